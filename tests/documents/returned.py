"""Reply forms as they come back: the shipped templates filled, then ticked and written on as people do."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage

from lxml import etree

from documents.letter_samples import LSP_MEETING, MEMBER, UNNA, invited, letter_values
from secretariat.documents.letter_papers import TemplateName
from secretariat.documents.word_template import compile_template
from secretariat.documents.word_xml import W14, P, T, w
from secretariat.domain.reply_forms import Mark
from secretariat.places import resource_path

BODY = "word/document.xml"
CHECKED = f".//{{{W14}}}checked"
FORMS = (TemplateName.REPLY_FORM, TemplateName.REPLY_FORM_LARGE_PRINT, TemplateName.REPLY_FORM_EASY)


def blank_form(
    name: TemplateName = TemplateName.REPLY_FORM, code: str = "K4PWX2QD", name_on_it: str = "Prof. Dr. Petra Lindner"
) -> bytes:
    """Return the form as it was sent."""
    values = dict(letter_values(invited(MEMBER), LSP_MEETING, UNNA)) | {"BogenNr": code, "Name": name_on_it}
    return compile_template(resource_path(f"templates/{name}").read_bytes()).fill(values)


def the(parent: etree._Element, path: str) -> etree._Element:
    """Return what must be there."""
    found = parent.find(path)
    assert found is not None, path
    return found


def changed(content: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """Return the form after a change of its text."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[BODY])
    change(root)
    parts[BODY] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def controls(root: etree._Element, mark: Mark, near: str = "") -> list[etree._Element]:
    """Return the boxes or lines of a mark, in paragraphs that hold the words `near`."""
    return [
        one
        for one in root.iter(w("sdt"))
        if the(one, f"{w('sdtPr')}/{w('tag')}").get(w("val")) == mark
        and near in "".join(piece.text or "" for piece in next(one.iterancestors(P)).iter(T))
    ]


def tick(root: etree._Element, mark: Mark, near: str = "", place: int = 0) -> None:
    """Tick a box as Word does."""
    box = controls(root, mark, near)[place]
    the(box, CHECKED).set(f"{{{W14}}}val", "1")
    the(box, f".//{T}").text = "☒"


def write(root: etree._Element, mark: Mark, text: str) -> None:
    """Write into a line as Word does: the placeholder goes."""
    line = controls(root, mark)[0]
    properties = the(line, w("sdtPr"))
    properties.remove(the(properties, w("showingPlcHdr")))
    run = the(line, f".//{w('r')}")
    run.clear()
    etree.SubElement(run, T).text = text


def filled_form(
    *marks: Mark,
    stand_in: str = "",
    wishes: Mapping[Mark, str] | None = None,
    needs: tuple[str, ...] = (),
    own_need: str = "",
    blank: bytes | None = None,
) -> bytes:
    """Return a form on which somebody ticked, wished and wrote."""

    def fill(root: etree._Element) -> None:
        for mark in marks:
            tick(root, mark)
        for mark, topic in (wishes or {}).items():
            tick(root, mark, near=topic)
        for need in needs:
            paragraph = next(one for one in root.iter(P) if need in "".join(t.text or "" for t in one.iter(T)))
            boxes = list(paragraph.iter(w("sdt")))
            after = re.split("[☐☒]", "".join(t.text or "" for t in paragraph.iter(T)))[1:]
            box = boxes[next(place for place, text in enumerate(after) if need in text)]
            the(box, CHECKED).set(f"{{{W14}}}val", "1")
            the(box, f".//{T}").text = "☒"
        if stand_in:
            write(root, Mark.STAND_IN, stand_in)
        if own_need:
            write(root, Mark.OWN_NEED, own_need)

    return changed(blank or blank_form(), fill)


def mailed(*forms: bytes, sent: str = "Tue, 18 Aug 2026 09:12:00 +0200") -> bytes:
    """Return a message with forms attached, as a mail program saves it."""
    message = EmailMessage()
    message["From"], message["To"], message["Date"] = "lindner@beispiel.example", "lsp@kreis-unna.example", sent
    message.set_content("Anbei mein Bogen.")
    for number, form in enumerate(forms, start=1):
        message.add_attachment(form, maintype="application", subtype="octet-stream", filename=f"Bogen {number}.docx")
    return message.as_bytes()
