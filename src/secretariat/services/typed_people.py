"""Whom a typed name means: somebody offered, somebody known, somebody new; never one of several namesakes by chance."""

import re
from collections.abc import Sequence

from secretariat.domain.committees import DeputyModel
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.names import HOUSE_MARK, list_name, plain_name, with_house
from secretariat.domain.people import Organisation, Person
from secretariat.domain.person_names import read_full_name
from secretariat.domain.text import clean_line, folded
from secretariat.services.gathering import MeetingFolder
from secretariat.storage.person_names import ids_called
from secretariat.storage.reading import Reading

_BRACKETS = re.compile(r"\(.*?\)")


def person_named(
    reading: Reading, folder: MeetingFolder, seat_id: str | None, typed: str, offered: Sequence[Person]
) -> Person | None:
    """Return who is to sit in on a seat: one of those offered, somebody known, else a new person of the seat's house.

    Of those offered a part of the name is enough, in any order. None for an empty name. Raises RuleBrokenError
    `attendance.may_not_act` for a new person where only named deputies may sit in, `person.several` where the name is
    that of several people, `deputy.is_holder` for the member herself.
    """
    if not clean_line(typed):
        return None
    found = _meant(typed, offered) or _known(reading, folder, seat_id, typed)
    if found is None and not _houses_send(folder):
        raise RuleBrokenError("attendance.may_not_act", field="acts_for_seat_id", seat_id=seat_id)
    holder = _holder(folder, seat_id)
    if found is not None and holder is not None and found.id == holder.id:
        raise RuleBrokenError("deputy.is_holder", field="acts_for_seat_id")
    return found or _newcomer(folder, seat_id, typed)


def somebody_named(reading: Reading, folder: MeetingFolder, seat_id: str | None, typed: str) -> Person:
    """Return whom a typed name means, whatever the rules say: somebody known, else a new person of the seat's house.

    Raises RuleBrokenError `person.several` where the name is that of several people.
    """
    return _known(reading, folder, seat_id, typed) or _newcomer(folder, seat_id, typed)


def _meant(typed: str, offered: Sequence[Person]) -> Person | None:
    """Return the only one of those offered whose name has all the words typed, or their beginnings."""
    wanted = _words(typed)
    hits = [person for person in offered if _has_all(_words(plain_name(person)), wanted)]
    exact = [person for person in hits if _words(plain_name(person)) == wanted]
    found = exact or hits
    return found[0] if len(found) == 1 else None


def _known(reading: Reading, folder: MeetingFolder, seat_id: str | None, typed: str) -> Person | None:
    """Return who has just this name: in the house typed behind it, else in the seat's own, else anywhere.

    Where houses send whom they like, a namesake elsewhere is not meant.
    """
    name, _, house = typed.partition(HOUSE_MARK)
    alike = [reading.get(Person, id_) for id_ in ids_called(reading, _words(name))]
    houses = reading.all(Organisation, id=[one.organisation_id for one in alike if one.organisation_id])
    named = {one.id: one.name for one in houses}
    own = _house(folder, seat_id)
    found = [one for one in alike if own is not None and one.organisation_id == own]
    if house:
        found = [one for one in alike if folded(named.get(one.organisation_id or "", "")) == folded(house)]
    elif not found and (own is None or not _houses_send(folder)):
        found = alike
    if len(found) > 1 or (house and alike and not found):
        people = "; ".join(with_house(list_name(one), named.get(one.organisation_id or "", "")) for one in alike)
        raise RuleBrokenError("person.several", field="acts_for_seat_id", name=clean_line(name), people=people)
    return found[0] if found else None


def _houses_send(folder: MeetingFolder) -> bool:
    """Say whether a house sends whom it likes to sit in for its member."""
    return folder.rules is None or folder.rules.deputy_model is DeputyModel.AD_HOC


def _newcomer(folder: MeetingFolder, seat_id: str | None, typed: str) -> Person:
    parts = read_full_name(typed.partition(HOUSE_MARK)[0])
    return Person(
        given_name=parts.given_name,
        name_prefix=parts.name_prefix,
        family_name=parts.family_name,
        academic_title=parts.academic_title,
        organisation_id=_house(folder, seat_id),
    )


def _holder(folder: MeetingFolder, seat_id: str | None) -> Person | None:
    place = folder.place_of_seat(seat_id)
    return place.holder if place else None


def _house(folder: MeetingFolder, seat_id: str | None) -> str | None:
    """Return the house for which the member of a seat sits there."""
    place, holder = folder.place_of_seat(seat_id), _holder(folder, seat_id)
    house = folder.people.organisation_of(holder, place.appointment) if place and holder else None
    return house.id if house else None


def _words(name: str) -> frozenset[str]:
    """Return the words of a name without salutation and titles, those behind it in brackets too."""
    parts = read_full_name(_BRACKETS.sub(" ", clean_line(name)))
    return frozenset(folded(f"{parts.given_name} {parts.name_prefix} {parts.family_name}").split())


def _has_all(parts: frozenset[str], wanted: frozenset[str]) -> bool:
    return all(any(part.startswith(word) for part in parts) for word in wanted)
