"""A committee is founded or its master data changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat.desktop.committee.committee_facts import committee_facts
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committee_names import propose_cases
from secretariat.services.committee.committee_master import MasterData, keep_master_data, master_data, other_committees
from secretariat.services.committee.committee_view import places_and_senders
from secretariat.services.lists_in.import_committee import DEFAULT_STATE


class CommitteeDialog(FactDialog):
    """Edits the committee of that id, or a new one without an id; `kept` carries its id."""

    HELP = "committee"

    kept = Signal(str)

    def __init__(
        self, workspace: Workspace, messages: Messages, committee_id: str = "", parent: QWidget | None = None
    ) -> None:
        self._is_new = not committee_id
        stored = MasterData(name="", short_name="", name_genitive="", name_accusative="", federal_state=DEFAULT_STATE)
        if committee_id:
            stored = workspace.look(master_data, committee_id)
        venues, senders = workspace.look(places_and_senders)
        asked = committee_facts(venues, senders, workspace.look(other_committees, committee_id))
        super().__init__(workspace, messages, stored, asked, self._save, title="", parent=parent)
        self.setWindowTitle(self.tr("New committee") if self._is_new else stored.short_name)
        self.binding.left.connect(self._propose)

    def _save(self, committee: MasterData) -> str:
        label = self.tr("Committee {name}").format(name=committee.short_name or committee.name)
        id_ = self.workspace.do(label, keep_master_data, committee).id
        self.kept.emit(id_)
        return id_

    def _propose(self, name: str) -> None:
        """Fill in how the name is declined, where nothing stands there yet."""
        if name != "name":
            return
        typed = self.binding.values()["name"]
        for field, proposal in zip(("name_genitive", "name_accusative"), propose_cases(typed), strict=True):
            widget = self.binding.widgets[field]
            if isinstance(widget, QLineEdit) and not widget.text() and proposal:
                widget.setText(proposal)
