"""Rows that are read a page at a time."""

import pytest

from secretariat.desktop.widgets.paged_rows import MOST_PAGES, PAGE, PagedRows

LENGTH = PAGE * 40 + 3


@pytest.fixture
def asked() -> list[tuple[int, int]]:
    return []


@pytest.fixture
def rows(asked: list[tuple[int, int]]) -> PagedRows[int]:
    def fetch(start: int, end: int) -> list[int]:
        asked.append((start, end))
        return list(range(start, end))

    return PagedRows(LENGTH, fetch)


def test_a_row_brings_its_page_and_neighbours_cost_nothing(rows: PagedRows[int], asked: list[tuple[int, int]]) -> None:
    assert (rows[130], rows[140], rows[129]) == (130, 140, 129)
    assert asked == [(128, 256)]


def test_the_last_page_is_as_long_as_what_is_left(rows: PagedRows[int], asked: list[tuple[int, int]]) -> None:
    assert rows[LENGTH - 1] == LENGTH - 1
    assert asked == [(PAGE * 40, LENGTH)]


def test_a_run_is_read_at_once_and_not_kept(rows: PagedRows[int], asked: list[tuple[int, int]]) -> None:
    assert rows[10 : LENGTH + 5] == list(range(10, LENGTH))
    assert asked == [(10, LENGTH)]
    assert rows[10] == 10
    assert len(asked) == 2


def test_pages_not_seen_for_long_are_read_again(rows: PagedRows[int], asked: list[tuple[int, int]]) -> None:
    for page in range(MOST_PAGES + 1):
        assert rows[page * PAGE] == page * PAGE
    assert rows[PAGE * MOST_PAGES] == PAGE * MOST_PAGES
    assert len(asked) == MOST_PAGES + 1
    assert rows[0] == 0
    assert len(asked) == MOST_PAGES + 2


def test_there_is_no_row_beyond_the_last(rows: PagedRows[int]) -> None:
    assert len(rows) == LENGTH
    with pytest.raises(IndexError):
        rows[LENGTH]
