"""The allotment in the register: gathered from real replies, kept as one step, confirmed, rearranged."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, time

import pytest

from making import a_need, a_person
from sample_lists import LISTS
from secretariat.documents.reading import read_list
from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_figures import figures
from secretariat.domain.allotment_outcome import Allotment, Contradiction
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import Meeting, Room, Venue
from secretariat.domain.needs import Accommodation, AccommodationState
from secretariat.domain.workshops import (
    AllotmentWeights,
    Assignment,
    AssignmentSource,
    AssignmentState,
    BondKind,
    BondMember,
    WorkshopGroup,
)
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting import invitations, meetings, replies, reply_import
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.people import people
from secretariat.services.register import history
from secretariat.services.workshops import allotment, workshop_rows, workshops
from secretariat.storage.register import Register
from services.importing import take_in

TOPICS = ("Arbeit", "Eingliederungshilfe Wohnen", "Kinder und Jugendliche", "§ 67er-Hilfe (Wohnungslosenhilfe)")
SIGNS, ASSISTED, WHEELS = "Gebärdensprachdolmetschung (DGS)", "persönliche Assistenz kommt mit", "Rollstuhlplatz"
LOOP = "induktive Höranlage / FM-Anlage"


@pytest.fixture
def answered(register: Register) -> Register:
    """Give a register with the people of the LSP list, four groups in four rooms, and the 55 answers."""
    return lsp_register(register)


def lsp_register(register: Register) -> Register:
    """Fill a register: the list of the LSP, LSP-3 with four groups of 16 places, its answers."""
    take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
    with register.writing("Sitzung geplant") as writing:
        committee = find_committee(writing, "LSP")
        venue = Venue(name="Kreishaus")
        meeting = meetings.plan_meeting(
            writing, Meeting(committee_id=committee.id, no=3, date=date(2026, 9, 21), start=time(14))
        )
        writing.add(venue)
        for number, topic in enumerate(TOPICS, start=1):
            room = Room(
                venue_id=venue.id,
                name=f"Raum {number}",
                capacity_workshop=18,
                wheelchair_places=number % 3,
                step_free=number != 4,
                hearing_loop=number == 3,
            )
            writing.add(room)
            group = WorkshopGroup(meeting_id=meeting.id, no=number, topic=topic, room_id=room.id, capacity=16)
            workshops.add_group(writing, group)
        invitations.invite(writing, gather_meeting(writing, committee, meeting))
        plan = reply_import.plan_replies(writing, read_list(LISTS / "lsp_antworten.xlsx"), "LSP-3", date(2026, 9, 1))
        reply_import.carry_out(writing, plan)
    return register


def folder_of(register: Register) -> MeetingFolder:
    with register.reading() as reading:
        return gather_meeting(reading, *meetings.find_meeting(reading, "LSP-3"))


def task_of(register: Register) -> AllotmentTask:
    with register.reading() as reading:
        return allotment.allotment_task(reading, gather_meeting(reading, *meetings.find_meeting(reading, "LSP-3")))


def allotted(register: Register) -> Allotment:
    """Search and keep, as the clerk's one step."""
    task = task_of(register)
    found = allotment.find_allotment(task)
    assert isinstance(found, Allotment)
    with register.writing("Einteilung") as writing:
        allotment.keep_allotment(writing, task, found.placements)
    return found


def kept(register: Register) -> tuple[Assignment, ...]:
    with register.reading() as reading:
        return reading.all(Assignment)


def test_whoever_comes_takes_part_and_nobody_else(answered: Register) -> None:
    folder, task = folder_of(answered), task_of(answered)
    said = [(one, folder.replies.get(one.id)) for one in folder.invitations]
    coming = {one.person_id for one, reply in said if reply and reply.answer is Answer.ACCEPTED}
    stand_ins = {
        reply.deputy_person_id
        for _, reply in said
        if reply and reply.answer is Answer.REPRESENTED and reply.deputy_person_id
    }
    assert {one.id for one in task.participants} == coming | stand_ins
    assert len(stand_ins) > 3
    places = {one.holder.id: one.bench.id for one in folder.places if one.holder}
    for invitation, reply in said:
        if reply and reply.deputy_person_id in stand_ins:
            assert task.people[reply.deputy_person_id].bench_id == places[invitation.person_id]
    assert {one.capacity for one in task.groups} == {16}
    assert all(one.replied_on and one.wishes for one in task.participants)


def test_the_sample_s_groups_are_proven_explained_and_kept_as_one_step(answered: Register) -> None:
    found, task = allotted(answered), task_of(answered)
    counted = figures(task, found.placements)
    assert found.optimal
    assert found.settled
    assert counted.broken == ()
    assert counted.unplaced == ()
    assert counted.cost.benches == counted.cost.sizes == 0
    assert counted.first_share > 0.7
    assert {Placement(one.person_id, one.group_id) for one in kept(answered)} == set(found.placements)
    reasons = allotment.explain(task, found.placements)
    assert [one.placement for one in reasons] == list(found.placements)
    assert all(one.refused for one in reasons if one.rank != 1)
    assert allotment.explain(task, found.placements, [found.placements[0].person_id]) == reasons[:1]
    assert allotted(answered) == found
    history.undo(answered)
    assert kept(answered) == ()


def test_a_lock_stays_costs_something_and_is_said_to_be_set(answered: Register) -> None:
    found = allotted(answered)
    task = task_of(answered)
    first = next(one for one in kept(answered) if one.source is AssignmentSource.FIRST_WISH)
    elsewhere = next(one for one in folder_of(answered).groups if one.id not in task.people[first.person_id].wishes)
    folder = folder_of(answered)
    with answered.writing("gesetzt") as writing:
        workshop_rows.place_by_hand(writing, folder, [folder.people.persons[first.person_id]], elsewhere)
    again, task = allotted(answered), task_of(answered)
    lock = Placement(first.person_id, elsewhere.id)
    assert lock in again.placements
    assert allotment.lock_cost(task, lock) == again.cost.total - found.cost.total > 0
    (reason,) = allotment.explain(task, again.placements, [first.person_id])
    assert reason.source is AssignmentSource.SET
    with answered.writing("gelöst") as writing:
        allotment.lock(writing, elsewhere.meeting_id, [first.person_id], 1, locked=False)
    assert allotted(answered).placements == found.placements


def test_after_confirmation_nobody_is_moved_and_a_place_stays_free(answered: Register) -> None:
    whys = allotment.explain(task_of(answered), allotted(answered).placements)
    before = {(one.person_id, one.group_id) for one in kept(answered)}
    folder = folder_of(answered)
    with answered.writing("bestätigt") as writing:
        assert allotment.confirm_allotment(writing, folder.meeting.id) == len(before)
    task = task_of(answered)
    assert task.locks == task.confirmed == {Placement(*one) for one in before}
    assert allotment.explain(task, [Placement(*one) for one in before]) == whys  # to be told of it is no reason for it
    crowded = max(figures(task, [Placement(*one) for one in before]).groups, key=lambda one: len(one.waiting))
    leaving = next(one for one in kept(answered) if one.group_id == crowded.group_id)
    invitation = next(one for one in folder.invitations if one.person_id == leaving.person_id)
    with answered.writing("Absage") as writing:
        no = replies.ReplyDetails(Answer.DECLINED, date(2026, 9, 15), ReplyChannel.PHONE)
        replies.record_reply(writing, folder, invitation, no)
    task = task_of(answered)  # W09
    found = allotted(answered)
    assert {(one.person_id, one.group_id) for one in kept(answered)} == before - {(leaving.person_id, leaving.group_id)}
    assert {one.state for one in kept(answered)} == {AssignmentState.CONFIRMED}
    group = next(one for one in figures(task, found.placements).groups if one.group_id == leaving.group_id)
    assert (group.left or 0) > 0
    assert group.waiting


def test_a_late_arrival_moves_nobody(answered: Register) -> None:
    found = allotted(answered)
    folder = folder_of(answered)
    invitation = next(one for one in folder.invitations if one.id not in folder.replies)
    with answered.writing("Zusage") as writing:
        yes = replies.ReplyDetails(
            Answer.ACCEPTED, date(2026, 9, 15), ReplyChannel.PHONE, wishes=(folder.groups[0].id,)
        )
        replies.record_reply(writing, folder, invitation, yes)
    task = task_of(answered)
    after = allotment.find_allotment(task, keep=allotment.placements_of(folder_of(answered)))
    assert isinstance(after, Allotment)
    assert set(found.placements) < set(after.placements)


def test_moderators_count_for_the_room_whether_they_take_part_or_not(answered: Register) -> None:
    folder = folder_of(answered)
    inside = task_of(answered).participants[0].id
    with answered.writing("Leitung") as writing:
        outside = people.add_person(writing, a_person(3))
        writing.change(replace(folder.groups[0], moderator_id=inside, recorder_id=outside.id))
    task = task_of(answered)
    assert task.people[inside].leads == {folder.groups[0].id}
    assert task.by_id[folder.groups[0].id].outside_staff == 1
    allotted(answered)
    leading = next(one for one in kept(answered) if one.person_id == inside)
    assert (leading.group_id, leading.source, leading.locked) == (folder.groups[0].id, AssignmentSource.SET, True)


def test_who_leads_from_outside_takes_seats_with_assistants_and_wheelchair(answered: Register) -> None:
    folder = folder_of(answered)
    with answered.writing("Leitung") as writing:
        outside = people.add_person(writing, a_person(3))
        writing.change(replace(folder.groups[0], moderator_id=outside.id))
    before = task_of(answered).groups[0]
    for kind in (ASSISTED, WHEELS):
        a_need(answered, outside, folder.meeting, kind=kind)
    after = task_of(answered).groups[0]
    assert (before.outside_staff, after.outside_staff) == (1, 2)
    assert (before.wheelchair_places or 0) - (after.wheelchair_places or 0) == 1


def test_needs_count_as_what_they_ask_of_a_room_and_as_nothing_else(answered: Register) -> None:
    folder = folder_of(answered)
    persons = [folder.people.persons[one.id] for one in task_of(answered).participants[:4]]
    for person, kind in zip(persons, (SIGNS, SIGNS, ASSISTED, WHEELS), strict=True):
        a_need(answered, person, folder.meeting, kind=kind)
    a_need(answered, persons[0], folder.meeting, kind=LOOP)
    task = task_of(answered)
    first, second, third, fourth = (task.people[one.id] for one in persons)
    assert first.interpreters == second.interpreters != frozenset()
    assert (first.hearing_loop, third.seats, fourth.wheelchair, fourth.step_free) == (True, 2, True, True)
    found = allotted(answered)
    where = dict(found.placements)
    assert where[first.id] == where[second.id] == folder.groups[2].id
    assert where[fourth.id] in {folder.groups[0].id, folder.groups[1].id}
    told = repr(task) + repr(allotment.explain(task, found.placements))
    assert not [word for word in (SIGNS, ASSISTED, WHEELS, LOOP, "KANARIENVOGEL") if word in told]


def test_what_is_arranged_counts_unless_it_cannot_be_had(answered: Register) -> None:
    folder = folder_of(answered)
    persons = [folder.people.persons[one.id] for one in task_of(answered).participants[:2]]
    for person in persons:
        a_need(answered, person, folder.meeting, kind=SIGNS)
    (kind,) = task_of(answered).people[persons[0].id].interpreters
    assert task_of(answered).teams_of(kind) == 1
    teams = Accommodation(meeting_id=folder.meeting.id, kind=SIGNS, quantity=2)
    loop = Accommodation(meeting_id=folder.meeting.id, kind=LOOP, group_id=folder.groups[0].id)
    with answered.writing("bestellt") as writing:
        writing.add(teams, loop)
    task = task_of(answered)
    assert task.teams_of(kind) == 2
    assert task.by_id[folder.groups[0].id].hearing_loop
    with answered.writing("abgesagt") as writing:
        writing.change(replace(teams, state=AccommodationState.UNAVAILABLE, contact_note="gesagt"))
    assert task_of(answered).teams_of(kind) == 1


def test_bonds_and_refused_groups_are_kept_and_count(answered: Register) -> None:
    folder = folder_of(answered)
    first, second, third = (one.id for one in task_of(answered).participants[:3])
    reply = folder.reply_of_person(first)
    with answered.writing("Bindung") as writing:
        together = workshops.keep_bond(writing, folder.meeting.id, BondKind.TOGETHER, (first, second, first))
        workshops.keep_bond(writing, folder.meeting.id, BondKind.APART, (first, second), together.id)
        workshops.keep_bond(writing, folder.meeting.id, BondKind.TOGETHER, (first, third))
        assert reply is not None
        workshops.record_refusals(writing, reply.id, (folder.groups[1].id,))
    task = task_of(answered)
    assert {(one.kind, frozenset(one.people)) for one in task.bonds} == {
        (BondKind.APART, frozenset({first, second})),
        (BondKind.TOGETHER, frozenset({first, third})),
    }
    assert task.people[first].never == {folder.groups[1].id}
    where = dict(allotted(answered).placements)
    assert where[first] == where[third] != where[second]
    with answered.writing("gelöst") as writing:
        workshops.remove_bond(writing, together.id)
        assert len(writing.all(BondMember)) == 2
    with pytest.raises(RuleBrokenError, match=r"bond\.too_few"), answered.writing("Bindung") as writing:
        workshops.keep_bond(writing, folder.meeting.id, BondKind.APART, (first, first))


def test_weights_are_kept_for_a_meeting_and_bad_ones_refused(answered: Register) -> None:
    folder = folder_of(answered)
    usual = task_of(answered).weights
    with answered.writing("Gewichte") as writing:
        allotment.keep_weights(writing, replace(usual, second_wish=3))
        allotment.keep_weights(writing, replace(usual, second_wish=2))
    with answered.reading() as reading:
        assert reading.all(AllotmentWeights) == (allotment.weights_of(reading, folder.meeting.id),)
        assert allotment.weights_of(reading, folder.meeting.id).second_wish == 2
    for bad, code in (({"never": -1}, r"allotment\.weight_negative"), ({"seconds": 0}, r"allotment\.seconds")):
        with pytest.raises(RuleBrokenError, match=code), answered.writing("Gewichte") as writing:
            allotment.keep_weights(writing, replace(usual, **bad))  # type: ignore[arg-type]  # a number by its name


def test_too_few_places_are_named_and_nothing_is_kept(answered: Register) -> None:
    folder = folder_of(answered)
    with answered.writing("kleinere Räume") as writing:
        writing.change(*(replace(one, capacity=5) for one in folder.groups))
    task = task_of(answered)
    answer = allotment.find_allotment(task)
    assert isinstance(answer, Contradiction)
    missing = len(task.participants) - 4 * 5
    assert {amount for _, amount in answer.remedies} == {missing}
    assert kept(answered) == ()


NO_SOLVER = """
import sys
class Policy:  # as where one keeps it from being loaded: Windows tells Python so in either way
    def find_spec(self, name, *_):
        if name == "highspy":
            raise {error}
sys.meta_path.insert(0, Policy())
sys.path[:0] = {paths!r}
from allotment_cases import a_task, some_groups, some_people
from secretariat.domain.allotment import Placement
from secretariat.domain.allotment_figures import figures
from secretariat.services.workshops.allotment import explain, find_allotment, lock_cost
task = a_task(some_people(2), some_groups(2))
place = Placement(task.participants[0].id, task.groups[0].id)
for ask in (lambda: find_allotment(task), lambda: explain(task, [place]), lambda: lock_cost(task, place)):
    try:
        ask()
    except Exception as error:
        print(getattr(error, "code", repr(error)))
print(figures(task, [place]).groups[0].at_work)
"""


@pytest.mark.parametrize("error", ['ImportError("DLL load failed")', "OSError(1260, 'blocked by group policy')"])
def test_without_the_solver_that_is_said_and_figures_go_on(error: str) -> None:
    program = NO_SOLVER.format(paths=[one for one in sys.path if one], error=error)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["allotment.solver_missing"] * 3 + ["1"]
