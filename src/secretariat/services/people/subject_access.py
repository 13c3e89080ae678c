"""Everything the register keeps of one person (P09, D27): her own records, where she is named, and what was changed.

Nothing of anybody else is in it: whom a record names beside her stands there as another person, and of records that are
about somebody else only that they name her.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime

from secretariat.domain.as_of import holds_on
from secretariat.domain.attendance import Attendance, VoteExclusion
from secretariat.domain.cards import PrintedCard
from secretariat.domain.changes import ChangeKind, HistoryEntry
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Delegation,
    DelegationMeeting,
    Deputyship,
    Seat,
)
from secretariat.domain.formatting import short_date
from secretariat.domain.invitations import Dispatch, Invitation, KeptLetter, Reply, Supplement, SupplementDispatch
from secretariat.domain.meetings import AgendaItem, Meeting
from secretariat.domain.names import full_name, list_name, plain_name
from secretariat.domain.needs import AccessNeed, Accommodation, Consent
from secretariat.domain.office import DocumentKind, GeneratedDocument, SenderProfile
from secretariat.domain.outcomes import ExpenseClaim, FollowUp, Minutes, Resolution
from secretariat.domain.people import Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.domain.subject_access import AccessEntry, AccessPart, SubjectAccess
from secretariat.domain.workshops import (
    Assignment,
    BondMember,
    GroupRefusal,
    Preference,
    WorkshopGroup,
    WorkshopResult,
)
from secretariat.sentences import pattern
from secretariat.services.people.retention import office_rules
from secretariat.services.register.record_names import TARGETS, RecordNames
from secretariat.services.value_words import moment_words, value_words
from secretariat.storage import history
from secretariat.storage.fields import table_name
from secretariat.storage.journal import RowKey
from secretariat.storage.reading import Reading

GERMAN = "de"
OTHER_PERSON = "(andere Person)"
GONE = "(gelöscht)"
NOT_SHOWN = "(wird im Protokoll nicht gezeigt)"
TECHNICAL = frozenset(
    {
        *("id", "sort_name", "merged_into_id", "sha256", "template_version"),
        *("kept_template_id", "field_values", "content"),
    }
)
"""Fields that say nothing of her; the letters themselves she has, and they name who got a copy."""
ABOUT = ("meeting_id", "for_meeting_id", "seat_id", "for_seat_id", "for_bench_id")
"""What a record is about, as its heading says."""
HANGS_ON = frozenset(
    {*ABOUT[:-1], "invitation_id", "reply_id", "appointment_id", "deputyship_id", "consent_id", "bond_id"}
)


@dataclass(frozen=True, slots=True)
class Tie:
    """By which column records of a kind belong to her, or to one of her records, and in which part they are told."""

    kind: type[Record]
    column: str
    part: AccessPart


OWN = (
    Tie(Person, "id", AccessPart.MASTER),
    Tie(Person, "merged_into_id", AccessPart.MASTER),
    Tie(PostalAddress, "person_id", AccessPart.MASTER),
    Tie(Appointment, "person_id", AccessPart.APPOINTMENTS),
    Tie(Deputyship, "deputy_person_id", AccessPart.APPOINTMENTS),
    Tie(Delegation, "person_id", AccessPart.APPOINTMENTS),
    Tie(Invitation, "person_id", AccessPart.INVITATIONS),
    Tie(Dispatch, "invitation_id", AccessPart.INVITATIONS),
    Tie(SupplementDispatch, "invitation_id", AccessPart.INVITATIONS),
    Tie(KeptLetter, "invitation_id", AccessPart.INVITATIONS),
    Tie(Reply, "invitation_id", AccessPart.REPLIES),
    Tie(Attendance, "person_id", AccessPart.ATTENDANCE),
    Tie(ExpenseClaim, "person_id", AccessPart.ATTENDANCE),
    Tie(Preference, "reply_id", AccessPart.WORKSHOPS),
    Tie(GroupRefusal, "reply_id", AccessPart.WORKSHOPS),
    Tie(Assignment, "person_id", AccessPart.WORKSHOPS),
    Tie(BondMember, "person_id", AccessPart.WORKSHOPS),
    Tie(PrintedCard, "person_id", AccessPart.WORKSHOPS),
    Tie(Consent, "person_id", AccessPart.NEEDS),
    Tie(AccessNeed, "person_id", AccessPart.NEEDS),
)
"""Her records, each after what it hangs on."""
NAMED = (
    Tie(Delegation, "deputy_id", AccessPart.APPOINTMENTS),
    Tie(DelegationMeeting, "attended_by_id", AccessPart.APPOINTMENTS),
    Tie(Meeting, "chair_id", AccessPart.ATTENDANCE),
    Tie(Meeting, "minute_taker_id", AccessPart.ATTENDANCE),
    Tie(Reply, "deputy_person_id", AccessPart.REPLIES),
    Tie(WorkshopGroup, "moderator_id", AccessPart.WORKSHOPS),
    Tie(WorkshopGroup, "recorder_id", AccessPart.WORKSHOPS),
)
"""Records about something or somebody else that name her."""
TOLD_WITH_A_NAME = ("target_body", "from_on", "to_on", "held_on", "date", "topic", "received_on")
"""What is told of a record that names her: which it is, nothing of what it says of others."""
MAY_MENTION = (AgendaItem, Resolution, FollowUp, WorkshopResult, Accommodation, Minutes, Supplement)
"""Records with texts of a clerk's own, in which a name may stand."""
PAPERS_WITH_NAMES = frozenset(
    {
        *(DocumentKind.MEMBER_LIST, DocumentKind.OUTGOING_LIST, DocumentKind.REPLY_STATUS),
        *(DocumentKind.WORKSHOP_LIST, DocumentKind.SIGN_IN_SHEET, DocumentKind.WORKSHOP_SHEET),
        *(DocumentKind.BADGES, DocumentKind.TABLE_SIGNS, DocumentKind.LABELS, DocumentKind.ENVELOPES),
        *(DocumentKind.ATTENDANCE_LIST, DocumentKind.MINUTES),
    }
)
"""Papers of a meeting that name everybody who is called to it."""


def subject_access(reading: Reading, person_id: str, as_of: datetime) -> SubjectAccess:
    """Return all that is kept of a person; raises NotFoundError."""
    person = reading.get(Person, person_id)
    own = _own(reading, person_id)
    teller = _Teller(reading, frozenset(one.id for _, one in own if isinstance(one, Person)))
    entries = [
        *(teller.tell(tie, record) for tie, record in own),
        *_named(reading, teller, person_id),
        *_exclusions(reading, teller, own),
        *_documents(reading, teller, own),
        *_mentions(reading, teller, [one for _, one in own if isinstance(one, Person)]),
        *_history(reading, teller, own, person_id),
    ]
    order = list(AccessPart)
    committee = _committee(reading, own)
    return SubjectAccess(
        person=full_name(person),
        sender=_sender(reading, committee),
        federal_state=committee.federal_state if committee else "",
        rules=office_rules(reading),
        entries=tuple(sorted(entries, key=lambda entry: order.index(entry.part))),
        as_of=as_of,
    )


class _Teller:
    """Puts records into words for one person with her second entries (`hers`), and hides everybody else."""

    def __init__(self, reading: Reading, hers: frozenset[str]) -> None:
        self._reading, self._hers = reading, hers

    def tell(self, tie: Tie, record: Record, only: Container[str] | None = None) -> AccessEntry:
        """Return what a record says of her; its fields named in `only`, else all that are filled."""
        names = RecordNames(self._reading, _keys(record))
        table = table_name(type(record))
        told = (
            (_label(field.name), self.value(names, table, field.name, value))
            for field in fields(record)
            if (value := getattr(record, field.name)) not in (None, "", False, ())
            and (field.name in only if only is not None else self.says_something(table, field.name, value))
        )
        return AccessEntry(tie.part, self.subject(record), tuple(fact for fact in told if fact[1]))

    def subject(self, record: Record) -> str:
        """Return what a record is: its kind, and the meeting or the seat it is about."""
        word = pattern(f"table.{table_name(type(record))}", GERMAN)
        key = self._about(record)
        about = RecordNames(self._reading, {key}).name(*key) if key else ""
        return ", ".join(part for part in (word, about) if part)

    def value(self, names: RecordNames, table: str, field: str, value: object) -> str:
        """Return a stored value in words; whoever else it names is another person."""
        target = TARGETS.get((table, field))
        if target == "person" and value not in self._hers:
            return OTHER_PERSON
        words = value_words(field, names.name(target, str(value)) if target else value, GERMAN)
        return ", ".join(line.rstrip(",") for line in words.splitlines() if line)

    def says_something(self, table: str, field: str, value: object) -> bool:
        """Leave out what a reader knows already: that it is hers, and of which of her records."""
        of_her = TARGETS.get((table, field)) == "person" and value in self._hers
        return not of_her and field not in TECHNICAL and field not in HANGS_ON

    def _about(self, record: Record) -> tuple[str, str] | None:
        """Return the meeting or seat that a record is about, by what it hangs on if need be."""
        match record:
            case Dispatch() | SupplementDispatch() | KeptLetter() | Reply():
                return self._about(self._reading.get(Invitation, record.invitation_id))
            case Preference() | GroupRefusal():
                return self._about(self._reading.get(Reply, record.reply_id))
            case Meeting():
                return "meeting", record.id
        found = ((column, getattr(record, column, None)) for column in ABOUT)
        return next(((TARGETS[table_name(type(record)), column], id_) for column, id_ in found if id_), None)


def _own(reading: Reading, person_id: str) -> tuple[tuple[Tie, Record], ...]:
    """Return her records, those that are there."""
    ids: dict[str, set[str]] = {"person": {person_id}}
    found: list[tuple[Tie, Record]] = []
    for tie in OWN:
        target = TARGETS.get((table_name(tie.kind), tie.column), "person")
        records = reading.all(tie.kind, **{tie.column: tuple(ids.get(target, ()))})
        ids.setdefault(table_name(tie.kind), set()).update(one.id for one in records)
        found += [(tie, one) for one in records]
    return tuple(found)


def _named(reading: Reading, teller: _Teller, person_id: str) -> Iterator[AccessEntry]:
    """Give where she is named, with nothing of the others that the record is about."""
    for tie in NAMED:
        for record in reading.all(tie.kind, **{tie.column: person_id}):
            told = teller.tell(tie, record, TOLD_WITH_A_NAME)
            yield AccessEntry(tie.part, f"{_label(tie.column)}: {told.subject}", told.facts)


def _exclusions(reading: Reading, teller: _Teller, own: Iterable[tuple[Tie, Record]]) -> Iterator[AccessEntry]:
    """Give the items that a seat was kept from deciding while she held it."""
    held = [one for _, one in own if isinstance(one, Appointment)]
    for one in reading.all(VoteExclusion, seat_id=tuple({seat.seat_id for seat in held})):
        day = reading.get(Meeting, one.meeting_id).date
        if any(seat.seat_id == one.seat_id and holds_on(seat, day) for seat in held):
            yield teller.tell(Tie(VoteExclusion, "seat_id", AccessPart.ATTENDANCE), one)


def _documents(reading: Reading, teller: _Teller, own: Iterable[tuple[Tie, Record]]) -> Iterator[AccessEntry]:
    """Give her own letters, and the papers of her meetings that name everybody."""
    meetings = {one.meeting_id for _, one in own if isinstance(one, Invitation | Attendance)}
    letters = {one.document_id for _, one in own if isinstance(one, Invitation)}
    for one in reading.all(GeneratedDocument, meeting_id=tuple(meetings), order_by=("created_at", "file_name")):
        if one.kind in PAPERS_WITH_NAMES or one.id in letters:
            subject = f"{teller.subject(one)}, {short_date(one.created_at.astimezone().date())}"
            yield AccessEntry(AccessPart.DOCUMENTS, subject, (("", one.file_name),))


def _mentions(reading: Reading, teller: _Teller, people: Iterable[Person]) -> Iterator[AccessEntry]:
    """Give where her name stands in a text; not the text, which may be about others too."""
    names = (make(person) for person in people for make in (full_name, list_name, plain_name))
    spellings = {name.casefold() for name in names if name}
    for kind in MAY_MENTION:
        for record in reading.all(kind):
            texts = ((field.name, getattr(record, field.name)) for field in fields(record))
            named = [field for field, value in texts if any(one in str(value).casefold() for one in spellings)]
            if named:
                told = tuple((_label(field), "Ihr Name kommt im Text vor.") for field in named)
                yield AccessEntry(AccessPart.DOCUMENTS, teller.subject(record), told)


def _history(
    reading: Reading, teller: _Teller, own: Iterable[tuple[Tie, Record]], person_id: str
) -> Iterator[AccessEntry]:
    """Give each change of what is hers or was; the names of steps are left out, as they may name others."""
    known = {(table_name(tie.kind), record.id) for tie, record in own}
    entries = history.entries(reading, rows=known | _taken_out(reading, known, person_id))
    names = RecordNames(reading, {key for entry in entries for key in _named_in(entry)})
    for entry in entries:
        word = pattern(f"table.{entry.table}", GERMAN)
        subject = f"{moment_words(entry.made_at)}, {word} {_DONE[entry.kind]}"
        yield AccessEntry(AccessPart.HISTORY, subject, tuple(_changes(teller, names, entry)))


def _changes(teller: _Teller, names: RecordNames, entry: HistoryEntry) -> Iterator[tuple[str, str]]:
    if not entry.fields:
        yield "", GONE
    elif all(change.before is None and change.after is None for change in entry.fields):
        yield "", NOT_SHOWN
    for change in entry.fields:
        shown = [
            teller.value(names, entry.table, change.field, value)
            for value in (change.before, change.after)
            if value not in (None, "") and teller.says_something(entry.table, change.field, value)
        ]
        if any(shown):
            emptied = entry.kind is ChangeKind.CHANGED and change.after in (None, "")
            yield _label(change.field), " → ".join((*shown, "(leer)") if emptied else shown)


_DONE = {ChangeKind.ADDED: "eingetragen", ChangeKind.CHANGED: "geändert", ChangeKind.REMOVED: "entfernt"}


def _taken_out(reading: Reading, known: set[RowKey], person_id: str) -> set[RowKey]:
    """Return what was hers and is known to the journal alone."""
    ids = {person_id} | {id_ for _, id_ in known}
    found: set[RowKey] = set()
    for tie in OWN[1:]:
        for record in history.taken_out(reading, tie.kind):
            if getattr(record, tie.column) in ids:
                ids.add(record.id)
                found.add((table_name(tie.kind), record.id))
    return found


def _committee(reading: Reading, own: Iterable[tuple[Tie, Record]]) -> Committee | None:
    """Return the committee whose office answers: hers, else the first one."""
    seats = {one.seat_id for _, one in own if isinstance(one, Appointment)}
    benches = {seat.bench_id for seat in reading.all(Seat, id=tuple(seats))}
    mine = {bench.committee_id for bench in reading.all(Bench, id=tuple(benches))}
    committees = reading.all(Committee, order_by="short_name")
    return next(iter(sorted(committees, key=lambda one: one.id not in mine)), None)


def _sender(reading: Reading, committee: Committee | None) -> SenderProfile:
    """Return who answers; a register without any sender still answers."""
    chosen = reading.find(SenderProfile, committee.sender_profile_id if committee else None)
    profiles = (chosen,) if chosen else reading.all(SenderProfile)
    return profiles[0] if profiles else SenderProfile(authority="", return_line="")


def _keys(record: Record) -> set[RowKey]:
    """Return the records that a record names, and itself."""
    table = table_name(type(record))
    named = ((TARGETS.get((table, field.name)), getattr(record, field.name)) for field in fields(record))
    return {(table, record.id)} | {(target, str(id_)) for target, id_ in named if target and id_}


def _named_in(entry: HistoryEntry) -> set[RowKey]:
    return {
        (TARGETS[entry.table, change.field], str(id_))
        for change in entry.fields
        if (entry.table, change.field) in TARGETS
        for id_ in (change.before, change.after)
        if id_
    }


def _label(field: str) -> str:
    return pattern(f"field.{field}", GERMAN)
