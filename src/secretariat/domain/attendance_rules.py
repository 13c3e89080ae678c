"""Rules of who was in the room and who may act for a seat (I02, I05, I06, I10, I15); what counts says `quorum`."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from secretariat.domain.as_of import deputies_on
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.committees import DeputyModel, Deputyship, RulesOfProcedure, Seat
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting

IN_ROOM = frozenset({AttendanceState.PRESENT, AttendanceState.PARTIAL})
MARGIN = timedelta(minutes=60)


def in_room_at(row: Attendance, at: time) -> bool:
    """Say whether somebody is in the room at a time of day; whoever leaves at 15:40 is gone at 15:40."""
    if row.state not in IN_ROOM:
        return False
    return (row.arrived is None or row.arrived <= at) and (row.left is None or at < row.left)


def check_acts_for(
    row: Attendance,
    seat: Seat,
    deputyships: Iterable[Deputyship],
    rules: RulesOfProcedure,
    held_on: date,
) -> None:
    """I06: refuse a deputy who may not act for this seat, by the rules or for want of a deputyship on that day."""
    if rules.deputy_model is DeputyModel.NONE:
        raise RuleBrokenError("attendance.no_deputies", field="acts_for_seat_id")
    able = deputies_on(deputyships, seat, held_on, meeting_id=row.meeting_id)
    if all(deputyship.deputy_person_id != row.person_id for deputyship in able):
        raise RuleBrokenError("attendance.may_not_act", field="acts_for_seat_id", seat_id=seat.id)


def check_acts_once(row: Attendance, rows: Iterable[Attendance]) -> None:
    """I05: refuse that one person acts for two seats of a meeting."""
    for other in rows:
        if other.id != row.id and other.person_id == row.person_id and other.acts_for_seat_id is not None:
            raise RuleBrokenError("attendance.acts_twice", field="acts_for_seat_id", seat_id=other.acts_for_seat_id)


def check_acts_beside_no_own_seat(row: Attendance, voting: Collection[str], rules: RulesOfProcedure) -> None:
    """I02: refuse that a voting member takes a second vote by sitting in, unless the rules allow more."""
    if row.acts_for_seat_id is not None and row.seat_id in voting and rules.one_voting_seat_each:
        raise RuleBrokenError("attendance.has_own_seat", field="acts_for_seat_id", seat_id=row.seat_id)


def check_attendance_times(row: Attendance, meeting: Meeting) -> None:
    """I15: refuse leaving before arriving, and times more than an hour outside the meeting."""
    if row.arrived is not None and row.left is not None and row.left < row.arrived:
        raise RuleBrokenError("attendance.left_before_arrival", field="left", arrived=row.arrived, left=row.left)
    for field, at in (("arrived", row.arrived), ("left", row.left)):
        if at is not None and not _near(at, meeting):
            raise RuleBrokenError(
                "attendance.outside_meeting", field=field, at=at, start=meeting.start, end=meeting.end
            )


def check_notice_healed(attended: Sequence[Attendance], person_id: str) -> None:
    """I10: refuse to call a breach of notice healed unless that person attended."""
    if not any(row.person_id == person_id and row.state in IN_ROOM for row in attended):
        raise RuleBrokenError("invitation.not_healed", field="notice_healed", person_id=person_id)


def _near(at: time, meeting: Meeting) -> bool:
    moment = datetime.combine(meeting.date, at)
    early = datetime.combine(meeting.date, meeting.start) - MARGIN
    late = datetime.combine(meeting.date, meeting.end) + MARGIN if meeting.end else None
    return early <= moment and (late is None or moment <= late)
