"""The needs of one person: her own, with their consents, and what they propose for her letters."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from making import HELD_ON, a_need, folder_of
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import NeedScope
from secretariat.domain.people import LetterStyle, Person, PreferredChannel
from secretariat.services.needs.needs import withdraw_consent
from secretariat.services.needs.needs_of_person import (
    LetterForm,
    adopt_letter_form,
    letter_form,
    needs_of,
    scopes_for,
    valid_consents,
)
from secretariat.storage.register import Register

LARGE, ELECTRONIC = "Unterlagen in Großdruck", "Unterlagen elektronisch und barrierefrei"


@pytest.fixture
def anna(register: Register, meeting: Meeting) -> Person:
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    return holder


def standing(register: Register, person: Person, meeting: Meeting, kind: str) -> None:
    a_need(register, person, meeting, kind=kind, scope=NeedScope.STANDING, meeting_id=None)


def proposed(register: Register, person: Person) -> LetterForm:
    with register.reading() as reading:
        return letter_form(reading, person.id)


def test_only_the_persons_own_needs_are_shown_with_the_day_they_go(
    register: Register, meeting: Meeting, anna: Person
) -> None:
    other = folder_of(register, meeting).places[1].holder
    assert other is not None
    a_need(register, other, meeting, kind="Braille")
    a_need(register, anna, meeting, kind="Fahrdienst")
    standing(register, anna, meeting, "Rollstuhlplatz")
    with register.reading() as reading:
        lines = needs_of(reading, anna.id)
    assert [(line.need.kind, line.meeting, line.delete_on) for line in lines] == [
        ("Rollstuhlplatz", "", None),
        ("Fahrdienst", "BSP-1", HELD_ON + timedelta(days=30)),
    ]
    assert all(line.consent.person_id == anna.id for line in lines)


def test_a_withdrawn_consent_is_not_offered_again(register: Register, meeting: Meeting, anna: Person) -> None:
    need = a_need(register, anna, meeting)
    with register.writing("Widerruf") as writing:
        assert [one.id for one in valid_consents(writing, anna.id)] == [need.consent_id]
        withdraw_consent(writing, need.consent_id, date(2026, 8, 1))
        assert valid_consents(writing, anna.id) == ()


def test_a_need_is_for_a_meeting_to_come_of_the_persons_own_committees(
    register: Register, meeting: Meeting, anna: Person
) -> None:
    with register.reading() as reading:
        assert scopes_for(reading, anna.id, HELD_ON) == ((meeting.id, "BSP-1, 23.09.2026"),)
        assert scopes_for(reading, anna.id, HELD_ON + timedelta(days=1)) == ()
        assert scopes_for(reading, "0" * 32, HELD_ON) == ()


def test_a_standing_need_of_large_print_proposes_the_letter_and_changes_nothing(
    register: Register, meeting: Meeting, anna: Person
) -> None:
    assert not proposed(register, anna).is_proposed
    a_need(register, anna, meeting, kind=LARGE)
    assert not proposed(register, anna).is_proposed
    standing(register, anna, meeting, LARGE)
    assert proposed(register, anna) == LetterForm(LetterStyle.LARGE_PRINT, None)
    with register.reading() as reading:
        assert reading.get(Person, anna.id).letter_style is LetterStyle.STANDARD


def test_letters_come_by_mail_too_only_for_somebody_with_an_address_for_it(
    register: Register, meeting: Meeting, anna: Person
) -> None:
    standing(register, anna, meeting, ELECTRONIC)
    assert not proposed(register, anna).is_proposed
    with register.writing("E-Mail") as writing:
        writing.change(replace(anna, email="anna@beispiel.example"))
    assert proposed(register, anna) == LetterForm(None, PreferredChannel.BOTH)


def test_what_is_taken_over_is_proposed_no_more(register: Register, meeting: Meeting, anna: Person) -> None:
    standing(register, anna, meeting, "Unterlagen in Leichter Sprache")
    with register.writing("Briefstil") as writing:
        assert adopt_letter_form(writing, anna.id).letter_style is LetterStyle.EASY_LANGUAGE
    assert not proposed(register, anna).is_proposed
