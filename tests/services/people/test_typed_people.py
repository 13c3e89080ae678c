"""Whom a typed name means where somebody sits in for a member: it is never left to chance."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from making import a_deputy, folder_of, with_sheet
from secretariat.domain.committees import DeputyModel
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Organisation, Person
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.people.people_lists import people_to_choose
from secretariat.services.people.typed_people import person_called, person_named, somebody_named
from secretariat.storage.register import Register


@pytest.fixture
def twins(register: Register) -> tuple[Person, Person]:
    """Two people of one name: of the house Kreis, with a title, and of the house Stadt."""
    kreis, stadt = Organisation(name="Kreis"), Organisation(name="Stadt")
    ours = Person(given_name="Hans", family_name="Müller", academic_title="Dr.", organisation_id=kreis.id)
    other = Person(given_name="Hans", family_name="Müller", organisation_id=stadt.id)
    with register.writing("Namensgleiche") as writing:
        writing.add(kreis, stadt, ours, other)
    return ours, other


def whom(register: Register, folder: MeetingFolder, seat_id: str | None, *named: Any) -> Person | None:
    with register.reading() as reading:
        return person_named(reading, folder, seat_id, *named)


def test_a_name_means_somebody_known_whatever_its_spelling(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    found = whom(register, folder, folder.places[0].seat.id, "  keller JONAS ", ())
    assert found is not None
    assert found.family_name == "Keller"
    assert whom(register, folder, None, "  ", ()) is None


def test_a_part_of_a_name_means_the_only_one_of_those_offered(register: Register, meeting: Meeting) -> None:
    deputy = a_deputy(register, with_sheet(register, meeting), 1, 5)
    folder = folder_of(register, meeting)
    seat_id = folder.places[0].seat.id
    for typed in ("Loos", "Loos, Emil", "emi lo"):
        found = whom(register, folder, seat_id, typed, (deputy,))
        assert found is not None
        assert found.id == deputy.id
    twin = replace(deputy, id="0" * 32, given_name="Erna")
    with pytest.raises(RuleBrokenError, match=r"attendance\.may_not_act"):
        whom(register, folder, seat_id, "Loos", (deputy, twin))


def test_a_title_alone_means_nobody_who_is_offered(register: Register, meeting: Meeting) -> None:
    deputy = a_deputy(register, with_sheet(register, meeting), 1, 5)
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"attendance\.may_not_act"):
        whom(register, folder, folder.places[0].seat.id, "Dr.", (deputy,))


def test_a_stranger_may_sit_in_only_where_houses_send_whom_they_like(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"attendance\.may_not_act"):
        whom(register, folder, folder.places[0].seat.id, "Eva Neu", ())
    assert folder.rules is not None
    free = replace(folder, rules=replace(folder.rules, deputy_model=DeputyModel.AD_HOC))
    found = whom(register, free, folder.places[0].seat.id, "Eva Neu", ())
    assert found is not None
    assert (found.given_name, found.family_name) == ("Eva", "Neu")


@pytest.mark.parametrize(
    ("typed", "given", "family", "title"),
    [
        ("Frau Dr. Eva Neu", "Eva", "Neu", "Dr."),
        ("Neu, Eva (Dr.)", "Eva", "Neu", "Dr."),
        ("Eva Neu · Kreis", "Eva", "Neu", ""),
    ],
)
def test_somebody_new_gets_a_name_in_its_parts(
    register: Register, meeting: Meeting, typed: str, given: str, family: str, title: str
) -> None:
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        found = somebody_named(reading, folder, folder.places[0].seat.id, typed)
    assert (found.given_name, found.family_name, found.academic_title) == (given, family, title)


@pytest.mark.usefixtures("twins")
def test_a_name_of_several_people_is_asked_back_with_their_houses(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"person\.several") as refused:
        whom(register, folder, folder.places[0].seat.id, "Hans Müller", ())
    assert set(str(refused.value.values["people"]).split("; ")) == {
        "Müller, Hans (Dr.) · Kreis",
        "Müller, Hans · Stadt",
    }


@pytest.mark.parametrize(("typed", "place"), [("Müller, Hans (Dr.) · Kreis", 0), ("hans mueller · stadt", 1)])
def test_the_house_behind_a_name_says_which_namesake_is_meant(
    register: Register, meeting: Meeting, twins: tuple[Person, Person], typed: str, place: int
) -> None:
    folder = folder_of(register, meeting)
    found = whom(register, folder, folder.places[0].seat.id, typed, ())
    assert found is not None
    assert found.id == twins[place].id


def test_namesakes_of_one_house_are_told_apart_by_their_ids(register: Register, twins: tuple[Person, Person]) -> None:
    with register.writing("Umzug") as writing:
        writing.change(replace(twins[1], organisation_id=twins[0].organisation_id))
    with register.reading() as reading:
        with pytest.raises(RuleBrokenError, match=r"person\.several") as refused:
            person_called(reading, "Hans Müller · Kreis")
        told = str(refused.value.values["people"]).split("; ")
        assert {person_called(reading, one) for one in told} == {reading.get(Person, one.id) for one in twins}


def test_a_person_is_called_by_name_in_any_order_by_house_or_by_id(
    register: Register, twins: tuple[Person, Person]
) -> None:
    with register.reading() as reading:
        for typed in ("Müller, Hans (Dr.) · Kreis", "Herr Hans Müller · KREIS", f" {twins[0].id} "):
            assert person_called(reading, typed).id == twins[0].id


def test_whoever_lies_in_the_trash_is_called_only_where_that_is_asked(
    register: Register, twins: tuple[Person, Person]
) -> None:
    with register.writing("Papierkorb") as writing:
        writing.change(replace(twins[0], trashed_on=date(2026, 1, 2)))
    with register.reading() as reading:
        assert person_called(reading, "Hans Müller").id == twins[1].id
        for typed in ("Niemand", "", twins[0].id):
            with pytest.raises(NotFoundError, match=r"person\.unknown"):
                person_called(reading, typed)
        assert person_called(reading, twins[0].id, also_in_trash=True).id == twins[0].id
        with pytest.raises(RuleBrokenError, match=r"person\.several"):
            person_called(reading, "Hans Müller", also_in_trash=True)


@pytest.mark.usefixtures("twins")
def test_a_house_in_which_no_namesake_is_is_asked_back(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"person\.several"):
        whom(register, folder, folder.places[0].seat.id, "Hans Müller · Land", ())


def test_of_namesakes_the_one_of_the_members_own_house_is_meant(
    register: Register, meeting: Meeting, twins: tuple[Person, Person]
) -> None:
    folder = folder_of(register, meeting)
    holder = folder.places[0].holder
    assert holder is not None
    with register.writing("Haus") as writing:
        writing.change(replace(holder, organisation_id=twins[1].organisation_id))
    folder = folder_of(register, meeting)
    found = whom(register, folder, folder.places[0].seat.id, "Hans Müller", ())
    assert found is not None
    assert found.id == twins[1].id


def test_of_two_deputies_of_one_name_none_is_taken_by_chance(
    register: Register, meeting: Meeting, twins: tuple[Person, Person]
) -> None:
    folder = folder_of(register, meeting)
    with pytest.raises(RuleBrokenError, match=r"person\.several"):
        whom(register, folder, folder.places[0].seat.id, "Hans Müller", twins)


def test_nobody_sits_in_for_herself(register: Register, meeting: Meeting) -> None:
    folder = folder_of(register, meeting)
    place = folder.places[0]
    assert place.holder is not None
    name = f"{place.holder.given_name} {place.holder.family_name}"
    with pytest.raises(RuleBrokenError, match=r"deputy\.is_holder"):
        whom(register, folder, place.seat.id, name, ())


def test_a_namesake_elsewhere_is_not_meant_where_houses_send_whom_they_like(
    register: Register, meeting: Meeting, twins: tuple[Person, Person]
) -> None:
    folder = folder_of(register, meeting)
    holder = folder.places[0].holder
    assert holder is not None
    assert folder.rules is not None
    house = Organisation(name="Land")
    with register.writing("Haus") as writing:
        writing.add(house)
        writing.change(replace(holder, organisation_id=house.id))
    folder = folder_of(register, meeting)
    assert folder.rules is not None
    free = replace(folder, rules=replace(folder.rules, deputy_model=DeputyModel.AD_HOC))
    found = whom(register, free, folder.places[0].seat.id, "Hans Müller", ())
    assert found is not None
    assert found.id not in {one.id for one in twins}
    assert found.organisation_id == house.id


def test_namesakes_are_offered_with_their_houses_and_nobody_else(
    register: Register, meeting: Meeting, twins: tuple[Person, Person]
) -> None:
    del meeting
    with register.writing("Titel") as writing:
        writing.change(replace(twins[0], academic_title=""))
    with register.reading() as reading:
        names = {name for _, name in people_to_choose(reading)}
    assert names >= {"Brandt, Anna", "Müller, Hans · Kreis", "Müller, Hans · Stadt"}
    assert "Müller, Hans" not in names
