"""What a clerk does with people, organisations and their addresses; and what the office keeps about itself."""

from dataclasses import replace
from datetime import date

import pytest

from making import a_committee, a_person, a_sender, an_address
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Room, Venue
from secretariat.domain.office import OfficeClosure, RetentionClass, RetentionRule, SenderProfile
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.services import listing
from secretariat.services.committee import office
from secretariat.services.people import people
from secretariat.storage.register import Register


def test_what_was_typed_is_kept_clean_and_sorted(register: Register) -> None:
    with register.writing("Person") as writing:
        kept = people.add_person(writing, a_person(0, family_name=" Heide\u00a0", name_prefix="von der\u200b"))
    assert (kept.family_name, kept.name_prefix, kept.sort_name) == ("Heide", "von der", "Heide, Anna von der")


def test_a_person_needs_a_name_and_an_organisation_too(register: Register) -> None:
    with register.writing("Person") as writing:
        kept = people.add_person(writing, a_person())
        for nameless in (a_person(1, family_name=" "), replace(kept, family_name="")):
            verb = people.change_person if nameless.id == kept.id else people.add_person
            with pytest.raises(RuleBrokenError, match=r"person\.without_name"):
                verb(writing, nameless)
        verein = people.add_organisation(writing, Organisation(name="Verein"))
        with pytest.raises(RuleBrokenError, match=r"organisation\.without_name"):
            people.change_organisation(writing, replace(verein, name=" "))
        with pytest.raises(RuleBrokenError, match=r"organisation\.without_name"):
            people.add_organisation(writing, Organisation(name=""))


def test_a_change_that_changes_nothing_is_no_step(register: Register) -> None:
    with register.writing("Person") as writing:
        kept = people.add_person(writing, a_person())
        address = people.add_address(writing, an_address(kept))
    with register.writing("Nichts") as writing:
        people.change_person(writing, kept)
        people.change_address(writing, address)
    assert writing.change_set.number == 0


def test_the_trash_hides_a_person_and_gives_her_back(register: Register) -> None:
    with register.writing("Person") as writing:
        kept = people.add_person(writing, a_person())
        people.trash_people(writing, (kept.id,), date(2026, 9, 1))
        assert listing.person_rows(writing, None, date(2026, 9, 2)) == ()
        people.restore_people(writing, [kept.id])
        assert [row.family_name for row in listing.person_rows(writing, None, date(2026, 9, 2))] == ["Brandt"]
        assert writing.get(Person, kept.id).trashed_on is None


def test_a_list_shows_block_and_salutation_as_a_letter_prints_them(register: Register) -> None:
    committee = a_committee(register)
    with register.reading() as reading:
        rows = listing.person_rows(reading, committee, date(2026, 9, 1))
        assert len(reading.all(PostalAddress)) == 3
    assert [row.family_name for row in rows] == ["Brandt", "Keller", "Uhl"]
    assert rows[1].address_lines == ("Herrn Jonas Keller", "Ahornweg 4", "07545 Gera")
    assert rows[1].salutation_line == "Sehr geehrter Herr Keller,"


def test_a_new_register_proposes_closures_and_retention_once(register: Register) -> None:
    for _ in range(2):
        with register.writing("Vorgaben") as writing:
            office.propose_defaults(writing)
    with register.reading() as reading:
        rules = {rule.retention_class: (rule.months, rule.offer_to_archive) for rule in reading.all(RetentionRule)}
        days = {(one.closed_on.month, one.closed_on.day) for one in reading.all(OfficeClosure)}
    assert rules == {
        RetentionClass.NEEDS: (1, False),
        RetentionClass.REPLIES: (0, False),
        RetentionClass.ATTENDANCE: (120, False),
        RetentionClass.MINUTES: (360, True),
        RetentionClass.ENDED_MEMBERS: (12, False),
        RetentionClass.JOURNAL: (24, False),
    }
    assert days == {(12, 24), (12, 31)}


def test_what_the_office_keeps_needs_its_name(register: Register) -> None:
    with register.writing("Büro") as writing:
        sender = office.keep(writing, a_sender())
        assert office.keep(writing, replace(sender, room=" 12 ")).room == "12"
        assert [one.room for one in writing.all(SenderProfile)] == ["12"]
        with pytest.raises(RuleBrokenError, match=r"sender\.without_authority"):
            office.keep(writing, a_sender(authority=""))
        with pytest.raises(RuleBrokenError, match=r"venue\.without_name"):
            office.keep(writing, Venue(name=" "))
        with pytest.raises(RuleBrokenError, match=r"venue\.without_name"):
            office.keep(writing, Room(venue_id="x", name=""))
