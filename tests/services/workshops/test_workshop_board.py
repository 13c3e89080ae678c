"""The board of the sample meeting: groups that a head of department would sign, each placement explained."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ready_made import open_example
from secretariat.domain.allotment_outcome import Allotment
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer
from secretariat.domain.workshops import BondKind
from secretariat.sentences import said
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.workplace import Reading, Workplace
from secretariat.services.workshops.allotment import explain, find_allotment
from secretariat.services.workshops.workshop_board import Board, with_assignments, workshop_board
from secretariat.services.workshops.workshop_rows import keep_group, place_by_hand, take_out
from secretariat.services.workshops.workshops import keep_bond


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workplace]:
    made = open_example(tmp_path / "LSP.sqlite")
    yield made
    made.close()


def folder_of(reading: Reading) -> MeetingFolder:
    return gather_meeting(reading, *find_meeting(reading, "LSP-3"))


def board_of(sample: Workplace) -> Board:
    return sample.look(workshop_board, sample.look(folder_of))


def test_the_groups_of_the_sample_are_the_cheapest_there_are(sample: Workplace) -> None:
    board = board_of(sample)
    found = find_allotment(board.task)
    assert isinstance(found, Allotment)
    assert found.optimal
    assert board.figures.cost == found.cost
    assert not board.figures.broken
    assert not board.figures.unplaced
    assert [one.at_work for one in board.figures.groups] == [11, 11, 11, 11]
    assert board.figures.first_share > 0.85


def test_each_bond_has_its_own_people(sample: Workplace) -> None:
    before = board_of(sample)
    first, second, third = list(before.people)[:3]
    meeting_id = sample.look(folder_of).meeting.id
    sample.do("zusammen", keep_bond, meeting_id, BondKind.TOGETHER, (first, second))
    sample.do("getrennt", keep_bond, meeting_id, BondKind.APART, (second, third))
    bonds = [(one.kind, set(one.people)) for one in board_of(sample).bonds if one not in before.bonds]
    assert (BondKind.TOGETHER, {first, second}) in bonds
    assert (BondKind.APART, {second, third}) in bonds


def test_every_placement_of_the_sample_has_its_reason(sample: Workplace) -> None:
    board = board_of(sample)
    reasons = explain(board.task, board.placements)
    assert {one.placement.person_id for one in reasons} == board.task.people.keys()
    told = [said(one.said, "de") for one in reasons]
    assert not [text for text in told if not text or "allotment." in text or "{" in text]
    assert sum(text.startswith("2. Wunsch, weil") for text in told) == board.figures.second


def test_a_board_after_moves_is_the_board_gathered_anew(sample: Workplace) -> None:
    folder, before = sample.look(folder_of), board_of(sample)
    person = next(one for one in before.people.values() if one.answer is Answer.ACCEPTED and not one.leads)
    other = next(one for one in folder.groups if one.id != before.placed[person.id, 1].group_id)
    sample.do("Umzug", place_by_hand, folder, [folder.people.persons[person.id]], other)
    moved = with_assignments(before, sample.look(folder_of))
    anew = board_of(sample)
    assert (moved.task.locks, moved.placements, moved.figures) == (anew.task.locks, anew.placements, anew.figures)
    assert person in moved.people_in(other.id, 1)
    sample.do("Heraus", take_out, folder.meeting.id, [person.id], 1)
    out = with_assignments(moved, sample.look(folder_of))
    assert [one.name for one in out.people_in("", 1) if one.comes] == [person.name]


def test_needs_are_on_the_board_as_what_a_room_must_have_only(sample: Workplace) -> None:
    board = board_of(sample)
    assert {name for one in board.people.values() for name in one.__dataclass_fields__} == {
        *("id", "name", "organisation", "bench", "answer", "wishes", "never", "leads", "reply_id")
    }


def test_nobody_leads_two_groups_at_the_same_time(sample: Workplace) -> None:
    first, second, *_ = board_of(sample).groups
    taken = first.recorder_id
    for field, group in {
        "moderator_id": replace(second, moderator_id=taken),
        "recorder_id": replace(second, recorder_id=taken),
    }.items():
        with pytest.raises(RuleBrokenError, match=r"group\.leads_twice") as refused:
            sample.do("Gruppe", keep_group, group)
        assert (refused.value.field, refused.value.values["group"]) == (field, first.no)
    sample.do("Gruppe", keep_group, replace(first, moderator_id=first.recorder_id))
    sample.do("Gruppe", keep_group, replace(second, round=2, recorder_id=first.recorder_id))


def test_whoever_leads_a_group_now_leaves_the_one_she_was_in(sample: Workplace) -> None:
    board = board_of(sample)
    first, second, *_ = board.groups
    stand_in = next(one for one in board.people_in(second.id, 1) if not one.leads)
    sample.do("Leitung", keep_group, replace(first, moderator_id=stand_in.id))
    after = board_of(sample)
    assert after.placed[stand_in.id, 1].group_id == first.id
    assert not after.figures.broken


def test_a_group_that_meets_in_another_round_takes_along_who_is_free_there(sample: Workplace) -> None:
    board = board_of(sample)
    first, second, *_ = board.groups
    moved, stays = (
        {one.person_id for one in board.assignments if one.group_id == group.id} for group in board.groups[:2]
    )
    sample.do("Gruppe", keep_group, replace(first, round=2))
    after = board_of(sample)
    assert {person for person, number in after.placed if number == 2} == moved
    sample.do("Gruppe", keep_group, replace(second, round=2))
    assert {person for person, number in board_of(sample).placed if number == 2} == moved | stays
    somebody = next(one for one in board.people_in(second.id, 1) if not one.leads)
    sample.undo()
    folder = sample.look(folder_of)
    sample.do("Umzug", place_by_hand, folder, [folder.people.persons[somebody.id]], replace(first, round=2))
    sample.do("Gruppe", keep_group, replace(second, round=2))
    placed = board_of(sample).placed
    assert placed[somebody.id, 2].group_id == first.id, "she is somewhere else at that time"
    assert (somebody.id, 1) not in placed
