"""Contradictions among 2,000 people in 20 groups: the fewest rules, proven, within five seconds."""

from dataclasses import replace
from time import process_time

import pytest

from bench.test_allotment import a_meeting, with_everything
from secretariat.domain.allotment import AllotmentTask, Bond, Placement
from secretariat.domain.allotment_outcome import Contradiction
from secretariat.domain.workshops import BondKind
from secretariat.services.workshops.allotment import find_allotment

pytestmark = pytest.mark.bench

BAR_S = 5


def _many(kind: str) -> AllotmentTask:
    """Return 2,000 people in 20 groups with a contradiction of some kind."""
    task = a_meeting(2_000, 20)
    people, groups = task.participants, task.groups
    locked = {one.person_id for one in task.locks}
    free = [one.id for one in people if one.id not in locked]
    match kind:
        case "rooms too small":
            return replace(task, groups=tuple(replace(one, capacity=90) for one in groups))
        case "locked into a full room":
            locks = task.locks | {Placement(one, groups[0].id) for one in free[:5]}
            return replace(task, groups=(replace(groups[0], capacity=3), *groups[1:]), locks=locks)
        case "together and apart":
            bonds = (Bond(BondKind.TOGETHER, tuple(free[:3])), Bond(BondKind.APART, (free[0], free[2])))
            return replace(task, bonds=bonds)
        case "wheelchair places missing":
            many = tuple(replace(one, wheelchair=place % 20 == 0) for place, one in enumerate(people))
            return replace(task, participants=many, groups=tuple(replace(one, wheelchair_places=4) for one in groups))
        case _:
            task = with_everything(task)
            return replace(task, groups=tuple(replace(one, capacity=100) for one in task.groups))


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("rooms too small", 20),
        ("locked into a full room", 5),
        ("together and apart", 2),
        ("wheelchair places missing", 20),
        ("with everything", 20),
    ],
)
def test_among_two_thousand_the_fewest_are_found_within_five_seconds(kind: str, count: int) -> None:
    task = _many(kind)
    began = process_time()
    found = find_allotment(task)
    print(f"2000 × 20, {kind}: {process_time() - began:.2f} s")
    assert isinstance(found, Contradiction)
    assert (len(found.rules), found.smallest) == (count, True)
    assert process_time() - began < BAR_S
