from dataclasses import replace
from datetime import date

import pytest

from domain.refusals import refused
from secretariat.domain.errors import Severity
from secretariat.domain.invitations import Answer, Invitation, InvitationState, Reply, ReplyChannel
from secretariat.domain.reply_rules import (
    check_reply,
    check_reply_by,
    check_reply_day_ahead,
    current_reply,
    propose_late_reply_by,
    reply_by_findings,
    state_on,
)
from secretariat.domain.work_calendar import WorkCalendar

NW = WorkCalendar(("NW",))
RECEIVED = date(2026, 8, 7)
MEETING_DAY = date(2026, 9, 21)
REPLY = Reply(
    invitation_id="i", answer=Answer.REPRESENTED, received_on=date(2026, 8, 20), received_via=ReplyChannel.PHONE
)
SENT = Invitation(meeting_id="m", person_id="p", no=1, state=InvitationState.SENT)


# the day to reply by (I13)


def test_the_reply_date_lies_before_the_meeting() -> None:
    check_reply_by(date(2026, 9, 20), MEETING_DAY)
    for late in (MEETING_DAY, date(2026, 9, 22)):
        with refused("meeting.reply_by_late", "reply_by"):
            check_reply_by(late, MEETING_DAY)


def test_the_reply_date_leaves_more_than_three_office_days() -> None:
    assert reply_by_findings(date(2026, 8, 13), RECEIVED, MEETING_DAY, NW) == ()
    (found,) = reply_by_findings(date(2026, 8, 12), RECEIVED, MEETING_DAY, NW)
    assert (found.code, found.severity, found.field) == ("meeting.reply_by_soon", Severity.WARNING, "reply_by")
    assert found.values == {"earliest": "13.08.2026", "received_on": "07.08.2026"}


def test_no_reply_date_is_proposed_that_would_not_lie_before_the_meeting() -> None:
    (found,) = reply_by_findings(date(2026, 8, 12), RECEIVED, date(2026, 8, 13), NW)
    assert found.values == {"earliest": "", "received_on": "07.08.2026"}


def test_a_reply_date_on_a_free_day_is_pointed_out() -> None:
    (found,) = reply_by_findings(date(2026, 11, 1), RECEIVED, date(2026, 12, 1), NW)
    assert (found.code, found.severity) == ("meeting.reply_by_free_day", Severity.HINT)
    assert found.values == {"reply_by": "01.11.2026", "office_day": "02.11.2026"}


# the deputy's name (I14)


def test_whoever_is_represented_names_the_deputy_or_says_that_the_name_follows() -> None:
    check_reply(replace(REPLY, deputy_person_id="dora"))
    check_reply(replace(REPLY, deputy_follows=True))
    with refused("reply.deputy_missing", "deputy_person_id"):
        check_reply(REPLY)


@pytest.mark.parametrize("answer", [Answer.ACCEPTED, Answer.DECLINED, Answer.OPEN])
def test_every_other_answer_needs_no_deputy(answer: Answer) -> None:
    check_reply(replace(REPLY, answer=answer))


# the answer that counts (handbook 1.3)


def test_the_last_answer_counts() -> None:
    first = replace(REPLY, answer=Answer.ACCEPTED, received_on=date(2026, 8, 10))
    later = replace(REPLY, answer=Answer.DECLINED, received_on=date(2026, 8, 11))
    same_day = replace(later, answer=Answer.ACCEPTED, sequence=2)
    assert current_reply([later, first]) is later
    assert current_reply([same_day, later, first]) is same_day
    assert current_reply([]) is None


def test_no_answer_is_derived_after_the_reply_date() -> None:
    reply_by = date(2026, 8, 31)
    assert state_on(SENT, reply_by, reply_by) is InvitationState.SENT
    assert state_on(SENT, reply_by, date(2026, 9, 1)) is InvitationState.NO_REPLY
    assert state_on(SENT, None, date(2026, 9, 1)) is InvitationState.SENT


@pytest.mark.parametrize("state", sorted(set(InvitationState) - {InvitationState.SENT, InvitationState.RECEIVED}))
def test_whoever_answered_or_was_not_asked_keeps_the_state(state: InvitationState) -> None:
    assert state_on(replace(SENT, state=state), date(2026, 8, 31), MEETING_DAY) is state


# whoever is asked late


@pytest.mark.parametrize(
    ("asked_on", "answer_by"),
    [
        # The meeting is on Monday 21 September, its sheets are printed on Friday 18.
        (
            date(2026, 9, 1),
            date(2026, 9, 11),
        ),  # a letter arrives on Saturday 5, so on Monday 7; more than three days on
        (date(2026, 9, 4), date(2026, 9, 15)),  # it arrives on Wednesday 9
        (date(2026, 9, 10), date(2026, 9, 17)),  # two Arbeitstage before the meeting
        (date(2026, 9, 16), date(2026, 9, 17)),
        (date(2026, 9, 17), date(2026, 9, 18)),  # the last Arbeitstag
        (date(2026, 9, 18), None),
        (date(2026, 9, 20), None),
    ],
)
def test_whoever_is_asked_late_answers_on_a_later_arbeitstag_before_the_meeting(
    asked_on: date, answer_by: date | None
) -> None:
    assert propose_late_reply_by(asked_on, MEETING_DAY, NW) == answer_by


def test_nobody_is_asked_to_answer_by_a_day_that_has_come() -> None:
    check_reply_day_ahead(date(2026, 9, 2), date(2026, 9, 1))
    for day in (date(2026, 9, 1), date(2026, 8, 31)):
        with refused("meeting.reply_by_past", "reply_by"):
            check_reply_day_ahead(day, date(2026, 9, 1))
