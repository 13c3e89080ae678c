"""Who comes and whose wishes count, for board and search alike; who does not come stands on no paper."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from making import a_committee, a_deputy, a_meeting, folder_of, folder_of_step, sent
from secretariat.domain.committees import DeputiesInvited
from secretariat.domain.invitations import Answer, Reply, ReplyChannel
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person
from secretariat.domain.workshops import WorkshopGroup
from secretariat.sentences import finding_text
from secretariat.services.listing import placement_rows
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.meeting.stand_ins import call_in
from secretariat.services.papers import cards
from secretariat.services.papers.preflight import group_findings
from secretariat.services.papers.sheet_contents import workshop_sheet_data
from secretariat.services.papers.workbook_data import workshop_data
from secretariat.services.workshops import workshops
from secretariat.services.workshops.allotment import confirm_allotment
from secretariat.services.workshops.workshop_board import Board, workshop_board
from secretariat.services.workshops.workshop_rows import place_by_hand
from secretariat.storage.register import Register

DAY = date(2026, 9, 1)
AT = datetime(2026, 9, 19, 8, 15).astimezone()
MEMBER = "Brandt"
NAMES = (MEMBER, "Keller", "Uhl")


@pytest.fixture
def meeting(register: Register) -> Meeting:
    """Give a meeting with three groups, whose first seat has a deputy."""
    meeting = a_meeting(register, a_committee(register, deputies_receive_invite=DeputiesInvited.WHEN_NEEDED))
    a_deputy(register, folder_of(register, meeting), 1, 7)
    sent(register, meeting)
    with register.writing("Gruppen") as writing:
        for number in (1, 2, 3):
            workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=number, topic=f"Thema {number}"))
    return meeting


def answer(
    register: Register, meeting: Meeting, name: str, said: Answer, *wishes: int, **named: Person | bool | None
) -> Reply:
    with register.writing("Antwort") as writing:
        folder = folder_of_step(writing, meeting)
        persons, groups = folder.people.persons, folder.groups
        invitation = next(one for one in folder.invitations if persons[one.person_id].family_name == name)
        wished = tuple(groups[number - 1].id for number in wishes)
        details = ReplyDetails(said, DAY, ReplyChannel.EMAIL, **{"wishes": wished, **named})  # type: ignore[arg-type]
        return record_reply(writing, folder, invitation, details)


def never(register: Register, meeting: Meeting, reply: Reply, *numbers: int) -> None:
    groups = folder_of(register, meeting).groups
    with register.writing("Nie") as writing:
        workshops.record_refusals(writing, reply.id, [groups[number - 1].id for number in numbers])


def board_of(register: Register, meeting: Meeting) -> Board:
    with register.reading() as reading:
        return workshop_board(reading, folder_of_step(reading, meeting))


def told(register: Register, meeting: Meeting, name: str) -> tuple[list[int], list[int]]:
    """Return wishes and refusals of somebody by number, on the board and in the search alike."""
    board = board_of(register, meeting)
    (person,) = (one for one in board.people.values() if one.name.startswith(name))
    searched = board.task.people[person.id]
    assert person.comes
    assert (searched.wishes, searched.never) == (person.wishes, person.never)
    number = {group.id: group.no for group in board.groups}
    return [number[one] for one in person.wishes], sorted(number[one] for one in person.never)


def test_a_deputy_who_was_called_in_goes_by_her_own_wishes(register: Register, meeting: Meeting) -> None:
    answer(register, meeting, MEMBER, Answer.DECLINED, 1)
    with register.writing("Stellvertretung") as writing:
        folder = folder_of_step(writing, meeting)
        deputy = folder.places[0].deputies[0][1]
        call_in(writing, folder, folder.invitations[0], deputy)
    assert not board_of(register, meeting).people[deputy.id].comes
    own = answer(register, meeting, deputy.family_name, Answer.ACCEPTED, 3, 2)
    never(register, meeting, own, 1)
    assert told(register, meeting, deputy.family_name) == ([3, 2], [1])


def test_what_somebody_never_wants_outlives_a_further_answer_of_hers(register: Register, meeting: Meeting) -> None:
    never(register, meeting, answer(register, meeting, MEMBER, Answer.ACCEPTED, 1), 2, 3)
    answer(register, meeting, MEMBER, Answer.ACCEPTED, 1)
    assert told(register, meeting, MEMBER) == ([1], [2, 3])
    answer(register, meeting, MEMBER, Answer.ACCEPTED, 3)  # what she wishes now she refuses no longer
    assert told(register, meeting, MEMBER) == ([3], [2])


def test_an_answer_that_does_not_speak_of_wishes_leaves_them(register: Register, meeting: Meeting) -> None:
    """As one from a list without columns for them; one that does replaces them, by none too."""
    answer(register, meeting, MEMBER, Answer.ACCEPTED, 3, 1)
    answer(register, meeting, MEMBER, Answer.ACCEPTED, wishes=None)
    assert told(register, meeting, MEMBER) == ([3, 1], [])
    answer(register, meeting, MEMBER, Answer.ACCEPTED)
    assert told(register, meeting, MEMBER) == ([], [])


def test_what_a_member_never_wants_is_nothing_to_her_stand_in(register: Register, meeting: Meeting) -> None:
    never(register, meeting, answer(register, meeting, MEMBER, Answer.ACCEPTED, 1), 2)
    deputy = folder_of(register, meeting).places[0].deputies[0][1]
    answer(register, meeting, MEMBER, Answer.REPRESENTED, 2, deputy=deputy)
    assert told(register, meeting, deputy.family_name) == ([2], [])


def test_a_member_whose_stand_in_is_still_to_be_named_does_not_come_herself(
    register: Register, meeting: Meeting
) -> None:
    answer(register, meeting, MEMBER, Answer.REPRESENTED, deputy_follows=True)
    board = board_of(register, meeting)
    (person,) = (one for one in board.people.values() if one.name.startswith(MEMBER))
    assert (person.comes, person.answer) == (False, Answer.OPEN)


def on_papers(register: Register, meeting: Meeting) -> dict[str, set[str]]:
    """Return whom each paper about groups and places names, by family name."""
    folder = folder_of(register, meeting)
    of_people = {
        "D10": [line.family_name for line in workshop_data(folder, AT).lines],
        "wall": [name.split(",")[0] for group in cards.wall_groups(folder) for name in group.names],
        "D12": [row.name for group in folder.groups for row in workshop_sheet_data(folder, group, AT).rows],
        "slips": [one.name for one in cards.slips(folder)],
        "badges": [one.name for one in cards.badges(folder)],
        "signs": [one.name for one in cards.table_signs(folder)],
        "show": [row.person for row in placement_rows(folder)],
    }
    return {paper: {name for name in NAMES if any(name in one for one in named)} for paper, named in of_people.items()}


def test_a_late_refusal_leaves_a_free_place_and_no_name_on_any_paper(register: Register, meeting: Meeting) -> None:
    """W09: nobody is moved, and nobody looks for somebody at the wall who sent word not to come."""
    folder = folder_of(register, meeting)
    for name in NAMES:
        answer(register, meeting, name, Answer.ACCEPTED, 1)
    with register.writing("Einteilung") as writing:
        people = [folder.people.persons[one.person_id] for one in folder.invitations]
        place_by_hand(writing, folder, people, folder.groups[0])
        confirm_allotment(writing, meeting.id)
    assert set(map(frozenset, on_papers(register, meeting).values())) == {frozenset(NAMES)}
    answer(register, meeting, MEMBER, Answer.DECLINED)
    assert set(map(frozenset, on_papers(register, meeting).values())) == {frozenset(NAMES) - {MEMBER}}
    board = board_of(register, meeting)
    assert [one.at_work for one in board.figures.groups] == [2, 0, 0]
    assert len(board.assignments) == 3  # the clerk sees her on the board until somebody is moved
    answer(register, meeting, MEMBER, Answer.ACCEPTED, 1)
    assert set(map(frozenset, on_papers(register, meeting).values())) == {frozenset(NAMES)}


def test_whoever_leads_a_group_and_does_not_come_is_named(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    moderator, recorder = (folder.people.persons[one.person_id] for one in folder.invitations[:2])
    with register.writing("Leitung") as writing:
        writing.change(replace(folder.groups[0], moderator_id=moderator.id, recorder_id=recorder.id))
        place_by_hand(writing, folder_of_step(writing, meeting), [moderator], folder.groups[0])
    assert not [*group_findings(folder_of(register, meeting))]
    answer(register, meeting, MEMBER, Answer.DECLINED)
    folder = folder_of(register, meeting)
    (found,) = group_findings(folder)
    assert finding_text(found, "de").startswith("Anna Brandt leitet Gruppe 1 oder schreibt dort mit, kommt aber nicht.")
    assert MEMBER not in str(cards.badges(folder))
    assert not board_of(register, meeting).people[moderator.id].comes
