"""The catalogue of needs: the whole tick list of handbook 6.3, refused where nobody could order by it."""

from dataclasses import replace

import pytest

from domain.refusals import refused
from secretariat.domain.need_catalogue import DEFAULT_KINDS, MOST_LEAD_DAYS, catalogue, check_kind
from secretariat.domain.needs import NeedEffect, NeedKind


def test_a_new_register_offers_the_whole_list_of_the_handbook() -> None:
    kinds = catalogue(())
    assert len(kinds) == 24
    assert (kinds[0].name, kinds[-1].name) == ("Gebärdensprachdolmetschung (DGS)", "Sonstiges")
    assert {kind.effect for kind in kinds} == set(NeedEffect)


def test_interpreters_are_ordered_three_weeks_ahead() -> None:
    assert {kind.lead_days for kind in DEFAULT_KINDS if kind.effect is NeedEffect.INTERPRETERS} == {15}


def test_the_usual_kinds_keep_their_ids() -> None:
    assert [kind.id for kind in DEFAULT_KINDS] == [f"{number:032x}" for number in range(1, 25)]


def test_the_offices_own_catalogue_takes_the_place_of_the_usual_one() -> None:
    own = (NeedKind(name="Zweites", sort_no=2), NeedKind(name="Erstes", sort_no=1))
    assert [kind.name for kind in catalogue(own)] == ["Erstes", "Zweites"]


def test_a_kind_has_a_name_of_its_own_and_days_that_can_be_kept() -> None:
    kind = NeedKind(name="Lormen", lead_days=15)
    check_kind(kind, [kind, *DEFAULT_KINDS])
    with refused("need_kind.name_missing", "name"):
        check_kind(replace(kind, name=" "), ())
    with refused("need_kind.name_taken", "name"):
        check_kind(replace(kind, name="braille"), DEFAULT_KINDS)


@pytest.mark.parametrize("days", [-1, MOST_LEAD_DAYS + 1])
def test_days_that_nobody_orders_ahead_are_refused(days: int) -> None:
    with refused("need_kind.lead_days", "lead_days"):
        check_kind(NeedKind(name="Lormen", lead_days=days), ())
