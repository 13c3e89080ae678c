"""The quorum of a stored meeting: how its members were called, who signed, who came for whom and who left."""

from dataclasses import replace
from datetime import datetime, time
from typing import Any

import pytest

from making import (
    POSTED_AT,
    a_committee,
    a_deputy,
    a_meeting,
    a_person,
    folder_of,
    folder_of_step,
    printed,
    receipts_of,
    sent,
    with_sheet,
)  # fmt: skip
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.committees import Bench, Committee, QuorumBase, QuorumRule
from secretariat.domain.invitations import InvitationState
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingState
from secretariat.domain.quorum import Quorum
from secretariat.services.meeting import attendance, invitations, meetings
from secretariat.services.meeting.attendance import Mark
from secretariat.services.meeting.quorum import (
    live_quorum,
    quorum_of,
    quorum_over_all,
    quorum_rows,
    quorum_sentence,
    without_quorum,
)
from secretariat.storage.register import Register

R1 = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3, second_meeting=True)
PRESENT, PARTIAL = AttendanceState.PRESENT, AttendanceState.PARTIAL


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register, seats=4, quorum=R1)


@pytest.fixture
def meeting(register: Register, committee: Committee) -> Meeting:
    return sent(register, a_meeting(register, committee)).meeting


def mark(register: Register, meeting: Meeting, row_no: int, **changes: Any) -> None:
    said = replace(Mark(PRESENT), **changes)
    with register.writing("Anwesenheit") as writing:
        folder = folder_of_step(writing, meeting)
        attendance.mark_attendance(writing, folder, attendance.find_row(folder, str(row_no)), said)


def now(register: Register, meeting: Meeting, at: time = time(14)) -> Quorum:
    return live_quorum(folder_of(register, meeting), at)


def test_members_and_their_deputies_make_the_quorum(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    deputy = a_deputy(register, folder_of(register, meeting), 2, 9)
    mark(register, meeting, 1)
    mark(register, meeting, 2)
    assert (len(now(register, meeting).present), now(register, meeting).quorate) == (2, False)
    mark(register, meeting, 3, state=AttendanceState.REPRESENTED, deputy=deputy)
    assert (len(now(register, meeting).present), now(register, meeting).quorate) == (3, True)


def test_a_guest_never_counts(register: Register, meeting: Meeting) -> None:
    with register.writing("Gast") as writing:
        for number in range(4, 8):
            attendance.add_walk_in(writing, meeting, a_person(number))
    assert not now(register, meeting).present


def test_who_leaves_takes_the_quorum_along_and_the_vote_later_is_not_quorate(
    register: Register, meeting: Meeting
) -> None:
    with_sheet(register, meeting)
    mark(register, meeting, 1)
    mark(register, meeting, 2)
    mark(register, meeting, 3, state=PARTIAL, left=time(15, 40))
    with register.writing("Tagesordnung") as writing:
        first, vote = meetings.agenda_of(writing, meeting.id)
        meetings.set_agenda(writing, meeting.id, (first, replace(vote, starts_at=time(15, 50))))
    found = quorum_of(folder_of(register, meeting))
    assert found.opening.quorate
    assert [(one.item.title, one.quorum.quorate) for one in found.votes] == [("Beschlüsse", False)]
    rows = quorum_rows(folder_of(register, meeting))
    assert [(row.at, row.item, row.quorate) for row in rows] == [
        (time(14), "", True),
        (time(15, 40), "", False),
        (time(15, 50), "2 Beschlüsse", False),
    ]
    assert rows[1].reason == "Anwesende stimmberechtigte Sitze: 2, nötig: 3. Das genügt nicht."


def test_a_stand_in_who_takes_over_keeps_the_quorum(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    deputy = a_deputy(register, folder_of(register, meeting), 2, 9)
    mark(register, meeting, 1)
    mark(register, meeting, 2)
    mark(register, meeting, 3, state=PARTIAL, left=time(15, 40), deputy=deputy)
    assert [now(register, meeting, at).quorate for at in (time(14), time(15, 40), time(15, 50))] == [True, True, True]
    assert len(now(register, meeting, time(15, 39)).present) == 3


def test_a_conflict_of_interest_takes_the_vote_and_not_the_presence(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    for number in (1, 2, 3):
        mark(register, meeting, number)
    folder = folder_of(register, meeting)
    barred = live_quorum(folder, time(14), {folder.places[0].seat.id})
    assert (barred.quorate, len(barred.present), len(barred.voting)) == (True, 3, 2)


def uninvited(register: Register, meeting: Meeting) -> None:
    """Take back one invitation after all letters went out: that of the fourth seat, first on the sheet."""
    folder = folder_of(register, meeting)
    holder = folder.places[3].holder
    assert holder is not None
    with register.writing("Ohne Einladung") as writing:
        (invitation,) = (one for one in folder.invitations if one.person_id == holder.id)
        writing.remove(folder.dispatches[invitation.id])
        writing.remove(invitation)


def test_who_got_no_invitation_and_stays_away_leaves_the_meeting_unable(register: Register, meeting: Meeting) -> None:
    uninvited(register, meeting)
    with_sheet(register, meeting)
    for number in (2, 3, 4):
        mark(register, meeting, number)
    assert "Ohne Einladung geblieben" in quorum_sentence(now(register, meeting))
    assert not now(register, meeting).quorate
    mark(register, meeting, 1)
    assert now(register, meeting).quorate
    assert quorum_sentence(now(register, meeting), "en").startswith("Faults of the invitation that are healed")


def test_a_letter_too_late_is_healed_only_when_that_is_noted(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    sent(register, meeting, datetime(2026, 9, 10, 9).astimezone())
    with_sheet(register, meeting)
    for number in (1, 2, 3, 4):
        mark(register, meeting, number)
    assert not now(register, meeting).quorate
    with register.writing("Geheilt") as writing:
        folder = folder_of_step(writing, meeting)
        for invitation in folder.invitations:
            invitations.heal_notice(writing, folder, invitation)
    assert now(register, meeting).quorate


def test_nobody_invited_yet_leaves_the_meeting_unable(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    with_sheet(register, meeting)
    for number in (1, 2, 3):
        mark(register, meeting, number)
    assert not now(register, meeting).quorate
    assert quorum_over_all(folder_of(register, meeting)).reasons[0].code == "quorum.invitation_missing"


def test_a_letter_that_stayed_in_the_house_has_called_nobody(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    folder = printed(register, meeting)
    with register.writing("Eine blieb liegen") as writing:
        last = folder.invitations[-1]
        writing.change(replace(last, state=InvitationState.DRAFT))
    with register.writing("Versand") as writing:
        going = folder_of_step(writing, meeting)
        receipts = receipts_of(POSTED_AT)
        invitations.book_dispatch(writing, going, handed_over_at=POSTED_AT, receipts=receipts, initials="mu")
    sheet = with_sheet(register, meeting).attendance
    (uncalled,) = (row.row_no for row in sheet if row.person_id == last.person_id)
    for number in {1, 2, 3, 4} - {uncalled}:
        mark(register, meeting, number)
    answer = now(register, meeting)
    assert (answer.quorate, answer.reasons[0].code) == (False, "quorum.invitation_missing")
    mark(register, meeting, uncalled)
    assert now(register, meeting).quorate, "who came without a letter heals it"


def test_a_list_counts_everybody_who_came_at_any_time(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    mark(register, meeting, 1)
    mark(register, meeting, 2, state=PARTIAL, left=time(15))
    mark(register, meeting, 3, state=PARTIAL, arrived=time(15))
    assert not now(register, meeting).quorate
    assert not now(register, meeting, time(15)).quorate
    assert quorum_over_all(folder_of(register, meeting)).quorate


def test_all_seats_are_those_that_were_planned(register: Register) -> None:
    every = replace(R1, base=QuorumBase.ALL_SEATS)
    committee = a_committee(register, seats=4, quorum=every)
    meeting = sent(register, a_meeting(register, committee)).meeting
    with register.writing("Soll") as writing:
        (bench,) = writing.all(Bench, committee_id=committee.id)
        writing.change(replace(bench, seats_planned=9))
    assert (now(register, meeting).base, now(register, meeting).needed) == (9, 5)


def test_a_second_meeting_decides_whatever_the_number(
    register: Register, committee: Committee, meeting: Meeting
) -> None:
    again = a_meeting(register, committee, no=2, kind=MeetingKind.REPETITION, repeats_meeting_id=meeting.id)
    sent(register, again)
    with_sheet(register, again)
    mark(register, again, 1)
    assert now(register, again).quorate


def test_meetings_held_without_a_quorum_are_found_and_those_without_a_sheet_are_not(
    register: Register, committee: Committee, meeting: Meeting
) -> None:
    other = a_meeting(register, committee, no=2)
    with register.writing("Durchgeführt") as writing:
        held = [replace(one, state=MeetingState.HELD) for one in (meeting, other)]
        writing.change(*held)
        person = folder_of_step(writing, meeting).places[0].holder
        assert person is not None
        seat_id = folder_of_step(writing, meeting).places[0].seat.id
        writing.add(Attendance(meeting_id=meeting.id, row_no=1, person_id=person.id, seat_id=seat_id, state=PRESENT))
    with register.reading() as reading:
        assert without_quorum(reading, committee, held) == {meeting.id}
