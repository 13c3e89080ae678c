"""The dates proposed for a year, as a clerk reads them before the last meeting of the year before (handbook 3.1)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.cadence import PeriodStatus
from secretariat.domain.committees import Committee
from secretariat.domain.deadlines import propose_reply_by
from secretariat.domain.year_plan import YearPlan, day_remarks, plan_year
from secretariat.sentences import said
from secretariat.services.cadence import duty_of, known_meetings
from secretariat.services.committees import rules_on
from secretariat.services.deadlines import calendar_of
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class YearPlanRow:
    """A date proposed for a committee with its last days, and the verdict its period would have."""

    committee: str
    period: str
    date: dt.date
    office_posting: dt.date
    reply_by: dt.date
    verdict: PeriodStatus
    remarks: tuple[str, ...]


def year_plan_of(reading: Reading, committee: Committee, year: int, today: dt.date) -> YearPlan | None:
    """Return the plan of a committee's year; None where its rules of procedure ask for no meetings."""
    duty = duty_of(reading, committee, max(today, dt.date(year, 1, 1)))
    return None if duty is None else plan_year(duty, known_meetings(reading, committee, duty.calendar), year, today)


def year_plan_rows(
    reading: Reading, committees: Sequence[Committee], today: dt.date, language: str = "de"
) -> tuple[YearPlanRow, ...]:
    """Return the dates proposed for the year after the day, by committee and date."""
    year = today.year + 1
    rows: list[YearPlanRow] = []
    for committee in committees:
        plan = year_plan_of(reading, committee, year, today)
        rules = rules_on(reading, committee.id, dt.date(year, 1, 1))
        if plan is None or rules is None:
            continue
        calendar = calendar_of(reading, committee.federal_state)
        verdicts = {day: period.status for period in plan.cadence.periods for day in period.planned}
        rows += (
            YearPlanRow(
                committee=committee.short_name,
                period=one.period.label,
                date=one.day,
                office_posting=one.last_posting,
                reply_by=propose_reply_by(one.day, rules.reply_lead, calendar),
                verdict=verdicts[one.day],
                remarks=tuple(said(remark, language) for remark in one.remarks),
            )
            for one in plan.dates
        )
    return tuple(rows)


def remarks_on_day(reading: Reading, committee: Committee, day: dt.date, language: str = "de") -> tuple[str, ...]:
    """Return what to know before a meeting is put on a day: free, a bridging day, the turn of the year (3.2)."""
    calendar = calendar_of(reading, committee.federal_state)
    return tuple(said(remark, language) for remark in day_remarks(calendar, day))
