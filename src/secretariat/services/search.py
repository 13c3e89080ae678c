"""The search over everything that has a name: people, organisations, committees, meetings."""

from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import list_name, person_order
from secretariat.domain.people import Organisation, Person
from secretariat.domain.text import folded
from secretariat.services.meetings import meeting_name
from secretariat.storage.reading import Reading

MOST_OF_A_KIND = 20


class HitKind(StrEnum):
    """What was found; results are shown in this order."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COMMITTEE = "committee"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: what it is, its id, and how it is called."""

    kind: HitKind
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Everything with a name, folded once: a keystroke looks it up without asking the register."""

    entries: tuple[tuple[str, Hit], ...]

    def find(self, typed: str) -> tuple[Hit, ...]:
        """Return what holds every typed word; „müller“, „Mueller“ and „MÜLLER“ find the same."""
        words = folded(typed).split()
        if not words:
            return ()
        found: dict[HitKind, list[Hit]] = {kind: [] for kind in HitKind}
        for text, hit in self.entries:
            if len(found[hit.kind]) < MOST_OF_A_KIND and all(word in text for word in words):
                found[hit.kind].append(hit)
        return tuple(hit for hits in found.values() for hit in hits)


def search_index(reading: Reading) -> SearchIndex:
    """Return the index of a register: four queries."""
    committees = {committee.id: committee for committee in reading.all(Committee)}
    people = [person for person in reading.all(Person) if person.trashed_on is None and person.anonymised_on is None]
    hits = [Hit(HitKind.PERSON, person.id, list_name(person)) for person in sorted(people, key=person_order)]
    hits += [
        Hit(HitKind.ORGANISATION, organisation.id, organisation.name)
        for organisation in sorted(reading.all(Organisation), key=lambda organisation: organisation.name.casefold())
        if organisation.trashed_on is None
    ]
    hits += [
        Hit(HitKind.COMMITTEE, committee.id, f"{committee.short_name} – {committee.name}")
        for committee in committees.values()
    ]
    for meeting in sorted(reading.all(Meeting), key=lambda meeting: meeting.date, reverse=True):
        handle = meeting_name(committees[meeting.committee_id], meeting)
        hits.append(Hit(HitKind.MEETING, meeting.id, f"{handle} – {meeting.date:%d.%m.%Y}"))
    return SearchIndex(tuple((folded(hit.name), hit) for hit in hits))
