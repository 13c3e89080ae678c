"""The needs of one person, as her own dialog shows them: what stands on which consent, until when and why so long."""

from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.committees import Appointment, Bench, Committee, Deputyship, Seat
from secretariat.domain.formatting import short_date
from secretariat.domain.invitations import Invitation
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import Meeting
from secretariat.domain.need_catalogue import ELECTRONIC, LETTER_STYLES, kinds_by_name
from secretariat.domain.needs import AccessNeed, Consent, ConsentPurpose, NeedScope
from secretariat.domain.people import LetterStyle, Person, PreferredChannel
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.needs.need_catalogue import need_kinds
from secretariat.services.needs.needs import day_to_delete
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need with the consent it stands on; `meeting` is empty for a standing one, `delete_on` None while it lasts."""

    need: AccessNeed
    consent: Consent
    meeting: str
    delete_on: date | None


@dataclass(frozen=True, slots=True)
class LetterForm:
    """In which form a person wants letters, by her standing needs, as far as her record says another; None: it fits."""

    style: LetterStyle | None
    channel: PreferredChannel | None

    @property
    def is_proposed(self) -> bool:
        """Whether there is anything to take over."""
        return self.style is not None or self.channel is not None


def needs_of(reading: Reading, person_id: str) -> tuple[NeedLine, ...]:
    """Return what a person needs, standing needs first."""
    consents = {one.id: one for one in reading.all(Consent, person_id=person_id)}
    lines = []
    for need in reading.all(AccessNeed, person_id=person_id):
        meeting = reading.find(Meeting, need.meeting_id if need.scope is NeedScope.THIS_MEETING else None)
        name = _name(reading, meeting) if meeting else ""
        lines.append(NeedLine(need, consents[need.consent_id], name, day_to_delete(reading, need)))
    return tuple(sorted(lines, key=lambda line: (line.meeting, line.need.kind)))


def person_of(reading: Reading, person_id: str) -> Person:
    """Return the person."""
    return reading.get(Person, person_id)


def valid_consents(reading: Reading, person_id: str) -> tuple[Consent, ...]:
    """Return the consents to keep needs that hold, the newest first."""
    given = reading.all(Consent, person_id=person_id, purpose=ConsentPurpose.ACCESS_NEEDS, withdrawn_on=None)
    return tuple(sorted(given, key=lambda one: (one.given_on, one.id), reverse=True))


def scopes_for(reading: Reading, person_id: str, today: date) -> tuple[tuple[str, str], ...]:
    """Return for which meetings to come a person may need something, as (id, name with day)."""
    seats = tuple(one.seat_id for one in reading.all(Appointment, person_id=person_id))
    deputyships = reading.all(Deputyship, deputy_person_id=person_id)
    seats += tuple(one.for_seat_id for one in deputyships if one.for_seat_id)
    benches = {seat.bench_id for seat in reading.all(Seat, id=seats)}
    benches |= {one.for_bench_id for one in deputyships if one.for_bench_id}
    committees = {bench.committee_id for bench in reading.all(Bench, id=tuple(benches))}
    invited = {one.meeting_id for one in reading.all(Invitation, person_id=person_id)}
    meetings = [
        one
        for one in reading.all(Meeting, order_by=("date", "start"))
        if one.date >= today and one.state not in CALLED_OFF and (one.committee_id in committees or one.id in invited)
    ]
    return tuple((one.id, f"{_name(reading, one)}, {short_date(one.date)}") for one in meetings)


def letter_form(reading: Reading, person_id: str) -> LetterForm:
    """Return what a person's standing needs propose for her letters; only a clerk takes it over."""
    person = reading.get(Person, person_id)
    known = kinds_by_name(need_kinds(reading))
    standing = reading.all(AccessNeed, person_id=person_id, scope=NeedScope.STANDING)
    kinds = [known[need.kind].id for need in standing if need.kind in known]
    styles = [LETTER_STYLES[kind] for kind in kinds if kind in LETTER_STYLES]
    style = styles[-1] if styles and person.letter_style not in styles else None
    by_mail = ELECTRONIC in kinds and person.email and person.preferred_channel is PreferredChannel.POST
    return LetterForm(style, PreferredChannel.BOTH if by_mail else None)


def adopt_letter_form(writing: Writing, person_id: str) -> Person:
    """Write to a person from now on as her standing needs propose."""
    person, form = writing.get(Person, person_id), letter_form(writing, person_id)
    changed = replace(
        person,
        letter_style=form.style or person.letter_style,
        preferred_channel=form.channel or person.preferred_channel,
    )
    writing.change(changed)
    return changed


def _name(reading: Reading, meeting: Meeting) -> str:
    return meeting_name(reading.get(Committee, meeting.committee_id), meeting)
