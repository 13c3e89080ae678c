"""By when an invitation must arrive, be posted and be answered, with the sentences that explain it (handbook 7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from secretariat.domain.committees import RulesOfProcedure
from secretariat.domain.deadline_reasons import (
    Deadline,
    DeadlineName,
    meeting_deadlines,
    notice_deadlines,
    reply_deadline,
)
from secretariat.domain.deadlines import (
    POSTAL_LEAD_POST_DAYS,
    Notice,
    earliest_meeting,
    notice_in_force,
    notice_of,
    receipt_by_email,
    receipt_by_post,
    urgent_notice_of,
)
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.office import OfficeClosure
from secretariat.domain.outcomes import Minutes
from secretariat.domain.people import Channel
from secretariat.domain.statements import statement
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.sentences import said
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.urgency import urgency_of
from secretariat.storage.reading import Reading

TOLD = (DeadlineName.LATEST_RECEIPT, DeadlineName.SAFE_RECEIPT, DeadlineName.OFFICE_POSTING)
"""The deadlines whose reasons, put together, explain an invitation."""
WITHOUT_NEWS = {"deadline.safe_same", "deadline.safe_sent"}
"""Reasons that only say that a day is the one before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """The four days of the handbook (R, R′, P, P′), what else has its day, and why.

    `answers` holds every deadline with its reason as code and values; `explanation` is the sentence for the invitation,
    `reasons` the sentence for each day.
    """

    latest_receipt: date
    safe_receipt: date
    posting: date | None
    office_posting: date | None
    reply_by: date | None
    agenda_proposals: date | None = None
    minutes: date | None = None
    objections: date | None = None
    explanation: str
    reasons: dict[str, str]
    answers: tuple[Deadline, ...]


def calendar_of(reading: Reading, *federal_states: str) -> WorkCalendar:
    """Return the working days of the office: holidays of the Länder concerned (F15) and its own closure days."""
    return WorkCalendar(federal_states, reading.all(OfficeClosure))


def deadlines_of(
    reading: Reading,
    folder: MeetingFolder,
    language: str = "de",
    *,
    urgent: bool = False,
    also_in: tuple[str, ...] = (),
) -> Deadlines:
    """Return the deadlines of a meeting; raises RuleBrokenError where the committee has no rules of procedure.

    An urgent meeting, or any with `urgent`, counts with the shortened period of the rules (F13); `also_in` names Länder
    of recipients beyond those kept with the committee (F15). What the office itself does later has its own calendar.
    """
    rules = folder.rules
    if rules is None:
        raise RuleBrokenError("committee.without_rules", field="rules_version_id", name=folder.committee.short_name)
    calendar = delivery_calendar(reading, folder.committee, *also_in)
    at_office = calendar_of(reading, folder.committee.federal_state)
    minutes = reading.first(Minutes, meeting_id=folder.meeting.id)
    held_on = folder.meeting.date
    return _put_together(
        (
            *notice_deadlines(held_on, _notice(reading, folder, rules, urgent=urgent), calendar),
            *meeting_deadlines(held_on, rules, calendar, minutes.sent_on if minutes else None, at_office=at_office),
        ),
        language,
    )


def ways_out(reading: Reading, folder: MeetingFolder, today: date, language: str = "de") -> tuple[str, ...]:
    """Return what can still be done where letters of today come too late: the shortened period, or a later day (F13).

    Nothing where they are in time, or where no rules of procedure say what is late.
    """
    rules, held_on = folder.rules, folder.meeting.date
    calendar = delivery_calendar(reading, folder.committee)
    if rules is None or urgency_of(reading, folder.meeting.id) is not None:
        return ()
    earliest = earliest_meeting(today, notice_of(rules), calendar)
    if held_on >= earliest:
        return ()
    found = [statement("deadline.earliest", day=earliest)]
    if rules.notice_short_value is not None:
        urgent = notice_deadlines(held_on, urgent_notice_of(rules), calendar)[0]
        code = "deadline.short_notice" if urgent.day >= today else "deadline.short_notice_gone"
        found.insert(0, statement(code, why=urgent.why))
    return tuple(said(told, language) for told in found)


def deadlines_for(
    meeting_on: date,
    notice: Notice,
    calendar: WorkCalendar,
    reply_lead: int | None,
    postal_lead: int = POSTAL_LEAD_POST_DAYS,
    *,
    language: str = "de",
) -> Deadlines:
    """Return the deadlines of a day, with or without a register."""
    replies = () if reply_lead is None else (reply_deadline(meeting_on, reply_lead, calendar),)
    return _put_together((*notice_deadlines(meeting_on, notice, calendar, postal_lead), *replies), language)


def assumed_receipts(calendar: WorkCalendar, handed_over_at: datetime) -> dict[Channel, date]:
    """Return on which day an invitation counts as received, by the way it travels (F8 to F11)."""
    posted_on = handed_over_at.date()
    return {
        Channel.POST: receipt_by_post(posted_on, calendar),
        Channel.EMAIL: receipt_by_email(handed_over_at, calendar),
        Channel.IN_PERSON: posted_on,
    }


def _notice(reading: Reading, folder: MeetingFolder, rules: RulesOfProcedure, *, urgent: bool) -> Notice:
    if urgent:
        return urgent_notice_of(rules)
    return notice_in_force(rules, urgent=urgency_of(reading, folder.meeting.id) is not None)


def _put_together(answers: Iterable[Deadline], language: str) -> Deadlines:
    by_name = {answer.name: answer for answer in answers}
    days = {name: answer.day for name, answer in by_name.items()}
    reasons = {str(name): said(answer.why, language) for name, answer in by_name.items()}
    told = [name for name in TOLD if name in by_name and by_name[name].why.code not in WITHOUT_NEWS]
    return Deadlines(
        latest_receipt=days[DeadlineName.LATEST_RECEIPT],
        safe_receipt=days[DeadlineName.SAFE_RECEIPT],
        posting=days.get(DeadlineName.POSTING),
        office_posting=days.get(DeadlineName.OFFICE_POSTING),
        reply_by=days.get(DeadlineName.REPLY_BY),
        agenda_proposals=days.get(DeadlineName.AGENDA_PROPOSALS),
        minutes=days.get(DeadlineName.MINUTES),
        objections=days.get(DeadlineName.OBJECTIONS),
        explanation=" ".join(reasons[name] for name in told),
        reasons=reasons,
        answers=tuple(by_name.values()),
    )
