"""The catalogue of fields a template may use: German names, what each shows, an example, who needs it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.office import DocumentKind

Values = Mapping[str, str | Sequence[Mapping[str, str]]]
"""What fills a template: a text for each field, and for each list (`TOP`) its entries with their columns."""


class FieldGroup(StrEnum):
    """The headings of the catalogue."""

    RECIPIENT = "Empfängerin oder Empfänger"
    COMMITTEE = "Gremium"
    MEETING = "Sitzung"
    REPLY = "Antwort, Wünsche und Anlagen"
    SENDER = "Absender"
    CHANGE = "Erinnerung, Verlegung und Absage"
    EASY = "Leichte Sprache"
    LISTS = "Listen (wiederholen ihre Tabellenzeile)"


@dataclass(frozen=True, slots=True)
class LetterField:
    """A field by its German name; `also` is a second spelling. A name with a dot is a column of a list.

    A template for a kind in `required_for` must use the field, or the letter could not do what it is for.
    """

    name: str
    description: str
    example: str
    group: FieldGroup
    is_list: bool = False
    required_for: frozenset[DocumentKind] = frozenset()
    also: str = ""


_LETTERS = frozenset(
    {DocumentKind.SAVE_THE_DATE, DocumentKind.INVITATION, DocumentKind.REMINDER, DocumentKind.CANCELLATION}
)
_REPLY_FORM = frozenset({DocumentKind.REPLY_FORM})
_CANCELLATION = frozenset({DocumentKind.CANCELLATION})
_WITH_DATE = (_LETTERS - _CANCELLATION) | _REPLY_FORM | {DocumentKind.AGENDA}


def _group(
    group: FieldGroup,
    *rows: tuple[str, str, str] | tuple[str, str, str, frozenset[DocumentKind]],
    also: Mapping[str, str],
) -> tuple[LetterField, ...]:
    return tuple(
        LetterField(
            name=row[0],
            description=row[1],
            example=row[2],
            group=group,
            is_list="." in row[0],
            required_for=row[3] if len(row) == 4 else frozenset(),
            also=also.get(row[0], ""),
        )
        for row in rows
    )


_RECIPIENT = _group(
    FieldGroup.RECIPIENT,
    ("Anschrift", "Anschrift ohne Vermerke, eine Zeile unter der anderen, höchstens sechs.",
     "Hochschule Musterstadt\nFachbereich Sozialwesen\nFrau Prof. Dr. Petra Lindner\nAm Campus 1\n36037 Fulda",
     _LETTERS),
    ("Vermerke", "Vermerke für die Post, eine Zeile unter der anderen.", "Persönlich"),
    ("Vermerkzone", "Vermerke mit Leerzeilen darüber, damit der unterste direkt über der Anschrift steht.",
     "\n\nPersönlich"),
    ("Anrede", "Vollständige Anrede mit Komma, bei zwei Personen in zwei Zeilen.",
     "Sehr geehrte Frau Professorin Lindner,", _LETTERS),
    ("Name", "Voller Name ohne „Frau“ und „Herr“.", "Prof. Dr. Petra Lindner"),
    ("Titel", "Akademische Titel.", "Prof. Dr."),
    ("Vorname", "Vorname.", "Petra"),
    ("Nachname", "Nachname mit Namenszusatz.", "Lindner"),
    ("Institution", "Institution, für die jemand im Gremium sitzt.", "Hochschule Musterstadt"),
    ("Rolle", "Mitglied, Stellvertretung, Gast, Referent oder Assistenz.", "Mitglied"),
    ("EinladungNr", "Nummer der Einladung, für den Antwortbogen.", "12", _REPLY_FORM),
    ("BogenNr", "Kennung des Antwortbogens, an der ein zurückgeschickter Bogen erkannt wird.", "K4PWX2QD"),
    ("VertretungFuer", "Nur in Briefen an Stellvertretungen: für wen, nach „für“.", "Herrn Jonas Keller"),
    ("Vertritt", "Nur in Briefen an eine Stellvertretung, die gebraucht wird: für wen, nach „für“.",
     "Frau Anna Brandt"),
    ("Nachrichtlich", "„Nachrichtlich“ in Briefen, die keine Antwort erbitten, sonst leer: für den Betreff.",
     "Nachrichtlich"),
    ("EingeladenZu", "Wie SitzungGenitiv, bei Gästen „3.\u00a0Sitzung als Gast“; leer in Briefen zur Kenntnis.",
     "3.\u00a0Sitzung"),
    ("VertretungDurch",
     "Wer bei Verhinderung kommen kann. Leer, wenn niemand, und in Briefen an andere als Mitglieder.",
     "Ihre Stellvertretung (Herr Bernd Uhl)"),
    ("Stellvertretung", "Name der benannten Stellvertretung. Leer, wenn keine benannt ist.", "Herr Bernd Uhl"),
    also={"VertretungFuer": "VertretungFür"},
)  # fmt: skip
_COMMITTEE = _group(
    FieldGroup.COMMITTEE,
    ("Gremium", "Bezeichnung.", "Lokales Steuerungs- und Planungsgremium im Kreis Unna"),
    ("GremiumKurz", "Kurzbezeichnung.", "LSP"),
    ("GremiumGenitiv", "Bezeichnung mit Artikel nach „Sitzung …“.",
     "des Lokalen Steuerungs- und Planungsgremiums im Kreis Unna"),
    ("GremiumAkkusativ", "Bezeichnung mit Artikel nach „für …“.",
     "das Lokale Steuerungs- und Planungsgremium im Kreis Unna"),
    ("Rechtsgrundlage", "Rechtsgrundlage des Gremiums.", "§\u00a05 AG-SGB IX NRW"),
    also={},
)  # fmt: skip
_MEETING = _group(
    FieldGroup.MEETING,
    ("Sitzung", "Nummer und Art der Sitzung, für Überschriften.", "3.\u00a0Sitzung"),
    ("SitzungGenitiv", "Dasselbe nach „zur“ und „der“.", "3.\u00a0Sitzung"),
    ("SitzungNr", "Nummer der Sitzung.", "3"),
    ("SitzungArt", "ordentlich, außerordentlich, konstituierend oder Wiederholung.", "ordentlich"),
    ("SitzungDatum", "Wochentag und Datum.", "Montag, 21.\u00a0September 2026", _WITH_DATE),
    ("SitzungDatumKurz", "Datum in Ziffern.", "21.09.2026"),
    ("Uhrzeit", "Beginn und Ende.", "14:00 bis 17:30\u00a0Uhr"),
    ("Beginn", "Beginn.", "14:00\u00a0Uhr"),
    ("Ende", "Ende. Leer, wenn es offen ist.", "17:30\u00a0Uhr"),
    ("Einlass", "Ab wann die Anmeldung offen ist.", "13:30\u00a0Uhr"),
    ("Ort", "Haus und Raum.", "Kreishaus Unna, Sitzungstrakt"),
    ("OrtAnschrift", "Straße und Ort des Hauses.", "Friedrich-Ebert-Straße 17, 59425 Unna"),
    ("OrtMitAnschrift", "Haus, Raum und Anschrift in einer Zeile.",
     "Kreishaus Unna, Sitzungstrakt, Friedrich-Ebert-Straße 17, 59425 Unna"),
    ("Zugang", "Wie man in das Haus kommt.", "stufenlos über den Haupteingang, Aufzug vorhanden"),
    ("Anfahrt", "Bus, Bahn und Parkplätze.", "Bus C41 bis Kreishaus; Parkplätze in der Tiefgarage"),
    ("Vorsitz", "Wer die Sitzung leitet.", "Frau Karin Beispiel"),
    also={"Vorsitz": "Leitung"},
)  # fmt: skip
_REPLY = _group(
    FieldGroup.REPLY,
    ("AntwortBis", "Bis wann geantwortet werden soll. Leer, wenn keine Antwort erbeten ist.",
     "Montag, 31.\u00a0August 2026"),
    ("AntwortBisKurz", "Dasselbe in Ziffern.", "31.08.2026"),
    ("WunschGruppen", "Zahl der Workshops als Wort. Leer, wenn kein Wunsch gefragt ist.", "vier"),
    ("Themen", "Die Workshops, eine Zeile je Thema. Leer, wenn kein Wunsch gefragt ist.",
     "1  Eingliederungshilfe Wohnen\n2  Arbeit\n3  Kinder und Jugendliche\n4  §\u00a067er-Hilfe"),
    ("Anlagenvermerk", "Anlagen mit Überschrift und Nummern, wie sie unter dem Brief stehen.",
     "Anlagen\n1\u00a0Tagesordnung\n2\u00a0Antwortbogen"),
    ("Anlagen", "Die Anlagen ohne Überschrift, eine Zeile je Anlage.", "Tagesordnung\nAntwortbogen"),
    ("Dringlichkeit", "Warum mit verkürzter Frist eingeladen wird. Leer bei gewöhnlicher Frist.",
     "Die Förderung läuft am 31.\u00a0Dezember aus."),
    ("WiederholungVon", "Die Nummer der wiederholten Sitzung, wenn nun entscheidet, wer da ist. Sonst leer.",
     "3"),
    ("Verteiler", "Wer den Brief nachrichtlich erhält, eine Zeile je Stelle.", "Landschaftsverband Westfalen-Lippe"),
    also={},
)  # fmt: skip
_SENDER = _group(
    FieldGroup.SENDER,
    ("Behoerde", "Name der Behörde im Briefkopf.", "Kreis Unna"),
    ("Kopfzeile", "Zweite Zeile im Briefkopf.", "Der Landrat · Dezernat Soziales"),
    ("Amt", "Organisationseinheit.", "Fachbereich Arbeit und Soziales"),
    ("Ruecksendeangabe", "Absender in einer Zeile, klein über der Anschrift.",
     "Kreis Unna · Postfach 21 12 · 59411 Unna"),
    ("AbsenderAnschrift", "Straße und Ort der Behörde.", "Friedrich-Ebert-Straße 17, 59425 Unna"),
    ("Aktenzeichen", "Eigenes Zeichen.", "50.2 – LSP/3"),
    ("Ansprechperson", "Wer Auskunft erteilt.", "Frau Sabine Muster"),
    ("Zimmer", "Zimmer der Ansprechperson.", "C.204"),
    ("Telefon", "Telefon der Ansprechperson.", "02303\u00a012345-67"),
    ("EMail", "E-Mail der Ansprechperson.", "lsp@kreis-unna.example"),
    ("EMailUmbruch", "Dieselbe E-Mail; eine lange darf hinter @ und Punkten umbrechen, für den Informationsblock.",
     "lsp@kreis-unna.example"),
    ("Briefdatum", "Datum des Briefs in Ziffern.", "03.08.2026"),
    ("BriefdatumLang", "Datum des Briefs mit Monatsnamen.", "3.\u00a0August 2026"),
    ("Gruss", "Grußformel.", "Mit freundlichen Grüßen"),
    ("Unterschriftszusatz", "Zeile unter dem Gruß.", "Im Auftrag"),
    ("Unterschrift", "Name unter der Unterschrift.", "Sabine Muster"),
    ("Fusszeile", "Fuß der ersten Seite; ist keiner hinterlegt, Behörde und Anschrift.",
     "Kreis Unna · Friedrich-Ebert-Straße 17 · 59425 Unna"),
    ("Datenschutzgrundlage", "Rechtsgrundlage für den Datenschutzhinweis.",
     "Art.\u00a06 Abs.\u00a01 Buchst. e DSGVO mit §\u00a03 DSG NRW"),
    also={
        "Behoerde": "Behörde", "Ruecksendeangabe": "Rücksendeangabe", "Gruss": "Gruß", "Fusszeile": "Fußzeile",
    },
)  # fmt: skip
_CHANGE = _group(
    FieldGroup.CHANGE,
    ("EinladungVom", "Datum der Einladung, an die erinnert wird.", "3.\u00a0August 2026"),
    ("Terminaenderung", "Verlegung oder Absage.", "Verlegung"),
    ("AlterTermin", "Der Termin, der entfällt.", "Mittwoch, 18.\u00a0März 2026", _CANCELLATION),
    ("NeuerTermin", "Der neue Termin mit Uhrzeit. Leer bei einer Absage.",
     "Mittwoch, 25.\u00a0März 2026, 14:00 bis 16:00\u00a0Uhr"),
    ("NeuerTerminLeicht", "Der neue Termin in Leichter Sprache, ganze Sätze. Leer bei einer Absage.",
     "Das neue Treffen ist am Mittwoch, 25.\u00a0März 2026.\nEs beginnt um 14\u00a0Uhr.\nEs endet um 16\u00a0Uhr."),
    ("NeuerOrt", "Wo der neue Termin stattfindet. Leer bei einer Absage.", "Rathaus Gera, Kornmarkt 12, 07545 Gera"),
    ("TerminOhneErsatz", "Der Termin, der entfällt. Leer, wenn es einen neuen gibt.", ""),
    ("Grund", "Grund der Änderung. Kann leer bleiben.", "Der Sitzungssaal ist nach einem Wasserschaden gesperrt."),
    ("NachtragNr", "Nummer des Nachtrags zur Einladung.", "1"),
    ("Nachtragstext", "Was der Nachtrag mitteilt.", "Die Sitzung findet im Raum 2 statt."),
    also={"Terminaenderung": "Terminänderung"},
)  # fmt: skip
_EASY = _group(
    FieldGroup.EASY,
    ("BeginnLeicht", "Beginn ohne Doppelpunkt.", "14\u00a0Uhr"),
    ("EndeLeicht", "Ende ohne Doppelpunkt.", "17\u00a0Uhr\u00a030"),
    ("EinlassLeicht", "Einlass ohne Doppelpunkt.", "13\u00a0Uhr\u00a030"),
    ("OrtLeicht", "Ort in Leichter Sprache; sonst Haus und Raum.", "Kreis-Haus in Unna"),
    ("ZugangLeicht", "Zugang in Leichter Sprache, ganze Sätze.", "Es gibt keine Stufen.\nEs gibt einen Aufzug."),
    ("ThemaLeicht", "Worum es geht, nach „Bei dem Treffen geht es um …“.",
     "das Leben von Menschen mit Behinderung im Kreis Unna"),
    ("GruppenZahl", "Zahl der Workshops in Ziffern. Leer, wenn kein Wunsch gefragt ist.", "4"),
    also={},
)  # fmt: skip
_LISTS = _group(
    FieldGroup.LISTS,
    ("TOP.Nummer", "Nummer des Tagesordnungspunkts.", "3.1"),
    ("TOP.Gegenstand", "Worum es geht.", "Stand der Sozialplanung in den Planungsräumen"),
    ("TOP.Art", "Formalia, Information, Beratung, Beschluss, Wahl, Workshop oder Verschiedenes.", "Information"),
    ("TOP.Vortrag", "Wer vorträgt.", "Herr Bernd Uhl, LWL"),
    ("TOP.Uhrzeit", "Beginn des Punkts.", "14:10\u00a0Uhr"),
    ("TOP.Anlage", "Anlage zum Punkt.", "Vorlage 2026/04"),
    ("Thema.Nummer", "Nummer des Workshops.", "2"),
    ("Thema.Titel", "Thema des Workshops.", "Arbeit"),
    ("Bedarf.Angabe", "Eine Art der Unterstützung aus dem Katalog, mit ihrem Buchstaben davor.", "m  Rollstuhlplatz"),
    ("BedarfLeicht.Angabe", "Wie Bedarf.Angabe, in Leichter Sprache; nur was der Katalog anbietet.",
     "m  Ich brauche einen Platz für meinen Rollstuhl."),
    ("Bedarfspaar.Links", "Wie Bedarf.Angabe, für zwei Spalten: die linke.", "a  Gebärdensprachdolmetschung (DGS)"),
    ("Bedarfspaar.Rechts", "Wie Bedarf.Angabe, für zwei Spalten: die rechte.", "m  Rollstuhlplatz"),
    ("Anlage.Nummer", "Nummer der Anlage.", "1"),
    ("Anlage.Titel", "Bezeichnung der Anlage.", "Tagesordnung"),
    also={},
)  # fmt: skip

FIELDS = (*_RECIPIENT, *_COMMITTEE, *_MEETING, *_REPLY, *_SENDER, *_CHANGE, *_EASY, *_LISTS)
"""Every field, in the order of the catalogue."""

SECOND_SPELLINGS = {field.also: field.name for field in FIELDS if field.also}
"""The second spellings and the names they stand for."""

FIELD_NAMES = frozenset(field.name for field in FIELDS) | SECOND_SPELLINGS.keys()
"""Every name a template may use, columns with their list: `TOP.Nummer`."""


def required_fields(kind: DocumentKind) -> tuple[str, ...]:
    """Return the names of the fields without which a template of this kind is of no use."""
    return tuple(field.name for field in FIELDS if kind in field.required_for)


def with_second_spellings(values: Values) -> Values:
    """Return the values under every spelling their fields have."""
    return {**values, **{also: values[name] for also, name in SECOND_SPELLINGS.items() if name in values}}


def example_values() -> Values:
    """Return every field with its example, each list with one entry: for a trial letter."""
    texts = {field.name: field.example for field in FIELDS if not field.is_list}
    entries: dict[str, dict[str, str]] = {}
    for field in FIELDS:
        if field.is_list:
            name, column = field.name.split(".")
            entries.setdefault(name, {})[column] = field.example
    return with_second_spellings({**texts, **{name: (entry,) for name, entry in entries.items()}})
