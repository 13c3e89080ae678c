"""What stands on the two sheets of accommodations (D09): A for the house, without names; B for who must know whom."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from secretariat.domain.accommodation_sheet import AccommodationSheet
from secretariat.domain.collation import collation_key
from secretariat.domain.committees import Committee
from secretariat.domain.formatting import printed_text, short_date, time_text, weekday_date
from secretariat.domain.meeting_rules import house_of
from secretariat.domain.meetings import Meeting, Room, Venue
from secretariat.domain.names import full_name, person_order
from secretariat.domain.needs import Accommodation, AccommodationState, NeedEffect
from secretariat.domain.people import Person
from secretariat.domain.retention import retention_end
from secretariat.domain.state_names import state_name
from secretariat.domain.workshops import Assignment, WorkshopGroup
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.needs.accommodations import Arrangement, arrangements, expected_at
from secretariat.services.needs.need_catalogue import need_kinds
from secretariat.services.needs.need_effects import kinds_of_people
from secretariat.services.needs.needs import needs_rule
from secretariat.storage.reading import Reading

HOUSE_COLUMNS = (
    ("Vorkehrung", 76.0),
    ("Anzahl", 17.0),
    ("Raum", 62.0),
    ("Zeit", 27.0),
    ("beauftragt bei", 52.0),
    ("Status", 33.0),
)
HELPER_COLUMNS = (("Name", 62.0), ("Vorkehrung", 76.0), ("Raum", 62.0), ("Kontakt", 67.0))
PROPOSED = "noch nicht vorgesehen"


def house_sheet(reading: Reading, meeting_id: str, as_of: datetime) -> AccommodationSheet:
    """Return sheet A: what, how much, where, when, ordered from whom, how far. Nobody's name.

    Of who brings a dog the house is told „Platz am Rand“ and nothing else (6.3).
    """
    meeting = reading.get(Meeting, meeting_id)
    places = _Places(reading, meeting)
    able = (row for row in arrangements(reading, meeting.id) if row.measure.state is not AccommodationState.UNAVAILABLE)
    words = {one.name: str(one.effect) for one in need_kinds(reading) if one.effect is NeedEffect.FLOOR_SPACE}
    rows = sorted((_house_row(row, places, words) for row in able), key=lambda row: (collation_key(row[0]), row[2:4]))
    empty = "Für diese Sitzung ist nichts vorzubereiten."
    blank = _blank(reading, meeting, as_of)
    return replace(blank, title="Vorkehrungen", columns=HOUSE_COLUMNS, rows=tuple(rows), empty=empty)


def helper_sheet(reading: Reading, meeting_id: str, as_of: datetime) -> AccommodationSheet:
    """Return sheet B: names of those who come, only beside what a helper cannot give without knowing the person."""
    meeting = reading.get(Meeting, meeting_id)
    places, coming = _Places(reading, meeting), expected_at(reading, meeting).coming
    providers: dict[str, dict[str, None]] = {}
    for one in reading.all(Accommodation, meeting_id=meeting.id, order_by=("provider", "id")):
        if one.provider and one.state is not AccommodationState.UNAVAILABLE:
            providers.setdefault(one.kind, {})[one.provider] = None
    needed = kinds_of_people(reading, meeting)
    people = sorted(reading.all(Person, id=tuple(coming & needed.keys())), key=person_order)
    rows = [
        (full_name(person), kind.name, places.of_person(person.id), _contact(person, providers.get(kind.name, ())))
        for person in people
        for kind in needed[person.id]
        if kind.helper_knows_person
    ]
    empty = "Niemand, der kommt, muss Helfenden mit Namen genannt werden."
    title = "Vorkehrungen für einzelne Personen"
    blank = _blank(reading, meeting, as_of)
    return replace(blank, title=title, columns=HELPER_COLUMNS, rows=tuple(rows), empty=empty)


class _Places:
    """Names the rooms of a meeting, and says in which group somebody is."""

    def __init__(self, reading: Reading, meeting: Meeting) -> None:
        self._rooms = {room.id: room.name for room in reading.all(Room)}
        self._groups = {one.id: one for one in reading.all(WorkshopGroup, meeting_id=meeting.id)}
        self._plenary = self._rooms.get(meeting.room_id or "", "Plenum")
        self._of_person: dict[str, list[WorkshopGroup]] = {}
        for one in reading.all(Assignment, meeting_id=meeting.id):
            self._of_person.setdefault(one.person_id, []).append(self._groups[one.group_id])
        self._meeting_time = f"ab {time_text(meeting.start)}"

    def of_measure(self, measure: Accommodation) -> tuple[str, str]:
        """Return where a measure is needed, and from when."""
        group = self._groups.get(measure.group_id or "")
        if group is not None:
            return self._group(group), f"ab {time_text(group.start)}" if group.start else self._meeting_time
        return self._rooms.get(measure.room_id or "", self._plenary), self._meeting_time

    def of_person(self, person_id: str) -> str:
        """Return where a person is: plenary, then her groups."""
        groups = sorted(self._of_person.get(person_id, ()), key=lambda one: (one.round, one.no))
        return "; ".join((self._plenary, *(self._group(group) for group in groups)))

    def _group(self, group: WorkshopGroup) -> str:
        room = self._rooms.get(group.room_id or "", "")
        return f"Gruppe {group.no}, {room}" if room else f"Gruppe {group.no}"


def _house_row(row: Arrangement, places: _Places, words: Mapping[str, str]) -> tuple[str, ...]:
    measure = row.measure
    where, when = places.of_measure(measure)
    state = state_name(measure.state) if row.is_kept else PROPOSED
    return words.get(measure.kind, measure.kind), str(measure.quantity), where, when, measure.provider, state


def _contact(person: Person, providers: Iterable[str]) -> str:
    phone = person.phone_mobile or person.phone_office
    return ", ".join(part for part in (phone, *providers) if part)


def _blank(reading: Reading, meeting: Meeting, as_of: datetime) -> AccommodationSheet:
    """Return what both sheets say of their meeting."""
    committee = reading.get(Committee, meeting.committee_id)
    venue = reading.find(Venue, house_of(meeting, committee))
    when = f"{weekday_date(meeting.date)}, ab {time_text(meeting.start)}"
    where_and_when = " · ".join(part for part in (when, venue.name if venue else "") if part)
    return AccommodationSheet(
        title="",
        subject=meeting_name(committee, meeting),
        details=(f"{committee.name}, {meeting.no}. Sitzung", where_and_when),
        columns=(),
        rows=(),
        empty="",
        destroy_by=short_date(retention_end(needs_rule(reading), meeting.date)),
        printed_at=printed_text(as_of),
    )
