"""The minutes of a meeting: filled from the register, in the office's order, with what is still to be written."""

import io
import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree

from making import (
    HELD_ON,
    POSTED_AT,
    TEMPLATES,
    a_committee,
    a_deputy,
    a_meeting,
    a_person,
    folder_of,
    sent,
    with_sheet,
)
from secretariat.documents.minutes import MinutesData, minutes_values
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import NoticeUnit, QuorumBase, QuorumRule, Role
from secretariat.domain.errors import DocumentTroubleError, RuleBrokenError
from secretariat.domain.invitations import InvitationState
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.domain.outcomes import Minutes, MinutesState, Resolution, ResolutionKind, ResolutionState
from secretariat.domain.records import new_id
from secretariat.services.meeting import attendance, meetings, minutes, outcomes
from secretariat.services.meeting.agenda_offer import unfinished_items
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers import papers
from secretariat.services.papers.outcome_papers import extract_document, minutes_document
from secretariat.storage.register import Register

AS_OF = datetime(2026, 9, 25, 9, 5).astimezone()
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, R = AttendanceState.PRESENT, AttendanceState.REPRESENTED


def text_of(content: bytes) -> str:
    with ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    paragraphs = (
        "".join(piece.text or "\n" for piece in one.iter(f"{WORD}t", f"{WORD}br")) for one in root.iter(f"{WORD}p")
    )
    return "\n".join(paragraphs).replace("\u00a0", " ").replace("\u2003", " ")


def marked(register: Register, meeting: Meeting, *marks: attendance.Mark) -> MeetingFolder:
    sent(register, meeting)
    sheet = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        for row, mark in zip(sheet.attendance, marks, strict=True):
            attendance.mark_attendance(writing, sheet, row, mark)
    return folder_of(register, meeting)


def an_outcome(register: Register, meeting: Meeting, **changes: Any) -> Resolution:
    folder = folder_of(register, meeting)
    item = next(item for item in folder.agenda if item.position == "2")
    outcome = Resolution(
        meeting_id=meeting.id,
        agenda_item_id=item.id,
        no="2026/01",
        kind=ResolutionKind.RECOMMENDATION,
        text="Mehr Licht.",
    )
    with register.writing("Ergebnis") as writing:
        return outcomes.record_resolution(writing, folder, replace(outcome, **changes))


def test_the_minutes_say_who_was_there_what_was_decided_and_what_is_to_write(register: Register) -> None:
    committee = a_committee(register, quorum=QuorumRule(base=QuorumBase.FILLED_SEATS))
    meeting = a_meeting(register, committee)
    deputy = a_deputy(register, folder_of(register, meeting), seat_no=2, number=5)
    folder = marked(
        register,
        meeting,
        attendance.Mark(P),
        attendance.Mark(R, deputy=deputy),
        attendance.Mark(AttendanceState.EXCUSED),
    )
    an_outcome(register, meeting, yes=2, no_votes=0, abstain=0, addressee="Jugendamt", due=date(2027, 3, 31))
    folder = folder_of(register, meeting)
    text = text_of(minutes_document(folder, TEMPLATES, AS_OF))
    assert re.search(
        r"A Anwesende nach Bänken.*Träger\n.*Brandt, Anna.*Loos, Emil\n.*für Jonas Keller", text, re.DOTALL
    )
    assert re.search(r"B Entschuldigt.*Keller, Jonas\n.*vertreten durch Emil Loos\n.*Uhl, Mara", text, re.DOTALL)
    assert "Die Ladungsfrist von 14 Kalendertagen ist gewahrt." in text
    assert "Beschlussfähig: ja (2 von 3 Sitzen anwesend oder vertreten)" in text
    assert "TOP 2 Beschlüsse" in text
    assert "Empfehlung 2026/01\nMehr Licht.\nAbstimmung: 2 Ja, 0 Nein, 0 Enthaltungen – angenommen" in text
    assert "Auftrag: an Jugendamt, bis 31. März 2027" in text
    assert "{{" not in text
    assert "Der Termin der nächsten Sitzung steht noch nicht fest." in text


def test_the_minutes_say_the_quorum_at_the_opening_and_when_it_came(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, quorum=QuorumRule(base=QuorumBase.FILLED_SEATS)))
    late = attendance.Mark(AttendanceState.PARTIAL, arrived=time(14, 20))
    folder = marked(register, meeting, attendance.Mark(P), late, attendance.Mark(AttendanceState.EXCUSED))
    told = minutes.opening_words(folder)
    assert "Beschlussfähig: nein (1 von 3 Sitzen anwesend oder vertreten)" in told
    assert told.endswith("Ab 14:20 Uhr beschlussfähig.")
    in_time = replace(folder, meeting=replace(meeting, start=time(14, 20)))
    assert "Beschlussfähig: ja (2 von 3 " in minutes.opening_words(in_time)
    assert "Ab 14:20" not in minutes.opening_words(in_time)


def test_the_same_meeting_gives_the_same_bytes_and_a_title(register: Register) -> None:
    folder = folder_of(register, a_meeting(register, a_committee(register)))
    content = minutes_document(folder, TEMPLATES, AS_OF)
    assert content == minutes_document(folder, TEMPLATES, AS_OF)
    assert Document(io.BytesIO(content)).core_properties.title == "Niederschrift, BSP, 1.\u00a0Sitzung"


def test_the_heading_of_a_bench_stays_with_the_first_of_its_people(register: Register) -> None:
    folder = marked(register, a_meeting(register, a_committee(register)), *[attendance.Mark(P)] * 3)
    rows = Document(io.BytesIO(minutes_document(folder, TEMPLATES, AS_OF))).tables[1].rows
    kept = [bool(row.cells[0].paragraphs[0].style.paragraph_format.keep_with_next) for row in rows]
    assert [row.cells[0].text.strip() for row in rows[:3]] == ["Name", "Träger", "Brandt, Anna"]
    assert kept == [True, True, False, False, False]


def test_before_the_sheet_is_typed_back_the_minutes_name_whom_they_wait_for(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting)
    folder = with_sheet(register, meeting)
    assert (len(minutes.block_of(folder).pending), minutes.block_of(folder).present) == (3, ())
    assert "Noch nicht eingetragen: Brandt, Anna; Keller, Jonas; Uhl, Mara" in text_of(
        minutes_document(folder, TEMPLATES, AS_OF)
    )


def test_minutes_leave_a_mark_where_nobody_is_said_to_lead_or_write(register: Register) -> None:
    folder = folder_of(register, a_meeting(register, a_committee(register)))
    values = minutes_values(minutes.minutes_data(folder, AS_OF))
    assert (values["Leitung"], values["Protokoll"]) == ("…", "…")


@pytest.mark.parametrize("kind", [AgendaKind.FORMALITY, AgendaKind.CONSULTATION])
def test_the_opening_stands_first_with_the_item_it_is_or_alone(register: Register, kind: AgendaKind) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Tagesordnung") as writing:
        items = (AgendaItem(meeting_id=meeting.id, position="1", title="Anfang", kind=kind),)
        meetings.set_agenda(writing, meeting.id, items)
    first, *further = minutes.recorded_items(folder_of(register, meeting))
    assert first.title == ("Anfang" if kind is AgendaKind.FORMALITY else minutes.OPENING)
    assert first.facts.startswith("Eröffnung der Sitzung um 14:00 Uhr.")
    assert [one.title for one in further] == ([] if kind is AgendaKind.FORMALITY else ["Anfang"])


def test_who_leads_is_the_one_named_or_the_chair_who_came(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = marked(register, meeting, attendance.Mark(AttendanceState.EXCUSED), *[attendance.Mark(P)] * 2)
    people = [place.holder for place in folder.places]
    assert minutes.leader_of(folder) is None
    named = replace(folder, meeting=replace(meeting, chair_id=people[1].id if people[1] else None))
    assert minutes.leader_of(named) == people[1]
    away = replace(folder, meeting=replace(meeting, chair_id=people[0].id if people[0] else None))
    places = [
        replace(place, appointment=replace(place.appointment, role=Role.DEPUTY_CHAIR))
        for place in folder.places[2:]
        if place.appointment
    ]
    assert minutes.leader_of(replace(away, places=(*folder.places[:2], *places))) == people[2]


def test_who_was_not_there_has_neither_opened_the_meeting_nor_taken_the_minutes(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    late, away = attendance.Mark(AttendanceState.PARTIAL, arrived=time(15)), attendance.Mark(AttendanceState.EXCUSED)
    folder = marked(register, meeting, late, away, attendance.Mark(P))
    first, second, third = (place.holder.id for place in folder.places if place.holder)

    def said(chair_id: str, minute_taker_id: str) -> MinutesData:
        changed = replace(meeting, chair_id=chair_id, minute_taker_id=minute_taker_id)
        return minutes.minutes_data(replace(folder, meeting=changed), AS_OF)

    assert (said(first, second).meeting.chair, said(first, second).recorder) == ("Anna Brandt", "")
    assert said(first, second).items[0].facts.startswith("Eröffnung der Sitzung um 14:00 Uhr.")
    assert said(third, third).items[0].facts.startswith("Mara Uhl eröffnet die Sitzung um 14:00 Uhr.")
    assert said(third, third).recorder == "Mara Uhl"


def test_a_moderator_without_a_seat_leads_and_stands_first(register: Register) -> None:
    committee = a_committee(register)
    outside = a_person(7)
    with register.writing("Person") as writing:
        writing.add(outside)
    meeting = a_meeting(register, committee, chair_id=outside.id)
    block = minutes.block_of(marked(register, meeting, *[attendance.Mark(P)] * 3))
    assert [line.name for line in block.present][:2] == ["Groß, Tim", "Brandt, Anna"]
    assert block.present[0].remark == "Leitung"


@pytest.mark.parametrize(
    ("value", "unit", "length"),
    [
        (1, NoticeUnit.WEEKS, "einer Woche"),
        (2, NoticeUnit.WEEKS, "2 Wochen"),
        (1, NoticeUnit.OFFICE_DAYS, "einem Arbeitstag"),
        (3, NoticeUnit.WEEKDAYS, "3 Werktagen"),
    ],
)
def test_the_notice_that_was_kept_is_said_in_its_own_unit(
    register: Register, value: int, unit: NoticeUnit, length: str
) -> None:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting)
    folder = folder_of(register, meeting)
    assert folder.rules is not None
    weekly = replace(folder, rules=replace(folder.rules, notice_value=value, notice_unit=unit))
    assert f"Die Ladungsfrist von {length} ist gewahrt." in minutes.notice_words(weekly)


def test_a_late_letter_is_said_and_its_healing_too(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting, POSTED_AT + timedelta(days=25))
    folder = folder_of(register, meeting)
    assert "Bei 3 von 3 Mitgliedern ist die Ladungsfrist von 14 Kalendertagen nicht gewahrt." in minutes.notice_words(
        folder
    )
    healed = replace(folder, invitations=tuple(replace(one, notice_healed=True) for one in folder.invitations))
    assert minutes.notice_words(healed).endswith("nicht gewahrt; 3 davon nahmen ohne Einwand teil.")
    first, *others = healed.invitations
    rest = tuple(replace(one, state=InvitationState.WITHDRAWN) for one in others)
    left = replace(healed, invitations=(first, *rest))
    assert "Bei 1 von 1 Mitgliedern" in minutes.notice_words(left)
    assert minutes.notice_words(left).endswith("; 1 davon nahm ohne Einwand teil.")


def test_an_extract_carries_one_outcome_to_whom_it_concerns(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    outcome = an_outcome(register, meeting, addressee="Jugendamt der Stadt", due=date(2027, 3, 31), unanimous=True)
    text = text_of(extract_document(folder_of(register, meeting), outcome, TEMPLATES, HELD_ON))
    for words in ("Jugendamt der Stadt", "Mehr Licht.", "2 Beschlüsse", "einstimmig – angenommen", "zum 31. März 2027"):
        assert words in text


def test_unfinished_business_is_offered_once_for_the_next_agenda(register: Register) -> None:
    committee = a_committee(register)
    first = a_meeting(register, committee)
    an_outcome(register, first)
    an_outcome(register, first, no="2026/02", state=ResolutionState.IMPLEMENTED)
    second = a_meeting(register, committee, no=2, date=HELD_ON + timedelta(days=90), reply_by=None)
    with register.reading() as reading:
        offered = unfinished_items(reading, second)
    assert [item.title for item in offered] == ["Niederschrift der 1. Sitzung", "Stand: Empfehlung 2026/01"]
    with register.writing("Tagesordnung") as writing:
        writing.add(*(replace(item, position=str(3 + number)) for number, item in enumerate(offered)))
        assert unfinished_items(writing, second) == ()


def test_both_signatures_make_the_minutes_signed(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Niederschrift") as writing:
        draft = outcomes.draft_minutes(writing, Minutes(meeting_id=meeting.id, drafted_on=HELD_ON))
        half = minutes.sign_minutes(writing, draft, chair_on=HELD_ON, recorder_on=None)
        other = minutes.sign_minutes(writing, half, chair_on=None, recorder_on=HELD_ON)
        whole = minutes.sign_minutes(writing, half, chair_on=HELD_ON, recorder_on=HELD_ON)
    assert [one.state for one in (half, other, whole)] == [MinutesState.DRAFT, MinutesState.DRAFT, MinutesState.SIGNED]
    assert other.signed_by_chair_on is None, "a day typed by mistake can be taken out again"


@pytest.mark.parametrize("state", MinutesState)
def test_minutes_that_nobody_signed_are_not_kept_as_if_something_had_happened(
    register: Register, state: MinutesState
) -> None:
    meeting = a_meeting(register, a_committee(register))
    known = Minutes(meeting_id=meeting.id, drafted_on=HELD_ON, state=state)
    with register.writing("Niederschrift") as writing:
        with pytest.raises(RuleBrokenError, match=r"minutes\.unsigned") as refused:
            minutes.sign_minutes(writing, known, chair_on=None, recorder_on=None)
        assert refused.value.field == "signed_by_chair_on"
        if state is not MinutesState.DRAFT:
            with pytest.raises(RuleBrokenError, match=r"minutes\.unsigned") as refused:
                minutes.sign_minutes(writing, known, chair_on=HELD_ON, recorder_on=None)
            assert refused.value.field == "signed_by_recorder_on"


@pytest.mark.parametrize("field", ["signed_by_chair_on", "signed_by_recorder_on"])
def test_nobody_signs_before_the_meeting(register: Register, field: str) -> None:
    meeting = a_meeting(register, a_committee(register))
    days = {"chair_on": HELD_ON, "recorder_on": HELD_ON} | {
        field.removeprefix("signed_by_"): HELD_ON - timedelta(days=1)
    }
    with register.writing("Niederschrift") as writing:
        draft = outcomes.draft_minutes(writing, Minutes(meeting_id=meeting.id, drafted_on=HELD_ON))
        with pytest.raises(RuleBrokenError, match=r"minutes\.signed_early") as refused:
            minutes.sign_minutes(writing, draft, **days)
    assert refused.value.field == field


def test_objections_count_from_the_sending_and_no_meeting_called_off_or_to_come_approves(register: Register) -> None:
    committee = a_committee(register, objection_days=14)
    first = a_meeting(register, committee, state=MeetingState.SCHEDULED)
    off = a_meeting(register, committee, no=2, date=HELD_ON + timedelta(days=90), reply_by=None)
    sent_on, last = HELD_ON + timedelta(days=14), HELD_ON + timedelta(days=28)
    folder = folder_of(register, first)
    with register.writing("Niederschrift") as writing:
        draft = Minutes(meeting_id=first.id, drafted_on=HELD_ON, state=MinutesState.SENT, sent_on=sent_on)
        minutes_sent = outcomes.draft_minutes(writing, draft)
        for day, code in (
            (sent_on - timedelta(days=1), "minutes.objection_early"),
            (last + timedelta(days=1), "minutes.objection_late"),
        ):
            with pytest.raises(RuleBrokenError, match=code):
                minutes.object_to_minutes(writing, folder, minutes_sent, "Mein Name fehlt.", day)
        objected = minutes.object_to_minutes(writing, folder, minutes_sent, "Mein Name fehlt.", last)
        assert objected.objections == ("Mein Name fehlt.",)
        called_off = meetings.move_state(writing, off.id, MeetingState.CANCELLED)
        with pytest.raises(RuleBrokenError, match=r"minutes\.approved_nowhere"):
            minutes.approve_minutes(writing, objected, called_off, called_off.date)
        next_one = meetings.plan_meeting(writing, replace(off, id=new_id(), no=3, state=MeetingState.PLANNED))
        with pytest.raises(RuleBrokenError, match=r"minutes\.approved_too_soon"):
            minutes.approve_minutes(writing, objected, next_one, next_one.date - timedelta(days=1))
        assert minutes.approve_minutes(writing, objected, next_one, next_one.date).state is MinutesState.APPROVED


def test_minutes_belong_to_a_meeting_that_began_and_not_to_one_called_off(register: Register) -> None:
    folder = folder_of(register, a_meeting(register, a_committee(register)))
    assert DocumentKind.MINUTES not in papers.applicable_kinds(folder, HELD_ON - timedelta(days=1))
    assert DocumentKind.MINUTES in papers.applicable_kinds(folder, HELD_ON)
    off = replace(folder, meeting=replace(folder.meeting, state=MeetingState.CANCELLED))
    assert DocumentKind.MINUTES not in papers.applicable_kinds(off, HELD_ON)
    assert DocumentKind.OUTCOMES not in papers.applicable_kinds(folder, HELD_ON)


def test_an_own_template_takes_the_place_of_the_shipped_one_and_a_wrong_field_is_refused(
    register: Register, tmp_path: Path
) -> None:
    folder = folder_of(register, a_meeting(register, a_committee(register), start=time(9)))
    own = tmp_path / "eigene.docx"
    for line, is_good in (("Protokoll {{SitzungNr}} {{NaechsterTermin}}", True), ("{{Protokol}}", False)):
        document = Document()
        document.add_paragraph(line)
        document.save(str(own))
        if is_good:
            assert "Protokoll 1 Der Termin" in text_of(minutes_document(folder, TEMPLATES, AS_OF, own))
        else:
            with pytest.raises(DocumentTroubleError, match=r"template\.unknown_field"):
                minutes_document(folder, TEMPLATES, AS_OF, own)
