"""A clerk at the command line: every call on the day it is made, every paper read back as its reader sees it."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from commandline.running import Run, secretariat
from comparing import docx_text, xlsx_rows


class Clerk:
    """Works on one register, in a folder of her own; `on` is the day on which she sits at her desk."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.register = folder / "Gremien.sqlite"
        self._monkeypatch = monkeypatch
        self._runs = 0

    def on(self, day: str, at: str = "10:00") -> None:
        """Turn the office's clock to a day."""
        moment = datetime.fromisoformat(f"{day}T{at}").astimezone()
        self._monkeypatch.setattr("secretariat.clock.now", lambda: moment)

    def do(self, command: str, *words: object, typed: str = "") -> Run:
        """Call a command that must be done."""
        run = secretariat(command, self.register, *words, typed=typed)
        assert run.status == 0, (command, *words, run.err, run.out)
        return run

    def rows(self, command: str, *words: object) -> Any:
        """Return what a command answers as data."""
        return self.do(command, *words, "--json").json

    def told(self, command: str, *words: object) -> Any:
        """Return as data what a command says that ends with status 2, since it found something to mend."""
        run = secretariat(command, self.register, *words, "--json")
        assert run.status == 2, (command, *words, run.err)
        return run.json

    def refused(self, command: str, *words: object) -> str:
        """Call a command that must be refused in a sentence with nothing changed, and return the sentence."""
        before = self.register.read_bytes()
        run = secretariat(command, self.register, *words)
        assert (run.status, run.out) == (2, ""), (command, *words, run.status, run.out)
        assert self.register.read_bytes() == before
        return run.err

    def papers(self, command: str, *words: object) -> dict[str, Path]:
        """Make papers into a folder of their own and return them by file name."""
        self._runs += 1
        out = self.folder / f"Papiere-{self._runs}"
        files = self.rows(command, *words, "--out", out)["files"]
        return {Path(one["path"]).name: Path(one["path"]) for one in files}

    def attended(self, meeting: str, lines: Iterable[str], *words: object) -> list[str]:
        """Type the signed sheet back and return the answers."""
        return self.do("attend", "--meeting", meeting, *words, typed="\n".join(lines)).out.splitlines()

    def invited(self, meeting: str) -> dict[str, Any]:
        """Return the invitations of a meeting by name."""
        return {row["name"]: row for row in self.rows("show", "invitations", "--meeting", meeting)}

    def check_deadlines(self, meeting: str, *, receipt: str, posting: str, reply_by: str) -> None:
        """Compare with days counted by hand after handbook 7.1."""
        due = self.rows("deadlines", "--meeting", meeting)
        assert (due["latest_receipt"], due["office_posting"], due["reply_by"]) == (receipt, posting, reply_by)

    def invite(self, meeting: str, received: str, count: int) -> dict[str, Path]:
        """Make the letters and book their dispatch; they count as received on the day expected."""
        letters = self.papers("letters", "--meeting", meeting)
        booked = self.rows("dispatch", "--meeting", meeting, "--initials", "KO")
        assert (booked["count"], booked["receipts"]["Post"]) == (count, received)
        return letters

    def hold(self, meeting: str, day: str, lines: Sequence[str], *words: str) -> None:
        """Hold a meeting: it runs, the sheet is typed back, it is held."""
        self.on(day, "17:00")
        self.do("meeting", "--meeting", meeting, "state=running")
        answered = self.attended(meeting, lines, *words)
        assert all(one.startswith("ok ") for one in answered[: len(lines)]), answered
        self.do("meeting", "--meeting", meeting, "state=held")

    def settle_minutes(self, meeting: str, signed: str, sent: str) -> None:
        """Draft, sign and send the minutes."""
        of = ("minutes", "--meeting", meeting)
        self.refused("meeting", "--meeting", meeting, "state=closed")
        self.do(*of, "--drafted", signed)
        self.do(*of, "--signed-by-chair", signed, "--signed-by-recorder", signed)
        self.do(*of, "--sent", sent)


def words_of(path: Path) -> str:
    """Return the text of a Word file with head and foot, a line for each paragraph, unbreakable blanks as blanks."""
    return docx_text(path.read_bytes()).replace("\xa0", " ")


def table_of(path: Path, sheet: str, first: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet below the head row that has a column of this name, by column."""
    rows = [row for row in xlsx_rows(path.read_bytes(), sheet) if any(cell is not None for cell in row)]
    at = next(number for number, row in enumerate(rows) if first in row)
    names = [str(name) for name in rows[at]]
    return [dict(zip(names, row, strict=True)) for row in rows[at + 1 :]]


def print_of(path: Path) -> str:
    """Return the text of a PDF as it stands on the page; skips the test where no tool can read one."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run([tool, "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()


def only(files: dict[str, Path], word: str) -> Path:
    """Return the one file with a word in its name."""
    found = [path for name, path in files.items() if word in name]
    assert len(found) == 1, (word, sorted(files))
    return found[0]
