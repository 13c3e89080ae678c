"""The worked cases of handbook 8.4 (Q01 to Q19), and cases of the same kind that are not printed there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.attendance import Attendance, AttendanceState, DeputyshipState
from secretariat.domain.committees import Majority, QuorumBase, QuorumRule, QuorumThreshold, TieRule
from secretariat.domain.outcome_rules import Count, is_carried
from secretariat.domain.quorum import Defect, Quorum, Room, VotingSeat, moments_of, quorum_at, quorum_through

R1 = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3)
R2 = replace(R1, threshold=QuorumThreshold.AT_LEAST_HALF, minimum=0)
R3 = QuorumRule(base=QuorumBase.FIXED, threshold=QuorumThreshold.NUMBER, minimum=5)
R4 = QuorumRule(base=QuorumBase.BENCHES)
R5 = QuorumRule(base=QuorumBase.NONE, all_invited=False)
R6 = QuorumRule(base=QuorumBase.FIXED, threshold=QuorumThreshold.NUMBER)
R7 = replace(R1, second_meeting=True)


def seats(filled: int, vacant: int = 0) -> list[VotingSeat]:
    """Return seats s1, s2 … of two benches, held by m1, m2 …, each with its own deputy d1, d2 …."""
    return [
        VotingSeat(
            f"s{no}", "b1" if no <= 2 else "b2", f"m{no}" if no <= filled else None, (f"d{no}",) if no <= filled else ()
        )
        for no in range(1, filled + vacant + 1)
    ]


def came(*people: str, **changes: Any) -> list[Attendance]:
    """Return rows of people in the room: m1 on a seat of her own, d1 for the seat s1, g1 a guest."""
    rows = []
    for number, person in enumerate(people, 1):
        kind, no = person[0], person[1:]
        row = Attendance(
            meeting_id="meeting",
            row_no=number,
            person_id=person,
            seat_id=f"s{no}" if kind == "m" else None,
            acts_for_seat_id=f"s{no}" if kind == "d" else None,
            state=AttendanceState.PRESENT,
        )
        rows.append(replace(row, **changes))
    return rows


def members(count: int) -> list[Attendance]:
    return came(*(f"m{no}" for no in range(1, count + 1)))


def asked(rule: QuorumRule, rows: Sequence[Attendance], filled: int = 12, at: time = time(15)) -> Quorum:
    return quorum_at(rule, Room(seats=seats(filled), rows=rows), at)


CASES = {
    "Q01": (R1, members(7), 12, 7, True),
    "Q02": (R1, members(6), 12, 6, False),
    "Q03": (R2, members(6), 12, 6, True),
    "half of eleven is six": (R2, members(5), 11, 5, False),
    "R3 five": (R3, members(5), 12, 5, True),
    "R3 four": (R3, members(4), 12, 4, False),
    "Q05": (R1, [*members(5), *came("d6", "d7")], 12, 7, True),
    "deputy beside the member counts once": (R1, [*members(6), *came("d6")], 12, 6, False),
    "Q07": (R1, [*members(6), *came("g1", "g2", "g3", "g4", "g5")], 12, 6, False),
    "Q08 four": (R1, members(3), 4, 3, True),
    "Q08 three": (R1, members(2), 3, 2, False),
    "three of three": (R1, members(3), 3, 3, True),
    "Q15": (R5, members(3), 65, 3, True),
    "nobody came": (R1, [], 12, 0, False),
    "no quorum asked for, nobody came": (R5, [], 12, 0, True),
    "R6 counts no heads": (R6, members(1), 12, 1, True),
}


@pytest.mark.parametrize("case", CASES)
def test_the_worked_cases(case: str) -> None:
    rule, rows, filled, present, quorate = CASES[case]
    answer = asked(rule, rows, filled)
    assert (len(answer.present), answer.quorate) == (present, quorate)
    assert answer.reasons


def test_q09_a_member_without_invitation_who_is_absent_leaves_the_committee_unable() -> None:
    uninvited = [*seats(11), VotingSeat("s12", "b2", "m12", defect=Defect.MISSING)]
    answer = quorum_at(R1, Room(seats=uninvited, rows=members(9)), time(15))
    assert not answer.quorate
    assert [one.code for one in answer.reasons] == ["quorum.invitation_missing", "quorum.reached"]


@pytest.mark.parametrize("defect", Defect)
def test_q09_who_came_all_the_same_and_did_not_object_heals_it(defect: Defect) -> None:
    healed = [*seats(11), VotingSeat("s12", "b2", "m12", defect=defect, healed=True)]
    answer = quorum_at(R1, Room(seats=healed, rows=members(9)), time(15))
    assert answer.quorate
    assert [one.code for one in answer.reasons] == ["quorum.healed", "quorum.reached"]


def test_a_late_invitation_counts_as_defect_and_the_rules_may_not_ask() -> None:
    late = [*seats(11), VotingSeat("s12", "b2", "m12", defect=Defect.LATE)]
    room = Room(seats=late, rows=members(9))
    assert not quorum_at(R1, room, time(15)).quorate
    assert not quorum_at(R6, room, time(15)).quorate
    assert quorum_at(replace(R1, all_invited=False), room, time(15)).quorate


def benches(rule: QuorumRule, there: int) -> Quorum:
    sides = [VotingSeat(f"s{no}", f"bench {no}", f"m{no}") for no in range(1, 6)]
    return quorum_at(rule, Room(seats=sides, rows=members(there), bench_names={"bench 5": "MmB"}), time(15))


def test_q10_every_bench_must_be_there() -> None:
    answer = benches(R4, 4)
    assert not answer.quorate
    assert answer.reasons[0].values["absent"] == ("MmB",)
    assert benches(R4, 5).quorate


def test_q11_four_of_five_benches_are_enough_where_the_rules_say_so() -> None:
    assert benches(replace(R4, benches_required=4), 4).quorate
    assert not benches(replace(R4, benches_required=4), 3).quorate
    assert not benches(replace(R4, benches_required=4, minimum=5), 4).quorate


def test_q12_one_who_leaves_without_deputy_takes_the_quorum_along() -> None:
    rows = [*members(6), *came("m7", state=AttendanceState.PARTIAL, left=time(15, 40))]
    room = Room(seats=seats(12), rows=rows)
    assert [quorum_at(R1, room, at).quorate for at in (time(14), time(15, 39), time(15, 50))] == [True, True, False]
    assert [(one.at, one.quorate) for one in quorum_through(R1, room, time(14))] == [
        (time(14), True),
        (time(15, 40), False),
    ]


def test_a_deputy_who_steps_in_keeps_the_quorum() -> None:
    leaves = came("m7", state=AttendanceState.PARTIAL, left=time(15, 40))
    steps_in = came("d7", arrived=time(15, 40), state=AttendanceState.PARTIAL)
    room = Room(seats=seats(12), rows=[*members(6), *leaves, *steps_in])
    assert all(quorum_at(R1, room, at).quorate for at in (time(14), time(15, 40), time(16)))
    assert moments_of(room.rows, time(14)) == (time(14), time(15, 40))
    assert len(quorum_through(R1, room, time(14))) == 1


def test_q15_without_a_quorum_in_the_rules_that_is_said() -> None:
    assert [one.code for one in asked(R5, members(3), 65).reasons] == ["quorum.none"]
    assert quorum_at(None, Room(seats=seats(3), rows=[]), time(14)).quorate


def test_q16_one_barred_from_an_item_counts_as_present_and_casts_no_vote() -> None:
    answer = quorum_at(R1, Room(seats=seats(12), rows=members(7)), time(15), excluded={"s7", "s12"})
    assert (answer.quorate, len(answer.present), len(answer.voting)) == (True, 7, 6)
    assert answer.reasons[-1].values == {"count": 1, "votes": 6}


def test_vacant_seats_count_only_where_the_rules_take_all_seats() -> None:
    room = Room(seats=seats(10, vacant=2), rows=members(6))
    assert quorum_at(R1, room, time(15)).quorate
    assert not quorum_at(replace(R1, base=QuorumBase.ALL_SEATS), room, time(15)).quorate
    assert quorum_at(replace(R1, base=QuorumBase.ALL_SEATS), replace(room, planned=20), time(15)).needed == 11
    vacant = came("d11")
    assert len(quorum_at(R1, replace(room, rows=vacant), time(15)).present) == 0


def test_q18_a_deputy_of_another_bench_does_not_count() -> None:
    stranger = replace(came("d8")[0], acts_for_seat_id="s1")
    assert not asked(R1, [*came("m2", "m3", "m4", "m5", "m6", "m7"), stranger]).quorate


def test_one_deputy_sits_for_one_seat() -> None:
    pool = [replace(seat, deputy_ids=("d1", "d2")) for seat in seats(12)]
    twice = [came("d1")[0], replace(came("d1")[0], acts_for_seat_id="s2")]
    assert quorum_at(R1, Room(seats=pool, rows=twice), time(15)).present == {"s1"}


def test_a_lapsed_deputy_and_one_online_count_for_nothing() -> None:
    assert not asked(R1, came("d1", deputyship_state=DeputyshipState.LAPSED)).present
    assert not asked(R1, came("m1", online=True)).present
    assert asked(replace(R1, online_counts=True), came("m1", online=True)).present == {"s1"}


def test_a_deputy_counts_only_while_the_member_is_away() -> None:
    rows = [*came("m1", state=AttendanceState.PARTIAL, left=time(15, 40)), *came("d1")]
    room = Room(seats=[replace(seat, deputy_ids=("d1",)) for seat in seats(2)], rows=rows)
    assert [quorum_at(R5, room, at).present for at in (time(15, 39), time(15, 40))] == [{"s1"}, {"s1"}]
    without = replace(room, rows=rows[:1])
    assert quorum_at(R5, without, time(15, 40)).present == frozenset()


ROWS = st.builds(
    Attendance,
    meeting_id=st.just("meeting"),
    row_no=st.just(1),
    person_id=st.sampled_from(["m1", "m2", "m3", "d1", "d2", "g1", "g2"]),
    seat_id=st.sampled_from([None, "s1", "s2", "s3", "advisory"]),
    acts_for_seat_id=st.sampled_from([None, "s1", "s2", "s3", "advisory"]),
    state=st.sampled_from(AttendanceState),
)


@given(rows=st.lists(ROWS), several_seats=st.booleans())
def test_a_meeting_never_has_more_votes_than_filled_voting_seats(
    rows: list[Attendance], *, several_seats: bool
) -> None:
    room = Room(seats=seats(3, vacant=1), rows=rows, several_seats=several_seats)
    assert quorum_at(R5, room, time(15)).present <= {"s1", "s2", "s3"}


def test_somebody_with_two_seats_counts_twice_only_where_the_rules_allow_it() -> None:
    twice = [VotingSeat("s1", "b1", "m1"), VotingSeat("s2", "b1", "m1"), VotingSeat("s3", "b1", "m3", ("m1",))]
    rows = [came("m1")[0], replace(came("m1")[0], acts_for_seat_id="s3")]
    assert quorum_at(R1, Room(seats=twice, rows=rows), time(15)).present == {"s1"}
    room = Room(seats=twice, rows=rows, several_seats=True)
    assert quorum_at(R1, room, time(15)).present == {"s1", "s2", "s3"}


def test_r7_a_second_meeting_decides_whatever_the_number() -> None:
    room = Room(seats=seats(12), rows=members(2), second_meeting=True)
    assert quorum_at(R7, room, time(15)).quorate
    assert not quorum_at(R7, replace(room, second_meeting=False), time(15)).quorate
    assert not quorum_at(R1, room, time(15)).quorate
    uninvited = [*seats(11), VotingSeat("s12", "b2", "m12", defect=Defect.MISSING)]
    assert not quorum_at(R7, replace(room, seats=uninvited), time(15)).quorate


@pytest.mark.parametrize(
    ("tie_rule", "chair_said_yes", "carried"), [(TieRule.REJECTED, True, False), (TieRule.CHAIR_DECIDES, True, True)]
)
def test_equal_votes_reject_unless_the_chair_decides(*, tie_rule: TieRule, chair_said_yes: bool, carried: bool) -> None:
    count = Count(yes=4, no=4, seats=12, chair_said_yes=chair_said_yes)
    assert is_carried(count, Majority.SIMPLE, tie_rule) is carried
