"""Whether two entries are the same person, or so alike that the clerk should look; indexed for a large register."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from secretariat.domain.cologne_phonetics import sound_of
from secretariat.domain.list_entries import DeputyParts, ListEntry
from secretariat.domain.person_names import split_suffix, split_title
from secretariat.domain.text import folded

MOST_LIKENESSES = 5
"""More candidates than these for one entry help nobody to decide."""

_LEGAL_FORMS = re.compile(r"\b(?:e v|eingetragener verein|g gmbh|ggmbh|gemeinnuetzige gmbh|gmbh|mbh|ag|kg|e g)\b")
_SHARED_DOMAINS = frozenset({
    "gmx.de", "gmx.net", "web.de", "t-online.de", "gmail.com", "googlemail.com", "freenet.de", "outlook.com",
    "outlook.de", "hotmail.com", "hotmail.de", "yahoo.de", "yahoo.com", "icloud.com", "posteo.de", "mailbox.org",
    "post.example", "mail.example",
})  # fmt: skip
_LIKE_GIVEN_NAMES = 84.0


@dataclass(frozen=True, slots=True)
class PersonKey:
    """What people are compared by; `id` is the caller's own name for the person."""

    id: str
    given_name: str = ""
    family_name: str = ""
    email: str = ""
    organisation: str = ""
    postal_code: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A person who may be the same, and why.

    `reason` is `like.same_name`, `like.swapped`, `like.sound`, `like.typo` or `like.double_name`.
    """

    key: PersonKey
    reason: str


def key_of_entry(entry: ListEntry, id_: str = "") -> PersonKey:
    """Return the key of a list's entry; without `id_` it is sheet and row."""
    return PersonKey(
        id_ or f"{entry.sheet}!{entry.row}", entry.given_name, entry.family_name, entry.email, entry.organisation,
        entry.postal_code, entry.city,
    )  # fmt: skip


def key_of_deputy(deputy: DeputyParts, entry: ListEntry, id_: str = "") -> PersonKey:
    """Return the key of a deputy, who belongs to the member's organisation unless the list says otherwise."""
    return PersonKey(
        id_ or f"{entry.sheet}!{entry.row}!{deputy.family_name}",
        deputy.given_name,
        deputy.family_name,
        deputy.email,
        entry.organisation,
    )


@lru_cache(maxsize=65_536)
def organisation_key(name: str) -> str:
    """Return the form in which two spellings of an organisation are equal: `Lebenswege e.V.` = `Lebenswege e. V.`."""
    return _LEGAL_FORMS.sub(" ", folded(name)).replace(" ", "") or folded(name)


def street_key(street: str) -> str:
    """Return the form in which two spellings of a street are equal: `Musterstr. 5` = `Musterstraße 5`."""
    return folded(street).replace("strasse", "str").replace(" ", "")


@lru_cache(maxsize=131_072)
def _name(text: str) -> str:
    """Fold a name part: without titles and additions, hyphens as blanks."""
    if "." in text or "," in text:
        text = split_suffix(split_title(text + " ")[1] or text)[0]
    return folded(text)


class LikenessIndex:
    """People by name, sound and given name, so that one entry is compared with few of a hundred thousand."""

    def __init__(self, keys: Iterable[PersonKey] = ()) -> None:
        self._by_name: dict[tuple[str, str], list[PersonKey]] = {}
        self._by_sound: dict[str, list[PersonKey]] = {}
        self._by_given: dict[str, list[PersonKey]] = {}
        for key in keys:
            self.add(key)

    def add(self, key: PersonKey) -> None:
        """Take a person into the index."""
        given, family = _name(key.given_name), _name(key.family_name)
        if not family:
            return
        self._by_name.setdefault((family, given), []).append(key)
        self._by_given.setdefault(given, []).append(key)
        for part in {family, *family.split(" ")}:
            self._by_sound.setdefault(sound_of(part), []).append(key)

    def same(self, key: PersonKey) -> str | None:
        """Return the id of the one person with the same name and the same e-mail or organisation; None if unclear."""
        found = [other for other in self._of_name(key) if _same_evidence(key, other)]
        exact = [other for other in found if key.email and other.email.lower() == key.email.lower()]
        ids = {other.id for other in exact or found}
        return ids.pop() if len(ids) == 1 else None

    def similar(self, key: PersonKey) -> tuple[Likeness, ...]:
        """Return who may be the same person, the surest first; the same person of `same` is not among them."""
        same = self.same(key)
        found: dict[str, Likeness] = {}
        for other, reason in self._candidates(key):
            if other.id not in {same, key.id} and other.id not in found:
                found[other.id] = Likeness(other, reason)
            if len(found) >= MOST_LIKENESSES:
                break
        return tuple(found.values())

    def _of_name(self, key: PersonKey) -> list[PersonKey]:
        return self._by_name.get((_name(key.family_name), _name(key.given_name)), [])

    def _candidates(self, key: PersonKey) -> Iterable[tuple[PersonKey, str]]:
        given, family = _name(key.given_name), _name(key.family_name)
        if not family:
            return
        for other in self._of_name(key):
            if not _clearly_another(key, other):
                yield other, "like.same_name"
        for other in self._by_name.get((given, family), ()) if given and given != family else ():
            yield other, "like.swapped"
        for part in {family, *family.split(" ")}:
            for other in self._by_sound.get(sound_of(part), ()):
                if _same_place(key, other) and (reason := _reason_by_sound(given, family, other)):
                    yield other, reason
        for other in self._by_given.get(given, ()) if given else ():
            if _same_place(key, other) and _is_typo(family, _name(other.family_name)):
                yield other, "like.typo"


def _same_evidence(key: PersonKey, other: PersonKey) -> bool:
    if key.email and key.email.lower() == other.email.lower():
        return True
    return bool(key.organisation and other.organisation) and organisation_key(key.organisation) == organisation_key(
        other.organisation
    )


def _clearly_another(key: PersonKey, other: PersonKey) -> bool:
    """Two people may have one name: everything that both sides know must differ, and it must be enough."""
    known = [
        (key.email.lower(), other.email.lower()),
        (organisation_key(key.organisation), organisation_key(other.organisation)),
        (folded(key.city), folded(other.city)),
    ]
    both = [(mine, theirs) for mine, theirs in known if mine and theirs]
    return len(both) == len(known) and all(mine != theirs for mine, theirs in both)


def _same_place(key: PersonKey, other: PersonKey) -> bool:
    if key.postal_code and key.postal_code == other.postal_code:
        return True
    if _same_evidence(key, other):
        return True
    domain = key.email.lower().rpartition("@")[2]
    if domain and domain not in _SHARED_DOMAINS and domain == other.email.lower().rpartition("@")[2]:
        return True
    return bool(key.city) and folded(key.city) == folded(other.city)


def _reason_by_sound(given: str, family: str, other: PersonKey) -> str:
    other_given, other_family = _name(other.given_name), _name(other.family_name)
    if (given, family) == (other_given, other_family):
        return ""
    if not (given and other_given):
        return "like.sound" if family == other_family else ""  # a sound alone, without a given name, says too little
    if given != other_given and not _like_given_names(given, other_given):
        return ""
    if family != other_family and (" " in family) != (" " in other_family):
        return "like.double_name"
    return "like.sound" if sound_of(family) == sound_of(other_family) else ""


def _like_given_names(given: str, other: str) -> bool:
    shorter, longer = sorted((given, other), key=len)
    is_initial = len(shorter) == 1 and longer.startswith(shorter)
    return is_initial or shorter in longer.split(" ") or fuzz.ratio(given, other) >= _LIKE_GIVEN_NAMES


def _is_typo(family: str, other: str) -> bool:
    if family == other or min(len(family), len(other)) < 4:
        return False
    allowed = 1 if min(len(family), len(other)) < 8 else 2
    return OSA.distance(family, other, score_cutoff=allowed) <= allowed
