"""The page of one committee: its seats on a chosen day, its rules, its places, its sender and its master data."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from secretariat.desktop.committee.committee_cadence import CommitteeCadence
from secretariat.desktop.committee.committee_delegations import CommitteeDelegations
from secretariat.desktop.committee.committee_errands import CommitteeErrands
from secretariat.desktop.committee.committee_glances import CommitteeMaster, CommitteeSender
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.committee.committee_places import CommitteePlaces
from secretariat.desktop.committee.committee_rules import CommitteeRules
from secretariat.desktop.committee.committee_seats import CommitteeSeats
from secretariat.desktop.forms.ui_committee_page import Ui_CommitteePage
from secretariat.desktop.messages import Messages
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.emphasis import as_title, lead_to
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import NotFoundError
from secretariat.services.committee.committee_view import committee_view

SEATS, RULES, CADENCE, DELEGATIONS, PLACES, SENDER, MASTER = range(7)


class CommitteePage(Page):
    """One committee; `actions()` are what the frame's menu offers for it.

    `gone` tells that it was taken back and is no longer in the register.
    """

    TABLES = (
        *("committee", "bench", "seat", "appointment", "deputyship", "person", "organisation"),
        *("rules_of_procedure", "cadence_rule", "quorum_rule", "venue", "room", "sender_profile"),
        *("meeting", "invitation", "dispatch", "attendance", "office_closure", "delegation", "delegation_meeting"),
        "delivery_state",
    )
    HELP = "committee"
    MENU = "menuCommittee"

    gone = Signal()
    meeting_wanted = Signal()
    wanted = Signal(str)
    """The key of another place, as the body a committee belongs under."""

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        committee_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.committee_id = committee_id
        self.form = Ui_CommitteePage()
        self.form.setupUi(self)
        shared = (workspace, messages, state)
        self.seats = CommitteeSeats(*shared, self)
        self.rules = CommitteeRules(*shared, self)
        self.places = CommitteePlaces(*shared, self)
        self.sender_part = CommitteeSender(*shared, self)
        self.master = CommitteeMaster(*shared, self)
        self.cadence = CommitteeCadence(*shared, self)
        self.delegations = CommitteeDelegations(*shared, self)
        named: tuple[tuple[CommitteePart, str], ...] = (
            (self.seats, self.tr("Seats")),
            (self.rules, self.tr("Rules of procedure")),
            (self.cadence, self.tr("Cadence")),
            (self.delegations, self.tr("Delegations")),
            (self.places, self.tr("Place and rooms")),
            (self.sender_part, self.tr("Sender")),
            (self.master, self.tr("Master data")),
        )
        self.parts = tuple(part for part, _ in named)
        for part, name in named:
            self.form.tabs.addTab(part, name)
        as_title(self.form.head)
        self.errands = CommitteeErrands(self, committee_id)
        self.addActions([*self._make_actions(), *self.errands.actions])
        self.form.newMeeting.setEnabled(not workspace.read_only)
        lead_to((self.form.newMeeting,))
        self.form.newMeeting.clicked.connect(self.meeting_wanted)
        self.seats.day_changed.connect(self.refresh)
        self.master.wanted.connect(self.wanted)
        self.refresh()

    def refresh(self) -> None:
        """Look the committee up anew, on the chosen day, and show it in every part."""
        self.seats.follow_the_day()
        try:
            view = self.workspace.look(committee_view, self.committee_id, self.seats.day)
        except NotFoundError:
            self.gone.emit()
            return
        committee = view.committee
        self.form.head.setText(committee.short_name)
        self.form.subtitle.setText(committee.name if committee.name != committee.short_name else "")
        self.form.subtitle.setVisible(bool(self.form.subtitle.text()))
        for part in self.parts:
            part.show_view(view)

    def part(self) -> str:
        """Return the number of the tab in front."""
        return f"#{self.form.tabs.currentIndex() + 1}"

    def go_to_part(self, number: int) -> None:
        """Show a tab by its number, the first being 1; one that is not there changes nothing."""
        self.form.tabs.setCurrentIndex(number - 1)

    def mend(self, kind: str, id_: str, field: str) -> None:
        """Open what a finding of a meeting wants put right: the committee itself, its sender profile or a house."""
        match kind:
            case "sender_profile":
                self._mend_sender(field)
            case "venue":
                self.form.tabs.setCurrentIndex(PLACES)
                self.places.mend(id_, field)
            case _:
                self._mend_committee(field)

    def _mend_committee(self, field: str) -> None:
        if field.startswith(("notice", "quorum", "rules")):
            self.form.tabs.setCurrentIndex(RULES)
            return
        if field == "sender_profile_id" and self.sender_part.sender_profile() is None:
            self.form.tabs.setCurrentIndex(SENDER)
            if not self.workspace.read_only:
                self.sender_part.make_another()
            return
        self.form.tabs.setCurrentIndex(MASTER)
        if not self.workspace.read_only:
            self.master.change().show_field(field)

    def _mend_sender(self, field: str) -> None:
        self.form.tabs.setCurrentIndex(SENDER)
        if not self.workspace.read_only and self.sender_part.sender_profile() is not None:
            self.sender_part.change().show_field(field)

    def put_away(self) -> None:
        """Keep what should be remembered of the parts."""
        for part in self.parts:
            part.put_away()
        self.errands.put_away()

    def _make_actions(self) -> list[QAction]:
        offered: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("&Appoint …"), self._appoint),
            (self.tr("&End appointment …"), self._end),
            (self.tr("&Replace …"), self._succeed),
            (self.tr("Name &deputy …"), self._name_deputy),
            (self.tr("New &version of the rules …"), self._new_version),
            (self.tr("&Plan of the year …"), self._plan_year),
            (self.tr("Cl&osure days …"), self._show_closures),
            (self.tr("De&legate …"), self._delegate),
            (self.tr("&Master data …"), self._change),
        )
        actions = []
        for text, do in offered:
            action = QAction(text, self)
            action.setObjectName(getattr(do, "__name__", "").lstrip("_"))  # by which its icon is found
            action.setEnabled(not self.workspace.read_only)
            action.triggered.connect(do)
            actions.append(action)
        return actions

    def _appoint(self) -> None:
        self.form.tabs.setCurrentIndex(SEATS)
        self.seats.appoint()

    def _end(self) -> None:
        self.form.tabs.setCurrentIndex(SEATS)
        self.seats.end()

    def _succeed(self) -> None:
        self.form.tabs.setCurrentIndex(SEATS)
        self.seats.succeed()

    def _name_deputy(self) -> None:
        self.form.tabs.setCurrentIndex(SEATS)
        self.seats.name_deputy()

    def _new_version(self) -> None:
        self.form.tabs.setCurrentIndex(RULES)
        self.rules.new_version()

    def _plan_year(self) -> None:
        self.form.tabs.setCurrentIndex(CADENCE)
        self.cadence.plan_year()

    def _show_closures(self) -> None:
        self.cadence.show_closures()

    def _delegate(self) -> None:
        self.form.tabs.setCurrentIndex(DELEGATIONS)
        self.delegations.send()

    def _change(self) -> None:
        self.form.tabs.setCurrentIndex(MASTER)
        self.master.change()
