"""The command that forms workshop groups: figures for people, each placement with its reason for programs."""

from dataclasses import asdict
from pathlib import Path

import click

from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import MEETING, REGISTER
from secretariat.domain.allotment import AllotmentTask
from secretariat.domain.allotment_figures import Figures, figures, full_in_words
from secretariat.domain.allotment_habits import compared, habits_in_words
from secretariat.domain.allotment_outcome import (
    Allotment,
    Contradiction,
    Reason,
    contradiction_in_words,
    proof_in_words,
)
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.sentences import said
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.storage.register import Register

OVER = {*CALLED_OFF, MeetingState.RUNNING, MeetingState.HELD, MeetingState.CLOSED}
"""Meetings whose groups have met, or never will: theirs are worked out and never kept."""


@click.command()
@REGISTER
@MEETING
@click.option("--keep", is_flag=True, help="Move as few people as possible, after a late refusal or arrival.")
@as_json
@in_language
@pass_output
def allot(output: Output, register: Path, meeting: str, *, keep: bool, as_json: bool) -> None:
    """Form workshop groups and keep them as a proposal; say how good they are, or which rules contradict."""
    from secretariat.services.workshops import allotment as allotting

    with Register.open(register) as opened:
        with opened.reading() as reading:
            folder = gather_meeting(reading, *find_meeting(reading, meeting))
            task = allotting.allotment_task(reading, folder)
        found = allotting.find_allotment(task, keep=allotting.placements_of(folder) if keep else ())
        if isinstance(found, Contradiction):
            output.refuse(said(contradiction_in_words(task, found), output.language))
            raise SystemExit(2)
        reasons = allotting.explain(task, found.placements) if as_json else ()
        kept = _is_kept(output, folder.meeting, read_only=opened.read_only)
        if kept:
            with opened.writing(output.in_words("label.allot", meeting=meeting)) as writing:
                allotting.keep_allotment(writing, task, found.placements)
    counted = figures(task, found.placements)
    habits = compared(task)
    if as_json:
        data = _as_data(output, folder, task, found, counted, reasons)
        data["compared"] = [{"way": one, "cost": way.cost.total, "broken": len(way.broken)} for one, way in habits]
        output.data(data)
    else:
        _tell(output, task, found, counted, keep=keep)
        for one in () if keep else habits_in_words(counted, habits):
            output.say(said(one, output.language))


def _is_kept(output: Output, meeting: Meeting, *, read_only: bool) -> bool:
    """Say, on standard error too, whether this allotment is kept."""
    if meeting.state in OVER or read_only:
        output.refuse(output.in_words("allotment.only_shown" if meeting.state in OVER else "allotment.read_only"))
        return False
    return True


def _tell(output: Output, task: AllotmentTask, found: Allotment, counted: Figures, *, keep: bool) -> None:
    output.tell(
        "allotment.done",
        count=len(found.placements),
        first=counted.first,
        second=counted.second,
        further=counted.further,
        against=counted.against,
        unwished=counted.unwished,
    )
    for one in counted.groups:
        group = task.by_id[one.group_id]
        round_ = group.round if len(task.rounds) > 1 else ""
        code = "allotment.group_open" if one.left is None else "allotment.group"
        output.tell(code, group=group.no, round=round_, topic=group.topic, people=one.at_work, left=one.left)
    warnings = (full_in_words(task, one) for one in counted.groups)
    for warning in filter(None, warnings):
        output.say(said(warning, output.language))
    output.say(said(proof_in_words(found, fewest_moves=keep), output.language))


def _as_data(
    output: Output,
    folder: MeetingFolder,
    task: AllotmentTask,
    found: Allotment,
    counted: Figures,
    reasons: tuple[Reason, ...],
) -> dict[str, object]:
    benches = {bench.id: bench.short_name for bench in folder.benches}
    return {
        "placements": [
            {
                "person_id": one.placement.person_id,
                "person": task.people[one.placement.person_id].name,
                "group": task.by_id[one.placement.group_id].no,
                "round": task.by_id[one.placement.group_id].round,
                "wish": one.rank,
                "source": one.source,
                "reason": said(one.said, output.language),
            }
            for one in reasons
        ],
        "groups": [
            {
                "group": task.by_id[one.group_id].no,
                "round": task.by_id[one.group_id].round,
                "topic": task.by_id[one.group_id].topic,
                "capacity": task.by_id[one.group_id].capacity,
                "people": one.at_work,
                "in_room": one.in_room,
                "left": one.left,
                "benches": {benches[bench]: count for bench, count in one.benches.items()},
                "waiting": list(one.waiting),
            }
            for one in counted.groups
        ],
        "wishes": {"first": counted.first, "second": counted.second, "further": counted.further},
        "cost": found.cost.total,
        "cost_by_rule": asdict(found.cost),
        "optimal": found.optimal,
        "bound": found.bound,
        "unmet": [one.placement.person_id for one in reasons if one.rank is None and one.refused],
    }


COMMANDS = (allot,)
