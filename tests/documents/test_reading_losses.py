"""Whatever a list says and the register does not take is told: nothing is lost in silence."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from documents.lists_on_desk import Desk, names, said
from secretariat.documents.reading import read_list
from secretariat.domain.list_rows import InterpretedList, interpret_list


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def cards(folder: Path, *lines: str) -> InterpretedList:
    (folder / "karten.vcf").write_text("\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD")), encoding="utf-8")
    return interpret_list(read_list(folder / "karten.vcf"))


def test_a_column_the_register_has_no_place_for_is_named(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Fax;Unterschrift\nUhl;Kai;02303 1;\n")
    assert [value for _, _, value, _ in said(read, "column.ignored")] == ["Fax"]


def test_sums_remarks_and_footnotes_are_told(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Ort\nUhl;Kai;Unna\n# ab hier neu;;\nMey;Ida;Kamen\nSumme: 2;;\n*) als Gast;;\n")
    assert names(read) == ["Kai Uhl", "Ida Mey"]
    assert {entry.bench for entry in read.entries} == {""}
    assert [value for _, _, value, _ in said(read, "row.left_out")] == ["# ab hier neu", "Summe: 2", "*) als Gast"]


def test_a_short_row_of_a_list_without_headings_is_told(desk: Desk) -> None:
    read = desk.csv(
        "Frau;Eva;Groß;Haus A e. V.;Weg 1;59423;Unna\nHerr;Tom;Klein;Haus B gGmbH;Allee 5;59425;Unna\n"
        "nur Nachtrag;;;;;;\n"
    )
    assert [value for _, _, value, _ in said(read, "row.left_out")] == ["nur Nachtrag"]


def test_a_note_on_a_cell_is_shown_where_it_hangs(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book["Sheet"]
    sheet.append(["Name", "Vorname"])
    sheet.append(["Uhl", "Kai"])
    sheet["B2"].comment = Comment("in Elternzeit bis 06/27", "Amt")
    book.save(tmp_path / "liste.xlsx")
    read = interpret_list(read_list(tmp_path / "liste.xlsx"))
    assert said(read, "cell.comment") == [(2, "B", "in Elternzeit bis 06/27", "")]


@pytest.mark.parametrize(
    ("name", "told", "reason"),
    [
        ("Dr. Uwe Roth (bis 2026)", "bis 2026", "name.remark"),
        ("wie oben", "", "deputy.no_name"),
        ("Vertretung: jeweilige Abteilungsleitung", "", "deputy.no_name"),
    ],
)
def test_a_deputys_cell_that_holds_more_or_less_than_a_name(desk: Desk, name: str, told: str, reason: str) -> None:
    read = desk.csv(f"Name;Vorname;Stellvertretung\nUhl;Kai;{name}\n")
    assert [deputy.family_name for deputy in read.entries[0].deputies] == (["Roth"] if told else [])
    assert said(read, reason) == [(2, "Stellvertretung", name, told)]


def test_a_deputys_telephone_is_no_part_of_her_name(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;wird vertreten durch\nUhl;Kai;Herr Olaf Tal, olaf@vdk.example, Tel. 0365 9123\n")
    (deputy,) = read.entries[0].deputies
    assert (deputy.given_name, deputy.family_name, deputy.email, deputy.phone_office) == (
        *("Olaf", "Tal"),
        *("olaf@vdk.example", "0365 9123"),
    )


def test_whose_an_address_is_among_several_deputies_is_asked(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Stellv. Name;Stellv. E-Mail\nUhl;Kai;Ida Roth; Tina Lau;x\n".replace("; T", " / T"))
    assert [deputy.email for deputy in read.entries[0].deputies] == ["", ""]
    assert [value for _, _, value, _ in said(read, "deputy.whose")] == ["x"]


@pytest.mark.parametrize(
    ("name", "family", "suffix", "role"),
    [("Uhl (MdL)", "Uhl", "MdL", ""), ("Uhl (Vorsitzender)", "Uhl", "", "Vorsitz"), ("Uhl¹", "Uhl", "", "")],
)
def test_what_hangs_on_a_family_name_is_taken_for_what_it_is(
    desk: Desk, name: str, family: str, suffix: str, role: str
) -> None:
    (entry,) = desk.csv(f"Vorname;Familienname;Ort\nKai;{name};Unna\n").entries
    assert (entry.family_name, entry.name_suffix, entry.role) == (family, suffix, role)


def test_a_post_in_place_of_a_name_is_asked_about(desk: Desk) -> None:
    read = desk.csv("Institution;Ansprechpartner\nVdK;Vorstand\nAWO;Frau Ida Mey\n")
    assert [value for _, _, value, _ in said(read, "name.no_person")] == ["Vorstand"]


@pytest.mark.parametrize(
    ("typed", "kept", "told"),
    [
        ("341998877.0", "341998877", [("phone.lost_zero", "0341998877")]),
        ("03411234567,0", "03411234567", []),
        ("3.41E+09", "", [("phone.rounded", "")]),
        ("0341 99 88 77", "0341 99 88 77", []),
    ],
)
def test_a_telephone_number_that_a_spreadsheet_counted(
    desk: Desk, typed: str, kept: str, told: list[tuple[str, str]]
) -> None:
    read = desk.csv(f"Name;Vorname;Telefon\nUhl;Kai;{typed}\n")
    assert read.entries[0].phone_office == kept
    assert [(doubt.reason, doubt.proposal) for doubt in read.doubts] == told


def test_a_second_column_of_people_may_be_how_they_are_reached(desk: Desk) -> None:
    read = desk.csv(
        "Ansprechpartner;Kontakt\nKai Uhl;kai@x.example 02303 1234\nIda Mey;ida@x.example, Fax 02303 9999\n"
    )
    assert [(entry.email, entry.phone_office) for entry in read.entries] == [
        ("kai@x.example", "02303 1234"),
        ("ida@x.example", ""),
    ]
    assert said(read, "contact.rest") == [(3, "Kontakt", "Fax 02303 9999", "")]


def test_labels_part_what_stands_in_one_cell_of_contacts(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Kontaktdaten\nUhl;Kai;Tel: 0365 1234 Mobil: 0170 2345678 Mail: kai@x.example\n")
    (entry,) = read.entries
    assert (entry.phone_office, entry.phone_mobile, entry.email) == ("0365 1234", "0170 2345678", "kai@x.example")


def test_of_several_addresses_among_the_contacts_the_first_is_taken_and_the_rest_asked(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Kontaktdaten\nUhl;Kai;a@x.example, b@x.example\n")
    assert read.entries[0].email == "a@x.example"
    assert [proposal for *_, proposal in said(read, "email.several")] == ["a@x.example"]


def test_telephone_and_email_of_a_row_without_a_person_are_those_of_the_house(desk: Desk) -> None:
    read = desk.csv("Vorname;Name;Institution;Telefon;E-Mail\n;;VdK;02303 1234;info@vdk.example\n")
    (entry,) = read.entries
    assert (entry.organisation_phone, entry.organisation_email) == ("02303 1234", "info@vdk.example")


def test_a_private_address_beside_an_official_one_is_told(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Straße;PLZ;Ort;Straße privat;Ort privat\nUhl;Kai;Weg 1;59423;Unna;Gasse 2;Kamen\n")
    assert (read.entries[0].street, read.entries[0].city) == ("Weg", "Unna")
    assert said(read, "address.private_left") == [(2, "Straße privat", "Gasse 2", "")]


def test_what_a_card_says_twice_or_beside_the_matter_is_told(tmp_path: Path) -> None:
    read = cards(
        tmp_path,
        *("N:Hohenfels;Maria-Theresia,Luise;;;", "ORG:Diakonie", "ORG:Beirat;Vorstand", "BDAY:1970-05-05"),
        *("TEL;TYPE=WORK:0351 12345", "TEL;TYPE=WORK:0351 54321", "TEL;TYPE=HOME:0351 9", "TEL;TYPE=WORK,FAX:0351 8"),
        *("EMAIL:m@x.example", "EMAIL:n@x.example", "URL:https://x.example", "CATEGORIES:VIP,Beirat"),
        *(
            "ADR;TYPE=WORK:;;Weg 1;Gera;;07545;",
            "ADR;TYPE=HOME:;;Gasse 2;Jena;;07743;",
            "ADR;TYPE=WORK:;;Ring 3;Greiz;;;",
        ),
    )
    (entry,) = read.entries
    assert (entry.given_name, entry.phone_office) == ("Maria-Theresia Luise", "0351 12345 / 0351 54321")
    assert (entry.street, entry.email) == ("Weg", "m@x.example")
    told = {doubt.column for doubt in read.doubts}
    assert told == {
        *("Straße privat", "Weitere Anschrift", "Weitere Institution", "Telefon privat", "Fax", "Webseite"),
        *("Geburtstag", "Kategorien der Karte", "E-Mail"),
    }


def test_a_card_of_a_group_is_nobody_and_said(tmp_path: Path) -> None:
    read = cards(tmp_path, "KIND:group", "FN:Beirat", "MEMBER:urn:uuid:1")
    assert read.entries == ()
    assert [value for _, _, value, _ in said(read, "row.no_name")] == ["Beirat"]


@pytest.mark.parametrize(
    ("typed", "kept", "told"),
    [
        ("04261 983-2100 (vormittags)", "04261 983-2100 (vormittags)", ["phone.remark"]),
        ("siehe Vorstand", "", ["phone.no_number"]),
        ("n. n.", "", []),
        ("Tel. 04261 5566", "Tel. 04261 5566", []),
    ],
)
def test_what_stands_beside_a_telephone_number(desk: Desk, typed: str, kept: str, told: list[str]) -> None:
    read = desk.csv(f"Name;Vorname;Telefon\nUhl;Kai;{typed}\nMey;Ida;04261 1234\n")
    assert read.entries[0].phone_office == kept
    assert [doubt.reason for doubt in read.doubts if doubt.reason.startswith("phone.")] == told


def test_a_title_in_the_column_of_salutations_is_a_title(desk: Desk) -> None:
    read = desk.csv("Anrede;Vorname;Name\nDr.;Kai;Uhl\nFrau;Ida;Mey\n")
    assert [(one.salutation, one.academic_title) for one in read.entries] == [("", "Dr."), ("Frau", "")]
    assert not said(read, "salutation.unknown")
