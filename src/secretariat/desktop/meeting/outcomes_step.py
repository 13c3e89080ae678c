"""Step 7: what the meeting decided and recommended, and what became of it; its minutes and follow-ups."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat import clock
from secretariat.desktop.board.results_dialog import ResultsDialog
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.forms.ui_outcomes_step import Ui_OutcomesStep
from secretariat.desktop.meeting.follow_ups_panel import FollowUpsPanel
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.meeting.minutes_panel import MinutesPanel
from secretariat.desktop.meeting.outcome_dialog import OutcomeDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.typed_fields import day_text
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.places import resource_path
from secretariat.services.meeting.outcome_rows import OutcomeLine, next_outcome_number, outcome_lines, outcomes_of
from secretariat.services.meeting.outcomes import record_resolution
from secretariat.services.papers.outcome_papers import write_extract

LAST_FOLDER = "papers/folder"


@dataclass(frozen=True, slots=True)
class ExtractWish:
    """Where the letter with one outcome goes."""

    address: str


class OutcomesStep(MeetingStep):
    """The outcomes and the wording of the chosen one on the left, minutes and follow-ups on the right."""

    HELP = "outcomes"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_OutcomesStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        let_wrap(self.form.buttonRow)
        self._outcomes: dict[str, Resolution] = {}
        self.rows = RowsModel(self._columns(), _id_of, self)
        self.list = RowsView("outcomes", self.tr("Resolutions and recommendations"), self.rows, state, self)
        self.form.listPlace.addWidget(self.list)
        self.list.setMinimumHeight(self.fontMetrics().height())  # in little room it gives way before the labels
        set_tab_order((self.form.filter, self.list, self.form.wording))
        self.form.work.setStretchFactor(0, 2)
        self.minutes = MinutesPanel(self)
        self.follow_ups = FollowUpsPanel(self)
        self.form.panelPlace.addWidget(self.minutes)
        self.form.panelPlace.addWidget(self.follow_ups, 1)
        self.form.sides.setSizes([2_900, 2_000])
        self.minutes.outcome_wanted.connect(self._add_for)
        self.form.extract.clicked.connect(self._ask_address)
        self.form.add.clicked.connect(self._add)
        self.form.edit.clicked.connect(self._edit)
        self.form.results.clicked.connect(self._show_results)
        self.form.attendanceList.clicked.connect(self.minutes.choose_folder_for_list)
        self.form.reports.clicked.connect(self._ask_reports)
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
        self.form.advice.setText(self.tr("Nothing is recorded yet. “Add …” takes down the first resolution."))
        self.form.advice.setVisible(not outcomes)
        self.form.lower.setVisible(bool(outcomes))
        self.form.add.setEnabled(not self.workspace.read_only)
        self.form.edit.setEnabled(not self.workspace.read_only and bool(outcomes))
        self.form.results.setVisible(bool(self.folder.groups))
        self.follow_ups.show_rows(self.minutes.fill().follow_ups)
        self._show_wording()

    def take_focus(self) -> None:
        """Start in the list, or where its first line is made."""
        (self.list if self._outcomes else self.form.add).setFocus()

    def _ask_reports(self) -> None:
        """Have the committee's year put into papers: its statistics, its outcomes."""
        self.repair_wanted.emit("reports", self.folder.committee.id, "")

    def put_away(self) -> None:
        """Keep how the lists looked, and end what runs."""
        self.list.remember()
        self.follow_ups.list.remember()
        self.minutes.put_away()

    def keep(self, outcome: Resolution) -> None:
        """Keep an outcome as one step; raises what the rules refuse."""
        label = self.tr("{kind} {number}").format(
            kind=state_word(outcome.kind, self.messages.language), number=outcome.no
        )
        self.workspace.do(label, record_resolution, self.folder, outcome)
        self.list.go_to(outcome.id)

    def _add(self) -> None:
        self._add_for("")

    @drafted
    def _add_for(self, position: str) -> OutcomeDialog | None:
        """Ask for a new outcome; with the number of an agenda item, for the one it still lacks."""
        item = next((one for one in self.folder.agenda if position and one.position == position), None)
        number = self.workspace.look(next_outcome_number, self.folder)
        kind = ResolutionKind.RESOLUTION if item else ResolutionKind.RECOMMENDATION
        new = Resolution(
            meeting_id=self.folder.meeting.id, agenda_item_id=item.id if item else None, no=number, kind=kind, text=""
        )
        return self._ask(new)

    @drafted
    def _edit(self) -> OutcomeDialog | None:
        chosen = self._outcomes.get(self.list.current_id())
        return self._ask(chosen) if chosen is not None else None

    def _ask(self, outcome: Resolution) -> OutcomeDialog | None:
        if self.workspace.read_only:
            return None
        dialog = OutcomeDialog(self.folder, outcome, self.keep, self.messages, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @drafted
    def _show_results(self) -> ResultsDialog:
        """Open what the workshop groups brought back."""
        dialog = ResultsDialog(self.workspace, self.messages, self.state, self.folder, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @drafted
    def _ask_address(self) -> FactDialog | None:
        """Ask whom the letter with the chosen outcome goes to."""
        chosen = self._outcomes.get(self.list.current_id())
        if chosen is None:
            return None
        facts = (Fact("address", FactKind.LINES, label=self.tr("Address of the letter")),)
        title = self.tr("Extract: {number}").format(number=chosen.no)
        wish = ExtractWish(chosen.addressee)
        dialog = FactDialog(
            self.workspace,
            self.messages,
            wish,
            facts,
            self._choose_file,
            title=title,
            do=self.tr("&Continue …"),
            parent=self.window(),
        )
        dialog.open()
        return dialog

    def _choose_file(self, wish: ExtractWish) -> str:
        """Ask for the file of the letter, and write it; nothing is booked, as it can be written again at any time."""
        chosen = self._outcomes[self.list.current_id()]
        number = chosen.no.replace("/", "-")
        proposed = Path(self.state.text(LAST_FOLDER)) / f"{self.folder.committee.short_name}_{number}_Auszug.docx"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save letter as"), str(proposed), self.tr("Word document (*.docx)")
        )
        if name:
            target = Path(name).with_suffix(".docx")
            self.write_extract(chosen, wish.address, target)
        return chosen.id

    def write_extract(self, outcome: Resolution, address: str, target: Path) -> None:
        """Write one outcome as a letter; raises what the writer of files raises."""
        self.complain("")
        write_extract(self.folder, outcome, resource_path("templates"), clock.today(), target=target, address=address)
        self.state.keep_text(LAST_FOLDER, str(target.parent))
        self.minutes.job.say_written(self.tr("The letter is written: {file}").format(file=target.name), target.parent)

    def _show_wording(self) -> None:
        chosen = self._outcomes.get(self.list.current_id())
        self.form.extract.setEnabled(chosen is not None and self.folder.sender is not None)
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
            ListColumn("due", self.tr("Due on"), lambda row: day_text(row.due), lambda row: row.due or date.max),
            ListColumn("state", self.tr("State"), lambda row: state_word(row.state, language)),
            ListColumn("addressee", self.tr("Addressee"), lambda row: row.addressee),
            ListColumn("votes", self.tr("Yes : no : abst."), lambda row: row.votes),
        )


def _id_of(row: OutcomeLine) -> str:
    return row.id
