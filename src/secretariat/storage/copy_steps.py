"""Which steps a register has and a copy of it has not: what putting the copy in its place would lose."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from secretariat.storage.reading import Reading
from secretariat.storage.tables.history import change_set


@dataclass(frozen=True, slots=True)
class LostStep:
    """A step of the clerk by its name and time."""

    number: int
    label: str
    made_at: datetime


def step_ids(reading: Reading) -> frozenset[str]:
    """Return the ids of all steps."""
    return frozenset(row[0] for row in reading.rows(select(change_set.c.id)))


def steps_beyond(reading: Reading, known: frozenset[str]) -> tuple[LostStep, ...]:
    """Return the register's steps that a copy with the steps `known` does not hold, the newest first.

    Compared by id, not by number: a register that went on from an older copy counts on where that one ended.
    """
    query = select(change_set.c.id, change_set.c.number, change_set.c.label, change_set.c.made_at)
    return tuple(
        LostStep(number, label, made_at)
        for id_, number, label, made_at in reversed(reading.rows(query.order_by(change_set.c.number)))
        if id_ not in known
    )
