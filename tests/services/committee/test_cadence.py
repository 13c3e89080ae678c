"""The cadence of a stored committee: its meetings, its rules of procedure, and the plan of its next year."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from making import a_bench, a_committee, a_meeting, rules_of, sent
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.cadence import Cadence, PeriodStatus
from secretariat.domain.committees import CadenceKind, CadenceRule, Committee, QuorumBase, QuorumRule
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.records import new_id
from secretariat.services.committee import committees
from secretariat.services.committee.cadence import cadence_of, cadence_rows, duty_of
from secretariat.services.committee.year_plan import remarks_on_day, year_plan_of, year_plan_rows
from secretariat.services.meeting.gathering import gather_meeting
from secretariat.services.today.agenda_of_the_day import DueKind, due_rows
from secretariat.storage.register import Register

R1 = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3)
QUARTER = CadenceRule(kind=CadenceKind.QUARTER)
F, P, R, V = PeriodStatus.FULFILLED, PeriodStatus.PLANNED, PeriodStatus.AT_RISK, PeriodStatus.VIOLATED


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register, quorum=R1)


def version(register: Register, committee: Committee, name: str, since: date, cadence: CadenceRule | None) -> None:
    with register.writing("Geschäftsordnung") as writing:
        rules = rules_of(committee, version=name, valid_from=since)
        committees.add_rules(writing, rules, cadence, replace(R1, id=f"{since:%Y%m%d}".ljust(32, "0")))


def held(register: Register, committee: Committee, no: int, on: date) -> Meeting:
    meeting = a_meeting(register, committee, no=no, date=on, reply_by=None)
    with register.writing("Durchgeführt") as writing:
        writing.change(replace(meeting, state=MeetingState.HELD))
    return meeting


def found(register: Register, committee: Committee, today: date) -> Cadence:
    with register.reading() as reading:
        cadence = cadence_of(reading, committee, today)
    assert cadence is not None
    return cadence


def test_without_a_cadence_in_the_rules_there_is_no_verdict(register: Register, committee: Committee) -> None:
    with register.reading() as reading:
        assert cadence_of(reading, committee, date(2026, 6, 10)) is None
        assert cadence_rows(reading, (committee,), date(2026, 6, 10)) == ()
        assert year_plan_of(reading, committee, 2027, date(2026, 6, 10)) is None
        assert year_plan_rows(reading, (committee,), date(2026, 6, 10)) == ()


def test_the_quarters_since_the_rules_are_judged(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    held(register, committee, 1, date(2026, 2, 18))
    a_meeting(register, committee, no=2, date=date(2026, 6, 24), reply_by=None)
    assert [one.status for one in found(register, committee, date(2026, 5, 20)).periods] == [F, P]
    assert [one.status for one in found(register, committee, date(2026, 6, 10)).periods] == [F, R]
    assert [one.status for one in found(register, committee, date(2026, 7, 1)).periods] == [F, V, R]


def test_a_meeting_invited_to_in_time_keeps_the_quarter_open(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    meeting = a_meeting(register, committee, date=date(2026, 9, 23))
    sent(register, meeting, datetime(2026, 8, 24, 9).astimezone())
    assert found(register, committee, date(2026, 9, 20)).periods[-1].status is P


def test_a_committee_that_another_one_followed_needs_no_further_meeting(
    register: Register, committee: Committee
) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    held(register, committee, 1, date(2026, 2, 18))
    follower = replace(
        committee, id=new_id(), short_name="NEU", predecessor_id=committee.id, founded_on=date(2026, 5, 4)
    )
    with register.writing("Nachfolge") as writing:
        committees.add_committee(writing, follower)
    before, after = (found(register, committee, day) for day in (date(2026, 5, 3), date(2026, 8, 1)))
    assert [one.status for one in before.periods] == [F, R]
    assert [one.status for one in after.periods] == [F, PeriodStatus.NOT_APPLICABLE]
    assert after.next_needed_by is None
    with register.reading() as reading:
        assert year_plan_of(reading, committee, 2027, date(2026, 8, 1)) is None


def test_a_meeting_invited_to_too_late_puts_the_quarter_at_risk(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    meeting = a_meeting(register, committee, date=date(2026, 9, 23))
    sent(register, meeting, datetime(2026, 9, 10, 9).astimezone())
    assert found(register, committee, date(2026, 9, 20)).periods[-1].status is R


def test_a_member_called_later_than_the_others_puts_no_quarter_at_risk(
    register: Register, committee: Committee
) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    meeting = a_meeting(register, committee, date=date(2026, 9, 23))
    sent(register, meeting, datetime(2026, 8, 24, 9).astimezone())
    a_bench(register, committee, seats=1, first=7, name="Kommunen", short_name="KO", sort_no=2)
    sent(register, meeting, datetime(2026, 9, 15, 9).astimezone())
    assert found(register, committee, date(2026, 9, 20)).periods[-1].status is P


@pytest.mark.parametrize(("counts", "status"), [(True, F), (False, V)])
def test_a_sheet_without_quorum_is_remarked_and_counts_by_the_rules(
    register: Register, committee: Committee, *, counts: bool, status: PeriodStatus
) -> None:
    version(register, committee, "2", date(2026, 1, 1), replace(QUARTER, counts_without_quorum=counts))
    meeting = held(register, committee, 1, date(2026, 2, 18))
    with register.writing("Anwesenheit") as writing:
        folder = gather_meeting(writing, committee, meeting)
        holder = folder.places[0].holder
        assert holder is not None
        row = Attendance(meeting_id=meeting.id, row_no=1, person_id=holder.id, state=AttendanceState.PRESENT)
        writing.add(replace(row, seat_id=folder.places[0].seat.id, arrived=time(14)))
    first = found(register, committee, date(2026, 4, 1)).periods[0]
    assert first.status is status
    assert [one.code for one in first.remarks] == ["cadence.without_quorum"]


def test_a_new_version_with_the_same_cadence_goes_on_with_the_old_one(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2025, 1, 1), QUARTER)
    version(register, committee, "3", date(2026, 1, 1), replace(QUARTER, id="a" * 32))
    version(register, committee, "4", date(2027, 1, 1), CadenceRule(kind=CadenceKind.YEAR))
    with register.reading() as reading:
        since = [
            duty.since for day in (date(2026, 6, 1), date(2027, 6, 1)) if (duty := duty_of(reading, committee, day))
        ]
    assert since == [date(2025, 1, 1), date(2027, 1, 1)]


def test_nothing_is_asked_before_the_founding(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2025, 1, 1), QUARTER)
    founded = replace(committee, founded_on=date(2026, 4, 2))
    assert [one.status for one in found(register, founded, date(2026, 4, 2)).periods] == [
        PeriodStatus.NOT_APPLICABLE,
        R,
    ]


def test_the_coming_year_is_planned_with_its_last_days(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    held(register, committee, 1, date(2026, 11, 18))
    with register.reading() as reading:
        rows = year_plan_rows(reading, (committee,), date(2026, 11, 22))
        remarks = remarks_on_day(reading, committee, date(2027, 9, 20))
    assert [row.period for row in rows] == ["Q1/2027", "Q2/2027", "Q3/2027", "Q4/2027"]
    assert all(row.office_posting < row.reply_by < row.date for row in rows)
    assert {row.verdict for row in rows} == {P}
    assert remarks == ("Am Mo\u00a020.09.2027 wird nicht gearbeitet (Feiertag: Weltkindertag).",)


def test_a_cadence_at_risk_stands_in_the_list_of_the_day(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    held(register, committee, 1, date(2026, 2, 18))

    def told(today: date) -> list[tuple[date, str]]:
        with register.reading() as reading:
            rows = due_rows(reading, (committee,), today)
        return [(row.due, row.what) for row in rows if row.kind is DueKind.CADENCE]

    what = "Turnus Q2/2026 gefährdet: zu einer Sitzung bis 30.06.2026 einladen"
    assert told(date(2026, 5, 12)) == []
    assert told(date(2026, 5, 13)) == [(date(2026, 6, 10), what)]
    assert told(date(2026, 6, 12)) == [(date(2026, 6, 10), what)]
    assert told(date(2026, 7, 1)) == []


def test_a_hint_stands_with_the_period_of_its_meeting(register: Register, committee: Committee) -> None:
    version(register, committee, "2", date(2026, 1, 1), QUARTER)
    held(register, committee, 1, date(2026, 2, 18))
    held(register, committee, 2, date(2026, 5, 20))
    with register.reading() as reading:
        rows = cadence_rows(reading, (committee,), date(2026, 9, 1))
    told = ["; ".join(row.remarks) for row in rows]
    assert told[0] == ""
    assert told[1].startswith("Die Sitzung am Mi\u00a020.05.2026 liegt 2 Tage hinter dem Mo\u00a018.05.2026;")
    assert "Seit der Sitzung am Mi\u00a020.05.2026 ist der Do\u00a020.08.2026 verstrichen" in told[2]
