"""Values as other offices type them, invented: understood, put right with a word about it, or asked."""

from datetime import date
from pathlib import Path

import pytest

from documents.lists_on_desk import Desk, questions, said
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.list_merging import merge_entries


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


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
    assert (schmidt.postal_code, schmidt.country, schmidt.term_until) == ("1010", "Österreich", date(2027, 12, 31))
    assert (roth.postal_code, roth.salutation) == ("", "")
    assert said(read, "date.no_year", "date.impossible", "salutation.unknown") == [
        (3, "MITGLIED SEIT", "1.3.", ""),
        (3, "AMTSZEIT BIS", "29.02.2023", ""),
        (5, "GESCHLECHT", "Frua", "Frau"),
    ]
    assert said(read, "country.missing") == [(4, "PLZ", "1010", "Österreich")]
    assert said(read, "postal_code.four_digits") == [(5, "PLZ", "8321", "08321")]
    assert (2, "NAME", "MEIER", "Meier") in said(read, "name.capitals")
    assert (4, "NAME", "schmidt", "Schmidt") in said(read, "name.small")


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
        False,
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
