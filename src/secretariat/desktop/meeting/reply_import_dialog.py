"""„Antworten einlesen …“: what a list or returned forms would change, each answer to be confirmed, then taken over."""

from collections import Counter as Tally
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from secretariat import clock
from secretariat.desktop.background import Background, Counter
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.drops import TakesDrops
from secretariat.desktop.forms.ui_reply_import_dialog import Ui_ReplyImportDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.answer_drop import dropped_answers
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.choice_box import chosen_id, offer
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.domain.list_entries import Doubt
from secretariat.domain.raw_lists import RawList
from secretariat.services.lists_in.list_reading import ANSWER_SUFFIXES, ENCODINGS, is_text_list, read_answers_from
from secretariat.services.meeting.reply_import import ReplyPlan, carry_out, carry_out_needs, only, plan_replies
from secretariat.services.meeting.reply_rows import ReadAnswer, read_answers


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A doubt as a line of its list."""

    id: str
    doubt: Doubt


ROWS_AT_LEAST = 6
"""Of the answers; what is doubtful stands below them."""


class ReplyImportDialog(TakesDrops, QDialog):
    """One list, or the forms that came back, for one meeting. Nothing is written before „Übernehmen“.

    The answers are one step to undo; needs, which have no history, are kept by a step of their own.
    """

    HELP = "replies"

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        meeting: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = Ui_ReplyImportDialog()
        self.form.setupUi(self)
        name_fields(self)
        self._workspace, self._messages, self._meeting = workspace, messages, meeting
        self._background = Background(self)
        self._job = 0
        self._read_path = ""
        self._raw: RawList | None = None
        self._plan: ReplyPlan | None = None
        self._answers: tuple[ReadAnswer, ...] = ()
        self._left_out: frozenset[str] = frozenset()
        self._doubts: tuple[DoubtRow, ...] = ()
        self._proposed = 0
        self.rows = RowsModel(self._columns(), lambda row: row.id, self)
        self.list = RowsView("read_answers", self.tr("Answers in the list"), self.rows, state, self)
        self.list.setMinimumHeight(self.fontMetrics().height() * ROWS_AT_LEAST * 2)
        self.form.listPlace.addWidget(self.list)
        self.doubts = RowsModel(self._doubt_columns(), lambda row: row.id, self)
        self.doubt_list = RowsView("read_doubts", self.tr("Doubtful answers"), self.doubts, state, self)
        self.form.doubtPlace.addWidget(self.doubt_list)
        self.form.doubt.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        offer(self.form.encoding, [("", self.tr("recognised")), *((name, name.upper()) for name in ENCODINGS)], None)
        self.setAcceptDrops(True)
        self._connect()
        open_at(self, 160, 44)
        self._show_plan(None)

    def _connect(self) -> None:
        form = self.form
        order = (form.path, form.choose, form.chooseFolder, form.encoding, self.list, form.leaveOut, form.showNeeds)
        set_tab_order((*order, form.kind, form.takeProposed, self.doubt_list, form.take, form.cancel))
        form.choose.clicked.connect(self._choose)
        form.chooseFolder.clicked.connect(self._choose_folder)
        form.leaveOut.clicked.connect(self._leave_out)
        form.showNeeds.clicked.connect(self._show_rows)
        form.path.editingFinished.connect(self._read_typed)
        form.encoding.activated.connect(self._read)
        form.take.clicked.connect(self._take_over)
        QShortcut(QKeySequence("Ctrl+Return"), self, form.take.click)
        form.kind.activated.connect(self._show_doubts)
        form.takeProposed.clicked.connect(self._work_out)
        self.doubt_list.current_changed.connect(self._show_doubt)
        self._workspace.changed.connect(self._work_out)

    def read_file(self, *paths: Path) -> None:
        """Take a list, a folder of forms, or forms, as if the clerk had chosen them."""
        self.form.path.setText("; ".join(map(str, paths)))
        self.form.encoding.setCurrentIndex(0)
        self._read()

    @property
    def is_busy(self) -> bool:
        """Whether a list is being read."""
        return self._background.is_busy

    def fitting(self, data: QMimeData) -> tuple[Path, ...]:
        """Return the list, the forms or the folder, if answers can be in it."""
        return dropped_answers(data)

    def take_dropped(self, *paths: Path) -> None:
        """Read what was dropped."""
        self.read_file(*paths)

    @guarded(None)
    def done(self, result: int) -> None:
        """Stop what is still being read, and keep how the list looked."""
        self._background.close()
        self.list.remember()
        self.doubt_list.remember()
        super().done(result)

    def _choose(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in ANSWER_SUFFIXES)
        kinds = self.tr("Lists and forms ({patterns})").format(patterns=patterns)
        self._choose_among(QFileDialog(self, self.tr("Choose a list or forms"), "", kinds), several=True)

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose the folder with the returned forms"))
        self._choose_among(chooser, several=False)

    def _choose_among(self, chooser: QFileDialog, *, several: bool) -> None:
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.Directory)
        chooser.filesSelected.connect(self._take_chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _take_chosen(self, paths: list[str]) -> None:
        self.read_file(*map(Path, paths))

    def _read_typed(self) -> None:
        if self.form.path.text().strip() != self._read_path:
            self._read()

    def _read(self) -> None:
        """Read the file beside the window; what was read before counts no more."""
        self._background.cancel(self._job)
        self._raw = None
        self._proposed = 0
        self._left_out = frozenset()
        self.form.takeProposed.setChecked(False)
        self._show_plan(None)
        self._read_path = self.form.path.text().strip()
        if not self._read_path:
            return
        paths = tuple(Path(part.strip()) for part in self._read_path.split(";") if part.strip())
        self.form.encoding.setEnabled(len(paths) == 1 and is_text_list(paths[0]))
        self.form.progress.show()
        job = partial(_read_list, paths, chosen_id(self.form.encoding))
        self._job = self._background.run(job, then=self._take_list, failed=self._say_failure)

    def _take_list(self, raw: RawList) -> None:
        self._raw = raw
        self._work_out()

    def _work_out(self) -> None:
        """Work out what the list would change in the register as it is now."""
        if self._raw is None:
            return
        try:
            taken = self.form.takeProposed.isChecked()
            plan = self._workspace.look(plan_replies, self._raw, self._meeting, clock.today(), take_proposed=taken)
        except SecretariatError as refused:
            self._say_failure(refused)
        else:
            self._show_plan(plan)

    def _say_failure(self, error: SecretariatError) -> None:
        self._show_plan(None)
        self._complain(error)
        self.form.path.setFocus()

    def _complain(self, refused: SecretariatError) -> None:
        said = f"⚠ {self._messages.sentence(refused)}"
        self.form.complaint.setText(said)
        self.form.complaint.show()
        announce(self.form.complaint, said)

    def _show_plan(self, plan: ReplyPlan | None) -> None:
        form, self._plan = self.form, plan
        form.progress.hide()
        form.complaint.hide()
        self._answers = read_answers(plan) if plan else ()
        form.showNeeds.setVisible(any(row.needs for row in self._answers))
        form.leaveOut.setVisible(bool(self._answers))
        self._show_rows()
        form.summary.setText(self._summary(plan) if plan else "")
        self._doubts = tuple(DoubtRow(str(place), one) for place, one in enumerate(plan.summary.doubts if plan else ()))
        self._offer_kinds()
        self._show_doubts()
        if plan is not None:
            announce(self, form.summary.text())

    def _show_rows(self) -> None:
        """Show the answers as they are to be taken now."""
        self.rows.show(self._answers)
        confirmed = [row for row in self._answers if row.id not in self._left_out]
        self.form.take.setText(self.tr("&Take over ({count})").format(count=len(confirmed)))
        self.form.take.setEnabled(bool(confirmed) and not self._workspace.read_only)

    def _leave_out(self) -> None:
        """Leave the selected answers out, or take them again."""
        self._left_out ^= frozenset(self.list.selected_ids())
        self._show_rows()

    def _offer_kinds(self) -> None:
        """Offer each kind of doubt with how often it is there, and to take all names that are proposed."""
        form, counts = self.form, Tally(row.doubt.column for row in self._doubts)
        everything = (self.tr("all ({count})").format(count=len(self._doubts)), "")
        known = form.kind.currentData()
        form.kind.clear()
        for text, column in (everything, *((f"{column} ({count})", column) for column, count in counts.items())):
            form.kind.addItem(text, column)
        form.kind.setCurrentIndex(max(form.kind.findData(known), 0))
        if not form.takeProposed.isChecked():
            self._proposed = sum(bool(row.doubt.proposal) for row in self._doubts)
        form.takeProposed.setText(self.tr("Take the &proposed names ({count})").format(count=self._proposed))
        form.takeProposed.setVisible(self._proposed > 0)
        form.doubtful.setVisible(bool(self._doubts) or self._proposed > 0)

    def _show_doubts(self) -> None:
        """Show the doubts of the chosen kind."""
        kind = self.form.kind.currentData()
        self.doubts.show([row for row in self._doubts if not kind or row.doubt.column == kind])
        if not self.doubt_list.current_id() and self.doubts.rowCount():
            self.doubt_list.go_to(self.doubts.id_at(0))
        self._show_doubt()

    def _show_doubt(self) -> None:
        """Say the chosen doubt in a sentence: a line of the list may be too short for it."""
        row = self.doubt_list.current_row()
        self.form.doubt.setText(self._messages.doubt(row.doubt) if row else "")

    def _summary(self, plan: ReplyPlan) -> str:
        counts = plan.summary
        named = {name: getattr(counts, name) for name in ("added", "changed", "merged", "unchanged")}
        return self._messages.words("import.would_change", **named, doubts=len(counts.doubts))

    def _take_over(self) -> None:
        raw, plan = self._raw, self._plan
        if raw is None or plan is None:
            return
        confirmed = only(plan, {one.invitation.id for one in plan.replies} - self._left_out)
        self._workspace.about_to_import.emit()
        self._raw = None  # the step itself changes what would be worked out
        try:
            label = self._messages.words("label.import_replies", name=raw.source_name)
            self._workspace.do(label, carry_out, confirmed)
            if any(one.needs for one in confirmed.replies):
                self._workspace.do(self._messages.words("label.needs"), carry_out_needs, confirmed)
        except SecretariatError as refused:
            self._raw = raw
            self._work_out()  # what was kept before the refusal is no longer offered, the rest is
            self._complain(refused)
        else:
            self.accept()

    def _columns(self) -> tuple[ListColumn[ReadAnswer], ...]:
        language = self._messages.language
        return (
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn("known", self.tr("Result"), self._result),
            ListColumn("answer", self.tr("Answer"), lambda row: state_word(row.answer, language)),
            ListColumn("deputy", self.tr("Represented by"), lambda row: row.deputy),
            ListColumn("wishes", self.tr("Wishes"), lambda row: "; ".join(row.wishes)),
            ListColumn("needs", self.tr("Support"), self._needs),
            ListColumn(
                "received", self.tr("Received"), lambda row: short_date(row.received_on), lambda row: row.received_on
            ),
        )

    def _doubt_columns(self) -> tuple[ListColumn[DoubtRow], ...]:
        return (
            ListColumn(
                "row", self.tr("Row"), lambda row: str(row.doubt.row), lambda row: row.doubt.row, is_number=True
            ),
            ListColumn("column", self.tr("Column"), lambda row: row.doubt.column),
            ListColumn("value", self.tr("In the list"), lambda row: row.doubt.value),
            ListColumn("reason", self.tr("What is doubtful"), lambda row: self._messages.why_doubtful(row.doubt)),
            ListColumn("proposal", self.tr("Proposal"), lambda row: row.doubt.proposal),
        )

    def _needs(self, row: ReadAnswer) -> str:
        """Return how many needs came with consent; which, only if the clerk asks to see them."""
        if self.form.showNeeds.isChecked():
            return "; ".join(row.needs)
        return self.tr("%n stated", "", len(row.needs)) if row.needs else ""

    def _result(self, row: ReadAnswer) -> str:
        if row.id in self._left_out:
            return self.tr("– left out")
        return self.tr("± changed") if row.is_known else self.tr("+ new")


def _read_list(paths: tuple[Path, ...], encoding: str | None, _counter: Counter) -> RawList:
    return read_answers_from(paths, encoding)
