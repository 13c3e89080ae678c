"""The command itself: help in English, refusals with status 2, defects with status 1 and without anybody's data."""

from pathlib import Path

import pytest

from commandline.running import process, secretariat
from secretariat import __version__
from secretariat.commandline import lists

COMMANDS = (
    *("demo", "new", "import", "import-replies", "show", "deadlines", "preflight", "letters", "allot", "papers"),
    *("attend", "attendance", "check", "backup", "restore", "self-check"),
)


def test_help_names_every_command_in_english() -> None:
    run = process("--help")
    assert (run.status, run.err) == (0, "")
    listed = [line.split()[0] for line in run.out.split("Commands:")[1].splitlines() if line.strip()]
    assert set(COMMANDS) <= set(listed)
    assert "Without a command the window opens" in " ".join(run.out.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    run = secretariat(command, "--help")
    assert run.status == 0
    assert "Usage:" in run.out


def test_the_version_is_told() -> None:
    assert __version__ in secretariat("--version").out


def test_an_unknown_option_is_refused(sample_file: Path) -> None:
    run = secretariat("show", sample_file, "people", "--colour")
    assert (run.status, run.out) == (2, "")


def test_a_defect_ends_with_status_1_and_names_place_but_no_person(
    empty: Path, monkeypatch: pytest.MonkeyPatch, logged: list[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("Frau Geheim, Ahornweg 3")

    monkeypatch.setattr(lists, "read_list", broken)
    run = secretariat("import", empty, empty, "--committee", "LSP")
    assert run.status == 1
    assert "ZeroDivisionError" in run.err
    assert "Geheim" not in run.err
    assert logged == ["secretariat.commandline.entry: defect: ZeroDivisionError"]
    logged.clear()
