"""Every verb of a clerk can be taken back and done again, and leaves the register as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from making import (
    POSTED_AT,
    SINCE,
    a_committee,
    a_deputy,
    a_meeting,
    a_person,
    an_address,
    folder_of,
    folder_of_step,
    receipts_of,
    sent,
    with_sheet,
)  # fmt: skip
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import AppointmentState, Bench, Committee, Delegation, EndReason, PlanningArea
from secretariat.domain.errors import ChangedMeanwhileError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState, Room
from secretariat.domain.outcomes import FollowUp, Minutes, Resolution, ResolutionKind
from secretariat.domain.people import Channel, Organisation
from secretariat.domain.workshops import AssignmentSource, WorkshopGroup
from secretariat.services.committee import committees, office
from secretariat.services.meeting import attendance, invitations, meetings, outcomes, replies
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.people import people
from secretariat.services.register import history
from secretariat.services.workshops import workshops
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

Verb = Callable[[Writing, MeetingFolder], object]


def first_person(folder: MeetingFolder) -> str:
    return folder.invitations[0].person_id


def add_person(writing: Writing, _folder: MeetingFolder) -> None:
    person = people.add_person(writing, a_person(9))
    people.add_address(writing, an_address(person))
    people.add_organisation(writing, Organisation(name="Verein"))


def change_person(writing: Writing, folder: MeetingFolder) -> None:
    person = folder.people.persons[first_person(folder)]
    people.change_person(writing, replace(person, family_name="Neu"))
    (address,) = folder.people.by_owner[person.id]
    people.change_address(writing, replace(address, street="Weg"))


def trash_and_restore(writing: Writing, folder: MeetingFolder) -> None:
    people.trash_people(writing, (first_person(folder),), date(2026, 9, 1))
    people.restore_people(writing, [folder.invitations[1].person_id])


def found(writing: Writing, folder: MeetingFolder) -> None:
    committees.add_committee(writing, replace(folder.committee, id="c" * 32, short_name="NEU"))
    committees.change_committee(writing, replace(folder.committee, name="Anders"))
    bench = Bench(committee_id=folder.committee.id, name="B", short_name="B", sort_no=5, print_label="")
    committees.change_bench(writing, replace(committees.add_bench(writing, bench), name="C"))
    committees.add_planning_area(writing, PlanningArea(committee_id=folder.committee.id, name="Nord"))


def end_and_suspend(writing: Writing, folder: MeetingFolder) -> None:
    first, second = (place.appointment for place in folder.places[:2])
    assert first is not None
    assert second is not None
    committees.end_appointment(writing, first.id, date(2026, 12, 31), EndReason.TERM)
    committees.change_appointment(writing, replace(second, state=AppointmentState.SUSPENDED))
    body = Delegation(committee_id=folder.committee.id, target_body="Land", person_id=first.person_id, from_on=SINCE)
    committees.delegate(writing, body)


def plan_and_change(writing: Writing, folder: MeetingFolder) -> None:
    new = Meeting(committee_id=folder.committee.id, no=2, date=date(2026, 10, 7), start=time(14))
    meetings.plan_meeting(writing, new)
    meetings.change_meeting(writing, replace(folder.meeting, start=time(13)))


def move_on(writing: Writing, folder: MeetingFolder) -> None:
    for state in (MeetingState.RUNNING, MeetingState.HELD):
        meetings.move_state(writing, folder.meeting.id, state)
    item = AgendaItem(meeting_id=folder.meeting.id, position="9", title="Neu")
    meetings.set_agenda(writing, folder.meeting.id, (*folder.agenda[1:], item))


def remove_planned(writing: Writing, folder: MeetingFolder) -> None:
    planned = Meeting(committee_id=folder.committee.id, no=7, date=date(2027, 1, 13), start=time(14))
    meetings.plan_meeting(writing, planned)
    meetings.remove_meeting(writing, planned.id)


def invite_guest(writing: Writing, folder: MeetingFolder) -> None:
    guest = people.add_person(writing, a_person(9))
    people.add_address(writing, an_address(guest))
    (made,) = invitations.invite(writing, folder, (guest,))
    invitations.withdraw_invitation(writing, made)


def send_back(writing: Writing, folder: MeetingFolder) -> None:
    invitations.book_return(writing, folder, folder.invitations[0], date(2026, 9, 1), "verzogen")
    invitations.book_reminder(writing, folder.invitations[1], date(2026, 9, 1))


def answer(writing: Writing, folder: MeetingFolder) -> None:
    group = WorkshopGroup(meeting_id=folder.meeting.id, no=1, topic="Wohnen")
    workshops.add_group(writing, group)
    said = replies.ReplyDetails(Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.FAX, wishes=(group.id, group.id))
    replies.record_reply(writing, folder, folder.invitations[0], said)
    workshops.assign(writing, group, first_person(folder), AssignmentSource.FIRST_WISH)


def represent(writing: Writing, folder: MeetingFolder) -> None:
    deputy = folder.places[0].deputies[0][1]
    marked = attendance.Mark(AttendanceState.REPRESENTED, deputy=deputy)
    attendance.mark_attendance(writing, folder, folder.attendance[0], marked)
    attendance.add_walk_in(writing, folder.meeting, a_person(9), occasion="Presse")
    attendance.settle_absences(writing, folder_of_step(writing, folder.meeting))


def conclude(writing: Writing, folder: MeetingFolder) -> None:
    said = Resolution(meeting_id=folder.meeting.id, no="2026/01", kind=ResolutionKind.RECOMMENDATION, text="So.")
    outcomes.record_resolution(writing, folder, said)
    outcomes.draft_minutes(writing, Minutes(meeting_id=folder.meeting.id, drafted_on=SINCE))
    kept = outcomes.add_follow_up(writing, FollowUp(due=SINCE, text="Nachsehen"))
    outcomes.finish_follow_up(writing, kept.id, SINCE)


def keep_office(writing: Writing, folder: MeetingFolder) -> None:
    office.propose_defaults(writing)
    assert folder.venue is not None
    assert folder.sender is not None
    office.keep(writing, replace(folder.sender, room="12"))
    office.keep(writing, Room(venue_id=folder.venue.id, name="Saal"))


def postpone(writing: Writing, folder: MeetingFolder) -> None:
    later = replace(
        folder.meeting, id="m" * 32, no=9, date=date(2026, 10, 5), reply_by=None, state=MeetingState.PLANNED
    )
    meetings.postpone_meeting(writing, folder.meeting.id, later)


VERBS: tuple[Verb, ...] = (
    *(add_person, change_person, trash_and_restore, found, end_and_suspend, plan_and_change, move_on),
    *(remove_planned, invite_guest, send_back, answer, represent, conclude, keep_office, postpone),
)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.__name__)
def test_a_verb_is_undone_and_done_again(register: Register, verb: Verb) -> None:
    meeting = a_meeting(register, a_committee(register))
    a_deputy(register, folder_of(register, meeting), 1, 5)
    sent(register, meeting)
    folder = with_sheet(register, meeting)
    before = register.dump()
    with register.writing("Schritt") as writing:
        verb(writing, folder)
    after = register.dump()
    if verb is not remove_planned:
        assert after != before
    history.undo(register)
    assert register.dump() == before
    history.redo(register)
    assert register.dump() == after


def test_printing_and_sending_are_undone_in_their_order(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    dumps = [register.dump()]
    sent(register, meeting)
    history.undo(register)
    history.undo(register)
    assert register.dump() == dumps[0]
    with register.reading() as reading:
        labels = [entry.label for entry in history.entries(reading)]
    assert labels[-1] == "Einladungen"


def test_a_step_on_which_others_stand_is_not_taken_back_alone(register: Register) -> None:
    committee = a_committee(register)
    with register.writing("Sitzung") as writing:
        meeting = meetings.plan_meeting(
            writing, Meeting(committee_id=committee.id, no=1, date=date(2026, 9, 23), start=time(14))
        )
    sent(register, meeting)
    with pytest.raises(ChangedMeanwhileError, match=r"history\.later_steps"):
        history.undo_step(register, writing.change_set.id)
    assert isinstance(folder_of(register, meeting).committee, Committee)
    assert receipts_of(POSTED_AT)[Channel.IN_PERSON] == POSTED_AT.date()
