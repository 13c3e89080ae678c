"""Passages of a letter that follow from its fields: rows and paragraphs that repeat, paragraphs that may disappear."""

from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from secretariat.documents.template_gate import refused
from secretariat.documents.word_fields import MarkedPart
from secretariat.documents.word_switches import FieldCode
from secretariat.documents.word_xml import TBL, TC, TR, P, characters, mark_kind, own_runs, paragraph_of, parent_of, w

_CONTAINERS = frozenset((TC, w("txbxContent"), w("hdr"), w("ftr"), w("footnote"), w("endnote"), w("body")))


def mark_passages(part: MarkedPart) -> None:
    """Put marks around each passage that repeats for a list and each paragraph that may disappear.

    Raises DocumentTroubleError `template.row_of_two_lists`.
    """
    if part.codes:
        _mark_repeats(part)
        _mark_disappearing_paragraphs(part)


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
    tables = {parent_of(host) for host in hosts if host.tag == TR}
    for group in _adjacent(hosts):
        _mark_repeat(part, group, hosts[group[0]])
    for table in tables:
        names = {hosts.get(row) for row in table.findall(TR)}
        if table.tag == TBL and len(names) == 1 and None not in names:
            _enclose([table], "if", len(part.conditions))
            part.conditions.append((str(names.pop()),))


def _host_of(mark: etree._Element) -> etree._Element:
    """Give what is repeated for a list's field: the table row it stands in, else its paragraph."""
    paragraph = paragraph_of(mark)
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
    parent = parent_of(paragraph)
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
