"""Small Word templates made from the XML that Word itself writes, and ways to read a letter back."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from docx import Document

from secretariat.documents.word_program import Values
from secretariat.documents.word_template import Template, compile_template

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE = _TYPE + "document.main+xml"
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
STORIES = {
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "numbering": "numbering",
    "settings": "settings",
    "styles": "styles",
}


def made(
    body: str,
    *,
    section: str = SECTION,
    parts: Mapping[str, bytes | str] | None = None,
    relations: str = "",
    types: str = "",
    main_type: str = MAIN_TYPE,
    title: str = "",
    **stories: str,
) -> bytes:
    """Make a template from the inside of its body; `header`, `footer`, `footnotes`, `styles`, `numbering` likewise."""
    document_relations = relations
    overrides = f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>{types}'
    files: dict[str, bytes | str] = {}
    for number, (kind, inside) in enumerate(stories.items(), 10):
        document_relations += relation(
            f"rId{number}", kind, f"{kind}1.xml" if kind in {"header", "footer"} else f"{kind}.xml"
        )
        name = f"word/{kind}1.xml" if kind in {"header", "footer"} else f"word/{kind}.xml"
        files[name] = f"<w:{STORIES[kind]} {NAMESPACES}>{inside}</w:{STORIES[kind]}>"
        overrides += f'<Override PartName="/{name}" ContentType="{_TYPE}{kind}+xml"/>'
        if kind in {"header", "footer"}:
            reference = f'<w:{kind}Reference w:type="default" r:id="rId{number}"/>'
            section = section.replace("<w:sectPr>", f"<w:sectPr>{reference}", 1)
    files["word/document.xml"] = f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
    files["word/_rels/document.xml.rels"] = relationships(document_relations)
    package_relations = relation("rId1", "officeDocument", "word/document.xml")
    if title:
        package_relations += (
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
            'core-properties" Target="docProps/core.xml"/>'
        )
        files["docProps/core.xml"] = core(title)
        overrides += (
            '<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        )
    files["_rels/.rels"] = relationships(package_relations)
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    return zipped(files | dict(parts or {}))


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """Pack parts as they are."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return content.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """Give the parts of a package, whose checksums must be right."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def relation(identifier: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identifier}" Type="{OFFICE}{kind}" Target="{escape(target)}"{mode}/>'


def relationships(lines: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def core(title: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>Erika Muster</dc:creator>"
        "<cp:lastModifiedBy>Otto Muster</cp:lastModifiedBy></cp:coreProperties>"
    )


def paragraph(*runs: str, properties: str = "") -> str:
    """Make a paragraph from runs; a bare text becomes a run."""
    inside = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    format_ = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{format_}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    inside = "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{inside}</w:tr>"


def begin(kind: str = "begin") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str, properties: str = "") -> str:
    return (
        f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}"
        f'<w:instrText xml:space="preserve">{escape(text)}</w:instrText></w:r>'
    )


def merge_field(instruction: str, shown: str = "«Feld»", properties: str = "") -> str:
    """Make a complex field as Word writes it."""
    return begin() + code(instruction) + begin("separate") + run(shown, properties) + begin("end")


def texts(content: bytes) -> list[str]:
    """Give the paragraphs of a letter as python-docx reads them."""
    return [one.text for one in Document(io.BytesIO(content)).paragraphs]


def filled(body: str, values: Values) -> bytes:
    """Compile and fill a template made of this body."""
    return template(body).fill(values)


def template(
    body: str,
    *,
    section: str = SECTION,
    parts: Mapping[str, bytes | str] | None = None,
    title: str = "",
    **stories: str,
) -> Template:
    """Compile a template made as `made` makes it."""
    return compile_template(made(body, section=section, parts=parts, title=title, **stories))
