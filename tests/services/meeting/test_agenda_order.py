from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.meetings import AgendaItem
from secretariat.services.meeting.agenda_order import moved_down, moved_up, put_before, renumbered, with_item, without


def agenda(*positions: str) -> tuple[AgendaItem, ...]:
    """Return items called after the place they start from."""
    return tuple(AgendaItem(id=one, meeting_id="m", position=one, title=one) for one in positions)


def told(items: Sequence[AgendaItem]) -> list[str]:
    return [f"{item.position}={item.title}" for item in items]


def test_an_item_moves_past_a_whole_item_with_its_own() -> None:
    items = agenda("1", "2", "2.1", "2.2", "3")
    assert told(moved_up(items, "3")) == ["1=1", "2=3", "3=2", "3.1=2.1", "3.2=2.2"]
    assert told(moved_down(items, "1")) == ["1=2", "1.1=2.1", "1.2=2.2", "2=1", "3=3"]


def test_sub_items_change_places_among_themselves() -> None:
    items = agenda("1", "1.1", "1.2")
    assert told(moved_up(items, "1.2")) == ["1=1", "1.1=1.2", "1.2=1.1"]


def test_the_first_does_not_move_up_and_the_last_not_down() -> None:
    items = agenda("1", "2")
    assert moved_up(items, "1") == items
    assert moved_down(items, "2") == items


def test_an_item_put_before_its_own_sub_item_stays() -> None:
    items = agenda("1", "1.1", "2")
    assert put_before(items, "1", "1.1") == items


def test_a_sub_item_left_alone_becomes_an_item() -> None:
    assert told(renumbered(agenda("2.1", "2.2", "3"))) == ["1=2.1", "1.1=2.2", "2=3"]


def test_an_item_goes_with_its_sub_items() -> None:
    assert told(without(agenda("1", "1.1", "2"), "1")) == ["1=2"]


def test_a_new_item_stands_behind_the_chosen_one() -> None:
    new = AgendaItem(id="x", meeting_id="m", position="9", title="neu")
    assert told(with_item(agenda("1", "2"), new, behind_id="1")) == ["1=1", "2=neu", "3=2"]
    assert told(with_item(agenda("1"), new)) == ["1=1", "2=neu"]


@pytest.mark.parametrize("unknown", ["9", ""])
def test_an_unknown_item_is_not_guessed(unknown: str) -> None:
    with pytest.raises(StopIteration):
        moved_up(agenda("1"), unknown)


@given(st.lists(st.integers(0, 2), min_size=1, max_size=12), st.data())
def test_moving_loses_nobody_and_numbers_without_gaps(levels: list[int], data: st.DataObject) -> None:
    items = renumbered(
        [
            AgendaItem(id=str(no), meeting_id="m", position=".".join("1" * (level + 1)), title=str(no))
            for no, level in enumerate(levels)
        ]
    )
    chosen = data.draw(st.sampled_from(items)).id
    for result in (moved_up(items, chosen), moved_down(items, chosen)):
        assert {item.id for item in result} == {item.id for item in items}
        assert renumbered(result) == result
