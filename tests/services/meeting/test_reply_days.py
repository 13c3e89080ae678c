"""By when whoever is written to late is to answer: reminders, and invitations after the day to reply."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from comparing import docx_text
from making import TEMPLATES, a_committee, a_meeting, a_person, an_address, folder_of, sent
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import DocumentKind
from secretariat.services.meeting import invitations
from secretariat.services.meeting.reply_days import new_reply_day
from secretariat.services.papers.kept_letters import kept_papers
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import MadeLetters, book, make_letters
from secretariat.services.papers.paper_kinds import applies
from secretariat.services.people import people
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


THURSDAY = datetime(2026, 9, 17, 9).astimezone()


def reminded(
    register: Register, meeting: Meeting, out: Path, reply_by: date | None = None, on: datetime = THURSDAY
) -> MadeLetters:
    """Make and book the reminders as every caller does: with what is kept of letters made before."""
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        kept = kept_papers(reading, folder.invitations)
    done = make_letters(folder, out, LetterRun(DocumentKind.REMINDER, TEMPLATES, on, kept=kept, reply_by=reply_by))
    with register.writing("Erinnerung") as writing:
        book(writing, folder, done)
    return done


def test_reminders_ask_for_the_day_the_clerk_types_and_are_printed_again_as_they_went_out(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    done = reminded(register, meeting, tmp_path / "out", date(2026, 9, 19))
    assert [one.code for one in done.left_out] == ["meeting.reply_by_soon", "meeting.reply_by_free_day"]
    first = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    letters = [docx_text(content) for name, content in first.items() if "Erinnerung" in name]
    assert len(letters) == 3
    assert all("19. September 2026" in text.replace("\u00a0", " ") for text in letters)
    reminded(register, meeting, tmp_path / "again", on=THURSDAY + timedelta(days=4))
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == first
    with pytest.raises(RuleBrokenError, match=r"letters\.reminded_already"):
        reminded(register, meeting, tmp_path / "other day", date(2026, 9, 22))


@pytest.mark.parametrize(
    ("reply_by", "code"),
    [(date(2026, 9, 23), "meeting.reply_by_late"), (date(2026, 9, 17), "meeting.reply_by_past")],
)
def test_a_day_of_the_meeting_or_one_that_has_come_is_no_day_to_answer_by(
    register: Register, meeting: Meeting, tmp_path: Path, reply_by: date, code: str
) -> None:
    with pytest.raises(RuleBrokenError) as refused:
        reminded(register, meeting, tmp_path / "out", reply_by)
    assert (refused.value.code, refused.value.field) == (code, "reply_by")
    assert not (tmp_path / "out").exists()


def test_only_reminders_have_a_day_of_their_own_and_none_is_made_without_a_place(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    run = LetterRun(DocumentKind.INVITATION, TEMPLATES, THURSDAY, reply_by=date(2026, 9, 21))
    with pytest.raises(RuleBrokenError, match=r"letters\.day_of_reminders"):
        make_letters(folder_of(register, meeting), tmp_path / "out", run)
    with register.writing("Ohne Ort") as writing:
        committee = writing.get(Committee, meeting.committee_id)
        writing.change(replace(committee, default_venue_id=None))
    with pytest.raises(RuleBrokenError, match=r"meeting\.without_venue"):
        reminded(register, meeting, tmp_path / "out")


def test_reminders_are_offered_while_they_leave_a_day_and_again_once_all_are_written(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    eve = date(2026, 9, 22)
    assert applies(folder_of(register, meeting), DocumentKind.REMINDER, eve - timedelta(days=1))
    assert not applies(folder_of(register, meeting), DocumentKind.REMINDER, eve)
    reminded(register, meeting, tmp_path / "out")
    assert applies(folder_of(register, meeting), DocumentKind.REMINDER, eve)
