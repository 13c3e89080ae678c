"""Step 7 of a meeting as rows: what was decided and recommended, and the number the next one gets."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.meetings import Meeting
from secretariat.domain.outcome_words import number_in_year, outcome_order
from secretariat.domain.outcomes import Resolution, ResolutionKind, ResolutionState
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One resolution or recommendation; `votes` as „12 : 3 : 1“ or „einstimmig“."""

    id: str
    no: str
    kind: ResolutionKind
    item: str
    text: str
    votes: str
    addressee: str
    due: date | None
    state: ResolutionState


def outcomes_of(reading: Reading, meeting_id: str) -> tuple[Resolution, ...]:
    """Return what a meeting decided and recommended, by number."""
    return tuple(sorted(reading.all(Resolution, meeting_id=meeting_id), key=outcome_order))


def outcome_lines(folder: MeetingFolder, outcomes: tuple[Resolution, ...]) -> tuple[OutcomeLine, ...]:
    """Return the outcomes as a list shows them."""
    items = {item.id: item for item in folder.agenda}
    return tuple(
        OutcomeLine(
            id=one.id,
            no=one.no,
            kind=one.kind,
            item=items[one.agenda_item_id].position if one.agenda_item_id in items else "",
            text=one.text,
            votes=_votes(one),
            addressee=one.addressee,
            due=one.due,
            state=one.state,
        )
        for one in outcomes
    )


def next_outcome_number(reading: Reading, folder: MeetingFolder) -> str:
    """Return the number to propose: counted by committee and year of the meeting, as „2026/04“."""
    year = folder.meeting.date.year
    meetings = [meeting.id for meeting in reading.all(Meeting, committee_id=folder.committee.id)]
    given = [number_in_year(one.no, year) for one in reading.all(Resolution, meeting_id=tuple(meetings))]
    return f"{year}/{max(given, default=0) + 1:02}"


def _votes(outcome: Resolution) -> str:
    if outcome.unanimous:
        return "einstimmig"
    counts = (outcome.yes, outcome.no_votes, outcome.abstain)
    return " : ".join(str(count or 0) for count in counts) if any(count is not None for count in counts) else ""
