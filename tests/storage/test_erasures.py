"""What was erased for good stays erased, whichever copy comes back (D18)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from making import a_committee, a_meeting, a_need, folder_of, sent
from secretariat.domain.errors import ChangedMeanwhileError
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.services.register.safety import make_copies, places_for
from secretariat.storage import erasures, history
from secretariat.storage.anonymising import NAMELESS, anonymise
from secretariat.storage.backup import backup, restore
from secretariat.storage.register import Register

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOUSE = Organisation(name="Lebenshilfe")
EVA = Person(family_name="Brandt", given_name="Eva", organisation_id=HOUSE.id)
HOME = PostalAddress(person_id=EVA.id, street="Weg", house_no="1", postal_code="59423", city="Unna")


@pytest.fixture
def register(tmp_path: Path) -> Register:
    made = Register.create(tmp_path / "Gremien.sqlite")
    with made.writing("Aufgenommen") as writing:
        writing.add(HOUSE, EVA, HOME)
    return made


def erase(register: Register, *records: Person | PostalAddress | Organisation | AccessNeed) -> None:
    with register.writing("Gelöscht") as writing:
        writing.erase(*records)


def content(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_a_copy_made_before_comes_back_without_what_was_erased(register: Register, tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(register, copy)
    erase(register, HOME, EVA)
    register.close()
    restore(copy, register.path)
    with Register.open(register.path) as restored, restored.reading() as reading:
        assert reading.all(Person) == ()
        assert reading.all(PostalAddress) == ()
        assert reading.all(Organisation) == (HOUSE,)
        assert "Brandt" not in str(history.entries(reading))
    assert b"Brandt" not in content(register.path)


def test_what_was_only_blanked_and_taken_out_later_comes_back_with_the_copy(register: Register, tmp_path: Path) -> None:
    with register.writing("Geleert") as writing:
        writing.forget(EVA)
    copy = tmp_path / "Sicherung.sqlite"
    backup(register, copy)
    with register.writing("Entfernt") as writing:
        writing.remove(HOME, EVA)
    register.close()
    restore(copy, register.path)
    with Register.open(register.path) as restored, restored.reading() as reading:
        assert reading.all(Person) == (EVA,)


def test_the_list_holds_ids_and_days_and_no_names(register: Register) -> None:
    erase(register, HOME, EVA)
    lines = erasures.erasures_file(register.path).read_text(encoding="utf-8").splitlines()
    assert {line.split()[0] for line in lines} == {"person", "postal_address"}
    assert all(len(line.split()[1]) == 32 and date.fromisoformat(line.split()[2]) for line in lines)
    register.close()


def test_a_damaged_register_is_helped_by_the_list_alone(register: Register, tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(register, copy)
    erase(register, HOME, EVA)
    register.close()
    register.path.write_bytes(register.path.read_bytes()[:5_000])
    restore(copy, register.path)
    assert b"Brandt" not in content(register.path)


def test_a_lost_folder_is_helped_by_the_list_beside_the_copies(register: Register, tmp_path: Path) -> None:
    second = tmp_path / "anderswo"
    second.mkdir()
    backup(register, second / "alt.sqlite")
    erase(register, HOME, EVA)
    make_copies(register, places_for(register.path, str(second)), NOW)
    register.close()
    elsewhere = tmp_path / "neu" / "Gremien.sqlite"
    elsewhere.parent.mkdir()
    restore(second / "alt.sqlite", elsewhere)
    assert b"Brandt" not in content(elsewhere)
    assert erasures.noted(elsewhere) == {("person", EVA.id), ("postal_address", HOME.id)}


def test_what_only_named_it_stays_and_what_cannot_be_without_it_goes(register: Register, tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(register, copy)
    with register.writing("Gelöst") as writing:
        writing.remove(HOME)
        writing.remove(EVA)
    erase(register, HOUSE)
    register.close()
    restore(copy, register.path)
    with Register.open(register.path) as restored, restored.reading() as reading:
        assert [person.family_name for person in reading.all(Person)] == ["Brandt"]
        assert reading.all(Person)[0].organisation_id is None
        assert reading.all(PostalAddress) == (HOME,)
        assert reading.all(Organisation) == ()


def test_a_need_does_not_come_back(tmp_path: Path) -> None:
    with Register.create(tmp_path / "LSP.sqlite") as register:
        meeting = a_meeting(register, a_committee(register))
        person = next(iter(folder_of(register, meeting).people.persons.values()))
        need = a_need(register, person, meeting)
        backup(register, tmp_path / "Sicherung.sqlite")
        erase(register, need)
    restore(tmp_path / "Sicherung.sqlite", register.path)
    with Register.open(register.path) as restored, restored.reading() as reading:
        assert reading.all(AccessNeed) == ()
        assert reading.all(Meeting) == (meeting,)


def test_a_restored_register_keeps_the_list_for_the_next_time(register: Register, tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(register, copy)
    erase(register, HOME, EVA)
    register.close()
    for _ in range(2):
        restore(copy, register.path)
        assert b"Brandt" not in content(register.path)


def test_without_anything_erased_a_copy_comes_back_byte_for_byte(register: Register, tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(register, copy)
    register.close()
    restore(copy, register.path)
    assert register.path.read_bytes() == copy.read_bytes()
    assert not erasures.erasures_file(register.path).exists()


@pytest.mark.parametrize("text", ["", "\n\n", "person", "drop table x", "unknown 0 2026-01-01"])
def test_a_torn_list_costs_only_its_torn_lines(tmp_path: Path, text: str) -> None:
    path = tmp_path / "LSP.sqlite"
    erasures.erasures_file(path).write_text(f"{text}\nperson 1 2026-01-01\n", encoding="utf-8")
    assert erasures.noted(path) == {("person", "1")}


def test_an_anonymised_person_is_nameless_in_a_copy_that_comes_back(tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    with Register.create(tmp_path / "LSP.sqlite") as register:
        folder = sent(register, a_meeting(register, a_committee(register)))
        person = folder.people.persons[folder.invitations[0].person_id]
        a_need(register, person, folder.meeting)
        with register.writing("Antwort Anna Brandt: zugesagt") as writing:
            writing.change(replace(person, notes="Kommt später."))
        backup(register, copy)
        with register.writing("Person anonymisiert") as writing:
            anonymise(writing, person.id, date(2026, 11, 22))
    for name in (b"Brandt", b"KANARIENVOGEL"):
        assert name in copy.read_bytes()
        assert name not in content(register.path)
    restore(copy, register.path)
    for name in (b"Brandt", b"KANARIENVOGEL"):
        assert name not in content(register.path)
    with Register.open(register.path) as restored:
        with restored.reading() as reading:
            kept = reading.get(Person, person.id)
            steps = {step.label: step.id for step in history.steps(reading)}
        assert (kept.family_name, kept.given_name, kept.notes) == (NAMELESS, "", "")
        with pytest.raises(ChangedMeanwhileError, match=r"history\.erased"):
            history.undo(restored, steps["Antwort …: zugesagt"])
