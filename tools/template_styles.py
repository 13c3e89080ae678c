"""The paragraph and table styles of the Word templates, one set for each kind of print (handbook 4.1, 4.3)."""

from dataclasses import dataclass

PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items())
BUILT_IN = frozenset({"Title", "Subtitle", "heading 1", "heading 2", "header", "footer"})
TEXT_WIDTH = 165.0
LINE_COLOUR, HEAD_FILL = "595959", "E7E6E6"

KEEP_LINES = "<w:keepLines/>"
KEEP = "<w:keepNext/><w:keepLines/>"
NEW_PAGE = "<w:keepNext/><w:keepLines/><w:pageBreakBefore/>"
RULE_ABOVE = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{LINE_COLOUR}"/></w:pBdr>'
RULE_BELOW = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="{LINE_COLOUR}"/></w:pBdr>'
CLOSE_UP = "<w:contextualSpacing/>"
FIRST_LEVEL, SECOND_LEVEL = '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>'
TAB_KINDS = {
    "left": 'w:val="left"',
    "right": 'w:val="right"',
    "line": 'w:val="left" w:leader="underscore"',
    "rest": 'w:val="right" w:leader="underscore"',
    "cut": 'w:val="right" w:leader="hyphen"',
}


@dataclass(frozen=True)
class Face:
    """A kind of print: sizes in pt, leading as a factor, `gap` after a paragraph in pt, the rest in mm.

    `label` is the column of words before a text, `tick` that of tick boxes; a second wish stands at the first of
    `wishes`, the topic at the second.
    """

    body: float
    leading: float
    gap: float
    title: float
    heading: float
    small: float
    need: float
    table: float
    info: float
    margin_notes: tuple[float, float]
    label: float
    tick: float
    wishes: tuple[float, float]
    large: bool


STANDARD = Face(
    body=11, leading=1.15, gap=8.5, title=16, heading=12, small=10, need=9.5, table=11, info=10, margin_notes=(9, 8),
    label=24, tick=7, wishes=(24, 48), large=False,
)  # fmt: skip
LARGE_PRINT = Face(
    body=16, leading=1.2, gap=14, title=22, heading=20, small=16, need=16, table=16, info=12, margin_notes=(14, 14),
    label=36, tick=9, wishes=(31, 61), large=True,
)  # fmt: skip
EASY = Face(
    body=14, leading=1.5, gap=4, title=20, heading=16, small=14, need=14, table=14, info=10, margin_notes=(10, 10),
    label=36, tick=9, wishes=(24, 50), large=True,
)  # fmt: skip


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def points(length: float) -> int:
    """Return a length given in pt in twentieths of a point."""
    return round(length * 20)


def identity(name: str) -> str:
    """Return the id of a style: its name without blanks and umlauts."""
    plain = name.replace("ü", "ue").replace("ß", "ss")
    return "".join(word[:1].upper() + word[1:] for word in plain.split())


def style(
    name: str, *properties: str, based: str = "Normal", after: str = "", size: float = 0, bold: bool = False
) -> str:
    """Return a paragraph style; its properties come in the order Word's schema wants."""
    own = "" if name in BUILT_IN else ' w:customStyle="1"'
    run = ("<w:b/>" if bold else "") + (
        f'<w:sz w:val="{size * 2:.0f}"/><w:szCs w:val="{size * 2:.0f}"/>' if size else ""
    )
    following = f'<w:next w:val="{identity(after)}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{identity(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{identity(based)}"/>{following}<w:qFormat/>'
        f"<w:pPr>{''.join(properties)}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def spacing(before: float = 0, after: float = 0, *, exact: float = 0, factor: float = 0) -> str:
    """Return the space before and after a paragraph in pt and its line height: exact in pt or a factor."""
    line = f' w:line="{points(exact)}" w:lineRule="exact"' if exact else ""
    line = f' w:line="{round(factor * 240)}" w:lineRule="auto"' if factor else line
    return f'<w:spacing w:before="{points(before)}" w:after="{points(after)}"{line}/>'


def tabs(*stops: tuple[str, float]) -> str:
    """Return tab stops, each with its kind and its place in mm; a `line`, and the `rest` of one, is to write on."""
    return "<w:tabs>" + "".join(f'<w:tab {TAB_KINDS[kind]} w:pos="{twips(at)}"/>' for kind, at in stops) + "</w:tabs>"


def hanging(width: float) -> str:
    """Return an indent under which the first line hangs out, in mm."""
    return f'<w:ind w:left="{twips(width)}" w:hanging="{twips(width)}"/>'


def headings(face: Face) -> list[str]:
    """Return the styles a screen reader jumps between, and those of the page's edges."""
    above, edge = spacing(before=face.gap * 1.3, after=max(face.gap / 3, 3), factor=1.1), tabs(("right", TEXT_WIDTH))
    subject = spacing(after=18 if face.large else 22)
    top, foot = face.margin_notes
    return [
        style("Title", KEEP, spacing(after=3, factor=1.1), FIRST_LEVEL, after="Subtitle", size=face.title, bold=True),
        style("Subtitle", KEEP, spacing(after=face.gap, factor=1.1), after="Normal", size=face.heading),
        style("heading 1", KEEP, above, FIRST_LEVEL, after="Normal", size=face.heading, bold=True),
        style("heading 2", KEEP, spacing(before=face.gap / 2, after=2), SECOND_LEVEL, after="Normal", bold=True),
        style("Einleitung", KEEP, based="Normal"),
        style("Wortlaut", "<w:keepNext/>", based="Normal"),
        style("Schlussabsatz", KEEP, based="Normal"),
        style("Betreff", subject, based="heading 1", after="Normal"),
        style("Seite neu", NEW_PAGE, based="heading 1", after="Normal"),
        style("Abschnitt", spacing(after=2), based="heading 1", after="Normal"),
        style("header", RULE_BELOW, edge, spacing(after=6, factor=1), size=top),
        style("footer", RULE_ABOVE, edge, spacing(factor=1), size=foot),
    ]


def sheet_styles(face: Face) -> list[str]:
    """Return the styles of a letter's sheet; the address keeps its size in every kind of print (handbook 4.3)."""
    label = face.info * 2.6
    return [
        style("Briefkopf", spacing(after=1), size=15, bold=True),
        style("Briefkopf Zusatz", spacing(factor=1), size=10),
        style("Markenzeile", spacing(exact=1), size=1),
        style("Rücksendeangabe", spacing(exact=14), size=7),
        style("Vermerkzone", spacing(exact=12), size=9),
        style("Anschrift", spacing(exact=12), size=11),
        style("Informationsblock", tabs(("left", label)), spacing(factor=1), hanging(label), size=face.info),
        style("Grußformel", KEEP, spacing(after=38)),
        style("Unterschrift", KEEP, spacing(after=face.gap)),
        style("Anlagenvermerk", KEEP_LINES, spacing(after=face.gap, factor=1.05)),
    ]


def form_styles(face: Face) -> list[str]:
    """Return the styles of labelled lines, of tick boxes, of lines to write on, and of tables."""
    boxes, between = tabs(("left", face.tick), ("rest", TEXT_WIDTH)), max(face.gap / 3, 3)
    column = TEXT_WIDTH / 2
    wished = tabs(*(("left", at) for at in (*face.wishes, face.wishes[1] + face.tick)))
    needs = boxes if face.large else tabs(("left", face.tick), ("left", column), ("left", column + face.tick))
    labelled = spacing(after=face.gap, factor=max(face.leading, 1.25))
    need_lines = spacing(factor=1.0) if face.large else spacing(exact=11.8)
    return [
        style("Angabe", KEEP, tabs(("left", face.label)), labelled, hanging(face.label), CLOSE_UP),
        style("Klein", spacing(after=3, factor=1.05), size=face.small),
        style("Ankreuzzeile", KEEP_LINES, boxes, spacing(after=between), hanging(face.tick)),
        style("Ankreuzzeile klein", spacing(2, 2, factor=1.05), based="Ankreuzzeile", size=face.small),
        style("Bedarf", needs, need_lines, hanging(face.tick), size=face.need),
        style("Thema", KEEP, wished, spacing(after=between), hanging(face.wishes[1] + face.tick), CLOSE_UP),
        style("Themenwahl", KEEP, wished, spacing(after=between, factor=1.15)),
        style("Schreiblinie", KEEP, tabs(("line", 60), ("rest", TEXT_WIDTH)), spacing(face.gap * 1.4, face.gap / 2)),
        style("Trennlinie", tabs(("cut", TEXT_WIDTH)), spacing(after=4), size=8),
        style("Tabellenkopf", "<w:keepNext/>", spacing(2, 2, factor=1.1), size=face.table, bold=True),
        style("Tabellentext", spacing(factor=1.15) if face.large else spacing(2, 2, factor=1.1), size=face.table),
        style("Nach Tabelle", spacing(before=4 if face.large else 8)),
    ]


def styles_xml(face: Face) -> str:
    """Return the part with all styles: Arial, German, left-aligned, no hyphenation."""
    size = f"{face.body * 2:.0f}"
    return f"""<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>
<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>
<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
<w:pPr><w:suppressAutoHyphens/>{spacing(after=face.gap, factor=face.leading)}</w:pPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/></w:style>
{"".join((*headings(face), *sheet_styles(face), *form_styles(face)))}{table_styles()}</w:styles>"""


def table_styles() -> str:
    """Return the style of tables with data: thin lines, a light grey head row."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE_COLOUR}"/>' for side in sides)
    margins = "".join(f'<w:{side} w:w="{twips(1.6)}" w:type="dxa"/>' for side in ("left", "right"))
    return f"""<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Tabellenraster"><w:name w:val="Tabellenraster"/>
<w:basedOn w:val="TableNormal"/>
<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow">
<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{HEAD_FILL}"/></w:tcPr></w:tblStylePr>
</w:style>"""
