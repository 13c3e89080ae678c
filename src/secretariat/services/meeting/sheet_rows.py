"""The sign-in sheet as it is typed back: its rows, who may sit in, who is still missing."""

from collections import Counter
from dataclasses import dataclass
from datetime import time

from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.names import list_name, plain_name
from secretariat.domain.people import Organisation, Person
from secretariat.domain.text import clean_line, folded
from secretariat.services.meeting.attendance import (
    STAND_IN_ROWS,
    add_walk_in,
    check_sheet_open,
    expected_people,
    planned_deputy,
)
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.who_acts import place_acted_for, stand_in_for
from secretariat.services.papers.printed_names import institution_of
from secretariat.services.people.people import add_organisation
from secretariat.storage.writing import Writing

IN_ROOM = frozenset({AttendanceState.PRESENT, AttendanceState.PARTIAL})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the sheet. `number` is what is printed; a stand-in signed on her member's row."""

    id: str
    number: int
    name: str
    organisation: str
    bench: str
    state: AttendanceState
    arrived: time | None
    left: time | None
    represented_by: str
    note: str
    online: bool = False


@dataclass(frozen=True, slots=True)
class BenchCount:
    """How many seats of a bench are filled in the room, of those that somebody holds, and who is missing."""

    bench: str
    there: int
    of: int
    missing: tuple[str, ...] = ()


def sheet_rows(folder: MeetingFolder) -> tuple[SheetRow, ...]:
    """Return the rows of the sheet by number; whoever sits in for a member is named on the member's row."""
    return tuple(
        _sheet_row(folder, row)
        for row in folder.attendance
        if row.row_no < STAND_IN_ROWS or row.acts_for_seat_id is None
    )


def row_shown_for(folder: MeetingFolder, row: Attendance) -> Attendance:
    """Return the row on which somebody signed: a stand-in's is that of her member."""
    if row.row_no < STAND_IN_ROWS or row.acts_for_seat_id is None:
        return row
    return next((other for other in folder.attendance if other.seat_id == row.acts_for_seat_id), row)


def not_yet_numbered(folder: MeetingFolder) -> int:
    """Return how many expected people have no row on the sheet yet."""
    known = {row.person_id for row in folder.attendance}
    return sum(person.id not in known for person, _ in expected_people(folder))


def state_counts(folder: MeetingFolder) -> Counter[AttendanceState]:
    """Return how many rows are in which state; stand-ins are counted with their members."""
    return Counter(row.state for row in sheet_rows(folder))


def bench_counts(folder: MeetingFolder) -> tuple[BenchCount, ...]:
    """Return for each bench how many of its filled seats are in the room, by member or stand-in."""
    taken = {row.acts_for_seat_id or row.seat_id for row in folder.attendance if row.state in IN_ROOM}
    counts = []
    for bench in folder.benches:
        held = [(place.seat.id, place.holder) for place in folder.places if place.bench.id == bench.id and place.holder]
        missing = tuple(list_name(holder) for seat, holder in held if seat not in taken)
        if held:
            counts.append(BenchCount(bench.short_name, len(held) - len(missing), len(held), missing))
    return tuple(counts)


def deputies_offered(folder: MeetingFolder, seat_id: str | None, planned: Person | None) -> tuple[Person, ...]:
    """Return who may sit in on a seat: the one named in the reply first, then by rank."""
    place = folder.place_of_seat(seat_id)
    ranked = [person for _, person in place.deputies] if place else []
    return tuple({person.id: person for person in ([planned] if planned else []) + ranked}.values())


def offered_at_sheet(folder: MeetingFolder, row: Attendance) -> tuple[Person, ...]:
    """Return who may have signed for the member of a row."""
    return deputies_offered(folder, row.seat_id, planned_deputy(folder, row))


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who came without being expected, in the four fields of the sheet."""

    family_name: str
    given_name: str = ""
    organisation: str = ""
    occasion: str = ""


def add_guest(writing: Writing, folder: MeetingFolder, guest: Guest, correction: str = "") -> Attendance:
    """Add a guest to the sheet, present at once, with her organisation; refuses one without a family name.

    On the sheet of a closed meeting only with a `correction`, as `add_walk_in` says.
    """
    check_sheet_open(folder.meeting, correction)
    family, house = clean_line(guest.family_name), clean_line(guest.organisation)
    if not family:
        raise RuleBrokenError("person.without_name", field="family_name")
    organisation = None
    if house:
        known = {folded(one.name): one for one in writing.all(Organisation, trashed_on=None)}
        organisation = known.get(folded(house)) or add_organisation(writing, Organisation(name=house))
    person = Person(
        given_name=guest.given_name,
        family_name=family,
        organisation_id=organisation.id if organisation else None,
    )
    occasion = clean_line(guest.occasion) or "Gast"
    return add_walk_in(writing, folder.meeting, person, occasion=occasion, correction=correction)


def _sheet_row(folder: MeetingFolder, row: Attendance) -> SheetRow:
    person = folder.people.persons[row.person_id]
    place = place_acted_for(folder, person)
    stand_in = stand_in_for(folder, row)
    return SheetRow(
        id=row.id,
        number=row.row_no % STAND_IN_ROWS,
        name=list_name(person),
        organisation=institution_of(folder, person, place),
        bench=place.bench.short_name if place else row.occasion,
        state=row.state,
        arrived=row.arrived,
        left=row.left,
        represented_by=plain_name(stand_in) if stand_in else "",
        note=row.note,
        online=row.online or (stand_in is not None and _joined_by_video(folder, row, stand_in)),
    )


def _joined_by_video(folder: MeetingFolder, row: Attendance, stand_in: Person) -> bool:
    return any(
        other.online and other.person_id == stand_in.id and other.acts_for_seat_id == row.seat_id
        for other in folder.attendance
    )
