"""The cycle's rules about meetings: planned, urgent, moved, repeated, called off, taken back, brought forward."""

from dataclasses import replace
from datetime import date, time

from hypothesis import strategies as st
from hypothesis.stateful import rule

from secretariat.domain.committees import Committee
from secretariat.domain.meetings import (
    AgendaItem,
    AgendaKind,
    Meeting,
    MeetingKind,
    MeetingMode,
    MeetingState,
    Urgency,
    Venue,
)
from secretariat.domain.people import Person
from secretariat.services.meeting import meetings, urgency
from secretariat.services.meeting.agenda_order import renumbered
from services.cycle.floor import Floor, day

MEETING_DAYS = st.sampled_from([day(6, 17), day(9, 1), day(9, 23), day(9, 30), day(11, 18)])
STARTS = st.sampled_from([time(9), time(14), time(14), time(16)])
ENDS = st.sampled_from([None, time(17), time(18), time(12)])


class Meetings(Floor):
    """Meetings come and go."""

    @rule(data=st.data(), on=MEETING_DAYS, start=STARTS, end=ENDS, proposed=st.booleans())
    def plan(self, data: st.DataObject, on: date, start: time, end: time | None, *, proposed: bool) -> None:
        committee = self.one(data, Committee)
        if not committee or len(self.all(Meeting)) >= 4:
            return
        with self.register.reading() as reading:
            number = meetings.next_number(reading, committee)
        meeting = Meeting(
            committee_id=committee.id,
            no=number if proposed else data.draw(st.integers(1, 4)),
            date=on,
            start=start,
            end=end,
            reply_by=data.draw(st.sampled_from([None, day(9, 10), on])),
        )
        self.do("Sitzung geplant", lambda writing: meetings.plan_meeting(writing, meeting))

    @rule(data=st.data(), state=st.sampled_from(MeetingState))
    def move_state(self, data: st.DataObject, state: MeetingState) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            self.do(f"Sitzung {state}", lambda writing: meetings.move_state(writing, meeting.id, state))

    @rule(data=st.data())
    def bring_forward(self, data: st.DataObject) -> None:
        ahead = {MeetingState.INVITED: MeetingState.RUNNING, MeetingState.RUNNING: MeetingState.HELD}
        ahead[MeetingState.HELD] = MeetingState.CLOSED
        meeting = self.some_meeting(data, *ahead)
        if meeting:
            to = ahead[meeting.state]
            self.do(f"Sitzung {to}", lambda writing: meetings.move_state(writing, meeting.id, to))

    @rule(data=st.data(), start=STARTS, end=ENDS, mode=st.sampled_from(MeetingMode))
    def change(self, data: st.DataObject, start: time, end: time | None, mode: MeetingMode) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            chair, venue = self.one(data, Person), self.one(data, Venue)
            changed = replace(
                meeting,
                start=start,
                end=end,
                mode=mode,
                chair_id=data.draw(st.sampled_from([None, chair.id if chair else None])),
                venue_id=data.draw(st.sampled_from([None, venue.id if venue else None])),
            )
            self.do("Sitzung geändert", lambda writing: meetings.change_meeting(writing, changed))

    @rule(data=st.data(), on=MEETING_DAYS, reply_by=st.sampled_from([None, day(6, 10), day(9, 16)]))
    def set_day(self, data: st.DataObject, on: date, reply_by: date | None) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            changed = replace(meeting, date=on, reply_by=reply_by)
            self.do("Sitzungstag", lambda writing: meetings.change_meeting(writing, changed))

    @rule(data=st.data(), on=MEETING_DAYS)
    def postpone(self, data: st.DataObject, on: date) -> None:
        meeting = self.some_meeting(data)
        if meeting and len(self.all(Meeting)) < 5:
            successor = Meeting(committee_id=meeting.committee_id, no=1, date=on, start=time(14))
            self.do("Verlegt", lambda writing: meetings.postpone_meeting(writing, meeting.id, successor))

    @rule(data=st.data(), on=MEETING_DAYS)
    def repeat(self, data: st.DataObject, on: date) -> None:
        first = self.some_meeting(data, MeetingState.HELD, MeetingState.CLOSED)
        committee = self.one(data, Committee, id=first.committee_id) if first else None
        if first and committee and len(self.all(Meeting)) < 5:
            with self.register.reading() as reading:
                number = meetings.next_number(reading, committee)
            again = Meeting(
                committee_id=first.committee_id,
                no=number,
                date=on,
                start=time(14),
                kind=MeetingKind.REPETITION,
                repeats_meeting_id=first.id,
            )
            self.do("Wiederholung", lambda writing: meetings.plan_meeting(writing, again))

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            self.do("Sitzung entfernt", lambda writing: meetings.remove_meeting(writing, meeting.id))

    @rule(data=st.data(), why=st.sampled_from(["Frist läuft ab", "Förderung", " "]))
    def call_urgently(self, data: st.DataObject, why: str) -> None:
        meeting = self.some_meeting(data)
        if meeting and self.all(Urgency, meeting_id=meeting.id):
            self.do("Nicht mehr dringlich", lambda writing: urgency.take_urgency_back(writing, meeting.id))
        elif meeting:
            self.do("Dringlich", lambda writing: urgency.mark_urgent(writing, meeting.id, why))

    @rule(data=st.data(), kind=st.sampled_from(AgendaKind), title=st.sampled_from(["Bericht", "Wahl", "Haushalt", " "]))
    def add_item(self, data: st.DataObject, kind: AgendaKind, title: str) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            item = AgendaItem(
                meeting_id=meeting.id,
                position="9",
                title=title,
                kind=kind,
                starts_at=data.draw(st.sampled_from([None, time(15), time(16, 30)])),
            )
            with self.register.reading() as reading:
                items = (*meetings.agenda_of(reading, meeting.id), item)
            self.do("Tagesordnung", lambda writing: meetings.set_agenda(writing, meeting.id, renumbered(items)))

    @rule(data=st.data())
    def drop_item(self, data: st.DataObject) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            with self.register.reading() as reading:
                items = meetings.agenda_of(reading, meeting.id)
            if items:
                kept = data.draw(st.permutations(items))[1:]
                self.do(
                    "Punkt gestrichen",
                    lambda writing: meetings.set_agenda(writing, meeting.id, renumbered(tuple(kept))),
                )
