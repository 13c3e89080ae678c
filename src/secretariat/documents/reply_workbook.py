"""Who has answered the invitation so far, as an Excel workbook (D07). It has no column for needs (I25)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from secretariat.documents.sheet_cells import CellKind
from secretariat.documents.workbook import Column, ListHead, Sheet, columns_in_use, rows_of, write_list
from secretariat.domain.attendance_figures import BenchSeats, planned_by_label, sum_of_known
from secretariat.domain.invitations import Answer
from secretariat.domain.office import DocumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLine:
    """One invitation and what came back. `bench_label` is the printed label, empty for guests (I23).

    Wishes are the numbers of workshops.
    """

    bench_label: str = ""
    organisation: str = ""
    name: str
    answer: Answer = Answer.OPEN
    received_on: date | None = None
    received_via: str = ""
    represented_by: str = ""
    first_wish: int | None = None
    second_wish: int | None = None
    reminded_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyStatusData:
    """All invitations of one meeting with their answers; `benches` in their order.

    `workshops` explain the numbers of wishes: „Workshop 2: Arbeit“.
    """

    head: ListHead
    benches: tuple[BenchSeats, ...]
    lines: tuple[ReplyLine, ...]
    workshops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFigures:
    """How the invitations of one bench were answered."""

    bench_label: str
    seats: int | None = None
    accepted: int = 0
    represented: int = 0
    declined: int = 0
    open: int = 0

    @property
    def invited(self) -> int:
        """All invitations of the bench."""
        return self.accepted + self.represented + self.declined + self.open

    @property
    def quota(self) -> float | None:
        """The share of invitations that were answered; None where nobody was invited."""
        return 1 - self.open / self.invited if self.invited else None


STATUS_COLUMNS = (
    Column("Bank", "bench_label", widest_mm=90),
    Column("Sitze", "seats", CellKind.NUMBER),
    Column("eingeladen", "invited", CellKind.NUMBER),
    Column("zugesagt", "accepted", CellKind.NUMBER),
    Column("vertreten", "represented", CellKind.NUMBER),
    Column("abgesagt", "declined", CellKind.NUMBER),
    Column("offen", "open", CellKind.NUMBER),
    Column("Quote", "quota", CellKind.SHARE),
)
REPLY_COLUMNS = (
    Column("Bank", "bench_label", widest_mm=62),
    Column("Institution", "organisation", widest_mm=64),
    Column("Name", "name", widest_mm=50),
    Column("Antwort", "answer"),
    Column("eingegangen am", "received_on", CellKind.DATE),
    Column("über", "received_via"),
    Column("vertreten durch", "represented_by", widest_mm=40),
    Column("1. Wunsch", "first_wish", CellKind.NUMBER),
    Column("2. Wunsch", "second_wish", CellKind.NUMBER),
    Column("erinnert am", "reminded_on", CellKind.DATE),
)
_QUOTA_NOTE = "Quote: Anteil der Einladungen, auf die eine Antwort eingegangen ist."


def reply_figures(benches: Sequence[BenchSeats], lines: Iterable[ReplyLine]) -> tuple[ReplyFigures, ...]:
    """Return the figures of each bench in the given order; invitations without a bench stand last, as guests."""
    counts = Counter((line.bench_label or "Gäste", line.answer) for line in lines)
    seats = planned_by_label(benches)
    labels = dict.fromkeys([*seats, *(label for label, _ in counts)])
    return tuple(
        ReplyFigures(
            bench_label=label,
            seats=seats.get(label),
            accepted=counts[label, Answer.ACCEPTED],
            represented=counts[label, Answer.REPRESENTED],
            declined=counts[label, Answer.DECLINED],
            open=counts[label, Answer.OPEN],
        )
        for label in labels
    )


def reply_workbook(data: ReplyStatusData) -> bytes:
    """Return the workbook with the sheets „Überblick“ and „Rückmeldungen“."""
    figures = reply_figures(data.benches, data.lines)
    overview = Sheet(
        title="Überblick",
        columns=STATUS_COLUMNS,
        rows=rows_of(STATUS_COLUMNS, figures),
        totals=rows_of(STATUS_COLUMNS, [_total(figures)]),
        notes=(_QUOTA_NOTE,),
    )
    columns = columns_in_use(REPLY_COLUMNS, data.lines, "first_wish", "second_wish")
    replies = Sheet(title="Rückmeldungen", columns=columns, rows=rows_of(columns, data.lines), notes=data.workshops)
    return write_list(DocumentKind.REPLY_STATUS, (overview, replies), data.head, "Rückmeldestand")


def _total(figures: Sequence[ReplyFigures]) -> ReplyFigures:
    return ReplyFigures(
        bench_label="Summe",
        seats=sum_of_known(bench.seats for bench in figures),
        accepted=sum(bench.accepted for bench in figures),
        represented=sum(bench.represented for bench in figures),
        declined=sum(bench.declined for bench in figures),
        open=sum(bench.open for bench in figures),
    )
