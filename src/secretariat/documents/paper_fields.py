"""The templates of what follows a meeting, and the fields that only they know, beside those of every letter."""

from dataclasses import dataclass
from enum import StrEnum

from secretariat.documents.letter_fields import FIELD_NAMES, Values
from secretariat.domain.office import DocumentKind
from secretariat.domain.subject_access import AccessPart


class PaperTemplate(StrEnum):
    """The templates shipped in resources/templates/papers."""

    MINUTES = "minutes.docx"
    EXTRACT = "extract.docx"
    DELEGATION = "delegation_letter.docx"
    STATISTICS = "statistics.docx"
    WORKSHOP_RESULTS = "workshop_results.docx"
    PRIVACY_NOTICE = "privacy_notice.docx"
    SUBJECT_ACCESS = "subject_access.docx"


@dataclass(frozen=True, slots=True)
class PaperField:
    """A field by its German name; a name with a dot is a column of a list, whose row or paragraphs repeat."""

    name: str
    description: str
    example: str
    template: PaperTemplate


def _fields(template: PaperTemplate, *rows: tuple[str, str, str]) -> tuple[PaperField, ...]:
    return tuple(PaperField(name, description, example, template) for name, description, example in rows)


_BLOCK = (
    ("Name", "Name, wie Listen ihn schreiben.", "Lindner, Petra (Prof. Dr.)"),
    ("Institution", "Für welche Institution jemand da ist.", "Hochschule Musterstadt"),
    ("Bank", "Druckbezeichnung der Bank, in einer Zeile für sich vor ihren Personen.", "Leistungserbringer"),
    ("Bemerkung", "Funktion, „für …“, „ab …“, „bis …“.", "Vorsitz, ab 14:20\u00a0Uhr"),
)
_MINUTES = _fields(
    PaperTemplate.MINUTES,
    ("Leitung", "Wer die Sitzung geleitet hat.", "Frau Karin Beispiel"),
    ("Protokoll", "Wer die Niederschrift führt.", "Herr Bernd Uhl"),
    ("Verteiler", "Wer die Niederschrift erhält.", "Mitglieder und Gäste der Sitzung"),
    ("NochOffen", "Wessen Anwesenheit noch nicht eingetragen ist. Leer, wenn keine fehlt.", ""),
    ("Beschlussfaehig", "Ob das Gremium beschlussfähig war, mit der Regel.", "Beschlussfähig: ja (7 von 12 Sitzen)"),
    ("NaechsterTermin", "Die nächste Sitzung, oder dass ihr Termin noch folgt.", "Montag, 20.\u00a0September 2027"),
    ("Anlagen", "Anlagen, eine Zeile je Anlage.", "Anwesenheitsliste\nVorlage 2026/04"),
    ("Stand", "Wann die Niederschrift gemacht wurde.", "Stand 22.09.2026, 10:15\u00a0Uhr"),
    *(
        (f"{part}.{column}", description, example)
        for part in ("Anwesend", "Entschuldigt", "Fehlend", "Gast")
        for column, description, example in _BLOCK
    ),
    ("Punkt.Nummer", "Nummer des Tagesordnungspunkts.", "4"),
    ("Punkt.Gegenstand", "Worum es ging.", "Übergang von der Schule in den Beruf"),
    ("Punkt.Vortrag", "Wer vorgetragen hat.", "Herr Bernd Uhl, LWL"),
    ("Punkt.Mitwirkungsverbot", "Wer wegen eines Mitwirkungsverbots nicht mit entschied; sonst leer.", "Otto Pahl"),
    ("Punkt.Sachstand", "Was vorgetragen wurde; leer gelassen zum Ausfüllen.", "…"),
    ("Punkt.Ergebnis", "Was herauskam, wo nichts beschlossen wurde.", "…"),
    ("Punkt.Beschluss", "Art und Nummer eines Ergebnisses, oder eine Workshop-Gruppe.", "Empfehlung 2026/01"),
    ("Punkt.Wortlaut", "Sein Wortlaut, oder was die Gruppe einbrachte.", "Das Gremium empfiehlt, …"),
    ("Punkt.Abstimmung", "Stimmen und Ergebnis.", "12 Ja, 3 Nein, 1 Enthaltung – angenommen"),
    ("Punkt.Auftrag", "Wer es bis wann erledigt.", "an Geschäftsstelle, bis 31.\u00a0März 2027"),
)
_EXTRACT = _fields(
    PaperTemplate.EXTRACT,
    ("BeschlussNr", "Nummer des Beschlusses oder der Empfehlung.", "2026/01"),
    ("BeschlussArt", "Beschluss, Empfehlung, Kenntnisnahme oder Auftrag.", "Empfehlung"),
    ("BeschlussTOP", "Tagesordnungspunkt mit Gegenstand.", "4 Übergang von der Schule in den Beruf"),
    ("BeschlussWortlaut", "Der Wortlaut.", "Das Gremium empfiehlt, …"),
    ("BeschlussAbstimmung", "Stimmen und Ergebnis.", "einstimmig – angenommen"),
    ("BeschlussFrist", "Bis wann es erledigt sein soll.", "31.\u00a0März 2027"),
)
_DELEGATION = _fields(
    PaperTemplate.DELEGATION,
    ("Ziel", "Das Gremium, in das entsandt wird.", "Landessteuerungsgruppe ITP"),
    ("Benennungssatz", "Wer wann benannt hat, als ganzer Satz.", "In der 3.\u00a0Sitzung … wurden benannt:"),
    ("Entsandt.Name", "Wer entsandt ist.", "Frau Karin Beispiel"),
    ("Entsandt.Institution", "Für welche Institution sie im Gremium sitzt.", "Stadt Gera"),
    ("Entsandt.Funktion", "Funktion im Gremium.", "Vorsitz"),
    (
        "Entsandt.Beschluss",
        "Welche Sitzung es beschloss, wenn es nicht für alle dieselbe war; sonst leer.",
        "Beschluss der 3.\u00a0Sitzung am 18.11.2026",
    ),
    ("Entsandt.Stellvertretung", "Wer sie vertritt.", "Herr Bernd Uhl"),
    ("Entsandt.Von", "Von wann an.", "01.07.2026"),
    ("Entsandt.Bis", "Bis wann; „unbefristet“ ohne Ende.", "30.06.2028"),
    ("BerichtSatz", "Ob berichtet wird, als ganzer Satz. Leer, wenn nicht.", "Über jede Sitzung wird berichtet."),
    ("Einladungssatz", "Bitte, die Benannten einzuladen, als ganzer Satz.", "Bitte laden Sie die benannte Person ein."),
)
_STATISTICS = _fields(
    PaperTemplate.STATISTICS,
    ("Jahr", "Das Jahr.", "2026"),
    ("Stand", "Wann die Statistik gemacht wurde.", "Stand 04.01.2027, 09:00\u00a0Uhr"),
    ("Zahl.Angabe", "Was gezählt wird.", "Durchgeführte Sitzungen"),
    ("Zahl.Wert", "Wie viele.", "4"),
    ("Termin.Sitzung", "Die Sitzung.", "3.\u00a0Sitzung"),
    ("Termin.Datum", "Ihr Tag.", "21.09.2026"),
    ("Termin.Anwesend", "Sitze anwesend.", "9"),
    ("Termin.Vertreten", "Sitze vertreten.", "1"),
    ("Termin.Sitze", "Besetzte Sitze.", "12"),
    ("Termin.Quote", "Anteil anwesend oder vertreten.", "83,3\u00a0%"),
    *(
        (f"{part}.{column}", description, example)
        for part, who in (("Bank", "Bank"), ("Haus", "Institution"))
        for column, description, example in (
            ("Name", f"Die {who}.", "Leistungserbringer"),
            ("Moeglich", "Sitzungen mal besetzte Sitze.", "24"),
            ("Anwesend", "Davon anwesend.", "20"),
            ("Vertreten", "Davon vertreten.", "2"),
            ("Gefehlt", "Davon nicht da und nicht vertreten.", "2"),
            ("Quote", "Anteil anwesend oder vertreten.", "91,7\u00a0%"),
        )
    ),
)
_WORKSHOP_RESULTS = _fields(
    PaperTemplate.WORKSHOP_RESULTS,
    ("Stand", "Wann das Papier gemacht wurde.", "Stand 22.09.2026, 10:15\u00a0Uhr"),
    ("Gruppe.Nummer", "Die Gruppe, bei mehreren Runden mit der Runde.", "Gruppe\u00a02"),
    ("Gruppe.Thema", "Ihr Thema.", "Arbeit"),
    ("Gruppe.Moderation", "Wer moderiert hat.", "Frau Karin Beispiel"),
    ("Gruppe.Protokoll", "Wer mitgeschrieben hat.", "Herr Bernd Uhl"),
    ("Gruppe.Teilnehmende", "Wie viele dabei waren, je Bank.", "15 (Leistungserbringer 9, Kommunen 6)"),
    ("Gruppe.Kontakt", "Wer in der Geschäftsstelle Auskunft gibt.", "Frau Sabine Muster, 02303 27-1234"),
    ("Gruppe.Art", "Überschrift eines Teils: Aussagen, Vorschläge, Offene Fragen.", "Vorschläge"),
    ("Gruppe.Ergebnis", "Eine Aussage, ein Vorschlag, eine offene Frage.", "Mehr Plätze in der Kurzzeitpflege"),
    ("Gruppe.Zusatz", "Planungsraum, und ob der Vorschlag eine Empfehlung wurde.", "Planungsraum Nord"),
)
_PROTECTION = (
    ("Verantwortlich", "Die Behörde mit Anschrift, Telefon und E-Mail.", "Kreis Unna\nFriedrich-Ebert-Straße 17"),
    ("DatenschutzRechtsgrundlage", "Worauf sich die Verarbeitung stützt.", "Art. 6 Abs. 1 Buchst. e DSGVO"),
    ("Aufsicht", "Die Aufsichtsbehörde des Landes.", "Landesbeauftragte für Datenschutz …"),
    ("Frist.Was", "Eine Art von Daten.", "Anwesenheit und Unterschriftenlisten"),
    ("Frist.Dauer", "Wie lange sie aufbewahrt wird.", "10\u00a0Jahre nach der Sitzung"),
    ("Stand", "Wann das Papier gemacht wurde.", "Stand 22.09.2026, 10:15\u00a0Uhr"),
)
_PRIVACY_NOTICE = _fields(PaperTemplate.PRIVACY_NOTICE, *_PROTECTION)
ACCESS_LISTS = {
    AccessPart.MASTER: "Stammdaten",
    AccessPart.APPOINTMENTS: "Benennungen",
    AccessPart.INVITATIONS: "Einladungen",
    AccessPart.REPLIES: "Rueckmeldungen",
    AccessPart.ATTENDANCE: "Anwesenheit",
    AccessPart.WORKSHOPS: "Workshops",
    AccessPart.NEEDS: "Bedarfe",
    AccessPart.DOCUMENTS: "Dokumente",
    AccessPart.HISTORY: "Aenderungen",
}
"""What the list of each part is called among the fields."""
_SUBJECT_ACCESS = _fields(
    PaperTemplate.SUBJECT_ACCESS,
    ("Person", "Wer Auskunft verlangt.", "Frau Karin Beispiel"),
    *_PROTECTION,
    *(
        (f"{name}.{column}", description.format(part.value), example)
        for part, name in ACCESS_LISTS.items()
        for column, description, example in (
            ("Was", "{}: ein Eintrag.", "Einladung, LSP-3"),
            ("Angaben", "{}: was darin steht, eine Zeile je Angabe.", "Status: zugesagt\nZustellweg: Post"),
        )
    ),
)

PAPER_FIELDS = (
    *_MINUTES,
    *_EXTRACT,
    *_DELEGATION,
    *_STATISTICS,
    *_WORKSHOP_RESULTS,
    *_PRIVACY_NOTICE,
    *_SUBJECT_ACCESS,
)
"""Every field of the papers, in the order of the catalogue."""

TEMPLATE_OF = {
    DocumentKind.MINUTES: PaperTemplate.MINUTES,
    DocumentKind.WORKSHOP_RESULTS: PaperTemplate.WORKSHOP_RESULTS,
    DocumentKind.PRIVACY_NOTICE: PaperTemplate.PRIVACY_NOTICE,
    DocumentKind.SUBJECT_ACCESS: PaperTemplate.SUBJECT_ACCESS,
    DocumentKind.DELEGATION_LETTER: PaperTemplate.DELEGATION,
    DocumentKind.STATISTICS: PaperTemplate.STATISTICS,
}
"""The template of each kind of paper; the extract is a letter beside the minutes and has no number of its own."""


def known_fields(template: PaperTemplate) -> frozenset[str]:
    """Return every name that the template may use."""
    return FIELD_NAMES | {field.name for field in PAPER_FIELDS if field.template is template}


def example_paper_values() -> Values:
    """Return every field of the papers with its example, each list with one entry: for a trial."""
    texts = {field.name: field.example for field in PAPER_FIELDS if "." not in field.name}
    entries: dict[str, dict[str, str]] = {}
    for field in PAPER_FIELDS:
        name, dot, column = field.name.partition(".")
        if dot:
            entries.setdefault(name, {})[column] = field.example
    return {**texts, **{name: (entry,) for name, entry in entries.items()}}
