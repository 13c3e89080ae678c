"""Asks for a day and a few words about letters: why they came back, what a supplement says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_note_dialog import Ui_NoteDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages
from secretariat.domain.errors import RuleBrokenError, SecretariatError


@dataclass(frozen=True, slots=True)
class Note:
    """What was typed."""

    day: date
    text: str
    ticked: bool


class NoteDialog(AskingDialog):
    """Hands the note to `keep`, which raises where it is refused; then what was typed stays."""

    HELP = "invite"

    def __init__(
        self, title: str, advice: str, keep: Callable[[Note], None], messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keep, self._messages = keep, messages
        self.form = Ui_NoteDialog()
        self.form.setupUi(self)
        name_fields(self)
        self.setWindowTitle(title)
        self.form.advice.setText(advice)
        self.form.complaint.hide()
        self.form.tick.hide()
        today = clock.today()
        self.form.day.setDate(QDate(today.year, today.month, today.day))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        self.form.text.setFocus()

    def offer_agenda(self) -> None:
        """Let the clerk choose whether the agenda of today goes along."""
        self.form.tick.show()

    @guarded(None)
    def accept(self) -> None:
        """Keep the note; a refusal is said at its text."""
        day = self.form.day.date().toPython()
        typed = day if isinstance(day, date) else clock.today()
        try:
            self._keep(Note(typed, self.form.text.toPlainText(), self.form.tick.isChecked()))
        except SecretariatError as error:
            of_text = isinstance(error, RuleBrokenError) and error.field == "text"
            self.complain(self._messages.sentence(error), self.form.text if of_text else None)
            return
        super().accept()
