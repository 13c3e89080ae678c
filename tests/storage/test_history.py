from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from secretariat.domain.attendance import Attendance
from secretariat.domain.changes import PROTECTED, ChangeKind, FieldChange, StepAhead
from secretariat.domain.errors import ChangedMeanwhileError, NotFoundError, StorageTroubleError
from secretariat.domain.people import Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.storage import history, journal
from secretariat.storage.damage import check
from secretariat.storage.register import Register
from secretariat.storage.tables.history import change
from storage.world import BY_ID, altered


def _do(register: Register, verb: str, *records: Record) -> str:
    with register.writing(verb) as writing:
        getattr(writing, verb)(*records)
    return writing.change_set.id


def test_undo_and_redo_go_back_and_forth_like_a_stack(register: Register) -> None:
    person = Person(family_name="Müller")
    dumps = [register.dump()]
    for verb, record in [("add", person), ("change", replace(person, email="a@b.de")), ("remove", person)]:
        _do(register, verb, record)
        dumps.append(register.dump())
    for expected in dumps[-2::-1]:
        history.undo(register)
        assert register.dump() == expected
    with pytest.raises(NotFoundError, match=r"history\.nothing"):
        history.undo(register)
    for expected in dumps[1:]:
        history.redo(register)
        assert register.dump() == expected
    with pytest.raises(NotFoundError, match=r"history\.nothing"):
        history.redo(register)


def test_a_new_step_after_an_undo_ends_redo(register: Register) -> None:
    _do(register, "add", Person(family_name="Eins"))
    history.undo(register)
    _do(register, "add", Person(family_name="Zwei"))
    with pytest.raises(NotFoundError, match=r"history\.nothing"):
        history.redo(register)


def test_undo_keeps_the_label_and_is_a_step_itself(register: Register) -> None:
    first = _do(register, "add", Person(family_name="Eins"))
    with register.reading() as reading:
        assert history.undoable(reading) == StepAhead(first, "add", 1)
        assert history.redoable(reading) is None
    undone = history.undo(register)
    assert (undone.label, undone.number) == ("add", 2)
    with register.reading() as reading:
        assert history.undoable(reading) is None
        assert history.redoable(reading) == StepAhead(undone.id, "add", 1)
    assert history.redo(register, label="Nochmal").label == "Nochmal"


def test_an_older_step_is_taken_back_if_nothing_stands_on_it(full: Register) -> None:
    first = _do(full, "change", altered("person", email="neu@example.org"))
    _do(full, "change", altered("venue", parking="Hof"))
    before = full.dump()
    undone = history.undo(full, first)
    with full.reading() as reading:
        assert reading.get(Person, "person").email == ""
    history.redo(full, undone.id)
    assert full.dump() == before


def test_another_field_of_the_same_record_does_not_stand_in_the_way(full: Register) -> None:
    first = _do(full, "change", altered("person", email="neu@example.org"))
    _do(full, "change", altered("person", email="neu@example.org", notes="ruft an"))
    history.undo(full, first)
    with full.reading() as reading:
        person = reading.get(Person, "person")
    assert (person.email, person.notes) == ("", "ruft an")


def _same_field(register: Register) -> str:
    first = _do(register, "change", altered("person", email="eins@example.org"))
    _do(register, "change", altered("person", email="zwei@example.org"))
    return first


def _named_by_a_later_one(register: Register) -> str:
    person = Person(family_name="Neu")
    first = _do(register, "add", person)
    _do(register, "add", PostalAddress(person_id=person.id))
    return first


def _changed_after_adding(register: Register) -> str:
    person = Person(family_name="Neu")
    first = _do(register, "add", person)
    _do(register, "change", replace(person, notes="ruft an"))
    return first


def _names_what_has_gone(register: Register) -> str:
    first = _do(register, "remove", BY_ID["follow_up"], BY_ID["claim"])
    with register.writing("remove") as writing:
        for name in (
            "supplement_dispatch",
            "kept_letter",
            "assignment",
            "preference",
            "refusal",
            "bond_member",
            "printed_card",
            "reply",
            "dispatch",
            "need",
            "consent",
            "attendance",
            "delegation_meeting",
        ):
            writing.remove(BY_ID[name])
        writing.remove(BY_ID["delegation"], BY_ID["invitation"], BY_ID["appointment"], BY_ID["address"])
        writing.remove(BY_ID["person"])
    return first


@pytest.mark.parametrize("steps", [_same_field, _named_by_a_later_one, _changed_after_adding, _names_what_has_gone])
def test_a_step_with_later_ones_on_it_is_refused_and_they_are_named(full: Register, steps: Any) -> None:
    first = steps(full)
    before = full.dump()
    with full.reading() as reading:
        (last,) = history.standing_on(reading, first)
        assert last.id == history.stacks(reading).undo[-1]
    with pytest.raises(ChangedMeanwhileError, match=r"history\.later_steps") as refused:
        history.undo(full, first)
    assert refused.value.values["steps"] == (last,)
    assert full.dump() == before
    history.undo(full)
    history.undo(full, first)


def test_a_step_whose_place_was_taken_is_refused(full: Register) -> None:
    first = _do(full, "remove", BY_ID["closure"])
    _do(full, "add", altered("closure", id="other"))
    before = full.dump()
    with pytest.raises(ChangedMeanwhileError, match=r"history\.in_the_way") as refused:
        history.undo(full, first)
    assert refused.value.values["rule"] == "office_closure.day_once"
    assert full.dump() == before


def test_values_that_change_places_can_be_taken_back(full: Register) -> None:
    with full.writing("Zeilen tauschen") as writing:
        writing.add(altered("attendance", id="second", row_no=2, person_id="deputy", seat_id=None))
    before = full.dump()
    with full.writing("tauschen") as writing:
        for row, number in [("attendance", 99), ("second", 1), ("attendance", 2)]:
            stored = writing.get(Attendance, row)
            writing.change(replace(stored, row_no=number))
    after = full.dump()
    history.undo(full)
    assert full.dump() == before
    history.redo(full)
    assert full.dump() == after


def test_an_import_of_five_thousand_is_one_step_back(register: Register) -> None:
    people = [Person(family_name=f"Name {number}") for number in range(5_000)]
    before = register.dump()
    with register.writing("Liste einlesen") as writing:
        writing.add(*people, *(PostalAddress(person_id=person.id, city="Gera") for person in people))
    after = register.dump()
    history.undo(register)
    assert register.dump() == before
    history.redo(register)
    assert register.dump() == after


def test_what_was_erased_is_nowhere_in_the_file_and_cannot_come_back(full: Register) -> None:
    added = _do(full, "change", altered("need", detail="KANARIENVOGEL zwei"))
    _do(full, "erase", BY_ID["need"])
    with pytest.raises(ChangedMeanwhileError, match=r"history\.erased"):
        history.undo(full)
    with pytest.raises(ChangedMeanwhileError, match=r"history\.erased"):
        history.undo(full, added)
    full.close()
    folder = full.path.parent
    assert {file.name for file in folder.iterdir()} == {full.path.name, f"{full.path.name}.erased"}
    assert b"Anna" in full.path.read_bytes()
    content = b"".join(file.read_bytes() for file in folder.iterdir())
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        assert "KANARIENVOGEL".encode(encoding) not in content


def test_an_anonymised_person_leaves_the_journal_too(full: Register) -> None:
    with full.writing("Anonymisieren") as writing:
        writing.change(altered("person", family_name="", given_name="", anonymised_on=date(2026, 1, 1)))
        writing.forget(BY_ID["person"])
    full.close()
    assert "Müller".encode() not in full.path.read_bytes().replace("Anna Müller".encode(), b"")
    with Register.open(full.path) as again, again.reading() as reading:
        assert reading.get(Person, "person").family_name == ""
        kinds = [entry.kind for entry in history.entries(reading, record_id="person")]
        assert kinds == [ChangeKind.ADDED, ChangeKind.CHANGED]


def test_the_history_tells_who_was_changed_how(full: Register) -> None:
    step = _do(full, "change", altered("person", email="neu@example.org"))
    with full.reading() as reading:
        entries = history.entries(reading, table="person", record_id="person")
        newest = history.entries(reading, limit=1)
    assert [entry.kind for entry in entries] == [ChangeKind.ADDED, ChangeKind.CHANGED]
    assert entries[-1] == newest[0]
    assert entries[-1].change_set_id == step
    assert entries[-1].fields == (FieldChange("email", "", "neu@example.org"),)


def test_the_history_says_of_health_only_that_something_changed(full: Register) -> None:
    _do(full, "change", altered("need", detail="anders"))
    told = {"meals": "vegan", "reason": "Kur", "brings_assistant": True, "brings_assistance_dog": True}
    _do(full, "change", altered("reply", arrives_with_wheelchair_taxi=True, **told))
    nothing = (FieldChange(PROTECTED, None, None),)
    with full.reading() as reading:
        assert {entry.fields for entry in history.entries(reading, table="access_need")} == {nothing}
        assert {entry.fields for entry in history.entries(reading, table="consent")} == {nothing}
        added, changed = history.entries(reading, table="reply")
    assert changed.fields == nothing
    assert not {change.field for change in added.fields} & told.keys()


def test_the_journal_alone_gives_the_register_again(full: Register, tmp_path: Path) -> None:
    _do(full, "change", altered("person", email="neu@example.org"))
    _do(full, "remove", BY_ID["follow_up"])
    history.undo(full)
    with Register.create(tmp_path / "leer.sqlite") as empty:
        replay(full, empty)
        assert empty.dump() == full.dump()


def replay(source: Register, target: Register) -> None:
    """Do the whole journal of one register in another."""
    with source.reading() as reading:
        rows = reading.rows(select(change))
        steps = [history._get(reading, id_) for id_ in {row.change_set_id for row in rows}]
        done = [journal.entries_of(reading, step.id) for step in sorted(steps, key=lambda s: s.number)]
    for entries in done:
        with target.writing("Nachspielen") as writing:
            writing.apply(entries)


def test_old_steps_are_deleted_for_good_and_the_newest_stays(full: Register) -> None:
    _do(full, "change", altered("person", notes="KANARIENVOGEL zwei"))
    _do(full, "change", altered("person", notes="neu"))
    history.undo(full)
    history.redo(full)
    before = full.dump()
    assert full.thin_journal(datetime(2001, 1, 1, tzinfo=UTC)) == 0
    assert full.thin_journal(datetime.now(UTC) + timedelta(days=1)) == 4
    assert full.dump() == before
    assert full.last_number() == 5
    history.undo(full)
    with pytest.raises(NotFoundError, match=r"history\.nothing"):
        history.undo(full)
    full.close()
    assert check(full.path).whole
    with Register.open(full.path) as again, again.writing("weiter") as writing:
        writing.remove(BY_ID["follow_up"])
    assert check(full.path).whole


def test_a_journal_is_thinned_up_to_the_first_younger_step(full: Register) -> None:
    _do(full, "change", altered("person", notes="eins"))
    with full.reading() as reading:
        second = history.steps(reading)[-1]
    assert full.thin_journal(second.made_at) == 1
    with full.reading() as reading:
        assert history.stacks(reading).undo == (second.id,)


def test_a_copy_to_read_keeps_its_journal(full: Register) -> None:
    with (
        Register.open(full.path, read_only=True) as copy,
        pytest.raises(StorageTroubleError, match=r"register\.read_only"),
    ):
        copy.thin_journal(datetime.now(UTC))
