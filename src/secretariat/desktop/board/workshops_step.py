"""Step 4: the board of workshop groups. People are dragged or sent by a key; „Einteilen …“ searches for all of them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

from secretariat.desktop.background import Background
from secretariat.desktop.board.board_benches import BenchesModel
from secretariat.desktop.board.board_comparison import BoardComparison
from secretariat.desktop.board.board_errands import SOLVER_MISSING, BoardErrands
from secretariat.desktop.board.board_menu import BoardMenu
from secretariat.desktop.board.board_reasons import BoardReasons
from secretariat.desktop.board.board_view import BoardView, ColumnContent
from secretariat.desktop.board.board_words import BoardWords
from secretariat.desktop.forms.ui_workshops_step import Ui_WorkshopsStep
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.desktop.widgets.choice_box import chosen_id, offer
from secretariat.desktop.widgets.emphasis import lead_to
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.allotment import Placement
from secretariat.domain.errors import SecretariatError
from secretariat.domain.names import plain_name
from secretariat.domain.statements import Statement
from secretariat.sentences import said
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers.preflight import group_findings
from secretariat.services.workshops.allotment import lock
from secretariat.services.workshops.workshop_board import Board, with_assignments, workshop_board
from secretariat.services.workshops.workshop_rows import place_by_hand, take_out

LEAST_LINES = 4
"""How many lines are seen of each part at the side, however small the window."""
MOST_BENCHES = 6
"""How many benches are seen at once, however small the window."""
MOST_WIDE = 7
"""So many columns of the benches have the width of the style; more are as narrow as their figures."""
LEAST_OF_BOARD = 16
SHARES = [2_900, 1_000]
"""How the board and what is said beside it share the width."""

OF_NEEDS = frozenset({"room.wheelchair_places"})
"""What the check of step 2 counts; here one would see whom it is about, as people are moved one by one."""


class WorkshopsStep(MeetingStep):
    """Groups side by side; beside them the chosen person, the figures, and benches by group."""

    HELP = "workshops"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_WorkshopsStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        self._seen: tuple[MeetingFolder, Board] | None = None
        self._no_solver = ""
        self._said_of_person = ""
        self.words = BoardWords(messages.language, self)
        self.board = BoardView(self)
        self.form.boardPlace.addWidget(self.board)
        self.errands = BoardErrands(self)
        self.menu = BoardMenu(self)
        self.benches = BenchesModel(self)
        self.bench_table = self._bench_table()
        self.background = Background(self)
        self.reasons = BoardReasons(self.background, self)
        self.comparison = BoardComparison(self.background, self)
        self.form.work.setSizes(SHARES)
        let_wrap(self.form.buttons)
        self.addActions(self.menu.actions)
        self._connect()

    @property
    def content(self) -> Board:
        """The board as it was gathered last."""
        if self._seen is None:
            raise RuntimeError("a board is shown before its meeting")
        return self._seen[1]

    @property
    def round(self) -> int:
        """The round that is looked at."""
        return int(chosen_id(self.form.round) or 1)

    def fill(self) -> None:
        """Show the groups of the chosen round and who is in them."""
        self._seen = self.folder, self._gathered()
        rounds = self.content.rounds
        offer(self.form.round, [(str(one), str(one)) for one in rounds], chosen_id(self.form.round) or str(rounds[0]))
        for widget in (self.form.round, self.form.roundLabel):
            widget.setVisible(len(rounds) > 1)
        self._show_advice()
        self._show_warnings()
        self._allow_changes()
        self._show_board()

    def take_focus(self) -> None:
        """Start with the people, or with the first group."""
        if self.folder.groups:
            self.board.take_focus()
        else:
            self.form.addGroup.setFocus()

    def put_away(self) -> None:
        """Stop what is worked out beside the window."""
        self.reasons.close_down()
        self.comparison.close_down()
        self.background.close()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave the search, back to the people."""
        if event.key() == Qt.Key.Key_Escape and self.form.filter.text():
            self.form.filter.clear()
            self.board.take_focus()
        else:
            super().keyPressEvent(event)

    def selected_ids(self) -> tuple[str, ...]:
        """Return who is selected on the board."""
        return self.board.selected_ids()

    def place(self, person_ids: tuple[str, ...], group_id: str) -> None:
        """Put people into a group, or into none, as one step; say how full it is now."""
        group = next((one for one in self.folder.groups if one.id == group_id), None)
        if self.workspace.read_only:
            return
        names = self._names(person_ids)
        if group is None:
            label = self.tr("{name} in no group").format(name=names)
            done = self.attempt(label, take_out, self.folder.meeting.id, person_ids, self.round)
        else:
            label = self.tr("{name} to group {number}").format(name=names, number=group.no)
            people = tuple(self.folder.people.persons[person_id] for person_id in person_ids)
            done = self.attempt(label, place_by_hand, self.folder, people, group)
        if done:
            full = self.words.moved(self.content, group)
            announce(self.board, f"{label}. {full}" if full else label)

    def switch_lock(self) -> None:
        """Lock the selected people where they are, or let them go if all of them are locked or confirmed."""
        placed = [self.content.placed.get((one, self.round)) for one in self.selected_ids()]
        known = [one for one in placed if one is not None]
        if not known or self.workspace.read_only:
            return
        locked = not all(one.locked or self.content.is_confirmed(one.person_id, self.round) for one in known)
        ids = tuple(one.person_id for one in known)
        text = self.tr("{name} locked") if locked else self.tr("{name} no longer locked")
        label = text.format(name=self._names(ids))
        if self.attempt(label, lock, self.folder.meeting.id, ids, self.round, locked=locked):
            announce(self.board, label)

    def _gathered(self) -> Board:
        """Return the board; where only placements changed since, nothing but them is looked at."""
        if self._seen is not None:
            before, board = self._seen
            if before.replies is self.folder.replies and before.groups is self.folder.groups:
                return with_assignments(board, self.folder)
        return self.workspace.look(workshop_board, self.folder)

    def _connect(self) -> None:
        form, board = self.form, self.board
        form.round.activated.connect(self._show_board)
        form.filter.textChanged.connect(self._show_board)
        form.filter.returnPressed.connect(board.take_focus)
        board.wanted.connect(self.place)
        board.number_missing.connect(self._say_missing)
        board.number_begun.connect(self._say_begun)
        board.text_typed.connect(self._search)
        board.menu_wanted.connect(self._pop_up)
        board.opened.connect(self.errands.ask_wishes)
        board.head_opened.connect(self.errands.edit)
        board.current_changed.connect(self._show_person)
        self.reasons.told.connect(self._show_reason)
        self.reasons.failed.connect(self._say_no_reason)
        self.comparison.told.connect(self._show_figures)
        set_tab_order((form.round, form.filter, form.person, form.figures, self.bench_table))

    def _bench_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("benchTable")
        table.setAccessibleName(self.tr("Benches by group"))
        table.setModel(self.benches)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() * 5 // 4)
        table.horizontalHeader().setMinimumSectionSize(1)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.form.benchesPlace.addWidget(table)
        one, policy = table.fontMetrics().height(), QSizePolicy.Policy
        for widget in (self.form.person, self.form.figures, table):
            widget.setMinimumHeight(one * LEAST_LINES)
            widget.setSizePolicy(policy.Expanding, policy.Ignored)  # what does not fit is scrolled there, not the page
        self.board.setMinimumHeight(one * LEAST_OF_BOARD)
        self.board.setSizePolicy(policy.Expanding, policy.Ignored)
        self.benches.modelReset.connect(self._fit_benches)
        return table

    def _fit_benches(self) -> None:
        """Give the table of benches what it needs, so that it is scrolled only where there are many."""
        table, header = self.bench_table, self.bench_table.horizontalHeader()
        table.resizeColumnsToContents()
        if self.benches.columnCount() > MOST_WIDE:
            metrics = table.fontMetrics()
            for column in range(1, self.benches.columnCount()):
                widest = max(map(metrics.horizontalAdvance, self.benches.texts_of(column)))
                table.setColumnWidth(column, widest + metrics.averageCharWidth())
        rows = min(self.benches.rowCount(), MOST_BENCHES)
        needed = (
            header.sizeHint().height() + rows * table.verticalHeader().defaultSectionSize() + table.frameWidth() * 2
        )
        table.setMinimumHeight(max(needed, table.fontMetrics().height() * LEAST_LINES))

    def _show_board(self) -> None:
        content, round_, words = self.content, self.round, self.words
        free = tuple(words.card(content, one, round_) for one in content.people_in("", round_))
        columns = [ColumnContent("", 0, words.without(content, round_), free)]
        columns += [
            ColumnContent(
                group.id,
                group.no,
                words.heading(content, self.folder, group),
                tuple(words.card(content, one, round_) for one in content.people_in(group.id, round_)),
            )
            for group in content.groups_of(round_)
        ]
        self.board.show_board(columns, self.form.filter.text())
        self.benches.show(content, round_)
        self.comparison.ask(content)
        self._show_person()

    def _show_figures(self, compared: tuple[Statement, ...]) -> None:
        """Show what the board comes to, and what it would come to without a search."""
        told = [said(one, self.messages.language) for one in compared]
        self.form.figures.setPlainText("\n".join([self.words.figures(self.content, self.round), *told]))

    def _show_person(self) -> None:
        """Show what is known of the chosen person, and have the reason worked out."""
        person_id = self.board.current_id()
        person = self.content.people.get(person_id)
        text = self.words.person(self.content, person, self.round) if person else ""
        self._said_of_person = text
        self.form.person.setPlainText(text)
        placed = self.content.placed.get((person_id, self.round))
        asked = Placement(person_id, placed.group_id) if placed and not self._no_solver else None
        self.reasons.ask(self.content, asked)

    def _show_reason(self, person_id: str, reasons: tuple[Statement, ...]) -> None:
        if person_id == self.board.current_id():
            told = [said(one, self.messages.language) for one in reasons]
            self.form.person.setPlainText("\n".join([self._said_of_person, *(f"→ {one}" for one in told)]))

    def _say_no_reason(self, error: SecretariatError) -> None:
        if error.code == SOLVER_MISSING:
            self.do_without_solver(self.messages.sentence(error))

    def do_without_solver(self, sentence: str) -> None:
        """Say once that nothing can be searched here; the board works by hand."""
        self._no_solver = sentence
        self._show_advice()
        self._allow_changes()
        announce(self.form.advice, sentence)

    def _show_advice(self) -> None:
        """Say how to begin, and what cannot be done on this PC."""
        begin = self.tr("This meeting has no workshop groups yet. “Add group …” makes the first one.")
        told = [begin] if not self.folder.groups else []
        told += [self._no_solver] if self._no_solver else []
        self.form.advice.setText("\n".join(told))
        self.form.advice.setVisible(bool(told))

    def _show_warnings(self) -> None:
        """Say which rooms are too small; that one lacks what is needed stands in the figures, without what that is."""
        found = [one for one in group_findings(self.folder) if one.code not in OF_NEEDS]
        self.form.warnings.setText("\n".join(f"⚠ {self.messages.finding(finding)}" for finding in found))
        self.form.warnings.setVisible(bool(found))

    def _allow_changes(self) -> None:
        """Offer what can be done now; what is locked by somebody else can be looked at."""
        form, may_change, has_groups = self.form, not self.workspace.read_only, bool(self.folder.groups)
        self.board.allow_moves(allowed=may_change)
        form.addGroup.setEnabled(may_change)
        for button in (form.editGroup, form.removeGroup, form.confirm, form.weights, form.wishes, form.bonds):
            button.setEnabled(may_change and has_groups)
        form.allot.setEnabled(may_change and has_groups and not self._no_solver)
        lead_to((form.allot, form.addGroup))
        form.allot.setToolTip(self._no_solver or self.tr("Search for the groups that fit best"))

    def _search(self, letter: str) -> None:
        """Begin a search with the letter that was typed on the board."""
        self.form.filter.setFocus()
        self.form.filter.setText(letter)

    def _pop_up(self, place: QPoint) -> None:
        self.menu.pop_up(place)

    def _say_missing(self, number: str) -> None:
        self.complain(self.tr("There is no group {number}.").format(number=number))

    def _say_begun(self, number: str) -> None:
        """Say that a number may have another digit; with none begun, say what was said before."""
        self._show_advice()
        if number:
            text = self.tr("To group {number} …: another digit, or Enter for group {number}. Escape drops it.")
            self.form.advice.setText(text.format(number=number))
            self.form.advice.show()
            announce(self.form.advice, self.form.advice.text())

    def _names(self, person_ids: tuple[str, ...]) -> str:
        if len(person_ids) == 1:
            return plain_name(self.folder.people.persons[person_ids[0]])
        return self.tr("{count} people").format(count=len(person_ids))
