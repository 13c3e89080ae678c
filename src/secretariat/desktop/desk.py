"""The work area of an open register: the places at the left, the page of the chosen one at the right."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.icons import dress, dress_places
from secretariat.desktop.messages import Messages
from secretariat.desktop.navigation import Navigation, Place
from secretariat.desktop.needs.needs_deletion import NeedsDeletion
from secretariat.desktop.page import Page
from secretariat.desktop.reopening import drafted
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import StorageTroubleError
from secretariat.services.committee.places import CommitteePlace, MeetingPlace, places

if TYPE_CHECKING:
    from secretariat.desktop import history_page, templates_page, today_page
    from secretariat.desktop.committee import committee_dialog, committee_page, committees_page
    from secretariat.desktop.dialogs import record_dialog
    from secretariat.desktop.meeting import meeting_dialog, meeting_page
    from secretariat.desktop.people import organisations_page, people_page
    from secretariat.desktop.widgets import list_page
    from secretariat.services.register.safety import SafetyState
    from secretariat.services.today import today
else:
    committee_dialog = deferred("secretariat.desktop.committee.committee_dialog")
    committee_page = deferred("secretariat.desktop.committee.committee_page")
    committees_page = deferred("secretariat.desktop.committee.committees_page")
    history_page = deferred("secretariat.desktop.history_page")
    list_page = deferred("secretariat.desktop.widgets.list_page")
    meeting_dialog = deferred("secretariat.desktop.meeting.meeting_dialog")
    meeting_page = deferred("secretariat.desktop.meeting.meeting_page")
    organisations_page = deferred("secretariat.desktop.people.organisations_page")
    people_page = deferred("secretariat.desktop.people.people_page")
    record_dialog = deferred("secretariat.desktop.dialogs.record_dialog")
    templates_page = deferred("secretariat.desktop.templates_page")
    today_page = deferred("secretariat.desktop.today_page")
    today = deferred("secretariat.services.today.today")

LAST_PLACE = "desk/place"
TODAY, PEOPLE, ORGANISATIONS, COMMITTEES = "today", "people", "organisations", "committees"
EARLIER = "earlier"
HELD_AND_SHOWN = 3
"""So many meetings of a committee that were held stand below it; those before are folded."""
NAVIGATION_WIDTH = 41
"""In characters: the day of a meeting beside a scroll bar."""
MOST_BEHIND = 50
"""So many places are known to go back to."""
LISTS = {"person": PEOPLE, "organisation": ORGANISATIONS}
"""The page on which one of a kind is shown."""


class Desk(QWidget):
    """Shows one register. Pages are made when they are first gone to; `page_changed` tells which one is in front."""

    page_changed = Signal(object)
    safety_wanted = Signal()
    list_wanted = Signal()
    committee_wanted = Signal()
    meeting_wanted = Signal()

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace, self._messages, self._state = workspace, messages, state
        self._pages: dict[str, Page] = {}
        self._committees: tuple[CommitteePlace, ...] = ()
        self._shown: tuple[Place, ...] = ()
        self._safety: SafetyState | None = None
        self._behind: deque[str] = deque(maxlen=MOST_BEHIND)
        self.deletion = NeedsDeletion(workspace, self)
        self.navigation = Navigation(self)
        self.stack = QStackedWidget(self)
        self.parts = QSplitter(Qt.Orientation.Horizontal, self)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.navigation)
        self.parts.addWidget(self.stack)
        self.parts.setStretchFactor(1, 1)
        self.parts.setSizes([self.fontMetrics().averageCharWidth() * NAVIGATION_WIDTH, 880])
        self.parts.setObjectName("desk")
        state.restore_parts(self.parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self.navigation.chosen.connect(self._show_page)
        workspace.changed.connect(self._refresh_places)
        self.show_places()
        if not self.go_to(state.text(LAST_PLACE)):
            self.go_to(TODAY)

    def show_places(self) -> None:
        """Ask for committees and meetings anew; what is shown is built anew only where it is another."""
        self._committees = self.workspace.look(places)
        below = tuple(self._committee_place(committee) for committee in self._committees)
        shown = (
            Place(TODAY, self.tr("Today")),
            Place(PEOPLE, self.tr("People")),
            Place(ORGANISATIONS, self.tr("Organisations")),
            *((Place(COMMITTEES, self.tr("Committees"), below=below),) if below else ()),
            Place("templates", self.tr("Templates")),
            Place("history", self.tr("History")),
        )
        if shown != self._shown:
            self._shown = shown
            self.navigation.show_places(shown)
            dress_places(self.navigation, self.palette())

    def go_to(self, key: str) -> bool:
        """Go to a place: `today`, `meeting:…` (an id or a handle as LSP-3), `committee:…`, `person:…`.

        `#2` after a meeting is its step, after a committee its tab. Returns False if there is none.
        """
        kind, _, named = key.partition(":")
        of, _, step = named.partition("#")
        if kind in LISTS:
            return self._show_one(LISTS[kind], of)
        for committee in self._committees:
            if kind == "committee" and of == committee.short_name:
                of = committee.id
            if kind == "meeting":
                of = next((meeting.id for meeting in committee.meetings if of == meeting.handle), of)
        found = bool(kind) and self.navigation.go_to(f"{kind}:{of}" if of else kind)
        page = self.page()
        if found and step and page is not None:
            page.go_to_part(int(step))
        return found

    def take_focus(self) -> None:
        """Put the focus where the work of the page in front begins, else on the place where the page was found."""
        page = self.page()
        if page is None or not page.take_focus():
            self.navigation.setFocus()

    def take_safety(self, state: "SafetyState") -> None:
        """Let „Heute“ know how the safety copies stand."""
        self._safety = state
        page = self._pages.get(TODAY)
        if page is not None and isinstance(page, today_page.TodayPage):
            page.take_safety(state)

    def page(self) -> Page | None:
        """Return the page in front."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def chosen_committee(self) -> CommitteePlace | None:
        """Return the committee in front, itself or by one of its meetings; the only one if there is just one."""
        _, _, of = self.navigation.current_key().partition(":")
        for committee in self._committees:
            if of == committee.id or any(of == meeting.id for meeting in committee.meetings):
                return committee
        return self._committees[0] if len(self._committees) == 1 else None

    @drafted
    def found_committee(self) -> QDialog:
        """Ask for a new committee, and go to it when it is there."""
        dialog = committee_dialog.CommitteeDialog(self.workspace, self._messages, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(self._go_to_committee)
        dialog.open()
        return dialog

    @drafted
    def plan_meeting(self) -> QDialog | None:
        """Ask for a new meeting of the committee in front, and go to it when it is planned."""
        place = self.chosen_committee()
        if place is None:
            return None
        committee = self.workspace.look(today.committee_of, place.id)
        dialog = meeting_dialog.MeetingDialog(self.workspace, self._messages, committee, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.planned.connect(self._go_to_meeting)
        dialog.open()
        return dialog

    def put_away(self) -> None:
        """Keep what should be remembered: the place, and what each page wants kept."""
        self._state.keep_text(LAST_PLACE, self.workspace.place)
        self._state.save_parts(self.parts)
        for page in self._pages.values():
            page.put_away()

    def repair(self, kind: str, id_: str, field: str) -> None:
        """Go where a finding wants something mended, and open it there; senders and houses stand at their committee."""
        here = self.workspace.place
        committee = self.chosen_committee() if kind in {"sender_profile", "venue"} else None
        if not self.go_to(f"committee:{committee.id}" if committee else f"{kind}:{id_}"):
            return
        page = self.page()
        if page is None:
            return
        page.mend(kind, id_, field)
        for dialog in page.findChildren(record_dialog.RecordDialog):
            if dialog.isVisible():
                dialog.show_field(field)
                if self.workspace.place != here:
                    dialog.finished.connect(self._return)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._behind)

    def go_back(self) -> None:
        """Return to the place before this one; what is no longer there is passed over."""
        here = self.workspace.place
        while self._behind:
            key = self._behind.pop()
            if key != here and self.navigation.go_to(key):
                self._behind.pop()  # the place just left
                self.page_changed.emit(self.page())
                return

    def _show_one(self, kind: str, id_: str) -> bool:
        """Go to the list and to one row of it."""
        if not self.navigation.go_to(kind):
            return False
        page = self._pages.get(kind)
        return isinstance(page, list_page.ListPage) and page.go_to(id_)

    def _return(self, _result: int) -> None:
        """Be back where the finding stood, and the keyboard with it, once what it names is mended."""
        self.go_back()
        page = self.page()
        if page is not None:
            (page.focusWidget() or page).setFocus()

    def _go_home(self) -> None:
        """Leave a meeting or committee that is no longer in the register."""
        self.show_places()
        self.go_to(TODAY)

    def _go_to_committee(self, committee_id: str) -> None:
        self.go_to(f"committee:{committee_id}")

    def _go_to_meeting(self, meeting_id: str) -> None:
        self.go_to(f"meeting:{meeting_id}")

    def _committee_place(self, committee: CommitteePlace) -> Place:
        now = clock.today()
        meetings = tuple(map(self._meeting_place, committee.meetings))
        shown = sum(meeting.date >= now for meeting in committee.meetings) + HELD_AND_SHOWN
        if len(meetings) > shown + 1:
            label = self.tr("Earlier meetings ({count})").format(count=len(meetings) - shown)
            earlier = Place(EARLIER, label, committee.id, meetings[shown:], is_folded=True)
            meetings = (*meetings[:shown], earlier)
        return Place("committee", committee.short_name, committee.id, meetings)

    def _meeting_place(self, meeting: MeetingPlace) -> Place:
        labels = {
            "cancelled": self.tr("Meeting {no} – cancelled"),
            "moved": self.tr("Meeting {no} – moved"),
        }
        label = labels.get(meeting.state, self.tr("Meeting {no} – {day}"))
        label = label.format(no=meeting.no, day=f"{meeting.date:%d.%m.%Y}")
        return Place("meeting", label, meeting.id)

    def _made(self, kind: str, of: str) -> Page | None:
        """Make the page of a kind of places, None where there is none; its module is loaded now."""
        shared = (self.workspace, self._messages, self._state)
        pages: dict[str, Callable[[], Page]] = {
            TODAY: self._today,
            PEOPLE: lambda: self._list(people_page.PeoplePage(*shared, self)),
            ORGANISATIONS: lambda: self._list(organisations_page.OrganisationsPage(*shared, self)),
            COMMITTEES: self._all_committees,
            "templates": lambda: templates_page.TemplatesPage(*shared, self),
            "history": lambda: history_page.HistoryPage(*shared, self),
            "committee": lambda: self._committee(of),
            "meeting": lambda: self._meeting(of),
        }
        return pages[kind]() if kind in pages else None

    def _in_reach(self, kind: str, of: str) -> Page | None:
        """Make a page; where the register does not answer, stay at the place in front."""
        try:
            return self._made(kind, of)
        except StorageTroubleError:
            for begun in self.findChildren(Page, options=Qt.FindChildOption.FindDirectChildrenOnly):
                begun.deleteLater()  # a page that is made stands in the stack
            self.navigation.go_to(self.workspace.place)
            raise

    def _today(self) -> Page:
        page = today_page.TodayPage(self.workspace, self._messages, self._state, self)
        page.wanted.connect(self.go_to)
        page.safety_wanted.connect(self.safety_wanted)
        page.list_wanted.connect(self.list_wanted)
        page.committee_wanted.connect(self.committee_wanted)
        page.meeting_wanted.connect(self.meeting_wanted)
        page.take_safety(self._safety)
        return page

    def _all_committees(self) -> Page:
        page = committees_page.CommitteesPage(self.workspace, self._messages, self._state, self)
        page.committee_wanted.connect(self.committee_wanted)
        return self._list(page)

    def _committee(self, of: str) -> Page:
        page = committee_page.CommitteePage(self.workspace, self._messages, self._state, of, self)
        page.meeting_wanted.connect(self.meeting_wanted)
        page.gone.connect(self._go_home)
        page.wanted.connect(self.go_to)
        return page

    def _meeting(self, of: str) -> Page:
        page = meeting_page.MeetingPage(self.workspace, self._messages, self._state, of, self)
        page.repair_wanted.connect(self.repair)
        page.gone.connect(self._go_home)
        return page

    def _list(self, page: "list_page.ListPage[list_page.Row]") -> Page:
        page.wanted.connect(self.go_to)
        page.list_wanted.connect(self.list_wanted)
        return page

    def _show_page(self, key: str) -> None:
        kind, _, of = key.partition(":")
        if key not in self._pages:
            page = self._in_reach(kind, of)
            if page is None:
                return
            self._pages[key] = page
            self.stack.addWidget(page)
            dress(page)
        self.stack.setCurrentWidget(self._pages[key])
        if self.workspace.place and self.workspace.place != key:
            self._behind.append(self.workspace.place)
        self.workspace.place = key
        self.page_changed.emit(self._pages[key])

    def _refresh_places(self, change_set: ChangeSet) -> None:
        if change_set.touches("committee", "meeting"):
            self.show_places()
