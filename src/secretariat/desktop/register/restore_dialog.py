"""„Sicherung zurückholen …“: which copies there are, what each holds, what would be lost; all of it or one person."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget

from secretariat.desktop.background import Background, Counter
from secretariat.desktop.dialogs.asking_dialog import needed_height
from secretariat.desktop.forms.ui_restore_dialog import Ui_RestoreDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.services.register.safety import SafetyCopy, copies_in, copies_of
from secretariat.services.register.safety_return import (
    CopyContents,
    PersonInCopy,
    contents_of,
    fetch_back,
    look_into,
    person_in,
    stands_there,
    would_lose,
)

WIDTH, HEIGHT = 120, 42
"""In characters and lines."""
SHOWN_STEPS = 200
"""Steps named one by one; nobody reads more, and the count stands above."""


class RestoreDialog(QDialog):
    """Shows copies of the open register, or of `register`, one too damaged to be opened.

    `wanted` carries the copy (Path) and whether it is another register's.

    The window then closes the register, puts the copy back and opens it again; nothing is replaced here.
    """

    HELP = "sicherungen"

    wanted = Signal(object, bool)

    def __init__(
        self,
        workspace: Workspace | None,
        places: Sequence[Path],
        messages: Messages,
        state: WindowState,
        parent: QWidget | None = None,
        *,
        register: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = Ui_RestoreDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._places, self._messages = workspace, tuple(places), messages
        self._register = register
        self._register_id = workspace.workplace.copy_source.id if workspace else ""
        self._background = Background(self)
        self._added: tuple[SafetyCopy, ...] = ()
        self._contents: CopyContents | None = None
        self.copies = RowsModel(self._copy_columns(), lambda copy: str(copy.path), self)
        self.view = RowsView("safetyCopies", self.tr("Safety copies"), self.copies, state, self)
        self.people = RowsModel(self._person_columns(), lambda row: row.id, self)
        self.people_view = RowsView("peopleInCopy", self.tr("People in the copy"), self.people, state, self)
        self._lay_out()
        self._connect()
        self.show_copies()

    def show_copies(self) -> None:
        """List the copies there are now, with those chosen by hand, and choose the newest."""
        if self._register is not None:
            found = copies_of(self._register, self._places)
        else:
            found = copies_in(self._places, self._register_id)
        paths = {copy.path for copy in found}
        self.copies.show([*found, *(copy for copy in self._added if copy.path not in paths)])
        self._make_room(has_copies=bool(self.copies.total))
        if found and not self.view.current_id():
            self.view.go_to(str(found[0].path))
        self._show_copy()

    def _make_room(self, *, has_copies: bool) -> None:
        """Show only the advice where there is nothing to choose from."""
        form = self.form
        if has_copies == form.advice.isHidden():
            return
        form.advice.setVisible(not has_copies)
        for part in (form.copiesLabel, self.view, form.tabs):
            part.setVisible(has_copies)
        if has_copies:
            open_at(self, WIDTH, HEIGHT)
        else:
            self.resize(self.width(), needed_height(form.layout, self.width()))

    def add_file(self, path: Path) -> None:
        """Take a copy that lies elsewhere into the list and choose it; say why a file is none."""
        try:
            copy = look_into(path)
        except SecretariatError as refused:
            self._messages.tell(refused, self)
            return
        self._added = (*self._added, copy)
        self.show_copies()
        self.view.go_to(str(path))

    @guarded(None)
    def done(self, result: int) -> None:
        """Leave no reading of a copy behind."""
        self._background.close()
        self.view.remember()
        self.people_view.remember()
        super().done(result)

    def _lay_out(self) -> None:
        form = self.form
        form.advice.hide()
        form.copiesPlace.addWidget(self.view)
        form.peoplePlace.addWidget(self.people_view)
        form.copiesLabel.setBuddy(self.view)
        self.view.setMinimumHeight(self.fontMetrics().height() * 9)
        self.people_view.setMinimumHeight(self.fontMetrics().height() * 9)
        order = [self.view, form.otherFile, form.tabs, form.lost, form.bringBack]
        order += [form.filter, self.people_view, form.fetch, form.buttons.button(QDialogButtonBox.StandardButton.Close)]
        set_tab_order(order)
        open_at(self, WIDTH, HEIGHT)
        self.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)

    def _connect(self) -> None:
        form = self.form
        self.view.current_changed.connect(self._show_copy)
        form.otherFile.clicked.connect(self._choose_file)
        form.bringBack.clicked.connect(self._ask)
        form.filter.textChanged.connect(self.people.filter)
        form.fetch.clicked.connect(self._fetch)
        self.people_view.opened.connect(self._fetch)
        self.people_view.current_changed.connect(self._allow_fetch)

    def _chosen(self) -> SafetyCopy | None:
        return self.view.current_row()

    def _is_other(self, copy: SafetyCopy) -> bool:
        return self._workspace is not None and copy.register_id != self._register_id

    @property
    def _read_only(self) -> bool:
        return self._workspace is not None and self._workspace.read_only

    def _show_copy(self, _id: str = "") -> None:
        """Read the chosen copy beside the window; until it has been read nothing can be brought back."""
        self._contents = None
        self._background.close()
        self._show_contents()
        copy = self._chosen()
        if copy is not None:
            path = copy.path

            def job(_counter: Counter) -> CopyContents:
                return contents_of(path)

            self._background.run(job, then=self._take, failed=self._refuse)

    def _take(self, contents: CopyContents) -> None:
        self._contents = contents
        self._show_contents()

    def _refuse(self, error: SecretariatError) -> None:
        self.form.warning.setText(self._messages.sentence(error))
        self.form.warning.show()

    def _show_contents(self) -> None:
        copy, contents, form = self._chosen(), self._contents, self.form
        is_other = copy is not None and self._is_other(copy)
        form.bringBack.setEnabled(contents is not None and not self._read_only)
        form.tabs.setTabEnabled(1, not is_other and self._workspace is not None and not self._read_only)
        form.warning.setVisible(is_other and contents is not None)
        form.warning.setText(self._warning(copy, contents) if copy is not None and contents is not None else "")
        self.people.show(contents.people if contents is not None and not is_other else ())
        form.lost.clear()
        if copy is None:
            form.lostLabel.setText(self.tr("&Steps that would be lost:"))
        elif contents is None:
            form.lostLabel.setText(self.tr("&Steps that would be lost: the copy is being read …"))
        else:
            self._show_lost(contents)
        self._allow_fetch()

    def _show_lost(self, contents: CopyContents) -> None:
        if self._workspace is None:
            self.form.lostLabel.setText(self.tr("&Steps that would be lost: not known, as the register cannot be read"))
            return
        lost = self._workspace.look(would_lose, contents)
        for step in lost[:SHOWN_STEPS]:
            self.form.lost.addItem(f"{_moment(step.made_at.timestamp())}  {step.label}")
        if lost:
            text = self.tr("&Steps that would be lost: {count}, the newest first").format(count=len(lost))
        else:
            text = self.tr("&Steps that would be lost: none. The copy holds everything.")
        self.form.lostLabel.setText(text)

    def _warning(self, copy: SafetyCopy, contents: CopyContents) -> str:
        text = self.tr(
            "This is the copy of another register ({people} people; committees: {committees}). "
            "Bringing it back replaces the whole register that is open."
        )
        committees = ", ".join(contents.committees) or "–"
        return text.format(people=copy.counts.get("person", 0), committees=committees)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open safety copy"), "", self.tr("Register (*.sqlite)"))
        if name:
            self.add_file(Path(name))

    def _ask(self) -> None:
        copy = self._chosen()
        if copy is None:
            return
        told = self.tr("The register goes back to how it was on {when}.").format(when=_moment(copy.made_at.timestamp()))
        if self._register is None or self._register.exists():
            told += " " + self.tr("The present one is saved first and stays beside it as a file of its own.")
        lost = self.form.lostLabel.text().replace("&", "")
        box = Confirmation("askRestore", self.windowTitle(), f"{told}\n\n{lost}", self.tr("&Bring back"), self)
        box.confirmed.clicked.connect(self._bring_back)
        box.open()

    def _bring_back(self) -> None:
        copy = self._chosen()
        if copy is not None:
            self.accept()
            self.wanted.emit(copy.path, self._is_other(copy))

    def _allow_fetch(self, _id: str = "") -> None:
        may_write = self._workspace is not None and not self._read_only
        self.form.fetch.setEnabled(may_write and bool(self.people_view.current_id()))

    def _fetch(self, _id: str = "") -> None:
        copy, row = self._chosen(), self.people_view.current_row()
        if copy is None or row is None or self._workspace is None or not self.form.fetch.isEnabled():
            return
        try:
            found = person_in(copy.path, row.id)
            is_there = self._workspace.look(stands_there, found)
            self._workspace.do(self.tr("Person from a safety copy"), fetch_back, found)
        except SecretariatError as refused:
            self._messages.tell(refused, self)
            return
        there = self.tr("{name} stands in the register just as in the copy. Nothing was changed.")
        done = (there if is_there else self.tr("{name} is brought back.")).format(name=row.name)
        self.form.personHint.setText(done)
        announce(self, done)
        if self._contents is not None:
            self.form.lost.clear()
            self._show_lost(self._contents)

    def _copy_columns(self) -> tuple[ListColumn[SafetyCopy], ...]:
        return (
            ListColumn("made_at", self.tr("Made on"), lambda copy: _moment(copy.made_at.timestamp()), _made_at),
            ListColumn(
                "people", self.tr("People"), lambda copy: _count(copy, "person"), _sorter("person"), is_number=True
            ),
            ListColumn(
                "committees",
                self.tr("Committees"),
                lambda copy: _count(copy, "committee"),
                _sorter("committee"),
                is_number=True,
            ),
            ListColumn(
                "meetings",
                self.tr("Meetings"),
                lambda copy: _count(copy, "meeting"),
                _sorter("meeting"),
                is_number=True,
            ),
            ListColumn("folder", self.tr("Place"), lambda copy: str(copy.path.parent)),
        )

    def _person_columns(self) -> tuple[ListColumn[PersonInCopy], ...]:
        return (
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
        )


def _made_at(copy: SafetyCopy) -> float:
    return copy.made_at.timestamp()


def _count(copy: SafetyCopy, table: str) -> str:
    return str(copy.counts.get(table, 0))


def _sorter(table: str) -> Callable[[SafetyCopy], int]:
    return lambda copy: copy.counts.get(table, 0)


def _moment(seconds: float) -> str:
    at = datetime.fromtimestamp(seconds, UTC).astimezone()
    return f"{short_weekday_date(at.date())} {at:%H:%M:%S}"
