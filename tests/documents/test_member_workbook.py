from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from comparing import xlsx_cells, xlsx_header, xlsx_rows, xlsx_text
from secretariat.documents.member_workbook import (
    DEPUTY_COLUMNS,
    MEMBER_COLUMNS,
    OWNED_BY_PERSON,
    AddressLine,
    BenchLine,
    DeputyLine,
    MemberLine,
    MemberListData,
    OrganisationLine,
    PersonLine,
    VacantSeatLine,
    member_workbook,
)
from secretariat.documents.reading import read_list
from secretariat.domain.committees import DeputyshipKind, Role, Sensitivity
from secretariat.domain.list_columns import column_for_heading
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.list_rows import interpret_list
from secretariat.domain.people import AddressUse, LetterStyle, OrganisationKind, PreferredChannel, Salutation

BENCH = BenchLine(
    name="Menschen mit Behinderungen", print_label="Interessenvertretung", sensitivity=Sensitivity.SPECIAL
)
PERSON = PersonLine(
    salutation=Salutation.MRS,
    academic_title="Prof. Dr.",
    given_name="Jana",
    name_prefix="von der",
    family_name="Heide",
    name_suffix="M. A.",
    job_title="Geschäftsführung",
    office_address_form="Landrätin des Kreises Unna",
    office_salutation="Landrätin",
    email="jana@heide.example",
    phone_office="+49 2303 12345",
    organisation=OrganisationLine(
        name="Lebenshilfe e. V.", print_name="Lebenshilfe", kind=OrganisationKind.SERVICE_PROVIDER, department="Wohnen"
    ),
    address=AddressLine(
        street="Am Markt", house_no="5 a", postal_code="07545", city="Gera", owner="Institution",
        checked_on=date(2026, 3, 1),
    ),
)  # fmt: skip
FIRST = DeputyLine(bench=BENCH, seat_no=3, person=PersonLine(given_name="Ilka", family_name="Schäfer"))
SECOND = DeputyLine(
    bench=BENCH,
    seat_no=3,
    rank=2,
    start=date(2024, 9, 1),
    person=replace(PERSON, given_name="Max", address=AddressLine(city="Jena", owner=OWNED_BY_PERSON)),
)
MEMBER = MemberLine(
    row_no=1,
    bench=BENCH,
    seat_no=3,
    role=Role.CHAIR,
    appointed_on=date(2015, 6, 30),
    person=PERSON,
    deputies=(FIRST, SECOND),
)
VACANT = VacantSeatLine(bench=BENCH, seat_no=4, nominating_organisation="Beirat", vacant_since=date(2026, 1, 31))
DATA = MemberListData(
    committee="LSP",
    on=date(2026, 9, 21),
    as_of=datetime.fromisoformat("2026-09-21T17:45"),
    members=(MEMBER,),
)


def row_of_member(member: MemberLine) -> dict[object, object]:
    headings, row = xlsx_rows(member_workbook(replace(DATA, members=(member,))), "Mitglieder")
    return dict(zip(headings, row, strict=True))


def test_the_list_begins_with_the_columns_of_the_handbook_in_its_order() -> None:
    headings, row = xlsx_rows(member_workbook(DATA), "Mitglieder")
    assert headings[:26] == [
        "Lfd. Nr.",
        "Bank",
        "Sitz-Nr.",
        "Art",
        "Stimmrecht",
        "Institution",
        "Abteilung",
        "Anrede",
        "Titel",
        "Vorname",
        "Namenszusatz",
        "Nachname",
        "Funktion im Gremium",
        "Benannt am",
        "Amtszeit bis",
        "Stellvertretung (Name)",
        "Straße und Hausnummer",
        "Postfach",
        "PLZ",
        "Ort",
        "Land",
        "E-Mail",
        "Telefon",
        "Zustellweg",
        "Briefstil",
        "Anschrift geprüft am",
    ]
    assert row[:26] == [
        1, "Interessenvertretung", 3, "ordentlich", "ja", "Lebenshilfe e. V.", "Wohnen", "Frau", "Prof. Dr.", "Jana",
        "von der", "Heide", "Vorsitz", datetime.fromisoformat("2015-06-30"), None,
        "Ilka Schäfer; Prof. Dr. Max von der Heide", "Am Markt 5 a", None, "07545", "Gera", None, "jana@heide.example",
        "+49 2303 12345", "Post", "Standard", datetime.fromisoformat("2026-03-01"),
    ]  # fmt: skip


def test_the_columns_behind_carry_what_address_block_and_salutation_need() -> None:
    row = row_of_member(MEMBER)
    assert {heading: row[heading] for heading in list(row)[26:]} == {
        "Namenszusatz nach dem Namen": "M. A.",
        "Funktion": "Geschäftsführung",
        "Amtsbezeichnung für die Anschrift": "Landrätin des Kreises Unna",
        "Amtsbezeichnung für die Anrede": "Landrätin",
        "Amt in der Anrede": "ja",
        "Anrede wie gewünscht": None,
        "Vertraute Anrede": "nein",
        "Persönliche Post": "nein",
        "Mobil": None,
        "Druckname der Institution": "Lebenshilfe",
        "Art der Institution": "Leistungserbringer",
        "Firma voranstellen": "nein",
        "Hausnummer": "5 a",
        "c/o": None,
        "Ortsteil": None,
        "Zustellvermerk": None,
        "Großempfänger": "nein",
        "Adressart": "dienstlich",
        "Anschrift von": "Institution",
        "Sitzbezeichnung": None,
        "Benannt von": None,
        "Nominierende Stelle": None,
        "Bank (Bezeichnung)": "Menschen mit Behinderungen",
        "Stimmrecht der Bank": "ja",
        "Schutzstufe der Bank": "besonders",
        "Stellv. Anrede": None,
        "Stellv. Titel": None,
        "Stellv. Vorname": "Ilka",
        "Stellv. Namenszusatz": None,
        "Stellv. Nachname": "Schäfer",
        "Stellv. E-Mail": None,
    }


@pytest.mark.parametrize("sheet", ["Mitglieder", "Stellvertretungen", "Vakante Sitze"])
def test_the_sensitive_name_of_a_bench_is_never_printed(sheet: str) -> None:
    content = member_workbook(replace(DATA, vacant_seats=(VACANT,)))
    worksheet = load_workbook(BytesIO(content))[sheet]
    area = str(worksheet.print_area).rpartition("!")[2].replace("$", "") or worksheet.dimensions
    printed = [cell.value for row in worksheet[area] for cell in row]
    assert "Interessenvertretung" in printed
    assert "Menschen mit Behinderungen" not in printed


def test_postal_codes_are_text_and_keep_their_zero() -> None:
    cell = next(cell for cell in xlsx_cells(member_workbook(DATA)) if cell.value == "07545")
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_a_person_without_an_answer_has_no_word_for_the_salutation() -> None:
    person = replace(PERSON, salutation=Salutation.UNKNOWN)
    assert row_of_member(replace(MEMBER, person=person))["Anrede"] is None
    assert row_of_member(replace(MEMBER, person=replace(person, salutation=Salutation.DIVERSE)))["Anrede"] == "divers"


def test_a_member_without_deputy_has_empty_deputy_columns() -> None:
    row = row_of_member(replace(MEMBER, deputies=()))
    assert not any(value for heading, value in row.items() if str(heading).startswith("Stellv"))


def test_a_private_address_says_so() -> None:
    private = replace(PERSON, address=AddressLine(street="Weg 1", use=AddressUse.PRIVATE, owner=OWNED_BY_PERSON))
    row = row_of_member(replace(MEMBER, person=private))
    assert (row["Adressart"], row["Anschrift von"], row["Straße und Hausnummer"]) == ("privat", "Person", "Weg 1")


def test_vacant_seats_stand_on_a_sheet_of_their_own() -> None:
    assert xlsx_rows(member_workbook(replace(DATA, vacant_seats=(VACANT,))), "Vakante Sitze") == [
        ["Bank", "Sitz-Nr.", "benennende Stelle", "vakant seit"],
        ["Interessenvertretung", 4, "Beirat", datetime.fromisoformat("2026-01-31")],
    ]


def test_a_list_without_vacant_seats_and_deputies_prints_no_page_of_headings() -> None:
    content = member_workbook(replace(DATA, members=tuple(replace(one, deputies=()) for one in DATA.members)))
    assert load_workbook(BytesIO(content)).sheetnames == ["Mitglieder", "Vakante Sitze"]
    assert xlsx_header(content, "Vakante Sitze").endswith("\nKein Sitz ist vakant.")
    vacant = member_workbook(replace(DATA, vacant_seats=(VACANT,)))
    assert "Kein Sitz" not in xlsx_header(vacant, "Vakante Sitze")


def test_what_is_not_printed_makes_no_printed_row_higher() -> None:
    bench = replace(BENCH, name="Wohlfahrtsverbände und andere Träger sozialer Leistungen in der ganzen Region")
    lines = tuple(replace(one, bench=bench, deputies=()) for one in DATA.members)
    heights = [
        load_workbook(BytesIO(member_workbook(replace(DATA, members=members))))["Mitglieder"].row_dimensions[2].height
        for members in (lines, tuple(replace(one, bench=BENCH) for one in lines))
    ]
    assert heights[0] == heights[1]


def test_the_second_half_of_the_print_repeats_the_names() -> None:
    sheet = load_workbook(BytesIO(member_workbook(DATA)))["Mitglieder"]
    assert sheet.print_title_cols == "$J:$L"
    assert [sheet[f"{letter}1"].value for letter in "JKL"] == ["Vorname", "Namenszusatz", "Nachname"]


def test_every_deputy_has_a_row_with_seat_rank_and_address_and_pool_deputies_have_no_seat() -> None:
    pool = DeputyLine(bench=BENCH, seat_no=None, kind=DeputyshipKind.POOL, person=PERSON)
    headings, *rows = xlsx_rows(member_workbook(replace(DATA, pool_deputies=(pool,))), "Stellvertretungen")
    found = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [(row["Sitz-Nr."], row["Stellv. Rang"], row["Stellv. Art"], row["Vorname"]) for row in found] == [
        (3, 1, "persönlich", "Ilka"),
        (3, 2, "persönlich", "Max"),
        (None, 1, "Pool", "Jana"),
    ]
    assert {row["Funktion im Gremium"] for row in found} == {"Stellvertretung"}
    assert (found[1]["Ort"], found[1]["Anschrift von"]) == ("Jena", "Person")
    assert found[1]["Benannt am"] == datetime.fromisoformat("2024-09-01")


ODD_PEOPLE = (
    PERSON,
    PersonLine(family_name="B"),
    PersonLine(given_name="None", family_name="Null", academic_title="1/2"),
    PersonLine(salutation=Salutation.MR, given_name="=1+1", family_name="Dr. Vorname GmbH"),
    replace(
        PERSON,
        salutation=Salutation.DIVERSE,
        letter_style=LetterStyle.LARGE_PRINT,
        preferred_channel=PreferredChannel.BOTH,
        salutation_override="Sehr geehrte*r Luca Roth,",
        familiar=True,
        personal_mail=True,
        phone_mobile="+49 170 1234567",
        organisation=OrganisationLine(name="Bäckerei Huber & Co", prefix_firma=True),
        address=AddressLine(
            po_box="123456", postal_code="1010", city="Wien", country="Österreich", care_of="bei Meier",
            district="Innere Stadt", delivery_note="Persönlich", is_bulk_recipient=True, use=AddressUse.PRIVATE,
            owner=OWNED_BY_PERSON,
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize("person", ODD_PEOPLE, ids=lambda person: person.family_name)
def test_the_import_reads_the_list_back_without_a_doubt_and_without_a_change(
    person: PersonLine, tmp_path: Path
) -> None:
    deputy = replace(FIRST, person=replace(person, family_name="Vertretung"))
    member = replace(MEMBER, person=person, voting=False, seat_label="Stadt Lünen", deputies=(deputy,))
    path = tmp_path / "D01.xlsx"
    path.write_bytes(member_workbook(replace(DATA, members=(member,), vacant_seats=(VACANT,))))
    read = interpret_list(read_list(path))
    assert read.doubts == ()
    first, second = (entry for entry in read.entries if not entry.vacant)
    assert_says(first, member.person)
    assert_says(second, deputy.person)
    assert (first.bench, first.bench_name, first.seat_no) == (BENCH.print_label, BENCH.name, "3")
    assert (first.seat_label, first.voting, first.role) == ("Stadt Lünen", False, "Vorsitz")
    assert (first.appointed_on, first.term_until) == (date(2015, 6, 30), None)
    assert [name.family_name for name in first.deputies] == ["Vertretung"]
    assert (second.is_deputy, second.seat_no) == (True, "3")


def assert_says(entry: ListEntry, person: PersonLine) -> None:
    same = [
        "academic_title",
        "given_name",
        "name_prefix",
        "family_name",
        "name_suffix",
        "office_address_form",
        "office_salutation",
        "salutation_override",
        "familiar",
        "use_office_salutation",
        "personal_mail",
        "letter_style",
        "preferred_channel",
        "email",
        "phone_office",
        "phone_mobile",
    ]
    assert {name: getattr(entry, name) for name in same} == {name: getattr(person, name) for name in same}
    assert entry.salutation == person.salutation_word
    assert entry.function == person.job_title
    address = person.address
    same = [
        "care_of",
        "district",
        "house_no",
        "po_box",
        "postal_code",
        "city",
        "country",
        "delivery_note",
        "is_bulk_recipient",
    ]
    assert {name: getattr(entry, name) for name in same} == {name: getattr(address, name) for name in same}
    assert entry.street.removesuffix(address.house_no).strip() == address.street
    assert (entry.address_use, entry.address_checked_on) == (address.use, address.checked_on)
    organisation = person.organisation
    assert (entry.organisation, entry.department) == (organisation.name, organisation.department)
    assert (entry.organisation_print_name, entry.organisation_kind) == (organisation.print_name, organisation.kind)
    assert entry.prefix_firma is organisation.prefix_firma


def test_the_import_knows_each_heading_it_needs_by_the_same_name() -> None:
    known = {column.title: column_for_heading(column.title) for column in MEMBER_COLUMNS}
    differing = {title: match.column for title, match in known.items() if match and match.column not in keys_of(title)}
    assert not differing


def keys_of(title: str) -> set[str]:
    return {column.key for column in MEMBER_COLUMNS if column.title == title}


def test_no_heading_stands_twice() -> None:
    for columns in (MEMBER_COLUMNS, DEPUTY_COLUMNS):
        assert len({column.title for column in columns}) == len(columns)
        assert len({column.key for column in columns}) == len(columns)


def test_no_needs_birth_dates_notes_or_bank_accounts_leave_by_this_list() -> None:
    words = " ".join(column.title for column in MEMBER_COLUMNS + DEPUTY_COLUMNS).casefold()
    assert not [
        word for word in ("bedarf", "geburt", "vermerk zu", "iban", "behinderung", "notiz", "privat") if word in words
    ]


def test_a_hostile_name_stays_a_text() -> None:
    hostile = "=1+1"
    member = replace(MEMBER, person=replace(PERSON, family_name=hostile), deputies=())
    content = member_workbook(replace(DATA, members=(member,)))
    assert xlsx_text(content).count("s '=1+1'") == 1
    assert "f" not in {cell.data_type for cell in xlsx_cells(content)}
