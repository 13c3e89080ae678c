"""The worked cases of handbook 8.2 (C01 to C15), and cases of the same kind that are not printed there."""

from dataclasses import replace
from datetime import date, time

import pytest

from secretariat.domain.cadence import (
    Cadence,
    CadenceMeeting,
    Duty,
    PeriodStatus,
    cadence,
    cadence_meetings,
)
from secretariat.domain.committees import CadenceKind, CadenceRule
from secretariat.domain.deadlines import Notice
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingState
from secretariat.domain.work_calendar import WorkCalendar

F, P, R, V, N = (
    *(PeriodStatus.FULFILLED, PeriodStatus.PLANNED, PeriodStatus.AT_RISK),
    *(PeriodStatus.VIOLATED, PeriodStatus.NOT_APPLICABLE),
)
K1 = CadenceRule(kind=CadenceKind.QUARTER)
K2 = CadenceRule(kind=CadenceKind.MONTHS_APART, value=3)
K3 = CadenceRule(kind=CadenceKind.TIMES_A_YEAR, value=4)
K4 = CadenceRule(kind=CadenceKind.YEAR)
K5 = CadenceRule(kind=CadenceKind.MONTHS_APART, value=12)
GERA = Duty(K1, date(2026, 1, 1), Notice(14), WorkCalendar(("TH",)))


def day(text: str) -> date:
    number, month, year = text.split(".")
    return date(int(year), int(month), int(number))


def held(*days: str) -> list[CadenceMeeting]:
    return [CadenceMeeting(day(text), held=True) for text in days]


def found(meetings: list[CadenceMeeting], today: str, rule: CadenceRule = K1, since: str = "01.01.2026") -> Cadence:
    return cadence(replace(GERA, rule=rule, since=day(since)), meetings, day(today))


def verdicts(answer: Cadence) -> dict[str, PeriodStatus]:
    return {one.period.label: one.status for one in answer.periods}


C01 = ("18.02.2026", "20.05.2026", "26.08.2026", "18.11.2026")


def test_c01_four_quarters_are_kept_and_two_gaps_are_hinted_at() -> None:
    answer = found(held(*C01), "31.12.2026")
    assert verdicts(answer) == {"Q1/2026": F, "Q2/2026": F, "Q3/2026": F, "Q4/2026": F}
    hints = [(one.code, one.values["day"], one.values["limit"], one.values["days"]) for one in answer.hints]
    assert hints == [
        ("cadence.gap", day("20.05.2026"), day("18.05.2026"), 2),
        ("cadence.gap", day("26.08.2026"), day("20.08.2026"), 6),
    ]


def test_c01_by_k2_the_same_two_are_violations() -> None:
    answer = found(held(*C01), "31.12.2026", K2)
    assert [one.status for one in answer.periods] == [V, V, F, R]


def test_c03_three_months_after_31_march_end_on_30_june() -> None:
    first, last = found(held("31.03.2026", "30.06.2026"), "30.06.2026", K2).periods
    assert (first.status, first.period.end) == (F, day("30.06.2026"))
    assert last.period.end == day("30.09.2026")


@pytest.mark.parametrize("rule", [K1, K2])
def test_c05_twelve_weeks_apart_keep_both_rules(rule: CadenceRule) -> None:
    answer = found(held("07.01.2026", "01.04.2026"), "30.06.2026", rule)
    assert [one.status for one in answer.periods][:2] == ([F, F] if rule is K1 else [F, R])
    assert not answer.hints


def test_c06_a_meeting_called_in_time_leaves_the_quarter_open() -> None:
    meetings = [*held("18.02.2026"), CadenceMeeting(day("24.06.2026"), held=False, in_time=True)]
    assert verdicts(found(meetings, "10.06.2026"))["Q2/2026"] is P


@pytest.mark.parametrize(("in_time", "status"), [(None, R), (False, R), (True, P)])
def test_a_meeting_whose_notice_cannot_be_kept_puts_the_quarter_at_risk(
    *, in_time: bool | None, status: PeriodStatus
) -> None:
    meetings = [CadenceMeeting(day("24.06.2026"), held=False, in_time=in_time)]
    answer = found(meetings, "10.06.2026")
    assert verdicts(answer)["Q2/2026"] is status
    told = [] if status is P else ["cadence.notice_not_kept", "cadence.post_by"]
    assert [one.code for one in answer.periods[1].remarks] == told


def test_c07_with_nothing_planned_letters_of_today_still_reach_a_meeting_on_the_last_day() -> None:
    answer = found([], "10.06.2026")
    quarter = answer.periods[1]
    assert quarter.status is R
    assert answer.earliest_by_post == quarter.last_day == day("30.06.2026")
    assert quarter.last_posting == day("10.06.2026")


def test_c07_a_day_later_the_post_is_too_slow_for_the_quarter() -> None:
    answer = found([], "11.06.2026")
    assert answer.earliest_by_post == day("01.07.2026")
    assert [one.code for one in answer.periods[1].remarks] == ["cadence.post_too_late"]


def test_c09_a_meeting_called_off_violates_the_quarter() -> None:
    meetings = cadence_meetings(
        [
            a_meeting("20.05.2026", MeetingState.CANCELLED),
            a_meeting("26.08.2026", MeetingState.SCHEDULED),
            a_meeting("18.02.2026", MeetingState.CLOSED),
        ]
    )
    assert verdicts(found(list(meetings), "01.07.2026")) == {"Q1/2026": F, "Q2/2026": V, "Q3/2026": P}


@pytest.mark.parametrize(("counts", "status"), [(True, F), (False, V)])
def test_c10_a_meeting_without_quorum_counts_unless_the_rules_say_no(*, counts: bool, status: PeriodStatus) -> None:
    meetings = [CadenceMeeting(day("20.05.2026"), held=True, quorate=False)]
    answer = found(meetings, "01.07.2026", replace(K1, counts_without_quorum=counts))
    assert answer.periods[1].status is status
    assert [one.code for one in answer.periods[1].remarks] == ["cadence.without_quorum"]


def test_c11_quarters_before_the_founding_do_not_count() -> None:
    answer = found(held("30.06.2015"), "30.06.2015", since="30.06.2015")
    assert verdicts(answer) == {"Q1/2015": N, "Q2/2015": F}
    assert answer.next_needed_by == day("30.09.2015")


@pytest.mark.parametrize("rule", [K4, K5])
def test_c13_two_years_of_the_lsp_are_kept_by_year_and_by_twelve_months(rule: CadenceRule) -> None:
    answer = found(held("23.09.2024", "22.09.2025"), "31.12.2025", rule, since="23.09.2024")
    assert [one.status for one in answer.periods][:2] == ([F, F] if rule is K4 else [F, R])


def test_c15_four_a_year_are_kept_while_a_quarter_is_violated() -> None:
    days = ("14.01.2026", "18.02.2026", "24.06.2026", "26.08.2026")
    by_year = found(held(*days), "01.01.2027", K3).periods[0]
    assert (by_year.status, len(by_year.held)) == (F, 4)
    assert verdicts(found(held(*days), "01.01.2027"))["Q4/2026"] is V


def test_three_of_four_are_a_violation_after_the_year_and_a_risk_before() -> None:
    days = ("14.01.2026", "18.02.2026", "24.06.2026")
    assert found(held(*days), "01.01.2027", K3).periods[0].status is V
    assert found(held(*days), "01.12.2026", K3).periods[0].status is R
    to_come = CadenceMeeting(day("16.12.2026"), held=False, in_time=True)
    assert found([*held(*days), to_come], "01.12.2026", K3).periods[0].status is P


def test_months_and_half_years_are_periods_too() -> None:
    monthly = replace(K1, kind=CadenceKind.MONTH)
    assert verdicts(found(held("15.01.2026"), "28.02.2026", monthly)) == {"01/2026": F, "02/2026": R}
    halves = replace(K1, kind=CadenceKind.HALF_YEAR)
    assert verdicts(found(held("15.06.2026"), "01.07.2026", halves)) == {"1. HJ/2026": F, "2. HJ/2026": R}


def test_distances_before_the_rules_do_not_count() -> None:
    days = held("18.02.2025", "20.08.2025", "18.11.2025", "26.03.2026")
    by_distance = found(days, "31.03.2026", K2)
    assert [one.status for one in by_distance.periods] == [N, N, V, R]
    (hint,) = found(days, "31.03.2026").hints
    assert hint.values["day"] == day("26.03.2026")


def test_the_last_sensible_day_is_an_office_day() -> None:
    yearly = found([], "01.06.2026", K4).periods[0]
    # 31 December is a closure day
    assert yearly.last_day == day("30.12.2026")
    assert yearly.last_posting == day("10.12.2026")


def test_no_verdict_by_distance_before_the_first_meeting() -> None:
    answer = found([], "01.06.2026", K2)
    assert (answer.periods, answer.next_needed_by) == ((), None)


def test_after_the_distance_is_over_without_a_meeting_it_is_violated() -> None:
    assert found(held("18.02.2026"), "19.05.2026", K2).periods[0].status is V
    assert found(held("18.02.2026"), "18.05.2026", K2).periods[0].status is R


def test_the_running_distance_is_hinted_at_once_it_is_over() -> None:
    assert not found(held("18.02.2026"), "18.05.2026").hints
    (hint,) = found(held("18.02.2026"), "19.05.2026").hints
    assert (hint.code, hint.values["limit"]) == ("cadence.gap_running", day("18.05.2026"))


def test_a_past_meeting_nobody_recorded_does_not_count_and_is_said() -> None:
    answer = found([CadenceMeeting(day("20.05.2026"), held=False, in_time=True)], "01.07.2026")
    assert verdicts(answer)["Q2/2026"] is V
    assert [one.code for one in answer.hints] == ["cadence.not_recorded"]


def test_a_look_ahead_judges_periods_to_come() -> None:
    planned = [CadenceMeeting(day(text), held=False) for text in ("17.02.2027", "19.05.2027")]
    answer = cadence(replace(GERA, since=date(2027, 1, 1)), planned, day("22.11.2026"), until=date(2027, 12, 31))
    assert verdicts(answer) == {"Q1/2027": P, "Q2/2027": P, "Q3/2027": R, "Q4/2027": R}


def test_on_a_past_day_what_was_held_later_was_still_to_come() -> None:
    assert verdicts(found(held(*C01), "10.06.2026")) == {"Q1/2026": F, "Q2/2026": F}
    assert verdicts(found(held(*C01), "10.07.2026"))["Q3/2026"] is P


def test_a_repetition_counts_only_in_place_of_what_it_repeats() -> None:
    first = a_meeting("20.05.2026", MeetingState.HELD)
    again = replace(a_meeting("27.05.2026", MeetingState.HELD, no=2), kind=MeetingKind.REPETITION)
    again = replace(again, repeats_meeting_id=first.id)
    assert [one.on for one in cadence_meetings([first, again])] == [first.date]
    assert [one.on for one in cadence_meetings([first, again], {first.id})] == [first.date, again.date]


def a_meeting(on: str, state: MeetingState, no: int = 1) -> Meeting:
    return Meeting(committee_id="c", no=no, date=day(on), start=time(14), state=state)
