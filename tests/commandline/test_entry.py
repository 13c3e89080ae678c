"""The command itself: help in English, refusals with status 2, defects with status 1 and without anybody's data."""

import contextlib
import gc
import os
import re
import sys
from pathlib import Path

import pytest

from commandline.running import process, secretariat
from secretariat import __version__
from secretariat.commandline import lists, main
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
    assert logged == ["secretariat.commandline.endings: defect: ZeroDivisionError"]
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


def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    strange = tmp_path / os.fsdecode(b"Gremien\xff.sqlite")
    missing = secretariat("show", strange, "people")
    assert (missing.status, missing.err.count("\n")) == (2, 1)
    assert secretariat("new", strange).status == 0
    assert secretariat("show", strange, "people", "--json").json == []


def test_a_file_without_a_name_is_refused() -> None:
    run = secretariat("new", "")
    assert (run.status, run.out) == (2, "")
    assert "ist ein Ordner" in run.err


@pytest.mark.parametrize("day", ["0001-01-05", "9999-12-31"])
@pytest.mark.parametrize("what", ["due", "year-plan", "cadence"])
def test_a_day_at_the_end_of_all_calendars_is_refused(sample_file: Path, what: str, day: str) -> None:
    run = secretariat("show", sample_file, what, "--on", day)
    assert (run.status, run.out) == (2, "")
    assert "--on" in run.err


def test_who_stops_a_command_is_told_what_is_saved(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(lists, "read_list", stopped)
    run = secretariat("import", empty, empty, "--committee", "LSP")
    assert (run.status, run.out) == (2, "")
    assert run.err.strip().startswith("Abgebrochen: ")
    monkeypatch.setattr("secretariat.commandline._run", stopped)
    assert secretariat("check", empty).err.strip() == run.err.strip()


def written_to(stream: int, monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    """Call the command line with an open file for its output, and return its status."""
    monkeypatch.setattr(sys, "argv", ["secretariat", *map(str, words)])
    output = os.fdopen(stream, "w", encoding="utf-8")
    with output, contextlib.redirect_stdout(output), pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
def test_an_output_that_cannot_be_written_is_no_defect(
    sample_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert written_to(os.open("/dev/full", os.O_WRONLY), monkeypatch, "show", sample_file, "meetings") == 1
    assert capfd.readouterr().err.startswith("Die Ausgabe ließ sich nicht schreiben.")


def test_without_a_console_a_command_does_its_work(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["secretariat", "check", str(empty)])
    with contextlib.redirect_stdout(None):
        main()
