"""The sign-in sheet of one meeting while it is typed back: read once, then kept in step with every stored line."""

from dataclasses import replace

from secretariat.commandline.output import Output
from secretariat.commandline.typed_line import TypedGuest, TypedState, parse_line
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.names import list_name, plain_name
from secretariat.domain.people import Organisation, Person
from secretariat.domain.text import folded
from secretariat.services.meeting import attendance
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.meeting.sheet_rows import offered_at_sheet
from secretariat.services.people.people import add_organisation
from secretariat.services.people.typed_people import person_named
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing


class Sheet:
    """Typed lines of one meeting. Nobody else can write meanwhile: the register is ours until it is closed."""

    def __init__(self, register: Register, meeting: str, output: Output, correction: str = "") -> None:
        self._register = register
        self._correction = correction
        self._settled = output.in_words("label.settled", meeting=meeting)
        self._label = output.in_words("label.attendance", meeting=meeting)
        with register.writing(output.in_words("label.sheet_opened", meeting=meeting)) as writing:
            attendance.open_sheet(writing, gather_meeting(writing, *find_meeting(writing, meeting)))
        with register.reading() as reading:
            self._folder = gather_meeting(reading, *find_meeting(reading, meeting))

    def store(self, typed: str) -> str:
        """Store one line and return `ok NUMBER NAME STATE`: only when it is safe on disk does this return."""
        line = parse_line(typed)
        with self._register.writing(self._label) as writing:
            row = self._guest(writing, line) if isinstance(line, TypedGuest) else self._state(writing, line)
            person = writing.get(Person, row.person_id)
            folder = self._after(writing, row)
        self._folder = folder
        return f"ok {row.row_no} {list_name(person)} {row.state}"

    def settle(self) -> int:
        """Mark everybody still expected as excused or not, as the answers say; return how many."""
        with self._register.writing(self._settled) as writing:
            return attendance.settle_absences(writing, self._folder)

    def _after(self, writing: Writing, marked: Attendance) -> MeetingFolder:
        """Return the folder as it is after a line: most lines touch one row, only stand-ins and guests touch others."""
        before = {row.id: row for row in self._folder.attendance}.get(marked.id)
        if before is not None and AttendanceState.REPRESENTED not in {before.state, marked.state}:
            rows = tuple(marked if row.id == marked.id else row for row in self._folder.attendance)
            return replace(self._folder, attendance=rows)
        people = self._folder.people
        rows = writing.all(Attendance, meeting_id=self._folder.meeting.id, order_by=("row_no",))
        missing = [row.person_id for row in rows if row.person_id not in people.persons]
        if missing:
            newcomers = writing.all(Person, id=missing)
            houses = writing.all(Organisation, id=[one.organisation_id for one in newcomers if one.organisation_id])
            people = replace(
                people,
                persons={**people.persons, **{one.id: one for one in newcomers}},
                organisations={**people.organisations, **{one.id: one for one in houses}},
            )
        return replace(self._folder, attendance=rows, people=people)

    def _state(self, writing: Writing, line: TypedState) -> Attendance:
        row = attendance.find_row(self._folder, line.who)
        offered = offered_at_sheet(self._folder, row)
        deputy = person_named(writing, self._folder, row.seat_id, line.by, offered)
        mark = attendance.Mark(
            line.state, line.arrived, line.left, deputy, correction=self._correction, online=line.online
        )
        return attendance.mark_attendance(writing, self._folder, row, mark)

    def _guest(self, writing: Writing, line: TypedGuest) -> Attendance:
        people = self._folder.people
        known = {folded(house.name): house for house in writing.all(Organisation)} if line.organisation else {}
        house = known.get(folded(line.organisation))
        person = Person(given_name=line.given_name, family_name=line.family_name)
        for row in self._folder.attendance:
            other = people.persons[row.person_id]
            same_house = house is None or other.organisation_id == house.id
            if same_house and row.seat_id is None and folded(plain_name(other)) == folded(plain_name(person)):
                raise RuleBrokenError("attendance.already_on_sheet", field="name", name=plain_name(other))
        if line.organisation and house is None:
            house = add_organisation(writing, Organisation(name=line.organisation))
        person = replace(person, organisation_id=house.id if house else None)
        occasion = line.occasion or "Gast"
        return attendance.add_walk_in(
            writing,
            self._folder.meeting,
            person,
            occasion=occasion,
            row_no=line.row_no,
            correction=self._correction,
        )
