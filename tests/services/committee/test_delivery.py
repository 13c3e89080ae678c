"""Letters to several Länder: their holidays count together, and the sentence names the Land (F15)."""

from datetime import date

import pytest

from making import a_committee, a_meeting, folder_of_step
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError
from secretariat.services.committee.delivery import delivery_calendar, delivery_states, keep_delivery_states
from secretariat.services.meeting.deadlines import deadlines_of
from secretariat.services.meeting.meeting_head import deadlines_on
from secretariat.storage.register import Register


@pytest.fixture
def committee(register: Register) -> Committee:
    """Give a committee of Thuringia."""
    return a_committee(register)


def keep(register: Register, committee: Committee, *states: str) -> tuple[str, ...]:
    with register.writing("Länder") as writing:
        keep_delivery_states(writing, committee.id, states)
        return delivery_states(writing, committee.id)


def test_further_lander_are_kept_once_and_the_own_one_is_not_repeated(register: Register, committee: Committee) -> None:
    assert keep(register, committee, "SN", "NW", "TH", "NW") == ("NW", "SN")
    assert keep(register, committee, "SN") == ("SN",)
    assert keep(register, committee) == ()


def test_what_is_no_land_is_refused_and_nothing_changes(register: Register, committee: Committee) -> None:
    keep(register, committee, "NW")
    with pytest.raises(RuleBrokenError, match=r"committee\.federal_state"):
        keep(register, committee, "XX")
    with register.reading() as reading:
        assert delivery_states(reading, committee.id) == ("NW",)


def test_a_holiday_of_the_recipients_moves_the_day_and_is_named_with_its_land(
    register: Register, committee: Committee
) -> None:
    # Corpus Christi, Thursday 4 June 2026: a holiday in North Rhine-Westphalia, none in Gera.
    meeting = a_meeting(register, committee, date=date(2026, 6, 19), reply_by=date(2026, 6, 12))
    with register.reading() as reading:
        before = deadlines_of(reading, folder_of_step(reading, meeting))
    keep(register, committee, "NW")
    with register.reading() as reading:
        after = deadlines_of(reading, folder_of_step(reading, meeting))
        on_the_day = deadlines_on(reading, committee, meeting.date)
    assert before.latest_receipt == after.latest_receipt == date(2026, 6, 4)
    assert (before.safe_receipt, after.safe_receipt) == (date(2026, 6, 4), date(2026, 6, 3))
    assert "Fronleichnam in Nordrhein-Westfalen" in after.explanation
    assert "Fronleichnam" not in before.explanation
    assert on_the_day is not None
    assert on_the_day.safe_receipt == after.safe_receipt


def test_a_holiday_on_the_way_of_the_post_is_told(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee, date=date(2026, 6, 24), reply_by=date(2026, 6, 17))
    keep(register, committee, "NW")
    with register.reading() as reading:
        found = deadlines_of(reading, folder_of_step(reading, meeting))
    assert found.safe_receipt == date(2026, 6, 9)
    assert found.posting == date(2026, 6, 3)
    assert "04.06.2026 Fronleichnam in Nordrhein-Westfalen" in found.reasons["posting"]


def test_what_the_office_does_after_the_meeting_keeps_its_own_holidays(
    register: Register, committee: Committee
) -> None:
    # Four weeks after 7 May 2026 is Corpus Christi: at the office in Gera a day like any other.
    meeting = a_meeting(register, committee, date=date(2026, 5, 7), reply_by=date(2026, 4, 30))
    keep(register, committee, "NW")
    with register.reading() as reading:
        assert deadlines_of(reading, folder_of_step(reading, meeting)).minutes == date(2026, 6, 4)
        assert delivery_calendar(reading, committee, "BY").federal_states == ("TH", "NW", "BY")
