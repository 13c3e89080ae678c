"""Answers read from a list, as a form tool or a colleague's sheet has them: tolerant of spelling, never guessing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process

from secretariat.domain.errors import RuleBrokenError, Severity
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, ReplyChannel
from secretariat.domain.list_entries import Doubt
from secretariat.domain.names import plain_name
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose
from secretariat.domain.people import Person
from secretariat.domain.person_names import read_full_name
from secretariat.domain.raw_lists import RawList, RawRow, RawSheet
from secretariat.domain.text import clean_line, folded
from secretariat.services.gathering import MeetingFolder, gather_meeting
from secretariat.services.list_import import ImportSummary
from secretariat.services.meetings import find_meeting
from secretariat.services.needs import record_consent, record_need
from secretariat.services.replies import ReplyDetails, record_reply
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

HEADINGS = {
    "name": ("name", "ihr name", "vor und nachname", "teilnehmer", "person"),
    "given_name": ("vorname",),
    "family_name": ("nachname", "familienname"),
    "email": ("e mail", "email", "mail", "e mail adresse"),
    "answer": ("nehmen sie teil", "teilnahme", "antwort", "rueckmeldung", "status", "nimmt teil", "zusage"),
    "deputy": ("wer vertritt sie", "vertreten durch", "vertretung", "stellvertretung", "mich vertritt"),
    "wish_1": ("1 wunsch", "erster wunsch", "wunsch 1", "erstwunsch", "workshop 1 wunsch"),
    "wish_2": ("2 wunsch", "zweiter wunsch", "wunsch 2", "zweitwunsch", "workshop 2 wunsch"),
    "need": ("brauchen sie unterstuetzung", "unterstuetzung", "unterstuetzungsbedarf", "bedarf"),
    "consent": ("einwilligung speicherung", "einwilligung", "einverstaendnis", "einverstanden"),
    "received_on": ("fertigstellungszeit", "eingegangen am", "eingang", "datum", "abgegeben am", "zeitstempel"),
}
"""The headings of a reply list by what they hold, folded; a long question need only begin like one of them."""
YES, NO = (
    ("ja", "yes", "x", "1", "wahr", "true", "zugesagt", "zusage", "nehme teil", "ich nehme teil"),
    (*("nein", "no", "0", "falsch", "false", "abgesagt", "absage", "nehme nicht teil", "ich nehme nicht teil"),),
)
REPRESENTED = ("vertret", "stellvertret", "represented")
NOBODY = frozenset({"anonymous", "anonym"})
SURE, LIKELY = 90, 75
"""Likeness of two names in percent: taken, or asked."""


@dataclass(frozen=True, slots=True)
class PlannedReply:
    """One understood answer: whose invitation, what was said, and a need with consent if there is one."""

    invitation: Invitation
    details: ReplyDetails
    need: str
    row: int


@dataclass(frozen=True, slots=True)
class ReplyPlan:
    """What an import of answers would do."""

    folder: MeetingFolder
    replies: tuple[PlannedReply, ...]
    summary: ImportSummary


def plan_replies(reading: Reading, raw: RawList, meeting_name: str, today: date) -> ReplyPlan:
    """Return what reading the answers would change; nothing is written.

    Raises RuleBrokenError `import.no_replies` when no sheet has a column for the name and one for the answer.
    """
    folder = gather_meeting(reading, *find_meeting(reading, meeting_name))
    plan = _Plan(folder, today)
    found = [plan.take_sheet(sheet) for sheet in raw.sheets if not sheet.hidden]
    if not any(found):
        raise RuleBrokenError("import.no_replies", name=raw.source_name)
    return ReplyPlan(folder, tuple(plan.replies.values()), plan.summary(raw))


def carry_out(writing: Writing, plan: ReplyPlan) -> None:
    """Write the answers, stand-ins, wishes and needs with consent, as part of the caller's one step."""
    for planned in plan.replies:
        reply = record_reply(writing, plan.folder, planned.invitation, planned.details)
        if planned.need:
            consent = record_consent(
                writing,
                Consent(
                    person_id=planned.invitation.person_id,
                    purpose=ConsentPurpose.ACCESS_NEEDS,
                    given_on=reply.received_on,
                    form=ConsentForm.REPLY_FORM,
                ),
            )
            need = AccessNeed(
                person_id=planned.invitation.person_id,
                meeting_id=plan.folder.meeting.id,
                kind=planned.need,
                consent_id=consent.id,
                recorded_on=reply.received_on,
            )
            record_need(writing, need)


class _Plan:
    """The rows of a reply list, taken one by one."""

    def __init__(self, folder: MeetingFolder, today: date) -> None:
        self._folder, self._today = folder, today
        self.replies: dict[str, PlannedReply] = {}
        self._doubts: list[Doubt] = []
        self._unchanged = self._merged = self._changed = 0
        self._invited = {
            folded(plain_name(folder.people.persons[one.person_id])): one
            for one in folder.invitations
            if one.role is not InvitationRole.DEPUTY
        }
        self._topics = {folded(group.topic): group.id for group in folder.groups}
        self._stand_ins: dict[str, Person] = {}

    def take_sheet(self, sheet: RawSheet) -> bool:
        """Take a sheet; False if it has no head of a reply list."""
        columns: dict[str, int] = {}
        for row in sheet.rows:
            if not columns:
                columns = _columns_of(row)
                continue
            cells = {name: _cell(row, index) for name, index in columns.items()}
            if any(cells.values()):
                self._take(sheet.title, row.number, cells)
        return bool(columns)

    def summary(self, raw: RawList) -> ImportSummary:
        """Return how many answers are new, changed or known, and every doubt."""
        added = len(self.replies) - self._changed
        return ImportSummary(added, self._changed, self._merged, self._unchanged, (*raw.notes, *self._doubts))

    def _take(self, sheet: str, row: int, cells: dict[str, str]) -> None:
        name = cells.get("name") or f"{cells.get('given_name', '')} {cells.get('family_name', '')}".strip()
        invitation = self._invitation(sheet, row, name, cells.get("email", ""))
        if invitation is None:
            return
        answer = _answer_of(cells.get("answer", ""), cells.get("deputy", ""))
        if answer is None:
            self._doubt((sheet, row), "Antwort", cells.get("answer", ""), "reply.answer_unreadable")
            return
        deputy = self._deputy(cells.get("deputy", ""), invitation) if answer is Answer.REPRESENTED else None
        details = ReplyDetails(
            answer=answer,
            received_on=_day(cells.get("received_on", "")) or self._today,
            received_via=ReplyChannel.EMAIL,
            deputy=deputy,
            deputy_follows=answer is Answer.REPRESENTED and deputy is None,
            wishes=tuple(self._wishes(sheet, row, cells)),
        )
        need = self._need(sheet, row, cells)
        if self._is_known(invitation, details):
            self._unchanged += 1
            return
        if invitation.id in self.replies:
            self._merged += 1
        elif invitation.id in self._folder.replies:
            self._changed += 1
        self.replies[invitation.id] = PlannedReply(invitation, details, need, row)

    def _invitation(self, sheet: str, row: int, name: str, email: str) -> Invitation | None:
        by_mail = self._by_email(email)
        known = self._invited.get(folded(name))
        if known is not None:
            return known
        if by_mail is not None:
            return by_mail
        best = process.extractOne(folded(name), self._invited.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=LIKELY)
        if best is not None and best[1] >= SURE:
            return self._invited[best[0]]
        proposal = plain_name(self._folder.people.persons[self._invited[best[0]].person_id]) if best else ""
        self._doubt((sheet, row), "Name", name, "reply.not_invited", proposal)
        return None

    def _by_email(self, email: str) -> Invitation | None:
        if not email or folded(email) in NOBODY:
            return None
        people = self._folder.people.persons
        hits = [one for one in self._invited.values() if people[one.person_id].email.casefold() == email.casefold()]
        return hits[0] if len(hits) == 1 else None

    def _deputy(self, name: str, invitation: Invitation) -> Person | None:
        if not name:
            return None
        if folded(name) in self._stand_ins:
            return self._stand_ins[folded(name)]
        people = self._folder.people.persons
        place = self._folder.place_of_person(invitation.person_id)
        organisation = self._folder.people.organisation_of(
            people[invitation.person_id], place.appointment if place else None
        )
        for person in people.values():
            same_house = organisation is not None and person.organisation_id == organisation.id
            if same_house and folded(plain_name(person)) == folded(name):
                return person
        parts = read_full_name(name)
        made = Person(
            given_name=parts.given_name,
            name_prefix=parts.name_prefix,
            family_name=parts.family_name,
            academic_title=parts.academic_title,
            organisation_id=organisation.id if organisation else None,
        )
        self._stand_ins[folded(name)] = made
        return made

    def _wishes(self, sheet: str, row: int, cells: dict[str, str]) -> Iterator[str]:
        for column in ("wish_1", "wish_2"):
            wish = cells.get(column, "")
            if not wish:
                continue
            best = process.extractOne(folded(wish), self._topics.keys(), scorer=fuzz.partial_ratio, score_cutoff=SURE)
            if best is None:
                self._doubt((sheet, row), "Wunsch", wish, "reply.unknown_topic")
            else:
                yield self._topics[best[0]]

    def _need(self, sheet: str, row: int, cells: dict[str, str]) -> str:
        need = cells.get("need", "")
        if need and folded(cells.get("consent", "")) not in YES:
            # The value is health data without consent: it is not even repeated in the doubt (Art. 9 DSGVO).
            self._doubt((sheet, row), "Unterstützung", "", "reply.need_without_consent")
            return ""
        return need

    def _is_known(self, invitation: Invitation, details: ReplyDetails) -> bool:
        known = self._folder.replies.get(invitation.id)
        if known is None or known.answer is not details.answer or known.received_on != details.received_on:
            return False
        wished = tuple(wish.group_id for wish in self._folder.wishes.get(known.id, ()))
        deputy_id = details.deputy.id if details.deputy else None
        return known.deputy_person_id == deputy_id and wished == tuple(dict.fromkeys(details.wishes))

    def _doubt(self, place: tuple[str, int], column: str, value: str, reason: str, proposal: str = "") -> None:
        self._doubts.append(Doubt(*place, column, value, reason, proposal, Severity.WARNING))


def _columns_of(row: RawRow) -> dict[str, int]:
    """Return which column holds what, if the row is the head of a reply list."""
    found: dict[str, int] = {}
    for index, cell in enumerate(row.cells):
        heading = folded(cell.text)
        for name, known in HEADINGS.items():
            if (
                heading
                and name not in found
                and any(heading == word or heading.startswith(f"{word} ") for word in known)
            ):
                found[name] = index
    named = "name" in found or "family_name" in found
    return found if named and "answer" in found else {}


def _cell(row: RawRow, index: int) -> str:
    return clean_line(row.cells[index].text) if index < len(row.cells) else ""


def _answer_of(text: str, deputy: str) -> Answer | None:
    said = folded(text)
    if any(word in said for word in REPRESENTED) or (deputy and said in NO):
        return Answer.REPRESENTED
    if said in NO or said.startswith("nein"):
        return Answer.DECLINED
    if said in YES or said.startswith("ja"):
        return Answer.ACCEPTED
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
