"""From the sheet on the table back into the register: numbers that stay, states, stand-ins, walk-ins."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from making import (
    HELD_ON,
    SINCE,
    a_bench,
    a_committee,
    a_deputy,
    a_meeting,
    a_person,
    an_address,
    folder_of,
    folder_of_step,
    sent,
    with_sheet,
)  # fmt: skip
from secretariat.domain.attendance import Attendance, AttendanceState, DeputyshipState
from secretariat.domain.committees import (
    Appointment,
    DeputyModel,
    Deputyship,
    EndReason,
    QuorumBase,
    QuorumRule,
    Seat,
    Sensitivity,
)
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.invitations import Answer, Reply, ReplyChannel
from secretariat.domain.meetings import Meeting, MeetingMode, MeetingState
from secretariat.domain.people import Person
from secretariat.services.committee import committees
from secretariat.services.meeting import attendance, invitations, meetings, replies
from secretariat.services.meeting.attendance import STAND_IN_ROWS, Mark
from secretariat.services.meeting.minutes import block_of
from secretariat.services.meeting.quorum import live_quorum
from secretariat.services.meeting.sheet_rows import sheet_rows
from secretariat.services.people import people
from secretariat.storage.register import Register

PRESENT, REPRESENTED = AttendanceState.PRESENT, AttendanceState.REPRESENTED


def mark(register: Register, meeting: Meeting, row_no: int, state: AttendanceState, **more: Any) -> Attendance:
    with register.writing("Anwesenheit") as writing:
        folder = folder_of_step(writing, meeting)
        return attendance.mark_attendance(
            writing, folder, attendance.find_row(folder, str(row_no)), Mark(state, **more)
        )


def rows(register: Register, meeting: Meeting) -> dict[int, str]:
    folder = folder_of(register, meeting)
    return {row.row_no: folder.people.persons[row.person_id].family_name for row in folder.attendance}


def invite_guest(register: Register, meeting: Meeting, number: int) -> Person:
    with register.writing("Gast") as writing:
        guest = people.add_person(writing, a_person(number))
        people.add_address(writing, an_address(guest))
        invitations.invite(writing, folder_of_step(writing, meeting), (guest,))
    return guest


def test_members_stand_by_bench_and_alphabet_and_guests_behind(register: Register) -> None:
    committee = a_committee(register)
    a_bench(register, committee, seats=2, first=3, name="Amt", short_name="A", sort_no=0, print_label="Amt")
    meeting = a_meeting(register, committee)
    invite_guest(register, meeting, 5)
    with_sheet(register, meeting)
    assert list(rows(register, meeting).values()) == ["Äcker", "Zander", "Brandt", "Keller", "Uhl", "Loos"]


def test_one_sensitive_bench_makes_the_whole_sheet_alphabetical(register: Register) -> None:
    committee = a_committee(register)
    sensitive = {"sensitivity": Sensitivity.SPECIAL, "print_label": "Interessenvertretung"}
    a_bench(register, committee, seats=2, first=3, name="Menschen", short_name="M", sort_no=0, **sensitive)
    meeting = a_meeting(register, committee)
    with_sheet(register, meeting)
    assert list(rows(register, meeting).values()) == ["Äcker", "Brandt", "Keller", "Uhl", "Zander"]


def test_a_number_once_given_stays_and_newcomers_go_behind(register: Register, meeting: Meeting) -> None:
    first = with_sheet(register, meeting)
    with register.writing("Neuer Sitz") as writing:
        seat = committees.add_seat(writing, Seat(bench_id=first.benches[0].id, seat_no=9, valid_from=SINCE))
        person = people.add_person(writing, a_person(3))
        committees.appoint(writing, Appointment(seat_id=seat.id, person_id=person.id, start=SINCE))
        attendance.add_walk_in(writing, first.meeting, a_person(8), occasion="Presse", row_no=7)
    invite_guest(register, meeting, 5)
    with_sheet(register, meeting)
    assert rows(register, meeting) == {1: "Brandt", 2: "Keller", 3: "Uhl", 7: "Heim", 8: "Äcker", 9: "Loos"}


def test_who_lies_in_the_trash_stands_on_no_new_sheet_but_stays_on_an_old_one(
    register: Register, meeting: Meeting
) -> None:
    held = folder_of(register, meeting)
    first, second = (place.holder for place in held.places[:2])
    assert first is not None
    assert second is not None
    with register.writing("Papierkorb") as writing:
        people.trash_people(writing, (first.id,), date(2026, 9, 1))
    assert rows(register, with_sheet(register, meeting).meeting) == {1: "Keller", 2: "Uhl"}
    with register.writing("Gesperrt") as writing:
        people.change_person(writing, replace(second, restricted=True))
    shown = [person.family_name for person, _ in attendance.expected_people(folder_of(register, meeting))]
    assert shown == ["Keller", "Uhl"]


def test_who_gave_up_her_seat_is_not_expected_any_more_and_who_moved_is_expected_there(register: Register) -> None:
    committee = a_committee(register)
    free = a_bench(register, committee, seats=1, first=3, name="Amt", short_name="A", sort_no=2, print_label="Amt")
    meeting = a_meeting(register, committee)
    sent(register, meeting)
    first, second, _, last = with_sheet(register, meeting).places
    day_before = meeting.date - timedelta(days=1)
    with register.writing("Rücktritte, und Keller auf den Sitz von Äcker") as writing:
        for place in (first, second, last):
            assert place.appointment is not None
            committees.end_appointment(writing, place.appointment.id, day_before, EndReason.RESIGNATION)
        assert second.holder is not None
        committees.appoint(writing, Appointment(seat_id=last.seat.id, person_id=second.holder.id, start=meeting.date))
        attendance.open_sheet(writing, folder_of_step(writing, meeting))
    assert rows(register, meeting) == {2: "Keller", 3: "Uhl"}
    assert folder_of(register, meeting).attendance[0].seat_id == last.seat.id
    assert free.id == last.bench.id


def test_absences_are_settled_of_those_who_were_members_on_the_day(register: Register, meeting: Meeting) -> None:
    sent(register, meeting)
    place = with_sheet(register, meeting).places[0]
    assert place.appointment is not None
    with register.writing("Rücktritt") as writing:
        day_before = meeting.date - timedelta(days=1)
        committees.end_appointment(writing, place.appointment.id, day_before, EndReason.RESIGNATION)
        assert attendance.settle_absences(writing, folder_of_step(writing, meeting)) == 2
    assert list(rows(register, meeting).values()) == ["Keller", "Uhl"]


def test_a_row_is_found_by_number_or_by_the_beginning_of_a_name(register: Register, meeting: Meeting) -> None:
    folder = with_sheet(register, meeting)
    assert attendance.find_row(folder, "2") == attendance.find_row(folder, "Kell") == folder.attendance[1]
    assert attendance.find_row(folder, "jonas keller").row_no == 2
    with pytest.raises(NotFoundError, match=r"attendance\.unknown_row"):
        attendance.find_row(folder, "12")
    with pytest.raises(NotFoundError, match=r"attendance\.unknown_name"):
        attendance.find_row(folder, "Niemand")


def test_a_name_of_two_rows_is_asked_for_its_number(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, seats=1))
    with register.writing("Gast") as writing:
        attendance.open_sheet(writing, folder_of_step(writing, meeting))
        attendance.add_walk_in(writing, meeting, a_person(1, family_name="Brandt"))
    with pytest.raises(RuleBrokenError) as refused:
        attendance.find_row(folder_of(register, meeting), "Brandt")
    assert refused.value.values["numbers"] == "1, 2"


def test_a_stand_in_signs_on_the_members_row_and_keeps_one_of_her_own(register: Register, meeting: Meeting) -> None:
    folder = with_sheet(register, meeting)
    deputy = a_deputy(register, folder, 2, 5)
    marked = mark(register, meeting, 2, REPRESENTED, deputy=deputy)
    (stand_in,) = [row for row in folder_of(register, meeting).attendance if row.person_id == deputy.id]
    assert stand_in.row_no == STAND_IN_ROWS + 2
    assert (stand_in.acts_for_seat_id, stand_in.deputyship_state) == (marked.seat_id, DeputyshipState.EXERCISED)
    assert mark(register, meeting, 2, REPRESENTED, deputy=deputy) == marked
    assert len(folder_of(register, meeting).attendance) == 4


def test_the_stand_in_of_the_reply_is_taken_without_typing(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    deputy = a_deputy(register, folder, 2, 5)
    with register.writing("Antwort") as writing:
        said = replies.ReplyDetails(Answer.REPRESENTED, date(2026, 9, 1), ReplyChannel.EMAIL, deputy=deputy)
        replies.record_reply(writing, folder, folder.invitations[1], said)
    with_sheet(register, meeting)
    mark(register, meeting, 2, REPRESENTED)
    assert rows(register, meeting)[STAND_IN_ROWS + 2] == "Loos"


def test_a_representation_lapses_when_the_member_comes(register: Register, meeting: Meeting) -> None:
    deputy = a_deputy(register, with_sheet(register, meeting), 1, 5)
    mark(register, meeting, 1, REPRESENTED, deputy=deputy)
    mark(register, meeting, 1, PRESENT)
    (stand_in,) = [row for row in folder_of(register, meeting).attendance if row.person_id == deputy.id]
    assert (stand_in.acts_for_seat_id, stand_in.deputyship_state) == (None, DeputyshipState.LAPSED)


@pytest.mark.parametrize(
    ("times", "sat_there"),
    [
        ({"arrived": time(15)}, (None, time(15))),
        ({"left": time(15, 40)}, (time(15, 40), None)),
        ({"arrived": time(13, 50), "left": time(15, 40)}, (time(15, 40), None)),
        ({"arrived": time(14), "left": time(15, 40)}, (time(15, 40), None)),
        ({"arrived": time(14, 30), "left": time(16)}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_a_stand_in_keeps_the_seat_while_the_member_is_not_there(
    register: Register, meeting: Meeting, times: dict[str, time], sat_there: tuple[time | None, time | None]
) -> None:
    deputy = a_deputy(register, with_sheet(register, meeting), 1, 5)
    mark(register, meeting, 1, AttendanceState.PARTIAL, deputy=deputy, **times)
    stand_in = folder_of(register, meeting).attendance[-1]
    assert (stand_in.person_id, stand_in.deputyship_state) == (deputy.id, DeputyshipState.EXERCISED)
    assert (stand_in.arrived, stand_in.left) == sat_there


def test_who_sat_there_until_the_member_came_stays_her_stand_in_for_that_time(
    register: Register, meeting: Meeting
) -> None:
    deputy = a_deputy(register, with_sheet(register, meeting), 1, 5)
    mark(register, meeting, 1, REPRESENTED, deputy=deputy)
    row = mark(register, meeting, 1, AttendanceState.PARTIAL, arrived=time(15))
    stand_in = folder_of(register, meeting).attendance[-1]
    assert (stand_in.person_id, stand_in.acts_for_seat_id, stand_in.left) == (deputy.id, row.seat_id, time(15))
    mark(register, meeting, 1, REPRESENTED, deputy=deputy, left=time(16))
    assert folder_of(register, meeting).attendance[-1].left == time(16)
    mark(register, meeting, 1, AttendanceState.EXCUSED)
    assert folder_of(register, meeting).attendance[-1].deputyship_state is DeputyshipState.LAPSED


def test_who_joined_by_video_is_kept_so_and_counts_by_the_rules(register: Register) -> None:
    half = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=1)
    meeting = a_meeting(register, a_committee(register, quorum=half), mode=MeetingMode.HYBRID)
    deputy = a_deputy(register, sent(register, meeting), 1, 7)
    with_sheet(register, meeting)
    assert mark(register, meeting, 2, PRESENT, online=True).signature is False
    mark(register, meeting, 1, REPRESENTED, deputy=deputy, online=True)
    mark(register, meeting, 3, PRESENT)
    folder = folder_of(register, meeting)
    shown = {row.name: row.online for row in sheet_rows(folder)}
    assert shown == {"Brandt, Anna": True, "Keller, Jonas": True, "Uhl, Mara": False}
    remarks = {line.name: line.remark for line in block_of(folder).present}
    assert remarks == {
        "Groß, Tim": "für Anna Brandt, zugeschaltet",
        "Keller, Jonas": "zugeschaltet",
        "Uhl, Mara": "",
    }
    assert len(live_quorum(folder, meeting.start).present) == 1
    counting = replace(folder, quorum=replace(half, online_counts=True))
    assert len(live_quorum(counting, meeting.start).present) == 3
    nobody_on_site = replace(folder, meeting=replace(folder.meeting, mode=MeetingMode.DIGITAL))
    assert len(live_quorum(nobody_on_site, meeting.start).present) == 3, "there is no other way to come"


def test_nobody_joins_a_meeting_by_video_that_is_held_in_one_place(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"attendance\.no_video"):
        mark(register, meeting, 1, PRESENT, online=True)


def test_another_stand_in_takes_the_place_of_the_first(register: Register, meeting: Meeting) -> None:
    folder = with_sheet(register, meeting)
    first, second = a_deputy(register, folder, 1, 5), a_deputy(register, folder, 1, 6)
    mark(register, meeting, 1, REPRESENTED, deputy=first)
    mark(register, meeting, 1, REPRESENTED, deputy=second)
    acting = {row.person_id: row for row in folder_of(register, meeting).attendance if row.row_no > STAND_IN_ROWS}
    assert acting[first.id].acts_for_seat_id is None
    assert acting[second.id].acts_for_seat_id == folder.attendance[0].seat_id
    mark(register, meeting, 1, REPRESENTED, deputy=first)
    acting = {row.person_id: row for row in folder_of(register, meeting).attendance if row.row_no > STAND_IN_ROWS}
    assert [acting[one.id].acts_for_seat_id is None for one in (first, second)] == [False, True]


def test_a_stranger_may_not_sit_in_under_personal_deputies(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"attendance\.may_not_act"):
        mark(register, meeting, 1, REPRESENTED, deputy=a_person(7))
    assert len(rows(register, meeting)) == 3


def test_where_organisations_send_whom_they_like_a_stranger_becomes_deputy_for_the_meeting(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.AD_HOC))
    with_sheet(register, meeting)
    mark(register, meeting, 1, REPRESENTED, deputy=a_person(7))
    with register.reading() as reading:
        (deputyship,) = reading.all(Deputyship)
    assert deputyship.for_meeting_id == meeting.id


def test_rules_without_deputies_refuse_a_stand_in(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.NONE))
    with_sheet(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"attendance\.no_deputies"):
        mark(register, meeting, 1, REPRESENTED, deputy=a_person(7))


def test_nobody_sits_in_for_two_seats_or_beside_an_own_one(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.AD_HOC))
    folder = with_sheet(register, meeting)
    with register.writing("Person") as writing:
        guest = people.add_person(writing, a_person(7))
    mark(register, meeting, 1, REPRESENTED, deputy=guest)
    with pytest.raises(RuleBrokenError, match=r"attendance\.acts_twice"):
        mark(register, meeting, 2, REPRESENTED, deputy=guest)
    with pytest.raises(RuleBrokenError, match=r"attendance\.has_own_seat"):
        mark(register, meeting, 2, REPRESENTED, deputy=folder.places[2].holder)


@pytest.mark.parametrize(
    ("state", "more", "code"),
    [
        (AttendanceState.PARTIAL, {"arrived": time(15), "left": time(14, 30)}, "attendance.left_before_arrival"),
        (AttendanceState.PARTIAL, {"left": time(18, 1)}, "attendance.outside_meeting"),
        (PRESENT, {"deputy": a_person(7)}, "attendance.deputy_without_absence"),
    ],
)
def test_what_cannot_be_is_refused(
    register: Register, meeting: Meeting, state: AttendanceState, more: dict[str, Any], code: str
) -> None:
    with_sheet(register, meeting)
    with pytest.raises(RuleBrokenError) as refused:
        mark(register, meeting, 1, state, **more)
    assert refused.value.code == code


def test_a_walk_in_takes_the_row_she_signed_and_no_other_twice(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    with register.writing("Gast") as writing:
        guest = attendance.add_walk_in(writing, meeting, a_person(8), occasion="Presse", row_no=6)
        assert (guest.row_no, guest.state) == (6, PRESENT)
        with pytest.raises(RuleBrokenError, match=r"attendance\.row_taken"):
            attendance.add_walk_in(writing, meeting, a_person(9), row_no=6)
        with pytest.raises(RuleBrokenError, match=r"attendance\.already_on_sheet"):
            attendance.add_walk_in(writing, meeting, writing.get(Person, guest.person_id))
        assert attendance.add_walk_in(writing, meeting, a_person(10)).row_no == 7


def test_absences_are_settled_by_what_was_heard(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    with register.writing("Antwort") as writing:
        said = replies.ReplyDetails(Answer.DECLINED, date(2026, 9, 1), ReplyChannel.PHONE)
        replies.record_reply(writing, folder, folder.invitations[0], said)
    with_sheet(register, meeting)
    mark(register, meeting, 3, PRESENT)
    with register.writing("Abgleich") as writing:
        assert attendance.settle_absences(writing, folder_of_step(writing, meeting)) == 2
    states = [row.state for row in folder_of(register, meeting).attendance]
    assert states == [AttendanceState.EXCUSED, AttendanceState.UNEXCUSED, PRESENT]


def test_a_refusal_on_the_day_excuses_and_one_kept_by_an_earlier_version_from_after_it_does_not(
    register: Register, meeting: Meeting
) -> None:
    folder = sent(register, meeting)
    the_day_after = HELD_ON + timedelta(days=1)
    answers = ((0, Answer.DECLINED), (1, Answer.ACCEPTED), (2, Answer.REPRESENTED))
    late = ((1, Answer.DECLINED), (2, Answer.ACCEPTED))
    with register.writing("Antworten") as writing:
        for number, answer in answers:
            on = HELD_ON if answer is Answer.DECLINED else date(2026, 9, 1)
            said = replies.ReplyDetails(answer, on, ReplyChannel.LETTER, deputy_follows=answer is Answer.REPRESENTED)
            replies.record_reply(writing, folder, folder.invitations[number], said)
        for number, answer in late:
            writing.add(
                Reply(
                    invitation_id=folder.invitations[number].id,
                    sequence=2,
                    answer=answer,
                    received_on=the_day_after,
                    received_via=ReplyChannel.LETTER,
                )
            )
    with_sheet(register, meeting)
    with register.writing("Abgleich") as writing:
        attendance.settle_absences(writing, folder_of_step(writing, meeting))
    states = [row.state for row in folder_of(register, meeting).attendance]
    assert states == [AttendanceState.EXCUSED, AttendanceState.UNEXCUSED, AttendanceState.EXCUSED]
    assert len(folder.invitations) == 3


def test_the_sheet_of_a_meeting_called_off_or_closed_is_not_changed(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    with register.writing("Abschluss") as writing:
        writing.change(replace(meeting, state=MeetingState.CLOSED))
    with pytest.raises(RuleBrokenError, match=r"attendance\.meeting_closed"):
        mark(register, meeting, 1, PRESENT)
    with register.writing("Absage") as writing:
        writing.change(replace(meeting, state=MeetingState.SCHEDULED))
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    with pytest.raises(RuleBrokenError, match=r"attendance\.meeting_called_off"):
        mark(register, meeting, 1, PRESENT)


def test_who_is_added_to_a_closed_sheet_needs_a_reason(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    with register.writing("Abschluss") as writing:
        closed = replace(meeting, state=MeetingState.CLOSED)
        writing.change(closed)
        with pytest.raises(RuleBrokenError, match=r"attendance\.meeting_closed"):
            attendance.add_walk_in(writing, closed, a_person(8), correction=" ")
        added = attendance.add_walk_in(writing, closed, a_person(8), occasion="Presse", correction="zweites Blatt")
    assert folder_of(register, meeting).attendance[-1] == added
    assert (added.state, added.note) == (PRESENT, "Berichtigt: zweites Blatt")


def test_a_closed_meeting_is_corrected_with_a_reason_that_stays_on_the_row(
    register: Register, meeting: Meeting
) -> None:
    with_sheet(register, meeting)
    deputy = a_deputy(register, folder_of(register, meeting), 1, 5)
    with register.writing("Abschluss") as writing:
        writing.change(replace(meeting, state=MeetingState.CLOSED))
    with pytest.raises(RuleBrokenError, match=r"attendance\.meeting_closed"):
        mark(register, meeting, 1, PRESENT, correction="  ")
    mark(register, meeting, 1, PRESENT, correction="Unterschrift auf dem zweiten Blatt")
    mark(register, meeting, 1, AttendanceState.REPRESENTED, deputy=deputy, correction="verwechselt")
    after = folder_of(register, meeting).attendance
    assert after[0].note == "Berichtigt: Unterschrift auf dem zweiten Blatt · Berichtigt: verwechselt"
    assert (after[-1].person_id, after[-1].state) == (deputy.id, PRESENT)
