"""The order of ECMA-376: Word calls a paper unreadable whose properties stand in another one, LibreOffice does not."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree

from documents.letter_samples import LSP_MEETING, MEMBER, UNNA, invited, letter_values
from secretariat.documents.letter_papers import TemplateName
from secretariat.documents.word_template import compile_template
from secretariat.places import resource_path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = {
    "p": "pPr *",
    "r": "rPr *",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tr": "tblPrEx trPr tc",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tc": "tcPr *",
    "sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
}
RANKS = {
    parent: {name: rank for rank, names in enumerate(order.split()) for name in names.split("|")}
    for parent, order in ORDER.items()
}


def disorders(content: bytes) -> Iterator[str]:
    """Give each element whose children stand in an order Word does not read, and each cell without a paragraph."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part in package.namelist():
            if not part.startswith("word/") or not part.endswith(".xml"):
                continue
            for element in etree.fromstring(package.read(part)).iter(f"{W}*"):
                name = etree.QName(element).localname
                yield from (f"{part}: {found}" for found in _disorders_of(element, name))


def _disorders_of(element: etree._Element, name: str) -> Iterator[str]:
    ranks = RANKS.get(name)
    if ranks is None:
        return
    children = [etree.QName(child).localname for child in element.iterchildren(f"{W}*")]
    found = [ranks.get(child, ranks.get("*", -1)) for child in children]
    if -1 in found or found != sorted(found):
        yield f"{name} holds {children}"
    if name == "tc" and children[-1:] != ["p"]:
        yield "a cell ends without a paragraph"


@pytest.mark.parametrize("name", sorted(path.name for path in resource_path("templates").rglob("*.docx")))
def test_properties_stand_in_the_order_word_reads(name: str) -> None:
    (path,) = resource_path("templates").rglob(name)
    assert list(disorders(path.read_bytes())) == []


def test_filling_a_template_leaves_the_order() -> None:
    values = letter_values(invited(MEMBER), LSP_MEETING, UNNA)
    for name in (TemplateName.INVITATION, TemplateName.AGENDA, TemplateName.REPLY_FORM):
        filled = compile_template(resource_path(f"templates/{name}").read_bytes()).fill(values)
        assert list(disorders(filled)) == []


def test_a_disorder_would_be_found() -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(resource_path("templates/invitation.docx")) as whole, zipfile.ZipFile(broken, "w") as package:
        for part in whole.namelist():
            text = whole.read(part).replace(b"<w:pPr>", b'<w:pPr><w:jc w:val="left"/>', 1)
            package.writestr(part, text if part == "word/document.xml" else whole.read(part))
    assert any(found.startswith("word/document.xml: pPr holds ['jc', ") for found in disorders(broken.getvalue()))
