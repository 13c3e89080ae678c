"""What a clerk decides about columns goes before what headings and values say."""

from secretariat.domain.list_headings import Column
from secretariat.domain.list_layout import find_tables
from secretariat.domain.list_mapping import propose_mapping
from secretariat.domain.list_profile import as_profile, column_keys, from_profile, with_choices
from secretariat.domain.list_rows import interpret_list
from secretariat.domain.raw_lists import RawCell, RawList, RawRow, RawSheet


def a_list(*rows: tuple[str, ...]) -> RawList:
    numbered = tuple(RawRow(number, tuple(RawCell(text) for text in row)) for number, row in enumerate(rows, 1))
    return RawList("liste.csv", (RawSheet("liste", numbered),))


MEMBERS = a_list(
    ("Vorname", "Nachname", "Haus", "Ort"),
    ("Anna", "Uhl", "Ahorn", "Unna"),
    ("Kai", "Dorn", "Buche", "Gera"),
)


def test_a_choice_goes_before_the_heading() -> None:
    choices = {"haus": Column.ORGANISATION, "ort": Column.IGNORED}
    first = interpret_list(MEMBERS, choices).entries[0]
    assert (first.organisation, first.city) == ("Ahorn", "")
    assert interpret_list(MEMBERS).entries[0].city == "Unna"


def test_what_was_chosen_for_one_column_no_other_one_holds() -> None:
    mapping = find_tables(MEMBERS.sheets[0], {"haus": Column.CITY})[0].mapping
    assert [found.column for found in mapping.columns][2:] == [Column.CITY, None]
    assert mapping.columns[3].twice


def test_of_two_columns_chosen_alike_the_first_one_counts() -> None:
    proposed = propose_mapping(["Vorname", "Haus", "Ort"])
    chosen = with_choices(proposed, {"haus": Column.CITY, "ort": Column.CITY})
    assert [found.column for found in chosen.columns] == [Column.GIVEN_NAME, Column.CITY, None]


def test_choices_for_other_lists_change_nothing() -> None:
    proposed = propose_mapping(["Vorname", "Nachname"])
    assert with_choices(proposed, {"haus": Column.CITY}) is proposed


def test_a_column_without_heading_is_chosen_by_its_letter() -> None:
    bare = a_list(("17", "Anna Uhl"), ("18", "Kai Dorn"))
    choices = {"B": Column.FULL_NAME, "A": Column.IGNORED}
    assert [entry.family_name for entry in interpret_list(bare, choices).entries] == ["Uhl", "Dorn"]


def test_a_heading_that_comes_again_has_a_key_of_its_own() -> None:
    assert column_keys(propose_mapping(["Name", "Name", ""]).columns) == ("name", "name 2", "C")


def test_a_profile_is_read_back_as_it_was_kept() -> None:
    choices = {"haus": Column.ORGANISATION, "a=b": Column.CITY}
    assert from_profile(as_profile(choices)) == choices


def test_a_profile_with_a_column_that_is_gone_keeps_the_rest() -> None:
    assert from_profile("haus=no_such_column\nort=city\nbroken\n") == {"ort": Column.CITY}
