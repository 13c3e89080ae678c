"""The same person twice in the register: finding likely pairs, and making one of two as one step that can be undone."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from secretariat.domain.as_of import overlap
from secretariat.domain.attendance import Attendance
from secretariat.domain.collation import collation_key
from secretariat.domain.committees import Appointment, Committee, Deputyship
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Invitation, Reply
from secretariat.domain.likeness import LikenessIndex, PersonKey
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person, PostalAddress
from secretariat.domain.workshops import Assignment
from secretariat.services.committee.committees import change_appointment
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.people.people import change_address, change_person, own_address_of
from secretariat.storage import people
from secretariat.storage.reading import Reading
from secretariat.storage.records import KINDS
from secretariat.storage.tables import REFERENCES
from secretariat.storage.writing import Writing

CHOOSABLE = tuple(
    part.name
    for part in fields(Person)
    if part.name not in {"id", "sort_name", "trashed_on", "anonymised_on", "merged_into_id"}
)
"""The fields of a person between which a clerk chooses."""
TELL_EVERY = 200
MOST_PAIRS = 500
_MOVED_APART = {"appointment", "postal_address"}


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two people who may be one, and why: the code of a Likeness."""

    first_id: str
    first: str
    second_id: str
    second: str
    reason: str


def person_keys(reading: Reading) -> tuple[tuple[PersonKey, str], ...]:
    """Return what people are compared by, each with the name for lists."""
    return people.person_keys(reading)


def likely_pairs(
    keys: Sequence[tuple[PersonKey, str]], tell: Callable[[int, int], None] | None = None
) -> tuple[LikelyPair, ...]:
    """Return each likely pair once, in German order; `tell(done, all)` counts for whoever waits.

    The search ends with as many as anybody works through at once.
    """
    index = LikenessIndex(key for key, _ in keys)
    names = {key.id: name for key, name in keys}
    found: dict[frozenset[str], LikelyPair] = {}
    for done, (key, name) in enumerate(keys):
        if tell is not None and done % TELL_EVERY == 0:
            tell(done, len(keys))
        for like in index.similar(key):
            pair = LikelyPair(key.id, name, like.key.id, names[like.key.id], like.reason)
            found.setdefault(frozenset((key.id, like.key.id)), pair)
        if len(found) >= MOST_PAIRS:
            break
    return tuple(sorted(found.values(), key=lambda pair: collation_key(pair.first)))


def prefilled(first: Person, second: Person) -> Person:
    """Return the first person with every gap filled from the second: where the choice begins."""
    empty = Person(family_name="")
    gaps = {
        name: getattr(second, name) for name in CHOOSABLE if getattr(first, name) in {getattr(empty, name), "", None}
    }
    return replace(first, **gaps)


def merge_people(writing: Writing, merged: Person, address: PostalAddress | None, second_id: str, on: date) -> Person:
    """Make two people one: `merged` is the first with the values chosen, the second goes to the trash.

    Everything that names the second names the first from now on: seats, deputyships, invitations, replies, lists.
    `address` is the own address chosen, of either; None leaves the first's. Raises RuleBrokenError where one of them
    would stand twice in a meeting, hold two votes, or deputise for themselves.
    """
    first, second = writing.get(Person, merged.id), writing.get(Person, second_id)
    if first.id == second.id:
        raise RuleBrokenError("duplicates.same_person", field="id")
    _check_meetings(writing, first.id, second.id)
    _check_deputies(writing, first.id, second.id)
    move_references(writing, "person", first.id, second.id, apart=_MOVED_APART)
    _move_appointments(writing, first.id, second.id)
    _keep_address(writing, first.id, address)
    kept = change_person(writing, merged)
    writing.change(replace(writing.get(Person, second.id), trashed_on=on, merged_into_id=kept.id))
    return kept


def _check_meetings(reading: Reading, first_id: str, second_id: str) -> None:
    """Refuse two who were invited to, stand in, or were placed in one meeting: a printed list had both."""
    of_first, of_second = (_meetings_of(reading, id_) for id_ in (first_id, second_id))
    if of_first & of_second:
        raise _same_meeting(reading, min(of_first & of_second))
    pair = (first_id, second_id)
    invitations = {one.id: one for one in reading.all(Invitation, person_id=pair)}
    for reply in reading.all(Reply, deputy_person_id=pair):
        if reply.invitation_id in invitations:
            raise _same_meeting(reading, invitations[reply.invitation_id].meeting_id)


def _meetings_of(reading: Reading, person_id: str) -> set[str]:
    invitations = {one.meeting_id for one in reading.all(Invitation, person_id=person_id)}
    attendance = {one.meeting_id for one in reading.all(Attendance, person_id=person_id)}
    return invitations | attendance | {one.meeting_id for one in reading.all(Assignment, person_id=person_id)}


def _same_meeting(reading: Reading, meeting_id: str) -> RuleBrokenError:
    meeting = reading.get(Meeting, meeting_id)
    name = meeting_name(reading.get(Committee, meeting.committee_id), meeting)
    return RuleBrokenError("duplicates.same_meeting", meeting=name)


def _check_deputies(reading: Reading, first_id: str, second_id: str) -> None:
    """Refuse a holder and their own deputy (I06)."""
    pair = (first_id, second_id)
    seats = [(one.seat_id, one.start, one.end) for one in reading.all(Appointment, person_id=pair)]
    for deputyship in reading.all(Deputyship, deputy_person_id=pair):
        for seat_id, start, end in seats:
            if deputyship.for_seat_id == seat_id and overlap(deputyship.start, deputyship.end, start, end):
                raise RuleBrokenError("deputy.is_holder", field="deputy_person_id")


def move_references(writing: Writing, target: str, first_id: str, second_id: str, *, apart: Collection[str]) -> None:
    """Let everything that names the second row of the table `target` name the first, but for tables moved `apart`."""
    for reference in REFERENCES:
        if reference.target == target and reference.table not in apart:
            found = writing.all(KINDS[reference.table], **{reference.column: second_id})
            writing.change(*(replace(one, **{reference.column: first_id}) for one in found if one.id != first_id))


def _move_appointments(writing: Writing, first_id: str, second_id: str) -> None:
    """Move seats under the rules of appointing (I01, I02), and the addresses that letters to them use."""
    for appointment in writing.all(Appointment, person_id=second_id):
        change_appointment(writing, replace(appointment, person_id=first_id))
        address = writing.find(PostalAddress, appointment.address_to_use_id)
        if address is not None and address.person_id == second_id:
            writing.change(replace(address, person_id=first_id))


def _keep_address(writing: Writing, first_id: str, chosen: PostalAddress | None) -> None:
    """Give the first the chosen address in place of the one that letters used so far."""
    if chosen is None or writing.get(PostalAddress, chosen.id).person_id == first_id:
        return
    stored = own_address_of(writing.all(PostalAddress, person_id=first_id))
    if stored is None:
        writing.change(replace(chosen, person_id=first_id))
    else:
        change_address(writing, replace(chosen, id=stored.id, person_id=first_id))
