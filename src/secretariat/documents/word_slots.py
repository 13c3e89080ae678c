"""What must differ between letters that share one file: unique numbers, lists that count anew, headers of their own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from secretariat.documents.word_codes import FLD_SIMPLE, INSTR_TEXT, complex_fields
from secretariat.documents.word_program import Slot
from secretariat.documents.word_xml import WP, P, R, parse, w

_PAGES = re.compile(r"\bNUMPAGES\b")
_HEADER_REFERENCES = (w("headerReference"), w("footerReference"))


@dataclass(slots=True)
class SlotMarks:
    """The slots of a template and the words that mark them in its XML; the words occur nowhere else in it."""

    word: str
    slots: list[Slot] = field(default_factory=list)

    def mark(self, kind: str, text: str, number: int = 0) -> str:
        """Remember a slot and give the word that stands for it."""
        self.slots.append(Slot(kind, text, number))
        return f"{self.word}{len(self.slots) - 1}_"


def unused_word(parts: Mapping[str, bytes]) -> str:
    """Give a word that stands in none of the parts."""
    number = 0
    while any(b"slot%dx" % number in data for data in parts.values()):
        number += 1
    return f"slot{number}x"


def mark_slots(root: etree._Element, marks: SlotMarks, numbered_styles: Mapping[str, tuple[str, str]]) -> None:
    """Put slots for everything that must not be the same in two letters of one file.

    `numbered_styles` gives for a paragraph style that numbers by itself its list and level.
    """
    _name_styles_list(root, numbered_styles)
    _mark_attribute(root, f"{{{WP}}}docPr", "id", "picture", marks)
    for tag in ("bookmarkStart", "bookmarkEnd"):
        _mark_attribute(root, w(tag), w("id"), "bookmark", marks)
    for reference in ("footnoteReference", "footnote", "endnoteReference", "endnote"):
        _mark_attribute(root, w(reference), w("id"), "note", marks, where=lambda one: one.get(w("type")) is None)
    _mark_attribute(root, w("numId"), w("val"), "list", marks, where=lambda one: one.get(w("val")) != "0")
    for referring in root.iter(*_HEADER_REFERENCES):
        referring.set(f"{{{R}}}id", marks.mark("header", referring.get(f"{{{R}}}id", "")))
    _mark_bookmark_names(root, marks)
    _mark_page_counts(root, marks)


def _mark_attribute(
    root: etree._Element,
    tag: str,
    attribute: str,
    kind: str,
    marks: SlotMarks,
    *,
    where: Callable[[etree._Element], bool] = lambda _: True,
) -> None:
    for element in root.iter(tag):
        value = element.get(attribute, "")
        if value.isdecimal() and where(element):
            element.set(attribute, marks.mark(kind, value, int(value)))


def _mark_bookmark_names(root: etree._Element, marks: SlotMarks) -> None:
    """Let bookmarks that something in the letter points to point within their own letter."""
    names = {start.get(w("name"), "") for start in root.iter(w("bookmarkStart"))}
    if not names:
        return
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, sorted(names))) + r")\b")
    for start in root.iter(w("bookmarkStart")):
        start.set(w("name"), start.get(w("name"), "") + marks.mark("letter", ""))
    for link in root.iter(w("hyperlink")):
        if link.get(w("anchor")) in names:
            link.set(w("anchor"), link.get(w("anchor"), "") + marks.mark("letter", ""))
    for code in root.iter(INSTR_TEXT):
        code.text = pattern.sub(lambda name: name[0] + marks.mark("letter", ""), code.text or "")
    for simple in root.iter(FLD_SIMPLE):
        old = simple.get(w("instr"), "")
        simple.set(w("instr"), pattern.sub(lambda name: name[0] + marks.mark("letter", ""), old))


def _mark_page_counts(root: etree._Element, marks: SlotMarks) -> None:
    for simple in root.iter(FLD_SIMPLE):
        old = simple.get(w("instr"), "")
        simple.set(w("instr"), _PAGES.sub(lambda _: marks.mark("pages", "NUMPAGES"), old))
    for one in complex_fields(root):
        if _PAGES.search(one.code):
            one.parts[0].text = _PAGES.sub(lambda _: marks.mark("pages", "NUMPAGES"), one.code)
            for part in one.parts[1:]:
                part.text = ""


def numbered_styles(styles: bytes) -> dict[str, tuple[str, str]]:
    """Give the paragraph styles that number by themselves, each with its list and level."""
    if b"numPr" not in styles:
        return {}
    found = {}
    for style in parse(styles).iter(w("style")):
        number = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if number is not None:
            level = style.find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
            found[style.get(w("styleId"), "")] = (
                number.get(w("val"), ""),
                level.get(w("val"), "0") if level is not None else "0",
            )
    return found


def _name_styles_list(root: etree._Element, styles: Mapping[str, tuple[str, str]]) -> None:
    """Write out the list a paragraph has from its style, so that it can be another one in the next letter."""
    for paragraph in root.iter(P) if styles else ():
        properties = paragraph.find(w("pPr"))
        style = properties.find(w("pStyle")) if properties is not None else None
        if properties is None or style is None or properties.find(w("numPr")) is not None:
            continue
        if style.get(w("val")) in styles:
            number, level = styles[style.get(w("val"), "")]
            list_ = etree.Element(w("numPr"))
            etree.SubElement(list_, w("ilvl"), {w("val"): level})
            etree.SubElement(list_, w("numId"), {w("val"): number})
            _insert_after(
                properties, list_, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
            )


def _insert_after(properties: etree._Element, element: etree._Element, before: tuple[str, ...]) -> None:
    """Insert at the place the schema wants: behind the last of these properties."""
    position = max((properties.index(one) + 1 for one in properties if one.tag in map(w, before)), default=0)
    properties.insert(position, element)
