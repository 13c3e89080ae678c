from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.refusals import refused
from secretariat.domain.committees import CountMode, NoticeAnchor, NoticeUnit, RulesOfProcedure
from secretariat.domain.deadlines import (
    Notice,
    NoticePlan,
    add_months,
    check_period_length,
    days_after,
    earliest_meeting,
    latest_receipt,
    notice_of,
    plan_notice,
    propose_reply_by,
    receipt_by_email,
    receipt_by_post,
    urgent_notice_of,
)
from secretariat.domain.office import OfficeClosure
from secretariat.domain.work_calendar import WorkCalendar, check_federal_states, check_known_year

NW, TH = WorkCalendar(("NW",)), WorkCalendar(("TH",))
UNITS = {"K": NoticeUnit.CALENDAR_DAYS, "W": NoticeUnit.WEEKDAYS, "A": NoticeUnit.OFFICE_DAYS, "Wo": NoticeUnit.WEEKS}


def day(text: str) -> date:
    return datetime.strptime(text, "%d.%m.%Y").replace(tzinfo=UTC).date()


@pytest.mark.parametrize(
    ("no", "meeting", "notice", "land", "expected"),
    [
        ("D01", "18.03.2026", "14 K A", "TH", "03.03.2026 03.03.2026 26.02.2026 26.02.2026"),
        ("D03", "21.09.2026", "42 K A", "NW", "09.08.2026 07.08.2026 03.08.2026 03.08.2026"),
        ("D04", "12.10.2026", "4 K A", "TH", "07.10.2026 07.10.2026 01.10.2026 01.10.2026"),
        ("D06", "02.06.2026", "10 A A", "NW", "17.05.2026 15.05.2026 09.05.2026 08.05.2026"),
        ("D07a", "10.06.2026", "5 A A", "NW", "01.06.2026 01.06.2026 27.05.2026 27.05.2026"),
        ("D08a", "22.09.2027", "5 A A", "TH", "13.09.2027 13.09.2027 08.09.2027 08.09.2027"),
        ("D08b", "22.09.2027", "5 A A", "NW", "14.09.2027 14.09.2027 09.09.2027 09.09.2027"),
        ("D10", "15.03.2027", "14 K A", "NW", "28.02.2027 26.02.2027 22.02.2027 22.02.2027"),
        ("D11", "18.03.2026", "14 K B", "TH", "04.03.2026 04.03.2026 27.02.2026 27.02.2026"),
        ("D13", "24.06.2025", "10 K A", "NW", "13.06.2025 13.06.2025 07.06.2025 06.06.2025"),
        ("weeks", "18.03.2026", "2 Wo A", "TH", "03.03.2026 03.03.2026 26.02.2026 26.02.2026"),
        # Werktage: Sa 6 June counts, Corpus Christi (4 June) and the Sunday do not
        ("Werktage", "10.06.2026", "5 W A", "NW", "02.06.2026 02.06.2026 28.05.2026 28.05.2026"),
        ("office days B", "10.06.2026", "5 A B", "NW", "02.06.2026 02.06.2026 28.05.2026 28.05.2026"),
    ],
)
def test_the_notice_period_of_every_worked_case(no: str, meeting: str, notice: str, land: str, expected: str) -> None:
    value, unit, mode = notice.split()
    plan = plan_notice(day(meeting), Notice(int(value), UNITS[unit], CountMode(mode)), {"NW": NW, "TH": TH}[land])
    assert plan == NoticePlan(*(day(text) for text in expected.split())), no


def test_urgent_notice_leaves_no_time_for_the_post() -> None:
    plan = plan_notice(day("04.12.2026"), Notice(2, urgent=True), TH)
    assert plan == NoticePlan(day("02.12.2026"), day("02.12.2026"), None, None)


def test_the_end_of_a_notice_period_is_never_moved_by_a_sunday() -> None:
    assert latest_receipt(day("21.09.2026"), Notice(42), NW).isoweekday() == 7


def test_rules_that_protect_the_sending_leave_out_the_way_of_the_post() -> None:
    notice = Notice(14, anchor=NoticeAnchor.DISPATCH)
    assert plan_notice(day("15.03.2027"), notice, NW) == NoticePlan(
        day("28.02.2027"), day("26.02.2027"), day("28.02.2027"), day("26.02.2027")
    )


def test_two_laender_count_the_holidays_of_both() -> None:
    both = WorkCalendar(("NW", "TH"))
    assert latest_receipt(day("22.09.2027"), Notice(5, NoticeUnit.OFFICE_DAYS), both) == day("13.09.2027")
    assert both.is_holiday(day("04.06.2026"))
    assert not TH.is_holiday(day("04.06.2026"))


def test_the_rules_of_a_committee_give_its_notice() -> None:
    rules = RulesOfProcedure(
        committee_id="c",
        version="1",
        valid_from=day("01.01.2024"),
        notice_value=14,
        notice_unit=NoticeUnit.OFFICE_DAYS,
        notice_count_mode=CountMode.B,
        notice_anchor=NoticeAnchor.DISPATCH,
    )
    assert notice_of(rules) == Notice(14, NoticeUnit.OFFICE_DAYS, CountMode.B, NoticeAnchor.DISPATCH)


def test_a_letter_posted_before_easter_counts_as_received_after_it() -> None:
    assert receipt_by_post(day("01.04.2026"), TH) == day("08.04.2026")


def test_a_letter_that_would_arrive_on_a_saturday_counts_from_monday() -> None:
    assert receipt_by_post(day("14.09.2026"), NW) == day("18.09.2026")
    assert receipt_by_post(day("15.09.2026"), NW) == day("21.09.2026")


@pytest.mark.parametrize(
    ("sent_at", "expected"),
    [
        ("2026-09-18T15:59", "18.09.2026"),
        ("2026-09-18T16:00", "21.09.2026"),
        ("2026-09-19T09:00", "21.09.2026"),
        ("2026-12-24T09:00", "28.12.2026"),
    ],
)
def test_an_email_counts_as_received_in_office_hours(sent_at: str, expected: str) -> None:
    assert receipt_by_email(datetime.fromisoformat(sent_at), NW) == day(expected)


def test_the_reply_date_of_the_worked_case_is_fifteen_office_days_before() -> None:
    assert propose_reply_by(day("21.09.2026"), 15, NW) == day("31.08.2026")


@pytest.mark.parametrize("calendar", [NW, TH])
def test_a_reply_date_typed_on_a_sunday_holiday_means_the_next_office_day(calendar: WorkCalendar) -> None:
    assert calendar.office_day_on_or_after(day("01.11.2026")) == day("02.11.2026")


def test_periods_that_run_forward_end_on_a_working_day() -> None:
    assert days_after(day("21.09.2026"), 28, NW) == day("19.10.2026")
    assert days_after(day("21.09.2026"), 12, NW) == day("05.10.2026")


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [("31.01.2028", 1, "29.02.2028"), ("31.01.2027", 1, "28.02.2027"), ("15.11.2026", 3, "15.02.2027")],
)
def test_a_month_without_the_day_ends_on_its_last_one(start: str, count: int, end: str) -> None:
    assert add_months(day(start), count) == day(end)


def test_the_post_works_on_christmas_eve_and_the_office_does_not() -> None:
    assert NW.post_days_before(day("25.12.2026"), 1) == day("24.12.2026")
    assert not NW.is_office_day(day("24.12.2026"))
    assert not NW.is_office_day(day("31.12.2027"))


def test_the_closure_days_are_the_offices_own() -> None:
    bridge_day = WorkCalendar(("NW",), (OfficeClosure(closed_on=day("05.06.2026")),))
    assert not bridge_day.is_office_day(day("05.06.2026"))
    assert bridge_day.is_office_day(day("04.06.2027"))
    assert bridge_day.is_office_day(day("24.12.2026"))


@pytest.mark.parametrize("value", [-1, 3651])
def test_no_period_is_below_nothing_or_longer_than_ten_years(value: int) -> None:
    check_period_length("notice_value", 3650)
    with refused("deadlines.period_length", "notice_value"):
        check_period_length("notice_value", value)


def test_the_shortened_notice_is_that_of_the_rules_or_refused() -> None:
    rules = RulesOfProcedure(
        committee_id="c",
        version="1",
        valid_from=day("01.01.2024"),
        notice_value=14,
        notice_unit=NoticeUnit.OFFICE_DAYS,
        notice_short_value=2,
    )
    # the second Arbeitstag before Tuesday is the Friday
    assert latest_receipt(day("17.03.2026"), urgent_notice_of(rules), TH) == day("13.03.2026")
    with refused("deadlines.no_short_notice", "notice_short_value"):
        urgent_notice_of(replace(rules, notice_short_value=None))


def test_a_year_nobody_knows_the_holidays_of_spoils_no_list_and_is_refused_when_asked_for() -> None:
    assert plan_notice(date(2150, 3, 18), Notice(14), TH).latest_receipt == date(2150, 3, 3)
    check_known_year(2026)
    for year in (1990, 2101):
        with refused("deadlines.year_unknown", "date"):
            check_known_year(year)


@pytest.mark.parametrize("states", [(), ("XX",), ("NW", "nw")])
def test_a_calendar_of_no_land_is_refused(states: tuple[str, ...]) -> None:
    check_federal_states(("NW", "TH"))
    with refused("committee.federal_state", "federal_state"):
        check_federal_states(states)


def test_a_closure_on_29_february_is_none_in_other_years() -> None:
    leap = WorkCalendar(("NW",), (OfficeClosure(closed_on=date(2028, 2, 29), every_year=True),))
    assert not leap.is_office_day(date(2028, 2, 29))
    assert leap.is_office_day(date(2027, 3, 1))
    assert leap.is_office_day(date(2027, 2, 26))


def test_letters_of_a_day_reach_the_first_meeting_they_can() -> None:
    # C07: posted on Wednesday, received on Monday, fourteen whole days between
    assert earliest_meeting(date(2026, 6, 10), Notice(14), TH) == date(2026, 6, 30)
    assert earliest_meeting(date(2026, 6, 13), Notice(14, anchor=NoticeAnchor.DISPATCH), TH) == date(2026, 6, 30)
