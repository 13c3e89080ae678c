"""What a clerk does when answers come in, and what becomes of the invitation."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from making import HELD_ON, a_committee, a_deputy, a_meeting, a_person, folder_of, folder_of_step, printed, sent
from secretariat.domain.committees import DeputyModel, Deputyship
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, InvitationState, Reply, ReplyChannel
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.people import Person
from secretariat.services.meeting import invitations
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.storage.register import Register

DAY = date(2026, 9, 1)


def answer(
    register: Register, folder: MeetingFolder, said: Answer, on: date = DAY, deputy: Person | None = None
) -> Reply:
    with register.writing("Antwort") as writing:
        current = writing.get(Invitation, folder.invitations[0].id)
        return record_reply(writing, folder, current, ReplyDetails(said, on, ReplyChannel.LETTER, deputy=deputy))


def state(register: Register, meeting: Meeting) -> InvitationState:
    return folder_of(register, meeting).invitations[0].state


def test_the_last_answer_received_counts_and_earlier_ones_stay(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    answer(register, folder, Answer.ACCEPTED)
    answer(register, folder, Answer.DECLINED, date(2026, 9, 3))
    answer(register, folder, Answer.ACCEPTED, date(2026, 9, 2))
    assert state(register, meeting) is InvitationState.DECLINED
    now = folder_of(register, meeting)
    assert now.replies[folder.invitations[0].id].answer is Answer.DECLINED
    with register.reading() as reading:
        assert [reply.sequence for reply in reading.all(Reply, order_by="sequence")] == [1, 2, 3]


def test_an_answer_taken_back_is_awaited_again(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    answer(register, folder, Answer.ACCEPTED)
    assert len(invitations.to_be_reminded(folder_of(register, meeting))) == 2
    answer(register, folder, Answer.OPEN, date(2026, 9, 2))
    assert state(register, meeting) is InvitationState.NO_REPLY
    assert len(invitations.to_be_reminded(folder_of(register, meeting))) == 3


def test_an_answer_to_a_printed_letter_is_taken(register: Register, meeting: Meeting) -> None:
    answer(register, printed(register, meeting), Answer.ACCEPTED)
    assert state(register, meeting) is InvitationState.ACCEPTED


def test_represented_without_a_name_is_refused_unless_it_follows(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"reply\.deputy_missing"):
        answer(register, folder, Answer.REPRESENTED)
    follows = ReplyDetails(Answer.REPRESENTED, DAY, ReplyChannel.PHONE, deputy_follows=True)
    with register.writing("Antwort") as writing:
        record_reply(writing, folder, folder.invitations[0], follows)
    assert state(register, meeting) is InvitationState.REPRESENTED


def test_a_new_stand_in_is_added_and_may_sit_in_where_the_rules_allow_it(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.AD_HOC))
    answer(register, sent(register, meeting), Answer.REPRESENTED, deputy=a_person(7))
    with register.reading() as reading:
        (deputyship,) = reading.all(Deputyship)
        assert reading.get(Person, deputyship.deputy_person_id).family_name == "Groß"
    assert folder_of(register, meeting).places[0].deputies[0][0] == deputyship


def test_nobody_is_represented_by_herself(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.AD_HOC))
    folder = sent(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"deputy\.is_holder"):
        answer(register, folder, Answer.REPRESENTED, deputy=folder.places[0].holder)


def test_one_person_comes_for_one_member_only(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.AD_HOC))
    folder = sent(register, meeting)
    stand_in = a_person(7)
    answer(register, folder, Answer.REPRESENTED, deputy=stand_in)
    details = ReplyDetails(Answer.REPRESENTED, DAY, ReplyChannel.PHONE, deputy=stand_in)
    with pytest.raises(RuleBrokenError, match=r"stand_in\.acts_elsewhere"), register.writing("Antwort") as writing:
        record_reply(writing, folder, folder.invitations[1], details)  # the folder is as old as the first answer
    with register.writing("Doch selbst") as writing:
        comes = ReplyDetails(Answer.ACCEPTED, DAY, ReplyChannel.PHONE)
        record_reply(writing, folder_of_step(writing, meeting), folder.invitations[0], comes)
        record_reply(writing, folder_of_step(writing, meeting), folder.invitations[1], details)
    assert folder_of(register, meeting).replies[folder.invitations[1].id].deputy_person_id == stand_in.id


@pytest.mark.parametrize("one_voting_seat_each", [True, False])
def test_a_member_with_a_vote_comes_for_no_other_unless_the_rules_let_her(
    register: Register, *, one_voting_seat_each: bool
) -> None:
    committee = a_committee(register, deputy_model=DeputyModel.AD_HOC, one_voting_seat_each=one_voting_seat_each)
    folder = sent(register, a_meeting(register, committee))
    other = folder.places[1].holder
    if one_voting_seat_each:
        with pytest.raises(RuleBrokenError, match=r"attendance\.has_own_seat"):
            answer(register, folder, Answer.REPRESENTED, deputy=other)
    else:
        assert answer(register, folder, Answer.REPRESENTED, deputy=other).answer is Answer.REPRESENTED


def test_a_personal_deputy_needs_no_second_naming(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    deputy = a_deputy(register, folder, 1, 5)
    answer(register, folder, Answer.REPRESENTED, deputy=deputy)
    with register.reading() as reading:
        assert len(reading.all(Deputyship)) == 1


def test_an_answer_holds_until_the_day_of_the_meeting_and_none_from_after_it_is_taken(
    register: Register, meeting: Meeting
) -> None:
    folder = sent(register, meeting)
    answer(register, folder, Answer.DECLINED, HELD_ON)
    with pytest.raises(RuleBrokenError, match=r"reply\.after_meeting") as refused:
        answer(register, folder, Answer.ACCEPTED, HELD_ON + timedelta(days=1))
    assert refused.value.field == "received_on"
    assert folder_of(register, meeting).replies[folder.invitations[0].id].answer is Answer.DECLINED


def test_a_withdrawn_invitation_and_a_closed_meeting_take_no_answer(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    with register.writing("Zurück") as writing:
        invitations.withdraw_invitation(writing, folder.invitations[0])
    with pytest.raises(RuleBrokenError, match=r"reply\.invitation_withdrawn"):
        answer(register, folder, Answer.ACCEPTED)
    closed = replace(folder, meeting=replace(folder.meeting, state=MeetingState.CLOSED))
    details = ReplyDetails(Answer.ACCEPTED, DAY, ReplyChannel.FAX)
    with pytest.raises(RuleBrokenError, match=r"reply\.meeting_closed"), register.writing("Antwort") as writing:
        record_reply(writing, closed, folder.invitations[1], details)
