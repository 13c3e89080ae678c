"""The lists around a meeting, each read as columns in one query."""

from sqlalchemy import func, select

from secretariat.domain.collation import collation_key
from secretariat.domain.meeting_rows import AssignmentRow, AttendanceRow, InvitationRow, MeetingRow
from secretariat.storage.reading import Reading
from secretariat.storage.tables.attendance import attendance
from secretariat.storage.tables.committees import committee
from secretariat.storage.tables.invitations import invitation, reply
from secretariat.storage.tables.meetings import meeting, room, venue
from secretariat.storage.tables.names import plain_name, sort_name
from secretariat.storage.tables.people import person
from secretariat.storage.tables.workshops import assignment, workshop_group


def meeting_rows(reading: Reading, *, committee_id: str | None = None) -> tuple[MeetingRow, ...]:
    """Return the meetings, of one committee if named, by day and hour."""
    query = (
        select(
            meeting.c.id,
            committee.c.id,
            committee.c.short_name,
            meeting.c.no,
            meeting.c.kind,
            meeting.c.date,
            meeting.c.start,
            meeting.c.end,
            func.coalesce(venue.c.name, ""),
            func.coalesce(room.c.name, ""),
            meeting.c.state,
            meeting.c.reply_by,
        )
        .join(committee, committee.c.id == meeting.c.committee_id)
        .outerjoin(venue, venue.c.id == func.coalesce(meeting.c.venue_id, committee.c.default_venue_id))
        .outerjoin(room, room.c.id == meeting.c.room_id)
        .order_by(meeting.c.date, meeting.c.start, meeting.c.id)
    )
    if committee_id is not None:
        query = query.where(committee.c.id == committee_id)
    return tuple(MeetingRow(*row) for row in reading.rows(query))


def invitation_rows(reading: Reading, meeting_id: str) -> tuple[InvitationRow, ...]:
    """Return the invitations by number, each with the reply that came last."""
    deputy, other = person.alias(), reply.alias()
    latest = (
        select(other.c.id)
        .where(other.c.invitation_id == invitation.c.id)
        .order_by(other.c.received_on.desc(), other.c.sequence.desc())
        .limit(1)
        .correlate(invitation)
        .scalar_subquery()
    )
    query = (
        select(
            invitation.c.id,
            invitation.c.no,
            person.c.id,
            plain_name(person.c),
            sort_name(person.c),
            invitation.c.role,
            invitation.c.channel,
            invitation.c.letter_style,
            invitation.c.state,
            reply.c.answer,
            reply.c.received_on,
            plain_name(deputy.c),
        )
        .join(person, person.c.id == invitation.c.person_id)
        .outerjoin(reply, reply.c.id == latest)
        .outerjoin(deputy, deputy.c.id == reply.c.deputy_person_id)
        .where(invitation.c.meeting_id == meeting_id)
        .order_by(invitation.c.no)
    )
    return tuple(InvitationRow(*row) for row in reading.rows(query))


def attendance_rows(reading: Reading, meeting_id: str) -> tuple[AttendanceRow, ...]:
    """Return the attendance list by row number, as the sheet was printed."""
    query = (
        select(
            attendance.c.id,
            attendance.c.row_no,
            person.c.id,
            plain_name(person.c),
            sort_name(person.c),
            attendance.c.state,
            attendance.c.arrived,
            attendance.c.left,
            attendance.c.seat_id,
            attendance.c.acts_for_seat_id,
            attendance.c.occasion,
        )
        .join(person, person.c.id == attendance.c.person_id)
        .where(attendance.c.meeting_id == meeting_id)
        .order_by(attendance.c.row_no)
    )
    return tuple(AttendanceRow(*row) for row in reading.rows(query))


def assignment_rows(reading: Reading, meeting_id: str) -> tuple[AssignmentRow, ...]:
    """Return who is in which workshop group, by round, group and alphabet."""
    query = (
        select(
            assignment.c.id,
            assignment.c.round,
            workshop_group.c.id,
            workshop_group.c.no,
            workshop_group.c.topic,
            func.coalesce(room.c.name, ""),
            person.c.id,
            plain_name(person.c),
            sort_name(person.c),
            assignment.c.source,
            assignment.c.state,
            assignment.c.locked,
        )
        .join(workshop_group, workshop_group.c.id == assignment.c.group_id)
        .join(person, person.c.id == assignment.c.person_id)
        .outerjoin(room, room.c.id == workshop_group.c.room_id)
        .where(assignment.c.meeting_id == meeting_id)
    )
    rows = (AssignmentRow(*row) for row in reading.rows(query))
    return tuple(sorted(rows, key=lambda row: (row.round, row.group_no, collation_key(row.sort_name), row.id)))
