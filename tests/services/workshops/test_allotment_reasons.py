"""Reasons stay true when people were moved by hand: each is held against the board as it stands, by another method."""

from dataclasses import replace

from allotment_cases import a_random_task, a_task, chance, cheapest_of_all, some_groups, some_people
from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_cost import cost_of
from secretariat.domain.allotment_outcome import Allotment, Refused
from secretariat.domain.allotment_rules import broken_rules
from secretariat.sentences import said
from secretariat.services.workshops.allotment import explain, find_allotment

STALE, TIE = "allotment.obstacle.stale", "allotment.obstacle.tie"


def placed_at_random(number: int) -> tuple[AllotmentTask, tuple[Placement, ...]]:
    """Return a task and a board for it that nobody searched."""
    random = chance(number)
    task = a_random_task(random, people=4)
    people = (replace(one, never=one.never - set(one.wishes)) for one in task.participants)  # as the register has it
    task = replace(task, participants=tuple(people))
    ways = [(one.id, [group.id for group in groups]) for one in task.participants for groups in task.rounds.values()]
    return task, tuple(Placement(who, random.choice(groups)) for who, groups in ways)


def test_of_a_board_made_by_hand_no_reason_says_what_is_not_so() -> None:
    """What is said to be equal is, what is said to be cheaper is, and each number is the difference to the board."""
    told = dict.fromkeys((STALE, TIE, "other", "better"), 0)
    for number in range(100):
        task, board = placed_at_random(number)
        now, is_allowed = cost_of(task, board).total, not broken_rules(task, board)
        for reason in explain(task, board):
            for refused in reason.refused:
                wish = Placement(reason.placement.person_id, refused.group_id)
                moved = [wish if one == reason.placement else one for one in board]
                then, code = cost_of(task, moved).total, refused.obstacle.code
                new_rules = set(broken_rules(task, moved)) - set(broken_rules(task, board))
                assert (code == STALE) == (not new_rules and then < now), number
                assert code != TIE or then == now, number
                least = cheapest_of_all(replace(task, locks=task.locks | {wish})) if is_allowed else None
                assert refused.extra == (None if least is None else least - now), number
                told[code if code in told else "other"] += 1
                told["better"] += (refused.extra or 0) < 0
    assert min(told.values()) > 2, told


def test_a_better_place_that_only_a_new_search_would_give_is_said_once() -> None:
    people = some_people(2, wishes=("g01", "g02"))
    task = a_task(people, some_groups(3))
    board = (Placement("p0001", "g03"), Placement("p0002", "g02"))
    first, second = (said(one.said, "de") for one in explain(task, board))
    assert (
        first
        == "zugeteilt, weil seit einer Änderung nicht neu eingeteilt wurde; neu eingeteilt ginge es und sparte 4 Punkte"
    )
    assert second.startswith("2. Wunsch, weil seit einer Änderung nicht neu eingeteilt wurde")


def test_of_a_board_that_is_not_whole_no_cost_is_told() -> None:
    task = a_task(some_people(3, wishes=("g01", "g02")), some_groups(2, capacity=1))
    (reason,) = explain(task, (Placement("p0001", "g01"), Placement("p0002", "g02")), ["p0002"])
    assert said(reason.said, "de") == "2. Wunsch, weil Gruppe 1 voll ist"


def test_an_exchange_that_costs_nothing_is_called_as_good() -> None:
    """Over two rounds the first to answer goes before, though in one of them a later answer has the better group."""
    rounds = (*some_groups(2, capacity=2), *(replace(one, id=f"{one.id}b", round=2) for one in some_groups(2)))
    task = a_task(some_people(4, wishes=("g01", "g02", "g01b")), rounds)
    found = find_allotment(task)
    assert isinstance(found, Allotment)
    told = [said(one.said, "de") for one in explain(task, found.placements, ["p0001"])]
    assert "2. Wunsch, weil Gruppe 1 voll ist; ein Tausch mit Person 4 wäre gleich gut" in told


def test_of_several_who_could_change_places_the_last_to_answer_is_named() -> None:
    """So the name depends neither on ids, which differ from register to register, nor on who was asked about before."""
    named = 0
    for number in range(12):
        random = chance(number)
        groups = some_groups(3, capacity=3)
        wishing = (replace(one, wishes=tuple(random.sample([g.id for g in groups], 3))) for one in some_people(8))
        task = a_task(tuple(wishing), groups)
        found = find_allotment(task)
        assert isinstance(found, Allotment)
        for reason in explain(task, found.placements):
            for refused in reason.refused:
                if len(refused.movers) == 1:
                    named += 1
                    assert refused.movers[0] == _exchanges(task, found, reason.placement, refused)[-1], number
    assert named > 5


def _exchanges(task: AllotmentTask, found: Allotment, here: Placement, refused: Refused) -> list[str]:
    """Return with whom alone somebody could change places at the price that a reason names, by trying everybody."""
    wanted, total = Placement(here.person_id, refused.group_id), found.cost.total + (refused.extra or 0)
    possible = []
    for other in (one for one in task.participants if one.id != here.person_id):
        rest = [one for one in found.placements if one.person_id not in {here.person_id, other.id}]
        boards = ([*rest, wanted, Placement(other.id, group.id)] for group in task.groups)
        if any(cost_of(task, board).total == total and not broken_rules(task, board) for board in boards):
            possible.append(other.id)
    return possible
