"""Numbered lists of a template that must count anew in each letter of one file."""

from lxml import etree

from secretariat.documents.word_xml import parse, serialised, w

_NO_NUMBERS = frozenset({"bullet", "none"})


class CountingLists:
    """The lists of a numbering part that count, and what a further letter must add so that they begin again."""

    def __init__(self, numbering: bytes, used: frozenset[int]) -> None:
        """Take the numbering part, and the numbers of the lists that the letter uses."""
        root = parse(numbering)
        abstract = {_number(one, "abstractNumId"): one for one in root.findall(w("abstractNum"))}
        lists = {_number(one, "numId"): one for one in root.findall(w("num"))}
        self._step = max(lists, default=0) + 1
        self._again: dict[int, bytes] = {}
        for number in sorted(used & lists.keys()):
            kind = lists[number].find(w("abstractNumId"))
            levels = abstract.get(_number(kind, "val")) if kind is not None else None
            if kind is not None and levels is not None and _counts(levels):
                self._again[number] = _begin_again(_number(kind, "val"), levels)
        for after_lists in root.findall(w("numIdMacAtCleanup")):
            root.remove(after_lists)
        self.start, _, end = serialised(root).rpartition(b"</w:numbering>")
        self.end = b"</w:numbering>" + end

    def number(self, number: int, letter: int) -> int:
        """Give the number the list has in the letter."""
        return number + letter * self._step if number in self._again else number

    def for_letter(self, letter: int) -> bytes:
        """Give the lists a letter needs besides those of the template; the first needs none."""
        if letter == 0:
            return b""
        return b"".join(
            b'<w:num w:numId="%d">%b</w:num>' % (self.number(number, letter), again)
            for number, again in self._again.items()
        )


def _counts(levels: etree._Element) -> bool:
    return any(one.get(w("val")) not in _NO_NUMBERS for one in levels.iter(w("numFmt")))


def _begin_again(abstract: int, levels: etree._Element) -> bytes:
    overrides = b"".join(
        b'<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>'
        % (_number(level, "ilvl"), _first(level))
        for level in levels.findall(w("lvl"))
    )
    return b'<w:abstractNumId w:val="%d"/>' % abstract + overrides


def _first(level: etree._Element) -> int:
    start = level.find(w("start"))
    return _number(start, "val") if start is not None else 1


def _number(element: etree._Element, attribute: str) -> int:
    value = element.get(w(attribute), "")
    return int(value) if value.isdecimal() else 0
