"""Which letters came back: each sending by itself, however many there were on one day (handbook 3.6)."""

from datetime import date

from making import POSTED_AT, a_committee, a_meeting, folder_of, sent
from secretariat.domain.invitations import Invitation
from secretariat.domain.meetings import Meeting
from secretariat.services.meeting import invitations
from secretariat.services.papers.returned_mail import ReturnedLetter, returned_mail
from secretariat.storage.register import Register


def came_back(register: Register, meeting: Meeting, reason: str) -> Invitation:
    folder = folder_of(register, meeting)
    with register.writing("Rücklauf") as writing:
        invitations.book_return(writing, folder, folder.invitations[0], date(2026, 8, 25), reason)
        return writing.get(Invitation, folder.invitations[0].id)


def returned(register: Register, meeting: Meeting) -> tuple[ReturnedLetter, ...]:
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        return returned_mail(reading, folder)


def test_a_letter_sent_twice_on_one_day_that_comes_back_twice_is_listed_twice(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting, POSTED_AT)
    first = came_back(register, meeting, "unbekannt verzogen")
    with register.writing("Neu") as writing:
        invitations.write_again(writing, first)
    sent(register, meeting, POSTED_AT)
    came_back(register, meeting, "Annahme verweigert")
    found = returned(register, meeting)
    assert {row.reason for row in found} == {"unbekannt verzogen", "Annahme verweigert"}
    assert len({row.id for row in found}) == 2


def test_what_was_written_anew_waits_no_longer(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    assert returned(register, meeting) == ()
    sent(register, meeting)
    letter = came_back(register, meeting, "unbekannt verzogen")
    assert [row.waits for row in returned(register, meeting)] == [True]
    with register.writing("Neu") as writing:
        invitations.write_again(writing, letter)
    assert [row.waits for row in returned(register, meeting)] == [False]
