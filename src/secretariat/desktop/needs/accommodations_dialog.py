"""„Vorkehrungen“ of a meeting: what its needs ask for, who does it, by when to order, how far it is."""

from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.dialogs.rows_dialog import RowsDialog
from secretariat.desktop.forms.ui_accommodations_dialog import Ui_AccommodationsDialog
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.needs.accommodation_sheets import AccommodationSheets
from secretariat.desktop.needs.accommodation_typing import MeasureTyping
from secretariat.desktop.needs.need_kinds_dialog import NeedKindsDialog
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.formatting import amount_text
from secretariat.domain.meetings import Meeting
from secretariat.services.choice_words import choice_word
from secretariat.services.needs.accommodations import Arrangement, arrangements, remove_measure, take_over


class AccommodationsDialog(RowsDialog[Arrangement]):
    """The measures of one meeting and those that its needs propose; it follows what changes while it is open."""

    HELP = "bedarf"
    TABLES = (
        *("accommodation", "access_need", "need_kind", "invitation", "reply", "assignment", "workshop_group"),
        *("meeting", "room", "office_closure", "appointment"),
    )

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        meeting: Meeting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.meeting = meeting
        self.form = Ui_AccommodationsDialog()
        self.form.setupUi(self)
        self.rows: RowsModel[Arrangement] = RowsModel(self._columns(), _id_of, self)
        view = RowsView("accommodations", self.tr("Accommodations"), self.rows, state, self)
        self.hold(view, self.form.listPlace)
        self._typing = MeasureTyping(workspace, messages, meeting, self)
        self._sheets = AccommodationSheets(workspace, messages, state, meeting.id, self)
        self._connect()
        open_at(self, 195, 36)
        self.fill()

    def _connect(self) -> None:
        form = self.form
        buttons = (form.takeOver, form.newMeasure, form.changeMeasure, form.removeMeasure)
        papers = (form.printForHouse, form.printForHelpers, form.catalogue)
        set_tab_order((self.list, *buttons, *papers))
        form.takeOver.clicked.connect(self._take_over)
        form.newMeasure.clicked.connect(self._add)
        form.changeMeasure.clicked.connect(self._change)
        form.removeMeasure.clicked.connect(self._remove)
        form.printForHouse.clicked.connect(self._sheets.show_house)
        form.printForHelpers.clicked.connect(self._sheets.show_helpers)
        form.catalogue.clicked.connect(self._show_catalogue)
        self.list.opened.connect(self._change)

    def fill(self) -> None:
        """Show what is kept and what is proposed, and what does not fit."""
        rows = self.workspace.look(arrangements, self.meeting.id)
        self.rows.show(rows)
        self.choose_one()
        self.form.advice.setVisible(not rows)
        self.form.advice.setText(
            self.tr("Nobody who comes needs anything that is kept here. Needs are typed in at the person.")
        )
        warnings = dict.fromkeys(text for row in rows for text in self._warnings(row))
        self.form.warnings.setText("\n".join(f"⚠ {text}" for text in warnings))
        self.form.warnings.setVisible(bool(warnings))
        self._count(rows)
        self.allow()

    def _count(self, rows: tuple[Arrangement, ...]) -> None:
        kept = [row.measure for row in rows if row.is_kept]
        told = [
            self.tr("{done} of {count} promised").format(done=sum(not row.is_open for row in rows), count=len(rows))
        ]
        costs = [one.cost for one in kept if one.cost is not None]
        if costs:
            told.append(self.tr("costs {amount}").format(amount=amount_text(sum(costs))))
        self.form.counts.setText(" · ".join(told) if rows else "")

    def _warnings(self, row: Arrangement) -> tuple[str, ...]:
        """Say what does not fit: needs that changed after the order, and orders that are late."""
        found = []
        if row.is_kept and row.arranged < row.needed:
            text = self.tr("{kind}: {arranged} on the way, {needed} needed.")
            found.append(text.format(kind=row.measure.kind, arranged=row.arranged, needed=row.needed))
        if row.is_kept and row.arranged > row.needed + row.awaited:
            text = self.tr("{kind}: {arranged} on the way, only {needed} still needed.")
            found.append(text.format(kind=row.measure.kind, arranged=row.arranged, needed=row.needed + row.awaited))
        if row.is_open and row.measure.ordered_on is None and row.order_by < clock.today() <= self.meeting.date:
            text = self.tr("{kind}: should have been ordered by {day}.")
            found.append(text.format(kind=row.measure.kind, day=short_weekday_date(row.order_by)))
        return tuple(found)

    def allow(self) -> None:
        """Let measures be changed, those that are kept be removed, and proposals be taken over."""
        row = self.list.current_row()
        self.offer_changes(
            (self.form.takeOver, any(not one.is_kept for one in self.rows.shown)),
            (self.form.newMeasure, True),
            (self.form.changeMeasure, row is not None),
            (self.form.removeMeasure, row is not None and row.is_kept),
        )
        self.form.printForHouse.setEnabled(self.rows.rowCount() > 0)
        self.form.printForHelpers.setEnabled(self.rows.rowCount() > 0)

    def _take_over(self) -> None:
        """Keep what is proposed; one line alone is taken over by editing it."""
        proposals = [row.measure for row in self.rows.shown if not row.is_kept]
        if self.attempt(self.tr("Accommodations taken over"), take_over, proposals, clock.today()):
            announce(self, self.tr("%n accommodation(s) taken over", "", len(proposals)))
            self.list.setFocus()

    def _add(self) -> None:
        self._typing.ask(None)

    def _change(self) -> None:
        row = self.list.current_row()
        if row is not None and not self.workspace.read_only:
            self._typing.ask(row)

    def _remove(self) -> None:
        row = self.list.current_row()
        if row is not None and row.is_kept:
            self.attempt(self.tr("Accommodation removed"), remove_measure, row.measure.id)

    def _show_catalogue(self) -> None:
        NeedKindsDialog(self.workspace, self.messages, self.state, self).open()

    def _columns(self) -> tuple[ListColumn[Arrangement], ...]:
        return (
            ListColumn(
                "order", self.tr("Order by"), lambda row: short_weekday_date(row.order_by), lambda row: row.order_by
            ),
            ListColumn("kind", self.tr("Accommodation"), lambda row: row.measure.kind),
            ListColumn("quantity", self.tr("Number"), lambda row: str(row.measure.quantity), _quantity, is_number=True),
            ListColumn("place", self.tr("For"), lambda row: row.place or self.tr("whole meeting")),
            ListColumn("provider", self.tr("Provider"), lambda row: row.measure.provider),
            ListColumn("cost", self.tr("Costs"), _cost, lambda row: row.measure.cost or 0, is_number=True),
            ListColumn("state", self.tr("State"), self._state),
            ListColumn("remark", self.tr("Remark"), self._remark),
        )

    def _state(self, row: Arrangement) -> str:
        return choice_word(row.measure.state, self.messages.language) if row.is_kept else self.tr("proposed")

    def _remark(self, row: Arrangement) -> str:
        if row.needed:
            told = self.tr("{arranged} on the way, {needed} needed").format(arranged=row.arranged, needed=row.needed)
            more = self.tr("{count} open").format(count=row.awaited) if row.awaited else ""
            return ", ".join(part for part in (told, more) if part)
        if row.awaited:
            return self.tr("{count} not answered yet").format(count=row.awaited)
        return self.tr("nobody needs it")


def _quantity(row: Arrangement) -> int:
    return row.measure.quantity


def _cost(row: Arrangement) -> str:
    return amount_text(row.measure.cost) if row.measure.cost is not None else ""


def _id_of(row: Arrangement) -> str:
    return row.measure.id
