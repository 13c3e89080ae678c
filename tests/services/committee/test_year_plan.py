"""The dates of a year as typed in: what is to be known of each, the cadence with them, and all planned or none."""

from dataclasses import replace
from datetime import date, time

import pytest

from making import a_committee
from secretariat.domain.cadence import PeriodStatus
from secretariat.domain.committees import CadenceKind, CadenceRule, Committee, RulesOfProcedure
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.services.committee.year_plan import CheckedYear, check_dates, plan_dates, year_plan_of
from secretariat.storage.register import Register

TODAY = date(2026, 11, 22)
FRIDAYS = (date(2027, 2, 19), date(2027, 5, 21))


@pytest.fixture
def committee(register: Register) -> Committee:
    """A committee that must meet in every quarter."""
    made = a_committee(register, seats=1)
    with register.writing("Turnus") as writing:
        rule = CadenceRule(kind=CadenceKind.QUARTER, value=1)
        writing.add(rule)
        (rules,) = writing.all(RulesOfProcedure, committee_id=made.id)
        writing.change(replace(rules, cadence_rule_id=rule.id))
    return made


def checked(register: Register, committee: Committee, *days: date) -> CheckedYear:
    with register.reading() as reading:
        return check_dates(reading, committee, 2027, days, today=TODAY)


def meetings(register: Register, committee: Committee) -> tuple[Meeting, ...]:
    with register.reading() as reading:
        return reading.all(Meeting, committee_id=committee.id, order_by=("date",))


def test_only_quarters_with_a_date_are_planned(register: Register, committee: Committee) -> None:
    found = checked(register, committee, *FRIDAYS)
    assert [row.verdict for row in found.periods] == [
        *[PeriodStatus.PLANNED] * 2,
        *[PeriodStatus.AT_RISK] * 2,
    ]
    assert [one.remarks for one in found.dates] == [(), ()]


def test_a_day_too_soon_for_the_post_says_by_when_letters_should_have_gone(
    register: Register, committee: Committee
) -> None:
    (one,) = checked(register, committee, date(2026, 11, 25)).dates
    assert one.office_posting is not None
    assert one.office_posting < TODAY
    assert "nicht mehr einzuhalten" in one.remarks[-1]


def test_planning_numbers_by_date_and_the_proposal_is_empty_afterwards(
    register: Register, committee: Committee
) -> None:
    with register.writing("Jahresplan") as writing:
        plan = year_plan_of(writing, committee, 2027, TODAY)
        assert plan is not None
        days = [one.day for one in plan.dates]
        plan_dates(writing, committee, list(reversed(days)), time(14, 0), None)
    made = meetings(register, committee)
    assert [(one.no, one.date) for one in made] == list(enumerate(days, start=1))
    with register.reading() as reading:
        again = year_plan_of(reading, committee, 2027, TODAY)
    assert again is not None
    assert again.dates == ()


def test_a_day_that_stands_there_twice_plans_none_of_them(register: Register, committee: Committee) -> None:
    with pytest.raises(RuleBrokenError) as refused, register.writing("Jahresplan") as writing:
        plan_dates(writing, committee, [*FRIDAYS, FRIDAYS[0]], time(14, 0), None)
    assert refused.value.code == "plan.day_twice"
    assert meetings(register, committee) == ()


def test_a_committee_without_rules_is_told_of_its_days_alone(register: Register, committee: Committee) -> None:
    with register.writing("Regeln fort") as writing:
        writing.remove(*writing.all(RulesOfProcedure, committee_id=committee.id))
    found = checked(register, committee, date(2027, 5, 7))
    assert found.periods == ()
    assert found.dates[0].office_posting is None
    assert "Brückentag" in found.dates[0].remarks[0]
