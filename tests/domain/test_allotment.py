"""What an allotment may not break, what it costs, and its live figures: counted by hand here, without a search."""

from dataclasses import replace

import pytest

from allotment_cases import a_task, some_groups, some_people, weights
from secretariat.domain.allotment import AllotmentTask, Bond, Placement
from secretariat.domain.allotment_cost import Cost, EvenSize, cost_of, even_sizes, rank_points
from secretariat.domain.allotment_figures import figures
from secretariat.domain.allotment_outcome import (
    Allotment,
    Contradiction,
    contradiction_in_words,
    rank_of,
    remedy_in_words,
    rule_in_words,
    source_of,
)
from secretariat.domain.allotment_rules import RuleKind, broken_rules, hard_rules, unplaced
from secretariat.domain.workshops import AssignmentSource, BondKind
from secretariat.sentences import LANGUAGES, said


def placed(task: AllotmentTask, *numbers: int) -> list[Placement]:
    """Put the first person into the group of the first number, and so on."""
    groups = {group.no: group.id for group in task.groups}
    return [Placement(person.id, groups[no]) for person, no in zip(task.participants, numbers, strict=True)]


def kinds(task: AllotmentTask, *numbers: int) -> list[RuleKind]:
    return [rule.kind for rule in broken_rules(task, placed(task, *numbers))]


def test_a_task_is_the_same_however_it_was_gathered() -> None:
    people, groups = some_people(4), some_groups(3)
    assert a_task(people, groups) == a_task(people[::-1], groups[::-1])


def test_who_answered_first_comes_first_then_the_alphabet_and_last_who_did_not_answer() -> None:
    first, second, third = some_people(3)
    late = replace(first, replied_on=None, sort_key="0000")
    same_day = replace(third, replied_on=second.replied_on, sort_key="0001")
    assert a_task((late, second, same_day), some_groups(1)).participants == (same_day, second, late)


@pytest.mark.parametrize(
    ("people", "capacities", "tolerance", "sizes"),
    [
        (65, (None,) * 4, 1, [(16, 17)] * 4),
        (64, (None,) * 4, 1, [(16, 16)] * 4),
        (64, (None,) * 4, 2, [(15, 17)] * 4),
        (65, (None,) * 4, 2, [(15, 17)] * 4),
        (65, (None,) * 4, 0, [(16, 17)] * 4),
        (65, (10, None, None, None), 1, [(10, 10), (18, 19), (18, 19), (18, 19)]),
        (9, (2, 2, 2, 2), 1, [(2, 2)] * 4),
        (2, (None,) * 4, 1, [(0, 1)] * 4),
    ],
)
def test_an_even_size_is_what_is_left_by_groups_that_cannot_be_so_large(
    people: int, capacities: tuple[int | None, ...], tolerance: int, sizes: list[tuple[int, int]]
) -> None:
    groups = [replace(one, capacity=room) for one, room in zip(some_groups(4), capacities, strict=True)]
    task = a_task(some_people(people), tuple(groups), weights=weights(size_tolerance=tolerance))
    even = even_sizes(task)
    assert [(even[one.id].least, even[one.id].most) for one in groups] == sizes


def test_each_person_beyond_the_even_size_costs_more_than_the_one_before_up_to_the_eighth() -> None:
    even = EvenSize(3, 4)
    assert [even.points(size, 30) for size in (3, 4, 5, 2, 6, 0)] == [0, 0, 30, 30, 90, 180]
    assert even.points(13, 1) - even.points(12, 1) == even.points(14, 1) - even.points(13, 1) == 8


def test_a_wish_costs_by_its_rank_and_never_more_than_none_at_all() -> None:
    assert [rank_points(weights(), rank) for rank in range(7)] == [0, 1, 2, 3, 4, 4, 4]


def test_wishes_refusals_and_leading_are_counted() -> None:
    groups = some_groups(3)
    first, second, third = (group.id for group in groups)
    people = (
        replace(some_people(1)[0], id="a", wishes=(second, first)),
        replace(some_people(1)[0], id="b", never=frozenset({first})),
        replace(some_people(1)[0], id="c", wishes=(third,), leads=frozenset({first})),
        replace(some_people(1)[0], id="d", wishes=(third,)),
        replace(some_people(1)[0], id="e"),
    )
    task = a_task(people, groups, weights=weights(uneven_size=0))
    assert cost_of(task, placed(task, 1, 1, 1, 2, 3)) == Cost(wishes=1 + 50 + 0 + 4 + 2)


def test_a_bench_is_missed_where_it_could_be_everywhere_and_only_there() -> None:
    groups = some_groups(4)
    three = some_people(3, bench_id="small")
    task = a_task(three, groups, weights=weights(no_wish=0))
    assert cost_of(task, placed(task, 1, 2, 3)).benches == 0  # W05
    four = tuple(replace(one, bench_id="large") for one in some_people(4))
    task = a_task(four, groups, weights=weights(no_wish=0))
    assert cost_of(task, placed(task, 1, 2, 3, 4)).total == 0
    assert cost_of(task, placed(task, 1, 1, 2, 2)).benches == 2 * 30


def test_a_third_of_a_group_may_come_from_one_organisation() -> None:
    task = a_task(some_people(12, organisation_id="o"), some_groups(2))
    assert cost_of(task, placed(task, *[1, 2] * 6)).organisations == 2 * (6 - 2) * 5


def test_planning_areas_are_to_be_spread() -> None:
    area = some_people(4, area_id="north")
    task = a_task(area, some_groups(2))
    assert cost_of(task, placed(task, 1, 1, 2, 2)).areas == 0
    assert cost_of(task, placed(task, 1, 1, 1, 2)).areas == 1


def test_a_topic_that_somebody_gets_twice_costs_as_much_as_one_she_never_wants() -> None:
    first, second = some_groups(1)[0], replace(some_groups(1)[0], id="again", round=2)
    task = a_task(some_people(2), (first, second))
    everybody = [Placement(one.id, group.id) for one in task.participants for group in task.groups]
    assert cost_of(task, everybody).repeats == 2 * 50


def test_assistants_moderators_and_interpreters_take_seats_too() -> None:
    people = (
        *some_people(2),
        replace(some_people(1)[0], id="x", seats=2),
        replace(some_people(1)[0], id="y", interpreters=frozenset({"k"})),
    )
    task = a_task(people, some_groups(1, capacity=8, outside_staff=1))
    assert kinds(task, 1, 1, 1, 1) == []  # 2 + 2 + 1, two interpreters, one moderator
    task = a_task(people, some_groups(1, capacity=7, outside_staff=1))
    assert kinds(task, 1, 1, 1, 1) == [RuleKind.CAPACITY]


@pytest.mark.parametrize(
    ("kind", "person", "group"),
    [
        (RuleKind.STEP_FREE, {"step_free": True}, {"step_free": False}),
        (RuleKind.HEARING_LOOP, {"hearing_loop": True}, {"hearing_loop": False}),
        (RuleKind.WHEELCHAIR, {"wheelchair": True}, {"wheelchair_places": 0}),
        (RuleKind.MINIMUM, {}, {"minimum": 2}),
    ],
)
def test_a_room_that_does_not_suit_breaks_its_rule(
    kind: RuleKind, person: dict[str, object], group: dict[str, object]
) -> None:
    task = a_task(some_people(1, **person), some_groups(1, **group))
    assert kinds(task, 1) == [kind]
    assert not [rule for rule in hard_rules(a_task(some_people(1), some_groups(1))) if rule.kind is kind]


def test_rules_stand_in_the_order_of_people_and_groups_whatever_their_ids_are() -> None:
    def rules(*ids: str) -> list[tuple[str, ...]]:
        people = tuple(replace(one, id=id_) for one, id_ in zip(some_people(3), ids, strict=True))
        groups = some_groups(2)
        bonds = (Bond(BondKind.APART, (ids[2], ids[0])), Bond(BondKind.TOGETHER, (ids[1], ids[0])))
        locks = frozenset({Placement(ids[2], groups[0].id), Placement(ids[0], groups[1].id)})
        task = a_task(
            (*people[:2], replace(people[2], leads=frozenset({groups[1].id}))), groups, bonds=bonds, locks=locks
        )
        names = {one.id: one.name for one in people}
        return [(rule.kind, rule.group_id, *(names[one] for one in rule.people)) for rule in hard_rules(task)]

    assert rules("a", "b", "c") == rules("c", "b", "a")
    assert len(rules("a", "b", "c")) == 5


def test_bonds_locks_and_one_team_of_interpreters_are_rules() -> None:
    people = some_people(3, interpreters=frozenset({"k"}))
    names = tuple(one.id for one in people)
    groups = some_groups(2)
    plain = a_task(people, groups)
    assert kinds(plain, 1, 1, 2) == [RuleKind.INTERPRETERS]
    assert kinds(replace(plain, teams={"k": 2}), 1, 1, 2) == []
    bound = a_task(some_people(3), groups, bonds=(Bond(BondKind.TOGETHER, names[:2]), Bond(BondKind.APART, names[1:])))
    assert kinds(bound, 1, 1, 2) == []
    assert kinds(bound, 1, 2, 2) == [RuleKind.TOGETHER, RuleKind.APART]
    locked = a_task(some_people(3), groups, locks=frozenset({Placement(names[0], groups[1].id)}))
    assert kinds(locked, 1, 1, 2) == [RuleKind.LOCK]
    leading = a_task((replace(people[0], leads=frozenset({groups[1].id}), interpreters=frozenset()),), groups)
    assert kinds(leading, 1) == [RuleKind.LEADS]


def test_who_is_nowhere_in_a_round_is_named() -> None:
    task = a_task(some_people(2), some_groups(2))
    first, second = task.participants
    assert unplaced(task, [Placement(first.id, task.groups[0].id)]) == ((second.id, 1),)


def test_whoever_leads_a_group_counts_for_its_room_and_not_for_its_size() -> None:
    groups = some_groups(2, capacity=3)
    people = (*some_people(4), replace(some_people(1)[0], id="m", leads=frozenset({groups[1].id}), bench_id="b"))
    task = a_task(people, groups)  # W08
    numbers = [2 if one.id == "m" else 1 + place % 2 for place, one in enumerate(task.participants)]
    counted = figures(task, placed(task, *numbers))
    assert {one.at_work for one in counted.groups} == {2}
    assert [one.in_room for one in counted.groups] == [2, 3]
    assert [one.left for one in counted.groups] == [1, 0]
    assert counted.groups[1].benches == {}
    assert (counted.cost.sizes, counted.broken) == (0, ())


def test_figures_tell_wishes_waiting_and_who_is_nowhere() -> None:
    groups = some_groups(3)
    first, second, third = (group.id for group in groups)
    wishes = [(first,), (first, second), (first, second, third), (first,), ()]
    people = tuple(replace(one, wishes=wish) for one, wish in zip(some_people(5), wishes, strict=True))
    task = a_task(people, groups)
    counted = figures(task, placed(task, 1, 2, 3, 3, 1))
    assert (counted.first, counted.second, counted.further, counted.against, counted.unwished) == (1, 1, 1, 1, 1)
    assert (counted.with_wishes, counted.first_share, counted.second_share) == (4, 0.25, 0.25)
    ids = [one.id for one in task.participants]
    assert counted.groups[0].waiting == tuple(ids[1:4])  # W09: in order of W11
    assert counted.groups[1].waiting == (ids[2],)
    partly = figures(task, placed(task, 1, 2, 3, 3, 1)[:1])
    assert [one for one, _ in partly.unplaced] == ids[1:]
    assert figures(a_task((), groups), []).first_share == 0.0


def test_who_takes_no_part_and_a_group_that_is_gone_count_nowhere() -> None:
    task = a_task(some_people(1), some_groups(1))
    (person,), (group,) = task.participants, task.groups
    counted = figures(task, [Placement("somebody", group.id), Placement(person.id, "gone")])
    assert counted.unwished == 0
    assert [one for one, _ in counted.unplaced] == [person.id]


def test_a_rule_to_keep_apart_names_the_groups_only_where_they_are_too_few() -> None:
    people = some_people(3)
    names = tuple(one.id for one in people)

    def places(kind: BondKind, groups: int) -> list[object]:
        task = a_task(people, some_groups(groups), bonds=(Bond(kind, names),))
        rules = [rule for rule in hard_rules(task) if len(rule.people) == len(names)]
        return [rule_in_words(task, rule).values.get("places") for rule in rules]

    assert places(BondKind.APART, 2) == [2]
    assert places(BondKind.APART, 3) == places(BondKind.TOGETHER, 2) == [None]


def test_a_placement_says_where_it_comes_from() -> None:
    groups = some_groups(4)
    ids = [group.id for group in groups]
    person = replace(some_people(1)[0], wishes=(ids[0], ids[1], ids[2]))
    task = a_task((person,), groups)
    sources = [source_of(task, Placement(person.id, one)) for one in ids]
    ranks = [rank_of(task, Placement(person.id, one)) for one in ids]
    alloted = AssignmentSource.ALLOTTED
    assert sources == [AssignmentSource.FIRST_WISH, AssignmentSource.SECOND_WISH, alloted, alloted]
    assert ranks == [1, 2, 3, None]
    locked = replace(task, locks=frozenset({Placement(person.id, ids[0])}))
    assert source_of(locked, Placement(person.id, ids[0])) is AssignmentSource.SET


def test_an_allotment_without_proof_says_how_far_from_it() -> None:
    found = Allotment((), Cost(wishes=9), bound=7, settled=False)
    assert (found.optimal, found.gap) == (False, 2)
    assert (replace(found, bound=9).optimal, replace(found, bound=9).gap) == (True, 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_its_remedy_is_a_whole_sentence(language: str) -> None:
    groups = some_groups(2, capacity=1, minimum=2, wheelchair_places=0, step_free=False, hearing_loop=False)
    second = tuple(replace(one, id=f"{one.id}b", round=2) for one in groups)
    needs = {"wheelchair": True, "step_free": True, "hearing_loop": True, "interpreters": frozenset({"k"})}
    people = some_people(3, **needs)
    names = tuple(one.id for one in people)
    leading = (*people[:2], replace(people[2], leads=frozenset({groups[0].id})))
    for rounds in (groups, groups + second):
        task = a_task(
            leading,
            rounds,
            bonds=(Bond(BondKind.TOGETHER, names[:2]), Bond(BondKind.APART, names[:2])),
            locks=frozenset({Placement(names[0], groups[1].id)}),
        )
        rules = hard_rules(task)
        assert {rule.kind for rule in rules} == set(RuleKind)
        for rule in rules:
            for found in (rule_in_words(task, rule), remedy_in_words(task, rule, 3)):
                words = said(found, language)
                assert words != found.code
                assert "–" not in words
                assert "[" not in words
        both = Contradiction(rules[:2], ((rules[0], 0),))
        whole = said(contradiction_in_words(task, both, names=True), language)
        assert "Person 1" in whole
        assert said(contradiction_in_words(task, Contradiction(rules[:2], ())), language) != whole
