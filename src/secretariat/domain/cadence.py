"""How often a committee must meet, and whether it did: a verdict for each period (handbook 8.1, K1–K5; I35).

K1, K3 and K4 are the calendar's periods, K2 and K5 a longest distance in months. Of "mindestens vierteljährlich" the
quarter is the verdict and the distance of three months a hint (handbook 10, X1).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import pairwise

from secretariat.domain.committees import CadenceKind, CadenceRule
from secretariat.domain.deadlines import (
    POSTAL_LEAD_POST_DAYS,
    Notice,
    add_months,
    earliest_meeting,
    plan_notice,
)
from secretariat.domain.formatting import short_date
from secretariat.domain.meeting_rules import CALLED_OFF, counts_for_cadence
from secretariat.domain.meetings import Meeting, MeetingKind
from secretariat.domain.statements import Statement, statement
from secretariat.domain.work_calendar import WorkCalendar

MONTHS_OF = {CadenceKind.MONTH: 1, CadenceKind.QUARTER: 3, CadenceKind.HALF_YEAR: 6, CadenceKind.YEAR: 12}
"""How long a period of the calendar is; also the distance between two meetings that is worth a hint."""


class PeriodStatus(StrEnum):
    """What became of a period (handbook 8.1)."""

    FULFILLED = "erfüllt"
    PLANNED = "offen – geplant"
    AT_RISK = "gefährdet"
    VIOLATED = "verletzt"
    NOT_APPLICABLE = "nicht anwendbar"


@dataclass(frozen=True, slots=True)
class CadenceMeeting:
    """A meeting as the cadence sees it: held, or still to come.

    `quorate` is False only if it is known that nothing could be decided. `in_time` says of one to come whether its
    invitations went out in time; None: they have not gone out.
    """

    on: date
    held: bool
    quorate: bool = True
    in_time: bool | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """What a committee must keep: the rule, since when it applies, and how it is called to its meetings."""

    rule: CadenceRule
    since: date
    notice: Notice
    calendar: WorkCalendar
    postal_lead: int = POSTAL_LEAD_POST_DAYS


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time in which so many meetings are needed; both days included."""

    label: str
    start: date
    end: date
    needed: int = 1


@dataclass(frozen=True, slots=True)
class PeriodVerdict:
    """A period with its verdict: what a bar of the chart and a line of its table show.

    `last_day` and `last_posting` are the last sensible day for a meeting and for its letters, of periods not yet over.
    """

    period: Period
    status: PeriodStatus
    held: tuple[date, ...] = ()
    planned: tuple[date, ...] = ()
    last_day: date | None = None
    last_posting: date | None = None
    remarks: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Cadence:
    """All periods in their order, hints that change no verdict, and what comes next.

    `next_needed_by` is the end of the first period that still needs a meeting, `earliest_by_post` the first day for
    which letters posted today are in time.
    """

    periods: tuple[PeriodVerdict, ...]
    hints: tuple[Statement, ...]
    next_needed_by: date | None
    earliest_by_post: date


def cadence(duty: Duty, meetings: Iterable[CadenceMeeting], today: date, until: date | None = None) -> Cadence:
    """Return the verdicts of every period that has begun by `until`, today if nothing else is said.

    A later `until` looks ahead, as the plan of a year does: periods to come are judged like the running one. Asked
    about a past day, what was held later was still to come.
    """
    as_of = (replace(one, held=False, in_time=True) if one.held and one.on > today else one for one in meetings)
    known = sorted(as_of, key=lambda meeting: (meeting.on, not meeting.held))
    counting = [one for one in known if one.held and (one.quorate or duty.rule.counts_without_quorum)]
    to_come = [one for one in known if not one.held and one.on >= today]
    judge = _Judge(duty, _ByDay.of(known), _ByDay.of(counting), _ByDay.of(to_come), today)
    if duty.rule.kind is CadenceKind.MONTHS_APART:
        periods = tuple(judge.gaps(until or today))
    else:
        periods = tuple(judge.verdict(period) for period in periods_of(duty.rule, duty.since, until or today))
    return Cadence(
        periods,
        (*_gap_hints(duty, counting, today), *_unrecorded(known, today)),
        judge.next_needed_by(),
        earliest_meeting(today, duty.notice, duty.calendar, duty.postal_lead),
    )


def periods_of(rule: CadenceRule, since: date, until: date) -> Iterator[Period]:
    """Yield the calendar periods of a rule from January of the year of `since` on, up to the one `until` lies in."""
    needed = rule.value if rule.kind is CadenceKind.TIMES_A_YEAR else 1
    for year in range(since.year, until.year + 1):
        yield from (
            period for period in _periods_of_year(MONTHS_OF.get(rule.kind, 12), needed, year) if period.start <= until
        )


@cache
def _periods_of_year(months: int, needed: int, year: int) -> tuple[Period, ...]:
    starts = [date(year, month, 1) for month in range(1, 13, months)] + [date(year + 1, 1, 1)]
    return tuple(
        Period(_label(start, months), start, following - timedelta(days=1), needed)
        for start, following in pairwise(starts)
    )


def cadence_meetings(
    meetings: Sequence[Meeting], without_quorum: Collection[str] = (), in_time: dict[str, bool] | None = None
) -> tuple[CadenceMeeting, ...]:
    """Return the meetings that count: none called off, and a repetition only where what it repeats does not count.

    `without_quorum` are the ids of meetings that could not decide, `in_time` says by id whether invitations that went
    out were in time. Without a quorum a meeting still counts by default, so then its repetition adds none.
    """
    sent = in_time or {}
    by_id = {meeting.id: meeting for meeting in meetings}
    found = []
    for meeting in meetings:
        repeated = by_id.get(meeting.repeats_meeting_id or "") if meeting.kind is MeetingKind.REPETITION else None
        counted_before = repeated is not None and counts_for_cadence(repeated) and repeated.id not in without_quorum
        if meeting.state not in CALLED_OFF and not counted_before:
            held = counts_for_cadence(meeting)
            found.append(CadenceMeeting(meeting.date, held, meeting.id not in without_quorum, sent.get(meeting.id)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _ByDay:
    """Meetings in the order of their days."""

    meetings: Sequence[CadenceMeeting]
    days: Sequence[date]

    @classmethod
    def of(cls, meetings: Sequence[CadenceMeeting]) -> "_ByDay":
        """Return sorted meetings with their days."""
        return cls(meetings, [one.on for one in meetings])

    def within(self, start: date, end: date) -> Sequence[CadenceMeeting]:
        """Return the meetings from one day to another."""
        first = bisect_left(self.days, start)
        return self.meetings[first : bisect_right(self.days, end, lo=first)]


@dataclass(frozen=True, slots=True)
class _Judge:
    """All meetings, those that count and those to come, and the day on which they are judged."""

    duty: Duty
    known: _ByDay
    counting: _ByDay
    to_come: _ByDay
    today: date

    def verdict(self, period: Period) -> PeriodVerdict:
        """Return the verdict of a period of the calendar."""
        if period.end < self.duty.since:
            return PeriodVerdict(period, PeriodStatus.NOT_APPLICABLE)
        return self._judged(period, self.counting.within(period.start, period.end))

    def gaps(self, until: date) -> Iterator[PeriodVerdict]:
        """Yield for each meeting until when the next one was needed, and whether it came (K2, K5)."""
        counting = self.counting.meetings
        for number, meeting in enumerate(counting):
            limit = add_months(meeting.on, self.duty.rule.value)
            period = Period(f"{short_date(meeting.on)} – {short_date(limit)}", meeting.on, limit)
            if limit < self.duty.since:
                yield PeriodVerdict(period, PeriodStatus.NOT_APPLICABLE)
            elif number + 1 < len(counting):
                following = counting[number + 1]
                late = following.on > limit
                status = PeriodStatus.VIOLATED if late else PeriodStatus.FULFILLED
                yield PeriodVerdict(period, status, (following.on,), remarks=_remarks([following]))
            elif meeting.on <= until:
                yield self._judged(period, ())

    def next_needed_by(self) -> date | None:
        """Return the end of the first period that still needs a meeting; None before the first meeting of K2."""
        rule = self.duty.rule
        if rule.kind is CadenceKind.MONTHS_APART:
            return add_months(self.counting.days[-1], rule.value) if self.counting.days else None
        start = max(self.today, self.duty.since)
        ahead = periods_of(rule, start, add_months(start, 24))
        return next(
            period.end
            for period in ahead
            if period.end >= start and len(self.counting.within(period.start, period.end)) < period.needed
        )

    def _judged(self, period: Period, held: Sequence[CadenceMeeting]) -> PeriodVerdict:
        if period.end < self.today:
            return self._over(period, held)
        to_come = self.to_come.within(period.start, period.end)
        kept = [one for one in to_come if self._keeps_notice(one)]
        remarks = _remarks(held)
        if len(held) >= period.needed:
            status = PeriodStatus.FULFILLED
        elif len(held) + len(kept) >= period.needed:
            status = PeriodStatus.PLANNED
        else:
            status = PeriodStatus.AT_RISK
            late = [one.on for one in to_come if one not in kept]
            remarks += tuple(statement("cadence.notice_not_kept", day=day) for day in late)
        last_day = self.duty.calendar.office_day_on_or_before(period.end)
        posting = self._posting(last_day)
        if status is PeriodStatus.AT_RISK:
            code = "cadence.post_by" if posting >= self.today else "cadence.post_too_late"
            remarks += (statement(code, day=last_day, posting=posting),)
        days, planned = tuple(one.on for one in held), tuple(one.on for one in to_come)
        return PeriodVerdict(period, status, days, planned, last_day, posting, remarks)

    def _over(self, period: Period, held: Sequence[CadenceMeeting]) -> PeriodVerdict:
        """Return the verdict of a period that is over; what was held in vain is remarked."""
        kept = len(held) >= period.needed
        told = held if kept else [one for one in self.known.within(period.start, period.end) if one.held]
        status = PeriodStatus.FULFILLED if kept else PeriodStatus.VIOLATED
        return PeriodVerdict(period, status, tuple(one.on for one in held), remarks=_remarks(told))

    def _keeps_notice(self, meeting: CadenceMeeting) -> bool:
        """Say whether the invitations went out in time, or can still be posted in time."""
        return self._posting(meeting.on) >= self.today if meeting.in_time is None else meeting.in_time

    def _posting(self, meeting_on: date) -> date:
        plan = plan_notice(meeting_on, self.duty.notice, self.duty.calendar, self.duty.postal_lead)
        return plan.posting_office_day or plan.receipt_office_day


def _remarks(held: Iterable[CadenceMeeting]) -> tuple[Statement, ...]:
    return tuple(statement("cadence.without_quorum", day=one.on) for one in held if not one.quorate)


def _gap_hints(duty: Duty, counting: list[CadenceMeeting], today: date) -> Iterator[Statement]:
    """Tell of meetings further apart than the rule may be meant (X1); the last one has today behind it."""
    months = duty.rule.warn_gap_months or MONTHS_OF.get(duty.rule.kind)
    if months is None:
        return
    for before, after in pairwise(counting):
        limit = add_months(before.on, months)
        if after.on > limit >= duty.since:
            yield statement("cadence.gap", day=after.on, limit=limit, days=(after.on - limit).days, months=months)
    if counting and today > (limit := add_months(counting[-1].on, months)):
        yield statement("cadence.gap_running", day=counting[-1].on, limit=limit, months=months)


def _unrecorded(known: list[CadenceMeeting], today: date) -> Iterator[Statement]:
    """Tell of meetings whose day is over and of which nobody wrote down that they were held (I35)."""
    return (statement("cadence.not_recorded", day=one.on) for one in known if not one.held and one.on < today)


def _label(start: date, months: int) -> str:
    match months:
        case 1:
            return f"{start.month:02}/{start.year}"
        case 3:
            return f"Q{start.month // 3 + 1}/{start.year}"
        case 6:
            return f"{start.month // 6 + 1}. HJ/{start.year}"
        case _:
            return str(start.year)
