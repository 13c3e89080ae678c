from dataclasses import replace
from datetime import date

import pytest

from counting import counted
from desktop.people_world import BRAND, BRAND_ADDRESS, BRANDT, EVERYTHING, HOUSE, HOUSE_ADDRESS, MUELLER, TODAY
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.committees import Bench, Deputyship, DeputyshipKind, Sensitivity
from secretariat.domain.errors import NotFoundError
from secretariat.domain.people import AddressUse, Person, PostalAddress
from secretariat.services.people.people import restore_people, save_organisation, save_person, trash_people
from secretariat.services.people.people_lists import (
    ListedPerson,
    email_addresses,
    listed_people,
    organisation_list,
    people_list,
)
from secretariat.services.people.person_details import (
    letter_head,
    organisation_details,
    organisation_names,
    person_details,
)
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register


@pytest.fixture
def filled(register: Register) -> Register:
    with register.writing("Anfang") as writing:
        writing.add(*EVERYTHING)
    return register


def everybody(reading: Reading, day: date, *, trashed: bool = False) -> tuple[ListedPerson, ...]:
    listed = people_list(reading, day, trashed=trashed)
    return listed_people(reading, listed, 0, len(listed.ids))


def test_a_person_is_shown_with_letter_seats_deputyships_and_meetings(filled: Register) -> None:
    with filled.reading() as reading:
        brandt, mueller = person_details(reading, "brandt", TODAY), person_details(reading, "mueller", TODAY)
    assert brandt.head.block.lines == (
        "Wohnen & Leben <Unna> e. V.", "Teilhabe", "Frau Anna Brandt", "Amtsweg 3", "59423 Unna",
    )  # fmt: skip
    assert brandt.head.salutation == ("Sehr geehrte Frau Brandt,",)
    assert not brandt.head.is_own
    (seat,) = brandt.seats
    assert (seat.committee, seat.bench, seat.seat_no, seat.is_current) == ("LSP", "Kreis", 2, True)
    assert [line.meeting for line in brandt.meetings] == ["LSP-3"]
    assert (mueller.seats, len(mueller.deputyships)) == ((), 1)


def test_what_the_list_of_a_meeting_says_counts_more_than_the_letter(filled: Register) -> None:
    signed = Attendance(meeting_id="meeting", row_no=1, person_id="brandt", state=AttendanceState.PRESENT)
    with filled.writing("unterschrieben") as writing:
        writing.add(signed)
    with filled.reading() as reading:
        assert person_details(reading, "brandt", TODAY).meetings[0].state is AttendanceState.PRESENT


def test_a_pool_deputy_has_a_bench_and_no_seat_and_a_sensitive_bench_its_label(filled: Register) -> None:
    bench = Bench(
        id="special", committee_id="lsp", name="Betroffene", short_name="B", sort_no=2,
        sensitivity=Sensitivity.SPECIAL, print_label="Interessenvertretung",
    )  # fmt: skip
    pool = Deputyship(kind=DeputyshipKind.POOL, for_bench_id="special", deputy_person_id="brand", start=TODAY)
    with filled.writing("Pool") as writing:
        writing.add(bench, pool)
    with filled.reading() as reading:
        (line,) = person_details(reading, "brand", TODAY).deputyships
        rows = {one.line.id: one.places for one in everybody(reading, TODAY)}
        in_english = people_list(reading, TODAY, deputy="Deputy")
    assert in_english.places["brand"] == "Deputy LSP Interessenvertretung"
    assert (line.bench, line.seat_no) == ("Interessenvertretung", None)
    assert rows["brand"] == "Stellv. LSP Interessenvertretung"


def test_what_ended_is_shown_after_what_holds(filled: Register) -> None:
    with filled.reading() as reading:
        before = person_details(reading, "brandt", date(2023, 1, 1))
        assert [seat.is_current for seat in before.seats] == [False]
        assert {one.line.id: one.places for one in everybody(reading, date(2023, 1, 1))}["brandt"] == ""


def test_the_own_official_address_goes_before_the_house_and_the_private_one_after() -> None:
    official, private = (replace(BRAND_ADDRESS, use=use) for use in (AddressUse.OFFICIAL, AddressUse.PRIVATE))
    person = replace(BRAND, organisation_id="house")
    assert letter_head(person, HOUSE, (official,), (HOUSE_ADDRESS,)).is_own
    assert not letter_head(person, HOUSE, (private,), (HOUSE_ADDRESS,)).is_own
    assert letter_head(person, HOUSE, (private,), ()).is_own
    assert letter_head(person, None, (), ()).block.lines == ()


def test_somebody_unknown_is_refused(filled: Register) -> None:
    with filled.reading() as reading, pytest.raises(NotFoundError):
        person_details(reading, "niemand", TODAY)


def test_an_organisation_is_shown_with_its_people(filled: Register) -> None:
    with filled.reading() as reading:
        details = organisation_details(reading, "house")
        assert organisation_names(reading) == (("house", "Wohnen & Leben <Unna> e. V., Teilhabe"),)
    assert details.people == (("brandt", "Brandt, Anna"),)
    assert details.head.block.lines[-2:] == ("Amtsweg 3", "59423 Unna")


def test_the_list_is_in_german_order_and_without_the_trash(filled: Register) -> None:
    with filled.writing("Papierkorb") as writing:
        trash_people(writing, ("mueller",), TODAY)
    with filled.reading() as reading:
        assert [one.line.id for one in everybody(reading, TODAY)] == ["brand", "brandt"]
        assert [one.line.id for one in everybody(reading, TODAY, trashed=True)] == ["mueller"]
    with filled.writing("zurück") as writing:
        restore_people(writing, ("mueller",))
    with filled.reading() as reading:
        assert len(everybody(reading, TODAY)) == 3


@pytest.mark.parametrize("more", [0, 50])
def test_the_number_of_questions_does_not_grow_with_the_list(filled: Register, more: int) -> None:
    with filled.writing("mehr") as writing:
        writing.add(*(Person(family_name=f"Nachname {number}") for number in range(more)))
    with counted(filled) as asked, filled.reading() as reading:
        assert len(everybody(reading, TODAY)) == more + 3
        organisation_list(reading)
    assert len(asked) == 4


def test_the_list_names_the_town_that_letters_go_to(filled: Register) -> None:
    private = PostalAddress(person_id="brandt", use=AddressUse.PRIVATE, city="Kamen", postal_code="59174")
    alone = PostalAddress(person_id="mueller", use=AddressUse.PRIVATE, city="Lünen", postal_code="44532")
    with filled.writing("privat") as writing:
        writing.add(private, alone)
    with filled.reading() as reading:
        towns = {one.line.id: one.line.city for one in everybody(reading, TODAY)}
        for id_, town in towns.items():
            assert town in person_details(reading, id_, TODAY).head.block.lines[-1]
    assert towns == {"brand": "Unna", "brandt": "Unna", "mueller": "Lünen"}


def test_addresses_for_a_blind_copy_are_named_once(filled: Register) -> None:
    with filled.writing("Mail") as writing:
        writing.change(replace(MUELLER, email="BRANDT@kreis.example"), replace(BRAND, email="brand@kreis.example"))
    with filled.reading() as reading:
        emails = [one.line.email for one in everybody(reading, TODAY)]
    assert email_addresses(emails) == ("brand@kreis.example", "brandt@kreis.example")


def test_a_person_is_saved_with_telephone_in_din_form_and_address_in_one_step(filled: Register) -> None:
    address = PostalAddress(person_id="brandt", postal_code="07545", city="Gera")
    with filled.writing("speichern") as writing:
        save_person(writing, replace(BRANDT, phone_office="(02303) 27-15"), [address])
    with filled.reading() as reading:
        assert reading.get(Person, "brandt").phone_office == "02303 27-15"
        assert reading.all(PostalAddress, person_id="brandt") == (address,)
    with filled.writing("leeren") as writing:
        save_person(writing, BRANDT, ())
    with filled.reading() as reading:
        assert reading.all(PostalAddress, person_id="brandt") == ()


def test_an_organisation_without_an_address_loses_the_stored_one(filled: Register) -> None:
    with filled.writing("leeren") as writing:
        save_organisation(writing, HOUSE, ())
    with filled.reading() as reading:
        assert reading.all(PostalAddress, organisation_id="house") == ()
