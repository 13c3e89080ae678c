"""What the settings of the rules of procedure bring about for one meeting: days and numbers instead of terms.

Settings that mean the same for every meeting, as whether guests are allowed, have no effect to work out here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from secretariat.domain.cadence import CadenceMeeting, Duty, cadence
from secretariat.domain.committees import (
    CadenceRule,
    CountMode,
    Majority,
    NoticeAnchor,
    QuorumBase,
    QuorumRule,
    RulesOfProcedure,
    TieRule,
)
from secretariat.domain.deadline_reasons import period_of
from secretariat.domain.deadlines import (
    EMAIL_CLOSES_AT,
    agenda_proposals_by,
    minutes_by,
    notice_of,
    objections_by,
    plan_notice,
    propose_reply_by,
    urgent_notice_of,
)
from secretariat.domain.people import Channel
from secretariat.domain.quorum import seats_needed
from secretariat.domain.statements import Statement, statement
from secretariat.domain.work_calendar import WorkCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """The meeting the settings are told for: its day, and how many voting seats and benches there are on it."""

    on: date
    calendar: WorkCalendar
    seats: int
    filled: int
    benches: int


@dataclass(frozen=True, slots=True)
class _Case:
    rules: RulesOfProcedure
    cadence: CadenceRule | None
    quorum: QuorumRule | None
    meeting: NextMeeting


def effects(
    rules: RulesOfProcedure, cadence_rule: CadenceRule | None, quorum: QuorumRule | None, meeting: NextMeeting
) -> dict[str, Statement]:
    """Return by the name of each setting what it means for the meeting."""
    case = _Case(rules, cadence_rule, quorum, meeting)
    return {name: told for part in _PARTS for name, told in part(case)}


Told = Iterator[tuple[str, Statement]]


def _notice(case: _Case) -> Told:
    meeting, notice = case.meeting, notice_of(case.rules)
    plan = plan_notice(meeting.on, notice, meeting.calendar)
    sent = notice.anchor is NoticeAnchor.DISPATCH
    yield (
        "notice_value",
        statement(
            "effect.notice_sent" if sent else "effect.notice",
            meeting_on=meeting.on,
            day=plan.latest_receipt,
            posting=plan.posting_office_day,
        ),
    )
    days = (meeting.on - plan.latest_receipt).days
    yield "notice_unit", statement("effect.notice_unit", period=period_of(notice.value, notice.unit), days=days)
    other_mode = CountMode.A if notice.mode is CountMode.B else CountMode.B
    other = plan_notice(meeting.on, replace(notice, mode=other_mode), meeting.calendar)
    yield "notice_count_mode", statement("effect.count_mode", day=plan.latest_receipt, other=other.latest_receipt)
    other_anchor = NoticeAnchor.RECEIPT if sent else NoticeAnchor.DISPATCH
    other = plan_notice(meeting.on, replace(notice, anchor=other_anchor), meeting.calendar)
    code = "effect.anchor_sent" if sent else "effect.anchor_receipt"
    yield "notice_anchor", statement(code, posting=plan.posting_office_day, other=other.posting_office_day)


def _ways(case: _Case) -> Told:
    meeting, notice = case.meeting, notice_of(case.rules)
    plan = plan_notice(meeting.on, notice, meeting.calendar)
    if case.rules.notice_short_value is None:
        yield "notice_short_value", statement("effect.no_short_notice", day=plan.latest_receipt)
    else:
        urgent = plan_notice(meeting.on, urgent_notice_of(case.rules), meeting.calendar)
        yield "notice_short_value", statement("effect.short_notice", day=urgent.latest_receipt)
    ways = case.rules.invite_channel
    email_on = plan.latest_receipt if notice.anchor is NoticeAnchor.DISPATCH else plan.receipt_office_day
    yield (
        "invite_channel",
        statement(
            "effect.channels",
            post=plan.posting_office_day if Channel.POST in ways else None,
            email=email_on if Channel.EMAIL in ways else None,
            closes_at=EMAIL_CLOSES_AT,
            by_hand=plan.latest_receipt if Channel.IN_PERSON in ways else None,
        ),
    )


def _other_days(case: _Case) -> Told:
    meeting, rules = case.meeting, case.rules
    posting = plan_notice(meeting.on, notice_of(rules), meeting.calendar).posting_office_day
    if rules.agenda_proposal_days is None:
        yield "agenda_proposal_days", statement("effect.no_proposals", posting=posting)
    else:
        day = agenda_proposals_by(meeting.on, rules.agenda_proposal_days)
        late = posting is not None and day > posting
        code = "effect.proposals_late" if late else "effect.proposals"
        yield "agenda_proposal_days", statement(code, day=day, posting=posting)
    yield "reply_lead", statement("effect.reply", day=propose_reply_by(meeting.on, rules.reply_lead, meeting.calendar))
    minutes = minutes_by(meeting.on, rules, meeting.calendar)
    yield "minutes_due_days", statement("effect.minutes", day=minutes)
    objections = objections_by(meeting.on, rules, meeting.calendar)
    if objections is None:
        yield "objection_days", statement("effect.no_objections")
    else:
        yield "objection_days", statement("effect.objections", day=objections, sent_on=minutes)


def _cadence(case: _Case) -> Told:
    meeting = case.meeting
    if case.cadence is None:
        yield "cadence_kind", statement("effect.no_cadence", meeting_on=meeting.on)
        return
    duty = Duty(case.cadence, date(meeting.on.year, 1, 1), notice_of(case.rules), meeting.calendar)
    after = meeting.on + timedelta(days=1)
    needed_by = cadence(duty, [CadenceMeeting(meeting.on, held=True)], after).next_needed_by
    told = statement("effect.cadence", meeting_on=meeting.on, day=needed_by)
    yield "cadence_kind", told
    yield "cadence_value", told


def _quorum(case: _Case) -> Told:
    rule, meeting = case.quorum, case.meeting
    if rule is None or rule.base is QuorumBase.NONE:
        yield "quorum_base", statement("effect.no_quorum")
        return
    every = rule.base is QuorumBase.ALL_SEATS
    base = meeting.seats if every else meeting.filled
    needed = seats_needed(rule, base, meeting.benches)
    if rule.base is QuorumBase.BENCHES:
        told = statement("effect.quorum_benches", needed=needed, base=meeting.benches, minimum=rule.minimum)
    elif needed == 0:
        told = statement("quorum.by_invitation")
    else:
        told = statement("effect.quorum_all" if every else "effect.quorum", needed=needed, base=base)
    for name in ("quorum_base", "threshold", "minimum", "benches_required"):
        yield name, told
    second = "effect.second_meeting" if rule.second_meeting else "effect.no_second_meeting"
    yield "second_meeting", statement(second, meeting_on=meeting.on)


def _votes(case: _Case) -> Told:
    filled = case.meeting.filled
    votes = {
        Majority.CONSENSUS: filled,
        Majority.SIMPLE: filled // 2 + 1,
        Majority.ABSOLUTE: case.meeting.seats // 2 + 1,
        Majority.TWO_THIRDS: -(-2 * filled // 3),
    }[case.rules.majority]
    consensus = case.rules.majority is Majority.CONSENSUS
    yield "majority", statement("effect.consensus" if consensus else "effect.majority", base=filled, votes=votes)
    if case.rules.majority is not Majority.SIMPLE:
        return
    by_chair = case.rules.tie_rule is TieRule.CHAIR_DECIDES
    yield "tie_rule", statement("effect.tie_chair" if by_chair else "effect.tie_rejected", votes=filled // 2)


_PARTS: tuple[Callable[[_Case], Told], ...] = (_notice, _ways, _other_days, _cadence, _quorum, _votes)
