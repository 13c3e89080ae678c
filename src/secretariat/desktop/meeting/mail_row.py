"""Mail without a mail server, in step 2: a draft for each person, the calendar file, addresses for a blind copy."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.background import Counter
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.forms.ui_mail_row import Ui_MailRow
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.desktop.widgets.folder_choice import ask_folder
from secretariat.desktop.widgets.job_line import JobLine
from secretariat.domain.errors import SecretariatError
from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import invite, to_be_reminded
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.meeting.reply_days import check_answer_day, new_reply_day
from secretariat.services.papers.letter_runs import LETTER_KINDS, LetterRun
from secretariat.services.papers.letters import book
from secretariat.services.papers.papers import applicable_kinds
from secretariat.services.papers.templates import letter_run
from secretariat.services.workplace import Writing

if TYPE_CHECKING:
    from secretariat.services.papers import mails
else:
    mails = deferred("secretariat.services.papers.mails")

LAST_FOLDER = "mails/folder"


@dataclass(frozen=True, slots=True)
class MailWish:
    """Which letter the drafts carry, whether also those get one who are invited by post, by when reminders ask."""

    kind: DocumentKind = DocumentKind.INVITATION
    everybody: bool = False
    reply_by: date | None = None


class MailRow(QWidget):
    """Part of step 2, which says its refusals. Nothing is sent: the drafts are opened and sent by the office's mail."""

    def __init__(self, step: MeetingStep) -> None:
        super().__init__(step)
        self._step, self._wish = step, MailWish()
        self._written_for: MeetingFolder | None = None
        self.form = Ui_MailRow()
        self.form.setupUi(self)
        let_wrap(self.form.buttonRow)
        self.job: JobLine[mails.MadeMails] = JobLine(self)
        self.form.jobPlace.addWidget(self.job)
        self.form.makeMails.clicked.connect(self._ask_usual)
        self.form.makeCalendar.clicked.connect(self._choose_calendar)
        self.form.copyAddresses.clicked.connect(self._copy_addresses)
        self.job.done.connect(self._book)
        self.job.ended.connect(self.fill)
        self.job.failed.connect(self._step.say_failure)
        self.job.tried_again.connect(self._begin_again)

    def fill(self) -> None:
        """Allow what makes sense for the meeting."""
        step = self._step
        has_sender = step.folder.sender is not None
        may = has_sender and not step.workspace.read_only and not self.job.is_busy
        self.form.makeMails.setEnabled(may and bool(self._kinds()))
        self.form.makeCalendar.setEnabled(has_sender)
        self.form.copyAddresses.setEnabled(bool(step.folder.invitations))

    def put_away(self) -> None:
        """End what runs."""
        self.job.close_down()

    def make_in(self, out: str) -> None:
        """Invite who is missing, write the drafts into a folder, and book their letters once they are there."""
        verb = partial(_invite_missing, meeting_id=self._step.folder.meeting.id)
        begin = partial(self._write_drafts, out)
        self._step.attempt_for_all(self.tr("Invitations prepared"), verb, then=begin)

    def _write_drafts(self, out: str, _invited: None) -> None:
        step, wish = self._step, self._wish
        step.state.keep_text(LAST_FOLDER, out)
        try:
            run = step.workspace.look(
                letter_run, wish.kind, clock.now(), resource_path("templates"), own_templates_folder()
            )
        except SecretariatError as error:
            step.say_failure(error)
            return
        past = step.workspace.look(mails.calendar_past, step.folder.meeting)
        reminds = wish.kind is DocumentKind.REMINDER
        run = replace(run, reply_by=wish.reply_by if reminds and wish.reply_by != self._usual_day() else None)
        self._written_for = step.folder
        self.job.start(_mails_job(step.folder, Path(out), run, past, everybody=wish.everybody), Path(out))
        self.form.makeMails.setEnabled(False)

    def ask_for(self, kind: DocumentKind) -> None:
        """Ask for the drafts of one kind of letter; say where nobody would get one."""
        if kind in self._kinds():
            self._ask(kind)
        else:
            self._step.complain(self.tr("Nobody is to be written to like this now. No draft was made."))

    def write_calendar(self, target: Path) -> None:
        """Write the meeting as a calendar entry: moved under its old name, called off as taken back."""
        step, folder = self._step, self._step.folder
        step.complain("")
        try:
            past = step.workspace.look(mails.calendar_past, folder.meeting)
            mails.write_calendar_file(folder, target, clock.now(), past)
        except SecretariatError as error:
            step.say_failure(error)
            return
        self.job.say_written(self.tr("The calendar file is written: {file}").format(file=target.name), target.parent)

    def _kinds(self) -> tuple[DocumentKind, ...]:
        return tuple(kind for kind in applicable_kinds(self._step.folder, clock.today()) if kind in LETTER_KINDS)

    def _ask_usual(self) -> None:
        self._ask(DocumentKind.INVITATION)

    def _ask(self, usual: DocumentKind) -> None:
        """Ask which letter the drafts carry, then for their folder."""
        step, kinds = self._step, self._kinds()
        words = tuple((kind, step.messages.words(f"paper.{kind.name.lower()}")) for kind in kinds)
        everybody = self.tr("Also for those invited by post who have an e-mail address")
        facts: tuple[Fact, ...] = (
            Fact("kind", FactKind.CHOICE, words, self.tr("Letter in the drafts"), is_needed=True),
            Fact("everybody", FactKind.TICK, label=everybody),
        )
        usual_day = self._usual_day()
        if DocumentKind.REMINDER in kinds and usual_day is not None:
            facts += (Fact("reply_by", FactKind.DAY, label=self.tr("Reminders ask for an answer by"), is_needed=True),)
        wish = MailWish(usual if usual in kinds else kinds[0], reply_by=usual_day)
        intro = self.tr(
            "One draft for each person, with her letter and the calendar entry in it. Nothing is sent: you open the "
            "drafts in your mail program and send them there."
        )
        title = self.tr("E-mail drafts")
        FactDialog(
            step.workspace,
            step.messages,
            wish,
            facts,
            self._choose_folder,
            title=title,
            intro=intro,
            do=self.tr("&Continue …"),
            parent=self.window(),
        ).open()

    def _usual_day(self) -> date | None:
        """Return by when reminders of today ask for an answer; None where none is to be written."""
        folder = self._step.folder
        return new_reply_day(folder, clock.today()) if to_be_reminded(folder) else None

    def _choose_folder(self, wish: MailWish) -> str:
        """Go on with what was wished; raises RuleBrokenError for a day that is none to answer by."""
        if wish.kind is DocumentKind.REMINDER and wish.reply_by is not None:
            check_answer_day(self._step.folder, wish.reply_by, clock.today())
        self._wish = wish
        ask_folder(self, self.tr("Folder for the drafts"), self._step.state.text(LAST_FOLDER), self.make_in)
        return ""

    def _choose_calendar(self) -> None:
        folder = self._step.folder
        proposed = Path(self._step.state.text(LAST_FOLDER)) / f"{meeting_name(folder.committee, folder.meeting)}.ics"
        kinds = self.tr("Calendar entry (*.ics)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save calendar file as"), str(proposed), kinds)
        if name:
            self.write_calendar(Path(name).with_suffix(".ics"))

    def _copy_addresses(self) -> None:
        """Put the addresses of all who are invited on the clipboard, for the field of blind copies."""
        self._step.complain("")
        line = mails.addresses_of_meeting(self._step.folder)
        if not line:
            self._step.complain(self.tr("Nobody invited has an e-mail address. Nothing was copied."))
            return
        QGuiApplication.clipboard().setText(line)
        text = self.tr("{count} addresses are on the clipboard. Please paste them into the field “Bcc”.")
        self.job.say(text.format(count=len(line.split("; "))), with_folder=False)

    def _book(self, made: "mails.MadeMails") -> None:
        """Note the letters in the drafts, and say who was left out and why."""
        verb = partial(book, folder=self._written_for or self._step.folder, made=made.letters)
        self._step.attempt_for_all(self.tr("E-mail drafts created"), verb, then=partial(self._say_booked, made))

    def _say_booked(self, made: "mails.MadeMails", _booked: object) -> None:
        self.job.say(self.tr("{count} drafts are in the folder.").format(count=len(made.drafts)))
        if made.left_out:
            self._step.complain("\n".join(self._step.messages.finding(finding) for finding in made.left_out))

    def _begin_again(self) -> None:
        self._step.complain("")
        self.form.makeMails.setEnabled(False)


def _invite_missing(writing: Writing, meeting_id: str) -> None:
    invite(writing, open_meeting(writing, meeting_id).folder)


def _mails_job(
    folder: MeetingFolder, out: Path, run: LetterRun, past: "mails.CalendarPast", *, everybody: bool
) -> "Callable[[Counter], mails.MadeMails]":
    """Return the job: values in, drafts out; it knows nothing of the window."""

    def work(counter: Counter) -> "mails.MadeMails":
        return mails.make_mails(folder, out, run, past, everybody=everybody, told=counter.tell)

    return work
