"""Writes the Word templates of resources/templates: python tools/make_templates.py."""

from collections.abc import Callable
from pathlib import Path

import template_wording as wording
from docx.document import Document as WordDocument
from template_parts import (
    FORM_A,
    FORM_B,
    Frame,
    LetterForm,
    add_page_numbers,
    add_sheet,
    add_table,
    add_text,
    fill_row,
    new_document,
    saved,
    write,
)
from template_styles import EASY, LARGE_PRINT, STANDARD, Face

TEMPLATES = Path(__file__).parents[1] / "resources" / "templates"
NEEDS_FRAME = Frame(25, 178, 165)
AGENDA_HEADS = ("TOP", "Gegenstand", "Art", "Vortrag", "Uhrzeit")
AGENDA_CELLS = ("{{TOP.Nummer}}", "{{TOP.Gegenstand}}", "{{TOP.Art}}", "{{TOP.Vortrag}}", "{{TOP.Uhrzeit}}")
AGENDA_DESCRIPTION = "Die Tagesordnungspunkte der Sitzung in ihrer Reihenfolge"


def letter(title: str, lines: wording.Lines, face: Face, form: LetterForm = FORM_B) -> bytes:
    """Return the template of a letter on the sheet of DIN 5008."""
    document = new_document(title, face)
    add_sheet(document, form, "{{Behoerde}}, Schreiben vom {{Briefdatum}}")
    for style, text in wording.ADDRESS:
        form.frames[style].hold([add_text(document, text, style)])
    add_lines(document, (*lines, *wording.CLOSING))
    return saved(document)


def agenda(face: Face) -> bytes:
    """Return the template of the agenda (D04); in large print type and speaker stand below the subject."""
    document = plain_sheet("Tagesordnung", face)
    add_text(document, "Tagesordnung", "Title")
    add_text(document, "{{Sitzung}} {{GremiumGenitiv}}", "Subtitle")
    add_lines(document, wording.AGENDA_WHERE_AND_WHEN)
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    if face.large:
        heads, widths = ("TOP", "Gegenstand", "Uhrzeit"), (18.0, 112.0, 35.0)
        number, subject, _, _, time = AGENDA_CELLS
        cells: list[tuple[str, ...]] = [(number,), (f"**{subject}**", wording.AGENDA_KIND_AND_SPEAKER), (time,)]
    else:
        heads, widths = AGENDA_HEADS, (13.0, 63.0, 29.0, 39.0, 21.0)
        cells = [(cell,) for cell in AGENDA_CELLS]
    fill_row(add_table(document, "Tagesordnung", AGENDA_DESCRIPTION, widths, heads), cells)
    add_text(document, wording.AGENDA_END, "Nach Tabelle")
    return saved(document)


def reply_form(face: Face) -> bytes:
    """Return the template of the reply form (D05); the needs stand apart, so that they can be cut off."""
    document = plain_sheet("Antwortbogen", face)
    add_lines(document, (*wording.REPLY_PREFILLED, *wording.REPLY_ANSWER, *wording.REPLY_RETURN))
    above = len(document.paragraphs)
    add_lines(document, needs_lines(face))
    if not face.large:
        NEEDS_FRAME.hold(document.paragraphs[above:])
    return saved(document)


def needs_lines(face: Face) -> wording.Lines:
    """Return the part for needs: in two columns on the lower third of the sheet, in large print on one of its own."""
    if face.large:
        start: wording.Lines = (("Seite neu", wording.NEEDS_HEADING),)
    else:
        start = (("Trennlinie", "Hier abtrennen \t"), ("Abschnitt", wording.NEEDS_HEADING))
    return (
        *start,
        ("Klein", wording.NEEDS_MARK),
        ("Klein", wording.NEEDS_INTRODUCTION_APART if face.large else wording.NEEDS_INTRODUCTION),
        ("Bedarf", wording.NEED_LINE if face.large else wording.NEED_LINE_OF_TWO),
        ("Ankreuzzeile klein", wording.NEEDS_OWN_LINE),
        ("Ankreuzzeile klein", wording.CONSENT_ONCE),
        ("Ankreuzzeile klein", wording.CONSENT_STANDING),
    )


def easy_reply_form() -> bytes:
    """Return the reply form in Leichte Sprache."""
    document = plain_sheet("Antwort-Zettel in Leichter Sprache", EASY)
    add_lines(document, wording.REPLY_EASY)
    return saved(document)


def plain_sheet(title: str, face: Face) -> WordDocument:
    """Return a document without address: the office above, meeting and page number below."""
    document = new_document(title, face)
    section = document.sections[0]
    write(section.header.paragraphs[0], "{{Behoerde}}\t{{GremiumKurz}}")
    add_page_numbers(section.footer.paragraphs[0], "{{Sitzung}} am {{SitzungDatumKurz}}")
    return document


def add_lines(document: WordDocument, lines: wording.Lines) -> None:
    """Add the paragraphs."""
    for style, text in lines:
        add_text(document, text, style)


LETTERS = {
    "invitation": ("Einladung", wording.INVITATION),
    "save_the_date": ("Terminvormerkung", wording.SAVE_THE_DATE),
    "reminder": ("Bitte um Antwort", wording.REMINDER),
    "cancellation": ("Absage oder Verlegung", wording.CANCELLATION),
    "supplement": ("Nachtrag", wording.SUPPLEMENT),
}
EASY_LETTERS = {
    "invitation": wording.INVITATION_EASY,
    "save_the_date": wording.SAVE_THE_DATE_EASY,
    "reminder": wording.REMINDER_EASY,
    "cancellation": wording.CANCELLATION_EASY,
    "supplement": wording.SUPPLEMENT_EASY,
}
OTHERS: dict[str, Callable[[], bytes]] = {
    "agenda.docx": lambda: agenda(STANDARD),
    "agenda_large_print.docx": lambda: agenda(LARGE_PRINT),
    "reply_form.docx": lambda: reply_form(STANDARD),
    "reply_form_large_print.docx": lambda: reply_form(LARGE_PRINT),
    "reply_form_easy.docx": easy_reply_form,
}


def built() -> dict[str, bytes]:
    """Return every template by its file name."""
    templates = {name: build() for name, build in OTHERS.items()}
    for name, (title, lines) in LETTERS.items():
        templates[f"{name}.docx"] = letter(title, lines, STANDARD)
        templates[f"{name}_form_a.docx"] = letter(title, lines, STANDARD, FORM_A)
        templates[f"{name}_large_print.docx"] = letter(
            f"{title} in Großdruck", (*lines, *wording.CONTACT_IN_LARGE_PRINT), LARGE_PRINT
        )
        templates[f"{name}_easy.docx"] = letter(f"{title} in Leichter Sprache", EASY_LETTERS[name], EASY)
    return templates


def main() -> None:
    """Write every template."""
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    for name, content in built().items():
        (TEMPLATES / name).write_bytes(content)


if __name__ == "__main__":
    main()
