"""The search over everything that has a name: people, organisations, committees, meetings."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from itertools import accumulate, chain

from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Organisation
from secretariat.domain.text import folded, folded_lines
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.workplace import Workplace
from secretariat.storage.person_names import person_names
from secretariat.storage.reading import Reading

MOST_OF_A_KIND = 20
PIECE = 2_000
"""So many people are read at once: whoever asks the register meanwhile waits for no more."""

Line = tuple[str, str, str]
"""What is looked in, the id, and the name as it is shown."""


class HitKind(StrEnum):
    """What was found; results are shown in this order."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COMMITTEE = "committee"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: what it is, its id, and how it is called."""

    kind: HitKind
    id: str
    name: str


class NameLines:
    """The names of one kind in the order in which they are shown: a hundred thousand are one text to look in."""

    def __init__(self, kind: HitKind, lines: Iterable[Line]) -> None:
        self._kind = kind
        self._lines = tuple(lines)
        self._text = "".join(f"{text}\n" for text, _, _ in self._lines)
        self._starts = (0, *accumulate(len(text) + 1 for text, _, _ in self._lines))

    def find(self, words: list[str]) -> list[Hit]:
        """Return the first that hold every word."""
        rarest = min(words, key=self._text.count)
        found: list[Hit] = []
        at = self._text.find(rarest)
        while at >= 0 and len(found) < MOST_OF_A_KIND:
            number = bisect_right(self._starts, at) - 1
            text, id_, name = self._lines[number]
            if all(word in text for word in words):
                found.append(Hit(self._kind, id_, name))
            at = self._text.find(rarest, self._starts[number + 1])
        return found


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Everything with a name, folded once: a keystroke looks it up without asking the register."""

    kinds: tuple[NameLines, ...]

    def find(self, typed: str) -> tuple[Hit, ...]:
        """Return what holds every typed word; „müller“, „Mueller“ and „MÜLLER“ find the same."""
        words = folded(typed).split()
        return tuple(chain.from_iterable(kind.find(words) for kind in self.kinds)) if words else ()


def read_index(workplace: Workplace, told: Callable[[int, int], None] = lambda _done, _of: None) -> SearchIndex:
    """Read everything with a name, beside the window: piece by piece, so that the register is free in between.

    `told` hears of every piece, and may stop the reading by raising.
    """
    pieces: list[list[Line]] = []
    after = ""
    while piece := workplace.look(person_names, after, PIECE):
        pieces.append(_lines((one.id, one.name) for one in piece))
        after = piece[-1].id
        told(len(pieces), 0)
    return SearchIndex((NameLines(HitKind.PERSON, merge(*pieces)), *workplace.look(_others)))


def _others(reading: Reading) -> tuple[NameLines, ...]:
    """Read organisations, committees and meetings: three queries."""
    committees = {committee.id: committee for committee in reading.all(Committee)}
    houses = [(one.id, one.name) for one in reading.all(Organisation) if one.trashed_on is None]
    meetings = sorted(reading.all(Meeting), key=lambda meeting: meeting.date, reverse=True)
    handles = [(one, meeting_name(committees[one.committee_id], one)) for one in meetings]
    return (
        NameLines(HitKind.ORGANISATION, _lines(houses)),
        NameLines(HitKind.COMMITTEE, _lines((one.id, f"{one.short_name} – {one.name}") for one in committees.values())),
        NameLines(HitKind.MEETING, _folded((one.id, f"{handle} – {one.date:%d.%m.%Y}") for one, handle in handles)),
    )


def _lines(names: Iterable[tuple[str, str]]) -> list[Line]:
    return sorted(_folded(names))


def _folded(names: Iterable[tuple[str, str]]) -> list[Line]:
    pairs = tuple(names)
    texts = folded_lines(name for _, name in pairs)
    return [(text, id_, name) for text, (id_, name) in zip(texts, pairs, strict=True)]
