"""`new`, `demo`, `check`, `backup`, `restore`, and every way in which a register cannot be opened."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commandline.running import environment, process, secretariat
from sample_lists import LISTS
from secretariat.storage.lock import lock_file
from secretariat.storage.register import Register

REGISTER_V1 = Path(__file__).parents[1] / "data" / "registers" / "v0001.sqlite"


def test_a_new_register_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "Gremien.sqlite"
    made = secretariat("new", path)
    assert (made.status, made.err) == (0, "")
    assert str(path) in made.out
    before = path.read_bytes()
    again = secretariat("new", path)
    assert (again.status, again.out) == (2, "")
    assert path.read_bytes() == before


def test_the_demo_is_made_once_with_all_its_papers(tmp_path: Path) -> None:
    run = process("demo", tmp_path / "demo", "--json")
    assert run.status == 0, run.err
    assert run.json.keys() >= {"register", "files", "as_of"}
    kinds = {file["kind"] for file in run.json["files"]}
    assert kinds >= {"invitation", "sign_in_sheet", "attendance_list", "member_list"}
    assert all(Path(file["path"]).is_file() for file in run.json["files"])
    assert {Path(file["path"]).parent.name for file in run.json["files"]} >= {"LSP-3"}
    before = (tmp_path / "demo" / "beispiel.sqlite").read_bytes()
    again = secretariat("demo", tmp_path / "demo")
    assert (again.status, again.out) == (2, "")
    assert (tmp_path / "demo" / "beispiel.sqlite").read_bytes() == before


def test_the_backup_of_another_register_is_refused(sample: Path, empty: Path, tmp_path: Path) -> None:
    secretariat("backup", empty, tmp_path / "Sicherung.sqlite")
    before = sample.read_bytes()
    run = secretariat("restore", tmp_path / "Sicherung.sqlite", sample)
    assert (run.status, run.out) == (2, "")
    assert sample.read_bytes() == before


def test_a_damaged_register_is_said_to_be_damaged(tmp_path: Path) -> None:
    damaged(tmp_path / "Gremien.sqlite")
    before = (tmp_path / "Gremien.sqlite").read_bytes()
    run = secretariat("check", tmp_path / "Gremien.sqlite")
    assert run.status == 2
    assert run.err
    assert (tmp_path / "Gremien.sqlite").read_bytes() == before


def test_a_whole_register_is_said_to_be_whole(sample_file: Path) -> None:
    run = secretariat("check", sample_file, "--json")
    assert run.status == 0
    assert run.json["whole"] is True
    assert run.json["problems"] == []


def test_a_backup_restored_is_the_same_register(sample: Path, tmp_path: Path) -> None:
    with Register.open(sample, read_only=True) as register:
        before = register.dump()
    assert secretariat("backup", sample, tmp_path / "Sicherung.sqlite", "--json").status == 0
    sample.unlink()
    restored = secretariat("restore", tmp_path / "Sicherung.sqlite", sample)
    assert restored.status == 0, restored.err
    with Register.open(sample, read_only=True) as register:
        assert register.dump() == before


def test_a_restored_register_sets_the_old_one_aside(sample: Path, tmp_path: Path) -> None:
    secretariat("backup", sample, tmp_path / "Sicherung.sqlite")
    secretariat("import", sample, LISTS / "gera_rsg.csv", "--committee", "Danach")
    old = sample.read_bytes()
    run = secretariat("restore", tmp_path / "Sicherung.sqlite", sample)
    assert run.status == 0, run.err
    aside = [path for path in tmp_path.iterdir() if path != sample and path.read_bytes() == old]
    assert len(aside) == 1
    assert aside[0].name in run.out


def test_a_register_does_not_replace_itself(sample: Path) -> None:
    run = secretariat("restore", sample, sample)
    assert (run.status, run.out) == (2, "")
    assert [path.name for path in sample.parent.iterdir()] == [sample.name]


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE fremd (a)")
    connection.close()


def newer(path: Path) -> None:
    shutil.copy(REGISTER_V1, path)
    with path.open("rb+") as file:
        file.seek(60)
        file.write((9_999).to_bytes(4, "big"))


def damaged(path: Path) -> None:
    content = bytearray(REGISTER_V1.read_bytes())
    content[5_000:60_000] = b"\xaa" * 55_000
    path.write_bytes(content)


UNREADABLE: dict[str, Callable[[Path], object]] = {
    "missing": lambda _path: None,
    "folder": lambda path: path.mkdir(),
    "empty": lambda path: path.write_bytes(b""),
    "letter": lambda path: path.write_text("Sehr geehrte Damen und Herren"),
    "foreign": foreign,
    "newer": newer,
    "damaged": damaged,
}
COMMANDS: dict[str, Callable[[Path], tuple[object, ...]]] = {
    "show": lambda path: ("show", path, "people"),
    "import": lambda path: ("import", path, LISTS / "gera_rsg.csv", "--committee", "RSG"),
    "attend": lambda path: ("attend", path, "--meeting", "LSP-3"),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("state", UNREADABLE)
def test_what_is_no_register_is_refused_and_left_as_it_is(tmp_path: Path, state: str, command: str) -> None:
    path = tmp_path / "Gremien.sqlite"
    UNREADABLE[state](path)
    before = path.read_bytes() if path.is_file() else None
    run = secretariat(*COMMANDS[command](path), typed="1 a\n")
    assert run.status == 2
    assert run.out == ""
    assert run.err.count("\n") == 1
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not lock_file(path).exists()


def test_while_somebody_works_in_it_reading_goes_on_and_writing_names_the_holder(sample: Path) -> None:
    with Register.open(sample):
        shown = process("show", sample, "people", "--json")
        assert shown.status == 0, shown.err
        assert len(shown.json) > 65
        before = sample.read_bytes()
        for words in (
            ("attend", sample, "--meeting", "LSP-3"),
            ("import", sample, LISTS / "gera_rsg.csv", "--committee", "RSG"),
        ):
            refused = process(*words, typed=b"1 a\n")
            assert (refused.status, refused.out) == (2, "")
            assert refused.err.count("\n") == 1
            assert "LockHolder" not in refused.err
            assert lock_file(sample).is_file()
        assert sample.read_bytes() == before


def test_the_lock_of_a_process_that_died_is_no_hindrance(empty: Path) -> None:
    dying = "import os, sys; from pathlib import Path; from secretariat.storage.register import Register; "
    dying += "Register.open(Path(sys.argv[1])); os._exit(9)"
    died = subprocess.run([sys.executable, "-c", dying, str(empty)], env=environment(), check=False)
    assert died.returncode == 9
    assert lock_file(empty).is_file()
    run = secretariat("import", empty, LISTS / "gera_rsg.csv", "--committee", "RSG")
    assert run.status == 0, run.err
    assert not lock_file(empty).exists()


def test_what_is_no_register_is_not_called_a_damaged_one(tmp_path: Path) -> None:
    letter = tmp_path / "Brief.docx"
    letter.write_text("Sehr geehrte Damen und Herren")
    run = secretariat("check", letter)
    assert (run.status, run.out) == (2, "")
    assert "kein Register dieses Programms" in run.err


def test_a_copy_replaces_no_other_file(sample: Path, tmp_path: Path) -> None:
    letter = tmp_path / "Brief.docx"
    letter.write_text("Sehr geehrte Damen und Herren")
    for target in (letter, sample):
        before = target.read_bytes()
        assert secretariat("backup", sample, target).status == 2
        assert target.read_bytes() == before
