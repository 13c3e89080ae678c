"""How far the minutes of a meeting are: what they lack, until when what is due, and what is to be looked at again."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.deadlines import minutes_by, objections_by
from secretariat.domain.errors import Finding
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import Meeting
from secretariat.domain.outcomes import FollowUp, Minutes
from secretariat.services.meeting.deadlines import calendar_of
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.outcomes import minutes_gaps
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class MinutesView:
    """The minutes as step 7 shows them; `minutes` is None before the draft, `later` are meetings that may approve."""

    minutes: Minutes | None
    ready_by: date | None
    objections_until: date | None
    approved_in: Meeting | None
    later: tuple[Meeting, ...]
    gaps: tuple[Finding, ...]
    follow_ups: tuple[FollowUp, ...]


def minutes_view(reading: Reading, folder: MeetingFolder, today: date) -> MinutesView:
    """Return how far the minutes of a meeting are, and what is to be looked at again."""
    meeting, rules = folder.meeting, folder.rules
    minutes = reading.first(Minutes, meeting_id=meeting.id)
    calendar = calendar_of(reading, folder.committee.federal_state)
    others = reading.all(Meeting, committee_id=meeting.committee_id, order_by=("date", "start"))
    return MinutesView(
        minutes=minutes,
        ready_by=minutes_by(meeting.date, rules, calendar) if rules else None,
        objections_until=objections_by(meeting.date, rules, calendar, minutes.sent_on)
        if rules and minutes and minutes.sent_on
        else None,
        approved_in=reading.find(Meeting, minutes.approved_in_meeting_id) if minutes else None,
        later=tuple(one for one in others if one.date > meeting.date and one.state not in CALLED_OFF),
        gaps=minutes_gaps(reading, folder, minutes or Minutes(meeting_id=meeting.id, drafted_on=today)),
        follow_ups=reading.all(FollowUp, meeting_id=meeting.id, order_by=("due", "text")),
    )
