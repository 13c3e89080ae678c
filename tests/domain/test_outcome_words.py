"""How an outcome is said on paper."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretariat.domain.outcome_words import number_in_year, outcome_order, result_words, task_words, vote_words
from secretariat.domain.outcomes import Resolution, ResolutionKind

OUTCOME = Resolution(meeting_id="m", no="2026/04", kind=ResolutionKind.RESOLUTION, text="So sei es.")


@pytest.mark.parametrize(
    ("votes", "words"),
    [
        ({}, ""),
        ({"unanimous": True}, "einstimmig"),
        ({"yes": 12, "no_votes": 3, "abstain": 1}, "12 Ja, 3 Nein, 1 Enthaltung"),
        ({"yes": 4, "no_votes": 0}, "4 Ja, 0 Nein, 0 Enthaltungen"),
        ({"yes": 7, "unanimous": True}, "einstimmig (7 Ja, 0 Nein, 0 Enthaltungen)"),
    ],
)
def test_votes_are_said_as_they_were_counted(votes: dict[str, Any], words: str) -> None:
    assert vote_words(replace(OUTCOME, **votes)) == words


def test_the_result_stands_behind_the_vote_and_alone_where_it_was_lost_uncounted() -> None:
    voted = replace(OUTCOME, yes=2, no_votes=3)
    assert result_words(voted, carried=False) == "2 Ja, 3 Nein, 0 Enthaltungen – abgelehnt"
    assert (result_words(OUTCOME, carried=True), result_words(OUTCOME, carried=False)) == ("", "abgelehnt")


def test_a_task_names_whom_and_when_as_far_as_known() -> None:
    due = replace(OUTCOME, due=date(2027, 3, 31))
    assert task_words(replace(due, addressee="Jugendamt")) == "an Jugendamt, bis 31. März 2027"
    assert (task_words(due), task_words(OUTCOME)) == ("bis 31. März 2027", "")


def test_numbers_count_in_their_year_and_ten_stands_behind_nine() -> None:
    assert [number_in_year(no, 2026) for no in ("2026/04", "2025/09", "4")] == [4, 0, 0]
    numbers = ["2026/10", "Sonder", "2026/9", "2025/11"]
    assert [one.no for one in sorted((replace(OUTCOME, no=no) for no in numbers), key=outcome_order)] == [
        "Sonder", "2025/11", "2026/9", "2026/10",
    ]  # fmt: skip
