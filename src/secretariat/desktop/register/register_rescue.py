"""A register that is not as it should be: copies brought back, a stale lock taken over, a risky place named."""

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from secretariat.deferred import deferred
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.services.register.lock_watch import LockHolder, LockNews, LockWatch
from secretariat.services.register.register_place import place_findings
from secretariat.services.register.safety import copies_of
from secretariat.services.workplace import Workplace, open_workplace

if TYPE_CHECKING:
    from secretariat.desktop.register import restore_dialog
    from secretariat.services.register import safety_return
else:
    restore_dialog = deferred("secretariat.desktop.register.restore_dialog")
    safety_return = deferred("secretariat.services.register.safety_return")

LOOK_EVERY_MS = 20_000
COPIES_HELP = frozenset(
    {"register.damaged", "register.empty", "register.missing", "register.unknown_parts", "storage.unreadable"}
)
"""Refusals after which an older copy helps."""
SAID = "place/said"
_LOGGER = logging.getLogger(__name__)


class RegisterRescue(QObject):
    """Works for the window it belongs to, and holds nothing of it.

    `leaving` asks to let go of the open register, `opened` carries a Workplace to show, `said` sentences (list).
    """

    leaving = Signal()
    opened = Signal(object)
    said = Signal(list)

    def __init__(self, messages: Messages, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages, self._state = messages, state
        self._places: tuple[Path, ...] = ()
        self._path: Path | None = None
        self._lock: LockWatch | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_at_lock)

    @property
    def _window(self) -> QWidget:
        window = self.parent()
        if not isinstance(window, QWidget):
            raise TypeError("a rescue belongs to a window")
        return window

    def watch(self, workplace: Workplace) -> None:
        """Look after a register that was just opened: say what is risky about its place, wait for who holds it."""
        self._path, self._lock = workplace.path, None
        self._timer.stop()
        if workplace.read_only:
            lock = LockWatch(workplace.path)
            if lock.holder is not None:
                self._lock = lock
                self._timer.start()
        self._warn_of_place(workplace.path, but="place.read_only" if workplace.read_only else "")

    def stop(self) -> None:
        """Look after nothing."""
        self._timer.stop()
        self._lock = None

    def restore(self, workspace: Workspace, places: Sequence[Path]) -> None:
        """Offer the copies of the open register."""
        dialog = restore_dialog.RestoreDialog(workspace, places, self._messages, self._state, self._window)
        self._path = workspace.workplace.path
        dialog.wanted.connect(self.bring_back)
        dialog.open()

    def refuse(self, refused: SecretariatError, path: Path, places: Sequence[Path]) -> None:
        """Say why a register could not be opened; for one that is damaged or gone, offer its copies."""
        box = self._messages.tell(refused, self._window)
        box.setText(f"{path.name}\n\n{box.text()}")  # another register may be open behind the box
        if refused.code not in COPIES_HELP or not copies_of(path, places):
            return
        self._path = path
        self._places = tuple(places)
        box.setObjectName("damaged")
        choose = QPushButton(self.tr("&Bring back a safety copy …"), box)
        box.addButton(choose, QMessageBox.ButtonRole.ActionRole)
        choose.clicked.connect(self._restore_damaged)

    def _restore_damaged(self) -> None:
        if self._path is None:
            return
        dialog = restore_dialog.RestoreDialog(
            None, self._places, self._messages, self._state, self._window, register=self._path
        )
        dialog.wanted.connect(self.bring_back)
        dialog.open()

    def bring_back(self, copy: Path, other_register: bool) -> None:  # noqa: FBT001 - the signal's second part
        """Close the register, put the copy in its place, open it again, and say so."""
        path = self._path
        if path is None:
            return
        self.leaving.emit()
        try:
            aside = safety_return.put_back(copy, path, other_register=other_register)
            self.opened.emit(open_workplace(path))
        except SecretariatError as refused:
            self._messages.tell(refused, self._window)
            return
        said = [self._messages.words("restore.done", path=path.name)]
        if aside is not None:
            said.append(self._messages.words("restore.set_aside", path=aside.name))
        self.said.emit(said)

    def look_at_lock(self) -> None:
        """Ask once whether to go on here, when the register is free or its holder does not answer any more."""
        news = self._lock.look() if self._lock is not None else LockNews.HELD
        if news is LockNews.HELD or self._lock is None:
            return
        self._timer.stop()
        holder = self._lock.holder
        if news is LockNews.FREE:
            text = self.tr("The register is free again. Do you want to work in it now?")
        else:
            text = self.tr(
                "{holder} has given no sign for three minutes: that computer may be switched off or cut off. "
                "If nobody is working there, you can take the register over. What was saved there is safe; "
                "should that program still run, it will refuse to save and say so."
            ).format(holder=self._name_of(holder))
        self._ask(text, is_free=news is LockNews.FREE)

    def _ask(self, text: str, *, is_free: bool) -> None:
        title, do = self._window.windowTitle(), self.tr("&Work in it") if is_free else self.tr("&Take over")
        box = Confirmation("askTakeOver", title, text, do, self._window, stay=self.tr("&Only read"))
        box.confirmed.clicked.connect(self.take_over)
        box.open()

    def take_over(self) -> None:
        """Open the register to be worked in, in place of its holder."""
        path, lock = self._path, self._lock
        if path is None or lock is None:
            return
        self.leaving.emit()
        _LOGGER.info("lock.taken_over")
        try:
            self.opened.emit(open_workplace(path, take_over=lock.holder))
        except SecretariatError as refused:
            self._messages.tell(refused, self._window)

    def _name_of(self, holder: LockHolder | None) -> str:
        return f"{holder.user} ({holder.pc})" if holder and holder.user else self.tr("Somebody else")

    def _warn_of_place(self, path: Path, *, but: str) -> None:
        """Say what is risky about the place, once for each place and risk; a disk nearly full is said each time.

        `but` is what stands above the page already.
        """
        findings = [one for one in place_findings(path) if one.code != but]
        known = json.loads(self._state.text(SAID) or "[]")
        new = [one for one in findings if [str(path.parent), one.code] not in known or one.code == "place.nearly_full"]
        if new:
            self.said.emit([self._messages.finding(one) for one in new])
            self._state.keep_text(SAID, json.dumps([*known, *([str(path.parent), one.code] for one in new)][-100:]))
