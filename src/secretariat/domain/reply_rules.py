"""Rules of replies and of the day by which to reply (I13, I14)."""

from collections.abc import Iterable
from datetime import date

from secretariat.domain.deadlines import receipt_by_post
from secretariat.domain.errors import Finding, RuleBrokenError, Severity
from secretariat.domain.formatting import short_date
from secretariat.domain.invitations import Answer, Invitation, InvitationState, Reply
from secretariat.domain.work_calendar import WorkCalendar

OFFICE_DAYS_TO_THINK = 3
OFFICE_DAYS_TO_PRINT = 2
"""How many Arbeitstage before the meeting a late answer must be there: the sheets are printed the day after."""

STATE_OF_ANSWER = {
    Answer.ACCEPTED: InvitationState.ACCEPTED,
    Answer.DECLINED: InvitationState.DECLINED,
    Answer.REPRESENTED: InvitationState.REPRESENTED,
}
"""The state an answer gives to its invitation; an open one leaves it as it is."""


def check_reply_by(reply_by: date, meeting_on: date) -> None:
    """I13: refuse a reply date on or after the meeting."""
    if reply_by >= meeting_on:
        raise RuleBrokenError("meeting.reply_by_late", field="reply_by", reply_by=reply_by, meeting_on=meeting_on)


def check_reply_day_ahead(reply_by: date, today: date) -> None:
    """I13: refuse to ask from now on for answers by a day that has come already."""
    if reply_by <= today:
        raise RuleBrokenError("meeting.reply_by_past", field="reply_by", reply_by=reply_by, today=today)


def propose_late_reply_by(asked_on: date, meeting_on: date, calendar: WorkCalendar) -> date | None:
    """Return by when whoever is asked late is to answer: as soon as I13 allows for a letter posted on that day.

    At the latest two Arbeitstage before the meeting, as the sheets are printed the day after; where that has come too,
    the last Arbeitstag before the meeting. None where none is left: then only the telephone helps.
    """
    receipt = receipt_by_post(asked_on, calendar)
    enough = calendar.office_days_after(receipt, OFFICE_DAYS_TO_THINK + 1)
    in_time = calendar.office_days_before(meeting_on, OFFICE_DAYS_TO_PRINT)
    last = calendar.office_days_before(meeting_on, 1)
    return next((day for day in (min(enough, in_time), last) if day > asked_on), None)


def reply_by_findings(
    reply_by: date, received_on: date, meeting_on: date, calendar: WorkCalendar
) -> tuple[Finding, ...]:
    """I13, F14: find a reply date that leaves no three Arbeitstage, or is none itself and means the next one.

    A later date is proposed only where there is one before the meeting.
    """
    earliest = calendar.office_days_after(received_on, OFFICE_DAYS_TO_THINK + 1)
    moved = calendar.office_day_on_or_after(reply_by)
    found = []
    if reply_by < earliest:
        proposed = short_date(earliest) if earliest < meeting_on else ""
        values = {"earliest": proposed, "received_on": short_date(received_on)}
        found.append(Finding("meeting.reply_by_soon", Severity.WARNING, field="reply_by", values=values))
    if moved != reply_by:
        values = {"reply_by": short_date(reply_by), "office_day": short_date(moved)}
        found.append(Finding("meeting.reply_by_free_day", Severity.HINT, field="reply_by", values=values))
    return tuple(found)


def is_too_late(received_on: date, meeting_on: date) -> bool:
    """Say whether an answer came when the meeting was over: answers may change until it ends (handbook 1.3)."""
    return received_on > meeting_on


def check_answer_in_time(received_on: date, meeting_on: date) -> None:
    """Refuse an answer that came after the meeting: who was there, and who was excused, says its sheet."""
    if is_too_late(received_on, meeting_on):
        raise RuleBrokenError("reply.after_meeting", field="received_on", meeting_on=meeting_on)


def check_reply(reply: Reply) -> None:
    """I14: refuse "vertreten" without the deputy's name or the note that it follows."""
    if reply.answer is Answer.REPRESENTED and not (reply.deputy_person_id or reply.deputy_follows):
        raise RuleBrokenError("reply.deputy_missing", field="deputy_person_id")


def sitting_in(reply: Reply | None) -> str | None:
    """Return who comes in place of the member: only of an answer „vertreten“ that names somebody."""
    return reply.deputy_person_id if reply is not None and reply.answer is Answer.REPRESENTED else None


def called_in(reply: Reply | None) -> str | None:
    """Return who was asked to come after a refusal, and has not said yes: a refusal that names somebody."""
    return reply.deputy_person_id if reply is not None and reply.answer is Answer.DECLINED else None


def current_reply(replies: Iterable[Reply]) -> Reply | None:
    """Return the reply that counts: the last one received, and of one day the last one typed in."""
    return max(replies, key=lambda reply: (reply.received_on, reply.sequence), default=None)


def state_on(invitation: Invitation, reply_by: date | None, today: date) -> InvitationState:
    """Return an invitation's state as the day shows it: "keine Antwort" is derived after the reply date (1.3)."""
    waiting = invitation.state in {InvitationState.SENT, InvitationState.RECEIVED}
    return InvitationState.NO_REPLY if waiting and reply_by is not None and today > reply_by else invitation.state
