"""Lists as other offices keep them, invented: each is read, understood and asked about as a clerk would expect."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from secretariat.documents.reading import read_list
from secretariat.domain.errors import Severity
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.list_merging import merge_entries
from secretariat.domain.list_rows import InterpretedList, interpret_list


class Desk:
    """Where a test lays its list."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def excel(self, *rows: Sequence[Any], merge: Sequence[str] = (), title: str = "Tabelle1") -> InterpretedList:
        book = Workbook()
        sheet = book.active
        assert isinstance(sheet, Worksheet)
        sheet.title = title
        for row in rows:
            sheet.append(list(row))
        for area in merge:
            sheet.merge_cells(area)
        book.save(self._folder / "liste.xlsx")
        return interpret_list(read_list(self._folder / "liste.xlsx"))

    def csv(self, text: str, encoding: str = "utf-8") -> InterpretedList:
        (self._folder / "liste.csv").write_bytes(text.encode(encoding))
        return interpret_list(read_list(self._folder / "liste.csv"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def said(read: InterpretedList, *reasons: str) -> list[tuple[int, str, str, str]]:
    return [(d.row, d.column, d.value, d.proposal) for d in read.doubts if d.reason in reasons]


def names(read: InterpretedList) -> list[str]:
    return [entry.full_name for entry in read.entries]


def questions(read: InterpretedList) -> list[str]:
    return [doubt.reason for doubt in read.doubts if doubt.severity is not Severity.HINT]


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


def test_capitals_are_kept_and_every_doubtful_value_is_asked(desk: Desk) -> None:
    read = desk.excel(
        ["NAME", "VORNAME", "TITEL", "STRASSE", "NR.", "PLZ", "WOHNORT", "GESCHLECHT", "MITGLIED SEIT", "AMTSZEIT BIS"],
        ["MEIER", "HANS", None, "HAUPTSTR.", "12", 4109, "LEIPZIG", "männlich", 45292, "31.12.9999"],
        ["VON DER AUE", "ULRIKE", "DR.", "AM BACH", "1-3", 9111, "CHEMNITZ", "weiblich", "1.3.", "29.02.2023"],
        ["schmidt", "olaf", None, "Weg", "2", 1010, "Wien", "m", "03/2022", "2027"],
        ["Roth", "Ina", None, "Weg", "3", 8321, "Kleinstdorf", "Frua", "", ""],
    )
    meier, aue, schmidt, roth = read.entries
    assert (meier.family_name, meier.postal_code, meier.appointed_on, meier.term_is_open) == (
        "MEIER",
        "04109",
        date(2024, 1, 1),
        True,
    )
    assert (aue.academic_title, aue.name_prefix, aue.family_name, aue.house_no) == ("Dr.", "VON DER", "AUE", "1-3")
    assert (schmidt.postal_code, schmidt.term_until) == ("1010", date(2027, 12, 31))
    assert (roth.postal_code, roth.salutation) == ("8321", "")
    assert said(read, "date.no_year", "date.impossible", "salutation.unknown") == [
        (3, "MITGLIED SEIT", "1.3.", ""),
        (3, "AMTSZEIT BIS", "29.02.2023", ""),
        (5, "GESCHLECHT", "Frua", "Frau"),
    ]
    assert said(read, "country.missing") == [(4, "PLZ", "1010", "Österreich")]
    assert said(read, "postal_code.four_digits") == [(5, "PLZ", "8321", "08321")]
    assert (2, "NAME", "MEIER", "Meier") in said(read, "name.capitals")
    assert (4, "NAME", "schmidt", "Schmidt") in said(read, "name.small")


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


def test_email_addresses_prove_that_the_family_name_comes_first(desk: Desk) -> None:
    read = desk.csv("Name;E-Mail\nRosen Pell;pell.rosen@x.example\nGrund Wim;wim.grund@x.example\n")
    assert [(entry.given_name, entry.family_name) for entry in read.entries] == [("Pell", "Rosen"), ("Wim", "Grund")]


def test_deputies_in_one_cell_two_people_in_one_cell_and_vacant_seats(desk: Desk) -> None:
    read = desk.excel(
        ["Institution", "Mitglied", "Stellv."],
        ["Kreis", "Herr Dr. Ali Demir", "Stellv.: Frau Ilka von Schäfer (ilka@kreis.example)"],
        ["LWL", "Frau Gabi Nolte / Herr Dr. Uhl", "Tom Berg; Eva Kurz"],
        ["VdK", "N. N.", None],
    )
    first, second, vacant = read.entries
    deputy = first.deputies[0]
    assert (deputy.salutation, deputy.name_prefix, deputy.family_name, deputy.email) == (
        "Frau",
        "von",
        "Schäfer",
        "ilka@kreis.example",
    )
    assert [deputy.family_name for deputy in second.deputies] == ["Berg", "Kurz"]
    assert said(read, "name.several") == [(3, "Mitglied", "Frau Gabi Nolte / Herr Dr. Uhl", "Herr Dr. Uhl")]
    assert (vacant.vacant, vacant.family_name, vacant.organisation) == (True, "", "VdK")


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


def test_health_and_private_columns_are_not_taken_over(desk: Desk) -> None:
    read = desk.excel(
        ["Name", "Vorname", "Geburtsdatum", "GdB", "Lieblingsfarbe"], ["Uhl", "Kai", date(1970, 1, 1), 50, "blau"]
    )
    assert [column for _, column, _, _ in said(read, "column.not_kept")] == ["Geburtsdatum", "GdB"]
    assert [column for _, column, _, _ in said(read, "column.unknown")] == ["Lieblingsfarbe"]


def test_errors_and_formulas_without_value_are_said_and_left_empty(desk: Desk) -> None:
    read = desk.excel(["Name", "Vorname", "Ort", "Mail"], ["Uhl", "Kai", "#REF!", "=A2&B2"])
    assert read.entries[0].city == ""
    assert said(read, "cell.error", "cell.formula_without_value") == [(2, "Ort", "#REF!", ""), (2, "Mail", "", "")]


def test_excel_turned_a_house_number_into_a_date(desk: Desk) -> None:
    read = desk.excel(["Name", "Vorname", "Straße", "Hausnr."], ["Uhl", "Kai", "Weg", date(2026, 3, 1)])
    assert read.entries[0].house_no == ""
    assert [proposal for _, _, _, proposal in said(read, "house_no.is_date")] == ["1-3"]


def test_choices_are_understood_or_asked(desk: Desk) -> None:
    read = desk.excel(
        ["Name", "Vorname", "Art", "Stimmrecht", "Zustellweg", "Briefstil", "Funktion im Gremium"],
        ["Uhl", "Kai", "ordentliches Mitglied", "ja", "per Mail", "LS", "stv. Vorsitzender"],
        ["Roth", "Ina", "Gast", "-", "Brieftaube", "Grossdruk", "Kassenwartin"],
    )
    first, second = read.entries
    assert (first.seat_kind, first.voting, first.preferred_channel) == ("ordentlich", True, "E-Mail")
    assert (first.letter_style, first.role) == ("Leichte Sprache", "stellv. Vorsitz")
    assert (second.seat_kind, second.voting, second.preferred_channel, second.letter_style) == (
        "ständiger Gast",
        None,
        "",
        "",
    )
    assert sorted(questions(read)) == ["letter_style.unknown", "preferred_channel.unknown", "role.unknown"]
    assert said(read, "letter_style.unknown") == [(3, "Briefstil", "Grossdruk", "Großdruck")]


def test_a_usual_salutation_line_gives_the_salutation_and_a_wish_is_kept(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Briefanrede\nUhl;Kai;Sehr geehrter Herr Uhl,\nRoth;Luca;Hallo Luca,\n")
    assert [(entry.salutation, entry.salutation_override) for entry in read.entries] == [
        ("Herr", ""),
        ("", "Hallo Luca,"),
    ]


def test_a_row_without_anybody_is_refused_and_numbers_alone_are_no_row(desk: Desk) -> None:
    read = desk.excel(["Nr.", "Name", "Vorname", "Ort"], [1, "Uhl", "Kai", "Unna"], [2], [3, None, None, "Kamen"])
    assert names(read) == ["Kai Uhl"]
    assert [(doubt.row, doubt.reason, doubt.severity) for doubt in read.doubts] == [(4, "row.no_name", Severity.ERROR)]


def test_a_file_without_a_list_is_said(desk: Desk) -> None:
    read = desk.excel(["Kantine", "Montag"], ["Suppe", "Brot"])
    assert read.entries == ()
    assert "list.no_members" in [doubt.reason for doubt in read.doubts]


def test_odd_names_stay_what_they_are(desk: Desk) -> None:
    odd = ["Null", "None", "True", "NaN", "1/2", "X", "=1+1", "@home", "O'Brien", "{{Name}}", "a < b & c"]
    read = desk.csv("Vorname;Nachname\n" + "".join(f"Kim;{name}\n" for name in odd))
    assert [entry.family_name for entry in read.entries] == odd


def test_one_person_in_two_benches_is_merged_and_asked(desk: Desk) -> None:
    read = desk.csv(
        "Bank;Name;Vorname;Institution;Tel\nA;Uhl;Kai;Haus A e.V.;1\nB;UHL;Kai;Haus A;2\nB;Roth;Ina;Haus A;3\n"
    )
    merged = merge_entries(read.entries)
    assert [person.entry.full_name for person in merged.people] == ["Kai Uhl", "Ina Roth"]
    assert merged.people[0].entry.phone_office == "1"
    assert [(doubt.reason, doubt.value, doubt.proposal) for doubt in merged.doubts[1:]] == [
        ("merge.conflict", "2", "1"),
        ("merge.two_benches", "B", "A"),
    ]


def test_a_later_row_fills_what_the_first_left_open(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;E-Mail;Tel;Titel\nUhl;Kai;k@x.example;;\nUhl;Kai;k@x.example;02303 1;Dr.\n")
    (person,) = merge_entries(read.entries).people
    assert (person.entry.phone_office, person.entry.academic_title, len(person.sources)) == ("02303 1", "Dr.", 2)


def test_nobody_is_merged_by_likeness_alone(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Ort\nMeier;Eva;Unna\nMaier;Eva;Unna\nEva;Meier;Unna\n")
    merged = merge_entries(read.entries)
    assert len(merged.people) == 3
    assert [doubt.reason for doubt in merged.doubts] == ["like.sound", "like.swapped"]
    assert "Eva Meier" in merged.doubts[0].proposal


def test_an_entry_names_itself() -> None:
    assert ListEntry("", 1, name_prefix="von", family_name="Uhl", given_name="Kai").full_name == "Kai von Uhl"
    assert ListEntry("", 1, organisation="Haus A").full_name == "Haus A"


def test_a_term_in_one_cell_is_two_days(desk: Desk) -> None:
    read = desk.csv(
        "Name;Vorname;Amtszeit\nUhl;Kai;01.01.2024 - 31.12.2028\nRoth;Ina;01.01.24–2028\nKurz;Eva;seit 2020\n"
        "Wolf;Kim;1.1.2024 bis 29.02.2027\n"
    )
    assert [(entry.appointed_on, entry.term_until) for entry in read.entries] == [
        (date(2024, 1, 1), date(2028, 12, 31)),
        (date(2024, 1, 1), date(2028, 12, 31)),
        (date(2020, 1, 1), None),
        (date(2024, 1, 1), None),
    ]
    assert said(read, "date.impossible") == [(5, "Amtszeit", "29.02.2027", "")]


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


def test_the_organisation_may_stand_in_the_address(desk: Desk) -> None:
    read = desk.excel(
        ["Mitglied", "Anschrift"], ["Kai Uhl", "Haus A e. V.\nWeg 5\n59423 Unna"], ["Eva Groß", "Weg 6, 59423 Unna"]
    )
    assert [(entry.organisation, entry.street, entry.house_no) for entry in read.entries] == [
        ("Haus A e. V.", "Weg", "5"),
        ("", "Weg", "6"),
    ]


def test_an_address_among_other_contacts_is_taken_and_said(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;E-Mail\nUhl;Kai;Tel. 02303 1, kai@x.example\nRoth;Ina;ina roth@x.example\n")
    assert [entry.email for entry in read.entries] == ["kai@x.example", ""]
    assert [(doubt.row, doubt.reason, doubt.proposal) for doubt in read.doubts] == [
        (2, "email.extracted", "kai@x.example"),
        (3, "email.invalid", "inaroth@x.example"),
    ]


def test_a_salutation_column_may_hold_a_title_or_a_greeting(desk: Desk) -> None:
    read = desk.csv(
        "Anrede;Vorname;Nachname\nFrau Dr.;Eva;Groß\nSehr geehrter Herr;Tom;Klein\nHerr Prof. Dr.;Ole;Wolf\n"
    )
    assert [(entry.salutation, entry.academic_title) for entry in read.entries] == [
        ("Frau", "Dr."),
        ("Herr", ""),
        ("Herr", "Prof. Dr."),
    ]
    assert read.doubts == ()


def test_a_remark_in_brackets_is_a_role_or_is_said(desk: Desk) -> None:
    read = desk.csv("Institution;Mitglied\nHaus A;Kai Uhl (Vorsitz)\nHaus B;Eva Groß (bis Mai)\n")
    assert [(entry.full_name, entry.role) for entry in read.entries] == [("Kai Uhl", "Vorsitz"), ("Eva Groß", "")]
    assert said(read, "name.remark") == [(3, "Mitglied", "Eva Groß (bis Mai)", "bis Mai")]


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
