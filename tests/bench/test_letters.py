"""Letters against docxtpl, docx-mailmerge2 and LibreOffice's own mail merge: same letter, one run, ways alternating."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

pytest.importorskip("docxtpl")
pytest.importorskip("mailmerge")

from bench import letter_peers as peers
from bench.letter_people import people
from bench.measuring import megabytes, report, seconds, typical_seconds
from secretariat.documents.file_names import safe_name
from secretariat.documents.package import write_file

pytestmark = pytest.mark.bench

COUNT = 650
FEW = 130
"""The slow ways cost the same for each letter, however many (performance.md); a fifth of them is enough."""


@pytest.fixture
def memory() -> Iterator[Path]:
    """Give a folder on a memory file system."""
    folder = Path(tempfile.mkdtemp(dir="/dev/shm"))
    yield folder
    shutil.rmtree(folder)


def templates(folder: Path) -> tuple[bytes, Path, Path]:
    """Give the template with typed fields, its file, and the file with Word's own merge fields."""
    content = peers.letter_template(peers.typed)
    typed, merged = folder / "typed.docx", folder / "merged.docx"
    typed.write_bytes(content)
    merged.write_bytes(peers.letter_template(peers.merged))
    return content, typed, merged


def test_one_file_each_on_a_memory_file_system(memory: Path) -> None:
    content, typed, merged = templates(memory)
    taken = seconds(
        {
            "ours": lambda: peers.ours(content, memory, COUNT),
            "ours, merge fields": lambda: peers.ours(merged.read_bytes(), memory, COUNT),
            "docxtpl": lambda: peers.with_docxtpl(typed, memory, FEW),
            "docx-mailmerge2": lambda: peers.with_mailmerge(merged, memory, FEW),
        },
        rounds=5,
    )
    each = {name: one / (FEW if name.startswith("docx") else COUNT) for name, one in taken.items()}
    if peers.libreoffice_is_here():
        each["LibreOffice"] = peers.with_libreoffice(typed, memory, COUNT, "files") / COUNT
    report("one file each, memory", each, 1)
    assert each["docxtpl"] / each["ours"] >= 100
    assert each["docx-mailmerge2"] / each["ours, merge fields"] >= 40
    assert each.get("LibreOffice", 1) / each["ours"] >= 100


def test_one_file_each_on_disk_costs_little_more_than_writing_ready_bytes(tmp_path: Path) -> None:
    content, *_ = templates(tmp_path)
    template = peers.compiled(content)
    ready = template.fill(next(people(1)))
    numbers, persons = count(), people(COUNT)

    def write_ready() -> None:
        write_file(tmp_path / f"2026-09-21_LSP_03_{next(numbers)}.docx", ready)

    def fill_and_write() -> None:
        person = next(persons)
        name = safe_name("2026-09-21", "LSP", "03", person["Name"], suffix=".docx")
        write_file(tmp_path / name, template.fill(person))

    taken = typical_seconds({"ready bytes": write_ready, "ours": fill_and_write}, rounds=COUNT)
    report("one file each, disk", taken, 1)
    assert taken["ours"] / taken["ready bytes"] <= 1.3


def test_all_letters_in_one_file(memory: Path) -> None:
    content, typed, merged = templates(memory)
    taken = seconds(
        {
            "ours": lambda: peers.ours_in_one(content, memory, COUNT),
            "ours, merge fields": lambda: peers.ours_in_one(merged.read_bytes(), memory, COUNT),
            "docx-mailmerge2": lambda: peers.with_mailmerge_in_one(merged, memory, COUNT),
        }
    )
    if peers.libreoffice_is_here():
        taken["LibreOffice"] = peers.with_libreoffice(typed, memory, COUNT, "one")
    report("all in one file", taken, COUNT)
    assert taken["docx-mailmerge2"] / taken["ours, merge fields"] >= 10
    assert taken.get("LibreOffice", 1e6) / taken["ours"] >= 300


def test_the_cost_of_a_letter_does_not_grow(memory: Path) -> None:
    content, *_ = templates(memory)
    template = peers.compiled(content)

    def fill(letters: int) -> None:
        for person in people(letters):
            template.fill(person)

    taken = seconds({"65": lambda: fill(65), "10,000": lambda: fill(10_000)}, rounds=9, clock=time.process_time)
    each = {"65": taken["65"] / 65, "10,000": taken["10,000"] / 10_000}
    report("filling alone", each, 1)
    assert each["10,000"] / each["65"] <= 1.5


_BEFORE = """
sys.path.insert(0, {tests!r})
from pathlib import Path
from secretariat.documents.word_template import compile_template
from secretariat.documents.serial_letter import write_serial_letter
from bench.letter_people import CONSTANTS, people
template = compile_template(Path({template!r}).read_bytes()).bind(CONSTANTS)
for person in people(1):
    template.fill(person)
"""


@pytest.mark.parametrize(
    ("work", "allowed"),
    [
        ("for person in people(10_000): template.fill(person)", 2),
        ("write_serial_letter(template, people(10_000), Path({target!r}))", 30),
    ],
    ids=["one file each", "all in one file"],
)
def test_memory_stays_flat_up_to_ten_thousand_letters(memory: Path, work: str, allowed: int) -> None:
    _, typed, _ = templates(memory)
    before = _BEFORE.format(tests=str(Path(__file__).parents[1]), template=str(typed))
    start, peak = megabytes(before, work.format(target=str(memory / "all.docx")))
    print(f"memory at 10,000: {start:.1f} MB at start, {peak:.1f} MB at most")
    assert peak - start <= allowed
