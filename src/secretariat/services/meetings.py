"""What a clerk does with meetings and their agenda."""

from dataclasses import replace

from secretariat.domain.committees import Committee
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.life_cycles import check_move
from secretariat.domain.meeting_rules import check_meeting_number, check_meeting_times, check_rules_frozen
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState
from secretariat.services.committees import rules_on
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def meeting_name(committee: Committee, meeting: Meeting) -> str:
    """Return the handle of a meeting: `LSP-3`."""
    return f"{committee.short_name}-{meeting.no}"


def find_meeting(reading: Reading, name: str) -> tuple[Committee, Meeting]:
    """Return the meeting called `SHORTNAME-NUMBER`; raises NotFoundError naming the ones there are."""
    committees = {committee.id: committee for committee in reading.all(Committee)}
    known = []
    for meeting in reading.all(Meeting):
        handle = meeting_name(committees[meeting.committee_id], meeting)
        if handle.casefold() == name.strip().casefold():
            return committees[meeting.committee_id], meeting
        known.append((meeting.date, handle))
    names = ", ".join(handle for _, handle in sorted(known))
    raise NotFoundError("meeting.unknown", name=name, known=names or "–")


def plan_meeting(writing: Writing, meeting: Meeting) -> Meeting:
    """Add a meeting with the rules in force on its day; refuses a number taken (I16) and impossible times (I15)."""
    rules = rules_on(writing, meeting.committee_id, meeting.date)
    kept = replace(cleaned(meeting), rules_version_id=meeting.rules_version_id or (rules.id if rules else None))
    check_meeting_times(kept)
    check_meeting_number(kept, writing.all(Meeting, committee_id=kept.committee_id))
    writing.add(kept)
    return kept


def change_meeting(writing: Writing, meeting: Meeting) -> Meeting:
    """Keep the meeting's new state; the rules stay frozen once invitations went out (I12)."""
    before = writing.get(Meeting, meeting.id)
    kept = cleaned(meeting)
    check_meeting_times(kept)
    check_meeting_number(kept, writing.all(Meeting, committee_id=kept.committee_id))
    dispatched = before.state not in (MeetingState.PLANNED, MeetingState.SCHEDULED)
    check_rules_frozen(before, kept, dispatched=dispatched)
    if kept != before:
        writing.change(kept)
    return kept


def move_state(writing: Writing, meeting_id: str, state: MeetingState) -> Meeting:
    """Bring a meeting into another state, if its life allows it (handbook 1.3)."""
    meeting = writing.get(Meeting, meeting_id)
    check_move(meeting.state, state)
    moved = replace(meeting, state=state)
    writing.change(moved)
    return moved


def set_agenda(writing: Writing, meeting_id: str, items: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
    """Replace the agenda of a meeting, in this order; unchanged items stay as they are."""
    before = {item.id: item for item in writing.all(AgendaItem, meeting_id=meeting_id)}
    ready = tuple(replace(cleaned(item), meeting_id=meeting_id) for item in items)
    if any(not item.title for item in ready):
        raise RuleBrokenError("agenda.without_title", field="title")
    kept = {item.id for item in ready}
    writing.remove(*(item for item in before.values() if item.id not in kept))
    writing.change(*(item for item in ready if item.id in before and before[item.id] != item))
    writing.add(*(item for item in ready if item.id not in before))
    return ready


def agenda_of(reading: Reading, meeting_id: str) -> tuple[AgendaItem, ...]:
    """Return the agenda in printed order: 1, 2, 2.1, 2.2, 10."""
    return tuple(sorted(reading.all(AgendaItem, meeting_id=meeting_id), key=lambda item: position_key(item.position)))


def position_key(position: str) -> tuple[int, ...]:
    """Return a sortable form of an agenda number: "3.10" after "3.2"; what is no number stands last."""
    return tuple(int(part) if part.isdigit() else 10_000 for part in position.split("."))
