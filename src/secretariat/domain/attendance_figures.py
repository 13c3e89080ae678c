"""How many of each bench came, were represented or stayed away (handbook D18, second sheet)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretariat.domain.attendance import AttendanceState


@dataclass(frozen=True, slots=True)
class BenchSeats:
    """The planned seats of a bench, under the label that may be printed (I23); None: no number was fixed."""

    bench_label: str
    planned: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceFigures:
    """The seats of one bench on the day. `filled` also counts seats whose member is still expected."""

    bench_label: str
    planned: int | None = None
    filled: int = 0
    present: int = 0
    represented: int = 0
    partial: int = 0
    excused: int = 0
    unexcused: int = 0

    @property
    def quota_percent(self) -> float | None:
        """The filled seats that were in the room, by member or deputy, all or part of the time; None without any."""
        if not self.filled:
            return None
        return round((self.present + self.represented + self.partial) * 100 / self.filled, 1)


def attendance_figures(
    benches: Sequence[BenchSeats], seats: Iterable[tuple[str, AttendanceState]]
) -> tuple[AttendanceFigures, ...]:
    """Return the figures of each bench in the given order. `seats` is the label and state of each filled seat.

    Benches that share a printed label share a line; a label that `benches` does not know gets a line at the end.
    """
    counts = Counter(seats)
    planned = planned_by_label(benches)
    labels = dict.fromkeys([*planned, *(label for label, _ in counts)])
    return tuple(
        AttendanceFigures(
            bench_label=label,
            planned=planned.get(label),
            filled=sum(counts[label, state] for state in AttendanceState),
            present=counts[label, AttendanceState.PRESENT],
            represented=counts[label, AttendanceState.REPRESENTED],
            partial=counts[label, AttendanceState.PARTIAL],
            excused=counts[label, AttendanceState.EXCUSED],
            unexcused=counts[label, AttendanceState.UNEXCUSED],
        )
        for label in labels
    )


def total_of(figures: Sequence[AttendanceFigures], label: str) -> AttendanceFigures:
    """Return the sum of all benches under the given label."""
    return AttendanceFigures(
        bench_label=label,
        planned=sum_of_known(bench.planned for bench in figures),
        filled=sum(bench.filled for bench in figures),
        present=sum(bench.present for bench in figures),
        represented=sum(bench.represented for bench in figures),
        partial=sum(bench.partial for bench in figures),
        excused=sum(bench.excused for bench in figures),
        unexcused=sum(bench.unexcused for bench in figures),
    )


def planned_by_label(benches: Iterable[BenchSeats]) -> dict[str, int | None]:
    """Return the planned seats under each printed label, in the order of the benches."""
    planned: dict[str, int | None] = {}
    for bench in benches:
        planned[bench.bench_label] = sum_of_known((planned.get(bench.bench_label), bench.planned))
    return planned


def sum_of_known(numbers: Iterable[int | None]) -> int | None:
    """Return the sum of the numbers that are known, or None if none is."""
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None
