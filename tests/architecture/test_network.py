"""The program never asks for a network: no update check, no fonts, no name of another machine (fault 119)."""

import os
import subprocess
import sys
from pathlib import Path

from architecture.source import PACKAGE

WATCHED = """
import sys
ASKED = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "urllib.Request", "ftplib.connect")
def refuse(event, arguments):
    if event in ASKED:
        raise SystemExit(f"asked for the network: {event}")
sys.addaudithook(refuse)
"""


def run_watched(program: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", WATCHED + program]
    return subprocess.run(command, check=False, capture_output=True, cwd=folder, env=environment, encoding="utf-8")


def test_every_part_of_the_program_works_without_asking_for_the_network(tmp_path: Path) -> None:
    result = run_watched("from secretariat.self_check import run\nraise SystemExit(run())", tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_watch_would_see_it(tmp_path: Path) -> None:
    result = run_watched("import socket\nsocket.create_connection(('localhost', 9))", tmp_path)
    assert "asked for the network" in result.stderr
