"""A Word template, compiled once: letters are text put between finished pieces, in a zip of finished parts."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from zlib import crc32

from secretariat.documents.template_gate import OpenedPackage, open_package, refused
from secretariat.documents.word_cleaning import (
    Relationship,
    clean,
    core_properties,
    read_relationships,
    relationships_part,
)
from secretariat.documents.word_fields import FoundField, MarkedPart, mark_fields
from secretariat.documents.word_passages import mark_passages
from secretariat.documents.word_program import (
    TEXT_CLOSE,
    TEXT_OPEN,
    Field,
    ForEach,
    IfFilled,
    Program,
    Slot,
    SlotFiller,
    Step,
    Text,
    Values,
    as_xml,
    fold,
    run,
    stored_block,
)
from secretariat.documents.word_sections import mark_cuts, prepare_sections
from secretariat.documents.word_slots import SlotMarks, mark_slots, numbered_styles, unused_word
from secretariat.documents.word_switches import TYPED_FIELD, read_typed
from secretariat.documents.word_xml import serialised
from secretariat.documents.zip_parts import Part, ReadyParts, packed_part

_CORE = "docProps/core.xml"
_EMPTY_FINAL_BLOCK = b"\x03\x00"


@dataclass(frozen=True)
class Template:
    """A compiled template.

    `parts` are the finished zip entries, `programs` the parts that differ from letter to letter, by name. `fields` is
    what was found, `half_fields` what looks like a field and is none. `main` is the name of the document's part,
    `relations` its relationships by id.
    """

    parts: tuple[Part, ...]
    programs: Mapping[str, Program]
    fields: tuple[FoundField, ...]
    half_fields: tuple[FoundField, ...]
    main: str
    relations: Mapping[str, Relationship]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the values that decide what the letters say: fields, conditions and lists."""
        return frozenset(name for program in self.programs.values() for name in _names(program))

    def bind(self, constants: Values) -> "Template":
        """Fold in the values that are the same for a whole run (meeting, venue, agenda); once for all."""
        programs = {name: fold(program, constants) for name, program in self.programs.items()}
        return replace(self, programs=programs)

    def fill(self, values: Values) -> bytes:
        """Write one letter as a Word package.

        `values` gives each field its text, and each list of fields (`TOP`) its entries with their columns. The text
        appears literally: line ends become Word's line breaks, characters no file can hold are left out. The same
        values give the same bytes. Raises DocumentTroubleError `letter.value_missing`, `letter.value_is_no_text`,
        `letter.value_is_no_list`, each with `field`.
        """
        ready, programs = self._single
        return ready.package([written_part(name, program, values, as_it_was) for name, program in programs])

    @cached_property
    def _single(self) -> tuple[ReadyParts, tuple[tuple[str, Program], ...]]:
        """What one letter in a file of its own is made of: its slots hold what the template had."""
        parts = list(self.parts)
        open_programs = []
        for name, program in self.programs.items():
            folded = fold(program, {}, as_it_was)
            if any(not isinstance(step, Text) for step in folded):
                open_programs.append((name, folded))
            else:
                parts.append(packed_part(name, b"".join(step.raw for step in folded if isinstance(step, Text))))
        return ReadyParts(tuple(parts)), tuple(open_programs)


def compile_template(content: bytes) -> Template:
    """Compile a template: through the gate, freed of all traces, its fields found.

    Raises DocumentTroubleError `template.…` with `part` and `found` for whatever is wrong with it.
    """
    package = open_package(content)
    title = clean(package)
    prepare_sections(package)
    marks = SlotMarks(unused_word(package.parts))
    styles = numbered_styles(package.parts.get("word/styles.xml", b""))
    programs: dict[str, Program] = {}
    found: list[FoundField] = []
    half: list[FoundField] = []
    for name in sorted(package.stories, key=lambda name: (name != package.main, name)):
        marked = mark_fields(name, package.stories[name])
        found += marked.in_order()
        mark_passages(marked)
        mark_slots(marked.root, marks, styles if name == package.main else {})
        mark_cuts(marked.root)
        programs[name] = _program(marked, marks)
        half += marked.half
    programs[_CORE], in_title = _title_program(title)
    parts = tuple(packed_part(name, data) for name, data in package.parts.items() if name not in programs)
    return Template(parts, programs, (*found, *in_title), tuple(half), package.main, _relations(package))


def _names(program: Program) -> Iterator[str]:
    for step in program:
        if isinstance(step, Field):
            yield step.name
        elif isinstance(step, IfFilled):
            yield from (field.name for field in step.fields)
            yield from _names(step.steps)
        elif isinstance(step, ForEach):
            yield step.name
            yield from _names(step.steps)


def _relations(package: OpenedPackage) -> dict[str, Relationship]:
    data = package.parts.get(relationships_part(package.main))
    return {line.id: line for line in read_relationships(data) if not line.external} if data else {}


def as_it_was(slot: Slot) -> bytes:
    """Fill a slot as the template had it, for a letter in a file of its own."""
    return slot.text.encode()


def written_part(name: str, program: Program, values: Values, fill: SlotFiller) -> Part:
    """Write a part with the values; its fixed pieces are copied packed, only the values are put between."""
    pieces = run(program, values, fill)
    raw = b"".join([piece.raw if isinstance(piece, Text) else piece for piece in pieces])
    packed = [piece.packed if isinstance(piece, Text) else stored_block(piece) for piece in pieces]
    packed.append(_EMPTY_FINAL_BLOCK)
    return Part(name, b"".join(packed), len(raw), crc32(raw))


# -- from marked XML to a program -------------------------------------------------------------------------------


def _program(marked: MarkedPart, marks: SlotMarks) -> Program:
    """Cut the XML of a part at its marks."""
    word = marks.word.encode()
    cut = re.compile(rb"<\?(field|each|if|end|cut) (\d+)\?>|(?P<slot>" + word + rb")(\d+)_")
    xml = serialised(marked.root)
    builder = _Builder(marked)
    position = 0
    for match in cut.finditer(xml):
        builder.text(xml[position : match.start()])
        position = match.end()
        if match["slot"]:
            builder.steps.append(marks.slots[int(match[4])])
        else:
            builder.mark(match[1].decode(), int(match[2]))
    builder.text(xml[position:])
    return fold(tuple(builder.steps), {})


class _Builder:
    """Puts steps into the passage that is open."""

    def __init__(self, marked: MarkedPart) -> None:
        self._marked = marked
        self._open: list[tuple[list[Step], Callable[[Program], Step]]] = []
        self._lists: list[str] = []
        self.steps: list[Step] = []

    def text(self, raw: bytes) -> None:
        self.steps.append(Text(raw))

    def mark(self, kind: str, number: int) -> None:
        if kind == "field":
            code = self._marked.codes[number]
            self.steps += [Text(TEXT_OPEN), replace(self._field(code.name), form=code.form), Text(TEXT_CLOSE)]
        elif kind == "end":
            outer, closed = self._open.pop()
            outer.append(closed(tuple(self.steps)))
            self.steps = outer
            self._lists.pop()
        elif kind == "cut":
            self.steps.append(Slot("cut", ""))
        elif kind == "if":
            fields = tuple(map(self._field, self._marked.conditions[number]))
            self._begin(lambda steps: IfFilled(fields, steps), self._lists[-1] if self._lists else "")
        else:
            name, without = self._marked.repeats[number]
            self._begin(lambda steps: ForEach(name, steps, without), name)

    def _begin(self, closed: Callable[[Program], Step], list_name: str) -> None:
        self._open.append((self.steps, closed))
        self._lists.append(list_name)
        self.steps = []

    def _field(self, name: str) -> Field:
        list_name, _, column = name.rpartition(".")
        if list_name and self._lists and self._lists[-1] == list_name:
            return Field(column, of_entry=True)
        return Field(name)


def _title_program(title: str) -> tuple[Program, list[FoundField]]:
    steps: list[Step] = []
    found = []
    position = 0
    for match in TYPED_FIELD.finditer(title):
        code = read_typed(match[1])
        if code is None:
            raise refused("template.program", _CORE, match[0])
        steps += [Text(as_xml(title[position : match.start()])), Field(code.name, code.form, in_run=False)]
        found.append(FoundField(code.name, "typed", _CORE, "title", title, code.unknown))
        position = match.end()
    steps.append(Text(as_xml(title[position:])))
    before, _, after = core_properties(b"\0").partition(b"\0")
    return fold((Text(before), *steps, Text(after)), {}), found
