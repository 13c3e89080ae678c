"""D09: sheet A without a name, sheet B with the names that helpers must know; both say until when."""

from datetime import date, datetime

import pytest

from making import a_committee, a_meeting, a_need, folder_of, sent
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import Accommodation, AccommodationState
from secretariat.domain.people import Person
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.needs.accommodation_sheets import PROPOSED, helper_sheet, house_sheet
from secretariat.services.needs.accommodations import keep_measure
from secretariat.storage.register import Register

AS_OF = datetime(2026, 9, 19, 8, 15).astimezone()
HELPED, LOOP = "Assistenz wird gebraucht", "induktive Höranlage / FM-Anlage"


@pytest.fixture
def meeting(register: Register) -> Meeting:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting)
    return meeting


def coming(register: Register, meeting: Meeting, number: int) -> Person:
    """Let somebody say yes, and return her."""
    folder = folder_of(register, meeting)
    invitation = folder.invitations[number]
    details = ReplyDetails(answer=Answer.ACCEPTED, received_on=date(2026, 9, 1), received_via=ReplyChannel.EMAIL)
    with register.writing("Antwort") as writing:
        record_reply(writing, folder, invitation, details)
    return folder.people.persons[invitation.person_id]


def test_the_house_reads_what_and_how_much_and_nobody(register: Register, meeting: Meeting) -> None:
    anna = coming(register, meeting, 0)
    a_need(register, anna, meeting, kind=HELPED, detail="KANARIENVOGEL")
    a_need(register, anna, meeting, kind=LOOP)
    with register.writing("Vorkehrung") as writing:
        measure = Accommodation(
            meeting_id=meeting.id, kind=LOOP, provider="Hörtechnik", state=AccommodationState.CONFIRMED
        )
        keep_measure(writing, measure, date(2026, 8, 1))
    with register.reading() as reading:
        sheet = house_sheet(reading, meeting.id, AS_OF)
    assert sheet.rows == (
        (HELPED, "1", "Plenum", "ab 14:00 Uhr", "", PROPOSED),
        (LOOP, "1", "Plenum", "ab 14:00 Uhr", "Hörtechnik", "bestätigt"),
    )
    assert anna.family_name not in str(sheet)
    assert "KANARIENVOGEL" not in str(sheet)
    assert sheet.destroy_by == "23.10.2026"


def test_of_a_dog_the_house_reads_only_that_a_place_at_the_edge_is_needed(register: Register, meeting: Meeting) -> None:
    a_need(register, coming(register, meeting, 0), meeting, kind="Assistenz- oder Begleithund")
    with register.reading() as reading:
        assert [row[0] for row in house_sheet(reading, meeting.id, AS_OF).rows] == ["Platz am Rand"]  # 6.3
        assert not helper_sheet(reading, meeting.id, AS_OF).rows


def test_helpers_read_only_whom_they_must_know(register: Register, meeting: Meeting) -> None:
    anna, bert = coming(register, meeting, 0), coming(register, meeting, 1)
    away = folder_of(register, meeting).places[2].holder
    assert away is not None
    a_need(register, anna, meeting, kind=HELPED, detail="KANARIENVOGEL")
    a_need(register, bert, meeting, kind=LOOP)
    a_need(register, away, meeting, kind=HELPED)
    with register.writing("Vorkehrungen") as writing:
        for provider, state in (
            ("Hilfe e. V.", AccommodationState.CONFIRMED),
            ("Dienst am Ort", AccommodationState.REQUESTED),
            ("Ausgebucht", AccommodationState.UNAVAILABLE),
        ):
            measure = Accommodation(
                meeting_id=meeting.id, kind=HELPED, provider=provider, contact_note="Angerufen", state=state
            )
            keep_measure(writing, measure, date(2026, 8, 1))
    with register.reading() as reading:
        sheet = helper_sheet(reading, meeting.id, AS_OF)
    assert [row[3] for row in sheet.rows] == ["Dienst am Ort, Hilfe e. V."]
    assert [(row[0], row[1]) for row in sheet.rows] == [(f"{anna.given_name} {anna.family_name}", HELPED)]
    assert "KANARIENVOGEL" not in str(sheet)


def test_a_measure_that_cannot_be_had_is_nothing_for_the_house(register: Register, meeting: Meeting) -> None:
    failed = AccommodationState.UNAVAILABLE
    with register.writing("Vorkehrung") as writing:
        measure = Accommodation(meeting_id=meeting.id, kind=LOOP, contact_note="Angerufen", state=failed)
        keep_measure(writing, measure, date(2026, 8, 1))
    with register.reading() as reading:
        sheet = house_sheet(reading, meeting.id, AS_OF)
    assert sheet.rows == ()
    assert sheet.empty
