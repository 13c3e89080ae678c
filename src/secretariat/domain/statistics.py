"""How often seats were filled in the room over many meetings: by seat, organisation, bench (D25). Pure counting."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from secretariat.domain.attendance import AttendanceState
from secretariat.domain.collation import collation_key
from secretariat.domain.invitations import Answer, Reply
from secretariat.domain.outcomes import Resolution, ResolutionKind, ResolutionState


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTurnout:
    """A seat in one meeting: it was there on the day and somebody held it. `state` None: nothing is recorded."""

    meeting_id: str
    seat_id: str
    seat: str
    bench_label: str
    bench_no: int = 0
    organisation: str = ""
    state: AttendanceState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """Seats times meetings under one label. Represented is not absent; what nobody recorded counts nowhere else."""

    label: str
    present: int = 0
    partial: int = 0
    represented: int = 0
    excused: int = 0
    unexcused: int = 0
    unrecorded: int = 0

    @property
    def possible(self) -> int:
        """How often somebody could have come, as far as it is recorded."""
        return self.attended + self.represented + self.missed

    @property
    def attended(self) -> int:
        """How often the member was there, all or part of the time."""
        return self.present + self.partial

    @property
    def missed(self) -> int:
        """How often nobody was there for the seat."""
        return self.excused + self.unexcused

    @property
    def quota_percent(self) -> float | None:
        """Attended or represented, of what was possible; None without any record."""
        return round((self.attended + self.represented) * 100 / self.possible, 1) if self.possible else None


def turnout(label: str, seats: Iterable[SeatTurnout]) -> Turnout:
    """Return the sum of the seats under a label."""
    counts = Counter(seat.state for seat in seats)
    return Turnout(
        label=label,
        present=counts[AttendanceState.PRESENT],
        partial=counts[AttendanceState.PARTIAL],
        represented=counts[AttendanceState.REPRESENTED],
        excused=counts[AttendanceState.EXCUSED],
        unexcused=counts[AttendanceState.UNEXCUSED],
        unrecorded=counts[None] + counts[AttendanceState.EXPECTED],
    )


def by_bench(seats: Iterable[SeatTurnout]) -> tuple[Turnout, ...]:
    """Return the turnout of each bench, in the order of the benches; those that share a printed label share a line."""
    return _grouped(sorted(seats, key=lambda seat: seat.bench_no), lambda seat: seat.bench_label)


def by_organisation(seats: Iterable[SeatTurnout]) -> tuple[Turnout, ...]:
    """Return the turnout of each organisation by the alphabet; people who sit for none have no line."""
    of_houses = [seat for seat in seats if seat.organisation]
    return _grouped(
        sorted(of_houses, key=lambda seat: collation_key(seat.organisation)), lambda seat: seat.organisation
    )


def by_seat(seats: Iterable[SeatTurnout]) -> tuple[Turnout, ...]:
    """Return the turnout of each seat, over the meetings since there is one; in the order they came in."""
    return _grouped(seats, lambda seat: seat.seat)


def by_meeting(seats: Iterable[SeatTurnout]) -> dict[str, Turnout]:
    """Return the turnout of each meeting, by its id."""
    return {line.label: line for line in _grouped(seats, lambda seat: seat.meeting_id)}


def mean(numbers: Iterable[int]) -> float | None:
    """Return the mean to one decimal, None of nothing."""
    known = list(numbers)
    return round(sum(known) / len(known), 1) if known else None


def in_time_percent(asked: Iterable[tuple[date, Iterable[Reply]]]) -> float | None:
    """Return the share of the invitations that were answered by their day, of those that asked for an answer."""
    answered = [
        any(reply.received_on <= reply_by and reply.answer is not Answer.OPEN for reply in replies)
        for reply_by, replies in asked
    ]
    return round(sum(answered) * 100 / len(answered), 1) if answered else None


def outcome_counts(outcomes: Iterable[Resolution]) -> dict[tuple[ResolutionKind, ResolutionState], int]:
    """Return how many there are of each kind in each state, in the order of kinds and states; none where none is."""
    counts = Counter((one.kind, one.state) for one in outcomes)
    return {
        (kind, state): counts[kind, state]
        for kind in ResolutionKind
        for state in ResolutionState
        if counts[kind, state]
    }


def _grouped(seats: Iterable[SeatTurnout], label: Callable[[SeatTurnout], str]) -> tuple[Turnout, ...]:
    groups: dict[str, list[SeatTurnout]] = {}
    for seat in seats:
        groups.setdefault(label(seat), []).append(seat)
    return tuple(turnout(name, members) for name, members in groups.items())
