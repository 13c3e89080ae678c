"""„Workshop-Ergebnisse“: what each group brought back, typed line by line; proposals become recommendations."""

from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, ParamSpec

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from secretariat import clock
from secretariat.desktop.desk_copies import DeskCopies
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_results_dialog import Ui_ResultsDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.keyed_rows_view import KeyedRowsView
from secretariat.desktop.messages import Messages, announce, complain
from secretariat.desktop.widgets.choice_box import Choice, chosen_id, offer
from secretariat.desktop.widgets.key_signals import emit_wanted
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import SecretariatError
from secretariat.domain.office import DocumentKind
from secretariat.domain.text import clean_line
from secretariat.domain.workshops import ResultKind, WorkshopResult
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.choice_words import choice_word
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.papers.templates import chosen_template
from secretariat.services.workplace import Reading, Writing
from secretariat.services.workshops.workshop_results import (
    NEW,
    ResultRow,
    keep_result,
    put_result,
    remove_result,
    result_rows,
    take_up,
)
from secretariat.services.workshops.workshop_results_paper import results_document

Given = ParamSpec("Given")
NONE: Choice = ("", "–")
KIND_OF_KEY = {"a": ResultKind.STATEMENT, "v": ResultKind.PROPOSAL, "f": ResultKind.QUESTION}
"""The same keys in both languages, as those of the sign-in sheet."""


class ResultsView(KeyedRowsView[ResultRow]):
    """The list of a group: Alt+Up and Alt+Down tell where a line is wanted, Delete that it is not."""

    up_wanted = Signal()
    down_wanted = Signal()
    remove_wanted = Signal()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that move and remove."""
        wanted = {
            (Qt.Key.Key_Up, True): self.up_wanted,
            (Qt.Key.Key_Down, True): self.down_wanted,
            (Qt.Key.Key_Delete, False): self.remove_wanted,
        }
        if not emit_wanted(event, wanted):
            super().keyPressEvent(event)


class ResultsDialog(AskingDialog):
    """A list for each group, kept at once; a line that is not kept yet is asked about before it is lost."""

    HELP = "outcomes"

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        folder: MeetingFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace, self.messages, self.folder = workspace, messages, folder
        self.form = Ui_ResultsDialog()
        self.form.setupUi(self)
        self._changed: WorkshopResult | None = None
        self.rows: RowsModel[ResultRow] = RowsModel(self._columns(), lambda row: row.result.id, self)
        heading = self.tr("Results of the group")
        self.list = ResultsView("workshop_results", heading, self.rows, state, keys=KIND_OF_KEY, parent=self)
        self.form.listPlace.addWidget(self.list)
        self._kinds = {
            ResultKind.STATEMENT: self.form.statement,
            ResultKind.PROPOSAL: self.form.proposal,
            ResultKind.QUESTION: self.form.question,
        }
        self._desk_copies = DeskCopies(self)
        name_fields(self)
        self.form.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Enter keeps the line
        self._offer()
        self._connect()
        open_at(self, 125, 36)
        self._fill()
        (self.list if workspace.read_only else self.form.line).setFocus()

    def content(self) -> object:
        """Return the line that is not kept yet."""
        kept = self._changed.text if self._changed else ""
        typed = clean_line(self.form.line.text())
        return "" if typed == kept else typed

    @guarded(None)
    def done(self, result: int) -> None:
        """Keep how the list looked."""
        self.list.remember()
        self._desk_copies.put_away()
        super().done(result)

    def _offer(self) -> None:
        groups = self.folder.groups
        several = len({group.round for group in groups}) > 1
        named = self.tr("Round {round}, group {number}: {topic}") if several else self.tr("Group {number}: {topic}")
        names = [(one.id, named.format(round=one.round, number=one.no, topic=one.topic)) for one in groups]
        offer(self.form.group, names, None)
        areas = sorted(self.folder.planning_areas.items(), key=lambda area: area[1])
        self._areas = (NONE, *areas)
        offer(self.form.area, self._areas, None)
        for part in (self.form.area, self.form.areaLabel):
            part.setVisible(bool(areas))
        self.form.complaint.hide()

    def _connect(self) -> None:
        form = self.form
        order = (form.group, self.list, form.moveUp, form.moveDown, form.remove, form.takeUp, *self._kinds.values())
        set_tab_order((*order, form.line, form.area, form.openPaper))
        form.group.activated.connect(self._show_group)
        form.line.returnPressed.connect(self._keep_line)
        form.moveUp.clicked.connect(self._move_up)
        form.moveDown.clicked.connect(self._move_down)
        form.remove.clicked.connect(self._remove)
        form.takeUp.clicked.connect(self._take_up)
        form.openPaper.clicked.connect(self._open_paper)
        self.list.opened.connect(self._change)
        self.list.key_typed.connect(self._set_kind)
        self.list.current_changed.connect(self._allow)
        self.workspace.changed.connect(self._follow)
        for wanted, button in (
            (self.list.up_wanted, form.moveUp),
            (self.list.down_wanted, form.moveDown),
            (self.list.remove_wanted, form.remove),
        ):
            wanted.connect(button.click)

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.touches("workshop_result", "resolution", "planning_area"):
            self.folder = self.workspace.look(_gathered, self.folder)
            self._fill()

    def _fill(self) -> None:
        self.rows.show(self.workspace.look(result_rows, chosen_id(self.form.group) or ""))
        self.list.start()
        self._allow()

    def _show_group(self) -> None:
        self._fill()
        self.form.line.setFocus()

    def _allow(self, _id: str = "") -> None:
        row, last = self.list.current_row(), self.rows.rowCount() - 1
        place = self.rows.position_of(self.list.current_id())
        is_free = row is not None and not row.recommendation
        for control, makes_sense in (
            (self.form.moveUp, place > 0),
            (self.form.moveDown, 0 <= place < last),
            (self.form.remove, is_free),
            (self.form.takeUp, is_free and row is not None and row.result.kind is ResultKind.PROPOSAL),
            (self.form.line, bool(self.folder.groups)),
        ):
            control.setEnabled(makes_sense and not self.workspace.read_only)
        self.form.openPaper.setEnabled(self.folder.sender is not None)

    def _keep_line(self) -> None:
        """Keep what is typed, and make room for the next line; of a changed one the list has the focus again."""
        changed = self._changed
        kind = next(kind for kind, button in self._kinds.items() if button.isChecked())
        new = WorkshopResult(
            meeting_id=self.folder.meeting.id,
            group_id=chosen_id(self.form.group) or "",
            sort_no=NEW,
            kind=kind,
            text=self.form.line.text(),
        )
        typed = replace(changed, kind=kind, text=new.text) if changed else new
        kept = replace(typed, planning_area_id=chosen_id(self.form.area))
        if self._do(self.tr("Workshop result"), keep_result, kept):
            self._begin(None)
            self.list.go_to(kept.id)
            announce(self.list, kept.text)
            (self.list if changed else self.form.line).setFocus()
        else:
            self.form.line.setFocus()

    def _change(self) -> None:
        row = self.list.current_row()
        if row is not None and not self.workspace.read_only:
            self._begin(row.result)
            self.form.line.setFocus()

    def _begin(self, changed: WorkshopResult | None) -> None:
        """Begin a new line of the same kind, or to change one."""
        self._changed = changed
        self.form.line.setText(changed.text if changed else "")
        self.form.lineLabel.setText(self.tr("Change &line:") if changed else self.tr("New &line:"))
        offer(self.form.area, self._areas, changed.planning_area_id if changed else None)
        if changed is not None:
            self._kinds[changed.kind].setChecked(True)

    def _set_kind(self, key: str) -> None:
        row = self.list.current_row()
        if row is not None and not self.workspace.read_only:
            changed = replace(row.result, kind=KIND_OF_KEY[key])
            if self._do(self.tr("Workshop result"), keep_result, changed):
                announce(self.list, choice_word(changed.kind, self.messages.language))

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.list.current_row()
        if row is not None:
            place = self.rows.position_of(row.result.id) + 1 + by
            self._do(self.tr("Order of the workshop results"), put_result, row.result.id, place)
            self.list.go_to(row.result.id)

    def _remove(self) -> None:
        row = self.list.current_row()
        if row is not None:
            below = self.list.id_below()
            self._do(self.tr("Workshop result removed"), remove_result, row.result.id)
            self.list.go_to(below)
            self.list.start()
            self.list.setFocus()

    def _take_up(self) -> None:
        row = self.list.current_row()
        if row is not None:
            self._do(self.tr("Proposal taken up"), take_up, self.folder, row.result.id)
            self.list.setFocus()

    def _open_paper(self) -> None:
        """Lay the paper out as it would be made now, and open it in Word; nothing is booked."""
        try:
            own = self.workspace.look(chosen_template, DocumentKind.WORKSHOP_RESULTS, own_templates_folder())
            content = results_document(self.folder, resource_path("templates"), clock.now(), own)
        except SecretariatError as refused:
            self._complain(self.messages.sentence(refused))
            return
        name = f"{meeting_name(self.folder.committee, self.folder.meeting)}_Workshop-Ergebnisse.docx"
        if not self._desk_copies.open(name.replace("/", "-"), content):
            self._complain(self.tr("No program on this PC opens Word documents. Please ask your IT for one."))

    def _do(
        self, label: str, verb: Callable[Concatenate[Writing, Given], object], *args: Given.args, **named: Given.kwargs
    ) -> bool:
        """Do one step; say whether it was not refused."""
        self._complain("")
        return self.workspace.attempt(self._refuse, label, verb, *args, **named)

    def _refuse(self, refused: SecretariatError) -> None:
        self._complain(self.messages.sentence(refused))

    def _complain(self, text: str) -> None:
        complain(self.form.complaint, text, self)

    def _columns(self) -> tuple[ListColumn[ResultRow], ...]:
        language = self.messages.language
        return (
            ListColumn(
                "number", self.tr("No."), lambda row: str(row.result.sort_no), is_given_order=True, is_number=True
            ),
            ListColumn("kind", self.tr("Kind"), lambda row: choice_word(row.result.kind, language)),
            ListColumn("text", self.tr("What was said"), lambda row: row.result.text),
            ListColumn("area", self.tr("Planning area"), lambda row: row.area),
            ListColumn("taken", self.tr("Recommendation"), lambda row: row.recommendation),
        )


def _gathered(reading: Reading, folder: MeetingFolder) -> MeetingFolder:
    return gather_meeting(reading, folder.committee, folder.meeting)
