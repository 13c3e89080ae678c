"""What of a person is kept once her time is over: seat and state for the statistics, no name (handbook P10, P12)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from secretariat.domain.attendance import Attendance
from secretariat.domain.cards import PrintedCard
from secretariat.domain.committees import Appointment
from secretariat.domain.invitations import Dispatch, Invitation, KeptLetter, Reply
from secretariat.domain.names import full_name, list_name, plain_name, sort_name
from secretariat.domain.needs import AccessNeed, Consent
from secretariat.domain.people import Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.domain.workshops import BondMember
from secretariat.storage import history
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

R = TypeVar("R", bound=Record)
NAMELESS = "(anonymisiert)"
"""What lists, minutes and papers made later print for her."""
_GOES: tuple[type[Record], ...] = (AccessNeed, Consent, BondMember, PrintedCard, PostalAddress)
"""What names her and is of no use without her."""
_OF_HER: tuple[type[Record], ...] = (*_GOES, Appointment, Invitation, Dispatch, Reply, KeptLetter, Attendance)
"""What the journal may still hold of her though it was taken out: an old address, an answer that was undone."""


def goes_with(reading: Reading, person_id: str) -> tuple[Record, ...]:
    """Return the records that are erased when she is anonymised: addresses, needs, consents, kept letters, cards."""
    invited = tuple(one.id for one in reading.all(Invitation, person_id=person_id))
    letters = reading.all(KeptLetter, invitation_id=invited)
    return (*letters, *(one for kind in _GOES for one in reading.all(kind, person_id=person_id)))


def anonymise(writing: Writing, person_id: str, on: date) -> None:
    """Take away who a person was; where she sat, whether she came and what she answered stay without a name.

    Nothing of it can be taken back: the journal forgets it too. Who was merged with her goes with her.
    """
    for twin_id in merged_with(writing, person_id):
        anonymise(writing, twin_id, on)
    person = writing.get(Person, person_id)
    held = writing.all(Appointment, person_id=person_id)
    for_whom = person.organisation_id
    _blank(
        writing,
        held,
        (
            replace(one, address_to_use_id=None, organisation_id=one.organisation_id or for_whom, appointed_by="")
            for one in held
        ),
    )
    invited = writing.all(Invitation, person_id=person_id)
    _blank(writing, invited, (replace(one, address_snapshot="", salutation_snapshot="") for one in invited))
    ids = tuple(one.id for one in invited)
    answers = writing.all(Reply, invitation_id=ids)
    _blank(writing, answers, map(_without_words, answers))
    returned = [one for one in writing.all(Dispatch, invitation_id=ids) if one.return_reason]
    _blank(writing, returned, (replace(one, return_reason="") for one in returned))
    lines = writing.all(Attendance, person_id=person_id)
    _blank(writing, lines, (replace(one, occasion="", note="") for one in lines))
    writing.forget(*_taken_out(writing, person_id))
    writing.erase(*goes_with(writing, person_id))
    nameless = Person(id=person.id, family_name=NAMELESS, sort_name=NAMELESS, anonymised_on=on)
    names = (make(person) for make in (full_name, list_name, plain_name, sort_name))
    writing.unname(nameless, *names)


def merged_with(reading: Reading, person_id: str) -> tuple[str, ...]:
    """Return the second entries of somebody that lie in the trash."""
    twins = reading.all(Person, merged_into_id=person_id, anonymised_on=None)
    return tuple(one.id for one in twins if one.trashed_on is not None)


def _taken_out(reading: Reading, person_id: str) -> tuple[Record, ...]:
    """Return what was hers and is known to the journal alone."""
    found = [one for kind in _OF_HER for one in history.taken_out(reading, kind)]
    invited = {one.id for one in (*reading.all(Invitation, person_id=person_id), *found) if _is_hers(one, person_id)}
    return tuple(one for one in found if _is_hers(one, person_id) or getattr(one, "invitation_id", None) in invited)


def _is_hers(record: Record, person_id: str) -> bool:
    return getattr(record, "person_id", None) == person_id


def _without_words(reply: Reply) -> Reply:
    return replace(
        reply,
        reason="",
        meals="",
        brings_assistant=False,
        brings_assistance_dog=False,
        arrives_with_wheelchair_taxi=False,
    )


def _blank(writing: Writing, before: Iterable[R], after: Iterable[R]) -> None:
    """Keep records without their words, which also leave the journal."""
    writing.change(*after)
    writing.forget(*before)
