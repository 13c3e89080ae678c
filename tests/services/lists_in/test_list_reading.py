"""A list before it is taken over: its sheets, its columns with what they seem to hold."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from sample_lists import LISTS
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.list_headings import Column
from secretariat.domain.list_rows import interpret_list
from secretariat.services.lists_in.list_reading import found_columns, is_text_list, only_sheet, read_file
from services.importing import written


def test_the_columns_of_the_sample_are_shown_with_values_and_meaning() -> None:
    columns = {one.heading: one for one in found_columns(read_file(LISTS / "gera_rsg.csv"))}
    assert all(one.samples for one in columns.values() if one.column)
    assert Column.EMAIL in {one.column for one in columns.values()}


def test_a_list_that_names_nobody_still_shows_its_columns(tmp_path: Path) -> None:
    columns = found_columns(read_file(written(tmp_path, "17;3", "18;4")))
    assert [one.heading for one in columns] == ["A", "B"]


def test_one_sheet_can_be_chosen_even_a_hidden_one(tmp_path: Path) -> None:
    book = Workbook()
    for title, name in (("Sichtbar", "Uhl"), ("Alt", "Dorn")):
        sheet = book.create_sheet(title)
        sheet.append(["Vorname", "Nachname"])
        sheet.append(["Anna", name])
        sheet.append(["Kai", f"{name}mann"])
    del book["Sheet"]
    book["Alt"].sheet_state = "hidden"
    book.save(tmp_path / "liste.xlsx")
    raw = read_file(tmp_path / "liste.xlsx")
    assert {one.family_name for one in interpret_list(only_sheet(raw, "")).entries} == {"Uhl", "Uhlmann"}
    chosen = interpret_list(only_sheet(raw, "Alt"))
    assert {one.family_name for one in chosen.entries} == {"Dorn", "Dornmann"}
    assert "list.hidden_sheet" not in {doubt.reason for doubt in chosen.doubts}


def test_the_encoding_is_a_question_of_text_lists_only() -> None:
    assert is_text_list(Path("a.csv"))
    assert is_text_list(Path("a.vcf"))
    assert not is_text_list(Path("a.XLSX"))


def test_a_wrong_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Vorname;Nachname\nJörg;Müller\n".encode("cp1252"))
    assert interpret_list(read_file(path, "cp1252")).entries[0].family_name == "Müller"
    with pytest.raises(DocumentTroubleError, match="wrong_encoding"):
        read_file(path, "utf-8")
