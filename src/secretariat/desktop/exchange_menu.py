"""The entries of the menu File that exchange with council information systems: OParl files in and out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.messages import Messages
from secretariat.domain.errors import SecretariatError
from secretariat.domain.german_holidays import FEDERAL_STATES

if TYPE_CHECKING:
    from secretariat.desktop.dialogs import fact_dialog, facts
    from secretariat.desktop.widgets import done_box
    from secretariat.desktop.workspace import Workspace
    from secretariat.services.register import oparl_export, oparl_files
else:
    done_box = deferred("secretariat.desktop.widgets.done_box")
    fact_dialog = deferred("secretariat.desktop.dialogs.fact_dialog")
    facts = deferred("secretariat.desktop.dialogs.facts")
    oparl_export = deferred("secretariat.services.register.oparl_export")
    oparl_files = deferred("secretariat.services.register.oparl_files")


@dataclass(frozen=True, slots=True)
class ImportWish:
    """The Land of committees that the register does not know yet."""

    federal_state: str


class ExchangeMenu(QObject):
    """Watches which register is open; what it changes is one step."""

    def __init__(self, window: QWidget, messages: Messages, read: QAction, write: QAction) -> None:
        super().__init__(window)
        self._window, self._messages, self._read, self._write = window, messages, read, write
        self._workspace: Workspace | None = None
        self._source = Path()
        read.triggered.connect(self._choose_source)
        write.triggered.connect(self._choose_target)
        self.watch(None)

    def watch(self, workspace: "Workspace | None") -> None:
        """Offer what the open register allows."""
        self._workspace = workspace
        self._read.setEnabled(workspace is not None and not workspace.read_only)
        self._write.setEnabled(workspace is not None)

    def write(self, target: Path) -> None:
        """Write all committees to a file, and say what OParl has no words for."""
        if self._workspace is None:
            return
        made = self._workspace.look(oparl_export.export_all)
        if not self._try(lambda: oparl_files.write_oparl_file(made, target)):
            return
        words = self._messages.words
        lines = [words("oparl.exported", count=len(made.objects), path=target.name)]
        lines += [
            words("oparl.left_out", table=words(f"table.{table}"), count=count)
            for table, count in made.left_out.items()
        ]
        if made.hidden_people:
            lines.append(words("oparl.hidden_people", count=made.hidden_people))
        if made.hidden_contacts:
            lines.append(words("oparl.hidden_contacts", count=made.hidden_contacts))
        self._tell(self.tr("OParl file written"), lines, target.parent)

    def read(self, source: Path, federal_state: str) -> None:
        """Take in the objects of a file, and say what could not be taken."""
        workspace, words = self._workspace, self._messages.words
        if workspace is None:
            return
        file = oparl_files.read_oparl_file(source)
        label = words("label.oparl_import", name=source.name)
        workspace.about_to_import.emit()
        done = workspace.do(label, oparl_files.import_oparl, file, federal_state, clock.today())
        lines = [words("oparl.imported", count=sum(done.added.values()), known=done.known)]
        lines += [f"• {self._messages.finding(finding)}" for finding in done.findings]
        self._tell(self.tr("OParl file read in"), lines, None)

    def _choose_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save OParl file as"), "", self.tr("OParl file (*.json)")
        )
        if name:
            self.write(Path(name).with_suffix(".json"))

    def _choose_source(self) -> None:
        kinds = self.tr("OParl file (*.json)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Read in OParl file"), "", kinds)
        if name:
            self._ask_state(Path(name))

    def _ask_state(self, source: Path) -> None:
        """Ask for what no OParl file says: the Land, whose holidays count."""
        if self._workspace is None:
            return
        self._source = source
        wish = ImportWish(self._workspace.look(oparl_files.usual_state))
        choice = facts.Fact("federal_state", facts.FactKind.CHOICE, tuple(FEDERAL_STATES.items()), is_needed=True)
        fact_dialog.FactDialog(
            self._workspace,
            self._messages,
            wish,
            (choice,),
            self._take,
            title=self.tr("Read in OParl file"),
            intro=self.tr("Committees that are not in the register yet are founded in this Land."),
            do=self.tr("&Read in"),
            parent=self._window,
        ).open()

    def _take(self, wish: ImportWish) -> str:
        self.read(self._source, wish.federal_state)
        return ""

    def _tell(self, title: str, lines: list[str], folder: Path | None) -> None:
        done_box.DoneBox(title, "\n".join(lines), folder, self._window).open()

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except SecretariatError as refused:
            self._messages.tell(refused, self._window)
            return False
        return True
