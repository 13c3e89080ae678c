"""One item of the agenda, new or changed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_agenda_item_dialog import Ui_AgendaItemDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, clock_text, time_in
from secretariat.domain.meetings import AgendaItem, AgendaKind
from secretariat.domain.text import clean_line
from secretariat.services.meeting.agenda_order import level_of

TITLE_CHARACTERS = 45


class AgendaItemDialog(AskingDialog):
    """Hands the item to `keep`, which says why it is refused, or nothing; then the dialog closes."""

    HELP = "prepare"

    def __init__(
        self,
        item: AgendaItem,
        keep: Callable[[AgendaItem], str],
        *,
        may_be_sub: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._item, self._keep = item, keep
        self.form = Ui_AgendaItemDialog()
        self.form.setupUi(self)
        self.form.complaint.hide()
        for kind in AgendaKind:
            self.form.kind.addItem(kind.value, kind.value)
        self.form.title.setText(item.title)
        self.form.kind.setCurrentText(item.kind.value)
        self.form.speaker.setText(item.speaker)
        self.form.start.setText(clock_text(item.starts_at))
        self.form.minutes.setValue(item.minutes_planned or 0)
        self.form.proposed.setText(item.proposed_by)
        self.form.isSub.setChecked(level_of(item) > 0)
        self.form.isSub.setEnabled(may_be_sub)
        self.form.title.setMinimumWidth(TITLE_CHARACTERS * self.fontMetrics().averageCharWidth())
        self.form.title.setFocus()

    @guarded(None)
    def accept(self) -> None:
        """Keep the item; without a title it stays open and says so."""
        form = self.form
        if not clean_line(form.title.text()):
            self.complain(self.tr("Please enter a title."), form.title)
            return
        try:
            starts_at = time_in(form.start)
        except NotUnderstoodError as error:
            self.complain(error.text, error.field)
            return
        refused = self._keep(
            replace(
                self._item,
                title=form.title.text(),
                kind=AgendaKind(form.kind.currentText()),
                speaker=form.speaker.text(),
                starts_at=starts_at,
                minutes_planned=form.minutes.value() or None,
                proposed_by=form.proposed.text(),
                position=self._position(),
            )
        )
        if refused:
            self.complain(refused)
            return
        super().accept()

    def _position(self) -> str:
        """Return a number of the wished depth; the order gives the right one."""
        is_sub = self.form.isSub.isChecked()
        if is_sub == (level_of(self._item) > 0):
            return self._item.position
        return f"{self._item.position}.1" if is_sub else self._item.position.partition(".")[0]
