"""Step 5: the papers of the day, ticked and made in one go into one folder, all with one „Stand“."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidgetItem, QMenu, QWidget

from secretariat import clock
from secretariat.desktop.background import Background, Counter
from secretariat.desktop.desk_copies import DeskCopies
from secretariat.desktop.forms.ui_papers_step import Ui_PapersStep
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.paper_proofs import PaperProof, proof_job
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.card_dialog import CardDialog
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.desktop.sheets.preview import SheetPreview
from secretariat.desktop.widgets.emphasis import lead_to
from secretariat.desktop.widgets.folder_choice import ask_folder
from secretariat.desktop.widgets.job_line import JobLine
from secretariat.desktop.widgets.link_list import LinkList
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.typed_fields import clock_text, qt_day
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import DocumentTroubleError, Finding, SecretariatError
from secretariat.domain.formatting import printed_text, short_date
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.office import DocumentKind
from secretariat.domain.work_calendar import ONE_DAY
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.meeting.invitations import to_be_reminded
from secretariat.services.meeting.invite_rows import repair_of
from secretariat.services.meeting.reply_days import answer_day_findings, new_reply_day
from secretariat.services.papers.paper_kinds import is_due
from secretariat.services.papers.paper_plans import (
    MadePapers,
    PaperPlan,
    PaperRun,
    as_prepared,
    last_made,
    prepare_papers,
)
from secretariat.services.papers.papers import Sheet, applicable_kinds, book, load_print_font, make_papers, sheets
from secretariat.services.papers.templates import letter_run, note_use, own_templates
from secretariat.services.workplace import Writing

LAST_FOLDER = "papers/folder"
PREVIEW_AFTER_MS = 150
"""Who runs through the list with the arrow keys waits for no preview."""
KIND = Qt.ItemDataRole.UserRole
SHARES = [2_000, 3_000]
"""How list and preview share the width."""


class PapersStep(MeetingStep):
    """The papers that apply to the meeting, each with the moment it was made last."""

    HELP = "papers"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_PapersStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        self._run: PaperRun | None = None
        self._due: frozenset[DocumentKind] = frozenset()
        self._by_hand: dict[DocumentKind, bool] = {}
        self.job: JobLine[MadePapers] = JobLine(self)
        self._usual_day: date | None = None
        self.form.jobPlace.addWidget(self.job)
        self._left_out: tuple[Finding, ...] = ()
        self.left_out = LinkList(self.tr("Letters that could not be made"), self)
        self.left_out.followed.connect(self._mend)
        self.left_out.hide()
        self.form.jobPlace.addWidget(self.left_out)
        self.preview = LetterPages(self.tr("Preview of the paper"), self)
        self.form.previewPlace.addWidget(self.preview)
        self.form.previewLabel.setBuddy(self.preview)
        form = self.form
        set_tab_order((form.kinds, form.answerBy, form.openPaper, self.preview, form.tickAll))
        self.form.work.setSizes(SHARES)
        self._desk_copies = DeskCopies(self)
        self._background = Background(self)
        self._proof: PaperProof | None = None
        self._looking = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PREVIEW_AFTER_MS)
        self._wait.timeout.connect(self._look)
        self.form.kinds.currentRowChanged.connect(self._wait.start)
        self.form.kinds.itemActivated.connect(self._open_paper)
        self.form.openPaper.clicked.connect(self._open_paper)
        self.form.create.clicked.connect(self._choose_folder)
        self.form.print.setMenu(QMenu(self.form.print))
        self.form.answerBy.dateChanged.connect(self._take_day)
        self.form.tickAll.clicked.connect(self._tick_all)
        self.form.tickNone.clicked.connect(self._tick_none)
        self.form.kinds.itemChanged.connect(self._take_tick)
        self.job.done.connect(self._book)
        self.job.ended.connect(self._show_button)
        self.job.failed.connect(self.say_failure)
        self.job.tried_again.connect(self._begin_again)

    def fill(self) -> None:
        """Show what applies, what is due next ticked; ticks set by hand stay until the work comes to another paper."""
        today = clock.today()
        kinds = applicable_kinds(self.folder, today)
        due = frozenset(kind for kind in kinds if is_due(self.folder, kind, today))
        self._by_hand = {kind: is_set for kind, is_set in self._by_hand.items() if kind not in due ^ self._due}
        self._due = due
        urgency = self.folder.urgency
        self.form.urgency.setText(self.tr("Urgent: {why}").format(why=urgency.why) if urgency else "")
        self.form.urgency.setVisible(urgency is not None)
        made = last_made(self.folder)
        place = self.form.kinds.currentRow()
        if place < 0:
            place = next((number for number, kind in enumerate(kinds) if kind in due), 0)
        with QSignalBlocker(self.form.kinds):
            self.form.kinds.clear()
            for kind in kinds:
                self.form.kinds.addItem(self._item(kind, made.get(kind)))
            self.form.kinds.setCurrentRow(min(place, self.form.kinds.count() - 1))
        self._offer_sheets()
        self._offer_day(today)
        self._show_button()
        self._wait.start()

    def _offer_day(self, today: date) -> None:
        """Propose by when reminders ask for an answer, where some are still to be written; a day chosen stays."""
        day, field = new_reply_day(self.folder, today), self.form.answerBy
        was_usual = self._usual_day is None or self._chosen_day() is None
        self._usual_day = day if to_be_reminded(self.folder) and self.folder.meeting.state not in CALLED_OFF else None
        if self._usual_day is not None:
            with QSignalBlocker(field):
                field.setDateRange(qt_day(today + ONE_DAY), qt_day(self.folder.meeting.date - ONE_DAY))
                if was_usual:
                    field.setDate(qt_day(self._usual_day))
        self._show_day()

    def _show_day(self) -> None:
        """Show the day where reminders are ticked, and below it what there is to say of another than the usual one."""
        offered = self._usual_day is not None and DocumentKind.REMINDER in self.ticked()
        chosen = self._chosen_day()
        found = answer_day_findings(self.folder, chosen, clock.today()) if offered and chosen else ()
        self.form.answerDay.setVisible(offered)
        self.form.answerNote.setText("\n".join(map(self.messages.finding, found)))
        self.form.answerNote.setVisible(bool(found))

    def _take_day(self) -> None:
        self._show_day()
        self._wait.start()

    def _chosen_day(self) -> date | None:
        """Return the day by which reminders ask for an answer, None for the usual one."""
        day = self.form.answerBy.date().toPython()
        return day if isinstance(day, date) and self._usual_day not in {None, day} else None

    def _offer_sheets(self) -> None:
        """Put every sheet of the meeting that can be printed into the menu of the button."""
        menu = self.form.print.menu()
        menu.clear()
        for number, sheet in enumerate(self._sheets()):
            action = menu.addAction(self._sheet_name(sheet))
            action.setData(number)
            action.triggered.connect(self._preview)
        if not menu.isEmpty():
            menu.addSeparator()
            menu.addAction(self.tr("Badges, signs, labels, envelopes …")).triggered.connect(self._print_cards)
        self.form.print.setEnabled(not menu.isEmpty())

    def _sheets(self) -> tuple[Sheet, ...]:
        folder = as_prepared(self.folder)
        return sheets(folder, clock.now()) if folder.attendance and folder.sender else ()

    def _sheet_name(self, sheet: Sheet) -> str:
        if sheet.group:
            return self.tr("Sign-in sheet of group {number}").format(number=sheet.group)
        names = {
            "landscape": self.tr("Sign-in sheet"),
            "portrait": self.tr("Sign-in sheet, portrait"),
            "large_print": self.tr("Sign-in sheet, large print"),
        }
        return names[sheet.format]

    def _preview(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            # the numbers printed are those that are typed back
            self._prepare(partial(self._open_preview, int(action.data()), action.text()))

    def _open_preview(self, number: int, title: str, _prepared: object) -> None:
        preview = SheetPreview(self._sheets()[number], title, self.messages, self.state, self)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()

    def _print_cards(self) -> None:
        """Open the choice of what is cut, folded or stuck on."""
        self._prepare(self._open_cards)

    def _open_cards(self, _prepared: object) -> None:
        dialog = CardDialog(self.workspace, self.messages, self.state, self.folder, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _prepare(self, then: Callable[[object], None]) -> None:
        """Invite who is missing and number the sheet; there is nothing to prepare where nothing may be written."""
        if self.workspace.read_only:
            then(None)
            return
        verb = partial(prepare_papers, meeting_id=self.folder.meeting.id)
        self.attempt_for_all(self.tr("Papers prepared"), verb, then=then)

    def _look(self) -> None:
        """Have one example of the paper in front made beside the window."""
        self._background.cancel(self._looking)
        if self.form.kinds.currentRow() < 0:
            self._show_proof(None)
            return
        item = self.form.kinds.currentItem()
        now = clock.now()
        try:
            kind = DocumentKind(item.data(KIND))
            run = self.workspace.look(letter_run, kind, now, resource_path("templates"), own_templates_folder())
            run = replace(run, reply_by=self._chosen_day() if kind is DocumentKind.REMINDER else None)
            plan = self.workspace.look(PaperPlan.of, self.folder, now)
        except SecretariatError as refused:
            self._say_no_proof(refused)
            return
        load_print_font()
        self._looking = self._background.run(proof_job(plan, run), then=self._show_proof, failed=self._say_no_proof)

    def _show_proof(self, proof: PaperProof | None, why_not: str = "") -> None:
        self._proof = proof
        form, paint = self.form, proof.paint if proof else None
        if proof is not None and paint is None:
            why_not = self.tr("This list opens in Excel: “Open an example”, or Enter.")
        form.openPaper.setEnabled(proof is not None)
        form.noPreview.setText(why_not)
        form.noPreview.setVisible(bool(why_not))
        self.preview.show_pages(paint, proof.text if proof else "")

    def _say_no_proof(self, error: SecretariatError) -> None:
        self._show_proof(None, self.messages.sentence(error))

    def _open_paper(self) -> None:
        """Open the example with whatever opens such files; nothing is booked."""
        if self._proof is not None and not self._desk_copies.open(self._proof.file_name, self._proof.content):
            self.complain(
                self.tr("No program on this PC opens “{file}”. Please ask your IT for one.").format(
                    file=self._proof.file_name
                )
            )

    def take_focus(self) -> None:
        """Start in the list."""
        self.form.kinds.setFocus()

    def put_away(self) -> None:
        """End what runs and what waits."""
        self._wait.stop()
        self.job.close_down()
        self._background.close()
        self._desk_copies.put_away()

    def ticked(self) -> frozenset[DocumentKind]:
        """Return the kinds of paper that are ticked."""
        items = [self.form.kinds.item(place) for place in range(self.form.kinds.count())]
        return frozenset(DocumentKind(item.data(KIND)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def make_in(self, out: str) -> None:
        """Make what is ticked in a folder, and book it once it is there."""
        self._prepare(partial(self._make_prepared, out, self.ticked()))

    def _make_prepared(self, out: str, kinds: frozenset[DocumentKind], _prepared: object) -> None:
        self.state.keep_text(LAST_FOLDER, out)
        load_print_font()
        as_of = clock.now()
        try:
            own = self.workspace.look(own_templates, kinds, own_templates_folder())
        except DocumentTroubleError as error:
            self.complain(self.messages.sentence(error))
            return
        plan = self.workspace.look(PaperPlan.gathered, self.folder.meeting.id, as_of)
        self._name_left_out(())
        self._run = PaperRun(plan, Path(out), as_of, kinds, own, self._chosen_day())
        self.job.start(_papers_job(self._run, resource_path("templates")), Path(out))
        self.form.create.setEnabled(False)

    def _item(self, kind: DocumentKind, made_at: datetime | None) -> QListWidgetItem:
        item = QListWidgetItem(self._name_of(kind))
        if made_at is not None:
            moment = f"{short_date(made_at.date())}, {clock_text(made_at.time())}"
            last = self.tr("last made: {moment}").format(moment=moment)
            item.setText(f"{item.text()}\n{last}")
        item.setData(KIND, kind.value)
        is_ticked = self._by_hand.get(kind, kind in self._due)
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        return item

    def _choose_folder(self) -> None:
        ask_folder(self, self.tr("Folder for the papers"), self.state.text(LAST_FOLDER), self.make_in)

    def _book(self, made: MadePapers) -> None:
        """Note the papers that lie in the folder, and name whose letters could not be made."""
        run = self._run
        if run is not None and not self.workspace.read_only:
            self.attempt_for_all(self.tr("Papers created"), partial(_book, run=run, made=made))
        moment = printed_text(run.as_of) if run else ""
        said = self.tr("{count} files are in the folder, {moment}.").format(count=len(made.files), moment=moment)
        if made.left_out:
            said += " " + self.tr("Letters are missing; Enter on a line below leads to what is to be put right.")
        self._name_left_out(made.left_out)
        self.job.say(said)

    def _name_left_out(self, findings: tuple[Finding, ...]) -> None:
        self._left_out = findings
        self.left_out.show_links([self.messages.finding(finding) for finding in findings])
        self.left_out.setVisible(bool(findings))

    def _mend(self, place: int) -> None:
        """Go where it is put right that somebody got no letter."""
        repair = repair_of(self.folder, self._left_out[place])
        self.repair_wanted.emit(repair.kind, repair.id, repair.field)

    def _begin_again(self) -> None:
        self.complain("")
        self.form.create.setEnabled(False)

    def _take_tick(self, item: QListWidgetItem) -> None:
        self._by_hand[DocumentKind(item.data(KIND))] = item.checkState() is Qt.CheckState.Checked
        self._show_day()
        self._show_button()

    def _tick_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    def _tick_none(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    def _tick(self, state: Qt.CheckState) -> None:
        for place in range(self.form.kinds.count()):
            self.form.kinds.item(place).setCheckState(state)

    def _show_button(self) -> None:
        count, of = len(self.ticked()), self.form.kinds.count()
        text = self.tr("Create &all …") if count == of else self.tr("Cre&ate {count} …").format(count=count)
        self.form.create.setText(text)
        self.form.create.setEnabled(count > 0 and not self.job.is_busy)
        lead_to((self.form.create,))

    def _name_of(self, kind: DocumentKind) -> str:
        return {
            DocumentKind.SAVE_THE_DATE: self.tr("Save-the-date letters"),
            DocumentKind.INVITATION: self.tr("Invitations with agenda and reply form"),
            DocumentKind.REMINDER: self.tr("Reminders"),
            DocumentKind.CANCELLATION: self.tr("Cancellations"),
            DocumentKind.MEMBER_LIST: self.tr("List of members"),
            DocumentKind.OUTGOING_LIST: self.tr("List for the mail room"),
            DocumentKind.REPLY_STATUS: self.tr("Replies so far"),
            DocumentKind.WORKSHOP_LIST: self.tr("Workshop groups, also for the wall"),
            DocumentKind.ATTENDANCE_LIST: self.tr("Attendance list"),
            DocumentKind.SIGN_IN_SHEET: self.tr("Sign-in sheet, also in large print"),
            DocumentKind.WORKSHOP_SHEET: self.tr("Sign-in sheets of the groups"),
            DocumentKind.BADGES: self.tr("Name badges and slips with the group"),
            DocumentKind.TABLE_SIGNS: self.tr("Table signs"),
            DocumentKind.DOOR_SIGNS: self.tr("Door signs and way signs"),
            DocumentKind.LABELS: self.tr("Address labels"),
            DocumentKind.ENVELOPES: self.tr("Envelopes"),
            DocumentKind.MINUTES: self.tr("Minutes"),
            DocumentKind.WORKSHOP_RESULTS: self.tr("Workshop results"),
            DocumentKind.PRIVACY_NOTICE: self.tr("Privacy notice"),
            DocumentKind.OUTCOMES: self.tr("List of resolutions and recommendations"),
        }.get(kind, kind.value)


def _book(writing: Writing, run: PaperRun, made: MadePapers) -> None:
    book(writing, run.plan.folder, made.files, run.as_of)
    for kind in run.own:
        note_use(writing, kind, own_templates_folder(), run.as_of.date())


def _papers_job(run: PaperRun, templates: Path) -> Callable[[Counter], MadePapers]:
    """Return the job: values in, files out; it knows nothing of the window."""

    def work(counter: Counter) -> MadePapers:
        return make_papers(run, templates, counter.tell)

    return work
