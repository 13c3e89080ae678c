"""Cards, signs and envelopes as they are printed: what the clerk chose for a kind of paper becomes pages and files."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path

from secretariat.documents.package import write_file
from secretariat.domain.card_texts import AddressText, Badge, Card, PersonCard, Slip, TableSign
from secretariat.domain.cards import CardKind, LabelGrid
from secretariat.domain.errors import Finding
from secretariat.domain.formatting import NBSP, printed_text, time_range_text
from secretariat.domain.invitations import InvitationState
from secretariat.domain.label_grids import (
    BADGE_GRIDS,
    LABEL_GRIDS,
    LARGE_BADGES,
    LARGE_LABELS,
    offered_grids,
    sheets_needed,
)
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel
from secretariat.printing.addresses import EnvelopeFormat, EnvelopeSet, paint_envelopes, paint_labels
from secretariat.printing.badges import paint_badges, paint_slips
from secretariat.printing.canvas import Device, pdf_bytes
from secretariat.printing.card_sheet import SheetPlan, paint_test_sheet
from secretariat.printing.table_signs import TableSignFormat, paint_table_signs
from secretariat.printing.wall_list import WallListData, WallListFormat, paint_wall_list
from secretariat.printing.way_signs import Direction, SignSet, SignTarget, paint_door_signs, paint_way_signs
from secretariat.services.cards import (
    PrintedCards,
    addresses,
    badges,
    event_title,
    group_sign,
    note_printed,
    slips,
    table_signs,
    wall_groups,
)
from secretariat.services.gathering import MeetingFolder
from secretariat.services.workbook_data import meeting_title
from secretariat.storage.writing import Writing

Paint = Callable[[Device], None]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """What a choice comes to: how many cards or signs on how many sheets, and what paints them.

    `cards` are those of people or groups; `changed` and `needless` count what a later print is about, `left_out` says
    why somebody has no address.
    """

    name: str
    paint: Paint
    count: int
    sheets: int
    cards: tuple[Card, ...] = ()
    of: int = 0
    changed: int = 0
    needless: int = 0
    left_out: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class CardFile:
    """One PDF file: the words of its name, its content, and how many cards or signs it holds."""

    words: tuple[str, ...]
    content: bytes
    rows: int


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


def printout(folder: MeetingFolder, choice: PrintChoice, as_of: datetime) -> Printout:
    """Return what is printed for a choice."""
    match choice.paper:
        case CardPaper.BADGES | CardPaper.SLIPS | CardPaper.TABLE_SIGNS | CardPaper.LABELS:
            return _of_people(folder, choice, as_of)
        case CardPaper.DOOR_SIGNS:
            signs = _signs(folder, choice, as_of)
            count = len(signs.targets)
            return Printout(name=choice.paper, paint=partial(_door_signs, signs), count=count, sheets=count)
        case CardPaper.WAY_SIGNS:
            signs = _signs(folder, choice, as_of)
            directions = (Direction(choice.format),) if choice.format else tuple(Direction)
            count = len(signs.targets) * len(directions)
            return Printout(name=choice.paper, paint=partial(_way_signs, signs, directions), count=count, sheets=count)
        case CardPaper.WALL_LIST:
            return _at_the_wall(folder, choice, as_of)
        case CardPaper.ENVELOPES:
            return _envelopes(folder, choice)


def save_printout(wanted: Printout, title: str, target: Path) -> None:
    """Write the pages to a PDF file of the clerk's choice; raises what the writer of files raises."""
    write_file(target, pdf_bytes(title, wanted.paint))


def test_printout(choice: PrintChoice) -> Printout:
    """Return the test print of a sheet: frames and rulers, and nobody's name."""
    paint = partial(_test_sheet, _plan(choice, ""))
    return Printout(name=choice.paper, paint=paint, count=1, sheets=1)


def card_files(
    folder: MeetingFolder, kind: DocumentKind, as_of: datetime, *, only_changed: bool = False
) -> Iterator[CardFile]:
    """Make the files of a kind of paper one after the other: every card, or those that changed, in each size."""
    for choice, words in _choices_of(folder, kind):
        made = printout(folder, replace(choice, only_changed=only_changed and choice.paper in KIND_OF), as_of)
        if made.count:
            yield CardFile(words, pdf_bytes(f"{TITLES[choice.paper]} {_foot(folder, as_of)}", made.paint), made.count)


def first_pages(folder: MeetingFolder, kind: DocumentKind, as_of: datetime) -> Paint | None:
    """Return what paints the first file of a kind, for a look before anything is made."""
    made = (printout(folder, choice, as_of) for choice, _ in _choices_of(folder, kind))
    return next((one.paint for one in made if one.count), None)


def has_cards(folder: MeetingFolder, kind: DocumentKind) -> bool:
    """Say whether a kind of paper has cards or signs to print."""
    return any(DOCUMENT_OF[paper] is kind for paper in offered_papers(folder))


def note_cards(writing: Writing, folder: MeetingFolder, kinds: Collection[DocumentKind], at: datetime) -> None:
    """Note what the cards of these kinds say, once their files are made."""
    for paper, kind in KIND_OF.items():
        if DOCUMENT_OF[paper] in kinds:
            cards = printout(folder, usual_choice(folder, paper), at).cards
            note_printed(writing, folder.meeting.id, kind, cards, at)


def _choices_of(folder: MeetingFolder, kind: DocumentKind) -> Iterator[tuple[PrintChoice, tuple[str, ...]]]:
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


def _of_people(folder: MeetingFolder, choice: PrintChoice, as_of: datetime) -> Printout:
    every, left_out = _cards_of(folder, choice)
    kind = KIND_OF[choice.paper]
    printed = PrintedCards.of(folder.printed_cards)
    named = tuple(card for card in every if card.person_id)
    changed = printed.changed(kind, named)
    nameless = tuple(card for card in every if not card.person_id)
    cards = (*(changed if choice.only_changed else named), *nameless)
    sheets = sheets_needed(choice.grid, len(cards), choice.first) if choice.grid else len(cards)
    return Printout(
        name=choice.paper,
        paint=partial(_paint_cards, choice, _caption(folder, choice.paper, as_of), cards),
        count=len(cards),
        sheets=sheets,
        cards=tuple(card for card in cards if card.person_id),
        of=len(named),
        changed=len(changed) if printed.any_of(kind) else 0,
        needless=printed.needless(kind, named),
        left_out=left_out,
    )


def _at_the_wall(folder: MeetingFolder, choice: PrintChoice, as_of: datetime) -> Printout:
    every, printed = wall_groups(folder), PrintedCards.of(folder.printed_cards)
    changed = printed.changed(CardKind.WALL_LIST, every)
    groups = tuple(one for one in every if one in changed or not choice.only_changed)
    data = WallListData(groups=groups, foot=_foot(folder, as_of), format=WallListFormat(choice.format))
    return Printout(
        name=f"{choice.paper}_{choice.format}",
        paint=partial(_wall_list, data, choice),
        count=len(groups),
        sheets=0,
        cards=groups,
        of=len(every),
        changed=len(changed) if printed.any_of(CardKind.WALL_LIST) else 0,
    )


def _cards_of(folder: MeetingFolder, choice: PrintChoice) -> tuple[tuple[PersonCard, ...], tuple[Finding, ...]]:
    match choice.paper:
        case CardPaper.BADGES:
            return badges(folder, assistants=choice.assistants), ()
        case CardPaper.SLIPS:
            return slips(folder), ()
        case CardPaper.TABLE_SIGNS:
            return table_signs(folder), ()
        case _:
            return addresses(folder)


def _paint_cards(choice: PrintChoice, caption: str, cards: tuple[PersonCard, ...], device: Device) -> None:
    plan, large = _plan(choice, caption), choice.large
    match choice.paper:
        case CardPaper.BADGES:
            paint_badges(device, plan, [card for card in cards if isinstance(card, Badge)], large=large)
        case CardPaper.SLIPS:
            paint_slips(device, plan, [card for card in cards if isinstance(card, Slip)], large=large)
        case CardPaper.LABELS:
            paint_labels(device, plan, [card for card in cards if isinstance(card, AddressText)], large=large)
        case _:
            signs = [card for card in cards if isinstance(card, TableSign)]
            fold = TableSignFormat(choice.format)
            paint_table_signs(device, signs, fold, large=large, right=choice.right, down=choice.down)


def _plan(choice: PrintChoice, caption: str) -> SheetPlan:
    return SheetPlan(
        grid=choice.grid or BADGE_GRIDS[0],
        caption=caption,
        right=choice.right,
        down=choice.down,
        first=choice.first,
        mirrored=choice.mirrored,
    )


def _signs(folder: MeetingFolder, choice: PrintChoice, as_of: datetime) -> SignSet:
    meeting = folder.meeting
    plenary = SignTarget(
        title=f"{folder.committee.short_name} – {meeting_title(folder).replace(' ', NBSP)}",
        subtitle=folder.committee.name,
        room=folder.room.name if folder.room else "",
        held=time_range_text(meeting.start, meeting.end),
    )
    groups = [group_sign(folder, group) for group in folder.groups]
    targets = [SignTarget(title=sign.title, room=sign.room, held=sign.held, group=sign) for sign in groups]
    foot = _foot(folder, as_of)
    return SignSet(targets=(plenary, *targets), foot=foot, right=choice.right, down=choice.down)


def _envelopes(folder: MeetingFolder, choice: PrintChoice) -> Printout:
    texts, left_out = addresses(folder)
    envelopes = EnvelopeSet(
        addresses=texts,
        sender=folder.sender.return_line if folder.sender else "",
        format=EnvelopeFormat(choice.format),
        right=choice.right,
        down=choice.down,
    )
    return Printout(
        name=f"{choice.paper}_{choice.format}",
        paint=partial(_paint_envelopes, envelopes),
        count=len(texts),
        sheets=len(texts),
        left_out=left_out,
    )


def _foot(folder: MeetingFolder, as_of: datetime) -> str:
    return f"{event_title(folder)} · {printed_text(as_of)}"


def _caption(folder: MeetingFolder, paper: CardPaper, as_of: datetime) -> str:
    return f"{TITLES[paper]} · {_foot(folder, as_of)}"


def _door_signs(signs: SignSet, device: Device) -> None:
    paint_door_signs(device, signs)


def _way_signs(signs: SignSet, directions: tuple[Direction, ...], device: Device) -> None:
    paint_way_signs(device, signs, directions)


def _wall_list(data: WallListData, choice: PrintChoice, device: Device) -> None:
    paint_wall_list(device, data, right=choice.right, down=choice.down)


def _paint_envelopes(envelopes: EnvelopeSet, device: Device) -> None:
    paint_envelopes(device, envelopes)


def _test_sheet(plan: SheetPlan, device: Device) -> None:
    paint_test_sheet(device, plan)
