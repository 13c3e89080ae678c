from pathlib import Path

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Person
from secretariat.services.register.register_care import check_register, copy_register
from secretariat.storage.register import Register


def test_a_register_that_is_open_is_checked_and_stays_locked(register: Register) -> None:
    with register.writing("Person") as writing:
        writing.add(Person(family_name="Uhl"))
    report = check_register(register)
    assert report.whole
    assert report.counts["person"] == 1
    assert Register.open(register.path).read_only, "somebody else still meets the holder's lock"


def test_an_entry_unlike_the_history_is_found(register: Register) -> None:
    with register.writing("Person") as writing:
        writing.add(Person(family_name="Uhl"))
    register._connection.driver.execute("UPDATE person SET family_name = 'Uhu'")
    report = check_register(register)
    assert [problem.code for problem in report.problems] == ["check.journal"]


def test_a_copy_goes_to_the_chosen_file_and_is_a_register(register: Register, tmp_path: Path) -> None:
    info = copy_register(register, tmp_path / "Kopie.sqlite")
    with Register.open(info.path, read_only=True) as copy:
        assert copy.id == register.id


def test_the_register_is_not_copied_onto_itself(register: Register) -> None:
    before = register.path.read_bytes()
    with pytest.raises(StorageTroubleError) as refused:
        copy_register(register, register.path)
    assert refused.value.code == "backup.onto_itself"
    assert register.path.read_bytes() == before


def test_an_older_copy_is_replaced_but_no_other_register_and_no_other_file(register: Register, tmp_path: Path) -> None:
    mine, other, letter = (tmp_path / name for name in ("Kopie.sqlite", "Andere.sqlite", "Brief.docx"))
    copy_register(register, mine)
    with register.writing("Person") as writing:
        writing.add(Person(family_name="Uhl"))
    assert copy_register(register, mine).counts["person"] == 1
    Register.create(other).close()
    letter.write_text("Sehr geehrte Damen und Herren")
    for target, code in ((other, "backup.over_another"), (letter, "register.foreign")):
        before = target.read_bytes()
        with pytest.raises(StorageTroubleError) as refused:
            copy_register(register, target)
        assert refused.value.code == code
        assert target.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(register: Register, tmp_path: Path) -> None:
    with pytest.raises(StorageTroubleError) as refused:
        copy_register(register, tmp_path / "fehlt" / "Kopie.sqlite")
    assert refused.value.code in {"backup.failed", "storage.unreachable"}
