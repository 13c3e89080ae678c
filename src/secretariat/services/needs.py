"""What a clerk does with access needs: nothing without consent, gone for good with it (Art. 9 DSGVO)."""

from dataclasses import replace
from datetime import date, timedelta

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed, Consent, ConsentPurpose, NeedScope
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing

DAYS_KEPT = 30
"""How long a need for one meeting is kept after it (handbook P05)."""


def record_consent(writing: Writing, consent: Consent) -> Consent:
    """Keep a person's permission for one purpose."""
    kept = cleaned(consent)
    writing.add(kept)
    return kept


def record_need(writing: Writing, need: AccessNeed) -> AccessNeed:
    """Keep what a person needs to take part; refused without a valid consent of that person (I24)."""
    consent = writing.find(Consent, need.consent_id)
    valid = (
        consent is not None
        and consent.person_id == need.person_id
        and consent.purpose is ConsentPurpose.ACCESS_NEEDS
        and consent.withdrawn_on is None
    )
    if not valid:
        raise RuleBrokenError("need.without_consent", field="consent_id")
    kept = cleaned(need)
    if kept.scope is NeedScope.THIS_MEETING and kept.delete_on is None:
        meeting = writing.get(Meeting, kept.meeting_id or "")
        kept = replace(kept, delete_on=meeting.date + timedelta(days=DAYS_KEPT))
    writing.add(kept)
    return kept


def withdraw_consent(writing: Writing, consent_id: str, on: date) -> int:
    """Withdraw a consent and erase at once, for good, every need that stood on it; returns how many (I24)."""
    needs = writing.all(AccessNeed, consent_id=consent_id)
    for need in needs:
        writing.erase(need)
    writing.change(replace(writing.get(Consent, consent_id), withdrawn_on=on))
    return len(needs)


def erase_due_needs(writing: Writing, today: date) -> int:
    """Erase every need whose day has come; returns how many (P05)."""
    due = [need for need in writing.all(AccessNeed) if need.delete_on is not None and need.delete_on < today]
    for need in due:
        writing.erase(need)
    return len(due)
