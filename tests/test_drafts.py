"""Drafts of what was typed: kept for this user alone, gone with the last one, never in the way."""

import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from secretariat.drafts import Call, Draft, Drafts

AT = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)


def draft(key: str = "a", **typed: str | bool) -> Draft:
    way = (Call("PeoplePage", "edit", ("brandt",)), Call("Further", "change", (), (("list", "row"),)))
    return Draft(key=key, title="Eva Brandt", place="people", kept_at=AT, typed=typed, way=way)


def test_a_draft_comes_back_as_it_was(tmp_path: Path) -> None:
    Drafts(tmp_path / "Entwürfe", "lsp").keep(draft(notes="Zeile 1\nZeile „2“", familiar=True))
    assert Drafts(tmp_path / "Entwürfe", "lsp").all() == (draft(notes="Zeile 1\nZeile „2“", familiar=True),)


def test_a_newer_draft_of_the_same_window_takes_the_place_of_the_older(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, "lsp")
    for text in ("B", "Br", "Brandt"):
        drafts.keep(draft(name=text))
    drafts.keep(draft("b", name="Meier"))
    assert [one.typed["name"] for one in drafts.all()] == ["Brandt", "Meier"]
    assert drafts.find("a") == draft(name="Brandt")
    assert drafts.find("c") is None


def test_the_file_goes_with_the_last_draft(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, "lsp")
    drafts.keep(draft())
    drafts.keep(draft("b"))
    drafts.drop("a")
    assert [one.key for one in drafts.all()] == ["b"]
    drafts.drop("b")
    assert list(tmp_path.iterdir()) == []


def test_registers_do_not_mix(tmp_path: Path) -> None:
    Drafts(tmp_path, "lsp").keep(draft())
    assert Drafts(tmp_path, "rsg").all() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of a file are those of the profile there")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    Drafts(tmp_path, "lsp").keep(draft())
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"key": "a"}]', '{"key": "a"}', "null"])
def test_a_file_that_is_not_ours_holds_no_drafts(tmp_path: Path, content: str) -> None:
    (tmp_path / "lsp.json").write_text(content, encoding="utf-8")
    assert Drafts(tmp_path, "lsp").all() == ()


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    drafts = Drafts(tmp_path / "file" / "below", "lsp")
    drafts.keep(draft())
    assert drafts.all() == ()
    drafts.clear()
