"""Tables of consents, access needs and what is arranged for them. Health data (Art. 9 DSGVO)."""

from sqlalchemy import Table

from secretariat.domain.needs import AccommodationState, ConsentForm, ConsentPurpose, NeedEffect, NeedScope
from secretariat.storage.tables.columns import (
    at_least,
    choice,
    day,
    filled,
    flag,
    found_by,
    key,
    link,
    metadata,
    number,
    once,
    protected,
    rule,
    words,
)

need_kind = Table(
    "need_kind",
    metadata,
    key(),
    words("name"),
    number("lead_days"),
    choice("effect", NeedEffect),
    flag("helper_knows_person"),
    number("sort_no"),
    flag("active"),
    once("name_once", "name"),
    filled("name"),
    at_least("lead_days", 0),
)

consent = Table(
    "consent",
    metadata,
    key(),
    protected(link("person_id", "person")),
    protected(choice("purpose", ConsentPurpose)),
    protected(day("given_on")),
    protected(choice("form", ConsentForm)),
    protected(flag("by_guardian")),
    protected(day("withdrawn_on", optional=True)),
    rule("days_in_order", "withdrawn_on >= given_on", field="withdrawn_on"),
    found_by("consent", "person_id"),
)

access_need = Table(
    "access_need",
    metadata,
    key(),
    protected(link("person_id", "person")),
    protected(link("meeting_id", "meeting", optional=True)),
    protected(choice("scope", NeedScope)),
    protected(words("kind")),
    protected(words("detail")),
    protected(link("consent_id", "consent")),  # I24: no need without consent
    protected(day("recorded_on")),
    protected(day("delete_on", optional=True)),
    filled("kind"),
    rule("meeting_named", "scope = 'dauerhaft' OR meeting_id IS NOT NULL", field="meeting_id"),
    rule("days_in_order", "delete_on >= recorded_on", field="delete_on"),
    found_by("access_need", "person_id"),
    found_by("access_need", "meeting_id"),
    found_by("access_need", "consent_id"),
)

accommodation = Table(
    "accommodation",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    protected(words("kind")),
    number("quantity"),
    link("room_id", "room", optional=True),
    link("group_id", "workshop_group", optional=True),
    protected(words("provider")),
    day("ordered_on", optional=True),
    day("confirmed_on", optional=True),
    number("cost", optional=True),
    protected(words("contact_note")),
    choice("state", AccommodationState),
    filled("kind"),
    at_least("quantity", 1),
    at_least("cost", 0),
    rule("unavailable_is_told", "state <> 'unavailable' OR contact_note <> ''", field="contact_note"),
    found_by("accommodation", "meeting_id"),
    found_by("accommodation", "room_id"),
    found_by("accommodation", "group_id"),
)
