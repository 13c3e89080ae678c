"""The own member list (D01) read back is the identity: no doubt, no change, and a whole register out of nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ready_made import copied, example, open_empty
from sample_lists import LISTS
from secretariat.documents.member_workbook import member_workbook
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Deputyship,
    DeputyshipKind,
    Role,
    Seat,
    SeatKind,
    Sensitivity,
)
from secretariat.domain.people import AddressUse, Organisation, Person, PostalAddress
from secretariat.services.committee.committees import find_committee
from secretariat.services.committee.member_list import member_list_data
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing
from services.importing import TODAY, counts, people_of, reasons, seats_of, take_in, written

MEETING_DAY = date(2026, 9, 21)
Known = tuple[Register, str, date]


def member_list(register: Register, committee: str, day: date, folder: Path) -> Path:
    """Write D01 into the folder."""
    with register.reading() as reading:
        data = member_list_data(reading, find_committee(reading, committee), day, datetime(2026, 1, 5, tzinfo=UTC))
    path = folder / "Mitgliederverzeichnis.xlsx"
    path.write_bytes(member_workbook(data))
    return path


@pytest.fixture(params=["LSP", "RSG ITP"])
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Known]:
    """Give a register with both sample committees."""
    with Register.open(copied(tmp_path / "Muster.sqlite", example)) as register:
        yield register, request.param, MEETING_DAY


@pytest.fixture(params=[("lsp_verteiler.xlsx", "LSP"), ("gera_rsg.csv", "RSG ITP")])
def imported(request: pytest.FixtureRequest, register: Register) -> Known:
    """Give a register into which one of the two lists was read."""
    source, committee = request.param
    take_in(register, LISTS / source, committee)
    return register, committee, TODAY


def changes_nothing(known: Known, folder: Path) -> None:
    register, committee, day = known
    before, steps = register.dump(), register.last_number()
    plan = take_in(register, member_list(register, committee, day, folder), committee, day)
    assert reasons(plan) == []
    assert counts(plan.summary) == (0, 0, 0, len(people_of(register, committee, day)))
    assert register.dump() == before
    assert register.last_number() == steps


def rebuilds_the_same(known: Known, folder: Path) -> None:
    register, committee, day = known
    source = member_list(register, committee, day, folder)
    with open_empty(folder / "leer.sqlite") as empty:
        plan = take_in(empty, source, committee, day)
        assert reasons(plan) == []
        ours, theirs = people_of(register, committee, day), people_of(empty, committee, day)
        assert plan.summary.added == len(ours)
        assert {name: replace(row, id="") for name, row in theirs.items()} == {
            name: replace(row, id="") for name, row in ours.items()
        }
        assert seating(empty, committee, day) == seating(register, committee, day)


def seating(register: Register, committee: str, day: date) -> list[tuple[object, ...]]:
    return [
        (seat.seat_no, seat.holder, seat.deputies, seat.voting, seat.role)
        for seat in seats_of(register, committee, day)
    ]


def test_a_sample_s_list_read_back_changes_nothing(sample: Known, tmp_path: Path) -> None:
    changes_nothing(sample, tmp_path)


def test_a_sample_s_list_rebuilds_its_people_letters_and_seats(sample: Known, tmp_path: Path) -> None:
    rebuilds_the_same(sample, tmp_path)


def test_an_imported_list_written_and_read_back_changes_nothing(imported: Known, tmp_path: Path) -> None:
    changes_nothing(imported, tmp_path)


def test_an_imported_list_written_rebuilds_its_people_letters_and_seats(imported: Known, tmp_path: Path) -> None:
    rebuilds_the_same(imported, tmp_path)


# What a committee can be besides


def play(register: Register, step: Callable[[Writing, str], None]) -> Known:
    """Give the Gera list as register, one step further."""
    take_in(register, LISTS / "gera_rsg.csv", "RSG ITP")
    with register.writing("Schritt") as writing:
        step(writing, find_committee(writing, "RSG ITP").id)
    return register, "RSG ITP", TODAY


def with_pool(writing: Writing, committee_id: str) -> None:
    bench = writing.all(Bench, committee_id=committee_id)[0]
    for rank, name in ((2, "Ahl"), (1, "Behr")):
        person = Person(given_name="Pia", family_name=name, email=f"pia.{name}@pool.example")
        writing.add(person)
        writing.add(
            Deputyship(
                kind=DeputyshipKind.POOL,
                for_bench_id=bench.id,
                deputy_person_id=person.id,
                rank=rank,
                start=date(2024, 1, 1),
            )
        )


def with_second_deputies(writing: Writing, _committee_id: str) -> None:
    seats = {seat.seat_no: seat for seat in writing.all(Seat)}
    first = writing.all(Deputyship, for_seat_id=seats[1].id)[0]
    writing.change(replace(first, rank=2))
    for seat_no, rank, end in ((1, 1, date(2026, 12, 31)), (1, 3, None), (2, 2, None)):
        person = Person(given_name="Zoë", family_name=f"Stern {seat_no}{rank}")
        writing.add(person)
        writing.add(
            Deputyship(
                kind=DeputyshipKind.PERSONAL,
                for_seat_id=seats[seat_no].id,
                deputy_person_id=person.id,
                rank=rank,
                start=date(2025, 5, 1),
                end=end,
            )
        )
    member = writing.all(Appointment, seat_id=seats[3].id)[0]
    also = Deputyship(
        kind=DeputyshipKind.PERSONAL,
        for_seat_id=seats[4].id,
        deputy_person_id=member.person_id,
        rank=2,
        start=date(2025, 5, 1),
    )
    writing.add(also)


def with_a_second_seat(writing: Writing, committee_id: str) -> None:
    bench = Bench(
        committee_id=committee_id,
        name="Beratung aus der Selbsthilfe",
        short_name="SH",
        sort_no=9,
        has_vote=False,
        sensitivity=Sensitivity.SPECIAL,
        print_label="Mitglieder",  # printed like the first bench
    )
    house = Organisation(name="Beirat Ahorn", department="Vorstand", print_name="Beirat Ahorn – Vorstand")
    seats = [
        Seat(bench_id=bench.id, seat_no=number, voting=False, kind=SeatKind.ADVISORY, valid_from=date(2024, 1, 1))
        for number in (1, 2)
    ]
    seats[1] = replace(seats[1], nominating_organisation_id=house.id, label="Platz der Jugend")
    person = next(one for one in writing.all(Person) if one.family_name == "Köster")
    address = PostalAddress(organisation_id=house.id, street="Ahornweg", house_no="3", postal_code="07545", city="Gera")
    writing.add(bench, house, *seats, address)
    writing.add(
        Appointment(
            seat_id=seats[0].id,
            person_id=person.id,
            organisation_id=house.id,
            role=Role.ADVISORY,
            start=date(2024, 1, 1),
        )
    )


def with_odd_addresses(writing: Writing, _committee_id: str) -> None:
    persons = {one.family_name: one for one in writing.all(Person)}
    home = PostalAddress(
        person_id=persons["Falk"].id,
        use=AddressUse.PRIVATE,
        care_of="c/o Wohngruppe",
        street="Heimweg",
        house_no="1-3",
        postal_code="07545",
        city="Gera",
        district="Lusan",
        delivery_note="Nicht nachsenden!",
        checked_on=date(2025, 2, 1),
    )
    box = PostalAddress(
        person_id=persons["Tewes"].id, po_box="123456", postal_code="1010", city="Wien", country="Österreich"
    )
    writing.add(home, box)
    chosen = writing.all(Appointment, person_id=persons["Falk"].id)[0]
    writing.change(replace(chosen, address_to_use_id=home.id, appointed_on=date(2023, 12, 1), end=date(2027, 12, 31)))
    writing.change(
        replace(
            persons["Köster"],
            name_suffix="M. A.",
            office_address_form="Frau Beigeordnete",
            office_salutation="Frau Beigeordnete",
            use_office_salutation=False,
            salutation_override="Liebe Runde,",
            familiar=True,
            personal_mail=True,
            phone_mobile="0171 2345678",
        )
    )
    house = writing.get(Organisation, persons["Köster"].organisation_id or "")
    writing.change(replace(house, print_name="Jugendwerk", prefix_firma=True))


STEPS = [with_pool, with_second_deputies, with_a_second_seat, with_odd_addresses]


@pytest.mark.parametrize("step", STEPS)
def test_pools_ranks_second_seats_and_odd_addresses_change_nothing(
    register: Register, tmp_path: Path, step: Callable[[Writing, str], None]
) -> None:
    changes_nothing(play(register, step), tmp_path)


@pytest.mark.parametrize("step", STEPS)
def test_pools_ranks_second_seats_and_odd_addresses_are_rebuilt(
    register: Register, tmp_path: Path, step: Callable[[Writing, str], None]
) -> None:
    rebuilds_the_same(play(register, step), tmp_path)


def test_people_with_nothing_but_a_name_survive(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, "Vorname;Nachname;Stellv. Nachname", "Ada;Roth;Uhl", "Kai;Dorn;"), "BR")
    changes_nothing((register, "BR", TODAY), tmp_path)
    rebuilds_the_same((register, "BR", TODAY), tmp_path)


def test_one_cell_changed_in_excel_changes_just_that(imported: Known, tmp_path: Path) -> None:
    register, committee, day = imported
    path = member_list(register, committee, day, tmp_path)
    book = load_workbook(path)
    sheet = book["Mitglieder"]
    heads = [cell.value for cell in next(sheet.iter_rows(min_row=1, max_row=1))]
    sheet.cell(row=2, column=heads.index("Telefon") + 1, value="0365 838-1")
    book.save(path)
    plan = take_in(register, path, committee, day)
    assert counts(plan.summary)[:3] == (0, 1, 0)
    (changed,) = plan.changed
    assert isinstance(changed, Person)
    assert changed.phone_office == "0365 838-1"


def test_a_seat_number_changed_in_excel_is_asked(register: Register, tmp_path: Path) -> None:
    take_in(register, LISTS / "gera_rsg.csv", "RSG ITP")
    path = member_list(register, "RSG ITP", TODAY, tmp_path)
    book = load_workbook(path)
    book["Mitglieder"].cell(row=2, column=3, value=40)
    book.save(path)
    before = seats_of(register, "RSG ITP")
    plan = take_in(register, path, "RSG ITP")
    assert "import.other_seat" in reasons(plan)
    assert seats_of(register, "RSG ITP") == before


def test_a_list_of_another_day_leaves_out_who_does_not_sit_yet(register: Register, tmp_path: Path) -> None:
    take_in(register, LISTS / "gera_rsg.csv", "RSG ITP")
    path = member_list(register, "RSG ITP", date(2023, 6, 1), tmp_path)
    names = [row[11] for row in load_workbook(path)["Mitglieder"].iter_rows(min_row=2, values_only=True)]
    assert len(names) == 6  # those appointed in 2015 and in March 2023
