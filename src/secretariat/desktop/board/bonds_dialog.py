"""Who belongs into the same workshop group, and who into different ones."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from secretariat.desktop.board.board_words import BoardWords
from secretariat.desktop.forms.ui_bonds_dialog import Ui_BondsDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce, complain
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.workshops import BondKind
from secretariat.services.workshops.workshop_board import Board, BoardPerson
from secretariat.services.workshops.workshops import keep_bond, remove_bond

ID = Qt.ItemDataRole.UserRole


class BondsDialog(QDialog):
    """Lists the bonds of a meeting and makes new ones of the people selected; each is a step of its own."""

    HELP = "workshops"

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        board: Callable[[], Board],
        *,
        chosen: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._board = workspace, messages, board
        self._words = BoardWords(messages.language, self)
        self.form = form = Ui_BondsDialog()
        form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.complaint.hide()
        self.rows = RowsModel(self._columns(), lambda row: row.id, self)
        self.list = RowsView("bondPeople", self.tr("People"), self.rows, state, self)
        form.peoplePlace.addWidget(self.list)
        set_tab_order((form.filter, self.list, form.together))
        form.filter.textChanged.connect(self.rows.filter)
        form.release.clicked.connect(self._release)
        form.together.clicked.connect(self._keep_together)
        form.apart.clicked.connect(self._keep_apart)
        self.rows.show(tuple(board().people.values()))
        self._select(chosen)
        self._show_bonds()
        open_at(self, 100, 36)

    @guarded(None)
    def done(self, result: int) -> None:
        """Keep the columns."""
        self.list.remember()
        super().done(result)

    def _select(self, chosen: Sequence[str]) -> None:
        selection = self.list.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for one in chosen:
            selection.select(self.rows.index(self.rows.position_of(one), 0), flags)

    def _show_bonds(self) -> None:
        board, place = self._board(), self.form.bound.currentRow()
        self.form.bound.clear()
        for bond in board.bonds:
            item = QListWidgetItem(self._words.whole_bond(board, bond.kind, bond.people))
            item.setData(ID, bond.id)
            self.form.bound.addItem(item)
        self.form.bound.setCurrentRow(min(max(place, 0), self.form.bound.count() - 1))
        self.form.advice.setHidden(bool(board.bonds))
        self.form.bound.setVisible(bool(board.bonds))
        may_change = not self._workspace.read_only
        self.form.release.setEnabled(bool(board.bonds) and may_change)
        for button in (self.form.together, self.form.apart):
            button.setEnabled(may_change)

    def _keep_together(self) -> None:
        self._bind(BondKind.TOGETHER)

    def _keep_apart(self) -> None:
        self._bind(BondKind.APART)

    def _bind(self, kind: BondKind) -> None:
        people = self.list.selected_ids()
        label = self.tr("People kept together") if kind is BondKind.TOGETHER else self.tr("People kept apart")
        meeting_id = self._board().task.weights.meeting_id
        if self._attempt(lambda: self._workspace.do(label, keep_bond, meeting_id, kind, people)):
            self.list.clearSelection()
            announce(self, f"{label}: {self._words.whole_bond(self._board(), kind, people)}")

    def _release(self) -> None:
        item = self.form.bound.currentItem()
        if item is not None:
            self._attempt(lambda: self._workspace.do(self.tr("Bond released"), remove_bond, str(item.data(ID))))

    def _attempt(self, step: Callable[[], object]) -> bool:
        """Do a step; say why not where it is refused."""
        complain(self.form.complaint, "", self)
        try:
            step()
        except SecretariatError as refused:
            complain(self.form.complaint, self._messages.sentence(refused), self)
            return False
        self._show_bonds()
        return True

    def _columns(self) -> tuple[ListColumn[BoardPerson], ...]:
        return (
            ListColumn("name", self.tr("Name"), lambda row: row.name, is_given_order=True),
            ListColumn("bench", self.tr("Bench"), lambda row: row.bench),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
        )
