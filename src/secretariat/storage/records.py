"""Which kinds of records a register keeps, and how the journal's texts of them are read."""

import json
from collections.abc import Mapping

from secretariat.domain import attendance as at
from secretariat.domain import cards as ca
from secretariat.domain import committees as co
from secretariat.domain import invitations as iv
from secretariat.domain import meetings as me
from secretariat.domain import needs as ne
from secretariat.domain import office as of
from secretariat.domain import outcomes as oc
from secretariat.domain import people as pe
from secretariat.domain import workshops as wo
from secretariat.domain.records import Record
from secretariat.storage.fields import Values, shape_of, table_name

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
        iv.KeptTemplate,
        iv.Supplement,
        iv.KeptLetter,
        iv.SupplementDispatch,
        ne.Consent,
        ne.AccessNeed,
        ne.Accommodation,
        wo.WorkshopGroup,
        wo.Preference,
        wo.Assignment,
        at.Attendance,
        at.VoteExclusion,
        oc.Resolution,
        oc.Minutes,
        oc.FollowUp,
        oc.ExpenseClaim,
        co.DeliveryState,
        me.Urgency,
        ne.NeedKind,
        wo.GroupRefusal,
        wo.WorkshopBond,
        wo.BondMember,
        wo.AllotmentWeights,
        wo.WorkshopResult,
        ca.LabelGrid,
        ca.PrintedCard,
    )
}
"""The kinds of records by their tables."""


def from_text(table: str, text: str) -> Values:
    """Return column values from the journal's text."""
    values: Values = json.loads(text)
    for name, kept in shape_of(KINDS[table]).kept.items():
        value = values.get(name)
        if value is not None:
            values[name] = kept.from_json(value)
    return values
