"""The building blocks of a Word template: package, sheet of DIN 5008, texts with fields, tables, tick boxes."""

# ruff: noqa: SLF001 - python-docx gives its elements under names with an underscore only, and this file is made of them

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from lxml import etree
from template_styles import NAMESPACES, PREFIXES, TEXT_WIDTH, Face, styles_xml, twips

from secretariat.domain.formatting import keep_together

FIXED_DATE = (1980, 1, 1, 0, 0, 0)
LEFT_MARGIN, RIGHT_MARGIN = 25.0, 20.0
TOP_MARGIN, BOTTOM_MARGIN, HEADER_TOP, FOOTER_BOTTOM = 20.0, 20.0, 10.0, 10.0
MARK_LEFT, FOLD_LENGTH, PUNCH_AT, PUNCH_LENGTH = 5.0, 2.5, 148.5, 4.0
TRAILING_LINE = 1.0
EMU_PER_MM = 36000
PIECES = re.compile(r"(\*\*|☐(?:\[[\w.]+\])?|▁\[[\w.]+\]|\t|\n)")

LINES = {"vertretung": "Name der Vertretung", "bedarf.sonstiges": "Weiterer Bedarf"}
"""What a screen reader says of a line to write on."""

PACKAGE_RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
<Relationship Id="rId2" Target="docProps/core.xml"
 Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>
</Relationships>"""
DOCUMENT_RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="styles.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>
<Relationship Id="rId2" Target="settings.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"/>
</Relationships>"""
CONTENT_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""
SETTINGS = f"""<w:settings {NAMESPACES}>
<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat>
<w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>"""


@dataclass(frozen=True)
class Frame:
    """A place on the page in mm from its top left corner, for paragraphs that do not flow; height 0 is as it comes."""

    left: float
    top: float
    width: float
    height: float = 0

    def hold(self, paragraphs: Iterable[Paragraph]) -> None:
        """Put the paragraphs here, in their order. Directly: LibreOffice does not take a frame from a style."""
        height = f'w:h="{twips(self.height)}" w:hRule="exact" ' if self.height else ""
        for paragraph in paragraphs:
            within(paragraph._p.get_or_add_pPr(), "w:pStyle").addnext(
                element(
                    f'<w:framePr w:w="{twips(self.width)}" {height}w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
                    f' w:x="{twips(self.left)}" w:y="{twips(self.top)}"/>'
                )
            )


@dataclass(frozen=True)
class LetterForm:
    """Where DIN 5008 puts things on the first sheet, in mm from the top edge (handbook 4.1)."""

    field_top: float
    fold_marks: tuple[float, float]

    @property
    def text_top(self) -> float:
        """Return where the subject begins: 8.46 mm below the address field."""
        return self.field_top + 53.46

    @property
    def frames(self) -> dict[str, Frame]:
        """Return where the paragraphs of a style stand on the first sheet."""
        return {
            "Rücksendeangabe": Frame(25, self.field_top, 80, 5),
            "Vermerkzone": Frame(25, self.field_top + 5, 80, 12.7),
            "Anschrift": Frame(25, self.field_top + 17.7, 80, 27.3),
            "Informationsblock": Frame(125, self.field_top + 5, 75),
        }


FORM_A = LetterForm(27.0, (87.0, 192.0))
FORM_B = LetterForm(45.0, (105.0, 210.0))


def new_document(title: str, face: Face) -> WordDocument:
    """Return an empty A4 document with our styles, its title and its language, and nothing else."""
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}, {{{{GremiumKurz}}}}, {{{{Sitzung}}}}</dc:title>"
        "<dc:language>de-DE</dc:language></cp:coreProperties>"
    )
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONS,
        "docProps/core.xml": core,
        "word/document.xml": f"<w:document {NAMESPACES}><w:body><w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/styles.xml": styles_xml(face),
        "word/settings.xml": SETTINGS,
    }
    package = BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    document = Document(package)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(LEFT_MARGIN), Mm(RIGHT_MARGIN)
    section.top_margin, section.bottom_margin = Mm(TOP_MARGIN), Mm(BOTTOM_MARGIN)
    section.header_distance, section.footer_distance = Mm(HEADER_TOP), Mm(FOOTER_BOTTOM)
    section._sectPr.append(element('<w:pgNumType w:start="1"/>'))  # each letter of a serial file counts for itself
    return document


def saved(document: WordDocument) -> bytes:
    """Return the package as bytes that are the same in every run: fixed dates, fixed order."""
    raw, result = BytesIO(), BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, tidied(source.read(name)))
    return result.getvalue()


def tidied(part: bytes) -> bytes:
    """Return a part with each prefix it uses declared once, on its root; what Word 2007 may skip is said to be so."""
    root = etree.fromstring(part)
    if root.nsmap.get(root.prefix) == PREFIXES["w"]:
        ignorable = f"{{{PREFIXES['mc']}}}Ignorable"
        root.attrib.pop(ignorable, None)
        newer = next(root.iter(f"{{{PREFIXES['w14']}}}*"), None) is not None
        etree.cleanup_namespaces(root, top_nsmap=PREFIXES, keep_ns_prefixes=["mc"] if newer else [])
        if newer:
            root.set(ignorable, "w14")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def element(xml: str) -> BaseOxmlElement:
    """Return the element of a piece of markup, with the prefixes of Word declared on its root."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {NAMESPACES}", xml.strip(), count=1))


def within(parent: BaseOxmlElement, name: str) -> etree._Element:
    """Return the child of that name, which must be there."""
    (child,) = parent.findall(qn(name))
    return child


def write(paragraph: Paragraph, text: str) -> Paragraph:
    """Write text into a paragraph: `**` switches bold on and off, `☐[mark]` becomes a tick box that Word can tick.

    `▁[mark]` becomes a line to write on, on paper and on the screen.
    """
    bold = False
    for piece in PIECES.split(text):
        if piece == "**":
            bold = not bold
        elif piece.startswith("☐"):
            paragraph._p.append(tick_box(piece[2:-1]))
        elif piece.startswith("▁"):
            paragraph._p.append(line_to_fill(piece[2:-1]))
        elif piece:
            run = paragraph.add_run(piece)
            if bold:
                run.bold = True
    return paragraph


def tick_box(mark: str) -> BaseOxmlElement:
    """Return a tick box as content control, so that the form can be filled in on the screen and read by the program."""
    fonts = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    return element(
        f'<w:sdt><w:sdtPr><w:alias w:val="Ankreuzfeld"/><w:tag w:val="{mark}"/>'
        '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
        f"</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>{fonts}</w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
    )


def line_to_fill(mark: str) -> BaseOxmlElement:
    """Return a line as content control: on paper the line of the tab, on the screen what is typed in its place."""
    return element(
        f'<w:sdt><w:sdtPr><w:alias w:val="{LINES[mark]}"/><w:tag w:val="{mark}"/><w:showingPlcHdr/><w:text/></w:sdtPr>'
        "<w:sdtContent><w:r><w:tab/></w:r></w:sdtContent></w:sdt>"
    )


def add_text(document: WordDocument | _Cell, text: str, style: str = "Normal") -> Paragraph:
    """Add a paragraph of a style, written as `write` says; „Art. 15“ stays on one line, as in what fields bring."""
    return write(document.add_paragraph(style=style), keep_together(text))


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field that Word computes, as PAGE."""
    run = f"<w:r><w:t>{'2' if instruction == 'PAGE' else '3'}</w:t></w:r>"
    paragraph._p.append(element(f"<w:fldSimple w:instr={quoteattr(instruction)}>{run}</w:fldSimple>"))


def add_page_numbers(paragraph: Paragraph, lead: str) -> None:
    """Write `lead`, and at the right edge "Seite 2 von 3"."""
    write(paragraph, f"{lead}\tSeite\u00a0")
    add_field(paragraph, "PAGE")
    write(paragraph, "\u00a0von\u00a0")
    add_field(paragraph, "NUMPAGES")


def add_sheet(document: WordDocument, form: LetterForm, lead: str) -> None:
    """Give the section the head, marks and foot of a letter, and following pages a line with their number."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    head = section.first_page_header
    height = form.text_top - HEADER_TOP - TRAILING_LINE * 25.4 / 72
    head_table = head.add_table(1, 1, Mm(TEXT_WIDTH))
    layout(head_table, [TEXT_WIDTH])
    within(head_table._tbl.tblPr, "w:tblLayout").addnext(
        element('<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>')
    )
    head_table.rows[0]._tr.get_or_add_trPr().append(element(f'<w:trHeight w:val="{twips(height)}" w:hRule="exact"/>'))
    cell = head_table.cell(0, 0)
    write(restyled(cell.paragraphs[0], "Briefkopf"), "{{Behoerde}}")
    write(cell.add_paragraph(style="Briefkopf Zusatz"), "{{Kopfzeile}}")
    anchor = head.paragraphs[0]
    head_table._tbl.addnext(anchor._p)
    restyled(anchor, "Markenzeile")
    for number, (top, length) in enumerate(
        [(form.fold_marks[0], FOLD_LENGTH), (PUNCH_AT, PUNCH_LENGTH), (form.fold_marks[1], FOLD_LENGTH)], start=1
    ):
        anchor._p.append(mark(number, top, length))
    write(section.first_page_footer.paragraphs[0], "{{Fusszeile}}")
    add_page_numbers(section.header.paragraphs[0], lead)


def restyled(paragraph: Paragraph, style: str) -> Paragraph:
    """Return the paragraph after giving it a style."""
    paragraph.style = style
    return paragraph


def mark(number: int, top: float, length: float) -> BaseOxmlElement:
    """Return a run with a thin line at the left edge of the page, `top` mm down; decoration for a screen reader."""
    extent = f'cx="{round(length * EMU_PER_MM)}" cy="0"'
    return element(f"""
<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="1" locked="1"
 layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>{round(MARK_LEFT * EMU_PER_MM)}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{round(top * EMU_PER_MM)}</wp:posOffset></wp:positionV>
<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="{number}" name="Marke {number}"><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">
<adec:decorative val="1"/></a:ext></a:extLst></wp:docPr><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom>
<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>""")


def layout(table: Table, widths: Iterable[float]) -> None:
    """Fix the column widths (mm) of a table and let it begin exactly at the left margin."""
    table.autofit = False
    within(table._tbl.tblPr, "w:tblLayout").addprevious(element('<w:tblInd w:w="0" w:type="dxa"/>'))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def add_table(
    document: WordDocument, title: str, description: str, widths: Sequence[float], heads: Sequence[str]
) -> _Row:
    """Add a table whose first row is its repeated head, and return the row below it, still empty."""
    table = document.add_table(2, len(widths), style="Tabellenraster")
    layout(table, widths)
    table._tbl.tblPr.append(element(f"<w:tblCaption w:val={quoteattr(title)}/>"))
    table._tbl.tblPr.append(element(f"<w:tblDescription w:val={quoteattr(description)}/>"))
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("<w:cantSplit/>"))
    table.rows[0]._tr.get_or_add_trPr().append(element("<w:tblHeader/>"))
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        write(restyled(cell.paragraphs[0], "Tabellenkopf"), head)
    empty: _Row = table.rows[1]
    return empty


def fill_row(row: _Row, cells: Sequence[Sequence[str]]) -> None:
    """Write the paragraphs of each cell of a row."""
    for cell, (first, *further) in zip(row.cells, cells, strict=True):
        write(restyled(cell.paragraphs[0], "Tabellentext"), first)
        for text in further:
            add_text(cell, text, "Tabellentext")
