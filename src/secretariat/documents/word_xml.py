"""Names of WordprocessingML and the one way its parts are parsed: no entities, no network, bounded."""

from collections.abc import Iterator

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    dtd_validation=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


def w(name: str) -> str:
    """Give the qualified name of a Word element or attribute."""
    return f"{{{W}}}{name}"


P, R_, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
_INSIDE_PARAGRAPH = frozenset(
    map(w, ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir"))
)


def parse(content: bytes) -> etree._Element:
    """Parse a part; raises etree.XMLSyntaxError."""
    return etree.fromstring(content, _PARSER)


def serialised(root: etree._Element) -> bytes:
    """Give the bytes of a part as Word writes them."""
    return etree.tostring(root, encoding="UTF-8", standalone=True, xml_declaration=True)


def own_runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Give the runs of a paragraph in order: also in links and tracked insertions, not those of text boxes in it."""
    for child in paragraph:
        if child.tag == R_:
            yield child
        elif child.tag in _INSIDE_PARAGRAPH:
            yield from own_runs(child)


def paragraph_of(element: etree._Element) -> etree._Element:
    """Give the paragraph an element stands in."""
    return next(element.iterancestors(P), element)


def parent_of(element: etree._Element) -> etree._Element:
    """Give what the element stands in; the root stands in itself."""
    parent = element.getparent()
    return element if parent is None else parent


_CHARACTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}


def characters(piece: etree._Element) -> str:
    """Give the text that a child of a run shows; a picture or symbol counts as one character that is no letter."""
    if piece.tag == T:
        return piece.text or ""
    if piece.tag == w("rPr"):
        return ""
    return _CHARACTERS.get(str(piece.tag), "\ufffc")


def mark_kind(element: etree._Element) -> str:
    """Give what a mark (a processing instruction of ours) stands for: field, each, if, end; nothing for an element."""
    return str(getattr(element, "target", ""))


def text_of(paragraph: etree._Element) -> str:
    """Give what a paragraph says."""
    return "".join(
        characters(piece) for run in own_runs(paragraph) for piece in run if piece.tag in _CHARACTERS or piece.tag == T
    )


def switched_on(element: etree._Element | None) -> bool:
    """Say whether a property that can be written as `<w:vanish w:val="false"/>` is set."""
    return element is not None and element.get(w("val"), "true") not in {"0", "false", "off"}
