"""Rules of votes, resolutions and minutes (I17 to I20)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from secretariat.domain.committees import Majority, QuorumBase, TieRule
from secretariat.domain.errors import Finding, RuleBrokenError, Severity
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingMode
from secretariat.domain.outcomes import Minutes, Resolution

TO_BE_DECIDED = frozenset({AgendaKind.RESOLUTION, AgendaKind.ELECTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The votes cast; abstentions decide nothing. `seats` are all voting seats, a chair without vote said None."""

    yes: int
    no: int
    seats: int
    chair_said_yes: bool | None = None


def is_carried(count: Count, majority: Majority, tie_rule: TieRule) -> bool:
    """I19: say whether a motion is carried; a chair without vote never decides when votes are equal."""
    match majority:
        case Majority.CONSENSUS:
            return count.no == 0 and count.yes > 0
        case Majority.SIMPLE if count.yes == count.no:
            return tie_rule is TieRule.CHAIR_DECIDES and count.chair_said_yes is True
        case Majority.SIMPLE:
            return count.yes > count.no
        case Majority.ABSOLUTE:
            return 2 * count.yes > count.seats
        case Majority.TWO_THIRDS:
            return count.yes > 0 and 3 * count.yes >= 2 * (count.yes + count.no)


def is_valid(resolution: Resolution, quorum: QuorumBase) -> bool:
    """I17: say whether a resolution may stand as valid: quorate when it was voted on, or no quorum asked for."""
    return quorum is QuorumBase.NONE or resolution.quorate_at_vote is True


def check_valid(resolution: Resolution, quorum: QuorumBase) -> None:
    """I17: refuse to keep a resolution as valid that was passed without a quorum."""
    if not is_valid(resolution, quorum):
        raise RuleBrokenError("resolution.not_quorate", field="quorate_at_vote", no=resolution.no)


def check_votes(resolution: Resolution, seats_in_room: int) -> None:
    """I18: refuse more votes than voting seats in the room, fewer than none, and "einstimmig" against a no."""
    counts = {"yes": resolution.yes, "no_votes": resolution.no_votes, "abstain": resolution.abstain}
    for field, count in counts.items():
        if count is not None and count < 0:
            raise RuleBrokenError("resolution.votes_negative", field=field)
    votes = sum(count or 0 for count in counts.values())
    if votes > seats_in_room:
        raise RuleBrokenError("resolution.too_many_votes", field="yes", votes=votes, seats=seats_in_room)
    if resolution.unanimous and resolution.no_votes:
        raise RuleBrokenError("resolution.not_unanimous", field="unanimous")


def minutes_findings(
    meeting: Meeting,
    minutes: Minutes,
    *,
    present: Collection[str],
    agenda: Sequence[AgendaItem],
    resolutions: Sequence[Resolution],
) -> tuple[Finding, ...]:
    """I20: find what minutes must carry and do not; `present` are the names of the members who came."""
    decided = {resolution.agenda_item_id for resolution in resolutions}
    missing = {
        "minutes.place_missing": meeting.venue_id is None and meeting.mode is not MeetingMode.DIGITAL,
        "minutes.chair_missing": meeting.chair_id is None,
        "minutes.nobody_present": not present,
        "minutes.agenda_missing": not agenda,
        "minutes.chair_signature_missing": minutes.signed_by_chair_on is None,
        "minutes.recorder_signature_missing": minutes.signed_by_recorder_on is None,
    }
    undecided = [item for item in agenda if item.kind in TO_BE_DECIDED and item.id not in decided]
    return (
        *(Finding(code, Severity.ERROR, meeting.id) for code, is_missing in missing.items() if is_missing),
        *(
            Finding("minutes.outcome_missing", Severity.ERROR, item.position, "agenda_item_id", {"title": item.title})
            for item in undecided
        ),
    )
