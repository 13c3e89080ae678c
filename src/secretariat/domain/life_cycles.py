"""Which moves from state to state are allowed (handbook 1.3). A seat has none: its state is derived (as_of.py)."""

from enum import StrEnum

from secretariat.domain.attendance import AttendanceState, DeputyshipState
from secretariat.domain.committees import AppointmentState, DelegationState
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import InvitationState, ReminderState
from secretariat.domain.meetings import MeetingState
from secretariat.domain.needs import AccommodationState
from secretariat.domain.outcomes import MinutesState, ResolutionState
from secretariat.domain.workshops import AssignmentState

Moves = dict[StrEnum, frozenset[StrEnum]]


def _moves(*steps: tuple[StrEnum, tuple[StrEnum, ...]]) -> Moves:
    return {state: frozenset(following) for state, following in steps}


def _freely(states: type[StrEnum]) -> Moves:
    return {state: frozenset(states) for state in states}


_CALLED_OFF = (MeetingState.CANCELLED, MeetingState.MOVED)
MEETING_MOVES = _moves(
    (MeetingState.PLANNED, (MeetingState.SCHEDULED, *_CALLED_OFF)),
    (MeetingState.SCHEDULED, (MeetingState.INVITED, *_CALLED_OFF)),
    (MeetingState.INVITED, (MeetingState.RUNNING, *_CALLED_OFF)),
    (MeetingState.RUNNING, (MeetingState.HELD,)),
    (MeetingState.HELD, (MeetingState.CLOSED,)),
)

_ANSWERS = (InvitationState.ACCEPTED, InvitationState.DECLINED, InvitationState.REPRESENTED)
_AFTER_SENDING = (*_ANSWERS, InvitationState.NO_REPLY, InvitationState.RETURNED, InvitationState.WITHDRAWN)
_AFTER_ANSWER = (*_ANSWERS, InvitationState.NO_REPLY, InvitationState.WITHDRAWN)
INVITATION_MOVES = _moves(
    (InvitationState.DRAFT, (InvitationState.PRINTED, InvitationState.WITHDRAWN)),
    (InvitationState.PRINTED, (InvitationState.DRAFT, InvitationState.SENT, InvitationState.WITHDRAWN)),
    (InvitationState.SENT, (InvitationState.RECEIVED, *_AFTER_SENDING)),
    (InvitationState.RECEIVED, _AFTER_SENDING),
    (InvitationState.ACCEPTED, _AFTER_ANSWER),
    (InvitationState.DECLINED, _AFTER_ANSWER),
    (InvitationState.REPRESENTED, _AFTER_ANSWER),
    (InvitationState.NO_REPLY, (*_ANSWERS, InvitationState.RETURNED, InvitationState.WITHDRAWN)),
    (InvitationState.RETURNED, (*_ANSWERS, InvitationState.SENT, InvitationState.WITHDRAWN)),
)

REMINDER_MOVES = _moves((ReminderState.NONE, (ReminderState.REMINDED,)))

_END = AppointmentState.ENDED
APPOINTMENT_MOVES = _moves(
    (AppointmentState.REQUESTED, (AppointmentState.NOMINATED, AppointmentState.ACTIVE, _END)),
    (AppointmentState.NOMINATED, (AppointmentState.ACTIVE, _END)),
    (AppointmentState.ACTIVE, (AppointmentState.SUSPENDED, _END)),
    (AppointmentState.SUSPENDED, (AppointmentState.ACTIVE, _END)),
)

ATTENDANCE_MOVES = _freely(AttendanceState)

DEPUTYSHIP_MOVES = _moves(
    (DeputyshipState.PLANNED, (DeputyshipState.EXERCISED, DeputyshipState.LAPSED)),
    (DeputyshipState.EXERCISED, (DeputyshipState.LAPSED,)),
    (DeputyshipState.LAPSED, (DeputyshipState.EXERCISED,)),
)

ASSIGNMENT_MOVES = _moves(
    (AssignmentState.PROPOSED, (AssignmentState.CONFIRMED,)),
    (AssignmentState.CONFIRMED, (AssignmentState.PROPOSED, AssignmentState.CHANGED_ON_SITE)),
    (AssignmentState.CHANGED_ON_SITE, (AssignmentState.PROPOSED,)),
)

_FAILED = AccommodationState.UNAVAILABLE
ACCOMMODATION_MOVES = _moves(
    (AccommodationState.NEEDED, (AccommodationState.REQUESTED, _FAILED)),
    (AccommodationState.REQUESTED, (AccommodationState.CONFIRMED, _FAILED)),
    (AccommodationState.CONFIRMED, (AccommodationState.DELIVERED, _FAILED)),
    (AccommodationState.UNAVAILABLE, (AccommodationState.REQUESTED,)),
)

MINUTES_MOVES = _moves(
    (MinutesState.DRAFT, (MinutesState.SIGNED,)),
    (MinutesState.SIGNED, (MinutesState.DRAFT, MinutesState.SENT)),
    (MinutesState.SENT, (MinutesState.OBJECTED, MinutesState.APPROVED)),
    (MinutesState.OBJECTED, (MinutesState.APPROVED,)),
)

DELEGATION_MOVES = _moves(
    (DelegationState.PROPOSED, (DelegationState.DECIDED, DelegationState.ENDED)),
    (DelegationState.DECIDED, (DelegationState.CURRENT, DelegationState.ENDED)),
    (DelegationState.CURRENT, (DelegationState.ENDED,)),
)

RESOLUTION_MOVES = _moves(
    (ResolutionState.OPEN, (ResolutionState.FORWARDED, ResolutionState.IMPLEMENTED, ResolutionState.REJECTED)),
    (ResolutionState.FORWARDED, (ResolutionState.IMPLEMENTED, ResolutionState.REJECTED)),
)

MOVES: dict[type[StrEnum], Moves] = {
    MeetingState: MEETING_MOVES,
    InvitationState: INVITATION_MOVES,
    ReminderState: REMINDER_MOVES,
    AppointmentState: APPOINTMENT_MOVES,
    AttendanceState: ATTENDANCE_MOVES,
    DeputyshipState: DEPUTYSHIP_MOVES,
    AssignmentState: ASSIGNMENT_MOVES,
    AccommodationState: ACCOMMODATION_MOVES,
    MinutesState: MINUTES_MOVES,
    DelegationState: DELEGATION_MOVES,
    ResolutionState: RESOLUTION_MOVES,
}


def check_move(before: StrEnum, after: StrEnum) -> None:
    """Refuse a move the life of the thing does not know; staying where one is, is no move."""
    if before is not after and after not in moves_from(before):
        raise RuleBrokenError(
            "state.move_refused", field="state", kind=type(before).__name__, before=before.value, after=after.value
        )


def moves_from(state: StrEnum) -> frozenset[StrEnum]:
    """Return the states that may follow; none after the last one."""
    return MOVES[type(state)].get(state, frozenset())
