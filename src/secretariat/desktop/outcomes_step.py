"""Step 7: what the meeting decided and recommended, and what became of it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat.desktop.draft_keeper import DraftKeeper
from secretariat.desktop.forms.ui_outcomes_step import Ui_OutcomesStep
from secretariat.desktop.meeting_step import MeetingStep, give_widths
from secretariat.desktop.meeting_words import state_word
from secretariat.desktop.messages import Messages
from secretariat.desktop.outcome_dialog import OutcomeDialog
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.typed_fields import day_text
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.services.outcome_rows import OutcomeLine, next_outcome_number, outcome_lines, outcomes_of
from secretariat.services.outcomes import record_resolution


class OutcomesStep(MeetingStep):
    """The list above, the wording of the chosen outcome below."""

    HELP = "outcomes"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_OutcomesStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        self._outcomes: dict[str, Resolution] = {}
        self.rows = RowsModel(self._columns(), _id_of, self)
        self.list = RowsView("outcomes", self.tr("Resolutions and recommendations"), self.rows, state, self)
        give_widths(self.list, (9, 13, 6, 42, 16, 20, 12, 13))
        self.form.listPlace.addWidget(self.list)
        self.setTabOrder(self.form.filter, self.list)
        self.setTabOrder(self.list, self.form.wording)
        self.form.work.setStretchFactor(0, 2)
        self.form.add.clicked.connect(self._add)
        self.form.edit.clicked.connect(self._edit)
        self.form.filter.textChanged.connect(self.rows.filter)
        self.list.opened.connect(self._edit)
        self.list.current_changed.connect(self._show_wording)

    def fill(self) -> None:
        """Show the outcomes by number."""
        outcomes = self.workspace.look(outcomes_of, self.folder.meeting.id)
        self._outcomes = {one.id: one for one in outcomes}
        self.rows.show(outcome_lines(self.folder, outcomes))
        if not self.list.current_id() and self.rows.rowCount():
            self.list.go_to(self.rows.id_at(0))
        self.form.advice.setText(self.tr("Nothing is recorded yet. „Add“ takes down the first resolution."))
        self.form.advice.setVisible(not outcomes)
        self.form.add.setEnabled(not self.workspace.read_only)
        self.form.edit.setEnabled(not self.workspace.read_only and bool(outcomes))
        self._show_wording()

    def take_focus(self) -> None:
        """Start in the list, or where its first line is made."""
        (self.list if self._outcomes else self.form.add).setFocus()

    def put_away(self) -> None:
        """Keep how the list looked."""
        self.list.remember()

    def keep(self, outcome: Resolution) -> None:
        """Keep an outcome as one step; raises what the rules refuse."""
        label = self.tr("{kind} {number}").format(
            kind=state_word(outcome.kind, self.messages.language), number=outcome.no
        )
        self.workspace.do(label, record_resolution, self.folder, outcome)
        self.list.go_to(outcome.id)

    def _add(self) -> None:
        number = self.workspace.look(next_outcome_number, self.folder)
        new = Resolution(meeting_id=self.folder.meeting.id, no=number, kind=ResolutionKind.RECOMMENDATION, text="")
        self._ask(new)

    def _edit(self) -> None:
        chosen = self._outcomes.get(self.list.current_id())
        if chosen is not None:
            self._ask(chosen)

    def _ask(self, outcome: Resolution) -> None:
        if self.workspace.read_only:
            return
        dialog = OutcomeDialog(self.folder, outcome, self.keep, self.messages, self.window())
        DraftKeeper(dialog, self.workspace)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_wording(self) -> None:
        chosen = self._outcomes.get(self.list.current_id())
        text = chosen.text if chosen else ""
        if text != self.form.wording.toPlainText():
            self.form.wording.setPlainText(text)

    def _columns(self) -> tuple[ListColumn[OutcomeLine], ...]:
        language = self.messages.language
        return (
            ListColumn("number", self.tr("No."), lambda row: row.no),
            ListColumn("kind", self.tr("Kind"), lambda row: state_word(row.kind, language)),
            ListColumn("item", self.tr("Item"), lambda row: row.item),
            ListColumn("text", self.tr("Wording"), lambda row: row.text),
            ListColumn("votes", self.tr("Yes : no : abst."), lambda row: row.votes),
            ListColumn("addressee", self.tr("Addressee"), lambda row: row.addressee),
            ListColumn("due", self.tr("Due on"), lambda row: day_text(row.due), lambda row: row.due or date.max),
            ListColumn("state", self.tr("State"), lambda row: state_word(row.state, language)),
        )


def _id_of(row: OutcomeLine) -> str:
    return row.id
