"""„Heute“: all that is due over all committees, most urgent first, each line a link to where it is done."""

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from secretariat import clock
from secretariat.desktop.messages import Messages
from secretariat.desktop.page import Page
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.services.agenda_of_the_day import DueRow
from secretariat.services.today import due_on


class TodayPage(Page):
    """The page the clerk sees in the morning. `wanted` carries the key of the place where a line is done."""

    HELP = "heute"
    TABLES = ("meeting", "invitation", "reply", "attendance", "resolution", "follow_up", "committee", "access_need")
    wanted = Signal(str)

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        columns: tuple[ListColumn[DueRow], ...] = (
            ListColumn("due", self.tr("Due"), _day, lambda row: row.due),
            ListColumn("what", self.tr("What"), lambda row: row.what),
            ListColumn("committee", self.tr("Committee"), lambda row: row.committee),
            ListColumn("meeting", self.tr("Meeting"), lambda row: row.meeting),
        )
        self.rows = RowsModel(columns, lambda row: f"{row.kind}:{row.meeting}:{row.due}:{row.what}", self)
        self.view = RowsView("due", self.tr("Due today"), self.rows, state, self)
        self.view.opened.connect(self._go)
        self.advice = QLabel(self.tr("Nothing is due. The next dates appear here four weeks ahead."), self)
        self.advice.setWordWrap(True)
        self.stack = QStackedLayout()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.advice)
        layout = QVBoxLayout(self)
        heading = QLabel(self.tr("Today"), self)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        heading.setFont(font)
        layout.addWidget(heading)
        layout.addLayout(self.stack)
        self.refresh()
        if not self.view.restore_columns():
            self.view.fit_columns()

    def refresh(self) -> None:
        """Ask anew what is due."""
        rows = self.workspace.look(due_on, clock.today())
        self.rows.show(rows)
        self.stack.setCurrentIndex(0 if rows else 1)

    def _go(self, _id: str) -> None:
        row = self.rows.row_at(self.view.currentIndex().row())
        if row is not None and row.meeting:
            self.wanted.emit(f"meeting:{row.meeting}")


def _day(row: DueRow) -> str:
    day = QDate(row.due.year, row.due.month, row.due.day)
    return QLocale().toString(day, "ddd dd.MM.yyyy")
