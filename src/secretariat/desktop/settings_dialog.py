"""Preferences of this user: language, size of text, how controls look, the second place for safety copies."""

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat.desktop.appearance import resize_text, styles
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_settings_dialog import Ui_SettingsDialog
from secretariat.desktop.messages import announce
from secretariat.places import office_settings_file
from secretariat.settings import Settings, read_settings, write_settings

LANGUAGES = (("Deutsch", "de"), ("English", "en"))


class SettingsDialog(AskingDialog):
    """Writes the preferences with „Speichern“; `saved` carries the new Settings for what can take them at once."""

    HELP = "einstellungen"

    saved = Signal(object)

    def __init__(self, path: Path, register: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_SettingsDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path, self._register = path, register
        self._settings = read_settings(path, read_settings(office_settings_file()).settings).settings
        for name, code in LANGUAGES:
            self.form.language.addItem(name, code)
        self.form.language.setCurrentIndex(self.form.language.findData(self._settings.language))
        self.form.textPercent.setValue(self._settings.text_percent)
        for name, style in self._looks():
            self.form.style.addItem(name, style)
        self.form.style.setCurrentIndex(max(0, self.form.style.findData(self._settings.style)))
        self.form.folder.setText(self._settings.backup_folder)
        self.form.folder.setMinimumWidth(self.fontMetrics().averageCharWidth() * 50)
        self.form.problem.hide()
        self.form.choose.clicked.connect(self._choose)
        self.form.folder.textEdited.connect(self.form.problem.hide)
        self.form.buttons.accepted.connect(self._save)

    def _looks(self) -> list[tuple[str, str]]:
        """Return what can be chosen here, the system's own look first."""
        names = {
            "windows11": self.tr("As on Windows 11"),
            "windowsvista": self.tr("As on Windows 10, for light colours"),
            "fusion": self.tr("Plain, the same on every computer"),
        }
        return [(self.tr("As the system does"), ""), *((names[style], style) for style in styles())]

    def _typed(self) -> Settings:
        folder = self.form.folder.text().strip()
        return replace(
            self._settings,
            language=str(self.form.language.currentData()),
            text_percent=self.form.textPercent.value(),
            style=str(self.form.style.currentData()),
            backup_folder=str(Path(folder)) if folder else "",
        )

    def _save(self) -> None:
        typed = self._typed()
        problem = self._problem(typed.backup_folder)
        if problem:
            self._mark(problem)
            return
        try:
            is_written = write_settings(self._path, typed)
        except OSError:
            is_written = False
        if not is_written:
            text = self.tr("The settings could not be written to {file}. Nothing was changed.")
            self._mark(text.format(file=self._path))
            return
        if typed.text_percent != self._settings.text_percent:
            resize_text(self._settings.text_percent, typed.text_percent)
        self.accept()
        self.saved.emit(typed)

    def _problem(self, folder: str) -> str:
        """Say what is wrong with the second place, before a copy fails there."""
        if not folder or folder == self._settings.backup_folder:
            return ""
        place = Path(folder)
        if not place.is_absolute() or not place.is_dir():
            return self.tr("There is no such folder. Please choose one that exists.")
        if not os.access(place, os.W_OK):
            return self.tr("Nothing can be written to this folder. Please choose another one.")
        if self._register is not None and place.resolve() == self._register.parent.resolve():
            return self.tr("This is the folder of the register itself. Please choose one on another drive.")
        return ""

    def _mark(self, problem: str) -> None:
        self.form.problem.setText(problem)
        self.form.problem.show()
        self.form.folder.setFocus()
        announce(self.form.folder, problem)

    def _choose(self) -> None:
        title = self.tr("Second place for safety copies")
        folder = QFileDialog.getExistingDirectory(self, title, self.form.folder.text())
        if folder:
            self.form.folder.setText(str(Path(folder)))
            self.form.problem.hide()
