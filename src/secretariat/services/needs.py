"""What a clerk does with access needs: nothing without consent, gone for good with it (Art. 9 DSGVO)."""

from dataclasses import replace
from datetime import date

from secretariat.domain.meetings import Meeting
from secretariat.domain.need_rules import check_need, needs_expired, needs_to_erase
from secretariat.domain.needs import AccessNeed, Consent, NeedScope
from secretariat.domain.office import RetentionClass, RetentionRule
from secretariat.domain.retention import DEFAULT_RULES, retention_end, rule_for
from secretariat.domain.seat_rules import check_period
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing


def record_consent(writing: Writing, consent: Consent) -> Consent:
    """Keep a person's permission for one purpose."""
    kept = cleaned(consent)
    writing.add(kept)
    return kept


def record_need(writing: Writing, need: AccessNeed) -> AccessNeed:
    """Keep what a person needs to take part; refused without a valid consent of that person (I24).

    A need for one meeting gets the day on which it must go, by the office's own rule (P05).
    """
    kept = cleaned(need)
    check_need(kept, writing.all(Consent, person_id=kept.person_id))
    if kept.scope is NeedScope.THIS_MEETING and kept.delete_on is None and kept.meeting_id is not None:
        meeting = writing.get(Meeting, kept.meeting_id)
        rules = writing.all(RetentionRule) or DEFAULT_RULES
        kept = replace(kept, delete_on=retention_end(rule_for(rules, RetentionClass.NEEDS), meeting.date))
    writing.add(kept)
    return kept


def withdraw_consent(writing: Writing, consent_id: str, on: date) -> int:
    """Withdraw a consent and erase at once, for good, every need that stood on it; returns how many (I24)."""
    consent = replace(writing.get(Consent, consent_id), withdrawn_on=on)
    check_period(consent.given_on, on, field="withdrawn_on")
    needs = needs_to_erase(consent, writing.all(AccessNeed, consent_id=consent_id))
    writing.erase(*needs)
    writing.change(consent)
    return len(needs)


def erase_due_needs(writing: Writing, today: date) -> int:
    """Erase every need whose day has come; returns how many (P05)."""
    due = needs_expired(writing.all(AccessNeed), today)
    writing.erase(*due)
    return len(due)
