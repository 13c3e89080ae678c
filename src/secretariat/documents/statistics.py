"""The statistics of a committee's year (D25), as a workbook and as a Word document."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from secretariat.documents.letter_fields import Values, with_second_spellings
from secretariat.documents.sheet_cells import CellKind
from secretariat.documents.workbook import Column, Sheet, rows_of, write_workbook
from secretariat.domain.formatting import NBSP, keep_together, printed_text, short_date
from secretariat.domain.statistics import Turnout

NOTES = (
    "Gezählt wird je Sitz und Sitzung, seit es den Sitz gibt und er besetzt ist.",
    "„Anwesend“ ist auch, wer nur einen Teil der Sitzung da war. Ein vertretener Sitz ist nicht abwesend.",
    "„Nicht erfasst“ zählt bei der Quote nicht mit.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of the year with its words; `value` None where there is nothing to count from."""

    label: str
    value: int | float | None
    unit: str = ""

    @property
    def number(self) -> int | None:
        """The value if it was counted."""
        return self.value if isinstance(self.value, int) else None

    @property
    def measure(self) -> float | None:
        """The value if it was worked out: a mean, a share."""
        return self.value if isinstance(self.value, float) else None

    @property
    def shown(self) -> str:
        """The number as German texts write it."""
        return f"{_number(self.value)}{NBSP}{self.unit}".strip() if self.value is not None else "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFigures:
    """One meeting of the year: the seats filled on the day, and how many people came as guests."""

    meeting: str
    held_on: date
    seats: int
    guests: int
    turnout: Turnout


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsData:
    """All that the statistics say. `cadence` is the verdict on each period, empty where no rule asks for one."""

    authority: str
    committee: str
    committee_name: str
    year: int
    as_of: datetime
    figures: tuple[Figure, ...]
    cadence: tuple[tuple[str, str], ...] = ()
    meetings: tuple[MeetingFigures, ...] = ()
    benches: tuple[Turnout, ...] = ()
    organisations: tuple[Turnout, ...] = ()
    seats: tuple[Turnout, ...] = ()
    total: Turnout


_FIGURE_COLUMNS = (
    Column("Angabe", "label", widest_mm=110),
    Column("Anzahl", "number", CellKind.NUMBER),
    Column("Wert", "measure", CellKind.PERCENT),
    Column("Einheit", "unit"),
)
_MEETING_COLUMNS = (
    Column("Sitzung", "meeting"),
    Column("Datum", "held_on", CellKind.DATE),
    Column("besetzte Sitze", "seats", CellKind.NUMBER),
    Column("anwesend", "attended", CellKind.NUMBER, path="turnout.attended"),
    Column("vertreten", "represented", CellKind.NUMBER, path="turnout.represented"),
    Column("entschuldigt", "excused", CellKind.NUMBER, path="turnout.excused"),
    Column("unentschuldigt", "unexcused", CellKind.NUMBER, path="turnout.unexcused"),
    Column("nicht erfasst", "unrecorded", CellKind.NUMBER, path="turnout.unrecorded"),
    Column("Gäste", "guests", CellKind.NUMBER),
    Column("Quote in %", "quota_percent", CellKind.PERCENT, path="turnout.quota_percent"),
)


def _turnout_columns(first: str) -> tuple[Column, ...]:
    return (
        Column(first, "label", widest_mm=90),
        Column("möglich", "possible", CellKind.NUMBER),
        Column("anwesend", "attended", CellKind.NUMBER),
        Column("davon teilweise", "partial", CellKind.NUMBER),
        Column("vertreten", "represented", CellKind.NUMBER),
        Column("entschuldigt", "excused", CellKind.NUMBER),
        Column("unentschuldigt", "unexcused", CellKind.NUMBER),
        Column("nicht erfasst", "unrecorded", CellKind.NUMBER),
        Column("Quote in %", "quota_percent", CellKind.PERCENT),
    )


def statistics_workbook(data: StatisticsData) -> bytes:
    """Return the workbook with the sheets „Überblick“, „Sitzungen“, „Bänke“, „Institutionen“ and „Sitze“."""
    verdicts = ", ".join(f"{period} {status}" for period, status in data.cadence)
    notes = (f"Sitzungsturnus: {verdicts}", *NOTES) if verdicts else NOTES
    return write_workbook(
        (
            Sheet(title="Überblick", columns=_FIGURE_COLUMNS, rows=rows_of(_FIGURE_COLUMNS, data.figures), notes=notes),
            Sheet(
                title="Sitzungen",
                columns=_MEETING_COLUMNS,
                rows=rows_of(_MEETING_COLUMNS, data.meetings),
                empty="In diesem Jahr hat keine Sitzung stattgefunden.",
            ),
            _turnout_sheet("Bänke", "Bank", data.benches, data.total),
            _turnout_sheet("Institutionen", "Institution", data.organisations),
            _turnout_sheet("Sitze", "Sitz", data.seats, data.total),
        ),
        title=f"Jahresstatistik {data.year}: {data.committee}",
        header=f"{data.committee} – Jahresstatistik {data.year}",
        as_of=data.as_of,
    )


def statistics_values(data: StatisticsData) -> Values:
    """Return a text for each field of the Word document, and the entries of its tables."""
    shown = [{"Angabe": one.label, "Wert": one.shown} for one in data.figures]
    shown += [{"Angabe": f"Sitzungsturnus {period}", "Wert": status} for period, status in data.cadence]
    return with_second_spellings(
        {
            "Behoerde": data.authority,
            "Gremium": data.committee_name,
            "GremiumKurz": data.committee,
            "Sitzung": f"Jahr{NBSP}{data.year}",
            "Jahr": str(data.year),
            "Stand": printed_text(data.as_of),
            "Zahl": tuple(shown),
            "Termin": tuple(map(_meeting_entry, data.meetings)) or (_NO_MEETING,),
            "Bank": tuple(map(_turnout_entry, (*data.benches, data.total))),
            "Haus": tuple(map(_turnout_entry, data.organisations)) or (_NO_HOUSE,),
        }
    )


_NO_MEETING = {"Sitzung": "keine"} | dict.fromkeys(("Datum", "Sitze", "Anwesend", "Vertreten", "Quote"), "")
_NO_HOUSE = {"Name": "keine"} | dict.fromkeys(("Moeglich", "Anwesend", "Vertreten", "Gefehlt", "Quote"), "")
"""What the tables say of a year in which there is nothing to list."""


def _turnout_sheet(title: str, first: str, lines: Sequence[Turnout], total: Turnout | None = None) -> Sheet:
    columns = _turnout_columns(first)
    totals = rows_of(columns, [total]) if total is not None else ()
    empty = "In diesem Jahr ist hier nichts zu zählen."
    return Sheet(title=title, columns=columns, rows=rows_of(columns, lines), totals=totals, empty=empty)


def _meeting_entry(line: MeetingFigures) -> dict[str, str]:
    return {
        "Sitzung": line.meeting,
        "Datum": short_date(line.held_on),
        "Sitze": str(line.seats),
        "Anwesend": str(line.turnout.attended) if line.turnout.possible else "–",
        "Vertreten": str(line.turnout.represented) if line.turnout.possible else "–",
        "Quote": _percent(line.turnout.quota_percent),
    }


def _turnout_entry(line: Turnout) -> dict[str, str]:
    return {
        "Name": keep_together(line.label),
        "Moeglich": str(line.possible),
        "Anwesend": str(line.attended),
        "Vertreten": str(line.represented),
        "Gefehlt": str(line.missed),
        "Quote": _percent(line.quota_percent),
    }


def _percent(value: float | None) -> str:
    return f"{_number(value)}{NBSP}%" if value is not None else "–"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value}".replace(".", ",")
