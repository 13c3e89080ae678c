"""Urgent meetings: called with the short notice of their rules, for a reason that the letter gives (F13)."""

from collections.abc import Iterable
from dataclasses import replace

from secretariat.domain.committees import Committee
from secretariat.domain.deadlines import urgent_notice_of
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meeting_rules import TO_COME
from secretariat.domain.meetings import Meeting, Urgency
from secretariat.domain.text import clean_line
from secretariat.services.committee.committees import rules_on
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def urgency_of(reading: Reading, meeting_id: str) -> Urgency | None:
    """Return why a meeting is urgent, None for one that is not."""
    return reading.first(Urgency, meeting_id=meeting_id)


def urgent_meetings(reading: Reading, meeting_ids: Iterable[str]) -> dict[str, str]:
    """Return which of the meetings are urgent, each with its reason."""
    return {one.meeting_id: one.why for one in reading.all(Urgency, meeting_id=tuple(meeting_ids))}


def mark_urgent(writing: Writing, meeting_id: str, why: str) -> Urgency:
    """Call a meeting with the short notice, for this reason.

    Raises RuleBrokenError `urgency.without_reason`, `deadlines.no_short_notice` where the rules know no short notice,
    `committee.without_rules` where there are none, `urgency.too_late` once letters are out (I12).
    """
    _check_open(writing, meeting_id)
    meeting = writing.get(Meeting, meeting_id)
    rules = rules_on(writing, meeting.committee_id, meeting.date)
    if rules is None:
        committee = writing.get(Committee, meeting.committee_id)
        raise RuleBrokenError("committee.without_rules", field="why", name=committee.short_name)
    urgent_notice_of(rules)
    reason = clean_line(why)
    if not reason:
        raise RuleBrokenError("urgency.without_reason", field="why")
    kept = replace(urgency_of(writing, meeting_id) or Urgency(meeting_id=meeting_id, why=""), why=reason)
    writing.keep(kept)
    return kept


def take_urgency_back(writing: Writing, meeting_id: str) -> None:
    """Let the ordinary notice count again; refused as `urgency.too_late` once letters are out."""
    _check_open(writing, meeting_id)
    writing.remove(*writing.all(Urgency, meeting_id=meeting_id))


def _check_open(writing: Writing, meeting_id: str) -> None:
    if writing.get(Meeting, meeting_id).state not in TO_COME:
        raise RuleBrokenError("urgency.too_late", field="why")
