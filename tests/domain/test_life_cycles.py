from enum import StrEnum
from itertools import pairwise

import pytest

from secretariat.domain.attendance import AttendanceState, DeputyshipState
from secretariat.domain.committees import AppointmentState, DelegationState
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import InvitationState, ReminderState
from secretariat.domain.life_cycles import MOVES, check_move, moves_from
from secretariat.domain.meetings import MeetingState
from secretariat.domain.needs import AccommodationState
from secretariat.domain.outcomes import MinutesState, ResolutionState
from secretariat.domain.state_names import NAMES, state_name
from secretariat.domain.workshops import AssignmentState

LIVES: tuple[tuple[StrEnum, ...], ...] = (
    tuple(MeetingState)[:6],
    (MeetingState.SCHEDULED, MeetingState.CANCELLED),
    (MeetingState.INVITED, MeetingState.MOVED),
    (InvitationState.DRAFT, InvitationState.PRINTED, InvitationState.SENT, InvitationState.RECEIVED),
    (InvitationState.SENT, InvitationState.ACCEPTED, InvitationState.DECLINED, InvitationState.REPRESENTED),
    (InvitationState.SENT, InvitationState.NO_REPLY, InvitationState.ACCEPTED, InvitationState.NO_REPLY),
    (InvitationState.SENT, InvitationState.RETURNED, InvitationState.SENT, InvitationState.WITHDRAWN),
    (ReminderState.NONE, ReminderState.REMINDED),
    tuple(AppointmentState),
    (AppointmentState.SUSPENDED, AppointmentState.ACTIVE),
    (AttendanceState.EXPECTED, AttendanceState.PRESENT, AttendanceState.PARTIAL, AttendanceState.EXPECTED),
    (DeputyshipState.PLANNED, DeputyshipState.EXERCISED, DeputyshipState.LAPSED),
    (AssignmentState.PROPOSED, AssignmentState.CONFIRMED, AssignmentState.CHANGED_ON_SITE, AssignmentState.PROPOSED),
    tuple(AccommodationState)[:4],
    (AccommodationState.REQUESTED, AccommodationState.UNAVAILABLE, AccommodationState.REQUESTED),
    tuple(MinutesState),
    (MinutesState.SENT, MinutesState.APPROVED),
    tuple(DelegationState),
    (ResolutionState.OPEN, ResolutionState.FORWARDED, ResolutionState.IMPLEMENTED),
)

REFUSED: tuple[tuple[StrEnum, StrEnum], ...] = (
    (MeetingState.PLANNED, MeetingState.INVITED),
    (MeetingState.RUNNING, MeetingState.CANCELLED),
    (MeetingState.HELD, MeetingState.MOVED),
    (MeetingState.CLOSED, MeetingState.HELD),
    (MeetingState.CANCELLED, MeetingState.SCHEDULED),
    (InvitationState.DRAFT, InvitationState.SENT),
    (InvitationState.DRAFT, InvitationState.ACCEPTED),
    (InvitationState.SENT, InvitationState.DRAFT),
    (InvitationState.WITHDRAWN, InvitationState.SENT),
    (ReminderState.REMINDED, ReminderState.NONE),
    (AppointmentState.ENDED, AppointmentState.ACTIVE),
    (AppointmentState.ACTIVE, AppointmentState.NOMINATED),
    (DeputyshipState.EXERCISED, DeputyshipState.PLANNED),
    (AssignmentState.PROPOSED, AssignmentState.CHANGED_ON_SITE),
    (AccommodationState.NEEDED, AccommodationState.DELIVERED),
    (MinutesState.DRAFT, MinutesState.SENT),
    (MinutesState.APPROVED, MinutesState.DRAFT),
    (DelegationState.ENDED, DelegationState.CURRENT),
    (ResolutionState.IMPLEMENTED, ResolutionState.OPEN),
)


@pytest.mark.parametrize("life", LIVES, ids=lambda life: f"{type(life[0]).__name__}: {' '.join(life)}")
def test_a_life_as_the_handbook_tells_it_is_allowed(life: tuple[StrEnum, ...]) -> None:
    for before, after in pairwise(life):
        check_move(before, after)


@pytest.mark.parametrize(("before", "after"), REFUSED)
def test_a_move_the_handbook_does_not_know_is_refused(before: StrEnum, after: StrEnum) -> None:
    with pytest.raises(RuleBrokenError) as refusal:
        check_move(before, after)
    assert refusal.value.code == "state.move_refused"
    assert refusal.value.values == {"kind": type(before).__name__, "before": before.value, "after": after.value}


def test_staying_is_no_move() -> None:
    check_move(MeetingState.CLOSED, MeetingState.CLOSED)


@pytest.mark.parametrize("states", MOVES, ids=lambda states: states.__name__)
def test_every_state_can_be_reached_from_the_first(states: type[StrEnum]) -> None:
    reached, waiting = set[StrEnum](), [next(iter(states))]
    while waiting:
        state = waiting.pop()
        if state not in reached:
            reached.add(state)
            waiting.extend(moves_from(state))
    assert reached == set(states)


def test_what_has_names_is_called_a_state() -> None:
    assert all(kind.__name__.endswith("State") for kind in NAMES)  # services/choice_words.py tells them by that


@pytest.mark.parametrize("states", NAMES, ids=lambda states: states.__name__)
def test_every_state_has_a_german_name_of_its_own(states: type[StrEnum]) -> None:
    names = [state_name(state) for state in states]
    assert len(set(names)) == len(names)
    assert all(names)


def test_a_state_that_two_lives_share_is_named_after_its_own() -> None:
    assert state_name(MeetingState.PLANNED) == "geplant"
    assert state_name(DeputyshipState.PLANNED) == "vorgesehen"
    assert state_name(ResolutionState.FORWARDED) == "weitergeleitet"
