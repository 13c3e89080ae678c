"""How a person's name is written: in running text, in lists, and where it stands in the alphabet."""

import re

from secretariat.domain.collation import collation_key
from secretariat.domain.people import Person

HOUSE_MARK = "·"
"""What stands between a name and the house that tells it from the same name of somebody else."""
_GRADE_BEHIND = re.compile(r"(?<!\w)(?:[MB]\. ?(?:A|Sc|Eng|Ed|Mus)\.|MBA|LL\. ?[MB]\.)(?!\w)")


def surname(person: Person) -> str:
    """Return the surname as spoken, the former title of nobility and particles included: "von der Heide"."""
    return _words(person.name_prefix, person.family_name)


def plain_name(person: Person) -> str:
    """Return given name and surname without titles: "Jan von der Heide"."""
    return _words(person.given_name, surname(person))


def full_name(person: Person) -> str:
    """Return the name with all its titles: grades like M. A. behind it wherever they are stored, others before (B5)."""
    before = _GRADE_BEHIND.sub("", person.academic_title)
    behind = " ".join(_GRADE_BEHIND.findall(person.academic_title))
    return _words(before, plain_name(person), behind, person.name_suffix)


def sort_name(person: Person) -> str:
    """Return the name as it stands in the alphabet, particles behind the main name: "Heide, Jan von der"."""
    main = _words(person.family_name)
    behind = _words(person.given_name, person.name_prefix)
    return ", ".join(part for part in (main, behind) if part)


def list_name(person: Person) -> str:
    """Return the name as lists and sign-in sheets print it: "Heide, Jan von der (Dr.)" (handbook D11)."""
    title = _words(person.academic_title)
    return _words(sort_name(person), f"({title})" if title else "")


def with_house(name: str, house: str) -> str:
    """Return a name as it is shown and typed beside a namesake's: "Müller, Hans · Kreis Unna"."""
    return f"{name} {HOUSE_MARK} {house or '–'}"


def person_order(person: Person) -> str:
    """Return the key by which lists sort people (I40); a sort name that the clerk typed has precedence."""
    return collation_key(_words(person.sort_name) or sort_name(person))


def bench_order(sort_no: int, person: Person) -> tuple[int, str]:
    """Return the key of lists by bench: the bench's own number, then the alphabet (I40)."""
    return sort_no, person_order(person)


def _words(*parts: str) -> str:
    return " ".join(word for part in parts for word in part.split())
