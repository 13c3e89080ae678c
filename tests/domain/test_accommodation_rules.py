"""From needs to measures: by people, for interpreters by team and group, with the last day to order."""

from dataclasses import replace
from datetime import date

import pytest

from domain.refusals import refused
from secretariat.domain.accommodation_rules import (
    Expected,
    Placed,
    arranged,
    check_arrangement,
    demands,
    order_by,
    quantity,
)
from secretariat.domain.need_catalogue import DEFAULT_KINDS, kinds_by_name
from secretariat.domain.needs import Accommodation, AccommodationState
from secretariat.domain.work_calendar import WorkCalendar

KINDS = kinds_by_name(DEFAULT_KINDS)
SIGNING, WHEELCHAIR = KINDS["Gebärdensprachdolmetschung (DGS)"], KINDS["Rollstuhlplatz"]
ALL = Expected(frozenset({"anna", "bert", "cara"}))
MEASURE = Accommodation(id="a", meeting_id="m", kind=SIGNING.name)


@pytest.mark.parametrize(
    ("people", "minutes", "expected"), [(0, 180, 0), (1, 180, 2), (9, 180, 2), (3, 60, 1), (3, 61, 2), (2, None, 2)]
)
def test_a_team_of_two_serves_a_room_and_one_alone_an_hour(people: int, minutes: int | None, expected: int) -> None:
    assert quantity(SIGNING, people, minutes) == expected


def test_all_else_is_counted_by_people() -> None:
    assert quantity(WHEELCHAIR, 3, 180) == 3


def test_who_has_not_answered_is_counted_apart_and_who_stays_away_not_at_all() -> None:
    needed = {name: [WHEELCHAIR] for name in ("anna", "bert", "cara", "dora")}
    (demand,) = demands(needed, Expected(frozenset({"anna"}), frozenset({"bert", "cara"})), Placed(), 180)
    assert (demand.needed, demand.awaited) == (1, 2)
    assert demands({"dora": [WHEELCHAIR]}, ALL, Placed(), 180) == ()


def test_the_busiest_round_says_how_many_teams_are_needed() -> None:
    needed = {name: [SIGNING] for name in ("anna", "bert", "cara")}
    apart, together = {"anna": "g1", "bert": "g2", "cara": "g3"}, {"anna": "g4", "bert": "g4", "cara": "g4"}
    (demand,) = demands(needed, ALL, Placed((apart, together)), 180)
    assert demand.needed == 6
    assert demand.by_group == (("g1", 2), ("g2", 2), ("g3", 2), ("g4", 2))


def test_people_in_groups_are_not_counted_twice() -> None:
    needed = {"anna": [WHEELCHAIR], "bert": [WHEELCHAIR]}
    (demand,) = demands(needed, ALL, Placed(({"anna": "g1", "bert": "g2"},)), 180)
    assert (demand.needed, demand.by_group) == (2, (("g1", 1), ("g2", 1)))


def test_the_last_day_to_order_is_counted_in_working_days_over_holidays_and_closures() -> None:
    calendar = WorkCalendar(("NW",))
    assert order_by(SIGNING, date(2026, 9, 21), calendar) == date(2026, 8, 31)
    assert order_by(WHEELCHAIR, date(2026, 12, 28), calendar) == date(2026, 12, 22)
    assert order_by(replace(WHEELCHAIR, lead_days=0), date(2026, 9, 21), calendar) == date(2026, 9, 21)


def test_what_cannot_be_had_is_not_on_its_way() -> None:
    failed = replace(MEASURE, state=AccommodationState.UNAVAILABLE, contact_note="Angerufen", quantity=5)
    assert arranged(SIGNING.name, [replace(MEASURE, quantity=2), failed]) == 2


def test_a_measure_in_order_is_taken() -> None:
    check_arrangement(MEASURE, None, None)
    check_arrangement(replace(MEASURE, group_id="g", cost=0), None, "m")


def test_a_measure_out_of_its_life_is_refused() -> None:
    with refused("state.move_refused", "state"):
        check_arrangement(replace(MEASURE, state=AccommodationState.DELIVERED), MEASURE, None)
    with refused("accommodation.group_elsewhere", "group_id"):
        check_arrangement(replace(MEASURE, group_id="g"), None, "other")
    with refused("accommodation.quantity", "quantity"):
        check_arrangement(replace(MEASURE, quantity=0), None, None)
