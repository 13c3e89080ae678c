"""A group that is called off or joined with another one takes its people, wishes and results along."""

from datetime import date

import pytest

from making import a_committee, a_meeting, folder_of, sent
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import Accommodation
from secretariat.domain.workshops import (
    Assignment,
    AssignmentSource,
    AssignmentState,
    GroupRefusal,
    Preference,
    ResultKind,
    WorkshopGroup,
    WorkshopResult,
)
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.workshops.allotment import confirm_allotment
from secretariat.services.workshops.group_removal import Concerned, concerned, remove_group
from secretariat.services.workshops.workshop_results import keep_result, results_of_group
from secretariat.services.workshops.workshops import add_group, assign, record_refusals
from secretariat.storage import history
from secretariat.storage.register import Register


@pytest.fixture
def meeting(register: Register) -> Meeting:
    """Give a meeting with groups 1 to 3; the first wishes for 2 and 1, the second for 1 and 2, both are in 2."""
    made = a_meeting(register, a_committee(register))
    folder = sent(register, made)
    with register.writing("Gruppen") as writing:
        for no, topic in enumerate(("Wohnen", "Arbeit", "Freizeit"), 1):
            add_group(writing, WorkshopGroup(id=str(no), meeting_id=made.id, no=no, topic=topic))
        for invitation, wishes in zip(folder.invitations, (("2", "1"), ("1", "2")), strict=False):
            record_reply(
                writing,
                folder,
                invitation,
                ReplyDetails(Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.EMAIL, wishes=wishes),
            )
    with register.writing("Einteilung") as writing:
        first, second = (one.person_id for one in folder.invitations[:2])
        two = writing.get(WorkshopGroup, "2")
        assign(writing, two, first, AssignmentSource.FIRST_WISH)
        assign(writing, two, second, AssignmentSource.SECOND_WISH, locked=True)
    return made


def wishes_of(register: Register, meeting: Meeting) -> list[list[tuple[int, str]]]:
    """Return rank and group of each answer's wishes, by invitation."""
    folder = folder_of(register, meeting)
    answered = [folder.replies[one.id] for one in folder.invitations if one.id in folder.replies]
    return [[(wish.rank, wish.group_id) for wish in folder.wishes.get(reply.id, ())] for reply in answered]


def remove(register: Register, number: str, into: str = "") -> None:
    with register.writing("Gruppe entfernt") as writing:
        remove_group(writing, writing.get(WorkshopGroup, number), writing.find(WorkshopGroup, into or None))


@pytest.mark.usefixtures("meeting")
def test_whom_it_concerns_is_counted(register: Register) -> None:
    with register.reading() as reading:
        assert concerned(reading, "2") == Concerned(placed=2, wishes=2)
        assert not concerned(reading, "3").anybody


def test_of_a_group_that_is_called_off_people_are_in_none_and_the_next_wish_is_the_first(
    register: Register, meeting: Meeting
) -> None:
    remove(register, "2")
    assert wishes_of(register, meeting) == [[(1, "1")], [(1, "1")]]
    assert not folder_of(register, meeting).assignments


def test_two_groups_that_are_joined_have_the_people_and_wishes_of_both(register: Register, meeting: Meeting) -> None:
    remove(register, "2", into="3")
    assert wishes_of(register, meeting) == [[(1, "3"), (2, "1")], [(1, "1"), (2, "3")]]
    assert [(one.group_id, one.locked) for one in folder_of(register, meeting).assignments].count(("3", False)) == 1
    assert {one.group_id for one in folder_of(register, meeting).assignments} == {"3"}


def test_who_wished_for_both_wishes_for_it_once(register: Register, meeting: Meeting) -> None:
    remove(register, "2", into="1")
    assert wishes_of(register, meeting) == [[(1, "1")], [(1, "1")]]


def test_who_never_wanted_the_group_does_not_want_the_joined_one_either_unless_she_wishes_for_it(
    register: Register, meeting: Meeting
) -> None:
    folder = folder_of(register, meeting)
    first, second = (folder.replies[one.id].id for one in folder.invitations[:2])
    with register.writing("Nie") as writing:
        record_refusals(writing, first, ("3",))
        record_refusals(writing, second, ("3",))
        writing.remove(*writing.all(Preference, reply_id=second))
    remove(register, "3", into="1")
    with register.reading() as reading:
        assert [(one.reply_id, one.group_id) for one in reading.all(GroupRefusal)] == [(second, "1")]


def test_who_was_told_the_group_is_marked_as_changed(register: Register, meeting: Meeting) -> None:
    with register.writing("Bestätigt") as writing:
        confirm_allotment(writing, meeting.id)
    remove(register, "2", into="1")
    with register.reading() as reading:
        assert {one.state for one in reading.all(Assignment)} == {AssignmentState.CHANGED_ON_SITE}


def test_what_was_arranged_for_it_stays_arranged(register: Register, meeting: Meeting) -> None:
    with register.writing("Bestellt") as writing:
        writing.add(Accommodation(id="loop", meeting_id=meeting.id, kind="induktive Höranlage", group_id="2"))
    remove(register, "2", into="1")
    with register.reading() as reading:
        assert reading.get(Accommodation, "loop").group_id == "1"
    remove(register, "1")
    with register.reading() as reading:
        assert reading.get(Accommodation, "loop").group_id is None


@pytest.mark.usefixtures("meeting")
def test_results_go_behind_those_of_the_joined_group_and_are_never_lost(register: Register) -> None:
    with register.writing("Ergebnisse") as writing:
        for group_id, text in (("1", "Erstens"), ("2", "Zweitens"), ("2", "Drittens")):
            keep_result(
                writing,
                WorkshopResult(meeting_id="", group_id=group_id, sort_no=0, kind=ResultKind.STATEMENT, text=text),
            )
    with pytest.raises(RuleBrokenError, match=r"record\.still_used"):
        remove(register, "2")
    remove(register, "2", into="1")
    with register.reading() as reading:
        assert [one.text for one in results_of_group(reading, "1")] == ["Erstens", "Zweitens", "Drittens"]


def test_taken_back_everything_is_as_it_was(register: Register, meeting: Meeting) -> None:
    before = wishes_of(register, meeting), folder_of(register, meeting).assignments
    remove(register, "2", into="1")
    history.undo(register)
    assert (wishes_of(register, meeting), folder_of(register, meeting).assignments) == before
