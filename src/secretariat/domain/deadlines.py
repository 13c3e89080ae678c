"""Deadlines of an invitation and of what follows a meeting (handbook 7.1, F1–F16; §§ 187, 188, 193 BGB).

A notice period runs backwards from the meeting and is never moved (F3); a forward period ends by § 193 BGB (F2).
"""

import calendar as months
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from secretariat.domain.committees import CountMode, NoticeAnchor, NoticeUnit, RulesOfProcedure
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.work_calendar import ONE_DAY, WorkCalendar

POSTAL_LEAD_POST_DAYS = 4
"""Werktage a letter may take: the law asks for 99 % on the fourth (F9)."""
EMAIL_CLOSES_AT = time(16)
"""An e-mail sent later is received on the next Arbeitstag (F11)."""

SHORTEST_MONTH = 28
LONGEST_PERIOD = 3650


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice period an invitation must keep, counted backwards from the meeting and never shifted (F3).

    `urgent` is the shortened one (F13): the day itself counted back, in the same unit, and too short for the post.
    """

    value: int
    unit: NoticeUnit = NoticeUnit.CALENDAR_DAYS
    mode: CountMode = CountMode.A
    anchor: NoticeAnchor = NoticeAnchor.RECEIPT
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class NoticePlan:
    """The four days shown to the clerk: R, R′, P and P′ of the handbook. Urgent notice leaves no time for the post."""

    latest_receipt: date
    receipt_office_day: date
    latest_posting: date | None
    posting_office_day: date | None


def notice_of(rules: RulesOfProcedure) -> Notice:
    """Return the ordinary notice period of a committee's rules."""
    return Notice(rules.notice_value, rules.notice_unit, rules.notice_count_mode, rules.notice_anchor)


def urgent_notice_of(rules: RulesOfProcedure) -> Notice:
    """Return the shortened notice period (F13); refused where the rules have none: `deadlines.no_short_notice`."""
    if rules.notice_short_value is None:
        raise RuleBrokenError("deadlines.no_short_notice", field="notice_short_value")
    return Notice(
        rules.notice_short_value, rules.notice_unit, rules.notice_count_mode, rules.notice_anchor, urgent=True
    )


def notice_in_force(rules: RulesOfProcedure, *, urgent: bool) -> Notice:
    """Return the notice period of a meeting; rules that lost their short notice since know the ordinary one only."""
    return urgent_notice_of(rules) if urgent and rules.notice_short_value is not None else notice_of(rules)


def latest_receipt(meeting_on: date, notice: Notice, calendar: WorkCalendar) -> date:
    """Return R, the last day on which the invitation may arrive (F4 to F7, F13).

    In mode A neither R nor the meeting counts, in mode B the meeting day does. Urgent, R is itself the last day
    counted: "spätestens am zweiten Tag vor der Sitzung".
    """
    if notice.urgent:
        return _days_before(meeting_on, notice, calendar)
    after_counted = meeting_on + ONE_DAY if notice.mode is CountMode.B else meeting_on
    return _days_before(after_counted, notice, calendar) - ONE_DAY


def plan_notice(
    meeting_on: date, notice: Notice, calendar: WorkCalendar, postal_lead: int = POSTAL_LEAD_POST_DAYS
) -> NoticePlan:
    """Return when invitations must be there and when they must be posted, in the handbook's order of calculation.

    `postal_lead` is in Werktage. Rules that protect the sending (F12) leave out the way of the post: the last day to
    post is R itself.
    """
    receipt = latest_receipt(meeting_on, notice, calendar)
    by_office_day = calendar.office_day_on_or_before(receipt)
    if notice.urgent:
        return NoticePlan(receipt, by_office_day, None, None)
    if notice.anchor is NoticeAnchor.DISPATCH:
        return NoticePlan(receipt, by_office_day, receipt, by_office_day)
    posting = calendar.post_days_before(by_office_day, postal_lead)
    return NoticePlan(receipt, by_office_day, posting, calendar.office_day_on_or_before(posting))


def earliest_meeting(
    posted_on: date, notice: Notice, calendar: WorkCalendar, postal_lead: int = POSTAL_LEAD_POST_DAYS
) -> date:
    """Return the first Arbeitstag on which a meeting can be held if its letters are posted on a day (handbook C07)."""
    by_office = calendar.office_day_on_or_after(posted_on)
    sent = notice.anchor is NoticeAnchor.DISPATCH
    receipt = by_office if sent else receipt_by_post(by_office, calendar, postal_lead)
    match notice.unit:
        case NoticeUnit.CALENDAR_DAYS:
            last_counted = receipt + timedelta(days=notice.value)
        case NoticeUnit.WEEKS:
            last_counted = receipt + timedelta(weeks=notice.value)
        case NoticeUnit.WEEKDAYS:
            last_counted = calendar.post_days_after(receipt, notice.value)
        case NoticeUnit.OFFICE_DAYS:
            last_counted = calendar.office_days_after(receipt, notice.value)
    counts_itself = notice.mode is CountMode.B or notice.urgent
    return calendar.office_day_on_or_after(last_counted if counts_itself else last_counted + ONE_DAY)


def receipt_by_post(posted_on: date, calendar: WorkCalendar, postal_lead: int = POSTAL_LEAD_POST_DAYS) -> date:
    """Return the Arbeitstag on which a letter counts as received (F8, F9)."""
    return calendar.office_day_on_or_after(calendar.post_days_after(posted_on, postal_lead))


def receipt_by_email(sent_at: datetime, calendar: WorkCalendar) -> date:
    """Return the day on which an e-mail counts as received: the same Arbeitstag before 16:00, else the next (F11)."""
    sent_on = sent_at.date()
    in_time = calendar.is_office_day(sent_on) and sent_at.time() < EMAIL_CLOSES_AT
    return sent_on if in_time else calendar.office_days_after(sent_on, 1)


def propose_reply_by(meeting_on: date, reply_lead: int, calendar: WorkCalendar) -> date:
    """Return the day by which to answer, `reply_lead` Arbeitstage before the meeting; always an Arbeitstag (F14)."""
    return calendar.office_days_before(meeting_on, reply_lead or 1)


def agenda_proposals_by(meeting_on: date, days: int) -> date:
    """Return the last day for proposals: "spätestens am N-ten Tag vorher", counted back and never moved (F3, F5)."""
    return meeting_on - timedelta(days=days)


def minutes_by(held_on: date, rules: RulesOfProcedure, calendar: WorkCalendar) -> date:
    """Return the day by which the minutes are due after a meeting (F1, F2)."""
    return days_after(held_on, rules.minutes_due_days, calendar)


def objections_by(
    held_on: date, rules: RulesOfProcedure, calendar: WorkCalendar, sent_on: date | None = None
) -> date | None:
    """Return the last day for objections, counted from the sending of the minutes, before it from the day it is due.

    Handbook 3.1: minutes after four weeks, end of objections after six. None where the rules set no period.
    """
    if rules.objection_days is None:
        return None
    return days_after(sent_on or minutes_by(held_on, rules, calendar), rules.objection_days, calendar)


def days_after(start: date, days: int, calendar: WorkCalendar) -> date:
    """Return the end of a forward period, moved from Saturday, Sunday or holiday to the next working day (F1, F2)."""
    return calendar.open_day_on_or_after(start + timedelta(days=days))


def add_months(start: date, count: int) -> date:
    """Return the day with the same number `count` months on; the month's last day where there is no such number."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    day = start.day if start.day <= SHORTEST_MONTH else min(start.day, months.monthrange(year, month + 1)[1])
    return date(year, month + 1, day)


def check_period_length(field: str, value: int) -> None:
    """Refuse to take a period below nothing, or longer than ten years: a slip of the keys."""
    if not 0 <= value <= LONGEST_PERIOD:
        raise RuleBrokenError("deadlines.period_length", field=field, value=value)


def _days_before(day: date, notice: Notice, calendar: WorkCalendar) -> date:
    """Return the `value`th day of the notice's unit before the day."""
    match notice.unit:
        case NoticeUnit.CALENDAR_DAYS:
            return day - timedelta(days=notice.value)
        case NoticeUnit.WEEKS:
            return day - timedelta(weeks=notice.value)
        case NoticeUnit.WEEKDAYS:
            return calendar.post_days_before(day, notice.value)
        case NoticeUnit.OFFICE_DAYS:
            return calendar.office_days_before(day, notice.value)
