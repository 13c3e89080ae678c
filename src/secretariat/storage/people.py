"""The lists of people and organisations, each read as columns in one query."""

from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    String,
    case,
    false,
    func,
    null,
    select,
    true,
    type_coerce,
    union_all,
)

from secretariat.domain.collation import collation_key
from secretariat.domain.committees import Sensitivity
from secretariat.domain.likeness import PersonKey
from secretariat.domain.people import AddressUse
from secretariat.domain.person_rows import OrganisationRow, PersonLine, PersonPlace, PersonRow
from secretariat.storage.committees import covers, holds_on, is_deputy_on
from secretariat.storage.reading import Reading
from secretariat.storage.tables.committees import appointment, bench, committee, deputyship, seat
from secretariat.storage.tables.names import sort_name
from secretariat.storage.tables.people import organisation, person, postal_address

_ORDER_OF_ADDRESSES = (postal_address.c.postal_code, postal_address.c.street, postal_address.c.id)
# I23: a list that can be copied names a sensitive bench by what may be printed.
_BENCH_LABEL = case((bench.c.sensitivity == Sensitivity.SPECIAL, bench.c.print_label), else_=bench.c.short_name)


def person_rows(reading: Reading) -> tuple[PersonRow, ...]:
    """Return everybody who is not in the bin, in German order."""
    query = (
        select(
            person.c.id,
            person.c.given_name,
            person.c.name_prefix,
            person.c.family_name,
            sort_name(person.c),
            func.coalesce(organisation.c.name, ""),
        )
        .outerjoin(organisation, organisation.c.id == person.c.organisation_id)
        .where(person.c.trashed_on.is_(None))
    )
    rows = (PersonRow(*row) for row in reading.rows(query))
    return tuple(sorted(rows, key=lambda row: (collation_key(row.sort_name), row.id)))


def person_lines(reading: Reading, *, trashed: bool = False) -> tuple[PersonLine, ...]:
    """Return everybody who is (not) in the bin, in German order, in two queries: people and addresses.

    Looking for each address apart, and turning each value into its enumeration, would take four times as long.
    """
    query = (
        select(
            person.c.id,
            sort_name(person.c),
            person.c.academic_title,
            func.coalesce(organisation.c.name, ""),
            person.c.organisation_id,
            person.c.email,
            func.coalesce(func.nullif(person.c.phone_office, ""), person.c.phone_mobile),
            type_coerce(person.c.letter_style, String),
            type_coerce(person.c.preferred_channel, String),
        )
        .outerjoin(organisation, organisation.c.id == person.c.organisation_id)
        .where(person.c.trashed_on.is_not(None) if trashed else person.c.trashed_on.is_(None))
    )
    towns = _Towns(reading)
    lines = [
        PersonLine(id_, name, title, house, towns.of(id_, house_id)[1], *rest)
        for id_, name, title, house, house_id, *rest in reading.rows(query)
    ]
    return tuple(sorted(lines, key=lambda line: (collation_key(line.sort_name), line.id)))


def person_keys(reading: Reading) -> tuple[tuple[PersonKey, str], ...]:
    """Return what people are compared by, each with their name as it stands in lists, in two queries."""
    query = (
        select(
            person.c.id,
            person.c.given_name,
            person.c.family_name,
            person.c.email,
            func.coalesce(organisation.c.name, ""),
            person.c.organisation_id,
            sort_name(person.c),
        )
        .outerjoin(organisation, organisation.c.id == person.c.organisation_id)
        .where(person.c.trashed_on.is_(None))
        .order_by(person.c.id)
    )
    towns = _Towns(reading)
    return tuple(
        (PersonKey(id_, given, family, email, house, *towns.of(id_, house_id)), name)
        for id_, given, family, email, house, house_id, name in reading.rows(query)
    )


class _Towns:
    """Postal code and city of the address that letters use, for everybody at once."""

    def __init__(self, reading: Reading) -> None:
        columns = postal_address.c
        wanted = (columns.person_id, columns.organisation_id, type_coerce(columns.use, String))
        query = select(*wanted, columns.postal_code, columns.city).order_by(*_ORDER_OF_ADDRESSES)
        self._official: dict[str, tuple[str, str]] = {}
        self._first: dict[str, tuple[str, str]] = {}
        for person_id, organisation_id, use, code, city in reading.rows(query):
            self._first.setdefault(person_id or organisation_id, (code, city))
            if person_id and use == AddressUse.OFFICIAL.value:
                self._official.setdefault(person_id, (code, city))

    def of(self, person_id: str, organisation_id: str | None) -> tuple[str, str]:
        """Return code and city: of the official address, else the organisation's, else any; empty without one."""
        office = self._first.get(organisation_id) if organisation_id else None
        return self._official.get(person_id) or office or self._first.get(person_id, ("", ""))


def person_places(reading: Reading, *, on: date) -> tuple[PersonPlace, ...]:
    """Return who holds which seat on the day, and who deputises for a seat or a bench, in one query."""
    deputy_id, seat_id = deputyship.c.deputy_person_id, deputyship.c.for_seat_id
    holders = _on_seats(appointment.c.person_id, appointment.c.seat_id, false(), on).where(holds_on(on))
    of_seats = _on_seats(deputy_id, seat_id, true(), on).where(is_deputy_on(on))
    of_benches = (
        select(deputy_id, committee.c.short_name, _BENCH_LABEL, null(), true())
        .join(bench, bench.c.id == deputyship.c.for_bench_id)
        .join(committee, committee.c.id == bench.c.committee_id)
        .where(is_deputy_on(on))
    )
    found = reading.rows(select(union_all(holders, of_seats, of_benches).subquery()))
    places = (PersonPlace(id_, name, of_bench, no, bool(acts)) for id_, name, of_bench, no, acts in found)
    return tuple(sorted(places, key=lambda place: (place.is_deputy, place.committee, place.bench, place.seat_no or 0)))


def _on_seats(
    person_id: ColumnElement[str], seat_id: ColumnElement[str], is_deputy: ColumnElement[bool], on: date
) -> Select[Any]:
    """Return who is tied to a seat that is there on the day, with the seat's bench and committee."""
    return (
        select(person_id, committee.c.short_name, _BENCH_LABEL, seat.c.seat_no, is_deputy)
        .join(seat, seat.c.id == seat_id)
        .join(bench, bench.c.id == seat.c.bench_id)
        .join(committee, committee.c.id == bench.c.committee_id)
        .where(covers(seat.c.valid_from, seat.c.valid_to, on))
    )


def organisation_rows(reading: Reading, *, trashed: bool = False) -> tuple[OrganisationRow, ...]:
    """Return organisations in German order: all who are (not) in the bin, with their first address."""
    address = postal_address.alias()
    columns = (address.c[name] for name in ("street", "house_no", "po_box", "postal_code", "city"))
    belongs = (person.c.organisation_id == organisation.c.id, person.c.trashed_on.is_(None))
    people = select(func.count(person.c.id)).where(*belongs).correlate(organisation).scalar_subquery()
    query = (
        select(
            organisation.c.id,
            organisation.c.name,
            organisation.c.short_name,
            organisation.c.department,
            organisation.c.kind,
            organisation.c.phone,
            organisation.c.email,
            *(func.coalesce(column, "") for column in columns),
            people,
        )
        .select_from(organisation)
        .outerjoin(address, address.c.id == _first_of_organisation())
        .where(organisation.c.trashed_on.is_not(None) if trashed else organisation.c.trashed_on.is_(None))
    )
    rows = (OrganisationRow(*row) for row in reading.rows(query))
    return tuple(sorted(rows, key=lambda row: (collation_key(row.name), collation_key(row.department), row.id)))


def _first_of_organisation() -> ScalarSelect[str]:
    found: Select[str] = select(postal_address.c.id).where(postal_address.c.organisation_id == organisation.c.id)
    return found.order_by(*_ORDER_OF_ADDRESSES).limit(1).correlate(organisation).scalar_subquery()
