"""Everything that would go wrong in the letters, said before they are made: who, which field, how much it matters."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from making import HELD_ON, a_bench, a_committee, a_meeting, a_need, folder_of, folder_of_step, printed, sent
from secretariat.domain.committees import Appointment, AppointmentState, EndReason
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.meetings import Meeting, MeetingMode, MeetingState, Room
from secretariat.domain.people import PostalAddress, PreferredChannel
from secretariat.domain.records import new_id
from secretariat.domain.workshops import Assignment, AssignmentSource, WorkshopGroup
from secretariat.services.committee import committees, office
from secretariat.services.meeting import invitations, meetings
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invite_rows import invite_rows
from secretariat.services.papers.preflight import preflight
from secretariat.services.people import people
from secretariat.storage.register import Register


def found(folder: MeetingFolder, today: date | None = None) -> dict[str, Finding]:
    return {finding.code: finding for finding in preflight(folder, today=today)}


def with_meeting(folder: MeetingFolder, **changes: Any) -> MeetingFolder:
    return replace(folder, meeting=replace(folder.meeting, **changes))


def test_a_sender_line_too_wide_for_the_field_is_told_before_it_is_cut(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    assert folder.sender is not None
    assert "sender.return_line_wide" not in found(folder)
    line = "Stadt Musterhausen an der Großen Lippe · Rathausplatz 1 – 3 · 59423 Unna"
    wide = found(replace(folder, sender=replace(folder.sender, return_line=line)))["sender.return_line_wide"]
    assert (wide.severity, wide.field, wide.values["width_mm"]) == (Severity.WARNING, "return_line", "84")


def test_a_meeting_in_good_order_has_nothing_to_say_but_what_the_venue_left_open(
    register: Register, meeting: Meeting
) -> None:
    with register.writing("Geprüft") as writing:
        for address in writing.all(PostalAddress):
            people.change_address(writing, replace(address, checked_on=date(2026, 1, 1)))
    assert set(found(printed(register, meeting))) == {"venue.access_unknown"}


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"reply_by": None}, "meeting.without_reply_by", Severity.WARNING),
        ({"reply_by": HELD_ON}, "meeting.reply_by_late", Severity.ERROR),
        ({"reply_by": date(2026, 9, 9)}, "meeting.reply_by_soon", Severity.WARNING),
        ({"reply_by": date(2026, 9, 20)}, "meeting.reply_by_free_day", Severity.HINT),
        ({"date": date(2026, 10, 3)}, "meeting.on_free_day", Severity.WARNING),
        ({"mode": MeetingMode.HYBRID}, "meeting.video_not_allowed", Severity.WARNING),
    ],
)
def test_what_is_wrong_with_the_days_of_a_meeting_is_found(
    register: Register, meeting: Meeting, changes: dict[str, Any], code: str, severity: Severity
) -> None:
    finding = found(with_meeting(folder_of(register, meeting), **changes))[code]
    assert (finding.severity, finding.subject) == (severity, "BSP-1")


def test_letters_posted_too_late_to_be_there_in_time_are_announced(register: Register, meeting: Meeting) -> None:
    folder = printed(register, meeting)
    assert "meeting.notice_short" not in found(folder, date(2026, 9, 3))
    late = found(folder, date(2026, 9, 7))["meeting.notice_short"]
    assert late.values == {"latest": "08.09.2026", "arrives": "11.09.2026"}


def test_what_the_office_left_open_is_found(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    assert folder.sender is not None
    bare = replace(folder, sender=replace(folder.sender, phone=""), agenda=(), venue=None, rules=None)
    codes = {"sender.incomplete", "meeting.without_agenda", "meeting.without_venue", "committee.without_rules"}
    assert codes <= set(found(bare))
    assert found(replace(folder, sender=None))["committee.without_sender"].severity is Severity.ERROR


def test_people_are_named_with_what_is_missing(register: Register, meeting: Meeting) -> None:
    first, second, third = folder_of(register, meeting).places
    assert first.holder is not None
    assert second.holder is not None
    assert third.appointment is not None
    with register.writing("Unordnung") as writing:
        writing.remove(*writing.all(PostalAddress, person_id=first.holder.id))
        people.change_person(writing, replace(second.holder, restricted=True))
        committees.end_appointment(writing, third.appointment.id, date(2026, 8, 31), EndReason.TERM)
    told = found(folder_of(register, meeting))
    assert (told["address.missing"].subject, told["address.missing"].severity) == ("Anna Brandt", Severity.ERROR)
    assert (told["person.no_mail"].subject, told["person.no_mail"].field) == ("Jonas Keller", "restricted")
    assert told["seat.vacant"].subject == "TR 3"
    severities = [finding.severity for finding in preflight(folder_of(register, meeting))]
    assert severities == sorted(severities, key=["error", "warning", "hint"].index)


def test_an_invited_person_whose_mail_address_went_is_found(register: Register, meeting: Meeting) -> None:
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    with register.writing("Mail") as writing:
        holder = people.change_person(
            writing, replace(holder, email="a@b.example", preferred_channel=PreferredChannel.EMAIL)
        )
    printed(register, meeting)
    with register.writing("Mail weg") as writing:
        people.change_person(writing, replace(holder, email=""))
    assert found(folder_of(register, meeting))["person.email_missing"].subject == "Anna Brandt"


def test_an_address_not_looked_at_for_a_year_is_a_hint(register: Register, meeting: Meeting) -> None:
    hint = found(printed(register, meeting))["address.unchecked"]
    assert (hint.severity, hint.values) == (Severity.HINT, {"checked_on": "01.01.2024"})


def test_rooms_too_small_for_meeting_and_group_are_found(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    assert folder.venue is not None
    group = WorkshopGroup(meeting_id=meeting.id, no=1, topic="Wohnen")
    with register.writing("Räume") as writing:
        room = office.keep(writing, Room(venue_id=folder.venue.id, name="Kammer", capacity_rows=2, capacity_workshop=2))
        writing.add(replace(group, room_id=room.id))
        for place in folder.places:
            assert place.holder is not None
            source = AssignmentSource.SET
            writing.add(Assignment(meeting_id=meeting.id, person_id=place.holder.id, group_id=group.id, source=source))
        writing.change(replace(meeting, room_id=room.id))
    told = found(folder_of(register, meeting))
    assert told["meeting.room_too_small"].values["capacity"] == "2"
    assert told["room.too_full"].values == {"people": "3", "places": "2"}


def test_groups_in_one_room_at_the_same_time_are_found_once_a_room(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    assert folder.venue is not None
    with register.writing("Gruppen") as writing:
        room = office.keep(writing, Room(venue_id=folder.venue.id, name="Saal 1"))
        for round_, no in ((1, 1), (1, 2), (1, 3), (2, 1)):
            group = WorkshopGroup(meeting_id=meeting.id, round=round_, no=no, topic="Wohnen", room_id=room.id)
            writing.add(group)
    shared = [one for one in preflight(folder_of(register, meeting)) if one.code == "group.room_shared"]
    assert [(one.subject, one.values) for one in shared] == [("Saal 1", {"groups": "1, 2, 3"})]


def test_a_room_that_another_meeting_or_its_groups_use_at_the_same_time_is_found(
    register: Register, meeting: Meeting
) -> None:
    folder = folder_of(register, meeting)
    assert folder.venue is not None
    with register.writing("Räume") as writing:
        hall = office.keep(writing, Room(venue_id=folder.venue.id, name="Saal 1"))
        meeting = replace(meeting, room_id=hall.id)
        writing.change(meeting)
        other = meetings.plan_meeting(
            writing, replace(meeting, id=new_id(), no=9, start=time(16), end=None, state=MeetingState.PLANNED)
        )
    assert found(folder_of(register, meeting))["meeting.room_taken"].values == {"others": "BSP-9"}
    with register.writing("Gruppe") as writing:
        writing.change(replace(other, room_id=None))
        group = WorkshopGroup(meeting_id=other.id, no=1, topic="Wohnen", room_id=hall.id)
        writing.add(group)
    assert "meeting.room_taken" in found(folder_of(register, meeting))
    for changed in (
        replace(other, start=time(17)),
        replace(other, date=meeting.date + timedelta(days=1)),
        replace(other, state=MeetingState.CANCELLED),
    ):
        with register.writing("Nicht zugleich") as writing:
            writing.change(replace(changed, room_id=None))
        assert "meeting.room_taken" not in found(folder_of(register, meeting)), changed
    with register.writing("Zugleich") as writing:
        writing.change(replace(other, room_id=None))
        writing.remove(group)
    assert "meeting.room_taken" not in found(folder_of(register, meeting))


def test_assistants_interpreters_and_wheelchairs_count_for_people_placed_by_hand(
    register: Register, meeting: Meeting
) -> None:
    folder = folder_of(register, meeting)
    assert folder.venue is not None
    holders = [place.holder for place in folder.places if place.holder]
    group = WorkshopGroup(meeting_id=meeting.id, no=1, topic="Wohnen", capacity=9)
    room = Room(venue_id=folder.venue.id, name="Kammer", capacity_rows=4, capacity_workshop=5)
    with register.writing("Räume") as writing:
        office.keep(writing, room)
        writing.add(replace(group, room_id=room.id))
        for holder in holders:
            source = AssignmentSource.SET
            writing.add(Assignment(meeting_id=meeting.id, person_id=holder.id, group_id=group.id, source=source))
        writing.change(replace(meeting, room_id=room.id))
    assert not {"room.too_full", "room.wheelchair_places", "meeting.room_too_small"} & set(
        found(folder_of(register, meeting))
    )
    a_need(register, holders[0], meeting, kind="persönliche Assistenz kommt mit")
    a_need(register, holders[1], meeting, kind="Rollstuhlplatz")
    a_need(register, holders[2], meeting, kind="Gebärdensprachdolmetschung (DGS)")
    told = preflight(folder_of(register, meeting))
    # Three members, an assistant and two interpreters: six people, one of them in a wheelchair.
    assert [one.values for one in told if one.code == "room.too_full"] == [{"people": "6", "places": "5"}]
    places = [(one.severity, one.values) for one in told if one.code == "room.wheelchair_places"]
    assert sorted(places) == [
        (Severity.ERROR, {"people": "1", "places": "0"}),
        (Severity.WARNING, {"people": "1", "places": "0"}),
    ]
    assert [one.values["capacity"] for one in told if one.code == "meeting.room_too_small"] == ["4"]


def test_whose_membership_rests_or_has_ended_is_said(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = printed(register, meeting)
    first, second, _ = folder.places
    assert first.appointment is not None
    assert second.appointment is not None
    with register.writing("Wechsel") as writing:
        committees.change_appointment(writing, replace(first.appointment, state=AppointmentState.SUSPENDED))
        committees.end_appointment(writing, second.appointment.id, date(2026, 9, 1), EndReason.RESIGNATION)
    found = {one.subject: one.code for one in preflight(folder_of(register, meeting)) if one.field == "state"}
    assert found == {"Anna Brandt": "invitation.membership_rests", "Jonas Keller": "invitation.right_ended"}


def test_who_changed_the_bench_is_not_sent_away(register: Register) -> None:
    committee = a_committee(register, seats=2)
    bench = a_bench(register, committee, seats=1, first=5, name="Kommunen", short_name="KO", sort_no=2)
    meeting = a_meeting(register, committee)
    first, _, third = sent(register, meeting).places
    assert first.appointment is not None
    assert third.appointment is not None
    with register.writing("Wechsel") as writing:
        committees.end_appointment(writing, third.appointment.id, date(2026, 8, 31), EndReason.RESIGNATION)
        committees.end_appointment(writing, first.appointment.id, date(2026, 8, 31), EndReason.CHANGED_ORGANISATION)
        one = Appointment(seat_id=third.seat.id, person_id=first.appointment.person_id, start=date(2026, 9, 1))
        committees.appoint(writing, one)
    folder = folder_of(register, meeting)
    found = {one.subject: one.code for one in preflight(folder) if one.field == "state"}
    assert found == {"Anna Brandt": "invitation.other_seat", "Emil Loos": "invitation.right_ended"}
    assert [row.name for row in invite_rows(folder) if row.under_other_right] == ["Brandt, Anna"]
    with register.writing("Einladungen") as writing:
        assert invitations.invite(writing, folder_of_step(writing, meeting)) == ()
    folder = folder_of(register, meeting)
    assert folder.invitations[0].appointment_id == one.id
    assert not any(row.under_other_right for row in invite_rows(folder))
    assert bench.short_name == "KO"


def test_a_holiday_is_called_by_its_name(register: Register, meeting: Meeting) -> None:
    told = found(with_meeting(folder_of(register, meeting), date=date(2027, 9, 20)))["meeting.on_free_day"]
    assert told.values == {"date": "20.09.2027", "holiday": "Weltkindertag"}
