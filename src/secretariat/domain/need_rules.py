"""Rules of access needs and of what is arranged for them; needs are health data (Art. 9 DSGVO, I24)."""

from collections.abc import Iterable
from datetime import date

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.needs import (
    AccessNeed,
    Accommodation,
    AccommodationState,
    Consent,
    ConsentPurpose,
    NeedScope,
)
from secretariat.domain.office import RetentionRule
from secretariat.domain.retention import retention_end


def check_need(need: AccessNeed, consents: Iterable[Consent]) -> None:
    """I24: refuse a need without its person's own consent, or for this meeting only without a meeting."""
    if not any(consent.id == need.consent_id and _permits(consent, need) for consent in consents):
        raise RuleBrokenError("need.consent_missing", field="consent_id")
    if need.scope is NeedScope.THIS_MEETING and need.meeting_id is None:
        raise RuleBrokenError("need.meeting_missing", field="meeting_id")
    if not need.kind.strip():
        raise RuleBrokenError("need.kind_missing", field="kind")


def needs_to_erase(consent: Consent, needs: Iterable[AccessNeed]) -> tuple[AccessNeed, ...]:
    """I24: return the needs that stand on a consent; on the day it is withdrawn they must go at once."""
    if consent.withdrawn_on is None:
        return ()
    return tuple(need for need in needs if need.consent_id == consent.id)


def check_accommodation(accommodation: Accommodation) -> None:
    """Refuse a measure that cannot be had without a note that the person was told (handbook 1.3)."""
    if accommodation.state is AccommodationState.UNAVAILABLE and not accommodation.contact_note.strip():
        raise RuleBrokenError("accommodation.contact_note_missing", field="contact_note")


def needs_expired(needs: Iterable[AccessNeed], today: date) -> tuple[AccessNeed, ...]:
    """Return the needs whose day of deletion has come (handbook P05)."""
    return tuple(need for need in needs if need.delete_on is not None and need.delete_on <= today)


def deletion_day(
    need: AccessNeed, meeting_on: date | None, rule: RetentionRule, terms: Iterable[tuple[date, date | None]]
) -> date | None:
    """Return the day on which a need must go: by the rule after its meeting, a standing one when all terms have ended.

    `terms` are first and last day of every seat and deputyship of the person; None: it stays until it is withdrawn.
    """
    if need.scope is NeedScope.THIS_MEETING:
        return max(retention_end(rule, meeting_on), need.recorded_on) if meeting_on else need.delete_on
    ends = [end for _, end in terms]
    last = [end for end in ends if end is not None]
    if not ends or len(last) < len(ends):
        return None
    return max(*last, need.recorded_on)


def _permits(consent: Consent, need: AccessNeed) -> bool:
    given = consent.given_on <= need.recorded_on and consent.withdrawn_on is None
    return consent.person_id == need.person_id and consent.purpose is ConsentPurpose.ACCESS_NEEDS and given
