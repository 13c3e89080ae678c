"""No sentence about an allotment lets a reader guess who needs something (P02, decision 0024)."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from allotment_cases import a_task, some_groups, some_people
from secretariat.domain.allotment import AllotmentTask, Bond, Placement
from secretariat.domain.allotment_outcome import (
    Contradiction,
    broken_in_words,
    contradiction_in_words,
    tells_of_a_need,
)
from secretariat.domain.allotment_rules import HardRule, RuleKind, broken_rules
from secretariat.domain.statements import Statement
from secretariat.domain.workshops import BondKind
from secretariat.sentences import LANGUAGES, said
from secretariat.services.workshops.allotment import explain, find_allotment

WHO, OTHER = "Person 1", "Person 2"
WHO_ID = "p0001"
OF_A_ROOM = ("stufenlos", "Rollstuhl", "Höranlage", "Dolmetsch", "step-free", "wheelchair", "loop", "interpret")
TEAM = frozenset({"dgs"})


def locked(**needs: bool | int) -> AllotmentTask:
    """Return a task in which the one who needs something is locked in group 2, whose room has nothing of it."""
    first, second = some_groups(2)
    room = replace(second, capacity=1, wheelchair_places=0, step_free=False, hearing_loop=False)
    one, other = some_people(2)
    return a_task(
        (replace(one, **needs), other),  # type: ignore[arg-type]  # fields by name
        (first, room),
        locks=frozenset({Placement(one.id, second.id)}),
    )


def apart() -> AllotmentTask:
    """Return two who share interpreters and are to be apart."""
    people = some_people(2, interpreters=TEAM)
    return a_task(people, some_groups(2), bonds=(Bond(BondKind.APART, tuple(one.id for one in people)),))


NEEDS = {
    "wheelchair": locked(wheelchair=True),
    "step-free": locked(step_free=True),
    "loop": locked(hearing_loop=True),
    "assistant": locked(seats=2),
    "interpreters": apart(),
}


def contradiction(task: AllotmentTask) -> Contradiction:
    found = find_allotment(task)
    assert isinstance(found, Contradiction)
    return found


def in_words(statements: Iterable[Statement]) -> str:
    return " ".join(said(one, language) for one in statements for language in LANGUAGES)


@pytest.mark.parametrize("need", NEEDS)
def test_a_contradiction_names_nobody_beside_what_is_needed(need: str) -> None:
    task = NEEDS[need]
    found = contradiction(task)
    assert tells_of_a_need(task, found)
    told = in_words([contradiction_in_words(task, found)])
    assert WHO not in told
    assert OTHER not in told
    assert not [word for word in OF_A_ROOM if word in told]
    assert "gesperrt, bestätigt, zusammen, getrennt oder Leitung" in told
    assert "eine Festlegung zu bestimmten Personen aufheben" in told
    assert "„Personen nennen“" in told


@pytest.mark.parametrize("need", NEEDS)
def test_whoever_asks_for_the_names_is_told_everything(need: str) -> None:
    task = NEEDS[need]
    told = said(contradiction_in_words(task, contradiction(task), names=True), "de")
    assert WHO in told
    assert need == "assistant" or [word for word in OF_A_ROOM if word in told]
    assert "Personen nennen" not in told


def test_of_a_room_the_contradiction_says_no_more_than_the_board_does() -> None:
    """Whoever finds the one lock in group 2 on the board learns that the room falls short, not of what."""
    task = NEEDS["step-free"]
    told = said(contradiction_in_words(task, contradiction(task)), "de")
    (board,) = broken_in_words(task, [HardRule(RuleKind.STEP_FREE, "g02")])
    assert said(board, "de") in told
    assert "Gruppe 2 einen Raum geben, der alles hat, was gebraucht wird; eine Festlegung" in told


def test_a_contradiction_in_which_nobody_needs_anything_names_its_people() -> None:
    task = locked()
    both = replace(task, locks=frozenset(Placement(one.id, "g02") for one in task.participants))
    found = contradiction(both)
    assert not tells_of_a_need(both, found)
    told = said(contradiction_in_words(both, found), "de")
    assert WHO in told
    assert OTHER in told
    assert "Personen nennen" not in told


def test_rooms_alone_are_told_with_what_they_lack() -> None:
    groups = some_groups(2, step_free=False)
    task = a_task(some_people(1, step_free=True), groups)
    found = contradiction(task)
    assert not tells_of_a_need(task, found)
    assert "stufenlos" in said(contradiction_in_words(task, found), "de")


@pytest.mark.parametrize("need", NEEDS)
def test_the_board_tells_of_nobody_just_moved_what_is_needed(need: str) -> None:
    task = NEEDS[need]
    placements = [Placement(one.id, group.id) for one, group in zip(task.participants, task.groups, strict=True)]
    moved = [placements[1], Placement(WHO_ID, "g02")] if need != "interpreters" else placements
    broken = broken_rules(task, moved)
    assert broken
    told = in_words(broken_in_words(task, broken))
    assert not [word for word in OF_A_ROOM if word in told]
    assert WHO not in told


def test_two_rules_about_one_room_are_one_sentence_of_the_board() -> None:
    task = locked(step_free=True, wheelchair=True, hearing_loop=True)
    rules = (*(HardRule(kind, "g02") for kind in (RuleKind.STEP_FREE, RuleKind.HEARING_LOOP)),)
    assert len(broken_in_words(task, rules)) == 1
    assert "Gruppe 2" in in_words(broken_in_words(task, rules))


def reason(task: AllotmentTask, *placements: Placement) -> str:
    """Return why the first is not where she wished to be."""
    (told,) = explain(task, placements, [placements[0].person_id])
    return said(told.said, "de")


def test_a_group_with_a_place_left_is_not_called_full_for_who_needs_two() -> None:
    groups = (replace(some_groups(1)[0], capacity=2), some_groups(2)[1])
    one, other = some_people(2, wishes=("g01", "g02"))
    task = a_task((replace(other, wishes=("g01",)), replace(one, seats=2, replied_on=None)), groups)
    placements = (Placement(one.id, "g02"), Placement(other.id, "g01"))
    assert "voll" not in reason(task, *placements)
    assert "Gruppe 1 nach den festen Regeln nicht möglich ist" in reason(task, *placements)
    plain = replace(task, participants=tuple(replace(one, seats=1) for one in task.participants))
    full = replace(plain, groups=(replace(groups[0], capacity=1), groups[1]))
    assert "Gruppe 1 voll ist; ein Tausch mit Person 2" in reason(full, *placements)


def test_nobody_is_named_whose_place_somebody_with_a_need_would_have_to_get() -> None:
    groups = (replace(some_groups(1)[0], wheelchair_places=1), some_groups(2)[1])
    early, late = some_people(2, wishes=("g01", "g02"), wheelchair=True)
    task = a_task((early, late), groups)
    told = reason(task, Placement(late.id, "g02"), Placement(early.id, "g01"))
    assert told.startswith("2. Wunsch, weil Gruppe 1 nach den festen Regeln nicht möglich ist")
    assert early.name not in told
