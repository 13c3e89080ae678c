"""Table of who was in the room, for which seat, from when to when."""

from sqlalchemy import Table

from secretariat.domain.attendance import AttendanceState, DeputyshipState
from secretariat.storage.tables.columns import (
    at_least,
    choice,
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

attendance = Table(
    "attendance",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    number("row_no"),
    link("person_id", "person"),
    link("seat_id", "seat", optional=True),
    choice("state", AttendanceState),
    time_of_day("arrived", optional=True),
    time_of_day("left", optional=True),
    link("acts_for_seat_id", "seat", optional=True),
    choice("deputyship_state", DeputyshipState, optional=True),
    flag("online"),
    flag("signature"),
    words("occasion"),
    words("recorded_by"),
    words("note"),
    once("row_number_once", "meeting_id", "row_no"),
    once("one_each", "meeting_id", "person_id"),  # and so one deputy acts for one seat (I05)
    at_least("row_no", 1),
    rule("times_in_order", '"left" >= arrived', field="left"),  # I15
    rule("acts_for_another", "acts_for_seat_id <> seat_id", field="acts_for_seat_id"),
    found_by("attendance", "person_id"),
    found_by("attendance", "seat_id"),
    found_by("attendance", "acts_for_seat_id"),
)

vote_exclusion = Table(
    "vote_exclusion",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    link("agenda_item_id", "agenda_item"),
    link("seat_id", "seat"),
    once("once_an_item", "agenda_item_id", "seat_id"),
    found_by("vote_exclusion", "meeting_id"),
    found_by("vote_exclusion", "seat_id"),
)
