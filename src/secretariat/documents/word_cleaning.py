"""What a letter must not carry out of the house is taken off its template once: authors, tools, revisions, sources."""

import posixpath
import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree

from secretariat.documents.template_gate import OpenedPackage
from secretariat.documents.word_codes import INSTR_TEXT
from secretariat.documents.word_xml import CONTENT_TYPES, RELATIONSHIPS, W14, P, T, W, parent_of, parse, serialised, w

_LEFT_OUT = frozenset((
    "thumbnail", "extended-properties", "custom-properties", "core-properties", "customXml", "comments",
    "commentsExtended", "commentsIds", "commentsExtensible", "people", "attachedTemplate", "mailMergeSource",
    "mailMergeHeaderSource", "recipientData", "glossaryDocument", "keyMapCustomizations", "webSettings",
    "stylesWithEffects", "printerSettings", "documenttasks",
))  # fmt: skip
_TRACES = frozenset(map(w, (
    "proofErr", "lastRenderedPageBreak", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
    "tblGridChange", "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange", "permStart", "permEnd",
    "commentRangeStart", "commentRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
    "customXmlInsRangeEnd", "dataBinding", "placeholder", "rsid",
)))  # fmt: skip
_UNWRAPPED = frozenset((w("ins"), w("moveTo")))
_SETTINGS_LEFT_OUT = frozenset(map(w, (
    "rsids", "attachedTemplate", "mailMerge", "trackRevisions", "docVars", "writeProtection",
    "saveThroughXslt",
)))  # fmt: skip
_PARAGRAPH_IDS = (f"{{{W14}}}paraId", f"{{{W14}}}textId")
_REVISION_ATTRIBUTE = re.compile(re.escape(f"{{{W}}}") + r"rsid\w*")
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CORE = "docProps/core.xml"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A line of a part's relationships."""

    id: str
    kind: str
    target: str
    external: bool

    @property
    def xml(self) -> str:
        """The line as it is written."""
        mode = ' TargetMode="External"' if self.external else ""
        return (
            f'<Relationship Id="{_quoted(self.id)}" Type="{_quoted(self.kind)}" Target="{_quoted(self.target)}"{mode}/>'
        )


def clean(package: OpenedPackage) -> str:
    """Take everything off the package that says who made it, how, and from what; give back its title.

    The parsed stories change in place; the bytes of the other parts are replaced where they told something.
    """
    title = _title(package.parts.get(_core_part(package.parts), b""))
    links = _anchors(package)
    for root in package.stories.values():
        _clean_story(root, links)
    for name in ("word/styles.xml", "word/numbering.xml"):
        if b"rsid" in package.parts.get(name, b""):
            root = parse(package.parts[name])
            _drop_traces(root)
            package.parts[name] = serialised(root)
    _clean_settings(package.parts)
    _drop_parts(package)
    return title


def core_properties(title: bytes) -> bytes:
    """Give the only properties a letter carries: its title, as XML, and its language."""
    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org'
        b'/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>'
        + title
        + b"</dc:title><dc:language>de-DE</dc:language></cp:coreProperties>"
    )


def relationships_part(name: str) -> str:
    """Give the name of the part that holds the relationships of a part."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def read_relationships(data: bytes) -> list[Relationship]:
    """Read the relationships of a part."""
    return [
        Relationship(
            line.get("Id", ""), line.get("Type", ""), line.get("Target", ""), line.get("TargetMode") == "External"
        )
        for line in parse(data).iter(f"{{{RELATIONSHIPS}}}Relationship")
    ]


def written_relationships(lines: list[Relationship]) -> bytes:
    """Write the relationships of a part."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(line.xml for line in lines)}</Relationships>'
    ).encode()


def target_part(part: str, target: str) -> str:
    """Give the part a relationship of `part` leads to."""
    return posixpath.normpath(posixpath.join("/" + posixpath.dirname(part), target)).lstrip("/")


def _quoted(text: str) -> str:
    return escape(text, {'"': "&quot;"})


def _core_part(parts: dict[str, bytes]) -> str:
    for line in read_relationships(parts["_rels/.rels"]):
        if line.kind.endswith("/core-properties"):
            return target_part("", line.target)
    return ""


def _title(core: bytes) -> str:
    title = parse(core).find("{http://purl.org/dc/elements/1.1/}title") if core else None
    return " ".join((title.text or "").split()) if title is not None else ""


def _anchors(package: OpenedPackage) -> frozenset[str]:
    """Collect the words that may name a bookmark: arguments of fields and anchors of links."""
    words: set[str] = set()
    for root in package.stories.values():
        for code in root.iter(INSTR_TEXT):
            words.update(re.findall(r"[\w.]+", code.text or ""))
        for simple in root.iter(w("fldSimple")):
            words.update(re.findall(r"[\w.]+", simple.get(w("instr"), "")))
        words.update(link.get(w("anchor"), "") for link in root.iter(w("hyperlink")))
    return frozenset(words)


def _clean_story(root: etree._Element, links: frozenset[str]) -> None:
    _drop_traces(root)
    for element in list(root.iter(*_UNWRAPPED)):
        _unwrap(element)
    for properties in root.iter(w("sdtPr")):
        filled = next(parent_of(properties).iter(T), None) is not None  # a line to write on keeps its placeholder
        for element in properties.findall(w("id")) + (properties.findall(w("showingPlcHdr")) if filled else []):
            properties.remove(element)
    _drop_unused_bookmarks(root, links)
    for paragraph in root.iter(P, w("tr")):
        for name in _PARAGRAPH_IDS:
            if name in paragraph.attrib:
                del paragraph.attrib[name]


def _drop_unused_bookmarks(root: etree._Element, links: frozenset[str]) -> None:
    unused = set()
    for start in list(root.iter(w("bookmarkStart"))):
        if start.get(w("name")) not in links:
            unused.add(start.get(w("id")))
            _remove(start)
    for end in list(root.iter(w("bookmarkEnd"))):
        if end.get(w("id")) in unused:
            _remove(end)


def _drop_traces(root: etree._Element) -> None:
    for element in list(root.iter(etree.Element)):
        if element.tag in _TRACES:
            _remove(element)
        elif element.attrib:
            for name in [str(name) for name in element.attrib if _REVISION_ATTRIBUTE.fullmatch(str(name))]:
                del element.attrib[name]


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    """Put the children in the place of the element; the mark of an inserted paragraph or row has none."""
    parent = element.getparent()
    if parent is None:
        return
    for child in list(element):
        element.addprevious(child)
    parent.remove(element)


def _clean_settings(parts: dict[str, bytes]) -> None:
    data = parts.get("word/settings.xml")
    if data is None:
        return
    root = parse(data)
    for element in list(root):
        if element.tag in _SETTINGS_LEFT_OUT or etree.QName(element).localname == "docId":
            root.remove(element)
    parts["word/settings.xml"] = serialised(root)


def _drop_parts(package: OpenedPackage) -> None:
    """Keep what can be reached from the document over relationships that a letter needs."""
    parts = package.parts
    kept = {"[Content_Types].xml", "_rels/.rels"}
    waiting = [""]
    while waiting:
        part = waiting.pop()
        rels = relationships_part(part) if part else "_rels/.rels"
        if rels not in parts:
            continue
        lines = [line for line in read_relationships(parts[rels]) if line.kind.rsplit("/", 1)[-1] not in _LEFT_OUT]
        targets = [target_part(part, line.target) for line in lines if not line.external]
        waiting += [target for target in targets if target in parts and target not in kept]
        kept.update(target for target in targets if target in parts)
        if not part:
            lines.append(Relationship("rIdCore", _CORE_KIND, _CORE, external=False))
        if lines:
            kept.add(rels)
            parts[rels] = written_relationships(lines)
    for name in set(parts) - kept:
        del parts[name]
        package.stories.pop(name, None)
    _rewrite_content_types(package)


def _rewrite_content_types(package: OpenedPackage) -> None:
    root = parse(package.parts["[Content_Types].xml"])
    for override in root.findall(f"{{{CONTENT_TYPES}}}Override"):
        name = override.get("PartName", "").lstrip("/")
        if name not in package.parts or name == _CORE:
            root.remove(override)
        elif name == package.main:
            override.set("ContentType", _MAIN_TYPE)
    etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", PartName="/" + _CORE, ContentType=_CORE_TYPE)
    package.parts["[Content_Types].xml"] = serialised(root)


def add_part(package: OpenedPackage, name: str, root: etree._Element, *, kind: str, content_type: str) -> str:
    """Add a part of text to the document and give back the id of its relationship."""
    package.parts[name] = b""
    package.stories[name] = root
    types = parse(package.parts["[Content_Types].xml"])
    etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", PartName="/" + name, ContentType=content_type)
    package.parts["[Content_Types].xml"] = serialised(types)
    rels = relationships_part(package.main)
    lines = read_relationships(package.parts[rels]) if rels in package.parts else []
    identifier = "rIdOwn" + posixpath.basename(name).partition(".")[0]
    lines.append(Relationship(identifier, _OFFICE + kind, posixpath.basename(name), external=False))
    package.parts[rels] = written_relationships(lines)
    return identifier
