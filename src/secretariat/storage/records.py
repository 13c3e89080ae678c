"""Which kinds of records a register keeps, and how a record becomes a journal text and column values again."""

import json
from collections.abc import Mapping
from datetime import date, time
from typing import Any

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
from secretariat.storage.fields import shape_of, table_name

KINDS: Mapping[str, type[Record]] = {
    table_name(kind): kind
    for kind in (
        pe.Organisation,
        pe.Person,
        pe.PostalAddress,
        of.SenderProfile,
        of.LetterTemplate,
        of.RetentionRule,
        of.OfficeClosure,
        me.Venue,
        me.Room,
        co.Committee,
        co.CadenceRule,
        co.QuorumRule,
        co.RulesOfProcedure,
        co.PlanningArea,
        co.Bench,
        co.Seat,
        co.Appointment,
        me.Meeting,
        me.AgendaItem,
        co.Deputyship,
        co.Delegation,
        co.DelegationMeeting,
        of.GeneratedDocument,
        iv.Invitation,
        iv.Dispatch,
        iv.Reply,
        ne.Consent,
        ne.AccessNeed,
        ne.Accommodation,
        wo.WorkshopGroup,
        wo.Preference,
        wo.Assignment,
        at.Attendance,
        oc.Resolution,
        oc.Minutes,
        oc.FollowUp,
        oc.ExpenseClaim,
    )
}
"""The kinds of records by their tables."""

Values = dict[str, Any]


def values_of(record: Record) -> Values:
    """Return a record as values by column."""
    return {name: getattr(record, name) for name in shape_of(type(record)).columns}


def as_text(values: Values) -> str:
    """Return column values as the journal keeps them: JSON, dates and times in ISO form."""
    return json.dumps(values, ensure_ascii=False, default=_iso)


def from_text(table: str, text: str) -> Values:
    """Return column values from the journal's text."""
    values: Values = json.loads(text)
    for name, kept in shape_of(KINDS[table]).kept.items():
        value = values.get(name)
        if value is not None:
            values[name] = kept.from_json(value)
    return values


def _iso(value: object) -> str:
    if isinstance(value, date | time):  # a datetime is a date
        return value.isoformat()
    raise TypeError(f"a register keeps no {type(value).__name__}")
