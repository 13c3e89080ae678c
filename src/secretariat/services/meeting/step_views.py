"""What the steps of a meeting's page show beside the meeting itself: asked with it in one go, beside the window too."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from secretariat.domain.errors import Finding, RuleBrokenError
from secretariat.domain.meeting_rules import TO_COME
from secretariat.domain.meetings import AgendaItem, Venue
from secretariat.services.committee.venues import known_venues
from secretariat.services.committee.year_plan import remarks_on_day
from secretariat.services.meeting.agenda_offer import unfinished_items
from secretariat.services.meeting.deadlines import Deadlines, deadlines_of, ways_out
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invite_rows import InviteRow, invite_rows, mended_at_meeting
from secretariat.services.meeting.meeting_head import OpenMeeting, open_meeting
from secretariat.services.papers.preflight import meeting_findings
from secretariat.storage.reading import Reading

View = Callable[[Reading, MeetingFolder, date, str], object]
"""What one step asks: of the register, about a meeting, as of a day, in a language."""


@dataclass(frozen=True, slots=True)
class PrepareView:
    """What step 1 shows; `deadlines` says which rule is missing."""

    venues: tuple[Venue, ...]
    deadlines: Deadlines | RuleBrokenError
    findings: tuple[Finding, ...]
    about_day: tuple[str, ...]
    unfinished: tuple[AgendaItem, ...]


def open_step(reading: Reading, meeting_id: str, view: View, today: date, language: str) -> tuple[OpenMeeting, object]:
    """Return a meeting with what one of its steps shows; raises NotFoundError where it is no longer there."""
    opened = open_meeting(reading, meeting_id, language)
    return opened, view(reading, opened.folder, today, language)


def nothing_more(reading: Reading, folder: MeetingFolder, today: date, language: str) -> None:
    """Ask nothing: what the step shows is all in the meeting."""
    del reading, folder, today, language


def invite_view(reading: Reading, folder: MeetingFolder, today: date, language: str) -> tuple[InviteRow, ...]:
    """Return the rows of step 2."""
    del reading, today, language
    return invite_rows(folder)


def prepare_view(reading: Reading, folder: MeetingFolder, today: date, language: str) -> PrepareView:
    """Return what step 1 shows of a meeting: what is to be chosen from, what the rules fix, what to know."""
    meeting = folder.meeting
    is_to_come = meeting.state in TO_COME
    about_day = remarks_on_day(reading, folder.committee, meeting.date, language)
    return PrepareView(
        venues=known_venues(reading),
        deadlines=_deadlines(reading, folder, language),
        findings=mended_at_meeting(folder, meeting_findings(folder, today=today)),
        about_day=(*about_day, *(ways_out(reading, folder, today, language) if is_to_come else ())),
        unfinished=unfinished_items(reading, meeting) if is_to_come else (),
    )


def _deadlines(reading: Reading, folder: MeetingFolder, language: str) -> Deadlines | RuleBrokenError:
    try:
        return deadlines_of(reading, folder, language)
    except RuleBrokenError as error:
        return error
