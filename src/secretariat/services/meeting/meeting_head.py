"""What stands above the seven steps of a meeting: which meeting it is, and what is due next."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from secretariat.domain.committees import Committee
from secretariat.domain.deadlines import minutes_by, notice_of, objections_by
from secretariat.domain.meeting_rules import TOOK_PLACE
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.outcomes import Minutes, MinutesState
from secretariat.domain.workshops import Assignment
from secretariat.services.committee.committees import rules_on
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.meeting.deadlines import Deadlines, calendar_of, deadlines_for, deadlines_of
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.storage.reading import Reading


class DeadlineKind(StrEnum):
    """What has to be done by the next deadline."""

    DISPATCH = "dispatch"
    REPLIES = "replies"
    MINUTES = "minutes"
    OBJECTIONS = "objections"


@dataclass(frozen=True, slots=True)
class NextDeadline:
    """By when what is due; `explanation` is the sentence that says why, where a rule fixed the day."""

    kind: DeadlineKind
    due: date
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """A meeting as its page shows it."""

    folder: MeetingFolder
    deadline: NextDeadline | None


def open_meeting(reading: Reading, meeting_id: str, language: str = "de") -> OpenMeeting:
    """Return everything about a meeting; raises NotFoundError where it is no longer there."""
    meeting = reading.get(Meeting, meeting_id)
    folder = gather_meeting(reading, reading.get(Committee, meeting.committee_id), meeting)
    return OpenMeeting(folder, next_deadline(reading, folder, language))


def with_assignments(reading: Reading, opened: OpenMeeting) -> OpenMeeting:
    """Return a meeting after people changed their workshop groups and nothing else: nothing else is read again."""
    placed = reading.all(Assignment, meeting_id=opened.folder.meeting.id)
    return replace(opened, folder=replace(opened.folder, assignments=placed))


def next_deadline(reading: Reading, folder: MeetingFolder, language: str = "de") -> NextDeadline | None:
    """Return what is due next in the life of the meeting, None where nothing is."""
    meeting, rules = folder.meeting, folder.rules
    match meeting.state:
        case MeetingState.PLANNED | MeetingState.SCHEDULED if rules is not None:
            deadlines = deadlines_of(reading, folder, language)
            due = deadlines.office_posting or deadlines.safe_receipt
            return NextDeadline(DeadlineKind.DISPATCH, due, deadlines.explanation)
        case MeetingState.INVITED if meeting.reply_by is not None:
            return NextDeadline(DeadlineKind.REPLIES, meeting.reply_by)
        case MeetingState.RUNNING | MeetingState.HELD if rules is not None:
            calendar = calendar_of(reading, folder.committee.federal_state)
            minutes = reading.first(Minutes, meeting_id=meeting.id)
            if minutes is None or minutes.sent_on is None:
                return NextDeadline(DeadlineKind.MINUTES, minutes_by(meeting.date, rules, calendar))
            until = objections_by(meeting.date, rules, calendar, minutes.sent_on)
            is_open = until is not None and minutes.state is not MinutesState.APPROVED
            return NextDeadline(DeadlineKind.OBJECTIONS, until) if until and is_open else None
        case _:
            return None


def deadlines_on(reading: Reading, committee: Committee, day: date, language: str = "de") -> Deadlines | None:
    """Return the deadlines of a meeting that would be held on a day; None where no rules of procedure are in force."""
    rules = rules_on(reading, committee.id, day)
    if rules is None:
        return None
    calendar = delivery_calendar(reading, committee)
    return deadlines_for(day, notice_of(rules), calendar, rules.reply_lead, language=language)


def held_meetings(reading: Reading, committee: Committee) -> tuple[Meeting, ...]:
    """Return the meetings that took place, the latest first: those that can be repeated (R7)."""
    held = (one for one in reading.all(Meeting, committee_id=committee.id) if one.state in TOOK_PLACE)
    return tuple(sorted(held, key=lambda one: (one.date, one.no), reverse=True))


def last_meeting(reading: Reading, committee: Committee) -> Meeting | None:
    """Return the committee's latest meeting: the next one mostly is held like it."""
    return max(reading.all(Meeting, committee_id=committee.id), key=lambda one: (one.date, one.no), default=None)
