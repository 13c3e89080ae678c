"""„Schließtage“: the days on which the office is closed though they are no holiday; every deadline counts with them."""

from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind, texts, ticks
from secretariat.desktop.dialogs.rows_dialog import RowsDialog
from secretariat.desktop.forms.ui_closures_dialog import Ui_ClosuresDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.formatting import short_date
from secretariat.domain.office import OfficeClosure
from secretariat.services.committee import office

FACTS = (Fact("closed_on", FactKind.DAY, is_needed=True), *texts("label"), *ticks("every_year"))


class ClosuresDialog(RowsDialog[OfficeClosure]):
    """A list that is kept at once; it follows what is undone while it is open."""

    HELP = "committee"

    TABLES = ("office_closure",)

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_ClosuresDialog()
        self.form.setupUi(self)
        columns: tuple[ListColumn[OfficeClosure], ...] = (
            ListColumn("day", self.tr("Day"), self._day, is_given_order=True),
            ListColumn("label", self.tr("Why"), lambda closure: closure.label),
        )
        self.rows: RowsModel[OfficeClosure] = RowsModel(columns, lambda closure: closure.id, self)
        view = RowsView("closures", self.tr("Closure days"), self.rows, state, self)
        self.hold(view, self.form.listPlace)
        QWidget.setTabOrder(self.list, self.form.newClosure)
        self.list.opened.connect(self._change)
        self.form.newClosure.clicked.connect(self._add)
        self.form.changeClosure.clicked.connect(self._change)
        self.form.removeClosure.clicked.connect(self._remove)
        open_at(self, 80, 22)
        self.fill()

    def fill(self) -> None:
        """Show the closure days in their order."""
        self.rows.show(self.workspace.look(office.closures))
        self.choose_one()
        self.allow()

    def _day(self, closure: OfficeClosure) -> str:
        if closure.every_year:
            return self.tr("{day} every year").format(day=f"{closure.closed_on:%d.%m.}")
        return short_date(closure.closed_on)

    def allow(self) -> None:
        """Let the chosen day be changed or removed."""
        chosen = self.list.current_row() is not None
        self.offer_changes(
            (self.form.newClosure, True), (self.form.changeClosure, chosen), (self.form.removeClosure, chosen)
        )

    @drafted
    def _add(self) -> FactDialog:
        return self._ask(OfficeClosure(closed_on=clock.today()), self.tr("New closure day"))

    @drafted
    def _change(self) -> FactDialog | None:
        closure = self.list.current_row()
        if closure is None or self.workspace.read_only:
            return None
        return self._ask(closure, closure.label or short_date(closure.closed_on))

    def _ask(self, closure: OfficeClosure, title: str) -> FactDialog:
        dialog = FactDialog(self.workspace, self.messages, closure, FACTS, self._keep, title=title, parent=self)
        dialog.open()
        return dialog

    def _keep(self, closure: OfficeClosure) -> str:
        label = self.tr("Closure day {day}").format(day=short_date(closure.closed_on))
        return self.workspace.do(label, office.keep, closure).id

    def _remove(self) -> None:
        closure = self.list.current_row()
        if closure is None:
            return
        label = self.tr("Closure day {day} removed").format(day=short_date(closure.closed_on))
        self.attempt(label, office.remove_closure, closure.id)
