"""Marks below fields, in a form as dialogs have them."""

import pytest
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secretariat.desktop.dialogs.field_errors import FieldErrors


class Window(QWidget):
    """A form with a field alone and two in one row, on the second of two tabs."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs = QTabWidget(self)
        page = QWidget()
        self.form = QFormLayout(page)
        self.name, self.code, self.city = QLineEdit(), QLineEdit(), QLineEdit()
        self.form.addRow("Name", self.name)
        row = QHBoxLayout()
        row.addWidget(self.code)
        row.addWidget(self.city)
        self.form.addRow("Ort", row)
        self.tabs.addTab(QWidget(), "Eins")
        self.tabs.addTab(page, "Zwei")
        QVBoxLayout(self).addWidget(self.tabs)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    return window


def text_in_row(window: Window, row: int) -> str:
    item = window.form.itemAt(row, QFormLayout.ItemRole.FieldRole)
    label = item.widget() if item is not None else None
    return label.text() if isinstance(label, QLabel) else ""


def test_the_mark_stands_below_the_field_and_is_read_with_it(window: Window) -> None:
    errors = FieldErrors()
    errors.mark(window.name, "Bitte den Namen eintragen.")
    assert text_in_row(window, 1) == "⚠ Bitte den Namen eintragen."
    assert window.name.accessibleDescription() == "Bitte den Namen eintragen."


def test_fields_that_share_a_row_are_marked_each(window: Window) -> None:
    errors = FieldErrors()
    errors.mark(window.code, "Fünf Ziffern")
    errors.mark(window.city, "Der Ort fehlt")
    assert {text_in_row(window, 2), text_in_row(window, 3)} == {"⚠ Fünf Ziffern", "⚠ Der Ort fehlt"}
    assert errors.marked == (window.code, window.city)


def test_what_is_typed_into_a_field_that_was_wrong_takes_its_place(window: Window, qtbot: QtBot) -> None:
    errors = FieldErrors()
    for wrong in (window.code, window.code):  # from elsewhere, and with the focus in it already
        wrong.setText("7545")
        errors.go_to(wrong)
        qtbot.keyClicks(wrong, "07545")
        assert wrong.text() == "07545"


def test_a_new_mark_takes_the_place_of_the_old_one_and_goes_without_trace(window: Window) -> None:
    errors = FieldErrors()
    rows = window.form.rowCount()
    errors.mark(window.name, "Eins")
    errors.mark(window.name, "Zwei")
    assert window.form.rowCount() == rows + 1
    assert errors.text_of(window.name) == "Zwei"
    errors.clear_all()
    assert window.form.rowCount() == rows
    assert errors.text_of(window.name) == window.name.accessibleDescription() == ""


def test_the_focus_goes_to_the_field_on_a_tab_behind(window: Window) -> None:
    errors = FieldErrors()
    errors.mark(window.city, "Der Ort fehlt")
    errors.go_to(window.city)
    assert window.tabs.currentIndex() == 1
    assert window.focusWidget() is window.city


def test_a_field_outside_a_form_is_refused(window: Window) -> None:
    with pytest.raises(ValueError, match="stands in no form"):
        FieldErrors().mark(window.tabs, "Nirgends")
