from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.as_of import (
    covers,
    deputies_on,
    holder_on,
    holders_on,
    holds_on,
    is_member_on,
    overlap,
    rules_on,
)
from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Deputyship,
    DeputyshipKind,
    NoticeUnit,
    RulesOfProcedure,
    Seat,
)

SEAT = Seat(id="seat", bench_id="bench", seat_no=1, valid_from=date(2020, 1, 1))
FIRST = Appointment(
    seat_id="seat", person_id="anna", start=date(2020, 1, 1), end=date(2024, 6, 30), state=AppointmentState.ENDED
)
SECOND = Appointment(seat_id="seat", person_id="bert", start=date(2024, 8, 1))


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), "anna"),
        (date(2024, 6, 30), "anna"),
        (date(2024, 7, 1), None),
        (date(2024, 8, 1), "bert"),
        (date(2040, 1, 1), "bert"),
    ],
)
def test_who_held_the_seat_is_known_for_any_day(day: date, holder: str | None) -> None:
    found = holder_on((FIRST, SECOND), day)
    assert (found.person_id if found else None) == holder


def test_the_holders_of_a_whole_committee_are_found_by_seat() -> None:
    other = Appointment(seat_id="other", person_id="cora", start=date(2021, 1, 1))
    found = holders_on((FIRST, SECOND, other), date(2024, 7, 15))
    assert {seat: appointment.person_id for seat, appointment in found.items()} == {"other": "cora"}


@pytest.mark.parametrize("state", [AppointmentState.REQUESTED, AppointmentState.NOMINATED])
def test_whoever_is_only_named_holds_no_seat_yet(state: AppointmentState) -> None:
    assert not holds_on(replace(SECOND, state=state), date(2025, 1, 1))


def test_a_suspended_member_keeps_the_seat_but_is_not_called() -> None:
    suspended = replace(SECOND, state=AppointmentState.SUSPENDED)
    assert holds_on(suspended, date(2025, 1, 1))
    assert not is_member_on(suspended, date(2025, 1, 1))
    assert is_member_on(SECOND, date(2025, 1, 1))


def test_an_appointment_that_ended_at_an_unknown_day_holds_nothing() -> None:
    assert not holds_on(replace(FIRST, end=None), date(2022, 1, 1))


def deputy(
    person: str, kind: DeputyshipKind, rank: int = 1, seat: str | None = None, bench: str | None = None
) -> Deputyship:
    return Deputyship(
        kind=kind, deputy_person_id=person, rank=rank, start=date(2024, 1, 1), for_seat_id=seat, for_bench_id=bench
    )


DEPUTIES = (
    deputy("pool", DeputyshipKind.POOL, bench="bench"),
    deputy("second", DeputyshipKind.PERSONAL, 2, seat="seat"),
    deputy("first", DeputyshipKind.PERSONAL, seat="seat"),
    replace(deputy("for once", DeputyshipKind.AD_HOC, seat="seat"), for_meeting_id="meeting"),
    deputy("other seat", DeputyshipKind.PERSONAL, seat="other"),
    deputy("other bench", DeputyshipKind.POOL, bench="other"),
    replace(deputy("too late", DeputyshipKind.PERSONAL, seat="seat"), start=date(2030, 1, 1)),
)


def people(found: tuple[Deputyship, ...]) -> list[str]:
    return [deputyship.deputy_person_id for deputyship in found]


def test_deputies_are_asked_in_the_order_of_their_claim() -> None:
    assert people(deputies_on(DEPUTIES, SEAT, date(2025, 1, 1), meeting_id="meeting")) == [
        *("for once", "first", "second", "pool")
    ]


def test_a_deputy_for_one_meeting_is_none_for_another() -> None:
    assert people(deputies_on(DEPUTIES, SEAT, date(2025, 1, 1), meeting_id="next")) == ["first", "second", "pool"]
    assert people(deputies_on(DEPUTIES, SEAT, date(2025, 1, 1))) == ["first", "second", "pool"]


def test_a_deputy_named_ad_hoc_without_a_meeting_is_there_for_all_of_them() -> None:
    standing = replace(DEPUTIES[3], for_meeting_id=None)
    for meeting_id in (None, "meeting", "next"):
        assert people(deputies_on([standing], SEAT, date(2025, 1, 1), meeting_id=meeting_id)) == ["for once"]


def test_no_deputy_acts_before_the_deputyship_begins() -> None:
    assert deputies_on(DEPUTIES, SEAT, date(2023, 12, 31)) == ()


def test_the_rules_in_force_are_the_newest_already_valid() -> None:
    old = RulesOfProcedure(
        committee_id="c",
        version="1",
        valid_from=date(2015, 6, 30),
        notice_value=14,
        notice_unit=NoticeUnit.CALENDAR_DAYS,
    )
    new = replace(old, version="2", valid_from=date(2026, 1, 1))
    assert rules_on((new, old), date(2025, 12, 31)) == old
    assert rules_on((new, old), date(2026, 1, 1)) == new
    assert rules_on((new, old), date(2015, 6, 29)) is None


DAYS = st.dates(date(2024, 1, 1), date(2024, 1, 20))


@given(DAYS, st.none() | DAYS, DAYS, st.none() | DAYS)
def test_two_periods_overlap_exactly_when_a_day_lies_in_both(
    start: date, end: date | None, other_start: date, other_end: date | None
) -> None:
    shared = any(
        covers(start, end, date(2024, 1, number)) and covers(other_start, other_end, date(2024, 1, number))
        for number in range(1, 32)
    )
    proper = (end is None or start <= end) and (other_end is None or other_start <= other_end)
    assert not proper or overlap(start, end, other_start, other_end) == shared
