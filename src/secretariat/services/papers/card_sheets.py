"""Cards, signs and envelopes as they are printed: what the clerk chose for a kind of paper becomes pages and files."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from secretariat.domain.card_texts import AddressText, Badge, Card, PersonCard, Slip, TableSign
from secretariat.domain.cards import CardKind
from secretariat.domain.errors import Finding
from secretariat.domain.formatting import NBSP, printed_text, time_range_text
from secretariat.domain.label_grids import BADGE_GRIDS, sheets_needed
from secretariat.domain.office import DocumentKind
from secretariat.printing.addresses import EnvelopeFormat, EnvelopeSet, paint_envelopes, paint_labels
from secretariat.printing.badges import paint_badges, paint_slips
from secretariat.printing.canvas import Device, pdf_bytes
from secretariat.printing.card_sheet import SheetPlan, paint_test_sheet
from secretariat.printing.table_signs import TableSignFormat, paint_table_signs
from secretariat.printing.wall_list import WallListData, WallListFormat, paint_wall_list
from secretariat.printing.way_signs import Direction, SignSet, SignTarget, paint_door_signs, paint_way_signs
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers.card_choices import (
    DOCUMENT_OF,
    KIND_OF,
    TITLES,
    CardPaper,
    PrintChoice,
    choices_of,
    usual_choice,
)
from secretariat.services.papers.cards import (
    PrintedCards,
    addresses,
    badges,
    group_sign,
    note_printed,
    slips,
    table_signs,
    wall_groups,
)
from secretariat.services.papers.printed_names import event_title, meeting_title
from secretariat.storage.writing import Writing

Paint = Callable[[Device], None]


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


def printout(folder: MeetingFolder, choice: PrintChoice, as_of: datetime) -> Printout:
    """Return what is printed for a choice."""
    match choice.paper:
        case CardPaper.BADGES | CardPaper.SLIPS | CardPaper.TABLE_SIGNS | CardPaper.LABELS:
            return _of_people(folder, choice, as_of)
        case CardPaper.DOOR_SIGNS:
            signs = _signs(folder, choice, as_of)
            count = len(signs.targets)
            return Printout(name=choice.paper, paint=partial(paint_door_signs, signs=signs), count=count, sheets=count)
        case CardPaper.WAY_SIGNS:
            signs = _signs(folder, choice, as_of)
            directions = (Direction(choice.format),) if choice.format else tuple(Direction)
            count = len(signs.targets) * len(directions)
            return Printout(
                name=choice.paper,
                paint=partial(paint_way_signs, signs=signs, directions=directions),
                count=count,
                sheets=count,
            )
        case CardPaper.WALL_LIST:
            return _at_the_wall(folder, choice, as_of)
        case CardPaper.ENVELOPES:
            return _envelopes(folder, choice)


def test_printout(choice: PrintChoice) -> Printout:
    """Return the test print of a sheet: frames and rulers, and nobody's name."""
    paint = partial(paint_test_sheet, plan=_plan(choice, ""))
    return Printout(name=choice.paper, paint=paint, count=1, sheets=1)


def card_files(
    folder: MeetingFolder, kind: DocumentKind, as_of: datetime, *, only_changed: bool = False
) -> Iterator[CardFile]:
    """Make the files of a kind of paper one after the other: every card, or those that changed, in each size."""
    for choice, words in choices_of(folder, kind):
        made = printout(folder, replace(choice, only_changed=only_changed and choice.paper in KIND_OF), as_of)
        if made.count:
            yield CardFile(words, pdf_bytes(f"{TITLES[choice.paper]} {_foot(folder, as_of)}", made.paint), made.count)


def first_pages(folder: MeetingFolder, kind: DocumentKind, as_of: datetime) -> Paint | None:
    """Return what paints the first file of a kind, for a look before anything is made."""
    made = (printout(folder, choice, as_of) for choice, _ in choices_of(folder, kind))
    return next((one.paint for one in made if one.count), None)


def note_cards(writing: Writing, folder: MeetingFolder, kinds: Collection[DocumentKind], at: datetime) -> None:
    """Note what the cards of these kinds say, once their files are made."""
    for paper, kind in KIND_OF.items():
        if DOCUMENT_OF[paper] in kinds:
            cards = printout(folder, usual_choice(folder, paper), at).cards
            note_printed(writing, folder.meeting.id, kind, cards, at)


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
        paint=partial(paint_wall_list, data=data, right=choice.right, down=choice.down),
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
        paint=partial(paint_envelopes, envelopes=envelopes),
        count=len(texts),
        sheets=len(texts),
        left_out=left_out,
    )


def _foot(folder: MeetingFolder, as_of: datetime) -> str:
    return f"{event_title(folder)} · {printed_text(as_of)}"


def _caption(folder: MeetingFolder, paper: CardPaper, as_of: datetime) -> str:
    return f"{TITLES[paper]} · {_foot(folder, as_of)}"
