"""What workshop groups brought back on paper (D21): gathered for its template, and for the minutes."""

from collections import Counter
from datetime import datetime
from pathlib import Path

from secretariat.documents.paper_fields import PaperTemplate
from secretariat.documents.workshop_results import GroupResults, ResultLine, ResultsData, results_values
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.names import full_name
from secretariat.domain.people import Person
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.meeting.awaited import placed
from secretariat.services.meeting.gathering import MeetingFolder, sender_of
from secretariat.services.meeting.who_acts import place_acted_for
from secretariat.services.papers.filled_papers import filled_paper
from secretariat.services.papers.letter_runs import letter_meeting
from secretariat.services.papers.printed_names import bench_label

GUESTS = "Gäste"


def results_document(folder: MeetingFolder, templates: Path, as_of: datetime, own: Path | None = None) -> bytes:
    """Return what the groups brought back as a Word document (D21).

    Raises RuleBrokenError `committee.without_sender`, and what `filled_paper` raises.
    """
    data = ResultsData(
        meeting=letter_meeting(folder), sender=sender_of(folder), groups=group_results(folder), as_of=as_of
    )
    return filled_paper(PaperTemplate.WORKSHOP_RESULTS, results_values(data), templates, own)


def group_results(folder: MeetingFolder) -> tuple[GroupResults, ...]:
    """Return every group of a meeting with who led it, how many came of each bench, and what it said."""
    several = len({group.round for group in folder.groups}) > 1
    numbers = {one.id: one.no for one in folder.outcomes}
    return tuple(
        GroupResults(
            no=group.no,
            of_round=group.round if several else 0,
            topic=group.topic,
            moderator=_name(folder, group.moderator_id),
            recorder=_name(folder, group.recorder_id),
            benches=_benches(folder, group),
            lines=tuple(
                ResultLine(
                    kind=one.kind,
                    text=one.text,
                    area=folder.planning_areas.get(one.planning_area_id or "", ""),
                    recommendation=numbers.get(one.resolution_id or "", ""),
                )
                for one in folder.results
                if one.group_id == group.id
            ),
        )
        for group in folder.groups
    )


def _name(folder: MeetingFolder, person_id: str | None) -> str:
    person = folder.people.persons.get(person_id or "")
    return full_name(person) if person else ""


def _benches(folder: MeetingFolder, group: WorkshopGroup) -> tuple[tuple[str, int], ...]:
    """Count by print label (I23) who was in a group, benches in their order, guests last.

    As long as nobody is marked on the sheet, everybody placed counts.
    """
    came = {row.person_id for row in folder.attendance if row.state in IN_ROOM}
    members = [one.person_id for one in placed(folder) if one.group_id == group.id]
    there = [person_id for person_id in members if person_id in came or not came]
    counted = Counter(_label(folder, folder.people.persons[person_id]) for person_id in there)
    order = dict.fromkeys((*(bench_label(bench) for bench in folder.benches), GUESTS))
    return tuple((label, counted[label]) for label in order if counted[label])


def _label(folder: MeetingFolder, person: Person) -> str:
    place = place_acted_for(folder, person)
    return bench_label(place.bench) if place else GUESTS
