"""Headings of German offices, known and nearly known."""

import pytest

from secretariat.domain.list_columns import column_for_heading, is_known_heading
from secretariat.domain.list_headings import MEMBER_LIST_COLUMNS, Column
from secretariat.domain.list_mapping import propose_mapping


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("m/w", Column.SALUTATION),
        ("Anrede:", Column.SALUTATION),
        ("Träger", Column.ORGANISATION),
        ("Strasse", Column.STREET),
        ("Straße/Hausnr.", Column.STREET),
        ("Str.", Column.STREET),
        ("PLZ Ort", Column.CITY_LINE),
        ("PLZ / Ort", Column.CITY_LINE),
        ("Tel. dienstl.", Column.PHONE_OFFICE),
        ("E-Mail-Adresse", Column.EMAIL),
        ("eMail", Column.EMAIL),
        ("dienstl. E-Mail", Column.EMAIL),
        ("Handy", Column.PHONE_MOBILE),
        ("Name, Vorname", Column.FULL_NAME),
        ("NAME VORNAME", Column.FULL_NAME),
        ("Ansprechpartner(in)", Column.FULL_NAME),
        ("Zuname", Column.FAMILY_NAME),
        ("Mitglied seit", Column.APPOINTED_ON),
        ("Stellv. Vorname", Column.DEPUTY_GIVEN_NAME),
        ("Stellvertreter/in E-Mail", Column.DEPUTY_EMAIL),
        ("Mail Stellvertretung", Column.DEPUTY_EMAIL),
        ("Stellv.", Column.DEPUTY),
        ("Geburtsdatum", Column.NOT_KEPT),
        ("lfd. Nr.", Column.LIST_NO),
        ("Brief", Column.LETTER_STYLE),
    ],
)
def test_a_heading_is_known(heading: str, column: Column) -> None:
    match = column_for_heading(heading)
    assert match is not None
    assert match.column is column


@pytest.mark.parametrize(
    ("heading", "column"),
    [("Nachnahme", Column.FAMILY_NAME), ("Vornahme", Column.GIVEN_NAME), ("Instituton", Column.ORGANISATION),
     ("Telefonnr.", Column.PHONE_OFFICE), ("Stimrecht", Column.VOTING)],
)  # fmt: skip
def test_a_misspelt_heading_is_recognised_with_less_certainty(heading: str, column: Column) -> None:
    match = column_for_heading(heading)
    assert match is not None
    assert match.column is column
    assert match.score < 100


@pytest.mark.parametrize(
    "heading", ["", "Otr", "Arf", "Wunsch", "Nehmen Sie teil?", "Lieblingsfarbe", "Musterstr. 5", "Titan"]
)
def test_anything_else_is_no_heading(heading: str) -> None:
    assert column_for_heading(heading) is None
    assert not is_known_heading(heading)


def test_short_words_are_never_mistaken_for_each_other() -> None:
    assert [match.column for match in map(column_for_heading, ("Ort", "Art", "Amt")) if match] == [
        Column.CITY,
        Column.SEAT_KIND,
        Column.DEPARTMENT,
    ]


@pytest.mark.parametrize(
    ("heading", "group", "column"),
    [
        ("Vorname", "Stellvertretung", Column.DEPUTY_GIVEN_NAME),
        ("Name", "Stellvertreter/in", Column.DEPUTY_FAMILY_NAME),
        ("Straße", "Anschrift", Column.STREET),
        ("Ort", "Anschrift", Column.CITY),
        ("Vorname", "Mitglied", Column.GIVEN_NAME),
        ("Telefon", "Institution", Column.ORGANISATION_PHONE),
    ],
)
def test_the_heading_above_has_its_say(heading: str, group: str, column: Column) -> None:
    match = column_for_heading(heading, group)
    assert match is not None
    found = propose_mapping(["Stellv. Vorname", heading], ["", group]).columns[1].column
    assert column in {match.column, found}


def columns(*headings: str, rows: tuple[tuple[str, ...], ...] = ()) -> list[Column | None]:
    return [found.column for found in propose_mapping(headings, (), rows).columns]


def test_name_is_decided_by_its_neighbours_and_its_values() -> None:
    assert columns("Name", "Vorname") == [Column.FAMILY_NAME, Column.GIVEN_NAME]
    assert columns("Name", "Ort", rows=(("Uhl, Kai", "Unna"),)) == [Column.FULL_NAME, Column.CITY]
    assert columns("Name", "Ort", rows=(("Uhl", "Unna"),)) == [Column.FAMILY_NAME, Column.CITY]
    assert columns("Name", "Ansprechpartner", rows=(("Haus A e. V.", "Kai Uhl"),)) == [
        Column.ORGANISATION,
        Column.FULL_NAME,
    ]


def test_vertreter_is_a_deputy_beside_a_member_and_a_person_beside_an_organisation() -> None:
    assert columns("Mitglied", "Vertreter/in") == [Column.FULL_NAME, Column.DEPUTY]
    assert columns("Institution", "Vertreter/in") == [Column.ORGANISATION, Column.FULL_NAME]


def test_the_same_heading_after_the_deputy_is_the_deputys() -> None:
    assert columns("Vorname", "Name", "E-Mail", "Stellv. Vorname", "Stellv. Name", "E-Mail") == [
        Column.GIVEN_NAME, Column.FAMILY_NAME, Column.EMAIL, Column.DEPUTY_GIVEN_NAME, Column.DEPUTY_FAMILY_NAME,
        Column.DEPUTY_EMAIL,
    ]  # fmt: skip


def test_what_stands_twice_is_said() -> None:
    mapping = propose_mapping(["Vorname", "Name", "Mail", "Mail"], (), ())
    assert [found.twice for found in mapping.columns] == [False, False, False, True]


def test_a_number_behind_the_street_is_the_house_number() -> None:
    assert columns("Nr.", "Straße", "Nr.") == [Column.LIST_NO, Column.STREET, Column.HOUSE_NO]


def test_a_column_without_heading_is_guessed_by_its_values() -> None:
    mapping = propose_mapping(["Name", ""], (), [["Uhl", "k@x.example"], ["Roth", "i@x.example"]])
    assert mapping.columns[1].column is Column.EMAIL
    assert mapping.columns[1].guessed


def test_every_heading_of_our_own_list_is_known_to_the_letter() -> None:
    assert [heading for heading in MEMBER_LIST_COLUMNS if not is_known_heading(heading)] == []
    assert propose_mapping(MEMBER_LIST_COLUMNS).is_member_list
    assert not propose_mapping(MEMBER_LIST_COLUMNS[1:]).is_member_list
