from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from secretariat.desktop.settings_dialog import SettingsDialog
from secretariat.settings import Settings, read_settings, write_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def dialog(qtbot: QtBot, path: Path, tmp_path: Path) -> SettingsDialog:
    return opened(qtbot, path, tmp_path)


def opened(qtbot: QtBot, path: Path, tmp_path: Path) -> SettingsDialog:
    made = SettingsDialog(path, tmp_path / "Register" / "Gremien.sqlite")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    return made


def save(dialog: SettingsDialog) -> None:
    dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save).click()


def test_what_is_chosen_is_written_and_told(qtbot: QtBot, dialog: SettingsDialog, path: Path, tmp_path: Path) -> None:
    dialog.form.language.setCurrentIndex(1)
    dialog.form.folder.setText(f" {tmp_path} ")
    with qtbot.waitSignal(dialog.saved) as saved:
        save(dialog)
    wanted = Settings(language="en", text_percent=100, backup_folder=str(tmp_path))
    assert saved.args == [wanted]
    assert read_settings(path).settings == wanted
    assert not dialog.isVisible()


def test_the_size_of_text_changes_at_once(dialog: SettingsDialog) -> None:
    before = QApplication.font().pointSizeF()
    dialog.form.textPercent.setValue(150)
    save(dialog)
    assert QApplication.font().pointSizeF() == pytest.approx(before * 1.5)


def test_a_look_is_kept_and_only_looks_that_this_computer_has_are_offered(dialog: SettingsDialog, path: Path) -> None:
    box = dialog.form.style
    offered = [box.itemData(place) for place in range(box.count())]
    assert offered[0] == ""
    assert "fusion" in offered
    assert {"windows", "windows11"}.isdisjoint(offered)
    box.setCurrentIndex(offered.index("fusion"))
    save(dialog)
    assert read_settings(path).settings.style == "fusion"


def test_settings_are_shown_as_they_were_kept(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    write_settings(path, Settings(language="en", text_percent=175, backup_folder=str(tmp_path)))
    dialog = opened(qtbot, path, tmp_path)
    form = dialog.form
    assert (form.language.currentText(), form.textPercent.value(), form.folder.text()) == (
        "English",
        175,
        str(tmp_path),
    )


@pytest.mark.parametrize("folder", ["Sicherungen", "{tmp}/weg", "{tmp}/Register"])
def test_a_second_place_that_is_none_is_said_at_the_field(
    dialog: SettingsDialog, path: Path, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "Register").mkdir()
    dialog.form.folder.setText(folder.format(tmp=tmp_path))
    save(dialog)
    assert dialog.form.problem.isVisible()
    assert dialog.focusWidget() is dialog.form.folder
    assert dialog.isVisible()
    assert not path.exists()


def test_a_drive_that_is_away_for_now_hinders_no_other_change(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    gone = str(tmp_path / "Laufwerk")
    write_settings(path, Settings(backup_folder=gone))
    dialog = opened(qtbot, path, tmp_path)
    dialog.form.language.setCurrentIndex(1)
    save(dialog)
    assert read_settings(path).settings == Settings(language="en", backup_folder=gone)


def test_no_second_place_can_be_chosen_again(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    write_settings(path, Settings(backup_folder=str(tmp_path)))
    dialog = opened(qtbot, path, tmp_path)
    dialog.form.folder.clear()
    save(dialog)
    assert read_settings(path).settings.backup_folder == ""


def test_a_file_of_a_newer_program_is_left_and_that_is_said(dialog: SettingsDialog, path: Path) -> None:
    path.write_text("format = 99\n", encoding="utf-8")
    save(dialog)
    assert dialog.form.problem.isVisible()
    assert path.read_text(encoding="utf-8") == "format = 99\n"


def test_escape_changes_nothing_and_asks_first_where_something_was_changed(
    qtbot: QtBot, dialog: SettingsDialog, path: Path
) -> None:
    dialog.form.language.setCurrentIndex(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    box = dialog.findChild(QMessageBox, "unsaved")
    assert box is not None
    next(button for button in box.buttons() if "werfen" in button.text()).click()
    assert not dialog.isVisible()
    assert not path.exists()


def test_escape_closes_at_once_where_nothing_was_changed(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_control_has_a_name(dialog: SettingsDialog) -> None:
    form = dialog.form
    assert all(control.accessibleName() for control in (form.language, form.textPercent, form.folder))
