"""What is done with a board beside moving people: groups, wishes, bonds, weights, the search, papers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from secretariat.deferred import deferred
from secretariat.desktop.board.group_dialog import GroupDialog, Offered
from secretariat.desktop.board.group_removal import GroupRemoval
from secretariat.desktop.messages import announce
from secretariat.desktop.reopening import drafted
from secretariat.domain.allotment import Placement
from secretariat.domain.workshops import AllotmentWeights, WorkshopGroup
from secretariat.services.papers.paper_plans import prepare_papers
from secretariat.services.people.people_lists import people_to_choose
from secretariat.services.workplace import Writing
from secretariat.services.workshops.allotment import confirm_allotment, keep_allotment, keep_weights, weights_of
from secretariat.services.workshops.workshop_rows import group_areas, keep_group
from secretariat.services.workshops.workshops import keep_wishes

if TYPE_CHECKING:
    from secretariat.desktop.board import allotment_dialog, allotment_weights_dialog, board_wishes_dialog, bonds_dialog
    from secretariat.desktop.board.workshops_step import WorkshopsStep
    from secretariat.desktop.needs import accommodations_dialog, needs_dialog
    from secretariat.desktop.sheets import card_dialog
else:
    accommodations_dialog = deferred("secretariat.desktop.needs.accommodations_dialog")
    allotment_dialog = deferred("secretariat.desktop.board.allotment_dialog")
    allotment_weights_dialog = deferred("secretariat.desktop.board.allotment_weights_dialog")
    board_wishes_dialog = deferred("secretariat.desktop.board.board_wishes_dialog")
    bonds_dialog = deferred("secretariat.desktop.board.bonds_dialog")
    card_dialog = deferred("secretariat.desktop.sheets.card_dialog")
    needs_dialog = deferred("secretariat.desktop.needs.needs_dialog")

SOLVER_MISSING = "allotment.solver_missing"
PAPERS_STEP = "5"


class BoardErrands(QObject):
    """Opens the dialogs of a step with a board, and keeps what they bring."""

    def __init__(self, step: "WorkshopsStep") -> None:
        super().__init__(step)
        self._step, self.workspace = step, step.workspace
        self._removal = GroupRemoval(step, self)
        form = step.form
        form.allot.clicked.connect(self.allot)
        form.confirm.clicked.connect(self._confirm)
        form.weights.clicked.connect(self._ask_weights)
        form.bonds.clicked.connect(self.ask_bonds)
        form.wishes.clicked.connect(self.ask_wishes)
        form.addGroup.clicked.connect(self._add_group)
        form.editGroup.clicked.connect(self._edit_group)
        form.removeGroup.clicked.connect(self._remove_group)
        form.accommodations.clicked.connect(self._show_accommodations)
        form.needs.clicked.connect(self.ask_needs)
        form.slips.clicked.connect(self._print_cards)
        form.papers.clicked.connect(self._go_to_papers)

    def allot(self) -> None:
        """Open the search for all groups."""
        step = self._step
        dialog = allotment_dialog.AllotmentDialog(
            step.content,
            self._keep_allotment,
            step.messages,
            step.state,
            step.window(),
        )
        dialog.solver_missing.connect(step.do_without_solver)
        dialog.open()

    def ask_wishes(self) -> None:
        """Open wishes and refusals of the chosen person."""
        step = self._step
        person = step.content.people.get(step.board.current_id())
        if person is None:
            step.complain(self.tr("Please choose a person on the board first."))
        elif not person.reply_id:
            text = self.tr("{name} has not answered yet. Wishes belong to an answer: please enter it in step 3.")
            step.complain(text.format(name=person.name))
        elif not step.workspace.read_only and step.folder.groups:

            def keep(wishes: tuple[str, ...], never: tuple[str, ...]) -> str:
                label = self.tr("Wishes of {name}").format(name=person.name)
                done = step.attempt(label, keep_wishes, person.reply_id, wishes, never)
                return "" if done else step.form.complaint.text()

            _open(board_wishes_dialog.BoardWishesDialog(person, step.folder.groups, keep, step.window()))

    def ask_bonds(self) -> None:
        """Open who belongs together and who apart."""
        step, chosen = self._step, self._step.board.selected_ids()
        bonds_dialog.BondsDialog(
            step.workspace, step.messages, step.state, lambda: step.content, chosen=chosen, parent=step.window()
        ).open()

    def ask_needs(self) -> None:
        """Open what the chosen person needs; nothing of it is shown on the board."""
        step, person_id = self._step, self._step.board.current_id()
        if person_id:
            needs_dialog.NeedsDialog(step.workspace, step.messages, step.state, person_id, step.window()).open()
        else:
            step.complain(self.tr("Please choose a person on the board first."))

    @drafted
    def edit(self, group_id: str) -> GroupDialog | None:
        """Open a group; without an id, a new one behind the others of the round."""
        step, known = self._step, self._group(group_id)
        if step.workspace.read_only or bool(group_id) != bool(known):
            return None
        number = max((group.no for group in step.folder.groups if group.round == step.round), default=0) + 1
        new = WorkshopGroup(meeting_id=step.folder.meeting.id, round=step.round, no=number, topic="")
        areas = step.workspace.look(group_areas, step.folder.committee.id)
        offered = Offered(areas, step.workspace.look(people_to_choose))
        dialog = GroupDialog(step.folder, known or new, offered, self._keep_group, step.window())
        _open(dialog)
        return dialog

    def _keep_allotment(self, placements: tuple[Placement, ...]) -> bool:
        """Keep what was found as one step; with many people it is written beside the window."""
        step, task = self._step, self._step.content.task

        def keep(writing: Writing) -> int:
            return keep_allotment(writing, task, placements)

        step.attempt_for_all(self.tr("Workshop groups allotted"), keep, self._say_kept)
        return step.form.complaint.isHidden()

    def _say_kept(self, count: int) -> None:
        announce(self._step.board, self.tr("Allotted. Changed: {count}.").format(count=count))

    def _confirm(self) -> None:
        """Confirm all placements; say that only the clerk moves people from now on."""
        step = self._step
        if step.attempt(self.tr("Workshop groups confirmed"), confirm_allotment, step.folder.meeting.id):
            text = self.tr("Confirmed. Nobody is moved any more but by hand; who cancels leaves a free place.")
            announce(step.board, text)

    def _ask_weights(self) -> None:
        step = self._step
        weights = step.workspace.look(weights_of, step.folder.meeting.id)
        _open(
            allotment_weights_dialog.AllotmentWeightsDialog(weights, self._keep_weights, step.messages, step.window())
        )

    def _keep_weights(self, weights: AllotmentWeights) -> None:
        self._step.workspace.do(self.tr("Weights of the allotment"), keep_weights, weights)

    def _show_accommodations(self) -> None:
        """Open what must be arranged for this meeting."""
        step = self._step
        accommodations_dialog.AccommodationsDialog(
            step.workspace, step.messages, step.state, step.folder.meeting, step.window()
        ).open()

    def _print_cards(self) -> None:
        """Open the choice of slips, signs and the list for the wall."""
        step = self._step
        if step.workspace.read_only or step.attempt(self.tr("Papers prepared"), prepare_papers, step.folder.meeting.id):
            _open(card_dialog.CardDialog(step.workspace, step.messages, step.state, step.folder, step.window()))

    def _go_to_papers(self) -> None:
        self._step.repair_wanted.emit("step", PAPERS_STEP, "")

    def _add_group(self) -> None:
        self.edit("")

    def _edit_group(self) -> None:
        group = self._chosen_group()
        if group is not None:
            self.edit(group.id)

    def _remove_group(self) -> None:
        group = self._chosen_group()
        if group is not None:
            self._removal.ask(group)

    def _keep_group(self, group: WorkshopGroup) -> str:
        """Keep the group of the dialog, and return why it is refused."""
        label = self.tr("Group {number}: {topic}").format(number=group.no, topic=group.topic)
        return "" if self._step.attempt(label, keep_group, group) else self._step.form.complaint.text()

    def _chosen_group(self) -> WorkshopGroup | None:
        """Return the group whose column had the focus last; say that one must be chosen where none was."""
        group = self._group(self._step.board.column.group_id)
        if group is None:
            self._step.complain(self.tr("Please go to the column of a group first."))
        return group

    def _group(self, group_id: str) -> WorkshopGroup | None:
        return next((one for one in self._step.folder.groups if one.id == group_id), None)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
