"""Where the fields of a part stand: typed ones and Word's own are marked, and with them what depends on them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from secretariat.documents.template_gate import refused
from secretariat.documents.word_codes import FLD_CHAR, FLD_SIMPLE, ComplexField, complex_fields, split_code
from secretariat.documents.word_switches import TYPED_FIELD, FieldCode, read_code, read_typed
from secretariat.documents.word_xml import R_, SPACE, TBL, TC, TR, P, T, characters, mark_kind, own_runs, text_of, w

_CONTAINERS = frozenset((TC, w("txbxContent"), w("hdr"), w("ftr"), w("footnote"), w("endnote"), w("body")))
_PLACES = {
    w("hdr"): "header", w("ftr"): "footer", w("footnote"): "footnote", w("endnote"): "footnote",
    w("txbxContent"): "text_box", w("tbl"): "table", w("body"): "body",
}  # fmt: skip
_LONGEST_SENTENCE = 160
_LOOKS_LIKE_FIELD = re.compile(r"\{\{|\}\}|«")
_HALF_FIELD = re.compile(r"\{\{[\w ]*|[\w ]*\}\}|«[\w. -]+»")


@dataclass(frozen=True, slots=True)
class FoundField:
    """A field of a template: its name, how it was put there, and where a clerk finds it.

    `kind` is "typed" or "merge", `place` one of body, table, text_box, header, footer, footnote, title; `sentence`
    is the text of its paragraph. A name with a dot is a column of a list (`TOP.Nummer`).
    """

    name: str
    kind: str
    part: str
    place: str
    sentence: str
    unknown_switches: tuple[str, ...] = ()

    @property
    def list_name(self) -> str:
        """The list this field is a column of, or nothing."""
        return self.name.rpartition(".")[0]

    @property
    def column(self) -> str:
        """The column of the list, or the name itself."""
        return self.name.rpartition(".")[2]


@dataclass(slots=True)
class MarkedPart:
    """A part whose fields have become marks (processing instructions) that count into these lists."""

    name: str
    root: etree._Element
    codes: list[FieldCode] = field(default_factory=list)
    conditions: list[tuple[str, ...]] = field(default_factory=list)
    repeats: list[tuple[str, bytes]] = field(default_factory=list)
    found: list[FoundField] = field(default_factory=list)
    half: list[FoundField] = field(default_factory=list)


def mark_fields(name: str, root: etree._Element) -> MarkedPart:
    """Put a mark in the place of each field, around each passage that repeats and each that may disappear.

    Raises DocumentTroubleError `template.field_spans_paragraphs`, `template.field_not_closed`,
    `template.row_of_two_lists`.
    """
    part = MarkedPart(name, root)
    sentences = {paragraph: " ".join(text_of(paragraph).split()) for paragraph in root.iter(P)}
    _mark_merge_fields(part, sentences)
    for paragraph, sentence in sentences.items():
        _mark_typed_fields(part, paragraph, sentence)
        _note_half_fields(part, paragraph, sentence)
    if part.codes:
        _mark_repeats(part)
        _mark_disappearing_paragraphs(part)
    return part


def _note(part: MarkedPart, code: FieldCode, kind: str, near: etree._Element, sentence: str) -> etree._Element:
    """Remember a field and give its mark."""
    part.codes.append(code)
    if not _is_fallback(near):
        part.found.append(
            FoundField(code.name, kind, part.name, _place_of(near), sentence[:_LONGEST_SENTENCE], code.unknown)
        )
    return etree.ProcessingInstruction("field", str(len(part.codes) - 1))


def _is_fallback(element: etree._Element) -> bool:
    """Say whether the element stands in the copy of a text box that Word writes for older programs."""
    return any(etree.QName(one).localname == "Fallback" for one in element.iterancestors())


# -- Word's own merge fields ------------------------------------------------------------------------------------


def _mark_merge_fields(part: MarkedPart, sentences: dict[etree._Element, str]) -> None:
    for simple in list(part.root.iter(FLD_SIMPLE)):
        kind, words = split_code(simple.get(w("instr"), ""))
        if kind == "MERGEFIELD":
            _mark_simple(part, simple, read_code(words), sentences)
    for complex_ in complex_fields(part.root):
        kind, words = split_code(complex_.code)
        if kind == "MERGEFIELD":
            _mark_complex(part, complex_, read_code(words), sentences)


def _mark_simple(
    part: MarkedPart, simple: etree._Element, code: FieldCode, sentences: dict[etree._Element, str]
) -> None:
    paragraph = _paragraph_of(simple)
    run = etree.Element(R_)
    shown = next(own_runs(simple), None)
    properties = shown.find(w("rPr")) if shown is not None else None
    if properties is not None:
        run.append(properties)
    run.append(_note(part, code, "merge", simple, sentences.get(paragraph, "")))
    simple.addprevious(run)
    _parent(simple).remove(simple)


def _mark_complex(
    part: MarkedPart, complex_: ComplexField, code: FieldCode, sentences: dict[etree._Element, str]
) -> None:
    if complex_.end is None:
        raise refused("template.field_not_closed", part.name, complex_.code.strip())
    paragraph = _paragraph_of(complex_.begin)
    pieces = _pieces_between(paragraph, complex_.begin, complex_.end)
    if not pieces:
        raise refused("template.field_spans_paragraphs", part.name, complex_.code.strip())
    target = complex_.begin
    if code.keeps_letter_format or complex_.separator not in pieces:
        target = complex_.parts[0]
    else:
        shown = pieces[pieces.index(complex_.separator) + 1 :]
        target = next((piece for piece in shown if piece.tag != FLD_CHAR), complex_.parts[0])
    target.addprevious(_note(part, code, "merge", complex_.begin, sentences.get(paragraph, "")))
    for piece in pieces:
        _drop_piece(piece)


def _pieces_between(paragraph: etree._Element, first: etree._Element, last: etree._Element) -> list[etree._Element]:
    """Give the pieces of the paragraph's runs from the first to the last, or none if the last is elsewhere."""
    pieces = [piece for run in own_runs(paragraph) for piece in run if piece.tag != w("rPr")]
    if first not in pieces or last not in pieces:
        return []
    return pieces[pieces.index(first) : pieces.index(last) + 1]


# -- typed fields -----------------------------------------------------------------------------------------------


def _mark_typed_fields(part: MarkedPart, paragraph: etree._Element, sentence: str) -> None:
    if "{{" not in sentence:
        return
    pieces = [piece for run in own_runs(paragraph) for piece in run if piece.tag != w("rPr")]
    text = "".join(map(characters, pieces))
    for match in reversed(list(TYPED_FIELD.finditer(text))):
        code = read_typed(match[1])
        if code is None:
            raise refused("template.program", part.name, match[0])
        inside = match.start(1) + len(match[1]) - len(match[1].lstrip())
        mark = _note(part, code, "typed", paragraph, sentence)
        _replace(pieces, match.start(), match.end(), inside, mark)


def _note_half_fields(part: MarkedPart, paragraph: etree._Element, sentence: str) -> None:
    """Remember what looks like a field and is none, once the real ones are marked."""
    rest = _HALF_FIELD.search(text_of(paragraph)) if _LOOKS_LIKE_FIELD.search(sentence) else None
    if rest and not _is_fallback(paragraph):
        part.half.append(FoundField(rest[0], "half", part.name, _place_of(paragraph), sentence[:_LONGEST_SENTENCE]))


def _place_of(element: etree._Element) -> str:
    return next((_PLACES[str(one.tag)] for one in element.iterancestors() if one.tag in _PLACES), "body")


def _replace(pieces: list[etree._Element], start: int, end: int, inside: int, mark: etree._Element) -> None:
    """Put the mark in the place of the characters from `start` to `end`, in the run of the character `inside`."""
    position = 0
    for piece in pieces:
        begins, position = position, position + len(characters(piece))
        if position <= start or begins >= end:
            if start < begins < end and piece.tag == w("softHyphen"):
                _drop_piece(piece)
            continue
        holds_name = begins <= inside < position
        if piece.tag != T:
            if holds_name:
                piece.addprevious(mark)
            _drop_piece(piece)
            continue
        text = piece.text or ""
        before, after = text[: max(start - begins, 0)], text[max(end - begins, 0) :] if end < position else ""
        if holds_name:
            if after:
                rest = etree.Element(T, {SPACE: "preserve"})
                rest.text, after = after, ""
                piece.addnext(rest)
            piece.addnext(mark)
        piece.text = before + after
        piece.set(SPACE, "preserve")
        if not piece.text:
            _drop_piece(piece)


# -- what depends on the fields ---------------------------------------------------------------------------------


def _marks(element: etree._Element) -> Iterator[etree._Element]:
    return (mark for mark in element.iter() if mark_kind(mark) == "field")


def _code_of(part: MarkedPart, mark: etree._Element) -> FieldCode:
    return part.codes[int(mark.text or 0)]


def _mark_repeats(part: MarkedPart) -> None:
    hosts: dict[etree._Element, str] = {}
    for mark in _marks(part.root):
        code = _code_of(part, mark)
        list_name = code.name.rpartition(".")[0]
        if list_name:
            host = _host_of(mark)
            if hosts.setdefault(host, list_name) != list_name:
                raise refused("template.row_of_two_lists", part.name, f"{hosts[host]}, {list_name}")
    tables = {_parent(host) for host in hosts if host.tag == TR}
    for group in _adjacent(hosts):
        _mark_repeat(part, group, hosts[group[0]])
    for table in tables:
        names = {hosts.get(row) for row in table.findall(TR)}
        if table.tag == TBL and len(names) == 1 and None not in names:
            _enclose([table], "if", len(part.conditions))
            part.conditions.append((str(names.pop()),))


def _host_of(mark: etree._Element) -> etree._Element:
    """Give what is repeated for a list's field: the table row it stands in, else its paragraph."""
    paragraph = _paragraph_of(mark)
    for one in paragraph.iterancestors():
        if one.tag == TR:
            return one
        if one.tag in _CONTAINERS and one.tag != TC:
            break
    return paragraph


def _adjacent(hosts: dict[etree._Element, str]) -> Iterator[list[etree._Element]]:
    """Give the hosts in groups: neighbours of one list repeat together."""
    group: list[etree._Element] = []
    for before, host in pairwise([None, *hosts]):
        if host is None:
            continue
        if group and before is not None and _next(before) is host and hosts[before] == hosts[host]:
            group.append(host)
        else:
            if group:
                yield group
            group = [host]
    if group:
        yield group


def _mark_repeat(part: MarkedPart, group: list[etree._Element], name: str) -> None:
    if group[-1].tag == P:
        _give_section_its_own_paragraph(group[-1])
    must_stay = group[0].tag == P and any(_must_stay(one) for one in group)
    _enclose(group, "each", len(part.repeats))
    part.repeats.append((name, b"<w:p/>" if must_stay else b""))


def _give_section_its_own_paragraph(paragraph: etree._Element) -> None:
    """Put a paragraph behind one that repeats and ends a section: the section's end must not repeat."""
    section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
    after = _next(paragraph)
    if section is not None:
        own = etree.Element(P)
        etree.SubElement(own, w("pPr")).append(section)
        paragraph.addnext(own)
    elif after is not None and after.tag == w("sectPr"):
        paragraph.addnext(etree.Element(P))


def _mark_disappearing_paragraphs(part: MarkedPart) -> None:
    for paragraph in list(part.root.iter(P)):
        marks = [piece for run in own_runs(paragraph) for piece in run if mark_kind(piece)]
        if not marks or _says_more(paragraph) or _must_stay(paragraph):
            continue
        _enclose([paragraph], "if", len(part.conditions))
        part.conditions.append(tuple(_code_of(part, mark).name for mark in marks))


def _says_more(paragraph: etree._Element) -> bool:
    """Say whether the paragraph holds anything a reader sees besides its fields."""
    pieces = (piece for run in own_runs(paragraph) for piece in run if not mark_kind(piece))
    return any(characters(piece).strip() for piece in pieces)


def _must_stay(paragraph: etree._Element) -> bool:
    """Say whether the document would break, or its tables run together, without this paragraph."""
    parent = _parent(paragraph)
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return True
    after = _next(paragraph)
    while after is not None and after.tag not in {P, TBL}:
        after = _next(after)
    if after is None:
        return parent.tag in _CONTAINERS or all(one is paragraph for one in parent.iter(P))
    before = paragraph.getprevious()
    while before is not None and mark_kind(before):
        before = before.getprevious()
    return after.tag == TBL and (before is not None and before.tag in {TBL, P} and _tables_before(paragraph))


def _tables_before(paragraph: etree._Element) -> bool:
    """Say whether a table stands before, with nothing between but paragraphs that may disappear."""
    inside = False
    for before in paragraph.itersiblings(preceding=True):
        if mark_kind(before):
            inside = mark_kind(before) == "end"
        elif before.tag == TBL:
            return True
        elif not inside:
            return False
    return False


def _enclose(elements: list[etree._Element], what: str, number: int) -> None:
    elements[0].addprevious(etree.ProcessingInstruction(what, str(number)))
    elements[-1].addnext(etree.ProcessingInstruction("end", "0"))


def _next(element: etree._Element) -> etree._Element | None:
    after = element.getnext()
    while after is not None and mark_kind(after):
        after = after.getnext()
    return after


def _paragraph_of(element: etree._Element) -> etree._Element:
    return next(element.iterancestors(P), element)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    return element if parent is None else parent


def _drop_piece(piece: etree._Element) -> None:
    run = _parent(piece)
    run.remove(piece)
    if all(one.tag == w("rPr") for one in run):
        _parent(run).remove(run)
