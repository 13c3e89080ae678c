"""kill -9 at any moment: an import is there whole or not at all, and what `attend` has answered is in the register."""

import shutil
import sys
from datetime import date, time
from pathlib import Path

import pytest

from secretariat.domain.attendance import Attendance
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting import meetings
from secretariat.storage import damage
from secretariat.storage.lock import lock_file
from secretariat.storage.register import Register
from services.importing import take_in, written
from stories.lives import Lives, big_list

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork are of Unix")

ROWS = 5_000
MEMBERS = 40
STATE_OF_KEY = {"a": "present", "e": "excused", "u": "unexcused", "t": "partial"}
PLANNED_ONCE = """
path = Path({path!r})
with Register.create(path) as register, register.reading() as reading:
    plan = list_import.plan_import(reading, read_list(Path({source!r})), "LSP", date(2026, 1, 5))
"""
CARRIED_OUT = """
            with Register.open(Path(words[2])) as register, register.writing("Import") as writing:
                list_import.carry_out(writing, plan)
"""


def after_death(path: Path) -> tuple[int, dict[int, str]]:
    """Open what the dead process left behind, as the next start does; return how many people it has and its rows."""
    with Register.open(path) as register:
        assert not register.read_only, "the lock file of a dead process must not block"
        with register.reading() as reading:
            rows = {row.row_no: str(row.state) for row in reading.all(Attendance)}
            people = len(reading.all(Person))
    assert not lock_file(path).exists()
    return people, rows


@pytest.fixture(scope="session")
def list_of_5000(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a list of 5,000 people."""
    return big_list(tmp_path_factory.mktemp("list") / "liste.xlsx", ROWS)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an empty register to copy."""
    path = tmp_path_factory.mktemp("empty") / "Gremien.sqlite"
    Register.create(path).close()
    return path


def writing_dies(lives: int, source: Path, empty: Path, folder: Path) -> list[int]:
    """Let the writing of an import die; return how many people were there each time."""
    (folder / "nothing").touch()
    before = PLANNED_ONCE.format(path=str(folder / "plan.sqlite"), source=str(source))
    found = []
    with Lives(CARRIED_OUT.strip(), before=before, longest=1.5) as children:
        for number in range(lives):
            path = Path(shutil.copy(empty, folder / f"{number}.sqlite"))
            children.live(folder / "nothing", folder / "said", path)
            found.append(after_death(path)[0])
            assert damage.check(path).whole
    return found


def import_dies(lives: int, source: Path, empty: Path, folder: Path) -> list[int]:
    """Let the command `import` die; return how many people were there each time."""
    (folder / "nothing").touch()
    found = []
    with Lives('run("import", words[2], words[3], "--committee", "LSP")', longest=6.0) as children:
        for number in range(lives):
            path = Path(shutil.copy(empty, folder / f"{number}.sqlite"))
            children.live(folder / "nothing", folder / "said", path, source)
            found.append(after_death(path)[0])
            assert damage.check(path).whole
    return found


def test_an_import_of_5000_rows_that_dies_while_it_writes_leaves_all_or_none(
    list_of_5000: Path, empty_file: Path, tmp_path: Path
) -> None:
    assert set(writing_dies(7, list_of_5000, empty_file, tmp_path)) <= {0, ROWS}


def test_the_command_that_dies_leaves_all_or_none(list_of_5000: Path, empty_file: Path, tmp_path: Path) -> None:
    assert set(import_dies(1, list_of_5000, empty_file, tmp_path)) <= {0, ROWS}


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_hundreds_of_imports_die(list_of_5000: Path, empty_file: Path, tmp_path: Path) -> None:
    found = writing_dies(300, list_of_5000, empty_file, tmp_path)
    assert set(found) == {0, ROWS}, "some die before and some after the step is stored"
    (tmp_path / "commands").mkdir()
    assert set(import_dies(60, list_of_5000, empty_file, tmp_path / "commands")) <= {0, ROWS}


@pytest.fixture(scope="session")
def meeting_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a register with a meeting whose sheet has 40 rows."""
    folder = tmp_path_factory.mktemp("meeting")
    path = folder / "Gremien.sqlite"
    rows = (f"Ada;Name{number:02};ada{number}@haus.example" for number in range(1, MEMBERS + 1))
    with Register.create(path) as register:
        take_in(register, written(folder, "Vorname;Nachname;E-Mail", *rows), "BR")
        with register.writing("Sitzung geplant") as writing:
            committee = find_committee(writing, "BR")
            planned = Meeting(committee_id=committee.id, no=1, date=date(2026, 9, 21), start=time(14), end=time(17))
            meetings.plan_meeting(writing, planned)
    return path


def sessions_die(lives: int, meeting: Path, folder: Path) -> int:
    """Let `attend` die while it is fed; returns how many answered lines were found in the register."""
    lines = [
        f"{1 + number % MEMBERS} {'aeut'[number % 4 if number < 160 else (number + 1) % 4]}" for number in range(320)
    ]
    typed = folder / "typed"
    typed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    answered = 0
    with Lives('run("attend", words[2], "--meeting", "BR-1")', longest=0.4) as children:
        for number in range(lives):
            path = Path(shutil.copy(meeting, folder / f"{number}.sqlite"))
            said = children.live(typed, folder / f"said{number}", path)
            answers = [line.split() for line in said.splitlines(keepends=True) if line.endswith("\n")]
            assert all(answer[0] == "ok" for answer in answers)
            expected = {int(answer[1]): answer[-1] for answer in answers}
            follows = lines[len(answers)] if len(answers) < len(lines) else ""
            check_rows(path, expected, follows)
            answered += len(answers)
            if not answers:  # a busy machine: the next ones live longer
                children.longest *= 1.1
    return answered


def check_rows(path: Path, expected: dict[int, str], follows: str) -> None:
    """Every answered line is there; besides, at most the one that was not answered yet."""
    _, stored = after_death(path)
    different = {number: state for number, state in stored.items() if state != expected.get(number, "expected")}
    row, _, key = follows.partition(" ")
    assert different in ({}, {int(row or 0): STATE_OF_KEY.get(key)})
    assert not set(expected) - set(stored)


def test_what_attend_has_answered_survives_52_deaths(meeting_file: Path, tmp_path: Path) -> None:
    assert sessions_die(52, meeting_file, tmp_path) > 0  # how many a life answers depends on the machine


@pytest.mark.nightly
@pytest.mark.timeout(7200)
def test_what_attend_has_answered_survives_thousands_of_deaths(meeting_file: Path, tmp_path: Path) -> None:
    assert sessions_die(2_000, meeting_file, tmp_path) > 2_000
