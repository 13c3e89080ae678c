"""Step 7 of a meeting as rows: what was decided and recommended, and the number the next one gets."""

import re
from dataclasses import dataclass
from datetime import date

from secretariat.domain.meetings import Meeting
from secretariat.domain.outcomes import Resolution, ResolutionKind, ResolutionState
from secretariat.services.gathering import MeetingFolder
from secretariat.storage.reading import Reading

_COUNTED = re.compile(r"(\d{4})/(\d+)")


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
    return tuple(sorted(reading.all(Resolution, meeting_id=meeting_id), key=_order))


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
    counted = [_COUNTED.fullmatch(one.no) for one in reading.all(Resolution, meeting_id=tuple(meetings))]
    given = [int(found[2]) for found in counted if found and int(found[1]) == year]
    return f"{year}/{max(given, default=0) + 1:02}"


def _order(outcome: Resolution) -> tuple[str, int, str]:
    found = _COUNTED.fullmatch(outcome.no)
    return (found[1], int(found[2]), "") if found else ("", 0, outcome.no)


def _votes(outcome: Resolution) -> str:
    if outcome.unanimous:
        return "einstimmig"
    counts = (outcome.yes, outcome.no_votes, outcome.abstain)
    return " : ".join(str(count or 0) for count in counts) if any(count is not None for count in counts) else ""
