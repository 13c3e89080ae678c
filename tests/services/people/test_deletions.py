"""What must go: nothing before its day, nothing left after it, and no name in what is counted."""

from dataclasses import replace
from datetime import date, timedelta

from making import a_need, folder_of, sent
from secretariat import clock
from secretariat.domain.cards import CardKind, PrintedCard
from secretariat.domain.invitations import Answer, Dispatch, Invitation, Reply, ReplyChannel
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import RetentionClass
from secretariat.domain.workshops import BondKind, BondMember, WorkshopBond
from secretariat.services.meeting import replies
from secretariat.services.people.deletions import deletions_ahead, erase_due, history_until
from secretariat.storage import history
from secretariat.storage.register import Register


def answered(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    with register.writing("Antwort") as writing:
        said = replies.ReplyDetails(Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.FAX)
        replies.record_reply(writing, folder, folder.invitations[0], said)


def test_invitations_and_answers_go_after_the_year_that_follows(register: Register, meeting: Meeting) -> None:
    answered(register, meeting)
    last_day = date(meeting.date.year + 1, 12, 31)
    with register.reading() as reading:
        assert [
            one for one in deletions_ahead(reading, last_day) if one.retention_class is RetentionClass.REPLIES
        ] == []
        (due,) = [
            one
            for one in deletions_ahead(reading, last_day + timedelta(days=1))
            if one.retention_class is RetentionClass.REPLIES
        ]
        count = len(reading.all(Invitation))
    assert (due.last_day, due.count, due.meeting_id) == (last_day, count, meeting.id)
    with register.writing("Fristgemäß gelöscht") as writing:
        erase_due(writing, last_day)
    assert len(register.dump()["invitation"]) == count
    with register.writing("Fristgemäß gelöscht") as writing:
        assert erase_due(writing, last_day + timedelta(days=1)) == count
        for kind in (Invitation, Reply, Dispatch):
            assert writing.all(kind) == ()


def test_what_was_erased_is_in_no_step_any_more(register: Register, meeting: Meeting) -> None:
    answered(register, meeting)
    with register.writing("Fristgemäß gelöscht") as writing:
        erase_due(writing, date(meeting.date.year + 2, 1, 1))
    with register.reading() as reading:
        entries = history.entries(reading, table="reply")
    assert entries
    assert not [entry for entry in entries if entry.fields]


def test_what_cards_said_and_who_was_to_sit_apart_goes_with_the_answers(register: Register, meeting: Meeting) -> None:
    answered(register, meeting)
    person = next(iter(folder_of(register, meeting).people.persons.values()))
    bond = WorkshopBond(meeting_id=meeting.id, kind=BondKind.APART)
    card = PrintedCard(
        meeting_id=meeting.id, person_id=person.id, kind=CardKind.LABEL, content="Amselstieg 1", printed_at=clock.now()
    )
    with register.writing("Karten") as writing:
        writing.add(bond, BondMember(bond_id=bond.id, person_id=person.id), card)
    with register.writing("Fristgemäß gelöscht") as writing:
        erase_due(writing, date(meeting.date.year + 2, 1, 1))
        for kind in (PrintedCard, BondMember, WorkshopBond):
            assert writing.all(kind) == ()
    assert "Amselstieg" not in register.path.read_bytes().decode("latin-1")


def test_needs_go_on_their_day(register: Register, meeting: Meeting) -> None:
    person = next(iter(folder_of(register, meeting).people.persons.values()))
    need, day = a_need(register, person, meeting), date(2026, 10, 23)
    with register.writing("Frist") as writing:
        writing.change(replace(need, delete_on=day))
    with register.reading() as reading:
        assert deletions_ahead(reading, day - timedelta(days=1)) == ()
        (due,) = deletions_ahead(reading, day)
    assert (due.retention_class, due.count, due.last_day) == (RetentionClass.NEEDS, 1, day)
    with register.writing("Fristgemäß gelöscht") as writing:
        assert erase_due(writing, day) == 1


def test_old_steps_go_after_two_years_and_the_newest_stays(register: Register, meeting: Meeting) -> None:
    del meeting
    with register.reading() as reading:
        steps = len(history.moments(reading))
        assert history_until(reading, clock.today() + timedelta(days=700)) is None
        until = history_until(reading, clock.today() + timedelta(days=800))
    assert steps > 1
    assert until is not None
    assert register.thin_journal(until) == steps - 1
