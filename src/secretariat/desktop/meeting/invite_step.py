"""Step 2: who is invited and why, what would go wrong, what the letters say, and the letters themselves."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from secretariat.desktop.background import Background
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_invite_step import Ui_InviteStep
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.invitation_menu import InvitationMenu
from secretariat.desktop.meeting.invite_check import InviteCheck
from secretariat.desktop.meeting.invite_jobs import (
    KeptPapers,
    book_made,
    invite_all,
    invite_guest,
    letters_job,
    prepare_letters,
    withdraw_all,
)
from secretariat.desktop.meeting.invite_preview import InvitePreview
from secretariat.desktop.meeting.mail_row import MailRow
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.messages import Messages
from secretariat.desktop.people_names import Names
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.desktop.widgets.choice_box import choice_called, offered_in
from secretariat.desktop.widgets.emphasis import lead_to
from secretariat.desktop.widgets.folder_choice import ask_folder
from secretariat.desktop.widgets.job_line import JobLine
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.state_marks import mark_of
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.invitations import Invitation, InvitationState
from secretariat.domain.meeting_rules import CALLED_OFF, TOOK_PLACE
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import Reason
from secretariat.services.meeting.invite_rows import InviteRow, possible_guests
from secretariat.services.meeting.step_views import invite_view
from secretariat.services.papers.letters import MadeLetters

LAST_FOLDER = "letters/folder"

SHARES = [2_200, 1_000]
"""How list and preview share the width, whatever the texts of the first row ask for."""


class InviteStep(MeetingStep):
    """The people on the left, the letter of the chosen one and the findings on the right."""

    HELP = "invite"
    VIEW = staticmethod(invite_view)
    view: tuple[InviteRow, ...]

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_InviteStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        name_fields(self)
        for row in (self.form.buttonRow, self.form.guestRow):
            let_wrap(row)
        self._written_for: MeetingFolder | None = None
        self.rows = RowsModel(self._columns(), _id_of, self)
        self.form.work.setSizes(SHARES)
        self.list = RowsView("invitations", self.tr("Invited people"), self.rows, state, self)
        self.form.listPlace.insertWidget(0, self.list)
        self.worker = Background(self)
        self.job: JobLine[MadeLetters] = JobLine(self, self.worker)  # letters wait for the check, and it for them
        self.form.jobPlace.addWidget(self.job)
        self.mails = MailRow(self)
        self.form.listPlace.addWidget(self.mails)
        completer = self.form.guest.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.preview = InvitePreview(self, self.form, self.list)
        self.check = InviteCheck(self, self.form, self.worker)
        self.invitation_menu = InvitationMenu(self, self.form.more, self._chosen_invitations)
        self._arrange_tabs()
        self._connect()

    def fill(self) -> None:
        """Show who is invited, and check the letters."""
        rows = self.view
        self.rows.show(rows)
        if not self.list.current_id() and rows:
            self.list.go_to(self.rows.id_at(0))
        waiting = sum(row.state is None for row in rows)
        self.form.advice.setText(self._advice(rows, waiting))
        may_invite = not self.workspace.read_only and self.folder.meeting.state not in CALLED_OFF | TOOK_PLACE
        self.form.invite.setEnabled(may_invite and (waiting > 0 or any(row.under_other_right for row in rows)))
        self._allow_letters(may=not self.workspace.read_only and bool(rows) and not self.job.is_busy)
        self.form.bookDispatch.setEnabled(may_invite and any(row.state is InvitationState.PRINTED for row in rows))
        has_all = all(row.state is not InvitationState.DRAFT for row in rows)
        letters = self.form.makeLetters
        lead_to((self.form.invite, self.form.bookDispatch, letters), done=(letters,) if has_all else ())
        self.form.withdraw.setEnabled(may_invite)
        for field in (self.form.guest, self.form.addGuest):
            field.setEnabled(may_invite)
        self.mails.fill()
        self.check.look()
        self.preview.read_soon()

    def offer_people(self, names: Names) -> None:
        """Offer everybody who is not invited as a guest."""
        self.check.names = names
        if self._folder is not None:
            self.check.look()

    def take_focus(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def put_away(self) -> None:
        """Keep how the list looked, and end what runs."""
        self.list.remember()
        self.job.close_down()
        self.mails.put_away()
        self.preview.put_away()

    def make_letters_in(self, out: str, *, one_file: bool = False) -> None:
        """Invite who is still missing, make the letters of all in a folder, and book them once they are there."""
        verb = partial(prepare_letters, meeting_id=self.folder.meeting.id)
        begin = partial(self._begin_letters, Path(out), one_file=one_file)
        self.attempt_for_all(self.tr("Invitations prepared"), verb, begin)

    def _begin_letters(self, out: Path, kept: KeptPapers, *, one_file: bool) -> None:
        """Make the letters of everybody who is invited now."""
        self.state.keep_text(LAST_FOLDER, str(out))
        self._written_for = self.folder
        job = letters_job(self.workspace.workplace, self.folder, out, kept, one_file=one_file)
        self.job.start(job, out)
        self._allow_letters(may=False)

    def _arrange_tabs(self) -> None:
        form, mails = self.form, self.mails.form
        below = (form.guest, form.addGuest, form.withdraw, form.more)
        by_mail = (mails.makeMails, mails.makeCalendar, mails.copyAddresses)
        set_tab_order((form.filter, self.list, *below, *by_mail, form.openLetter))

    def _connect(self) -> None:
        form = self.form
        form.invite.clicked.connect(self._invite)
        form.makeLetters.clicked.connect(self._choose_folder)
        form.bookDispatch.clicked.connect(self._ask_dispatch)
        form.makeOneFile.clicked.connect(self._choose_folder_for_one)
        form.filter.textChanged.connect(self.rows.filter)
        form.addGuest.clicked.connect(self._add_guest)
        form.withdraw.clicked.connect(self._withdraw)
        self.list.opened.connect(self._open_person)
        self.job.done.connect(self._book)
        self.job.ended.connect(self._allow_letters_again)
        self.job.failed.connect(self.say_failure)
        self.job.tried_again.connect(self._begin_again)

    def _invite(self) -> None:
        self.attempt_for_all(self.tr("Invitations prepared"), partial(invite_all, meeting_id=self.folder.meeting.id))

    def _add_guest(self) -> None:
        """Invite the guest whose name was typed or chosen."""
        typed = self.form.guest.currentText()
        offered = offered_in(self.form.guest)  # read beside the window, so somebody new may be missing
        guest = choice_called(typed, offered) or choice_called(typed, self.workspace.look(possible_guests, self.folder))
        if guest is None:
            self.complain(
                self.tr("Nobody of that name can be invited. Please choose a person from the list."), self.form.guest
            )
            return
        id_, name = guest
        if self.attempt(self.tr("Guest {name} invited").format(name=name), invite_guest, self.folder, id_):
            self.form.guest.clearEditText()
            self.list.go_to(id_)

    def _withdraw(self) -> None:
        """Take back the invitations of the selected people."""
        invitations = self._chosen_invitations()
        if invitations:
            self.attempt(self.tr("Invitation withdrawn"), withdraw_all, invitations)

    def _chosen_invitations(self) -> tuple[Invitation, ...]:
        chosen = frozenset(self.list.selected_ids())
        return tuple(one for one in self.folder.invitations if one.person_id in chosen)

    def _choose_folder(self) -> None:
        self._ask_folder(self.make_letters_in)

    def _choose_folder_for_one(self) -> None:
        self._ask_folder(self._make_one_file_in)

    def _make_one_file_in(self, out: str) -> None:
        self.make_letters_in(out, one_file=True)

    def _ask_folder(self, make: Callable[[str], None]) -> None:
        ask_folder(self, self.tr("Folder for the letters"), self.state.text(LAST_FOLDER), make)

    def _ask_dispatch(self) -> None:
        dialog = DispatchDialog(self.workspace, self.messages, self.state, self.folder, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _book(self, made: MadeLetters) -> None:
        """Note the letters that lie in the folder, on the window's own thread."""
        folder = self._written_for or self.folder
        verb = partial(book_made, folder=folder, made=made)
        self.attempt_for_all(self.tr("Letters created"), verb, partial(self._say_booked, made))

    def _say_booked(self, made: MadeLetters, _booked: None) -> None:
        letters = len({id_ for file in made.files for id_ in file.invitation_ids})
        self.job.say(self.tr("{count} letters are in the folder.").format(count=letters))
        if made.left_out:
            self.complain("\n".join(self.messages.finding(finding) for finding in made.left_out))

    def _allow_letters(self, *, may: bool) -> None:
        for button in (self.form.makeLetters, self.form.makeOneFile):
            button.setEnabled(may)

    def _begin_again(self) -> None:
        self.complain("")
        self._allow_letters(may=False)

    def _allow_letters_again(self) -> None:
        self._allow_letters(may=True)

    def _open_person(self, person_id: str) -> None:
        self.repair_wanted.emit("person", person_id, "")

    def _advice(self, rows: tuple[InviteRow, ...], waiting: int) -> str:
        if not rows:
            return self.tr("Nobody has a seat on this day. Appoint members in the committee first.")
        states = {row.state for row in rows if row.state is not None}
        counts = [
            f"{sum(row.state is state for row in rows)} {state_word(state, self.messages.language)}"
            for state in InvitationState
            if state in states
        ]
        if waiting:
            counts.append(self.tr("{count} not invited yet").format(count=waiting))
        if moved := sum(row.under_other_right for row in rows):
            counts.append(self.tr("{count} invited for another seat").format(count=moved))
        return " · ".join(counts)

    def _columns(self) -> tuple[ListColumn[InviteRow], ...]:
        language = self.messages.language
        reasons = {
            Reason.SEAT: self.tr("seat"),
            Reason.ADVISORY: self.tr("advisory seat"),
            Reason.PERMANENT_GUEST: self.tr("permanent guest"),
            Reason.DEPUTY: self.tr("deputy"),
            Reason.BY_HAND: self.tr("guest by hand"),
        }
        return (
            ListColumn("number", self.tr("No."), _number, lambda row: row.number or 10_000, is_number=True),
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn(
                "state",
                self.tr("State"),
                lambda row: state_word(row.state, language) if row.state else "–",
                mark=lambda row: mark_of(row.state),
            ),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
            ListColumn("channel", self.tr("By"), lambda row: state_word(row.channel, language)),
            ListColumn("reason", self.tr("Why"), lambda row: reasons[row.reason]),
            ListColumn("style", self.tr("Letter"), lambda row: state_word(row.style, language)),
        )


def _number(row: InviteRow) -> str:
    return str(row.number or "")


def _id_of(row: InviteRow) -> str:
    return row.id
