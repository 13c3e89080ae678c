import random
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.storage.damage import check
from secretariat.storage.register import Register
from storage.world import altered


def _spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute(statement)


def test_a_whole_register_is_whole_and_counted(full: Register) -> None:
    report = check(full.path)
    assert report.whole
    assert (report.problems, report.register_id, report.steps) == ((), full.id, 1)
    assert report.counts["person"] == 2


def test_a_register_is_whole_after_changes_and_erasures(full: Register) -> None:
    with full.writing("ändern") as writing:
        writing.change(altered("person", notes="neu"))
        writing.erase(altered("need"))
    assert check(full.path).whole


def test_checking_changes_nothing(closed: Path) -> None:
    before = closed.read_bytes(), closed.stat().st_mtime_ns
    check(closed)
    assert (closed.read_bytes(), closed.stat().st_mtime_ns) == before
    assert list(closed.parent.iterdir()) == [closed]


def test_checking_leaves_no_copy_behind(closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(copies))
    assert check(closed).whole
    _spoil(closed, "DELETE FROM committee")
    assert not check(closed).whole
    assert list(copies.iterdir()) == []


@pytest.mark.parametrize(
    ("statement", "code", "where"),
    [
        ("UPDATE person SET family_name = 'Mueller' WHERE id = 'person'", "check.journal", "person"),
        ("UPDATE change SET after = replace(after, '\"Weg\"', '\"Weh\"')", "check.journal", "address"),
        ("UPDATE change SET after = replace(after, 'Wegstrecke', 'Wehstrecke')", "check.journal", "claim"),
        (
            "UPDATE change SET after = replace(after, 'family_name', 'family_nama') WHERE row_id = 'person'",
            "check.journal",
            "person",
        ),
        ("UPDATE meeting SET date = '2026-09-2x'", "check.journal", "meeting"),
        ("DELETE FROM delegation_meeting", "check.journal", "delegation_meeting"),
        ("DELETE FROM committee", "check.reference", None),
        ("UPDATE person SET notes = CAST(x'4dfc6c' AS TEXT) WHERE id = 'person'", "check.text", "person"),
        ("CREATE TRIGGER planted AFTER UPDATE ON person BEGIN SELECT 1; END", "register.unknown_parts", None),
        ("PRAGMA application_id = 1", "register.foreign", None),
    ],
)
def test_what_is_wrong_is_found_and_named(closed: Path, statement: str, code: str, where: str | None) -> None:
    _spoil(closed, statement)
    report = check(closed)
    assert not report.whole
    assert {problem.code for problem in report.problems} == {code}
    assert where is None or {problem.values["id"] for problem in report.problems} == {where}


def test_a_page_of_zeros_is_found(closed: Path) -> None:
    content = closed.read_bytes()
    closed.write_bytes(content[:8192] + bytes(4096) + content[12288:])
    assert "check.pages" in {problem.code for problem in check(closed).problems}


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageTroubleError) as refused:
        check(tmp_path / "weg.sqlite")
    assert refused.value.code == "register.missing"


def test_a_flipped_bit_in_a_text_is_found_whatever_it_hits(closed: Path) -> None:
    """Every byte of a name, a street or a need: in the table or in the journal, each flip shows."""
    whole = closed.read_bytes()
    rolls = random.Random(7)  # noqa: S311 -- a choice of places, nothing secret
    places = [
        place + rolls.randrange(len(word))
        for word in ("Müller".encode(), b"KANARIENVOGEL", b"Wohnen & Leben", b"Interessenvertretung")
        for place in _all_places(whole, word)
    ]
    assert len(places) >= 8
    for place in places:
        closed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert not check(closed).whole, place
    closed.write_bytes(whole)
    assert check(closed).whole


def _all_places(whole: bytes, word: bytes) -> list[int]:
    places, start = [], whole.find(word)
    while start >= 0:
        places.append(start)
        start = whole.find(word, start + 1)
    return places


@pytest.mark.parametrize("seed", range(12))
def test_random_damage_anywhere_is_one_refusal_and_never_a_defect(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "LSP.sqlite"
    Register.create(path).close()
    content = bytearray(path.read_bytes())
    dice = random.Random(seed)  # noqa: S311 - the same damage on every machine
    for _ in range(60):
        content[dice.randrange(100, 8192)] = dice.randrange(256)
    path.write_bytes(content)
    if check(path).whole:  # the dice hit nothing but free space
        Register.open(path).close()
        return
    with pytest.raises(StorageTroubleError):
        Register.open(path)
    assert path.read_bytes() == content
