"""Where one can go in the window: the committees with their meetings."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from secretariat.storage import places as stored
from secretariat.storage.reading import Reading

CALLED_OFF = ("cancelled", "moved")
"""As `domain.meeting_rules` has it, which the start does without."""


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """A meeting one can go to; `handle` as LSP-3, `state` as it is stored."""

    id: str
    handle: str
    no: int
    date: date
    state: str

    @property
    def takes_place(self) -> bool:
        """Whether nobody called it off or moved it."""
        return self.state not in CALLED_OFF


@dataclass(frozen=True, slots=True)
class CommitteePlace:
    """A committee one can go to, with its meetings, the latest first."""

    id: str
    short_name: str
    name: str
    meetings: tuple[MeetingPlace, ...]


def places(reading: Reading) -> tuple[CommitteePlace, ...]:
    """Return the committees with their meetings: two queries of what is shown, since the start waits for them."""
    meetings: defaultdict[str, list[tuple[str, int, date, str]]] = defaultdict(list)
    for id_, committee_id, no, day, state in stored.meeting_days(reading):
        meetings[committee_id].append((id_, no, day, state))
    return tuple(
        CommitteePlace(
            committee_id,
            short_name,
            name,
            tuple(
                MeetingPlace(id_, f"{short_name}-{no}", no, day, state)
                for id_, no, day, state in meetings[committee_id]
            ),
        )
        for committee_id, short_name, name in sorted(stored.committee_names(reading), key=lambda one: one[1].casefold())
    )
