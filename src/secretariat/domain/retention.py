"""How long what is kept: the end of every record can be computed (I31, I32; handbook P05, P12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from secretariat.domain.deadlines import add_months
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.office import RetentionClass, RetentionRule, RetentionTrigger

DAYS_OF_A_MONTH_OF_NEEDS = 30
"""Needs are promised to go 30 days after the meeting; a calendar month could be 31 (P05, D03)."""

DEFAULT_RULES = (
    RetentionRule(retention_class=RetentionClass.NEEDS, trigger=RetentionTrigger.MEETING, months=1),
    RetentionRule(retention_class=RetentionClass.REPLIES, trigger=RetentionTrigger.YEAR_AFTER, months=0),
    RetentionRule(retention_class=RetentionClass.ATTENDANCE, trigger=RetentionTrigger.MEETING, months=120),
    RetentionRule(
        retention_class=RetentionClass.MINUTES, trigger=RetentionTrigger.MEETING, months=360, offer_to_archive=True
    ),
    RetentionRule(retention_class=RetentionClass.ENDED_MEMBERS, trigger=RetentionTrigger.END_OF_APPOINTMENT, months=12),
    RetentionRule(retention_class=RetentionClass.JOURNAL, trigger=RetentionTrigger.RECORDED, months=24),
)
"""What a new register starts with; the office may change each of them (P12)."""


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record with the day its period counts from.

    That is the meeting's day, the day it was recorded, or for people who left the last meeting they attended.
    """

    id: str
    retention_class: RetentionClass
    since: date


def rule_for(rules: Iterable[RetentionRule], retention_class: RetentionClass) -> RetentionRule:
    """I31: return the rule of a class; without one no end can be computed, and that is refused."""
    for rule in rules:
        if rule.retention_class is retention_class:
            return rule
    raise RuleBrokenError("retention.rule_missing", field="retention_class", retention_class=retention_class.value)


def retention_end(rule: RetentionRule, since: date) -> date:
    """I31: return the last day a record may be kept, counted from the day named by the rule's trigger."""
    if rule.retention_class is RetentionClass.NEEDS:
        return since + timedelta(days=DAYS_OF_A_MONTH_OF_NEEDS * rule.months)
    if rule.trigger is RetentionTrigger.YEAR_AFTER:
        return add_months(date(since.year + 1, 12, 31), rule.months)
    return add_months(since, rule.months)


def check_archive_was_asked(records: Iterable[KeptRecord], rules: Iterable[RetentionRule], *, confirmed: bool) -> None:
    """I32: refuse to delete minutes and resolutions until the clerk confirms that the archive was offered them."""
    known = tuple(rules)
    offered = [record for record in records if rule_for(known, record.retention_class).offer_to_archive]
    if offered and not confirmed:
        raise RuleBrokenError("retention.archive_not_asked", field="confirmed", count=len(offered))
