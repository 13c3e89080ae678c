"""„Register prüfen“ and „Sicherung speichern unter …“: the work beside the window, and what came of it in words."""

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QWidget

from secretariat.desktop.background import Background, Counter
from secretariat.desktop.forms.ui_register_care_dialog import Ui_RegisterCareDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.domain.errors import SecretariatError
from secretariat.services.register.register_care import BackupInfo, CheckReport, check_register, copy_register
from secretariat.services.register.safety import CopySource


class RegisterCareDialog(QDialog):
    """Does one of the two with the open register, and says so; closed meanwhile, a copy is still finished whole."""

    HELP = "sicherungen"

    def __init__(self, source: CopySource, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_RegisterCareDialog()
        self.form.setupUi(self)
        self._source, self._messages = source, messages
        self._background = Background(self)
        self.form.found.hide()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)

    def check(self) -> None:
        """Look whether the register is whole."""
        self.setWindowTitle(self.tr("Check register"))
        self.form.said.setText(self.tr("Every entry is being compared with the history …"))
        source = self._source

        def work(_counter: Counter) -> CheckReport:
            return check_register(source)

        self._background.run(work, then=self._show_report, failed=self._show_failure)
        self.open()

    def copy_to(self, target: Path) -> None:
        """Write a verified copy."""
        self.setWindowTitle(self.tr("Save safety copy as"))
        self.form.said.setText(self.tr("The copy is being written and checked …"))
        source = self._source

        def work(_counter: Counter) -> BackupInfo:
            return copy_register(source, target)

        self._background.run(work, then=self._show_copy, failed=self._show_failure)
        self.open()

    @guarded(None)
    def done(self, result: int) -> None:
        """Leave nothing running behind."""
        self._background.close()
        super().done(result)

    def _show_report(self, report: CheckReport) -> None:
        name = self._source.path.name
        if report.whole:
            entries, shown = sum(report.counts.values()), QLocale().toString
            counted = self.tr("{entries} entries and {steps} steps were checked.")
            self._say(
                f"✓ {self._messages.words('check.whole', path=name)}",
                counted.format(entries=shown(entries), steps=shown(report.steps)),
            )
            return
        self._say(f"⚠ {self._messages.words('check.damaged', path=name)}")
        self.form.found.addItems([self._messages.sentence(problem) for problem in report.problems])
        self.form.found.show()

    def _show_copy(self, info: BackupInfo) -> None:
        self._say(f"✓ {self._messages.words('backup.done', path=info.path)}")

    def _show_failure(self, error: SecretariatError) -> None:
        self._say(f"⚠ {self._messages.sentence(error)}")

    def _say(self, *sentences: str) -> None:
        self.form.progress.hide()
        text = "\n".join(sentences)
        self.form.said.setText(text)
        announce(self, text)
        self.adjustSize()
