"""Words that the seven steps of a meeting share: states, benches, the line that names the meeting."""

from enum import StrEnum

from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.domain.state_names import state_name
from secretariat.services.meeting.gathering import MeetingFolder


def state_word(state: StrEnum, language: str) -> str:
    """Return a state as lists show it: the clerk's word in German, the plain English one else."""
    return state_name(state) if language == "de" else state.name.lower().replace("_", " ")


def when_and_where(folder: MeetingFolder) -> str:
    """Return day, time and house: „Mo 21.09.2026, 14:00 · Kreishaus“."""
    meeting = folder.meeting
    when = f"{short_weekday_date(meeting.date)}, {meeting.start:%H:%M}"
    return " · ".join(part for part in (when, folder.venue.name if folder.venue else "") if part)
