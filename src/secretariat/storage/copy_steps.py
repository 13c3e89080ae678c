"""Which steps a register has and a copy of it has not: what putting the copy in its place would lose."""

from dataclasses import dataclass
from datetime import datetime

from secretariat.storage.fields import moment
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class LostStep:
    """A step of the clerk by its name and time."""

    number: int
    label: str
    made_at: datetime


def step_ids(reading: Reading) -> frozenset[str]:
    """Return the ids of all steps."""
    return frozenset(row[0] for row in reading.ask("SELECT id FROM change_set"))


def steps_beyond(reading: Reading, known: frozenset[str]) -> tuple[LostStep, ...]:
    """Return the register's steps that a copy with the steps `known` does not hold, the newest first.

    Compared by id, not by number: a register that went on from an older copy counts on where that one ended.
    """
    return tuple(
        LostStep(number, label, moment(made_at))
        for id_, number, label, made_at in reading.ask(
            "SELECT id, number, label, made_at FROM change_set ORDER BY number DESC"
        )
        if id_ not in known
    )
