"""Answers a person who asks which data are kept of her (D27): a dialog of its own, because needs are among them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from secretariat import clock
from secretariat.desktop.background import Background, Counter
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.done_box import DoneBox
from secretariat.desktop.widgets.folder_choice import ask_folder
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.committee.committee_papers import book_papers
from secretariat.services.needs.needs_of_person import person_of
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.papers.templates import chosen_template
from secretariat.services.people.subject_access import subject_access
from secretariat.services.people.subject_access_files import write_answer

LAST_FOLDER = "subject_access/folder"


@dataclass(frozen=True, slots=True)
class AccessWish:
    """Whether the clerk is sure who is asking."""

    identity_checked: bool = False


class SubjectAccessErrand(QObject):
    """Belongs to the page of the people; the files are made beside the window."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._person_id = ""
        self._background = Background(self)

    def put_away(self) -> None:
        """Leave nothing running behind."""
        self._background.close()

    def ask(self, person_id: str) -> None:
        """Say what the answer holds, and have the clerk confirm that it goes to that person."""
        page, self._person_id = self._page, person_id
        name = full_name(page.workspace.look(person_of, person_id))
        intro = self.tr(
            "Everything kept of {name} is written into a Word document and a workbook, access needs and consents too. "
            "Other people are not in it. The answer is due within one month."
        )
        tick = Fact(
            "identity_checked",
            FactKind.TICK,
            label=self.tr("The person who asks is the one the data are about"),
            hint=self.tr(
                "Check it, for example by the known address, a call back, or an identity card that was shown."
            ),
        )
        FactDialog(
            page.workspace,
            page.messages,
            AccessWish(),
            (tick,),
            self._choose_folder,
            title=self.tr("Information under Art. 15 GDPR"),
            intro=intro.format(name=name),
            do=self.tr("&Continue …"),
            parent=page.window(),
        ).open()

    def make_in(self, out: str) -> None:
        """Gather everything here, and have the files written in a folder beside the window."""
        page = self._page
        page.state.keep_text(LAST_FOLDER, out)
        try:
            job = self._job(Path(out))
        except SecretariatError as refused:
            page.tell(refused)
            return
        self._background.run(job, then=self._take, failed=self._say_failure)

    def _job(self, out: Path) -> Callable[[Counter], tuple[MadeFile, ...]]:
        look = self._page.workspace.look
        data = look(subject_access, self._person_id, clock.now())
        own = look(chosen_template, DocumentKind.SUBJECT_ACCESS, own_templates_folder())

        def work(_counter: Counter) -> tuple[MadeFile, ...]:
            return write_answer(data, out, resource_path("templates"), own)

        return work

    def _take(self, files: tuple[MadeFile, ...]) -> None:
        """Note that an answer was made, without whose, and say where it lies."""
        page = self._page
        if not page.workspace.read_only:
            page.workspace.do(self.tr("Information under Art. 15 made"), book_papers, files, clock.now())
        names = "\n".join(f"• {file.path.name}" for file in files)
        text = self.tr(
            "{count} files are in the folder:\n\n{names}\n\nThey may hold data about health. Please give them to that "
            "person only, and delete them here afterwards."
        )
        text = text.format(count=len(files), names=names)
        DoneBox(self.tr("Information under Art. 15 GDPR"), text, files[0].path.parent, page.window()).open()

    def _say_failure(self, error: SecretariatError) -> None:
        self._page.tell(error)

    def _choose_folder(self, wish: AccessWish) -> str:
        if not wish.identity_checked:
            raise RuleBrokenError("subject_access.identity_open", field="identity_checked")
        page = self._page
        ask_folder(page, self.tr("Folder for the answer"), page.state.text(LAST_FOLDER), self.make_in)
        return self._person_id
