"""What is to be looked at again after a meeting, in step 7: what, until when, and whether it is done."""

from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from secretariat import clock
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.forms.ui_follow_ups_panel import Ui_FollowUpsPanel
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.typed_fields import day_text
from secretariat.domain.outcomes import FollowUp
from secretariat.services.meeting.outcomes import add_follow_up, finish_follow_up

LEAST_LINES = 6
"""How many lines high the list is at least, its heading with them."""


class FollowUpsPanel(QWidget):
    """Part of step 7, which does its changes."""

    def __init__(self, step: MeetingStep) -> None:
        super().__init__(step)
        self._step, self.workspace = step, step.workspace
        self.form = Ui_FollowUpsPanel()
        self.form.setupUi(self)
        columns: tuple[ListColumn[FollowUp], ...] = (
            ListColumn("due", self.tr("Due on"), lambda row: day_text(row.due), lambda row: row.due),
            ListColumn("text", self.tr("What"), lambda row: row.text),
            ListColumn(
                "done", self.tr("Done on"), lambda row: day_text(row.done_on), lambda row: row.done_on or date.max
            ),
        )
        self.rows = RowsModel(columns, _id_of, self)
        self.list = RowsView("follow_ups", self.tr("Follow-ups"), self.rows, step.state, self)
        self.list.setMinimumHeight(self.list.fontMetrics().height() * LEAST_LINES)
        self.list.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        )  # scrolled there, not the side
        self.form.listPlace.insertWidget(1, self.list, 1)
        self.form.listPlace.addStretch()  # of an empty list only the advice is seen
        let_wrap(self.form.buttonRow)
        set_tab_order((self.list, self.form.addFollowUp, self.form.finishFollowUp))
        self.form.addFollowUp.clicked.connect(self._add)
        self.form.finishFollowUp.clicked.connect(self._finish)
        self.list.current_changed.connect(self._allow)

    def show_rows(self, follow_ups: tuple[FollowUp, ...]) -> None:
        """Show the follow-ups of the meeting, the most urgent first."""
        self.rows.show(follow_ups)
        self.form.advice.setVisible(not follow_ups)
        self.list.setVisible(bool(follow_ups))
        self._allow()

    def _allow(self, _id: str = "") -> None:
        may = not self._step.workspace.read_only
        chosen = self.list.current_row()
        self.form.addFollowUp.setEnabled(may)
        self.form.finishFollowUp.setEnabled(may and chosen is not None and chosen.done_on is None)

    @drafted
    def _add(self) -> FactDialog:
        meeting, step = self._step.folder.meeting, self._step
        new = FollowUp(committee_id=meeting.committee_id, meeting_id=meeting.id, due=clock.today(), text="")
        facts = (
            Fact("text", FactKind.LINES, label=self.tr("What, and who does it")),
            Fact("due", FactKind.DAY, is_needed=True),
        )
        title = self.tr("New follow-up")
        dialog = FactDialog(self.workspace, step.messages, new, facts, self._keep, title=title, parent=self.window())
        dialog.open()
        return dialog

    def _keep(self, follow_up: FollowUp) -> str:
        kept = self._step.workspace.do(self.tr("Follow-up added"), add_follow_up, follow_up)
        return kept.id

    def _finish(self) -> None:
        chosen = self.list.current_row()
        if chosen is not None:
            self._step.attempt(self.tr("Follow-up done"), finish_follow_up, chosen.id, clock.today())


def _id_of(row: FollowUp) -> str:
    return row.id
