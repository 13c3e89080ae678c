"""A member declines, a deputy is called in, and what each answer does to the seat: handbook 1.3, 3.2, I04 to I06."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from making import (
    SINCE,
    a_bench,
    a_committee,
    a_deputy,
    a_meeting,
    a_person,
    an_address,
    folder_of,
    folder_of_step,
    receipts_of,
    sent,
    with_sheet,
)  # fmt: skip
from secretariat.documents.attendance_workbook import AttendanceLine
from secretariat.documents.letters import LetterData, recipient_values
from secretariat.domain.attendance import AttendanceState, DeputyshipState
from secretariat.domain.committees import Committee, DeputiesInvited, DeputyModel, Deputyship, DeputyshipKind
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, InvitationState, Reply, ReplyChannel
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.names import plain_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Organisation, Person
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.services.committee import committees
from secretariat.services.meeting import attendance, invitations, meetings
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.minutes import block_of
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.meeting.reply_rows import bench_answers, reply_rows
from secretariat.services.meeting.stand_ins import PassedOver, call_in, next_stand_in, stand_ins
from secretariat.services.papers.envelopes import envelope_of
from secretariat.services.papers.letter_runs import letter_meeting
from secretariat.services.papers.letters import printed_letters
from secretariat.services.papers.preflight import preflight
from secretariat.services.papers.sheet_contents import sign_in_data
from secretariat.services.papers.workbook_data import attendance_data, reply_data
from secretariat.services.people import people
from secretariat.services.today.agenda_of_the_day import DueKind, due_rows
from secretariat.storage import history
from secretariat.storage.register import Register

DAY = date(2026, 9, 1)
NOW = datetime(2026, 9, 22, 8, 0).astimezone()
LATER = datetime(2026, 9, 14, 9, 0).astimezone()


@pytest.fixture
def meeting(register: Register) -> Meeting:
    """Give a meeting whose first seat has two personal deputies, Groß before Heim."""
    meeting = a_meeting(register, a_committee(register, deputies_receive_invite=DeputiesInvited.WHEN_NEEDED))
    folder = folder_of(register, meeting)
    deputies = [a_deputy(register, folder, 1, number) for number in (7, 8)]
    second = folder_of(register, meeting).places[0].deputies
    with register.writing("Rang") as writing:
        for deputyship, person in second:
            committees.change_deputyship(writing, replace(deputyship, rank=1 + deputies.index(person)))
    return meeting


def of(folder: MeetingFolder, family_name: str) -> Invitation:
    return next(one for one in folder.invitations if folder.people.persons[one.person_id].family_name == family_name)


def answers(
    register: Register,
    meeting: Meeting,
    name: str,
    said: Answer,
    on: date = DAY,
    deputy: Person | None = None,
) -> None:
    with register.writing("Antwort") as writing:
        folder = folder_of_step(writing, meeting)
        details = ReplyDetails(said, on, ReplyChannel.EMAIL, deputy=deputy)
        record_reply(writing, folder, of(folder, name), details)


def called(register: Register, meeting: Meeting, member: str = "Brandt", deputy: Person | None = None) -> Invitation:
    with register.writing("Stellvertretung gefragt") as writing:
        folder = folder_of_step(writing, meeting)
        wanted = deputy or next_stand_in(folder, of(folder, member))
        assert wanted is not None
        return call_in(writing, folder, of(folder, member), wanted)


def posted(register: Register, meeting: Meeting) -> MeetingFolder:
    """Make and send the letters that are still to be made."""
    with register.writing("Brief") as writing:
        invitations.book_letters(writing, printed_letters(folder_of_step(writing, meeting)))
        folder = folder_of_step(writing, meeting)
        invitations.book_dispatch(writing, folder, handed_over_at=LATER, receipts=receipts_of(LATER), initials="mu")
    return folder_of(register, meeting)


def declined(register: Register, meeting: Meeting) -> MeetingFolder:
    sent(register, meeting)
    answers(register, meeting, "Brandt", Answer.DECLINED)
    return folder_of(register, meeting)


def test_a_refusal_offers_the_deputies_by_rank(register: Register, meeting: Meeting) -> None:
    folder = declined(register, meeting)
    offered = stand_ins(folder, of(folder, "Brandt"))
    assert [(one.person.family_name, one.rank, one.passed_over) for one in offered] == [
        ("Groß", 1, None),
        ("Heim", 2, None),
    ]
    assert next_stand_in(folder, of(folder, "Keller")) is None


def test_the_deputy_called_in_gets_a_letter_with_a_number_of_its_own(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    made = called(register, meeting)
    assert (made.no, made.role, made.state) == (4, InvitationRole.DEPUTY, InvitationState.DRAFT)
    folder = folder_of(register, meeting)
    envelope = envelope_of(folder, of(folder, "Groß"), DocumentKind.INVITATION)
    assert envelope.recipient.stands_in_for == "Frau Anna Brandt"
    assert not envelope.recipient.for_information
    assert "reply_form.docx" in envelope.papers
    said = recipient_values(envelope.recipient, letter_meeting(folder), LetterData(written_on=DAY))
    assert (said["Vertritt"], said["VertretungFuer"]) == ("Frau Anna Brandt", "")
    assert said["VertretungDurch"] == "", "a deputy sends nobody in turn"
    after = posted(register, meeting)
    assert of(after, "Groß").state is InvitationState.SENT
    assert next_stand_in(after, of(after, "Brandt")) is None


def test_only_the_silent_are_reminded_and_the_deputy_called_in_is_one(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    folder = posted(register, meeting)
    names = [folder.people.persons[one.person_id].family_name for one in invitations.to_be_reminded(folder)]
    assert names == ["Keller", "Uhl", "Groß"]
    answers(register, meeting, "Groß", Answer.ACCEPTED)
    after = folder_of(register, meeting)
    names = [after.people.persons[one.person_id].family_name for one in invitations.to_be_reminded(after)]
    assert names == ["Keller", "Uhl"]
    with pytest.raises(RuleBrokenError, match=r"invitation\.nothing_to_remind"), register.writing("Mahnung") as writing:
        invitations.book_reminder(writing, of(after, "Brandt"), DAY)


def test_the_day_counts_the_deputy_called_in_among_the_answers_awaited(register: Register, meeting: Meeting) -> None:
    def awaited() -> list[str]:
        with register.reading() as reading:
            rows = due_rows(reading, reading.all(Committee), date(2026, 9, 16))
        return [row.what for row in rows if row.kind is DueKind.REPLIES]

    declined(register, meeting)
    assert awaited() == ["2 Antworten stehen noch aus"]
    called(register, meeting)
    posted(register, meeting)
    assert awaited() == ["3 Antworten stehen noch aus"]
    answers(register, meeting, "Groß", Answer.ACCEPTED)
    assert awaited() == ["2 Antworten stehen noch aus"]


def test_a_yes_of_the_deputy_makes_the_member_represented_everywhere(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    posted(register, meeting)
    answers(register, meeting, "Groß", Answer.ACCEPTED, date(2026, 9, 15))
    folder = with_sheet(register, meeting)
    reply = folder.replies[of(folder, "Brandt").id]
    assert (reply.answer, reply.received_on) == (Answer.REPRESENTED, date(2026, 9, 15))
    assert of(folder, "Brandt").state is InvitationState.REPRESENTED
    sheet = sign_in_data(folder, NOW, SheetFormat.LANDSCAPE)
    assert [row.represented_by for row in sheet.rows] == ["Tim Groß", "", ""]
    assert [line.represented_by for line in reply_data(folder, NOW).lines] == ["Tim Groß", "", ""]
    with register.writing("Blatt") as writing:
        attendance.mark_attendance(writing, folder, folder.attendance[0], attendance.Mark(AttendanceState.REPRESENTED))
    signed = folder_of(register, meeting)
    line: AttendanceLine = attendance_data(signed, NOW).lines[0]
    assert (line.state, line.represented_by) == (AttendanceState.REPRESENTED, "Tim Groß")
    block = block_of(signed)
    assert [(one.name, one.remark) for one in block.present] == [("Groß, Tim", "für Anna Brandt")]
    assert [(one.name, one.remark) for one in block.excused] == [("Brandt, Anna", "vertreten durch Tim Groß")]


def test_a_no_of_the_deputy_makes_it_the_next_ones_turn(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    posted(register, meeting)
    answers(register, meeting, "Groß", Answer.DECLINED)
    folder = folder_of(register, meeting)
    offered = stand_ins(folder, of(folder, "Brandt"))
    assert [(one.person.family_name, one.passed_over) for one in offered] == [
        ("Groß", PassedOver.HAS_DECLINED),
        ("Heim", None),
    ]
    assert called(register, meeting).no == 5
    with pytest.raises(RuleBrokenError, match=r"stand_in\.has_declined"):
        called(register, meeting, deputy=offered[0].person)


def test_a_yes_taken_back_leaves_the_seat_declined_and_the_deputy_asked(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    posted(register, meeting)
    answers(register, meeting, "Groß", Answer.ACCEPTED)
    answers(register, meeting, "Groß", Answer.OPEN)
    folder = folder_of(register, meeting)
    assert folder.replies[of(folder, "Brandt").id].answer is Answer.DECLINED
    rows = {row.name: (row.called, row.acts_for) for row in reply_rows(folder)}
    assert rows["Brandt, Anna"] == ("Tim Groß", "")
    assert rows["Groß, Tim"] == ("", "Anna Brandt")
    assert reply_data(folder, NOW).lines[0].represented_by == "angefragt: Tim Groß"


def test_the_deputyship_lapses_when_the_member_comes_after_all(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    posted(register, meeting)
    answers(register, meeting, "Groß", Answer.ACCEPTED)
    answers(register, meeting, "Brandt", Answer.ACCEPTED, date(2026, 9, 18))
    folder = folder_of(register, meeting)
    assert of(folder, "Groß").state is InvitationState.WITHDRAWN
    assert [row.name for row in reply_rows(folder)] == ["Brandt, Anna", "Keller, Jonas", "Uhl, Mara"]
    with pytest.raises(RuleBrokenError, match=r"reply\.invitation_withdrawn"):
        answers(register, meeting, "Groß", Answer.DECLINED)


def test_a_deputyship_exercised_lapses_when_the_member_enters_the_room(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    posted(register, meeting)
    answers(register, meeting, "Groß", Answer.ACCEPTED)
    folder = with_sheet(register, meeting)
    for state in (AttendanceState.REPRESENTED, AttendanceState.PRESENT):
        with register.writing("Blatt") as writing:
            now = folder_of_step(writing, meeting)
            attendance.mark_attendance(writing, now, now.attendance[0], attendance.Mark(state))
    stand_in = folder_of(register, meeting).attendance[-1]
    assert stand_in.person_id == of(folder, "Groß").person_id
    assert stand_in.deputyship_state is DeputyshipState.LAPSED


def test_a_second_refusal_of_the_member_keeps_who_is_asked(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    answers(register, meeting, "Brandt", Answer.DECLINED, date(2026, 9, 3))
    folder = folder_of(register, meeting)
    assert folder.member_of(of(folder, "Groß")) == of(folder, "Brandt")


def test_asking_another_deputy_lets_the_first_one_go(register: Register, meeting: Meeting) -> None:
    folder = declined(register, meeting)
    first, second = (one.person for one in stand_ins(folder, of(folder, "Brandt")))
    called(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"stand_in\.called_in"):
        called(register, meeting, deputy=first)
    called(register, meeting, deputy=second)
    after = folder_of(register, meeting)
    assert [of(after, name).state for name in ("Groß", "Heim")] == [InvitationState.WITHDRAWN, InvitationState.DRAFT]


def test_calling_in_is_undone_as_one_step(register: Register, meeting: Meeting) -> None:
    before = declined(register, meeting)
    called(register, meeting)
    history.undo(register)
    after = folder_of(register, meeting)
    assert (after.invitations, after.replies) == (before.invitations, before.replies)


def test_without_a_refusal_nobody_is_called_in(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    deputy = stand_ins(folder, of(folder, "Brandt"))[0].person
    with pytest.raises(RuleBrokenError, match=r"stand_in\.nobody_declined"):
        called(register, meeting, deputy=deputy)


def test_after_the_meeting_nobody_is_called_in(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    with register.writing("Sitzung") as writing:
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    with pytest.raises(RuleBrokenError, match=r"stand_in\.too_late"):
        called(register, meeting)


def test_who_is_no_deputy_of_the_seat_is_not_called_in(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    with register.writing("Person") as writing:
        stranger = people.add_person(writing, a_person(9))
    with pytest.raises(RuleBrokenError, match=r"attendance\.may_not_act"):
        called(register, meeting, deputy=stranger)


def test_a_deputy_is_not_represented_in_turn(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"reply\.deputy_of_deputy"):
        answers(register, meeting, "Groß", Answer.REPRESENTED, deputy=a_person(9))


def test_a_restricted_deputy_is_passed_over(register: Register, meeting: Meeting) -> None:
    folder = declined(register, meeting)
    deputy = stand_ins(folder, of(folder, "Brandt"))[0].person
    with register.writing("Sperre") as writing:
        people.change_person(writing, replace(deputy, restricted=True))
    after = folder_of(register, meeting)
    assert stand_ins(after, of(after, "Brandt"))[0].passed_over is PassedOver.NO_MAIL
    with pytest.raises(RuleBrokenError, match=r"person\.no_mail"):
        called(register, meeting, deputy=replace(deputy, restricted=True))


def test_where_the_rules_know_no_deputies_nobody_is_offered(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.NONE))
    folder = declined(register, meeting)
    assert stand_ins(folder, of(folder, "Brandt")) == ()
    with pytest.raises(RuleBrokenError, match=r"attendance\.no_deputies"):
        called(register, meeting, deputy=a_person(9))


def test_an_organisation_sends_somebody_nobody_knew(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, deputy_model=DeputyModel.AD_HOC))
    declined(register, meeting)
    made = called(register, meeting, deputy=a_person(9))
    folder = folder_of(register, meeting)
    assert plain_name(folder.people.persons[made.person_id]) == "Otto Pahl"
    assert folder.places[0].deputies[0][0].id == made.deputyship_id


def a_pool(register: Register) -> Meeting:
    """Give a meeting of two benches; one pool deputy of the first."""
    committee = a_committee(register, seats=2, deputy_model=DeputyModel.POOL)
    a_bench(register, committee, seats=1, first=5, name="Kommunen", short_name="KO", sort_no=2, print_label="Kommunen")
    meeting = a_meeting(register, committee)
    bench = folder_of(register, meeting).benches[0]
    with register.writing("Pool") as writing:
        person = people.add_person(writing, a_person(7))
        people.add_address(writing, an_address(person))
        pool = Deputyship(kind=DeputyshipKind.POOL, for_bench_id=bench.id, deputy_person_id=person.id, start=SINCE)
        committees.name_deputy(writing, pool)
    return meeting


def test_a_pool_deputy_acts_for_one_seat_of_her_bench_only(register: Register) -> None:
    meeting = a_pool(register)
    sent(register, meeting)
    for name in ("Brandt", "Keller", "Loos"):
        answers(register, meeting, name, Answer.DECLINED)
    called(register, meeting, "Keller")
    folder = folder_of(register, meeting)
    (one,) = stand_ins(folder, of(folder, "Brandt"))
    assert one.passed_over is PassedOver.ACTS_ELSEWHERE
    assert stand_ins(folder, of(folder, "Loos")) == ()
    envelope = envelope_of(folder, of(folder, "Groß"), DocumentKind.INVITATION)
    assert envelope.recipient.stands_in_for == "Herrn Jonas Keller"
    with pytest.raises(RuleBrokenError, match=r"stand_in\.acts_elsewhere"):
        called(register, meeting, "Brandt", one.person)


def test_who_had_a_copy_gets_the_letter_that_asks_under_the_same_number(register: Register) -> None:
    meeting = a_pool(register)
    before = sent(register, meeting)
    assert not before.is_asked(of(before, "Groß"))
    answers(register, meeting, "Keller", Answer.DECLINED)
    made = called(register, meeting, "Keller")
    assert (made.no, made.state) == (of(before, "Groß").no, InvitationState.DRAFT)
    after = posted(register, meeting)
    assert after.dispatches[made.id].handed_over_at == LATER
    assert [one.code for one in preflight(after) if one.code == "meeting.notice_violated"] == []


def test_a_stand_in_whom_the_sheet_would_refuse_is_found_before(register: Register) -> None:
    meeting = a_pool(register)
    folder = sent(register, meeting)
    deputy = folder.people.persons[of(folder, "Groß").person_id]
    answers(register, meeting, "Loos", Answer.REPRESENTED, deputy=deputy)
    (found,) = (one for one in preflight(folder_of(register, meeting)) if one.code == "seat.stand_in_unnamed")
    assert (found.subject, found.values) == ("Tim Groß", {"member": "Emil Loos"})
    answers(register, meeting, "Loos", Answer.ACCEPTED)
    answers(register, meeting, "Keller", Answer.REPRESENTED, deputy=deputy)
    assert "seat.stand_in_unnamed" not in {one.code for one in preflight(folder_of(register, meeting))}


def test_a_pool_deputys_copy_names_the_bench_and_nobody_of_it(register: Register) -> None:
    meeting = a_pool(register)
    folder = sent(register, meeting)
    envelope = envelope_of(folder, of(folder, "Groß"), DocumentKind.INVITATION)
    assert envelope.recipient.deputises_for == "ein Mitglied der Bank Träger"


def test_a_deputy_stands_in_lists_with_her_own_house(register: Register) -> None:
    meeting = a_pool(register)
    houses = [Organisation(name=name) for name in ("Haus Ahorn", "Haus Buche")]
    folder = sent(register, meeting)
    with register.writing("Häuser") as writing:
        writing.add(*houses)
        for name, house in zip(("Groß", "Keller"), houses, strict=True):
            person = folder.people.persons[of(folder, name).person_id]
            writing.change(replace(person, organisation_id=house.id))
    answers(register, meeting, "Keller", Answer.DECLINED)
    called(register, meeting, "Keller")
    rows = {row.name: row.organisation for row in reply_rows(folder_of(register, meeting))}
    assert (rows["Groß, Tim"], rows["Keller, Jonas"]) == ("Haus Ahorn", "Haus Buche")


def test_a_member_with_a_vote_of_her_own_takes_no_second_one(register: Register, meeting: Meeting) -> None:
    folder = declined(register, meeting)
    keller = folder.people.persons[of(folder, "Keller").person_id]
    seat = folder.places[0].seat
    with register.writing("Stellvertretung") as writing:
        kind = DeputyshipKind.PERSONAL
        own = Deputyship(kind=kind, for_seat_id=seat.id, deputy_person_id=keller.id, start=SINCE, rank=3)
        committees.name_deputy(writing, own)
    after = folder_of(register, meeting)
    assert stand_ins(after, of(after, "Brandt"))[-1].passed_over is PassedOver.HAS_OWN_SEAT
    with pytest.raises(RuleBrokenError, match=r"attendance\.has_own_seat"):
        called(register, meeting, deputy=keller)


def test_a_seat_is_counted_once_whoever_is_asked_for_it(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    (bench,) = bench_answers(folder_of(register, meeting))
    assert bench.counts == {Answer.DECLINED: 1, Answer.OPEN: 2}


def test_every_answer_of_the_thread_stays_in_the_history(register: Register, meeting: Meeting) -> None:
    declined(register, meeting)
    called(register, meeting)
    answers(register, meeting, "Groß", Answer.ACCEPTED)
    answers(register, meeting, "Groß", Answer.DECLINED, date(2026, 9, 4))
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        of_member = reading.all(Reply, invitation_id=of(folder, "Brandt").id, order_by=("sequence",))
    assert [reply.answer for reply in of_member] == [Answer.DECLINED, Answer.REPRESENTED, Answer.DECLINED]
