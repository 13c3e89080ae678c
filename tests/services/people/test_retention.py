"""Former members lose their names when their time is over: none too early, none twice, and the figures stay right."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from making import POSTED_AT, SINCE, a_committee, a_deputy, a_meeting, a_need, folder_of, sent, with_sheet
from secretariat import clock
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.committees import Appointment, Committee, Delegation, Deputyship, EndReason, Role
from secretariat.domain.errors import ChangedMeanwhileError, RuleBrokenError
from secretariat.domain.invitations import Answer, Dispatch, Invitation, Reply, ReplyChannel
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.office import RetentionClass
from secretariat.domain.outcomes import Minutes, MinutesState, Resolution, ResolutionKind
from secretariat.domain.people import Person, PostalAddress
from secretariat.services.committee import committees
from secretariat.services.committee.statistics import year_statistics
from secretariat.services.meeting import replies
from secretariat.services.people.deletions import DueDeletion, deletions_ahead, erase_due
from secretariat.services.people.retention import anonymise_former, anonymising_plan, erase_minutes, former_members
from secretariat.storage import history
from secretariat.storage.anonymising import NAMELESS
from secretariat.storage.register import Register

HELD = date(2024, 9, 23)
LEFT = date(2024, 12, 31)
LAST_DAY = date(2025, 9, 23)
"""A year after the last meeting attended (P12)."""


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register)


@pytest.fixture
def meeting(register: Register, committee: Committee) -> Meeting:
    """Give a meeting that everybody came to."""
    planned = a_meeting(register, committee, date=HELD, reply_by=date(2024, 9, 16))
    sent(register, planned)
    with_sheet(register, planned)
    with register.writing("Anwesend") as writing:
        lines = writing.all(Attendance, meeting_id=planned.id)
        writing.change(*(replace(one, state=AttendanceState.PRESENT, note="kam zu Fuß") for one in lines))
        writing.change(replace(writing.get(Meeting, planned.id), state=MeetingState.HELD))
    return planned


def leave(register: Register, last_day: date = LEFT) -> Person:
    """End the appointment of the first member."""
    with register.writing("Ende") as writing:
        first = writing.all(Appointment, order_by=("start", "id"))[0]
        committees.end_appointment(writing, first.id, last_day, EndReason.TERM)
        return writing.get(Person, first.person_id)


def names(register: Register, today: date) -> list[tuple[str, date]]:
    with register.reading() as reading:
        return [(one.person_id, one.last_day) for one in former_members(reading, today)]


def due(register: Register, until: date, of: RetentionClass) -> list[DueDeletion]:
    with register.reading() as reading:
        return [one for one in deletions_ahead(reading, until) if one.retention_class is of]


@pytest.mark.usefixtures("meeting")
def test_the_name_of_who_left_may_be_kept_a_year_after_the_last_meeting_attended(register: Register) -> None:
    person = leave(register)
    assert names(register, LEFT) == [], "still a member on the last day"
    assert names(register, LEFT + timedelta(days=1)) == [(person.id, LAST_DAY)]
    assert due(register, LAST_DAY, RetentionClass.ENDED_MEMBERS) == []
    (row,) = due(register, LAST_DAY + timedelta(days=1), RetentionClass.ENDED_MEMBERS)
    assert (row.count, row.last_day, row.meeting_id) == (1, LAST_DAY, None)


@pytest.mark.usefixtures("committee")
def test_who_never_came_is_counted_from_the_end_of_the_time(register: Register) -> None:
    person = leave(register)
    assert names(register, date(2025, 6, 1)) == [(person.id, date(2025, 12, 31))]


def test_who_goes_on_elsewhere_is_no_former_member(register: Register, meeting: Meeting) -> None:
    person = leave(register)
    with register.writing("Neuer Sitz") as writing:
        seat_id = writing.all(Appointment, person_id=person.id)[0].seat_id
        again = Appointment(seat_id=seat_id, person_id=person.id, role=Role.MEMBER, start=date(2025, 3, 1))
        committees.appoint(writing, again)
    assert names(register, date(2026, 1, 1)) == []
    with register.reading() as reading, pytest.raises(RuleBrokenError, match=r"person\.still_needed"):
        anonymising_plan(reading, person.id, date(2026, 1, 1))
    assert meeting.date == HELD


def test_who_is_sent_to_another_body_or_invited_is_still_needed(register: Register, committee: Committee) -> None:
    person = leave(register)
    today = date(2026, 1, 1)
    with register.writing("Entsendung") as writing:
        sent_there = committees.delegate(
            writing,
            Delegation(committee_id=committee.id, target_body="Landesgruppe", person_id=person.id, from_on=SINCE),
        )
    assert names(register, today) == []
    with register.writing("Ende") as writing:
        writing.change(replace(sent_there, to_on=date(2025, 6, 30)))
    assert names(register, today) == [(person.id, date(2025, 12, 31))]
    coming = a_meeting(register, committee)
    with register.writing("Gast") as writing:
        writing.add(Invitation(meeting_id=coming.id, person_id=person.id, no=1))
    assert names(register, today) == []
    assert names(register, coming.date + timedelta(days=1)) != []


def test_a_deputy_who_left_is_a_former_member_too(register: Register, meeting: Meeting) -> None:
    deputy = a_deputy(register, folder_of(register, meeting), 1, 5)
    today = date(2026, 1, 1)
    assert names(register, today) == []
    with register.writing("Ende") as writing:
        acts = writing.all(Deputyship, deputy_person_id=deputy.id)[0]
        writing.change(replace(acts, end=date(2025, 1, 31)))
    assert names(register, today) == [(deputy.id, date(2026, 1, 31))]


def test_anonymising_takes_the_name_and_leaves_seat_state_and_answer(register: Register, meeting: Meeting) -> None:
    person = leave(register)
    folder = folder_of(register, meeting)
    a_need(register, person, meeting)
    invitation = next(one for one in folder.invitations if one.person_id == person.id)
    with register.writing("Antwort") as writing:
        said = replies.ReplyDetails(Answer.ACCEPTED, date(2024, 9, 2), ReplyChannel.PHONE, reason="nach der Kur")
        replies.record_reply(writing, folder, invitation, said)
    as_of = POSTED_AT
    with register.reading() as reading:
        before = year_statistics(reading, folder.committee, 2024, as_of)
        plan = anonymising_plan(reading, person.id, date(2026, 1, 1))
    assert plan.goes == {"access_need": 1, "consent": 1, "postal_address": 1}
    assert plan.stays == {"appointment": 1, "invitation": 1, "attendance": 1, "reply": 1}
    with register.writing("Person anonymisiert") as writing:
        anonymise_former(writing, person.id, date(2026, 1, 1))
    with register.reading() as reading:
        kept = reading.get(Person, person.id)
        letter = reading.get(Invitation, invitation.id)
        (line,) = reading.all(Attendance, person_id=person.id)
        (answer,) = reading.all(Reply, invitation_id=invitation.id)
        after = year_statistics(reading, folder.committee, 2024, as_of)
        assert reading.all(PostalAddress, person_id=person.id) == ()
    assert kept == Person(id=person.id, family_name=NAMELESS, sort_name=NAMELESS, anonymised_on=date(2026, 1, 1))
    assert (letter.address_snapshot, letter.salutation_snapshot) == ("", "")
    assert (line.state, line.note, answer.answer, answer.reason) == (AttendanceState.PRESENT, "", Answer.ACCEPTED, "")
    assert after == before
    assert names(register, date(2026, 1, 1)) == []


def test_nothing_of_a_name_is_left_in_the_history_and_nobody_takes_it_back(
    register: Register, meeting: Meeting
) -> None:
    person = leave(register)
    with register.writing(f"Person {person.given_name} {person.family_name}") as writing:
        writing.change(replace(person, email="neu@beispiel.example"))
    with register.writing("Person anonymisiert") as writing:
        anonymise_former(writing, person.id, date(2026, 1, 1))
    assert meeting.date == HELD
    register.close()
    content = b"".join(file.read_bytes() for file in register.path.parent.glob(f"{register.path.name}*"))
    assert person.family_name.encode() not in content
    assert b"neu@beispiel" not in content
    with Register.open(register.path) as again, pytest.raises(ChangedMeanwhileError, match=r"history\.erased"):
        history.undo(again)


def test_what_was_taken_out_before_leaves_the_history_as_well(register: Register, meeting: Meeting) -> None:
    person = leave(register)
    folder = folder_of(register, meeting)
    invitation = next(one for one in folder.invitations if one.person_id == person.id)
    said = replies.ReplyDetails(Answer.ACCEPTED, date(2024, 9, 2), ReplyChannel.PHONE, reason="nach der Kur")
    with register.writing("Antwort") as writing:
        replies.record_reply(writing, folder, invitation, said)
    history.undo(register)
    with register.writing("Zurück") as writing:
        writing.change(
            *(
                replace(one, returned_on=date(2024, 9, 3), return_reason="ins Heim verzogen")
                for one in writing.all(Dispatch, invitation_id=invitation.id)
            )
        )
        home = PostalAddress(person_id=person.id, street="Amselstieg", house_no="1", postal_code="59423", city="Unna")
        writing.add(home)
    with register.writing("Anschrift entfernt") as writing:
        writing.remove(home)
    with register.writing("Person anonymisiert") as writing:
        anonymise_former(writing, person.id, date(2026, 1, 1))
    register.close()
    content = b"".join(file.read_bytes() for file in register.path.parent.glob(f"{register.path.name}*"))
    for word in ("nach der Kur", "ins Heim verzogen", "Amselstieg"):
        assert word.encode() not in content, word


def test_a_person_is_anonymised_once_and_a_guest_may_ask_for_it(register: Register, meeting: Meeting) -> None:
    guest = Person(family_name="Besuch")
    with register.writing("Gast") as writing:
        writing.add(guest)
    with register.reading() as reading:
        assert anonymising_plan(reading, guest.id, clock.today()).last_day is None
    with register.writing("Person anonymisiert") as writing:
        anonymise_former(writing, guest.id, clock.today())
    with register.reading() as reading, pytest.raises(RuleBrokenError, match=r"person\.is_anonymous"):
        anonymising_plan(reading, guest.id, clock.today())
    assert meeting.date == HELD


def test_lists_go_after_ten_years_and_not_before(register: Register, meeting: Meeting) -> None:
    last_day = date(2034, 9, 23)
    assert due(register, last_day, RetentionClass.ATTENDANCE) == []
    (row,) = due(register, last_day + timedelta(days=1), RetentionClass.ATTENDANCE)
    assert (row.count, row.meeting_id) == (3, meeting.id)
    with register.writing("Gelöscht") as writing:
        erase_due(writing, last_day)
        assert len(writing.all(Attendance)) == 3
        erase_due(writing, last_day + timedelta(days=1))
        assert writing.all(Attendance) == ()


def test_minutes_go_after_thirty_years_once_the_archive_was_asked(register: Register, meeting: Meeting) -> None:
    with register.writing("Niederschrift") as writing:
        writing.add(
            Minutes(meeting_id=meeting.id, drafted_on=HELD, state=MinutesState.APPROVED),
            Resolution(meeting_id=meeting.id, no="2024/01", kind=ResolutionKind.RESOLUTION, text="Beschlossen."),
        )
    over = date(2054, 9, 24)
    assert due(register, over - timedelta(days=1), RetentionClass.MINUTES) == []
    assert [row.count for row in due(register, over, RetentionClass.MINUTES)] == [2]
    with register.writing("Gelöscht") as writing:
        erase_due(writing, over)
        assert len(writing.all(Resolution)) == 1
        with pytest.raises(RuleBrokenError, match=r"retention\.archive_not_asked"):
            erase_minutes(writing, over, archive_asked=False)
        erase_due(writing, over, archive_asked=True)
        assert (writing.all(Resolution), writing.all(Minutes)) == ((), ())
