"""„Gremien“: all committees with their last and next meeting, and the way to each."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from secretariat import clock
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.list_page import ListPage
from secretariat.desktop.widgets.record_words import heading, lines, link, part
from secretariat.desktop.widgets.rows_model import ListColumn
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.formatting import short_date
from secretariat.domain.meetings import MeetingState
from secretariat.services.committee.places import CommitteePlace, MeetingPlace, places


class CommitteesPage(ListPage[CommitteePlace]):
    """The list of committees; whoever opens one goes to its page."""

    AREA = "committees"
    HELP = "committee"
    TABLES = ("committee", "meeting")
    committee_wanted = Signal()

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.new = self.add_action(self.tr("&New committee …"), self.add, "Ins")
        self.go = self.add_action(self.tr("&Go there"), self.enter, of_one=True)
        self.start()

    def heading(self) -> str:
        """Return what the list is called."""
        return self.tr("Committees")

    def columns(self) -> Sequence[ListColumn[CommitteePlace]]:
        """Return the columns."""
        return (
            ListColumn("short_name", self.tr("Short name"), lambda row: row.short_name),
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn("next", self.tr("Next meeting"), lambda row: _day(_next(row)), lambda row: str(_next(row))),
            ListColumn("last", self.tr("Last meeting"), lambda row: _day(_last(row)), lambda row: str(_last(row))),
        )

    def id_of(self, row: CommitteePlace) -> str:
        """Return the id of the committee."""
        return row.id

    def read(self) -> Sequence[CommitteePlace]:
        """Ask for the committees with their meetings."""
        return self.workspace.look(places)

    def describe(self, id_: str) -> str:
        """Return the committee with links to its meetings."""
        row = self.rows.row_at(self.rows.position_of(id_))
        if row is None:
            return ""
        told = heading(row.short_name) + lines([link(f"committee:{id_}", row.name)])
        meetings = [
            f"{link(f'meeting:{one.id}', one.handle)} · {short_date(one.date)}{self._if_off(one)}"
            for one in row.meetings
        ]
        return told + (part(self.tr("Meetings")) + lines(meetings) if meetings else "")

    def add(self) -> None:
        """Ask for a new committee."""
        self.committee_wanted.emit()

    def edit(self, id_: str) -> QDialog | None:
        """Go to the committee: what is to be changed stands there."""
        self.wanted.emit(f"committee:{id_}")
        return None

    def enter(self) -> None:
        """Go to the chosen committee."""
        self.edit_current()

    def is_possible(self, action: QAction) -> bool:
        """Return whether something can be done; a register that is only read keeps its committees."""
        return not (action is self.new and self.workspace.read_only) and super().is_possible(action)

    def _if_off(self, meeting: MeetingPlace) -> str:
        return "" if meeting.takes_place else f" · {state_word(MeetingState(meeting.state), self.messages.language)}"

    def _open(self, id_: str) -> None:
        self.edit(id_)  # to look is allowed always


def _days(row: CommitteePlace, *, ahead: bool) -> Iterator[date]:
    return (one.date for one in row.meetings if one.takes_place and (one.date >= clock.today()) is ahead)


def _next(row: CommitteePlace) -> date | None:
    return min(_days(row, ahead=True), default=None)


def _last(row: CommitteePlace) -> date | None:
    return max(_days(row, ahead=False), default=None)


def _day(day: date | None) -> str:
    return short_weekday_date(day) if day else "–"
