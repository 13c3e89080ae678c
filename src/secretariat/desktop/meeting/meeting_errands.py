"""What the menu of a meeting offers beside its steps: urgency, guests, supplements, returned mail, its removal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from secretariat.deferred import deferred
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.meeting.mail_row import MailRow
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.page import Page
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.domain.invitations import InvitationRole
from secretariat.domain.names import list_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Person
from secretariat.services.meeting.invitations import BY_HAND, change_role, invite
from secretariat.services.meeting.invite_rows import possible_guests
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.meeting.meetings import remove_meeting
from secretariat.services.meeting.urgency import mark_urgent, take_urgency_back
from secretariat.services.workplace import Writing

if TYPE_CHECKING:
    from secretariat.desktop.meeting import returned_dialog, supplements_dialog
else:
    returned_dialog = deferred("secretariat.desktop.meeting.returned_dialog")
    supplements_dialog = deferred("secretariat.desktop.meeting.supplements_dialog")


@dataclass(frozen=True, slots=True)
class UrgencyWish:
    """Whether a meeting is urgent, and why."""

    urgent: bool
    why: str


@dataclass(frozen=True, slots=True)
class GuestWish:
    """Who comes, and as what."""

    person_id: str | None = None
    role: InvitationRole = InvitationRole.GUEST


class MeetingErrands(QObject):
    """Belongs to the page of a meeting, whose menu offers `actions`."""

    def __init__(self, page: Page, meeting_id: str) -> None:
        super().__init__(page)
        self._page, self._meeting_id, self.workspace = page, meeting_id, page.workspace
        self.actions: list[QAction] = []
        changes = not page.workspace.read_only
        apart = QAction(page)
        apart.setSeparator(True)
        self.actions.append(apart)
        for name, text, do, enabled in (
            ("urgency", self.tr("&Urgency …"), self._ask_urgency, changes),
            ("guestInRole", self.tr("&Guest, speaker, assistant …"), self._ask_guest, changes),
            ("remindByMail", self.tr("Re&mind by e-mail …"), self._remind_by_mail, changes),
            ("supplements", self.tr("&Supplements …"), self._show_supplements, True),
            ("returned", self.tr("&Returned mail …"), self._show_returned, True),
            ("removeMeeting", self.tr("Remo&ve meeting …"), self._ask_removal, changes),
        ):
            action = QAction(text, page)
            action.setObjectName(name)
            action.setEnabled(enabled)
            action.triggered.connect(do)
            self.actions.append(action)

    @drafted
    def _ask_urgency(self) -> FactDialog:
        page, folder = self._page, self._page.workspace.look(open_meeting, self._meeting_id).folder
        known = folder.urgency
        intro = self.tr(
            "An urgent meeting is called with the shortened notice of the rules of procedure. The invitation says so "
            "and gives the reason. It must be there by messenger or e-mail."
        )
        facts = (
            Fact("urgent", FactKind.TICK, label=self.tr("The meeting is urgent")),
            Fact("why", FactKind.LINES),
        )
        dialog = FactDialog(
            page.workspace,
            page.messages,
            UrgencyWish(known is not None, known.why if known else ""),
            facts,
            self._keep_urgency,
            title=self.tr("Urgency"),
            intro=intro,
            parent=page.window(),
        )
        dialog.open()
        return dialog

    def _keep_urgency(self, wish: UrgencyWish) -> str:
        workspace = self._page.workspace
        if wish.urgent:
            return workspace.do(self.tr("Meeting marked as urgent"), mark_urgent, self._meeting_id, wish.why).id
        workspace.do(self.tr("Urgency taken back"), take_urgency_back, self._meeting_id)
        return self._meeting_id

    @drafted
    def _ask_guest(self) -> FactDialog:
        page, folder = self._page, self._page.workspace.look(open_meeting, self._meeting_id).folder
        language = page.messages.language
        by_hand = [one for one in folder.invitations if one.role in BY_HAND and one.appointment_id is None]
        invited = [folder.people.persons[one.person_id] for one in by_hand]
        others = page.workspace.look(possible_guests, folder)
        people = (*((one.id, list_name(one)) for one in invited), *others)
        roles = tuple((role, state_word(role, language)) for role in BY_HAND)
        facts = (
            Fact("person_id", FactKind.SEARCH, people, is_needed=True),
            Fact("role", FactKind.CHOICE, roles, self.tr("Comes as"), is_needed=True),
        )
        dialog = FactDialog(
            page.workspace,
            page.messages,
            GuestWish(),
            facts,
            self._keep_guest,
            title=self.tr("Guest, speaker, assistant"),
            intro=self.tr("Letter, sign-in sheet and badge say as what somebody comes. Whoever is invited can change."),
            parent=page.window(),
        )
        dialog.open()
        return dialog

    def _keep_guest(self, wish: GuestWish) -> str:
        label = self.tr("Guest invited: {role}").format(role=state_word(wish.role, self._page.messages.language))
        self._page.workspace.do(label, _invite_as, self._meeting_id, wish)
        return wish.person_id or ""

    def _remind_by_mail(self) -> None:
        """Go to the drafts of step 2, and ask for those of the reminders: one for each who has not answered."""
        row = self._page.findChild(MailRow)
        if isinstance(row, MailRow):
            next(one for one in self._page.actions() if one.objectName() == "step2").trigger()
            row.ask_for(DocumentKind.REMINDER)

    def _show_supplements(self) -> None:
        page = self._page
        supplements_dialog.SupplementsDialog(
            page.workspace, page.messages, page.state, self._meeting_id, page.window()
        ).open()

    def _show_returned(self) -> None:
        page = self._page
        returned_dialog.ReturnedDialog(page.workspace, page.messages, self._meeting_id, page.window()).open()

    def _ask_removal(self) -> None:
        """Ask before a meeting goes that was planned by mistake; what was sent or held is refused with its reason."""
        title = self.tr("Remove meeting")
        text = self.tr(
            "The meeting is removed with its agenda, its workshop groups and the invitations that were not sent. "
            "A meeting to which somebody was invited is called off in step 1 instead."
        )
        box = Confirmation("askRemoveMeeting", title, text, self.tr("&Remove"), self._page.window())
        box.confirmed.clicked.connect(self._remove)
        box.open()

    def _remove(self) -> None:
        page = self._page
        page.workspace.attempt(page.tell, self.tr("Meeting removed"), remove_meeting, self._meeting_id)


def _invite_as(writing: Writing, meeting_id: str, wish: GuestWish) -> None:
    """Invite somebody in a role, or let whoever is invited by hand come in another."""
    folder = open_meeting(writing, meeting_id).folder
    person = writing.get(Person, wish.person_id or "")
    known = next((one for one in folder.invitations if one.person_id == person.id), None)
    if known is None:
        invite(writing, folder, (person,), role=wish.role)
    elif known.role is not wish.role:
        change_role(writing, folder, known, wish.role)
