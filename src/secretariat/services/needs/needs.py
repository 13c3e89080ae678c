"""What a clerk does with access needs: nothing without consent, gone for good with it (Art. 9 DSGVO)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from secretariat.domain.changes import ChangeKind
from secretariat.domain.committees import Appointment, Deputyship
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.need_rules import check_need, deletion_day, needs_expired, needs_to_erase
from secretariat.domain.needs import AccessNeed, Accommodation, Consent, ConsentPurpose
from secretariat.domain.office import RetentionClass, RetentionRule
from secretariat.domain.records import new_id
from secretariat.domain.reply_forms import kinds_of_letters
from secretariat.domain.retention import DEFAULT_RULES, retention_end, rule_for
from secretariat.domain.seat_rules import check_period
from secretariat.domain.text import folded
from secretariat.services.needs.need_catalogue import offered_kinds
from secretariat.services.typed_in import cleaned
from secretariat.storage import history
from secretariat.storage.fields import table_name
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

NOTE_ERASED = "–"
"""What is left of the note that somebody was told, once her needs are gone."""


def record_consent(writing: Writing, consent: Consent) -> Consent:
    """Keep a person's permission for one purpose."""
    kept = cleaned(consent)
    writing.add(kept)
    return kept


def record_need(writing: Writing, need: AccessNeed) -> AccessNeed:
    """Keep what a person needs to take part; refused without a valid consent of that person (I24).

    It gets the day on which it must go, by the office's own rule (P05).
    """
    kept = cleaned(need)
    check_need(kept, writing.all(Consent, person_id=kept.person_id))
    kept = replace(kept, delete_on=day_to_delete(writing, kept))
    writing.add(kept)
    return kept


def keep_need(writing: Writing, need: AccessNeed, consent: Consent) -> AccessNeed:
    """Keep a need, new or changed, with the consent that was typed in beside it; one that is there already serves.

    Refuses a need noted before its consent (I24).
    """
    if consent.given_on > need.recorded_on:
        raise RuleBrokenError("need.consent_later", field="given_on")
    consents = writing.all(Consent, person_id=need.person_id)
    known = next((one for one in consents if _is_same(one, consent)), None) or record_consent(writing, consent)
    kept = replace(cleaned(need), consent_id=known.id)
    if writing.find(AccessNeed, kept.id) is None:
        return record_need(writing, kept)
    check_need(kept, (*consents, known))
    kept = replace(kept, delete_on=day_to_delete(writing, kept))
    writing.change(kept)
    return kept


def keep_needs_of_form(writing: Writing, need: AccessNeed, letters: str, consent: Consent) -> tuple[AccessNeed, ...]:
    """Keep what was ticked on a paper form, typed as its letters; `need.detail` is what was written beside.

    Raises RuleBrokenError `need.unknown_letter`, `need.no_letter`, and what `keep_need` raises.
    """
    names = [kind.name for kind in offered_kinds(writing)]
    kinds = kinds_of_letters(letters, names)
    if not kinds:
        raise RuleBrokenError("need.no_letter", field="letters")
    known = {folded(one.kind) for one in writing.all(AccessNeed, person_id=need.person_id)}
    new = [kind for kind in kinds if folded(kind) not in known]
    details = dict.fromkeys(new[-1:], need.detail)
    return tuple(
        keep_need(writing, replace(need, id=new_id(), kind=kind, detail=details.get(kind, "")), consent) for kind in new
    )


def erase_need(writing: Writing, need_id: str) -> None:
    """Erase one need at once and for good, because the person wishes it (P05)."""
    writing.erase(writing.get(AccessNeed, need_id))
    _forget_what_is_gone(writing)


def withdraw_consent(writing: Writing, consent_id: str, on: date) -> int:
    """Withdraw a consent and erase at once, for good, every need that stood on it; returns how many (I24)."""
    consent = replace(writing.get(Consent, consent_id), withdrawn_on=on)
    check_period(consent.given_on, on, field="withdrawn_on")
    needs = needs_to_erase(consent, writing.all(AccessNeed, consent_id=consent_id))
    writing.erase(*needs)
    writing.change(consent)
    _forget_what_is_gone(writing)
    return len(needs)


def erase_due_needs(writing: Writing, today: date) -> int:
    """Erase every need whose day has come, and what was noted about telling people; returns how many needs (P05)."""
    dated = [replace(one, delete_on=day_to_delete(writing, one)) for one in writing.all(AccessNeed)]
    due = needs_expired(dated, today)
    writing.change(*dated)
    writing.erase(*due)
    _erase_notes(writing, today)
    if due:
        _forget_what_is_gone(writing)
    return len(due)


def has_due_needs(reading: Reading, today: date) -> bool:
    """Say whether `erase_due_needs` would erase something."""
    return due_needs(reading, today) + due_notes(reading, today) > 0


def due_needs(reading: Reading, today: date) -> int:
    """Return how many needs are to go on a day."""
    days = (day_to_delete(reading, need) for need in reading.all(AccessNeed))
    return sum(day is not None and day <= today for day in days)


def due_notes(reading: Reading, today: date) -> int:
    """Return how many measures say who was told what, and should not any more."""
    return len(_notes_due(reading, today))


def erased_needs(reading: Reading) -> tuple[tuple[date, int], ...]:
    """Return on which days how many needs were erased, the newest first: a day and a number, nothing else (P13)."""
    gone = history.entries(reading, table=table_name(AccessNeed))
    days = [one.made_at.astimezone().date() for one in gone if one.kind is ChangeKind.REMOVED and not one.fields]
    return tuple(sorted(Counter(days).items(), reverse=True))


def day_to_delete(reading: Reading, need: AccessNeed) -> date | None:
    """Return the day on which a need must go as things stand: the meeting may have moved, a term may have ended."""
    meeting = reading.find(Meeting, need.meeting_id)
    return deletion_day(need, meeting.date if meeting else None, needs_rule(reading), terms_of(reading, need.person_id))


def needs_rule(reading: Reading) -> RetentionRule:
    """Return how long the office keeps needs."""
    own = reading.all(RetentionRule, retention_class=RetentionClass.NEEDS)
    return rule_for(own or DEFAULT_RULES, RetentionClass.NEEDS)


def terms_of(reading: Reading, person_id: str) -> tuple[tuple[date, date | None], ...]:
    """Return first and last day of every seat and deputyship of a person."""
    held: Iterable[Appointment | Deputyship] = (
        *reading.all(Appointment, person_id=person_id),
        *reading.all(Deputyship, deputy_person_id=person_id),
    )
    return tuple((one.start, one.end) for one in held)


def _is_same(one: Consent, other: Consent) -> bool:
    """Say whether two consents are one: given once, it need not be written down for every need."""
    return one.purpose is ConsentPurpose.ACCESS_NEEDS and replace(one, id=other.id) == other


def _forget_what_is_gone(writing: Writing) -> None:
    """Blank what the history still holds of needs that are not there any more, as of one that was undone."""
    writing.forget(*history.taken_out(writing, AccessNeed))


def _erase_notes(writing: Writing, today: date) -> None:
    due = _notes_due(writing, today)
    writing.change(*(replace(one, contact_note=NOTE_ERASED) for one in due))
    writing.forget(*due, *_notes_over(writing, history.taken_out(writing, Accommodation), today))


def _notes_due(reading: Reading, today: date) -> tuple[Accommodation, ...]:
    """Return the measures of meetings long past that still say who was told what."""
    return _notes_over(reading, reading.all(Accommodation), today)


def _notes_over(reading: Reading, measures: Iterable[Accommodation], today: date) -> tuple[Accommodation, ...]:
    noted = [one for one in measures if one.contact_note not in {"", NOTE_ERASED}]
    days = {one.id: one.date for one in reading.all(Meeting, id=tuple({one.meeting_id for one in noted}))}
    rule = needs_rule(reading)
    return tuple(one for one in noted if retention_end(rule, days.get(one.meeting_id, date.min)) <= today)
