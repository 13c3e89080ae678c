"""„Heute“: all that is due over all committees, most urgent first, each line a link to where it is done."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.emphasis import as_title, lead_to
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.state_marks import Mark, drawn_mark
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.services.people.deletions import erase_due, history_until
from secretariat.services.register.safety import SafetyState
from secretariat.services.today.agenda_of_the_day import DueKind, DueRow
from secretariat.services.today.today import awaits_first_meeting, due_on, has_committees

if TYPE_CHECKING:
    from secretariat.desktop.people import anonymise_dialog
else:
    anonymise_dialog = deferred("secretariat.desktop.people.anonymise_dialog")

STEPS = {
    DueKind.POSTING: 2,
    DueKind.NOT_SENT: 2,
    DueKind.RETURNED: 2,
    DueKind.NOTICE: 2,
    DueKind.REPLIES: 3,
    DueKind.REMINDER: 3,
    DueKind.ARRANGEMENTS: 4,
    DueKind.ATTENDANCE: 6,
    DueKind.MINUTES: 7,
    DueKind.OBJECTIONS: 7,
    DueKind.OUTCOME: 7,
    DueKind.FOLLOW_UP: 7,
    DueKind.ATTENDANCE_TO_DELETE: 6,
    DueKind.MINUTES_TO_DELETE: 7,
}
"""The step of a meeting on which a thing is done; the others begin with the meeting itself."""
DELETIONS = frozenset(
    {
        DueKind.NEEDS,
        DueKind.ANSWERS_TO_DELETE,
        DueKind.HISTORY_TO_DELETE,
        DueKind.ATTENDANCE_TO_DELETE,
        DueKind.MINUTES_TO_DELETE,
    }
)
"""What is done here, on this page."""


DONE_ELSEWHERE = frozenset({DueKind.SAFETY_COPY, DueKind.FORMER_MEMBERS})
"""What has a window of its own."""


class TodayPage(Page):
    """The page the clerk sees in the morning. `wanted` carries the key of the place where a line is done.

    `safety_wanted` tells that the line of a failed safety copy was chosen; the others are what an empty register
    begins with.
    """

    HELP = "heute"
    TABLES = (
        *("meeting", "invitation", "reply", "attendance", "resolution", "follow_up", "committee", "access_need"),
        *("accommodation", "minutes", "appointment", "seat", "postal_address", "rules_of_procedure", "retention_rule"),
        *("delegation", "deputyship", "person"),
    )
    wanted = Signal(str)
    safety_wanted = Signal()
    list_wanted = Signal()
    committee_wanted = Signal()
    meeting_wanted = Signal()

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self._safety: SafetyState | None = None
        self._asked: QCheckBox | None = None
        columns: tuple[ListColumn[DueRow], ...] = (
            ListColumn("due", self.tr("Due"), lambda row: short_weekday_date(row.due), _urgency),
            ListColumn("left", self.tr("Time left"), self._time_left, _urgency, mark=_mark),
            ListColumn("committee", self.tr("Committee"), lambda row: row.committee),
            ListColumn("meeting", self.tr("Meeting"), lambda row: row.meeting),
            ListColumn("what", self.tr("What"), lambda row: row.what),
        )
        self.rows = RowsModel(columns, _id_of, self)
        self.view = RowsView("due", self.tr("Due today"), self.rows, state, self)
        self.view.setCursor(Qt.CursorShape.PointingHandCursor)
        self.go_button = QPushButton(self.tr("&Go there"), self)
        self.erase_button = QPushButton(self.tr("&Delete what is due …"), self)
        self.go_button.setObjectName("goThere")
        self.erase_button.setObjectName("eraseDue")
        self.list_button = QPushButton(self.tr("Read a &list …"), self)
        self.committee_button = QPushButton(self.tr("&New committee …"), self)
        self.meeting_button = QPushButton(self.tr("Ne&w meeting …"), self)
        for button, name in (
            (self.list_button, "readList"),
            (self.committee_button, "new_committee"),
            (self.meeting_button, "actionNewMeeting"),
        ):
            button.setObjectName(name)
        self.advice, self.title, self.standing = QLabel(self), QLabel(self), QLabel(self)
        self._lay_out()
        self.view.opened.connect(self._open_current)
        self.view.clicked.connect(self._open)
        self.view.current_changed.connect(self._allow)
        self.go_button.clicked.connect(self._open_current)
        self.erase_button.clicked.connect(self._ask_to_erase)
        self.list_button.clicked.connect(self.list_wanted)
        self.committee_button.clicked.connect(self.committee_wanted)
        self.meeting_button.clicked.connect(self.meeting_wanted)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew what is due."""
        rows = [*self._safety_rows(), *self.workspace.look(due_on, clock.today(), self.messages.language)]
        self.rows.show(rows)
        self._show_head(sum(row.overdue for row in rows), len(rows))
        self.view.setVisible(bool(rows))
        self.advice.setVisible(not rows)
        self._advise(is_empty=not rows)
        self._allow()

    def put_away(self) -> None:
        """Keep the columns."""
        self.view.remember()

    def take_safety(self, state: SafetyState | None) -> None:
        """Show a failed safety copy among what is due, as long as it has failed."""
        before, self._safety = self._safety_rows(), state
        if self._safety_rows() != before:
            self.refresh()

    def _lay_out(self) -> None:
        as_title(self.title)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.standing)
        self.advice.setWordWrap(True)
        self.advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        for button in (self.list_button, self.committee_button, self.meeting_button):
            buttons.addWidget(button)
        buttons.addWidget(self.go_button)
        buttons.addWidget(self.erase_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.advice)
        layout.addLayout(buttons)
        layout.addStretch()  # without a list the buttons stand right below the advice

    def _show_head(self, overdue: int, all_: int) -> None:
        """Say which day it is, and how much of what is listed is late."""
        today = self.tr("Today")
        self.title.setText(f"{today} · {short_weekday_date(clock.today())}")
        late, coming = self.tr("overdue: {count}"), self.tr("coming up: {count}")
        told = ((late, overdue), (coming, all_ - overdue))
        self.standing.setText(" · ".join(text.format(count=count) for text, count in told if count))

    def _advise(self, *, is_empty: bool) -> None:
        """Say why nothing is due; where nothing could be, offer the first things to do."""
        founded = not is_empty or self.workspace.look(has_committees)
        unplanned = is_empty and self.workspace.look(awaits_first_meeting)
        if not founded:
            text = self.tr(
                "Nothing is due, as this register has no committee yet. Read in the list you have: "
                "that founds its committee. Or found one without a list."
            )
        elif unplanned:
            text = self.tr("Nothing is due, as no meeting is planned yet.")
        else:
            text = self.tr("Nothing is due. The next dates appear here four weeks ahead.")
        self.advice.setText(text)
        may_write = not self.workspace.read_only
        self.list_button.setVisible(may_write and not founded)
        self.committee_button.setVisible(may_write and not founded)
        self.meeting_button.setVisible(may_write and unplanned)

    def _safety_rows(self) -> list[DueRow]:
        trouble = self._safety.trouble if self._safety else None
        if trouble is None:
            return []
        what = self.tr("Safety copy failed: {reason}").format(reason=self.messages.sentence(trouble))
        return [DueRow(clock.today(), overdue=True, kind=DueKind.SAFETY_COPY, committee="", meeting="", what=what)]

    def _time_left(self, row: DueRow) -> str:
        days = (row.due - clock.today()).days
        if row.kind is DueKind.SAFETY_COPY:
            return self.tr("at once")
        if days < -1:
            return self.tr("{count} days overdue").format(count=-days)
        named = {-1: self.tr("1 day overdue"), 0: self.tr("today"), 1: self.tr("tomorrow")}
        return named.get(days) or self.tr("in {count} days").format(count=days)

    def _allow(self, _id: str = "") -> None:
        row = self.view.current_row()
        self.go_button.setVisible(self.rows.rowCount() > 0)
        self.go_button.setEnabled(row is not None and (bool(_place_of(row)) or row.kind in DONE_ELSEWHERE))
        lead_to((self.go_button, self.list_button, self.meeting_button))
        self.erase_button.setVisible(any(self._is_to_erase(one) for one in self.rows.shown))
        self.erase_button.setEnabled(not self.workspace.read_only)

    def _is_to_erase(self, row: DueRow) -> bool:
        """Say whether the last day that something may be kept is over; needs go on their day (I31)."""
        days_over = (clock.today() - row.due).days
        return row.kind in DELETIONS and days_over >= (0 if row.kind is DueKind.NEEDS else 1)

    def _open_current(self) -> None:
        self._open(self.view.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        """Go where a line is done: each is a link."""
        row = self.rows.row_at(index.row())
        if row is None:
            return
        if row.kind is DueKind.SAFETY_COPY:
            self.safety_wanted.emit()
        elif row.kind is DueKind.FORMER_MEMBERS:
            anonymise_dialog.AnonymiseDialog(self.workspace, self.messages, parent=self.window()).open()
        elif _place_of(row):
            self.wanted.emit(_place_of(row))

    def _ask_to_erase(self) -> None:
        due = "\n".join(f"• {row.what}" for row in self.rows.shown if self._is_to_erase(row))
        text = self.tr(
            "These data have reached the end of the period you keep them for:\n\n{due}\n\n"
            "They are deleted for good, from the history too. Nobody can bring them back."
        )
        title, do = self.tr("Delete what is due"), self.tr("&Delete for good")
        box = Confirmation("askErase", title, text.format(due=due), do, self, loses=True)
        if any(row.kind is DueKind.MINUTES_TO_DELETE and self._is_to_erase(row) for row in self.rows.shown):
            box.setCheckBox(QCheckBox(self.tr("The archive was &offered the minutes and resolutions"), box))
        self._asked = box.checkBox()
        box.confirmed.clicked.connect(self._erase)
        box.open()

    def _erase(self) -> None:
        today, archive_asked = clock.today(), self._asked is not None and self._asked.isChecked()
        try:
            self.workspace.do(self.tr("Deleted in due time"), erase_due, today, archive_asked=archive_asked)
            old = self.workspace.look(history_until, today)
            if old is not None:
                self.workspace.workplace.thin_history(old)
        except SecretariatError as refused:
            self.tell(refused)
            return
        self.refresh()
        announce(self, self.tr("What was due is deleted."))


def _urgency(row: DueRow) -> tuple[bool, date]:
    return row.kind is not DueKind.SAFETY_COPY, row.due


def _mark(row: DueRow) -> QIcon:
    return drawn_mark(Mark.LATE if row.overdue else Mark.OPEN)


def _id_of(row: DueRow) -> str:
    return f"{row.kind}:{row.committee}:{row.meeting}:{row.due}:{row.what}"


def _place_of(row: DueRow) -> str:
    """Return the key of the place where a line is done, empty where it is done on this page."""
    if row.meeting and row.kind in STEPS:
        return f"meeting:{row.meeting}#{STEPS[row.kind]}"
    if row.kind in DELETIONS:
        return ""
    if row.meeting:
        return f"meeting:{row.meeting}"
    return f"committee:{row.committee}" if row.committee else ""
