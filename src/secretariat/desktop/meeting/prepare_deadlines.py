"""The deadlines in step 1: every day the rules fix, each with why, and what else bears on them."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from secretariat.desktop.committee.closures_dialog import ClosuresDialog
from secretariat.desktop.forms.ui_prepare_step import Ui_PrepareStep
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.domain.errors import RuleBrokenError
from secretariat.services.meeting.deadlines import Deadlines

LINES_SHOWN = 5
"""What is always in sight of the deadlines; of more the box scrolls, and nothing else moves."""


class PrepareDeadlines(QObject):
    """Says which rule is missing where no day can be worked out."""

    def __init__(self, step: MeetingStep, form: Ui_PrepareStep) -> None:
        super().__init__(step)
        self._step, self._form, self.workspace = step, form, step.workspace
        self.known: Deadlines | None = None
        """The days as they were worked out last; None where they cannot be."""
        for plain in (form.deadlineArea.viewport(), form.deadlineText):
            plain.setAutoFillBackground(False)
        form.deadlineArea.setMinimumHeight(step.fontMetrics().lineSpacing() * LINES_SHOWN)
        form.closures.clicked.connect(self._show_closures)

    def fill(self, found: Deadlines | RuleBrokenError) -> None:
        """Show the days, and offer the one by which to answer."""
        self.known = found if isinstance(found, Deadlines) else None
        days = self._days(found) if isinstance(found, Deadlines) else ""
        said = self._reasons(found) if isinstance(found, Deadlines) else self._step.messages.sentence(found)
        self._form.days.setText(days)
        self._form.days.setVisible(bool(days))
        self._form.deadlines.setText(said)
        self._form.propose.setEnabled(self.known is not None and self.known.reply_by is not None)

    def _days(self, deadlines: Deadlines) -> str:
        days = (
            (self.tr("Arrival by"), deadlines.safe_receipt),
            (self.tr("To the post by"), deadlines.office_posting),
            (self.tr("Answers by"), deadlines.reply_by),
        )
        return " · ".join(f"{what} {short_weekday_date(day)}" for what, day in days if day is not None)

    def _reasons(self, deadlines: Deadlines) -> str:
        return "\n".join(f"• {reason}" for reason in (*self._special(), *deadlines.reasons.values()))

    def _special(self) -> tuple[str, ...]:
        """Return what makes the deadlines of this meeting others than usual."""
        folder, said = self._step.folder, []
        if folder.urgency is not None:
            said.append(self.tr("Urgent: {why}").format(why=folder.urgency.why))
        if folder.repeated is not None:
            text = self.tr("Repeats meeting {number} of {day}.")
            said.append(text.format(number=folder.repeated.no, day=short_weekday_date(folder.repeated.date)))
        return tuple(said)

    @drafted
    def _show_closures(self) -> QDialog:
        step = self._step
        dialog = ClosuresDialog(step.workspace, step.messages, step.state, step.window())
        dialog.open()
        return dialog
