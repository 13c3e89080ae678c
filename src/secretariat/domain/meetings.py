"""Meetings, their agenda, and the places where they are held (handbook 1.2)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.records import Record


class MeetingKind(StrEnum):
    """What kind of meeting it is."""

    ORDINARY = "ordentlich"
    EXTRAORDINARY = "außerordentlich"
    INAUGURAL = "konstituierend"
    REPETITION = "Wiederholung"


class MeetingMode(StrEnum):
    """How people come together."""

    IN_PERSON = "Präsenz"
    HYBRID = "hybrid"
    DIGITAL = "digital"


class MeetingState(StrEnum):
    """The life of a meeting (handbook 1.3)."""

    PLANNED = "planned"
    SCHEDULED = "scheduled"
    INVITED = "invited"
    RUNNING = "running"
    HELD = "held"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    MOVED = "moved"


class AgendaKind(StrEnum):
    """What happens under an agenda item."""

    FORMALITY = "Formalia"
    INFORMATION = "Information"
    CONSULTATION = "Beratung"
    RESOLUTION = "Beschluss"
    ELECTION = "Wahl"
    WORKSHOP = "Workshop"
    OTHER = "Verschiedenes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """One meeting of a committee. `no` counts per committee; `date` with `start` and `end` is local time."""

    committee_id: str
    no: int
    kind: MeetingKind = MeetingKind.ORDINARY
    date: dt.date
    start: dt.time
    end: dt.time | None = None
    doors_open: dt.time | None = None
    venue_id: str | None = None
    room_id: str | None = None
    mode: MeetingMode = MeetingMode.IN_PERSON
    chair_id: str | None = None
    minute_taker_id: str | None = None
    rules_version_id: str | None = None
    reply_by: dt.date | None = None
    state: MeetingState = MeetingState.PLANNED
    repeats_meeting_id: str | None = None
    moved_to_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    """One item of the agenda (TOP); `position` is its printed number, as "3.1"."""

    meeting_id: str
    position: str
    title: str
    kind: AgendaKind = AgendaKind.INFORMATION
    speaker: str = ""
    starts_at: dt.time | None = None
    minutes_planned: int | None = None
    attachment: str = ""
    proposed_by: str = ""
    added_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue(Record):
    """A house where meetings are held, with what people need to know to get in."""

    name: str
    part: str = ""
    street: str = ""
    house_no: str = ""
    postal_code: str = ""
    city: str = ""
    entrance_note: str = ""
    public_transport: str = ""
    parking: str = ""
    accessible_entrance: bool = False
    accessible_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Record):
    """A room of a venue with its capacities (people) and what it offers."""

    venue_id: str
    name: str
    floor: str = ""
    capacity_rows: int | None = None
    capacity_u_shape: int | None = None
    capacity_workshop: int | None = None
    wheelchair_places: int = 0
    hearing_loop: bool = False
    step_free: bool = False
    door_width_cm: int | None = None
    projector: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency(Record):
    """Why a meeting is invited with the short notice of its rules; the letter says so (F13)."""

    meeting_id: str
    why: str
