"""The dates proposed for a year, before the last meeting of the year before, and planned in one step (handbook 3.1)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.cadence import CadenceMeeting, PeriodStatus, cadence
from secretariat.domain.committees import Committee
from secretariat.domain.deadlines import notice_of, plan_notice, propose_reply_by
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import Meeting
from secretariat.domain.statements import Statement, statement
from secretariat.domain.year_plan import YearPlan, day_remarks, plan_year
from secretariat.sentences import said
from secretariat.services.committee.cadence import CadenceRow, board_rows, duty_of, known_meetings
from secretariat.services.committee.committees import rules_on
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.meeting.meetings import next_number, plan_meeting
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


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


@dataclass(frozen=True, slots=True)
class CheckedDate:
    """A day a clerk thinks of: its last days, None where there are no rules of procedure, and what to know about it."""

    day: dt.date
    office_posting: dt.date | None
    reply_by: dt.date | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedYear:
    """The dates typed in for a year, and the verdict each period would have with them."""

    dates: tuple[CheckedDate, ...]
    periods: tuple[CadenceRow, ...]


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
        calendar = delivery_calendar(reading, committee)
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
    calendar = delivery_calendar(reading, committee)
    return tuple(said(remark, language) for remark in day_remarks(calendar, day))


def check_dates(
    reading: Reading, committee: Committee, year: int, days: Sequence[dt.date], *, today: dt.date, language: str = "de"
) -> CheckedYear:
    """Return what is to be known about the days as typed in, in their order, and the cadence of the year with them."""
    checked = tuple(_checked(reading, committee, day, days, today=today, language=language) for day in days)
    end = dt.date(year, 12, 31)
    duty = duty_of(reading, committee, max(today, dt.date(year, 1, 1)))
    if duty is None:
        return CheckedYear(checked, ())
    known = (*known_meetings(reading, committee, duty.calendar), *(CadenceMeeting(day, held=False) for day in days))
    rows = board_rows(committee, cadence(duty, known, today, until=end), language)
    return CheckedYear(checked, tuple(row for row in rows if row.start <= end and row.end.year >= year))


def plan_dates(
    writing: Writing, committee: Committee, days: Sequence[dt.date], start: dt.time, end: dt.time | None
) -> tuple[Meeting, ...]:
    """Plan a meeting on each day, numbered by date, all or none; a day that stands there twice is refused."""
    planned: list[Meeting] = []
    for day in sorted(days):
        if planned and planned[-1].date == day:
            raise RuleBrokenError("plan.day_twice", field="date", day=day)
        number = next_number(writing, committee)
        planned.append(
            plan_meeting(writing, Meeting(committee_id=committee.id, no=number, date=day, start=start, end=end))
        )
    return tuple(planned)


def _checked(
    reading: Reading, committee: Committee, day: dt.date, days: Sequence[dt.date], *, today: dt.date, language: str
) -> CheckedDate:
    calendar = delivery_calendar(reading, committee)
    found: list[Statement] = list(day_remarks(calendar, day))
    others = reading.all(Meeting, committee_id=committee.id, date=day)
    if days.count(day) > 1 or any(one.state not in CALLED_OFF for one in others):
        found.append(statement("plan.day_taken", day=day))
    rules = rules_on(reading, committee.id, day)
    if rules is None:
        return CheckedDate(day, None, None, tuple(said(remark, language) for remark in found))
    plan = plan_notice(day, notice_of(rules), calendar)
    posting = plan.posting_office_day or plan.receipt_office_day
    if posting < today:
        found.append(statement("plan.notice_gone", posting=posting))
    reply_by = propose_reply_by(day, rules.reply_lead, calendar)
    return CheckedDate(day, posting, reply_by, tuple(said(remark, language) for remark in found))
