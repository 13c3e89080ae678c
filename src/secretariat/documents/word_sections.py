"""The sections of a template, made ready for standing behind another letter in one file."""

from lxml import etree

from secretariat.documents.template_gate import OpenedPackage
from secretariat.documents.word_cleaning import add_part
from secretariat.documents.word_xml import P, R, w

_TYPE_PREFIX = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def prepare_sections(package: OpenedPackage) -> None:
    """Let the letter begin on a page of its own that counts from one, with no header taken over from before it.

    The last section's properties stay at the end of the body, behind a paragraph that can carry them.
    """
    body = package.stories[package.main].find(w("body"))
    if body is None:
        return
    if body.find(w("sectPr")) is None:
        etree.SubElement(body, w("sectPr"))
    sections = [*body.iter(w("sectPr"))]
    last = sections[-1]
    before = last.getprevious()
    if before is None or before.tag != P or before.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        last.addprevious(etree.Element(P))
    _begin_new_page(sections[0])
    for kind in ("endnote", "footnote") if len(sections) == 1 else ():
        if f"word/{kind}s.xml" in package.stories and last.find(w(f"{kind}Pr")) is None:
            _count_notes_anew(last, kind)
    _fill_up_headers(package, sections)


def _begin_new_page(section: etree._Element) -> None:
    kind = section.find(w("type"))
    if kind is not None and kind.get(w("val")) in {"continuous", "nextColumn"}:
        section.remove(kind)
    numbers = section.find(w("pgNumType"))
    if numbers is None:
        numbers = etree.Element(w("pgNumType"))
        _insert_in_order(section, numbers)
    if numbers.get(w("start")) is None:
        numbers.set(w("start"), "1")


def _count_notes_anew(section: etree._Element, kind: str) -> None:
    """Let the footnotes of each letter begin at 1."""
    notes = etree.Element(w(f"{kind}Pr"))
    etree.SubElement(notes, w("numRestart"), {w("val"): "eachSect"})
    section.insert(max((section.index(one) + 1 for one in section if one.tag in _BEFORE_NOTES), default=0), notes)


_BEFORE_NOTES = frozenset(map(w, ("headerReference", "footerReference")))
_BEFORE_NUMBERS = frozenset(map(w, (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
    "pgBorders", "lnNumType",
)))  # fmt: skip


def _insert_in_order(section: etree._Element, numbers: etree._Element) -> None:
    position = max((section.index(one) + 1 for one in section if one.tag in _BEFORE_NUMBERS), default=0)
    section.insert(position, numbers)


def _fill_up_headers(package: OpenedPackage, sections: list[etree._Element]) -> None:
    """Give the first section an empty header of each kind that only a later section has."""
    first, *later = sections
    for kind in ("header", "footer"):
        tag = w(f"{kind}Reference")
        present = {one.get(w("type")) for one in first.findall(tag)}
        wanted = {one.get(w("type")) for section in later for one in section.findall(tag)} - present
        if not wanted:
            continue
        root = etree.Element(w("hdr" if kind == "header" else "ftr"), nsmap={"w": w("")[1:-1]})
        etree.SubElement(root, P)
        identifier = add_part(
            package, f"word/{kind}Empty.xml", root, kind=kind, content_type=f"{_TYPE_PREFIX}{kind}+xml"
        )
        for one in sorted(filter(None, wanted)):
            first.insert(0, etree.Element(tag, {w("type"): one, f"{{{R}}}id": identifier}))


def mark_cuts(root: etree._Element) -> None:
    """Mark where letters are put together: around the body, in its last paragraph, around its last section.

    In the part of the footnotes the cuts stand before and behind the notes of the letter.
    """
    body = root.find(w("body"))
    if body is not None:
        section = body[-1]
        last = section.getprevious()
        while last is not None and last.tag != P:
            last = last.getprevious()
        _cut_before(body[0])
        if last is not None:
            properties = last.find(w("pPr"))
            if properties is None:
                properties = etree.Element(w("pPr"))
                last.insert(0, properties)
            properties.append(_cut())
        _cut_before(section)
        section.addnext(_cut())
    elif root.tag in {w("footnotes"), w("endnotes")}:
        own = [note for note in root if note.get(w("type")) is None]
        root.append(_cut())
        root.extend(own)
        root.append(_cut())


def _cut() -> etree._Element:
    return etree.ProcessingInstruction("cut", "0")


def _cut_before(element: etree._Element) -> None:
    element.addprevious(_cut())
