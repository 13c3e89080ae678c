"""Tables of invitations, their dispatch and the replies."""

from sqlalchemy import Table

from secretariat.domain import invitations as domain
from secretariat.domain.people import Channel, LetterStyle
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
    moment,
    number,
    once,
    protected,
    rule,
    words,
)

invitation = Table(
    "invitation",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    link("person_id", "person"),
    number("no"),
    link("appointment_id", "appointment", optional=True),
    link("deputyship_id", "deputyship", optional=True),
    choice("role", domain.InvitationRole),
    choice("channel", Channel),
    choice("letter_style", LetterStyle),
    choice("state", domain.InvitationState),
    choice("reminder", domain.ReminderState),
    day("reminded_on", optional=True),
    words("reference_no"),
    words("address_snapshot"),
    words("salutation_snapshot"),
    link("document_id", "generated_document", optional=True),
    flag("notice_healed"),
    once("one_each", "meeting_id", "person_id"),  # I08
    once("number_once", "meeting_id", "no"),
    at_least("no", 1),
    found_by("invitation", "person_id"),
    found_by("invitation", "appointment_id"),
    found_by("invitation", "deputyship_id"),
    found_by("invitation", "document_id"),
)

dispatch = Table(
    "dispatch",
    metadata,
    key(),
    link("invitation_id", "invitation"),
    moment("handed_over_at"),
    choice("channel", Channel),
    day("assumed_receipt_on"),
    choice("proof", domain.DispatchProof),
    words("clerk_initials"),
    day("returned_on", optional=True),
    words("return_reason"),
    rule("reason_needs_return", "return_reason = '' OR returned_on IS NOT NULL", field="returned_on"),
    found_by("dispatch", "invitation_id"),
)

reply = Table(
    "reply",
    metadata,
    key(),
    link("invitation_id", "invitation"),
    number("sequence"),
    choice("answer", domain.Answer),
    day("received_on"),
    choice("received_via", domain.ReplyChannel),
    link("deputy_person_id", "person", optional=True),
    flag("deputy_follows"),
    protected(words("reason")),
    protected(words("meals")),
    protected(flag("brings_assistant")),
    protected(flag("brings_assistance_dog")),
    protected(flag("arrives_with_wheelchair_taxi")),
    once("sequence_once", "invitation_id", "sequence"),
    at_least("sequence", 1),
    rule(  # I14
        "deputy_named",
        "answer <> 'vertreten' OR deputy_person_id IS NOT NULL OR deputy_follows",
        field="deputy_person_id",
    ),
    found_by("reply", "deputy_person_id"),
)

kept_template = Table(
    "kept_template",
    metadata,
    key(),
    words("sha256"),
    protected(words("content")),  # nothing to read in a history
    once("content_once", "sha256"),
)

supplement = Table(
    "supplement",
    metadata,
    key(),
    link("meeting_id", "meeting"),
    number("no"),
    words("text"),
    day("written_on"),
    once("number_once", "meeting_id", "no"),
    at_least("no", 1),
    filled("text"),
)

kept_letter = Table(
    "kept_letter",
    metadata,
    key(),
    link("invitation_id", "invitation"),
    link("supplement_id", "supplement", optional=True),
    words("paper"),
    link("kept_template_id", "kept_template"),
    protected(words("field_values")),
    words("sha256"),
    moment("made_at"),
    found_by("kept_letter", "invitation_id"),
    found_by("kept_letter", "supplement_id"),
    found_by("kept_letter", "kept_template_id"),
)

supplement_dispatch = Table(
    "supplement_dispatch",
    metadata,
    key(),
    link("supplement_id", "supplement"),
    link("invitation_id", "invitation"),
    moment("handed_over_at"),
    choice("channel", Channel),
    day("assumed_receipt_on"),
    choice("proof", domain.DispatchProof),
    words("clerk_initials"),
    once("one_each", "supplement_id", "invitation_id"),
    found_by("supplement_dispatch", "invitation_id"),
)
