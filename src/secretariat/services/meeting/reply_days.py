"""By when whoever is written to late is to answer."""

from datetime import date

from secretariat.domain.deadlines import receipt_by_post
from secretariat.domain.errors import Finding
from secretariat.domain.reply_rules import (
    check_reply_by,
    check_reply_day_ahead,
    propose_late_reply_by,
    reply_by_findings,
)
from secretariat.services.meeting.gathering import MeetingFolder


def new_reply_day(folder: MeetingFolder, asked_on: date) -> date | None:
    """Return by when whoever is written to on a day is to answer; None where the meeting leaves no day for it.

    The day of the meeting's invitations holds as long as a letter of that day would arrive by then.
    """
    meeting, calendar = folder.meeting, folder.calendar
    if meeting.reply_by is not None and receipt_by_post(asked_on, calendar) <= meeting.reply_by:
        return meeting.reply_by
    return propose_late_reply_by(asked_on, meeting.date, calendar)


def check_answer_day(folder: MeetingFolder, reply_by: date, asked_on: date) -> None:
    """Refuse a day of the clerk's own that has come, or on which the meeting is (I13)."""
    check_reply_by(reply_by, folder.meeting.date)
    check_reply_day_ahead(reply_by, asked_on)


def answer_day_findings(folder: MeetingFolder, reply_by: date, asked_on: date) -> tuple[Finding, ...]:
    """Return what there is to say of a day of the clerk's own: too soon for a letter, or one on which nobody works."""
    return reply_by_findings(reply_by, receipt_by_post(asked_on, folder.calendar), folder.meeting.date, folder.calendar)
