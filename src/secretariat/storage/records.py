"""Which record stands in which table, and how a record becomes a row, a journal text, and itself again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Date, Enum, Table, Time

from secretariat.domain import attendance as at
from secretariat.domain import committees as co
from secretariat.domain import invitations as iv
from secretariat.domain import meetings as me
from secretariat.domain import needs as ne
from secretariat.domain import office as of
from secretariat.domain import outcomes as oc
from secretariat.domain import people as pe
from secretariat.domain import workshops as wo
from secretariat.domain.records import Record
from secretariat.storage.tables import (
    attendance,
    committees,
    invitations,
    meetings,
    needs,
    office,
    outcomes,
    people,
    workshops,
)
from secretariat.storage.tables.columns import Moment, Several

TABLES: Mapping[type[Record], Table] = {
    pe.Organisation: people.organisation,
    pe.Person: people.person,
    pe.PostalAddress: people.postal_address,
    of.SenderProfile: office.sender_profile,
    of.LetterTemplate: office.letter_template,
    of.RetentionRule: office.retention_rule,
    of.OfficeClosure: office.office_closure,
    me.Venue: meetings.venue,
    me.Room: meetings.room,
    co.Committee: committees.committee,
    co.CadenceRule: committees.cadence_rule,
    co.QuorumRule: committees.quorum_rule,
    co.RulesOfProcedure: committees.rules_of_procedure,
    co.PlanningArea: committees.planning_area,
    co.Bench: committees.bench,
    co.Seat: committees.seat,
    co.Appointment: committees.appointment,
    me.Meeting: meetings.meeting,
    me.AgendaItem: meetings.agenda_item,
    co.Deputyship: committees.deputyship,
    co.Delegation: committees.delegation,
    co.DelegationMeeting: committees.delegation_meeting,
    of.GeneratedDocument: office.generated_document,
    iv.Invitation: invitations.invitation,
    iv.Dispatch: invitations.dispatch,
    iv.Reply: invitations.reply,
    ne.Consent: needs.consent,
    ne.AccessNeed: needs.access_need,
    ne.Accommodation: needs.accommodation,
    wo.WorkshopGroup: workshops.workshop_group,
    wo.Preference: workshops.preference,
    wo.Assignment: workshops.assignment,
    at.Attendance: attendance.attendance,
    oc.Resolution: outcomes.resolution,
    oc.Minutes: outcomes.minutes,
    oc.FollowUp: outcomes.follow_up,
    oc.ExpenseClaim: outcomes.expense_claim,
}

DATA_TABLES: Mapping[str, Table] = {table.name: table for table in TABLES.values()}

KINDS: Mapping[str, type[Record]] = {table.name: kind for kind, table in TABLES.items()}

Values = dict[str, Any]


def table_of(kind: type[Record]) -> Table:
    """Return the table of a class of records."""
    return TABLES[kind]


def values_of(record: Record) -> Values:
    """Return a record as column values."""
    return {name: getattr(record, name) for name in _NAMES[type(record)]}


def as_text(values: Values) -> str:
    """Return column values as the journal keeps them: JSON, dates and times in ISO form."""
    return json.dumps(values, ensure_ascii=False, default=_iso)


def from_text(table: str, text: str) -> Values:
    """Return column values from the journal's text."""
    readers = _READERS[table]
    return {name: readers[name](value) if name in readers else value for name, value in json.loads(text).items()}


def _iso(value: object) -> str:
    if isinstance(value, date | time):  # a datetime is a date
        return value.isoformat()
    raise TypeError(f"a register keeps no {type(value).__name__}")


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names a row of another table."""

    table: str
    column: str
    target: str


def _references() -> tuple[Reference, ...]:
    return tuple(
        Reference(table.name, known.parent.name, known.column.table.name)
        for table in DATA_TABLES.values()
        for known in sorted(table.foreign_keys, key=lambda known: known.parent.name)
    )


def _readers(table: Table) -> dict[str, Callable[[Any], Any]]:
    readers: dict[str, Callable[[Any], Any]] = {}
    for column in table.columns:
        kept = column.type
        if isinstance(kept, Enum) and kept.enum_class is not None:
            readers[column.name] = _unless_none(kept.enum_class)
        elif isinstance(kept, Several):
            readers[column.name] = _each(kept.item)
        elif isinstance(kept, Date):
            readers[column.name] = _unless_none(date.fromisoformat)
        elif isinstance(kept, Time):
            readers[column.name] = _unless_none(time.fromisoformat)
        elif isinstance(kept, Moment):
            readers[column.name] = _unless_none(datetime.fromisoformat)
    return readers


def _unless_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


def _each(item: type[str]) -> Callable[[Any], Any]:
    return lambda values: tuple(map(item, values))


_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in TABLES}
_READERS = {table.name: _readers(table) for table in TABLES.values()}
REFERENCES = _references()
