from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.window_state import WindowState


@dataclass(frozen=True)
class Somebody:
    id: str
    name: str
    age: int


PEOPLE = (
    Somebody("1", "Zander", 30),
    Somebody("2", "Ärmel", 9),
    Somebody("3", "Adler", 100),
    Somebody("4", "Müller", 1),
)
COLUMNS: tuple[ListColumn[Somebody], ...] = (
    ListColumn("name", "Name", lambda row: row.name),
    ListColumn("age", "Alter", lambda row: str(row.age), lambda row: row.age),
)


@pytest.fixture
def model() -> RowsModel[Somebody]:
    made = RowsModel(COLUMNS, lambda row: row.id)
    made.show(PEOPLE)
    return made


def names(model: RowsModel[Somebody]) -> Sequence[object]:
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_the_model_keeps_to_what_qt_expects(model: RowsModel[Somebody], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_names_stand_in_german_order_and_numbers_by_value(model: RowsModel[Somebody]) -> None:
    assert names(model) == ["Adler", "Ärmel", "Müller", "Zander"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Adler", "Zander", "Ärmel", "Müller"]


@pytest.mark.parametrize("typed", ["müller", "Mueller", "MÜLLER", "üll", "mue 1"])
def test_the_filter_forgives_spelling(model: RowsModel[Somebody], typed: str) -> None:
    model.filter(typed)
    assert names(model) == ["Müller"]
    model.filter("")
    assert model.rowCount() == model.total == 4


def test_what_matches_nothing_shows_nothing(model: RowsModel[Somebody]) -> None:
    model.filter("xyz")
    assert model.rowCount() == 0


def test_a_filter_that_goes_on_finds_what_a_fresh_one_finds(model: RowsModel[Somebody]) -> None:
    for typed in ("e", "er", "er 1", "er", "a", ""):
        model.filter(typed)
        fresh = RowsModel(COLUMNS, lambda row: row.id)
        fresh.show(PEOPLE)
        fresh.filter(typed)
        assert names(model) == names(fresh), typed


def test_the_filter_finds_anew_when_other_columns_are_searched(model: RowsModel[Somebody]) -> None:
    model.filter("100")
    assert names(model) == ["Adler"]
    model.search_in([0])
    assert names(model) == []
    model.search_in([0, 1])
    assert names(model) == ["Adler"]


def test_rows_can_be_prepared_for_the_search_a_few_at_a_time() -> None:
    by_age: ListColumn[Somebody] = ListColumn("name", "Name", lambda row: row.name, lambda row: row.age)
    model = RowsModel((by_age,), lambda row: row.id)
    model.show(PEOPLE)
    assert not model.get_ready(3)
    assert model.get_ready(3)
    model.filter("adler")
    assert names(model) == ["Adler"]
    model.show(PEOPLE[:2])
    assert names(model) == []
    assert model.get_ready(1), "a list that is filtered is searched at once"


def test_a_row_never_seen_costs_no_text() -> None:
    asked: list[str] = []

    def text(row: Somebody) -> str:
        asked.append(row.id)
        return row.name

    model = RowsModel((ListColumn("name", "Name", text, lambda row: row.age),), lambda row: row.id)
    model.show(PEOPLE)
    assert asked == []
    assert model.index(0, 0).data() == model.index(0, 0).data() == "Müller"
    assert asked == ["4"]


def test_selection_follows_its_row_through_sorting_and_new_rows(
    model: RowsModel[Somebody], qtbot: QtBot, tmp_path: Path
) -> None:
    view = RowsView("people", "Personen", model, WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(view)
    assert view.go_to("4")
    model.sort(1)
    assert view.current_id() == "4"
    model.show((*PEOPLE, Somebody("5", "Abel", 3)))
    assert view.selected_ids() == ("4",)
    model.filter("adler")
    assert view.selected_ids() == ()


def test_copy_gives_excel_a_table_with_headings(model: RowsModel[Somebody], qtbot: QtBot, tmp_path: Path) -> None:
    view = RowsView("people", "Personen", model, WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(view)
    view.selectAll()
    view.setColumnHidden(1, True)
    view.copy()
    assert QGuiApplication.clipboard().text().split("\n") == ["Name", "Adler", "Ärmel", "Müller", "Zander"]


def test_hidden_columns_are_remembered(model: RowsModel[Somebody], qtbot: QtBot, tmp_path: Path) -> None:
    state = WindowState(tmp_path / "window.ini")
    view = RowsView("people", "Personen", model, state)
    qtbot.addWidget(view)
    view.column_actions()[1].setChecked(False)
    again = RowsView("people", "Personen", model, state)
    qtbot.addWidget(again)
    assert again.isColumnHidden(1)
    assert not again.isColumnHidden(0)


def test_enter_opens_the_current_row(model: RowsModel[Somebody], qtbot: QtBot, tmp_path: Path) -> None:
    view = RowsView("people", "Personen", model, WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(view)
    view.go_to("2")
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["2"]
