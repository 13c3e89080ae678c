"""Answers read from a list, as a form tool or a colleague's sheet has them: tolerant of spelling, never guessing."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz, process

from secretariat.domain.errors import RuleBrokenError, Severity
from secretariat.domain.invitations import Answer, Invitation, ReplyChannel
from secretariat.domain.list_entries import Doubt
from secretariat.domain.names import plain_name
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.domain.people import Person
from secretariat.domain.raw_lists import RawList
from secretariat.domain.reply_forms import form_code
from secretariat.domain.reply_rules import called_in, is_too_late, sitting_in
from secretariat.domain.text import folded
from secretariat.domain.typed_names import TypedName, name_words, named_in_full
from secretariat.services.lists_in.import_answers import AnswerRow, answer_rows
from secretariat.services.lists_in.list_import import ImportSummary
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.meeting.replies import ReplyDetails, record_reply, wishable
from secretariat.services.meeting.stand_ins import has_own_vote
from secretariat.services.needs.needs import keep_need
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

SURE, LIKELY = 90, 75
"""Likeness of two names or topics in percent: taken for a topic, proposed for a person."""


@dataclass(frozen=True, slots=True)
class PlannedReply:
    """One understood answer: whose invitation, what was said, and needs with consent if there are any.

    `details` is None where the register has the answer and only the needs are new. `is_standing`: the consent holds
    for later meetings too.
    """

    invitation: Invitation
    details: ReplyDetails | None
    needs: tuple[str, ...]
    is_standing: bool
    received_on: date


@dataclass(frozen=True, slots=True)
class ReplyPlan:
    """What an import of answers would do."""

    folder: MeetingFolder
    replies: tuple[PlannedReply, ...]
    summary: ImportSummary


def plan_replies(
    reading: Reading, raw: RawList, meeting_name: str, today: date, *, take_proposed: bool = False
) -> ReplyPlan:
    """Return what reading the answers would change; nothing is written.

    With `take_proposed` a name that is only like an invited one is taken for the one that is proposed.
    Raises RuleBrokenError `import.no_replies` when no sheet has a column for the name and one for the answer.
    """
    folder = gather_meeting(reading, *find_meeting(reading, meeting_name))
    sheets = [rows for sheet in raw.sheets if not sheet.hidden and (rows := answer_rows(sheet)) is not None]
    if not sheets:
        raise RuleBrokenError("import.no_replies", name=raw.source_name)
    known = (*reading.all(AccessNeed, meeting_id=folder.meeting.id), *reading.all(AccessNeed, scope=NeedScope.STANDING))
    needs = {(need.person_id, folded(need.kind)) for need in known}
    codes = {form_code(one.id) for one in reading.all(Invitation)} if any(map(_are_forms, sheets)) else set()
    houses = tuple(folder.people.organisations)
    colleagues = reading.all(Person, organisation_id=houses, trashed_on=None, anonymised_on=None)
    plan = _Plan(folder, colleagues, today, needs, codes, take_proposed=take_proposed)
    for rows in sheets:
        for row in rows:
            plan.take(row)
    plan.finish()
    return ReplyPlan(folder, tuple(plan.replies), plan.summary(raw))


def carry_out(writing: Writing, plan: ReplyPlan) -> None:
    """Write the answers, stand-ins and wishes, as part of the caller's one step."""
    said = [(planned.invitation, planned.details) for planned in plan.replies if planned.details is not None]
    together = {invitation.id: told.deputy.id if told.deputy else None for invitation, told in said}
    for invitation, details in said:
        record_reply(writing, plan.folder, invitation, details, together)


def carry_out_needs(writing: Writing, plan: ReplyPlan) -> None:
    """Write the needs with their consent: a step of its own, as no history of it is kept (D28)."""
    for planned in plan.replies:
        if planned.needs:
            _keep_needs(writing, plan.folder.meeting.id, planned)


def only(plan: ReplyPlan, invitation_ids: Container[str]) -> ReplyPlan:
    """Return the plan with the answers that the clerk confirmed."""
    return replace(plan, replies=tuple(one for one in plan.replies if one.invitation.id in invitation_ids))


def _keep_needs(writing: Writing, meeting_id: str, planned: PlannedReply) -> None:
    person_id = planned.invitation.person_id
    consent = Consent(
        person_id=person_id,
        purpose=ConsentPurpose.ACCESS_NEEDS,
        given_on=planned.received_on,
        form=ConsentForm.REPLY_FORM,
    )
    for kind in planned.needs:
        need = AccessNeed(
            person_id=person_id,
            meeting_id=None if planned.is_standing else meeting_id,
            scope=NeedScope.STANDING if planned.is_standing else NeedScope.THIS_MEETING,
            kind=kind,
            consent_id=consent.id,
            recorded_on=planned.received_on,
        )
        keep_need(writing, need, consent)


def _are_forms(rows: tuple[AnswerRow, ...]) -> bool:
    return any(row.form_code is not None for row in rows)


class _Plan:
    """The rows of a reply list, taken one by one; the last answer of a person counts."""

    def __init__(
        self,
        folder: MeetingFolder,
        colleagues: Sequence[Person],
        today: date,
        needs: set[tuple[str, str]],
        codes: set[str],
        *,
        take_proposed: bool,
    ) -> None:
        self._folder, self._today, self._needs, self._codes = folder, today, needs, codes
        self._colleagues, self._take_proposed = colleagues, take_proposed
        self.replies: list[PlannedReply] = []
        self._last: dict[str, tuple[Invitation, AnswerRow]] = {}
        self._doubts: list[Doubt] = []
        self._added = self._changed = self._merged = self._unchanged = 0
        self._invited: dict[str, list[Invitation]] = {}
        for one in folder.invitations:
            if folder.is_asked(one):
                self._invited.setdefault(_key(plain_name(folder.people.persons[one.person_id])), []).append(one)
        self._forms = {form_code(one.id): one for same in self._invited.values() for one in same}
        self._topics = {folded(group.topic): group.id for group in folder.groups}
        self._numbers = {number: group.id for number, group in wishable(folder).items()}
        self._stand_ins: dict[tuple[str, str], Person] = {}
        self._named_for: dict[str, str] = {}
        self._let_go: set[str] = set()

    def take(self, row: AnswerRow) -> None:
        """Take a row; of two rows of one person the one received later counts, of one day the lower one."""
        invitation = self._invitation(row) if row.form_code is None else self._of_form(row, row.form_code)
        if invitation is None:
            return
        if folded(row.said) == Answer.OPEN:  # as our own list of answers has it: nobody said anything
            return
        if row.answer is None:
            self._doubt(row, "Antwort", row.said, "reply.answer_unreadable")
            return
        if invitation.id in self._last:
            self._merged += 1
            if row.form_code is not None:
                self._doubt(row, "Bogen", row.name, "form.second_form")
            earlier = self._last[invitation.id][1].received_on
            if earlier and row.received_on and row.received_on < earlier:
                return
        self._last[invitation.id] = (invitation, row)

    def finish(self) -> None:
        """Plan what the register does not have yet: who is let go is free for whoever names her."""
        self._let_go = {id_ for id_, (invitation, row) in self._last.items() if self._lets_go(invitation, row)}
        for invitation, row in self._last.values():
            self._plan(invitation, row)

    def summary(self, raw: RawList) -> ImportSummary:
        """Return how many answers are new, changed or known, and every doubt in the order of the list."""
        order = {sheet.title: position for position, sheet in enumerate(raw.sheets)}
        doubts = sorted((*raw.notes, *self._doubts), key=lambda doubt: (order.get(doubt.sheet, -1), doubt.row))
        return ImportSummary(self._added, self._changed, self._merged, self._unchanged, tuple(doubts))

    def _plan(self, invitation: Invitation, row: AnswerRow) -> None:
        details = self._details(invitation, row)
        known = self._folder.replies.get(invitation.id)
        needs = self._new_needs(invitation, row)
        received_on = details.received_on
        if known is not None and row.received_on is not None and row.received_on < known.received_on:
            self._doubt(row, "Antwort", row.said, "reply.older_than_known")
            self._unchanged += 1
            return
        if known is not None and self._says(invitation, details, dated=row.received_on is not None):
            self._unchanged += 0 if needs else 1
            self._changed += 1 if needs else 0
            if needs:
                self.replies.append(PlannedReply(invitation, None, needs, row.is_standing, received_on))
            return
        if is_too_late(received_on, self._folder.meeting.date):
            self._doubt(row, "Antwort", row.said, "reply.too_late")
            self._unchanged += 1
            return
        self._added += known is None
        self._changed += known is not None
        self.replies.append(PlannedReply(invitation, details, needs, row.is_standing, received_on))

    def _details(self, invitation: Invitation, row: AnswerRow) -> ReplyDetails:
        represented = row.answer is Answer.REPRESENTED
        deputy = self._deputy(row.deputy, invitation) if represented and row.deputy else None
        reason = self._why_not(invitation, deputy) if represented and row.deputy else ""
        if reason:
            self._doubt(row, "Vertretung", row.deputy, reason)
            deputy = None
        return ReplyDetails(
            answer=row.answer or Answer.OPEN,
            received_on=row.received_on or self._today,
            received_via=ReplyChannel.EMAIL,
            deputy=deputy,
            deputy_follows=represented and deputy is None,
            wishes=tuple(dict.fromkeys(self._wishes(row))) or None,
        )

    def _says(self, invitation: Invitation, details: ReplyDetails, *, dated: bool) -> bool:
        """Say whether the register has this very answer; a list without days cannot tell it from an earlier one."""
        known = self._folder.replies[invitation.id]
        wished = tuple(wish.group_id for wish in self._folder.wishes.get(known.id, ()))
        deputy_id = details.deputy.id if details.deputy else None
        return (
            known.answer is details.answer
            and (not dated or known.received_on == details.received_on)
            and sitting_in(known) == deputy_id
            and (details.wishes is None or wished[: len(details.wishes)] == details.wishes)
        )

    def _invitation(self, row: AnswerRow) -> Invitation | None:
        """Return whose answer it is: the same name in any order, or her e-mail with a name that is like hers."""
        named = self._invited.get(_key(row.name), [])
        if len(named) == 1:
            return named[0]
        people = self._folder.people.persons
        everybody = [one for same in self._invited.values() for one in same]
        of_mail = [one for one in named or everybody if _same_mail(people[one.person_id].email, row.email)]
        if len(of_mail) == 1:
            name = plain_name(people[of_mail[0].person_id])
            if not row.name or fuzz.token_sort_ratio(folded(name), folded(row.name)) >= LIKELY:
                return of_mail[0]
        like = process.extractOne(_key(row.name), self._invited.keys(), scorer=fuzz.ratio, score_cutoff=LIKELY)
        alike = self._invited[like[0]] if like else []
        if len(alike) == 1 and self._take_proposed:
            return alike[0]
        proposal = plain_name(people[alike[0].person_id]) if alike else ""
        self._doubt(row, "Name", row.name or row.email, "reply.not_invited", proposal)
        return None

    def _of_form(self, row: AnswerRow, code: str) -> Invitation | None:
        """Return whose form it is by its code, if the name on it is still hers."""
        invitation = self._forms.get(code)
        if invitation is None:
            unknown = "form.other_meeting" if code in self._codes else "form.foreign"
            self._doubt(row, "Bogen", row.name, unknown if code else "form.without_code")
            return None
        name = plain_name(self._folder.people.persons[invitation.person_id])
        called = self._invited.get(_key(row.name), [invitation])
        if row.name and (invitation not in called or fuzz.token_sort_ratio(folded(name), folded(row.name)) < LIKELY):
            self._doubt(row, "Bogen", row.name, "form.tampered", name)
            return None
        return invitation

    def _deputy(self, name: str, invitation: Invitation) -> Person | None:
        """Return the stand-in: of the last answer, of the seat, of the member's organisation, or somebody new of it.

        None where several have the name: nobody is taken by chance.
        """
        people = self._folder.people
        place = self._folder.place_of_person(invitation.person_id)
        house = people.organisation_of(people.persons[invitation.person_id], place.appointment if place else None)
        reply = self._folder.replies.get(invitation.id)
        last = people.persons.get(reply.deputy_person_id or "") if reply else None
        of_seat = [person for _, person in place.deputies] if place else []
        of_house = [one for one in self._colleagues if house is not None and one.organisation_id == house.id]
        typed = TypedName.read(name)
        for offered in ([last] if last else [], of_seat, of_house):
            if found := {one.id: one for one in named_in_full(typed.name, offered)}:
                return next(iter(found.values())) if len(found) == 1 else None
        made = typed.person(house.id if house else None)
        return self._stand_ins.setdefault((house.id if house else invitation.id, _key(plain_name(made))), made)

    def _lets_go(self, invitation: Invitation, row: AnswerRow) -> bool:
        """Say whether a row takes back who came or was asked to come: another answer, or another name."""
        known = self._folder.replies.get(invitation.id)
        before = sitting_in(known) or called_in(known)
        if known is None or before is None or (row.received_on is not None and row.received_on < known.received_on):
            return False
        if row.answer is Answer.DECLINED:
            return known.answer is not Answer.DECLINED
        represented = row.answer is Answer.REPRESENTED and row.deputy != ""
        named = self._deputy(row.deputy, invitation) if represented else None
        return named is None or named.id != before

    def _why_not(self, invitation: Invitation, deputy: Person | None) -> str:
        """Return why somebody cannot sit in for the member: she votes herself (I02), or comes for another (I05)."""
        if deputy is None:
            return "reply.stand_in_several"
        if deputy.id == invitation.person_id:
            return "reply.stand_in_is_member"
        if has_own_vote(self._folder, deputy):
            return "reply.stand_in_votes"
        for other in self._folder.invitations:
            known = self._folder.replies.get(other.id)
            stays = other.id not in {invitation.id, *self._let_go}
            if stays and deputy.id in {called_in(known), sitting_in(known)}:
                return "reply.stand_in_twice"
        named_for = self._named_for.setdefault(deputy.id, invitation.id)
        return "" if named_for == invitation.id else "reply.stand_in_twice"

    def _wishes(self, row: AnswerRow) -> Iterator[str]:
        for wish in row.wishes:
            if wish in self._numbers:
                yield self._numbers[wish]
                continue
            wanted = folded(wish)
            exact = [wanted] if wanted in self._topics else []
            like = exact or [topic for topic in self._topics if fuzz.partial_ratio(wanted, topic) >= SURE]
            if len(like) == 1:
                yield self._topics[like[0]]
            else:
                self._doubt(row, "Wunsch", wish, "reply.unknown_topic")

    def _new_needs(self, invitation: Invitation, row: AnswerRow) -> tuple[str, ...]:
        if row.needs and not row.has_consent:
            # Health data without consent: neither what nor whose, only the number of the invitation (Art. 9 DSGVO).
            self._doubt(row, "Unterstützung", f"Nr. {invitation.no}", "reply.need_without_consent")
            return ()
        return tuple(need for need in row.needs if (invitation.person_id, folded(need)) not in self._needs)

    def _doubt(self, row: AnswerRow, column: str, value: str, reason: str, proposal: str = "") -> None:
        """Note a doubt; forms have no rows that one could look up, so whose it is stands beside what it says."""
        if row.form_code is not None and column in {"Antwort", "Wunsch", "Vertretung"}:
            value = f"{value} ({row.name})" if value and row.name else value or row.name
        self._doubts.append(Doubt(row.sheet, row.row, column, value, reason, proposal, Severity.WARNING))


def _key(name: str) -> str:
    """Return the words of a name in a fixed order: `Uhl Kai` and `Kai Uhl` are one."""
    return " ".join(sorted(name_words(name)))


def _same_mail(known: str, typed: str) -> bool:
    return bool(typed) and known.casefold() == typed.casefold()
