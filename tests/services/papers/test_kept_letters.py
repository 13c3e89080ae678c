"""A letter that is out of the house is printed again byte for byte, whatever was changed since (I11)."""

import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from comparing import docx_text
from making import PRINTED_AT, TEMPLATES, folder_of, folder_of_step, receipts_of
from secretariat.domain.errors import DocumentTroubleError, RuleBrokenError
from secretariat.domain.invitations import InvitationState, KeptLetter, KeptTemplate
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import LetterStyle, PostalAddress
from secretariat.services.meeting import invitations, meetings
from secretariat.services.papers import letters
from secretariat.services.papers.kept_letters import kept_papers
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.people import deletions, people
from secretariat.storage.register import Register

LATER = PRINTED_AT + timedelta(days=12)


def made(register: Register, meeting: Meeting, out: Path, **more: Any) -> letters.MadeLetters:
    """Make the invitations with what is kept, and book them."""
    with register.writing("Einladungen") as writing:
        invitations.invite(writing, folder_of_step(writing, meeting))
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        kept = kept_papers(reading, folder.invitations)
    settings = {"templates": TEMPLATES, "as_of": PRINTED_AT, **more}
    done = letters.make_letters(folder, out, LetterRun(DocumentKind.INVITATION, kept=kept, **settings))
    with register.writing("Briefe") as writing:
        letters.book(writing, folder, done)
    return done


def dispatched(register: Register, meeting: Meeting, at: datetime = PRINTED_AT) -> None:
    with register.writing("Versand") as writing:
        folder = folder_of_step(writing, meeting)
        invitations.book_dispatch(writing, folder, handed_over_at=at, receipts=receipts_of(at), initials="mu")


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def new_agenda(register: Register, meeting: Meeting) -> None:
    with register.writing("Tagesordnung") as writing:
        items = (AgendaItem(meeting_id=meeting.id, position="1", title="Haushalt"),)
        meetings.set_agenda(writing, meeting.id, items)


def move_house(register: Register, meeting: Meeting) -> None:
    """Let the first member marry, move and wish for large print."""
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    with register.writing("Umzug") as writing:
        people.change_person(writing, replace(holder, family_name="Neu", letter_style=LetterStyle.LARGE_PRINT))
        (address,) = writing.all(PostalAddress, person_id=holder.id)
        writing.change(replace(address, street="Neuer Weg"))


@pytest.mark.parametrize("later", [new_agenda, move_house])
def test_a_reprint_is_the_same_byte_for_byte(register: Register, meeting: Meeting, tmp_path: Path, later: Any) -> None:
    made(register, meeting, tmp_path / "first")
    dispatched(register, meeting)
    later(register, meeting)
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    shutil.copyfile(templates / "reminder.docx", templates / "invitation.docx")
    made(register, meeting, tmp_path / "again", templates=templates, as_of=LATER)
    assert contents(tmp_path / "again") == contents(tmp_path / "first")


def test_a_letter_not_sent_yet_says_what_is_known_today(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    made(register, meeting, tmp_path / "first")
    new_agenda(register, meeting)
    made(register, meeting, tmp_path / "again")
    agenda = next(path for path in (tmp_path / "again").iterdir() if path.name.endswith("Tagesordnung.docx"))
    assert "Haushalt" in docx_text(agenda.read_bytes())
    with register.reading() as reading:
        assert len(reading.all(KeptLetter)) == 9, "three envelopes of three papers, each once"


def test_letters_of_one_file_are_kept_too(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    made(register, meeting, tmp_path / "first", one_file=True)
    dispatched(register, meeting)
    new_agenda(register, meeting)
    move_house(register, meeting)
    made(register, meeting, tmp_path / "again", one_file=True, as_of=LATER)
    assert contents(tmp_path / "again") == contents(tmp_path / "first")
    made(register, meeting, tmp_path / "single", as_of=LATER)
    letter = docx_text((tmp_path / "single" / "2026-09-23_BSP_01_Einladung_001.docx").read_bytes())
    assert "Anna Brandt" in letter
    assert "Ahornweg" in letter


def test_a_template_is_kept_once_for_each_content(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    made(register, meeting, tmp_path / "first")
    with register.reading() as reading:
        assert {one.paper for one in reading.all(KeptLetter)} == {"invitation.docx", "agenda.docx", "reply_form.docx"}
        assert len(reading.all(KeptTemplate)) == 3


def test_what_cannot_be_made_the_same_is_not_given_out(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    made(register, meeting, tmp_path / "first")
    dispatched(register, meeting)
    with register.writing("Schaden") as writing:
        letter = writing.all(KeptLetter)[0]
        writing.change(replace(letter, sha256="0" * 64))
    with pytest.raises(DocumentTroubleError, match=r"letter\.reprint_differs"):
        made(register, meeting, tmp_path / "again")


def test_a_letter_that_came_back_is_written_anew_and_the_first_one_stays_kept(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    made(register, meeting, tmp_path / "first")
    dispatched(register, meeting)
    folder = folder_of(register, meeting)
    with register.writing("Rückläufer") as writing:
        invitations.book_return(writing, folder, folder.invitations[0], date(2026, 8, 28), "verzogen")
    move_house(register, meeting)
    with register.writing("Neuer Brief") as writing:
        folder = folder_of_step(writing, meeting)
        invitations.write_again(writing, folder.invitations[0])
    made(register, meeting, tmp_path / "again", as_of=LATER)
    dispatched(register, meeting, LATER)
    letter = docx_text((tmp_path / "again" / "2026-09-23_BSP_01_Einladung_001.docx").read_bytes())
    assert "Neuer Weg" in letter
    after = folder_of(register, meeting)
    assert after.invitations[0].state is InvitationState.SENT
    assert after.dispatches[after.invitations[0].id].handed_over_at == LATER
    with register.reading() as reading:
        of_first = reading.all(KeptLetter, invitation_id=after.invitations[0].id, paper="invitation.docx")
    assert {one.made_at for one in of_first} == {PRINTED_AT, LATER}


def test_only_what_came_back_is_written_anew(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    made(register, meeting, tmp_path / "first")
    dispatched(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"invitation\.not_returned"), register.writing("Neu") as writing:
        invitations.write_again(writing, folder_of_step(writing, meeting).invitations[0])


def test_kept_letters_go_with_the_answers_when_their_period_is_over(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    made(register, meeting, tmp_path / "first")
    dispatched(register, meeting)
    with register.writing("Löschen") as writing:
        deletions.erase_due(writing, date(2040, 1, 1))
    with register.reading() as reading:
        assert reading.all(KeptLetter) == ()


def test_a_planned_meeting_taken_back_takes_its_kept_letters_along(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    made(register, meeting, tmp_path / "first")
    with register.writing("Zurück") as writing:
        meetings.remove_meeting(writing, meeting.id)
    with register.reading() as reading:
        assert reading.all(KeptLetter) == ()
        assert not [one for one in reading.all(Meeting) if one.state is MeetingState.SCHEDULED]
