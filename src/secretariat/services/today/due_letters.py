"""What is due of the letters of meetings and of the answers to them: lines of „Heute“."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from secretariat.domain.deadlines import notice_in_force
from secretariat.domain.formatting import short_date
from secretariat.domain.invitation_rules import NOT_YET_SENT, UNANSWERED
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, InvitationState, ReminderState, Reply
from secretariat.domain.meeting_rules import TO_COME
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.reply_rules import STATE_OF_ANSWER, called_in, current_reply
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.meeting.deadlines import deadlines_for
from secretariat.services.meeting.notice import CalendarOf, breaches
from secretariat.services.meeting.urgency import urgent_meetings
from secretariat.services.today.due_board import LOOK_AHEAD, Board, DueKind, DueRow

Called = frozenset[tuple[str, str]]
"""Deputies called in: the meeting and the person."""


def letters_due(board: Board) -> Iterator[DueRow]:
    """Yield what is to do with letters and answers before the meetings."""
    urgent, called = urgent_meetings(board.reading, board.meetings), _called_in(board)
    calendar_of = cache(lambda committee_id: delivery_calendar(board.reading, board.committees[committee_id]))
    yield from _posting(board, urgent, calendar_of)
    yield from _left(board, urgent, calendar_of, called)
    yield from _breaches(board, urgent, calendar_of)
    yield from _replies(board, called)


def _posting(board: Board, urgent: Mapping[str, str], calendar_of: CalendarOf) -> Iterator[DueRow]:
    """Tell when the letters of a meeting not yet invited to must leave the office (F8, F9, F12, F13)."""
    ahead = [one for one in board.meetings.values() if one.state in TO_COME and one.date >= board.today]
    for meeting, posting in _posting_days(board, ahead, urgent, calendar_of):
        if posting <= board.today + LOOK_AHEAD:
            what = _with_reason(board, urgent.get(meeting.id), board.said("posting", day=short_date(meeting.date)))
            yield board.row(DueKind.POSTING, posting, what, meeting=meeting)


def _posting_days(
    board: Board, meetings: Iterable[Meeting], urgent: Mapping[str, str], calendar_of: CalendarOf
) -> Iterator[tuple[Meeting, date]]:
    """Yield until when the letters of each of the meetings must leave the office, where its rules say so."""
    for meeting in meetings:
        rules = board.rules_of(meeting)
        if rules is not None:
            notice = notice_in_force(rules, urgent=meeting.id in urgent)
            found = deadlines_for(meeting.date, notice, calendar_of(meeting.committee_id), None)
            yield meeting, found.office_posting or found.safe_receipt


def _breaches(board: Board, urgent: Mapping[str, str], calendar_of: CalendarOf) -> Iterator[DueRow]:
    """Count the members called too late, until that is healed or the meeting closed (I09, I10)."""
    for meeting_id, late in breaches(board.reading, board.meetings.values(), calendar_of).items():
        meeting = board.meetings[meeting_id]
        what = board.said("notice", count=len(late), latest=late[0].values["latest"])
        yield board.row(
            DueKind.NOTICE, meeting.date, _with_reason(board, urgent.get(meeting.id), what), meeting=meeting
        )


def _with_reason(board: Board, why: str | None, what: str) -> str:
    """Return what is to do, and why the meeting is urgent if it is: whoever asks about the notice is told that."""
    return what if why is None else board.said("urgent", what=what, why=why)


def _replies(board: Board, called: Called) -> Iterator[DueRow]:
    """Tell how many answers are awaited until the day to reply; after it, whom nobody reminded yet (handbook 3.2)."""
    waiting: Counter[str] = Counter()
    to_remind: Counter[str] = Counter()
    sent = board.reading.all(Invitation, meeting_id=tuple(board.meetings), state=tuple(UNANSWERED))
    for invitation in sent:
        if invitation.role is not InvitationRole.DEPUTY or (invitation.meeting_id, invitation.person_id) in called:
            waiting[invitation.meeting_id] += 1
            to_remind[invitation.meeting_id] += invitation.reminder is ReminderState.NONE
    for id_, silent in waiting.items():
        meeting = board.meetings[id_]
        if meeting.state is not MeetingState.INVITED or meeting.date < board.today or meeting.reply_by is None:
            continue
        if board.today > meeting.reply_by and to_remind[id_]:
            what = board.said("reminder", count=to_remind[id_])
            yield board.row(DueKind.REMINDER, meeting.reply_by, what, meeting=meeting)
        elif board.today <= meeting.reply_by <= board.today + LOOK_AHEAD:
            what = board.said("replies", count=silent)
            yield board.row(DueKind.REPLIES, meeting.reply_by, what, meeting=meeting)
        elif board.today > meeting.reply_by:
            what = board.said("replies_missing", count=silent)
            yield board.row(DueKind.REPLIES, meeting.date, what, meeting=meeting)


def _left(board: Board, urgent: Mapping[str, str], calendar_of: CalendarOf, called: Called) -> Iterator[DueRow]:
    """Tell which letters of a meeting already invited to did not go out, or came back and wait to be written anew."""
    ahead = {
        one.id: one for one in board.meetings.values() if one.state is MeetingState.INVITED and one.date >= board.today
    }
    waiting = {DueKind.NOT_SENT: Counter[str](), DueKind.RETURNED: Counter[str]()}
    states = (*NOT_YET_SENT, InvitationState.RETURNED)
    for one in board.reading.all(Invitation, meeting_id=tuple(ahead), state=states):
        if one.role is not InvitationRole.DEPUTY or (one.meeting_id, one.person_id) in called:
            came_back = one.state is InvitationState.RETURNED
            waiting[DueKind.RETURNED if came_back else DueKind.NOT_SENT][one.meeting_id] += 1
    left = {id_: ahead[id_] for counts in waiting.values() for id_ in counts}
    days = {meeting.id: day for meeting, day in _posting_days(board, left.values(), urgent, calendar_of)}
    for kind, counts in waiting.items():
        for id_, count in counts.items():
            yield board.row(kind, days.get(id_, left[id_].date), board.said(kind, count=count), meeting=left[id_])


def _called_in(board: Board) -> Called:
    """Return who was asked to come because a member cannot: the meeting and the person, whose answer is awaited."""
    declined = board.reading.all(Invitation, meeting_id=tuple(board.meetings), state=STATE_OF_ANSWER[Answer.DECLINED])
    given: defaultdict[str, list[Reply]] = defaultdict(list)
    for reply in board.reading.all(Reply, invitation_id=tuple(one.id for one in declined)):
        given[reply.invitation_id].append(reply)
    asked = ((one.meeting_id, called_in(current_reply(given[one.id]))) for one in declined)
    return frozenset((meeting_id, person_id) for meeting_id, person_id in asked if person_id)
