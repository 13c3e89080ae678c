"""A committee on a chosen day, what became of a seat, and new versions of its rules."""

from dataclasses import fields, replace
from datetime import date
from enum import StrEnum

import pytest

from making import a_bench, a_committee
from secretariat.domain.committees import (
    Appointment,
    CadenceKind,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    EndReason,
    NoticeUnit,
    QuorumBase,
)
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.people import Organisation, Person
from secretariat.services.committee import committees
from secretariat.services.committee.committee_view import CommitteeView, committee_view, seat_past
from secretariat.services.committee.rules_in_words import MEANINGS, MEANINGS_EN, meaning
from secretariat.services.committee.rules_versions import RulesDraft, add_version, draft_of, settings_that_count
from secretariat.services.people.people_lists import people_to_choose
from secretariat.storage.register import Register

TODAY = date(2026, 9, 21)


def view(register: Register, committee_id: str, day: date = TODAY) -> CommitteeView:
    with register.reading() as reading:
        return committee_view(reading, committee_id, day)


def test_a_seat_is_vacant_the_day_after_its_holder_went_and_the_past_says_why(register: Register) -> None:
    committee = a_committee(register, seats=2)
    seat = view(register, committee.id).seats[0]
    assert seat.held
    with register.writing("Ende") as writing:
        committees.end_appointment(writing, seat.held.id, TODAY, EndReason.RESIGNATION)
    assert view(register, committee.id).seats[0].holder == seat.holder
    assert view(register, committee.id, date(2026, 9, 22)).seats[0].holder == ""
    with register.reading() as reading:
        (past,) = seat_past(reading, seat.seat.id)
    assert isinstance(past.held, Appointment)
    assert (past.name, past.held.end_reason) == (seat.holder, EndReason.RESIGNATION)


def test_a_committee_that_is_gone_is_not_found(register: Register) -> None:
    with register.reading() as reading, pytest.raises(NotFoundError):
        committee_view(reading, "0" * 32, TODAY)


def test_people_are_offered_by_name_with_their_house_if_they_have_one(register: Register) -> None:
    house = Organisation(name="Stadt Unna")
    with register.writing("Personen") as writing:
        writing.add(house, Person(given_name="Ida", family_name="Ast", organisation_id=house.id))
        writing.add(Person(given_name="Ole", family_name="Ahl"))
    with register.reading() as reading:
        names = [name for _, name in people_to_choose(reading, with_houses=True)]
    assert names == ["Ahl, Ole", "Ast, Ida · Stadt Unna"]


def test_a_seat_is_changed_but_never_to_end_before_it_starts(register: Register) -> None:
    committee = a_committee(register, seats=1)
    seat = view(register, committee.id).seats[0].seat
    with register.writing("Sitz") as writing:
        committees.change_seat(writing, replace(seat, label="Kreis Unna"))
    assert view(register, committee.id).seats[0].seat.label == "Kreis Unna"
    with pytest.raises(RuleBrokenError) as refused, register.writing("Sitz") as writing:
        committees.change_seat(writing, replace(seat, valid_to=date(1999, 1, 1)))
    assert refused.value.field == "valid_to"


def test_a_deputyship_is_ended_and_refused_to_the_holder(register: Register) -> None:
    committee = a_committee(register, seats=2)
    first, second = view(register, committee.id).seats
    assert first.held
    assert second.held
    deputyship = Deputyship(
        kind=DeputyshipKind.PERSONAL, for_seat_id=first.seat.id, deputy_person_id=second.held.person_id, start=TODAY
    )
    with register.writing("Stellvertretung") as writing:
        committees.name_deputy(writing, deputyship)
    with register.writing("Ende") as writing:
        committees.change_deputyship(writing, replace(deputyship, end=date(2026, 10, 1)))
    with pytest.raises(RuleBrokenError, match=r"deputy\.is_holder"), register.writing("Falsch") as writing:
        committees.change_deputyship(writing, replace(deputyship, deputy_person_id=first.held.person_id))
    with register.reading() as reading:
        newest = seat_past(reading, first.seat.id)[0].held
    assert isinstance(newest, Deputyship)
    assert newest.end == date(2026, 10, 1)


def test_a_pool_deputy_stands_in_the_past_of_every_seat_of_the_bench(register: Register) -> None:
    committee = a_committee(register, seats=1)
    bench = a_bench(register, committee, seats=2, first=10, sort_no=2, short_name="LE", name="Anbieter")
    people = [name for name in view(register, committee.id).seats if name.bench.id != bench.id]
    assert people[0].held
    pool = Deputyship(
        kind=DeputyshipKind.POOL, for_bench_id=bench.id, deputy_person_id=people[0].held.person_id, start=TODAY
    )
    with register.writing("Pool") as writing:
        writing.add(pool)
    seat = next(one for one in view(register, committee.id).seats if one.bench.id == bench.id)
    with register.reading() as reading:
        assert pool in {one.held for one in seat_past(reading, seat.seat.id)}


def test_a_new_version_begins_with_the_last_one_and_leaves_it_as_it_was(register: Register) -> None:
    committee = a_committee(register, seats=1)
    before = view(register, committee.id).versions[0]
    draft = replace(
        draft_of(before),
        version="neu",
        valid_from=date(2026, 10, 1),
        deputy_model=DeputyModel.NONE,
        cadence_kind=CadenceKind.TIMES_A_YEAR,
        cadence_value=4,
        quorum_base=QuorumBase.FIXED,
        minimum=7,
    )
    with register.writing("Fassung") as writing:
        add_version(writing, committee.id, draft)
    today, later = view(register, committee.id), view(register, committee.id, date(2026, 10, 1))
    assert [one.is_in_force for one in today.versions] == [False, True]
    assert today.versions[1].rules == before.rules
    assert later.deputy_model is DeputyModel.NONE
    assert draft_of(later.versions[0]) == draft


def test_a_version_without_a_name_is_refused_at_its_field(register: Register) -> None:
    committee = a_committee(register, seats=1)
    draft = RulesDraft(version=" ", valid_from=TODAY)
    with pytest.raises(RuleBrokenError) as refused, register.writing("Fassung") as writing:
        add_version(writing, committee.id, draft)
    assert refused.value.field == "version"


def test_a_period_that_nobody_means_is_refused_at_its_field(register: Register) -> None:
    committee = a_committee(register, seats=1)
    draft = RulesDraft(version="2", valid_from=TODAY, minutes_due_days=28_000)
    with pytest.raises(RuleBrokenError, match=r"deadlines\.period_length") as refused, register.writing("F") as writing:
        add_version(writing, committee.id, draft)
    assert refused.value.field == "minutes_due_days"


def test_two_versions_from_one_day_are_refused(register: Register) -> None:
    committee = a_committee(register, seats=1)
    draft = replace(draft_of(view(register, committee.id).versions[0]), version="noch eine")
    with pytest.raises(RuleBrokenError, match=r"rules\.day_taken") as refused, register.writing("Fassung") as writing:
        add_version(writing, committee.id, draft)
    assert refused.value.field == "valid_from"


def test_every_setting_of_the_rules_has_a_meaning_in_both_languages() -> None:
    assert MEANINGS.keys() == MEANINGS_EN.keys()
    sample = RulesDraft(version="1", valid_from=TODAY)
    silent = {"version", "adopted_on", "valid_from"}
    for field in fields(RulesDraft):
        value = getattr(sample, field.name)
        values = list(type(value)) if isinstance(value, StrEnum) else [value]
        for one in values:
            said = meaning(field.name, settings(sample) | {field.name: one}, "de")
            assert bool(said) is (field.name not in silent), (field.name, one)


def settings(draft: RulesDraft) -> dict[str, object]:
    return {field.name: getattr(draft, field.name) for field in fields(RulesDraft)}


def test_a_meaning_names_the_number() -> None:
    sample = RulesDraft(version="1", valid_from=TODAY)
    assert "28 Tage" in meaning("minutes_due_days", settings(sample), "de")
    assert "keine Frist" in meaning("objection_days", settings(sample), "de")


def test_a_period_is_named_with_its_unit_and_one_is_one() -> None:
    weeks = RulesDraft(version="1", valid_from=TODAY, notice_value=1, notice_unit=NoticeUnit.WEEKS, reply_lead=1)
    assert meaning("notice_value", settings(weeks), "de") == "Eingeladen wird 1 Woche vor der Sitzung."
    days = replace(weeks, notice_value=42, notice_unit=NoticeUnit.CALENDAR_DAYS)
    assert meaning("notice_value", settings(days), "de") == "Eingeladen wird 42 Kalendertage vor der Sitzung."
    assert meaning("notice_value", settings(days), "en") == "Invitations go out 42 calendar days before the meeting."
    assert "1 Arbeitstage" not in meaning("reply_lead", settings(weeks), "de")
    rarely = replace(weeks, cadence_kind=CadenceKind.MONTHS_APART, cadence_value=6)
    assert "höchstens 6 Monate" in meaning("cadence_kind", settings(rarely), "de")


def test_what_is_still_being_typed_leaves_its_place_open() -> None:
    typed = settings(RulesDraft(version="1", valid_from=TODAY)) | {"cadence_value": None, "notice_unit": None}
    assert "…" in meaning("notice_value", typed, "de")
    assert "…" in meaning("cadence_kind", typed | {"cadence_kind": CadenceKind.TIMES_A_YEAR}, "de")


def test_settings_that_say_nothing_are_left_out() -> None:
    plain = RulesDraft(version="1", valid_from=TODAY, quorum_base=QuorumBase.NONE)
    assert not {"threshold", "minimum", "cadence_value"} & set(settings_that_count(plain))
    counted = replace(plain, quorum_base=QuorumBase.FIXED, cadence_kind=CadenceKind.MONTHS_APART)
    assert {"threshold", "minimum", "cadence_value"} <= set(settings_that_count(counted))
