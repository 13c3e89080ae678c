"""A year planned ahead: four dates for Gera, one for the LSP, on their usual days and never on a free one."""

from dataclasses import replace
from datetime import date

import pytest

from secretariat.domain.cadence import CadenceMeeting, Duty, PeriodStatus
from secretariat.domain.committees import CadenceKind, CadenceRule
from secretariat.domain.deadlines import Notice
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.domain.year_plan import YearPlan, day_remarks, plan_year

TODAY = date(2026, 11, 22)
GERA = Duty(CadenceRule(kind=CadenceKind.QUARTER), date(2015, 6, 30), Notice(14), WorkCalendar(("TH",)))
LSP = Duty(CadenceRule(kind=CadenceKind.YEAR), date(2024, 9, 23), Notice(42), WorkCalendar(("NW",)))


def held(*days: str) -> list[CadenceMeeting]:
    return [CadenceMeeting(date.fromisoformat(day), held=True) for day in days]


OF_GERA = held("2026-02-18", "2026-05-20", "2026-08-26", "2026-11-18")
OF_LSP = held("2024-09-23", "2025-09-22", "2026-09-21")


def days(plan: YearPlan) -> list[str]:
    return [one.day.isoformat() for one in plan.dates]


def test_gera_gets_four_dates_on_its_wednesdays() -> None:
    plan = plan_year(GERA, OF_GERA, 2027, TODAY)
    assert days(plan) == ["2027-02-17", "2027-05-12", "2027-08-11", "2027-11-10"]
    assert {one.day.weekday() for one in plan.dates} == {2}
    assert [one.status for one in plan.cadence.periods] == [PeriodStatus.PLANNED] * 4
    assert all(str(hint.values["day"]).startswith("2026") for hint in plan.cadence.hints)


def test_the_lsp_gets_one_date_on_its_monday() -> None:
    plan = plan_year(LSP, OF_LSP, 2027, TODAY)
    assert days(plan) == ["2027-09-20"]
    assert plan.dates[0].last_posting == date(2027, 8, 2)
    assert [one.status for one in plan.cadence.periods] == [PeriodStatus.PLANNED]


def test_a_fifth_friday_is_the_last_one_where_the_month_has_four() -> None:
    assert days(plan_year(LSP, held("2025-08-29"), 2027, TODAY)) == ["2027-08-27"]


def test_the_monday_is_a_holiday_in_thuringia_and_gives_way() -> None:
    plan = plan_year(replace(LSP, calendar=WorkCalendar(("NW", "TH"))), OF_LSP, 2027, TODAY)
    assert days(plan) == ["2027-09-13"]
    (remark,) = plan.dates[0].remarks
    assert (remark.code, remark.values["day"]) == ("plan.free_day", date(2027, 9, 20))


def test_a_year_without_a_past_is_planned_in_the_middle_of_its_periods() -> None:
    plan = plan_year(replace(GERA, since=date(2026, 11, 1)), [], 2027, TODAY)
    assert [one.day.month for one in plan.dates] == [2, 5, 8, 11]
    assert [one.status for one in plan.cadence.periods] == [PeriodStatus.PLANNED] * 4


def test_what_is_planned_already_is_not_proposed_again() -> None:
    known = [*OF_GERA, CadenceMeeting(date(2027, 2, 24), held=False)]
    assert [day[:7] for day in days(plan_year(GERA, known, 2027, TODAY))] == ["2027-05", "2027-08", "2027-11"]


def test_the_running_year_is_planned_for_what_is_left_of_it() -> None:
    plan = plan_year(GERA, OF_GERA[:3], 2026, date(2026, 10, 5))
    assert days(plan) == ["2026-11-18"]


@pytest.mark.parametrize("kind", CadenceKind)
def test_every_kind_of_cadence_is_kept_by_its_own_plan(kind: CadenceKind) -> None:
    value = {CadenceKind.TIMES_A_YEAR: 5, CadenceKind.MONTHS_APART: 3}.get(kind, 1)
    duty = replace(GERA, rule=CadenceRule(kind=kind, value=value))
    for year in range(2027, 2036):
        before = CadenceMeeting(date(year - 1, 12, 1), held=True)
        plan = plan_year(duty, [before], year, date(year - 1, 12, 2))
        of_year = [one for one in plan.cadence.periods if one.period.end.year == year]
        assert {one.status for one in of_year} <= {PeriodStatus.PLANNED, PeriodStatus.FULFILLED}
        assert all(duty.calendar.is_office_day(one.day) for one in plan.dates)
        assert not any(duty.calendar.is_bridging_day(one.day) for one in plan.dates)


def test_a_day_is_warned_of_before_a_meeting_is_put_on_it() -> None:
    def codes(text: str, land: str) -> list[str]:
        return [one.code for one in day_remarks(WorkCalendar((land,)), date.fromisoformat(text))]

    assert codes("2026-06-05", "NW") == ["plan.bridging_day"]
    assert codes("2026-06-05", "TH") == []
    assert codes("2026-06-04", "NW") == ["plan.free_day"]
    assert codes("2026-12-24", "NW") == ["plan.free_day"]
    assert codes("2026-12-23", "NW") == ["plan.turn_of_year"]
    assert codes("2026-06-13", "NW") == ["plan.free_day"]
