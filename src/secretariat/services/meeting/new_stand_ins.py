"""Somebody who comes for a member though nobody named her yet: named for the seat, in the way its rules know."""

from secretariat.domain.committees import DeputyModel, Deputyship, DeputyshipKind
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.people import Person
from secretariat.services.committee import committees
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.people.people import add_person
from secretariat.storage.writing import Writing


def may_be_named(folder: MeetingFolder, seat_id: str | None) -> bool:
    """Say whether the rules know deputies who are named for a seat or its bench."""
    named = {DeputyModel.PERSONAL, DeputyModel.POOL}
    return seat_id is not None and folder.rules is not None and folder.rules.deputy_model in named


def name_stand_in(writing: Writing, folder: MeetingFolder, seat_id: str, person: Person) -> Deputyship:
    """Name a person for a seat from the day of the meeting on, after those named before; a new one is taken in.

    Refuses a seat for which nobody can be named: `attendance.no_deputies`.
    """
    place = folder.place_of_seat(seat_id)
    if place is None or not may_be_named(folder, seat_id):
        raise RuleBrokenError("attendance.no_deputies", field="deputy_person_id")
    if writing.find(Person, person.id) is None:
        add_person(writing, person)
    pooled = folder.rules is not None and folder.rules.deputy_model is DeputyModel.POOL
    return committees.name_deputy(
        writing,
        Deputyship(
            kind=DeputyshipKind.POOL if pooled else DeputyshipKind.PERSONAL,
            for_seat_id=None if pooled else seat_id,
            for_bench_id=place.bench.id if pooled else None,
            deputy_person_id=person.id,
            start=folder.meeting.date,
            rank=len(place.deputies) + 1,
        ),
    )
