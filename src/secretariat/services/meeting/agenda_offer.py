"""What earlier meetings left for an agenda: their minutes, outcomes nobody finished yet, reports of delegates."""

from collections.abc import Iterable
from dataclasses import replace

from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting
from secretariat.domain.outcomes import Minutes, MinutesState, Resolution, ResolutionState
from secretariat.services.committee.delegations import report_items
from secretariat.services.meeting.agenda_order import renumbered, with_its_own
from secretariat.services.meeting.meetings import agenda_of, set_agenda
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

UNFINISHED = frozenset({ResolutionState.OPEN, ResolutionState.FORWARDED})


def unfinished_items(reading: Reading, meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Return what to offer for an agenda: the last minutes, outcomes nobody finished yet, reports of delegates.

    Nothing is offered that the meeting's agenda has already; positions are left for the caller to give.
    """
    before = _meetings_before(reading, meeting)
    taken = {item.title for item in reading.all(AgendaItem, meeting_id=meeting.id)}
    offered = []
    for earlier in () if any(title.startswith("Niederschrift") for title in taken) else before[-1:]:
        minutes = reading.first(Minutes, meeting_id=earlier.id)
        if minutes is None or minutes.state is not MinutesState.APPROVED:
            offered.append((f"Niederschrift der {earlier.no}. Sitzung", AgendaKind.FORMALITY))
    pending = _pending(reading, before)
    offered += [(f"Stand: {outcome.kind} {outcome.no}", AgendaKind.INFORMATION) for outcome in pending]
    own = (AgendaItem(meeting_id=meeting.id, position="", title=title, kind=kind) for title, kind in offered)
    return (*(item for item in own if item.title not in taken), *report_items(reading, meeting))


def take_unfinished(writing: Writing, meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Put what is offered on the agenda: formalities behind the first item, the rest before „Verschiedenes“."""
    offered = unfinished_items(writing, meeting)
    items = agenda_of(writing, meeting.id)
    formal = tuple(replace(one, position="1") for one in offered if one.kind is AgendaKind.FORMALITY)
    others = tuple(replace(one, position="1") for one in offered if one.kind is not AgendaKind.FORMALITY)
    opening = with_its_own(items, 0) if items else ()
    last = len(items) - 1
    end = last if items and items[last].kind is AgendaKind.OTHER and last >= len(opening) else len(items)
    return set_agenda(
        writing, meeting.id, renumbered((*opening, *formal, *items[len(opening) : end], *others, *items[end:]))
    )


def _pending(reading: Reading, meetings: Iterable[Meeting]) -> list[Resolution]:
    ids = tuple(meeting.id for meeting in meetings)
    return [one for one in reading.all(Resolution, meeting_id=ids, order_by=("no",)) if one.state in UNFINISHED]


def _meetings_before(reading: Reading, meeting: Meeting) -> list[Meeting]:
    others = reading.all(Meeting, committee_id=meeting.committee_id, order_by=("date", "start"))
    return [one for one in others if one.date < meeting.date and one.state not in CALLED_OFF]
