"""All letters of a run in one Word file: each its own section with its own page numbers, written as a stream."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from secretariat.documents.package import write_file
from secretariat.documents.word_cleaning import (
    Relationship,
    read_relationships,
    relationships_part,
    target_part,
    written_relationships,
)
from secretariat.documents.word_lists import CountingLists
from secretariat.documents.word_program import (
    ForEach,
    IfFilled,
    Program,
    Slot,
    SlotFiller,
    Step,
    Text,
    Values,
    run,
)
from secretariat.documents.word_template import Template, written_part
from secretariat.documents.zip_parts import GrowingPart, PackageStream, Part
from secretariat.domain.errors import DocumentTroubleError

_NUMBERING = "word/numbering.xml"
_TYPES = "[Content_Types].xml"
_END_TYPES = b"</Types>"
_END_RELATIONS = b"</Relationships>"
_NOTES = re.compile(r"(footnotes|endnotes)\d*\.xml$")


def write_serial_letter(template: Template, rows: Iterable[Values], target: Path, *, overwrite: bool = True) -> int:
    """Write one letter for each row into one file, through the one writer; give back how many.

    `rows` may be a generator: letters are written as they come and none is kept. Each letter begins on a new page
    that counts from 1, "Seite x von y" counts its own pages, lists count anew, and a header or footer that holds
    fields is its own. All letters of a file stand on one template, because a Word file has one set of styles; an
    easy-language letter that goes along with the standard one stands in the file of its own template.

    Raises what `Template.fill` and `write_file` raise, `letters.none` and `letters.too_many`.
    """
    written = 0

    def write(path: Path) -> None:
        nonlocal written
        with path.open("r+b") as file:
            written = _SerialLetter(template, PackageStream(file)).write(rows)

    write_file(target, write, overwrite=overwrite)
    return written


class _SerialLetter:
    """The letters of one file, and the parts that grow with each of them."""

    def __init__(self, template: Template, package: PackageStream) -> None:
        self._template = template
        self._package = package
        self._ready = {part.name: part for part in template.parts}
        self._highest = _highest_numbers(template)
        self._headers = _headers_with_fields(template)
        self._lists = self._counting_lists()
        before, self._start, self._rest, self._section, self._after = _cut(template.programs[template.main])
        self._document = GrowingPart(template.main, self._raw(before))
        self._notes = {name: _cut(program) for name, program in template.programs.items() if _NOTES.search(name)}
        self._growing = {name: GrowingPart(name, self._raw(cut[0])) for name, cut in self._notes.items()}
        if self._headers:
            relations = relationships_part(template.main)
            self._growing[relations] = GrowingPart(relations, self._shared_relations(relations))
            self._growing[_TYPES] = GrowingPart(_TYPES, self._shared_types())
        if self._lists is not None:
            self._growing[_NUMBERING] = GrowingPart(_NUMBERING, self._lists.start)

    def write(self, rows: Iterable[Values]) -> int:
        """Write the package and give back the number of letters."""
        for part in self._ready.values():
            if part.name not in self._growing:
                self._put(part)
        self._put_shared_parts()
        count = 0
        for values, is_last in _with_last(rows):
            self._add_letter(values, count, is_last=is_last)
            count += 1
        if count == 0:
            raise DocumentTroubleError("letters.none")
        self._finish()
        return count

    def _counting_lists(self) -> CountingLists | None:
        used = frozenset(
            slot.number for slot in _slots(self._template.programs[self._template.main]) if slot.kind == "list"
        )
        return CountingLists(self._ready[_NUMBERING].content, used) if used and _NUMBERING in self._ready else None

    def _shared_relations(self, name: str) -> bytes:
        """Give the list of relationships, still open, without the headers that each letter has for itself."""
        lines = read_relationships(self._ready[name].content)
        return written_relationships([line for line in lines if line.id not in self._headers]).removesuffix(
            _END_RELATIONS
        )

    def _shared_types(self) -> bytes:
        """Give the list of content types, still open, without the headers that each letter has for itself."""
        own = "|".join(re.escape(name) for name, _ in self._headers.values())
        content = re.sub(rf'<Override[^>]*PartName="/({own})"[^>]*/>'.encode(), b"", self._ready[_TYPES].content)
        return content.rpartition(_END_TYPES)[0]

    def _put_shared_parts(self) -> None:
        """Write what all letters share: headers without fields, and the title, where what differs stays empty."""
        alone = {self._template.main, *self._notes, *(part for part, _ in self._headers.values())}
        for name, program in self._template.programs.items():
            if name not in alone:
                self._put(written_part(name, program, defaultdict(str), self._filler(0)))

    def _add_letter(self, values: Values, letter: int, *, is_last: bool) -> None:
        fill = self._filler(letter)
        section = run(self._section, values, fill)
        pieces = run(self._start, values, fill)
        pieces += [] if is_last else section
        pieces += run(self._rest, values, fill)
        pieces += section if is_last else []
        self._document.add(_joined(pieces))
        for name, cut in self._notes.items():
            self._growing[name].add(_joined(run(cut[1], values, fill)))
        if self._lists is not None:
            self._growing[_NUMBERING].add(self._lists.for_letter(letter))
        for name, relation in self._headers.values():
            self._add_header(name, relation, values, letter)

    def _add_header(self, name: str, relation: Relationship, values: Values, letter: int) -> None:
        own = _numbered(name, letter)
        self._put(written_part(own, self._template.programs[name], values, self._filler(letter)))
        pictures = self._ready.get(relationships_part(name))
        if pictures is not None:
            self._put(replace(pictures, name=relationships_part(own)))
        kind = relation.kind.rpartition("/")[2]
        line = replace(relation, id=f"{relation.id}_{letter}", target=_numbered(relation.target, letter))
        self._growing[relationships_part(self._template.main)].add(line.xml.encode())
        self._growing[_TYPES].add(
            f'<Override PartName="/{own}" ContentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.{kind}+xml"/>'.encode()
        )

    def _filler(self, letter: int) -> SlotFiller:
        """Give what fills the slots of this letter."""

        def fill(slot: Slot) -> bytes:
            if slot.kind in self._highest:
                return b"%d" % (slot.number + letter * (self._highest[slot.kind] + 1))
            if slot.kind == "list":
                return b"%d" % (self._lists.number(slot.number, letter) if self._lists else slot.number)
            if slot.kind == "header":
                own = f"_{letter}" if slot.text in self._headers else ""
                return f"{slot.text}{own}".encode()
            return {"letter": b"%d" % letter, "pages": b"SECTIONPAGES"}.get(slot.kind, b"")

        return fill

    def _raw(self, program: Program) -> bytes:
        return _joined(run(program, {}, self._filler(0)))

    def _put(self, part: Part) -> None:
        try:
            self._package.put(part)
        except ValueError as error:
            raise DocumentTroubleError("letters.too_many", most=error.args[0]) from error

    def _finish(self) -> None:
        ends = {_NUMBERING: self._lists.end if self._lists else b"", _TYPES: _END_TYPES}
        ends[relationships_part(self._template.main)] = _END_RELATIONS
        ends |= {name: self._raw(cut[2]) for name, cut in self._notes.items()}
        for name, growing in self._growing.items():
            self._put(growing.finished(ends[name]))
        self._put(self._document.finished(self._raw(self._after)))
        self._package.close()


def _with_last(rows: Iterable[Values]) -> Iterator[tuple[Values, bool]]:
    """Give each row and whether it is the last."""
    waiting: list[Values] = []
    for values in rows:
        if waiting:
            yield waiting.pop(), False
        waiting.append(values)
    for values in waiting:
        yield values, True


def _joined(pieces: Iterable[Text | bytes]) -> bytes:
    return b"".join([piece.raw if isinstance(piece, Text) else piece for piece in pieces])


def _cut(program: Program) -> list[Program]:
    """Cut a part at its cut marks."""
    pieces: list[list[Step]] = [[]]
    for step in program:
        if isinstance(step, Slot) and step.kind == "cut":
            pieces.append([])
        else:
            pieces[-1].append(step)
    return [tuple(piece) for piece in pieces]


def _slots(program: Program) -> Iterator[Slot]:
    for step in program:
        if isinstance(step, Slot):
            yield step
        elif isinstance(step, IfFilled | ForEach):
            yield from _slots(step.steps)


def _highest_numbers(template: Template) -> dict[str, int]:
    """Give for each kind of number that must be unique in a file the highest of the template."""
    highest = dict.fromkeys(("picture", "bookmark", "note"), 0)
    for program in template.programs.values():
        for slot in _slots(program):
            if slot.kind in highest:
                highest[slot.kind] = max(highest[slot.kind], slot.number)
    return highest


def _headers_with_fields(template: Template) -> dict[str, tuple[str, Relationship]]:
    """Give the headers and footers that differ from letter to letter: relationship id → part, relationship."""
    found = {}
    for identifier, relation in template.relations.items():
        name = target_part(template.main, relation.target)
        program = template.programs.get(name, ()) if relation.kind.endswith(("/header", "/footer")) else ()
        if any(not isinstance(step, Text | Slot) for step in program):
            found[identifier] = (name, relation)
    return found


def _numbered(name: str, letter: int) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}_{letter}{dot}{suffix}"
