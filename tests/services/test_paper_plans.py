from datetime import UTC, datetime

from making import a_committee, a_meeting, folder_of
from secretariat.domain.meetings import MeetingState
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.services.meetings import move_state
from secretariat.services.paper_plans import PaperPlan, last_made, prepare_papers
from secretariat.storage.register import Register


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
