"""Mail without a mail server: a draft a person, her letter in it, and the meeting for her calendar."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from making import HELD_ON, TEMPLATES, a_committee, a_meeting, folder_of, printed, sent
from secretariat.documents.calendar_file import CalendarEntry
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, LetterStyle, Person
from secretariat.services.meeting import meetings
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers import mails
from secretariat.services.papers.kept_letters import kept_papers
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import book
from secretariat.storage.register import Register

AS_OF = datetime(2026, 8, 24, 9, 0).astimezone()
RUN = LetterRun(DocumentKind.INVITATION, TEMPLATES, AS_OF)


def by_mail(register: Register, folder: MeetingFolder, *emails: str, style: LetterStyle = LetterStyle.STANDARD) -> None:
    """Let the first ones invited get their letter by e-mail."""
    with register.writing("E-Mail") as writing:
        for invitation, email in zip(folder.invitations, emails, strict=False):
            person = folder.people.persons[invitation.person_id]
            writing.change(replace(person, email=email))
            writing.change(replace(invitation, channel=Channel.EMAIL, letter_style=style))


def message(path: Path) -> EmailMessage:
    found = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def names_in(path: Path) -> list[str]:
    return [str(one.get_filename()).rsplit("_", 1)[-1] for one in message(path).iter_attachments()]


def test_each_person_gets_a_draft_of_her_own_with_her_letter_and_the_date(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register))
    by_mail(register, printed(register, meeting), "anna@x.example", "jonas@x.example")
    made = mails.make_mails(folder_of(register, meeting), tmp_path, RUN)
    assert [message(file.path)["To"].addresses[0].addr_spec for file in made.drafts] == [
        "anna@x.example",
        "jonas@x.example",
    ]
    for number, file in enumerate(made.drafts, start=1):
        kinds = [str(one.get_filename()) for one in message(file.path).iter_attachments()]
        assert [name.split("_BSP_01_")[1] for name in kinds] == [
            f"Einladung_{number:03}.docx", f"Antwortbogen_{number:03}.docx", "Tagesordnung.docx", "Termin.ics",
        ]  # fmt: skip
        body = message(file.path).get_body()
        assert body is not None
        assert "Bitte antworten Sie uns bis Mittwoch, 16. September 2026." in body.get_content()
    text = made.drafts[0].path.read_bytes()
    assert b"Keller" not in text
    assert b"jonas" not in text


def test_large_print_brings_its_own_agenda_and_nobody_elses(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = printed(register, meeting)
    by_mail(register, folder, "anna@x.example", "jonas@x.example")
    by_mail(register, folder, "anna@x.example", style=LetterStyle.LARGE_PRINT)
    made = mails.make_mails(folder_of(register, meeting), tmp_path, RUN)
    agendas = [
        [name for name in names_in(file.path) if name in {"Tagesordnung.docx", "Grossdruck.docx"}]
        for file in made.drafts
    ]
    assert agendas == [["Grossdruck.docx"], ["Tagesordnung.docx"]]


def test_the_text_around_a_reminder_names_the_day_of_the_letter_in_it(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register))
    by_mail(register, sent(register, meeting), "anna@x.example")
    run = LetterRun(DocumentKind.REMINDER, TEMPLATES, AS_OF + timedelta(days=24), reply_by=HELD_ON - timedelta(days=1))
    said = "Bitte antworten Sie uns bis Dienstag, 22. September 2026."
    for again, out in enumerate((tmp_path / "first", tmp_path / "again")):
        folder = folder_of(register, meeting)
        with register.reading() as reading:
            kept = kept_papers(reading, folder.invitations)
        wanted = replace(run, kept=kept, reply_by=None if again else run.reply_by)
        made = mails.make_mails(folder, out, wanted)
        with register.writing("Erinnerung") as writing:
            book(writing, folder, made.letters)
        body = message(made.drafts[0].path).get_body()
        assert body is not None
        assert said in body.get_content()


def test_whoever_is_invited_by_post_gets_none_and_with_nobody_it_is_said(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = printed(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"mails\.nobody"):
        mails.make_mails(folder, tmp_path / "mails", RUN)
    assert not (tmp_path / "mails").exists()
    with register.writing("Adresse") as writing:
        writing.change(replace(folder.people.persons[folder.invitations[2].person_id], email="mara@x.example"))
    made = mails.make_mails(folder_of(register, meeting), tmp_path, RUN, everybody=True)
    assert [file.invitation_ids for file in made.drafts] == [(folder.invitations[2].id,)]


def test_an_address_that_is_two_is_left_out_by_name(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register))
    by_mail(register, printed(register, meeting), "anna@x.example", "a@x.example; b@x.example")
    made = mails.make_mails(folder_of(register, meeting), tmp_path, RUN)
    assert len(made.drafts) == 1
    assert [(one.code, one.subject) for one in made.left_out] == [("mails.one_address", "Jonas Keller")]


def moved(register: Register, committee: Committee, meeting: Meeting, no: int) -> Meeting:
    successor = replace(
        Meeting(committee_id=committee.id, no=no, date=meeting.date + timedelta(days=7), start=meeting.start),
        state=MeetingState.SCHEDULED,
    )
    with register.writing("Verlegt") as writing:
        return meetings.postpone_meeting(writing, meeting.id, successor)


def entry_of(register: Register, meeting: Meeting) -> CalendarEntry:
    with register.reading() as reading:
        past = mails.calendar_past(reading, reading.get(Meeting, meeting.id))
    return mails.calendar_entry(folder_of(register, meeting), AS_OF, past)


def test_a_meeting_that_moves_keeps_its_name_in_the_calendar_and_counts_on(register: Register) -> None:
    committee = a_committee(register)
    first = a_meeting(register, committee)
    entry = entry_of(register, first)
    assert (entry.sequence, entry.uid, entry.cancelled) == (0, f"{first.id}@secretariat", False)
    second = moved(register, committee, first, 2)
    assert entry_of(register, first) == entry_of(register, second)
    entry = entry_of(register, second)
    assert (entry.sequence, entry.uid, entry.start.date()) == (
        1,
        f"{first.id}@secretariat",
        HELD_ON + timedelta(days=7),
    )
    third = entry_of(register, moved(register, committee, second, 3))
    assert (third.sequence, third.uid) == (2, f"{first.id}@secretariat")


def test_another_hour_or_room_of_the_same_meeting_is_a_revision_too(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Uhrzeit") as writing:
        meetings.change_meeting(writing, replace(writing.get(Meeting, meeting.id), start=time(15)))
    with register.writing("Frist") as writing:
        meetings.change_meeting(writing, replace(writing.get(Meeting, meeting.id), reply_by=None))
    assert (entry_of(register, meeting).sequence, entry_of(register, meeting).start.time()) == (1, time(15))


def test_a_meeting_called_off_is_taken_back_from_the_calendar(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Absage") as writing:
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    entry = mails.calendar_entry(folder_of(register, meeting), AS_OF)
    assert (entry.cancelled, entry.sequence) == (True, 1)
    path = mails.write_calendar_file(folder_of(register, meeting), tmp_path / "termine" / "t.ics", AS_OF)
    assert b"METHOD:CANCEL" in path.read_bytes()


def test_addresses_for_a_blind_copy_leave_out_who_must_not_be_written_to(register: Register) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    folder = printed(register, meeting)
    with register.writing("Adressen") as writing:
        for number, invitation in enumerate(folder.invitations):
            person = writing.get(Person, invitation.person_id)
            writing.change(replace(person, email=f"p{number}@x.example", restricted=number == 1))
        assert mails.addresses_of_members(writing, committee, HELD_ON) == "p0@x.example; p2@x.example"
    assert mails.addresses_of_meeting(folder_of(register, meeting)) == "p0@x.example; p2@x.example"
