"""Who may not decide an item because of a conflict of interest (Mitwirkungsverbot): present, but without a vote."""

from secretariat.domain.attendance import VoteExclusion
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.outcome_rules import TO_BE_DECIDED
from secretariat.services.meeting.attendance import check_sheet_open
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.storage.writing import Writing


def exclude_from_vote(writing: Writing, folder: MeetingFolder, item_id: str, seat_id: str) -> VoteExclusion:
    """Note that a seat does not decide an item; refused for an item nobody votes on, and for a seat without a vote."""
    check_sheet_open(folder.meeting)
    item = next((one for one in folder.agenda if one.id == item_id), None)
    if item is None or item.kind not in TO_BE_DECIDED:
        raise RuleBrokenError("exclusion.nothing_to_decide", field="agenda_item_id")
    place = folder.place_of_seat(seat_id)
    if place is None or not place.votes:
        raise RuleBrokenError("exclusion.no_vote", field="seat_id")
    known = next((one for one in folder.exclusions if (one.agenda_item_id, one.seat_id) == (item_id, seat_id)), None)
    if known is not None:
        return known
    exclusion = VoteExclusion(meeting_id=folder.meeting.id, agenda_item_id=item_id, seat_id=seat_id)
    writing.add(exclusion)
    return exclusion


def admit_to_vote(writing: Writing, folder: MeetingFolder, item_id: str, seat_id: str) -> None:
    """Take back that a seat does not decide an item."""
    check_sheet_open(folder.meeting)
    taken_back = [one for one in folder.exclusions if (one.agenda_item_id, one.seat_id) == (item_id, seat_id)]
    writing.remove(*taken_back)
