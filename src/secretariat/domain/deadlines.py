"""Deadlines of an invitation and of what follows a meeting (handbook 7.1, F1–F16)."""

import calendar as months
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from secretariat.domain.committees import CountMode, NoticeAnchor, NoticeUnit, RulesOfProcedure
from secretariat.domain.work_calendar import ONE_DAY, WorkCalendar

POSTAL_LEAD_POST_DAYS = 4
"""Werktage a letter may take: the law asks for 99 % on the fourth (F9)."""
EMAIL_CLOSES_AT = time(16)
"""An e-mail sent later is received on the next Arbeitstag (F11)."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice period an invitation must keep, counted backwards from the meeting and never shifted (F3)."""

    value: int
    unit: NoticeUnit = NoticeUnit.CALENDAR_DAYS
    mode: CountMode = CountMode.A
    anchor: NoticeAnchor = NoticeAnchor.RECEIPT


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


def latest_receipt(meeting_on: date, notice: Notice, calendar: WorkCalendar) -> date:
    """Return R, the last day on which the invitation may arrive (F4 to F7).

    In mode A neither R nor the meeting counts, in mode B the meeting day does.
    """
    first_counted = meeting_on if notice.mode is CountMode.B else meeting_on - ONE_DAY
    match notice.unit:
        case NoticeUnit.CALENDAR_DAYS:
            return first_counted - timedelta(days=notice.value)
        case NoticeUnit.WEEKS:
            return first_counted - timedelta(weeks=notice.value)
        case NoticeUnit.WEEKDAYS:
            return calendar.post_days_before(first_counted + ONE_DAY, notice.value) - ONE_DAY
        case NoticeUnit.OFFICE_DAYS:
            return calendar.office_days_before(first_counted + ONE_DAY, notice.value) - ONE_DAY


def plan_notice(
    meeting_on: date, notice: Notice, calendar: WorkCalendar, postal_lead: int = POSTAL_LEAD_POST_DAYS
) -> NoticePlan:
    """Return when invitations must be there and when they must be posted, in the handbook's order of calculation.

    `postal_lead` is in Werktage. Rules that protect the sending (F12) leave out the way of the post: the last day to
    post is R itself.
    """
    receipt = latest_receipt(meeting_on, notice, calendar)
    by_office_day = calendar.office_day_on_or_before(receipt)
    if notice.anchor is NoticeAnchor.DISPATCH:
        return NoticePlan(receipt, by_office_day, receipt, by_office_day)
    posting = calendar.post_days_before(by_office_day, postal_lead)
    return NoticePlan(receipt, by_office_day, posting, calendar.office_day_on_or_before(posting))


def plan_urgent_notice(meeting_on: date, days_before: int, calendar: WorkCalendar) -> NoticePlan:
    """Return when an urgent invitation must be there: by messenger or e-mail, for no letter arrives in time (F13)."""
    receipt = meeting_on - timedelta(days=days_before)
    return NoticePlan(receipt, calendar.office_day_on_or_before(receipt), None, None)


def receipt_by_post(posted_on: date, calendar: WorkCalendar) -> date:
    """Return the Arbeitstag on which a letter counts as received (F8, F9)."""
    return calendar.office_day_on_or_after(calendar.post_days_after(posted_on, POSTAL_LEAD_POST_DAYS))


def receipt_by_email(sent_at: datetime, calendar: WorkCalendar) -> date:
    """Return the day on which an e-mail counts as received: the same Arbeitstag before 16:00, else the next (F11)."""
    sent_on = sent_at.date()
    in_time = calendar.is_office_day(sent_on) and sent_at.time() < EMAIL_CLOSES_AT
    return sent_on if in_time else calendar.office_days_after(sent_on, 1)


def propose_reply_by(meeting_on: date, reply_lead: int, calendar: WorkCalendar) -> date:
    """Return the day by which to answer, `reply_lead` Arbeitstage before the meeting; always an Arbeitstag (F14)."""
    return calendar.office_days_before(meeting_on, reply_lead)


def days_after(start: date, days: int, calendar: WorkCalendar) -> date:
    """Return the end of a forward period, moved to the next Arbeitstag if it falls on a free day (F1, F2)."""
    return calendar.office_day_on_or_after(start + timedelta(days=days))


def months_after(start: date, count: int, calendar: WorkCalendar) -> date:
    """Return the end of a period of months: the same day number, or the month's last day (F1), moved by F2."""
    return calendar.office_day_on_or_after(add_months(start, count))


def add_months(start: date, count: int) -> date:
    """Return the day with the same number `count` months on; the month's last day where there is no such number."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))
