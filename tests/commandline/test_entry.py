"""The command itself: help in English, refusals with status 2, defects with status 1 and without anybody's data."""

import gc
import re
from pathlib import Path

import pytest

from commandline.running import process, secretariat
from secretariat import __version__
from secretariat.commandline import lists
from secretariat.commandline.entry import cli

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


@pytest.mark.parametrize(
    "words",
    [
        ("attendance", "--meeting", "LSP-3"),
        ("extract", "--meeting", "LSP-3", "--no", "2026/01"),
        ("calendar", "--meeting", "LSP-4"),
        ("oparl-export",),
    ],
)
def test_no_command_writes_its_file_over_the_register(sample: Path, words: tuple[str, ...]) -> None:
    command, *more = words
    before = sample.read_bytes()
    run = secretariat(command, sample, *more, "--out", sample)
    assert (run.status, run.out) == (2, "")
    assert "muss auf" in run.err
    assert sample.read_bytes() == before


def test_the_version_is_told() -> None:
    assert __version__ in secretariat("--version").out


def test_an_unknown_option_is_refused(sample_file: Path) -> None:
    run = secretariat("show", sample_file, "people", "--colour")
    assert (run.status, run.out) == (2, "")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("show", "x.sqlite", "people", "--colour"), "--colour"),
        (("letters", "x.sqlite", "--out", "y"), "--meeting"),
        (("letters", "x.sqlite", "--meeting"), "--meeting"),
        (("letters", "x.sqlite", "--meeting", "LSP-3", "--out", "y", "--kind", "geldschein"), "--kind"),
        (("letters", "x.sqlite", "--meeting", "LSP-3", "--out", "y", "--kind", "geldschein"), "cancellation"),
        (("show", "x.sqlite", "due", "--on", "18.03.2026"), "2026-03-18"),
        (("outcome", "x.sqlite", "--meeting", "LSP-3", "--yes", "drei"), "17"),
        (("new",), "REGISTER"),
        (("new", "x.sqlite", "und", "mehr"), ""),
    ],
)
@pytest.mark.parametrize(("language", "said"), [("de", "Es wurde nichts verändert"), ("en", "Nothing was changed")])
def test_what_was_typed_wrongly_is_said_in_one_sentence(
    words: tuple[str, ...], named: str, language: str, said: str
) -> None:
    run = secretariat("--lang", language, *words)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert named.lower() in run.err.lower()
    assert len(run.err.splitlines()) == 1
    assert "Usage" not in run.err


def test_a_command_seldom_looks_for_garbage() -> None:
    before = gc.get_threshold()
    try:
        secretariat("--version")
        assert gc.get_threshold()[0] >= 50_000
    finally:
        gc.set_threshold(*before)


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


def test_the_page_about_the_command_line_names_every_command() -> None:
    page = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    named = {name for name, command in cli.commands.items() if not command.hidden}
    missing = {name for name in named if not re.search(rf"`{name}[` ]", page)}
    assert not missing


@pytest.mark.parametrize(
    "words",
    [
        ("check", "{impossible}"),
        ("new", "{impossible}"),
        ("demo", "{impossible}"),
        ("show", "{impossible}", "due"),
        ("backup", "{impossible}"),
        ("import", "{register}", "{impossible}", "--committee", "LSP"),
        ("import-replies", "{register}", "{impossible}", "--meeting", "LSP-3"),
        ("letters", "{register}", "--meeting", "LSP-3", "--out", "{impossible}"),
        ("attendance", "{register}", "--meeting", "LSP-3", "--out", "{impossible}"),
    ],
)
def test_a_name_that_no_file_can_have_is_refused_in_one_sentence(sample: Path, words: tuple[str, ...]) -> None:
    run = secretariat(*(word.format(impossible="ä" * 300, register=sample) for word in words))
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1
