"""Word's field codes: where each begins and ends, however Word has cut it into runs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from secretariat.documents.word_xml import w

FLD_CHAR, FLD_SIMPLE, INSTR_TEXT = w("fldChar"), w("fldSimple"), w("instrText")
_FIRST_WORD = re.compile(r"\s*(=|[^\s\\\"=]*)(.*)", re.DOTALL)


@dataclass(slots=True)
class ComplexField:
    """A field written as begin, code, separator, result, end; `parts` are the pieces of its code."""

    begin: etree._Element
    parts: list[etree._Element] = field(default_factory=list)
    separator: etree._Element | None = None
    end: etree._Element | None = None
    holds_another: bool = False

    @property
    def code(self) -> str:
        """The whole code, such as ` MERGEFIELD Nachname `."""
        return "".join(part.text or "" for part in self.parts)


def complex_fields(root: etree._Element) -> list[ComplexField]:
    """Find the fields of a part in the order in which they begin; one that never ends has no `end`."""
    found: list[ComplexField] = []
    open_ones: list[ComplexField] = []
    for element in root.iter(FLD_CHAR, INSTR_TEXT):
        if element.tag == INSTR_TEXT:
            if open_ones and open_ones[-1].separator is None:
                open_ones[-1].parts.append(element)
            continue
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            if open_ones and open_ones[-1].separator is None:
                open_ones[-1].holds_another = True
            open_ones.append(ComplexField(element))
            found.append(open_ones[-1])
        elif open_ones and kind == "separate":
            open_ones[-1].separator = element
        elif open_ones and kind == "end":
            open_ones.pop().end = element
    return found


def split_code(code: str) -> tuple[str, str]:
    """Split a code into its kind in capitals (`MERGEFIELD`) and the words behind it."""
    match = _FIRST_WORD.match(code)
    return (match[1].upper(), match[2].strip()) if match else ("", "")


def kinds_of_fields(root: etree._Element) -> Iterator[str]:
    """Give the kind of each field of a part, simple and complex; one whose kind is itself computed is empty."""
    for simple in root.iter(FLD_SIMPLE):
        yield split_code(simple.get(w("instr"), ""))[0]
    for field_ in complex_fields(root):
        kind = split_code(field_.code)[0]
        yield "" if field_.holds_another and kind == "MERGEFIELD" else kind
