from dataclasses import replace

import pytest

from domain.refusals import refused
from secretariat.domain.committees import Bench, Sensitivity
from secretariat.domain.office import DocumentKind
from secretariat.domain.privacy_rules import (
    ALLOWED_COLUMNS,
    check_columns,
    check_print_label,
    has_sensitive_bench,
    printed_bench_name,
)
from secretariat.printing import sign_in_sheet, workshop_sheet
from secretariat.printing.signature_table import Column

PROVIDERS = Bench(
    committee_id="c",
    name="Leistungserbringer der Eingliederungshilfe",
    short_name="LE",
    sort_no=3,
    print_label="Leistungserbringer der Eingliederungshilfe",
)
SELF_ADVOCATES = replace(
    PROVIDERS,
    name="Menschen mit Behinderungen",
    short_name="MmB",
    sensitivity=Sensitivity.SPECIAL,
    print_label="Interessenvertretung",
)
FORBIDDEN = (
    *("Straße und Hausnummer", "Anschrift privat", "E-Mail", "Telefon", "Geburtsdatum", "Grad der Behinderung"),
    *("Bedarf", "Vorkehrung", "Unterstützung"),
)


# the columns (I25)


HANDBOOK_COLUMNS = """
D11 | Lfd. Nr. · Name, Vorname (Titel) · Institution · Funktion im Gremium
D11 | vertreten durch (in\u00a0Druckbuchstaben) · Unterschrift
D12 | Lfd. Nr. · Name, Vorname · Institution · Unterschrift
D18 | Lfd. Nr. · Bank · Sitz-Nr. · Institution · Titel · Nachname · Vorname · Funktion im Gremium · Stimmrecht · Status
D18 | Vertreten durch · Von · Bis · Workshop · Bemerkung
D18 | Bank · Sitze (Soll) · besetzt · anwesend · vertreten · teilweise · entschuldigt · unentschuldigt · Quote in %
D18 | Nachname · Vorname · Institution · Anlass · Von · Bis
D10 | Gruppe · Raum · Lfd. Nr. · Name · Vorname · Institution · Bank · Herkunft der Zuteilung
D07 | Bank · Sitze · eingeladen · zugesagt · vertreten · abgesagt · offen · Quote
D07 | Bank · Institution · Name · Antwort · eingegangen am · über · vertreten durch
D07 | 1. Wunsch · 2. Wunsch · erinnert am
"""


@pytest.mark.parametrize("line", HANDBOOK_COLUMNS.strip().splitlines())
def test_the_columns_of_the_handbook_are_allowed(line: str) -> None:
    kind, columns = line.split(" | ")
    check_columns(DocumentKind(kind), columns.split(" · "))


@pytest.mark.parametrize("kind", ALLOWED_COLUMNS)
@pytest.mark.parametrize("column", FORBIDDEN)
def test_no_paper_that_others_see_carries_contact_data_or_needs(kind: DocumentKind, column: str) -> None:
    with refused("document.column_forbidden", column):
        check_columns(kind, [column])


@pytest.mark.parametrize("columns", sign_in_sheet.COLUMNS.values())
def test_the_printed_sign_in_sheet_keeps_to_the_allowed_columns(
    columns: tuple[Column, ...],
) -> None:
    check_columns(DocumentKind.SIGN_IN_SHEET, [column.heading for column in columns])


@pytest.mark.parametrize("columns", workshop_sheet.COLUMNS.values())
def test_the_printed_workshop_sheet_keeps_to_the_allowed_columns(
    columns: tuple[Column, ...],
) -> None:
    check_columns(DocumentKind.WORKSHOP_SHEET, [column.heading for column in columns])


def test_a_paper_that_stays_inside_may_carry_contact_data() -> None:
    check_columns(DocumentKind.MEMBER_LIST, ["E-Mail", "Telefon"])


# the name of a bench (I23)


def test_only_the_print_label_of_a_bench_leaves_the_office() -> None:
    assert printed_bench_name(SELF_ADVOCATES) == "Interessenvertretung"


def test_a_print_label_is_given_and_tells_nothing_of_a_sensitive_bench() -> None:
    check_print_label(SELF_ADVOCATES)
    check_print_label(PROVIDERS)
    with refused("bench.print_label_missing", "print_label"):
        check_print_label(replace(PROVIDERS, print_label=" "))
    for telling in ("Menschen mit Behinderungen", "menschen mit behinderungen ", "MmB"):
        with refused("bench.print_label_discloses", "print_label"):
            check_print_label(replace(SELF_ADVOCATES, print_label=telling))


def test_a_bench_called_by_the_neutral_name_may_be_printed_so() -> None:
    check_print_label(replace(SELF_ADVOCATES, name="Interessenvertretung", short_name="interessenvertretung"))


def test_one_sensitive_bench_is_enough_to_list_everybody_by_the_alphabet() -> None:
    assert has_sensitive_bench([PROVIDERS, SELF_ADVOCATES])
    assert not has_sensitive_bench([PROVIDERS])
