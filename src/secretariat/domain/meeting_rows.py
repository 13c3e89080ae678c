"""Lines of the lists around a meeting."""

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.attendance import AttendanceState
from secretariat.domain.invitations import Answer, InvitationRole, InvitationState
from secretariat.domain.meetings import MeetingKind, MeetingState
from secretariat.domain.people import Channel, LetterStyle
from secretariat.domain.workshops import AssignmentSource, AssignmentState


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with its committee and place."""

    id: str
    committee_id: str
    committee: str
    no: int
    kind: MeetingKind
    date: dt.date
    start: dt.time
    end: dt.time | None
    venue: str
    room: str
    state: MeetingState
    reply_by: dt.date | None


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation with the answer that counts: the latest received."""

    id: str
    no: int
    person_id: str
    name: str
    sort_name: str
    role: InvitationRole
    channel: Channel
    letter_style: LetterStyle
    state: InvitationState
    answer: Answer | None
    received_on: dt.date | None
    deputy: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A line of the attendance list."""

    id: str
    row_no: int
    person_id: str
    name: str
    sort_name: str
    state: AttendanceState
    arrived: dt.time | None
    left: dt.time | None
    seat_id: str | None
    acts_for_seat_id: str | None
    occasion: str


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """A person in a workshop group."""

    id: str
    round: int
    group_id: str
    group_no: int
    topic: str
    room: str
    person_id: str
    name: str
    sort_name: str
    source: AssignmentSource
    state: AssignmentState
    locked: bool
