"""Whom a typed name means: somebody offered, somebody known, somebody new; never one of several namesakes by chance."""

from collections import Counter
from collections.abc import Mapping, Sequence

from secretariat.domain.committees import DeputyModel
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.names import list_name, plain_name, with_house
from secretariat.domain.people import Organisation, Person
from secretariat.domain.text import clean_line, folded
from secretariat.domain.typed_names import TypedName, begin_words, name_words, named_in_full
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.storage.person_names import ids_called
from secretariat.storage.reading import Reading


def person_called(reading: Reading, typed: str, *, also_in_trash: bool = False) -> Person:
    """Return the one person of that name, or of that id; of namesakes the one of the house behind the name.

    Raises NotFoundError `person.unknown`, RuleBrokenError `person.several` with how each of them is typed.
    """
    of_id = reading.find(Person, typed.strip())
    if of_id is not None and (also_in_trash or of_id.trashed_on is None):
        return of_id
    name = TypedName.read(typed)
    alike = _namesakes(reading, name, also_in_trash=also_in_trash)
    found = _of_house(name, alike) if name.house else tuple(alike.values())
    if not alike:
        raise NotFoundError("person.unknown", name=name.name)
    return _only(name, found, alike)


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
    wanted = name_words(typed)
    found = named_in_full(typed, offered) or [one for one in offered if begin_words(wanted, plain_name(one))]
    return found[0] if len(found) == 1 else None


def _known(reading: Reading, folder: MeetingFolder, seat_id: str | None, typed: str) -> Person | None:
    """Return who has just this name: in the house typed behind it, else in the seat's own, else anywhere.

    Where houses send whom they like, a namesake elsewhere is not meant.
    """
    name, own = TypedName.read(typed), _house(folder, seat_id)
    alike = _namesakes(reading, name)
    if not alike:
        return None
    if name.house:
        return _only(name, _of_house(name, alike), alike)
    found = tuple(one for one in alike.values() if own is not None and one.organisation_id == own)
    if not found and own is not None and _houses_send(folder):
        return None
    return _only(name, found or tuple(alike.values()), alike)


def _namesakes(reading: Reading, name: TypedName, *, also_in_trash: bool = False) -> Mapping[str, Person]:
    """Return all people of a name by what tells them apart: their house, the id where one house has several."""
    ids = ids_called(reading, name_words(name.name), also_in_trash=also_in_trash)
    alike = reading.all(Person, id=ids) if ids else ()
    houses = reading.all(Organisation, id={one.organisation_id for one in alike if one.organisation_id})
    named = {one.id: one.name for one in houses}
    of_house = [named.get(one.organisation_id or "", "–") for one in alike]
    counted = Counter(map(folded, of_house))
    return {house if counted[folded(house)] == 1 else one.id: one for one, house in zip(alike, of_house, strict=True)}


def _of_house(name: TypedName, alike: Mapping[str, Person]) -> tuple[Person, ...]:
    return tuple(one for house, one in alike.items() if folded(house) == folded(name.house))


def _only(name: TypedName, found: Sequence[Person], alike: Mapping[str, Person]) -> Person:
    if len(found) != 1:
        people = "; ".join(with_house(list_name(one), house) for house, one in alike.items())
        raise RuleBrokenError("person.several", field="acts_for_seat_id", name=name.name, people=people)
    return found[0]


def _houses_send(folder: MeetingFolder) -> bool:
    """Say whether a house sends whom it likes to sit in for its member."""
    return folder.rules is None or folder.rules.deputy_model is DeputyModel.AD_HOC


def _newcomer(folder: MeetingFolder, seat_id: str | None, typed: str) -> Person:
    return TypedName.read(typed).person(_house(folder, seat_id))


def _holder(folder: MeetingFolder, seat_id: str | None) -> Person | None:
    place = folder.place_of_seat(seat_id)
    return place.holder if place else None


def _house(folder: MeetingFolder, seat_id: str | None) -> str | None:
    """Return the house for which the member of a seat sits there."""
    place, holder = folder.place_of_seat(seat_id), _holder(folder, seat_id)
    house = folder.people.organisation_of(holder, place.appointment) if place and holder else None
    return house.id if house else None
