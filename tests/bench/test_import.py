"""Imports: 5,000 rows in under 5 s and 300 MB, and 100 new entries into a register of 100,000 people."""

import os
import random
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from bench.test_reading import GIVEN, SOURCES, big_list, family
from secretariat.documents.reading import read_list
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.services.lists_in.list_import import plan_import
from secretariat.storage.register import Register
from services.importing import TODAY, take_in

pytestmark = pytest.mark.bench

PEOPLE, HOUSES = 100_000, 8_000
IMPORT = """
import gc, sys, time
from datetime import date
from pathlib import Path
from secretariat.documents.reading import read_list
from secretariat.commandline.entry import SELDOM
from secretariat.services.lists_in import list_import
from secretariat.storage.register import Register
gc.set_threshold(*SELDOM)  # as the command does
with Register.create(Path(sys.argv[2])) as register:
    start = time.process_time(), time.perf_counter()
    with register.writing("Import") as writing:
        plan = list_import.plan_import(writing, read_list(Path(sys.argv[1])), "LSP", date(2026, 1, 5))
        list_import.carry_out(writing, plan)
    taken = time.process_time() - start[0], time.perf_counter() - start[1]
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(plan.summary.added, *taken, int(peak) // 1024)
"""


def test_5000_rows_are_imported_in_5_seconds_and_300_mb(tmp_path: Path) -> None:
    big_list(tmp_path / "list.xlsx", 5_000)
    words = [sys.executable, "-c", IMPORT, str(tmp_path / "list.xlsx"), str(tmp_path / "Gremien.sqlite")]
    environment = os.environ | {"PYTHONPATH": str(SOURCES)}
    done = subprocess.run(words, check=True, capture_output=True, text=True, env=environment)
    added, seconds, elapsed, megabytes = done.stdout.split()
    print(f"5,000 rows, {added} people: {float(seconds):.2f} s of work, {float(elapsed):.2f} s passed, {megabytes} MB")
    assert int(added) > 9_000, "members and their deputies"
    assert float(seconds) < 5.0
    assert int(megabytes) < 300


def test_100_entries_are_imported_into_a_register_of_100000_people_in_seconds(tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - invented people
    houses = [Organisation(name=f"Träger {number} e. V.") for number in range(HOUSES)]
    addresses = [
        PostalAddress(
            organisation_id=house.id, street="Weg", house_no="1", postal_code=f"{10_000 + number}", city="Ort"
        )
        for number, house in enumerate(houses)
    ]
    people = [
        Person(
            given_name=chance.choice(GIVEN),
            family_name=family(chance),
            email=f"p{number}@traeger{number % HOUSES}.example",
            organisation_id=houses[number % HOUSES].id,
        )
        for number in range(PEOPLE)
    ]
    big_list(tmp_path / "list.xlsx", 100)
    with Register.create(tmp_path / "Gremien.sqlite") as register:
        with register.writing("Alle") as writing:
            writing.add(*houses, *addresses, *people)
        raw = read_list(tmp_path / "list.xlsx")
        with register.reading() as reading:
            start = process_time()
            plan = plan_import(reading, raw, "LSP", TODAY)
            planned = process_time() - start
        start = process_time()
        take_in(register, tmp_path / "list.xlsx", "LSP")
        imported = process_time() - start
    print(f"100 entries against {PEOPLE:,} people: planned in {planned:.2f} s, imported in {imported:.2f} s")
    assert plan.summary.added > 150
    assert planned < 6.0
    assert imported < 7.0
