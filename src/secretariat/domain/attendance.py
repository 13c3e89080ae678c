"""Who was in the room, for which seat, from when to when (handbook 1.2, 1.3)."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from secretariat.domain.records import Record


class AttendanceState(StrEnum):
    """What the signed sheet says (handbook 1.3)."""

    EXPECTED = "expected"
    PRESENT = "present"
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"
    REPRESENTED = "represented"
    PARTIAL = "partial"


class DeputyshipState(StrEnum):
    """What became of a planned representation (handbook 1.3)."""

    PLANNED = "planned"
    EXERCISED = "exercised"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """One line of the attendance list. `row_no` is the number on the printed sheet, stable for the meeting.

    `seat_id` is the person's own seat (empty for guests), `acts_for_seat_id` the seat sat in for (I04–I06).
    """

    meeting_id: str
    row_no: int
    person_id: str
    seat_id: str | None = None
    state: AttendanceState = AttendanceState.EXPECTED
    arrived: time | None = None
    left: time | None = None
    acts_for_seat_id: str | None = None
    deputyship_state: DeputyshipState | None = None
    online: bool = False
    signature: bool = False
    occasion: str = ""
    recorded_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteExclusion(Record):
    """A seat kept from deciding one item by a conflict of interest (Mitwirkungsverbot); it still counts as present."""

    meeting_id: str
    agenda_item_id: str
    seat_id: str
