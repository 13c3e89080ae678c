"""The few words that choice columns hold, in the spellings of lists, and the word of the handbook each one means."""

from rapidfuzz import fuzz, process

from secretariat.domain.list_headings import Column
from secretariat.domain.text import folded

_CHOICES = {
    Column.LETTER_STYLE: {
        "Standard": "standard|normal|normaldruck|brief|din|-",
        "Großdruck": "großdruck|groß|gd|große schrift|großschrift|vergrößert|18 pt|16 pt",
        "Leichte Sprache": "leichte sprache|ls|einfache sprache|leicht|l. sprache|leichte spr.",
    },
    Column.PREFERRED_CHANNEL: {
        "Post": "post|brief|per post|postalisch|briefpost|postweg|p|papier|per brief",
        "E-Mail": "e-mail|email|mail|per mail|per e-mail|elektronisch|digital|m|e|pdf per mail",
        "beides": "beides|post und e-mail|post + e-mail|e-mail und post|post/e-mail|post/mail|mail und post|post "
        "und mail|mail + post",
    },
    Column.SEAT_KIND: {
        "ordentlich": "ordentlich|ordentliches mitglied|o|ord.|mitglied|stimmberechtigt|ordentl.|vollmitglied"
        "|stimmberechtigtes mitglied",
        "beratend": "beratend|beratendes mitglied|b|ohne stimmrecht|berat.|beratend ohne stimme|nicht stimmberechtigt",
        "ständiger Gast": "ständiger gast|gast|ständige gäste|g|ständiger gast (ohne stimme)|dauergast",
    },
    Column.VOTING: {
        "ja": "ja|j|x|1|wahr|true|stimmberechtigt|mit|yes|✓|mit stimmrecht|y",
        "nein": "nein|n|0|falsch|false|beratend|ohne|-|no|nicht stimmberechtigt|kein|ohne stimmrecht",
    },
    Column.ROLE: {
        "Mitglied": "mitglied|ordentliches mitglied|m|stimmberechtigtes mitglied|ord. mitglied|teilnehmer|teilnehmerin",
        "Vorsitz": "vorsitz|vorsitzende|vorsitzender|vors.|1. vorsitzende|1. vorsitzender|sprecher"
        "|sprecherin|vorsitzende(r)"
        "|vorsitzende/r|1. vorsitz|vorsitzende*r|sprecher/in",
        "stellv. Vorsitz": "stellv. vorsitz|stellvertretender vorsitz|stellvertretende vorsitzende"
        "|stellvertretender vorsitzender"
        "|stv. vorsitz|stellv. vorsitzende|stellv. vorsitzender|2. vorsitzende|2. vorsitzender|stv. vorsitzender"
        "|stv. vorsitzende"
        "|stellvertretung vorsitz|2. vorsitz|stellv. vors.|stv. vors.|stellv. sprecher|stellv. sprecherin",
        "beratend": "beratend|beratendes mitglied|beratendes mitgl.|ohne stimmrecht",
        "ständiger Gast": "ständiger gast|gast|gäste",
        "Stellvertretung": "stellvertretung|stellvertreter|stellvertreterin|stellvertretendes mitglied|stellv. "
        "mitglied|ersatzmitglied"
        "|stellv.|stv. mitglied|stellvertreter/in|vertretung|vertreter|vertreterin|persönliche stellvertretung",
    },
    Column.ORGANISATION_KIND: {
        "Leistungsträger": "leistungsträger|kostenträger",
        "Leistungserbringer": "leistungserbringer|träger|anbieter|le|freier träger",
        "Kommune": "kommune|stadt|gemeinde|kreis|landkreis",
        "Verband": "verband|wohlfahrtsverband|spitzenverband",
        "Interessenvertretung": "interessenvertretung|selbsthilfe|beirat|selbstvertretung",
        "Behörde": "behörde|amt|verwaltung",
        "sonstige": "sonstige|sonstiges|andere",
    },
    Column.DEPUTY_KIND: {
        "persönlich": "persönlich|persönliche stellvertretung|p",
        "Pool": "pool|je bank|bank",
        "ad hoc": "ad hoc|für eine sitzung",
    },
    Column.BENCH_SENSITIVITY: {"normal": "normal|-", "besonders": "besonders|hoch"},
    Column.ADDRESS_OWNER: {"Person": "person", "Institution": "institution|organisation"},
    Column.ADDRESS_USE: {
        "dienstlich": "dienstlich|d|geschäftlich|büro|dienst|arbeit",
        "privat": "privat|p|zu hause|persönlich|wohnung",
    },
}  # fmt: skip
_YES_OR_NO = (
    Column.IS_BULK_RECIPIENT, Column.FAMILIAR, Column.PERSONAL_MAIL, Column.USE_OFFICE_SALUTATION, Column.PREFIX_FIRMA,
    Column.DIRECTORY_CONSENT, Column.BENCH_HAS_VOTE,
)  # fmt: skip
_WORDS = {
    column: {folded(word) or word: choice for choice, words in choices.items() for word in words.split("|")}
    for column, choices in (_CHOICES | dict.fromkeys(_YES_OR_NO, _CHOICES[Column.VOTING])).items()
}
YES_NO_COLUMNS = frozenset({Column.VOTING, *_YES_OR_NO})
CHOICE_COLUMNS = frozenset(_WORDS)


def read_choice(column: Column, text: str) -> str | None:
    """Return the handbook's word for what a choice column says, None if it says something else."""
    return _WORDS[column].get(folded(text) or text)


def propose_choice(column: Column, text: str) -> str:
    """Return the handbook's word that a misspelt choice is near to, or nothing."""
    words = _WORDS[column]
    best = (
        process.extractOne(folded(text), words.keys(), scorer=fuzz.ratio, score_cutoff=75.0) if len(text) > 3 else None
    )
    return words[best[0]] if best else ""


def is_seat_number(text: str) -> bool:
    """Say whether a text can be the number of a seat: 1 to 99999."""
    return text.isdecimal() and text.isascii() and len(text) < 10 and 0 < int(text) < 100_000
