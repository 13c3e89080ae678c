"""Every code that can reach a clerk has its sentence, in both languages, and the values it names are there."""

import re
from datetime import UTC, date, datetime, time
from functools import cache
from string import Formatter

import pytest
from sqlalchemy import UniqueConstraint
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from secretariat.documents.word_fields import PLACES
from secretariat.domain.changes import PROTECTED
from secretariat.domain.errors import Finding, RuleBrokenError, SecretariatError, Severity, StorageTroubleError
from secretariat.domain.office import DocumentKind
from secretariat.list_reasons import REASONS, REASONS_EN
from secretariat.sentences import LANGUAGES, finding_text, list_sentences, pattern, sentence, sentences, words
from secretariat.storage.lock import LockHolder
from secretariat.storage.rules import broken_rule
from secretariat.storage.tables import DATA_TABLES
from told_codes import added_on_the_way, fields, prefixes, sites

NAMES = ("field", "table", "severity", "place", "label", "deadlines", "day", "unit", "value", "paper", "due")
"""Families that name a thing instead of saying a sentence."""

PARTS = tuple(
    f"allotment.{part}" for part in ("rule.", "remedy.", "reason.", "points.", "refused.", "obstacle.", "group")
)
"""What is told of an allotment in lines, or inside a sentence of its family."""

OPENING = ("missing", "folder", "empty", "foreign", "newer", "older", "unknown_parts", "damaged")
ENGLISH = {"the", "and", "of", "please", "not", "with", "must", "file", "this", "is", "to", "row", "nothing", "error"}
TECHNICAL = re.compile(
    r"\b((?i:sqlite|sql|exception|traceback|constraint|json|oserror|dtd|zip|parser|utf)|None|NULL)\b"
)


def test_every_code_has_a_sentence_in_both_languages() -> None:
    for language in LANGUAGES:
        known = {**list_sentences(language), **sentences(language)}
        missing = sorted({f"{site.place} {site.code}" for site in sites() if site.code not in known})
        assert not missing, f"{language}: {missing}"


def test_every_family_of_codes_made_from_a_value_has_sentences() -> None:
    for start in prefixes():
        assert any(code.startswith(start) for code in sentences("de")), start


def test_every_rule_of_a_table_is_said_with_the_name_of_its_field() -> None:
    for language in LANGUAGES:
        for error in broken_rules():
            said = sentence(error, language)
            assert said != error.code, error.code
            assert not re.search(r"–|„“|“”|[a-z]_[a-z]", said), (error.code, said)


def test_every_column_and_table_has_a_name() -> None:
    for language in LANGUAGES:
        for name, table in DATA_TABLES.items():
            assert f"table.{name}" in sentences(language)
            for column in table.columns:
                assert f"field.{column.name}" in sentences(language), f"{name}.{column.name}"


def test_every_field_that_a_refusal_or_finding_names_has_a_name() -> None:
    unnamed = [f"{place} {name}" for name, place in fields() if f"field.{name}" not in sentences("de")]
    assert not unnamed


def test_every_place_of_a_field_in_a_template_has_a_name() -> None:
    assert all(f"place.{place}" in sentences("de") for place in places_of_fields())


def test_both_languages_have_the_same_codes_and_gaps() -> None:
    assert sentences("de").keys() == sentences("en").keys()
    for code, text in sentences("de").items():
        other = sentences("en")[code]
        assert (gaps(text), optional(text)) == (gaps(other), optional(other)), code


def test_every_gap_is_filled_where_the_code_is_raised() -> None:
    unfilled = []
    for site in sites():
        text = sentences("de").get(site.code, "")
        if site.values is not None:
            unfilled += [f"{site.place} {site.code} {{{gap}}}" for gap in gaps(text) - optional(text) - site.values]
    assert not unfilled


def test_every_optional_part_can_appear() -> None:
    for code, text in sentences("de").items():
        given = [site.values for site in sites() if site.code == code]
        if given and None not in given:
            possible = frozenset().union(*(values for values in given if values), added_on_the_way())
            assert optional(text) <= possible, code


def test_no_sentence_stands_unused() -> None:
    used = {site.code for site in sites()} | {f"table.{name}" for name in DATA_TABLES}
    used |= (
        {f"field.{PROTECTED}"}
        | {f"severity.{severity}" for severity in Severity}
        | {f"field.{name}" for name, _ in fields()}
    )
    used |= {f"field.{column.name}" for table in DATA_TABLES.values() for column in table.columns}
    used |= {f"field.{PROTECTED}"}
    used |= {f"place.{place}" for place in places_of_fields()} | {f"paper.{kind.name.lower()}" for kind in DocumentKind}
    spoken = {pattern(error.code, "de") for error in broken_rules()}
    starts = tuple(prefixes())
    unused = [
        code
        for code, text in sentences("de").items()
        if code not in used and text not in spoken and not code.startswith(starts)
    ]
    assert not unused


def test_no_sentence_is_said_twice_in_two_places() -> None:
    assert not sentences("de").keys() & REASONS.keys()
    assert not sentences("en").keys() & REASONS_EN.keys()


def test_sentences_end_as_sentences_do() -> None:
    for language in LANGUAGES:
        for code, text in sentences(language).items():
            is_part = code == "preflight.line" or code.startswith(PARTS)
            if code.split(".")[0] not in NAMES and not is_part:
                assert text.rstrip("]").endswith((".", "?", " {why}")), code  # a reason is a sentence of its own


def test_opening_is_refused_in_one_sentence() -> None:
    for language in LANGUAGES:
        for end in OPENING:
            text = sentences(language)[f"register.{end}"]
            assert len(re.findall(r"[.!?](?=\s|$)", text)) == 1, text


def test_a_sentence_is_short() -> None:
    for language in LANGUAGES:
        for code, text in sentences(language).items():
            assert len(re.findall(r"[.!?](?=[\s\]]|$)", text)) <= 4, code
            assert len(text) <= 260, code


def test_no_english_word_stands_in_a_german_sentence() -> None:
    for code, text in sentences("de").items():
        plain = re.sub(r"\{\w*\}|--\w+", "", text)
        assert not ENGLISH & set(re.findall(r"[a-zäöüß]+", plain.lower())), code


def test_no_sentence_speaks_of_the_machinery() -> None:
    for language in LANGUAGES:
        for code, text in sentences(language).items():
            assert not TECHNICAL.search(re.sub(r"\{\w*\}", "", text)), code


def test_german_sentences_have_german_quotation_marks() -> None:
    for code, text in sentences("de").items():
        assert '"' not in text, code
        assert text.count("„") == text.count("“"), code


def test_days_and_times_are_shown_as_the_office_writes_them() -> None:
    taken = RuleBrokenError("seat.taken", field="start", start=date(2026, 9, 21), end=None)
    assert sentence(taken, "de").startswith("Dieser Sitz ist ab 21.09.2026 schon besetzt.")
    late = RuleBrokenError("meeting.doors_open_late", start=time(14), doors_open=time(14, 5))
    assert sentence(late, "de").startswith("Der Einlass (14:05 Uhr) liegt nach dem Beginn (14:00 Uhr).")
    assert "21.09.2026 14:05" in words("check.whole", "de", {"path": datetime(2026, 9, 21, 14, 5, tzinfo=UTC)})


def test_an_optional_part_appears_only_with_its_value() -> None:
    ended = RuleBrokenError("seat.taken", field="start", start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert "ab 01.01.2026 bis 31.12.2026 schon besetzt" in sentence(ended, "de")
    without = {"sheet": "", "row": 0, "column": "", "value": "", "reason": "Die Datei ist leer.", "proposal": ""}
    without["somebody"] = ""
    assert words("import.doubt", "de", without) == "Die Datei ist leer."
    full = {
        "sheet": "Mitglieder",
        "row": 7,
        "column": "PLZ",
        "value": "7545",
        "reason": "Vier Ziffern.",
        "proposal": "07545",
        "somebody": "",
    }
    assert words("import.doubt", "de", full) == "Mitglieder, Zeile 7, PLZ: „7545“ – Vier Ziffern. Vorschlag: „07545“."


def test_who_has_the_register_is_named_with_the_computer() -> None:
    holder = LockHolder(b"", user="Muster", pc="PC-17")
    assert "geöffnet von Muster (PC-17)." in sentence(StorageTroubleError("register.in_use", holder=holder), "de")


def test_a_holder_nobody_knows_leaves_no_gap() -> None:
    for holder in (LockHolder(b""), None):
        said = sentence(StorageTroubleError("register.in_use", holder=holder), "de")
        assert said.startswith("Das Register ist gerade geöffnet. ")


def test_a_field_is_called_by_its_german_name() -> None:
    finding = Finding("address.postal_code", Severity.ERROR, "Anna Brandt", "postal_code", {"postal_code": ""})
    assert finding_text(finding, "de") == (
        "Anna Brandt: Die Postleitzahl fehlt oder hat nicht fünf Ziffern. "
        "Bitte berichtigen Sie sie bei der Anschrift unter „PLZ“."
    )


def test_a_heading_of_a_list_is_shown_as_the_list_has_it() -> None:
    doubt = {"sheet": "", "row": 3, "column": "name", "value": "", "reason": "Der Nachname fehlt.", "proposal": ""}
    assert words("import.doubt", "de", doubt) == "Zeile 3, name: Der Nachname fehlt."


def test_a_state_is_called_by_its_german_name() -> None:
    refused = RuleBrokenError("state.move_refused", field="state", kind="MeetingState", before="held", after="planned")
    assert "von „durchgeführt“ zu „geplant“" in sentence(refused, "de")
    assert "from “held” to “planned”" in sentence(refused, "en")


def test_a_rule_without_its_own_sentence_shares_one() -> None:
    assert sentence(broken_rule("CHECK constraint failed: venue__name_filled"), "de").startswith(
        "„Bezeichnung“ ist leer."
    )
    assert pattern("seat.number_once", "de") == sentences("de")["rule.number_once"]
    assert pattern("invitation.one_each", "de") == sentences("de")["invitation.one_each"]


def test_a_missing_value_leaves_a_dash() -> None:
    assert words("committee.name_taken", "de", {}).startswith("Ein Gremium „–“ gibt es schon.")


def test_a_code_without_a_sentence_stands_as_it_is() -> None:
    assert words("nobody.knows", "de", {}) == "nobody.knows"
    assert words("defekt", "de", {}) == "defekt"


def test_what_was_typed_in_stays_literal() -> None:
    said = words("committee.unknown", "de", {"name": "[A] {known} {0}", "known": "LSP"})
    assert said == "Das Gremium „[A] {known} {0}“ gibt es in diesem Register nicht. Vorhanden: LSP."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_filled(language: str) -> None:
    for code, text in sentences(language).items():
        said = words(code, language, dict.fromkeys(gaps(text), "Wert"))
        assert not re.search(r"[\[\]]", said), code
        assert "{" not in said or "{{Feld}}" in said, code


def places_of_fields() -> set[str]:
    """Give every place in which a template's field is said to stand."""
    return {*PLACES.values(), "title"}


@cache
def broken_rules() -> tuple[SecretariatError, ...]:
    """Make the refusal of every rule that the tables keep, as SQLite would tell it."""
    messages = []
    for name, table in DATA_TABLES.items():
        made = str(CreateTable(table).compile(dialect=sqlite.dialect()))
        messages += [f"CHECK constraint failed: {rule}" for rule in re.findall(r'CONSTRAINT "?(\w+)"? CHECK', made)]
        uniques = [index.columns for index in table.indexes if index.unique]
        uniques += [one.columns for one in table.constraints if isinstance(one, UniqueConstraint)]
        for columns in [*uniques, table.primary_key.columns]:
            subject = ", ".join(f"{name}.{column.name}" for column in columns)
            messages.append(f"UNIQUE constraint failed: {subject}")
        messages += [
            f"NOT NULL constraint failed: {name}.{column.name}" for column in table.columns if not column.nullable
        ]
    links = [
        RuleBrokenError(f"{name}.{column.name}_known", field=column.name)
        for name, table in DATA_TABLES.items()
        for column in table.columns
        if column.foreign_keys
    ]
    assert len(messages) > 400
    return (*map(broken_rule, messages), *links)


def gaps(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def optional(text: str) -> frozenset[str]:
    return frozenset().union(*(gaps(part) for part in re.findall(r"\[([^][]*)\]", text)))


def test_a_finding_about_what_has_no_name_yet_begins_with_the_matter() -> None:
    told = finding_text(Finding("address.missing", Severity.ERROR), "de")
    assert told
    assert not told.startswith(":")
    assert finding_text(Finding("address.missing", Severity.ERROR, "Haus Ahorn"), "de") == f"Haus Ahorn: {told}"
