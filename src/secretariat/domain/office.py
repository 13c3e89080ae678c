"""What belongs to the office itself: sender profiles, templates, documents made, retention, closure days."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.records import Record


class DocumentKind(StrEnum):
    """A kind of paper by its number in handbook 3.5."""

    MEMBER_LIST = "D01"
    SAVE_THE_DATE = "D02"
    INVITATION = "D03"
    AGENDA = "D04"
    REPLY_FORM = "D05"
    OUTGOING_LIST = "D06"
    REPLY_STATUS = "D07"
    REMINDER = "D08"
    NEEDS_LIST = "D09"
    WORKSHOP_LIST = "D10"
    SIGN_IN_SHEET = "D11"
    WORKSHOP_SHEET = "D12"
    BADGES = "D13"
    TABLE_SIGNS = "D14"
    DOOR_SIGNS = "D15"
    LABELS = "D16"
    ENVELOPES = "D17"
    ATTENDANCE_LIST = "D18"
    MINUTES = "D19"
    OUTCOMES = "D20"
    WORKSHOP_RESULTS = "D21"
    EXPENSES = "D22"
    CERTIFICATE = "D23"
    DELEGATION_LETTER = "D24"
    STATISTICS = "D25"
    PRIVACY_NOTICE = "D26"
    SUBJECT_ACCESS = "D27"
    CANCELLATION = "D28"


class RetentionClass(StrEnum):
    """What a retention rule is about (P12)."""

    NEEDS = "Bedarfe"
    REPLIES = "Einladungen und Rückmeldungen"
    ATTENDANCE = "Anwesenheit und Unterschriftenlisten"
    MINUTES = "Niederschriften und Beschlüsse"
    ENDED_MEMBERS = "Ausgeschiedene Mitglieder"
    JOURNAL = "Änderungsprotokoll"


class RetentionTrigger(StrEnum):
    """From when a retention period counts."""

    MEETING = "Sitzung"
    YEAR_AFTER = "Ende des Folgejahres"
    END_OF_APPOINTMENT = "Ende der Benennung"
    RECORDED = "Erfassung"


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderProfile(Record):
    """The head of the office's letters. `info_block` holds one line each, as "Zimmer: 204"."""

    authority: str
    head_line: str = ""
    return_line: str
    contact_name: str = ""
    department: str = ""
    room: str = ""
    phone: str = ""
    email: str = ""
    reference: str = ""
    street: str = ""
    house_no: str = ""
    postal_code: str = ""
    city: str = ""
    closing_form: str = "Mit freundlichen Grüßen"
    signature_prefix: str = "Im Auftrag"
    signature_name: str = ""
    letter_form: str = "B"
    privacy_basis: str = ""
    footer: str = ""
    logo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate(Record):
    """A template the office uses for one kind of paper, with the checksum of its last use (fault 72)."""

    kind: DocumentKind
    name: str
    file_name: str
    sha256: str = ""
    used_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratedDocument(Record):
    """A file that was made: its kind, name, checksum and how many rows it holds. Never its content."""

    kind: DocumentKind
    meeting_id: str | None = None
    created_at: datetime
    file_name: str
    sha256: str
    template_version: str = ""
    row_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule(Record):
    """How many months after what a class of records must be erased (I31)."""

    retention_class: RetentionClass
    trigger: RetentionTrigger
    months: int
    offer_to_archive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeClosure(Record):
    """A day on which the office is closed though it is no public holiday (handbook F16)."""

    closed_on: date
    label: str = ""
    every_year: bool = False
