from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from secretariat.domain.people import Organisation, Person
from secretariat.services.people.people import add_person, change_person
from secretariat.services.register.steps import step_lines, step_rows
from secretariat.services.workplace import Workplace, new_workplace


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    made = new_workplace(tmp_path / "LSP.sqlite", "Register angelegt")
    yield made
    made.close()


def test_steps_stand_newest_first_with_what_they_touched(workplace: Workplace) -> None:
    person = workplace.do("Person aufgenommen", add_person, Person(family_name="Brandt")).result
    workplace.do("Person geändert", change_person, replace(person, email="a@b.example"))
    rows = workplace.look(step_rows)
    assert [row.label for row in rows] == ["Person geändert", "Person aufgenommen", "Register angelegt"]
    assert rows[0].tables == ("person",)
    assert rows[0].records == 1
    assert all(row.can_be_undone for row in rows)


def test_a_step_says_from_what_to_what(workplace: Workplace) -> None:
    person = workplace.do("Person aufgenommen", add_person, Person(family_name="Brandt")).result
    done = workplace.do("Person geändert", change_person, replace(person, email="a@b.example"))
    lines = workplace.look(step_lines, done.change_set.id)
    assert [(line.field, line.before, line.after) for line in lines] == [("email", "", "a@b.example")]


def test_what_was_taken_back_can_not_be_taken_back_again(workplace: Workplace) -> None:
    done = workplace.do("Person aufgenommen", add_person, Person(family_name="Brandt"))
    workplace.undo()
    states = {row.change_set_id: row.can_be_undone for row in workplace.look(step_rows)}
    assert not states[done.change_set.id]


def test_a_verb_that_changes_nothing_is_no_step(workplace: Workplace) -> None:
    person = workplace.do("Person aufgenommen", add_person, Person(family_name="Brandt")).result
    assert not workplace.do("Person geändert", change_person, person).change_set.touched
    assert len(workplace.look(step_rows)) == 2


def test_of_a_step_that_touched_very_many_the_first_are_named_and_all_are_counted(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secretariat.storage.history.LOOKED_AT", 3)
    monkeypatch.setattr("secretariat.services.register.steps.MOST_RECORDS", 2)
    people = [Person(family_name=f"Brandt{number}") for number in range(5)]
    house = Organisation(name="Tagblatt")
    done = workplace.do("Liste", lambda writing: writing.add(*people, house))
    row = workplace.look(step_rows)[0]
    assert row.records == 6
    assert row.tables == ("person", "organisation")
    assert row.names == ("Brandt0", "Brandt1", "Brandt2")
    assert len({line.record_id for line in workplace.look(step_lines, done.change_set.id)}) == 2
