"""Rows of lists as they are understood: what stands in one column only, and in columns beside each other."""

import pytest

from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.list_rows import interpret_list
from secretariat.domain.raw_lists import RawCell, RawList, RawRow, RawSheet


def read(*lines: str) -> tuple[ListEntry, tuple[Doubt, ...]]:
    """Return the one entry of a list written with semicolons, and its doubts."""
    rows = [RawRow(number, tuple(map(RawCell, line.split(";")))) for number, line in enumerate(lines, start=1)]
    found = interpret_list(RawList("liste.csv", (RawSheet("liste", tuple(rows)),)))
    return found.entries[0], found.doubts


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Sehr geehrter Herr Dr. Uhl,", "Dr."),
        ("Sehr geehrter Herr Prof. Dr. Uhl!", "Prof. Dr."),
        ("Sehr geehrter Herr Dr. Kai Uhl", "Dr."),
        ("Sehr geehrter Herr Uhl,", ""),
    ],
)
def test_a_title_that_stands_in_the_salutation_line_only_is_kept(line: str, title: str) -> None:
    entry, _ = read("Vorname;Nachname;Briefanrede", f"Kai;Uhl;{line}")
    assert (entry.salutation, entry.academic_title, entry.salutation_override) == ("Herr", title, "")


def test_a_title_with_a_column_is_not_told_twice() -> None:
    entry, _ = read("Titel;Vorname;Nachname;Briefanrede", "Dr. phil.;Kai;Uhl;Sehr geehrter Herr Dr. Uhl,")
    assert (entry.academic_title, entry.salutation_override) == ("Dr. phil.", "")


@pytest.mark.parametrize("line", ["Sehr geehrter Herr Bürgermeister Uhl,", "Lieber Kai,"])
def test_a_salutation_line_that_says_more_than_the_name_is_a_wish(line: str) -> None:
    entry, _ = read("Vorname;Nachname;Briefanrede", f"Kai;Uhl;{line}")
    assert entry.salutation_override == line


@pytest.mark.parametrize(
    ("categories", "bench", "reasons"),
    [
        ("Leistungserbringer; Weihnachtskarte", "Leistungserbringer", ["bench.several"]),
        ("Leistungserbringer;", "Leistungserbringer", []),
        ("Menschen mit Behinderung, Angehörige", "Menschen mit Behinderung, Angehörige", []),
        (" ; ", "", []),
    ],
)
def test_of_several_categories_of_outlook_the_first_is_the_bench_and_it_is_said(
    categories: str, bench: str, reasons: list[str]
) -> None:
    rows = (("Vorname", "Nachname", "Kategorien"), ("Kai", "Uhl", categories))
    cells = tuple(RawRow(number, tuple(map(RawCell, row))) for number, row in enumerate(rows, start=1))
    found = interpret_list(RawList("kontakte.csv", (RawSheet("kontakte", cells),)))
    assert found.entries[0].bench == bench
    assert [doubt.reason for doubt in found.doubts if doubt.reason.startswith("bench")] == reasons


TWO_DOORS = "Name;Vorname;Straße dienstl.;PLZ dienstl.;Ort dienstl.;Straße privat;PLZ privat;Ort privat"


def test_the_private_address_is_taken_where_there_is_no_official_one() -> None:
    entry, doubts = read(TWO_DOORS, "Uhl;Kai;;;;Weg 1;07545;Gera")
    assert (entry.street, entry.house_no, entry.postal_code, entry.city) == ("Weg", "1", "07545", "Gera")
    assert entry.address_use == "privat"
    assert [(doubt.row, doubt.column) for doubt in doubts if doubt.reason == "address.private"] == [
        (2, "Straße privat")
    ]


@pytest.mark.parametrize("official", ["Amtsstr. 2;07743;Jena", ";07743;Jena"])
def test_the_private_address_stays_out_where_there_is_an_official_one(official: str) -> None:
    entry, doubts = read(TWO_DOORS, f"Uhl;Kai;{official};Weg 1;07545;Gera")
    assert (entry.postal_code, entry.city, entry.address_use) == ("07743", "Jena", "")
    assert entry.street != "Weg"
    assert "address.private" not in {doubt.reason for doubt in doubts}


@pytest.mark.parametrize("heading", ["Privatanschrift", "Anschrift (privat)", "Private Adresse"])
def test_a_private_address_in_one_cell_is_known_as_such(heading: str) -> None:
    entry, _ = read(f"Name;Vorname;{heading}", "Uhl;Kai;Weg 1, 07545 Gera")
    assert (entry.street, entry.city, entry.address_use) == ("Weg", "Gera", "privat")


def test_a_private_telephone_is_still_not_kept() -> None:
    entry, doubts = read("Name;Vorname;Telefon privat", "Uhl;Kai;0365 12345")
    assert not entry.phone_office
    assert "column.not_kept" in {doubt.reason for doubt in doubts}


@pytest.mark.parametrize("contact", ["0365 123456", "Tel. 0365 123456, Mobil 0171 222222", "0171 222222"])
def test_the_numbers_of_a_contact_column_beside_the_e_mail_are_kept(contact: str) -> None:
    entry, _ = read("Name;Vorname;Kontakt;E-Mail", f"Uhl;Kai;{contact};kai@uhl.example")
    assert entry.email == "kai@uhl.example"
    assert " ".join(filter(None, (entry.phone_office, entry.phone_mobile))) in {
        "0365 123456",
        "0365 123456 0171 222222",
        "0171 222222",
    }
    assert ("0171" in contact) == (entry.phone_mobile == "0171 222222")


def test_a_mobile_number_among_the_contact_data_fills_what_the_telephone_leaves_open() -> None:
    entry, doubts = read("Name;Vorname;Telefon;Kontaktdaten", "Uhl;Kai;0365 123456;+49 365 123456, 0171 222222")
    assert (entry.phone_office, entry.phone_mobile) == ("0365 123456", "0171 222222")
    assert "phone.another" not in {doubt.reason for doubt in doubts}


def test_another_number_that_finds_no_room_is_said() -> None:
    entry, doubts = read("Name;Vorname;Telefon;Kontaktdaten", "Uhl;Kai;0365 123456;0361 654321")
    assert entry.phone_office == "0365 123456"
    assert [(doubt.value, doubt.proposal) for doubt in doubts if doubt.reason == "phone.another"] == [
        ("0361 654321", "0365 123456")
    ]


def test_a_contact_column_of_names_stays_one_of_names() -> None:
    entry, _ = read("Institution;Kontakt;E-Mail", "Haus Ahorn;Kai Uhl;kai@uhl.example")
    assert (entry.given_name, entry.family_name) == ("Kai", "Uhl")


def test_a_postal_code_between_commas_is_no_telephone_number() -> None:
    entry, _ = read("Name;Vorname;Kontaktadresse", "Uhl;Kai;Weg 1, 07545, Gera")
    assert (entry.street, entry.phone_office) == ("Weg", "")


SENTENCE = "Diese Liste ist nur für den Dienstgebrauch und darf nicht an andere weitergegeben werden."


def entries(*lines: str) -> tuple[ListEntry, ...]:
    rows = [RawRow(number, tuple(map(RawCell, line.split(";")))) for number, line in enumerate(lines, start=1)]
    return interpret_list(RawList("liste.csv", (RawSheet("liste", tuple(rows)),))).entries


def test_a_sentence_between_the_rows_is_neither_a_bench_nor_a_person() -> None:
    found = entries("Name;Vorname;Ort", "Uhl;Kai;Gera", f"{SENTENCE};;", "Mey;Ida;Gera")
    assert [(entry.family_name, entry.bench) for entry in found] == [("Uhl", ""), ("Mey", "")]


def test_a_long_name_of_an_association_is_still_a_bench() -> None:
    bench = "Verein zur Förderung der Teilhabe von Menschen mit und ohne Behinderung e. V."
    found = entries("Name;Vorname;Ort", f"{bench};;", "Mey;Ida;Gera")
    assert [(entry.family_name, entry.bench) for entry in found] == [("Mey", bench)]


def test_a_name_that_never_ends_is_asked_about_in_a_few_words() -> None:
    _, doubts = read("Name;Vorname;Ort", f"{'Uhl' * 2000};Kai;Gera")
    asked = [doubt for doubt in doubts if doubt.reason == "name.long"]
    assert len(asked) == 1
    assert len(asked[0].value) < 120


def test_an_address_that_two_share_belongs_to_whom_it_names() -> None:
    _, doubts = read("Vorname;Nachname;E-Mail", "Kai;Uhl;eva.neu@amt.example", "Eva;Neu;eva.neu@amt.example")
    assert [(doubt.row, doubt.proposal) for doubt in doubts if doubt.reason == "email.shared"] == [
        (2, "Eva Neu (liste, Zeile 3)")
    ]


def test_an_address_that_names_nobody_belongs_to_the_first() -> None:
    _, doubts = read("Vorname;Nachname;E-Mail", "Kai;Uhl;info@amt.example", "Eva;Neu;info@amt.example")
    assert [doubt.row for doubt in doubts if doubt.reason == "email.shared"] == [3]
