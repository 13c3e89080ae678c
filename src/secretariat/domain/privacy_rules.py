"""What may stand on papers that others see: which columns, and which name of a bench (I23, I25; handbook 3.5)."""

from collections.abc import Iterable

from secretariat.domain.committees import Bench, Sensitivity
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.office import DocumentKind

_SHEET = {"Lfd. Nr.", "Nr.", "Name, Vorname", "Institution", "Institution (Funktion)", "Unterschrift"}
_NAMES = {
    "Lfd. Nr.",
    "Nr.",
    "Titel",
    "Nachname",
    "Vorname",
    "Name",
    "Name, Vorname",
    "Name, Vorname (Titel)",
    "Institution",
}

ALLOWED_COLUMNS: dict[DocumentKind, frozenset[str]] = {
    DocumentKind.SIGN_IN_SHEET: frozenset(
        _SHEET
        | {"Name, Vorname (Titel)", "Funktion im Gremium"}
        | {"vertreten durch", "vertreten durch (in Druckbuchstaben)"}
    ),
    DocumentKind.WORKSHOP_SHEET: frozenset(_SHEET),
    DocumentKind.WORKSHOP_LIST: frozenset(
        _NAMES
        | {"Gruppe", "Symbol", "Thema", "Raum", "Moderation", "Protokoll", "Bank", "Herkunft der Zuteilung"}
        | {"Art der Einteilung", "1. Wunsch", "2. Wunsch", "anderer Wunsch oder keiner", "ohne Wunsch"}
        | {"in keiner Gruppe", "kleinste Gruppe", "größte Gruppe", "fehlende Bänke"}
        | {"feste Regeln eingehalten", "Punkte"}
    ),
    DocumentKind.REPLY_STATUS: frozenset(
        _NAMES
        | {"Bank", "Sitze", "eingeladen", "zugesagt", "vertreten", "abgesagt", "offen", "Quote", "Antwort"}
        | {"eingegangen am", "über", "vertreten durch", "1. Wunsch", "2. Wunsch", "erinnert am"}
    ),
    DocumentKind.ATTENDANCE_LIST: frozenset(
        _NAMES
        | {"Bank", "Sitz-Nr.", "Funktion im Gremium", "Stimmrecht", "Status", "Vertreten durch", "Von", "Bis"}
        | {"Workshop", "Bemerkung", "Anlass", "Sitze (Soll)", "besetzt", "anwesend", "vertreten", "teilweise"}
        | {"entschuldigt", "unentschuldigt", "Quote in %", "Stichwort", "Hinweis"}
    ),
    DocumentKind.BADGES: frozenset({"Vorname", "Nachname", "Institution", "Rolle", "Gruppe", "Symbol", "Raum"}),
    DocumentKind.TABLE_SIGNS: frozenset({"Titel", "Vorname", "Nachname", "Institution"}),
    DocumentKind.LABELS: frozenset({"Anschrift"}),
    DocumentKind.ENVELOPES: frozenset({"Anschrift"}),
}
"""All that may be printed on each paper others see; contact data and needs are in none of them (D11, I25)."""


def check_columns(kind: DocumentKind, columns: Iterable[str]) -> None:
    """I25: refuse a column that this paper must not have; papers not listed stay inside the office."""
    allowed = ALLOWED_COLUMNS.get(kind)
    for column in columns:
        if allowed is not None and " ".join(column.split()) not in allowed:
            raise RuleBrokenError("document.column_forbidden", field=column, kind=kind.value)


NEUTRAL_LABEL = "Interessenvertretung"
"""What a sensitive bench is printed as unless the office says otherwise; a bench of that very name tells nothing."""


def printed_bench_name(bench: Bench) -> str:
    """I23: return the only name of a bench that leaves the office."""
    return bench.print_label


def check_print_label(bench: Bench) -> None:
    """I23: refuse a printed label that is missing, or that tells what a sensitive bench must not tell."""
    label = bench.print_label.strip()
    if not label:
        raise RuleBrokenError("bench.print_label_missing", field="print_label")
    telling = {bench.name.strip().casefold(), bench.short_name.strip().casefold()} - {"", NEUTRAL_LABEL.casefold()}
    if bench.sensitivity is Sensitivity.SPECIAL and label.casefold() in telling:
        raise RuleBrokenError("bench.print_label_discloses", field="print_label")


def has_sensitive_bench(benches: Iterable[Bench]) -> bool:
    """Say whether lists that go round must be alphabetical, because a bench heading would tell too much (D11)."""
    return any(bench.sensitivity is Sensitivity.SPECIAL for bench in benches)
