"""By when whoever is written to late is to answer."""

from datetime import date

from secretariat.domain.deadlines import receipt_by_post
from secretariat.domain.reply_rules import propose_late_reply_by
from secretariat.services.gathering import MeetingFolder


def new_reply_day(folder: MeetingFolder, asked_on: date) -> date | None:
    """Return by when whoever is written to on a day is to answer; None where the meeting leaves no day for it.

    The day of the meeting's invitations holds as long as a letter of that day would arrive by then.
    """
    meeting, calendar = folder.meeting, folder.calendar
    if meeting.reply_by is not None and receipt_by_post(asked_on, calendar) <= meeting.reply_by:
        return meeting.reply_by
    return propose_late_reply_by(asked_on, meeting.date, calendar)
