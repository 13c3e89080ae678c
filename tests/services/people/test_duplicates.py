from dataclasses import replace
from datetime import date, time

import pytest

from secretariat.domain.attendance import Attendance
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Delegation,
    Deputyship,
    DeputyshipKind,
    NoticeUnit,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, Reply, ReplyChannel
from secretariat.domain.likeness import PersonKey
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import AddressUse, Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.services.people.duplicates import MOST_PAIRS, likely_pairs, merge_people, person_keys, prefilled
from secretariat.storage import history
from secretariat.storage.records import KINDS
from secretariat.storage.register import Register
from secretariat.storage.tables import REFERENCES

DAY = date(2026, 9, 21)
FIRST = Person(id="first", family_name="Brandt", given_name="Anna", email="brandt@kreis.example")
SECOND = Person(id="second", family_name="Brand", given_name="Anna", phone_office="02303 27-1", job_title="Leiterin")
OTHER = Person(id="other", family_name="Otte", given_name="Olaf")
COMMITTEE = Committee(
    id="lsp",
    name="Steuerungsgremium",
    short_name="LSP",
    name_genitive="des Steuerungsgremiums",
    name_accusative="das Steuerungsgremium",
    federal_state="NW",
)
BENCH = Bench(id="bench", committee_id="lsp", name="Kreis", short_name="Kreis", sort_no=1, print_label="Kreis")
SEATS = tuple(Seat(id=f"seat{no}", bench_id="bench", seat_no=no, valid_from=date(2024, 1, 1)) for no in (1, 2))
MEETINGS = tuple(
    Meeting(id=f"meeting{no}", committee_id="lsp", no=no, date=date(2026, no, 1), start=time(14)) for no in (1, 2)
)


@pytest.fixture
def filled(register: Register) -> Register:
    with register.writing("Anfang") as writing:
        writing.add(FIRST, SECOND, OTHER, COMMITTEE, BENCH, *SEATS, *MEETINGS)
    return register


def add(register: Register, *records: Record) -> None:
    with register.writing("mehr") as writing:
        writing.add(*records)


def merge(register: Register, merged: Person = FIRST, address: PostalAddress | None = None) -> None:
    with register.writing("Zusammenführen") as writing:
        merge_people(writing, merged, address, SECOND.id, DAY)


def everything(register: Register) -> dict[str, object]:
    with register.reading() as reading:
        return {kind.__name__: reading.all(kind) for kind in KINDS.values()}


def seat_held(person_id: str, seat: str = "seat1", **more: object) -> Appointment:
    return replace(Appointment(seat_id=seat, person_id=person_id, start=date(2024, 1, 1)), **more)  # type: ignore[arg-type]  # any field of it


def invited(person_id: str, meeting: str, no: int = 1) -> Invitation:
    return Invitation(meeting_id=meeting, person_id=person_id, no=no)


def test_likely_pairs_are_found_once_with_the_reason(filled: Register) -> None:
    add(filled, PostalAddress(person_id="first", postal_code="59423", city="Unna"))
    add(filled, PostalAddress(person_id="second", postal_code="59423", city="Unna"))
    counted: list[tuple[int, int]] = []
    with filled.reading() as reading:
        keys = person_keys(reading)
    pairs = likely_pairs(keys, lambda done, of: counted.append((done, of)))
    assert [({pair.first_id, pair.second_id}, pair.reason) for pair in pairs] == [({"first", "second"}, "like.sound")]
    assert {pairs[0].first, pairs[0].second} == {"Brandt, Anna", "Brand, Anna"}
    assert counted == [(0, 3)]


def test_the_search_ends_with_as_many_pairs_as_anybody_works_through() -> None:
    keys = [(PersonKey(f"{number}", "Anna", "Brandt"), "Brandt, Anna") for number in range(2 * MOST_PAIRS)]
    found = likely_pairs(keys)
    assert MOST_PAIRS <= len(found) < MOST_PAIRS + 10


def test_people_are_compared_by_the_town_that_letters_go_to(filled: Register) -> None:
    private = PostalAddress(person_id="first", use=AddressUse.PRIVATE, postal_code="59174", city="Kamen")
    add(filled, private, PostalAddress(person_id="first", postal_code="59423", city="Unna"))
    with filled.reading() as reading:
        towns = {key.id: (key.postal_code, key.city) for key, _ in person_keys(reading)}
    assert towns == {"first": ("59423", "Unna"), "second": ("", ""), "other": ("", "")}


def test_different_people_are_no_pair(filled: Register) -> None:
    with filled.reading() as reading:
        assert likely_pairs(person_keys(reading)) == ()


def test_gaps_are_filled_from_the_second_and_nothing_is_overwritten() -> None:
    ready = prefilled(FIRST, SECOND)
    assert (ready.id, ready.family_name, ready.email) == ("first", "Brandt", "brandt@kreis.example")
    assert (ready.phone_office, ready.job_title) == ("02303 27-1", "Leiterin")


def test_everything_that_named_the_second_names_the_first(filled: Register) -> None:
    held = seat_held("second")
    letter = invited("other", "meeting1")
    add(
        filled,
        held,
        letter,
        invited("second", "meeting2"),
        Attendance(meeting_id="meeting2", row_no=1, person_id="second", seat_id="seat1"),
        Deputyship(
            kind=DeputyshipKind.PERSONAL, for_seat_id="seat2", deputy_person_id="second", start=date(2024, 1, 1)
        ),
        Delegation(committee_id="lsp", target_body="Beirat", person_id="other", deputy_id="second", from_on=DAY),
        Reply(
            invitation_id=letter.id,
            sequence=1,
            answer=Answer.REPRESENTED,
            received_on=DAY,
            received_via=ReplyChannel.PHONE,
            deputy_person_id="second",
        ),
    )
    merge(filled, prefilled(FIRST, SECOND))
    with filled.reading() as reading:
        for reference in REFERENCES:
            if reference.target == "person":
                assert not reading.all(KINDS[reference.table], **{reference.column: "second"}), reference
        assert reading.get(Appointment, held.id).person_id == "first"
        assert reading.get(Person, "first").job_title == "Leiterin"
        assert reading.get(Person, "second").trashed_on == DAY


def test_a_merger_is_one_step_that_undo_takes_back_whole(filled: Register) -> None:
    add(filled, seat_held("second"), invited("second", "meeting2"))
    before = everything(filled)
    merge(filled, prefilled(FIRST, SECOND))
    assert everything(filled) != before
    history.undo(filled, None)
    assert everything(filled) == before


@pytest.mark.parametrize(
    "of_second",
    [invited("second", "meeting1", 2), Attendance(meeting_id="meeting1", row_no=1, person_id="second")],
    ids=["invited too", "on the list"],
)
def test_two_of_one_meeting_are_refused_and_nothing_changes(filled: Register, of_second: Record) -> None:
    add(filled, invited("first", "meeting1"), of_second)
    before = everything(filled)
    with pytest.raises(RuleBrokenError) as refused:
        merge(filled)
    assert (refused.value.code, refused.value.values["meeting"]) == ("duplicates.same_meeting", "LSP-1")
    assert everything(filled) == before


def test_a_member_and_who_came_for_them_are_refused(filled: Register) -> None:
    letter = invited("first", "meeting1")
    reply = Reply(
        invitation_id=letter.id,
        sequence=1,
        answer=Answer.REPRESENTED,
        received_on=DAY,
        received_via=ReplyChannel.PHONE,
        deputy_person_id="second",
    )
    add(filled, letter, reply)
    with pytest.raises(RuleBrokenError) as refused:
        merge(filled)
    assert refused.value.code == "duplicates.same_meeting"


def test_a_holder_and_their_deputy_are_refused(filled: Register) -> None:
    deputy = Deputyship(
        kind=DeputyshipKind.PERSONAL, for_seat_id="seat1", deputy_person_id="second", start=date(2024, 1, 1)
    )
    add(filled, seat_held("first"), deputy)
    with pytest.raises(RuleBrokenError) as refused:
        merge(filled)
    assert refused.value.code == "deputy.is_holder"


def test_a_deputy_who_took_the_seat_later_can_be_merged(filled: Register) -> None:
    deputy = Deputyship(
        kind=DeputyshipKind.PERSONAL,
        for_seat_id="seat1",
        deputy_person_id="second",
        start=date(2024, 1, 1),
        end=date(2024, 12, 31),
    )
    add(filled, seat_held("first", start=date(2025, 1, 1)), deputy)
    merge(filled)
    with filled.reading() as reading:
        assert reading.get(Deputyship, deputy.id).deputy_person_id == "first"


def test_two_votes_in_one_committee_are_refused(filled: Register) -> None:
    rules = RulesOfProcedure(
        committee_id="lsp",
        version="1",
        valid_from=date(2024, 1, 1),
        notice_value=4,
        notice_unit=NoticeUnit.WEEKS,
    )
    add(filled, rules, seat_held("first"), seat_held("second", "seat2"))
    with pytest.raises(RuleBrokenError) as refused:
        merge(filled)
    assert refused.value.code == "seat.second_vote"


def test_somebody_cannot_be_merged_with_themselves(filled: Register) -> None:
    with pytest.raises(RuleBrokenError) as refused, filled.writing("falsch") as writing:
        merge_people(writing, FIRST, None, FIRST.id, DAY)
    assert refused.value.code == "duplicates.same_person"


def test_the_chosen_address_takes_the_place_of_the_first_ones(filled: Register) -> None:
    old = PostalAddress(id="old", person_id="first", street="Altweg", postal_code="59423", city="Unna")
    new = PostalAddress(id="new", person_id="second", street="Neuweg", postal_code="07545", city="Gera")
    add(filled, old, new)
    merge(filled, address=new)
    with filled.reading() as reading:
        (kept,) = reading.all(PostalAddress, person_id="first")
        assert (kept.id, kept.street, kept.city) == ("old", "Neuweg", "Gera")
        assert reading.all(PostalAddress, person_id="second") == (new,)


def test_without_an_own_address_the_first_gets_the_seconds(filled: Register) -> None:
    new = PostalAddress(id="new", person_id="second", use=AddressUse.PRIVATE, postal_code="07545", city="Gera")
    add(filled, new)
    merge(filled, address=new)
    with filled.reading() as reading:
        assert reading.get(PostalAddress, "new").person_id == "first"


def test_an_address_that_an_appointment_uses_goes_along(filled: Register) -> None:
    used = PostalAddress(id="used", person_id="second", postal_code="07545", city="Gera")
    add(filled, used, seat_held("second", address_to_use_id="used"))
    merge(filled)
    with filled.reading() as reading:
        assert reading.get(PostalAddress, "used").person_id == "first"
