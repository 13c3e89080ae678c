"""Houses and rooms where meetings are held; one house is the usual one of the committee."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QWidget

from secretariat.desktop.committee.committee_facts import room_facts, venue_facts, venue_name
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.committee.planning_areas_dialog import PlanningAreasDialog
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.forms.ui_committee_places import Ui_CommitteePlaces
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.meetings import Room, Venue
from secretariat.services.committee import committees, office


class CommitteePlaces(CommitteePart):
    """The tab „Ort und Räume“."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_CommitteePlaces()
        self.form.setupUi(self)
        self.venues: RowsModel[Venue] = RowsModel(self._venue_columns(), lambda venue: venue.id, self)
        self.venue_list = RowsView("venues", self.tr("Houses"), self.venues, state, self)
        self.form.venuesPlace.addWidget(self.venue_list)
        self.rooms: RowsModel[Room] = RowsModel(self._room_columns(), lambda room: room.id, self)
        self.room_list = RowsView("rooms", self.tr("Rooms"), self.rooms, state, self)
        self.form.roomsPlace.addWidget(self.room_list)
        form = self.form
        venue_parts = (self.venue_list, form.newVenue, form.changeVenue, form.useVenue)
        set_tab_order((*venue_parts, self.room_list, form.newRoom, form.changeRoom, form.planningAreas))
        self._connect()

    def fill(self) -> None:
        """Show the houses, and the rooms of the one in front."""
        self.venues.show(self.view.venues)
        self.form.hint.setText(self.tr("No house is known yet. Make one with “New house …”."))
        self.form.hint.setVisible(not self.view.venues)
        if not self.venue_list.current_id() and self.venues.rowCount():
            usual = self.view.committee.default_venue_id or ""
            if not self.venue_list.go_to(usual):
                self.venue_list.go_to(self.venues.id_at(0))
        self._show_rooms()

    def put_away(self) -> None:
        """Keep how the lists looked."""
        self.venue_list.remember()
        self.room_list.remember()

    def mend(self, venue_id: str, field: str) -> None:
        """Open a house at a field; a register that is read only shows it in the list."""
        self.venue_list.go_to(venue_id)
        dialog = self._change_venue()
        if dialog is not None:
            dialog.show_field(field)

    def _venue_columns(self) -> tuple[ListColumn[Venue], ...]:
        return (
            ListColumn("name", self.tr("House"), lambda venue: ", ".join(filter(None, (venue.name, venue.part)))),
            ListColumn("address", self.tr("Address"), _address),
            ListColumn("accessible", self.tr("Step-free entrance"), self._accessible),
            ListColumn("access", self.tr("Accessibility"), lambda venue: venue.accessible_text),
            ListColumn("usual", self.tr("Use"), self._use),
        )

    def _room_columns(self) -> tuple[ListColumn[Room], ...]:
        return (
            ListColumn("name", self.tr("Room"), lambda room: room.name),
            ListColumn("floor", self.tr("Floor"), lambda room: room.floor),
            ListColumn("rows", self.tr("In rows"), lambda room: _number(room.capacity_rows), _by_rows, is_number=True),
            ListColumn("u", self.tr("U shape"), lambda room: _number(room.capacity_u_shape), is_number=True),
            ListColumn("workshop", self.tr("Workshop"), lambda room: _number(room.capacity_workshop), is_number=True),
            ListColumn("wheelchairs", self.tr("Wheelchairs"), lambda room: str(room.wheelchair_places), is_number=True),
            ListColumn("has", self.tr("Equipment"), self._equipment),
        )

    def _connect(self) -> None:
        form = self.form
        self.venue_list.current_changed.connect(self._show_rooms)
        self.venue_list.opened.connect(self._change_venue)
        self.room_list.current_changed.connect(self._show_buttons)
        self.room_list.opened.connect(self._change_room)
        form.newVenue.clicked.connect(self._new_venue)
        form.changeVenue.clicked.connect(self._change_venue)
        form.useVenue.clicked.connect(self._use_venue)
        form.newRoom.clicked.connect(self._new_room)
        form.changeRoom.clicked.connect(self._change_room)
        form.planningAreas.clicked.connect(self._show_areas)

    @drafted
    def _show_areas(self) -> QDialog:
        dialog = PlanningAreasDialog(self.workspace, self.messages, self.view.committee.id, self.window())
        dialog.open()
        return dialog

    def _show_rooms(self) -> None:
        venue = self._venue()
        self.rooms.show([room for room in self.view.rooms if venue is not None and room.venue_id == venue.id])
        if not self.room_list.current_id() and self.rooms.rowCount():
            self.room_list.go_to(self.rooms.id_at(0))
        self.form.roomsLabel.setText(self.tr("Rooms in {house}").format(house=venue.name) if venue else "")
        self._show_buttons()

    def _show_buttons(self) -> None:
        form, venue = self.form, self._venue()
        self.allow(
            (
                *((button, True) for button in (form.newVenue, form.planningAreas)),
                *((button, venue is not None) for button in (form.changeVenue, form.newRoom)),
                (form.useVenue, venue is not None and venue.id != self.view.committee.default_venue_id),
                (form.changeRoom, self._room() is not None),
            )
        )

    def _venue(self) -> Venue | None:
        return self.venue_list.current_row()

    def _room(self) -> Room | None:
        return self.room_list.current_row()

    @drafted
    def _new_venue(self) -> FactDialog:
        return self._open_venue(Venue(name=""), self.tr("New house"))

    @drafted
    def _change_venue(self) -> FactDialog | None:
        venue = self._venue()
        if venue is None or self.workspace.read_only:
            return None
        return self._open_venue(venue, venue_name(venue))

    def _open_venue(self, venue: Venue, title: str) -> FactDialog:
        dialog = FactDialog(
            self.workspace, self.messages, venue, venue_facts(), self._keep_venue, title=title, parent=self
        )
        dialog.open()
        return dialog

    @drafted
    def _new_room(self) -> FactDialog | None:
        venue = self._venue()
        return self._open_room(Room(venue_id=venue.id, name=""), self.tr("New room")) if venue is not None else None

    @drafted
    def _change_room(self) -> FactDialog | None:
        room = self._room()
        return self._open_room(room, room.name) if room is not None and not self.workspace.read_only else None

    def _open_room(self, room: Room, title: str) -> FactDialog:
        dialog = FactDialog(
            self.workspace, self.messages, room, room_facts(), self._keep_room, title=title, parent=self
        )
        dialog.open()
        return dialog

    def _use_venue(self) -> None:
        venue = self._venue()
        if venue is None:
            return
        committee = replace(self.view.committee, default_venue_id=venue.id)
        label = self.tr("Usual house of {committee}").format(committee=committee.short_name)
        try:
            self.workspace.do(label, committees.change_committee, committee)
        except SecretariatError as error:
            self.messages.tell(error, self.window())

    def _keep_venue(self, venue: Venue) -> str:
        return self.workspace.do(self.tr("House {name}").format(name=venue.name), office.keep, venue).id

    def _keep_room(self, room: Room) -> str:
        return self.workspace.do(self.tr("Room {name}").format(name=room.name), office.keep, room).id

    def _accessible(self, venue: Venue) -> str:
        return self.tr("✓ yes") if venue.accessible_entrance else self.tr("no")

    def _use(self, venue: Venue) -> str:
        return self.tr("● usual house") if venue.id == self.view.committee.default_venue_id else ""

    def _equipment(self, room: Room) -> str:
        has = (
            (room.step_free, self.tr("step-free")),
            (room.hearing_loop, self.tr("hearing loop")),
            (room.projector, self.tr("projector")),
        )
        return ", ".join(word for there, word in has if there)


def _address(venue: Venue) -> str:
    street = " ".join(filter(None, (venue.street, venue.house_no)))
    city = " ".join(filter(None, (venue.postal_code, venue.city)))
    return ", ".join(filter(None, (street, city)))


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _by_rows(room: Room) -> int:
    return room.capacity_rows or 0
