"""The sheets of badges and labels that the handbook measures, and those of the office beside them."""

from dataclasses import replace

import pytest

from secretariat.domain.cards import CardKind, LabelGrid
from secretariat.domain.label_grids import BADGE_GRIDS, LABEL_GRIDS, is_shipped, offered_grids, shipped_grid

SHIPPED = (*BADGE_GRIDS, *LABEL_GRIDS)


@pytest.mark.parametrize("grid", SHIPPED, ids=lambda grid: grid.name)
def test_a_shipped_sheet_is_found_by_its_id_however_it_was_measured_anew(grid: LabelGrid) -> None:
    assert shipped_grid(grid.id) is grid
    assert is_shipped(replace(grid, label_width=1))


def test_a_sheet_of_the_office_is_none_of_the_handbook() -> None:
    own = replace(LABEL_GRIDS[0], id="0" * 32)
    assert shipped_grid(own.id) is None
    assert not is_shipped(own)


def test_a_sheet_measured_anew_stands_in_its_place_and_one_of_the_office_behind() -> None:
    measured = replace(LABEL_GRIDS[1], left=7)
    own = replace(LABEL_GRIDS[0], id="0" * 32, name="Aus dem Schrank")
    offered = offered_grids(CardKind.LABEL, (own, measured))
    assert offered[:2] == (LABEL_GRIDS[0], measured)
    assert offered[-1] == own
    assert set(offered).isdisjoint(offered_grids(CardKind.BADGE, (own, measured)))
