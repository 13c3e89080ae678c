"""The order of an agenda: items move with their sub-items, and the numbers follow the order."""

from collections.abc import Sequence
from dataclasses import replace

from secretariat.domain.meetings import AgendaItem

Agenda = tuple[AgendaItem, ...]


def level_of(item: AgendaItem) -> int:
    """Return how deep an item stands: 0 for „3“, 1 for „3.1“."""
    return item.position.count(".")


def renumbered(items: Sequence[AgendaItem]) -> Agenda:
    """Return the items with the numbers of their order; a sub-item without an item above it becomes one itself."""
    counted: list[int] = []
    ready = []
    for item in items:
        level = min(level_of(item), len(counted))
        counted = [*counted[: level + 1], 0][: level + 1]
        counted[level] += 1
        position = ".".join(map(str, counted))
        ready.append(item if item.position == position else replace(item, position=position))
    return tuple(ready)


def with_its_own(items: Sequence[AgendaItem], place: int) -> Agenda:
    """Return the item at a place with the sub-items that belong to it."""
    level = level_of(items[place])
    end = place + 1
    while end < len(items) and level_of(items[end]) > level:
        end += 1
    return tuple(items[place:end])


def put_before(items: Sequence[AgendaItem], item_id: str, following_id: str | None) -> Agenda:
    """Return the agenda with an item, and its sub-items, put before another; behind all others with None."""
    block = with_its_own(items, _place_of(items, item_id))
    ids = {item.id for item in block}
    if following_id in ids:
        return tuple(items)
    rest = [item for item in items if item.id not in ids]
    place = _place_of(rest, following_id) if following_id else len(rest)
    return renumbered([*rest[:place], *block, *rest[place:]])


def moved_up(items: Sequence[AgendaItem], item_id: str) -> Agenda:
    """Return the agenda with an item one place earlier, past a whole item with its sub-items."""
    place = _place_of(items, item_id)
    level = level_of(items[place])
    before = place - 1
    while before > 0 and level_of(items[before]) > level:
        before -= 1
    return put_before(items, item_id, items[before].id) if before >= 0 else tuple(items)


def moved_down(items: Sequence[AgendaItem], item_id: str) -> Agenda:
    """Return the agenda with an item one place later, past a whole item with its sub-items."""
    place = _place_of(items, item_id)
    following = place + len(with_its_own(items, place))
    if following >= len(items):
        return tuple(items)
    behind = following + len(with_its_own(items, following))
    return put_before(items, item_id, items[behind].id if behind < len(items) else None)


def without(items: Sequence[AgendaItem], item_id: str) -> Agenda:
    """Return the agenda without an item and its sub-items."""
    ids = {item.id for item in with_its_own(items, _place_of(items, item_id))}
    return renumbered([item for item in items if item.id not in ids])


def with_item(items: Sequence[AgendaItem], item: AgendaItem, *, behind_id: str | None = None) -> Agenda:
    """Return the agenda with an item changed, or added behind another: at the end with None."""
    if any(known.id == item.id for known in items):
        return renumbered([item if known.id == item.id else known for known in items])
    place = _place_of(items, behind_id) + 1 if behind_id else len(items)
    return renumbered([*items[:place], item, *items[place:]])


def _place_of(items: Sequence[AgendaItem], item_id: str | None) -> int:
    return next(place for place, item in enumerate(items) if item.id == item_id)
