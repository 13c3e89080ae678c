"""Papers of a committee's year: outcomes, statistics and delegation letters, each from the register alone."""

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from making import HELD_ON, TEMPLATES, a_committee, a_meeting, a_person, folder_of, folder_of_step, sent, with_sheet
from secretariat.documents.delegation_letter import delegation_values
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Appointment, Committee, Delegation, DelegationMeeting, DelegationState, Seat
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, InvitationState, ReplyChannel
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.domain.people import Person
from secretariat.services.committee import committee_papers, committees, delegations
from secretariat.services.committee.statistics import year_statistics
from secretariat.services.meeting import attendance, meetings, outcomes, replies
from secretariat.services.meeting.agenda_offer import unfinished_items
from secretariat.storage.register import Register

AS_OF = datetime(2026, 12, 1, 9, 0).astimezone()
RUN = committee_papers.CommitteeRun(2026, AS_OF, TEMPLATES)
P = AttendanceState.PRESENT


def hold(register: Register, meeting: Meeting, *states: AttendanceState) -> None:
    sent(register, meeting)
    sheet = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        for row, state in zip(sheet.attendance, states, strict=True):
            attendance.mark_attendance(writing, sheet, row, attendance.Mark(state))
        for state_of_meeting in (MeetingState.RUNNING, MeetingState.HELD):
            meetings.move_state(writing, meeting.id, state_of_meeting)


def a_delegation(register: Register, committee: Committee, **changes: Any) -> Delegation:
    with register.writing("Entsendung") as writing:
        person, deputy = a_person(8), a_person(9)
        writing.add(person, deputy)
        delegation = Delegation(
            committee_id=committee.id,
            target_body="Landessteuerungsgruppe ITP",
            target_organiser="Ministerium",
            target_address="Beispielallee 1, 99084 Erfurt",
            person_id=person.id,
            deputy_id=deputy.id,
            from_on=date(2026, 7, 1),
            to_on=date(2028, 6, 30),
        )
        return delegations.send(writing, replace(delegation, **changes))


def test_a_year_is_counted_from_when_each_seat_began(register: Register) -> None:
    committee = a_committee(register)
    first = a_meeting(register, committee)
    hold(register, first, P, AttendanceState.EXCUSED, P)
    late = HELD_ON + timedelta(days=30)
    bench_id = folder_of(register, first).benches[0].id
    with register.writing("Sitz") as writing:
        seat = committees.add_seat(writing, Seat(bench_id=bench_id, seat_no=4, valid_from=late))
        person = a_person(6)
        writing.add(person)
        committees.appoint(writing, Appointment(seat_id=seat.id, person_id=person.id, start=late))
    second = a_meeting(register, committee, no=2, date=HELD_ON + timedelta(days=60), reply_by=None)
    hold(register, second, P, P, P, AttendanceState.UNEXCUSED)
    a_meeting(register, committee, no=3, date=date(2027, 2, 1), reply_by=None)
    with register.reading() as reading:
        data = year_statistics(reading, committee, 2026, AS_OF)
    assert [(line.label, line.possible, line.attended) for line in data.seats] == [
        ("Träger, Sitz 1", 2, 2),
        ("Träger, Sitz 2", 2, 1),
        ("Träger, Sitz 3", 2, 2),
        ("Träger, Sitz 4", 1, 0),
    ]
    assert (data.total.possible, data.total.quota_percent) == (7, 71.4)
    assert [line.seats for line in data.meetings] == [3, 4]
    assert {one.label: one.value for one in data.figures}["Durchgeführte Sitzungen"] == 2


def test_whoever_came_without_a_seat_is_a_guest_of_the_year_and_no_member_is(register: Register) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    sent(register, meeting)
    sheet = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        for row in sheet.attendance:
            attendance.mark_attendance(writing, sheet, row, attendance.Mark(P))
        attendance.add_walk_in(writing, meeting, a_person(7), occasion="Gast")
        for state in (MeetingState.RUNNING, MeetingState.HELD):
            meetings.move_state(writing, meeting.id, state)
        data = year_statistics(writing, committee, 2026, AS_OF)
    assert [line.guests for line in data.meetings] == [1]
    assert {one.label: one.value for one in data.figures}["Gäste"] == 1


def test_a_meeting_without_a_typed_sheet_counts_as_held_and_not_as_missed(register: Register) -> None:
    committee = a_committee(register)
    sent(register, a_meeting(register, committee))
    with register.writing("Sitzung") as writing:
        for state in (MeetingState.RUNNING, MeetingState.HELD):
            meetings.move_state(writing, writing.all(Meeting)[0].id, state)
        data = year_statistics(writing, committee, 2026, AS_OF)
    assert (data.total.possible, data.total.unrecorded, data.total.quota_percent) == (0, 3, None)


def test_nobody_waits_for_an_answer_to_an_invitation_that_was_withdrawn(register: Register) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    first, second, _ = sent(register, meeting).invitations
    with register.writing("Antworten") as writing:
        folder = folder_of_step(writing, meeting)
        came = replies.ReplyDetails(Answer.ACCEPTED, meeting.reply_by or HELD_ON, ReplyChannel.EMAIL)
        replies.record_reply(writing, folder, first, came)
        writing.change(replace(second, state=InvitationState.WITHDRAWN))
        meetings.move_state(writing, meeting.id, MeetingState.RUNNING)
        meetings.move_state(writing, meeting.id, MeetingState.HELD)
        data = year_statistics(writing, committee, 2026, AS_OF)
    (in_time,) = (one.value for one in data.figures if one.label == "Rückmeldungen, die rechtzeitig kamen")
    assert in_time == 50.0


def test_a_year_without_a_meeting_says_so_in_each_of_its_lists(register: Register) -> None:
    committee = a_committee(register)
    wanted = frozenset({DocumentKind.STATISTICS})
    with register.reading() as reading:
        list_paper, letter_paper = committee_papers.committee_papers(
            reading, committee, replace(RUN, year=2031), wanted
        )
    workbook = load_workbook(io.BytesIO(list_paper.make()))
    assert workbook["Sitzungen"]["A3"].value == "In diesem Jahr hat keine Sitzung stattgefunden."
    assert workbook["Institutionen"]["A3"].value == "In diesem Jahr ist hier nichts zu zählen."
    tables = Document(io.BytesIO(letter_paper.make())).tables
    assert [table.rows[1].cells[0].text for table in (tables[1], tables[3])] == ["keine", "keine"]


def test_the_papers_of_a_year_are_written_and_noted(register: Register, tmp_path: Path) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    hold(register, meeting, P, P, P)
    folder = folder_of(register, meeting)
    with register.writing("Papiere") as writing:
        outcome = Resolution(
            meeting_id=meeting.id, no="2026/01", kind=ResolutionKind.TASK, text="Prüfen.", yes=2, no_votes=1
        )
        outcomes.record_resolution(writing, folder, outcome)
    a_delegation(register, committee)
    with register.writing("Papiere") as writing:
        made = committee_papers.committee_papers(writing, committee, RUN)
        files = committee_papers.write_papers(committee, made, tmp_path)
        committee_papers.book_papers(writing, files, AS_OF)
        assert len(writing.all(GeneratedDocument)) == len(files) == 4
    assert {file.kind.value for file in files} == {"D20", "D24", "D25"}
    sheet = load_workbook(tmp_path / "BSP_2026_Beschlussliste.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][:12] == [
        *("Nr.", "Sitzung", "TOP", "Art", "Wortlaut", "Ja", "Nein", "Enthaltung"),
        *("adressiert an", "Frist", "Status", "erledigt am"),
    ]
    assert [cell.value for cell in sheet[2]][:8] == [
        "2026/01", "1. Sitzung, 23.09.2026", None, "Auftrag", "Prüfen.", 2, 1, None,
    ]  # fmt: skip
    names = [sheet.title for sheet in load_workbook(tmp_path / "BSP_2026_Jahresstatistik.xlsx").worksheets]
    assert names == ["Überblick", "Sitzungen", "Bänke", "Institutionen", "Sitze"]
    document = Document(str(tmp_path / "BSP_2026_Jahresstatistik.docx"))
    assert [row.cells[0].text for row in document.tables[2].rows] == ["Bank", "Träger", "Summe"]


def test_a_paper_without_content_is_left_out_unless_it_is_asked_for(register: Register) -> None:
    committee = a_committee(register)
    with register.reading() as reading:
        assert [one.kind.value for one in committee_papers.committee_papers(reading, committee, RUN)] == ["D25", "D25"]
        with pytest.raises(RuleBrokenError, match=r"papers\.not_applicable"):
            committee_papers.committee_papers(reading, committee, RUN, frozenset({DocumentKind.OUTCOMES}))
    with pytest.raises(RuleBrokenError, match=r"papers\.unknown_kind"):
        committee_papers.chosen_kinds(["minutes"])
    assert committee_papers.chosen_kinds([" D25", "outcomes"]) == frozenset(
        {DocumentKind.STATISTICS, DocumentKind.OUTCOMES}
    )


def test_the_letter_names_delegates_deputies_period_and_the_meeting_that_decided(register: Register) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    a_delegation(register, committee, decided_in_meeting_id=meeting.id)
    with register.reading() as reading:
        (paper,) = committee_papers.committee_papers(
            reading, committee, RUN, frozenset({DocumentKind.DELEGATION_LETTER})
        )
    document = Document(io.BytesIO(paper.make()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs).replace("\u00a0", " ")
    assert "Landessteuerungsgruppe ITP\nMinisterium\nBeispielallee 1\n99084 Erfurt" in text
    assert "in der 1. Sitzung der Beispielgruppe am 23. September 2026 wurde folgende Person für" in text
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        "Frau Rosa Heim", "", "Herr Otto Pahl", "01.07.2026", "30.06.2028",
    ]  # fmt: skip


def test_delegates_of_two_meetings_have_each_their_own_and_the_letter_goes_to_the_later_address(
    register: Register,
) -> None:
    committee = a_committee(register)
    first, second = a_meeting(register, committee), a_meeting(register, committee, no=2, date=date(2026, 11, 4))
    a_delegation(register, committee, decided_in_meeting_id=first.id)
    with register.writing("Noch jemand") as writing:
        writing.add(Person(id="c" * 32, family_name="Uhl"))
        (known,) = delegations.delegations_of(writing, committee).values()
        other = replace(known, id="d" * 32, person_id="c" * 32, deputy_id=None, from_on=date(2026, 11, 5))
        moved = replace(other, decided_in_meeting_id=second.id, target_address="Neuer Weg 3")
        delegations.send(writing, moved)
        (paper,) = committee_papers.committee_papers(
            writing, committee, RUN, frozenset({DocumentKind.DELEGATION_LETTER})
        )
    document = Document(io.BytesIO(paper.make()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Ministerium\nNeuer Weg 3" in text
    assert "werden folgende Personen benannt:" in text
    said = [row.cells[1].text.replace("\u00a0", " ").split(", ")[-1] for row in document.tables[0].rows[1:]]
    assert said == ["Beschluss der 1. Sitzung am 23.09.2026", "Beschluss der 2. Sitzung am 04.11.2026"]
    assert "berichten die benannten Personen." in text


def test_the_letter_about_one_delegate_speaks_of_one_and_of_a_deputy_only_where_there_is_one(
    register: Register,
) -> None:
    committee = a_committee(register)
    sent = a_delegation(register, committee)
    with register.reading() as reading:
        (data,) = delegations.delegation_letters(reading, committee, sent.from_on)
    values = delegation_values(data)
    request = "Bitte laden Sie die benannte Person zu den Sitzungen ein"
    assert values["Einladungssatz"] == f"{request}, die Stellvertretung bei Verhinderung."
    assert values["BerichtSatz"] == "In der jeweils folgenden Sitzung unseres Gremiums berichtet die benannte Person."
    alone = replace(data, delegates=(replace(data.delegates[0], deputy=""),))
    assert delegation_values(alone)["Einladungssatz"] == f"{request}."


def test_nobody_is_sent_twice_to_one_body_on_one_day_but_again_later(register: Register) -> None:
    committee = a_committee(register)
    first = a_delegation(register, committee)
    with register.writing("Entsendung") as writing:
        with pytest.raises(RuleBrokenError, match=r"delegation\.twice"):
            delegations.send(writing, replace(first, id="0" * 32, target_body="landessteuerungsgruppe itp "))
        ended = delegations.move_delegation(writing, first.id, DelegationState.ENDED, date(2027, 1, 31))
        assert ended.to_on == date(2027, 1, 31)
        delegations.send(writing, replace(first, id="0" * 32, from_on=date(2027, 2, 1)))
        with pytest.raises(RuleBrokenError, match=r"state\.move_refused"):
            delegations.move_delegation(writing, first.id, DelegationState.CURRENT, date(2027, 2, 1))
        rows = delegations.delegation_rows(writing, (committee,), date(2027, 3, 1))
    assert [(row.goes, row.from_on) for row in rows] == [(True, date(2027, 2, 1)), (False, date(2026, 7, 1))]


def test_a_report_is_kept_within_the_delegation_and_offered_for_the_next_agenda(register: Register) -> None:
    committee = a_committee(register)
    delegation = a_delegation(register, committee)
    meeting = a_meeting(register, committee)
    with register.writing("Bericht") as writing:
        visit = DelegationMeeting(delegation_id=delegation.id, held_on=date(2026, 9, 1), report="Kurz.")
        delegations.record_visit(writing, visit)
        for wrong, code in (
            ({"held_on": date(2026, 6, 30)}, "delegation.visit_outside"),
            ({"attended_by_id": "f" * 32}, "delegation.visit_by_other"),
        ):
            with pytest.raises(RuleBrokenError) as refused:
                delegations.record_visit(writing, replace(visit, id="e" * 32, **wrong))
            assert refused.value.code == code
        offered = unfinished_items(writing, meeting)
        assert [item.title for item in offered] == ["Bericht: Landessteuerungsgruppe ITP"]
        own = AgendaItem(meeting_id=meeting.id, position="3", title="Bericht aus der Landessteuerungsgruppe")
        writing.add(own)
        assert unfinished_items(writing, meeting) == ()
