"""A part of a letter as steps: fixed text, a field, a passage shown if filled, a passage for each entry of a list."""

import re
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from secretariat.documents.word_switches import Form
from secretariat.domain.errors import DocumentTroubleError

Entry = Mapping[str, str]
Value = str | Sequence[Entry]
Values = Mapping[str, Value]


@dataclass(frozen=True)
class Text:
    """Text that is the same in every letter; packed once, so that a letter only copies it."""

    raw: bytes

    @cached_property
    def packed(self) -> bytes:
        """The text as blocks of a deflate stream that need nothing of what stands before them."""
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = packer.compress(self.raw) + packer.flush(zlib.Z_FULL_FLUSH)
        return min(packed, stored_block(self.raw), key=len)


@dataclass(frozen=True, slots=True)
class Field:
    """A place for a value; `of_entry` says that it is a column of the list whose entry is being written."""

    name: str
    form: Form | None = None
    of_entry: bool = False
    in_run: bool = True


@dataclass(frozen=True, slots=True)
class IfFilled:
    """A passage (a paragraph, a table) that is left out when all its fields are empty."""

    fields: tuple[Field, ...]
    steps: "Program"


@dataclass(frozen=True, slots=True)
class ForEach:
    """A passage (table rows, paragraphs) that is repeated for each entry of a list."""

    name: str
    steps: "Program"
    without_entries: bytes = b""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that differs between letters of one file: a number that must be unique, a header of its own."""

    kind: str
    text: str
    number: int = 0


Step = Text | Field | IfFilled | ForEach | Slot
Program = tuple[Step, ...]
SlotFiller = Callable[[Slot], bytes]

_NOTHING: Entry = {}
_NEEDS_CARE = re.compile("[^ -%'-;=?-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NO_CHARACTER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LONGEST_BLOCK = 65_535
_BLOCK = struct.Struct("<BHH")

TEXT_OPEN = b'<w:t xml:space="preserve">'
TEXT_CLOSE = b"</w:t>"
_BREAK = TEXT_CLOSE + b"<w:br/>" + TEXT_OPEN
_TAB = TEXT_CLOSE + b"<w:tab/>" + TEXT_OPEN


def stored_block(data: bytes) -> bytes:
    """Give uncompressed blocks of a deflate stream."""
    if len(data) <= _LONGEST_BLOCK:
        return _BLOCK.pack(0, len(data), len(data) ^ 0xFFFF) + data
    cut = [data[start : start + _LONGEST_BLOCK] for start in range(0, len(data), _LONGEST_BLOCK)]
    return b"".join(map(stored_block, cut))


def clean_text(text: str) -> str:
    """Give the text as a letter can show it: one kind of line end, and none of the characters XML forbids."""
    return _NO_CHARACTER.sub("", _LINE_ENDS.sub("\n", text)) if _NEEDS_CARE.search(text) else text


def as_xml(text: str, *, in_run: bool = True) -> bytes:
    """Give a value as the inside of a text element: literal, line ends and tabs as Word's own."""
    if not _NEEDS_CARE.search(text):
        return text.encode()
    literal = clean_text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()
    if in_run:
        return literal.replace(b"\n", _BREAK).replace(b"\t", _TAB)
    return literal.replace(b"\n", b" ").replace(b"\t", b" ")


def run(program: Program, values: Values, fill: SlotFiller, entry: Entry = _NOTHING) -> list[Text | bytes]:
    """Write the program with the values; pieces come in order, fixed ones as Text.

    Raises DocumentTroubleError `letter.value_missing` or `letter.value_is_no_text`, each with `field`.
    """
    written: list[Text | bytes] = []
    try:
        _run(program, values, entry, fill, written)
    except KeyError as error:
        raise DocumentTroubleError("letter.value_missing", field=error.args[0]) from error
    return written


def _run(program: Program, values: Values, entry: Entry, fill: SlotFiller, written: list[Text | bytes]) -> None:
    for step in program:
        if isinstance(step, Text):
            written.append(step)
        elif isinstance(step, Field):
            written.append(_field_bytes(step, values, entry))
        elif isinstance(step, IfFilled):
            if _any_filled(step.fields, values, entry):
                _run(step.steps, values, entry, fill, written)
        elif isinstance(step, ForEach):
            entries = _entries(step.name, values)
            for each in entries:
                _run(step.steps, values, each, fill, written)
            if not entries and step.without_entries:
                written.append(step.without_entries)
        else:
            written.append(fill(step))


def _field_bytes(field: Field, values: Values, entry: Entry) -> bytes:
    value = (entry if field.of_entry else values)[field.name]
    if not isinstance(value, str):
        raise DocumentTroubleError("letter.value_is_no_text", field=field.name)
    return as_xml(value if field.form is None else field.form(value), in_run=field.in_run)


def _entries(name: str, values: Values) -> Sequence[Entry]:
    entries = values[name]
    if isinstance(entries, str):
        raise DocumentTroubleError("letter.value_is_no_list", field=name)
    return entries


def _any_filled(fields: Iterable[Field], values: Values, entry: Entry) -> bool:
    for field in fields:
        value = (entry if field.of_entry else values)[field.name]
        if value.strip() if isinstance(value, str) else value:
            return True
    return False


def fold(program: Program, values: Values, fill: SlotFiller | None = None, entry: Entry | None = None) -> Program:
    """Work out what does not change any more: values that are known, and slots if `fill` is given."""
    folded: list[Step] = []
    for step in program:
        folded += _fold_step(step, values, fill, entry)
    return _joined(folded)


def _fold_step(step: Step, values: Values, fill: SlotFiller | None, entry: Entry | None) -> Iterable[Step]:
    if isinstance(step, Field):
        known = _is_known(step, values, entry)
        return (Text(_field_bytes(step, values, entry or _NOTHING)),) if known else (step,)
    if isinstance(step, IfFilled):
        return _fold_condition(step, values, fill, entry)
    if isinstance(step, ForEach):
        if step.name not in values:
            return (ForEach(step.name, fold(step.steps, values, fill, None), step.without_entries),)
        entries = _entries(step.name, values)
        rows = [one for each in entries for one in fold(step.steps, values, fill, each)]
        return rows if entries else (Text(step.without_entries),)
    if isinstance(step, Slot) and fill is not None:
        return (Text(fill(step)),)
    return (step,)


def _fold_condition(step: IfFilled, values: Values, fill: SlotFiller | None, entry: Entry | None) -> Iterable[Step]:
    known = [field for field in step.fields if _is_known(field, values, entry)]
    steps = fold(step.steps, values, fill, entry)
    if _any_filled(known, values, entry or _NOTHING):
        return steps
    unknown = tuple(field for field in step.fields if field not in known)
    return (IfFilled(unknown, steps),) if unknown else ()


def _is_known(field: Field, values: Values, entry: Entry | None) -> bool:
    return entry is not None if field.of_entry else field.name in values


def _joined(steps: Iterable[Step]) -> Program:
    joined: list[Step] = []
    for _, together in groupby(steps, key=lambda step: type(step) if isinstance(step, Text) else id(step)):
        group = list(together)
        texts = [step.raw for step in group if isinstance(step, Text)]
        joined += [Text(b"".join(texts))] if any(texts) else [step for step in group if not isinstance(step, Text)]
    return tuple(joined)
