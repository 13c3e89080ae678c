"""Which committee a list is of, where its file says so: by its name, its title above the table, its sheets."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from secretariat.domain.raw_lists import RawList, RawRow
from secretariat.domain.text import folded

TITLE_ROWS = 3
NO_COMMITTEES = frozenset({"ASB", "AWO", "DRK", "LVR", "LWL", "NRW", "THW", "VDK"})
"""Houses and a Land that lists are named after."""
_WORD = re.compile(r"[^\W_]+")
_SHORT_NAME = re.compile(r"[A-ZÄÖÜ]{2,6}")


def title_of(row: RawRow) -> str:
    """Return the one text of a row that holds no other; combined cells are read as repeating it to the last."""
    texts = [cell.text for cell in row.cells]
    return " ".join(texts[0].split()) if texts and {*texts} <= {texts[0], ""} and texts[-1] in {texts[0], ""} else ""


def committee_told(raw: RawList, known: Sequence[str]) -> str:
    """Return the short name of the committee: a known one that is named, else one that two places say; else nothing.

    A single place is no proof: the file of a house or a town is named after that.
    """
    file_words, titles = _words(raw.source_name.partition(".")[0]), [*_titles(raw)]
    places = [file_words, *map(_words, titles)]
    named = [one for one in known if any(_words(one) <= place for place in places)]
    if named:
        return named[0] if len(named) == 1 else ""
    found = dict.fromkeys(name for title in titles for name in _short_names(title, file_words))
    return next(iter(found)) if len(found) == 1 else ""


def _titles(raw: RawList) -> Iterator[str]:
    """Yield what stands above the tables of the visible sheets, and what these are called."""
    for sheet in raw.sheets:
        if not sheet.hidden:
            yield from filter(None, map(title_of, islice(sheet.rows, TITLE_ROWS)))
            yield sheet.title


def _words(text: str) -> set[str]:
    return {folded(word) for word in _WORD.findall(text)}


def _short_names(title: str, file_words: set[str]) -> Iterator[str]:
    """Yield the short names of a title that the name of the file confirms; among capitals alone none stands out."""
    words = _WORD.findall(title)
    if len(words) > 1 and title == title.upper():
        return

    def is_short_name(word: str) -> bool:
        return bool(_SHORT_NAME.fullmatch(word)) and folded(word) in file_words and word not in NO_COMMITTEES

    for is_name, run in groupby(words, is_short_name):
        if is_name:
            yield " ".join(run)
