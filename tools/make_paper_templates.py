"""Writes the Word templates of resources/templates/papers: python tools/make_paper_templates.py."""

from collections.abc import Sequence
from pathlib import Path

from docx.document import Document as WordDocument
from docx.shared import Pt
from docx.table import _Row
from template_parts import (
    FORM_B,
    add_page_numbers,
    add_sheet,
    add_table,
    add_text,
    element,
    fill_row,
    layout,
    new_document,
    restyled,
    saved,
    write,
)
from template_styles import HEAD_FILL, STANDARD
from template_wording import ADDRESS, CLOSING, Lines, if_filled

PAPERS = Path(__file__).parents[1] / "resources" / "templates" / "papers"

MINUTES_FACTS = (
    ("Gremium", "{{Gremium}}"),
    ("Sitzung", "{{SitzungNr}}. Sitzung, {{SitzungArt}}"),
    ("Tag", "{{SitzungDatum}}"),
    ("Beginn", "{{Beginn}}"),
    ("Ende", "{{Ende}}"),
    ("Ort", "{{OrtMitAnschrift}}"),
    ("Leitung", "{{Leitung}}"),
    ("Protokoll", "{{Protokoll}}"),
    ("Verteiler", "{{Verteiler}}"),
)
BLOCK_HEADS = ("Name", "Institution", "Bemerkung")
BLOCK_WIDTHS = (56.0, 60.0, 49.0)
BLOCKS = (
    ("A\u2003Anwesende nach Bänken", "Anwesend", "Wer anwesend war, die Leitung zuerst, dann nach Bänken"),
    ("B\u2003Entschuldigt", "Entschuldigt", "Wer entschuldigt fehlte, und wer wen vertrat"),
    ("C\u2003Nicht erschienen", "Fehlend", "Wer ohne Entschuldigung fehlte"),
    ("D\u2003Gäste", "Gast", "Wer ohne Sitz dabei war"),
)
MINUTES_ITEMS: Lines = (
    ("Heading 1", if_filled("Punkt.Nummer", "TOP\u00a0", "\u2003") + "{{Punkt.Gegenstand}}"),
    ("Normal", if_filled("Punkt.Vortrag", "Vortrag: ")),
    ("Normal", if_filled("Punkt.Mitwirkungsverbot", "Wegen eines Mitwirkungsverbots nicht beteiligt: ")),
    ("Normal", if_filled("Punkt.Sachstand", "Sachstand: ")),
    ("Normal", if_filled("Punkt.Ergebnis", "Ergebnis: ")),
    ("Heading 2", "{{Punkt.Beschluss}}"),
    ("Wortlaut", "{{Punkt.Wortlaut}}"),
    ("Wortlaut", if_filled("Punkt.Abstimmung", "Abstimmung: ")),
    ("Normal", if_filled("Punkt.Auftrag", "Auftrag: ")),
)
MINUTES_END: Lines = (
    ("Heading 1", "Nächster Termin"),
    ("Normal", "{{NaechsterTermin}}"),
    ("Heading 1", "Anlagen"),
    ("Normal", "{{Anlagen}}"),
    ("Heading 1", "Unterschriften"),
    ("Schreiblinie", "Datum: \t\u2003Leitung: \t"),
    ("Klein", "{{Leitung}}"),
    ("Schreiblinie", "Datum: \t\u2003Protokoll: \t"),
    ("Klein", "{{Protokoll}}"),
)
GROUP_RESULTS: Lines = (
    ("Heading 1", if_filled("Gruppe.Nummer", "", ": ") + "{{Gruppe.Thema}}"),
    ("Angabe", if_filled("Gruppe.Moderation", "Moderation:\t")),
    ("Angabe", if_filled("Gruppe.Protokoll", "Protokoll:\t")),
    ("Angabe", if_filled("Gruppe.Teilnehmende", "Dabei waren:\t")),
    ("Angabe", if_filled("Gruppe.Kontakt", "Kontakt:\t")),
    ("Heading 2", "{{Gruppe.Art}}"),
    ("Ankreuzzeile", if_filled("Gruppe.Ergebnis", "–\t") + if_filled("Gruppe.Zusatz", " (", ")")),
)
PURPOSES = (
    "Wir führen das Verzeichnis der Mitglieder, laden zu Sitzungen ein, nehmen Antworten entgegen, halten fest, "
    "wer teilgenommen hat, und schreiben die Niederschrift."
)
CONSENT = "Angaben dazu, welche Unterstützung Sie brauchen: Ihre Einwilligung nach Art. 9 Abs. 2 Buchst. a DSGVO."
DATA = (
    "Name, Titel und Anrede, Anschrift, E-Mail und Telefon, Institution und Funktion, Benennung und Amtszeit, "
    "Einladungen und Antworten, Anwesenheit und Vertretung, Workshops; mit Ihrer Einwilligung, welche "
    "Unterstützung Sie brauchen. Wer Sie benannt hat, hat uns diese Angaben gemacht, soweit sie nicht von Ihnen kommen."
)
READERS = (
    "Wer in der Geschäftsstelle arbeitet; aus Listen, die in der Sitzung umgehen, ersehen andere nur Namen und "
    "Institution. [Bitte eintragen: weitere Empfänger, etwa Träger oder Ämter]"
)
RIGHTS = (
    "Sie können Auskunft über Ihre Daten und eine Kopie verlangen (Art. 15 DSGVO), Berichtigung (Art. 16), "
    "Löschung (Art. 17) und Einschränkung (Art. 18), und Sie können widersprechen (Art. 21). Schreiben Sie uns "
    "dazu einfach."
)
FREE_WILL = (
    "Angaben zur Unterstützung sind freiwillig. Sie können Ihre Einwilligung jederzeit für die Zukunft "
    "widerrufen; dann löschen wir diese Angaben sofort. Ihnen entsteht daraus kein Nachteil."
)
PRIVACY_BEFORE: Lines = (
    ("Heading 1", "Verantwortlicher"),
    ("Normal", "{{Verantwortlich}}"),
    ("Heading 1", "Datenschutzbeauftragte Person"),
    ("Normal", "[Bitte eintragen: Name oder Stelle, Anschrift, Telefon und E-Mail]"),
    ("Heading 1", "Zwecke"),
    ("Normal", PURPOSES),
    ("Heading 1", "Rechtsgrundlagen"),
    ("Normal", "{{DatenschutzRechtsgrundlage}}"),
    ("Normal", CONSENT),
    ("Heading 1", "Datenarten"),
    ("Normal", DATA),
    ("Heading 1", "Empfänger"),
    ("Normal", READERS),
    ("Heading 1", "Speicherdauer"),
)
PRIVACY_AFTER: Lines = (
    ("Heading 1", "Ihre Rechte"),
    ("Normal", RIGHTS),
    ("Heading 1", "Aufsichtsbehörde"),
    ("Normal", "Sie können sich beschweren bei: {{Aufsicht}}"),
    ("Heading 1", "Freiwilligkeit und Widerruf"),
    ("Normal", FREE_WILL),
)
ACCESS_INTRO = (
    "Hier steht alles, was in unserem Register über Sie gespeichert ist, auch was Sie zur Unterstützung angegeben "
    "haben. Daten anderer Personen sind nicht enthalten: Wo ein Eintrag jemand anderen nennt, steht „(andere "
    "Person)“. Stimmt etwas nicht, sagen Sie es uns bitte."
)
ACCESS_SOURCES = (
    "Die Angaben kommen von Ihnen oder von der Stelle, die Sie benannt hat. Zugang hat, wer in der Geschäftsstelle "
    "arbeitet; aus Listen, die in der Sitzung umgehen, ersehen andere nur Namen und Institution. Es wird nichts "
    "automatisch entschieden, und nichts geht in ein Land außerhalb der Europäischen Union."
)
ACCESS_BEFORE: Lines = (
    ("Title", "Auskunft nach Art. 15 DSGVO"),
    ("Subtitle", "über die zu {{Person}} gespeicherten Daten"),
    ("Normal", ACCESS_INTRO),
)
ACCESS_AFTER: Lines = (
    ("Heading 1", "Verantwortlicher"),
    ("Normal", "{{Verantwortlich}}"),
    ("Heading 1", "Zwecke und Rechtsgrundlagen"),
    ("Normal", PURPOSES),
    ("Normal", "{{DatenschutzRechtsgrundlage}}"),
    ("Normal", CONSENT),
    ("Heading 1", "Herkunft und Empfänger"),
    ("Normal", ACCESS_SOURCES),
    ("Heading 1", "Speicherdauer"),
)
EXTRACT: Lines = (
    ("Betreff", "Auszug aus der Niederschrift der {{SitzungGenitiv}} {{GremiumGenitiv}}"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "in der Sitzung am **{{SitzungDatum}}**, wurde Folgendes festgehalten:"),
    ("Angabe", "{{BeschlussArt}}:\t{{BeschlussNr}}"),
    ("Angabe", if_filled("BeschlussTOP", "TOP:\t")),
    ("Angabe", "Wortlaut:\t**{{BeschlussWortlaut}}**"),
    ("Angabe", if_filled("BeschlussAbstimmung", "Abstimmung:\t")),
    ("Angabe", if_filled("BeschlussFrist", "Frist:\t")),
    ("Normal", if_filled("BeschlussFrist", "Bitte teilen Sie uns bis zum ", " mit, was daraus geworden ist.")),
    ("Normal", "Der Auszug stimmt mit der Niederschrift überein."),
)
DELEGATION: Lines = (
    ("Betreff", "Benennung für das Gremium „{{Ziel}}“"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "{{Benennungssatz}}"),
)
DELEGATION_HEADS = ("Name", "Institution und Funktion", "Stellvertretung", "von", "bis")
DELEGATION_CELLS = (
    ("{{Entsandt.Name}}",),
    ("{{Entsandt.Institution}}", "{{Entsandt.Funktion}}" + if_filled("Entsandt.Beschluss", ", ")),
    ("{{Entsandt.Stellvertretung}}",),
    ("{{Entsandt.Von}}",),
    ("{{Entsandt.Bis}}",),
)
DELEGATION_END: Lines = (
    ("Nach Tabelle", "{{BerichtSatz}}"),
    ("Normal", "{{Einladungssatz}}"),
)
PERIOD_HEADS = ("Was", "Wie lange")
ACCESS_HEADS = ("Was", "Angaben")
ACCESS_PARTS = (
    ("Stammdaten", "Stammdaten"),
    ("Benennungen", "Benennungen"),
    ("Einladungen und Versand", "Einladungen"),
    ("Rückmeldungen", "Rueckmeldungen"),
    ("Anwesenheit", "Anwesenheit"),
    ("Workshops", "Workshops"),
    ("Bedarfe und Einwilligungen", "Bedarfe"),
    ("Dokumente mit Namensnennung", "Dokumente"),
    ("Änderungsprotokoll", "Aenderungen"),
)
MEETING_COLUMNS = (
    ("Sitzung", "Termin.Sitzung", 35),
    ("Datum", "Termin.Datum", 28),
    ("besetzte Sitze", "Termin.Sitze", 32),
    ("anwesend", "Termin.Anwesend", 24),
    ("vertreten", "Termin.Vertreten", 24),
    ("Quote", "Termin.Quote", 22),
)
TURNOUT_COLUMNS = (
    ("möglich", "Moeglich", 22),
    ("anwesend", "Anwesend", 23),
    ("vertreten", "Vertreten", 22),
    ("gefehlt", "Gefehlt", 20),
    ("Quote", "Quote", 20),
)


def minutes() -> bytes:
    """Return the template of the minutes (D19): head, attendance block, items, signatures."""
    document = sheet("Niederschrift", "{{Sitzung}} am {{SitzungDatumKurz}} · {{Stand}}")
    add_text(document, "Niederschrift", "Title")
    add_text(document, "{{Sitzung}} {{GremiumGenitiv}}", "Subtitle")
    add_facts(document, "Angaben zur Sitzung", "Gremium, Zeit, Ort, Leitung und Protokoll", MINUTES_FACTS)
    for heading, part, description in BLOCKS:
        add_text(document, heading, "Heading 1")
        cells = [(f"{{{{{part}.{column}}}}}",) for column in BLOCK_HEADS]
        row = add_table(document, heading, description, BLOCK_WIDTHS, BLOCK_HEADS)
        fill_row(row, cells)
        add_bench(row, f"{{{{{part}.Bank}}}}")
    add_text(document, if_filled("NochOffen", "Noch nicht eingetragen: "), "Nach Tabelle")
    add_lines(document, (*MINUTES_ITEMS, *MINUTES_END))
    return saved(document)


def add_bench(row: _Row, field: str) -> None:
    """Let a bench stand in a row of its own, which stays with its first person: never last on a page.

    The name below it, which a row of a bench has not, leaves no line there: only its mark is left, of one point.
    """
    name = row.cells[0].paragraphs[0]
    write(restyled(name.insert_paragraph_before(), "Tabellenkopf"), field)
    name.runs[0].font.size = Pt(STANDARD.table)
    name.paragraph_format.element.get_or_add_pPr().append(element('<w:rPr><w:sz w:val="2"/></w:rPr>'))


def workshop_results() -> bytes:
    """Return the template of what the workshop groups brought back (D21)."""
    document = sheet("Workshop-Ergebnisse", "{{Sitzung}} am {{SitzungDatumKurz}} · {{Stand}}")
    add_text(document, "Workshop-Ergebnisse", "Title")
    add_text(document, "{{Sitzung}} {{GremiumGenitiv}} am {{SitzungDatum}}", "Subtitle")
    add_lines(document, GROUP_RESULTS)
    return saved(document)


def privacy_notice() -> bytes:
    """Return the template of the privacy notice (D26), with the gaps that only the office can fill."""
    document = sheet("Datenschutzhinweise", "Datenschutzhinweise · {{Stand}}")
    add_text(document, "Datenschutzhinweise", "Title")
    add_text(document, "für die Mitglieder und Gäste {{GremiumGenitiv}}", "Subtitle")
    add_lines(document, PRIVACY_BEFORE)
    add_periods(document)
    add_lines(document, PRIVACY_AFTER)
    return saved(document)


def subject_access() -> bytes:
    """Return the template of the answer to who asks which data are kept of her (D27)."""
    foot, warning = (
        "Auskunft nach Art. 15 DSGVO · {{Stand}}",
        "Persönlich\u00a0– kann\u00a0Gesundheitsdaten\u00a0enthalten",
    )
    document = sheet("Auskunft nach Art. 15 DSGVO", foot, warning)
    add_lines(document, ACCESS_BEFORE)
    for heading, name in ACCESS_PARTS:
        add_text(document, heading, "Heading 1")
        row = add_table(document, heading, f"Was gespeichert ist: {heading}", (60.0, 105.0), ACCESS_HEADS)
        fill_row(row, ((f"{{{{{name}.Was}}}}",), (f"{{{{{name}.Angaben}}}}",)))
    add_lines(document, ACCESS_AFTER)
    add_periods(document)
    add_lines(document, (("Heading 1", "Ihre Rechte"), ("Normal", RIGHTS), *PRIVACY_AFTER[2:4]))
    return saved(document)


def add_periods(document: WordDocument) -> None:
    """Add the table of how long which data are kept."""
    row = add_table(document, "Speicherdauer", "Wie lange welche Daten aufbewahrt werden", (80.0, 85.0), PERIOD_HEADS)
    fill_row(row, (("{{Frist.Was}}",), ("{{Frist.Dauer}}",)))


def statistics() -> bytes:
    """Return the template of the statistics of a year (D25)."""
    document = sheet("Jahresstatistik", "{{GremiumKurz}} {{Jahr}} · {{Stand}}")
    add_text(document, "Jahresstatistik {{Jahr}}", "Title")
    add_text(document, "{{Gremium}}", "Subtitle")
    add_rows(document, "Überblick", (("Angabe", "Zahl.Angabe", 130), ("Wert", "Zahl.Wert", 35)))
    add_rows(document, "Sitzungen", MEETING_COLUMNS)
    for part, first in (("Bank", "Bank"), ("Haus", "Institution")):
        turnout = ((head, f"{part}.{field}", width) for head, field, width in TURNOUT_COLUMNS)
        add_rows(document, f"Anwesenheit je {first}", ((first, f"{part}.Name", 58), *turnout))
    add_text(
        document,
        "Gezählt wird je Sitz und Sitzung, seit es den Sitz gibt und er besetzt ist. „Anwesend“ ist auch, wer nur "
        "einen Teil der Sitzung da war. Ein vertretener Sitz ist nicht abwesend.",
        "Nach Tabelle",
    )
    return saved(document)


def delegation() -> bytes:
    """Return the template of the letter that names who is sent to a superior body (D24)."""
    document = letter("Benennung")
    add_lines(document, DELEGATION)
    widths = (36.0, 44.0, 35.0, 25.0, 25.0)
    row = add_table(document, "Benannte Personen", "Wer entsandt wird, und wer vertritt", widths, DELEGATION_HEADS)
    fill_row(row, DELEGATION_CELLS)
    add_lines(document, (*DELEGATION_END, *CLOSING))
    return saved(document)


def extract() -> bytes:
    """Return the template of the letter with one resolution or recommendation."""
    document = letter("Auszug aus der Niederschrift")
    add_lines(document, (*EXTRACT, *CLOSING))
    return saved(document)


def letter(title: str) -> WordDocument:
    """Return the sheet of DIN 5008 with address and info block, to be written on."""
    document = new_document(title, STANDARD)
    add_sheet(document, FORM_B, "{{Behoerde}}, Schreiben vom {{Briefdatum}}")
    for style, text in ADDRESS:
        FORM_B.frames[style].hold([add_text(document, text, style)])
    return document


def sheet(title: str, foot: str, right: str = "{{GremiumKurz}}") -> WordDocument:
    """Return a document without address: office and committee above, what it is and page numbers below."""
    document = new_document(title, STANDARD)
    section = document.sections[0]
    write(section.header.paragraphs[0], f"{{{{Behoerde}}}}\t{right}")
    add_page_numbers(section.footer.paragraphs[0], foot)
    return document


def add_lines(document: WordDocument, lines: Lines) -> None:
    """Add the paragraphs."""
    for style, text in lines:
        add_text(document, text, style)


def add_facts(document: WordDocument, title: str, description: str, rows: Sequence[tuple[str, str]]) -> None:
    """Add a table of words and what stands behind them; its first column is the head."""
    table = document.add_table(len(rows), 2, style="Tabellenraster")
    layout(table, (33.0, 132.0))
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx gives its elements under this name only
    look = properties.find(element("<w:tblLook/>").tag)
    if look is not None:
        properties.remove(look)
    properties.append(element('<w:tblLook w:val="0080" w:firstRow="0" w:firstColumn="1"/>'))
    properties.append(element(f'<w:tblCaption w:val="{title}"/>'))
    properties.append(element(f'<w:tblDescription w:val="{description}"/>'))
    for row, (word, field) in zip(table.rows, rows, strict=True):
        shading = element(f'<w:shd w:val="clear" w:color="auto" w:fill="{HEAD_FILL}"/>')
        row.cells[0]._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - as above
        write(restyled(row.cells[0].paragraphs[0], "Tabellenkopf"), word)
        write(restyled(row.cells[1].paragraphs[0], "Tabellentext"), field)


def add_rows(document: WordDocument, title: str, columns: Sequence[tuple[str, str, float]]) -> None:
    """Add a heading and a table whose row repeats for a list; a column is its head, its field, its width in mm."""
    heads, fields, widths = zip(*columns, strict=True)
    add_text(document, title, "Heading 1")
    fill_row(add_table(document, title, title, widths, heads), [(f"{{{{{field}}}}}",) for field in fields])


def built() -> dict[str, bytes]:
    """Return every template by its file name."""
    return {
        "minutes.docx": minutes(),
        "extract.docx": extract(),
        "delegation_letter.docx": delegation(),
        "statistics.docx": statistics(),
        "workshop_results.docx": workshop_results(),
        "privacy_notice.docx": privacy_notice(),
        "subject_access.docx": subject_access(),
    }


def main() -> None:
    """Write every template."""
    PAPERS.mkdir(parents=True, exist_ok=True)
    for name, content in built().items():
        (PAPERS / name).write_bytes(content)


if __name__ == "__main__":
    main()
