"""Attendance counted over many meetings: by seat, organisation and bench; represented is not absent (D25)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from secretariat.domain.attendance import AttendanceState
from secretariat.domain.invitations import Answer, Reply, ReplyChannel
from secretariat.domain.outcomes import Resolution, ResolutionKind, ResolutionState
from secretariat.domain.statistics import (
    SeatTurnout,
    by_bench,
    by_meeting,
    by_organisation,
    by_seat,
    in_time_percent,
    mean,
    outcome_counts,
    turnout,
)

SEAT = SeatTurnout(meeting_id="m1", seat_id="s1", seat="Träger, Sitz 1", bench_label="Träger", bench_no=2)
PRESENT, REPRESENTED = AttendanceState.PRESENT, AttendanceState.REPRESENTED
DAY = date(2026, 9, 1)


def of(state: AttendanceState | None, **changes: Any) -> SeatTurnout:
    return replace(SEAT, state=state, **changes)


@pytest.mark.parametrize(
    ("states", "quota"),
    [
        ([], None),
        ([None, AttendanceState.EXPECTED], None),
        ([PRESENT, REPRESENTED], 100.0),
        ([AttendanceState.PARTIAL, AttendanceState.EXCUSED], 50.0),
        ([PRESENT, AttendanceState.UNEXCUSED, AttendanceState.EXCUSED], 33.3),
        ([PRESENT, None], 100.0),
    ],
)
def test_represented_is_not_absent_and_what_nobody_recorded_is_left_out(
    states: list[AttendanceState | None], quota: float | None
) -> None:
    assert turnout("x", map(of, states)).quota_percent == quota


def test_a_seat_counts_only_the_meetings_since_there_is_one() -> None:
    old = [of(PRESENT, meeting_id=f"m{no}") for no in range(4)]
    new = [of(PRESENT, seat="Träger, Sitz 2", seat_id="s2", meeting_id="m3")]
    assert [(line.label, line.possible) for line in by_seat([*old, *new])] == [
        ("Träger, Sitz 1", 4),
        ("Träger, Sitz 2", 1),
    ]
    assert {id_: line.possible for id_, line in by_meeting([*old, *new]).items()} == {
        "m0": 1,
        "m1": 1,
        "m2": 1,
        "m3": 2,
    }


def test_benches_stand_in_their_order_and_organisations_by_the_alphabet() -> None:
    seats = [
        of(PRESENT, organisation="Zebra e. V."),
        of(REPRESENTED, bench_label="Stadt", bench_no=1, organisation="Äcker gGmbH"),
        of(PRESENT),
    ]
    assert [line.label for line in by_bench(seats)] == ["Stadt", "Träger"]
    assert [line.label for line in by_organisation(seats)] == ["Äcker gGmbH", "Zebra e. V."]


@given(some.lists(some.sampled_from([None, *AttendanceState]), max_size=40))
def test_every_seat_is_counted_exactly_once_whatever_it_is_grouped_by(states: list[AttendanceState | None]) -> None:
    seats = [of(state, seat=f"Sitz {no % 3}", meeting_id=str(no % 5)) for no, state in enumerate(states)]
    whole = turnout("Summe", seats)
    assert whole.possible + whole.unrecorded == len(states)
    for lines in (by_seat(seats), by_bench(seats), tuple(by_meeting(seats).values())):
        assert sum(line.possible for line in lines) == whole.possible
        assert sum(line.represented for line in lines) == whole.represented


def test_an_answer_counts_in_time_on_its_last_day_and_not_the_day_after() -> None:
    reply = Reply(invitation_id="i", answer=Answer.DECLINED, received_on=DAY, received_via=ReplyChannel.EMAIL)
    late = replace(reply, received_on=DAY + timedelta(days=1))
    still_open = replace(reply, answer=Answer.OPEN)
    assert in_time_percent([(DAY, [reply]), (DAY, [late, reply]), (DAY, [late]), (DAY, [still_open])]) == 50.0
    assert in_time_percent([]) is None
    assert (mean([]), mean([20, 21])) == (None, 20.5)


def test_outcomes_are_counted_by_kind_and_state() -> None:
    one = Resolution(meeting_id="m", no="1", kind=ResolutionKind.RECOMMENDATION, text="x")
    assert outcome_counts([one, one, replace(one, state=ResolutionState.IMPLEMENTED)]) == {
        (ResolutionKind.RECOMMENDATION, ResolutionState.OPEN): 2,
        (ResolutionKind.RECOMMENDATION, ResolutionState.IMPLEMENTED): 1,
    }
