"""Escape never throws away what was typed: a dialog asks first, stays, or has nothing of its own to keep."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QMessageBox, QPlainTextEdit, QWidget

from desktop.every_window import outliving_its_close, settle
from desktop.further_windows import every_dialog
from secretariat.desktop.main_window import MainWindow

KEEPS_NOTHING = {
    "BondsDialog": "a search",
    "DeadlineDialog": "a calculator",
    "DuplicatesDialog": "its fields are chosen from, not typed into",
    "ImportWizard": "the name of a file; decisions are asked about",
    "ManualWindow": "a search",
    "ReplyImportDialog": "the name of a file",
    "RestoreDialog": "a search",
    "SettingsDialog": "a folder and a few choices, given up as a whole",
    "ShortcutsDialog": "a search",
}
"""Class: what stands in its text fields, whose loss is none."""


def first_text_field(root: QWidget) -> QLineEdit | QPlainTextEdit | None:
    """Return the first field in sight that can be typed into freely."""
    for field in root.findChildren(QWidget):
        if isinstance(field, QLineEdit | QPlainTextEdit) and field.isVisibleTo(root) and field.isEnabled():
            free = not isinstance(field.parentWidget(), QComboBox) and "spinbox" not in field.objectName()
            if free and not field.isReadOnly():
                return field
    return None


def lost(dialog: QWidget) -> bool:
    """Type into a dialog, press Escape, and tell whether it is gone without a question."""
    field = first_text_field(dialog)
    assert field is not None
    QTest.keyClicks(field, "Uhl")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    question = dialog.findChild(QMessageBox)
    asked = dialog.isVisible() and question is not None and question.isVisible()
    if question is not None:
        question.done(0)
    settle()
    return not asked


@pytest.mark.timeout(180)
def test_escape_after_typing_asks_before_anything_is_lost(window: MainWindow) -> None:
    silent: set[str] = set()
    asked: set[str] = set()
    for sight in every_dialog(window):
        kind = type(sight.widget).__name__
        if kind in KEEPS_NOTHING or isinstance(sight.widget, QFileDialog | QMessageBox):
            continue
        with outliving_its_close(sight.widget):
            if first_text_field(sight.widget) is not None:
                (silent if lost(sight.widget) else asked).add(kind)
    assert not silent
    assert len(asked) > 8
