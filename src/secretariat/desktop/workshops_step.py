"""Step 4: workshop groups with room, places and moderator, and people placed in them by hand."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat.deferred import deferred
from secretariat.desktop.choice_box import chosen_id, offer
from secretariat.desktop.draft_keeper import DraftKeeper
from secretariat.desktop.forms.ui_workshops_step import Ui_WorkshopsStep
from secretariat.desktop.group_dialog import GroupDialog
from secretariat.desktop.keyed_rows_view import KeyedRowsView
from secretariat.desktop.meeting_step import MeetingStep, give_widths
from secretariat.desktop.meeting_words import state_word
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.names import plain_name
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.preflight import preflight
from secretariat.services.workshop_rows import (
    GroupRow,
    ParticipantRow,
    group_rows,
    keep_group,
    participant_rows,
    place_by_hand,
    remove_group,
    take_out,
)

if TYPE_CHECKING:
    from secretariat.desktop import accommodations_dialog, needs_dialog
else:
    accommodations_dialog = deferred("secretariat.desktop.accommodations_dialog")
    needs_dialog = deferred("secretariat.desktop.needs_dialog")

OUT = "0"
KEYS = "0123456789"
NOBODY = 10_000
"""Sorts people without a group behind all groups."""


class WorkshopsStep(MeetingStep):
    """Groups above, people below: a digit puts the chosen person, or all selected ones, into that group."""

    HELP = "workshops"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_WorkshopsStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        self._people: tuple[ParticipantRow, ...] = ()
        self.group_model = RowsModel(self._group_columns(), _group_id, self)
        self.groups = RowsView("groups", self.tr("Workshop groups"), self.group_model, state, self)
        give_widths(self.groups, (5, 7, 40, 18, 8, 8, 24))
        self.form.groupPlace.addWidget(self.groups)
        self.rows = RowsModel(self._people_columns(), _person_id, self)
        heading = self.tr("People to place")
        self.list = KeyedRowsView("placements", heading, self.rows, state, keys=KEYS, parent=self)
        give_widths(self.list, (26, 8, 9, 11, 12, 30))
        self.form.peoplePlace.addWidget(self.list)
        self.form.work.setStretchFactor(1, 2)
        self._arrange_tabs()
        self._connect()

    def fill(self) -> None:
        """Show the groups, and the people of the chosen round."""
        groups = group_rows(self.folder)
        self.group_model.show(groups)
        rounds = sorted({group.round for group in groups}) or [1]
        offer(self.form.round, [(str(one), str(one)) for one in rounds], chosen_id(self.form.round))
        for widget in (self.form.round, self.form.roundLabel):
            widget.setVisible(len(rounds) > 1)
        self._offer_lists(groups)
        self._show_people()
        self.form.advice.setText(self.tr("This meeting has no workshop groups yet. „Add group“ makes the first one."))
        self.form.advice.setVisible(not groups)
        found = [one for one in preflight(self.folder) if one.code.startswith("room.")]
        self.form.warnings.setText("\n".join(f"⚠ {self.messages.finding(finding)}" for finding in found))
        self.form.warnings.setVisible(bool(found))
        for button in (self.form.addGroup, self.form.editGroup, self.form.removeGroup):
            button.setEnabled(not self.workspace.read_only)

    def take_focus(self) -> None:
        """Start with the people, or with the first group."""
        (self.list if self.folder.groups else self.form.addGroup).setFocus()

    def put_away(self) -> None:
        """Keep how the lists looked."""
        self.groups.remember()
        self.list.remember()

    def _connect(self) -> None:
        form = self.form
        form.addGroup.clicked.connect(self._add_group)
        form.editGroup.clicked.connect(self._edit_group)
        form.removeGroup.clicked.connect(self._remove_group)
        form.accommodations.clicked.connect(self._show_accommodations)
        form.needs.clicked.connect(self._show_needs)
        form.round.activated.connect(self._show_people)
        form.shown.activated.connect(self._show_people)
        form.filter.textChanged.connect(self.rows.filter)
        self.groups.opened.connect(self._edit_group)
        self.list.key_typed.connect(self._take_key)

    def _arrange_tabs(self) -> None:
        form = self.form
        above = (
            self.groups,
            form.addGroup,
            form.editGroup,
            form.removeGroup,
            form.accommodations,
            form.needs,
            form.round,
        )
        for before, after in pairwise((*above, form.shown, form.filter, self.list)):
            QWidget.setTabOrder(before, after)

    def _take_key(self, key: str) -> None:
        """Put the selected people into the group of that number, or take them out."""
        chosen = self.list.selected_ids()
        if not chosen or self.workspace.read_only:
            return
        following = self.list.id_below() if len(chosen) == 1 else self.list.current_id()
        done = self._take_out(chosen) if key == OUT else self._place(chosen, key)
        if done:
            self.list.go_to(following)

    def _place(self, person_ids: tuple[str, ...], number: str) -> bool:
        group = self._group_of(int(number))
        if group is None:
            self.complain(self.tr("There is no group {number}.").format(number=number))
            return False
        label = self.tr("{name} to group {number}").format(name=self._names(person_ids), number=group.no)
        announce(self.list, label)
        people = tuple(self.folder.people.persons[person_id] for person_id in person_ids)
        return self.attempt(label, place_by_hand, self.folder, people, group)

    def _take_out(self, person_ids: tuple[str, ...]) -> bool:
        label = self.tr("{name} in no group").format(name=self._names(person_ids))
        return self.attempt(label, take_out, self.folder.meeting.id, person_ids, self._round())

    def _names(self, person_ids: tuple[str, ...]) -> str:
        if len(person_ids) == 1:
            return plain_name(self.folder.people.persons[person_ids[0]])
        return self.tr("{count} people").format(count=len(person_ids))

    def _show_accommodations(self) -> None:
        """Open what must be arranged for this meeting."""
        accommodations_dialog.AccommodationsDialog(
            self.workspace, self.messages, self.state, self.folder.meeting, self.window()
        ).open()

    def _show_needs(self) -> None:
        """Open what the chosen person needs; nothing of it is shown here."""
        person_id = self.list.current_id()
        if person_id:
            needs_dialog.NeedsDialog(self.workspace, self.messages, self.state, person_id, self.window()).open()
        else:
            self.complain(self.tr("Please choose a person in the list first."))

    def _add_group(self) -> None:
        number = max((group.no for group in self.folder.groups if group.round == self._round()), default=0) + 1
        self._ask_group(WorkshopGroup(meeting_id=self.folder.meeting.id, round=self._round(), no=number, topic=""))

    def _edit_group(self) -> None:
        group = self._chosen_group()
        if group is not None:
            self._ask_group(group)

    def _remove_group(self) -> None:
        group = self._chosen_group()
        if group is not None:
            self.attempt(self.tr("Group {number} removed").format(number=group.no), remove_group, group)

    def _ask_group(self, group: WorkshopGroup) -> None:
        if self.workspace.read_only:
            return
        dialog = GroupDialog(self.folder, group, self._keep_group, self.window())
        DraftKeeper(dialog, self.workspace)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _keep_group(self, group: WorkshopGroup) -> str:
        """Keep the group of the dialog, and return why it is refused."""
        label = self.tr("Group {number}: {topic}").format(number=group.no, topic=group.topic)
        return "" if self.attempt(label, keep_group, group) else self.form.complaint.text()

    def _show_people(self) -> None:
        """Show those of the chosen list: all, the ones without a group, one group."""
        self._people = participant_rows(self.folder, self._round())
        wanted = chosen_id(self.form.shown)
        shown = {
            None: self._people,
            OUT: tuple(row for row in self._people if row.group is None),
        }.get(wanted, tuple(row for row in self._people if str(row.group) == wanted))
        self.rows.show(shown)
        self.list.start()
        free = sum(row.group is None for row in self._people)
        told = [self.tr("{count} without a group").format(count=free)]
        told += [
            self.tr("group {number}: {count}").format(number=row.number, count=_filled(row))
            for row in group_rows(self.folder)
            if row.round == self._round()
        ]
        self.form.counts.setText(" · ".join(told))

    def _offer_lists(self, groups: tuple[GroupRow, ...]) -> None:
        choices = [("", self.tr("everybody")), (OUT, self.tr("without a group"))]
        choices += [
            (str(row.number), self.tr("group {number}").format(number=row.number))
            for row in groups
            if row.round == self._round()
        ]
        offer(self.form.shown, choices, chosen_id(self.form.shown))

    def _round(self) -> int:
        return int(chosen_id(self.form.round) or 1)

    def _group_of(self, number: int) -> WorkshopGroup | None:
        return next((one for one in self.folder.groups if (one.no, one.round) == (number, self._round())), None)

    def _chosen_group(self) -> WorkshopGroup | None:
        return next((one for one in self.folder.groups if one.id == self.groups.current_id()), None)

    def _group_columns(self) -> tuple[ListColumn[GroupRow], ...]:
        return (
            ListColumn("number", self.tr("No."), lambda row: str(row.number), lambda row: (row.round, row.number)),
            ListColumn("round", self.tr("Round"), lambda row: str(row.round), lambda row: (row.round, row.number)),
            ListColumn("topic", self.tr("Topic"), lambda row: row.topic),
            ListColumn("room", self.tr("Room"), lambda row: row.room),
            ListColumn("capacity", self.tr("Places"), _capacity, lambda row: row.capacity or 0),
            ListColumn("placed", self.tr("Placed"), lambda row: str(row.placed), lambda row: row.placed),
            ListColumn("moderator", self.tr("Moderator"), lambda row: row.moderator),
        )

    def _people_columns(self) -> tuple[ListColumn[ParticipantRow], ...]:
        language = self.messages.language
        return (
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn(
                "group",
                self.tr("Group"),
                lambda row: "" if row.group is None else str(row.group),
                lambda row: NOBODY if row.group is None else row.group,
            ),
            ListColumn("wishes", self.tr("Wishes"), lambda row: ", ".join(map(str, row.wishes))),
            ListColumn("source", self.tr("Because"), lambda row: row.source),
            ListColumn("answer", self.tr("Answer"), lambda row: state_word(row.answer, language)),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
        )


def _capacity(row: GroupRow) -> str:
    return str(row.capacity) if row.capacity is not None else ""


def _filled(row: GroupRow) -> str:
    return f"{row.placed}/{row.capacity}" if row.capacity is not None else str(row.placed)


def _group_id(row: GroupRow) -> str:
    return row.id


def _person_id(row: ParticipantRow) -> str:
    return row.id
