"""Which members were called too late to a meeting (I09), as long as nobody noted that it is healed (I10)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from secretariat.domain.attendance import Attendance
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import RulesOfProcedure
from secretariat.domain.deadlines import notice_in_force, plan_notice
from secretariat.domain.errors import Finding
from secretariat.domain.invitations import Dispatch, Invitation, InvitationRole, InvitationState
from secretariat.domain.meeting_rules import ON_THEIR_WAY, notice_findings
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.services.meeting.gathering import last_dispatches
from secretariat.services.meeting.urgency import urgent_meetings
from secretariat.storage.reading import Reading

CalendarOf = Callable[[str], WorkCalendar]
"""Gives the days of receipt and posting of a committee, by its id."""
TO_BE_HEALED = ON_THEIR_WAY | {MeetingState.HELD}


@dataclass(frozen=True, slots=True)
class Called:
    """How many members letters of a meeting went out to, and which of them were late; the last letter counts."""

    members: int
    late: tuple[Finding, ...]


def called_to(reading: Reading, meetings: Iterable[Meeting], calendar_of: CalendarOf) -> dict[str, Called]:
    """Return how the members were called to each of the meetings that letters went out for."""
    by_id = {meeting.id: meeting for meeting in meetings}
    invitations = [
        one
        for one in reading.all(Invitation, meeting_id=tuple(by_id), role=InvitationRole.MEMBER)
        if one.state is not InvitationState.WITHDRAWN
    ]
    sent = last_dispatches(reading, tuple(one.id for one in invitations))
    pairs: dict[str, list[tuple[Invitation, Dispatch]]] = {}
    for one in invitations:
        if one.id in sent:
            pairs.setdefault(one.meeting_id, []).append((one, sent[one.id]))
    found, urgent = {}, urgent_meetings(reading, by_id)
    for meeting_id, dispatched in pairs.items():
        meeting = by_id[meeting_id]
        rules = reading.find(RulesOfProcedure, meeting.rules_version_id)
        if rules is not None:
            notice = notice_in_force(rules, urgent=meeting_id in urgent)
            plan = plan_notice(meeting.date, notice, calendar_of(meeting.committee_id))
            found[meeting_id] = Called(len(dispatched), notice_findings(dispatched, plan, rules.notice_anchor))
    return found


def breaches(reading: Reading, meetings: Iterable[Meeting], calendar_of: CalendarOf) -> dict[str, tuple[Finding, ...]]:
    """Return the late letters that still ask for something, by meeting: of one held, those of members who came."""
    open_still = {meeting.id: meeting for meeting in meetings if meeting.state in TO_BE_HEALED}
    found = {id_: one.late for id_, one in called_to(reading, open_still.values(), calendar_of).items()}
    held = tuple(id_ for id_ in found if open_still[id_].state is MeetingState.HELD and found[id_])
    came = {(row.meeting_id, row.person_id) for row in reading.all(Attendance, meeting_id=held, state=tuple(IN_ROOM))}
    left = {
        id_: tuple(one for one in late if id_ not in held or (id_, one.values["person_id"]) in came)
        for id_, late in found.items()
    }
    return {id_: late for id_, late in left.items() if late}
