"""Rows of a long list, read from the register when they are first seen."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Row = TypeVar("Row")
PAGE = 128
MOST_PAGES = 16


class PagedRows(Sequence[Row]):
    """So many rows of which `fetch` gives a run; the pages seen last are kept."""

    def __init__(self, length: int, fetch: Callable[[int, int], Sequence[Row]]) -> None:
        self._length, self._fetch = length, fetch
        self._pages: dict[int, Sequence[Row]] = {}

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...

    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        """Return one row, its page read if need be, or a run of rows, which is not kept."""
        if isinstance(place, slice):
            start, end, step = place.indices(self._length)
            return self._fetch(start, end)[::step]
        if not 0 <= place < self._length:
            raise IndexError(place)
        number, offset = divmod(place, PAGE)
        page = self._pages.pop(number, None)
        if page is None:
            page = self._fetch(number * PAGE, min((number + 1) * PAGE, self._length))
        self._pages[number] = page
        if len(self._pages) > MOST_PAGES:
            del self._pages[next(iter(self._pages))]
        return page[offset]
