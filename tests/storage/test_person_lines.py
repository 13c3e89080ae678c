"""What the list of everybody asks in SQL of its own, held against the rules it repeats."""

from datetime import date

from secretariat.domain.as_of import HOLDING_STATES
from secretariat.domain.committees import AppointmentState, Sensitivity
from secretariat.domain.people import AddressUse, Person
from secretariat.storage import person_lines
from secretariat.storage.register import Register


def test_the_words_of_the_questions_are_those_of_the_rules() -> None:
    assert sorted(HOLDING_STATES) == ["active", "ended", "suspended"]
    assert (AppointmentState.ENDED, Sensitivity.SPECIAL, AddressUse.OFFICIAL) == ("ended", "besonders", "dienstlich")


def test_an_empty_register_has_an_empty_list(register: Register) -> None:
    with register.reading() as reading:
        assert person_lines.person_ids(reading) == ()
        assert person_lines.person_lines(reading, ()) == ()
        assert person_lines.people_to_choose(reading, with_houses=True) == ()
        assert person_lines.person_places(reading, on=date(2026, 1, 1)) == ()


def test_lines_come_in_the_order_asked_for_and_empty_for_who_is_gone(register: Register) -> None:
    people = [Person(id=name, family_name=name) for name in ("Ähre", "Zander", "ahorn", "")]
    with register.writing("Leute") as writing:
        writing.add(*people)
    with register.reading() as reading:
        assert person_lines.person_ids(reading) == ("", "Ähre", "ahorn", "Zander")
        lines = person_lines.person_lines(reading, ["Zander", "nobody", "ahorn"])
    assert [line.sort_name for line in lines] == ["Zander", "", "ahorn"]
    assert [line.id for line in lines] == ["Zander", "nobody", "ahorn"]
