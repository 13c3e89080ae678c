"""Writes docs/letter-templates.md from the catalogue of fields: python tools/make_template_docs.py."""

from pathlib import Path

from secretariat.documents.letter_fields import FIELDS, FieldGroup, LetterField
from secretariat.documents.letter_papers import LETTER_TEMPLATES, TemplateName

TARGET = Path(__file__).parents[1] / "docs" / "letter-templates.md"
KINDS = {
    "D02": "Terminvormerkung",
    "D03": "Einladung",
    "D04": "Tagesordnung",
    "D05": "Antwortbogen",
    "D08": "Erinnerung",
    "D28": "Absage oder Verlegung",
}
PURPOSES = {
    TemplateName.INVITATION: "Einladung, DIN 5008 Form B",
    TemplateName.INVITATION_FORM_A: "Einladung, Form A (niedriger Briefkopf)",
    TemplateName.INVITATION_LARGE_PRINT: "Einladung in Großdruck (16 pt)",
    TemplateName.INVITATION_EASY: "Einladung in Leichter Sprache; geht nie ohne die Einladung hinaus",
    TemplateName.AGENDA: "Tagesordnung",
    TemplateName.AGENDA_LARGE_PRINT: "Tagesordnung in Großdruck",
    TemplateName.REPLY_FORM: "Antwortbogen mit abtrennbarem Abschnitt für Unterstützung",
    TemplateName.REPLY_FORM_LARGE_PRINT: "Antwortbogen in Großdruck, Unterstützung auf eigenem Blatt",
    TemplateName.REPLY_FORM_EASY: "Antwort-Zettel in Leichter Sprache",
    TemplateName.SAVE_THE_DATE: "Terminvormerkung",
    TemplateName.SAVE_THE_DATE_FORM_A: "Terminvormerkung, Form A",
    TemplateName.SAVE_THE_DATE_LARGE_PRINT: "Terminvormerkung in Großdruck",
    TemplateName.SAVE_THE_DATE_EASY: "Terminvormerkung in Leichter Sprache; geht nie ohne die Terminvormerkung hinaus",
    TemplateName.REMINDER: "Bitte um Antwort",
    TemplateName.REMINDER_FORM_A: "Bitte um Antwort, Form A",
    TemplateName.REMINDER_LARGE_PRINT: "Bitte um Antwort in Großdruck",
    TemplateName.REMINDER_EASY: "Bitte um Antwort in Leichter Sprache; geht nie ohne die Bitte um Antwort hinaus",
    TemplateName.CANCELLATION: "Absage oder Verlegung",
    TemplateName.CANCELLATION_FORM_A: "Absage oder Verlegung, Form A",
    TemplateName.CANCELLATION_LARGE_PRINT: "Absage oder Verlegung in Großdruck",
    TemplateName.CANCELLATION_EASY: "Absage oder Verlegung in Leichter Sprache; geht nie ohne das Schreiben hinaus",
    TemplateName.SUPPLEMENT: "Nachtrag zu Einladungen, die schon aus dem Haus sind",
    TemplateName.SUPPLEMENT_FORM_A: "Nachtrag, Form A",
    TemplateName.SUPPLEMENT_LARGE_PRINT: "Nachtrag in Großdruck",
    TemplateName.SUPPLEMENT_EASY: "Nachtrag in Leichter Sprache; geht nie ohne den Nachtrag hinaus",
}
HEAD = """<!-- Written by tools/make_template_docs.py from the catalogue in the code. Change that, not this file. -->

# Briefvorlagen

Eine Vorlage ist ein gewöhnliches Word-Dokument (.docx). Wo im Brief etwas eingesetzt werden soll, steht der Name eines
Felds in doppelten geschweiften Klammern: `{{Anrede}}`. Öffnen Sie eine mitgelieferte Vorlage, ändern Sie den Text, und
speichern Sie sie unter einem eigenen Namen. Auch Seriendruckfelder von Word werden verstanden.

## So verhält sich ein Feld

| In der Vorlage | Im Brief |
|---|---|
| `{{Vorname}}` | der Wert, buchstäblich so, wie er im Register steht |
| ein Absatz, der nur aus Feldern besteht | fällt weg, wenn alle diese Felder leer sind |
| `{{Zimmer \\b "Zimmer: "}}` | „Zimmer: C.204“; ist das Feld leer, fehlt auch das Wort davor |
| `{{Grund \\b "Grund: " \\f "."}}` | ebenso mit Text dahinter |
| `{{Beginn \\* Upper}}`, `{{Briefdatum \\@ "d. MMMM yyyy"}}` | die Schalter, die Word selbst kennt |
| `{{TOP.Nummer}}` in einer Tabellenzeile | die Zeile wiederholt sich für jeden Tagesordnungspunkt |

Bedingungen gibt es nicht. Was nur manchmal im Brief stehen soll, setzen Sie mit `\\b` und `\\f` um ein Feld, das nur
dann gefüllt ist:
`{{VertretungFuer \\b "Sie erhalten dieses Schreiben nachrichtlich als Stellvertretung für " \\f "."}}`.

Ein eigenes Logo fügen Sie im Kopf der ersten Seite ein; geben Sie ihm in Word einen Alternativtext, damit es auch
vorgelesen werden kann. Anschriftfeld und Informationsblock sind Positionsrahmen an den Stellen, die DIN 5008 vorsieht.
Lassen Sie sie dort, sonst passt der Brief nicht mehr in den Fensterumschlag.
"""


def text(value: str) -> str:
    """Return a text that can stand in a cell of a table."""
    return value.replace("|", "\\|").strip("\n").replace("\n", "<br>") or "–"


def row(field: LetterField) -> str:
    """Return the line of a field."""
    name = f"`{{{{{field.name}}}}}`" + (f" oder `{{{{{field.also}}}}}`" if field.also else "")
    needed = ", ".join(label for kind, label in KINDS.items() if kind in field.required_for)
    return f"| {name} | {text(field.description)} | {text(field.example)} | {needed or '–'} |"


def document() -> str:
    """Return the whole page."""
    parts = [HEAD, "## Mitgelieferte Vorlagen\n", "| Datei | Zweck |\n|---|---|"]
    parts += [f"| `{name}` | {PURPOSES[name]} |" for name in LETTER_TEMPLATES]
    parts.append(
        "\n## Alle Felder\n\nFehlt ein Feld in einer Vorlage, für die es nötig ist, weist das Programm darauf hin."
    )
    for group in FieldGroup:
        parts.append(f"\n### {group}\n\n| Feld | Inhalt | Beispiel | Nötig für |\n|---|---|---|---|")
        parts += [row(field) for field in FIELDS if field.group is group]
    return "\n".join(parts) + "\n"


def main() -> None:
    """Write the page."""
    TARGET.write_text(document(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
