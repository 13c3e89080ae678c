from datetime import time

import pytest

from secretariat.domain.typed_times import read_typed_time


@pytest.mark.parametrize("typed", ["14:20", "14.20", "1420", " 14:20 Uhr ", "14h20"])
def test_a_time_is_read_in_any_form_people_type(typed: str) -> None:
    assert read_typed_time(typed) == time(14, 20)


@pytest.mark.parametrize(("typed", "hour"), [("9", 9), ("14 Uhr", 14), ("09", 9), ("0", 0)])
def test_an_hour_alone_is_a_full_hour(typed: str, hour: int) -> None:
    assert read_typed_time(typed) == time(hour)


def test_three_digits_are_an_hour_and_its_minutes() -> None:
    assert read_typed_time("930") == time(9, 30)


@pytest.mark.parametrize("typed", ["", "24", "14:60", "halb drei", "14:2", "14:20:00", "-1"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert read_typed_time(typed) is None
