"""„Einteilen …“: searches beside the window, shows what would come of it, and keeps it only when the clerk says so."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from secretariat.desktop.background import Counter
from secretariat.desktop.board.board_errands import SOLVER_MISSING
from secretariat.desktop.board.board_words import BoardWords
from secretariat.desktop.forms.ui_allotment_dialog import Ui_AllotmentDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.needs.needs_curtain import NeedsCurtain, minutes_kept
from secretariat.desktop.widgets.job_progress import JobProgress
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.domain.allotment import Placement
from secretariat.domain.allotment_figures import Figures, figures
from secretariat.domain.allotment_habits import Compared, Habit, compared
from secretariat.domain.allotment_outcome import (
    Allotment,
    Contradiction,
    contradiction_in_words,
    proof_in_words,
    rank_of,
    tells_of_a_need,
)
from secretariat.domain.errors import SecretariatError
from secretariat.sentences import said
from secretariat.services.workshops.allotment import find_allotment
from secretariat.services.workshops.workshop_board import Board

TABLE_LINES = 8
"""Of text, as high as four rows below their headings."""
Found = tuple[Allotment, tuple[Figures, Figures], Compared] | tuple[Contradiction, None, Compared]
"""With the figures of now and of then, and of groups formed without a search."""


@dataclass(frozen=True, slots=True)
class MoveRow:
    """Somebody who would be in another group than now."""

    id: str
    name: str
    round: int
    before: int | None
    after: int
    wish: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """What one way of forming the groups comes to."""

    place: int
    name: str
    figures: Figures


class AllotmentDialog(QDialog):
    """Hands the placements to `keep`, which says whether they were kept; then the dialog closes.

    The search runs in a `background` that outlives the dialog: nobody waits for one that is given up.
    """

    HELP = "workshops"

    solver_missing = Signal(str)
    """The sentence that says so."""

    def __init__(
        self,
        board: Board,
        keep: Callable[[tuple[Placement, ...]], bool],
        messages: Messages,
        state: WindowState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._board, self._keep, self._messages = board, keep, messages
        self._words = BoardWords(messages.language, self)
        self._found: Allotment | None = None
        self._contradiction: Contradiction | None = None
        self.form = form = Ui_AllotmentDialog()
        form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.progress = JobProgress(self)
        form.progressPlace.addWidget(self.progress)
        self.rows = RowsModel(self._columns(), lambda row: row.id, self)
        self.list = RowsView("allotmentChanges", self.tr("What would change"), self.rows, state, self)
        form.changesPlace.addWidget(self.list)
        self.compared = RowsModel(self._compared_columns(), lambda row: str(row.place), self)
        self.table = RowsView("allotmentCompared", self.tr("Compared"), self.compared, state, self)
        self.table.setMaximumHeight(self.fontMetrics().height() * TABLE_LINES)
        form.comparedPlace.addWidget(self.table)
        stop = self.progress.stop_button
        set_tab_order((form.fewestMoves, stop, form.showPeople, self.table, self.list, form.keep))
        task, placed = board.task, {*board.placements}
        is_placed = any(one.person_id in task.people for one in placed - (task.locks - task.confirmed))
        is_whole = not (board.figures.unplaced or board.figures.broken)
        (form.fewestMoves if is_placed and not is_whole else form.anew).setChecked(True)
        form.fewestMoves.setEnabled(is_placed)
        form.buttons.addButton(form.keep, QDialogButtonBox.ButtonRole.ActionRole)
        form.anew.toggled.connect(self.search)
        form.keep.clicked.connect(self._take_over)
        self.curtain = NeedsCurtain(self)
        self.curtain.wait(minutes_kept(state))
        self.curtain.fell.connect(self._hide_people)
        form.showPeople.toggled.connect(self._say_contradiction)
        self.progress.stopped.connect(self._say_stopped)
        open_at(self, 130, 34)
        self.search()

    def search(self) -> None:
        """Search in the way that is chosen."""
        self._found = self._contradiction = None
        self._hide_people()
        self.form.showPeople.hide()
        self.form.keep.setEnabled(False)
        self.form.outcome.setText(self.tr("Searching …"))
        self.table.hide()
        self._show_rows(())
        keep = self._board.placements if self.form.fewestMoves.isChecked() else ()
        self.progress.run(_search_job(self._board, keep), then=self._show, failed=self._fail)

    @guarded(None)
    def done(self, result: int) -> None:
        """Stop the search with the dialog."""
        self.progress.cancel()
        self.list.remember()
        self.table.remember()
        super().done(result)

    def _show(self, found: Found) -> None:
        if found[1] is None:
            self._contradiction = found[0]
            self.form.showPeople.setVisible(tells_of_a_need(self._board.task, found[0]))
            self._say_contradiction()
        else:
            self._found = found[0]
            self._show_moves(*found)

    def _say_contradiction(self) -> None:
        """Say which rules contradict each other; names that tell of a need only while the clerk wants them."""
        if self._contradiction is not None:
            names = self.form.showPeople.isChecked()
            whole = contradiction_in_words(self._board.task, self._contradiction, names=names)
            self._say(said(whole, self._messages.language))

    def _hide_people(self) -> None:
        self.form.showPeople.setChecked(False)

    def _show_moves(self, result: Allotment, figures_: tuple[Figures, Figures], habits: Compared) -> None:
        """Say what it comes to, against now and against groups formed without a search, and who would move."""
        rows = self._moves(result)
        fewest = self.form.fewestMoves.isChecked()
        told = [said(proof_in_words(result, fewest_moves=fewest), self._messages.language)]
        told.append(
            self.tr("{count} of {of} people would change their group.").format(
                count=len({row.id for row in rows}), of=len(self._board.task.participants)
            )
            if rows
            else self.tr("Nobody would change the group.")
        )
        names = {
            Habit.FIRST_COME: self.tr("First come, first served"),
            Habit.ONE_BY_ONE: self.tr("One by one by hand"),
        }
        lines = [*zip((self.tr("Now"), self.tr("Then")), figures_, strict=True)]
        lines += [(names[habit], one) for habit, one in habits if not fewest]
        self.compared.show([ComparedRow(place, name, one) for place, (name, one) in enumerate(lines)])
        self.table.show()
        self._show_rows(rows)
        self.form.keep.setEnabled(bool(rows))
        if rows:
            self.form.keep.setDefault(True)
            self.form.keep.setFocus()
        self._say(" ".join(told))

    def _show_rows(self, rows: tuple[MoveRow, ...]) -> None:
        self.rows.show(rows)
        self.list.setVisible(bool(rows))

    def _fail(self, error: SecretariatError) -> None:
        sentence = self._messages.sentence(error)
        if error.code == SOLVER_MISSING:
            self.solver_missing.emit(sentence)
        self._say(sentence)

    def _say_stopped(self) -> None:
        self._say(self.tr("Stopped. Nothing was changed."))

    def _say(self, text: str) -> None:
        self.form.outcome.setText(text)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
        self.form.rows.activate()
        announce(self.form.outcome, text)

    def _take_over(self) -> None:
        if self._found is not None and self._keep(self._found.placements):
            self.accept()

    def _moves(self, found: Allotment) -> tuple[MoveRow, ...]:
        board, groups = self._board, self._board.task.by_id
        now = {(one.person_id, groups[one.group_id].round): groups[one.group_id].no for one in board.placements}
        rows = []
        for one in found.placements:
            group = groups[one.group_id]
            before = now.get((one.person_id, group.round))
            if before != group.no:
                rank = rank_of(board.task, one)
                wish = self.tr("wish no. {rank}").format(rank=rank) if rank else ""
                name = board.people[one.person_id].name
                rows.append(MoveRow(one.person_id, name, group.round, before, group.no, wish))
        return tuple(rows)

    def _compared_columns(self) -> tuple[ListColumn[ComparedRow], ...]:
        def share(count: int, of: float) -> str:
            return f"{count} ({round(of * 100)} %)"

        def counted(name: str, heading: str, count: Callable[[Figures], int]) -> ListColumn[ComparedRow]:
            return ListColumn(name, heading, lambda row: str(count(row.figures)), is_number=True)

        return (
            ListColumn("name", self.tr("Groups"), lambda row: row.name, is_given_order=True),
            ListColumn("first", self.tr("1st wish"), lambda row: share(row.figures.first, row.figures.first_share)),
            ListColumn("second", self.tr("2nd wish"), lambda row: share(row.figures.second, row.figures.second_share)),
            counted("against", self.tr("Neither"), lambda one: one.further + one.against),
            counted("unplaced", self.tr("In no group"), lambda one: len(one.unplaced)),
            counted("broken", self.tr("Hard rules broken"), lambda one: len(one.broken)),
            ListColumn("points", self.tr("Points"), lambda row: self._words.cost(row.figures)),
        )

    def _columns(self) -> tuple[ListColumn[MoveRow], ...]:
        return (
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn("round", self.tr("Round"), lambda row: str(row.round), lambda row: row.round),
            ListColumn("before", self.tr("From"), lambda row: str(row.before or "–"), lambda row: row.before or 0),
            ListColumn("after", self.tr("To"), lambda row: str(row.after), lambda row: row.after),
            ListColumn("wish", self.tr("Wish"), lambda row: row.wish),
        )


def _search_job(board: Board, keep: tuple[Placement, ...]) -> Callable[[Counter], Found]:
    """Return the job: values in, values out; it knows nothing of the window."""

    def work(counter: Counter) -> Found:
        def turn() -> None:
            counter.tell(0, 0)

        found = find_allotment(board.task, keep=keep, turn=turn)
        if not isinstance(found, Allotment):
            return found, None, ()
        turn()
        return found, (board.figures, figures(board.task, found.placements)), compared(board.task, turn)

    return work
