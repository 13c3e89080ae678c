"""„Schließtage“: the days on which the office is closed though they are no holiday; every deadline counts with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from secretariat import clock
from secretariat.desktop.fact_dialog import FactDialog
from secretariat.desktop.facts import Fact, FactKind, texts, ticks
from secretariat.desktop.forms.ui_closures_dialog import Ui_ClosuresDialog
from secretariat.desktop.meeting_step import give_widths
from secretariat.desktop.messages import Messages
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.domain.office import OfficeClosure
from secretariat.services import office

FACTS = (Fact("closed_on", FactKind.DAY, is_needed=True), *texts("label"), *ticks("every_year"))


class ClosuresDialog(QDialog):
    """A list that is kept at once; it follows what is undone while it is open."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace, self.messages = workspace, messages
        self.form = Ui_ClosuresDialog()
        self.form.setupUi(self)
        columns: tuple[ListColumn[OfficeClosure], ...] = (
            ListColumn("day", self.tr("Day"), self._day, is_given_order=True),
            ListColumn("label", self.tr("Why"), lambda closure: closure.label),
        )
        self.rows: RowsModel[OfficeClosure] = RowsModel(columns, lambda closure: closure.id, self)
        self.list = RowsView("closures", self.tr("Closure days"), self.rows, state, self)
        give_widths(self.list, (26, 30))
        self.form.listPlace.addWidget(self.list)
        QWidget.setTabOrder(self.list, self.form.newClosure)
        self.list.opened.connect(self._change)
        self.list.current_changed.connect(self._show_buttons)
        self.form.newClosure.clicked.connect(self._add)
        self.form.changeClosure.clicked.connect(self._change)
        self.form.removeClosure.clicked.connect(self._remove)
        self.finished.connect(self.list.remember)
        workspace.changed.connect(self._fill)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 80, metrics.height() * 22)
        self._fill()

    def _fill(self) -> None:
        self.rows.show(self.workspace.look(office.closures))
        if not self.list.current_id() and self.rows.rowCount():
            self.list.go_to(self.rows.id_at(0))
        self._show_buttons()

    def _day(self, closure: OfficeClosure) -> str:
        if closure.every_year:
            return self.tr("{day} every year").format(day=f"{closure.closed_on:%d.%m.}")
        return short_date(closure.closed_on)

    def _show_buttons(self) -> None:
        chosen = self._current() is not None
        for button, makes_sense in (
            (self.form.newClosure, True),
            (self.form.changeClosure, chosen),
            (self.form.removeClosure, chosen),
        ):
            button.setEnabled(makes_sense and not self.workspace.read_only)

    def _current(self) -> OfficeClosure | None:
        return self.rows.row_at(self.list.currentIndex().row())

    def _add(self) -> None:
        self._ask(OfficeClosure(closed_on=clock.today()), self.tr("New closure day"))

    def _change(self) -> None:
        closure = self._current()
        if closure is not None and not self.workspace.read_only:
            self._ask(closure, closure.label or short_date(closure.closed_on))

    def _ask(self, closure: OfficeClosure, title: str) -> None:
        FactDialog(self.workspace, self.messages, closure, FACTS, self._keep, title=title, parent=self).open()

    def _keep(self, closure: OfficeClosure) -> str:
        label = self.tr("Closure day {day}").format(day=short_date(closure.closed_on))
        return self.workspace.do(label, office.keep, closure).id

    def _remove(self) -> None:
        closure = self._current()
        if closure is None:
            return
        label = self.tr("Closure day {day} removed").format(day=short_date(closure.closed_on))
        try:
            self.workspace.do(label, office.remove_closure, closure.id)
        except SecretariatError as refused:
            self.messages.tell(refused, self)
