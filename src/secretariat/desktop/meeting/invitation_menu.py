"""What else is done with invitations: another way, letters that came back, breaches healed, supplements."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from secretariat import clock
from secretariat.desktop.dialogs.note_dialog import Note, NoteDialog
from secretariat.desktop.long_step import MANY
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.reopening import drafted
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitation_rules import NOT_YET_SENT, UNANSWERED
from secretariat.domain.invitations import Invitation, InvitationState, Supplement
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import plain_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel
from secretariat.places import resource_path
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import book_return, choose_channel, heal_notice, write_again
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import MadeLetters
from secretariat.services.papers.supplements import (
    SupplementRow,
    book_supplement,
    draft_supplement,
    make_supplement,
    supplement_rows,
)
from secretariat.services.workplace import Writing

CAN_COME_BACK = UNANSWERED


class InvitationMenu(QObject):
    """The menu of a button. `chosen` tells for which invitations; what the rules refuse the step says."""

    def __init__(self, step: MeetingStep, button: QPushButton, chosen: Callable[[], tuple[Invitation, ...]]) -> None:
        super().__init__(step)
        self._step, self._chosen, self.workspace = step, chosen, step.workspace
        self.menu = QMenu(button)
        button.setMenu(self.menu)
        ways = self.menu.addMenu(self.tr("&Send by"))
        ways.setObjectName("sendBy")
        self.ways = {channel: ways.addAction(state_word(channel, step.messages.language)) for channel in Channel}
        for channel, action in self.ways.items():
            action.setData(channel.value)
        ways.triggered.connect(self._choose_way)
        self.returned = self._action("bookReturn", self.tr("Book &return …"), self._ask_return)
        self.again = self._action("writeAgain", self.tr("&Write the letter anew"), self._write_again)
        self.healed = self._action("heal", self.tr("Notice &healed: came and did not object"), self._heal)
        self.menu.addSeparator()
        self.supplement = self._action("writeSupplement", self.tr("S&upplement …"), self._ask_supplement)
        self.send_supplement = self._action(
            "bookSupplement", self.tr("Book &dispatch of the supplement …"), self._ask_supplement_dispatch
        )
        self.menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what can be done with the chosen invitations."""
        chosen, folder = self._chosen(), self._step.folder
        free = not self._step.workspace.read_only
        for channel, action in self.ways.items():
            action.setEnabled(free and any(one.state in NOT_YET_SENT and one.channel is not channel for one in chosen))
        self.returned.setEnabled(free and any(one.state in CAN_COME_BACK for one in chosen))
        self.again.setEnabled(free and any(one.state is InvitationState.RETURNED for one in chosen))
        self.healed.setEnabled(free and any(one.id in folder.dispatches and not one.notice_healed for one in chosen))
        self.supplement.setEnabled(free and folder.meeting.state in {MeetingState.INVITED, MeetingState.RUNNING})
        self.send_supplement.setEnabled(free and self._waiting() is not None)

    def _action(self, name: str, text: str, do: Callable[[], object]) -> QAction:
        action = self.menu.addAction(text)
        action.setObjectName(name)  # by which its icon is found
        action.triggered.connect(do)
        return action

    def _choose_way(self, action: QAction) -> None:
        channel = Channel(action.data())
        wanted = tuple(one for one in self._chosen() if one.state in NOT_YET_SENT)
        self._step.attempt(self.tr("Way of sending chosen"), _choose_ways, self._step.folder, wanted, channel)

    def _write_again(self) -> None:
        returned = tuple(one for one in self._chosen() if one.state is InvitationState.RETURNED)
        self._step.attempt(self.tr("Letter to be written anew"), _write_all_again, returned)

    def _heal(self) -> None:
        self._step.attempt(self.tr("Notice healed"), _heal_all, self._step.folder, self._chosen())

    def _ask_return(self) -> None:
        names = ", ".join(plain_name(self._step.folder.people.persons[one.person_id]) for one in self._returnable())
        advice = self.tr("Came back: {names}\nThe address counts as unchecked until somebody looked at it. Text: why.")
        self._open(NoteDialog(self.tr("Return"), advice.format(names=names), self._keep_return, self._step.messages))

    def _keep_return(self, note: Note) -> None:
        workspace, folder = self._step.workspace, self._step.folder
        workspace.do(self.tr("Return booked"), _return_all, folder, self._returnable(), note)

    def _returnable(self) -> tuple[Invitation, ...]:
        return tuple(one for one in self._chosen() if one.state in CAN_COME_BACK)

    @drafted
    def _ask_supplement(self) -> NoteDialog:
        advice = self.tr("Everybody whose invitation is out gets a letter. The invitations stay as they were sent.")
        dialog = NoteDialog(self.tr("Supplement"), advice, self._keep_supplement, self._step.messages)
        dialog.offer_agenda()
        self._open(dialog)
        return dialog

    def _keep_supplement(self, note: Note) -> None:
        """Ask for the folder, write the letters there, and keep them; raises what refuses the text."""
        step = self._step
        draft = step.workspace.look(draft_supplement, step.folder, note.text, note.day)
        out = QFileDialog.getExistingDirectory(step.window(), self.tr("Folder for the letters"))
        if not out:
            raise RuleBrokenError("supplement.no_folder")
        self.make_supplement_in(Path(out), draft, with_agenda=note.ticked)

    def make_supplement_in(self, out: Path, draft: Supplement, *, with_agenda: bool) -> None:
        """Write the letters of a supplement into a folder and keep them with it, beside the window if they are many."""
        step = self._step
        run = LetterRun(DocumentKind.INVITATION, resource_path("templates"), clock.now())
        make = partial(make_supplement, step.folder, draft, out, run, with_agenda=with_agenda)
        verb = partial(_make_supplement, folder=step.folder, draft=draft, make=make)
        label = self.tr("Supplement {number} created").format(number=draft.no)
        if len(step.folder.invitations) < MANY:
            step.workspace.do(label, verb)  # a refusal is told in the dialog
        else:
            step.attempt_for_all(label, verb)

    def _waiting(self) -> SupplementRow | None:
        """Return the last supplement with letters that are not booked as sent."""
        rows = self._step.workspace.look(supplement_rows, self._step.folder.meeting.id)
        return next((row for row in reversed(rows) if row.sent < row.letters), None)

    def _ask_supplement_dispatch(self) -> None:
        row, step = self._waiting(), self._step
        if row is not None:
            dialog = DispatchDialog(step.workspace, step.messages, step.state, step.folder, step.window())
            dialog.book_supplement(row.supplement, row.letters - row.sent)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _open(self, dialog: NoteDialog) -> None:
        dialog.setParent(self._step.window(), dialog.windowFlags())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _choose_ways(
    writing: Writing, folder: MeetingFolder, invitations: tuple[Invitation, ...], channel: Channel
) -> None:
    for invitation in invitations:
        choose_channel(writing, folder, invitation, channel)


def _return_all(writing: Writing, folder: MeetingFolder, invitations: tuple[Invitation, ...], note: Note) -> None:
    for invitation in invitations:
        book_return(writing, folder, invitation, note.day, note.text)


def _write_all_again(writing: Writing, invitations: tuple[Invitation, ...]) -> None:
    for invitation in invitations:
        write_again(writing, invitation)


def _heal_all(writing: Writing, folder: MeetingFolder, invitations: tuple[Invitation, ...]) -> None:
    for invitation in invitations:
        heal_notice(writing, folder, invitation)


def _make_supplement(
    writing: Writing, folder: MeetingFolder, draft: Supplement, make: Callable[[], MadeLetters]
) -> None:
    book_supplement(writing, folder, draft, make())
