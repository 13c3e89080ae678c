"""What workshop groups bring back (D21): kept, put in order, removed, taken up as a recommendation."""

from dataclasses import dataclass, replace

from secretariat.domain.committees import PlanningArea
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.domain.workshops import ResultKind, WorkshopGroup, WorkshopResult
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.outcome_rows import next_outcome_number
from secretariat.services.meeting.outcomes import record_resolution
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

NEW = 0
"""The place of a result that has none yet: it comes behind the others of its group."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A result as a list shows it: with the name of its planning area and the number of its recommendation."""

    result: WorkshopResult
    area: str
    recommendation: str


def result_rows(reading: Reading, group_id: str) -> tuple[ResultRow, ...]:
    """Return what a group brought back as rows, in its order."""
    results = results_of_group(reading, group_id)
    areas = {one.id: one.name for one in reading.all(PlanningArea)}
    taken = tuple(one.resolution_id for one in results if one.resolution_id)
    numbers = {one.id: one.no for one in reading.all(Resolution, id=taken)}
    return tuple(
        ResultRow(one, areas.get(one.planning_area_id or "", ""), numbers.get(one.resolution_id or "", ""))
        for one in results
    )


def results_of_group(reading: Reading, group_id: str) -> tuple[WorkshopResult, ...]:
    """Return what a group brought back, in its order."""
    return reading.all(WorkshopResult, group_id=group_id, order_by=("sort_no",))


def keep_result(writing: Writing, result: WorkshopResult) -> WorkshopResult:
    """Keep what a group said, new at the end of its list, or changed.

    Refused without words, for a meeting that was called off, and where a proposal is a recommendation already: from
    then on the recommendation is what counts, only its planning area may still be told.
    """
    group = writing.get(WorkshopGroup, result.group_id)
    kept = cleaned(replace(result, meeting_id=group.meeting_id))
    if not kept.text:
        raise RuleBrokenError("workshop_result.without_text", field="text")
    if writing.get(Meeting, group.meeting_id).state in CALLED_OFF:
        raise RuleBrokenError("workshop_result.called_off", field="group_id")
    known = writing.find(WorkshopResult, kept.id)
    if known is None:
        kept = replace(kept, sort_no=_end_of(writing, group.id), resolution_id=None)
        writing.add(kept)
        return kept
    kept = replace(kept, resolution_id=known.resolution_id)
    if known.resolution_id is not None and replace(kept, planning_area_id=known.planning_area_id) != known:
        raise _taken_up(writing, known)
    if kept.group_id != known.group_id:
        kept = replace(kept, sort_no=_end_of(writing, group.id))
    writing.change(kept)
    return kept


def put_result(writing: Writing, result_id: str, place: int) -> None:
    """Put a result on a place of its group's list, the first is 1; beyond the end it becomes the last."""
    moved = writing.get(WorkshopResult, result_id)
    others = [one for one in results_of_group(writing, moved.group_id) if one.id != moved.id]
    others.insert(max(place, 1) - 1, moved)
    _number(writing, others)


def remove_result(writing: Writing, result_id: str) -> None:
    """Take a result off the list; refused for a proposal that was taken up."""
    result = writing.get(WorkshopResult, result_id)
    if result.resolution_id is not None:
        raise _taken_up(writing, result)
    writing.remove(result)
    _number(writing, [*results_of_group(writing, result.group_id)])


def hand_over_results(writing: Writing, group_id: str, to: str) -> None:
    """Put what a group brought back behind what another one did: they are one group now."""
    results = results_of_group(writing, group_id)
    behind = enumerate(results, start=_end_of(writing, to))
    writing.change(*(replace(one, group_id=to, sort_no=number) for number, one in behind))


def take_up(writing: Writing, folder: MeetingFolder, result_id: str) -> Resolution:
    """Make a recommendation of a proposal, under the workshop item of the agenda, with the next number.

    Refused for a statement or question, and for a proposal that is a recommendation already.
    """
    result = writing.get(WorkshopResult, result_id)
    if result.kind is not ResultKind.PROPOSAL:
        raise RuleBrokenError("workshop_result.no_proposal", field="kind")
    if result.resolution_id is not None:
        raise _taken_up(writing, result)
    item = workshop_item(folder, writing.get(WorkshopGroup, result.group_id).round)
    new = Resolution(
        meeting_id=folder.meeting.id,
        agenda_item_id=item.id if item else None,
        no=next_outcome_number(writing, folder),
        kind=ResolutionKind.RECOMMENDATION,
        text=result.text,
    )
    kept = record_resolution(writing, folder, new)
    writing.change(replace(result, resolution_id=kept.id))
    return kept


def workshop_item(folder: MeetingFolder, of_round: int) -> AgendaItem | None:
    """Return the item of the agenda under which the groups of a round met: with fewer items than rounds the last."""
    items = [item for item in folder.agenda if item.kind is AgendaKind.WORKSHOP]
    return items[min(of_round, len(items)) - 1] if items else None


def _end_of(reading: Reading, group_id: str) -> int:
    return max((one.sort_no for one in results_of_group(reading, group_id)), default=0) + 1


def _number(writing: Writing, results: list[WorkshopResult]) -> None:
    writing.change(*(replace(one, sort_no=number) for number, one in enumerate(results, start=1)))


def _taken_up(reading: Reading, result: WorkshopResult) -> RuleBrokenError:
    """Return the refusal that names the recommendation a proposal has become."""
    no = reading.get(Resolution, result.resolution_id or "").no
    return RuleBrokenError("workshop_result.taken_up", field="text", no=no)
