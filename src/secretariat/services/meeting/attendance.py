"""From the sheet on the table back into the register: numbered rows, states, stand-ins, walk-ins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import count

from secretariat.domain.attendance import Attendance, AttendanceState, DeputyshipState
from secretariat.domain.attendance_rules import (
    check_acts_beside_no_own_seat,
    check_acts_for,
    check_acts_once,
    check_attendance_times,
)
from secretariat.domain.committees import Deputyship, Seat
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.guest_words import guest_word
from secretariat.domain.invitations import Answer, InvitationRole, InvitationState, Reply
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import Meeting, MeetingMode, MeetingState
from secretariat.domain.names import bench_order, person_order, sort_name
from secretariat.domain.people import Person
from secretariat.domain.privacy_rules import has_sensitive_bench
from secretariat.domain.reply_rules import current_reply
from secretariat.domain.text import clean_line
from secretariat.domain.typed_names import begin_words, name_words
from secretariat.services.committee.committees import name_for_one_meeting
from secretariat.services.meeting.gathering import MeetingFolder, Place
from secretariat.services.meeting.invitations import may_be_written_to
from secretariat.services.people.people import add_person
from secretariat.storage.writing import Writing

STAND_IN_ROWS = 10_000
"""Stand-ins sign on their member's row of the sheet, so their own rows are numbered beyond any sheet."""
SAT_IN_FOR = frozenset({AttendanceState.REPRESENTED, AttendanceState.PARTIAL})
"""Whose seat somebody else may have kept: for all of the meeting, or while the member was not there yet or any more."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is typed back for one row: the state, times if somebody came late or left early, and the stand-in.

    `online`: whoever sat there, the member or the stand-in, joined by video.
    `correction` is the reason why the sheet of a closed meeting is changed; it stands in the note and the history.
    """

    state: AttendanceState
    arrived: time | None = None
    left: time | None = None
    deputy: Person | None = None
    note: str = ""
    correction: str = ""
    online: bool = False


def open_sheet(writing: Writing, folder: MeetingFolder) -> tuple[Attendance, ...]:
    """Give the rows of the sign-in sheet their numbers; a number once given stays, newcomers go behind (D11).

    The order is alphabetical as soon as one bench is sensitive (I23), else by bench. Nobody is expected any more whose
    seat was given up since; who sits elsewhere now is expected there.
    """
    _follow_the_seats(writing, folder)
    made = missing_rows(folder)
    writing.add(*made)
    return made


def _follow_the_seats(writing: Writing, folder: MeetingFolder) -> tuple[Attendance, ...]:
    """Take out of the rows that nobody filled in who has left since, and put who moved on her seat; return the rest."""
    seats = {person.id: place.seat.id if place else None for person, place in expected_people(folder)}
    waiting = [row for row in folder.attendance if row.state is AttendanceState.EXPECTED and not row.acts_for_seat_id]
    gone = [row for row in waiting if row.seat_id is not None and row.person_id not in seats]
    moved = [
        replace(row, seat_id=seats[row.person_id])
        for row in waiting
        if row.person_id in seats and seats[row.person_id] not in {None, row.seat_id}
    ]
    writing.remove(*gone)
    writing.change(*moved)
    there = {row.id: row for row in (*waiting, *moved)}
    return tuple(row for id_, row in there.items() if row not in gone)


def missing_rows(folder: MeetingFolder) -> tuple[Attendance, ...]:
    """Return the rows the sheet would get for whoever is expected and not on it yet; nothing is kept."""
    known = {row.person_id for row in folder.attendance}
    first = _next_row(folder.attendance)
    people = folder.people.persons
    occasions = {one.person_id: guest_word(one.role, people[one.person_id]) for one in folder.invitations}
    return tuple(
        Attendance(
            meeting_id=folder.meeting.id,
            row_no=number,
            person_id=person.id,
            seat_id=place.seat.id if place else None,
            occasion="" if place else occasions.get(person.id) or "eingeladen",
        )
        for number, (person, place) in enumerate(
            (pair for pair in expected_people(folder) if pair[0].id not in known), start=first
        )
    )


def expected_people(folder: MeetingFolder) -> tuple[tuple[Person, Place | None], ...]:
    """Return who stands on the sheet, in its order: every holder once, and the guests invited by hand.

    People in the trash or restricted stand only on sheets they were on already (P11); so does who gave up her seat
    since she was invited, if something was entered for her.
    """
    known = {row.person_id for row in folder.attendance}
    came = {row.person_id for row in folder.attendance if row.state is not AttendanceState.EXPECTED}
    holders = [
        (place.holder, place)
        for place in folder.places
        if place.holder
        and folder.place_of_person(place.holder.id) is place
        and (may_be_written_to(place.holder) or place.holder.id in known)
    ]
    seated = {holder.id for holder, _ in holders}
    guests = [
        folder.people.persons[invitation.person_id]
        for invitation in folder.invitations
        if invitation.role is not InvitationRole.DEPUTY
        and invitation.state is not InvitationState.WITHDRAWN
        and invitation.person_id not in seated
        and (invitation.appointment_id is None or invitation.person_id in came)
    ]
    if has_sensitive_bench(folder.benches):
        holders.sort(key=lambda pair: person_order(pair[0]))
    else:
        holders.sort(key=lambda pair: bench_order(pair[1].bench.sort_no, pair[0]))
    return (*holders, *((guest, None) for guest in sorted(guests, key=person_order)))


def find_row(folder: MeetingFolder, typed: str) -> Attendance:
    """Return the row of a number or a name as typed at the sheet; raises NotFoundError or RuleBrokenError."""
    if typed.isdigit():
        for row in folder.attendance:
            if row.row_no == int(typed):
                return row
        raise NotFoundError("attendance.unknown_row", number=typed)
    wanted = name_words(typed)
    hits = [row for row in folder.attendance if begin_words(wanted, sort_name(folder.people.persons[row.person_id]))]
    if not hits:
        raise NotFoundError("attendance.unknown_name", name=typed)
    if len(hits) > 1:
        numbers = ", ".join(str(row.row_no) for row in hits)
        raise RuleBrokenError("attendance.ambiguous_name", field="name", name=typed, numbers=numbers)
    return hits[0]


def mark_attendance(writing: Writing, folder: MeetingFolder, row: Attendance, mark: Mark) -> Attendance:
    """Note what the sheet says for one row; a stand-in gets a row of her own for the same seat (I04 to I06).

    Refuses a stand-in beside a state in which nobody is sat in for, a closed sheet without a reason to correct it, and
    joining by video where all come to one place.
    """
    check_sheet_open(folder.meeting, mark.correction)
    if mark.online and folder.meeting.mode is MeetingMode.IN_PERSON:
        raise RuleBrokenError("attendance.no_video", field="state")
    if mark.deputy is not None and mark.state not in SAT_IN_FOR:
        raise RuleBrokenError("attendance.deputy_without_absence", field="state")
    present = mark.state in (AttendanceState.PRESENT, AttendanceState.PARTIAL)
    marked = replace(
        row,
        state=mark.state,
        arrived=mark.arrived,
        left=mark.left,
        online=mark.online and present,
        signature=present and not mark.online,
        note=_corrected(row, mark.correction) if mark.correction else mark.note or row.note,
    )
    check_attendance_times(marked, folder.meeting)
    writing.change(marked)
    if row.seat_id is not None:
        _settle_stand_in(writing, folder, marked, mark.deputy, online=None if present else mark.online)
    return marked


def settle_absences(writing: Writing, folder: MeetingFolder) -> int:
    """Mark everybody still expected as excused, if a refusal came, else as unexcused (handbook 3.4); returns how many.

    A refusal that came after the day of the meeting excuses nobody (1.3). Who let somebody sit in and nobody came is
    excused, too.
    """
    check_sheet_open(folder.meeting)
    open_rows = _follow_the_seats(writing, folder)
    invitations = {invitation.id: invitation.person_id for invitation in folder.invitations}
    said: dict[str, list[Reply]] = {}
    for reply in writing.all(Reply, invitation_id=tuple(invitations)):
        if reply.received_on <= folder.meeting.date:
            said.setdefault(invitations[reply.invitation_id], []).append(reply)
    for row in open_rows:
        counting = current_reply(said.get(row.person_id, ()))
        excused = counting is not None and counting.answer in (Answer.DECLINED, Answer.REPRESENTED)
        state = AttendanceState.EXCUSED if excused else AttendanceState.UNEXCUSED
        writing.change(replace(row, state=state, signature=False))
    return len(open_rows)


def check_sheet_open(meeting: Meeting, correction: str = "") -> None:
    """Refuse to change the attendance of a meeting that was called off, or silently that of a closed one (P20)."""
    if meeting.state is MeetingState.CLOSED and not clean_line(correction):
        raise RuleBrokenError("attendance.meeting_closed", field="correction")
    if meeting.state in CALLED_OFF:
        raise RuleBrokenError("attendance.meeting_called_off")


def planned_deputy(folder: MeetingFolder, row: Attendance) -> Person | None:
    """Return the stand-in that the reply named, if the member is represented."""
    reply = folder.reply_of_person(row.person_id)
    if reply is None or reply.answer is not Answer.REPRESENTED or reply.deputy_person_id is None:
        return None
    return folder.people.persons[reply.deputy_person_id]


def add_walk_in(
    writing: Writing,
    meeting: Meeting,
    person: Person,
    *,
    occasion: str = "",
    row_no: int | None = None,
    correction: str = "",
) -> Attendance:
    """Add somebody who was not expected, present at once; `row_no` is that of the empty row signed, else the next.

    On the sheet of a closed meeting only with the reason as `correction` (P20), which stays on the row.
    """
    check_sheet_open(meeting, correction)
    row = _walked_in(writing, meeting, person, occasion, row_no)
    if clean_line(correction):
        row = replace(row, note=_corrected(row, correction))
        writing.change(row)
    return row


def _corrected(row: Attendance, reason: str) -> str:
    """Return the note of a row with the reason of one more correction."""
    return " · ".join(part for part in (row.note, f"Berichtigt: {clean_line(reason)}") if part)


def _walked_in(writing: Writing, meeting: Meeting, person: Person, occasion: str, row_no: int | None) -> Attendance:
    if writing.find(Person, person.id) is None:
        person = add_person(writing, person)
    rows = writing.all(Attendance, meeting_id=meeting.id)
    if any(row.person_id == person.id for row in rows):
        raise RuleBrokenError("attendance.already_on_sheet", field="name", name=sort_name(person))
    if any(row.row_no == row_no for row in rows):
        raise RuleBrokenError("attendance.row_taken", field="row_no", number=row_no)
    row = Attendance(
        meeting_id=meeting.id,
        row_no=row_no or _next_row(rows),
        person_id=person.id,
        state=AttendanceState.PRESENT,
        signature=True,
        occasion=occasion,
    )
    writing.add(row)
    return row


def _settle_stand_in(
    writing: Writing, folder: MeetingFolder, row: Attendance, named: Person | None, *, online: bool | None
) -> None:
    """Keep who sat in for a member; `online` None: she stays where she was."""
    standing = {
        other.person_id: other
        for other in writing.all(Attendance, meeting_id=row.meeting_id)
        if other.acts_for_seat_id == row.seat_id and other.person_id != row.person_id
    }
    deputy = _who_sat_in(writing, folder, row, named, standing)
    if deputy is None and row.state is AttendanceState.REPRESENTED:
        return
    # The deputyship lapses when the member comes or another stand-in does; who came stays as a guest (handbook 1.3).
    leaving = [other for id_, other in standing.items() if deputy is None or id_ != deputy.id]
    writing.change(
        *(replace(other, acts_for_seat_id=None, deputyship_state=DeputyshipState.LAPSED) for other in leaving)
    )
    if deputy is None:
        return
    arrived, left = _while_away(row, folder.meeting)
    known = standing.get(deputy.id)
    if known is not None:
        joined = known.online if online is None else online
        writing.change(replace(known, arrived=arrived, left=left, online=joined, signature=not joined))
        return
    rows = writing.all(Attendance, meeting_id=row.meeting_id)
    number = _stand_in_row(rows, row)
    check_acts_once(Attendance(meeting_id=row.meeting_id, row_no=number, person_id=deputy.id), rows)
    own = next((other for other in rows if other.person_id == deputy.id), None)
    stand_in = replace(
        own or _walked_in(writing, folder.meeting, deputy, "", number),
        acts_for_seat_id=row.seat_id,
        state=AttendanceState.PRESENT,
        online=bool(online),
        signature=not online,
        deputyship_state=DeputyshipState.EXERCISED,
        arrived=arrived,
        left=left,
    )
    _check_stand_in(writing, folder, stand_in)
    writing.change(stand_in)


def _who_sat_in(
    writing: Writing, folder: MeetingFolder, row: Attendance, named: Person | None, standing: Mapping[str, Attendance]
) -> Person | None:
    """Return who kept the seat: the one named, else the one announced; of a member who came late, who sat there."""
    if row.state is AttendanceState.REPRESENTED:
        return named or planned_deputy(folder, row)
    if row.state is AttendanceState.PARTIAL:
        sat_there = next(iter(standing), None)
        return named or (writing.get(Person, sat_there) if sat_there else None)
    return None


def _while_away(row: Attendance, meeting: Meeting) -> tuple[time | None, time | None]:
    """Return from when to when the stand-in sat there: as typed, of a member who was there herself while she was not.

    Who came late and left early was away twice: the stand-in stayed, and counts while the member is out (I04).
    """
    if row.state is AttendanceState.REPRESENTED:
        return row.arrived, row.left
    came_late = row.arrived if row.arrived and row.arrived > meeting.start else None
    left_early = row.left if row.left and (meeting.end is None or row.left < meeting.end) else None
    return (None, None) if came_late and left_early else (left_early, came_late)


def _check_stand_in(writing: Writing, folder: MeetingFolder, row: Attendance) -> None:
    rules = folder.rules
    if rules is None or row.acts_for_seat_id is None:
        return
    seat = writing.get(Seat, row.acts_for_seat_id)
    person = writing.get(Person, row.person_id)
    name_for_one_meeting(writing, rules, seat.id, person, folder.meeting)
    deputyships = writing.all(Deputyship, deputy_person_id=row.person_id)
    check_acts_for(row, seat, deputyships, rules, folder.meeting.date)
    voting = {place.seat.id for place in folder.places if place.votes}
    check_acts_beside_no_own_seat(row, voting, rules)


def _stand_in_row(rows: Sequence[Attendance], row: Attendance) -> int:
    """Return the number of a stand-in's own row; a second one for the same member stands beyond the first."""
    taken = {other.row_no for other in rows}
    return next(number for number in count(STAND_IN_ROWS + row.row_no, STAND_IN_ROWS) if number not in taken)


def _next_row(rows: Sequence[Attendance]) -> int:
    return max((row.row_no for row in rows if row.row_no < STAND_IN_ROWS), default=0) + 1
