"""The cycle's rules about the sheet on the table: numbered, typed back, put right, who may not vote."""

from dataclasses import replace
from datetime import time

from hypothesis import strategies as st
from hypothesis.stateful import rule

from making import a_person
from secretariat.domain.attendance import Attendance, AttendanceState, VoteExclusion
from secretariat.domain.committees import Seat
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState
from secretariat.domain.people import Person
from secretariat.services.meeting import attendance, exclusions, meetings
from secretariat.services.meeting.attendance import Mark
from secretariat.services.meeting.sheet_rows import Guest, add_guest
from services.cycle.floor import Floor, in_step

TIMES = st.sampled_from([None, None, time(13, 30), time(14, 30), time(15), time(16), time(18, 30)])


class Sheet(Floor):
    """Who was in the room."""

    def number_the_sheet(self, meeting: Meeting) -> None:
        """Give the rows their numbers."""
        assert self.do("Liste", lambda writing: attendance.open_sheet(writing, in_step(writing, meeting)))

    def hold(self, meeting: Meeting) -> None:
        """Let the meeting begin, and everybody on the sheet be there."""
        self.do("Beginn", lambda writing: meetings.move_state(writing, meeting.id, MeetingState.RUNNING))
        here = Mark(AttendanceState.PRESENT)
        folder = self.folder_of(meeting)
        rows = self.all(Attendance, meeting_id=meeting.id)
        self.do(
            "Alle anwesend", lambda writing: [attendance.mark_attendance(writing, folder, row, here) for row in rows]
        )

    def end(self, meeting: Meeting) -> None:
        """Let the meeting be over."""
        self.do("Ende", lambda writing: meetings.move_state(writing, meeting.id, MeetingState.HELD))

    @rule(data=st.data())
    def open_sheet(self, data: st.DataObject) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            self.number_the_sheet(meeting)

    @rule(data=st.data(), state=st.sampled_from(AttendanceState), arrived=TIMES, left=TIMES)
    def mark(self, data: st.DataObject, state: AttendanceState, arrived: time | None, left: time | None) -> None:
        row = self.one(data, Attendance)
        if row is None:
            return
        (meeting,) = self.all(Meeting, id=row.meeting_id)
        folder = self.folder_of(meeting)
        place = folder.place_of_seat(row.seat_id)
        able = [person for _, person in place.deputies] if place else []
        others = [None, self.one(data, Person), replace(a_person(10), id=f"new-{len(self.all(Person))}")]
        somebody = state is AttendanceState.REPRESENTED or not data.draw(st.integers(0, 5))
        mark = Mark(
            state,
            arrived,
            left,
            deputy=data.draw(st.sampled_from([*able, *able, *able, *others])) if somebody else None,
            correction=data.draw(st.sampled_from(["", "verlesen"])),
        )
        self.do(f"Zeile {state}", lambda writing: attendance.mark_attendance(writing, folder, row, mark))

    @rule(data=st.data())
    def settle(self, data: st.DataObject) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            self.do("Offene", lambda writing: attendance.settle_absences(writing, in_step(writing, meeting)))

    @rule(data=st.data(), name=st.sampled_from(["Gast", "Presse", " "]), is_known=st.booleans())
    def walk_in(self, data: st.DataObject, name: str, *, is_known: bool) -> None:
        meeting, person = self.some_meeting(data), self.one(data, Person)
        if meeting and person and is_known:
            self.do("Kam dazu", lambda writing: attendance.add_walk_in(writing, meeting, person))
        elif meeting and len(self.all(Person)) < 20:
            guest = Guest(name)
            self.do("Gast kam", lambda writing: add_guest(writing, in_step(writing, meeting), guest))

    @rule(data=st.data())
    def exclude(self, data: st.DataObject) -> None:
        item, seat = self.one(data, AgendaItem), self.one(data, Seat)
        if item and seat:
            (meeting,) = self.all(Meeting, id=item.meeting_id)
            folder = self.folder_of(meeting)
            if self.all(VoteExclusion, agenda_item_id=item.id, seat_id=seat.id):
                self.do("Stimmt mit", lambda writing: exclusions.admit_to_vote(writing, folder, item.id, seat.id))
            else:
                self.do("Befangen", lambda writing: exclusions.exclude_from_vote(writing, folder, item.id, seat.id))
