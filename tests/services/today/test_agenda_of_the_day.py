"""What is due over all committees: each kind on its day, none before its time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from making import (
    HELD_ON,
    POSTED_AT,
    a_committee,
    a_deputy,
    a_meeting,
    a_need,
    a_person,
    folder_of,
    folder_of_step,
    sent,
    with_sheet,
)  # fmt: skip
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import (
    Appointment,
    Committee,
    Delegation,
    DelegationState,
    DeputiesInvited,
    RulesOfProcedure,
)
from secretariat.domain.invitations import Answer, Invitation, InvitationState, ReplyChannel
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.outcomes import FollowUp, Minutes, MinutesState, Resolution, ResolutionKind
from secretariat.domain.people import Person, PostalAddress
from secretariat.services.meeting import attendance, invitations, meetings, replies, stand_ins
from secretariat.services.meeting.replies import ReplyDetails
from secretariat.services.people import people
from secretariat.services.today.agenda_of_the_day import DueKind, DueRow, due_rows
from secretariat.storage.register import Register

LONG_BEFORE = date(2024, 2, 1)


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register)


@pytest.fixture
def meeting(register: Register, committee: Committee) -> Meeting:
    return a_meeting(register, committee)


def due(register: Register, today: date, *kinds: DueKind) -> list[DueRow]:
    with register.reading() as reading:
        rows = due_rows(reading, reading.all(Committee), today)
    return [row for row in rows if not kinds or row.kind in kinds]


def test_a_new_committee_has_nothing_due(register: Register, committee: Committee) -> None:
    assert committee.short_name == "BSP"
    assert due(register, LONG_BEFORE) == []


@pytest.mark.usefixtures("meeting")
def test_what_is_due_is_told_in_english_too(register: Register) -> None:
    with register.reading() as reading:
        rows = due_rows(reading, reading.all(Committee), date(2026, 9, 3), "en")
    assert "Send the invitations to the meeting on 23.09.2026" in [row.what for row in rows]


def test_the_day_of_posting_is_told_four_weeks_ahead_until_the_letters_are_sent(
    register: Register, meeting: Meeting
) -> None:
    posting = date(2026, 9, 3)
    assert due(register, posting - timedelta(days=29), DueKind.POSTING) == []
    (row,) = due(register, posting - timedelta(days=28), DueKind.POSTING)
    assert (row.due, row.overdue, row.meeting) == (posting, False, "BSP-1")
    assert row.what == "Einladungen zur Sitzung am 23.09.2026 versenden"
    assert due(register, posting + timedelta(days=1), DueKind.POSTING)[0].overdue
    sent(register, meeting)
    assert due(register, posting, DueKind.POSTING) == []


def test_who_was_called_too_late_stays_named_until_it_is_healed(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    assert due(register, HELD_ON, DueKind.NOTICE) == []
    first = folder.invitations[0]
    with register.writing("Rücklauf") as writing:
        invitations.book_return(writing, folder, first, date(2026, 9, 10), "unbekannt verzogen")
        again = invitations.write_again(writing, writing.get(Invitation, first.id))
        assert again.state is InvitationState.DRAFT
    late = sent(register, meeting, POSTED_AT + timedelta(days=20))
    (row,) = due(register, date(2026, 9, 14), DueKind.NOTICE)
    assert (row.due, row.meeting) == (HELD_ON, "BSP-1")
    assert row.what.startswith("Ladungsfrist verletzt: 1 Mitglied erst nach dem 08.09.2026 geladen")
    with_sheet(register, meeting)
    for state in (MeetingState.RUNNING, MeetingState.HELD):
        with register.writing("Sitzung") as writing:
            meetings.move_state(writing, meeting.id, state)
    assert due(register, HELD_ON, DueKind.NOTICE) == [], "who did not come cannot heal it"
    with register.writing("Anwesend") as writing:
        sheet = folder_of_step(writing, meeting)
        (line,) = (one for one in sheet.attendance if one.person_id == first.person_id)
        attendance.mark_attendance(writing, sheet, line, attendance.Mark(AttendanceState.PRESENT))
    assert len(due(register, HELD_ON, DueKind.NOTICE)) == 1
    with register.writing("Heilung") as writing:
        invitations.heal_notice(writing, folder_of_step(writing, meeting), writing.get(Invitation, first.id))
    assert due(register, HELD_ON, DueKind.NOTICE) == []
    assert late.meeting.id == meeting.id


def test_letters_that_did_not_go_out_or_came_back_are_told_until_they_are_sent(
    register: Register, meeting: Meeting
) -> None:
    kinds = (DueKind.NOT_SENT, DueKind.RETURNED)
    folder = sent(register, meeting)
    assert due(register, date(2026, 9, 1), *kinds) == []
    with register.writing("Rücklauf und Gast") as writing:
        invitations.book_return(writing, folder, folder.invitations[0], date(2026, 8, 31), "unbekannt verzogen")
        invitations.invite(writing, folder_of_step(writing, meeting), (people.add_person(writing, a_person(7)),))
    found = due(register, date(2026, 9, 1), *kinds)
    assert {(row.kind, row.what, row.due, row.meeting) for row in found} == {
        (DueKind.NOT_SENT, "1 Einladung ist noch nicht versandt", date(2026, 9, 3), "BSP-1"),
        (DueKind.RETURNED, "1 Einladung kam zurück und wartet auf einen neuen Brief", date(2026, 9, 3), "BSP-1"),
    }
    with register.writing("Neu") as writing:
        invitations.write_again(writing, writing.get(Invitation, folder.invitations[0].id))
    (again,) = due(register, date(2026, 9, 1), *kinds)
    assert again.what == "2 Einladungen sind noch nicht versandt"
    sent(register, meeting)
    assert due(register, date(2026, 9, 1), *kinds) == []


def test_the_letter_of_a_deputy_waits_only_once_she_is_called_in(register: Register, meeting: Meeting) -> None:
    with register.writing("Regeln") as writing:
        (rules,) = writing.all(RulesOfProcedure)
        writing.change(replace(rules, deputies_receive_invite=DeputiesInvited.FOR_INFORMATION))
    deputy = a_deputy(register, folder_of(register, meeting), seat_no=1, number=5)
    folder = sent(register, meeting)
    copy = next(one for one in folder.invitations if one.person_id == deputy.id)
    with register.writing("Abschrift liegt noch hier") as writing:
        writing.change(replace(copy, state=InvitationState.PRINTED))
    assert due(register, date(2026, 9, 1), DueKind.NOT_SENT) == []
    with register.writing("Absage und Vertretung") as writing:
        member = next(one for one in folder.invitations if one.no == 1)
        details = ReplyDetails(Answer.DECLINED, date(2026, 9, 1), ReplyChannel.EMAIL)
        replies.record_reply(writing, folder_of_step(writing, meeting), member, details)
        again = folder_of_step(writing, meeting)
        stand_ins.call_in(writing, again, next(one for one in again.invitations if one.id == member.id), deputy)
        called = next(one for one in writing.all(Invitation, person_id=deputy.id))
        writing.change(replace(called, state=InvitationState.PRINTED))
    (row,) = due(register, date(2026, 9, 1), DueKind.NOT_SENT)
    assert row.what == "1 Einladung ist noch nicht versandt"


def test_a_number_left_out_before_a_meeting_held_is_told(register: Register, committee: Committee) -> None:
    held = replace(a_meeting(register, committee), no=3, state=MeetingState.HELD)
    with register.writing("Durchgeführt") as writing:
        writing.change(held)
    (row,) = due(register, HELD_ON, DueKind.NUMBERS)
    assert (row.due, row.meeting) == (HELD_ON, "BSP-3")
    assert row.what == ("Vor der 3. Sitzung fehlen die Nummern 1, 2: Sitzungen nachtragen oder Zählung berichtigen")
    with register.writing("Zählung") as writing:
        meetings.change_meeting(writing, replace(held, no=1))
    assert due(register, HELD_ON, DueKind.NUMBERS) == []


def test_answers_are_awaited_until_their_day_and_reminded_of_after_it(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    with register.writing("Antwort") as writing:
        said = replies.ReplyDetails(Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.FAX)
        replies.record_reply(writing, folder, folder.invitations[0], said)
    kinds = (DueKind.REPLIES, DueKind.REMINDER)
    (before,) = due(register, date(2026, 9, 16), *kinds)
    assert (before.kind, before.due, before.what) == (DueKind.REPLIES, date(2026, 9, 16), "2 Antworten stehen noch aus")
    (after,) = due(register, date(2026, 9, 17), *kinds)
    assert (after.kind, after.overdue, after.what) == (DueKind.REMINDER, True, "An 2 offene Antworten erinnern")
    with register.writing("Erinnert") as writing:
        for invitation in invitations.to_be_reminded(folder):
            if invitation.id != folder.invitations[0].id:
                invitations.book_reminder(writing, invitation, date(2026, 9, 17))
    (reminded,) = due(register, date(2026, 9, 18), *kinds)
    assert (reminded.due, reminded.overdue, reminded.what) == (HELD_ON, False, "2 Antworten fehlen trotz Erinnerung")
    assert due(register, HELD_ON + timedelta(days=1), *kinds) == []


def test_the_sheet_then_the_minutes_are_due_after_the_meeting(register: Register, meeting: Meeting) -> None:
    sent(register, meeting)
    assert due(register, HELD_ON, DueKind.ATTENDANCE) == []
    (row,) = due(register, HELD_ON + timedelta(days=3), DueKind.ATTENDANCE)
    assert (row.due, row.overdue) == (HELD_ON + timedelta(days=2), True)
    with register.writing("Gehalten") as writing:
        meetings.move_state(writing, meeting.id, MeetingState.RUNNING)
        meetings.move_state(writing, meeting.id, MeetingState.HELD)
    later = HELD_ON + timedelta(days=5)
    (minutes,) = due(register, later, DueKind.ATTENDANCE, DueKind.MINUTES)
    assert (minutes.kind, minutes.due) == (DueKind.MINUTES, HELD_ON + timedelta(days=28))
    with register.writing("Versandt") as writing:
        writing.add(Minutes(meeting_id=meeting.id, drafted_on=HELD_ON, sent_on=HELD_ON, state=MinutesState.SENT))
    assert due(register, later, DueKind.MINUTES) == []


def test_follow_ups_and_outcomes_are_due_until_done(register: Register, committee: Committee, meeting: Meeting) -> None:
    day = date(2026, 12, 1)
    follow_up = FollowUp(committee_id=committee.id, due=day, text="Saal buchen")
    outcome = Resolution(meeting_id=meeting.id, no="2026/01", kind=ResolutionKind.TASK, text="Bericht", due=day)
    with register.writing("Merken") as writing:
        writing.add(follow_up, outcome)
    kinds = (DueKind.FOLLOW_UP, DueKind.OUTCOME)
    assert due(register, day - timedelta(days=29), *kinds) == []
    rows = due(register, day - timedelta(days=28), *kinds)
    assert [(row.what, row.committee, row.meeting) for row in rows] == [
        ("Saal buchen", "BSP", ""),
        ("Auftrag 2026/01", "BSP", "BSP-1"),
    ]
    with register.writing("Erledigt") as writing:
        writing.change(replace(follow_up, done_on=day))
    assert [row.kind for row in due(register, day, *kinds)] == [DueKind.OUTCOME]


def test_needs_are_counted_without_a_name_or_a_word_of_what_they_are(register: Register, meeting: Meeting) -> None:
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    a_need(register, holder, meeting, delete_on=date(2026, 10, 23))
    (row,) = due(register, date(2026, 10, 1), DueKind.NEEDS)
    assert (row.due, row.what) == (date(2026, 10, 23), "1 Angabe zur Unterstützung wird gelöscht")
    assert due(register, date(2026, 9, 1), DueKind.NEEDS) == []


def test_a_term_that_ends_within_ninety_days_is_told_unless_a_successor_is_appointed(
    register: Register, committee: Committee, meeting: Meeting
) -> None:
    place, other = folder_of(register, meeting).places[:2]
    assert place.appointment is not None
    assert other.appointment is not None
    end = date(2026, 6, 30)
    with register.writing("Amtszeit") as writing:
        writing.change(replace(place.appointment, end=end))
    assert due(register, end - timedelta(days=91), DueKind.TERM) == []
    (row,) = due(register, end - timedelta(days=90), DueKind.TERM)
    assert (row.due, row.what, row.committee) == (end, "Amtszeit endet: Träger, Sitz 1", committee.short_name)
    with register.writing("Nachfolge") as writing:
        seat_id = place.seat.id
        writing.add(Appointment(seat_id=seat_id, person_id=other.appointment.person_id, start=end + timedelta(days=1)))
    assert due(register, end, DueKind.TERM) == []


def test_an_agreement_is_renewed_a_year_ahead(register: Register, committee: Committee) -> None:
    with register.writing("Vereinbarung") as writing:
        writing.change(replace(committee, agreement_renewal_due=date(2029, 1, 31)))
    assert due(register, date(2028, 1, 30), DueKind.AGREEMENT) == []
    (row,) = due(register, date(2028, 2, 1), DueKind.AGREEMENT)
    assert (row.due, row.what) == (date(2029, 1, 31), "Vereinbarung erneuern")


def test_addresses_not_looked_at_for_a_year_are_one_line(register: Register, committee: Committee) -> None:
    with register.writing("Geprüft") as writing:
        first, *_ = writing.all(PostalAddress)
        writing.change(replace(first, checked_on=date(2026, 1, 1)))
    (row,) = due(register, date(2026, 6, 1), DueKind.ADDRESSES)
    assert row.what == "2 Anschriften prüfen: seit über einem Jahr nicht angesehen"
    assert (row.committee, row.overdue) == (committee.short_name, True)


def test_the_most_urgent_stands_first_and_other_committees_stay_out(
    register: Register, committee: Committee, meeting: Meeting
) -> None:
    with register.writing("Merken") as writing:
        for day in (date(2026, 9, 5), date(2026, 9, 1)):
            writing.add(FollowUp(meeting_id=meeting.id, due=day, text=f"am {day}"))
    rows = due(register, date(2026, 9, 3))
    assert [row.due for row in rows] == sorted(row.due for row in rows)
    assert committee.short_name in {row.committee for row in rows}
    with register.reading() as reading:
        assert due_rows(reading, (), date(2026, 9, 3)) == ()


def test_the_end_of_objections_is_told_from_the_dispatch_to_the_approval(register: Register, meeting: Meeting) -> None:
    minutes = Minutes(meeting_id=meeting.id, drafted_on=HELD_ON, sent_on=date(2026, 10, 1), state=MinutesState.SENT)
    rules = folder_of(register, meeting).rules
    assert rules is not None
    with register.writing("Niederschrift") as writing:
        writing.change(replace(rules, objection_days=14))
        writing.add(minutes)
    (row,) = due(register, date(2026, 10, 2), DueKind.OBJECTIONS)
    assert (row.due, row.meeting, row.overdue) == (date(2026, 10, 15), "BSP-1", False)
    assert due(register, date(2026, 10, 16), DueKind.OBJECTIONS) == []
    with register.writing("Genehmigt") as writing:
        writing.change(replace(minutes, state=MinutesState.APPROVED))
    assert due(register, date(2026, 10, 2), DueKind.OBJECTIONS) == []


def test_a_delegation_that_ends_is_told_unless_somebody_is_sent_afterwards(
    register: Register, committee: Committee
) -> None:
    last = date(2026, 12, 31)
    person = Person(given_name="Eva", family_name="Muster")
    ending = Delegation(
        committee_id=committee.id,
        target_body="Landessteuerungsgruppe",
        person_id=person.id,
        from_on=LONG_BEFORE,
        to_on=last,
        state=DelegationState.CURRENT,
    )
    with register.writing("Entsandt") as writing:
        writing.add(person, ending)
    assert due(register, last - timedelta(days=91), DueKind.DELEGATION) == []
    (row,) = due(register, last - timedelta(days=90), DueKind.DELEGATION)
    assert (row.due, row.what) == (last, "Entsendung endet: Landessteuerungsgruppe")
    with register.writing("Wieder entsandt") as writing:
        writing.add(replace(ending, id="f" * 32, from_on=last + timedelta(days=1), to_on=None))
    assert due(register, last, DueKind.DELEGATION) == []
