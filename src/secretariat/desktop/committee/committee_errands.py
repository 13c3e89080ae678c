"""What the page of a committee hands out: the papers of its year, and the addresses of its members."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.background import Background, Counter
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.done_box import DoneBox
from secretariat.desktop.widgets.folder_choice import ask_folder
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.papers.templates import own_templates
from secretariat.services.today.today import committee_of

if TYPE_CHECKING:
    from secretariat.services.committee import committee_papers
    from secretariat.services.papers import mails
else:
    committee_papers = deferred("secretariat.services.committee.committee_papers")
    mails = deferred("secretariat.services.papers.mails")

Made = tuple[Path, datetime, tuple[MadeFile, ...]]
"""Where the papers lie, as of when they speak, and their files."""
LAST_FOLDER = "reports/folder"
KINDS = (DocumentKind.OUTCOMES, DocumentKind.STATISTICS, DocumentKind.DELEGATION_LETTER)
YEARS = range(1900, 3000)


@dataclass(frozen=True, slots=True)
class ReportsWish:
    """The year, and which papers of it."""

    year: int
    outcomes: bool = True
    statistics: bool = True
    delegation_letter: bool = True

    @property
    def kinds(self) -> frozenset[DocumentKind]:
        """Which papers are wanted."""
        return frozenset(kind for kind in KINDS if getattr(self, kind.name.lower()))


class CommitteeErrands(QObject):
    """Belongs to the page of a committee, whose menu offers `actions`."""

    def __init__(self, page: Page, committee_id: str) -> None:
        super().__init__(page)
        self._page, self._committee_id = page, committee_id
        self._wish = ReportsWish(clock.today().year)
        self._background = Background(self)
        self.actions: list[QAction] = []
        for name, text, do in (
            ("reports", self.tr("Yearl&y reports …"), self.ask_reports),
            ("copyAddresses", self.tr("Copy e-mail addre&sses"), self._copy_addresses),
        ):
            action = QAction(text, page)
            action.setObjectName(name)
            action.triggered.connect(do)
            self.actions.append(action)

    def put_away(self) -> None:
        """Leave nothing running behind."""
        self._background.close()

    def make_in(self, out: str) -> None:
        """Gather the papers of the year here, and have them made in a folder beside the window."""
        page, wish = self._page, self._wish
        page.state.keep_text(LAST_FOLDER, out)
        try:
            job = self._job(Path(out), wish)
        except SecretariatError as refused:
            page.tell(refused)
            return
        self._background.run(job, then=self._take, failed=self._say_failure)

    def _take(self, made: Made) -> None:
        """Book the papers, and say what came of it."""
        page, wish, (out, as_of, files) = self._page, self._wish, made
        if files and not page.workspace.read_only:
            label = self.tr("Reports {year} created").format(year=wish.year)
            page.workspace.do(label, committee_papers.book_papers, files, as_of)
        names = "\n".join(f"• {file.path.name}" for file in files)
        text = self.tr("{count} files are in the folder:\n\n{names}").format(count=len(files), names=names)
        if not files:
            text = self.tr("There is nothing to report of {year}. Nothing was written.").format(year=wish.year)
        DoneBox(self.tr("Yearly reports"), text, out if files else None, page.window()).open()

    def _say_failure(self, error: SecretariatError) -> None:
        self._page.tell(error)

    def _job(self, out: Path, wish: ReportsWish) -> Callable[[Counter], Made]:
        """Return the making of the papers as a job: values in, files out; it knows nothing of the register."""
        workspace = self._page.workspace
        committee = workspace.look(committee_of, self._committee_id)
        own = workspace.look(own_templates, wish.kinds, own_templates_folder())
        run = committee_papers.CommitteeRun(wish.year, clock.now(), resource_path("templates"), own)
        wanted = None if len(wish.kinds) == len(KINDS) else wish.kinds  # of all, those that say something
        papers = workspace.look(committee_papers.committee_papers, committee, run, wanted)

        def work(_counter: Counter) -> Made:
            return out, run.as_of, committee_papers.write_papers(committee, papers, out)

        return work

    def ask_reports(self) -> None:
        """Ask which year, and which papers of it."""
        page = self._page
        ticks = (Fact(kind.name.lower(), FactKind.TICK, label=self._name_of(kind)) for kind in KINDS)
        facts = (Fact("year", FactKind.NUMBER, label=self.tr("Year"), is_needed=True), *ticks)
        FactDialog(
            page.workspace,
            page.messages,
            self._wish,
            facts,
            self._choose_folder,
            title=self.tr("Yearly reports"),
            do=self.tr("&Continue …"),
            parent=page.window(),
        ).open()

    def _choose_folder(self, wish: ReportsWish) -> str:
        if wish.year not in YEARS:
            raise RuleBrokenError("rule.digits", field="year")
        if not wish.kinds:
            raise RuleBrokenError("rule.missing", field="outcomes")
        self._wish = wish
        page = self._page
        ask_folder(page, self.tr("Folder for the reports"), page.state.text(LAST_FOLDER), self.make_in)
        return self._committee_id

    def _copy_addresses(self) -> None:
        """Put the addresses of those who hold a seat today on the clipboard, for the field of blind copies."""
        page = self._page
        committee = page.workspace.look(committee_of, self._committee_id)
        line = page.workspace.look(mails.addresses_of_members, committee, clock.today())
        if line:
            QGuiApplication.clipboard().setText(line)
            text = self.tr("{count} addresses are on the clipboard. Please paste them into the field “Bcc”.")
            text = text.format(count=len(line.split("; ")))
        else:
            text = self.tr("No member has an e-mail address. Nothing was copied.")
        DoneBox(self.tr("E-mail addresses"), text, None, page.window()).open()

    def _name_of(self, kind: DocumentKind) -> str:
        return {
            DocumentKind.OUTCOMES: self.tr("List of resolutions and recommendations"),
            DocumentKind.STATISTICS: self.tr("Statistics of the year, as workbook and Word document"),
            DocumentKind.DELEGATION_LETTER: self.tr("Letters of delegation"),
        }[kind]
