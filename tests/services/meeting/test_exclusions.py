"""A conflict of interest keeps a seat from a vote: it counts as present and has no vote (8.4 Q16, I18)."""

import pytest

from making import a_committee, a_meeting, folder_of, folder_of_step, with_sheet
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import QuorumBase, QuorumRule
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.services.meeting import attendance, meetings
from secretariat.services.meeting.attendance import Mark
from secretariat.services.meeting.exclusions import admit_to_vote, exclude_from_vote
from secretariat.services.meeting.minutes import recorded_items
from secretariat.services.meeting.outcomes import record_resolution
from secretariat.services.meeting.quorum import quorum_of
from secretariat.storage.register import Register


@pytest.fixture
def meeting(register: Register) -> Meeting:
    """Give a meeting of four seats, all there."""
    rule = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3, all_invited=False)
    meeting = a_meeting(register, a_committee(register, seats=4, quorum=rule))
    folder = with_sheet(register, meeting)
    with register.writing("Blatt") as writing:
        for row in folder.attendance:
            attendance.mark_attendance(writing, folder, row, Mark(AttendanceState.PRESENT))
    return meeting


def excluded(register: Register, meeting: Meeting, item: int = 1) -> None:
    folder = folder_of(register, meeting)
    with register.writing("Mitwirkungsverbot") as writing:
        exclude_from_vote(writing, folder, folder.agenda[item].id, folder.places[0].seat.id)


def test_an_excluded_seat_is_present_and_has_no_vote(register: Register, meeting: Meeting) -> None:
    excluded(register, meeting)
    excluded(register, meeting)
    (vote,) = quorum_of(folder_of(register, meeting)).votes
    assert (vote.quorum.quorate, len(vote.quorum.present), len(vote.quorum.voting)) == (True, 4, 3)
    assert len(quorum_of(folder_of(register, meeting)).opening.voting) == 4


def test_the_minutes_name_who_sat_there_and_did_not_decide(register: Register, meeting: Meeting) -> None:
    excluded(register, meeting)
    assert [item.barred for item in recorded_items(folder_of(register, meeting))] == [(), ("Anna Brandt",)]
    sheet = with_sheet(register, meeting)
    (hers,) = (row for row in sheet.attendance if row.seat_id == sheet.places[0].seat.id)
    with register.writing("Entschuldigt") as writing:
        attendance.mark_attendance(writing, sheet, hers, Mark(AttendanceState.EXCUSED))
    assert [item.barred for item in recorded_items(folder_of(register, meeting))] == [(), ()]


def test_more_votes_than_may_vote_are_refused(register: Register, meeting: Meeting) -> None:
    excluded(register, meeting)
    folder = folder_of(register, meeting)
    item = folder.agenda[1]
    resolution = Resolution(
        meeting_id=meeting.id,
        agenda_item_id=item.id,
        no="2026/01",
        kind=ResolutionKind.RESOLUTION,
        text="So.",
        yes=4,
        no_votes=0,
        abstain=0,
        quorate_at_vote=True,
    )
    with pytest.raises(RuleBrokenError, match=r"resolution\.too_many_votes"), register.writing("Beschluss") as writing:
        record_resolution(writing, folder, resolution)


def test_an_exclusion_is_taken_back(register: Register, meeting: Meeting) -> None:
    excluded(register, meeting)
    folder = folder_of(register, meeting)
    with register.writing("Zurück") as writing:
        admit_to_vote(writing, folder, folder.agenda[1].id, folder.places[0].seat.id)
    assert len(quorum_of(folder_of(register, meeting)).votes[0].quorum.voting) == 4


def test_nobody_is_excluded_where_nothing_is_decided(register: Register, meeting: Meeting) -> None:
    with pytest.raises(RuleBrokenError, match=r"exclusion\.nothing_to_decide"):
        excluded(register, meeting, item=0)


def test_a_seat_that_does_not_vote_is_not_excluded(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"exclusion\.no_vote"), register.writing("Verbot") as writing:
        exclude_from_vote(writing, folder, folder.agenda[1].id, "nowhere")


def test_an_item_taken_off_the_agenda_takes_its_exclusions_along(register: Register, meeting: Meeting) -> None:
    excluded(register, meeting)
    with register.writing("Tagesordnung") as writing:
        folder = folder_of_step(writing, meeting)
        meetings.set_agenda(writing, meeting.id, folder.agenda[:1])
    assert folder_of(register, meeting).exclusions == ()
