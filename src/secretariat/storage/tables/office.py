"""Tables of the office itself: sender profiles, templates, documents made, retention, closure days."""

from sqlalchemy import Table

from secretariat.domain.office import DocumentKind, RetentionClass, RetentionTrigger
from secretariat.storage.tables.columns import (
    at_least,
    choice,
    day,
    filled,
    five_digits,
    flag,
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

sender_profile = Table(
    "sender_profile",
    metadata,
    key(),
    words("authority"),
    words("head_line"),
    words("return_line"),
    words("contact_name"),
    words("department"),
    words("room"),
    words("phone"),
    words("email"),
    words("reference"),
    words("street"),
    words("house_no"),
    words("postal_code"),
    words("city"),
    words("closing_form"),
    words("signature_prefix"),
    words("signature_name"),
    words("letter_form"),
    words("privacy_basis"),
    words("footer"),
    words("logo"),
    filled("authority"),
    five_digits("postal_code"),
    rule("letter_form_known", "letter_form IN ('A', 'B')", field="letter_form"),
)

letter_template = Table(
    "letter_template",
    metadata,
    key(),
    choice("kind", DocumentKind),
    words("name"),
    words("file_name"),
    words("sha256"),
    day("used_on", optional=True),
    filled("file_name"),
)

generated_document = Table(
    "generated_document",
    metadata,
    key(),
    choice("kind", DocumentKind),
    link("meeting_id", "meeting", optional=True),
    moment("created_at"),
    words("file_name"),
    words("sha256"),
    words("template_version"),
    number("row_count"),
    filled("file_name"),
    at_least("row_count", 0),
    found_by("generated_document", "meeting_id"),
)

retention_rule = Table(
    "retention_rule",
    metadata,
    key(),
    choice("retention_class", RetentionClass),
    choice("trigger", RetentionTrigger),
    number("months"),
    flag("offer_to_archive"),
    once("one_a_class", "retention_class"),
    at_least("months", 0),
)

office_closure = Table(
    "office_closure",
    metadata,
    key(),
    day("closed_on"),
    words("label"),
    flag("every_year"),
    once("day_once", "closed_on"),
)
