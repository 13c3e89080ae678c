from dataclasses import replace
from datetime import date

import pytest

from domain.refusals import refused
from secretariat.domain.need_rules import check_accommodation, check_need, needs_expired, needs_to_erase
from secretariat.domain.needs import (
    AccessNeed,
    Accommodation,
    AccommodationState,
    Consent,
    ConsentForm,
    ConsentPurpose,
    NeedScope,
)

CONSENT = Consent(
    id="c1",
    person_id="anna",
    purpose=ConsentPurpose.ACCESS_NEEDS,
    given_on=date(2026, 8, 1),
    form=ConsentForm.REPLY_FORM,
)
NEED = AccessNeed(
    id="n1",
    person_id="anna",
    meeting_id="m",
    kind="Schriftdolmetschung",
    consent_id="c1",
    recorded_on=date(2026, 8, 1),
    delete_on=date(2026, 10, 21),
)


def test_a_need_stands_on_its_persons_own_consent() -> None:
    check_need(NEED, [CONSENT])
    check_need(replace(NEED, scope=NeedScope.STANDING, meeting_id=None), [CONSENT])


@pytest.mark.parametrize(
    "consents",
    [
        [],
        [replace(CONSENT, id="c2")],
        [replace(CONSENT, person_id="bert")],
        [replace(CONSENT, purpose=ConsentPurpose.PHOTO)],
        [replace(CONSENT, withdrawn_on=date(2026, 9, 1))],
        [replace(CONSENT, given_on=date(2026, 8, 2))],
    ],
)
def test_a_need_without_consent_is_never_kept(consents: list[Consent]) -> None:
    with refused("need.consent_missing", "consent_id"):
        check_need(NEED, consents)


def test_a_need_for_one_meeting_names_it_and_what_is_needed() -> None:
    with refused("need.meeting_missing", "meeting_id"):
        check_need(replace(NEED, meeting_id=None), [CONSENT])
    with refused("need.kind_missing", "kind"):
        check_need(replace(NEED, kind=" "), [CONSENT])


def test_a_withdrawn_consent_takes_its_needs_along() -> None:
    other = replace(NEED, id="n2", consent_id="c2")
    assert needs_to_erase(CONSENT, [NEED, other]) == ()
    assert needs_to_erase(replace(CONSENT, withdrawn_on=date(2026, 9, 1)), [NEED, other]) == (NEED,)


def test_a_need_goes_on_its_day_of_deletion() -> None:
    standing = replace(NEED, id="n2", delete_on=None)
    assert needs_expired([NEED, standing], date(2026, 10, 20)) == ()
    assert needs_expired([NEED, standing], date(2026, 10, 21)) == (NEED,)


def test_a_measure_that_cannot_be_had_says_that_the_person_was_told() -> None:
    measure = Accommodation(meeting_id="m", kind="Schriftdolmetschung", state=AccommodationState.UNAVAILABLE)
    check_accommodation(replace(measure, contact_note="Am 1. September angerufen."))
    check_accommodation(replace(measure, state=AccommodationState.REQUESTED))
    with refused("accommodation.contact_note_missing", "contact_note"):
        check_accommodation(measure)
