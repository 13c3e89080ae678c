"""Rules of meetings: number, times, calling the members in due form, closing (I08, I09, I12, I15, I16, I30, I35)."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, time

from secretariat.domain.as_of import is_member_on, rules_on
from secretariat.domain.committees import Appointment, Committee, NoticeAnchor, RulesOfProcedure
from secretariat.domain.deadlines import NoticePlan
from secretariat.domain.errors import Finding, RuleBrokenError, Severity
from secretariat.domain.formatting import short_date
from secretariat.domain.german_time import german_local
from secretariat.domain.invitations import Dispatch, Invitation, InvitationState
from secretariat.domain.meetings import Meeting, MeetingMode, MeetingState
from secretariat.domain.outcomes import Minutes, MinutesState

TOOK_PLACE = frozenset({MeetingState.HELD, MeetingState.CLOSED})
CALLED_OFF = frozenset({MeetingState.CANCELLED, MeetingState.MOVED})
TO_COME = frozenset({MeetingState.PLANNED, MeetingState.SCHEDULED})
"""A meeting not yet invited to."""
ON_THEIR_WAY = frozenset({MeetingState.INVITED, MeetingState.RUNNING})
"""A meeting that people were invited to and that is not over: for another day they are asked anew."""
VIDEO_CONFERENCE = "Videokonferenz"
"""Where a meeting is held that has no house."""


def house_of(meeting: Meeting, committee: Committee) -> str | None:
    """Return the id of the house a meeting is held in: its own, else the committee's usual; a digital one has none."""
    return None if meeting.mode is MeetingMode.DIGITAL else meeting.venue_id or committee.default_venue_id


def check_meeting_times(meeting: Meeting) -> None:
    """I15: refuse a meeting that ends before or when it starts, or whose doors open after its start."""
    if meeting.end is not None and meeting.end <= meeting.start:
        raise RuleBrokenError("meeting.ends_before_start", field="end", start=meeting.start, end=meeting.end)
    if meeting.doors_open is not None and meeting.doors_open > meeting.start:
        raise RuleBrokenError(
            "meeting.doors_open_late", field="doors_open", start=meeting.start, doors_open=meeting.doors_open
        )


def held_at_once(meeting: Meeting, other: Meeting) -> bool:
    """Say whether two meetings that stand overlap; one without an end takes the rest of its day."""
    if meeting.id == other.id or meeting.date != other.date or CALLED_OFF & {meeting.state, other.state}:
        return False
    return meeting.start < (other.end or time.max) and other.start < (meeting.end or time.max)


def check_meeting_number(meeting: Meeting, others: Iterable[Meeting], invited: Collection[str] = ()) -> None:
    """I16: refuse a number the committee has already given; one called off hands it on unless already invited.

    `invited` are the ids of the meetings for which invitations went out.
    """
    for other in others:
        same = other.id != meeting.id and other.committee_id == meeting.committee_id and other.no == meeting.no
        if same and (other.state not in CALLED_OFF or other.id in invited):
            raise RuleBrokenError("meeting.number_taken", field="no", no=meeting.no, date=other.date)


def next_meeting_number(meetings: Iterable[Meeting], numbering_start: int, invited: Collection[str] = ()) -> int:
    """I16: return the number of the next meeting; one called off keeps its own only if already invited.

    `meetings` are the committee's, `invited` the ids of those for which invitations went out.
    """
    kept = [meeting.no for meeting in meetings if meeting.state not in CALLED_OFF or meeting.id in invited]
    return max(kept, default=numbering_start - 1) + 1


def number_gaps(meetings: Iterable[Meeting], numbering_start: int) -> tuple[int, ...]:
    """I16: return the numbers missing before the last meeting that took place."""
    numbers = [(meeting.no, meeting.state in TOOK_PLACE) for meeting in meetings]
    last = max((no for no, took_place in numbers if took_place), default=numbering_start - 1)
    used = {no for no, _ in numbers}
    return tuple(no for no in range(numbering_start, last) if no not in used)


def invitation_findings(
    appointments: Iterable[Appointment], invitations: Iterable[Invitation], meeting: Meeting
) -> tuple[Finding, ...]:
    """I08: find every active member without an invitation, or with two; the subject is the appointment's id.

    Whoever holds several seats is invited once, for one of them.
    """
    standing = Counter(
        invitation.appointment_id
        for invitation in invitations
        if invitation.meeting_id == meeting.id and invitation.state is not InvitationState.WITHDRAWN
    )
    members = {one.id: one for one in appointments if is_member_on(one, meeting.date)}
    called: Counter[str] = Counter()
    for appointment in members.values():
        called[appointment.person_id] += standing[appointment.id]
    wrong = {one.person_id: one for one in reversed(members.values()) if called[one.person_id] != 1}
    return tuple(
        Finding(
            "invitation.twice" if called[appointment.person_id] else "invitation.missing",
            Severity.ERROR,
            appointment.id,
            values={"person_id": appointment.person_id},
        )
        for appointment in members.values()
        if wrong.get(appointment.person_id) is appointment
    )


def notice_findings(
    dispatched: Iterable[tuple[Invitation, Dispatch]], plan: NoticePlan, anchor: NoticeAnchor
) -> tuple[Finding, ...]:
    """I09: find whose invitation came, or by the rules was sent, too late: "Ladungsfrist verletzt".

    A breach that was healed (I10) is none any more. What e-mail brings in time may be sent after the last day of
    posting. The subject is the invitation's id.
    """
    return tuple(
        Finding(
            "meeting.notice_violated",
            Severity.WARNING,
            invitation.id,
            values={"person_id": invitation.person_id, "latest": short_date(plan.latest_receipt)},
        )
        for invitation, dispatch in dispatched
        if _decisive_day(dispatch, anchor) > plan.latest_receipt and not invitation.notice_healed
    )


def rules_of_meeting(meeting: Meeting, versions: Sequence[RulesOfProcedure]) -> RulesOfProcedure | None:
    """I12: return the rules that hold for a meeting: those of its first dispatch, until then those of its day.

    So a version adopted after a meeting was planned still reaches it, and one adopted after the letters does not.
    """
    frozen = next((one for one in versions if one.id == meeting.rules_version_id), None)
    return rules_on(versions, meeting.date) if frozen is None or meeting.state in TO_COME else frozen


def check_rules_frozen(before: Meeting, after: Meeting, *, dispatched: bool) -> None:
    """I12: refuse other rules of procedure for a meeting once its first invitation has gone out."""
    if dispatched and before.rules_version_id != after.rules_version_id:
        raise RuleBrokenError("meeting.rules_frozen", field="rules_version_id")


def check_day_kept(before: Meeting, after: Meeting) -> None:
    """Refuse another day for a meeting that people were invited to: it is moved, and everybody is asked anew (D28)."""
    if before.state in ON_THEIR_WAY and after.date != before.date:
        raise RuleBrokenError("meeting.day_announced", field="date", day=before.date)


def check_meeting_closes(minutes: Minutes | None) -> None:
    """Refuse to close a meeting whose minutes are neither sent nor approved (handbook 1.3)."""
    if minutes is None or minutes.state not in {MinutesState.SENT, MinutesState.OBJECTED, MinutesState.APPROVED}:
        raise RuleBrokenError("meeting.minutes_open", field="state")


def check_meeting_removable(meeting: Meeting) -> None:
    """I30: refuse to delete a meeting that took place; it can only be corrected, and the correction is recorded."""
    if meeting.state in TOOK_PLACE or meeting.state is MeetingState.RUNNING:
        raise RuleBrokenError("meeting.took_place", field="state", no=meeting.no)


def counts_for_cadence(meeting: Meeting) -> bool:
    """I35: say whether a meeting fulfils the committee's duty to meet: only one that took place does."""
    return meeting.state in TOOK_PLACE


def _decisive_day(dispatch: Dispatch, anchor: NoticeAnchor) -> date:
    """Return the day that keeps the notice or breaks it; a letter is sent on the day that it is in Germany."""
    sent_on = german_local(dispatch.handed_over_at).date()
    return sent_on if anchor is NoticeAnchor.DISPATCH else dispatch.assumed_receipt_on
