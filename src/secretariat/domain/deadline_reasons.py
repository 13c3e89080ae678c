"""Each deadline with the reason for its day (handbook 7.1): „Die Einladung muss spätestens am … vorliegen, weil …“."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.committees import CountMode, NoticeAnchor, NoticeUnit, RulesOfProcedure
from secretariat.domain.deadlines import (
    EMAIL_CLOSES_AT,
    POSTAL_LEAD_POST_DAYS,
    Notice,
    NoticePlan,
    agenda_proposals_by,
    minutes_by,
    objections_by,
    plan_notice,
    propose_reply_by,
)
from secretariat.domain.statements import Statement, statement
from secretariat.domain.work_calendar import WorkCalendar


class DeadlineName(StrEnum):
    """What has its last day; the words are the keys of `secretariat deadlines --json`."""

    LATEST_RECEIPT = "latest_receipt"
    SAFE_RECEIPT = "safe_receipt"
    POSTING = "posting"
    OFFICE_POSTING = "office_posting"
    EMAIL = "email"
    REPLY_BY = "reply_by"
    AGENDA_PROPOSALS = "agenda_proposals"
    MINUTES = "minutes"
    OBJECTIONS = "objections"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day and why it is this one."""

    name: DeadlineName
    day: date
    why: Statement


def notice_deadlines(
    meeting_on: date, notice: Notice, calendar: WorkCalendar, postal_lead: int = POSTAL_LEAD_POST_DAYS
) -> tuple[Deadline, ...]:
    """Return by when an invitation must be there and leave the office: R, R′, P, P′ and the e-mail (F3 to F13)."""
    plan = plan_notice(meeting_on, notice, calendar, postal_lead)
    return (
        Deadline(DeadlineName.LATEST_RECEIPT, plan.latest_receipt, _why_receipt(meeting_on, notice, plan, calendar)),
        Deadline(DeadlineName.SAFE_RECEIPT, plan.receipt_office_day, _why_safe(notice, plan, calendar)),
        *_posting(notice, plan, calendar, postal_lead),
        *_email(notice, plan),
    )


def meeting_deadlines(
    meeting_on: date,
    rules: RulesOfProcedure,
    calendar: WorkCalendar,
    minutes_sent_on: date | None = None,
    *,
    at_office: WorkCalendar | None = None,
) -> tuple[Deadline, ...]:
    """Return what else the rules fix for a meeting: replies (F14), proposals (F5), minutes and objections (F1, F2).

    `at_office` is the calendar of the last two, where that of the recipients is another (F15).
    """
    at_office = at_office or calendar
    found = [reply_deadline(meeting_on, rules.reply_lead, calendar)]
    if rules.agenda_proposal_days is not None:
        day = agenda_proposals_by(meeting_on, rules.agenda_proposal_days)
        why = statement("deadline.agenda_proposals", day=day, days=rules.agenda_proposal_days, meeting_on=meeting_on)
        found.append(Deadline(DeadlineName.AGENDA_PROPOSALS, day, why))
    minutes = minutes_by(meeting_on, rules, at_office)
    why = statement("deadline.minutes", day=minutes, days=rules.minutes_due_days, meeting_on=meeting_on)
    found.append(Deadline(DeadlineName.MINUTES, minutes, why))
    objections = objections_by(meeting_on, rules, at_office, minutes_sent_on)
    if objections is not None:
        why = statement(
            "deadline.objections", day=objections, days=rules.objection_days, sent_on=minutes_sent_on or minutes
        )
        found.append(Deadline(DeadlineName.OBJECTIONS, objections, why))
    return tuple(found)


def reply_deadline(meeting_on: date, reply_lead: int, calendar: WorkCalendar) -> Deadline:
    """Return the day by which to answer; it is always an Arbeitstag (F14)."""
    day = propose_reply_by(meeting_on, reply_lead, calendar)
    lead = max(reply_lead, 1)
    why = statement("deadline.reply_by", day=day, period=period_of(lead, NoticeUnit.OFFICE_DAYS), meeting_on=meeting_on)
    return Deadline(DeadlineName.REPLY_BY, day, why)


def period_of(value: int, unit: NoticeUnit) -> Statement:
    """Return a period as it stands in a sentence: "1 Kalendertag", "14 Kalendertage"."""
    return statement(f"unit.{unit.name.lower()}_{'one' if value == 1 else 'many'}", value=value)


_WHY_RECEIPT = {
    (NoticeAnchor.RECEIPT, CountMode.A): "deadline.receipt_a",
    (NoticeAnchor.RECEIPT, CountMode.B): "deadline.receipt_b",
    (NoticeAnchor.DISPATCH, CountMode.A): "deadline.dispatch_a",
    (NoticeAnchor.DISPATCH, CountMode.B): "deadline.dispatch_b",
}


def _why_receipt(meeting_on: date, notice: Notice, plan: NoticePlan, calendar: WorkCalendar) -> Statement:
    period = period_of(notice.value, notice.unit)
    code = "deadline.receipt_urgent" if notice.urgent else _WHY_RECEIPT[notice.anchor, notice.mode]
    counts_days = notice.unit in {NoticeUnit.WEEKDAYS, NoticeUnit.OFFICE_DAYS}
    over = ", ".join(calendar.holidays_between(plan.latest_receipt, meeting_on)) if counts_days else ""
    return statement(code, day=plan.latest_receipt, meeting_on=meeting_on, period=period, over=over)


def _why_safe(notice: Notice, plan: NoticePlan, calendar: WorkCalendar) -> Statement:
    if notice.anchor is NoticeAnchor.DISPATCH and not notice.urgent:
        return statement("deadline.safe_sent")
    free = calendar.why_free(plan.latest_receipt)
    if free is None:
        return statement("deadline.safe_same", day=plan.receipt_office_day)
    return statement("deadline.safe_earlier", day=plan.receipt_office_day, free_day=plan.latest_receipt, why=free)


def _posting(notice: Notice, plan: NoticePlan, calendar: WorkCalendar, postal_lead: int) -> Iterator[Deadline]:
    posting, by_office = plan.latest_posting, plan.posting_office_day
    if posting is None or by_office is None:
        return
    sent = notice.anchor is NoticeAnchor.DISPATCH
    lead = period_of(postal_lead, NoticeUnit.WEEKDAYS)
    why = (
        statement("deadline.posting_sent", day=posting)
        if sent
        else statement(
            "deadline.posting",
            day=posting,
            lead=lead,
            over=", ".join(calendar.holidays_between(posting, plan.receipt_office_day)),
        )
    )
    yield Deadline(DeadlineName.POSTING, posting, why)
    free = calendar.why_free(posting)
    if free is None:
        why = statement("deadline.office_same", day=by_office)
    else:
        why = statement("deadline.office_earlier", day=by_office, free_day=posting, why=free)
    yield Deadline(DeadlineName.OFFICE_POSTING, by_office, why)


def _email(notice: Notice, plan: NoticePlan) -> Iterator[Deadline]:
    if notice.anchor is NoticeAnchor.DISPATCH and not notice.urgent:
        why = statement("deadline.email_sent", day=plan.latest_receipt)
        yield Deadline(DeadlineName.EMAIL, plan.latest_receipt, why)
    else:
        why = statement("deadline.email", day=plan.receipt_office_day, closes_at=EMAIL_CLOSES_AT)
        yield Deadline(DeadlineName.EMAIL, plan.receipt_office_day, why)
