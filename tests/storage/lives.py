"""What child processes of the tests do to a register until they are killed, and the nursery that forks them.

A fresh interpreter for each of hundreds of lives would take most of the time; a fork of the test process would take
Qt along.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.storage.register import Register

COUNTER = Organisation(id="counter", name="0")


def save_and_acknowledge(path: str, acknowledged: str, life: int, pause: float = 0.0) -> None:
    """Save step after step and note each in a file once it is saved."""
    with Register.open(Path(path)) as register:
        log = os.open(acknowledged, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        for number in count():
            step = f"{life}-{number}"
            with register.writing("Speichern", change_id=step) as writing:
                counter = writing.get(Organisation, COUNTER.id)
                writing.add(Person(family_name=step, notes="x" * 3_000))
                writing.change(replace(counter, name=str(int(counter.name) + 1)))
            os.write(log, f"{step}\n".encode())
            time.sleep(pause)


def import_five_thousand(path: str, acknowledged: str) -> None:
    """Import 5,000 people in one step and note that it is saved."""
    people = [Person(family_name=f"Name {number}") for number in range(5_000)]
    addresses = [PostalAddress(person_id=person.id, city="Gera") for person in people]
    with Register.open(Path(path)) as register:
        Path(acknowledged).with_suffix(".begun").touch()
        with register.writing("Liste", change_id="import") as writing:
            writing.add(*people, *addresses)
        Path(acknowledged).write_text("import", encoding="utf-8")


def fill_the_disk(path: str, room: int, answers: str) -> None:
    """Save until no more fits, make room, save again; note what each said."""
    with Register.open(Path(path)) as register:
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (Path(path).stat().st_size + room, most))
        before = register.dump()
        said = [_answer(lambda: _add_large(register))]
        said.append("unchanged" if register.dump() == before else "changed")
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        said.append(_answer(lambda: _add_large(register)))
    Path(answers).write_text(" ".join(said), encoding="utf-8")


def _add_large(register: Register) -> None:
    with register.writing("groß") as writing:
        writing.add(*(Person(family_name=str(number), notes="x" * 4_000) for number in range(50)))


def _answer(act: Callable[[], None]) -> str:
    try:
        act()
    except StorageTroubleError as error:
        return error.code
    return "saved"


class Nursery:
    """A process of its own that has everything imported and forks a child for each life."""

    def __init__(self) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        command = [sys.executable, "-c", "from storage.lives import serve; serve()"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths}
        )

    def start(self, life: Callable[..., None], *arguments: object) -> int:
        """Fork a child that lives this life, and return its number."""
        return self._ask([life.__name__, *arguments])

    def kill(self, child: int) -> None:
        """End a child with SIGKILL, and wait until it is gone."""
        os.kill(child, signal.SIGKILL)
        self.wait(child)

    def wait(self, child: int) -> None:
        """Wait until a child has ended."""
        self._ask(["", child])

    def close(self) -> None:
        """End the nursery."""
        self._process.communicate()

    def _ask(self, question: list[object]) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


LIVES = {life.__name__: life for life in (save_and_acknowledge, import_five_thousand, fill_the_disk)}


def serve() -> None:
    """Be the nursery: for each line fork a child or wait for one, and answer with its number."""
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        child = os.fork() if name else os.waitpid(arguments[0], 0)[0]
        if child == 0:
            LIVES[name](*arguments)
            os._exit(0)
        print(child, flush=True)
