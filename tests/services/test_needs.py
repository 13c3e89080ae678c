"""What a clerk does with access needs: nothing without consent, and gone for good, journal included."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from making import SINCE, a_committee, a_meeting, a_need, folder_of
from secretariat.domain.errors import ChangedMeanwhileError, RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.domain.office import RetentionClass, RetentionRule
from secretariat.domain.people import Person
from secretariat.services import history, needs, office
from secretariat.storage.register import Register

WORD = "KANARIENVOGEL"


@pytest.fixture
def meeting(register: Register) -> Meeting:
    return a_meeting(register, a_committee(register))


def member(register: Register, meeting: Meeting, number: int = 0) -> Person:
    holder = folder_of(register, meeting).places[number].holder
    assert holder is not None
    return holder


def consent_of(person: Person, **changes: object) -> Consent:
    consent = Consent(person_id=person.id, purpose=ConsentPurpose.ACCESS_NEEDS, given_on=SINCE, form=ConsentForm.EMAIL)
    return replace(consent, **changes)  # type: ignore[arg-type]  # the fields of a consent, chosen by each test


def need_of(person: Person, consent: Consent, meeting: Meeting | None) -> AccessNeed:
    return AccessNeed(
        person_id=person.id,
        meeting_id=meeting.id if meeting else None,
        scope=NeedScope.THIS_MEETING if meeting else NeedScope.STANDING,
        kind=WORD,
        consent_id=consent.id,
        recorded_on=SINCE,
    )


def stored_bytes(register: Register) -> bytes:
    return register.path.read_bytes()


def test_a_need_for_one_meeting_gets_the_day_it_must_go(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    with register.writing("Bedarf") as writing:
        consent = needs.record_consent(writing, consent_of(person))
        kept = needs.record_need(writing, need_of(person, consent, meeting))
        standing = needs.record_need(writing, need_of(person, consent, None))
    assert kept.delete_on == meeting.date + timedelta(days=30)
    assert standing.delete_on is None


def test_the_offices_own_rule_says_how_long(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    with register.writing("Regel") as writing:
        office.propose_defaults(writing)
        (rule,) = writing.all(RetentionRule, retention_class=RetentionClass.NEEDS)
        office.keep(writing, replace(rule, months=2))
        consent = needs.record_consent(writing, consent_of(person))
        kept = needs.record_need(writing, need_of(person, consent, meeting))
    assert kept.delete_on == meeting.date + timedelta(days=60)


def test_a_need_without_the_persons_own_valid_consent_is_refused(register: Register, meeting: Meeting) -> None:
    person, other = member(register, meeting), member(register, meeting, 1)
    with register.writing("Bedarf") as writing:
        for consent in (
            consent_of(other),
            consent_of(person, purpose=ConsentPurpose.PHOTO),
            consent_of(person, withdrawn_on=SINCE),
        ):
            needs.record_consent(writing, consent)
            with pytest.raises(RuleBrokenError, match=r"need\.consent_missing"):
                needs.record_need(writing, need_of(person, consent, meeting))
    with register.reading() as reading:
        assert reading.all(AccessNeed) == ()


def test_withdrawal_erases_the_need_from_register_journal_and_file(register: Register, meeting: Meeting) -> None:
    need = a_need(register, member(register, meeting), meeting)
    assert WORD.encode() in stored_bytes(register)
    with register.writing("Widerruf") as writing:
        assert needs.withdraw_consent(writing, need.consent_id, date(2026, 8, 1)) == 1
    assert WORD.encode() not in stored_bytes(register)
    with register.reading() as reading:
        assert reading.all(AccessNeed) == ()
        assert reading.get(Consent, need.consent_id).withdrawn_on == date(2026, 8, 1)
    with pytest.raises(ChangedMeanwhileError, match=r"history\.erased"):
        history.undo(register)


def test_needs_go_on_their_day_and_not_before(register: Register, meeting: Meeting) -> None:
    day = date(2026, 10, 23)
    a_need(register, member(register, meeting), meeting, delete_on=day)
    with register.writing("Zu früh") as writing:
        assert needs.erase_due_needs(writing, day - timedelta(days=1)) == 0
    with register.writing("Löschlauf") as writing:
        assert needs.erase_due_needs(writing, day) == 1
    assert WORD.encode() not in stored_bytes(register)


def test_a_withdrawal_before_the_consent_is_refused(register: Register, meeting: Meeting) -> None:
    need = a_need(register, member(register, meeting), meeting)
    with pytest.raises(RuleBrokenError, match=r"period\.ends_before_start"), register.writing("Widerruf") as writing:
        needs.withdraw_consent(writing, need.consent_id, SINCE - timedelta(days=1))
