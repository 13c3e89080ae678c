"""Letters that would say what is wrong or missing of their meeting are refused, with the sentence of the check."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from comparing import docx_text
from making import PRINTED_AT, TEMPLATES, folder_of, folder_of_step, receipts_of, sent
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError, Severity
from secretariat.domain.meetings import Meeting, MeetingMode
from secretariat.domain.office import DocumentKind
from secretariat.sentences import finding_text, sentence
from secretariat.services.meeting import invitations
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invite_rows import letter_proof
from secretariat.services.papers.kept_letters import kept_papers
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import MadeLetters, book, make_letters
from secretariat.services.papers.preflight import preflight
from secretariat.services.papers.printed_names import place_name
from secretariat.storage.register import Register

INVITATION, SAVE_THE_DATE, REMINDER = DocumentKind.INVITATION, DocumentKind.SAVE_THE_DATE, DocumentKind.REMINDER


def run(kind: DocumentKind, **more: Any) -> LetterRun:
    return LetterRun(kind, TEMPLATES, PRINTED_AT, **more)


def without_place(register: Register, meeting: Meeting) -> MeetingFolder:
    """Let neither the meeting nor its committee have a house."""
    with register.writing("Ohne Ort") as writing:
        committee = writing.get(Committee, meeting.committee_id)
        if committee.default_venue_id is not None:
            writing.change(replace(committee, default_venue_id=None))
        stored = writing.get(Meeting, meeting.id)
        if stored.venue_id is not None:
            writing.change(replace(stored, venue_id=None, room_id=None))
    return folder_of(register, meeting)


def invited(register: Register, meeting: Meeting) -> None:
    with register.writing("Einladungen") as writing:
        invitations.invite(writing, folder_of_step(writing, meeting))


def refused(folder: MeetingFolder, out: Path, kind: DocumentKind) -> RuleBrokenError:
    with pytest.raises(RuleBrokenError) as caught:
        make_letters(folder, out, run(kind))
    assert not out.exists(), "nothing is written"
    return caught.value


def made(folder: MeetingFolder, out: Path, kind: DocumentKind, **more: Any) -> MadeLetters:
    return make_letters(folder, out, run(kind, **more))


def test_no_invitation_is_made_without_a_place_and_it_is_said_as_the_check_says_it(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    invited(register, meeting)
    folder = without_place(register, meeting)
    error = refused(folder, tmp_path / "out", INVITATION)
    found = next(one for one in preflight(folder) if one.severity is Severity.ERROR)
    assert (error.code, error.field) == ("meeting.without_venue", "venue_id")
    assert sentence(error, "de") == finding_text(found, "de")
    assert "Der Ort fehlt" in sentence(error, "de")


def test_no_invitation_asks_for_an_answer_after_the_meeting(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    invited(register, meeting)
    folder = folder_of(register, meeting)
    late = replace(folder, meeting=replace(folder.meeting, reply_by=folder.meeting.date))
    assert refused(late, tmp_path / "out", INVITATION).code == "meeting.reply_by_late"


def test_no_reminder_names_a_place_that_is_not_there(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    sent(register, meeting)
    assert refused(without_place(register, meeting), tmp_path / "out", REMINDER).code == "meeting.without_venue"


def test_a_date_is_announced_before_its_place_is_known(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    invited(register, meeting)
    files = made(without_place(register, meeting), tmp_path / "out", SAVE_THE_DATE).files
    assert "Wo:\tsteht noch nicht fest" in docx_text(files[0].path.read_bytes())


def test_a_meeting_by_video_needs_no_house(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    invited(register, meeting)
    folder = without_place(register, meeting)
    by_video = replace(folder, meeting=replace(folder.meeting, mode=MeetingMode.DIGITAL))
    assert made(by_video, tmp_path / "out", INVITATION).files


def test_a_meeting_by_video_is_not_said_to_be_in_the_usual_house(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    invited(register, meeting)
    with register.writing("Videokonferenz") as writing:
        assert folder_of_step(writing, meeting).venue is not None
        writing.change(replace(writing.get(Meeting, meeting.id), mode=MeetingMode.DIGITAL))
    by_video = folder_of(register, meeting)
    assert (by_video.venue, by_video.room, place_name(by_video)) == (None, None, "Videokonferenz")
    letter = docx_text(made(by_video, tmp_path / "out", INVITATION).files[0].path.read_bytes())
    assert "Wo:\tVideokonferenz\n" in letter
    assert "Zugang:" not in letter


def test_with_the_place_chosen_the_invitation_is_made(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    invited(register, meeting)
    assert made(folder_of(register, meeting), tmp_path / "out", INVITATION).files


def test_what_is_out_of_the_house_is_printed_again_as_it_was(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    invited(register, meeting)
    first = made(folder_of(register, meeting), tmp_path / "first", INVITATION)
    with register.writing("Briefe") as writing:
        book(writing, folder_of_step(writing, meeting), first)
        receipts = receipts_of(PRINTED_AT)
        invitations.book_dispatch(
            writing, folder_of_step(writing, meeting), handed_over_at=PRINTED_AT, receipts=receipts, initials="mu"
        )
    folder = without_place(register, meeting)
    with register.reading() as reading:
        kept = kept_papers(reading, folder.invitations)
    again = made(folder, tmp_path / "again", INVITATION, kept=kept)
    assert [one.sha256 for one in again.files] == [one.sha256 for one in first.files]


def test_the_preview_says_why_there_is_no_letter(register: Register, meeting: Meeting) -> None:
    invited(register, meeting)
    folder = without_place(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"meeting\.without_venue"):
        letter_proof(folder, folder.invitations[0].person_id, run(INVITATION))
