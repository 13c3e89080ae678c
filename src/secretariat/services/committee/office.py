"""What the office keeps about itself: sender profiles, venues and rooms, closure days, retention rules."""

from dataclasses import replace
from typing import TypeVar

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Room, Venue
from secretariat.domain.office import (
    OfficeClosure,
    RetentionRule,
    SenderProfile,
)
from secretariat.domain.records import new_id
from secretariat.domain.retention import DEFAULT_RULES
from secretariat.domain.typed_addresses import is_email
from secretariat.domain.work_calendar import USUAL_CLOSURES
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

Kept = TypeVar("Kept", SenderProfile, Venue, Room, OfficeClosure, RetentionRule)


def keep(writing: Writing, thing: Kept) -> Kept:
    """Keep a sender profile, venue, room, closure day or retention rule, new or changed.

    Refuses a profile without authority or with a misspelt e-mail address, a venue or room without name.
    """
    ready = cleaned(thing)
    if isinstance(ready, SenderProfile) and not ready.authority:
        raise RuleBrokenError("sender.without_authority", field="authority")
    if isinstance(ready, SenderProfile) and ready.email and not is_email(ready.email):
        raise RuleBrokenError("entry.email_shape", field="email")
    if isinstance(ready, SenderProfile) and ready.city and not ready.return_line:
        ready = replace(ready, return_line=_return_line(ready))
    if isinstance(ready, Venue | Room) and not ready.name:
        raise RuleBrokenError("venue.without_name", field="name")
    writing.keep(ready)
    return ready


def _return_line(sender: SenderProfile) -> str:
    """Return the line above the address of the window (DIN 5008) as the sender's own address gives it."""
    parts = (sender.authority, f"{sender.street} {sender.house_no}", f"{sender.postal_code} {sender.city}")
    return " · ".join(part.strip() for part in parts if part.strip())


def closures(reading: Reading) -> tuple[OfficeClosure, ...]:
    """Return the days on which the office is closed, in the order of the calendar."""
    return tuple(sorted(reading.all(OfficeClosure), key=lambda one: (one.closed_on.month, one.closed_on.day, one.id)))


def remove_closure(writing: Writing, closure_id: str) -> None:
    """Let the office be open on a day again."""
    writing.remove(writing.get(OfficeClosure, closure_id))


def propose_defaults(writing: Writing) -> None:
    """Write the usual closure days and retention rules into a register that has none; all stay editable."""
    if not writing.all(OfficeClosure):
        writing.add(*(replace(closure, id=new_id()) for closure in USUAL_CLOSURES))
    if not writing.all(RetentionRule):
        writing.add(*(replace(rule, id=new_id()) for rule in DEFAULT_RULES))
