"""„Planungsräume“ of a committee: the areas that organisations, groups and proposals can be told apart by (I34)."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact
from secretariat.desktop.dialogs.lines_dialog import LinesDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.committees import PlanningArea
from secretariat.services.committee.committees import add_planning_area, change_planning_area, planning_areas_of


@dataclass(frozen=True, slots=True)
class TypedArea:
    """An area as it is typed in: its municipalities in one line, parted by commas."""

    name: str
    municipalities: str


class PlanningAreasDialog(LinesDialog):
    """A short list that is kept at once."""

    HELP = "committee"

    def __init__(
        self, workspace: Workspace, messages: Messages, committee_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Planning areas"))
        self.form.lines.setAccessibleName(self.tr("Planning areas"))
        self.form.intro.setText(
            self.tr("Organisations, workshop groups and proposals can each belong to one of these areas.")
        )
        self.workspace, self._messages, self._committee_id = workspace, messages, committee_id
        self._areas: dict[str, PlanningArea] = {}
        self._chosen: PlanningArea | None = None
        self.new_area = self.offer(self.tr("&New area …"), "newArea", self._add)
        self.change_area = self.offer(self.tr("Edi&t area …"), "changeArea", self._change)
        self.form.lines.itemActivated.connect(self._change)
        workspace.changed.connect(self._follow)
        self.fill()

    def fill(self) -> None:
        """Show the areas by name."""
        areas = self.workspace.look(planning_areas_of, self._committee_id)
        self._areas = {area.id: area for area in areas}
        self.show_lines((area.id, area.name) for area in areas)

    def show_line(self, key: str) -> None:
        """Show which municipalities belong to the area."""
        area = self._areas.get(key)
        none = self.tr("There is no planning area yet.")
        self.form.said.setText(", ".join(area.municipalities) if area else none)
        self.new_area.setEnabled(not self.workspace.read_only)
        self.change_area.setEnabled(area is not None and not self.workspace.read_only)

    def _add(self) -> None:
        self.ask("")

    def _change(self) -> None:
        if self.chosen():
            self.ask(self.chosen())

    @drafted
    def ask(self, area_id: str) -> FactDialog | None:
        """Open an area; without an id, a new one."""
        area = self._areas.get(area_id)
        if self.workspace.read_only or bool(area_id) != bool(area):
            return None
        self._chosen = area
        typed = TypedArea(area.name, ", ".join(area.municipalities)) if area else TypedArea("", "")
        facts = (
            Fact("name", label=self.tr("Name"), is_needed=True),
            Fact("municipalities", label=self.tr("Municipalities"), hint=self.tr("Parted by commas: Lünen, Selm")),
        )
        title = area.name if area else self.tr("New planning area")
        dialog = FactDialog(self.workspace, self._messages, typed, facts, self._keep, title=title, parent=self)
        dialog.open()
        return dialog

    def _keep(self, typed: TypedArea) -> str:
        municipalities = tuple(typed.municipalities.split(","))
        label = self.tr("Planning area {name}").format(name=typed.name)
        if self._chosen is None:
            new = PlanningArea(committee_id=self._committee_id, name=typed.name, municipalities=municipalities)
            return self.workspace.do(label, add_planning_area, new).id
        changed = replace(self._chosen, name=typed.name, municipalities=municipalities)
        return self.workspace.do(label, change_planning_area, changed).id

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.touches("planning_area"):
            self.fill()
