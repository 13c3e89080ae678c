"""Invitations, their dispatch and the replies (handbook 1.2, 1.3)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.people import Channel, LetterStyle
from secretariat.domain.records import Record


class InvitationRole(StrEnum):
    """In which role somebody is invited."""

    MEMBER = "Mitglied"
    DEPUTY = "Stellvertretung"
    GUEST = "Gast"
    SPEAKER = "Referent"
    ASSISTANT = "Assistenz"


class InvitationState(StrEnum):
    """The life of an invitation (handbook 1.3); NO_REPLY is derived after the reply date."""

    DRAFT = "draft"
    PRINTED = "printed"
    SENT = "sent"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REPRESENTED = "represented"
    NO_REPLY = "no_reply"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class ReminderState(StrEnum):
    """Whether a reminder went out."""

    NONE = "none"
    REMINDED = "reminded"


class DispatchProof(StrEnum):
    """How the sending can be proved."""

    OUTGOING_LOG = "Postausgangsbuch"
    TRANSMISSION_REPORT = "Sendebericht"
    RECEIPT = "Empfangsbestätigung"
    NONE = "keiner"


class Answer(StrEnum):
    """What the invited person answered."""

    ACCEPTED = "zugesagt"
    DECLINED = "abgesagt"
    REPRESENTED = "vertreten"
    OPEN = "offen"


class ReplyChannel(StrEnum):
    """How a reply came in."""

    LETTER = "Brief"
    EMAIL = "E-Mail"
    PHONE = "Telefon"
    IN_PERSON = "persönlich"
    FAX = "Fax"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation(Record):
    """A call to one person. Address and salutation are frozen as printed (I11); `no` stands on the reply form."""

    meeting_id: str
    person_id: str
    no: int
    appointment_id: str | None = None
    deputyship_id: str | None = None
    role: InvitationRole = InvitationRole.MEMBER
    channel: Channel = Channel.POST
    letter_style: LetterStyle = LetterStyle.STANDARD
    state: InvitationState = InvitationState.DRAFT
    reminder: ReminderState = ReminderState.NONE
    reminded_on: date | None = None
    reference_no: str = ""
    address_snapshot: str = ""
    salutation_snapshot: str = ""
    document_id: str | None = None
    notice_healed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch(Record):
    """The handing over of one invitation to post, mail or messenger, with its assumed receipt."""

    invitation_id: str
    handed_over_at: datetime
    channel: Channel
    assumed_receipt_on: date
    proof: DispatchProof = DispatchProof.NONE
    clerk_initials: str
    returned_on: date | None = None
    return_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Record):
    """An answer to an invitation; the latest by `received_on` and `sequence` counts, earlier ones stay."""

    invitation_id: str
    sequence: int = 1
    answer: Answer
    received_on: date
    received_via: ReplyChannel
    deputy_person_id: str | None = None
    deputy_follows: bool = False
    reason: str = ""
    meals: str = ""
    brings_assistant: bool = False
    brings_assistance_dog: bool = False
    arrives_with_wheelchair_taxi: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTemplate(Record):
    """A Word template as letters were made from it, once for each content: its checksum and its bytes in base64."""

    sha256: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement(Record):
    """A correction to invitations that are out of the house (Nachtrag): numbered for the meeting, sent by itself."""

    meeting_id: str
    no: int
    text: str
    written_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter(Record):
    """One paper of an invitation, or of a supplement to it, as it was made: template, texts and checksum.

    `field_values` is the JSON of what filled the template, so that a reprint is the same byte for byte (I11).
    """

    invitation_id: str
    supplement_id: str | None = None
    paper: str
    kept_template_id: str
    field_values: str
    sha256: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementDispatch(Record):
    """The handing over of one person's letter of a supplement: a proof of its own beside that of the invitation."""

    supplement_id: str
    invitation_id: str
    handed_over_at: datetime
    channel: Channel
    assumed_receipt_on: date
    proof: DispatchProof = DispatchProof.NONE
    clerk_initials: str
