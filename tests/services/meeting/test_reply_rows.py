from dataclasses import replace
from datetime import date

import pytest

from making import a_committee, a_deputy, a_meeting, folder_of, folder_of_step, sent
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import Meeting
from secretariat.services.meeting.invitations import withdraw_invitation
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.meeting.reply_rows import bench_answers, find_invitation, offered_for_reply, reply_rows
from secretariat.storage.register import Register


@pytest.fixture
def meeting(register: Register) -> Meeting:
    made = a_meeting(register, a_committee(register))
    a_deputy(register, folder_of(register, made), 1, 5)
    sent(register, made)
    return made


def test_deputies_are_not_asked_for_an_answer(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    assert len(folder.invitations) == 4
    assert [row.answer for row in reply_rows(folder)] == [Answer.OPEN] * 3


def test_a_withdrawn_invitation_is_counted_nowhere(register: Register, meeting: Meeting) -> None:
    with register.writing("Zurückgezogen") as writing:
        withdraw_invitation(writing, folder_of_step(writing, meeting).invitations[0])
    folder = folder_of(register, meeting)
    assert len(reply_rows(folder)) == 2
    assert sum(bench_answers(folder)[0].counts.values()) == 2


def test_an_invitation_is_found_by_number_and_by_part_of_a_name(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    assert find_invitation(folder, "2") == folder.invitations[1]
    assert find_invitation(folder, "KELL jo") == folder.invitations[1]


def test_what_was_not_invited_or_is_not_clear_is_refused(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    for typed in ("99", "4", "Niemand", ""):
        with pytest.raises(NotFoundError, match=r"reply\.nobody_asked"):
            find_invitation(folder, typed)
    known = folder.people.persons
    first, second = folder.invitations[0].person_id, folder.invitations[1].person_id
    folder = replace(folder, people=replace(folder.people, persons={**known, second: known[first]}))
    with pytest.raises(RuleBrokenError, match=r"attendance\.ambiguous_name"):
        find_invitation(folder, "Brandt")


def test_who_was_named_before_is_offered_first_and_once(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    deputy = folder.places[0].deputies[0][1]
    details = ReplyDetails(Answer.REPRESENTED, date(2026, 9, 1), ReplyChannel.EMAIL, deputy=deputy)
    with register.writing("Antwort") as writing:
        record_reply(writing, folder_of_step(writing, meeting), folder.invitations[0], details)
    folder = folder_of(register, meeting)
    assert [person.id for person in offered_for_reply(folder, folder.invitations[0])] == [deputy.id]
    assert reply_rows(folder)[0].deputy == "Emil Loos"
