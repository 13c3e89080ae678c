"""The gate for templates: what is not an honest Word document is refused with its reason (faults 65 to 73)."""

import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lxml import etree

from secretariat.documents.reading_gate import DAMAGED_ZIP
from secretariat.documents.word_codes import kinds_of_fields
from secretariat.documents.word_switches import TYPED_FIELD, read_typed
from secretariat.documents.word_xml import CONTENT_TYPES, RELATIONSHIPS, P, W, own_runs, parse, switched_on, text_of, w
from secretariat.domain.errors import DocumentTroubleError

MOST_PARTS = 1_000
LARGEST_TEMPLATE = 20_000_000
LARGEST_CONTENT = 60_000_000
LARGEST_STORY = 2_000_000
_LARGEST_RATIO = 150
_RATIO_MATTERS_FROM = 500_000

_HARMLESS_FIELDS = frozenset((
    "MERGEFIELD", "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "REF", "PAGEREF", "NOTEREF", "STYLEREF",
    "HYPERLINK", "TOC", "TC", "SEQ", "SYMBOL", "DATE", "TIME", "LISTNUM", "ADVANCE", "PRIVATE", "FORMTEXT",
    "FORMCHECKBOX", "FORMDROPDOWN",
))  # fmt: skip
_REACHING_OUT = frozenset((
    "DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD",
    "MACROBUTTON", "GOTOBUTTON", "CONTROL",
))  # fmt: skip
_MACRO_PARTS = re.compile(r"vbaproject|vbadata|\.bin$.*macro|keymapcustomizations", re.IGNORECASE)
_PROGRAM = re.compile(r"\{%|%\}|\{#|#\}")
_BAD_START = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_ENCODING = re.compile(rb"""^<\?xml[^>]*encoding=["']([\w.-]+)""")

_LINK_SCHEMES = ("http:", "https:", "mailto:", "tel:", "#")
_LEFT_OUT_LATER = frozenset({"mailMergeSource", "mailMergeHeaderSource"})
_REFUSED_ELEMENTS = {
    w("altChunk"): "template.alt_chunk", w("object"): "template.ole", w("control"): "template.activex",
    "{urn:schemas-microsoft-com:office:office}OLEObject": "template.ole", w("subDoc"): "template.remote_content",
    w("del"): "template.tracked_deletion", w("moveFrom"): "template.tracked_deletion",
    w("delText"): "template.tracked_deletion", w("commentReference"): "template.comment",
}  # fmt: skip
_REFUSED_RELATIONSHIPS = {
    "vbaProject": "template.macro", "oleObject": "template.ole", "package": "template.ole",
    "control": "template.activex", "activeXControlBinary": "template.activex", "aFChunk": "template.alt_chunk",
    "subDocument": "template.remote_content", "attachedToolbars": "template.macro",
}  # fmt: skip


@dataclass(slots=True)
class OpenedPackage:
    """A template that has passed the gate: its parts as bytes, and those parsed that hold text."""

    parts: dict[str, bytes]
    stories: dict[str, etree._Element] = field(default_factory=dict)
    main: str = ""


def template_content(path: Path) -> bytes:
    """Read a template's file.

    Raises DocumentTroubleError `template.open_elsewhere` while Word has it open and may have saved half of it
    (fault 73), `template.macro` for a name that promises macros, `template.unreadable`.
    """
    if path.with_name(f"~${path.name[2:]}").exists() or path.with_name(f"~${path.name}").exists():
        raise DocumentTroubleError("template.open_elsewhere", file=path.name)
    if path.suffix.lower() in {".docm", ".dotm"}:
        raise refused("template.macro", path.name)
    return bytes_of(path)


def bytes_of(path: Path) -> bytes:
    """Read a file as it lies there; raises DocumentTroubleError `template.unreadable`."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentTroubleError("template.unreadable", file=path.name) from error


def open_package(content: bytes) -> OpenedPackage:
    """Open a template, or refuse one that is hostile, of another format, or not yet fit for sending.

    Raises DocumentTroubleError with a code of its own for each reason (`template.macro`, `template.remote_image`,
    `template.comment` …), the `part` it was found in, and `found`, the words that show it.
    """
    _refuse_other_formats(content)
    package = OpenedPackage(_bounded_parts(content))
    for name, data in package.parts.items():
        _refuse_part(name, data)
    _refuse_relationships(package.parts)
    package.main = _main_part(package.parts)
    _parse_stories(package)
    hidden = _hidden_styles(package.parts)
    for name, root in package.stories.items():
        _refuse_story(name, root, hidden)
    return package


def main_story(content: bytes) -> etree._Element:
    """Return the body of a Word file that somebody sent, to be read and nothing else: what is in it beside, stays shut.

    Raises DocumentTroubleError `template.…` for another format, a package beyond bounds, or one that is damaged.
    """
    _refuse_other_formats(content)
    parts = _bounded_parts(content)
    name = _main_part(parts)
    if len(parts[name]) > LARGEST_STORY:
        raise refused("template.too_large", name)
    return _parsed(name, parts[name])


def relationship_kind(relationship: etree._Element) -> str:
    """Give the last word of a relationship's type, such as `header`."""
    return relationship.get("Type", "").rsplit("/", 1)[-1]


def refused(code: str, part: str = "", found: str = "") -> DocumentTroubleError:
    """Make the refusal of a template."""
    return DocumentTroubleError(code, part=part, found=found[:120])


def _refuse_other_formats(content: bytes) -> None:
    if len(content) > LARGEST_TEMPLATE:
        raise refused("template.too_large")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise refused("template.password" if locked else "template.old_word")
    if content.lstrip()[:5] == b"{\\rtf":
        raise refused("template.rich_text")
    if not content.startswith(b"PK"):
        raise refused("template.not_word")


def _bounded_parts(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
            _refuse_entries(entries)
            return {entry.filename: package.read(entry) for entry in entries if not entry.is_dir()}
    except DAMAGED_ZIP as error:
        raise refused("template.damaged") from error


def _refuse_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [unicodedata.normalize("NFC", entry.filename).casefold() for entry in entries]
    if any(entry.flag_bits & 1 for entry in entries):
        raise refused("template.password")
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise refused("template.too_large")
    for entry in entries:
        large = entry.file_size > _RATIO_MATTERS_FROM
        if large and entry.file_size > _LARGEST_RATIO * max(entry.compress_size, 1):
            raise refused("template.zip_bomb", entry.filename)
        if _leaves_the_package(entry.orig_filename) or _leaves_the_package(entry.filename):
            raise refused("template.path", entry.filename)
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise refused("template.damaged", entry.filename)
    if len(set(names)) < len(names):
        raise refused("template.path", found="double")


def _leaves_the_package(name: str) -> bool:
    return (
        name.startswith("/")
        or "\\" in name
        or ":" in name
        or "\x00" in name
        or any(step in {".", ".."} for step in name.split("/"))
    )


def _refuse_part(name: str, data: bytes) -> None:
    lower = name.lower()
    if _MACRO_PARTS.search(lower):
        raise refused("template.macro", name)
    if "/activex/" in lower:
        raise refused("template.activex", name)
    if "/embeddings/" in lower or lower.endswith(".bin"):
        raise refused("template.ole", name)
    if lower.endswith((".xml", ".rels")):
        _parsed(name, data)


def _refuse_declarations(name: str, data: bytes) -> None:
    """Refuse a document type, and the encodings that could hide one from this look at the bytes."""
    encoding = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if b"\x00" in data or (encoding and encoding[1].lower() not in {b"utf-8", b"us-ascii", b"ascii"}):
        raise refused("template.damaged", name)
    if _BAD_START.search(data):
        raise refused("template.dtd", name)


def _refuse_relationships(parts: dict[str, bytes]) -> None:
    for name, data in parts.items():
        if name.endswith(".rels"):
            for relationship in _parsed(name, data).iter(f"{{{RELATIONSHIPS}}}Relationship"):
                code = _reason_against(relationship)
                if code:
                    raise refused(code, name, relationship.get("Target", ""))


def _reason_against(relationship: etree._Element) -> str:
    kind, target = relationship_kind(relationship), relationship.get("Target", "").strip().lower()
    if kind in _REFUSED_RELATIONSHIPS:
        return _REFUSED_RELATIONSHIPS[kind]
    if relationship.get("TargetMode", "").lower() != "external":
        return "template.path" if target.startswith(("http:", "https:", "file:", "\\")) or "\\" in target else ""
    if kind in _LEFT_OUT_LATER:
        return ""
    if kind == "hyperlink":
        return "" if target.startswith(_LINK_SCHEMES) else "template.link"
    if kind == "attachedTemplate":
        return "" if re.match(r"(file:/{3})?[a-z]:[\\/]|file:/{3}\w|[^/\\:]+$", target) else "template.remote_template"
    return "template.remote_image" if kind == "image" else "template.remote_content"


_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def _main_part(parts: dict[str, bytes]) -> str:
    if "[Content_Types].xml" not in parts or "_rels/.rels" not in parts:
        raise refused("template.open_document" if "content.xml" in parts else "template.not_word")
    types = _parsed("[Content_Types].xml", parts["[Content_Types].xml"])
    main = ""
    for override in types.iter(f"{{{CONTENT_TYPES}}}Override"):
        kind = override.get("ContentType", "")
        if "macroenabled" in kind.lower() or "vba" in kind.lower():
            raise refused("template.macro", override.get("PartName", ""))
        if kind in {_MAIN + "document.main+xml", _MAIN + "template.main+xml"}:
            main = override.get("PartName", "").lstrip("/")
    if main not in parts:
        raise refused("template.not_word")
    return main


_STORY = re.compile(r"(document|header|footer|footnotes|endnotes)\d*\.xml|document2?\.xml")


def _parse_stories(package: OpenedPackage) -> None:
    for name, data in package.parts.items():
        if name == package.main or (name.startswith("word/") and _STORY.fullmatch(PurePosixPath(name).name)):
            if len(data) > LARGEST_STORY:
                raise refused("template.too_large", name)
            root = _parsed(name, data)
            if root.nsmap.get("w") != W:
                raise refused("template.not_word", name)
            package.stories[name] = root


def _parsed(name: str, data: bytes) -> etree._Element:
    _refuse_declarations(name, data)
    try:
        return parse(data)
    except etree.XMLSyntaxError as error:
        raise refused("template.damaged", name) from error


def _hidden_styles(parts: dict[str, bytes]) -> frozenset[str]:
    data = parts.get("word/styles.xml", b"")
    if b"vanish" not in data:
        return frozenset()
    return frozenset(
        style.get(w("styleId"), "")
        for style in _parsed("word/styles.xml", data).iter(w("style"))
        if switched_on(style.find(f"{w('rPr')}/{w('vanish')}"))
    )


def _refuse_story(name: str, root: etree._Element, hidden: frozenset[str]) -> None:
    for element in root.iter(*_REFUSED_ELEMENTS):
        raise refused(_REFUSED_ELEMENTS[str(element.tag)], name, etree.QName(element).localname)
    for kind in kinds_of_fields(root):
        if kind not in _HARMLESS_FIELDS:
            raise refused("template.field_reaches_out" if kind in _REACHING_OUT else "template.field_kind", name, kind)
    may_hide = bool(hidden) or next(root.iter(w("vanish")), None) is not None
    for paragraph in root.iter(P):
        text = text_of(paragraph)
        if "{" in text or "}" in text:
            _refuse_program(name, text)
        if may_hide and any(_is_hidden(run, paragraph, hidden) for run in own_runs(paragraph)):
            raise refused("template.hidden_text", name, text)


def _refuse_program(name: str, text: str) -> None:
    if _PROGRAM.search(text):
        raise refused("template.program", name, text)
    for typed in TYPED_FIELD.finditer(text):
        if read_typed(typed[1]) is None:
            raise refused("template.program", name, typed[0])


def _is_hidden(run: etree._Element, paragraph: etree._Element, hidden: frozenset[str]) -> bool:
    if run.find(w("t")) is None:
        return False
    vanish = run.find(f"{w('rPr')}/{w('vanish')}")
    if vanish is not None:
        return switched_on(vanish)
    if not hidden:
        return False
    styles = (run.find(f"{w('rPr')}/{w('rStyle')}"), paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
    return any(style is not None and style.get(w("val")) in hidden for style in styles)
