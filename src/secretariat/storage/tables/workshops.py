"""Tables of workshop groups, wishes and placements."""

from sqlalchemy import Table

from secretariat.domain.workshops import AssignmentSource, AssignmentState
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
