"""Lists as other offices keep them, invented: wherever the table stands, its rows are found."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from documents.lists_on_desk import Desk, names, questions, said
from secretariat.documents.reading import read_list
from secretariat.domain.errors import Severity
from secretariat.domain.list_rows import interpret_list


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_headings_of_two_lines_under_a_title(desk: Desk) -> None:
    read = desk.excel(
        ["Inklusionsbeirat 2025"],
        [],
        ["Institution", "Mitglied", None, None, "Stellvertretung", None, None, "Anschrift", None, None],
        [None, "Anrede", "Vorname", "Name", "Anrede", "Vorname", "Name", "Straße", "PLZ", "Ort"],
        ["Haus A e. V.", "Frau", "Eva", "Klein", "Herr", "Jan", "von der Heide", "Am Markt 3", "01067", "Dresden"],
        ["Haus B", "Herr", "Ole", "Groß", None, None, None, "Weg 1", "1069", "Dresden"],
        merge=["A1:J1", "B3:D3", "E3:G3", "H3:J3"],
    )
    first, second = read.entries
    assert (first.organisation, first.salutation, first.full_name) == ("Haus A e. V.", "Frau", "Eva Klein")
    assert (first.deputies[0].salutation, first.deputies[0].name_prefix) == ("Herr", "von der")
    assert (first.street, first.house_no, first.postal_code, first.city) == ("Am Markt", "3", "01067", "Dresden")
    assert (second.postal_code, second.deputies) == ("01069", ())
    assert questions(read) == []


def test_group_headings_without_merged_cells(desk: Desk) -> None:
    read = desk.excel(
        ["Institution", "Mitglied", None, "Stellvertretung", None, "E-Mail"],
        [None, "Vorname", "Nachname", "Vorname", "Nachname", None],
        ["Haus A", "Eva", "Klein", "Jan", "Groß", "e.klein@a.example"],
    )
    (entry,) = read.entries
    assert (entry.full_name, entry.deputies[0].family_name, entry.email) == ("Eva Klein", "Groß", "e.klein@a.example")


def test_section_rows_are_benches_and_totals_and_footers_are_nobody(desk: Desk) -> None:
    read = desk.excel(
        ["Mitglieder des Beirats"],
        ["Name", "Vorname", "Organisation", "Adresse", "Mail", "Tel"],
        ["I. Leistungsträger"],
        ["Roth", "Petra", "Landratsamt", "Amtsplatz 1, 07743 Jena", "p.roth@lra.example", "03641 1234"],
        ["Schulz", "Bernd", "Stadt Jena", "Am Anger 15; 07743 Jena", "schulz@jena.example", None],
        ["II. Leistungserbringer:"],
        ["von Berg", "Dr. Anna", "Haus C", "Weg 4\n07745 Jena", "berg@c.example", None],
        ["Gesamt: 3"],
        ["Stand: 01.03.2026"],
        ["Seite 1 von 1"],
    )
    assert [(entry.family_name, entry.bench) for entry in read.entries] == [
        ("Roth", "Leistungsträger"),
        ("Schulz", "Leistungsträger"),
        ("Berg", "Leistungserbringer"),
    ]
    berg = read.entries[2]
    assert (berg.academic_title, berg.name_prefix, berg.street, berg.postal_code) == ("Dr.", "von", "Weg", "07745")
    assert [value for _, _, value, _ in said(read, "row.section")] == ["I. Leistungsträger", "II. Leistungserbringer:"]
    assert questions(read) == []


def test_a_merged_bench_holds_for_all_its_rows_and_functions_are_roles(desk: Desk) -> None:
    read = desk.excel(
        ["Gruppe", "Ansprechpartner/in", "Einrichtung", "Funktion", "PLZ/Ort", "Mailadresse"],
        ["Städte", "Frau Dr. Ines Kraft", "Stadt Hamm", "Mitglied", "59065 Hamm", "kraft@hamm.example"],
        [None, "Herr Tom Berg", "Stadt Soest", "Vorsitzende(r)", "59494 Soest", "berg@soest.example"],
        ["Träger", "Kim Wolf", "Haus A", "stellv. Mitglied", "59065 Hamm", "wolf@a.example"],
        merge=["A2:A3"],
    )
    assert [(entry.bench, entry.role, entry.is_deputy) for entry in read.entries] == [
        ("Städte", "Mitglied", False),
        ("Städte", "Vorsitz", False),
        ("Träger", "", True),
    ]
    assert (read.entries[0].salutation, read.entries[0].academic_title) == ("Frau", "Dr.")


def test_a_tab_list_in_utf_16(desk: Desk) -> None:
    read = desk.csv(
        "Nachname\tVorname\tTräger\tPLZ\r\nMüller\tJörg\tStadt\t07743\r\nŁukasik\tIna\tAWO\t99084\r\n", "utf-16"
    )
    assert names(read) == ["Jörg Müller", "Ina Łukasik"]
    assert read.entries[0].postal_code == "07743"


def test_a_quoted_list_with_line_breaks_and_remarks(desk: Desk) -> None:
    read = desk.csv(
        'Verteiler;;;\n;;;\nFirma;"Name, Vorname";Anschrift;Bemerkung\n"Haus ""Sonne""\nAbt. Wohnen";"Groß, Eva";'
        '"Weg 1\n59423 Unna";"ruft an; nett"\nMeier & Söhne <GmbH>;"Klein, Tom";"Allee 5\r\n59425 Unna";\n'
    )
    first, second = read.entries
    assert (first.organisation, first.department, first.notes) == ('Haus "Sonne"', "Abt. Wohnen", "ruft an; nett")
    assert (second.organisation, second.row, second.street) == ("Meier & Söhne <GmbH>", 5, "Allee")
    assert said(read, "notes.health") == [(3, "Bemerkung", "Bemerkung", "")]


def test_a_row_that_an_unquoted_comma_shifted_is_left_out_and_said(desk: Desk) -> None:
    read = desk.csv(
        'Vorname,Nachname,Firma,E-Mail\nEva,Groß,"Huber, Meier",e@x.example\nTom,Klein,Huber, Meier,t@x.example\n'
    )
    assert names(read) == ["Eva Groß"]
    assert [(doubt.row, doubt.severity) for doubt in read.doubts if doubt.reason == "row.shifted"] == [
        (3, Severity.ERROR)
    ]


def test_a_list_without_headings_is_guessed_and_every_guess_is_asked(desk: Desk) -> None:
    read = desk.csv(
        "Frau;Eva;Groß;Haus A e. V.;Weg 1;59423;Unna;eva.gross@a.example;02303 12345\n"
        "Herr;Tom;Klein;Haus B gGmbH;Allee 5;59425;Unna;tom.klein@b.example;02303 54321\n"
    )
    assert [
        (e.salutation, e.given_name, e.family_name, e.organisation, e.postal_code, e.city) for e in read.entries
    ] == [
        ("Frau", "Eva", "Groß", "Haus A e. V.", "59423", "Unna"),
        ("Herr", "Tom", "Klein", "Haus B gGmbH", "59425", "Unna"),
    ]
    assert [column for _, column, _, _ in said(read, "column.guessed")] == list("ABCDEFGHI")


def test_facility_and_carrier_house_number_and_two_telephones(desk: Desk) -> None:
    read = desk.excel(
        ["Nr", "Träger", "Einrichtung", "Ansprechpartner", "Straße", "Nr.", "Ort", "Telefon", "Telefon"],
        [1, "Diakonie", "Haus Abend", "Müller Petra", "Weg", "5", "59423 Unna", "02303 1", "0171 2345678"],
        [2, "AWO", "Haus Sonne", "Schmidt Thomas", "Weg", "6", "59423 Unna", None, None],
    )
    first, second = read.entries
    assert (first.full_name, first.organisation, first.department) == ("Petra Müller", "Diakonie", "Haus Abend")
    assert (first.house_no, first.phone_office, first.phone_mobile) == ("5", "02303 1", "0171 2345678")
    assert second.full_name == "Thomas Schmidt"


def test_hidden_rows_are_read_and_hidden_sheets_are_not(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book["Sheet"]
    for row in (["Name", "Vorname"], ["Uhl", "Kai"], ["Roth", "Ina"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    old = book.create_sheet("Alt")
    old.append(["Name", "Vorname"])
    old.append(["Frühling", "Eva"])
    old.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    read = interpret_list(read_list(tmp_path / "a.xlsx"))
    assert [(entry.full_name, entry.hidden) for entry in read.entries] == [("Kai Uhl", False), ("Ina Roth", True)]
    assert [(doubt.reason, doubt.sheet, doubt.row) for doubt in read.doubts] == [
        ("list.hidden_row", "Sheet", 3),
        ("list.hidden_sheet", "Alt", 0),
    ]


def test_a_repeated_header_is_nobody_and_a_second_table_has_its_own(desk: Desk) -> None:
    read = desk.excel(
        ["Name", "Vorname", "Ort"],
        ["Uhl", "Kai", "Unna"],
        ["Name", "Vorname", "Ort"],
        ["Roth", "Ina", "Kamen"],
        [],
        ["Vorname", "Nachname", "Institution", "E-Mail"],
        ["Eva", "Groß", "Haus A", "eva@a.example"],
    )
    assert names(read) == ["Kai Uhl", "Ina Roth", "Eva Groß"]
    assert read.entries[2].organisation == "Haus A"


def test_a_row_without_anybody_is_refused_and_numbers_alone_are_no_row(desk: Desk) -> None:
    read = desk.excel(["Nr.", "Name", "Vorname", "Ort"], [1, "Uhl", "Kai", "Unna"], [2], [3, None, None, "Kamen"])
    assert names(read) == ["Kai Uhl"]
    assert [(doubt.row, doubt.reason, doubt.severity) for doubt in read.doubts] == [(4, "row.no_name", Severity.ERROR)]


def test_a_file_without_a_list_is_said(desk: Desk) -> None:
    read = desk.excel(["Kantine", "Montag"], ["Suppe", "Brot"])
    assert read.entries == ()
    assert "list.no_members" in [doubt.reason for doubt in read.doubts]


def test_each_side_on_a_sheet_of_its_own_is_a_bench(tmp_path: Path) -> None:
    book = Workbook()
    for title, name in (("Städte", "Uhl"), ("Träger", "Roth")):
        sheet = book.create_sheet(title)
        sheet.append(["Name", "Vorname"])
        sheet.append([name, "Kai"])
    book["Sheet"].append(["Deckblatt"])
    book.save(tmp_path / "a.xlsx")
    read = interpret_list(read_list(tmp_path / "a.xlsx"))
    assert [(entry.bench, entry.bench_is_certain) for entry in read.entries] == [("Städte", False), ("Träger", False)]
    assert [(doubt.sheet, doubt.reason) for doubt in read.doubts] == [("Sheet", "sheet.no_list")]


def test_a_cover_sheet_does_not_make_the_only_list_a_bench(tmp_path: Path) -> None:
    book = Workbook()
    book["Sheet"].append(["Deckblatt"])
    sheet = book.create_sheet("Beirat aktuell")
    sheet.append(["Name", "Vorname"])
    sheet.append(["Uhl", "Kai"])
    book.save(tmp_path / "a.xlsx")
    assert interpret_list(read_list(tmp_path / "a.xlsx")).entries[0].bench == ""


def test_a_house_that_lives_with_another_one_is_reached_there(desk: Desk) -> None:
    read = desk.csv(
        'Name;Institution;Straße;PLZ;Ort\nUhl, Kai;"Regionalgruppe ""Harz""; c/o Landratsamt";Ring 1;06484;Q\n'
    )
    (entry,) = read.entries
    assert (entry.organisation, entry.care_of, entry.street) == ('Regionalgruppe "Harz"', "c/o Landratsamt", "Ring")


def test_people_of_a_short_list_are_no_section_headings(desk: Desk) -> None:
    read = desk.csv(
        "Mitglied;E-Mail\nKai Uhl;kai@x.example\nEva Groß;\nFrau Prell;\nMenschen mit Behinderungen;\n"
        "Ina Roth;i@x.example\n"
    )
    assert [(entry.family_name, entry.bench) for entry in read.entries] == [
        ("Uhl", ""),
        ("Groß", ""),
        ("Prell", ""),
        ("Roth", "Menschen mit Behinderungen"),
    ]


def test_an_outlook_export_is_read(desk: Desk) -> None:
    read = desk.csv(
        '"Anrede","Vorname","Nachname","Suffix","Firma"'
        ',"Abteilung","Position","Straße geschäftlich","Ort geschäftlich",'
        '"Postleitzahl geschäftlich","Land/Region geschäftlich","Telefon geschäftlich","Mobiltelefon","E-Mail-Adresse",'
        '"E-Mail: Angezeigter Name","Geburtstag"\n'
        '"Herr","Kai","Uhl","","Stadt Unna","Soziales","Leitung","Rathausplatz 1","Unna","59423","Deutschland",'
        '"02303 1030","0171 2345678","kai@unna.example","Kai Uhl","0.0.00"\n'
    )
    (entry,) = read.entries
    assert (entry.organisation, entry.department, entry.function) == ("Stadt Unna", "Soziales", "Leitung")
    assert (entry.street, entry.house_no, entry.postal_code, entry.city) == ("Rathausplatz", "1", "59423", "Unna")
    assert (entry.phone_office, entry.phone_mobile, entry.email) == ("02303 1030", "0171 2345678", "kai@unna.example")
    assert (entry.country, questions(read)) == ("", [])


def test_wordy_headings_are_understood(desk: Desk) -> None:
    read = desk.csv(
        "Lfd.Nr;Organisation / Verband;Name der Vertreterin / des Vertreters;Stellvertretung;Kontaktdaten\n"
        "1;AWO e.V.;Müller, Petra;Schmidt, Bernd;Tel.: 02303 1234, Mobil: 0171 2345678, petra.mueller@awo.example\n"
        "2;VdK;N.N.;;\n"
    )
    first, vacant = read.entries
    assert (first.full_name, first.deputies[0].family_name) == ("Petra Müller", "Schmidt")
    assert (first.phone_office, first.phone_mobile) == ("02303 1234", "0171 2345678")
    assert (first.email, vacant.vacant) == ("petra.mueller@awo.example", True)


def test_data_that_speaks_of_organisations_is_no_heading(desk: Desk) -> None:
    read = desk.csv("Einrichtung;Person\nVerband für Anschriften;Kai Uhl\nTräger der Anrede;Eva Groß\n")
    assert [entry.organisation for entry in read.entries] == ["Verband für Anschriften", "Träger der Anrede"]
