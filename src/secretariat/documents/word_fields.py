"""Where the fields of a part stand: typed ones and Word's own are found, whatever Word did to them, and marked."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

from secretariat.documents.template_gate import refused
from secretariat.documents.word_codes import FLD_CHAR, FLD_SIMPLE, ComplexField, complex_fields, split_code
from secretariat.documents.word_switches import TYPED_FIELD, FieldCode, read_code, read_typed
from secretariat.documents.word_xml import R_, SPACE, P, T, characters, own_runs, paragraph_of, parent_of, text_of, w

PLACES = {
    w("hdr"): "header", w("ftr"): "footer", w("footnote"): "footnote", w("endnote"): "footnote",
    w("txbxContent"): "text_box", w("tbl"): "table", w("body"): "body",
}  # fmt: skip
_LONGEST_SENTENCE = 160
_LOOKS_LIKE_FIELD = re.compile(r"\{\{|\}\}|«")
_HALF_FIELD = re.compile(r"\{\{[\w ]{0,60}|[\w ]{0,60}\}\}|«[\w. -]{1,60}»")


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
    found: dict[int, FoundField] = field(default_factory=dict)
    half: list[FoundField] = field(default_factory=list)

    def in_order(self) -> list[FoundField]:
        """Give the fields as they stand one after the other in the part, without those of fallback copies."""
        marks = [int(mark.text or 0) for mark in self.root.iter(etree.ProcessingInstruction)]
        return [self.found[mark] for mark in marks if mark in self.found]


def mark_fields(name: str, root: etree._Element) -> MarkedPart:
    """Put a mark in the place of each field.

    Raises DocumentTroubleError `template.field_spans_paragraphs`, `template.field_not_closed`, `template.program`.
    """
    part = MarkedPart(name, root)
    sentences = {paragraph: " ".join(text_of(paragraph).split()) for paragraph in root.iter(P)}
    _mark_merge_fields(part, sentences)
    for paragraph, sentence in sentences.items():
        _mark_typed_fields(part, paragraph, sentence)
        _note_half_fields(part, paragraph, sentence)
    return part


def _note(part: MarkedPart, code: FieldCode, kind: str, near: etree._Element, sentence: str) -> etree._Element:
    """Remember a field and give its mark."""
    part.codes.append(code)
    if not _is_fallback(near):
        shortened = sentence[:_LONGEST_SENTENCE]
        part.found[len(part.codes) - 1] = FoundField(
            code.name, kind, part.name, _place_of(near), shortened, code.unknown
        )
    return etree.ProcessingInstruction("field", str(len(part.codes) - 1))


def _is_fallback(element: etree._Element) -> bool:
    """Say whether the element stands in the copy of a text box that Word writes for older programs."""
    return any(etree.QName(one).localname == "Fallback" for one in element.iterancestors())


def _mark_merge_fields(part: MarkedPart, sentences: dict[etree._Element, str]) -> None:
    for simple in list(part.root.iter(FLD_SIMPLE)):
        kind, words = split_code(simple.get(w("instr"), ""))
        if kind == "MERGEFIELD":
            _mark_simple(part, simple, read_code(words), sentences)
    pieces_of: dict[etree._Element, list[etree._Element]] = {}
    for complex_ in complex_fields(part.root):
        kind, words = split_code(complex_.code)
        if kind == "MERGEFIELD":
            paragraph = paragraph_of(complex_.begin)
            if paragraph not in pieces_of:
                pieces_of[paragraph] = _pieces(paragraph)
            inside = _pieces_inside(part, complex_, pieces_of[paragraph])
            _mark_complex(part, complex_, inside, read_code(words), sentences.get(paragraph, ""))


def _mark_simple(
    part: MarkedPart, simple: etree._Element, code: FieldCode, sentences: dict[etree._Element, str]
) -> None:
    paragraph = paragraph_of(simple)
    run = etree.Element(R_)
    shown = next(own_runs(simple), None)
    properties = shown.find(w("rPr")) if shown is not None else None
    if properties is not None:
        run.append(properties)
    run.append(_note(part, code, "merge", simple, sentences.get(paragraph, "")))
    simple.addprevious(run)
    parent_of(simple).remove(simple)


def _pieces(paragraph: etree._Element) -> list[etree._Element]:
    return [piece for run in own_runs(paragraph) for piece in run if piece.tag != w("rPr")]


def _pieces_inside(part: MarkedPart, complex_: ComplexField, pieces: list[etree._Element]) -> list[etree._Element]:
    """Cut the pieces of a field off those of its paragraph; fields come in order, what stands before is done with."""
    if complex_.end is None:
        raise refused("template.field_not_closed", part.name, complex_.code.strip())
    if complex_.begin not in pieces or complex_.end not in pieces:
        raise refused("template.field_spans_paragraphs", part.name, complex_.code.strip())
    first, last = pieces.index(complex_.begin), pieces.index(complex_.end)
    inside = pieces[first : last + 1]
    del pieces[: last + 1]
    return inside


def _mark_complex(
    part: MarkedPart, complex_: ComplexField, pieces: list[etree._Element], code: FieldCode, sentence: str
) -> None:
    target = complex_.parts[0]
    if complex_.separator is not None and not code.keeps_letter_format:
        shown = pieces[pieces.index(complex_.separator) + 1 :]
        target = next((piece for piece in shown if piece.tag != FLD_CHAR), target)
    target.addprevious(_note(part, code, "merge", complex_.begin, sentence))
    for piece in pieces:
        _drop_piece(piece)


def _mark_typed_fields(part: MarkedPart, paragraph: etree._Element, sentence: str) -> None:
    if "{{" not in sentence:
        return
    pieces = _pieces(paragraph)
    shown = [characters(piece) for piece in pieces]
    begins = [0, *accumulate(map(len, shown))]
    text = "".join(shown)
    for match in reversed(list(TYPED_FIELD.finditer(text))):
        code = read_typed(match[1])
        if code is None:
            raise refused("template.program", part.name, match[0])
        inside = match.start(1) + len(match[1]) - len(match[1].lstrip())
        mark = _note(part, code, "typed", paragraph, sentence)
        first, last = bisect_right(begins, match.start()) - 1, bisect_left(begins, match.end())
        _replace(pieces[first:last], begins[first:last], match.span(), inside, mark)


def _note_half_fields(part: MarkedPart, paragraph: etree._Element, sentence: str) -> None:
    """Remember what looks like a field and is none, once the real ones are marked."""
    rest = _HALF_FIELD.search(text_of(paragraph)) if _LOOKS_LIKE_FIELD.search(sentence) else None
    if rest and not _is_fallback(paragraph):
        part.half.append(FoundField(rest[0], "half", part.name, _place_of(paragraph), sentence[:_LONGEST_SENTENCE]))


def _place_of(element: etree._Element) -> str:
    return next((PLACES[str(one.tag)] for one in element.iterancestors() if one.tag in PLACES), "body")


def _replace(
    pieces: list[etree._Element], begins: list[int], span: tuple[int, int], inside: int, mark: etree._Element
) -> None:
    """Put the mark in the place of the characters of `span`, in the run of the character `inside`.

    `begins` says at which character each piece begins; what stands behind the span may have been replaced already.
    """
    start, end = span
    for piece, begin in zip(pieces, begins, strict=True):
        holds_name = begin <= inside < begin + len(characters(piece))
        if piece.tag != T:
            if holds_name:
                piece.addprevious(mark)
            _drop_piece(piece)
            continue
        text = piece.text or ""
        before, after = text[: max(start - begin, 0)], text[max(end - begin, 0) :]
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


def _drop_piece(piece: etree._Element) -> None:
    run = parent_of(piece)
    run.remove(piece)
    if all(one.tag == w("rPr") for one in run):
        parent_of(run).remove(run)
