"""Step 3 of a meeting as rows: who has answered what, who may sit in, how the benches stand."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, ReplyChannel
from secretariat.domain.names import list_name, plain_name, sort_name
from secretariat.domain.people import Person
from secretariat.domain.reply_rules import called_in, sitting_in
from secretariat.domain.text import clean_line
from secretariat.domain.typed_names import begin_words, name_words
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.reply_import import PlannedReply, ReplyPlan
from secretariat.services.meeting.sheet_rows import deputies_offered
from secretariat.services.meeting.stand_ins import next_stand_in
from secretariat.services.papers.printed_names import institution_of


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One invitation with the answer that counts. `id` is the invitation's.

    `deputy` comes in her place, `called` was asked to after a refusal, `next_deputy` is whose turn it is to be asked;
    `acts_for` is in whose place a deputy is asked.
    """

    id: str
    number: int
    name: str
    organisation: str
    bench: str
    answer: Answer
    deputy: str
    received_on: date | None
    via: ReplyChannel | None
    wishes: tuple[int, ...]
    called: str = ""
    acts_for: str = ""
    next_deputy: str = ""


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """One answer of a list that would be kept. `id` is the invitation's; `is_known`: there is an earlier answer."""

    id: str
    name: str
    is_known: bool
    answer: Answer
    deputy: str
    wishes: tuple[str, ...]
    received_on: date
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BenchAnswers:
    """How many of a bench answered what."""

    bench: str
    counts: Counter[Answer]


def answerable(folder: MeetingFolder) -> tuple[Invitation, ...]:
    """Return the invitations that ask for an answer: none withdrawn, of deputies those who are needed."""
    return tuple(filter(folder.is_asked, folder.invitations))


def reply_rows(folder: MeetingFolder) -> tuple[ReplyRow, ...]:
    """Return who has answered what, by the number on the reply form."""
    numbers = {group.id: group.no for group in folder.groups}
    return tuple(_row(folder, invitation, numbers) for invitation in answerable(folder))


def read_answers(plan: ReplyPlan) -> tuple[ReadAnswer, ...]:
    """Return what reading a list of answers would keep, in the order of the list."""
    topics = {group.id: group.topic for group in plan.folder.groups}
    return tuple(_read_answer(plan.folder, planned, topics) for planned in plan.replies)


def bench_answers(folder: MeetingFolder) -> tuple[BenchAnswers, ...]:
    """Return the answers of each bench; whoever holds no seat is counted without one."""
    counted: dict[str, Counter[Answer]] = {bench.short_name: Counter() for bench in folder.benches}
    for row in reply_rows(folder):
        if not row.acts_for:  # a seat is counted by its member
            counted.setdefault(row.bench, Counter())[row.answer] += 1
    return tuple(BenchAnswers(bench, counts) for bench, counts in counted.items() if counts)


def find_invitation(folder: MeetingFolder, typed: str) -> Invitation:
    """Return the invitation of a number or name; raises NotFoundError, RuleBrokenError `attendance.ambiguous_name`."""
    text = clean_line(typed)
    asked = answerable(folder)
    if text.isdigit():
        hits = [one for one in asked if one.no == int(text)]
    else:
        words = name_words(text)
        hits = [one for one in asked if begin_words(words, sort_name(folder.people.persons[one.person_id]))]
    if not hits:
        raise NotFoundError("reply.nobody_asked", name=text)
    if len(hits) > 1:
        numbers = ", ".join(str(one.no) for one in hits)
        raise RuleBrokenError("attendance.ambiguous_name", field="name", name=text, numbers=numbers)
    return hits[0]


def offered_for_reply(folder: MeetingFolder, invitation: Invitation) -> tuple[Person, ...]:
    """Return who may come in place of the invited person: the one named before first, then by rank."""
    place = folder.place_of_person(invitation.person_id)
    reply = folder.replies.get(invitation.id)
    named = folder.people.persons.get(reply.deputy_person_id or "") if reply else None
    return deputies_offered(folder, place.seat.id if place else None, named)


def _read_answer(folder: MeetingFolder, planned: PlannedReply, topics: dict[str, str]) -> ReadAnswer:
    known = folder.replies.get(planned.invitation.id)
    details = planned.details
    deputy = details.deputy if details else None
    return ReadAnswer(
        id=planned.invitation.id,
        name=list_name(folder.people.persons[planned.invitation.person_id]),
        is_known=known is not None,
        answer=details.answer if details else known.answer if known else Answer.OPEN,
        deputy=plain_name(deputy) if deputy else "",
        wishes=tuple(topics[wish] for wish in details.wishes or ()) if details else (),
        received_on=planned.received_on,
        needs=planned.needs,
    )


def _row(folder: MeetingFolder, invitation: Invitation, numbers: dict[str, int]) -> ReplyRow:
    person = folder.people.persons[invitation.person_id]
    place = folder.place_of_person(person.id)
    reply = folder.replies.get(invitation.id)
    called = folder.people.persons.get(called_in(reply) or "")
    following = next_stand_in(folder, invitation)
    member = folder.member_of(invitation)
    place = place or (folder.place_of_person(member.person_id) if member else None)
    deputy = folder.people.persons.get(sitting_in(reply) or "")
    wishes = folder.wishes.get(reply.id, ()) if reply else ()
    return ReplyRow(
        id=invitation.id,
        number=invitation.no,
        name=list_name(person),
        organisation=institution_of(folder, person, place),
        bench=place.bench.short_name if place else "",
        answer=reply.answer if reply else Answer.OPEN,
        deputy=plain_name(deputy) if deputy else "",
        received_on=reply.received_on if reply else None,
        via=reply.received_via if reply else None,
        wishes=tuple(numbers[wish.group_id] for wish in wishes if wish.group_id in numbers),
        called=plain_name(called) if called else "",
        acts_for=plain_name(folder.people.persons[member.person_id]) if member else "",
        next_deputy=plain_name(following) if following else "",
    )
