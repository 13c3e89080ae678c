"""What a heading inside a list names: a bench, those who deputise, or those who deputise in a bench."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.text import clean_line

_NUMBERING = re.compile(r"^(?:\(?(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]\s*|(?:bank|gruppe)\s*\d*\s*[:–-]\s*)+", re.IGNORECASE)
_COUNT = re.compile(
    r"\s*(?:[(\[]\s*\d{1,3}(?:\s*[a-zäöüß.]+)?\s*[)\]]|[,:–-]\s*\d{1,3}\s*(?:sitze?|mitglied(?:er)?|personen|plätze))$",
    re.IGNORECASE,
)
_DEPUTY = r"(?:stellv\w*\.?|stv\.?|ersatzmitglied\w*)"
_DEPUTIES = re.compile(
    rf"(?!.*vorsitz)(?:(?:die|persönliche)\s)?{_DEPUTY}(?:[\s/]+(?:und\s)?(?:{_DEPUTY}|mitglied\w*))*"
    r"(?:[\s:–-]+(?:(?:der|des|von|für|je)\s|bank\b\s?)*(?P<bench>.*))?"
    r"|(?:die\s)?(?:vertretungen|vertreter(?:innen)?)(?:\sje\sbank)?",
    re.IGNORECASE,
)
_OF_BENCH = re.compile(
    rf"(?P<bench>.+?)(?<!\bund)(?<!\bmit)(?<!&)[\s:(–-]+(?:{_DEPUTY}|vertretungen)(?:\smitglied\w*)?\)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a list: its bench, and whether it holds those who deputise; `bench` may be left open."""

    bench: str = ""
    of_deputies: bool = False


NO_SECTION = Section()


def section_title(text: str) -> str:
    """Return the name of a section without numbering and count: `II. Leistungserbringer (9 Sitze):`."""
    title = _NUMBERING.sub("", clean_line(text)).rstrip(": ")
    return _COUNT.sub("", title) or title or clean_line(text)


def section_of(text: str) -> Section:
    """Return what a heading names: `Stellvertretende Mitglieder der Bank LE` are those who deputise in `LE`."""
    title = section_title(text)
    found = _DEPUTIES.fullmatch(title) or _OF_BENCH.fullmatch(title)
    return Section((found["bench"] or "").strip(" ()"), of_deputies=True) if found else Section(title)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands in a list; without rows below it is over further headings, or over nothing."""

    text: str
    has_rows: bool = True


def sections_below(headings: Sequence[Heading]) -> list[Section | None]:
    """Return the section below each heading, None below one that is over nothing.

    Those who deputise belong to the bench before them, unless they stand once for all of several benches: then theirs
    stays open. A heading for them over further headings makes each of these one of deputies.
    """
    named = [section_of(heading.text) if heading.has_rows else None for heading in headings]
    unnamed = [one for one in named if one and one.of_deputies and not one.bench]
    stands_for_all = len(unnamed) == 1 and sum(one is not None and not one.of_deputies for one in named) > 1
    bench, part_of_deputies, found = "", False, list[Section | None]()
    for number, (heading, own) in enumerate(zip(headings, named, strict=True)):
        section = own
        if own is None:
            part_of_deputies = section_of(heading.text).of_deputies
            section = Section(of_deputies=True) if part_of_deputies and any(named[number + 1 :]) else None
        elif own in unnamed:
            section = Section("" if stands_for_all else bench, of_deputies=True)
        elif part_of_deputies:
            section = replace(own, of_deputies=True)
        bench = section.bench if section and section.bench else bench
        found.append(section)
    return found
