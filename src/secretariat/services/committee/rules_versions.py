"""A new version of the rules of procedure, typed in as one form: the rules with their cadence and quorum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from secretariat.domain.committees import (
    CadenceKind,
    CadenceRule,
    CountMode,
    DeputiesInvited,
    DeputyModel,
    Majority,
    MinutesKind,
    NoticeAnchor,
    NoticeUnit,
    QuorumBase,
    QuorumRule,
    QuorumThreshold,
    RulesOfProcedure,
    TieRule,
    WrittenProcedure,
)
from secretariat.domain.deadlines import check_period_length
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_date
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Channel
from secretariat.services.committee.committee_view import RulesVersion
from secretariat.services.committee.committees import add_rules
from secretariat.storage.writing import Writing

PROPOSED = "Vorschlag"
"""What the version is called that a committee read from a list begins with: it was proposed, not adopted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesDraft:
    """What is typed in for a version; `cadence_kind` None where the rules ask for no number of meetings."""

    version: str
    adopted_on: date | None = None
    valid_from: date
    notice_value: int = 14
    notice_unit: NoticeUnit = NoticeUnit.CALENDAR_DAYS
    notice_count_mode: CountMode = CountMode.A
    notice_anchor: NoticeAnchor = NoticeAnchor.RECEIPT
    notice_short_value: int | None = None
    invite_channel: tuple[Channel, ...] = (Channel.POST, Channel.EMAIL)
    agenda_proposal_days: int | None = None
    reply_lead: int = 5
    cadence_kind: CadenceKind | None = None
    cadence_value: int = 1
    counts_without_quorum: bool = True
    extraordinary_threshold: str = ""
    quorum_base: QuorumBase = QuorumBase.FILLED_SEATS
    threshold: QuorumThreshold = QuorumThreshold.MORE_THAN_HALF
    minimum: int = 0
    benches_required: int | None = None
    second_meeting: bool = False
    online_counts: bool = False
    majority: Majority = Majority.SIMPLE
    tie_rule: TieRule = TieRule.REJECTED
    one_voting_seat_each: bool = True
    deputy_model: DeputyModel = DeputyModel.PERSONAL
    deputies_receive_invite: DeputiesInvited = DeputiesInvited.FOR_INFORMATION
    written_procedure: WrittenProcedure = WrittenProcedure.NO
    minutes_kind: MinutesKind = MinutesKind.RESULTS
    minutes_due_days: int = 28
    objection_days: int | None = None
    guests_allowed: bool = True
    hybrid_allowed: bool = False


SHARED = (
    "version", "adopted_on", "valid_from", "notice_value", "notice_unit", "notice_count_mode", "notice_anchor",
    "notice_short_value", "invite_channel", "agenda_proposal_days", "reply_lead", "extraordinary_threshold",
    "majority", "tie_rule", "one_voting_seat_each", "deputy_model", "deputies_receive_invite", "written_procedure",
    "minutes_kind", "minutes_due_days", "objection_days", "guests_allowed", "hybrid_allowed",
)  # fmt: skip
"""The fields that a draft and the rules of procedure have in common."""
PERIODS = (
    "notice_value", "notice_short_value", "agenda_proposal_days", "reply_lead", "minutes_due_days", "objection_days",
)  # fmt: skip
YEARS = range(1900, 2200)
OF_QUORUM = ("threshold", "minimum", "benches_required", "second_meeting", "online_counts")


def settings_that_count(draft: RulesDraft) -> tuple[str, ...]:
    """Return the settings that say something: without a cadence or a quorum those below it do not."""
    silent: set[str] = set()
    if draft.cadence_kind is None:
        silent |= {"cadence_value", "counts_without_quorum"}
    elif draft.cadence_kind not in {CadenceKind.TIMES_A_YEAR, CadenceKind.MONTHS_APART}:
        silent |= {"cadence_value"}
    if draft.quorum_base is QuorumBase.NONE:
        silent |= set(OF_QUORUM)
    elif draft.quorum_base is not QuorumBase.BENCHES:
        silent |= {"benches_required"}
    return tuple(field.name for field in fields(RulesDraft) if field.name not in silent)


def proposed_version(known: Sequence[str], day: date) -> str:
    """Return a name for the next version, the newest of those known coming first.

    A number is counted on, a year becomes that of the day, anything else is followed by the day itself.
    """
    newest = known[0].strip() if known else "0"
    words, number = newest.rstrip("0123456789"), newest[len(newest.rstrip("0123456789")) :]
    is_day = words.endswith((".", "-", "/"))
    if not number or is_day:
        proposed = short_date(day)
    elif int(number) in YEARS:
        proposed = f"{words}{day.year}"
    else:
        proposed = f"{words}{int(number) + 1}"
    return proposed if proposed not in known else f"{proposed} ({len(known) + 1})"


def draft_from(settings: Mapping[str, Any]) -> RulesDraft:
    """Return the draft of settings by name, as a form reads them."""
    return RulesDraft(**settings)


def draft_of(version: RulesVersion) -> RulesDraft:
    """Return a version as a draft: to be read, or to begin the next one with."""
    rules, cadence, quorum = version.rules, version.cadence, version.quorum
    draft = RulesDraft(**{name: getattr(rules, name) for name in SHARED})
    if cadence is not None:
        draft = replace(
            draft,
            cadence_kind=cadence.kind,
            cadence_value=cadence.value,
            counts_without_quorum=cadence.counts_without_quorum,
        )
    if quorum is None:
        return replace(draft, quorum_base=QuorumBase.NONE)
    return replace(draft, quorum_base=quorum.base, **{name: getattr(quorum, name) for name in OF_QUORUM})


def add_version(writing: Writing, committee_id: str, draft: RulesDraft) -> RulesOfProcedure:
    """Add a version of a committee's rules of procedure; older ones stay as they are (I12).

    Two from one day would leave open which one is in force: `rules.day_taken`. Refused too are periods that nobody
    means: `deadlines.period_length`. The proposal that came with a list gives way to the first version of the office.
    """
    _give_up_proposal(writing, committee_id)
    same_day = writing.all(RulesOfProcedure, committee_id=committee_id, valid_from=draft.valid_from)
    if same_day:
        raise RuleBrokenError("rules.day_taken", field="valid_from", version=same_day[0].version, day=draft.valid_from)
    check_periods(draft)
    parts = parts_of(committee_id, draft)
    return add_rules(writing, parts.rules, parts.cadence, parts.quorum)


def _give_up_proposal(writing: Writing, committee_id: str) -> None:
    """Take the proposed version out, whatever its day; one by which people were called to a meeting stays."""
    for rules in writing.all(RulesOfProcedure, committee_id=committee_id, version=PROPOSED):
        if not writing.all(Meeting, rules_version_id=rules.id):
            writing.remove(rules)
            writing.remove(*writing.all(CadenceRule, id=rules.cadence_rule_id or ""))
            writing.remove(*writing.all(QuorumRule, id=rules.quorum_rule_id or ""))


def check_periods(draft: RulesDraft) -> None:
    """Refuse periods that nobody means: `deadlines.period_length`."""
    for name in PERIODS:
        check_period_length(name, getattr(draft, name) or 0)


def parts_of(committee_id: str, draft: RulesDraft) -> RulesVersion:
    """Return a draft as the records it would be kept as, not yet in force."""
    rules = RulesOfProcedure(committee_id=committee_id, **{name: getattr(draft, name) for name in SHARED})
    kind = draft.cadence_kind
    cadence = (
        CadenceRule(kind=kind, value=draft.cadence_value, counts_without_quorum=draft.counts_without_quorum)
        if kind is not None
        else None
    )
    quorum = QuorumRule(base=draft.quorum_base, **{name: getattr(draft, name) for name in OF_QUORUM})
    return RulesVersion(rules, cadence, quorum, is_in_force=False)
