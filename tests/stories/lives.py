"""Lives that end by kill -9: one process forks a child for each, so that a life costs no start of the interpreter."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Self

from openpyxl import Workbook

from commandline.running import environment

_MOTHER = """
import os, sys
from datetime import date
from pathlib import Path
from secretariat.commandline import attending, lists, main  # loaded once, not in each life
from secretariat.documents.reading import read_list
from secretariat.services.lists_in import list_import
from secretariat.storage import history, queries, records, rules, tables  # deferred, but not to each life
from secretariat.storage.register import Register
import holidays.countries.germany

def run(*words):
    sys.argv = ["secretariat", *words]
    main()

{before}

for line in sys.stdin:
    words = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if child == 0:
        os.dup2(os.open(words[0], os.O_RDONLY), 0)
        os.dup2(os.open(words[1], os.O_WRONLY | os.O_CREAT), 1)
        sys.stdin, sys.stdout = open(0), open(1, "w")
        try:
            {life}
        finally:
            sys.stdout.flush()
            os._exit(0)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("over", flush=True)
"""


class Lives:
    """Children that do `life` (Python; `words` are what was given) until they are killed at a random moment."""

    def __init__(self, life: str, *, before: str = "", seed: int = 1, longest: float = 1.0) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - moments to die, no secrets
        self.longest = longest
        self._mother = subprocess.Popen(
            [sys.executable, "-c", _MOTHER.format(before=before, life=life)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(),
            text=True,
        )

    def live(self, typed: Path, said: Path, *words: object) -> str:
        """Let one child live for a while; return what it has said by then."""
        assert self._mother.stdin is not None
        assert self._mother.stdout is not None
        print(typed, said, *words, sep="\t", file=self._mother.stdin, flush=True)
        child = int(self._mother.stdout.readline())
        end = threading.Timer(self._chance.uniform(0, self.longest), _kill, (child,))
        began = time.monotonic()
        end.start()
        assert self._mother.stdout.readline() == "over\n"
        if not end.finished.is_set():  # it was done before its time: let the next ones die within its span
            self.longest = time.monotonic() - began
        end.cancel()
        end.join()
        return said.read_text("utf-8") if said.exists() else ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._mother.communicate()


def _kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)


def big_list(path: Path, rows: int) -> Path:
    """Write a list of many people of fifty organisations."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Mitglieder")
    sheet.append(["Bank", "Vorname", "Nachname", "Institution", "Straße", "PLZ", "Ort", "E-Mail"])
    for number in range(rows):
        house, family = number % 50, f"Name{number:04}"
        email = f"{family.lower()}@haus{house}.example"
        sheet.append(["Träger", "Ada", family, f"Haus {house}", "Weg 1", "59423", "Unna", email])
    book.save(path)
    return path
