"""Rows about which the list itself says that something is wrong with them: nobody is there, or somebody left."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from documents.lists_on_desk import Desk, names, questions, said
from secretariat.documents.reading import read_list
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.list_rows import interpret_list


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_remark_behind_n_n_leaves_the_seat_vacant(desk: Desk) -> None:
    read = desk.csv("Name;Organisation;Stellvertreter\nN.N. (wird nachbenannt);AWO;n.n. (folgt)\n")
    assert [(entry.vacant, entry.deputies) for entry in read.entries] == [(True, ())]
    assert not questions(read)


def test_n_n_under_the_given_name_is_nobody(desk: Desk) -> None:
    read = desk.csv("Anrede;Vorname;Nachname;Ort\nFrau;N. N.;;Gera\nHerr;Kai;Uhl;Gera\n")
    assert [(entry.vacant, entry.family_name) for entry in read.entries] == [(True, ""), (False, "Uhl")]


def test_a_deputy_who_is_not_named_yet_takes_no_seat(desk: Desk) -> None:
    read = desk.csv("Funktion;Name;Institution\nMitglied;Uhl, Kai;AWO\nStellvertretung;N. N.;AWO\n")
    assert names(read) == ["Kai Uhl"]


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("Bemerkung", "ausgeschieden zum 30.06.2024"),
        ("Status", "ausgeschieden 12/2024"),
        ("Funktion", "Vorstand (verstorben)"),
        ("Hinweise", "Amt niedergelegt"),
    ],
)
def test_whoever_left_is_asked_about(desk: Desk, heading: str, value: str) -> None:
    read = desk.csv(f"Name;Vorname;Ort;{heading}\nUhl;Kai;Gera;{value}\nMey;Ida;Jena;\n")
    assert said(read, "row.left", "seat_kind.unknown") == [(2, heading, value, "")]


@pytest.mark.parametrize(
    "value", ["Nachfolger des ausgeschiedenen Herrn Nau", "rückt für ausgeschieden Nau nach", "aktiv"]
)
def test_whoever_is_there_is_not_asked_about(desk: Desk, value: str) -> None:
    read = desk.csv(f"Name;Vorname;Ort;Status\nUhl;Kai;Gera;{value}\n")
    assert said(read, "row.left") == []


def test_who_left_may_stand_in_brackets_behind_the_name(desk: Desk) -> None:
    read = desk.csv("Name;Ort\nHerr Müller, Thomas (ausgeschieden zum 31.12.2024);Gera\n")
    assert names(read) == ["Thomas Müller"]
    assert said(read, "row.left", "name.remark") == [(2, "Name", "ausgeschieden zum 31.12.2024", "")]


def test_a_row_that_is_struck_out_is_asked_about(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Name", "Vorname", "Ort"], ["Uhl", "Kai", "Gera"], ["Mey", "Ida", "Jena"]):
        sheet.append(row)
    for cell in sheet[2]:
        cell.font = Font(strike=True)
    sheet["A3"].font = Font(strike=True)
    book.save(tmp_path / "liste.xlsx")
    read = interpret_list(read_list(tmp_path / "liste.xlsx"))
    assert names(read) == ["Kai Uhl", "Ida Mey"]
    assert said(read, "list.struck_row") == [(2, "", "", "")]


def test_a_column_of_member_and_deputy_needs_no_heading(desk: Desk) -> None:
    read = desk.excel(
        ["Entsendende Stelle", "", "Name, Vorname"],
        ["Kreissportbund", "Mitglied:", "Krause, Dirk"],
        ["Kreissportbund", "Stellvertreter:", "Jahn, Karl"],
    )
    assert [(entry.family_name, entry.is_deputy) for entry in read.entries] == [("Krause", False), ("Jahn", True)]
    assert said(read, "column.guessed") == [(1, "B", "B", "role")]


@pytest.mark.parametrize(
    "columns",
    ["Rolle;Stimmrecht\nUhl;Kai;beratend;", "Art;Stimmrecht\nUhl;Kai;beratend;", "Bank\nUhl;Kai;Beratende Mitglieder"],
)
def test_whoever_only_advises_has_no_vote(desk: Desk, columns: str) -> None:
    assert [entry.voting for entry in desk.csv(f"Name;Vorname;{columns}\n").entries] == [False]


def test_a_vote_that_the_list_names_stays(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;Rolle;Stimmrecht\nUhl;Kai;beratend;ja\nMey;Ida;Mitglied;\n")
    assert [entry.voting for entry in read.entries] == [True, None]


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(DocumentTroubleError) as refused:
        read_list(tmp_path)
    assert refused.value.code == "list.unreadable"
