"""Reply forms that come back (D05): the code by which one is known again, its lines, and what a filled one says."""

import base64
import hashlib
import re
import string
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.errors import RuleBrokenError

CODE_LENGTH = 8
ON_THE_PHONE = "Bitte rufen Sie mich dazu an."
"""Fills the second column where the kinds of need are odd in number."""


EASY_NEEDS = (
    ("Ich brauche Gebärden-Sprache.", "Gebärdensprachdolmetschung (DGS)"),
    ("Ich brauche eine Hör-Anlage.", "induktive Höranlage / FM-Anlage"),
    ("Ich brauche große Schrift.", "Unterlagen in Großdruck"),
    ("Ich brauche Texte in Leichter Sprache.", "Unterlagen in Leichter Sprache"),
    ("Ich brauche einen Platz für meinen Rollstuhl.", "Rollstuhlplatz"),
    ("Ich brauche einen Weg ohne Stufen.", "stufenloser Zugang / Aufzug"),
    ("Ich bringe eine Assistenz mit.", "persönliche Assistenz kommt mit"),
    ("Ich brauche eine Assistenz.", "Assistenz wird gebraucht"),
    ("Ich brauche Pausen oder einen ruhigen Raum.", "Ruheraum / Pausen"),
)
EASY_OTHER = ("Ich brauche etwas anderes", "Sonstiges")
"""The kinds of need (handbook 6.3) as the form in Leichte Sprache words them: the measure, never what somebody has."""


class Mark(StrEnum):
    """What a box or a line of the form is called in the Word file (`w:tag`), so that it can be read by the program."""

    COMES = "antwort.ja"
    STAYS_AWAY = "antwort.nein"
    IS_REPRESENTED = "antwort.vertreten"
    STAND_IN = "vertretung"
    FIRST_WISH = "wunsch.1"
    SECOND_WISH = "wunsch.2"
    NEED = "bedarf"
    OWN_NEED = "bedarf.sonstiges"
    CONSENT_ONCE = "einwilligung.sitzung"
    CONSENT_STANDING = "einwilligung.dauerhaft"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """What a returned form says. `ticked` holds answers and consents, `wishes` the numbers of the first and second.

    `beside` are lines that no form of ours has: typed outside the fields, or of the office's own form.
    """

    source: str
    code: str = ""
    name: str = ""
    ticked: frozenset[Mark] = frozenset()
    stand_in: str = ""
    wishes: tuple[str, str] = ("", "")
    needs: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    received_on: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nobody wrote anything on it."""
        return not (self.ticked or self.stand_in or any(self.wishes) or self.needs)


def form_code(invitation_id: str) -> str:
    """Return the code of an invitation's form: 40 bits of a hash, which nobody guesses who has not got the form."""
    return base64.b32encode(hashlib.sha256(invitation_id.encode()).digest()).decode()[:CODE_LENGTH]


@dataclass(frozen=True, slots=True)
class ReplyCode:
    """A paper form typed in one go, one key each: `17z23` is invitation 17, who comes and wishes for groups 2 and 3."""

    number: str
    answer: str
    wishes: tuple[str, ...] = ()


_REPLY_CODE = re.compile(r"(\d+)\s*([a-z])\s*([\d, ]*)", re.IGNORECASE | re.ASCII)


def read_reply_code(typed: str) -> ReplyCode | None:
    """Return what a code says, None for a number or name alone; numbers beyond 9 are parted by blanks or commas."""
    read = _REPLY_CODE.fullmatch(typed.strip())
    if read is None:
        return None
    number, answer, wishes = read.groups()
    parted = wishes.replace(",", " ").split() if set(wishes) & {",", " "} else wishes
    return ReplyCode(number, answer.lower(), tuple(dict.fromkeys(parted)))


def lettered(names: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds of need with the letter each is typed by; after z there is none."""
    letters = [*string.ascii_lowercase, *("" for _ in names[len(string.ascii_lowercase) :])]
    return tuple(f"{letter}\u2002{name}" if letter else name for letter, name in zip(letters, names, strict=False))


def in_easy_words(names: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of the form in Leichte Sprache, each with the letter of its kind, if it is offered at all."""
    line_of = dict(zip(names, lettered(names), strict=True))
    said = ((line_of[name], name, words) for words, name in EASY_NEEDS if name in line_of)
    return tuple(line.removesuffix(name) + words for line, name, words in said)


def kinds_of_letters(letters: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds of need that the letters of a form stand for, each once; blanks and commas are passed over.

    Raises RuleBrokenError `need.unknown_letter` for a letter that no kind has.
    """
    known = dict(zip(string.ascii_lowercase, names, strict=False))
    typed = [letter for letter in letters.lower() if letter not in " ,;."]
    for letter in typed:
        if letter not in known:
            raise RuleBrokenError("need.unknown_letter", field="letters", letter=letter)
    return tuple(dict.fromkeys(known[letter] for letter in typed))


def without_letter(line: str) -> str:
    """Return the kind of need of a line as `lettered` made it."""
    letter, gap, name = line.partition("\u2002")
    return name if gap and len(letter) == 1 else line


def in_two_columns(lines: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the lines in pairs, read down the left column first."""
    even = (*lines, ON_THE_PHONE) if len(lines) % 2 else tuple(lines)
    half = len(even) // 2
    return tuple(zip(even[:half], even[half:], strict=True))
