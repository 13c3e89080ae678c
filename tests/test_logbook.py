import logging
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.logbook import LOG_COUNT, LOG_NAME, describe_error, start_logbook, stop_logbook, without_folders

CANARY = "Kanarienvogel"

LOGGER = logging.getLogger("secretariat.storage.register")


@pytest.fixture
def log(tmp_path: Path, logged: list[str]) -> Iterator[Callable[[], str]]:
    handler = start_logbook(tmp_path / "log")
    yield lambda: (tmp_path / "log" / LOG_NAME).read_text(encoding="utf-8")
    stop_logbook(handler)
    logged.clear()


def fail_with(error: Exception) -> None:
    secret = CANARY
    raise error from ValueError(secret)


def test_an_event_with_counts_is_written(log: Callable[[], str]) -> None:
    LOGGER.info("import.done", extra={"counts": {"rows": 65, "seconds": 0.5}})
    assert "INFO secretariat.storage.register import.done rows=65 seconds=0.5" in log()


def test_the_first_entry_names_the_versions_as_numbers(log: Callable[[], str]) -> None:
    assert "program.started program=1000 python=3" in log()


def test_an_error_shows_its_type_code_and_places(log: Callable[[], str]) -> None:
    try:
        fail_with(StorageTroubleError("register.newer", path=f"/home/{CANARY}/LSP.sqlite"))
    except StorageTroubleError:
        LOGGER.exception("register.refused")
    entry = log().splitlines()[-1]
    assert "register.refused error=secretariat.domain.errors.StorageTroubleError code=register.newer at=" in entry
    assert "from error=builtins.ValueError" in entry
    assert CANARY not in entry


def warn(message: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(message, stacklevel=1)


@pytest.mark.parametrize(
    "write",
    [
        lambda: LOGGER.warning(CANARY),
        lambda: LOGGER.warning(CANARY.lower()),
        lambda: LOGGER.warning("register.opened %s", CANARY),
        lambda: LOGGER.warning("register.opened", extra={"counts": {"path": CANARY, CANARY: 1}}),
        lambda: LOGGER.warning("register.opened", extra={"counts": CANARY, "user": CANARY}),
        lambda: LOGGER.warning("Brief an %(name)s", {"name": CANARY}),
        lambda: logging.getLogger(f"Herr {CANARY}").warning("register.opened"),
        lambda: warn(CANARY),
        lambda: LOGGER.warning("stack.shown", stack_info=True),
    ],
    ids=["message", "word", "argument", "count", "extra", "mapping", "logger", "warning", "stack"],
)
def test_a_canary_never_reaches_the_log(log: Callable[[], str], write: Callable[[], None]) -> None:
    before = log()
    write()
    assert len(log()) > len(before)
    assert CANARY.lower() not in log().lower()


@pytest.mark.parametrize(
    "error", [OSError(2, CANARY, CANARY), UnicodeDecodeError("utf-8", CANARY.encode(), 0, 1, CANARY), KeyError(CANARY)]
)
def test_a_described_error_names_no_message_and_no_file(error: Exception) -> None:
    try:
        fail_with(error)
    except Exception as caught:  # noqa: BLE001 - any kind must be described
        described = describe_error(caught)
    assert type(error).__name__ in described
    assert "test_logbook:" in described
    assert CANARY not in described
    assert str(Path(__file__).parent) not in described


def test_a_described_error_with_an_unsafe_code_hides_it() -> None:
    assert CANARY not in describe_error(StorageTroubleError(CANARY))


def test_the_log_rotates_and_stays_bounded(
    log: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler = next(h for h in logging.getLogger().handlers if getattr(h, "baseFilename", "").endswith(LOG_NAME))
    monkeypatch.setattr(handler, "maxBytes", 500)
    for number in range(60):
        LOGGER.info("import.done", extra={"counts": {"rows": number}})
    assert "rows=59" in log()
    assert len(list((tmp_path / "log").iterdir())) == LOG_COUNT + 1


def test_a_folder_that_cannot_be_made_leaves_the_program_without_a_log(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, no folder", encoding="utf-8")
    handler = start_logbook(tmp_path / "taken")
    LOGGER.info("program.works")
    stop_logbook(handler)
    assert isinstance(handler, logging.NullHandler)


def test_a_trace_of_a_crash_loses_its_folders() -> None:
    trace = f'  File "/home/{CANARY}/secretariat/a.py", line 3 in run\n  File "C:\\Users\\{CANARY}\\b.py", line 4'
    assert without_folders(trace) == '  File "a.py", line 3 in run\n  File "b.py", line 4'


def test_a_part_that_cannot_be_loaded_is_named_and_where_it_lies_is_not() -> None:
    missing = ImportError(CANARY, name="lxml.etree", path=f"/home/{CANARY}/etree.pyd")
    assert describe_error(missing) == "error=builtins.ImportError part=lxml.etree"
    assert CANARY not in describe_error(ImportError(CANARY, name=f"{CANARY} mit Leerzeichen"))
