"""The list of people, read as columns in one query."""

from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, or_, select, union

from secretariat.domain.collation import collation_key
from secretariat.domain.people import AddressUse
from secretariat.domain.person_rows import PersonRow
from secretariat.storage.committees import holds_on, is_deputy_on
from secretariat.storage.reading import Reading
from secretariat.storage.tables.committees import appointment, bench, deputyship, seat
from secretariat.storage.tables.names import sort_name
from secretariat.storage.tables.people import organisation, person, postal_address


def person_rows(reading: Reading, *, committee_id: str | None = None, on: date | None = None) -> tuple[PersonRow, ...]:
    """Return people in German order: all who are not in the bin, or a committee's holders and deputies.

    They are those of the day `on`; without a day those whose time is open-ended.
    """
    address = postal_address.alias()
    columns = (
        address.c[name] for name in ("care_of", "street", "house_no", "po_box", "postal_code", "city", "country")
    )
    query = (
        select(
            person.c.id,
            person.c.salutation,
            person.c.academic_title,
            person.c.given_name,
            person.c.name_prefix,
            person.c.family_name,
            person.c.name_suffix,
            sort_name(person.c),
            func.coalesce(organisation.c.name, ""),
            person.c.email,
            person.c.letter_style,
            *(func.coalesce(column, "") for column in columns),
        )
        .outerjoin(organisation, organisation.c.id == person.c.organisation_id)
        .outerjoin(address, address.c.id == _address_to_use())
        .where(person.c.trashed_on.is_(None))
    )
    if committee_id is not None:
        query = query.where(person.c.id.in_(_people_of(committee_id, on or date.max)))
    rows = (PersonRow(*row) for row in reading.rows(query))
    return tuple(sorted(rows, key=lambda row: (collation_key(row.sort_name), row.id)))


def _address_to_use() -> ColumnElement[str | None]:
    own = postal_address.c.person_id == person.c.id
    office = postal_address.c.organisation_id == person.c.organisation_id
    return func.coalesce(_first(own, postal_address.c.use == AddressUse.OFFICIAL), _first(office), _first(own))


def _first(*conditions: ColumnElement[bool]) -> ScalarSelect[str]:
    found: Select[str] = select(postal_address.c.id).where(*conditions)
    order = (postal_address.c.postal_code, postal_address.c.street, postal_address.c.id)
    return found.order_by(*order).limit(1).correlate(person).scalar_subquery()


def _people_of(committee_id: str, day: date) -> Select[str]:
    benches = select(bench.c.id).where(bench.c.committee_id == committee_id)
    seats = select(seat.c.id).where(seat.c.bench_id.in_(benches))
    holders = select(appointment.c.person_id).where(appointment.c.seat_id.in_(seats), holds_on(day))
    deputies = select(deputyship.c.deputy_person_id).where(
        or_(deputyship.c.for_seat_id.in_(seats), deputyship.c.for_bench_id.in_(benches)), is_deputy_on(day)
    )
    found = union(holders, deputies).subquery()
    return select(found.c[0])
