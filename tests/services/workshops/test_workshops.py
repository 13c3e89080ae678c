"""What a clerk does with workshop groups, wishes and placements by hand."""

from dataclasses import replace
from datetime import date

import pytest

from making import a_committee, a_meeting, folder_of, sent
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.workshops import Assignment, AssignmentSource, AssignmentState, Preference, WorkshopGroup
from secretariat.services import listing
from secretariat.services.meeting import replies
from secretariat.services.workshops import workshops
from secretariat.storage.register import Register


def test_a_group_needs_a_topic(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    with pytest.raises(RuleBrokenError, match=r"group\.without_topic"), register.writing("Gruppe") as writing:
        workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=1, topic=" "))


def test_a_person_has_one_group_a_round_and_moves_with_a_trace(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    with register.writing("Gruppen") as writing:
        first, second = (
            workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=number, topic=f"Thema {number}"))
            for number in (1, 2)
        )
        workshops.assign(writing, first, holder.id, AssignmentSource.FIRST_WISH)
        moved = workshops.assign(writing, second, holder.id, AssignmentSource.SET, locked=True)
        assert (moved.group_id, moved.state) == (second.id, AssignmentState.PROPOSED)
        writing.change(replace(moved, state=AssignmentState.CONFIRMED))
        on_site = workshops.assign(writing, first, holder.id, AssignmentSource.SET)
        assert writing.all(Assignment) == (on_site,)
    assert on_site.state is AssignmentState.CHANGED_ON_SITE
    (row,) = listing.placement_rows(folder_of(register, meeting))
    assert (row.group, row.topic, row.locked) == (1, "Thema 1", False)


def test_a_group_wished_twice_counts_once_and_new_wishes_replace_the_old(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    with register.writing("Wünsche") as writing:
        groups = [
            workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=number, topic=f"Thema {number}"))
            for number in (1, 2)
        ]
        first, second = (group.id for group in groups)
        said = replies.ReplyDetails(Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.FAX, wishes=(second, second, first))
        reply = replies.record_reply(writing, folder, folder.invitations[0], said)
        wishes = [(wish.rank, wish.group_id) for wish in writing.all(Preference, order_by="rank")]
        assert wishes == [(1, second), (2, first)]
        workshops.record_wishes(writing, reply.id, (first,))
        assert [(wish.rank, wish.group_id) for wish in writing.all(Preference)] == [(1, first)]
