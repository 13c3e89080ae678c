"""Numbered lists of a template that must count anew in each letter of one file."""

from lxml import etree

from secretariat.documents.word_xml import parse, serialised, w

_NO_NUMBERS = frozenset({"bullet", "none"})


class CountingLists:
    """The lists of a numbering part that count, and what a further letter must add so that they begin again."""

    def __init__(self, numbering: bytes, used: frozenset[int]) -> None:
        """Take the numbering part, and the numbers of the lists that the letter uses."""
        root = parse(numbering)
        abstract = {one.get(w("abstractNumId")): one for one in root.findall(w("abstractNum"))}
        lists = {int(one.get(w("numId"), "0")): one for one in root.findall(w("num"))}
        self._step = max(lists, default=0) + 1
        self._again: dict[int, bytes] = {}
        for number in sorted(used & lists.keys()):
            kind = lists[number].find(w("abstractNumId"))
            levels = abstract.get(kind.get(w("val")) if kind is not None else None)
            if kind is not None and levels is not None and _counts(levels):
                self._again[number] = _begin_again(kind.get(w("val"), ""), levels)
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


def _begin_again(abstract: str, levels: etree._Element) -> bytes:
    overrides = []
    for level in levels.findall(w("lvl")):
        start = level.find(w("start"))
        first = start.get(w("val"), "1") if start is not None else "1"
        overrides.append(
            f'<w:lvlOverride w:ilvl="{level.get(w("ilvl"), "0")}"><w:startOverride w:val="{first}"/></w:lvlOverride>'
        )
    return f'<w:abstractNumId w:val="{abstract}"/>{"".join(overrides)}'.encode()
