"""Rows of lists as they are understood: what stands in one column only, and in columns beside each other."""

import pytest

from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.list_rows import interpret_list
from secretariat.domain.raw_lists import RawCell, RawList, RawRow, RawSheet


def read(*lines: str) -> tuple[ListEntry, tuple[Doubt, ...]]:
    """Return the one entry of a list written with semicolons, and its doubts."""
    rows = [RawRow(number, tuple(map(RawCell, line.split(";")))) for number, line in enumerate(lines, start=1)]
    found = interpret_list(RawList("liste.csv", (RawSheet("liste", tuple(rows)),)))
    return found.entries[0], found.doubts


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Sehr geehrter Herr Dr. Uhl,", "Dr."),
        ("Sehr geehrter Herr Prof. Dr. Uhl!", "Prof. Dr."),
        ("Sehr geehrter Herr Dr. Kai Uhl", "Dr."),
        ("Sehr geehrter Herr Uhl,", ""),
    ],
)
def test_a_title_that_stands_in_the_salutation_line_only_is_kept(line: str, title: str) -> None:
    entry, _ = read("Vorname;Nachname;Briefanrede", f"Kai;Uhl;{line}")
    assert (entry.salutation, entry.academic_title, entry.salutation_override) == ("Herr", title, "")


def test_a_title_with_a_column_is_not_told_twice() -> None:
    entry, _ = read("Titel;Vorname;Nachname;Briefanrede", "Dr. phil.;Kai;Uhl;Sehr geehrter Herr Dr. Uhl,")
    assert (entry.academic_title, entry.salutation_override) == ("Dr. phil.", "")


@pytest.mark.parametrize("line", ["Sehr geehrter Herr Bürgermeister Uhl,", "Lieber Kai,"])
def test_a_salutation_line_that_says_more_than_the_name_is_a_wish(line: str) -> None:
    entry, _ = read("Vorname;Nachname;Briefanrede", f"Kai;Uhl;{line}")
    assert entry.salutation_override == line
