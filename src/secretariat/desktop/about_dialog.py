"""Help → About: which version this is, where it keeps its things, whose work it stands on."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from secretariat import __version__
from secretariat.desktop.forms.ui_about_dialog import Ui_AboutDialog
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.places import APPLICATION

LARGER, PICTURE = 1.8, 3
"""Than other text; in lines of it."""


class AboutDialog(QDialog):
    """Shows facts that help on the telephone; all of it can be copied."""

    def __init__(self, data_folder: Path, licences: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_AboutDialog()
        self.form.setupUi(self)
        name, one = self.form.name, self.fontMetrics()
        as_title(name, LARGER)
        name.setText(APPLICATION)
        self.form.picture.setPixmap(QGuiApplication.windowIcon().pixmap(one.height() * PICTURE, one.height() * PICTURE))
        facts = self.tr("Version {version}\nSettings, log and backups: {folder}")
        self.form.facts.setText(facts.format(version=__version__, folder=data_folder))
        self.form.licences.setPlainText(licences)
