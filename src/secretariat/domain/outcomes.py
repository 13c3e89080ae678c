"""What a meeting brought: resolutions, recommendations, minutes, follow-ups, claims (handbook 1.2, 1.3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.records import Record


class ResolutionKind(StrEnum):
    """What was decided."""

    RESOLUTION = "Beschluss"
    RECOMMENDATION = "Empfehlung"
    TAKEN_NOTE = "Kenntnisnahme"
    TASK = "Auftrag"


class ResolutionState(StrEnum):
    """What became of it."""

    OPEN = "offen"
    FORWARDED = "weitergeleitet"
    IMPLEMENTED = "umgesetzt"
    REJECTED = "abgelehnt"


class MinutesState(StrEnum):
    """The life of the minutes (handbook 1.3)."""

    DRAFT = "draft"
    SIGNED = "signed"
    SENT = "sent"
    OBJECTED = "objected"
    APPROVED = "approved"


class ExpenseKind(StrEnum):
    """What is paid for."""

    ATTENDANCE_FEE = "Sitzungsgeld"
    MILEAGE = "Wegstrecke"
    TICKET = "Fahrschein"
    ASSISTANCE = "Assistenz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Record):
    """A resolution or recommendation; `no` as "2026/04". Votes are seats."""

    meeting_id: str
    agenda_item_id: str | None = None
    no: str
    kind: ResolutionKind
    text: str
    yes: int | None = None
    no_votes: int | None = None
    abstain: int | None = None
    unanimous: bool = False
    quorate_at_vote: bool | None = None
    addressee: str = ""
    due: date | None = None
    state: ResolutionState = ResolutionState.OPEN
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes(Record):
    """The minutes of one meeting."""

    meeting_id: str
    drafted_on: date
    signed_by_chair_on: date | None = None
    signed_by_recorder_on: date | None = None
    sent_on: date | None = None
    objections: tuple[str, ...] = ()
    approved_in_meeting_id: str | None = None
    state: MinutesState = MinutesState.DRAFT
    document_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Record):
    """Something to look at again (Wiedervorlage)."""

    committee_id: str | None = None
    meeting_id: str | None = None
    due: date
    text: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpenseClaim(Record):
    """What a person is paid for a meeting. `rate` and `amount` in cent, `km` in whole kilometres."""

    meeting_id: str
    person_id: str
    kind: ExpenseKind
    km: int | None = None
    rate: int | None = None
    amount: int
    paid_on: date | None = None
