"""What becomes of each row of a list that is read in, and what a clerk may decide about it before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from secretariat.domain.errors import Severity
from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.list_profile import NO_CHOICES, ColumnChoices

RowPlace = tuple[str, int]
"""Where a row stands: its sheet, and its number as the office program shows it."""


class RowOutcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    EQUAL = "equal"
    MERGED = "merged"
    VACANT = "vacant"
    ORGANISATION = "organisation"
    SKIPPED = "skipped"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the clerk decided: what columns hold, rows to be left out, and the id of the person whom a row means.

    `accepted` rows are taken as they are although something about them is doubtful, `proposed` ones as was proposed.
    """

    columns: ColumnChoices = field(default_factory=lambda: NO_CHOICES)
    accepted: frozenset[RowPlace] = frozenset()
    proposed: frozenset[RowPlace] = frozenset()
    skipped: frozenset[RowPlace] = frozenset()
    same_as: Mapping[RowPlace, str] = field(default_factory=lambda: MappingProxyType({}))


NO_DECISIONS = Decisions()


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row with its outcome and its doubts; `alike` are people of the register it may mean, as (id, shown).

    `proposal` is what would stand in it if it were taken as proposed.
    """

    sheet: str
    row: int
    name: str
    organisation: str
    bench: str
    seat_no: str
    outcome: RowOutcome
    doubts: tuple[Doubt, ...] = ()
    alike: tuple[tuple[str, str], ...] = ()
    is_decided: bool = False
    proposal: str = ""

    @property
    def place(self) -> RowPlace:
        """Where the row stands."""
        return self.sheet, self.row

    @property
    def is_doubtful(self) -> bool:
        """Whether something about the row is, or was, to be decided."""
        return any(doubt.severity is not Severity.HINT for doubt in self.doubts)


def place_of(found: ListEntry | Doubt) -> RowPlace:
    """Return where a row stands, or what a doubt is about."""
    return found.sheet, found.row


def planned_rows(
    entries: Sequence[ListEntry],
    outcomes: Mapping[RowPlace, RowOutcome],
    doubts: Sequence[Doubt],
    alike: Mapping[RowPlace, Mapping[str, str]],
    decisions: Decisions,
    *,
    proposals: Mapping[RowPlace, Sequence[str]],
) -> tuple[PlannedRow, ...]:
    """Return every row that was understood and every one that had to be left out, in the order of the list."""
    decided = decisions.accepted | decisions.proposed | decisions.skipped | decisions.same_as.keys()
    by_place: dict[RowPlace, list[Doubt]] = {}
    for doubt in doubts:
        by_place.setdefault(place_of(doubt), []).append(doubt)
    rows = {
        place_of(entry): PlannedRow(
            entry.sheet,
            entry.row,
            entry.full_name,
            entry.organisation,
            entry.bench or entry.bench_name,
            entry.seat_no,
            _outcome(entry, outcomes, decisions),
            tuple(by_place.get(place_of(entry), ())),
            tuple(alike.get(place_of(entry), {}).items()),
            place_of(entry) in decided,
            ", ".join(proposals.get(place_of(entry), ())),
        )
        for entry in entries
    }
    for place, about in by_place.items():
        if place not in rows and any(doubt.severity is Severity.ERROR for doubt in about) and place[1]:
            rows[place] = PlannedRow(*place, about[0].value, "", "", "", RowOutcome.LEFT_OUT, tuple(about))
    order = {sheet: number for number, sheet in enumerate(dict.fromkeys(sheet for sheet, _ in rows))}
    return tuple(sorted(rows.values(), key=lambda row: (order[row.sheet], row.row)))


def _outcome(entry: ListEntry, outcomes: Mapping[RowPlace, RowOutcome], decisions: Decisions) -> RowOutcome:
    place = place_of(entry)
    if place in decisions.skipped:
        return RowOutcome.SKIPPED
    if entry.vacant:
        return RowOutcome.VACANT
    if not entry.family_name:
        return RowOutcome.ORGANISATION
    return outcomes.get(place, RowOutcome.EQUAL)
