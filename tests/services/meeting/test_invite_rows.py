from datetime import datetime

import pytest

from making import TEMPLATES, a_deputy, folder_of, printed, sent
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import PostalAddress
from secretariat.services.meeting.invitations import Reason
from secretariat.services.meeting.invite_rows import invite_rows, letter_proof, possible_guests
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.storage.register import Register

RUN = LetterRun(DocumentKind.INVITATION, TEMPLATES, datetime(2026, 8, 20, 9, 0).astimezone())


def test_who_is_not_invited_yet_has_no_number_and_no_state(register: Register, meeting: Meeting) -> None:
    rows = invite_rows(folder_of(register, meeting))
    assert [(row.number, row.state, row.reason) for row in rows] == [(None, None, Reason.SEAT)] * 3


def test_a_newcomer_stands_behind_who_is_invited(register: Register, meeting: Meeting) -> None:
    a_deputy(register, printed(register, meeting), 1, 5)
    rows = invite_rows(folder_of(register, meeting))
    assert [row.number for row in rows] == [1, 2, 3, None]
    assert rows[3].reason is Reason.DEPUTY


def test_the_preview_is_the_letter_and_leaves_nothing_behind(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    holder = folder.places[0].holder
    assert holder is not None
    text = letter_proof(folder, holder.id, RUN).text
    assert "Frau Anna Brandt" in text
    assert "Sehr geehrte Frau Brandt," in text
    assert "20.08.2026" in text
    with register.reading() as reading:
        assert not reading.all(GeneratedDocument)


def test_a_letter_that_was_sent_is_shown_as_it_was_sent(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    text = letter_proof(folder, folder.invitations[0].person_id, RUN).text
    assert folder.invitations[0].salutation_snapshot.splitlines()[0] in text


def test_the_preview_says_what_this_person_lacks(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    holder = folder.places[0].holder
    assert holder is not None
    with register.writing("Ohne Anschrift") as writing:
        writing.remove(*writing.all(PostalAddress))
    with pytest.raises(RuleBrokenError, match=r"address\.missing") as refused:
        letter_proof(folder_of(register, meeting), holder.id, RUN)
    assert refused.value.values["subject"] == full_name(holder)


def test_nobody_to_write_to_is_refused(register: Register, meeting: Meeting) -> None:
    with pytest.raises(RuleBrokenError, match=r"letters\.nobody"):
        letter_proof(folder_of(register, meeting), "unknown", RUN)


def test_only_who_is_not_invited_anyway_can_be_a_guest(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        assert possible_guests(reading, folder) == ()
