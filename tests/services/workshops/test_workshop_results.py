"""What groups bring back: kept in order, changed until a proposal has become a recommendation."""

from dataclasses import replace

import pytest

from making import folder_of, folder_of_step
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingState
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.domain.workshops import ResultKind, WorkshopGroup, WorkshopResult
from secretariat.services.meeting import meetings
from secretariat.services.workshops.workshop_results import (
    NEW,
    keep_result,
    put_result,
    remove_result,
    results_of_group,
    take_up,
)
from secretariat.services.workshops.workshops import add_group
from secretariat.storage.register import Register


@pytest.fixture
def group(register: Register, meeting: Meeting) -> WorkshopGroup:
    with register.writing("Gruppe") as writing:
        items = meetings.agenda_of(writing, meeting.id)
        workshop = AgendaItem(meeting_id=meeting.id, position="9", title="Workshops", kind=AgendaKind.WORKSHOP)
        meetings.set_agenda(writing, meeting.id, (*items, workshop))
        return add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=1, topic="Wohnen"))


def said(register: Register, group: WorkshopGroup, text: str, kind: ResultKind = ResultKind.STATEMENT) -> str:
    new = WorkshopResult(meeting_id="", group_id=group.id, sort_no=NEW, kind=kind, text=text)
    with register.writing("Ergebnis") as writing:
        return keep_result(writing, new).id


def texts(register: Register, group: WorkshopGroup) -> list[str]:
    with register.reading() as reading:
        return [f"{one.sort_no} {one.text}" for one in results_of_group(reading, group.id)]


def test_results_follow_each_other_and_can_be_put_elsewhere(register: Register, group: WorkshopGroup) -> None:
    first, _, third = (said(register, group, text) for text in (" eins ", "zwei", "drei"))
    assert texts(register, group) == ["1 eins", "2 zwei", "3 drei"]
    with register.writing("Reihenfolge") as writing:
        put_result(writing, third, 1)
    assert texts(register, group) == ["1 drei", "2 eins", "3 zwei"]
    with register.writing("Reihenfolge") as writing:
        put_result(writing, third, 99)
        put_result(writing, first, 0)
    assert texts(register, group) == ["1 eins", "2 zwei", "3 drei"]
    with register.writing("Weg") as writing:
        remove_result(writing, first)
    assert texts(register, group) == ["1 zwei", "2 drei"]


def test_a_result_that_moves_to_another_group_comes_last_there(register: Register, group: WorkshopGroup) -> None:
    moved = said(register, group, "eins")
    with register.writing("Gruppe") as writing:
        other = add_group(writing, WorkshopGroup(meeting_id=group.meeting_id, no=2, topic="Arbeit"))
    said(register, other, "dort")
    with register.writing("Gruppe") as writing:
        keep_result(writing, replace(writing.get(WorkshopResult, moved), group_id=other.id))
    assert texts(register, other) == ["1 dort", "2 eins"]


def test_nothing_said_is_no_result(register: Register, group: WorkshopGroup) -> None:
    with pytest.raises(RuleBrokenError, match=r"workshop_result\.without_text"):
        said(register, group, "  ")
    assert texts(register, group) == []


def test_a_meeting_called_off_has_no_results(register: Register, meeting: Meeting, group: WorkshopGroup) -> None:
    with register.writing("Absage") as writing:
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    with pytest.raises(RuleBrokenError, match=r"workshop_result\.called_off"):
        said(register, group, "eins")


def test_a_proposal_becomes_a_recommendation_once_and_is_then_left_alone(
    register: Register, meeting: Meeting, group: WorkshopGroup
) -> None:
    proposal = said(register, group, "Mehr Wohnungen", ResultKind.PROPOSAL)
    with register.writing("Aufgenommen") as writing:
        taken = take_up(writing, folder_of_step(writing, meeting), proposal)
        kept = writing.get(WorkshopResult, proposal)
    item = next(one for one in folder_of(register, meeting).agenda if one.kind is AgendaKind.WORKSHOP)
    assert (taken.kind, taken.no, taken.text) == (ResolutionKind.RECOMMENDATION, "2026/01", "Mehr Wohnungen")
    assert (taken.agenda_item_id, kept.resolution_id) == (item.id, taken.id)
    with register.writing("Nochmal") as writing:
        for refused in (
            lambda: take_up(writing, folder_of_step(writing, meeting), proposal),
            lambda: remove_result(writing, proposal),
            lambda: keep_result(writing, replace(kept, text="Weniger Wohnungen")),
            lambda: keep_result(writing, replace(kept, kind=ResultKind.QUESTION)),
        ):
            with pytest.raises(RuleBrokenError, match=r"workshop_result\.taken_up") as refusal:
                refused()
            assert refusal.value.values["no"] == "2026/01"
        assert keep_result(writing, replace(kept, resolution_id=None)) == kept


@pytest.mark.parametrize("kind", [ResultKind.STATEMENT, ResultKind.QUESTION])
def test_only_a_proposal_is_taken_up(
    register: Register, meeting: Meeting, group: WorkshopGroup, kind: ResultKind
) -> None:
    no_proposal = said(register, group, "eins", kind)
    with register.writing("Aufgenommen") as writing, pytest.raises(RuleBrokenError, match=r"no_proposal"):
        take_up(writing, folder_of_step(writing, meeting), no_proposal)
    with register.reading() as reading:
        assert reading.all(Resolution) == ()
