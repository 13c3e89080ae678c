"""What a clerk does with what a meeting brought: resolutions, recommendations, minutes, follow-ups."""

from dataclasses import replace
from datetime import date, time

from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import QuorumBase
from secretariat.domain.errors import Finding, RuleBrokenError
from secretariat.domain.life_cycles import check_move
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import plain_name
from secretariat.domain.outcome_rules import Count, check_valid, check_votes, is_carried, minutes_findings
from secretariat.domain.outcomes import FollowUp, Minutes, Resolution, ResolutionKind, ResolutionState
from secretariat.domain.quorum import present_seats
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.meeting.quorum import live_quorum, room_of
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def record_resolution(
    writing: Writing, folder: MeetingFolder, resolution: Resolution, *, chair_said_yes: bool | None = None
) -> Resolution:
    """Keep a resolution or recommendation, new or changed; one that was voted down is kept as „abgelehnt“ (I19).

    Refused without wording or number, with a number that the committee has given already, as a resolution without
    a quorum (I17), and with more votes than seats (I18). A chair without a vote decides no tie.
    Whether there was a quorum is worked out from the sheet where nobody said it.
    """
    kept = cleaned(resolution)
    if not kept.text:
        raise RuleBrokenError("resolution.without_text", field="text")
    if not kept.no:
        raise RuleBrokenError("resolution.without_number", field="no")
    _check_number_free(writing, folder, kept)
    known = writing.find(Resolution, kept.id)
    if known is not None:
        check_move(known.state, kept.state)
    if kept.quorate_at_vote is None and any(row.state in IN_ROOM for row in folder.attendance):
        kept = replace(kept, quorate_at_vote=live_quorum(folder, vote_at(folder, kept)).quorate)
    if kept.kind is ResolutionKind.RESOLUTION:
        check_valid(kept, folder.quorum.base if folder.quorum else QuorumBase.NONE)
    check_votes(kept, seats_at_vote(folder, kept))
    if known is None and not _is_carried(folder, kept, chair_said_yes=chair_said_yes and _chair_may_vote(folder, kept)):
        kept = replace(kept, state=ResolutionState.REJECTED)
    writing.keep(kept)
    return kept


def _chair_may_vote(folder: MeetingFolder, resolution: Resolution) -> bool:
    """Say whether the chair has a seat with a vote on the item; of nobody named the clerk knows."""
    place = folder.place_of_person(folder.meeting.chair_id or "")
    if place is None:
        return folder.meeting.chair_id is None
    barred = place.seat.id in folder.excluded_from(resolution.agenda_item_id)
    return place.votes and not barred


def seats_at_vote(folder: MeetingFolder, resolution: Resolution) -> int:
    """Return how many voting seats were in the room at one moment from the item on, when most were there.

    Whom a conflict of interest keeps from the vote is left out. All voting seats where the sheet has not been typed
    back yet, since nothing is known then.
    """
    room = room_of(folder)
    excluded = folder.excluded_from(resolution.agenda_item_id)
    if not any(row.state in IN_ROOM for row in room.rows):
        return len({seat.id for seat in room.seats} - excluded)
    start = vote_at(folder, resolution)
    moments = {start, *(row.arrived for row in room.rows if row.arrived and row.arrived > start)}
    return max(len(present_seats(room, moment, online_counts=True) - excluded) for moment in moments)


def vote_at(folder: MeetingFolder, resolution: Resolution) -> time:
    """Return when was voted: at the item's time, else at the beginning of the meeting."""
    starts = (item.starts_at for item in folder.agenda if item.id == resolution.agenda_item_id and item.starts_at)
    return next(starts, folder.meeting.start)


def draft_minutes(writing: Writing, minutes: Minutes) -> Minutes:
    """Keep the state of a meeting's minutes, new or changed; refuses moves their life does not know (1.3)."""
    kept = cleaned(minutes)
    known = writing.find(Minutes, kept.id)
    if known is not None:
        check_move(known.state, kept.state)
    writing.keep(kept)
    return kept


def minutes_gaps(reading: Reading, folder: MeetingFolder, minutes: Minutes) -> tuple[Finding, ...]:
    """Find what the minutes must carry and do not (I20)."""
    present = [plain_name(folder.people.persons[row.person_id]) for row in folder.attendance if row.state in IN_ROOM]
    resolutions = reading.all(Resolution, meeting_id=folder.meeting.id)
    meeting = replace(folder.meeting, venue_id=folder.venue.id if folder.venue else None)
    return minutes_findings(meeting, minutes, present=present, agenda=folder.agenda, resolutions=resolutions)


def add_follow_up(writing: Writing, follow_up: FollowUp) -> FollowUp:
    """Keep something to look at again on its day; refuses it without words."""
    kept = cleaned(follow_up)
    if not kept.text:
        raise RuleBrokenError("follow_up.without_text", field="text")
    writing.add(kept)
    return kept


def finish_follow_up(writing: Writing, follow_up_id: str, on: date) -> None:
    """Note that a follow-up is done."""
    writing.change(replace(writing.get(FollowUp, follow_up_id), done_on=on))


def _check_number_free(reading: Reading, folder: MeetingFolder, resolution: Resolution) -> None:
    """Refuse a number that another outcome of the committee has, in whichever meeting."""
    meetings = {meeting.id: meeting for meeting in reading.all(Meeting, committee_id=folder.committee.id)}
    for other in reading.all(Resolution, meeting_id=tuple(meetings), no=resolution.no):
        if other.id != resolution.id:
            meeting = meeting_name(folder.committee, meetings[other.meeting_id])
            raise RuleBrokenError("resolution.number_taken", field="no", no=other.no, meeting=meeting)


def was_carried(folder: MeetingFolder, resolution: Resolution) -> bool:
    """Say whether the votes carried it; equal or uncounted votes are told by the state it was recorded with (I19)."""
    if resolution.yes is None or resolution.no_votes is None or resolution.yes == resolution.no_votes:
        return resolution.state is not ResolutionState.REJECTED
    return _is_carried(folder, resolution, chair_said_yes=None)


def _is_carried(folder: MeetingFolder, resolution: Resolution, *, chair_said_yes: bool | None) -> bool:
    """Say whether the votes carried it; what was not counted was agreed (I19)."""
    if folder.rules is None or resolution.yes is None or resolution.no_votes is None:
        return True
    counted = Count(
        yes=resolution.yes,
        no=resolution.no_votes,
        seats=sum(place.votes for place in folder.places),
        chair_said_yes=chair_said_yes,
    )
    return is_carried(counted, folder.rules.majority, folder.rules.tie_rule)
