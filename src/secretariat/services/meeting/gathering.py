"""Everything about one meeting, read once into frozen values: what papers, checks and lists are made of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from secretariat.deferred import deferred
from secretariat.domain.as_of import covers, deputies_on, holder_on
from secretariat.domain.attendance import Attendance, VoteExclusion
from secretariat.domain.cards import LabelGrid, PrintedCard
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Deputyship,
    PlanningArea,
    QuorumRule,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.deadlines import Notice, notice_in_force
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import (
    Answer,
    Dispatch,
    Invitation,
    InvitationRole,
    InvitationState,
    Reply,
    Supplement,
    SupplementDispatch,
)
from secretariat.domain.meeting_rules import CALLED_OFF, held_at_once, house_of, rules_of_meeting
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingMode, Room, Urgency, Venue
from secretariat.domain.need_effects import NeedCounts
from secretariat.domain.office import (
    DocumentKind,
    GeneratedDocument,
    LetterTemplate,
    RetentionRule,
    SenderProfile,
)
from secretariat.domain.outcome_words import outcome_order
from secretariat.domain.outcomes import Resolution
from secretariat.domain.people import Person, PostalAddress
from secretariat.domain.reply_rules import current_reply
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.domain.workshops import Assignment, Preference, WorkshopGroup, WorkshopResult
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.meeting.meetings import agenda_of
from secretariat.services.meeting.urgency import urgency_of
from secretariat.services.needs.need_catalogue import offered_kinds
from secretariat.services.people.known_people import People, people_of_meeting
from secretariat.services.people.retention import office_rules
from secretariat.storage.reading import Reading

if TYPE_CHECKING:
    from secretariat.services.needs import need_effects
else:
    need_effects = deferred("secretariat.services.needs.need_effects")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """One seat on the day of the meeting: its bench, who holds it and who may sit in, in order of rank."""

    seat: Seat
    bench: Bench
    appointment: Appointment | None
    holder: Person | None
    deputies: tuple[tuple[Deputyship, Person], ...]

    @property
    def votes(self) -> bool:
        """Whether the seat votes: both it and its bench must have the right."""
        return self.seat.voting and self.bench.has_vote


@dataclass(frozen=True)
class MeetingFolder:
    """All that belongs to one meeting. Lists are in printed order; replies hold the current answer by invitation.

    `successor` takes the place of a meeting that was moved, `following` is the next one of the committee;
    `label_grids` are the sheets of labels that the office measured itself, `results` in their order within a group,
    `planning_areas` the names of the committee's by id, `retention` how long what is kept. `needs` are places that
    people take up in rooms beside their own, as numbers (I22); read only where rooms or groups are chosen.
    `rooms_taken` are the rooms that other meetings of any committee and their groups use meanwhile, with who they are.
    `encloses_notice` says that invitations bring the office's own privacy notice along (P16).
    """

    committee: Committee
    meeting: Meeting
    rules: RulesOfProcedure | None
    quorum: QuorumRule | None
    sender: SenderProfile | None
    venue: Venue | None
    rooms: dict[str, Room]
    people: People
    benches: tuple[Bench, ...]
    places: tuple[Place, ...]
    agenda: tuple[AgendaItem, ...]
    invitations: tuple[Invitation, ...]
    dispatches: dict[str, Dispatch]
    replies: dict[str, Reply]
    wishes: dict[str, tuple[Preference, ...]]
    groups: tuple[WorkshopGroup, ...]
    assignments: tuple[Assignment, ...]
    attendance: tuple[Attendance, ...]
    documents: dict[str, GeneratedDocument]
    successor: Meeting | None
    successor_venue: Venue | None
    calendar: WorkCalendar
    outcomes: tuple[Resolution, ...] = ()
    following: Meeting | None = None
    repeated: Meeting | None = None
    exclusions: tuple[VoteExclusion, ...] = ()
    supplements: tuple[tuple[Supplement, SupplementDispatch], ...] = ()
    urgency: Urgency | None = None
    offered_needs: tuple[str, ...] = ()
    printed_cards: tuple[PrintedCard, ...] = ()
    label_grids: tuple[LabelGrid, ...] = ()
    results: tuple[WorkshopResult, ...] = ()
    planning_areas: dict[str, str] = field(default_factory=dict)
    retention: tuple[RetentionRule, ...] = ()
    needs: Mapping[str, NeedCounts] = field(default_factory=dict)
    rooms_taken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    encloses_notice: bool = False

    @property
    def notice(self) -> Notice | None:
        """The period of notice of this meeting, the shortened one where it is urgent (F13); None without rules."""
        return notice_in_force(self.rules, urgent=self.urgency is not None) if self.rules else None

    @property
    def room(self) -> Room | None:
        """The room of the plenary, if one is chosen and people come together in it."""
        return None if self.meeting.mode is MeetingMode.DIGITAL else self.rooms.get(self.meeting.room_id or "")

    def excluded_from(self, item_id: str | None) -> frozenset[str]:
        """Return the seats kept from deciding an item by a conflict of interest."""
        return frozenset(one.seat_id for one in self.exclusions if one.agenda_item_id == item_id)

    def place_of_seat(self, seat_id: str | None) -> Place | None:
        """Return the seat's place."""
        return self._by_seat.get(seat_id or "")

    def place_of_person(self, person_id: str) -> Place | None:
        """Return the place that the person holds on the day of the meeting."""
        return self._by_holder.get(person_id)

    def address_of(self, person: Person) -> PostalAddress | None:
        """Return where letters about the meeting reach the person: by the seat held there, else by what is her own."""
        place = self.place_of_person(person.id)
        return self.people.address_of(person, place.appointment if place else None)

    def place_of_deputyship(self, deputyship_id: str | None) -> Place | None:
        """Return the first place with a holder for whom the deputyship lets somebody sit in."""
        return self._by_deputyship.get(deputyship_id or "")

    def member_of(self, invitation: Invitation) -> Invitation | None:
        """Return in whose place a deputy was called in or comes: the member's invitation; None for all others."""
        if invitation.role is not InvitationRole.DEPUTY or invitation.state is InvitationState.WITHDRAWN:
            return None
        return self._represented.get(invitation.person_id)

    def is_asked(self, invitation: Invitation) -> bool:
        """Say whether an invitation asks for an answer: not a copy to a deputy whom nobody needs yet."""
        if invitation.state is InvitationState.WITHDRAWN:
            return False
        return invitation.role is not InvitationRole.DEPUTY or self.member_of(invitation) is not None

    def reply_of_person(self, person_id: str) -> Reply | None:
        """Return the person's current answer."""
        return self._answers.get(person_id)

    # Asked for each of some thousand letters: looked up, not looked for.

    @cached_property
    def _by_seat(self) -> dict[str, Place]:
        return {place.seat.id: place for place in self.places}

    @cached_property
    def _by_holder(self) -> dict[str, Place]:
        """Return whose place is which: of several seats of one person the first with a vote, else the first."""
        silent_last = sorted(self.places, key=lambda place: not place.votes)
        return {place.holder.id: place for place in reversed(silent_last) if place.holder}

    @cached_property
    def _by_deputyship(self) -> dict[str, Place]:
        held = [place for place in reversed(self.places) if place.holder]
        return {deputyship.id: place for place in held for deputyship, _ in place.deputies}

    @cached_property
    def _represented(self) -> dict[str, Invitation]:
        found: dict[str, Invitation] = {}
        for invitation in self.invitations:
            reply = self.replies.get(invitation.id)
            if reply and reply.deputy_person_id and reply.answer in {Answer.DECLINED, Answer.REPRESENTED}:
                found.setdefault(reply.deputy_person_id, invitation)
        return found

    @cached_property
    def _answers(self) -> dict[str, Reply]:
        answered = [invitation for invitation in reversed(self.invitations) if invitation.id in self.replies]
        return {invitation.person_id: self.replies[invitation.id] for invitation in answered}


def places_on(
    reading: Reading, committee_id: str, day: date, people: People, meeting_id: str | None = None
) -> tuple[Place, ...]:
    """Return every seat that exists on the day with holder and deputies, by bench and number (handbook 1.3)."""
    benches = {bench.id: bench for bench in reading.all(Bench, committee_id=committee_id)}
    seats = [seat for seat in reading.all(Seat, bench_id=tuple(benches)) if covers(seat.valid_from, seat.valid_to, day)]
    seats.sort(key=lambda seat: (benches[seat.bench_id].sort_no, seat.seat_no))
    appointments = _by(reading.all(Appointment, seat_id=tuple(seat.id for seat in seats)), "seat_id")
    of_seat = _by(reading.all(Deputyship, for_seat_id=tuple(seat.id for seat in seats)), "for_seat_id")
    of_bench = _by(reading.all(Deputyship, for_bench_id=tuple(benches)), "for_bench_id")
    places = []
    for seat in seats:
        appointment = holder_on(appointments.get(seat.id, ()), day)
        able = (*of_seat.get(seat.id, ()), *of_bench.get(seat.bench_id, ()))
        places.append(
            Place(
                seat=seat,
                bench=benches[seat.bench_id],
                appointment=appointment,
                holder=people.persons[appointment.person_id] if appointment else None,
                deputies=tuple(
                    (deputyship, people.persons[deputyship.deputy_person_id])
                    for deputyship in deputies_on(able, seat, day, meeting_id=meeting_id)
                ),
            )
        )
    return tuple(places)


def gather_meeting(reading: Reading, committee: Committee, meeting: Meeting) -> MeetingFolder:
    """Read everything about the meeting: one query a table, whatever its size."""
    people = people_of_meeting(reading, meeting)
    rules = rules_of_meeting(meeting, reading.all(RulesOfProcedure, committee_id=committee.id))
    invitations = tuple(sorted(reading.all(Invitation, meeting_id=meeting.id), key=lambda invitation: invitation.no))
    ids = tuple(invitation.id for invitation in invitations)
    replies = _current(reading.all(Reply, invitation_id=ids))
    groups = reading.all(WorkshopGroup, meeting_id=meeting.id, order_by=("round", "no"))
    wishes = reading.all(Preference, reply_id=tuple(reply.id for reply in replies.values()), order_by=("rank",))
    successor = reading.find(Meeting, meeting.moved_to_id)
    return MeetingFolder(
        committee=committee,
        meeting=meeting,
        rules=rules,
        quorum=reading.find(QuorumRule, rules.quorum_rule_id) if rules else None,
        sender=reading.find(SenderProfile, committee.sender_profile_id),
        venue=_venue(reading, committee, meeting),
        rooms={room.id: room for room in reading.all(Room)},
        people=people,
        benches=reading.all(Bench, committee_id=committee.id, order_by=("sort_no",)),
        places=places_on(reading, committee.id, meeting.date, people, meeting.id),
        agenda=agenda_of(reading, meeting.id),
        invitations=invitations,
        dispatches=last_dispatches(reading, ids),
        replies=replies,
        wishes=_by(wishes, "reply_id"),
        groups=groups,
        assignments=reading.all(Assignment, meeting_id=meeting.id),
        attendance=reading.all(Attendance, meeting_id=meeting.id, order_by=("row_no",)),
        documents={document.id: document for document in reading.all(GeneratedDocument, meeting_id=meeting.id)},
        successor=successor,
        successor_venue=_venue(reading, committee, successor) if successor else None,
        calendar=delivery_calendar(reading, committee),
        urgency=urgency_of(reading, meeting.id),
        outcomes=tuple(sorted(reading.all(Resolution, meeting_id=meeting.id), key=outcome_order)),
        following=_following(reading, meeting),
        repeated=reading.find(Meeting, meeting.repeats_meeting_id),
        exclusions=reading.all(VoteExclusion, meeting_id=meeting.id),
        supplements=_supplements(reading, meeting),
        offered_needs=tuple(kind.name for kind in offered_kinds(reading)),
        printed_cards=reading.all(PrintedCard, meeting_id=meeting.id),
        label_grids=reading.all(LabelGrid, order_by=("name",)),
        results=reading.all(WorkshopResult, meeting_id=meeting.id, order_by=("sort_no",)),
        retention=office_rules(reading),
        encloses_notice=bool(reading.all(LetterTemplate, kind=DocumentKind.PRIVACY_NOTICE)),
        needs=need_effects.need_effects(reading, meeting) if groups or meeting.room_id else {},
        rooms_taken=_rooms_taken(reading, meeting),
        planning_areas={one.id: one.name for one in reading.all(PlanningArea, committee_id=committee.id)},
    )


def last_dispatches(reading: Reading, invitation_ids: tuple[str, ...]) -> dict[str, Dispatch]:
    """Return the last sending of each invitation: one that came back is sent again (handbook 3.6).

    Of two at one moment, as on one day whose hour nobody noted, that one is later which did not come back.
    """
    sent = reading.all(Dispatch, invitation_id=invitation_ids, order_by=("handed_over_at", "id"))
    ordered = sorted(sent, key=lambda one: (one.handed_over_at, one.returned_on is None))
    return {one.invitation_id: one for one in ordered}


def _supplements(reading: Reading, meeting: Meeting) -> tuple[tuple[Supplement, SupplementDispatch], ...]:
    """Return the letters of supplements that were sent, each with the proof of its sending."""
    known = {one.id: one for one in reading.all(Supplement, meeting_id=meeting.id, order_by=("no",))}
    sent = reading.all(SupplementDispatch, supplement_id=tuple(known)) if known else ()
    return tuple((known[one.supplement_id], one) for one in sent)


def _following(reading: Reading, meeting: Meeting) -> Meeting | None:
    """Return the next meeting that stands."""
    others = reading.all(Meeting, committee_id=meeting.committee_id, order_by=("date", "start"))
    return next((one for one in others if one.date > meeting.date and one.state not in CALLED_OFF), None)


def _rooms_taken(reading: Reading, meeting: Meeting) -> dict[str, tuple[str, ...]]:
    """Return by room which meetings are there at the same time, as `LSP-3`."""
    others = {one.id: one for one in reading.all(Meeting, date=meeting.date) if held_at_once(meeting, one)}
    if not others:  # nearly always
        return {}
    used = [(one.room_id, one) for one in others.values() if one.mode is not MeetingMode.DIGITAL]
    used += [
        (group.room_id, others[group.meeting_id]) for group in reading.all(WorkshopGroup, meeting_id=tuple(others))
    ]
    taken: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for room_id, other in used:
        if room_id:
            taken[room_id][f"{reading.get(Committee, other.committee_id).short_name}-{other.no}"] = None
    return {room_id: tuple(names) for room_id, names in taken.items()}


def _venue(reading: Reading, committee: Committee, meeting: Meeting) -> Venue | None:
    return reading.find(Venue, house_of(meeting, committee))


def sender_of(folder: MeetingFolder) -> SenderProfile:
    """Return the sender of the committee's letters; raises RuleBrokenError where none is chosen yet."""
    if folder.sender is None:
        raise RuleBrokenError("committee.without_sender", field="sender_profile_id", name=folder.committee.short_name)
    return folder.sender


def _current(replies: Iterable[Reply]) -> dict[str, Reply]:
    counting = {id_: current_reply(given) for id_, given in _by(replies, "invitation_id").items()}
    return {id_: reply for id_, reply in counting.items() if reply is not None}


def _by(records: Iterable[T], field: str) -> dict[str, tuple[T, ...]]:
    grouped: dict[str, list[T]] = {}
    for record in records:
        grouped.setdefault(getattr(record, field), []).append(record)
    return {key: tuple(group) for key, group in grouped.items()}
