"""Tables of card and label sheets, and of what was last printed on a card."""

from sqlalchemy import Table

from secretariat.domain.cards import CardKind
from secretariat.storage.tables.columns import (
    at_least,
    choice,
    filled,
    found_by,
    key,
    link,
    metadata,
    moment,
    number,
    once,
    rule,
    words,
)

label_grid = Table(
    "label_grid",
    metadata,
    key(),
    words("name"),
    choice("kind", CardKind),
    number("page_width"),
    number("page_height"),
    number("label_width"),
    number("label_height"),
    number("columns"),
    number("rows"),
    number("left"),
    number("top"),
    number("pitch_x"),
    number("pitch_y"),
    once("name_once", "kind", "name"),
    filled("name"),
    at_least("page_width", 1),
    at_least("page_height", 1),
    at_least("label_width", 1),
    at_least("label_height", 1),
    at_least("columns", 1),
    at_least("rows", 1),
    at_least("left", 0),
    at_least("top", 0),
    rule("pitch_x_spans_a_label", "pitch_x >= label_width", field="pitch_x"),
    rule("pitch_y_spans_a_label", "pitch_y >= label_height", field="pitch_y"),
    rule("columns_fit", '"left" + ("columns" - 1) * pitch_x + label_width <= page_width', field="columns"),
    rule("rows_fit", '"top" + ("rows" - 1) * pitch_y + label_height <= page_height', field="rows"),
)

printed_card = Table(
    "printed_card",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    link("person_id", "person", optional=True),
    link("group_id", "workshop_group", optional=True),
    choice("kind", CardKind),
    words("content"),
    moment("printed_at"),
    once("one_each", "meeting_id", "kind", "person_id"),
    once("one_a_group", "meeting_id", "kind", "group_id"),
    rule("one_owner", "(person_id IS NULL) <> (group_id IS NULL)", field="person_id"),
    found_by("printed_card", "person_id"),
    found_by("printed_card", "group_id"),
)
