"""Who is invited and why, how the letters leave the house, and what comes back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from making import (
    POSTED_AT,
    SINCE,
    a_committee,
    a_deputy,
    a_meeting,
    a_person,
    an_address,
    folder_of,
    folder_of_step,
    printed,
    receipts_of,
    sent,
    with_sheet,
)  # fmt: skip
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Appointment, AppointmentState, DeputiesInvited, EndReason, Seat
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Dispatch, InvitationRole, InvitationState
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.people import Channel, PostalAddress
from secretariat.services.committee import committees
from secretariat.services.meeting import attendance, invitations, meetings
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import Reason, invitees
from secretariat.services.papers.preflight import preflight
from secretariat.services.people import people
from secretariat.storage.register import Register


def dispatch(register: Register, meeting: Meeting, at: datetime = POSTED_AT) -> int:
    with register.writing("Versand") as writing:
        folder = folder_of_step(writing, meeting)
        return invitations.book_dispatch(writing, folder, handed_over_at=at, receipts=receipts_of(at), initials="mu")


def reasons(folder: MeetingFolder) -> list[tuple[str, Reason]]:
    return [(invitee.person.family_name, invitee.reason) for invitee in invitees(folder)]


def test_members_are_invited_by_seat_and_deputies_by_the_rules(register: Register, meeting: Meeting) -> None:
    deputy = a_deputy(register, folder_of(register, meeting), 1, 5)
    folder = printed(register, meeting)
    assert reasons(folder)[-1] == ("Loos", Reason.DEPUTY)
    assert [(one.no, one.role) for one in folder.invitations] == [
        (1, InvitationRole.MEMBER),
        (2, InvitationRole.MEMBER),
        (3, InvitationRole.MEMBER),
        (4, InvitationRole.DEPUTY),
    ]
    assert folder.invitations[-1].person_id == deputy.id


def test_deputies_only_needed_when_somebody_cannot_come_get_no_letter(register: Register) -> None:
    committee = a_committee(register, deputies_receive_invite=DeputiesInvited.WHEN_NEEDED)
    meeting = a_meeting(register, committee)
    a_deputy(register, folder_of(register, meeting), 1, 5)
    assert len(printed(register, meeting).invitations) == 3


def test_whose_membership_rests_or_who_gets_no_mail_is_not_invited(register: Register, meeting: Meeting) -> None:
    first, second, third = folder_of(register, meeting).places
    assert first.appointment is not None
    assert second.holder is not None
    assert third.holder is not None
    with register.writing("Ruhen") as writing:
        committees.change_appointment(writing, replace(first.appointment, state=AppointmentState.SUSPENDED))
        people.change_person(writing, replace(second.holder, restricted=True))
        people.trash_people(writing, (third.holder.id,), date(2026, 8, 1))
    assert reasons(folder_of(register, meeting)) == []


def test_a_second_run_invites_only_those_still_missing(register: Register, meeting: Meeting) -> None:
    printed(register, meeting)
    with register.writing("Gast") as writing:
        guest = people.add_person(writing, a_person(7))
        people.add_address(writing, an_address(guest))
        made = invitations.invite(writing, folder_of_step(writing, meeting), (guest, guest))
        assert invitations.invite(writing, folder_of_step(writing, meeting), (guest,)) == ()
    assert [(one.no, one.role) for one in made] == [(4, InvitationRole.GUEST)]


def test_a_restricted_guest_is_refused(register: Register, meeting: Meeting) -> None:
    folder, guest = folder_of(register, meeting), a_person(7, restricted=True)
    with pytest.raises(RuleBrokenError, match=r"person\.no_mail"), register.writing("Gast") as writing:
        invitations.invite(writing, folder, (guest,))


def test_who_changes_the_seat_keeps_the_invitation_under_the_new_right(register: Register, meeting: Meeting) -> None:
    before = sent(register, meeting)
    first = before.places[0]
    assert first.appointment is not None
    assert first.holder is not None
    with register.writing("Wechsel") as writing:
        committees.end_appointment(writing, first.appointment.id, date(2026, 8, 31), EndReason.TERM)
        seat = committees.add_seat(writing, Seat(bench_id=first.bench.id, seat_no=8, valid_from=SINCE))
        new = committees.appoint(
            writing, Appointment(seat_id=seat.id, person_id=first.holder.id, start=date(2026, 9, 1))
        )
        assert invitations.invite(writing, folder_of_step(writing, meeting)) == ()
    after = folder_of(register, meeting).invitations[0]
    assert after == replace(before.invitations[0], appointment_id=new.id)


def test_dispatch_freezes_state_proof_and_receipt(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    assert folder.meeting.state is MeetingState.INVITED
    assert {invitation.state for invitation in folder.invitations} == {InvitationState.SENT}
    assert [one.assumed_receipt_on for one in folder.dispatches.values()] == [date(2026, 8, 28)] * 3
    with pytest.raises(RuleBrokenError, match=r"dispatch\.nothing_printed"):
        dispatch(register, meeting)


def test_dispatch_waits_until_everybody_entitled_is_invited(register: Register, meeting: Meeting) -> None:
    with pytest.raises(RuleBrokenError) as refused:
        dispatch(register, meeting)
    assert (refused.value.code, refused.value.values) == (
        "dispatch.invitation_missing",
        {"count": 3, "first": "Brandt, Anna"},
    )
    folder = printed(register, meeting)
    with register.writing("Zurück") as writing:
        invitations.withdraw_invitation(writing, folder.invitations[1])
    with pytest.raises(RuleBrokenError, match=r"dispatch\.invitation_missing"):
        dispatch(register, meeting)


def test_nothing_is_sent_for_a_meeting_called_off(register: Register, meeting: Meeting) -> None:
    printed(register, meeting)
    with register.writing("Absage") as writing:
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    with pytest.raises(RuleBrokenError, match=r"state\.move_refused"):
        dispatch(register, meeting)


def test_letters_too_late_are_found_by_name_and_healed_by_coming(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting, datetime(2026, 9, 7, 9, 0).astimezone())
    late = [one for one in preflight(folder) if one.code == "meeting.notice_violated"]
    assert [one.subject for one in late] == ["Anna Brandt", "Jonas Keller", "Mara Uhl"]
    with pytest.raises(RuleBrokenError, match=r"invitation\.not_healed"), register.writing("Heilung") as writing:
        invitations.heal_notice(writing, folder, folder.invitations[0])
    came = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        present = attendance.Mark(AttendanceState.PRESENT)
        attendance.mark_attendance(writing, came, came.attendance[0], present)
        now = folder_of_step(writing, meeting)
        invitations.heal_notice(writing, now, now.invitations[0])
    found = [one.subject for one in preflight(folder_of(register, meeting)) if one.code == "meeting.notice_violated"]
    assert found == ["Jonas Keller", "Mara Uhl"]


def test_nobody_asks_about_the_notice_of_a_guest(register: Register, meeting: Meeting) -> None:
    sent(register, meeting)
    with register.writing("Gast") as writing:
        guest = people.add_person(writing, a_person(7))
        people.add_address(writing, an_address(guest))
        invitations.invite(writing, folder_of_step(writing, meeting), (guest,))
    folder = sent(register, meeting, datetime(2026, 9, 21, 9, 0).astimezone())
    codes = {one.code for one in preflight(folder)}
    assert not codes & {"meeting.notice_violated", "meeting.reply_by_soon"}


def test_a_letter_that_comes_back_makes_its_address_doubtful(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    back = folder.invitations[0]
    with register.writing("Rückläufer") as writing:
        invitations.book_return(writing, folder, back, date(2026, 9, 2), "verzogen")
    now = folder_of(register, meeting)
    assert now.invitations[0].state is InvitationState.RETURNED
    assert now.dispatches[back.id].return_reason == "verzogen"
    with register.reading() as reading:
        (address,) = reading.all(PostalAddress, person_id=back.person_id)
        assert len(reading.all(Dispatch)) == 3
    assert address.checked_on is None


def test_a_reminder_to_who_was_not_written_to_is_refused(register: Register, meeting: Meeting) -> None:
    folder = printed(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"invitation\.nothing_to_remind"), register.writing("Mahnen") as writing:
        invitations.book_reminder(writing, folder.invitations[0], date(2026, 9, 1))
    after = sent(register, meeting)
    with register.writing("Mahnen") as writing:
        invitations.book_reminder(writing, after.invitations[0], date(2026, 9, 1))
    again = folder_of(register, meeting).invitations[0]
    with pytest.raises(RuleBrokenError, match=r"invitation\.already_reminded"), register.writing("Mahnen") as writing:
        invitations.book_reminder(writing, again, date(2026, 9, 2))


def test_a_letter_out_of_the_house_takes_no_other_way(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"invitation\.already_sent"), register.writing("Weg") as writing:
        invitations.choose_channel(writing, folder, folder.invitations[0], Channel.IN_PERSON)


def test_nobody_is_reminded_who_gave_up_her_seat_since(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    assert [one.no for one in invitations.to_be_reminded(folder)] == [one.no for one in folder.invitations]
    appointment = folder.places[0].appointment
    assert appointment is not None
    with register.writing("Rücktritt") as writing:
        day_before = meeting.date - timedelta(days=1)
        committees.end_appointment(writing, appointment.id, day_before, EndReason.RESIGNATION)
    assert [one.no for one in invitations.to_be_reminded(folder_of(register, meeting))] == [2, 3]
