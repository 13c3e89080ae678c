from dataclasses import replace
from datetime import date, time

import pytest

from domain.refusals import refused
from secretariat.domain.committees import Majority, QuorumBase, TieRule
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingMode
from secretariat.domain.outcome_rules import Count, check_valid, check_votes, is_carried, is_valid, minutes_findings
from secretariat.domain.outcomes import Minutes, Resolution, ResolutionKind

REJECTED, CHAIR = TieRule.REJECTED, TieRule.CHAIR_DECIDES
RESOLUTION = Resolution(
    meeting_id="m",
    agenda_item_id="top5",
    no="2026/04",
    kind=ResolutionKind.RESOLUTION,
    text="Der Entwurf wird angenommen.",
    yes=6,
    no_votes=1,
    abstain=1,
    quorate_at_vote=True,
)


# quorum at the vote (I17)


def test_a_resolution_is_valid_with_a_quorum_or_where_none_is_asked_for() -> None:
    check_valid(RESOLUTION, QuorumBase.FILLED_SEATS)
    check_valid(replace(RESOLUTION, quorate_at_vote=False), QuorumBase.NONE)


@pytest.mark.parametrize("quorate", [False, None])
@pytest.mark.parametrize("base", sorted(set(QuorumBase) - {QuorumBase.NONE}))
def test_a_resolution_without_quorum_is_not_valid(*, quorate: bool | None, base: QuorumBase) -> None:
    resolution = replace(RESOLUTION, quorate_at_vote=quorate)
    assert not is_valid(resolution, base)
    with refused("resolution.not_quorate", "quorate_at_vote"):
        check_valid(resolution, base)


# the votes and the seats (I18)


def test_there_are_no_more_votes_than_seats_in_the_room() -> None:
    check_votes(RESOLUTION, 8)
    check_votes(replace(RESOLUTION, yes=None, no_votes=None, abstain=None), 0)
    with refused("resolution.too_many_votes", "yes"):
        check_votes(RESOLUTION, 7)


def test_nobody_casts_fewer_than_no_votes() -> None:
    with refused("resolution.votes_negative", "abstain"):
        check_votes(replace(RESOLUTION, abstain=-1), 8)


def test_a_resolution_against_a_no_is_not_unanimous() -> None:
    check_votes(replace(RESOLUTION, unanimous=True, no_votes=0), 8)
    with refused("resolution.not_unanimous", "unanimous"):
        check_votes(replace(RESOLUTION, unanimous=True), 8)


# equal votes and majorities (I19)


@pytest.mark.parametrize(
    ("tie_rule", "chair_said_yes", "carried"),
    [(REJECTED, True, False), (CHAIR, True, True), (CHAIR, False, False), (CHAIR, None, False)],
)
def test_equal_votes_reject_unless_a_voting_chair_decides(
    *, tie_rule: TieRule, chair_said_yes: bool | None, carried: bool
) -> None:
    count = Count(yes=4, no=4, seats=8, chair_said_yes=chair_said_yes)
    assert is_carried(count, Majority.SIMPLE, tie_rule) is carried


@pytest.mark.parametrize(
    ("majority", "yes", "no", "carried"),
    [
        (Majority.SIMPLE, 3, 2, True),
        (Majority.SIMPLE, 2, 3, False),
        (Majority.SIMPLE, 0, 0, False),
        (Majority.ABSOLUTE, 7, 3, True),
        (Majority.ABSOLUTE, 6, 0, False),
        (Majority.TWO_THIRDS, 6, 3, True),
        (Majority.TWO_THIRDS, 5, 3, False),
        (Majority.TWO_THIRDS, 1, 0, True),
        (Majority.TWO_THIRDS, 0, 0, False),
        (Majority.CONSENSUS, 5, 0, True),
        (Majority.CONSENSUS, 1, 0, True),
        (Majority.CONSENSUS, 11, 1, False),
        (Majority.CONSENSUS, 0, 0, False),
    ],
)
def test_every_majority_asks_for_its_own_number(*, majority: Majority, yes: int, no: int, carried: bool) -> None:
    count = Count(yes=yes, no=no, seats=12, chair_said_yes=True)
    assert is_carried(count, majority, REJECTED) is carried


# the content of minutes (I20)

MEETING = Meeting(id="m", committee_id="c", no=1, date=date(2026, 3, 18), start=time(14), venue_id="v", chair_id="anna")
MINUTES = Minutes(
    meeting_id="m",
    drafted_on=date(2026, 3, 20),
    signed_by_chair_on=date(2026, 3, 25),
    signed_by_recorder_on=date(2026, 3, 24),
)
AGENDA = (
    AgendaItem(id="top1", meeting_id="m", position="1", title="Eröffnung", kind=AgendaKind.FORMALITY),
    AgendaItem(id="top5", meeting_id="m", position="5", title="Geschäftsordnung", kind=AgendaKind.RESOLUTION),
)


def missing(
    meeting: Meeting = MEETING,
    minutes: Minutes = MINUTES,
    present: tuple[str, ...] = ("Anna Brandt",),
    agenda: tuple[AgendaItem, ...] = AGENDA,
    resolutions: tuple[Resolution, ...] = (RESOLUTION,),
) -> list[str]:
    found = minutes_findings(meeting, minutes, present=present, agenda=agenda, resolutions=resolutions)
    return [finding.code for finding in found]


def test_minutes_that_carry_everything_are_complete() -> None:
    assert missing() == []
    assert missing(meeting=replace(MEETING, venue_id=None, mode=MeetingMode.DIGITAL)) == []


def test_everything_that_minutes_lack_is_named() -> None:
    assert missing(meeting=replace(MEETING, venue_id=None)) == ["minutes.place_missing"]
    assert missing(meeting=replace(MEETING, chair_id=None)) == ["minutes.chair_missing"]
    assert missing(present=()) == ["minutes.nobody_present"]
    assert missing(agenda=()) == ["minutes.agenda_missing"]
    assert missing(resolutions=()) == ["minutes.outcome_missing"]
    assert missing(minutes=replace(MINUTES, signed_by_chair_on=None)) == ["minutes.chair_signature_missing"]
    assert missing(minutes=replace(MINUTES, signed_by_recorder_on=None)) == ["minutes.recorder_signature_missing"]


def test_an_election_without_result_is_named_with_its_place_on_the_agenda() -> None:
    election = replace(AGENDA[0], id="top2", position="2", title="Wahl der Delegierten", kind=AgendaKind.ELECTION)
    (found,) = minutes_findings(MEETING, MINUTES, present=["Anna Brandt"], agenda=[election], resolutions=[])
    assert (found.subject, found.values) == ("2", {"title": "Wahl der Delegierten"})
