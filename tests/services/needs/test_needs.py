"""What a clerk does with access needs: nothing without consent, and gone for good, journal included."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from making import SINCE, a_need, folder_of
from secretariat.domain.committees import Appointment
from secretariat.domain.errors import ChangedMeanwhileError, NotFoundError, RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import (
    AccessNeed,
    Accommodation,
    AccommodationState,
    Consent,
    ConsentForm,
    ConsentPurpose,
    NeedScope,
)
from secretariat.domain.office import RetentionClass, RetentionRule
from secretariat.domain.people import Person
from secretariat.services.committee import office
from secretariat.services.needs import needs
from secretariat.services.needs.need_catalogue import offered_kinds
from secretariat.services.register import history, steps
from secretariat.storage import damage, erasures
from secretariat.storage.register import Register

WORD = "KANARIENVOGEL"


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


def test_the_letters_of_a_paper_form_become_needs_and_what_is_written_beside_goes_with_the_last(
    register: Register, meeting: Meeting
) -> None:
    person = member(register, meeting)
    with register.writing("Bogen") as writing:
        first, second, third = (kind.name for kind in offered_kinds(writing)[:3])
        consent = consent_of(person)
        blank = replace(need_of(person, consent, meeting), detail="bitte vorn")
        before = needs.keep_needs_of_form(writing, replace(blank, detail=""), "b", consent)
        kept = needs.keep_needs_of_form(writing, blank, "a, B c", consent)
    assert [one.kind for one in before] == [second]
    assert [(one.kind, one.detail) for one in kept] == [(first, ""), (third, "bitte vorn")]


@pytest.mark.parametrize(("letters", "code"), [(" , ", "need.no_letter"), ("a9", "need.unknown_letter")])
def test_a_paper_form_without_a_letter_or_with_a_wrong_one_keeps_nothing(
    register: Register, meeting: Meeting, letters: str, code: str
) -> None:
    person = member(register, meeting)
    consent = consent_of(person)
    with pytest.raises(RuleBrokenError) as refused, register.writing("Bogen") as writing:
        needs.keep_needs_of_form(writing, need_of(person, consent, meeting), letters, consent)
    assert (refused.value.code, refused.value.field) == (code, "letters")
    with register.reading() as reading:
        assert not reading.all(AccessNeed)
        assert not reading.all(Consent)


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


def test_a_need_typed_in_with_a_consent_that_is_there_needs_no_second_one(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    with register.writing("Bedarf geändert") as writing:
        first = needs.keep_need(writing, need_of(person, consent_of(person), meeting), consent_of(person))
        second = needs.keep_need(writing, need_of(person, consent_of(person), None), consent_of(person))
        other = needs.keep_need(
            writing, need_of(person, consent_of(person), None), consent_of(person, form=ConsentForm.SPOKEN)
        )
    assert first.consent_id == second.consent_id != other.consent_id


def test_a_changed_need_keeps_its_id_and_gets_its_day_anew(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    with register.writing("Bedarf geändert") as writing:
        kept = needs.keep_need(writing, need_of(person, consent_of(person), meeting), consent_of(person))
        lasting = replace(kept, scope=NeedScope.STANDING, meeting_id=None)
        changed = needs.keep_need(writing, lasting, consent_of(person))
    assert (changed.id, changed.delete_on) == (kept.id, None)


def test_a_consent_of_a_day_to_come_is_refused(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    with register.writing("Bedarf geändert") as writing:
        kept = needs.keep_need(writing, need_of(person, consent_of(person), meeting), consent_of(person))
    late = consent_of(person, given_on=date(2027, 1, 1))
    with pytest.raises(RuleBrokenError, match=r"need\.consent_later"), register.writing("Bedarf") as writing:
        needs.keep_need(writing, kept, late)


def test_one_need_goes_for_good_when_its_person_wishes_it(register: Register, meeting: Meeting) -> None:
    need = a_need(register, member(register, meeting), meeting)
    with register.writing("Bedarf geändert") as writing:
        needs.erase_need(writing, need.id)
    assert WORD.encode() not in stored_bytes(register)


def test_a_need_that_was_taken_back_is_readable_nowhere_and_cannot_be_done_again(
    register: Register, meeting: Meeting
) -> None:
    person = member(register, meeting)
    consent = consent_of(person)
    need = need_of(person, consent, meeting)
    with register.writing("Bedarf geändert") as writing:
        needs.keep_need(writing, need, consent)
    with register.writing("Bedarf geändert") as writing:
        needs.keep_need(writing, replace(need, detail=f"{WORD} zwei"), consent)
    history.undo(register)
    assert WORD.encode() in stored_bytes(register), "the need is there as it was before"
    history.undo(register)
    assert WORD.encode() not in stored_bytes(register)
    with pytest.raises(NotFoundError, match=r"history\.nothing"):
        history.redo(register)
    assert damage.check(register.path).problems == ()


def test_a_need_that_was_taken_back_keeps_nobody_from_doing_the_later_steps_again(
    register: Register, meeting: Meeting
) -> None:
    person = member(register, meeting)
    with register.writing("Vorher") as writing:
        writing.change(replace(meeting, end=time(16, 30)))
    with register.writing("Bedarf geändert") as writing:
        needs.keep_need(writing, need_of(person, consent_of(person), meeting), consent_of(person))
    with register.writing("Danach") as writing:
        writing.change(replace(meeting, end=time(18)))
    for _ in range(3):
        history.undo(register)
    assert [history.redo(register).label for _ in range(2)] == ["Vorher", "Danach"]
    with register.reading() as reading:
        assert reading.get(Meeting, meeting.id).end == time(18)
        assert reading.all(AccessNeed) == ()


def test_taking_back_a_need_takes_nothing_from_safety_copies(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    with register.writing("Bedarf geändert") as writing:
        needs.keep_need(writing, need_of(person, consent_of(person), meeting), consent_of(person))
    history.undo(register)
    assert erasures.noted(register.path) == frozenset()


def test_with_the_need_the_rest_of_its_step_is_taken_back_and_earlier_steps_can_be(
    register: Register, meeting: Meeting
) -> None:
    person = member(register, meeting)
    with register.writing("Notiz") as writing:
        writing.change(replace(person, notes="vorher"))
    with register.writing("Antworten") as writing:
        needs.keep_need(writing, need_of(person, consent_of(person), meeting), consent_of(person))
        writing.change(replace(person, notes="nachher"))
    history.undo(register)
    history.undo(register)
    with register.reading() as reading:
        assert reading.get(type(person), person.id).notes == person.notes


def test_a_meeting_on_another_day_moves_the_day_of_its_needs(register: Register, meeting: Meeting) -> None:
    a_need(register, member(register, meeting), meeting, delete_on=date(2026, 10, 23))
    with register.writing("Verlegt") as writing:
        writing.change(replace(meeting, date=date(2026, 11, 4), reply_by=None))
        assert not needs.has_due_needs(writing, date(2026, 10, 23))
        assert needs.erase_due_needs(writing, date(2026, 10, 23)) == 0
        assert writing.all(AccessNeed)[0].delete_on == date(2026, 12, 4)


def test_a_standing_need_goes_when_the_last_seat_has_ended(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    a_need(register, person, meeting, scope=NeedScope.STANDING, meeting_id=None)
    end = date(2026, 12, 31)
    with register.writing("Amtszeit") as writing:
        assert not needs.has_due_needs(writing, end)
        writing.change(*(replace(one, end=end) for one in writing.all(Appointment, person_id=person.id)))
    with register.writing("Löschlauf") as writing:
        assert needs.erase_due_needs(writing, end - timedelta(days=1)) == 0
        assert needs.has_due_needs(writing, end)
        assert needs.erase_due_needs(writing, end) == 1
    assert WORD.encode() not in stored_bytes(register)


def test_a_standing_need_stays_with_a_member_who_is_appointed_again(register: Register, meeting: Meeting) -> None:
    person, end = member(register, meeting), date(2026, 12, 31)
    a_need(register, person, meeting, scope=NeedScope.STANDING, meeting_id=None, delete_on=end)
    with register.writing("Löschlauf") as writing:
        assert not needs.has_due_needs(writing, end)
        assert needs.erase_due_needs(writing, end) == 0
        assert [one.delete_on for one in writing.all(AccessNeed)] == [None]


def test_who_was_told_what_goes_with_the_needs_of_the_meeting(register: Register, meeting: Meeting) -> None:
    measure = Accommodation(
        meeting_id=meeting.id, kind="Braille", contact_note=WORD, state=AccommodationState.UNAVAILABLE
    )
    with register.writing("Vorkehrung") as writing:
        writing.add(measure)
        assert not needs.has_due_needs(writing, date(2026, 10, 22))
    with register.writing("Löschlauf") as writing:
        assert needs.has_due_needs(writing, date(2026, 10, 23))
        assert needs.erase_due_needs(writing, date(2026, 10, 23)) == 0
    assert WORD.encode() not in stored_bytes(register)
    with register.reading() as reading:
        assert not needs.has_due_needs(reading, date(2026, 10, 23))


def test_who_was_told_what_leaves_the_history_of_a_measure_taken_out(register: Register, meeting: Meeting) -> None:
    measure = Accommodation(
        meeting_id=meeting.id, kind="Braille", contact_note="ABSPRACHE", state=AccommodationState.UNAVAILABLE
    )
    with register.writing("Vorkehrung") as writing:
        writing.add(measure)
    with register.writing("Vorkehrung entfernt") as writing:
        writing.remove(measure)
    a_need(register, member(register, meeting), meeting)
    assert b"ABSPRACHE" in stored_bytes(register)
    with register.writing("Löschlauf") as writing:
        assert needs.erase_due_needs(writing, date(2026, 10, 23)) == 1
    assert b"ABSPRACHE" not in stored_bytes(register)


def test_the_history_tells_of_a_need_neither_whose_nor_what(register: Register, meeting: Meeting) -> None:
    person = member(register, meeting)
    with register.writing("Bedarf geändert") as writing:
        needs.keep_need(writing, need_of(person, consent_of(person), meeting), consent_of(person))
    step = writing.change_set.id
    with register.reading() as reading:
        (row,) = (one for one in steps.step_rows(reading) if one.change_set_id == step)
        lines = steps.step_lines(reading, step)
        about = steps.steps_of(reading, "person", person.id) | steps.steps_of(reading, "meeting", meeting.id)
    assert (row.label, row.names) == ("Bedarf geändert", ())
    assert lines
    assert not [line for line in lines if line.record or line.before or line.after]
    assert step not in about
