"""By when an invitation must arrive, be posted and be answered, with the sentence that explains it (handbook 7)."""

from dataclasses import dataclass
from datetime import date, datetime

from secretariat.domain.committees import CountMode, NoticeAnchor
from secretariat.domain.deadlines import (
    POSTAL_LEAD_POST_DAYS,
    Notice,
    notice_of,
    plan_notice,
    propose_reply_by,
    receipt_by_email,
    receipt_by_post,
)
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_weekday_date as _day
from secretariat.domain.office import OfficeClosure
from secretariat.domain.people import Channel
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.services.gathering import MeetingFolder
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The four days of the handbook (R, R′, P, P′), the day to answer, and why."""

    latest_receipt: date
    safe_receipt: date
    posting: date | None
    office_posting: date | None
    reply_by: date | None
    explanation: str


def calendar_of(reading: Reading, federal_state: str) -> WorkCalendar:
    """Return the working days of the office: holidays of its Land and its own closure days."""
    return WorkCalendar((federal_state,), reading.all(OfficeClosure))


def deadlines_of(reading: Reading, folder: MeetingFolder) -> Deadlines:
    """Return the deadlines of a meeting; raises RuleBrokenError where the committee has no rules of procedure."""
    if folder.rules is None:
        raise RuleBrokenError("committee.without_rules", field="rules_version_id", name=folder.committee.short_name)
    calendar = calendar_of(reading, folder.committee.federal_state)
    return deadlines_for(folder.meeting.date, notice_of(folder.rules), calendar, folder.rules.reply_lead)


def deadlines_for(
    meeting_on: date,
    notice: Notice,
    calendar: WorkCalendar,
    reply_lead: int | None,
    postal_lead: int = POSTAL_LEAD_POST_DAYS,
) -> Deadlines:
    """Return the deadlines of a day, with or without a register."""
    plan = plan_notice(meeting_on, notice, calendar, postal_lead)
    reply_by = propose_reply_by(meeting_on, reply_lead, calendar) if reply_lead is not None else None
    return Deadlines(
        latest_receipt=plan.latest_receipt,
        safe_receipt=plan.receipt_office_day,
        posting=plan.latest_posting,
        office_posting=plan.posting_office_day,
        reply_by=reply_by,
        explanation=_explained(
            meeting_on, notice, plan.latest_receipt, plan.receipt_office_day, plan.posting_office_day
        ),
    )


def assumed_receipts(calendar: WorkCalendar, handed_over_at: datetime) -> dict[Channel, date]:
    """Return on which day an invitation counts as received, by the way it travels (F8 to F11)."""
    posted_on = handed_over_at.date()
    return {
        Channel.POST: receipt_by_post(posted_on, calendar),
        Channel.EMAIL: receipt_by_email(handed_over_at, calendar),
        Channel.IN_PERSON: posted_on,
    }


def _explained(meeting_on: date, notice: Notice, receipt: date, safe: date, posting: date | None) -> str:
    counted = (
        "zählt der Sitzungstag mit" if notice.mode is CountMode.B else "zählen Zugangstag und Sitzungstag nicht mit"
    )
    verb = "abgesandt sein" if notice.anchor is NoticeAnchor.DISPATCH else "vorliegen"
    text = (
        f"Die Einladung muss spätestens am {_day(receipt)} {verb}, weil bis zur Sitzung am {_day(meeting_on)} "
        f"{notice.value} {notice.unit} liegen müssen; dabei {counted}."
    )
    if safe != receipt:
        text += f" Da an diesem Tag nicht gearbeitet wird, sollte sie schon am {_day(safe)} da sein."
    if posting is not None and notice.anchor is NoticeAnchor.RECEIPT:
        text += f" Geben Sie die Briefe bis {_day(posting)} zur Post."
    return text
