from dataclasses import replace
from datetime import date

import pytest

from domain.refusals import refused
from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Delegation,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    NoticeUnit,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.seat_rules import (
    check_delegation,
    check_deputyship,
    check_one_voting_seat,
    check_period,
    check_seat_is_free,
)

SEAT = Seat(id="seat", bench_id="bench", seat_no=1, valid_from=date(2020, 1, 1))
OTHER_SEAT = replace(SEAT, id="other", seat_no=2)
ANNA = Appointment(seat_id="seat", person_id="anna", start=date(2024, 1, 1), end=date(2024, 12, 31))
BERT = Appointment(seat_id="seat", person_id="bert", start=date(2025, 1, 1))
RULES = RulesOfProcedure(
    committee_id="c",
    version="1",
    valid_from=date(2024, 1, 1),
    notice_value=14,
    notice_unit=NoticeUnit.CALENDAR_DAYS,
)
PERSONAL = Deputyship(kind=DeputyshipKind.PERSONAL, for_seat_id="seat", deputy_person_id="dora", start=date(2024, 1, 1))
POOL = Deputyship(kind=DeputyshipKind.POOL, for_bench_id="bench", deputy_person_id="dora", start=date(2024, 1, 1))
DELEGATION = Delegation(
    committee_id="c", target_body="Landessteuerungsgruppe", person_id="anna", from_on=date(2024, 1, 1)
)


# one holder of a seat (I01)


def test_a_seat_may_be_taken_the_day_after_it_fell_vacant() -> None:
    check_seat_is_free(BERT, [ANNA, BERT])


def test_a_seat_cannot_be_taken_on_a_day_somebody_else_holds_it() -> None:
    with refused("seat.taken", "start"):
        check_seat_is_free(replace(BERT, start=date(2024, 12, 31)), [ANNA])


@pytest.mark.parametrize("state", [AppointmentState.REQUESTED, AppointmentState.NOMINATED])
def test_a_successor_may_be_named_while_the_seat_is_held(state: AppointmentState) -> None:
    check_seat_is_free(replace(BERT, start=date(2024, 6, 1), state=state), [ANNA])
    check_seat_is_free(replace(BERT, start=date(2024, 6, 1)), [replace(ANNA, state=state)])


def test_a_suspended_member_still_holds_the_seat() -> None:
    with refused("seat.taken", "start"):
        check_seat_is_free(replace(BERT, start=date(2024, 6, 1)), [replace(ANNA, state=AppointmentState.SUSPENDED)])


def test_another_seat_is_free() -> None:
    check_seat_is_free(replace(BERT, start=date(2024, 6, 1), seat_id="other"), [ANNA])


# one vote for each person (I02)


def test_nobody_holds_two_voting_seats_at_one_time() -> None:
    second = replace(ANNA, id="second", seat_id="other")
    with refused("seat.second_vote", "person_id"):
        check_one_voting_seat(second, OTHER_SEAT, [(ANNA, SEAT)], RULES)


def test_a_second_seat_is_allowed_where_the_rules_allow_more() -> None:
    second = replace(ANNA, id="second", seat_id="other")
    check_one_voting_seat(second, OTHER_SEAT, [(ANNA, SEAT)], replace(RULES, one_voting_seat_each=False))


@pytest.mark.parametrize(("own_votes", "other_votes"), [(False, True), (True, False)])
def test_a_second_seat_without_vote_is_allowed(*, own_votes: bool, other_votes: bool) -> None:
    second = replace(ANNA, id="second", seat_id="other")
    other = (ANNA, replace(SEAT, voting=other_votes))
    check_one_voting_seat(second, replace(OTHER_SEAT, voting=own_votes), [other], RULES)


def test_a_second_seat_after_the_first_is_allowed() -> None:
    later = replace(ANNA, id="later", seat_id="other", start=date(2025, 1, 1), end=None)
    check_one_voting_seat(later, OTHER_SEAT, [(ANNA, SEAT)], RULES)


# the deputies (I06)


def test_a_deputy_fits_the_model_of_the_rules() -> None:
    check_deputyship(PERSONAL, RULES, holder_id="anna")
    check_deputyship(POOL, replace(RULES, deputy_model=DeputyModel.POOL))
    ad_hoc = replace(PERSONAL, kind=DeputyshipKind.AD_HOC)
    for meeting_id in (None, "meeting"):
        check_deputyship(replace(ad_hoc, for_meeting_id=meeting_id), replace(RULES, deputy_model=DeputyModel.AD_HOC))


@pytest.mark.parametrize("model", [DeputyModel.POOL, DeputyModel.AD_HOC, DeputyModel.NONE])
def test_a_personal_deputy_is_refused_under_every_other_model(model: DeputyModel) -> None:
    with refused("deputy.kind", "kind"):
        check_deputyship(PERSONAL, replace(RULES, deputy_model=model))


def test_a_deputy_is_tied_to_what_the_kind_asks_for_and_to_nothing_else() -> None:
    with refused("deputy.seat", "for_seat_id"):
        check_deputyship(replace(PERSONAL, for_seat_id=None), RULES)
    with refused("deputy.bench", "for_bench_id"):
        check_deputyship(replace(PERSONAL, for_bench_id="bench"), RULES)
    with refused("deputy.meeting", "for_meeting_id"):
        check_deputyship(replace(PERSONAL, for_meeting_id="meeting"), RULES)
    pool_rules = replace(RULES, deputy_model=DeputyModel.POOL)
    with refused("deputy.bench", "for_bench_id"):
        check_deputyship(replace(POOL, for_bench_id=None), pool_rules)
    with refused("deputy.seat", "for_seat_id"):
        check_deputyship(replace(POOL, for_seat_id="seat"), pool_rules)


def test_nobody_is_their_own_deputy() -> None:
    with refused("deputy.is_holder", "deputy_person_id"):
        check_deputyship(PERSONAL, RULES, holder_id="dora")


# the periods (I15)


def test_a_period_of_one_day_is_one() -> None:
    check_period(date(2026, 1, 1), date(2026, 1, 1))
    check_period(date(2026, 1, 1), None)


def test_a_period_never_ends_before_it_starts() -> None:
    with refused("period.ends_before_start", "end"):
        check_period(date(2026, 1, 2), date(2026, 1, 1))


# the delegations (I33)


def test_a_delegation_names_a_person_and_a_body() -> None:
    check_delegation(DELEGATION)
    with refused("delegation.person_missing", "person_id"):
        check_delegation(replace(DELEGATION, person_id=""))
    with refused("delegation.target_missing", "target_body"):
        check_delegation(replace(DELEGATION, target_body=" "))
    with refused("period.ends_before_start", "to_on"):
        check_delegation(replace(DELEGATION, to_on=date(2023, 12, 31)))
