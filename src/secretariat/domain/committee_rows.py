"""A line of the list of seats."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.committees import DeputyshipKind, Role, Sensitivity


@dataclass(frozen=True, slots=True)
class DeputyOfSeat:
    """Who may sit in for a seat; `name` as in running text."""

    person_id: str
    name: str
    kind: DeputyshipKind
    rank: int


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat on one day: its bench, who holds it (nobody: empty), and who may sit in, in their order."""

    id: str
    committee_id: str
    committee: str
    bench_id: str
    bench: str
    bench_sort_no: int
    sensitivity: Sensitivity
    print_label: str
    seat_no: int
    label: str
    voting: bool
    valid_from: date
    valid_to: date | None
    appointment_id: str | None
    person_id: str | None
    holder: str
    role: Role | None
    deputies: tuple[DeputyOfSeat, ...] = ()
