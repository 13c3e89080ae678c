"""The list of resolutions and recommendations as an Excel workbook (D20)."""

from dataclasses import dataclass
from datetime import date, datetime

from secretariat.documents.sheet_cells import CellKind
from secretariat.documents.workbook import Column, Sheet, rows_of, write_workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """One outcome; `meeting` with its day. Votes are seats, empty where nobody counted."""

    no: str
    meeting: str
    item: str = ""
    kind: str
    text: str
    yes: int | None = None
    no_votes: int | None = None
    abstain: int | None = None
    unanimous: bool = False
    addressee: str = ""
    due: date | None = None
    state: str
    done_on: date | None = None

    @property
    def remark(self) -> str:
        """What the counts do not say: that all agreed."""
        return "einstimmig" if self.unanimous else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeListData:
    """The list with what stands in its header: „LSP – 2026“."""

    committee: str
    period: str
    as_of: datetime
    lines: tuple[OutcomeRow, ...]


OUTCOME_COLUMNS = (
    Column("Nr.", "no"),
    Column("Sitzung", "meeting"),
    Column("TOP", "item"),
    Column("Art", "kind"),
    Column("Wortlaut", "text", widest_mm=90),
    Column("Ja", "yes", CellKind.NUMBER),
    Column("Nein", "no_votes", CellKind.NUMBER),
    Column("Enthaltung", "abstain", CellKind.NUMBER),
    Column("adressiert an", "addressee", widest_mm=40),
    Column("Frist", "due", CellKind.DATE),
    Column("Status", "state"),
    Column("erledigt am", "done_on", CellKind.DATE),
    Column("Bemerkung", "remark"),
)


def outcome_workbook(data: OutcomeListData) -> bytes:
    """Return the workbook with the sheet „Beschlüsse und Empfehlungen“."""
    return write_workbook(
        (
            Sheet(
                title="Beschlüsse und Empfehlungen",
                columns=OUTCOME_COLUMNS,
                rows=rows_of(OUTCOME_COLUMNS, data.lines),
            ),
        ),
        title=f"Beschluss- und Empfehlungsliste: {data.committee}, {data.period}",
        header=f"{data.committee} – {data.period}",
        as_of=data.as_of,
        name="Beschluss- und Empfehlungsliste",
    )
