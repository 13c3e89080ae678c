"""What the short text of a mail says; the letter itself goes along as a file."""

from secretariat.documents.letter_fields import Values
from secretariat.domain.formatting import NBSP
from secretariat.domain.office import DocumentKind

SUBJECTS = {
    DocumentKind.INVITATION: "Einladung zur {SitzungGenitiv} {GremiumGenitiv} am {SitzungDatumKurz}",
    DocumentKind.SAVE_THE_DATE: "Bitte vormerken: {Sitzung} {GremiumGenitiv} am {SitzungDatumKurz}",
    DocumentKind.REMINDER: "Bitte um Ihre Antwort: {Sitzung} {GremiumGenitiv} am {SitzungDatumKurz}",
    DocumentKind.CANCELLATION: "{Terminaenderung} der {SitzungGenitiv} {GremiumGenitiv} am {SitzungDatumKurz}",
}
OPENINGS = {
    DocumentKind.INVITATION: "wir laden Sie zur {SitzungGenitiv} {GremiumGenitiv} ein.",
    DocumentKind.SAVE_THE_DATE: "bitte merken Sie sich den Termin der {SitzungGenitiv} {GremiumGenitiv} vor.",
    DocumentKind.REMINDER: (
        "auf unsere Einladung zur {SitzungGenitiv} {GremiumGenitiv} haben wir noch keine Antwort von Ihnen. "
        "Falls sie schon unterwegs ist, ist nichts weiter zu tun."
    ),
    DocumentKind.CANCELLATION: "die Sitzung {GremiumGenitiv} am {AlterTermin}, muss leider entfallen.",
}
TO_COPIES = "wir haben zur {SitzungGenitiv} {GremiumGenitiv} eingeladen."
"""How the invitation opens to somebody who gets a copy of it and is asked nothing."""
CLOSINGS = {
    DocumentKind.INVITATION: "Einladung und Unterlagen finden Sie im Anhang, auch den Termin für Ihren Kalender.",
    DocumentKind.SAVE_THE_DATE: "Die Einladung mit der Tagesordnung folgt. Der Termin für Ihren Kalender hängt an.",
    DocumentKind.REMINDER: "Schreiben und Antwortbogen finden Sie im Anhang. Auch eine Absage hilft uns weiter.",
    DocumentKind.CANCELLATION: "Das Schreiben finden Sie im Anhang, auch die Änderung für Ihren Kalender.",
}


def mail_subject(kind: DocumentKind, values: Values) -> str:
    """Return the subject of a mail with a letter of this kind."""
    copied = "{Nachrichtlich}: " if _is_copy(kind, values) else ""
    return _plain((copied + SUBJECTS[kind]).format_map(values))


def mail_text(kind: DocumentKind, values: Values) -> str:
    """Return the text of a mail with a letter of this kind; `values` are those of the letter."""
    of_deputy = "Als Stellvertretung für {VertretungFuer} erhalten Sie diese Nachricht zur Information."
    parts = (
        "{Anrede}",
        TO_COPIES if _is_copy(kind, values) else OPENINGS[kind],
        of_deputy if values["VertretungFuer"] else "",
        *(_change(values) if kind is DocumentKind.CANCELLATION else _where_and_when(values)),
        "Bitte antworten Sie uns bis {AntwortBis}." if values["AntwortBis"] else "",
        CLOSINGS[kind],
        "\n".join(f"{{{name}}}" for name in ("Gruss", "Unterschriftszusatz", "Unterschrift") if values[name]),
        "\n".join(f"{{{name}}}" for name in ("Behoerde", "Amt", "AbsenderAnschrift", "Telefon") if values[name]),
    )
    return _plain("\n\n".join(part.format_map(values) for part in parts if part)) + "\n"


def _is_copy(kind: DocumentKind, values: Values) -> bool:
    return kind is DocumentKind.INVITATION and bool(values["Nachrichtlich"])


def _where_and_when(values: Values) -> tuple[str, ...]:
    lines = ("Wann: {SitzungDatum}, {Uhrzeit}", "Wo: {OrtMitAnschrift}" if values["OrtMitAnschrift"] else "")
    return ("\n".join(line for line in lines if line),)


def _change(values: Values) -> tuple[str, ...]:
    if not values["NeuerTermin"]:
        return ("Einen neuen Termin gibt es noch nicht. Wir laden Sie rechtzeitig neu ein.",)
    lines = ("Neuer Termin: {NeuerTermin}", "Ort: {NeuerOrt}" if values["NeuerOrt"] else "")
    again = "Ihre bisherige Antwort gilt nicht für den neuen Termin." if values["AntwortBis"] else ""
    return ("\n".join(line for line in lines if line), again)


def _plain(text: str) -> str:
    """Return text as mails carry it: with ordinary blanks."""
    return text.replace(NBSP, " ")
