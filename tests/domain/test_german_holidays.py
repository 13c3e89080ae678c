from datetime import date

import pytest

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.german_holidays import FEDERAL_STATES, holiday_name, holidays_of

TABLE = """
Neujahr                   | NW TH | 2025-01-01 | 2026-01-01 | 2027-01-01
Karfreitag                | NW TH | 2025-04-18 | 2026-04-03 | 2027-03-26
Ostermontag               | NW TH | 2025-04-21 | 2026-04-06 | 2027-03-29
Erster Mai                | NW TH | 2025-05-01 | 2026-05-01 | 2027-05-01
Christi Himmelfahrt       | NW TH | 2025-05-29 | 2026-05-14 | 2027-05-06
Pfingstmontag             | NW TH | 2025-06-09 | 2026-05-25 | 2027-05-17
Fronleichnam              | NW    | 2025-06-19 | 2026-06-04 | 2027-05-27
Weltkindertag             | TH    | 2025-09-20 | 2026-09-20 | 2027-09-20
Tag der Deutschen Einheit | NW TH | 2025-10-03 | 2026-10-03 | 2027-10-03
Reformationstag           | TH    | 2025-10-31 | 2026-10-31 | 2027-10-31
Allerheiligen             | NW    | 2025-11-01 | 2026-11-01 | 2027-11-01
Erster Weihnachtstag      | NW TH | 2025-12-25 | 2026-12-25 | 2027-12-25
Zweiter Weihnachtstag     | NW TH | 2025-12-26 | 2026-12-26 | 2027-12-26
"""


def handbook_table(land: str, year: int) -> dict[date, str]:
    rows = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
    return {date.fromisoformat(row[year - 2023]): row[0] for row in rows if land in row[1]}


@pytest.mark.parametrize("land", ["NW", "TH"])
@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_the_holidays_of_both_seats_are_those_of_the_handbook(land: str, year: int) -> None:
    assert holidays_of(land, year) == handbook_table(land, year)
    assert len(holidays_of(land, year)) == 11


def test_movable_holidays_hang_on_easter_in_every_year_the_program_must_know() -> None:
    for year in range(2015, 2051):
        days = {name: day for day, name in holidays_of("NW", year).items()}
        good_friday = days["Karfreitag"]
        after = {name: (days[name] - good_friday).days for name in ("Ostermontag", "Pfingstmontag", "Fronleichnam")}
        assert after == {"Ostermontag": 3, "Pfingstmontag": 52, "Fronleichnam": 62}


def test_the_childrens_day_is_a_holiday_in_thuringia_since_2019() -> None:
    assert holiday_name(date(2018, 9, 20), "TH") == ""
    assert holiday_name(date(2019, 9, 20), "TH") == "Weltkindertag"


@pytest.mark.parametrize("land", FEDERAL_STATES)
def test_the_reformation_day_of_2017_was_a_holiday_everywhere(land: str) -> None:
    assert holiday_name(date(2017, 10, 31), land) == "Reformationstag"


@pytest.mark.parametrize("land", ["", "nw", "XX", "Augsburg"])
def test_what_is_no_land_is_refused(land: str) -> None:
    with pytest.raises(RuleBrokenError) as refusal:
        holidays_of(land, 2026)
    assert (refusal.value.code, refusal.value.field) == ("committee.federal_state", "federal_state")
