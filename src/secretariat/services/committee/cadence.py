"""How a committee stands with its duty to meet: a verdict for each period, as the chart and its table show it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.as_of import rules_on
from secretariat.domain.cadence import (
    Cadence,
    CadenceMeeting,
    Duty,
    PeriodStatus,
    PeriodVerdict,
    cadence,
    cadence_meetings,
)
from secretariat.domain.committees import CadenceRule, Committee, RulesOfProcedure
from secretariat.domain.deadlines import notice_of
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.statements import Statement
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.sentences import said
from secretariat.services.committee.committees import last_day_of
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.meeting.notice import called_to
from secretariat.services.meeting.quorum import without_quorum
from secretariat.storage.reading import Reading

ABOUT_TODAY = "cadence.gap_running"


@dataclass(frozen=True, slots=True)
class CadenceRow:
    """A period as a line of the table beside the chart."""

    committee: str
    period: str
    start: date
    end: date
    verdict: PeriodStatus
    needed: int
    held: tuple[date, ...]
    planned: tuple[date, ...]
    last_day: date | None
    last_posting: date | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CadenceBoard:
    """A committee's periods with what comes next: by when it must meet, and the first day letters of today reach."""

    rows: tuple[CadenceRow, ...]
    next_needed_by: date | None
    earliest_by_post: date


def cadence_of(reading: Reading, committee: Committee, today: date, *, ahead: bool = False) -> Cadence | None:
    """Return the committee's cadence on a day; None where its rules of procedure ask for none.

    `ahead` looks on to the period of the last meeting that is planned. A committee that has ended stays as it stood on
    its last day, and needs no further meeting.
    """
    ended_on = last_day_of(reading, committee)
    if ended_on is not None and ended_on < today:
        at_end = _cadence_on(reading, committee, ended_on, ahead=False)
        return _ended(at_end, ended_on) if at_end else None
    return _cadence_on(reading, committee, today, ahead=ahead)


def _cadence_on(reading: Reading, committee: Committee, today: date, *, ahead: bool) -> Cadence | None:
    """Return the cadence of a committee that has not ended before the day."""
    found = _duty_by_rules(reading, committee, today)
    if found is None:
        return None
    known = known_meetings(reading, committee, found.calendar)
    last = max((one.on for one in known), default=today)
    return cadence(found, known, today, until=max(last, today) if ahead else None)


def _ended(found: Cadence, on: date) -> Cadence:
    """Return the cadence of a committee that ended on a day: no duty is left in the period that ran then."""
    open_still = {PeriodStatus.PLANNED, PeriodStatus.AT_RISK}
    periods = tuple(
        PeriodVerdict(one.period, PeriodStatus.NOT_APPLICABLE, held=one.held)
        if one.period.end >= on and one.status in open_still
        else one
        for one in found.periods
    )
    hints = tuple(hint for hint in found.hints if hint.code != ABOUT_TODAY)
    return replace(found, periods=periods, hints=hints, next_needed_by=None)


def duty_of(reading: Reading, committee: Committee, on: date) -> Duty | None:
    """Return the duty to meet by the rules in force on a day, since these rules or the founding, whichever is later.

    A version that changed nothing about the cadence does not interrupt it. Nobody is left with a duty once the
    committee has ended.
    """
    ended_on = last_day_of(reading, committee)
    return None if ended_on is not None and ended_on < on else _duty_by_rules(reading, committee, on)


def _duty_by_rules(reading: Reading, committee: Committee, on: date) -> Duty | None:
    versions = sorted(reading.all(RulesOfProcedure, committee_id=committee.id), key=lambda one: one.valid_from)
    rules = rules_on(versions, on)
    rule = reading.find(CadenceRule, rules.cadence_rule_id) if rules else None
    if rules is None or rule is None:
        return None
    since = rules.valid_from
    for earlier in reversed([one for one in versions if one.valid_from < rules.valid_from]):
        before = reading.find(CadenceRule, earlier.cadence_rule_id)
        if before is None or (before.kind, before.value) != (rule.kind, rule.value):
            break
        since = earlier.valid_from
    founded = committee.founded_on or committee.first_meeting_on or since
    return Duty(rule, max(since, founded), notice_of(rules), delivery_calendar(reading, committee))


def known_meetings(reading: Reading, committee: Committee, calendar: WorkCalendar) -> tuple[CadenceMeeting, ...]:
    """Return the committee's meetings as the cadence counts them, with quorum and notice."""
    meetings = reading.all(Meeting, committee_id=committee.id, order_by=("date", "no"))
    return cadence_meetings(
        meetings, without_quorum(reading, committee, meetings), _called_in_time(reading, meetings, calendar)
    )


def cadence_rows(
    reading: Reading, committees: Sequence[Committee], today: date, language: str = "de"
) -> tuple[CadenceRow, ...]:
    """Return every period of the committees, with the hints about its meetings."""
    boards = (cadence_board(reading, committee, today, language) for committee in committees)
    return tuple(row for board in boards if board for row in board.rows)


def cadence_board(
    reading: Reading, committee: Committee, today: date, language: str = "de", *, ahead: bool = False
) -> CadenceBoard | None:
    """Return how the committee stands on a day, in words; None where its rules of procedure ask for no meetings."""
    found = cadence_of(reading, committee, today, ahead=ahead)
    if found is None:
        return None
    rows = board_rows(committee, found, language, today)
    return CadenceBoard(rows, found.next_needed_by, found.earliest_by_post)


def board_rows(
    committee: Committee, found: Cadence, language: str = "de", today: date | None = None
) -> tuple[CadenceRow, ...]:
    """Return every period of a cadence as a row, with the hints about its meetings; what is about `today` with its own.

    Where no day is said, that stands with the last period.
    """
    running = next((one for one in found.periods if today and one.period.start <= today <= one.period.end), None)
    about_today = running or (found.periods[-1] if found.periods else None)
    return tuple(
        CadenceRow(
            committee=committee.short_name,
            period=one.period.label,
            start=one.period.start,
            end=one.period.end,
            verdict=one.status,
            needed=one.period.needed,
            held=one.held,
            planned=one.planned,
            last_day=one.last_day,
            last_posting=one.last_posting,
            remarks=tuple(
                said(remark, language)
                for remark in (*one.remarks, *_hints_of(found, one, is_running=one is about_today))
            ),
        )
        for one in found.periods
    )


def _hints_of(found: Cadence, period: PeriodVerdict, *, is_running: bool) -> tuple[Statement, ...]:
    """Return the hints about meetings of a period; what is about today stands with the running one."""
    start, end = period.period.start, period.period.end
    return tuple(
        hint
        for hint in found.hints
        if (is_running if hint.code == ABOUT_TODAY else start <= date.fromisoformat(str(hint.values["day"])) <= end)
    )


def _called_in_time(reading: Reading, meetings: Sequence[Meeting], calendar: WorkCalendar) -> dict[str, bool]:
    """Return for each meeting whose invitations went out whether they were in time (I09).

    A member who was called later than the others is a breach of her own, and no reason to call another meeting.
    """
    invited = [meeting for meeting in meetings if meeting.state is MeetingState.INVITED]
    found = called_to(reading, invited, lambda _: calendar)
    return {id_: len(called.late) < called.members for id_, called in found.items()}
