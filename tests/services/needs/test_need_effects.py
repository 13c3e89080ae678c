"""What needs of people take up in a meeting, as the allotment of workshop groups counts it."""

from dataclasses import replace
from datetime import date

from making import SINCE, a_meeting, a_need, folder_of, sent
from secretariat.domain.committees import Appointment
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import Meeting
from secretariat.domain.need_catalogue import DEFAULT_KINDS, kinds_by_name
from secretariat.domain.need_effects import NeedCounts
from secretariat.domain.needs import NeedScope
from secretariat.domain.people import Person
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.needs.need_catalogue import keep_kind
from secretariat.services.needs.need_effects import need_effects
from secretariat.storage.register import Register

KINDS = kinds_by_name(DEFAULT_KINDS)
WHEELCHAIR, SIGNING = KINDS["Rollstuhlplatz"], KINDS["Gebärdensprachdolmetschung (DGS)"]


def member(register: Register, meeting: Meeting, number: int) -> Person:
    holder = folder_of(register, meeting).places[number].holder
    assert holder is not None
    return holder


def effects(register: Register, meeting: Meeting) -> dict[str, NeedCounts]:
    with register.reading() as reading:
        return dict(need_effects(reading, meeting))


def test_needs_of_this_meeting_and_standing_ones_count_together(register: Register, meeting: Meeting) -> None:
    anna = member(register, meeting, 0)
    a_need(register, anna, meeting, kind=WHEELCHAIR.name)
    a_need(register, anna, meeting, kind=SIGNING.name, scope=NeedScope.STANDING, meeting_id=None)
    expected = NeedCounts(wheelchair_places=1, step_free=True, teams=frozenset({SIGNING.id}))
    assert effects(register, meeting) == {anna.id: expected}


def test_needs_of_another_meeting_and_those_gone_by_then_do_not_count(register: Register, meeting: Meeting) -> None:
    anna = member(register, meeting, 0)
    a_need(register, anna, meeting, kind=WHEELCHAIR.name)
    a_need(
        register,
        anna,
        meeting,
        kind=SIGNING.name,
        scope=NeedScope.STANDING,
        meeting_id=None,
        recorded_on=SINCE,
    )
    with register.writing("Amtszeit") as writing:
        held = writing.all(Appointment, person_id=anna.id)
        writing.change(*(replace(one, end=date(2026, 9, 1)) for one in held))
    committee = folder_of(register, meeting).committee
    other = a_meeting(register, committee, no=2, date=date(2026, 12, 2), reply_by=None)
    assert effects(register, other) == {}
    assert effects(register, meeting)[anna.id].teams == frozenset()


def test_what_takes_no_room_is_left_out(register: Register, meeting: Meeting) -> None:
    a_need(register, member(register, meeting, 0), meeting, kind="Braille")
    a_need(register, member(register, meeting, 1), meeting)
    assert effects(register, meeting) == {}


def test_what_is_ticked_on_an_answer_counts_as_long_as_it_says_yes(register: Register, meeting: Meeting) -> None:
    folder = sent(register, meeting)
    invitation = folder.invitations[0]
    yes = ReplyDetails(answer=Answer.ACCEPTED, received_on=date(2026, 9, 1), received_via=ReplyChannel.EMAIL)
    with register.writing("Antwort") as writing:
        reply = record_reply(writing, folder, invitation, yes)
        writing.change(
            replace(reply, brings_assistant=True, brings_assistance_dog=True, arrives_with_wheelchair_taxi=True)
        )
    asked = NeedCounts(extra_places=1, floor_spaces=1, wheelchair_places=1, step_free=True)
    assert effects(register, meeting) == {invitation.person_id: asked}
    no = replace(yes, answer=Answer.DECLINED, received_on=date(2026, 9, 2))
    folder = folder_of(register, meeting)
    with register.writing("Antwort") as writing:
        record_reply(writing, folder, invitation, no)
    assert effects(register, meeting) == {}


def test_an_effect_the_office_gave_a_kind_counts(register: Register, meeting: Meeting) -> None:
    anna = member(register, meeting, 0)
    a_need(register, anna, meeting, kind="Braille")
    with register.writing("Katalog") as writing:
        keep_kind(writing, replace(KINDS["Braille"], effect=WHEELCHAIR.effect))
    assert effects(register, meeting)[anna.id].wheelchair_places == 1
