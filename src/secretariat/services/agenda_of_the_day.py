"""What is due over all committees, most urgent first: the lines of „Heute“ and of `secretariat show … due`."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from secretariat.domain.committees import Committee
from secretariat.domain.invitations import Invitation, InvitationRole, InvitationState
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.needs import AccessNeed
from secretariat.domain.outcomes import FollowUp, Resolution, ResolutionState
from secretariat.services.meetings import meeting_name
from secretariat.storage.reading import Reading

LOOK_AHEAD = timedelta(days=28)
RENEWAL_AHEAD = timedelta(days=365)


class DueKind(StrEnum):
    """What has to be done."""

    FOLLOW_UP = "follow_up"
    REPLIES = "replies_outstanding"
    OUTCOME = "outcome_due"
    NEEDS = "needs_to_delete"
    AGREEMENT = "agreement_renewal"
    ATTENDANCE = "attendance_to_record"


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to do: until when, what, for whom. Never a name of somebody with a need."""

    due: date
    overdue: bool
    kind: DueKind
    committee: str
    meeting: str
    what: str


def due_rows(reading: Reading, committees: tuple[Committee, ...], today: date) -> tuple[DueRow, ...]:
    """Return what is due within four weeks (agreements: within a year), overdue first."""
    by_id = {committee.id: committee for committee in committees}
    meetings = {meeting.id: meeting for meeting in reading.all(Meeting, committee_id=tuple(by_id))}
    rows = [
        *_follow_ups(reading, by_id, meetings, today),
        *_of_meetings(reading, by_id, meetings, today),
        *_needs(reading, by_id, meetings, today),
        *(
            _row(
                committee.agreement_renewal_due,
                today,
                DueKind.AGREEMENT,
                committee.legal_basis,
                committee=committee,
                meeting=None,
            )
            for committee in committees
            if committee.agreement_renewal_due and committee.agreement_renewal_due <= today + RENEWAL_AHEAD
        ),
    ]
    return tuple(sorted(rows, key=lambda row: (row.due, row.committee, row.meeting, row.what)))


def _row(
    due: date, today: date, kind: DueKind, what: str, *, committee: Committee | None, meeting: Meeting | None
) -> DueRow:
    return DueRow(
        due=due,
        overdue=due < today,
        kind=kind,
        committee=committee.short_name if committee else "",
        meeting=meeting_name(committee, meeting) if committee and meeting else "",
        what=what,
    )


def _follow_ups(
    reading: Reading, committees: dict[str, Committee], meetings: dict[str, Meeting], today: date
) -> list[DueRow]:
    rows = [
        _row(
            follow_up.due,
            today,
            DueKind.FOLLOW_UP,
            follow_up.text,
            committee=committees.get(follow_up.committee_id or ""),
            meeting=meetings.get(follow_up.meeting_id or ""),
        )
        for follow_up in reading.all(FollowUp, done_on=None)
        if follow_up.due <= today + LOOK_AHEAD
    ]
    for outcome in reading.all(Resolution, meeting_id=tuple(meetings)):
        open_still = outcome.state in (ResolutionState.OPEN, ResolutionState.FORWARDED)
        if open_still and outcome.due and outcome.due <= today + LOOK_AHEAD:
            meeting = meetings[outcome.meeting_id]
            committee = committees[meeting.committee_id]
            rows.append(
                _row(
                    outcome.due,
                    today,
                    DueKind.OUTCOME,
                    f"{outcome.kind} {outcome.no}",
                    committee=committee,
                    meeting=meeting,
                )
            )
    return rows


def _of_meetings(
    reading: Reading, committees: dict[str, Committee], meetings: dict[str, Meeting], today: date
) -> list[DueRow]:
    rows = []
    waiting: dict[str, int] = {}
    for invitation in reading.all(Invitation, state=(InvitationState.SENT, InvitationState.RECEIVED)):
        if invitation.role is not InvitationRole.DEPUTY:
            waiting[invitation.meeting_id] = waiting.get(invitation.meeting_id, 0) + 1
    for meeting in meetings.values():
        committee = committees[meeting.committee_id]
        silent = waiting.get(meeting.id, 0)
        if meeting.state is MeetingState.INVITED and meeting.reply_by and silent and meeting.date >= today:
            rows.append(
                _row(meeting.reply_by, today, DueKind.REPLIES, f"{silent} offen", committee=committee, meeting=meeting)
            )
        if meeting.state in (MeetingState.INVITED, MeetingState.RUNNING) and meeting.date < today:
            due = meeting.date + timedelta(days=2)
            rows.append(
                _row(due, today, DueKind.ATTENDANCE, "Anwesenheit übertragen", committee=committee, meeting=meeting)
            )
    return rows


def _needs(
    reading: Reading, committees: dict[str, Committee], meetings: dict[str, Meeting], today: date
) -> list[DueRow]:
    counted: dict[tuple[date, str], int] = {}
    for need in reading.all(AccessNeed):
        if need.delete_on is not None and need.delete_on <= today + LOOK_AHEAD:
            key = (need.delete_on, need.meeting_id or "")
            counted[key] = counted.get(key, 0) + 1
    rows = []
    for (due, meeting_id), count in counted.items():
        meeting = meetings.get(meeting_id)
        committee = committees[meeting.committee_id] if meeting else None
        rows.append(_row(due, today, DueKind.NEEDS, f"{count} Angaben löschen", committee=committee, meeting=meeting))
    return rows
