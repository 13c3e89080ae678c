"""Committees, their rules of procedure, benches, seats and who holds them (handbook 1.2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.people import Channel
from secretariat.domain.records import Record


class NoticeUnit(StrEnum):
    """The days in which a notice period counts (handbook F1, F7)."""

    CALENDAR_DAYS = "Kalendertage"
    WEEKDAYS = "Werktage"
    OFFICE_DAYS = "Arbeitstage"
    WEEKS = "Wochen"


class CountMode(StrEnum):
    """A: whole days between receipt and meeting. B: the meeting day counts (handbook F4, F5)."""

    A = "A"
    B = "B"


class NoticeAnchor(StrEnum):
    """What keeps the notice period: that the letter arrived, or that it was sent."""

    RECEIPT = "Zugang"
    DISPATCH = "Absendung"


class Majority(StrEnum):
    """What a motion needs."""

    CONSENSUS = "Konsens"
    SIMPLE = "einfache"
    ABSOLUTE = "absolute"
    TWO_THIRDS = "zwei Drittel"


class TieRule(StrEnum):
    """What happens when votes are equal (I19)."""

    REJECTED = "abgelehnt"
    CHAIR_DECIDES = "Vorsitz entscheidet"


class DeputyModel(StrEnum):
    """Who may sit in for whom (I06)."""

    PERSONAL = "persönlich"
    POOL = "je Bank (Pool)"
    AD_HOC = "ad hoc je Organisation"
    NONE = "keine"


class DeputiesInvited(StrEnum):
    """Whether deputies get the invitation too."""

    YES = "ja"
    FOR_INFORMATION = "nachrichtlich"
    WHEN_NEEDED = "nur bei Verhinderung"


class WrittenProcedure(StrEnum):
    """Whether resolutions may be passed in writing."""

    NO = "nein"
    UNLESS_OBJECTED = "wenn niemand widerspricht"


class MinutesKind(StrEnum):
    """How much the minutes record."""

    RESULTS = "Ergebnis"
    COURSE = "Verlauf"
    VERBATIM = "Wort"


class CadenceKind(StrEnum):
    """How often a committee must meet (handbook 8.1)."""

    MONTH = "je Kalendermonat"
    QUARTER = "je Kalenderquartal"
    HALF_YEAR = "je Kalenderhalbjahr"
    YEAR = "je Kalenderjahr"
    TIMES_A_YEAR = "n je Kalenderjahr"
    MONTHS_APART = "Höchstabstand in Monaten"


class QuorumBase(StrEnum):
    """What the quorum is counted against (handbook 8.3)."""

    FILLED_SEATS = "besetzte Sitze"
    ALL_SEATS = "alle Sitze (Soll)"
    BENCHES = "Bänke"
    FIXED = "feste Zahl"
    NONE = "keine"


class QuorumThreshold(StrEnum):
    """How much of the base must be present."""

    MORE_THAN_HALF = "mehr als die Hälfte"
    AT_LEAST_HALF = "mindestens die Hälfte"
    NUMBER = "Zahl"


class Sensitivity(StrEnum):
    """Whether belonging to a bench says something about health (Art. 9 DSGVO, I23)."""

    NORMAL = "normal"
    SPECIAL = "besonders"


class SeatKind(StrEnum):
    """What a seat entitles to."""

    ORDINARY = "ordentlich"
    ADVISORY = "beratend"
    PERMANENT_GUEST = "ständiger Gast"


class Role(StrEnum):
    """A person's role in the committee."""

    MEMBER = "Mitglied"
    CHAIR = "Vorsitz"
    DEPUTY_CHAIR = "stellv. Vorsitz"
    ADVISORY = "beratend"
    PERMANENT_GUEST = "ständiger Gast"


class EndReason(StrEnum):
    """Why an appointment ended."""

    TERM = "Amtszeit"
    RESIGNATION = "Rücktritt"
    CHANGED_ORGANISATION = "Organisationswechsel"
    DECEASED = "verstorben"
    RECALL = "Abberufung"


class AppointmentState(StrEnum):
    """The life of an appointment (handbook 1.3)."""

    REQUESTED = "requested"
    NOMINATED = "nominated"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"


class DeputyshipKind(StrEnum):
    """What ties a deputy to a seat or a bench."""

    PERSONAL = "persönlich"
    POOL = "Pool"
    AD_HOC = "ad hoc"


class DelegationState(StrEnum):
    """The life of a delegation (handbook 1.3)."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    CURRENT = "current"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee(Record):
    """A standing body with members and rules. `predecessor` and `superior_body` name bodies outside the register."""

    name: str
    short_name: str
    name_genitive: str
    name_accusative: str
    legal_basis: str = ""
    mission: str = ""
    founded_on: date | None = None
    first_meeting_on: date | None = None
    predecessor_id: str | None = None
    predecessor: str = ""
    superior_body_id: str | None = None
    superior_body: str = ""
    term_years: int | None = None
    agreement_renewal_due: date | None = None
    federal_state: str
    sender_profile_id: str | None = None
    default_venue_id: str | None = None
    numbering_start: int = 1
    is_public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CadenceRule(Record):
    """How often the committee must meet; `value` is n of TIMES_A_YEAR or the months of MONTHS_APART."""

    kind: CadenceKind
    value: int = 1
    counts_without_quorum: bool = True
    warn_gap_months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumRule(Record):
    """When the committee can decide. `benches_required` empty means every bench."""

    base: QuorumBase
    threshold: QuorumThreshold = QuorumThreshold.MORE_THAN_HALF
    minimum: int = 0
    benches_required: int | None = None
    all_invited: bool = True
    second_meeting: bool = False
    online_counts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesOfProcedure(Record):
    """One version of a committee's own rules; frozen for a meeting with its first dispatch (I12)."""

    committee_id: str
    version: str
    adopted_on: date | None = None
    valid_from: date
    notice_value: int
    notice_unit: NoticeUnit
    notice_count_mode: CountMode = CountMode.A
    notice_anchor: NoticeAnchor = NoticeAnchor.RECEIPT
    notice_short_value: int | None = None
    invite_channel: tuple[Channel, ...] = (Channel.POST, Channel.EMAIL)
    agenda_proposal_days: int | None = None
    cadence_rule_id: str | None = None
    extraordinary_threshold: str = ""
    quorum_rule_id: str | None = None
    majority: Majority = Majority.SIMPLE
    tie_rule: TieRule = TieRule.REJECTED
    deputy_model: DeputyModel = DeputyModel.PERSONAL
    deputies_receive_invite: DeputiesInvited = DeputiesInvited.FOR_INFORMATION
    written_procedure: WrittenProcedure = WrittenProcedure.NO
    minutes_kind: MinutesKind = MinutesKind.RESULTS
    minutes_due_days: int = 28
    objection_days: int | None = None
    guests_allowed: bool = True
    hybrid_allowed: bool = False
    one_voting_seat_each: bool = True
    reply_lead: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench(Record):
    """The seats of one side of interests. `print_label` stands on everything that leaves the office (I23)."""

    committee_id: str
    name: str
    short_name: str
    sort_no: int
    seats_planned: int | None = None
    has_vote: bool = True
    sensitivity: Sensitivity = Sensitivity.NORMAL
    print_label: str
    colour: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(Record):
    """The unit of right: votes and quorum are counted by seat, not by person."""

    bench_id: str
    seat_no: int
    label: str = ""
    voting: bool = True
    kind: SeatKind = SeatKind.ORDINARY
    nominating_organisation_id: str | None = None
    valid_from: date
    valid_to: date | None = None
    planning_area_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Record):
    """A person on a seat from `start` to `end`, both included (Benennung). Never two at one time (I01)."""

    seat_id: str
    person_id: str
    organisation_id: str | None = None
    role: Role = Role.MEMBER
    state: AppointmentState = AppointmentState.ACTIVE
    appointed_by: str = ""
    appointed_on: date | None = None
    start: date
    end: date | None = None
    end_reason: EndReason | None = None
    address_to_use_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deputyship(Record):
    """Who may sit in, for one seat (personal, ad hoc) or inside one bench (pool), in order of `rank`."""

    kind: DeputyshipKind
    for_seat_id: str | None = None
    for_bench_id: str | None = None
    deputy_person_id: str
    rank: int = 1
    start: date
    end: date | None = None
    for_meeting_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation(Record):
    """Who goes to a higher body for the committee, from when to when (Entsendung, I33)."""

    committee_id: str
    target_body: str
    target_organiser: str = ""
    target_address: str = ""
    person_id: str
    deputy_id: str | None = None
    from_on: date
    to_on: date | None = None
    decided_in_meeting_id: str | None = None
    report_due: bool = True
    state: DelegationState = DelegationState.CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationMeeting(Record):
    """A meeting of the higher body, who went, and the short report."""

    delegation_id: str
    held_on: date
    attended_by_id: str | None = None
    report: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningArea(Record):
    """A spatial unit of social planning (Planungsraum); belongs to one committee (I34)."""

    committee_id: str
    name: str
    code: str = ""
    municipalities: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryState(Record):
    """A further Land where members receive their post; its holidays count as well (F15)."""

    committee_id: str
    federal_state: str
