"""Of everybody in the register only those are read that a committee or a meeting names, with all they need."""

from dataclasses import replace

import pytest

from making import a_person, an_address, folder_of, sent
from secretariat.domain.invitations import InvitationRole
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Channel, Organisation
from secretariat.services.meeting.invitations import invite
from secretariat.services.people.known_people import everybody, people_of_committees
from secretariat.storage.named_records import OF_COMMITTEE, OF_MEETING
from secretariat.storage.register import Register
from secretariat.storage.tables import REFERENCES, Reference

NOT_ASKED = {
    "access_need": "read where needs are shown, and nowhere else",
    "consent": "as needs",
    "expense_claim": "of people who were there",
    "bond_member": "of people who are invited",
    "delegation_meeting": "of people who are sent",
    "postal_address": "read by its owner",
    "person": "merged into another: named nowhere any more",
}
"""What names people too, and why nobody is read for it."""


@pytest.mark.parametrize("reference", [one for one in REFERENCES if one.target == "person"], ids=str)
def test_whatever_names_a_person_is_asked_or_says_why_not(reference: Reference) -> None:
    is_asked = f"{reference.column} FROM {reference.table}\n" in f"{OF_COMMITTEE}{OF_MEETING}".replace(" WHERE", "\n")
    assert is_asked is (reference.table not in NOT_ASKED)


def test_nobody_is_read_whom_the_meeting_does_not_name(register: Register, meeting: Meeting) -> None:
    with register.writing("Fremde") as writing:
        stranger = a_person(77)
        writing.add(stranger, an_address(stranger))
    folder = sent(register, meeting)
    assert set(folder.people.persons) == {one.person_id for one in folder.invitations}
    with register.reading() as reading:
        assert stranger.id in everybody(reading).persons
        assert stranger.id not in people_of_committees(reading, meeting.committee_id).persons


def test_whom_a_meeting_names_is_read_as_the_register_has_her(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    member = folder.places[0].holder
    assert member is not None
    house = Organisation(name="Tagblatt")
    with register.writing("Haus") as writing:
        writing.add(house, an_address(member, person_id=None, organisation_id=house.id, street="Weg"))
        writing.change(replace(member, organisation_id=house.id))
    people = folder_of(register, meeting).people
    with register.reading() as reading:
        known = everybody(reading)
    assert people.organisations == {house.id: house}
    for id_, person in people.persons.items():
        assert person == known.persons[id_]
        assert people.by_owner.get(id_) == known.by_owner.get(id_)
        assert people.address_of(person) == known.address_of(person)


def test_a_guest_whom_nothing_names_yet_gets_her_letter_at_her_address(register: Register, meeting: Meeting) -> None:
    guest = a_person(77, email="gast@a.example")
    with register.writing("Gast") as writing:
        writing.add(guest, an_address(guest))
    folder = folder_of(register, meeting)
    with register.writing("Einladen") as writing:
        made = invite(writing, folder, (guest,), role=InvitationRole.SPEAKER)
    (invitation,) = (one for one in made if one.person_id == guest.id)
    assert invitation.channel is Channel.POST
