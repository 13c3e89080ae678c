"""Whom of the register, or of the list so far, a row means: by evidence, by name and place, else a question."""

from collections.abc import Container, Iterable, Iterator

from secretariat.domain.likeness import Likeness, LikenessIndex, PersonKey, organisation_key
from secretariat.domain.list_entries import DeputyParts, ListEntry
from secretariat.domain.text import folded


class KnownPeople:
    """The people of the register, and those whom the list has added to them so far."""

    def __init__(
        self, register: tuple[PersonKey, ...], *, of_committee: Iterable[str], without_seat: Container[str]
    ) -> None:
        """Take the register's people; by id those of the committee in the order of its seats, and those of none."""
        keys = {key.id: key for key in register}
        self._register = LikenessIndex(register)
        self._of_list = LikenessIndex()
        self._of_committee = _by_name(keys[id_] for id_ in dict.fromkeys(of_committee) if id_ in keys)
        self._without_seat = _by_name(key for key in register if key.id in without_seat)

    def add(self, key: PersonKey) -> None:
        """Take somebody whom the list adds; `id` of the key is hers."""
        self._of_list.add(key)

    def same(self, key: PersonKey) -> str | None:
        """Return the id of the one person of that name with the same e-mail or organisation."""
        return self._register.same(key) or self._of_list.same(key)

    def meant(self, key: PersonKey, taken: Container[str]) -> str | None:
        """Return who is meant: same name and evidence, or the committee's own person of that name.

        Else it is somebody of that name who was left without a seat and of whom nothing more is known than here.
        Who is taken already, by another row, is meant by evidence alone.
        """
        same = self.same(key)
        if same is not None:
            return same
        name = folded_name(key.given_name, key.family_name)
        of_committee = (one for one in self._of_committee.get(name, ()) if not _speaks_against(key, one))
        without_seat = (one for one in self._without_seat.get(name, ()) if _is_from_the_same_place(key, one))
        return next((one.id for one in (*of_committee, *without_seat) if one.id not in taken), None)

    def alike(self, key: PersonKey, taken: Container[str]) -> Iterator[Likeness]:
        """Return who of the register may be meant and is not taken by another row, the surest first."""
        return (like for like in self._register.similar(key) if like.key.id not in taken)


def folded_name(given_name: str, family_name: str) -> str:
    """Return a whole name in the form in which two spellings of it are equal."""
    return folded(f"{given_name} {family_name}")


def is_named_like(entry: ListEntry, parts: DeputyParts) -> bool:
    """Say whether the deputy of a row has the name of its member, and no address that makes her somebody else."""
    if parts.email and parts.email.casefold() != entry.email.casefold():
        return False
    return folded_name(parts.given_name, parts.family_name) == folded_name(entry.given_name, entry.family_name)


def shown(key: PersonKey) -> str:
    """Return a person as the clerk is asked about her: name, and in brackets what tells her from another."""
    details = ", ".join(filter(None, (key.organisation, key.city, key.email)))
    name = " ".join(filter(None, (key.given_name, key.family_name)))
    return f"{name} ({details})" if details else name


def _by_name(keys: Iterable[PersonKey]) -> dict[str, list[PersonKey]]:
    found: dict[str, list[PersonKey]] = {}
    for key in keys:
        found.setdefault(folded_name(key.given_name, key.family_name), []).append(key)
    return found


def _speaks_against(key: PersonKey, other: PersonKey) -> bool:
    emails = {one.casefold() for one in (key.email, other.email) if one}
    houses = {organisation_key(one) for one in (key.organisation, other.organisation) if one}
    return len(emails) > 1 or len(houses) > 1


def _is_from_the_same_place(key: PersonKey, other: PersonKey) -> bool:
    """Say whether both come from one town and nothing speaks against it, or whether neither is more than a name."""
    if key.city or other.city:
        return folded(key.city) == folded(other.city) and not _speaks_against(key, other)
    return not (key.email or other.email or key.organisation or other.organisation)
