"""Addresses, e-mail and telephone as lists write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.postal_codes import PostalEvidence, country_of_town, is_german_code
from secretariat.domain.typed_addresses import (
    AddressParts,
    is_email,
    propose_email,
    read_address,
    read_city_line,
    read_country,
    read_emails,
    read_po_box,
    read_postal_code,
    split_phones,
    split_street,
)


@pytest.mark.parametrize(
    ("text", "street", "number"),
    [
        ("Musterstr. 144", "Musterstr.", "144"), ("Am-Bruch 162a", "Am-Bruch", "162a"),
        ("Hellwegplatz 44 a", "Hellwegplatz", "44 a"), ("Ostring 16 – 20", "Ostring", "16 – 20"),
        ("Ostring 16/18", "Ostring", "16/18"), ("Schulstr. 5-7a", "Schulstr.", "5-7a"),
        ("Straße des 17. Juni 135", "Straße des 17. Juni", "135"), ("Straße des 17. Juni", "Straße des 17. Juni", ""),
        ("Musterstr.5", "Musterstr.", "5"), ("Q 7, 24", "Q 7", "24"), ("Rathausplatz", "Rathausplatz", ""),
        ("Kaiserstraße 12, 3. OG", "Kaiserstraße 12, 3. OG", ""), ("12", "12", ""), ("", "", ""),
    ],
)  # fmt: skip
def test_the_house_number_is_split_off(text: str, street: str, number: str) -> None:
    assert split_street(text) == (street, number)


@pytest.mark.parametrize(
    ("text", "code", "city", "country"),
    [
        ("48133 Münster", "48133", "Münster", ""), ("D-48133 Münster", "48133", "Münster", ""),
        ("7545 Gera", "7545", "Gera", ""), ("Gera (07545)", "07545", "Gera", ""),
        ("Münster, 48133", "48133", "Münster", ""),
        ("06108 Halle (Saale)", "06108", "Halle (Saale)", ""),
        ("58730 Fröndenberg/Ruhr", "58730", "Fröndenberg/Ruhr", ""),
        ("A-1010 Wien", "1010", "Wien", "Österreich"), ("NL-1015 CC Amsterdam", "1015 CC", "Amsterdam", "Niederlande"),
        ("1015 CC Amsterdam", "1015 CC", "Amsterdam", "Niederlande"), ("O7545 Gera", "07545", "Gera", ""),
    ],
)  # fmt: skip
def test_code_and_town_are_split(text: str, code: str, city: str, country: str) -> None:
    assert read_city_line(text) == AddressParts(postal_code=code, city=city, country=country)


@pytest.mark.parametrize("text", ["Unna", "", "12 Unna", "Unna 1"])
def test_a_line_without_a_code_is_no_city_line(text: str) -> None:
    assert read_city_line(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Musterstr. 5, 59423 Unna", ("", "Musterstr.", "5", "", "59423", "Unna", "")),
        ("Musterstr. 5 59423 Unna", ("", "Musterstr.", "5", "", "59423", "Unna", "")),
        ("Weg 16 - 18, 59423 Unna", ("", "Weg", "16 - 18", "", "59423", "Unna", "")),
        ("Beispielweg 12 - 07545 Gera", ("", "Beispielweg", "12", "", "07545", "Gera", "")),
        ("c/o Haus A\nWeg 5\n59423 Unna", ("c/o Haus A", "Weg", "5", "", "59423", "Unna", "")),
        ("Postfach 21 12, 59411 Unna", ("", "", "", "2112", "59411", "Unna", "")),
        ("48133 Münster", ("", "", "", "", "48133", "Münster", "")),
        ("Rathausplatz, 59174 Kamen", ("", "Rathausplatz", "", "", "59174", "Kamen", "")),
        ("Ahornweg, 17, 59174 Kamen", ("", "Ahornweg", "17", "", "59174", "Kamen", "")),
        ("Am Bogen, 59174 Kamen", ("", "Am Bogen", "", "", "59174", "Kamen", "")),
        ("Ring 1, 1010 Wien, Österreich", ("", "Ring", "1", "", "1010", "Wien", "Österreich")),
        ("Weg 1, 07545 Gera, Deutschland", ("", "Weg", "1", "", "07545", "Gera", "")),
    ],
)
def test_a_whole_address_in_one_cell_is_taken_apart(text: str, expected: tuple[str, ...]) -> None:
    parts = read_address(text)
    assert (
        parts.care_of, parts.street, parts.house_no, parts.po_box, parts.postal_code, parts.city, parts.country
    ) == expected  # fmt: skip
    assert parts.rest == ()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Kreis Unna, Weg 17, 59425 Unna", "Kreis Unna"),
        ("17, 59425 Unna", "17"),
        ("Ahornweg, Hinterhaus, 59425 Unna", "Hinterhaus"),
    ],
)
def test_what_finds_no_place_in_an_address_is_kept(text: str, rest: str) -> None:
    parts = read_address(text)
    assert parts.rest == (rest,)
    assert rest not in {parts.street, parts.house_no}


def test_a_novel_is_no_address() -> None:
    novel = "1 a " * 8_000
    assert read_address(novel).rest == (novel,)
    assert split_street(novel) == (novel, "")
    assert read_emails(novel) == ()


@pytest.mark.parametrize(("text", "digits"), [("Postfach 21 12", "2112"), ("PF 100162", "100162"), ("Weg 5", "")])
def test_a_po_box_is_its_digits(text: str, digits: str) -> None:
    assert read_po_box(text) == digits


def test_countries_have_their_german_name_and_germany_none() -> None:
    assert [read_country(text) for text in ("D", "Deutschland", "NL", "Austria", "Finnland")] == [
        "", "", "Niederlande", "Österreich", "Finnland",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [("D-48133", ("48133", "")), ("48 133", ("48133", "")), ("A-1010", ("1010", "Österreich")), ("?", ("?", ""))],
)
def test_a_code_alone_is_read(text: str, expected: tuple[str, str]) -> None:
    assert read_postal_code(text) == expected


@pytest.mark.parametrize(
    ("code", "town"),
    [
        ("7545", "Gera"), ("1067", "Dresden"), ("6108", "Halle (Saale)"), ("6108", "Halle/Saale"),
        ("7318", "Saalfeld/Saale"), ("4109", "LEIPZIG"),
    ],
)  # fmt: skip
def test_a_well_known_town_proves_the_lost_zero(code: str, town: str) -> None:
    assert PostalEvidence.of([]).proves_leading_zero(code, town)


@pytest.mark.parametrize(
    ("code", "town"), [("1010", "Wien"), ("7545", "Münster"), ("8001", "Zürich"), ("7545", ""), ("9999", "Dorf")]
)
def test_nothing_else_proves_it(code: str, town: str) -> None:
    assert not PostalEvidence.of([]).proves_leading_zero(code, town)


def test_the_list_itself_can_prove_it() -> None:
    evidence = PostalEvidence.of([("07554", "Korbußen"), ("99", "Dorf")])
    assert evidence.proves_leading_zero("7554", "korbussen")
    assert not evidence.proves_leading_zero("8554", "Korbußen")


def test_german_codes_and_towns_abroad() -> None:
    assert [is_german_code(code) for code in ("07545", "7545", "00123", "0754a", "٠٧٥٤٥")] == [True, *[False] * 4]
    assert (country_of_town("Wien"), country_of_town("Unna")) == ("Österreich", "")


@pytest.mark.parametrize(
    "text", ["a@x.example", "kai.uhl+rsg@sub.amt.example", "o'brien@x.example", "k@münster.example"]
)
def test_an_address_that_can_be_written_to(text: str) -> None:
    assert is_email(text)


@pytest.mark.parametrize(
    "text", ["a@x", "a@@x.example", "a b@x.example", "ina(at)x.example", "a@x..example", ".a@x.example", "a@x.e", ""]
)
def test_an_address_that_cannot(text: str) -> None:
    assert not is_email(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ina.kramer(at)lebenswege.example", "ina.kramer@lebenswege.example"),
        ("kai[at]amt[dot]example", "kai@amt.example"),
        ("kai at amt.example", "kai@amt.example"), ("kai@amt,example", "kai@amt.example"),
        ("kai @ amt.example.", "kai@amt.example"),
        ("kai", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_misspelt_address_is_proposed(text: str, meant: str) -> None:
    assert propose_email(text) == meant


def test_names_and_brackets_around_an_address_are_dropped() -> None:
    assert read_emails("Kai Uhl <kai@x.example>") == ("kai@x.example",)
    assert read_emails("mailto:kai@x.example") == ("kai@x.example",)
    assert read_emails("a@x.example; b@x.example; a@x.example") == ("a@x.example", "b@x.example")


def test_two_numbers_in_one_cell_are_office_and_mobile() -> None:
    assert split_phones("02303 27-0 / 0171 2345678") == ("02303 27-0", "0171 2345678")
    assert split_phones("02303/27-123") == ("02303/27-123", "")


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_address(text)
    read_city_line(text)
    read_emails(text)
    propose_email(text)
    split_phones(text)
