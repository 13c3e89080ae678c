"""Everything that would go wrong in the letters of a meeting, said before they are made."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from secretariat.domain.addressing import address_block
from secretariat.domain.as_of import is_member_on
from secretariat.domain.committees import DeputyModel, NoticeAnchor
from secretariat.domain.deadlines import plan_notice, receipt_by_post
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.formatting import short_date
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import InvitationRole, InvitationState
from secretariat.domain.meeting_rules import notice_findings
from secretariat.domain.meetings import MeetingMode, Room
from secretariat.domain.names import full_name
from secretariat.domain.need_effects import NeedCounts, interpreters_among
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, Person
from secretariat.domain.reply_rules import reply_by_findings, sitting_in
from secretariat.domain.text_width import text_width_mm
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.domain.workshop_rules import room_findings
from secretariat.services.meeting.attendance import expected_people
from secretariat.services.meeting.awaited import leading, placed
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import channel_of, invitees
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.papers.envelopes import envelope_of, recipient_of

CHECKED_FOR = timedelta(days=365)
"""An address not looked at for longer is called unchecked (handbook 3.2)."""
RETURN_LINE_MM, RETURN_LINE_PT = 80.0, 7.0
"""The room of the line above the address, and the size in which the letters set it (handbook 4.1)."""
ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def preflight(
    folder: MeetingFolder, calendar: WorkCalendar | None = None, today: date | None = None
) -> tuple[Finding, ...]:
    """Return what would go wrong, errors first: each names the person or the meeting, and the field to mend.

    With `today` it also says whether letters posted today would come in time.
    """
    found = [
        *meeting_findings(folder, calendar, today),
        *_of_seats(folder),
        *_of_people(folder),
    ]
    return tuple(sorted(found, key=lambda finding: ORDER[finding.severity]))


def meeting_findings(
    folder: MeetingFolder, calendar: WorkCalendar | None = None, today: date | None = None
) -> Iterator[Finding]:
    """Check what concerns all letters alike: committee, meeting, deadlines, rooms. Nobody's own letter is looked at."""
    calendar = calendar or folder.calendar
    yield from _of_committee(folder)
    yield from _of_meeting(folder, calendar)
    yield from _of_deadlines(folder, calendar, today)
    yield from group_findings(folder)


def _of_committee(folder: MeetingFolder) -> Iterator[Finding]:
    name = folder.committee.short_name
    sender = folder.sender
    if sender is None:
        yield Finding("committee.without_sender", Severity.ERROR, name, "sender_profile_id", {"name": name})
    else:
        for field in ("return_line", "signature_name", "phone", "email", "privacy_basis"):
            if not getattr(sender, field):
                yield Finding("sender.incomplete", Severity.WARNING, sender.authority, field)
        width = text_width_mm(sender.return_line, RETURN_LINE_PT)
        if width > RETURN_LINE_MM:
            values = {"line": sender.return_line, "width_mm": f"{width:.0f}", "limit_mm": f"{RETURN_LINE_MM:.0f}"}
            yield Finding("sender.return_line_wide", Severity.WARNING, sender.authority, "return_line", values)
    if folder.rules is None:
        yield Finding("committee.without_rules", Severity.WARNING, name, "rules_version_id", {"name": name})


def _of_meeting(folder: MeetingFolder, calendar: WorkCalendar) -> Iterator[Finding]:
    meeting = folder.meeting
    subject = meeting_name(folder.committee, meeting)
    if folder.venue is None and meeting.mode is not MeetingMode.DIGITAL:
        yield Finding("meeting.without_venue", Severity.ERROR, subject, "venue_id")
    elif folder.venue is not None and not folder.venue.accessible_text:
        yield Finding("venue.access_unknown", Severity.HINT, folder.venue.name, "accessible_text")
    if meeting.mode is not MeetingMode.IN_PERSON and folder.rules is not None and not folder.rules.hybrid_allowed:
        yield Finding("meeting.video_not_allowed", Severity.WARNING, subject, "mode")
    if meeting.reply_by is None:
        yield Finding("meeting.without_reply_by", Severity.WARNING, subject, "reply_by")
    elif meeting.reply_by >= meeting.date:
        values = {"reply_by": short_date(meeting.reply_by), "meeting_on": short_date(meeting.date)}
        yield Finding("meeting.reply_by_late", Severity.ERROR, subject, "reply_by", values)
    if not folder.agenda:
        yield Finding("meeting.without_agenda", Severity.WARNING, subject, "agenda")
    if not calendar.is_office_day(meeting.date):
        values = {"date": short_date(meeting.date), "holiday": calendar.holiday_name(meeting.date)}
        yield Finding("meeting.on_free_day", Severity.WARNING, subject, "date", values)
    if folder.room is not None:
        yield from _of_room(folder, folder.room, subject)
    yield from _rooms_taken(folder)


def _rooms_taken(folder: MeetingFolder) -> Iterator[Finding]:
    """Find the rooms of the meeting and of its groups that another meeting uses at the same time."""
    used = {folder.room.id if folder.room else None, *(group.room_id for group in folder.groups)}
    for room_id, others in folder.rooms_taken.items():
        if room_id in used:
            values = {"others": ", ".join(others)}
            yield Finding("meeting.room_taken", Severity.WARNING, folder.rooms[room_id].name, "room_id", values)


def _of_room(folder: MeetingFolder, room: Room, subject: str) -> Iterator[Finding]:
    """Check that everybody expected fits into the room of the meeting, with assistants and interpreters (I22)."""
    expected = [person.id for person, _ in expected_people(folder)]
    needs = _needs_of(folder, expected)
    found = room_findings(
        room,
        room.capacity_rows,
        participants=len(expected),
        assistants=sum(one.extra_places for one in needs),
        staff=interpreters_among(needs),
        wheelchair_users=sum(one.wheelchair_places for one in needs),
    )
    for one in found:
        if one.code == "room.too_full":
            values = {"room": room.name, "capacity": str(room.capacity_rows)}
            yield Finding("meeting.room_too_small", Severity.WARNING, subject, "room_id", values)
        else:
            yield replace(one, severity=Severity.WARNING)


def _of_deadlines(folder: MeetingFolder, calendar: WorkCalendar, today: date | None) -> Iterator[Finding]:
    """Check when the letters came or would come, and whether there is time left to answer (I09, I13)."""
    meeting, rules = folder.meeting, folder.rules
    subject = meeting_name(folder.committee, meeting)
    by_post = receipt_by_post(today, calendar) if today else None
    # A letter that went out later asks for an answer by a day of its own (decision 0027).
    received = min((dispatch.assumed_receipt_on for dispatch in folder.dispatches.values()), default=by_post)
    notice = folder.notice
    if rules is not None and notice is not None:
        plan = plan_notice(meeting.date, notice, calendar)
        standing = (one for one in folder.invitations if one.state is not InvitationState.WITHDRAWN)
        members = (one for one in standing if one.role is InvitationRole.MEMBER)
        sent = [(one, folder.dispatches[one.id]) for one in members if one.id in folder.dispatches]
        for late in notice_findings(sent, plan, rules.notice_anchor):
            person = folder.people.persons[late.values["person_id"]]
            yield replace(late, subject=full_name(person), field="date")
        by_hand = notice.urgent or rules.notice_anchor is NoticeAnchor.DISPATCH
        decisive = today if by_hand else by_post
        if not sent and decisive is not None and decisive > plan.latest_receipt:
            values = {"latest": short_date(plan.latest_receipt), "arrives": short_date(decisive)}
            yield Finding("meeting.notice_short", Severity.WARNING, subject, "date", values)
        if notice.urgent and by_post is not None and by_post > plan.latest_receipt:
            yield from _too_slow_by_post(folder, plan.latest_receipt)
        received = received or plan.latest_receipt
    if meeting.reply_by is not None and received is not None and meeting.reply_by < meeting.date:
        for found in reply_by_findings(meeting.reply_by, received, meeting.date, calendar):
            yield replace(found, subject=subject)


def _too_slow_by_post(folder: MeetingFolder, latest: date) -> Iterator[Finding]:
    """Find the letters that the post would bring too late for an urgent meeting (F13: by messenger or mail only)."""
    slow = [one for one in folder.invitations if one.channel is Channel.POST and one.state in NOT_YET_SENT]
    if slow:
        values = {"count": str(len(slow)), "latest": short_date(latest)}
        yield Finding(
            "meeting.urgent_by_post", Severity.WARNING, meeting_name(folder.committee, folder.meeting), "", values
        )


def _of_seats(folder: MeetingFolder) -> Iterator[Finding]:
    invited = {invitation.person_id for invitation in folder.invitations}
    for place in folder.places:
        if place.holder is None:
            seat = f"{place.bench.short_name} {place.seat.seat_no}"
            yield Finding("seat.vacant", Severity.HINT, seat, "holder")
        elif place.appointment and is_member_on(place.appointment, folder.meeting.date):
            for field in ("restricted", "anonymised_on", "trashed_on"):
                if getattr(place.holder, field) and place.holder.id not in invited:
                    yield Finding("person.no_mail", Severity.WARNING, full_name(place.holder), field)
        else:
            yield Finding("invitation.membership_rests", Severity.HINT, full_name(place.holder), "state")
    yield from _of_rights_that_ended(folder)
    yield from _of_stand_ins(folder)


def _of_rights_that_ended(folder: MeetingFolder) -> Iterator[Finding]:
    """Find who is invited for a seat that is no longer theirs on the day: ended, or handed to somebody else."""
    held = {place.appointment.id for place in folder.places if place.appointment}
    for invitation in folder.invitations:
        stands = invitation.state is not InvitationState.WITHDRAWN
        if stands and invitation.appointment_id is not None and invitation.appointment_id not in held:
            name = full_name(folder.people.persons[invitation.person_id])
            if folder.place_of_person(invitation.person_id):
                yield Finding("invitation.other_seat", Severity.WARNING, name, "state")
            else:
                yield Finding("invitation.right_ended", Severity.WARNING, name, "state")


def _of_stand_ins(folder: MeetingFolder) -> Iterator[Finding]:
    """Find who is announced in place of a member and may not sit in by the rules (I06): the sheet would refuse her."""
    if folder.rules is None or folder.rules.deputy_model is DeputyModel.AD_HOC:
        return
    for invitation in folder.invitations:
        place = folder.place_of_person(invitation.person_id)
        stand_in = folder.people.persons.get(sitting_in(folder.replies.get(invitation.id)) or "")
        if place is None or stand_in is None or stand_in.id in {person.id for _, person in place.deputies}:
            continue
        values = {"member": full_name(folder.people.persons[invitation.person_id])}
        yield Finding("seat.stand_in_unnamed", Severity.WARNING, full_name(stand_in), "deputy_person_id", values)


def group_findings(folder: MeetingFolder) -> Iterator[Finding]:
    """Check that every group has those who lead it and a room of its own that it fits into, whoever placed it (I22).

    Counted are assistants, moderator, recorder and interpreters too; the smaller of two capacities is the limit.
    """
    here, leaders = placed(folder), leading(folder)
    sharing: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for group in folder.groups:
        if group.room_id:
            sharing[group.room_id, group.round].append(str(group.no))
    for (room_id, _), numbers in sharing.items():
        if len(numbers) > 1:
            values = {"groups": ", ".join(numbers)}
            yield Finding("group.room_shared", Severity.WARNING, folder.rooms[room_id].name, "room_id", values)
    for group in folder.groups:
        staff = {one for one in (group.moderator_id, group.recorder_id) if one is not None}
        for person_id in sorted(staff - leaders):
            name = full_name(folder.people.persons[person_id])
            yield Finding("group.leader_away", Severity.WARNING, name, "moderator_id", {"group": str(group.no)})
        room = folder.rooms.get(group.room_id or "")
        if room is None:
            continue
        members = {assignment.person_id for assignment in here if assignment.group_id == group.id}
        needs = _needs_of(folder, members | staff)
        yield from room_findings(
            room,
            min((one for one in (group.capacity, room.capacity_workshop) if one is not None), default=None),
            participants=len(members - staff),
            assistants=sum(one.extra_places for one in needs),
            staff=len(staff) + interpreters_among(needs),
            wheelchair_users=sum(one.wheelchair_places for one in needs),
        )


def _needs_of(folder: MeetingFolder, person_ids: Iterable[str]) -> tuple[NeedCounts, ...]:
    return tuple(folder.needs[one] for one in person_ids if one in folder.needs)


def _of_people(folder: MeetingFolder) -> Iterator[Finding]:
    """Check the letters as they are, and those still to be made."""
    invited = {invitation.person_id for invitation in folder.invitations}
    for invitation in folder.invitations:
        if invitation.state is not InvitationState.WITHDRAWN:
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
    address = folder.address_of(person)
    if address and address.checked_on and address.checked_on < folder.meeting.date - CHECKED_FOR:
        values = {"checked_on": short_date(address.checked_on)}
        yield Finding("address.unchecked", Severity.HINT, full_name(person), "checked_on", values)
