"""A workshop group is called off or joined with another one: asked first where it matters to somebody."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.deferred import deferred
from secretariat.desktop.dialogs.facts import Choice, Fact, FactKind
from secretariat.desktop.messages import announce
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.workshops.group_removal import Concerned, concerned, remove_group

if TYPE_CHECKING:
    from secretariat.desktop.board.workshops_step import WorkshopsStep
    from secretariat.desktop.dialogs import fact_dialog
else:
    fact_dialog = deferred("secretariat.desktop.dialogs.fact_dialog")


@dataclass(frozen=True, slots=True)
class Ending:
    """How a group ends: joined with another one, or with none."""

    into: WorkshopGroup | None = None


class GroupRemoval(QObject):
    """Takes a group of the board away, as one step."""

    def __init__(self, step: "WorkshopsStep", parent: QObject) -> None:
        super().__init__(parent)
        self._step = step

    def ask(self, group: WorkshopGroup) -> None:
        """Ask where people and wishes of a group go; one that concerns nobody goes at once."""
        step = self._step
        whom = step.workspace.look(concerned, group.id)
        if not whom.anybody:
            step.attempt(self.tr("Group {number} removed").format(number=group.no), remove_group, group)
            return
        others = [one for one in step.folder.groups if one.round == group.round and one.id != group.id]
        fact_dialog.FactDialog(
            step.workspace,
            step.messages,
            Ending(),
            (Fact("into", FactKind.CHOICE, choices=self._ways(others), label=self.tr("People and wishes")),),
            partial(self._keep, group),
            title=self.tr("Remove group {number}").format(number=group.no),
            intro=self._intro(group, whom),
            do=self.tr("&Remove"),
            parent=step.window(),
        ).open()

    def _intro(self, group: WorkshopGroup, whom: Concerned) -> str:
        text = self.tr("People in group {number}: {placed}. Answers naming it: {wishes}. “Undo” brings them all back.")
        return text.format(number=group.no, placed=whom.placed, wishes=whom.wishes)

    def _ways(self, others: list[WorkshopGroup]) -> tuple[Choice, ...]:
        joined = self.tr("into group {number} “{topic}”, as if they had named that one")
        return (
            (None, self.tr("into no group; wishes for it end")),
            *((one, joined.format(number=one.no, topic=one.topic)) for one in others),
        )

    def _keep(self, group: WorkshopGroup, ending: Ending) -> str:
        into = ending.into
        label = self.tr("Group {number} removed").format(number=group.no)
        if into is not None:
            label = self.tr("Group {number} joined with {other}").format(number=group.no, other=into.no)
        self._step.workspace.do(label, remove_group, group, into)
        announce(self._step.board, label)
        return group.id
