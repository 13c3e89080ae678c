"""Short notice: for a reason, where the rules know it, while no letter is out; and everything counts with it (F13)."""

from datetime import date, datetime

import pytest

from making import a_committee, a_meeting, folder_of, folder_of_step, printed, receipts_of, sent
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting, Urgency
from secretariat.domain.people import Channel
from secretariat.services.meeting import invitations
from secretariat.services.meeting.deadlines import deadlines_of, ways_out
from secretariat.services.meeting.minutes import notice_words
from secretariat.services.meeting.quorum import quorum_of
from secretariat.services.meeting.urgency import mark_urgent, take_urgency_back, urgency_of
from secretariat.services.papers.preflight import preflight
from secretariat.services.today.agenda_of_the_day import DueKind, due_rows
from secretariat.storage.register import Register

ON = date(2026, 12, 4)
"""The case D15 of the handbook: receipt on the second day before."""
R = date(2026, 12, 2)
WHY = "Die Förderung läuft am 31. Dezember aus."


@pytest.fixture
def meeting(register: Register) -> Meeting:
    committee = a_committee(register, notice_short_value=2)
    return a_meeting(register, committee, date=ON, reply_by=date(2026, 12, 3))


def mark(register: Register, meeting: Meeting, why: str = WHY) -> Urgency:
    with register.writing("Dringlich") as writing:
        return mark_urgent(writing, meeting.id, why)


def codes(register: Register, meeting: Meeting, today: date) -> set[str]:
    return {one.code for one in preflight(folder_of(register, meeting), today=today)}


def test_d15_the_days_and_the_sentence_are_those_of_the_short_notice(register: Register, meeting: Meeting) -> None:
    mark(register, meeting)
    with register.reading() as reading:
        found = deadlines_of(reading, folder_of_step(reading, meeting))
    assert (found.latest_receipt, found.safe_receipt, found.posting, found.office_posting) == (R, R, None, None)
    assert "verkürzte Frist" in found.explanation
    assert "hinweisen" in found.explanation


def test_the_reason_can_be_put_right_and_taken_back(register: Register, meeting: Meeting) -> None:
    first, second = mark(register, meeting), mark(register, meeting, "Anders.")
    assert (second.id, second.why) == (first.id, "Anders.")
    with register.writing("Zurück") as writing:
        take_urgency_back(writing, meeting.id)
        assert urgency_of(writing, meeting.id) is None
    with register.reading() as reading:
        assert deadlines_of(reading, folder_of_step(reading, meeting)).office_posting is not None


@pytest.mark.parametrize("why", ["", "  \n "])
def test_without_a_reason_nothing_is_urgent(register: Register, meeting: Meeting, why: str) -> None:
    with pytest.raises(RuleBrokenError, match=r"urgency\.without_reason"):
        mark(register, meeting, why)


def test_rules_without_a_short_notice_know_no_urgency(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register), date=ON, reply_by=date(2026, 12, 3))
    with pytest.raises(RuleBrokenError, match=r"deadlines\.no_short_notice"):
        mark(register, meeting)


def test_once_letters_are_out_neither_is_possible(register: Register, meeting: Meeting) -> None:
    sent(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"urgency\.too_late"):
        mark(register, meeting)
    with register.writing("Zurück") as writing, pytest.raises(RuleBrokenError, match=r"urgency\.too_late"):
        take_urgency_back(writing, meeting.id)


def test_the_check_of_letters_counts_with_it_and_warns_of_the_post(register: Register, meeting: Meeting) -> None:
    today = date(2026, 12, 1)
    assert "meeting.notice_short" in codes(register, meeting, today)
    mark(register, meeting)
    printed(register, meeting)
    found = codes(register, meeting, today)
    assert "meeting.notice_short" not in found, "a messenger is in time"
    assert "meeting.urgent_by_post" in found
    assert "meeting.notice_short" in codes(register, meeting, date(2026, 12, 3))
    with register.reading() as reading:
        assert ways_out(reading, folder_of_step(reading, meeting), today) == ()


def test_an_urgent_meeting_called_in_time_is_no_breach(register: Register, meeting: Meeting) -> None:
    mark(register, meeting)
    at = datetime(2026, 12, 1, 9, 0).astimezone()
    folder = printed(register, meeting)
    receipts = {**receipts_of(at), Channel.POST: at.date()}  # by messenger
    with register.writing("Versand") as writing:
        invitations.book_dispatch(writing, folder, handed_over_at=at, receipts=receipts, initials="mu")
    folder = folder_of(register, meeting)
    assert "meeting.notice_violated" not in {one.code for one in preflight(folder)}
    assert "verkürzte Ladungsfrist von 2 Kalendertagen ist gewahrt" in notice_words(folder)
    assert "quorum.invitation_late" not in {why.code for one in quorum_of(folder).changes for why in one.reasons}


def test_the_page_of_the_day_gives_the_reason_and_gives_none_where_nothing_is_urgent(
    register: Register, meeting: Meeting
) -> None:
    def told() -> str:
        with register.reading() as reading:
            rows = due_rows(reading, (folder_of_step(reading, meeting).committee,), date(2026, 11, 20))
        return next(row.what for row in rows if row.kind is DueKind.POSTING)

    assert "ringlich" not in told()
    mark(register, meeting)
    assert told().endswith(f"Dringliche Sitzung, Grund: {WHY}")


def test_the_page_of_the_day_asks_for_the_letters_by_the_short_notice(register: Register, meeting: Meeting) -> None:
    def due(today: date) -> list[date]:
        with register.reading() as reading:
            from_all = due_rows(reading, (folder_of_step(reading, meeting).committee,), today)
        return [row.due for row in from_all if row.kind is DueKind.POSTING]

    ordinary = due(date(2026, 11, 20))
    mark(register, meeting)
    assert due(date(2026, 11, 20)) == [R]
    assert ordinary != [R]
