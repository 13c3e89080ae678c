"""Where the table of a sheet begins, and which heading stands above which column."""

import pytest

from secretariat.domain.list_headings import Column
from secretariat.domain.list_layout import Table, find_tables
from secretariat.domain.raw_lists import RawCell, RawRow, RawSheet


def tables(*lines: str) -> tuple[Table, ...]:
    """Return the tables of a sheet written with semicolons; `=` repeats a merged cell."""
    rows = []
    for number, line in enumerate(lines, start=1):
        cells: list[RawCell] = []
        for text in line.split(";"):
            cells.append(RawCell(cells[-1].text, merged=True) if text == "=" else RawCell(text))
        rows.append(RawRow(number, tuple(cells)))
    return find_tables(RawSheet("liste", tuple(rows)))


def columns(table: Table) -> list[Column | None]:
    return [one.column for one in table.mapping.columns]


def test_headings_with_nothing_below_them_are_an_empty_table() -> None:
    (table,) = tables("Vorname;Nachname;E-Mail")
    assert (table.header_row, table.rows) == (1, ())
    assert columns(table) == [Column.GIVEN_NAME, Column.FAMILY_NAME, Column.EMAIL]


def test_a_group_reaches_to_the_second_column() -> None:
    (table,) = tables("Vertretung;;Mitglied;", "Vorname;Nachname;Vorname;Nachname", "Eva;Neu;Kai;Uhl")
    assert columns(table)[:2] == [Column.DEPUTY_GIVEN_NAME, Column.DEPUTY_FAMILY_NAME]


@pytest.mark.parametrize(
    ("groups", "telephone"),
    [("Mitglied;Vertretung;;", Column.DEPUTY_PHONE_OFFICE), ("Mitglied;Vertretung;=;", Column.PHONE_OFFICE)],
)
def test_a_group_reaches_to_the_next_one_but_no_further_than_its_merged_cells(groups: str, telephone: Column) -> None:
    (table,) = tables(groups, "Name;Name;Vorname;Telefon", "Uhl;Neu;Eva;0365 1")
    assert columns(table)[2:] == [Column.DEPUTY_GIVEN_NAME, telephone]


@pytest.mark.parametrize(
    "group",
    ["Privat", "Privatanschrift", "Anschrift privat", "Private Adresse", "Wohnung", "zu Hause", "Wohnanschrift"],
)
def test_what_stands_below_a_private_heading_is_private(group: str) -> None:
    (table,) = tables(
        f"Person;;Dienstanschrift;;{group};;", "Nachname;Vorname;Straße;Ort;Straße;Ort;Telefon", "Uhl;Kai;A 1;B;C 2;D;1"
    )
    private = [Column.PRIVATE_STREET, Column.PRIVATE_CITY, Column.NOT_KEPT]
    assert columns(table)[2:] == [Column.STREET, Column.CITY, *private]


@pytest.mark.parametrize("group", ["dienstlich/privat", "Anschrift (Büro oder privat)", "Kontakt"])
def test_what_may_be_official_is_not_taken_for_private(group: str) -> None:
    (table,) = tables(f"Person;;{group};", "Nachname;Vorname;Straße;Ort", "Uhl;Kai;Weg 1;Unna")
    assert columns(table)[2:] == [Column.STREET, Column.CITY]


def test_a_line_of_two_groups_is_a_line_of_groups_and_a_title_is_none() -> None:
    (table,) = tables("Personen;;privat;", "Nachname;Vorname;Straße;Ort", "Uhl;Kai;Weg 1;Unna")
    assert table.header_row == 2
    assert columns(table)[2:] == [Column.PRIVATE_STREET, Column.PRIVATE_CITY]
    (table,) = tables(";;privat;", "Nachname;Vorname;Straße;Ort", "Uhl;Kai;Weg 1;Unna")
    assert columns(table)[2:] == [Column.STREET, Column.CITY]


def test_a_second_line_of_headings_fills_the_gaps_of_the_first() -> None:
    (table,) = tables("Person;;;E-Mail", "Nachname;Vorname;Titel;", "Uhl;Kai;Dr.;kai@amt.example")
    assert columns(table) == [Column.FAMILY_NAME, Column.GIVEN_NAME, Column.ACADEMIC_TITLE, Column.EMAIL]
    assert (table.header_row, [row.raw.number for row in table.rows]) == (2, [3])


def test_a_row_below_headings_that_are_whole_is_no_second_line() -> None:
    (table,) = tables("Nachname;Vorname;Ort", "Titel;Funktion;Gera", "Uhl;Kai;Unna")
    assert [row.raw.number for row in table.rows] == [2, 3]
