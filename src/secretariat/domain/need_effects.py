"""What needs ask of rooms and groups, as counts: no kind, no word of anybody (handbook 6.3, I22, W2-W4)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.needs import NeedEffect, NeedKind

INTERPRETERS_OF_A_TEAM = 2
"""Two interpreters take turns where more than about an hour is signed (handbook 3.2)."""


@dataclass(frozen=True, slots=True)
class NeedCounts:
    """What one person's needs take up. `teams` are keys of the interpreter teams that she shares with others (W4).

    Whoever needs a place for a wheelchair needs a room without steps too.
    """

    extra_places: int = 0
    wheelchair_places: int = 0
    floor_spaces: int = 0
    hearing_loop: bool = False
    step_free: bool = False
    teams: frozenset[str] = frozenset()

    @property
    def places(self) -> int:
        """How many places in a room the person takes, assistants included (I22)."""
        return 1 + self.extra_places


NO_NEEDS = NeedCounts()


def need_counts(kinds: Iterable[NeedKind]) -> NeedCounts:
    """Return what the kinds of one person's needs take up; each kind counts once."""
    each = {kind.id: kind for kind in kinds}.values()
    count = Counter(kind.effect for kind in each)
    wheelchairs = min(count[NeedEffect.WHEELCHAIR_PLACE], 1)
    return NeedCounts(
        extra_places=count[NeedEffect.ASSISTANT],
        wheelchair_places=wheelchairs,
        floor_spaces=count[NeedEffect.FLOOR_SPACE],
        hearing_loop=count[NeedEffect.HEARING_LOOP] > 0,
        step_free=count[NeedEffect.STEP_FREE] + wheelchairs > 0,
        teams=frozenset(kind.id for kind in each if kind.effect is NeedEffect.INTERPRETERS),
    )


def interpreters_among(people: Iterable[NeedCounts]) -> int:
    """Return how many interpreters sit in a room with these people: one team for each kind that somebody needs."""
    teams = frozenset[str]().union(*(one.teams for one in people))
    return INTERPRETERS_OF_A_TEAM * len(teams)
