"""A returned reply form (D05): what was ticked and written, on the screen or with an x typed beside the box."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from secretariat.documents.template_gate import main_story
from secretariat.documents.word_xml import R_, W14, P, characters, w
from secretariat.domain.reply_forms import CODE_LENGTH, EASY_NEEDS, EASY_OTHER, FilledForm, Mark, without_letter
from secretariat.domain.text import clean_line, folded

_EASY = {folded(words): name for words, name in (*EASY_NEEDS, EASY_OTHER)}
_WORDED = (
    (Mark.STAYS_AWAY, ("ich nehme nicht teil", "nein ich komme nicht")),
    (Mark.COMES, ("ich nehme teil", "ja ich komme")),
    (Mark.IS_REPRESENTED, ("mich vertritt", "fuer mich kommt")),
    (Mark.CONSENT_ONCE, ("ich bin einverstanden dass diese angaben fuer diese", "ja fuer dieses treffen")),
    (Mark.CONSENT_STANDING, ("ich bin einverstanden dass diese angaben auch", "ja auch fuer die naechsten")),
)
"""How lines begin, folded: for forms from which another program has dropped the marks."""
_ANSWERED = ("ich nehme teil", "ich nehme nicht teil", "ja ich komme", "nein ich komme nicht")
"""How the lines of the answers read, folded: what is typed behind belongs to no field."""
_TITLE = "antwortbogen"
_PRINTED = (
    *(_TITLE, "termin", "name", "institution", "einladung", "zurueck bis", "teilnahme"),
    *("als ihre stellvertretung", "ihr wunsch fuer die", "1 wunsch", "datum", "bitte zurueck an", "datenschutz"),
    *("hier abtrennen", "unterstuetzung freiwillig", "was brauchen sie", "naeheres"),
    *("antwort zettel", "das treffen ist am", "ihr name", "nummer der einladung", "bitte antworten sie bis"),
    *("kommen sie zu dem treffen", "kreuzen sie", "es gibt", "brauchen sie hilfe", "sie muessen hier nichts"),
    *("duerfen wir das aufschreiben", "bitte schicken sie den zettel", "an ", "haben sie fragen"),
)
"""How the lines without boxes begin, folded. The name of the meeting stands below the title, and before the needs."""
_OF_MEETING = re.compile(r"itzung\b.* am \d\d\.\d\d\.\d{4}")
_CODE = re.compile(rf"\bBogen\s([A-Z2-7]{{{CODE_LENGTH}}})\b")
_OWN_NEED = re.compile(r"^Näheres:\s*(.+)$")
_NAME = re.compile(r"^(?:Ihr )?Name:\s*(.+)$")
_TICKED, _BOXES = frozenset("☒☑✓✔✗✘"), frozenset("☐☒☑")
_TYPED = frozenset({"x", "✓", "✔", "ja"})
_MARKS = {mark.value: mark for mark in Mark}
_ANSWERS = frozenset({Mark.COMES, Mark.STAYS_AWAY, Mark.IS_REPRESENTED, Mark.CONSENT_ONCE, Mark.CONSENT_STANDING})


@dataclass(slots=True)
class _Box:
    """A tick box with the text behind it, up to the next one."""

    mark: str
    is_ticked: bool
    text: str = ""

    @property
    def label(self) -> str:
        """The text as one line, without lines to write on."""
        return clean_line(self.text.replace("_", " "))


@dataclass(frozen=True, slots=True)
class _Line:
    """What was typed into a line to write on."""

    mark: str
    text: str


Piece = str | _Box | _Line


def read_reply_form(content: bytes, source: str, received_on: date | None = None) -> FilledForm:
    """Return what a form says; nothing is judged here.

    Raises DocumentTroubleError `template.…` for what is no Word file, or one that nobody should open.
    """
    form = _Form()
    for paragraph in main_story(content).iter(P):
        form.take(list(_pieces(paragraph)))
    return FilledForm(
        source=source,
        code=form.code,
        name=form.name,
        ticked=frozenset(form.ticked),
        stand_in=form.stand_in,
        beside=tuple(dict.fromkeys(form.beside)),
        wishes=(form.wishes.get(Mark.FIRST_WISH, ""), form.wishes.get(Mark.SECOND_WISH, "")),
        needs=tuple(dict.fromkeys(form.needs)),  # a text box may say everything twice
        received_on=received_on,
    )


class _Form:
    """What the paragraphs have said so far."""

    def __init__(self) -> None:
        self.code = self.name = self.stand_in = self.said = ""
        self.ticked: set[Mark] = set()
        self.wishes: dict[Mark, str] = {}
        self.needs: list[str] = []
        self.beside: list[str] = []

    def take(self, pieces: list[Piece]) -> None:
        """Take a paragraph."""
        boxes = _with_their_texts(pieces)
        plain = "".join(piece for piece in pieces if isinstance(piece, str))
        for line in (piece for piece in pieces if isinstance(piece, _Line)):
            self._typed(line)
        if not boxes:
            self._printed(plain)
        elif any(box.mark in {Mark.FIRST_WISH, Mark.SECOND_WISH} for box in boxes) or _is_topic(boxes):
            self._wished(boxes)
        else:
            for box in boxes:
                self._ticked_box(box)

    def _typed(self, line: _Line) -> None:
        text = clean_line(line.text)
        if line.mark == Mark.STAND_IN:
            self.stand_in = text
        elif line.mark == Mark.OWN_NEED and text:
            self.needs.append(text)

    def _printed(self, text: str) -> None:
        plain = text.replace("\u00a0", " ").strip()
        if found := _CODE.search(plain):
            self.code = self.code or found[1]
        if found := _NAME.match(plain):
            self.name = self.name or clean_line(found[1])
        if (found := _OWN_NEED.match(plain)) and (typed := clean_line(found[1].replace("_", " "))):
            self.needs.append(typed)
        below_title, said = self.said == _TITLE, folded(plain.replace("_", " "))
        if said and not (below_title or said.startswith(_PRINTED) or _OF_MEETING.search(plain)):
            self.beside.append(said)
        self.said = said or self.said

    def _wished(self, boxes: list[_Box]) -> None:
        """Take the wishes of a topic: its number stands behind the two boxes."""
        number = next((word for word in boxes[-1].text.split() if word.isdigit()), "")
        for box, mark in zip(boxes, (Mark.FIRST_WISH, Mark.SECOND_WISH), strict=False):
            if box.is_ticked and number:
                twice = mark in self.wishes
                self.wishes[mark] = f"{self.wishes[mark]}, {number}" if twice else number

    def _ticked_box(self, box: _Box) -> None:
        mark = _mark_of(box)
        if mark in {Mark.COMES, Mark.STAYS_AWAY} and _more_than(said := folded(box.label)):
            self.beside.append(said)
        if mark is Mark.IS_REPRESENTED and not self.stand_in:
            self.stand_in = clean_line(box.label.partition(":")[2])
        need = without_letter(box.text.strip())
        kind, _, typed = need.replace("_", " ").partition(":")
        easy = _EASY.get(folded(kind))
        if box.is_ticked and mark in _ANSWERS:
            self.ticked.add(mark)
        elif box.is_ticked and box.label:
            self.needs.append(easy or need)
        if easy and clean_line(typed):  # what is written is meant, ticked or not
            self.needs.append(clean_line(typed))


def _more_than(said: str) -> bool:
    """Say whether a line of an answer goes on behind what the form says there."""
    return any(said.startswith(f"{line} ") for line in _ANSWERED) and said not in _ANSWERED


def _mark_of(box: _Box) -> Mark:
    if box.mark in _MARKS:
        return _MARKS[box.mark]
    said = folded(box.label)
    return next((mark for mark, starts in _WORDED if said.startswith(starts)), Mark.NEED)


def _is_topic(boxes: list[_Box]) -> bool:
    """Say whether a paragraph without marks is a topic: two boxes, nothing between them, a number behind."""
    return len(boxes) == 2 and not boxes[0].label and boxes[1].text.strip()[:1].isdigit()


def _with_their_texts(pieces: list[Piece]) -> list[_Box]:
    """Give each box the text behind it; an x typed beside a box ticks it."""
    boxes: list[_Box] = []
    for piece in pieces:
        if isinstance(piece, _Box):
            boxes.append(piece)
        elif isinstance(piece, str) and boxes:
            boxes[-1].text += piece
    for box in boxes:
        beside, tab, rest = box.text.partition("\t")
        if tab and _is_tick(beside):
            box.is_ticked, box.text = True, rest
    if boxes and isinstance(pieces[0], str) and _is_tick(pieces[0]):
        boxes[0].is_ticked = True
    return boxes


def _is_tick(typed: str) -> bool:
    return typed.strip().lower() in _TYPED


def _pieces(element: etree._Element) -> Iterator[Piece]:
    """Give texts, boxes and lines of a paragraph in their order; text boxes inside it speak for themselves."""
    for child in element:
        if child.tag == R_:
            yield from _pieces_of_run(child)
        elif child.tag == w("sdt"):
            yield from _pieces_of_control(child)
        elif child.tag != w("del") and isinstance(child.tag, str):
            yield from _pieces(child)


def _text(run: etree._Element) -> str:
    """Return the text of a run, without the anchors that other programs leave where a control was."""
    return "".join(map(characters, run)).replace("\ufffc", "")


def _pieces_of_run(run: etree._Element) -> Iterator[Piece]:
    text = _text(run)
    start = 0
    for place, sign in enumerate(text):
        if sign in _BOXES:
            yield text[start:place]
            yield _Box("", sign in _TICKED)
            start = place + 1
    yield text[start:]


def _pieces_of_control(control: etree._Element) -> Iterator[Piece]:
    properties = control.find(w("sdtPr"))
    content = control.find(w("sdtContent"))
    tag = control.find(f"{w('sdtPr')}/{w('tag')}")
    mark = tag.get(w("val"), "") if tag is not None else ""
    text = "".join(map(_text, control.iter(R_)))
    box = control.find(f"{w('sdtPr')}/{{{W14}}}checkbox")
    if box is not None:
        checked = box.find(f"{{{W14}}}checked")
        is_checked = checked is not None and checked.get(f"{{{W14}}}val", "1") in {"1", "true", "on"}
        yield _Box(mark, is_checked or bool(_TICKED & set(text)) or _is_tick(text))
    elif mark in _MARKS:
        is_placeholder = properties is not None and properties.find(w("showingPlcHdr")) is not None
        yield _Line(mark, "" if is_placeholder else text)
    elif content is not None:
        yield from _pieces(content)
