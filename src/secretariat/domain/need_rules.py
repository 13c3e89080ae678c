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


def _permits(consent: Consent, need: AccessNeed) -> bool:
    given = consent.given_on <= need.recorded_on and consent.withdrawn_on is None
    return consent.person_id == need.person_id and consent.purpose is ConsentPurpose.ACCESS_NEEDS and given
