"""Step 5: the papers of the day, ticked and made in one go into one folder, all with one „Stand“."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QMenu, QWidget

from secretariat import clock
from secretariat.desktop.background import Counter
from secretariat.desktop.forms.ui_papers_step import Ui_PapersStep
from secretariat.desktop.job_line import JobLine
from secretariat.desktop.meeting_step import MeetingStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.preview import SheetPreview
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.formatting import printed_text
from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.letters import MadeFile
from secretariat.services.paper_plans import PaperPlan, PaperRun, last_made, prepare_papers
from secretariat.services.papers import Sheet, applicable_kinds, book, load_print_font, make_papers, sheets
from secretariat.services.templates import note_use, own_templates
from secretariat.services.workplace import Writing

LAST_FOLDER = "papers/folder"
KIND = Qt.ItemDataRole.UserRole


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
        self._unticked: set[str] = set()
        self.job: JobLine[tuple[MadeFile, ...]] = JobLine(self)
        self.form.jobPlace.addWidget(self.job)
        self.form.create.clicked.connect(self._choose_folder)
        self.form.print.setMenu(QMenu(self.form.print))
        self.form.tickAll.clicked.connect(self._tick_all)
        self.form.tickNone.clicked.connect(self._tick_none)
        self.form.kinds.itemChanged.connect(self._take_tick)
        self.job.done.connect(self._book)
        self.job.failed.connect(self._say_failure)

    def fill(self) -> None:
        """Show what applies; ticks stay as they were set."""
        today = clock.today()
        made = last_made(self.folder)
        place = self.form.kinds.currentRow()
        with QSignalBlocker(self.form.kinds):
            self.form.kinds.clear()
            for kind in applicable_kinds(self.folder, today):
                self.form.kinds.addItem(self._item(kind, made.get(kind)))
            self.form.kinds.setCurrentRow(min(max(place, 0), self.form.kinds.count() - 1))
        self._offer_sheets()
        self._show_button()

    def _offer_sheets(self) -> None:
        """Put every sheet of the meeting that can be printed into the menu of the button."""
        menu = self.form.print.menu()
        menu.clear()
        for number, sheet in enumerate(self._sheets()):
            action = menu.addAction(self._sheet_name(sheet))
            action.setData(number)
            action.triggered.connect(self._preview)
        self.form.print.setEnabled(not menu.isEmpty())

    def _sheets(self) -> tuple[Sheet, ...]:
        as_of = clock.now()
        return sheets(self.folder, as_of) if self.folder.attendance and self.folder.sender else ()

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
            sheet = self._sheets()[int(action.data())]
            SheetPreview(sheet, action.text(), self.state, self).open()

    def take_focus(self) -> None:
        """Start in the list."""
        self.form.kinds.setFocus()

    def put_away(self) -> None:
        """End what runs."""
        self.job.close_down()

    def ticked(self) -> frozenset[DocumentKind]:
        """Return the kinds of paper that are ticked."""
        items = [self.form.kinds.item(place) for place in range(self.form.kinds.count())]
        return frozenset(DocumentKind(item.data(KIND)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def make_in(self, out: str) -> None:
        """Make what is ticked in a folder, and book it once it is there."""
        kinds = self.ticked()
        if not self.workspace.read_only and not self.attempt(
            self.tr("Papers prepared"), prepare_papers, self.folder.meeting.id
        ):
            return
        self.state.keep_text(LAST_FOLDER, out)
        load_print_font()
        as_of = clock.now()
        try:
            own = self.workspace.look(own_templates, kinds, own_templates_folder())
        except DocumentTroubleError as error:
            self.complain(self.messages.sentence(error))
            return
        plan = self.workspace.look(PaperPlan.gathered, self.folder.meeting.id, as_of)
        self._run = PaperRun(plan, kinds, Path(out), as_of, own)
        self.job.start(_papers_job(self._run, resource_path("templates")), Path(out))
        self.form.create.setEnabled(False)

    def _item(self, kind: DocumentKind, made_at: datetime | None) -> QListWidgetItem:
        last = self.tr("not made yet")
        if made_at is not None:
            last = self.tr("last made: {moment}").format(moment=printed_text(made_at))
        item = QListWidgetItem(f"{self._name_of(kind)}  ·  {last}")
        item.setData(KIND, kind.value)
        item.setCheckState(Qt.CheckState.Unchecked if kind.value in self._unticked else Qt.CheckState.Checked)
        return item

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Folder for the papers"), self.state.text(LAST_FOLDER))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.make_in)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def _book(self, files: tuple[MadeFile, ...]) -> None:
        """Note the papers that lie in the folder, on the window's own thread."""
        run = self._run
        if run is not None and not self.workspace.read_only:
            self.attempt(self.tr("Papers created"), _book, run, files)
        moment = printed_text(run.as_of) if run else ""
        self.job.say(self.tr("{count} files are in the folder, {moment}.").format(count=len(files), moment=moment))
        self._show_button()

    def _say_failure(self, error: BaseException) -> None:
        self._show_button()
        self.say_failure(error)

    def _take_tick(self, item: QListWidgetItem) -> None:
        kind = str(item.data(KIND))
        if item.checkState() is Qt.CheckState.Checked:
            self._unticked.discard(kind)
        else:
            self._unticked.add(kind)
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
        text = self.tr("&Create all …") if count == of else self.tr("&Create {count} …").format(count=count)
        self.form.create.setText(text)
        self.form.create.setEnabled(count > 0 and not self.job.is_busy)

    def _name_of(self, kind: DocumentKind) -> str:
        return {
            DocumentKind.SAVE_THE_DATE: self.tr("Save-the-date letters"),
            DocumentKind.INVITATION: self.tr("Invitations with agenda and reply form"),
            DocumentKind.REMINDER: self.tr("Reminders"),
            DocumentKind.CANCELLATION: self.tr("Cancellations"),
            DocumentKind.MEMBER_LIST: self.tr("List of members"),
            DocumentKind.OUTGOING_LIST: self.tr("List for the mail room"),
            DocumentKind.REPLY_STATUS: self.tr("Replies so far"),
            DocumentKind.WORKSHOP_LIST: self.tr("Workshop groups"),
            DocumentKind.ATTENDANCE_LIST: self.tr("Attendance list"),
            DocumentKind.SIGN_IN_SHEET: self.tr("Sign-in sheet, also in large print"),
            DocumentKind.WORKSHOP_SHEET: self.tr("Sign-in sheets of the groups"),
        }.get(kind, kind.value)


def _book(writing: Writing, run: PaperRun, files: tuple[MadeFile, ...]) -> None:
    book(writing, run.plan.folder, files, run.as_of)
    for kind in run.own:
        note_use(writing, kind, own_templates_folder(), run.as_of.date())


def _papers_job(run: PaperRun, templates: Path) -> Callable[[Counter], tuple[MadeFile, ...]]:
    """Return the job: values in, files out; it knows nothing of the window."""

    def work(counter: Counter) -> tuple[MadeFile, ...]:
        return make_papers(
            run.plan.folder,
            run.plan.members,
            run.out,
            templates,
            as_of=run.as_of,
            kinds=run.kinds,
            own=run.own,
            told=counter.tell,
        )

    return work
