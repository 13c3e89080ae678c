"""One workshop group, new or changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_group_dialog import Ui_GroupDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.choice_box import Choice, chosen_id, offer
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, clock_text, time_in
from secretariat.domain.group_symbols import FILLS, SYMBOLS
from secretariat.domain.text import clean_line
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.committee.venues import rooms_of
from secretariat.services.meeting.gathering import MeetingFolder

NONE: Choice = ("", "–")
TITLE_CHARACTERS = 45


class Offered(NamedTuple):
    """What a group can be about, and who can lead it."""

    areas: Sequence[Choice]
    people: Sequence[Choice]


class GroupDialog(AskingDialog):
    """Hands the group to `keep`, which says why it is refused, or nothing; then the dialog closes."""

    HELP = "workshops"

    def __init__(
        self,
        folder: MeetingFolder,
        group: WorkshopGroup,
        offered: Offered,
        keep: Callable[[WorkshopGroup], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group, self._keep = group, keep
        self._capacities = {room.id: room.capacity_workshop for room in folder.rooms.values()}
        self.form = Ui_GroupDialog()
        self.form.setupUi(self)
        self.form.complaint.hide()
        self._fill(folder, offered)
        self.form.room.activated.connect(self._propose_capacity)
        self.form.topic.setMinimumWidth(TITLE_CHARACTERS * self.fontMetrics().averageCharWidth())
        self.form.topic.setFocus()

    @guarded(None)
    def accept(self) -> None:
        """Keep the group; what is refused is said here, and what was typed stays."""
        form = self.form
        if not clean_line(form.topic.text()):
            self.complain(self.tr("Please enter a topic."), form.topic)
            return
        try:
            refused = self._keep(self._typed())
        except NotUnderstoodError as error:
            self.complain(error.text, error.field)
            return
        if refused:
            self.complain(refused)
            return
        super().accept()

    def _typed(self) -> WorkshopGroup:
        """Return the group as typed; raises NotUnderstoodError."""
        form = self.form
        return replace(
            self._group,
            no=form.number.value(),
            round=form.round.value(),
            topic=form.topic.text(),
            room_id=chosen_id(form.room),
            capacity=form.capacity.value() or None,
            minimum=form.minimum.value() or None,
            moderator_id=chosen_id(form.moderator),
            recorder_id=chosen_id(form.recorder),
            symbol=chosen_id(form.symbol) or "",
            colour=chosen_id(form.colour) or "",
            planning_area_id=chosen_id(form.planningArea),
            start=time_in(form.start),
            end=time_in(form.end),
        )

    def _fill(self, folder: MeetingFolder, offered: Offered) -> None:
        form, group = self.form, self._group
        form.minimum.setValue(group.minimum or 0)
        for box, known, now in ((form.symbol, SYMBOLS, group.symbol), (form.colour, FILLS, group.colour)):
            names = dict.fromkeys((*known, *([now] if now else [])))
            offer(box, [NONE, *((one, one) for one in names)], now)
        offer(form.planningArea, [NONE, *offered.areas], group.planning_area_id)
        form.start.setText(clock_text(group.start))
        form.end.setText(clock_text(group.end))
        form.number.setValue(group.no)
        form.round.setValue(group.round)
        form.topic.setText(group.topic)
        form.capacity.setValue(group.capacity or 0)
        rooms = rooms_of(folder.rooms.values(), folder.venue.id if folder.venue else None)
        offer(form.room, [NONE, *((room.id, room.name) for room in rooms)], group.room_id)
        offer(form.moderator, [NONE, *offered.people], group.moderator_id)
        offer(form.recorder, [NONE, *offered.people], group.recorder_id)

    def _propose_capacity(self) -> None:
        """Take over how many people the room holds, where nothing was typed yet."""
        if not self.form.capacity.value():
            self.form.capacity.setValue(self._capacities.get(chosen_id(self.form.room) or "") or 0)
