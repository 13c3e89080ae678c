"""What can be chosen of cards, signs and envelopes: kinds of paper, sheets, formats, sizes, and what each is called."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from secretariat.domain.cards import CardKind, LabelGrid
from secretariat.domain.invitations import InvitationState
from secretariat.domain.label_grids import BADGE_GRIDS, LABEL_GRIDS, LARGE_BADGES, LARGE_LABELS, offered_grids
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel
from secretariat.printing.addresses import EnvelopeFormat
from secretariat.printing.table_signs import TableSignFormat
from secretariat.printing.wall_list import WallListFormat
from secretariat.printing.way_signs import Direction
from secretariat.services.meeting.gathering import MeetingFolder


class CardPaper(StrEnum):
    """What can be printed beside lists and letters; the value is what its printer is remembered by."""

    BADGES = "badges"
    SLIPS = "slips"
    TABLE_SIGNS = "table_signs"
    DOOR_SIGNS = "door_signs"
    WAY_SIGNS = "way_signs"
    WALL_LIST = "wall_list"
    LABELS = "labels"
    ENVELOPES = "envelopes"


KIND_OF = {
    CardPaper.BADGES: CardKind.BADGE,
    CardPaper.SLIPS: CardKind.SLIP,
    CardPaper.TABLE_SIGNS: CardKind.TABLE_SIGN,
    CardPaper.LABELS: CardKind.LABEL,
    CardPaper.WALL_LIST: CardKind.WALL_LIST,
}
"""The papers of which it is known what was last printed for each person, or at the wall for each group."""

ON_GRIDS = (CardPaper.BADGES, CardPaper.SLIPS, CardPaper.LABELS)
"""The papers that lie on sheets with several places."""

FORMATS: dict[CardPaper, tuple[str, ...]] = {
    CardPaper.TABLE_SIGNS: tuple(TableSignFormat),
    CardPaper.WALL_LIST: tuple(WallListFormat),
    CardPaper.WAY_SIGNS: tuple(Direction),
    CardPaper.ENVELOPES: tuple(EnvelopeFormat),
}
"""The formats to choose from where there is no sheet of places."""

HAS_LARGE_PRINT = (CardPaper.BADGES, CardPaper.SLIPS, CardPaper.TABLE_SIGNS, CardPaper.LABELS)

DOCUMENT_OF = {
    CardPaper.BADGES: DocumentKind.BADGES,
    CardPaper.SLIPS: DocumentKind.BADGES,
    CardPaper.TABLE_SIGNS: DocumentKind.TABLE_SIGNS,
    CardPaper.DOOR_SIGNS: DocumentKind.DOOR_SIGNS,
    CardPaper.WAY_SIGNS: DocumentKind.DOOR_SIGNS,
    CardPaper.WALL_LIST: DocumentKind.WORKSHOP_LIST,
    CardPaper.LABELS: DocumentKind.LABELS,
    CardPaper.ENVELOPES: DocumentKind.ENVELOPES,
}
"""The number in the catalogue of papers."""

CARD_DOCUMENTS = tuple(dict.fromkeys(kind for kind in DOCUMENT_OF.values() if kind is not DocumentKind.WORKSHOP_LIST))
"""The kinds of paper that are nothing but cards and signs; the list at the wall goes with the workbook of D10."""

REMEMBERED = frozenset(DOCUMENT_OF[paper] for paper in KIND_OF)
"""The kinds of paper of which only what changed can be printed again."""

FILE_WORDS = {
    CardPaper.BADGES: "Namensschilder",
    CardPaper.SLIPS: "Gruppenzettel",
    CardPaper.TABLE_SIGNS: "Tischkarten",
    CardPaper.DOOR_SIGNS: "Tuerschilder",
    CardPaper.WAY_SIGNS: "Wegweiser",
    CardPaper.WALL_LIST: "Aushang",
    CardPaper.LABELS: "Etiketten",
    CardPaper.ENVELOPES: "Umschlaege",
}
LARGE_WORD = "Grossdruck"
FORMAT_WORDS: dict[str, str] = {
    WallListFormat.A4_LARGE: LARGE_WORD,
    WallListFormat.A3: "A3",
    EnvelopeFormat.DL: "DL",
    EnvelopeFormat.C6_C5: "C6-C5",
    EnvelopeFormat.C5: "C5",
    EnvelopeFormat.C4: "C4",
    EnvelopeFormat.WINDOW_SHEET: "Fenster",
}
TITLES = FILE_WORDS | {
    CardPaper.DOOR_SIGNS: "Türschilder",
    CardPaper.LABELS: "Adressetiketten",
    CardPaper.ENVELOPES: "Umschläge",
}
"""What a paper is called where umlauts do no harm: on the sheet, and in the title of its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoice:
    """What the clerk wants printed: lengths in mm, `first` the first place still free on a used sheet.

    `only_changed` leaves out what reads as on the last print; `assistants` is how many badges just say „Assistenz“.
    """

    paper: CardPaper
    grid: LabelGrid | None = None
    format: str = ""
    large: bool = False
    right: float = 0.0
    down: float = 0.0
    first: int = 1
    mirrored: bool = False
    only_changed: bool = False
    assistants: int = 0


def grids_for(folder: MeetingFolder, paper: CardPaper) -> tuple[LabelGrid, ...]:
    """Return the sheets to choose from, each as the office measured it."""
    return offered_grids(KIND_OF[paper], folder.label_grids) if paper in ON_GRIDS else ()


def usual_choice(folder: MeetingFolder, paper: CardPaper, *, large: bool = False) -> PrintChoice:
    """Return what is printed where nobody chose: the first sheet or format, in large print the one made for it."""
    wished = None
    if paper in ON_GRIDS:
        of_labels = paper is CardPaper.LABELS
        shipped = (
            (LARGE_LABELS if large else LABEL_GRIDS[0]) if of_labels else LARGE_BADGES if large else BADGE_GRIDS[0]
        )
        wished = next((grid for grid in grids_for(folder, paper) if grid.id == shipped.id), shipped)
    formats = FORMATS.get(paper, ("",))
    return PrintChoice(paper=paper, grid=wished, format=formats[0], large=large)


def offered_papers(folder: MeetingFolder) -> tuple[CardPaper, ...]:
    """Return what there is something to print on: no slips without groups, no labels without letters by post."""
    has_groups = bool(folder.groups)
    has_letters = any(
        one.channel is Channel.POST and one.state is not InvitationState.WITHDRAWN for one in folder.invitations
    )
    needs = {
        CardPaper.SLIPS: has_groups,
        CardPaper.WALL_LIST: has_groups,
        CardPaper.LABELS: has_letters,
        CardPaper.ENVELOPES: has_letters,
    }
    return tuple(paper for paper in CardPaper if needs.get(paper, True))


def has_cards(folder: MeetingFolder, kind: DocumentKind) -> bool:
    """Say whether a kind of paper has cards or signs to print."""
    return any(DOCUMENT_OF[paper] is kind for paper in offered_papers(folder))


def choices_of(folder: MeetingFolder, kind: DocumentKind) -> Iterator[tuple[PrintChoice, tuple[str, ...]]]:
    """Give what a kind of paper is made of when it is made as files, each with the words of its file name."""
    for paper in offered_papers(folder):
        if DOCUMENT_OF[paper] is not kind:
            continue
        word, usual = FILE_WORDS[paper], usual_choice(folder, paper)
        if paper is CardPaper.WAY_SIGNS:
            yield replace(usual, format=""), (word,)
        elif paper in HAS_LARGE_PRINT:
            yield usual, (word,)
            yield usual_choice(folder, paper, large=True), (word, LARGE_WORD)
        else:
            for form in FORMATS.get(paper, ("",)):
                yield replace(usual, format=form), tuple(filter(None, (word, FORMAT_WORDS.get(form, ""))))
