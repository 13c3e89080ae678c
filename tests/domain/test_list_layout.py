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
