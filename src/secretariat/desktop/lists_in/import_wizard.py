"""A list is read into the register in three steps; nothing is written before the last, and that is one step to undo."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from secretariat import clock
from secretariat.desktop.background import Counter
from secretariat.desktop.drops import TakesDrops
from secretariat.desktop.forms.ui_import_wizard import Ui_ImportWizard
from secretariat.desktop.guard import guarded
from secretariat.desktop.lists_in.import_columns_page import ImportColumnsPage
from secretariat.desktop.lists_in.import_file_page import ImportFilePage
from secretariat.desktop.lists_in.import_result_page import ACCEPT, PROPOSE, SKIP, TAKE, ImportResultPage
from secretariat.desktop.lists_in.list_drop import dropped_list
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.widgets.job_progress import JobProgress
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import SecretariatError
from secretariat.domain.list_headings import Column
from secretariat.domain.list_profile import ColumnChoices, as_profile, from_profile
from secretariat.domain.raw_lists import RawList
from secretariat.services.listing import committee_rows
from secretariat.services.lists_in import list_import, list_reading
from secretariat.services.lists_in.import_committee import ImportGround, gather_ground
from secretariat.services.lists_in.import_rows import Decisions, RowPlace
from secretariat.services.lists_in.list_reading import FoundColumn

FILE, COLUMNS, RESULT = range(3)


class ImportWizard(TakesDrops, QDialog):
    """`imported` carries the committee's id."""

    HELP = "liste-einlesen"

    imported = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        parent: QWidget | None = None,
        *,
        committee: str = "",
        today: date | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace, self.messages = workspace, messages
        self._state = state
        self._today = today or clock.today()
        self._is_new_list, self._profile = True, ""
        self._decisions = Decisions()
        self._plan: list_import.ImportPlan | None = None
        self.form = Ui_ImportWizard()
        self.form.setupUi(self)
        self.file_page = ImportFilePage(self)
        self.columns_page = ImportColumnsPage(self)
        self.result_page = ImportResultPage(messages, state, self)
        for page in (self.file_page, self.columns_page, self.result_page):
            self.form.pages.addWidget(page)
        self.progress = JobProgress(self)
        self.form.rows.insertWidget(self.form.rows.indexOf(self.form.complaint) + 1, self.progress)
        committees = workspace.look(committee_rows, self._today)
        self.file_page.offer_committees([one.short_name for one in committees], committee)
        as_title(self.form.title, 1)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._connect()
        open_at(self, 170, 44)
        state.restore(self)
        self._show_step(FILE)

    def read_file(self, path: Path) -> None:
        """Take a file as if the clerk had chosen it."""
        self.file_page.take_file(path)

    @property
    def step(self) -> int:
        """The step in front: FILE, COLUMNS or RESULT."""
        return self.form.pages.currentIndex()

    def fitting(self, data: QMimeData) -> tuple[Path, ...]:
        """Return the list, as long as nothing was decided about another one."""
        path = dropped_list(data) if self.step == FILE else None
        return (path,) if path is not None else ()

    def take_dropped(self, *paths: Path) -> None:
        """Read the list that was dropped."""
        self.file_page.take_file(*paths)

    @guarded(None)
    def reject(self) -> None:
        """Close; ask first if decisions would be lost."""
        made = self._decisions
        if not (made.skipped or made.same_as or made.accepted or made.proposed):
            super().reject()
            return
        text, do, stay = self.tr("Nothing was taken over yet."), self.tr("&Discard decisions"), self.tr("&Keep going")
        box = Confirmation("undecided", self.windowTitle(), text, do, self, stay=stay, loses=True)
        box.confirmed.setObjectName("discard")
        box.confirmed.clicked.connect(self._leave)
        box.open()

    @guarded(None)
    def done(self, result: int) -> None:
        """Stop what is still being read and keep how the window looked."""
        self.progress.cancel()
        self.result_page.put_away()
        self._state.save(self)
        super().done(result)

    def _leave(self) -> None:
        self.done(QDialog.DialogCode.Rejected.value)

    def _connect(self) -> None:
        self.file_page.wanted.connect(self._start_reading)
        self.file_page.changed.connect(self._show_buttons)
        self.file_page.form.sheet.activated.connect(self._forget_sheet)
        self.columns_page.chosen.connect(self._choose_column)
        self.result_page.decided.connect(self._decide)
        self.result_page.all_decided.connect(self.form.finish.setFocus)
        self.form.back.clicked.connect(self._go_back)
        self.form.forward.clicked.connect(self._go_on)
        self.form.finish.clicked.connect(self._take_over)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._press_default)
        self.form.cancel.clicked.connect(self.reject)
        self.progress.stopped.connect(self._stopped)
        self.workspace.changed.connect(self._changed_elsewhere)

    def _start_reading(self, path: Path, encoding: str) -> None:
        """Read the file beside the window; what was read before counts no more."""
        self._complain("")
        self.file_page.forget_list()
        self.progress.run(partial(_read, path, encoding or None), then=self._take_list, failed=self._not_read)

    def _take_list(self, raw: RawList) -> None:
        self._is_new_list = True
        self._decisions = Decisions()
        self.file_page.show_list(raw)
        if not self.file_page.committee:
            self.file_page.form.committee.setFocus()
        announce(self, self.tr("The list was read."))

    def _not_read(self, error: SecretariatError) -> None:
        self._fail(error, self.file_page.form.path)

    def _go_on(self) -> None:
        raw = self.file_page.raw
        if self.progress.is_busy:
            return  # Enter in the field of the file starts reading and would press this button as well
        if raw is None:
            self._complain(self.tr("Please choose a list first."), self.file_page.form.path)
        elif not self.file_page.committee:
            self._complain(self.tr("Please name the committee."), self.file_page.form.committee)
        elif self.step == FILE:
            self._find_columns(self._take_columns)
        else:
            self._plan_again()

    def _go_back(self) -> None:
        self._show_step(self.step - 1)

    def _find_columns(self, then: Callable[[tuple[FoundColumn, ...]], None]) -> None:
        """Look beside the window what the columns hold, by what the clerk chose."""
        raw = self.file_page.raw
        if raw is not None:
            self.progress.run(partial(_columns, raw, self._decisions.columns), then=then, failed=self._fail)

    def _take_columns(self, found: tuple[FoundColumn, ...]) -> None:
        """Go on to the columns; a list with headings that were seen before is read as it was then."""
        if self._is_new_list:
            self._is_new_list = False
            self.result_page.start_anew()
            self.columns_page.start_anew()
            self._profile = _profile_key(found)
            columns = from_profile(self._state.text(self._profile))
            self._decisions = Decisions(columns=columns)
            if columns:
                self._find_columns(self._take_columns)
                return
        self._show_columns(found)
        self._show_step(COLUMNS)

    def _show_columns(self, found: tuple[FoundColumn, ...]) -> None:
        self.columns_page.show_columns(found, frozenset(self._decisions.columns))

    def _choose_column(self, key: str, column: Column | None) -> None:
        """Keep what a column holds, for this list and the next one with these headings."""
        columns = {known: held for known, held in self._decisions.columns.items() if known != key}
        if column is not None:
            columns[key] = column
        self._decisions = replace(self._decisions, columns=columns)
        self._state.keep_text(self._profile, as_profile(columns))
        self._find_columns(self._show_columns)

    def _forget_sheet(self) -> None:
        """Begin anew with another sheet: it has columns and rows of its own."""
        self._is_new_list = True

    def _decide(self, places: tuple[RowPlace, ...], decision: str) -> None:
        """Keep what is to become of rows, and show what follows from it."""
        chosen = frozenset(places)
        old = self._decisions
        same_as = {place: person for place, person in old.same_as.items() if place not in chosen}
        if decision not in {TAKE, SKIP, ACCEPT, PROPOSE}:
            same_as |= dict.fromkeys(places, decision)
        self._decisions = replace(
            old,
            skipped=old.skipped - chosen | (chosen if decision == SKIP else frozenset()),
            accepted=old.accepted - chosen | (chosen if decision == ACCEPT else frozenset()),
            proposed=old.proposed - chosen | (chosen if decision == PROPOSE else frozenset()),
            same_as=same_as,
        )
        self._plan_again()

    def _changed_elsewhere(self, _change_set: ChangeSet) -> None:
        if self.step == RESULT and self.isVisible():
            self._plan_again()

    def _plan_again(self) -> None:
        """Work out beside the window what would change, over what the register knows now."""
        raw = self.file_page.raw
        if raw is None:
            return
        self._complain("")
        self._plan = None
        ground = self.workspace.look(gather_ground, self.file_page.committee, self._today)
        job = partial(_planned, ground, raw, self._today, self._decisions)
        self.progress.run(job, then=self._take_plan, failed=self._fail)
        self._show_buttons()

    def _take_plan(self, plan: list_import.ImportPlan) -> None:
        self._plan = plan
        self.result_page.show_plan(plan, self._decisions)
        if self.step == RESULT:
            self._show_buttons()
        else:
            self._show_step(RESULT)

    def _stopped(self) -> None:
        """Stay where the last step was whole: what was decided stays."""
        if self.step == RESULT:
            self._show_step(COLUMNS)
        self._complain(self.tr("Stopped. Nothing was saved."))

    def _fail(self, error: SecretariatError, field: QWidget | None = None) -> None:
        if self.step == RESULT:
            self._show_step(COLUMNS)
            self._complain(self.messages.sentence(error))
        else:
            self._complain(self.messages.sentence(error), field)

    def _take_over(self) -> None:
        raw, plan = self.file_page.raw, self._plan
        if raw is None or plan is None:
            return
        self.workspace.about_to_import.emit()
        self.workspace.changed.disconnect(self._changed_elsewhere)
        try:
            self.workspace.do(self.messages.words("label.import", name=raw.source_name), list_import.carry_out, plan)
        except SecretariatError as error:
            self.workspace.changed.connect(self._changed_elsewhere)
            self.messages.tell(error, self)
            return
        self.imported.emit(plan.committee.id)
        self.accept()

    def _press_default(self) -> None:
        """Go on, or take over, from any field: Enter belongs to the lists."""
        (self.form.finish if self.step == RESULT else self.form.forward).click()

    def _show_step(self, step: int) -> None:
        titles = (self.tr("1 of 3: the list"), self.tr("2 of 3: its columns"), self.tr("3 of 3: what would change"))
        starts = (self.file_page.form.path, self.columns_page.form.columns, self.result_page.list)
        self._complain("")
        self.form.pages.setCurrentIndex(step)
        self.form.title.setText(titles[step])
        self._show_buttons()
        starts[step].setFocus()
        announce(self, titles[step])

    def _show_buttons(self) -> None:
        self.form.back.setEnabled(self.step > FILE)
        self.form.forward.setVisible(self.step < RESULT)
        self.form.finish.setVisible(self.step == RESULT)
        self.form.finish.setEnabled(not self.workspace.read_only and self._plan is not None)
        (self.form.finish if self.step == RESULT else self.form.forward).setDefault(True)

    def _complain(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong, and put the focus where it can be put right."""
        self.form.complaint.setText(f"⚠ {text}" if text else "")
        self.form.complaint.setVisible(bool(text))
        if text:
            announce(self.form.complaint, text)
        if field is not None:
            field.setFocus()


def _read(path: Path, encoding: str | None, _counter: Counter) -> RawList:
    return list_reading.read_file(path, encoding)


def _columns(raw: RawList, choices: ColumnChoices, _counter: Counter) -> tuple[FoundColumn, ...]:
    return list_reading.found_columns(raw, choices)


def _planned(
    ground: ImportGround, raw: RawList, today: date, decisions: Decisions, counter: Counter
) -> list_import.ImportPlan:
    return list_import.planned(ground, raw, today, decisions, counter.tell)


def _profile_key(found: tuple[FoundColumn, ...]) -> str:
    """Return where the choices for lists with these headings are kept."""
    keys = "\n".join(sorted(column.key for column in found))
    return f"import_profiles/{hashlib.sha256(keys.encode()).hexdigest()[:16]}"
