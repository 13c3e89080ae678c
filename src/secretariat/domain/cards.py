"""Cards and labels printed on sheets (handbook 4.5, 4.6), and what was on them when they were last printed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from secretariat.domain.records import Record


class CardKind(StrEnum):
    """What is cut or peeled from a sheet, and the pages of the list at the wall, one or more for each group."""

    BADGE = "Namensschild"
    TABLE_SIGN = "Tischkarte"
    SLIP = "Gruppenzettel"
    LABEL = "Etikett"
    WALL_LIST = "Aushang"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelGrid(Record):
    """How cards lie on a sheet. All lengths in tenths of a millimetre; `left` and `top` are those of the first card."""

    name: str
    kind: CardKind
    page_width: int = 2100
    page_height: int = 2970
    label_width: int
    label_height: int
    columns: int
    rows: int
    left: int = 0
    top: int = 0
    pitch_x: int
    pitch_y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCard(Record):
    """What a card said when it was last printed, so that later only changed ones are printed.

    It is one of a person, or of a group: what says who is in it is kept as a hash, as nobody is to be read out of it.
    """

    meeting_id: str
    person_id: str | None = None
    group_id: str | None = None
    kind: CardKind
    content: str
    printed_at: datetime
