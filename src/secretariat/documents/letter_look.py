"""Reads how a finished letter looks: paragraphs with what styles and their own settings say, frames, tables, margins.

What a preview cannot show (pictures, text boxes) is left out; the letter itself has it.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from secretariat.documents.word_xml import RELATIONSHIPS, TBL, TC, TR, WP, P, R, parse, w
from secretariat.domain.letter_look import (
    Block,
    Cell,
    Frame,
    LetterLook,
    Mark,
    Paper,
    Paragraph,
    Piece,
    Row,
    Table,
    TabStop,
)

_BODY = "word/document.xml"
_EMU_PER_TWIP = 635
_Properties = Mapping[str, etree._Element]  # noqa: SLF001 - lxml's only name for it
_NOTHING: _Properties = MappingProxyType({})
_OFF = frozenset({"0", "false", "none", "off"})
_MERGED = frozenset({w("spacing"), w("ind")})
"""Settings of which a paragraph may name a part and take the rest from its style."""


def read_look(content: bytes) -> LetterLook:
    """Return how a letter made by this program lies on its paper."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))}
    return _Reader(parts).look()


class _Reader:
    """The parts of one document, with its styles at hand."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        styles = parse(parts["word/styles.xml"])
        self._styles = {str(one.get(w("styleId"))): one for one in styles.iter(w("style"))}
        self._usual = next((id_ for id_, one in self._styles.items() if one.get(w("default")) == "1"), "")
        defaults = styles.find(w("docDefaults"))
        self._base = {tag: _children(defaults, f".//{w(tag)}") for tag in ("pPr", "rPr")}

    def look(self) -> LetterLook:
        body = parse(self._parts[_BODY]).find(w("body"))
        section = None if body is None else body.find(w("sectPr"))
        if body is None or section is None:
            return LetterLook(Paper(), () if body is None else tuple(self._blocks(body)))
        header, footer = self._margin(section, "header"), self._margin(section, "footer")
        has_first = section.find(w("titlePg")) is not None
        first = self._margin(section, "header", "first") if has_first else header
        return LetterLook(
            paper=_paper(section),
            body=tuple(self._blocks(body)),
            first_header=self._content(first),
            first_footer=self._content(self._margin(section, "footer", "first") if has_first else footer),
            header=self._content(header),
            footer=self._content(footer),
            marks=tuple(_marks(first)) if first is not None else (),
        )

    def _margin(self, section: etree._Element, what: str, kind: str = "default") -> etree._Element | None:
        """Return the part with a header or footer, if the section has one of this kind."""
        named = [one for one in section.findall(w(f"{what}Reference")) if one.get(w("type")) == kind]
        if not named:
            return None
        targets = parse(self._parts["word/_rels/document.xml.rels"]).iter(f"{{{RELATIONSHIPS}}}Relationship")
        wanted = named[0].get(f"{{{R}}}id")
        target = next((str(one.get("Target")) for one in targets if one.get("Id") == wanted), "")
        part = self._parts.get(posixpath.normpath(posixpath.join("word", target)))
        return parse(part) if part else None

    def _content(self, part: etree._Element | None) -> tuple[Block, ...]:
        return tuple(self._blocks(part)) if part is not None else ()

    def _blocks(self, container: etree._Element) -> Iterator[Block]:
        for child in container:
            if child.tag == P:
                yield self._paragraph(child)
            elif child.tag == TBL:
                yield self._table(child)
            elif child.tag in {w("sdt"), w("sdtContent")}:
                yield from self._blocks(child)

    def _table(self, table: etree._Element) -> Table:
        style = _value(table, f"{w('tblPr')}/{w('tblStyle')}")
        holders = [table.find(w("tblPr")), *(one.find(w("tblPr")) for one in self._chain(style))]
        named = [one for one in holders if one is not None]
        margins = [margin for one in named if (margin := one.find(f"{w('tblCellMar')}/{w('left')}")) is not None]
        rows = [self._row(row) for row in table.iter(TR)]
        return Table(
            rows=tuple(rows),
            has_lines=any(one.find(w("tblBorders")) is not None for one in named),
            margin=_number(margins[0], "w", 108) if margins else 108,
        )

    def _row(self, row: etree._Element) -> Row:
        cells = []
        for cell in row.findall(TC):
            inside = [block for block in self._blocks(cell) if isinstance(block, Paragraph)]
            width = cell.find(f"{w('tcPr')}/{w('tcW')}")
            shaded = cell.find(f"{w('tcPr')}/{w('shd')}") is not None
            cells.append(Cell(_number(width, "w") if width is not None else 0, tuple(inside), shaded))
        height = row.find(f"{w('trPr')}/{w('trHeight')}")
        heading = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        return Row(tuple(cells), _number(height, "val") if height is not None else 0, heading)

    def _paragraph(self, paragraph: etree._Element) -> Paragraph:
        style = _value(paragraph, f"{w('pPr')}/{w('pStyle')}") or self._usual
        found = self._settings(style, paragraph, "pPr")
        spacing, indent = found.get(w("spacing")), found.get(w("ind"))
        left = _number(indent, "left")
        return Paragraph(
            pieces=tuple(self._pieces(paragraph, style)),
            style=style,
            align=_attribute(found.get(w("jc")), "val") or "left",
            left=left,
            right=_number(indent, "right"),
            first=_number(indent, "firstLine") - _number(indent, "hanging"),
            before=_number(spacing, "before"),
            after=_number(spacing, "after"),
            line=_number(spacing, "line", 240),
            line_is_exact=_attribute(spacing, "lineRule") == "exact",
            close_up=_is_on(found.get(w("contextualSpacing"))),
            rule_above=_has_rule(found, "top"),
            rule_below=_has_rule(found, "bottom"),
            new_page=_is_on(found.get(w("pageBreakBefore"))),
            keep_lines=_is_on(found.get(w("keepLines"))),
            keep_next=_is_on(found.get(w("keepNext"))),
            tabs=tuple(_tabs(found.get(w("tabs")))),
            frame=_frame(found.get(w("framePr"))),
        )

    def _pieces(self, paragraph: etree._Element, style: str) -> Iterator[Piece]:
        for run in paragraph.iter(w("r")):
            if any(above.tag == w("drawing") for above in run.iterancestors()):
                continue
            found = self._settings(style, run, "rPr")
            above = run.getparent()
            field = str(above.get(w("instr"), "")).split() if above is not None and above.tag == w("fldSimple") else []
            text = "".join(_written(run))
            if text:
                yield Piece(
                    text=text,
                    size=_number(found.get(w("sz")), "val", 20) / 2,
                    bold=_is_on(found.get(w("b"))),
                    italic=_is_on(found.get(w("i"))),
                    underlined=_is_on(found.get(w("u"))),
                    field=field[0] if field else "",
                )

    def _settings(self, style: str, element: etree._Element, kind: str) -> dict[str, etree._Element]:
        """Return what holds for a paragraph or run: of the document, its style from the base up, and its own."""
        of_styles = [_children(one, w(kind)) for one in reversed(list(self._chain(style)))]
        found: dict[str, etree._Element] = {}
        for layer in (self._base[kind], *of_styles, _children(element, w(kind))):
            for tag, setting in layer.items():
                if tag in _MERGED and tag in found:
                    merged = etree.Element(tag)
                    for part in (found[tag], setting):
                        merged.attrib.update(part.attrib)
                    found[tag] = merged
                else:
                    found[tag] = setting
        return found

    def _chain(self, style: str) -> Iterator[etree._Element]:
        """Give a style and those it stands on, each once."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = _value(self._styles[style], w("basedOn"))


def _children(element: etree._Element | None, path: str) -> _Properties:
    found = None if element is None else element.find(path)
    return _NOTHING if found is None else {str(child.tag): child for child in found}


def _attribute(element: etree._Element | None, name: str) -> str:
    return "" if element is None else str(element.get(w(name), ""))


def _value(element: etree._Element, path: str) -> str:
    return _attribute(element.find(path), "val")


def _number(element: etree._Element | None, name: str, usual: int = 0) -> int:
    text = _attribute(element, name)
    try:
        return round(float(text)) if text else usual
    except ValueError:
        return usual


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and _attribute(element, "val") not in _OFF


def _has_rule(found: Mapping[str, etree._Element], side: str) -> bool:
    borders = found.get(w("pBdr"))
    return borders is not None and _is_on(borders.find(w(side)))


def _tabs(element: etree._Element | None) -> Iterator[TabStop]:
    for tab in () if element is None else element.findall(w("tab")):
        yield TabStop(_number(tab, "pos"), _attribute(tab, "val") or "left", _attribute(tab, "leader"))


def _frame(element: etree._Element | None) -> Frame | None:
    if element is None:
        return None
    x, y, width, height = (_number(element, name) for name in ("x", "y", "w", "h"))
    return Frame(x, y, width, height if _attribute(element, "hRule") == "exact" else 0)


def _written(run: etree._Element) -> Iterator[str]:
    for child in run:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag == w("tab"):
            yield "\t"
        elif child.tag in {w("br"), w("cr")}:
            yield "\n"


def _paper(section: etree._Element) -> Paper:
    size, margins, usual = section.find(w("pgSz")), section.find(w("pgMar")), Paper()
    return Paper(
        width=_number(size, "w", usual.width),
        height=_number(size, "h", usual.height),
        left=_number(margins, "left", usual.left),
        right=_number(margins, "right", usual.right),
        top=abs(_number(margins, "top", usual.top)),
        bottom=abs(_number(margins, "bottom", usual.bottom)),
        header_at=_number(margins, "header", usual.header_at),
        footer_at=_number(margins, "footer", usual.footer_at),
    )


def _marks(part: etree._Element) -> Iterator[Mark]:
    """Give the lines that are anchored to the page."""
    for anchor in part.iter(f"{{{WP}}}anchor"):
        offsets = [int(one.text or 0) for one in anchor.iter(f"{{{WP}}}posOffset")]
        extent = anchor.find(f"{{{WP}}}extent")
        if len(offsets) == len(("x", "y")) and extent is not None and extent.get("cy") == "0":
            x, y, width = (value // _EMU_PER_TWIP for value in (*offsets, int(str(extent.get("cx")))))
            yield Mark(x, y, width)
