"""The lists of people and organisations, each read as columns in one query."""

from sqlalchemy import (
    ScalarSelect,
    Select,
    String,
    func,
    select,
    type_coerce,
)

from secretariat.domain.collation import collation_key
from secretariat.domain.likeness import PersonKey
from secretariat.domain.people import AddressUse
from secretariat.domain.person_rows import OrganisationRow, PersonRow
from secretariat.storage.reading import Reading
from secretariat.storage.tables.names import sort_name
from secretariat.storage.tables.people import organisation, person, postal_address

_ORDER_OF_ADDRESSES = (postal_address.c.postal_code, postal_address.c.street, postal_address.c.id)


def person_rows(reading: Reading) -> tuple[PersonRow, ...]:
    """Return everybody who is not in the trash, in German order."""
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
        .where(person.c.trashed_on.is_(None), person.c.anonymised_on.is_(None))
    )
    rows = (PersonRow(*row) for row in reading.rows(query))
    return tuple(sorted(rows, key=lambda row: (collation_key(row.sort_name), row.id)))


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
        .where(person.c.trashed_on.is_(None), person.c.anonymised_on.is_(None))
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


def organisation_rows(reading: Reading, *, trashed: bool = False) -> tuple[OrganisationRow, ...]:
    """Return organisations in German order: all who are (not) in the trash, with their first address."""
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
