"""Cards and signs of a meeting: what stands on them, which changed since the last print, and noting the next one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Self, TypeVar

from secretariat.domain.card_texts import (
    AddressText,
    Badge,
    Card,
    GroupMark,
    GroupSign,
    Slip,
    TableSign,
    WallGroup,
)
from secretariat.domain.cards import CardKind, LabelGrid, PrintedCard
from secretariat.domain.committees import Role
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.invitations import Answer, InvitationRole, InvitationState
from secretariat.domain.label_grids import check_grid
from secretariat.domain.names import full_name, list_name, person_order, plain_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, Person
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.meeting.attendance import expected_people
from secretariat.services.meeting.awaited import leading, placed
from secretariat.services.meeting.gathering import MeetingFolder, Place
from secretariat.services.meeting.invitations import may_be_written_to
from secretariat.services.meeting.who_acts import place_acted_for
from secretariat.services.papers.envelopes import envelope_of, printable
from secretariat.services.papers.printed_names import event_title, guest_role_of, institution_of, workshop_hours
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing

C = TypeVar("C", bound=Card)
SPOKEN_ROLES = {Role.CHAIR: "Vorsitz", Role.DEPUTY_CHAIR: "stellv. Vorsitz"}
MODERATES = "Moderation"
ORGANISES = "Organisation"
ASSISTANT = "Assistenz"


@dataclass(frozen=True, slots=True)
class PrintedCards:
    """What was on the cards of a meeting when they were last printed, by kind and by person or group."""

    cards: Mapping[tuple[CardKind, str], PrintedCard]

    @classmethod
    def of(cls, cards: Iterable[PrintedCard]) -> Self:
        """Return the cards of a meeting found by kind and by person or group."""
        return cls({(card.kind, card.person_id or card.group_id or ""): card for card in cards})

    def changed(self, kind: CardKind, cards: Iterable[C]) -> tuple[C, ...]:
        """Return the cards that were never printed or read otherwise now."""
        return tuple(card for card in cards if self._content(kind, owner_of(card)) != noted_content(card))

    def needless(self, kind: CardKind, cards: Iterable[Card]) -> int:
        """Return how many printed cards belong to people who do not come any more."""
        wanted = {owner_of(card) for card in cards}
        return sum(of is kind and owner not in wanted for of, owner in self.cards)

    def any_of(self, kind: CardKind) -> bool:
        """Say whether cards of the kind were printed before."""
        return any(of is kind for of, _ in self.cards)

    def _content(self, kind: CardKind, owner: str) -> str | None:
        known = self.cards.get((kind, owner))
        return known.content if known else None


def owner_of(card: Card) -> str:
    """Return whose a card is: the id of a person, or of a group."""
    return card.group_id if isinstance(card, WallGroup) else card.person_id


def noted_content(card: Card) -> str:
    """Return what is noted of a print: of the list at the wall nobody's name can be read out of it."""
    return sha256(card.content.encode()).hexdigest() if isinstance(card, WallGroup) else card.content


def note_printed(
    writing: Writing, meeting_id: str, kind: CardKind, cards: Sequence[Card], at: datetime
) -> tuple[PrintedCard, ...]:
    """Note what the printed cards say, each in place of what was known of it."""
    known = PrintedCards.of(writing.all(PrintedCard, meeting_id=meeting_id)).cards
    noted = []
    for card in cards:
        old, content = known.get((kind, owner_of(card))), noted_content(card)
        if old is None:
            of_group = isinstance(card, WallGroup)
            new = PrintedCard(
                meeting_id=meeting_id,
                person_id=None if of_group else owner_of(card),
                group_id=owner_of(card) if of_group else None,
                kind=kind,
                content=content,
                printed_at=at,
            )
        else:
            new = replace(old, content=content, printed_at=at)
        noted.append(new)
    writing.keep(*noted)
    return tuple(noted)


def keep_grid(writing: Writing, grid: LabelGrid) -> LabelGrid:
    """Keep the measures of a sheet, new or changed; refuses cards that do not lie on it."""
    kept = cleaned(grid)
    check_grid(kept)
    writing.keep(kept)
    return kept


def remove_grid(writing: Writing, grid: LabelGrid) -> None:
    """Take a sheet of the office's own away, or give a shipped one its measures back."""
    writing.remove(*writing.all(LabelGrid, id=grid.id))


def coming_people(folder: MeetingFolder) -> tuple[tuple[Person, Place | None], ...]:
    """Return who is awaited in the room, in the order of the alphabet: no bench can be told from it (I23).

    Who sent word not to come is left out, stand-ins come in their members' place; who leads a group is there as well.
    """
    coming: dict[str, tuple[Person, Place | None]] = {}
    for person, place in expected_people(folder):
        reply = folder.reply_of_person(person.id)
        if reply is None or reply.answer not in {Answer.DECLINED, Answer.REPRESENTED}:
            coming[person.id] = (person, place)
        elif reply.answer is Answer.REPRESENTED and reply.deputy_person_id:
            deputy = folder.people.persons[reply.deputy_person_id]
            coming[deputy.id] = (deputy, place)
    for person_id in (*(one.person_id for one in placed(folder)), *leading(folder)):
        person = folder.people.persons[person_id]
        coming.setdefault(person_id, (person, place_acted_for(folder, person)))
    able = (pair for pair in coming.values() if may_be_written_to(pair[0]))
    return tuple(sorted(able, key=lambda pair: person_order(pair[0])))


def badges(folder: MeetingFolder, *, assistants: int = 0) -> tuple[Badge, ...]:
    """Return a badge for everybody awaited, and as many as wished that only say „Assistenz“."""
    event = event_title(folder)
    named = tuple(
        Badge(
            person_id=person.id,
            name=plain_name(person),
            institution=institution_of(folder, person, place),
            role=role_on_badge(folder, person, place),
            event=event,
            marks=tuple(_mark(group) for group in _groups_of(folder, person.id)),
        )
        for person, place in coming_people(folder)
    )
    return (*named, *(Badge(person_id="", name=ASSISTANT, event=event) for _ in range(assistants)))


def slips(folder: MeetingFolder) -> tuple[Slip, ...]:
    """Return where everybody goes after the talks: no slip for whom no group was found yet."""
    found = ((person, _groups_of(folder, person.id)) for person, _ in coming_people(folder))
    return tuple(
        Slip(person_id=person.id, name=plain_name(person), groups=tuple(group_sign(folder, group) for group in groups))
        for person, groups in found
        if groups
    )


def table_signs(folder: MeetingFolder) -> tuple[TableSign, ...]:
    """Return a sign for the place of everybody awaited."""
    return tuple(
        TableSign(person_id=person.id, name=full_name(person), institution=institution_of(folder, person, place))
        for person, place in coming_people(folder)
    )


def wall_groups(folder: MeetingFolder) -> tuple[WallGroup, ...]:
    """Return who is in each group, by alphabet: neither bench nor institution (I23)."""
    people, here = folder.people.persons, placed(folder)
    groups = []
    for group in folder.groups:
        members = [people[one.person_id] for one in here if one.group_id == group.id]
        names = tuple(list_name(person) for person in sorted(members, key=person_order))
        groups.append(WallGroup(group_id=group.id, sign=group_sign(folder, group), names=names))
    return tuple(groups)


def group_sign(folder: MeetingFolder, group: WorkshopGroup) -> GroupSign:
    """Return a group as it stands at its door."""
    room = folder.rooms.get(group.room_id or "")
    moderator = folder.people.persons.get(group.moderator_id or "")
    return GroupSign(
        mark=_mark(group),
        topic=group.topic,
        room=room.name if room else "",
        held=workshop_hours(folder, group),
        moderator=full_name(moderator) if moderator else "",
    )


def addresses(folder: MeetingFolder) -> tuple[tuple[AddressText, ...], tuple[Finding, ...]]:
    """Return the address of everybody invited by post, and why others have none; in the order of the letters."""
    texts, findings = [], []
    for invitation in folder.invitations:
        if invitation.channel is not Channel.POST or invitation.state is InvitationState.WITHDRAWN:
            continue
        envelope = envelope_of(folder, invitation, DocumentKind.INVITATION)
        if printable(envelope):
            lines = tuple(envelope.recipient.address.split("\n"))
            texts.append(AddressText(person_id=invitation.person_id, lines=lines, remarks=envelope.recipient.remarks))
        else:
            findings += [one for one in envelope.findings if one.severity is Severity.ERROR]
    return tuple(texts), tuple(findings)


def role_on_badge(folder: MeetingFolder, person: Person, place: Place | None) -> str:
    """Return „Vorsitz“, „Moderation“, „Organisation“, „Gast“, or what of them applies; nothing for members (D13).

    That somebody assists is printed on wish only (handbook 6.3), and so not here.
    """
    role = place.appointment.role if place and place.appointment and place.holder == person else Role.MEMBER
    roles = [
        SPOKEN_ROLES.get(role, ""),
        MODERATES if any(group.moderator_id == person.id for group in folder.groups) else "",
        ORGANISES if any(group.recorder_id == person.id for group in folder.groups) else "",
        guest_role_of(folder, person, but_not=InvitationRole.ASSISTANT),
    ]
    return " · ".join(filter(None, roles))


def _mark(group: WorkshopGroup) -> GroupMark:
    return GroupMark(group.no, group.symbol, group.colour)


def _groups_of(folder: MeetingFolder, person_id: str) -> tuple[WorkshopGroup, ...]:
    """Return the groups somebody is in or leads, one for each round."""
    groups = {one.group_id for one in folder.assignments if one.person_id == person_id}
    of_round: dict[int, WorkshopGroup] = {}
    for group in folder.groups:
        leads = person_id in {group.moderator_id, group.recorder_id}
        if group.id in groups or (leads and group.round not in of_round):
            of_round[group.round] = group
    return tuple(of_round[number] for number in sorted(of_round))
