"""How a letter greets: the decision table G0–G9 of the handbook (5.2)."""

import re

from secretariat.domain.errors import Finding, Severity
from secretariat.domain.names import full_name, plain_name, surname
from secretariat.domain.people import LetterStyle, Person, Salutation
from secretariat.domain.recipients import Recipient, addressees

TO_NOBODY = "Sehr geehrte Damen und Herren,"
PLAIN_GREETING = "Guten Tag,"

_WORDS = {Salutation.MRS: ("Sehr geehrte", "Liebe", "Frau"), Salutation.MR: ("Sehr geehrter", "Lieber", "Herr")}
_PROFESSOR = re.compile(r"\bprof\b|\w*professor", re.IGNORECASE)
_DOCTOR = re.compile(r"\bd?dr\b|\bdoktor", re.IGNORECASE)
_WORD_BEFORE_OFFICE = re.compile(r"^(?:Frau|Herrn?) ")
_GREETING = re.compile(r"(?:Sehr|Guten|Liebe|Lieber|Liebe\*r|Werte|Werter|Hallo|Moin|Hochverehrte|Hochverehrter)\b")


def salutation(
    recipient: Recipient,
    *,
    committee_genitive: str = "",
    letter_style: LetterStyle = LetterStyle.STANDARD,
    to_nobody: str = TO_NOBODY,
) -> tuple[str, ...]:
    """Return the lines of the salutation: two for two people, otherwise one.

    `committee_genitive` comes with its article ("des Lokalen Steuerungs- und Planungsgremiums"); `letter_style` is
    that of this letter, for an easy-language letter has a standard twin (I39); `to_nobody` greets an organisation.
    """
    people = addressees(recipient)
    if len(people) > 2:
        return (f"Sehr geehrte Mitglieder {committee_genitive}," if committee_genitive else to_nobody,)
    if not people:
        return (PLAIN_GREETING if letter_style is LetterStyle.EASY_LANGUAGE else to_nobody,)
    first, *others = (_personal(person, letter_style) for person in people)
    return (first, *(_small_initial(line) for line in others))


def salutation_findings(recipient: Recipient) -> tuple[Finding, ...]:
    """Find whom the letter greets by the family name alone, for want of a given name and of Frau or Herr."""
    return tuple(
        Finding("salutation.given_name_missing", Severity.HINT, full_name(person), "given_name")
        for person in addressees(recipient)
        if person.salutation not in _WORDS and not person.given_name.strip() and not person.salutation_override.strip()
    )


def _personal(person: Person, style: LetterStyle) -> str:
    """Return the line of one person: the first rule that fits wins (G1–G9)."""
    if person.salutation_override.strip():
        return person.salutation_override.strip()
    if style is LetterStyle.EASY_LANGUAGE:
        return _easy(person)
    if person.salutation not in _WORDS:
        return f"Guten Tag {_neutral_title(person)}{plain_name(person)},"
    formal, familiar, word = _WORDS[person.salutation]
    if person.use_office_salutation and person.office_salutation.strip():
        return f"{formal} {word} {_WORD_BEFORE_OFFICE.sub('', person.office_salutation.strip())},"
    return f"{familiar if person.familiar else formal} {word} {_spoken_title(person)}{surname(person)},"


def _easy(person: Person) -> str:
    """Return the greeting of Leichte Sprache: no titles, no office (G3)."""
    if person.salutation in _WORDS:
        return f"Guten Tag {_WORDS[person.salutation][2]} {surname(person)},"
    return f"Guten Tag {' '.join(person.given_name.split()) or surname(person)},"


def _spoken_title(person: Person) -> str:
    """Return the one title that is spoken, with its blank: a professor is no longer called Dr. (G7, G8)."""
    if _PROFESSOR.search(person.academic_title):
        return "Professorin " if person.salutation is Salutation.MRS else "Professor "
    return "Dr. " if _DOCTOR.search(person.academic_title) else ""


def _neutral_title(person: Person) -> str:
    """Return the spoken title in the short form that suits everybody (G4)."""
    return "Prof. " if _PROFESSOR.search(person.academic_title) else _spoken_title(person)


def _small_initial(line: str) -> str:
    """Return a following line with a small letter, unless it begins with a name (G0b)."""
    return line[0].lower() + line[1:] if _GREETING.match(line) else line
