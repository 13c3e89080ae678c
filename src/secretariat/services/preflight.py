"""Everything that would go wrong in the letters of a meeting, said before they are made."""

from collections.abc import Iterator
from datetime import timedelta

from secretariat.domain.addressing import address_block
from secretariat.domain.as_of import is_member_on
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.formatting import short_date
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, Person
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.services.envelopes import envelope_of, recipient_of
from secretariat.services.gathering import MeetingFolder
from secretariat.services.invitations import channel_of, invitees

CHECKED_FOR = timedelta(days=365)
"""An address not looked at for longer is called unchecked (handbook 3.2)."""
ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def preflight(folder: MeetingFolder, calendar: WorkCalendar | None = None) -> tuple[Finding, ...]:
    """Return what would go wrong, errors first: each names the person or the meeting, and the field to mend."""
    found = [*_of_committee(folder), *_of_meeting(folder, calendar), *_of_seats(folder), *_of_people(folder)]
    return tuple(sorted(found, key=lambda finding: ORDER[finding.severity]))


def _of_committee(folder: MeetingFolder) -> Iterator[Finding]:
    name = folder.committee.short_name
    sender = folder.sender
    if sender is None:
        yield Finding("committee.without_sender", Severity.ERROR, name, "sender_profile_id", {"name": name})
    else:
        for field in ("return_line", "signature_name", "phone", "email", "privacy_basis"):
            if not getattr(sender, field):
                yield Finding("sender.incomplete", Severity.WARNING, sender.authority, field)
    if folder.rules is None:
        yield Finding("committee.without_rules", Severity.WARNING, name, "rules_version_id", {"name": name})


def _of_meeting(folder: MeetingFolder, calendar: WorkCalendar | None) -> Iterator[Finding]:
    meeting = folder.meeting
    subject = f"{folder.committee.short_name}-{meeting.no}"
    if folder.venue is None:
        yield Finding("meeting.without_venue", Severity.ERROR, subject, "venue_id")
    elif not folder.venue.accessible_text:
        yield Finding("venue.access_unknown", Severity.HINT, folder.venue.name, "accessible_text")
    if meeting.reply_by is None:
        yield Finding("meeting.without_reply_by", Severity.WARNING, subject, "reply_by")
    elif meeting.reply_by >= meeting.date:
        values = {"reply_by": short_date(meeting.reply_by), "meeting_on": short_date(meeting.date)}
        yield Finding("meeting.reply_by_late", Severity.ERROR, subject, "reply_by", values)
    if not folder.agenda:
        yield Finding("meeting.without_agenda", Severity.WARNING, subject, "agenda")
    if calendar is not None and not calendar.is_office_day(meeting.date):
        yield Finding("meeting.on_free_day", Severity.WARNING, subject, "date", {"date": short_date(meeting.date)})
    if folder.room and folder.room.capacity_rows and folder.room.capacity_rows < len(folder.invitations):
        values = {"room": folder.room.name, "capacity": str(folder.room.capacity_rows)}
        yield Finding("meeting.room_too_small", Severity.WARNING, subject, "room_id", values)


def _of_seats(folder: MeetingFolder) -> Iterator[Finding]:
    for place in folder.places:
        if place.holder is None:
            seat = f"{place.bench.short_name} {place.seat.seat_no}"
            yield Finding("seat.vacant", Severity.HINT, seat, "holder")
        elif place.appointment and is_member_on(place.appointment, folder.meeting.date):
            for field in ("restricted", "anonymised_on", "trashed_on"):
                if getattr(place.holder, field):
                    yield Finding("person.no_mail", Severity.WARNING, full_name(place.holder), field)


def _of_people(folder: MeetingFolder) -> Iterator[Finding]:
    """Check the letters as they are, and those still to be made."""
    invited = set()
    for invitation in folder.invitations:
        invited.add(invitation.person_id)
        person = folder.people.persons[invitation.person_id]
        yield from _named(envelope_of(folder, invitation, DocumentKind.INVITATION).findings, person)
        yield from _address_age(folder, person)
    for invitee in invitees(folder):
        if invitee.person.id not in invited:
            place = folder.place_of_person(invitee.person.id)
            if channel_of(folder, invitee.person) is Channel.POST:
                recipient = recipient_of(folder, invitee.person, place)
                yield from _named(address_block(recipient).findings, invitee.person)
            yield from _address_age(folder, invitee.person)


def _named(findings: tuple[Finding, ...], person: Person) -> Iterator[Finding]:
    for finding in findings:
        values = finding.values
        yield Finding(finding.code, finding.severity, full_name(person) or finding.subject, finding.field, values)


def _address_age(folder: MeetingFolder, person: Person) -> Iterator[Finding]:
    address = folder.people.address_of(person)
    if address and address.checked_on and address.checked_on < folder.meeting.date - CHECKED_FOR:
        values = {"checked_on": short_date(address.checked_on)}
        yield Finding("address.unchecked", Severity.HINT, full_name(person), "checked_on", values)
