from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from making import a_committee, a_meeting, folder_of
from ready_made import copied, example
from secretariat.domain.meetings import MeetingState
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.services.meeting.meetings import find_meeting, move_state
from secretariat.services.papers.paper_plans import PaperPlan, last_made, prepare_papers
from secretariat.services.papers.workbook_data import attendance_data, workshop_data
from secretariat.storage.register import Register

AS_OF = datetime(2026, 9, 22, tzinfo=UTC)


def prepare(register: Register, meeting_id: str) -> None:
    with register.writing("Vorbereitet") as writing:
        prepare_papers(writing, meeting_id)


def test_before_the_papers_everybody_is_invited_and_has_a_number(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    prepare(register, meeting.id)
    folder = folder_of(register, meeting)
    assert len(folder.invitations) == len(folder.attendance) == 3
    before = register.dump()
    prepare(register, meeting.id)
    assert register.dump() == before


def test_a_meeting_called_off_invites_nobody_any_more(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Abgesagt") as writing:
        move_state(writing, meeting.id, MeetingState.CANCELLED)
    prepare(register, meeting.id)
    assert not folder_of(register, meeting).invitations


def test_a_plan_holds_meeting_and_members_of_one_moment(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.reading() as reading:
        plan = PaperPlan.gathered(reading, meeting.id, datetime(2026, 9, 1, tzinfo=UTC))
    assert plan.folder.meeting.id == meeting.id
    assert len(plan.members.members) == 3


def test_the_last_time_counts(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    for day in (3, 9, 5):
        document = GeneratedDocument(
            kind=DocumentKind.SIGN_IN_SHEET,
            meeting_id=meeting.id,
            created_at=datetime(2026, 9, day, tzinfo=UTC),
            file_name=f"{day}.pdf",
            sha256="0" * 64,
        )
        with register.writing("Blatt") as writing:
            writing.add(document)
    made = last_made(folder_of(register, meeting))
    assert made[DocumentKind.SIGN_IN_SHEET] == datetime(2026, 9, 9, tzinfo=UTC)
    assert DocumentKind.INVITATION not in made


def test_the_list_of_groups_compares_them_as_they_stand_with_groups_formed_without_a_search(tmp_path: Path) -> None:
    with Register.open(copied(tmp_path / "beispiel.sqlite", example)) as samples, samples.reading() as reading:
        plan = PaperPlan.gathered(reading, find_meeting(reading, "LSP-3")[1].id, AS_OF)
    held, task = plan.folder, plan.task
    said = workshop_data(held, AS_OF, task)
    now, *others = said.ways
    assert [one.way for one in others] == ["nach Eingang der Antworten", "einzeln von Hand"]
    assert all(now.points < one.points for one in others)
    assert (now.rules_hold, now.smallest, now.largest) == ("ja", 11, 11)
    assert said.remarks[0] == "Diese Einteilung ist besser als beide."
    moved = replace(held, assignments=tuple(replace(one, group_id=held.groups[0].id) for one in held.assignments))
    by_hand = workshop_data(moved, AS_OF, task)
    assert by_hand.remarks[0].startswith("Eine von beiden wäre besser")
    assert by_hand.ways[0].largest == 44
    assert by_hand.ways[1:] == said.ways[1:]
    nobody = replace(held, assignments=())
    assert not workshop_data(nobody, AS_OF, task).ways, "there is nothing to compare yet"


def test_the_attendance_list_names_the_groups_of_all_rounds(tmp_path: Path) -> None:
    with Register.open(copied(tmp_path / "beispiel.sqlite", example)) as samples, samples.reading() as reading:
        held = PaperPlan.gathered(reading, find_meeting(reading, "LSP-3")[1].id, AS_OF).folder
    first, *others = held.groups
    later = replace(held, groups=(*others, replace(first, round=2)))
    whole = replace(
        later,
        assignments=tuple(
            replace(one, round=2 if one.group_id == first.id else 1)
            for one in held.assignments
            if one.group_id in {first.id, others[0].id}
        ),
    )
    lists = attendance_data(whole, AS_OF)
    assert {one.workshop for one in lists.lines} == {None, "2, –", "–, 1"}
    assert lists.workshops[-1][0] == "Runde 2, Workshop 1"
