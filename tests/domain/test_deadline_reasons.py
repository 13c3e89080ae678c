"""Each deadline has its reason: a code with the days and periods that stand in the sentence."""

from datetime import date

import pytest

from secretariat.domain.committees import CountMode, NoticeAnchor, NoticeUnit, RulesOfProcedure
from secretariat.domain.deadline_reasons import (
    Deadline,
    DeadlineName,
    meeting_deadlines,
    notice_deadlines,
    period_of,
    reply_deadline,
)
from secretariat.domain.deadlines import Notice
from secretariat.domain.office import OfficeClosure
from secretariat.domain.work_calendar import USUAL_CLOSURES, WorkCalendar
from secretariat.sentences import said

NW, TH = WorkCalendar(("NW",)), WorkCalendar(("TH",))
RULES = RulesOfProcedure(
    committee_id="c",
    version="1",
    valid_from=date(2024, 1, 1),
    notice_value=14,
    notice_unit=NoticeUnit.CALENDAR_DAYS,
    agenda_proposal_days=21,
    objection_days=14,
)


def by_name(found: tuple[Deadline, ...]) -> dict[DeadlineName, Deadline]:
    return {one.name: one for one in found}


def test_d03_a_sunday_is_named_as_the_reason_for_the_friday() -> None:
    found = by_name(notice_deadlines(date(2026, 9, 21), Notice(42), NW))
    assert said(found[DeadlineName.LATEST_RECEIPT].why, "de") == (
        "Die Einladung muss spätestens am So\u00a009.08.2026 vorliegen, weil die Frist bis zur Sitzung am "
        "Mo\u00a021.09.2026 42 Kalendertage beträgt und weder Zugangstag noch Sitzungstag mitzählen."
    )
    assert said(found[DeadlineName.SAFE_RECEIPT].why, "de") == (
        "Am So\u00a009.08.2026 nimmt niemand Post entgegen (Sonntag). Sicher ist der Zugang am Fr\u00a007.08.2026."
    )
    assert said(found[DeadlineName.OFFICE_POSTING].why, "de") == "Geben Sie die Briefe bis Mo\u00a003.08.2026 zur Post."


def test_d06_a_saturday_is_no_day_on_which_the_office_posts() -> None:
    found = by_name(notice_deadlines(date(2026, 6, 2), Notice(10, NoticeUnit.OFFICE_DAYS), NW))
    assert said(found[DeadlineName.OFFICE_POSTING].why, "de") == (
        "Am Sa\u00a009.05.2026 gibt das Büro keine Post auf (Samstag). "
        "Geben Sie die Briefe bis Fr\u00a008.05.2026 zur Post."
    )


@pytest.mark.parametrize(
    ("mode", "anchor", "code"),
    [
        (CountMode.A, NoticeAnchor.RECEIPT, "deadline.receipt_a"),
        (CountMode.B, NoticeAnchor.RECEIPT, "deadline.receipt_b"),
        (CountMode.A, NoticeAnchor.DISPATCH, "deadline.dispatch_a"),
        (CountMode.B, NoticeAnchor.DISPATCH, "deadline.dispatch_b"),
    ],
)
def test_every_way_of_counting_says_so(mode: CountMode, anchor: NoticeAnchor, code: str) -> None:
    found = notice_deadlines(date(2026, 3, 18), Notice(14, mode=mode, anchor=anchor), TH)
    assert found[0].why.code == code


def test_d15_urgent_notice_offers_messenger_and_email_only() -> None:
    found = by_name(notice_deadlines(date(2026, 12, 4), Notice(2, urgent=True), TH))
    assert {*found} == {DeadlineName.LATEST_RECEIPT, DeadlineName.SAFE_RECEIPT, DeadlineName.EMAIL}
    assert found[DeadlineName.EMAIL].day == date(2026, 12, 2)
    assert "vor 16:00 Uhr" in said(found[DeadlineName.EMAIL].why, "de")


def test_what_follows_the_meeting_has_its_days_too() -> None:
    found = by_name(meeting_deadlines(date(2026, 9, 21), RULES, NW))
    assert {name: one.day for name, one in found.items()} == {
        DeadlineName.REPLY_BY: date(2026, 9, 14),
        DeadlineName.AGENDA_PROPOSALS: date(2026, 8, 31),
        DeadlineName.MINUTES: date(2026, 10, 19),
        DeadlineName.OBJECTIONS: date(2026, 11, 2),
    }


def test_objections_count_from_the_sending_of_the_minutes() -> None:
    found = by_name(meeting_deadlines(date(2026, 9, 21), RULES, NW, minutes_sent_on=date(2026, 10, 17)))
    # 31 October is a Saturday, 1 November a Sunday and All Saints
    assert found[DeadlineName.OBJECTIONS].day == date(2026, 11, 2)
    assert found[DeadlineName.OBJECTIONS].why.values["sent_on"] == date(2026, 10, 17)


def test_a_forward_period_ends_on_christmas_eve_though_the_office_is_closed() -> None:
    rules = by_name(meeting_deadlines(date(2026, 11, 26), RULES, NW))
    assert rules[DeadlineName.MINUTES].day == date(2026, 12, 24)


def test_a_reply_is_asked_for_one_office_day_before_at_the_latest() -> None:
    assert reply_deadline(date(2026, 9, 21), 0, NW).day == date(2026, 9, 18)


def test_one_of_a_unit_is_said_in_the_singular() -> None:
    assert said(period_of(1, NoticeUnit.WEEKS), "de") == "1 Woche"
    assert [said(period_of(2, unit), "de") for unit in NoticeUnit] == [f"2 {unit}" for unit in NoticeUnit]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-06-06", "Samstag"),
        ("2026-06-07", "Sonntag"),
        ("2026-06-04", "Feiertag: Fronleichnam in Nordrhein-Westfalen"),
        ("2026-05-14", "Feiertag: Christi Himmelfahrt"),
        ("2026-12-24", "Büroschließtag: Heiligabend"),
        ("2026-06-05", "Büroschließtag"),
    ],
)
def test_a_free_day_says_why(day: str, reason: str) -> None:
    calendar = WorkCalendar(("NW", "TH"), (*USUAL_CLOSURES, OfficeClosure(closed_on=date(2026, 6, 5))))
    why = calendar.why_free(date.fromisoformat(day))
    assert why is not None
    assert said(why, "de") == reason


def test_an_office_day_is_not_free() -> None:
    assert NW.why_free(date(2026, 6, 8)) is None
