"""By when whoever is written to late is to answer: reminders, and invitations after the day to reply."""

from datetime import date, datetime
from pathlib import Path

import pytest

from comparing import docx_text
from making import TEMPLATES, a_committee, a_meeting, a_person, an_address, folder_of, sent
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import DocumentKind
from secretariat.services import invitations, people
from secretariat.services.letters import LetterRun, make_letters
from secretariat.services.reply_days import new_reply_day
from secretariat.storage.register import Register


@pytest.fixture
def meeting(register: Register) -> Meeting:
    """Give a meeting on Wednesday 23 September 2026 with answers asked for by Wednesday 16."""
    return sent(register, a_meeting(register, a_committee(register))).meeting


def written(register: Register, meeting: Meeting, kind: DocumentKind, on: date, out: Path) -> dict[str, str]:
    run = LetterRun(kind, TEMPLATES, datetime(on.year, on.month, on.day, 9).astimezone())
    make_letters(folder_of(register, meeting), out, run)
    return {path.name: docx_text(path.read_bytes()).replace("\u00a0", " ") for path in out.glob("*.docx")}


@pytest.mark.parametrize(
    ("asked_on", "answer_by"),
    [
        (date(2026, 9, 10), date(2026, 9, 16)),  # the letter is there before the day of the invitations
        (date(2026, 9, 16), date(2026, 9, 21)),  # the last Arbeitstag before the sheets are printed
        (date(2026, 9, 21), date(2026, 9, 22)),  # the sheets are printed, the meeting is not yet
        (date(2026, 9, 22), None),
    ],
)
def test_the_day_of_the_invitations_holds_while_a_letter_can_arrive_by_then(
    register: Register, meeting: Meeting, asked_on: date, answer_by: date | None
) -> None:
    assert new_reply_day(folder_of(register, meeting), asked_on) == answer_by


def test_a_reminder_that_leaves_no_day_for_an_answer_is_refused(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    texts = written(register, meeting, DocumentKind.REMINDER, date(2026, 9, 21), tmp_path / "in time")
    assert all("22. September 2026" in text for name, text in texts.items() if "Erinnerung" in name)
    with pytest.raises(RuleBrokenError, match=r"letters\.too_late_to_remind"):
        written(register, meeting, DocumentKind.REMINDER, date(2026, 9, 22), tmp_path / "eve")
    assert not list((tmp_path / "eve").glob("*"))


def test_whoever_is_invited_after_the_day_to_reply_is_asked_for_another(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    with register.writing("Gast") as writing:
        guest = people.add_person(writing, a_person(7))
        people.add_address(writing, an_address(guest))
    folder = folder_of(register, meeting)
    with register.writing("Einladung") as writing:
        invitations.invite(writing, folder, (guest,))
    texts = written(register, meeting, DocumentKind.INVITATION, date(2026, 9, 17), tmp_path / "out")
    text = texts["2026-09-23_BSP_01_Einladung_004.docx"]
    assert "21. September 2026" in text
    assert "16. September 2026" not in text
