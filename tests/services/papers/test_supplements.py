"""Corrections after the invitations are out: letters with a number and a proof of their own (Nachtrag)."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from comparing import docx_text
from making import (
    POSTED_AT,
    PRINTED_AT,
    TEMPLATES,
    a_committee,
    a_meeting,
    folder_of,
    folder_of_step,
    receipts_of,
    sent,
)
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Dispatch, KeptLetter, Supplement, SupplementDispatch
from secretariat.domain.meetings import AgendaItem, Meeting
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import LetterStyle
from secretariat.services.meeting import invitations, meetings
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import MadeLetters
from secretariat.services.papers.supplements import (
    book_supplement,
    book_supplement_dispatch,
    draft_supplement,
    make_supplement,
    reprint_supplement,
    supplement_rows,
)
from secretariat.services.papers.workbook_data import outgoing_data
from secretariat.services.people import people
from secretariat.storage.register import Register

LATER = POSTED_AT + timedelta(days=3)
RUN = LetterRun(DocumentKind.INVITATION, TEMPLATES, LATER)
TEXT = "Die Sitzung findet im Raum 2 statt."


@pytest.fixture
def meeting(register: Register) -> Meeting:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting)
    return meeting


def supplemented(
    register: Register, meeting: Meeting, out: Path, *, text: str = TEXT, with_agenda: bool = False
) -> tuple[Supplement, MadeLetters]:
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        draft = draft_supplement(reading, folder, text, LATER.date())
    made = make_supplement(folder, draft, out, RUN, with_agenda=with_agenda)
    with register.writing("Nachtrag") as writing:
        book_supplement(writing, folder, draft, made)
    return draft, made


def handed_over(register: Register, meeting: Meeting, supplement: Supplement) -> int:
    with register.writing("Versand des Nachtrags") as writing:
        folder = folder_of_step(writing, meeting)
        receipts = receipts_of(LATER)
        return book_supplement_dispatch(
            writing, folder, supplement.id, handed_over_at=LATER, receipts=receipts, initials="mu"
        )


def test_a_supplement_says_what_changes_and_leaves_the_invitation_as_it_was(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    before = folder_of(register, meeting)
    supplemented(register, meeting, tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [f"2026-09-23_BSP_01_Nachtrag-1_{number:03}.docx" for number in (1, 2, 3)]
    letter = docx_text((tmp_path / "out" / names[0]).read_bytes()).replace("\u00a0", " ")
    assert "1. Nachtrag zur Einladung zur 1. Sitzung der Beispielgruppe" in letter
    assert "mit Schreiben vom 24. August 2026" in letter
    assert TEXT in letter
    after = folder_of(register, meeting)
    assert (after.invitations, after.dispatches) == (before.invitations, before.dispatches)


def test_each_letter_of_a_supplement_has_a_proof_of_its_own(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    supplement, _ = supplemented(register, meeting, tmp_path / "out")
    assert handed_over(register, meeting, supplement) == 3
    with register.reading() as reading:
        proofs = reading.all(SupplementDispatch)
        assert {one.handed_over_at for one in proofs} == {LATER}
        assert {one.handed_over_at for one in reading.all(Dispatch)} == {POSTED_AT}
        (row,) = supplement_rows(reading, meeting.id)
    assert (row.supplement, row.letters, row.sent) == (supplement, 3, 3)
    with pytest.raises(RuleBrokenError, match=r"supplement\.nothing_to_send"):
        handed_over(register, meeting, supplement)


def test_supplements_are_numbered_and_reprinted_byte_for_byte(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    first, _ = supplemented(register, meeting, tmp_path / "first", with_agenda=True)
    with register.writing("Tagesordnung") as writing:
        meetings.set_agenda(writing, meeting.id, (AgendaItem(meeting_id=meeting.id, position="1", title="Neues"),))
    second, _ = supplemented(register, meeting, tmp_path / "second", text="Es gibt einen neuen Punkt.")
    assert (first.no, second.no) == (1, 2)
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        reprint_supplement(reading, folder, first, tmp_path / "again", RUN)
    again = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    assert again == {path.name: path.read_bytes() for path in (tmp_path / "first").iterdir()}
    assert any(name.endswith("Tagesordnung.docx") for name in again)


def test_who_got_no_invitation_or_whose_came_back_gets_no_supplement(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    folder = folder_of(register, meeting)
    with register.writing("Rückläufer") as writing:
        invitations.book_return(writing, folder, folder.invitations[0], date(2026, 8, 27), "unbekannt")
        invitations.withdraw_invitation(writing, folder.invitations[1])
    supplemented(register, meeting, tmp_path / "out")
    assert [path.name[-8:-5] for path in (tmp_path / "out").iterdir()] == ["003"]


def test_a_reader_of_easy_language_gets_both_letters(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register, seats=1))
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    with register.writing("Stil") as writing:
        people.change_person(writing, replace(holder, letter_style=LetterStyle.EASY_LANGUAGE))
    sent(register, meeting)
    _, made = supplemented(register, meeting, tmp_path / "out")
    assert [file.paper for file in made.files] == ["supplement_easy.docx", "supplement.docx"]
    easy = docx_text(made.files[0].path.read_bytes())
    assert "Das Neue steht in dem Brief in schwerer Sprache." in easy


def test_a_supplement_without_a_text_is_refused(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"supplement\.without_text"), register.reading() as reading:
        draft_supplement(reading, folder, "  ", LATER.date())


def test_before_the_dispatch_the_letters_themselves_are_made_anew(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"supplement\.not_invited"), register.reading() as reading:
        draft_supplement(reading, folder, TEXT, PRINTED_AT.date())


def test_the_letters_of_a_supplement_are_kept_beside_the_invitation(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    supplement, _ = supplemented(register, meeting, tmp_path / "out")
    with register.reading() as reading:
        kept = reading.all(KeptLetter)
    assert {(one.supplement_id, one.paper) for one in kept} == {(supplement.id, "supplement.docx")}


def test_the_list_for_the_mail_room_has_a_line_for_each_letter_of_a_supplement(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    supplement, _ = supplemented(register, meeting, tmp_path / "out")
    assert len(outgoing_data(folder_of(register, meeting), LATER).lines) == 3
    handed_over(register, meeting, supplement)
    lines = outgoing_data(folder_of(register, meeting), LATER).lines[3:]
    assert [(line.row_no, line.enclosures, line.handed_over_on) for line in lines] == [
        (number, "1. Nachtrag", LATER.date()) for number in (4, 5, 6)
    ]
