"""Letters of a meeting: who gets which papers, how files are called, and that a reprint says what was sent."""

import hashlib
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from comparing import docx_text
from making import (
    NAMES,
    PRINTED_AT,
    TEMPLATES,
    a_committee,
    a_deputy,
    a_meeting,
    folder_of,
    folder_of_step,
    receipts_of,
    sent,
)  # fmt: skip
from secretariat.domain.committees import DeputyModel, QuorumBase, QuorumRule, RulesOfProcedure
from secretariat.domain.errors import DocumentTroubleError, RuleBrokenError
from secretariat.domain.invitations import Answer, InvitationState, ReminderState, ReplyChannel
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingState, Venue
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import Channel, LetterStyle, Person, PostalAddress, PreferredChannel
from secretariat.services.committee import office
from secretariat.services.meeting import invitations, meetings, replies
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers import letters
from secretariat.services.papers.letter_runs import LetterRun, letter_meeting
from secretariat.services.people import people
from secretariat.storage.register import Register

LATER = PRINTED_AT + timedelta(days=40)


def run(kind: DocumentKind = DocumentKind.INVITATION, as_of: datetime = PRINTED_AT, **more: Any) -> LetterRun:
    return LetterRun(kind=kind, templates=TEMPLATES, as_of=as_of, **more)


def invited(register: Register, meeting: Meeting) -> MeetingFolder:
    with register.writing("Einladungen") as writing:
        invitations.invite(writing, folder_of_step(writing, meeting))
    return folder_of(register, meeting)


def made(register: Register, meeting: Meeting, out: Path, wanted: LetterRun) -> letters.MadeLetters:
    folder = invited(register, meeting)
    done = letters.make_letters(folder, out, wanted)
    with register.writing("Briefe") as writing:
        letters.book(writing, folder, done)
    return done


def posted(register: Register, meeting: Meeting, out: Path, at: datetime, **more: Any) -> letters.MadeLetters:
    done = made(register, meeting, out, run(**more))
    with register.writing("Versand") as writing:
        folder = folder_of_step(writing, meeting)
        invitations.book_dispatch(writing, folder, handed_over_at=at, receipts=receipts_of(at), initials="mu")
    return done


def person_at(register: Register, meeting: Meeting, seat_no: int) -> Person:
    holder = folder_of(register, meeting).places[seat_no - 1].holder
    assert holder is not None
    return holder


def changed(register: Register, person: Person, **changes: Any) -> Person:
    with register.writing("Person") as writing:
        return people.change_person(writing, replace(person, **changes))


def texts(out: Path) -> dict[str, str]:
    return {path.name: docx_text(path.read_bytes()) for path in sorted(out.glob("*.docx"))}


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()}


def names(out: Path) -> list[str]:
    return sorted(path.name.removeprefix("2026-09-23_BSP_01_").removesuffix(".docx") for path in out.iterdir())


def test_each_member_gets_a_letter_and_a_form_and_all_share_the_agenda(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = made(register, meeting, out, run())
    forms = [f"Antwortbogen_{number:03}" for number in (1, 2, 3)]
    assert names(out) == [*forms, *(f"Einladung_{number:03}" for number in (1, 2, 3)), "Tagesordnung"]
    assert len(done.files) == 7
    assert {invitation.state for invitation in folder_of(register, meeting).invitations} == {InvitationState.PRINTED}
    with register.reading() as reading:
        stored = {one.file_name: one.sha256 for one in reading.all(GeneratedDocument)}
    assert stored == {file.path.name: file.sha256 for file in done.files}


def test_no_file_is_named_after_a_person_or_a_letter_style(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    changed(register, person_at(register, meeting, 1), letter_style=LetterStyle.EASY_LANGUAGE)
    changed(register, person_at(register, meeting, 2), letter_style=LetterStyle.LARGE_PRINT)
    out = tmp_path / "out"
    made(register, meeting, out, run())
    forms, own = ([name for name in names(out) if name.startswith(word)] for word in ("Antwortbogen", "Einladung"))
    assert forms == [f"Antwortbogen_{number:03}" for number in (1, 2, 3)]
    assert own == ["Einladung_001", "Einladung_001_2", "Einladung_002", "Einladung_003"], "the twin lies beside"
    words = {part.casefold() for name in NAMES for part in name[1:]} | {"leicht", "gross", "easy", "large"}
    assert not [name for name in [*forms, *own] if any(word in name.casefold() for word in words)]


def test_an_easy_letter_brings_easy_form_standard_letter_and_agenda(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    easy = changed(
        register, person_at(register, meeting, 1), letter_style=LetterStyle.EASY_LANGUAGE, academic_title="Dr."
    )
    out = tmp_path / "out"
    done = made(register, meeting, out, run())
    own = [docx_text(file.path.read_bytes()) for file in done.files if file.person_id == easy.id]
    letter, form, twin = (text.replace("\u00a0", " ") for text in own)
    assert "Guten Tag Frau Brandt," in letter
    assert "wir laden Sie zu einem Treffen ein." in letter
    assert "Antwort-Zettel" in form
    assert "Sehr geehrte Frau Dr. Brandt," in twin
    assert "1 Antwort-Zettel (Antwortbogen in Leichter Sprache)\n2 Einladung in schwerer Sprache" in letter
    assert "3 Tagesordnung" in letter
    assert "1 Antwort-Zettel (Antwortbogen in Leichter Sprache)\n2 Tagesordnung" in twin
    assert "Tagesordnung" in names(out)


def test_a_reader_of_large_print_gets_all_papers_large(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    changed(register, person_at(register, meeting, 1), letter_style=LetterStyle.LARGE_PRINT)
    out = tmp_path / "out"
    made(register, meeting, out, run())
    assert [name for name in names(out) if name.startswith("Tagesordnung")] == [
        "Tagesordnung", "Tagesordnung_Grossdruck",
    ]  # fmt: skip
    for name in ("Einladung", "Antwortbogen"):
        large, usual = (out / f"2026-09-23_BSP_01_{name}_{number}.docx" for number in ("001", "002"))
        assert large.read_bytes() != usual.read_bytes()


def test_a_deputy_gets_the_letter_for_information_without_a_form(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    deputy = a_deputy(register, folder_of(register, meeting), 2, 5)
    out = tmp_path / "out"
    done = made(register, meeting, out, run())
    (own,) = [file for file in done.files if file.person_id == deputy.id]
    text = docx_text(own.path.read_bytes())
    assert "nachrichtlich als Stellvertretung für Herrn Jonas Keller" in text
    assert "Antwortbogen" not in text
    assert "Antwortbogen_004" not in names(out)


def test_a_member_is_told_the_personal_deputy(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    a_deputy(register, folder_of(register, meeting), 1, 5)
    out = tmp_path / "out"
    made(register, meeting, out, run())
    assert "Ihre Stellvertretung (Herr Emil Loos)" in texts(out)["2026-09-23_BSP_01_Einladung_001.docx"]


def test_a_reprint_is_the_same_byte_by_byte_after_everything_about_the_person_moved(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    person = person_at(register, meeting, 1)
    changed(register, person_at(register, meeting, 2), letter_style=LetterStyle.EASY_LANGUAGE)
    with register.writing("Vermerk") as writing:
        (address,) = writing.all(PostalAddress, person_id=person.id)
        address = people.change_address(writing, replace(address, delivery_note="Persönlich"))
    posted(register, meeting, tmp_path / "first", PRINTED_AT + timedelta(days=3))
    with register.writing("Umzug") as writing:
        people.change_address(writing, replace(address, street="Neuer Weg", delivery_note=""))
        easy = folder_of_step(writing, meeting).places[1].holder
        assert easy is not None
        people.change_person(
            writing, replace(easy, salutation_override="Liebe alle,", letter_style=LetterStyle.STANDARD)
        )
    made(register, meeting, tmp_path / "again", run(as_of=LATER))
    assert contents(tmp_path / "again") == contents(tmp_path / "first")
    letter = texts(tmp_path / "again")["2026-09-23_BSP_01_Einladung_001.docx"]
    assert "Ahornweg 4" in letter
    assert "Persönlich" in letter
    assert "20.08.2026" in letter


def test_a_letter_not_yet_sent_follows_the_new_address(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    person = person_at(register, meeting, 1)
    made(register, meeting, tmp_path / "first", run())
    with register.writing("Umzug") as writing:
        (address,) = writing.all(PostalAddress, person_id=person.id)
        people.change_address(writing, replace(address, street="Neuer Weg"))
    made(register, meeting, tmp_path / "again", run(as_of=LATER))
    letter = texts(tmp_path / "again")["2026-09-23_BSP_01_Einladung_001.docx"]
    assert "Neuer Weg 4" in letter
    assert folder_of(register, meeting).invitations[0].address_snapshot.splitlines()[1] == "Neuer Weg 4"


def test_letters_of_one_file_keep_the_day_on_which_they_were_printed(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    posted(register, meeting, tmp_path / "first", PRINTED_AT + timedelta(days=3), one_file=True)
    made(register, meeting, tmp_path / "again", run(as_of=LATER))
    assert "20.08.2026" in texts(tmp_path / "again")["2026-09-23_BSP_01_Einladung_001.docx"]


def test_one_file_holds_the_letters_of_everybody(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    changed(register, person_at(register, meeting, 1), letter_style=LetterStyle.EASY_LANGUAGE)
    out = tmp_path / "out"
    done = made(register, meeting, out, run(one_file=True))
    titles = [Document(str(file.path)).core_properties.title for file in done.files]
    assert all(title.endswith(", BSP, 1.\u00a0Sitzung") for title in titles)
    rows = [(file.kind, file.rows) for file in done.files]
    assert sorted(rows) == [
        (DocumentKind.INVITATION, 1),
        (DocumentKind.INVITATION, 3),
        (DocumentKind.AGENDA, 1),
        (DocumentKind.REPLY_FORM, 1),
        (DocumentKind.REPLY_FORM, 2),
    ]
    (everybody,) = [file for file in done.files if file.rows == 3]
    text = docx_text(everybody.path.read_bytes())
    assert all(f"{given} {family}" in text for _, given, family in NAMES[:3])


def test_a_person_without_address_is_written_to_by_mail(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    person = changed(register, person_at(register, meeting, 1), email="anna@beispiel.example")
    with register.writing("Anschrift") as writing:
        writing.remove(*writing.all(PostalAddress, person_id=person.id))
    out = tmp_path / "out"
    made(register, meeting, out, run())
    assert folder_of(register, meeting).invitations[0].channel is Channel.EMAIL
    assert "anna@beispiel.example" in texts(out)["2026-09-23_BSP_01_Einladung_001.docx"]


def test_who_cannot_be_written_to_is_named_and_all_others_get_their_letter(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    without, restricted = person_at(register, meeting, 1), person_at(register, meeting, 2)
    with register.writing("Anschrift") as writing:
        writing.remove(*writing.all(PostalAddress, person_id=without.id))
    invited(register, meeting)
    changed(register, restricted, restricted=True)
    done = made(register, meeting, tmp_path / "out", run())
    assert [(finding.code, finding.subject) for finding in done.left_out] == [
        ("address.missing", "Anna Brandt"),
        ("person.no_mail", "Jonas Keller"),
    ]
    assert names(tmp_path / "out") == ["Antwortbogen_003", "Einladung_003", "Tagesordnung"]


def test_nobody_left_to_write_to_is_refused_and_nothing_is_written(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    with register.writing("Anschriften") as writing:
        writing.remove(*writing.all(PostalAddress))
    with pytest.raises(RuleBrokenError, match=r"letters\.nobody"):
        made(register, meeting, tmp_path / "out", run())
    assert not (tmp_path / "out").exists()


def test_an_own_template_takes_the_place_of_the_letter_only(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    own = tmp_path / "eigene.docx"
    own.write_bytes((TEMPLATES / "save_the_date.docx").read_bytes())
    out = tmp_path / "out"
    done = made(register, meeting, out, run(template=own))
    assert "Bitte merken Sie ihn sich vor" in texts(out)["2026-09-23_BSP_01_Einladung_001.docx"]
    assert "Antwortbogen_001" in names(out)
    assert {finding.code for finding in done.left_out} <= {"template.required_missing"}


def test_a_template_that_somebody_changed_is_said_with_the_letters(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    own = tmp_path / "eigene.docx"
    own.write_bytes((TEMPLATES / "invitation.docx").read_bytes())
    now = hashlib.sha256(own.read_bytes()).hexdigest()
    said = made(register, meeting, tmp_path / "erst", run(template=own, template_before="f00"))
    assert [finding.code for finding in said.left_out] == ["template.changed"]
    assert not made(register, meeting, tmp_path / "dann", run(template=own, template_before=now)).left_out


def test_a_template_that_is_not_there_is_refused(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    with pytest.raises(DocumentTroubleError, match=r"template\.unreadable"):
        made(register, meeting, tmp_path / "out", run(template=tmp_path / "fehlt.docx"))


def test_a_reminder_goes_to_the_silent_once_and_asks_for_a_new_day(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    folder = sent(register, meeting)
    answered = folder.invitations[0]
    with register.writing("Antwort") as writing:
        details = replies.ReplyDetails(Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.PHONE)
        replies.record_reply(writing, folder, answered, details)
    day = datetime(2026, 9, 17, 9, 0).astimezone()
    done = made(register, meeting, tmp_path / "out", run(DocumentKind.REMINDER, day))
    assert {file.person_id for file in done.files} == {one.person_id for one in folder.invitations[1:]}
    text = texts(tmp_path / "out")["2026-09-23_BSP_01_Erinnerung_002.docx"].replace("\u00a0", " ")
    assert "bis Montag, 21. September 2026" in text, "the last Arbeitstag before the sheets are printed"
    assert "24. August 2026" in text
    reminded = folder_of(register, meeting).invitations
    assert [(one.reminder, one.reminded_on) for one in reminded] == [
        (ReminderState.NONE, None),
        (ReminderState.REMINDED, day.date()),
        (ReminderState.REMINDED, day.date()),
    ]
    made(register, meeting, tmp_path / "again", run(DocumentKind.REMINDER, LATER))
    assert contents(tmp_path / "again") == contents(tmp_path / "out")


def test_a_cancellation_needs_a_meeting_called_off_and_tells_why(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    sent(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"letters\.meeting_stands"):
        made(register, meeting, tmp_path / "out", run(DocumentKind.CANCELLATION))
    with register.writing("Verlegung") as writing:
        new = Meeting(committee_id=meeting.committee_id, no=2, date=date(2026, 10, 7), start=meeting.start)
        meetings.postpone_meeting(writing, meeting.id, new)
    reason = "Der Saal ist gesperrt."
    made(register, meeting, tmp_path / "out", run(DocumentKind.CANCELLATION, reason=reason))
    text = texts(tmp_path / "out")["2026-09-23_BSP_01_Verlegung_001.docx"].replace("\u00a0", " ")
    assert reason in text
    assert "7. Oktober 2026" in text


@pytest.mark.parametrize("one_file", [False, True])
def test_the_form_enclosed_with_a_new_date_asks_about_the_new_meeting(
    register: Register, meeting: Meeting, tmp_path: Path, *, one_file: bool
) -> None:
    sent(register, meeting)
    with register.writing("Verlegung") as writing:
        house = office.keep(writing, Venue(name="Haus am Park", street="Parkweg", house_no="3", city="Gera"))
        new = Meeting(
            committee_id=meeting.committee_id, no=2, date=date(2026, 10, 7), start=time(9, 0), venue_id=house.id,
            reply_by=date(2026, 9, 30),
        )  # fmt: skip
        meetings.postpone_meeting(writing, meeting.id, new)
    made(register, meeting, tmp_path / "out", run(DocumentKind.CANCELLATION, one_file=one_file))
    number = "" if one_file else "_001"
    letter, form = (
        texts(tmp_path / "out")[f"2026-09-23_BSP_01_{word}{number}.docx"].replace("\u00a0", " ")
        for word in ("Verlegung", "Antwortbogen")
    )
    assert "Haus am Park, Parkweg 3, Gera" in letter
    assert "Mittwoch, 23. September 2026" in letter
    assert "Mittwoch, 7. Oktober 2026, 09:00 Uhr" in form
    assert "2. Sitzung am 07.10.2026" in form
    assert "30. September 2026" in form
    assert "23. September" not in form
    assert "23.09.2026" not in form


@pytest.mark.parametrize(("decides_whoever_comes", "said"), [(True, 1), (False, None)])
def test_a_repetition_is_told_as_one_only_where_whoever_comes_decides(
    register: Register, *, decides_whoever_comes: bool, said: int | None
) -> None:
    quorum = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3, second_meeting=decides_whoever_comes)
    committee = a_committee(register, quorum=quorum)
    first = a_meeting(register, committee)
    again = a_meeting(register, committee, no=2, kind=MeetingKind.REPETITION, repeats_meeting_id=first.id)
    assert letter_meeting(folder_of(register, again)).repeats_no == said
    assert letter_meeting(folder_of(register, first)).repeats_no is None


def test_a_save_the_date_is_never_younger_than_the_invitation(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    posted(register, meeting, tmp_path / "first", PRINTED_AT)
    made(register, meeting, tmp_path / "out", run(DocumentKind.SAVE_THE_DATE, LATER))
    assert "20.08.2026" in texts(tmp_path / "out")["2026-09-23_BSP_01_Terminvormerkung_001.docx"]


def test_a_save_the_date_printed_once_more_keeps_the_day_it_was_sent_on(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    announced = run(DocumentKind.SAVE_THE_DATE, PRINTED_AT - timedelta(days=60))
    made(register, meeting, tmp_path / "announced", announced)
    posted(register, meeting, tmp_path / "first", PRINTED_AT)
    made(register, meeting, tmp_path / "out", run(DocumentKind.SAVE_THE_DATE, LATER))
    assert contents(tmp_path / "out") == contents(tmp_path / "announced")


def test_a_reader_of_easy_language_gets_every_kind_of_letter_in_it_with_the_standard_letter_beside(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    changed(register, person_at(register, meeting, 1), letter_style=LetterStyle.EASY_LANGUAGE)
    sent(register, meeting)
    made(register, meeting, tmp_path / "vormerkung", run(DocumentKind.SAVE_THE_DATE))
    made(register, meeting, tmp_path / "erinnerung", run(DocumentKind.REMINDER))
    with register.writing("Absage") as writing:
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    made(register, meeting, tmp_path / "absage", run(DocumentKind.CANCELLATION))
    for word, easy, heavy in (
        ("Terminvormerkung", "Bitte merken Sie sich den Tag.", "Bitte vormerken: "),
        ("Erinnerung", "Wir haben noch keine Antwort von Ihnen.", "Ihre Antwort ist noch nicht bei uns eingegangen."),
        ("Absage", "An diesem Tag gibt es kein Treffen.", "muss leider entfallen."),
    ):
        found = texts(tmp_path / {"Terminvormerkung": "vormerkung"}.get(word, word.lower()))
        assert easy in found[f"2026-09-23_BSP_01_{word}_001.docx"]
        assert heavy in found[f"2026-09-23_BSP_01_{word}_001_2.docx"]
        assert heavy in found[f"2026-09-23_BSP_01_{word}_002.docx"]


def test_who_sits_for_no_institution_is_not_told_to_send_somebody_from_one(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    with register.writing("Regeln") as writing:
        rules = writing.get(RulesOfProcedure, meeting.rules_version_id or "")
        writing.change(replace(rules, deputy_model=DeputyModel.AD_HOC))
    made(register, meeting, tmp_path / "out", run())
    text = texts(tmp_path / "out")["2026-09-23_BSP_01_Einladung_001.docx"]
    assert "Wenn Sie verhindert sind, kann eine andere Person an der Sitzung teilnehmen." in text
    assert "Institution" not in text


def test_a_committee_without_sender_writes_no_letters(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    folder = replace(invited(register, meeting), sender=None)
    with pytest.raises(RuleBrokenError, match=r"committee\.without_sender"):
        letters.make_letters(folder, tmp_path / "out", run())


def test_mail_is_chosen_only_where_it_is_wished_and_possible(register: Register, meeting: Meeting) -> None:
    first, second = person_at(register, meeting, 1), person_at(register, meeting, 2)
    changed(register, first, preferred_channel=PreferredChannel.EMAIL)
    changed(register, second, preferred_channel=PreferredChannel.EMAIL, email="jonas@beispiel.example")
    folder = invited(register, meeting)
    assert [one.channel for one in folder.invitations] == [Channel.POST, Channel.EMAIL, Channel.POST]
    with register.writing("Weg") as writing:
        with pytest.raises(RuleBrokenError, match=r"person\.email_missing"):
            invitations.choose_channel(writing, folder, folder.invitations[0], Channel.EMAIL)
        invitations.choose_channel(writing, folder, folder.invitations[1], Channel.POST)
    assert folder_of(register, meeting).meeting.state is MeetingState.SCHEDULED
