"""Tables of workshop groups, wishes and placements."""

from sqlalchemy import Table

from secretariat.domain.workshops import AssignmentSource, AssignmentState, BondKind, ResultKind
from secretariat.storage.tables.columns import (
    at_least,
    choice,
    filled,
    flag,
    found_by,
    key,
    link,
    metadata,
    number,
    once,
    rule,
    time_of_day,
    words,
)

workshop_group = Table(
    "workshop_group",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    number("round"),
    number("no"),
    words("topic"),
    link("room_id", "room", optional=True),
    number("capacity", optional=True),
    number("minimum", optional=True),
    link("moderator_id", "person", optional=True),
    link("recorder_id", "person", optional=True),
    link("planning_area_id", "planning_area", optional=True),
    words("colour"),
    words("symbol"),
    time_of_day("start", optional=True),
    time_of_day("end", optional=True),
    once("number_once", "meeting_id", "round", "no"),
    filled("topic"),
    at_least("round", 1),
    at_least("no", 1),
    at_least("capacity", 0),
    at_least("minimum", 0),
    rule("times_in_order", '"end" > start', field="end"),
    rule("colour_needs_symbol", "colour = '' OR symbol <> ''", field="symbol"),
    found_by("workshop_group", "room_id"),
    found_by("workshop_group", "moderator_id"),
    found_by("workshop_group", "recorder_id"),
    found_by("workshop_group", "planning_area_id"),
)

preference = Table(
    "preference",
    metadata,
    key(),
    link("reply_id", "reply"),
    number("rank"),
    link("group_id", "workshop_group"),
    once("rank_once", "reply_id", "rank"),
    once("group_once", "reply_id", "group_id"),
    at_least("rank", 1),
    found_by("preference", "group_id"),
)

assignment = Table(
    "assignment",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    number("round"),
    link("person_id", "person"),
    link("group_id", "workshop_group"),
    choice("source", AssignmentSource),
    choice("state", AssignmentState),
    flag("locked"),
    once("one_a_round", "meeting_id", "round", "person_id"),  # I21
    at_least("round", 1),
    found_by("assignment", "person_id"),
    found_by("assignment", "group_id"),
)

group_refusal = Table(
    "group_refusal",
    metadata,
    key(),
    link("reply_id", "reply"),
    link("group_id", "workshop_group"),
    once("group_once", "reply_id", "group_id"),
    found_by("group_refusal", "group_id"),
)

workshop_bond = Table(
    "workshop_bond",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    choice("kind", BondKind),
    found_by("workshop_bond", "meeting_id"),
)

bond_member = Table(
    "bond_member",
    metadata,
    key(),
    link("bond_id", "workshop_bond"),
    link("person_id", "person"),
    once("person_once", "bond_id", "person_id"),
    found_by("bond_member", "person_id"),
)

allotment_weights = Table(
    "allotment_weights",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    number("second_wish"),
    number("further_wish"),
    number("no_wish"),
    number("against_wishes"),
    number("never"),
    number("bench_missing"),
    number("uneven_size"),
    number("size_tolerance"),
    number("organisation_share"),
    number("area_unmixed"),
    number("seconds"),
    once("one_a_meeting", "meeting_id"),
    at_least("second_wish", 0),
    at_least("further_wish", 0),
    at_least("no_wish", 0),
    at_least("against_wishes", 0),
    at_least("never", 0),
    at_least("bench_missing", 0),
    at_least("uneven_size", 0),
    at_least("size_tolerance", 0),
    at_least("organisation_share", 0),
    at_least("area_unmixed", 0),
    at_least("seconds", 1),
)

workshop_result = Table(
    "workshop_result",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    link("group_id", "workshop_group"),
    number("sort_no"),
    choice("kind", ResultKind),
    words("text"),
    link("planning_area_id", "planning_area", optional=True),
    link("resolution_id", "resolution", optional=True),
    filled("text"),
    found_by("workshop_result", "meeting_id"),
    found_by("workshop_result", "group_id"),
    found_by("workshop_result", "planning_area_id"),
    found_by("workshop_result", "resolution_id"),
)
