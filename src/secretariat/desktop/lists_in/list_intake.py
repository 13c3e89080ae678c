"""How a list comes in from the frame: into the open register, or as the first thing of all; and what is due then."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from secretariat.deferred import deferred
from secretariat.desktop.lists_in.list_drop import LIST_SUFFIXES
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace

if TYPE_CHECKING:
    from secretariat.desktop.lists_in import import_wizard
    from secretariat.services.today import today
else:
    import_wizard = deferred("secretariat.desktop.lists_in.import_wizard")
    today = deferred("secretariat.services.today.today")

REGISTER_SUFFIX = ".sqlite"


class ListIntake(QObject):
    """Opens the wizard. `taken_in` carries the committee's id, `sender_wanted` that of one whose letters need a sender.

    `register_wanted` carries the path of a register to be made, and the list that is to be read into it.
    """

    taken_in = Signal(str)
    sender_wanted = Signal(str)
    register_wanted = Signal(Path, Path)

    def __init__(self, messages: Messages, state: WindowState, window: QWidget) -> None:
        super().__init__(window)
        self._messages, self._state, self._window = messages, state, window
        self._workspace: Workspace | None = None
        self._offered = ""
        self._source = Path()

    def read(self, workspace: Workspace, path: Path | None) -> None:
        """Open the wizard over a register, with a list if one was named."""
        self._workspace = workspace
        wizard = import_wizard.ImportWizard(workspace, self._messages, self._state, self._window)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.imported.connect(self._follow_up)
        wizard.open()
        if path is not None:
            wizard.read_file(path)

    def begin(self, path: Path | None) -> None:
        """Ask for a list, if none was named, and where its register is to lie."""
        if path is None:
            patterns = " ".join(f"*{suffix}" for suffix in LIST_SUFFIXES)
            kinds = self.tr("Lists ({patterns})").format(patterns=patterns)
            name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Choose a list"), "", kinds)
            if not name:
                return
            path = Path(name)
        self._source = path
        QTimer.singleShot(0, self, self._ask_for_register)  # a drop ends first: till then the folder it came from waits

    def _ask_for_register(self) -> None:
        path = self._source
        proposed = str(path.with_suffix(REGISTER_SUFFIX))
        title = self.tr("Where the new register for this list is to lie")
        name, _ = QFileDialog.getSaveFileName(self._window, title, proposed, self.tr("Register (*.sqlite)"))
        if name:
            self.register_wanted.emit(register_path(name), path)

    def _follow_up(self, committee_id: str) -> None:
        """Go to the committee; say at once, not at the first letter, that nobody is there yet to send its letters."""
        self.taken_in.emit(committee_id)
        if self._workspace is None:
            return
        committee = self._workspace.look(today.committee_of, committee_id)
        if committee.sender_profile_id is not None:
            return
        self._offered = committee_id
        text = self.tr(
            "The list is in the register. Letters of {name} still need a sender: authority, address, signature."
        )
        box = QMessageBox(
            QMessageBox.Icon.Information,
            self.tr("Read a list"),
            text.format(name=committee.short_name),
            parent=self._window,
        )
        box.setObjectName("offerSender")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = box.addButton(self.tr("&Enter the sender …"), QMessageBox.ButtonRole.AcceptRole)
        later = box.addButton(self.tr("&Later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(now)
        box.setEscapeButton(later)
        now.clicked.connect(self._want_sender)
        box.open()

    def _want_sender(self) -> None:
        self.sender_wanted.emit(self._offered)


def register_path(name: str) -> Path:
    """Return the path of a register as it was named, with the ending that it must have."""
    return Path(name if name.lower().endswith(REGISTER_SUFFIX) else f"{name}{REGISTER_SUFFIX}")
