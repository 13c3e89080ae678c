"""Consents, access needs and what is arranged for them (handbook 1.2, 6.2, 6.3). Health data: Art. 9 DSGVO."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.records import Record


class NeedScope(StrEnum):
    """For how long a need may be kept; without a word it is this meeting only (P03)."""

    THIS_MEETING = "nur diese Sitzung"
    STANDING = "dauerhaft"


class ConsentForm(StrEnum):
    """How consent was given (P03)."""

    REPLY_FORM = "Bogen"
    EMAIL = "E-Mail"
    SPOKEN = "mündlich mit Vermerk"


class ConsentPurpose(StrEnum):
    """What consent was given for."""

    ACCESS_NEEDS = "Unterstützungsbedarf"
    DIRECTORY = "Teilnehmerverzeichnis"
    PHOTO = "Foto bei Presseberichten"


class AccommodationState(StrEnum):
    """The life of an accommodation (handbook 1.3)."""

    NEEDED = "needed"
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    UNAVAILABLE = "unavailable"


class NeedEffect(StrEnum):
    """What a kind of need asks of rooms and groups (handbook 6.3, W2-W4)."""

    NONE = "keine"
    ASSISTANT = "ein Platz mehr"
    INTERPRETERS = "gemeinsames Dolmetschteam"
    HEARING_LOOP = "Höranlage"
    STEP_FREE = "stufenlos"
    WHEELCHAIR_PLACE = "Rollstuhlplatz"
    FLOOR_SPACE = "Platz am Rand"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedKind(Record):
    """A line of the catalogue of needs and measures, as the office words it; `lead_days` are working days to order."""

    name: str
    lead_days: int = 0
    effect: NeedEffect = NeedEffect.NONE
    helper_knows_person: bool = False
    sort_no: int = 0
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Record):
    """A person's permission for one purpose; withdrawal deletes what stands on it (I24)."""

    person_id: str
    purpose: ConsentPurpose
    given_on: date
    form: ConsentForm
    by_guardian: bool = False
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessNeed(Record):
    """What a person needs to take part: the measure, never the diagnosis (P04)."""

    person_id: str
    meeting_id: str | None = None
    scope: NeedScope = NeedScope.THIS_MEETING
    kind: str
    detail: str = ""
    consent_id: str
    recorded_on: date
    delete_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accommodation(Record):
    """A measure arranged for a meeting. `cost` in cent."""

    meeting_id: str
    kind: str
    quantity: int = 1
    room_id: str | None = None
    group_id: str | None = None
    provider: str = ""
    ordered_on: date | None = None
    confirmed_on: date | None = None
    cost: int | None = None
    contact_note: str = ""
    state: AccommodationState = AccommodationState.NEEDED
