from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.letter_cases import (
    COUNTY,
    COUNTY_HALL,
    DEMIR,
    IN_GERA,
    IN_UNNA,
    KELLER,
    LWL,
    MAYOR,
    MR,
    NOLTE,
    SOMMER,
    TANDEM,
    TOWN,
    TOWN_HALL,
    WOLF,
    WORKED_CASES,
    Case,
)
from secretariat.domain.addressing import AddressBlock, address_block, person_line
from secretariat.domain.errors import Severity
from secretariat.domain.people import AddressUse, Organisation, Person, PostalAddress, Salutation
from secretariat.domain.recipients import Recipient


def lines(recipient: Recipient) -> str:
    return " ⏎ ".join(address_block(recipient).lines)


def codes(block: AddressBlock, severity: Severity = Severity.ERROR) -> list[str]:
    return [finding.code for finding in block.findings if finding.severity is severity]


@pytest.mark.parametrize("case", WORKED_CASES, ids=lambda case: case.no)
def test_the_block_of_every_worked_case(case: Case) -> None:
    assert lines(case.recipient) == case.block


@pytest.mark.parametrize("case", [c for c in WORKED_CASES if c.block], ids=lambda case: case.no)
def test_no_worked_case_leaves_anything_to_complain_about(case: Case) -> None:
    block = address_block(case.recipient)
    assert block.findings == ()
    assert block.printable
    assert len(block.widths_mm) == len(block.lines)
    assert all(0 < width <= 66 for width in block.widths_mm)


def test_the_frozen_text_of_a_block_has_one_line_each() -> None:
    assert address_block(Recipient(persons=(KELLER,), address=IN_UNNA)).text == (
        "Herrn Jonas Keller\nMusterstraße 5\n59423 Unna"
    )


# notes to the carrier (B1)


def test_delivery_notes_stand_above_the_block_and_never_in_it() -> None:
    address = replace(IN_UNNA, delivery_note="Persönlich; Nicht nachsenden, zurück an uns!")
    block = address_block(Recipient(persons=(KELLER,), address=address))
    assert block.remarks == ("Persönlich", "Nicht nachsenden, zurück an uns!")
    assert block.lines == ("Herrn Jonas Keller", "Musterstraße 5", "59423 Unna")


def test_three_notes_fill_the_zone() -> None:
    address = replace(IN_UNNA, delivery_note="Persönlich; Eilt; Nicht nachsenden")
    assert address_block(Recipient(persons=(KELLER,), address=address)).findings == ()


def test_more_notes_than_the_zone_holds_are_reported() -> None:
    address = replace(IN_UNNA, delivery_note="Persönlich; Eilt; Nicht nachsenden; Einschreiben")
    assert codes(address_block(Recipient(persons=(KELLER,), address=address)), Severity.WARNING) == [
        "address.too_many_remarks"
    ]


# official and personal mail (B2, B7)


def test_personal_mail_names_the_person_before_the_organisation() -> None:
    person = replace(NOLTE, personal_mail=True)
    recipient = Recipient(persons=(person,), organisation=replace(TANDEM, department="Vorstand"), address=IN_GERA)
    assert lines(recipient) == ("Frau Gabi Nolte ⏎ Tandem Inklusion e. V. ⏎ Vorstand ⏎ Beispielweg 12 ⏎ 07545 Gera")


def test_post_to_somebodys_home_never_shows_the_organisation() -> None:
    assert lines(Recipient(persons=(NOLTE,), organisation=TANDEM, address=IN_UNNA)) == (
        "Frau Gabi Nolte ⏎ Musterstraße 5 ⏎ 59423 Unna"
    )


def test_care_of_stays_below_the_person_in_personal_mail() -> None:
    recipient = Recipient(
        persons=(replace(KELLER, personal_mail=True),),
        organisation=TANDEM,
        address=replace(IN_GERA, care_of="c/o Haus Sonne"),
    )
    assert lines(recipient) == (
        "Herrn Jonas Keller ⏎ c/o Haus Sonne ⏎ Tandem Inklusion e. V. ⏎ Beispielweg 12 ⏎ 07545 Gera"
    )


# an office title above the person (B3)


@pytest.mark.parametrize(
    ("office", "organisation"),
    [
        ("Landrat des Kreises Unna", Organisation(name="Kreis Unna")),
        ("Landrat des Kreises Unna", Organisation(name="Kreisverwaltung Unna")),
        ("Oberbürgermeister der Stadt Gera", Organisation(name="Stadtverwaltung Gera")),
        ("Direktorin des LWL", LWL),
        ("Direktorin des Landschaftsverbandes Westfalen-Lippe", LWL),
        ("Präsident des Deutschen Roten Kreuzes", Organisation(name="Deutsches Rotes Kreuz")),
    ],
)
def test_an_office_that_names_the_authority_replaces_its_line(office: str, organisation: Organisation) -> None:
    person = replace(KELLER, office_address_form=office)
    recipient = Recipient(persons=(person,), organisation=organisation, address=COUNTY_HALL)
    assert address_block(recipient).lines[:2] == (office, "Herrn Jonas Keller")


@pytest.mark.parametrize(
    "office",
    ["Landesrätin", "Landrat des Kreises Soest", "Leiterin des Sozialamtes", "Vorsitzende des Kreistages Unna"],
)
def test_an_office_that_names_no_or_another_authority_stands_below_it(office: str) -> None:
    person = replace(NOLTE, office_address_form=office)
    recipient = Recipient(persons=(person,), organisation=COUNTY, address=COUNTY_HALL)
    assert address_block(recipient).lines[:3] == ("Kreis Unna", office, "Frau Gabi Nolte")


def test_the_article_of_an_office_is_not_printed() -> None:
    person = replace(KELLER, office_address_form="An den Landrat des Kreises Unna")
    assert address_block(Recipient(persons=(person,), organisation=COUNTY, address=COUNTY_HALL)).lines[0] == (
        "Landrat des Kreises Unna"
    )


# the person (B4 to B6)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (
            Person(salutation=MR, academic_title="PD Dr.", given_name="Ole", family_name="Kraus"),
            "Herrn PD Dr. Ole Kraus",
        ),
        (
            Person(salutation=MR, academic_title="Prof. Dr. Dr. h. c.", given_name="Ole", family_name="Kraus"),
            "Herrn Prof. Dr. Dr. h. c. Ole Kraus",
        ),
        (
            Person(salutation=MR, given_name="Ole", family_name="Kraus", name_suffix="M. A."),
            "Herrn Ole Kraus M. A.",
        ),
        (
            Person(salutation=Salutation.MRS, given_name="Eva", name_prefix="Freifrau von", family_name="Au"),
            "Frau Eva Freifrau von Au",
        ),
        (Person(salutation=Salutation.DIVERSE, academic_title="Dr.", family_name="Falk"), "Dr. Falk"),
    ],
)
def test_the_person_line_carries_every_title(person: Person, expected: str) -> None:
    assert person_line(person) == expected


# the place (B8 to B11)


def test_the_district_stands_above_the_street() -> None:
    assert lines(Recipient(persons=(KELLER,), address=replace(IN_UNNA, district="Massen"))) == (
        "Herrn Jonas Keller ⏎ Massen ⏎ Musterstraße 5 ⏎ 59423 Unna"
    )


def test_a_po_box_excludes_street_and_district() -> None:
    address = replace(IN_UNNA, district="Massen", po_box="10644")
    assert lines(Recipient(persons=(KELLER,), address=address)) == (
        "Herrn Jonas Keller ⏎ Postfach 1 06 44 ⏎ 59423 Unna"
    )


def test_a_range_of_house_numbers_is_spaced() -> None:
    address = replace(IN_UNNA, house_no="16-20")
    assert "Musterstraße 16 – 20" in address_block(Recipient(persons=(KELLER,), address=address)).lines


@pytest.mark.parametrize("country", ["", "D", "DE", "de", "Deutschland", " Germany "])
def test_germany_is_never_printed(country: str) -> None:
    assert lines(Recipient(persons=(KELLER,), address=replace(IN_UNNA, country=country))) == (
        "Herrn Jonas Keller ⏎ Musterstraße 5 ⏎ 59423 Unna"
    )


@pytest.mark.parametrize(
    ("country", "printed"), [("Österreich", "ÖSTERREICH"), ("AT", "ÖSTERREICH"), ("nl", "NIEDERLANDE")]
)
def test_a_foreign_country_is_the_last_line_in_german_capitals(country: str, printed: str) -> None:
    address = replace(IN_UNNA, postal_code="1010", city="Wien", country=country)
    block = address_block(Recipient(persons=(KELLER,), address=address))
    assert block.lines[-2:] == ("1010 WIEN", printed)
    assert block.findings == ()


@pytest.mark.parametrize("typed", ["D-59423", "D 59423", "DE-59423", "59423"])
def test_no_country_code_stands_before_a_postal_code(typed: str) -> None:
    block = address_block(Recipient(persons=(KELLER,), address=replace(IN_UNNA, postal_code=typed)))
    assert block.lines[-1] == "59423 Unna"
    assert block.findings == ()


# six lines (B12)

CROWDED = Recipient(
    persons=(replace(NOLTE, office_address_form="Geschäftsführerin"),),
    organisation=Organisation(name="Verbund Teilhabe gGmbH", department="Leitung"),
    address=replace(IN_GERA, district="Untermhaus", care_of="c/o Haus Sonne"),
)


def test_after_the_district_the_department_joins_the_organisation() -> None:
    assert lines(CROWDED) == (
        "Verbund Teilhabe gGmbH, Leitung ⏎ Geschäftsführerin ⏎ Frau Gabi Nolte ⏎ c/o Haus Sonne"
        " ⏎ Beispielweg 12 ⏎ 07545 Gera"
    )


def test_a_department_too_long_to_join_is_left_out() -> None:
    organisation = Organisation(name="Verbund Teilhabe gGmbH", department="Fachbereich Wohnen und Arbeiten")
    assert lines(replace(CROWDED, organisation=organisation)) == (
        "Verbund Teilhabe gGmbH ⏎ Geschäftsführerin ⏎ Frau Gabi Nolte ⏎ c/o Haus Sonne ⏎ Beispielweg 12 ⏎ 07545 Gera"
    )


def test_the_office_is_the_last_to_be_left_out() -> None:
    abroad = replace(CROWDED.address or IN_GERA, country="Österreich", postal_code="1010", city="Wien")
    assert lines(replace(CROWDED, address=abroad)) == (
        "Verbund Teilhabe gGmbH, Leitung ⏎ Frau Gabi Nolte ⏎ c/o Haus Sonne ⏎ Beispielweg 12 ⏎ 1010 WIEN ⏎ ÖSTERREICH"
    )


def test_an_office_that_stands_for_the_authority_is_not_left_out() -> None:
    address = replace(TOWN_HALL, care_of="c/o Ratsbüro", district="Mitte", country="Österreich")
    assert lines(Recipient(persons=(MAYOR,), organisation=TOWN, address=address)) == (
        "Bürgermeisterin der Stadt Musterstadt ⏎ Frau Karin Beispiel ⏎ c/o Ratsbüro ⏎ Rathausplatz 1"
        " ⏎ 59174 KAMEN ⏎ ÖSTERREICH"
    )


def test_what_still_does_not_fit_is_refused() -> None:
    crowd = (NOLTE, DEMIR, WOLF, KELLER)
    block = address_block(Recipient(persons=crowd, organisation=TANDEM, address=IN_GERA))
    assert codes(block) == ["address.too_many_lines"]
    assert not block.printable


# lines that are too wide (B13)


LONG_NAME = "Arbeiterwohlfahrt Unterbezirk Ruhr-Lippe-Ems gGmbH"


def test_a_line_too_wide_for_the_window_is_refused_with_its_field() -> None:
    block = address_block(Recipient(organisation=Organisation(name=LONG_NAME), address=IN_GERA))
    assert codes(block) == ["address.line_too_wide"]
    assert block.findings[0].field == "print_name"
    assert block.findings[0].values == {"line": LONG_NAME, "width_mm": "94", "limit_mm": "66"}


def test_a_line_between_66_and_75_mm_only_warns() -> None:
    organisation = Organisation(name="Landschaftsverband Westfalen-Lippe Süd")
    block = address_block(Recipient(organisation=organisation, address=IN_GERA))
    assert 66 < block.widths_mm[0] <= 75
    assert codes(block, Severity.WARNING) == ["address.line_wide"]
    assert block.printable


def test_the_print_name_stands_in_for_a_name_that_is_too_wide() -> None:
    organisation = Organisation(name=LONG_NAME, print_name="AWO Ruhr-Lippe-Ems gGmbH")
    block = address_block(Recipient(organisation=organisation, address=IN_GERA))
    assert block.lines[0] == "AWO Ruhr-Lippe-Ems gGmbH"
    assert block.findings == ()


def test_the_print_name_stays_away_where_the_name_fits() -> None:
    organisation = replace(TANDEM, print_name="Tandem")
    assert address_block(Recipient(organisation=organisation, address=IN_GERA)).lines[0] == "Tandem Inklusion e. V."


def test_a_person_too_wide_for_the_window_is_reported_at_the_name() -> None:
    person = replace(SOMMER, given_name="", family_name="Meyer-Bergkamp-Hohenfeld-Sommer-Lindenthal-Ost")
    block = address_block(Recipient(persons=(person,), address=IN_UNNA))
    assert (block.findings[0].code, block.findings[0].field) == ("address.line_too_wide", "family_name")


@pytest.mark.parametrize(
    ("title", "given_name", "prefix", "family_name", "expected"),
    [
        ("Prof. Dr.", "Karl-Heinz", "", "Meyer-Bergkamp-Ost", "Frau Prof. Dr. ⏎ Karl-Heinz Meyer-Bergkamp-Ost"),
        ("", "Anna-Katharina Elisabeth", "von der", "Heide-Sommerfeld", (
            "Frau Anna-Katharina Elisabeth ⏎ von der Heide-Sommerfeld"
        )),
        ("M. A.", "Anna-Katharina Elisabeth", "", "Heide-Sommerfeld", (
            "Frau Anna-Katharina Elisabeth ⏎ Heide-Sommerfeld M. A."
        )),
        ("Prof. Dr. Dr. h. c.", "Anna-Katharina Elisabeth Luise", "", "Meyer-Bergkamp-Hohenfeld", (
            "Frau Prof. Dr. Dr. h. c. ⏎ Anna-Katharina Elisabeth Luise ⏎ Meyer-Bergkamp-Hohenfeld"
        )),
        ("Dr.", "Lea", "", "Sommer", "Frau Dr. Lea Sommer"),
    ],
)  # fmt: skip
def test_a_person_too_wide_for_the_window_has_two_lines_or_three(
    title: str, given_name: str, prefix: str, family_name: str, expected: str
) -> None:
    titled = replace(SOMMER, academic_title=title, name_prefix=prefix)
    person = replace(titled, given_name=given_name, family_name=family_name)
    block = address_block(Recipient(persons=(person,), address=IN_UNNA))
    assert " ⏎ ".join(block.lines[:-2]) == expected
    assert block.printable


def test_a_name_over_two_lines_begins_without_a_blank_where_no_salutation_is_known() -> None:
    unsure = replace(SOMMER, salutation=Salutation.DIVERSE, academic_title="", name_prefix="von der")
    person = replace(unsure, given_name="Anna-Katharina Elisabeth", family_name="Heide-Sommerfeld")
    block = address_block(Recipient(persons=(person,), address=IN_UNNA))
    assert block.lines[:-2] == ("Anna-Katharina Elisabeth", "von der Heide-Sommerfeld")


# words that are never printed (B14)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("An die Stadt Kamen", ("Stadt Kamen",)),
        ("Firma Beispielwerk GmbH", ("Beispielwerk GmbH",)),
        ("Fa. Petra Lang", ("Firma", "Petra Lang")),
        ("Die Brücke e. V.", ("Die Brücke e. V.",)),
    ],
)
def test_an_organisation_is_printed_without_empty_words(name: str, printed: tuple[str, ...]) -> None:
    block = address_block(Recipient(organisation=Organisation(name=name), address=IN_GERA))
    assert block.lines[:-2] == printed


@pytest.mark.parametrize("name", ["Beispielwerk GmbH", "Lebenswege e.V.", "Lebenswege e. V.", "Bau AG", "Hof eG"])
def test_a_legal_form_makes_the_word_firma_needless(name: str) -> None:
    organisation = Organisation(name=name, prefix_firma=True)
    assert address_block(Recipient(organisation=organisation, address=IN_GERA)).lines[0] == name


def test_zu_haenden_is_not_printed() -> None:
    address = replace(IN_GERA, care_of="z. Hd. Frau Berg")
    assert lines(Recipient(organisation=TANDEM, address=address)) == (
        "Tandem Inklusion e. V. ⏎ Frau Berg ⏎ Beispielweg 12 ⏎ 07545 Gera"
    )


# what is missing


def test_nobody_and_no_organisation_is_refused() -> None:
    block = address_block(Recipient(persons=(Person(given_name="Anna"),), address=IN_UNNA))
    assert codes(block) == ["address.nobody"]


def test_a_person_without_family_name_leaves_the_organisation_alone() -> None:
    recipient = Recipient(persons=(Person(given_name="Anna"),), organisation=TANDEM, address=IN_GERA)
    assert lines(recipient) == "Tandem Inklusion e. V. ⏎ Beispielweg 12 ⏎ 07545 Gera"


def test_a_letter_without_address_is_refused() -> None:
    block = address_block(Recipient(persons=(KELLER,)))
    assert codes(block) == ["address.missing"]
    assert block.findings[0].subject == "Jonas Keller"


@pytest.mark.parametrize("postal_code", ["7545", "075455", "O7545", "", "07 545"])
def test_a_german_postal_code_that_is_not_five_digits_is_refused(postal_code: str) -> None:
    block = address_block(Recipient(persons=(KELLER,), address=replace(IN_UNNA, postal_code=postal_code)))
    assert codes(block) == ["address.postal_code"]


def test_a_missing_city_is_refused() -> None:
    assert codes(address_block(Recipient(persons=(KELLER,), address=replace(IN_UNNA, city=" ")))) == [
        "address.city_missing"
    ]


def test_a_missing_street_warns_unless_the_recipient_has_a_postal_code_of_its_own() -> None:
    address = replace(IN_UNNA, street="", house_no="")
    assert codes(address_block(Recipient(persons=(KELLER,), address=address)), Severity.WARNING) == [
        "address.street_missing"
    ]
    bulk = replace(address, is_bulk_recipient=True)
    assert address_block(Recipient(persons=(KELLER,), address=bulk)).findings == ()


# whatever is stored

WORDS = st.text("aÄß de-/.", max_size=30)
PEOPLE = st.builds(
    Person,
    salutation=st.sampled_from(Salutation),
    academic_title=st.sampled_from(["", "Dr.", "Prof. Dr."]),
    given_name=WORDS,
    name_prefix=st.sampled_from(["", "von der"]),
    family_name=WORDS,
    office_address_form=WORDS,
    personal_mail=st.booleans(),
)
ORGANISATIONS = st.builds(Organisation, name=WORDS, print_name=WORDS, department=WORDS, prefix_firma=st.booleans())
ADDRESSES = st.builds(
    PostalAddress,
    use=st.sampled_from(AddressUse),
    care_of=WORDS,
    district=WORDS,
    street=WORDS,
    house_no=st.text("123a -", max_size=6),
    po_box=st.text("123", max_size=6),
    postal_code=st.sampled_from(["07545", "7545", ""]),
    city=WORDS,
    country=st.sampled_from(["", "D", "Österreich"]),
)
RECIPIENTS = st.builds(
    Recipient,
    persons=st.lists(PEOPLE, max_size=4).map(tuple),
    organisation=st.none() | ORGANISATIONS,
    address=ADDRESSES,
)


@given(RECIPIENTS)
def test_no_block_has_a_blank_line_or_a_seventh_one_that_is_not_refused(recipient: Recipient) -> None:
    block = address_block(recipient)
    assert all(line.strip() == line and line for line in block.lines)
    assert len(block.lines) <= 6 or "address.too_many_lines" in codes(block)
    assert not any(line.startswith("Herr ") for line in block.lines)
