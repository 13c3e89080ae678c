"""`import` and `import-replies` as typed: counts, doubts with their rows, refusals that change nothing."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from commandline.running import process, secretariat
from sample_lists import LISTS
from secretariat.storage.register import Register
from services.importing import written

COUNTS = ["added", "changed", "merged", "unchanged"]


def test_the_lsp_list_is_taken_in_without_a_display(empty: Path) -> None:
    run = process("import", empty, LISTS / "lsp_verteiler.xlsx", "--committee", "LSP", "--json")
    assert run.status == 0, run.err
    assert run.err == ""
    assert [run.json[name] for name in COUNTS] == [65, 0, 2, 0]
    doubt = next(doubt for doubt in run.json["doubts"] if doubt["row"] == 36)
    assert doubt.keys() == {"sheet", "row", "column", "value", "reason", "proposal"}
    assert doubt["sheet"] == "Träger + Verwaltung"
    assert (doubt["column"], doubt["value"]) == ("E-Mail", "ina.kramer(at)lebenswege.example")
    assert doubt["proposal"] == "ina.kramer@lebenswege.example"
    assert "." in doubt["reason"]
    assert " " in doubt["reason"], "a sentence, not a code"


def test_the_gera_list_is_taken_in_and_the_new_committee_said(empty: Path) -> None:
    run = secretariat("import", empty, LISTS / "gera_rsg.csv", "--committee", "RSG ITP")
    assert run.status == 0
    tried = secretariat("import", empty, LISTS / "lsp_verteiler.xlsx", "--committee", "LSP", "--dry-run")
    assert "Das Gremium LSP gibt es noch nicht; es würde angelegt." in tried.out
    assert run.out.startswith("Übernommen: 24 neu, 0 geändert, 0 zusammengeführt, 0 unverändert.")
    assert "Das Gremium RSG ITP gab es noch nicht" in run.out
    assert "14 Kalendertage Ladungsfrist, Stellvertretung persönlich" in run.out
    again = secretariat("import", empty, LISTS / "gera_rsg.csv", "--committee", "RSG ITP")
    assert "24 unverändert" in again.out
    assert "gab es noch nicht" not in again.out


def test_a_dry_run_says_the_same_and_changes_nothing(empty: Path) -> None:
    before = empty.read_bytes()
    dry = secretariat("import", empty, LISTS / "gera_rsg.csv", "--committee", "RSG ITP", "--dry-run", "--json")
    assert empty.read_bytes() == before
    real = secretariat("import", empty, LISTS / "gera_rsg.csv", "--committee", "RSG ITP", "--json")
    assert dry.json == real.json
    assert empty.read_bytes() != before


def test_messages_are_english_when_asked_before_or_behind_the_command(empty: Path) -> None:
    for words in (("--lang", "en", "import"), ("import", "--lang", "en")):
        run = secretariat(*words, empty, LISTS / "gera_rsg.csv", "--committee", "RSG ITP", "--dry-run")
        assert run.status == 0
        assert "Gespeichert wurde nichts" not in run.out
        assert "Nothing" in run.out or "nothing" in run.out


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("xl/workbook.xml", b" " * 60_000_000)


def open_quote(path: Path) -> None:
    path.write_text('Vorname;Nachname\n"Anna;Uhl\nKai;Dorn\n', encoding="utf-8")


def entities(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("xl/_rels/workbook.xml.rels", "<Relationships/>")
        package.writestr(
            "xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>'
        )


HOSTILE: dict[str, Callable[[Path], object]] = {
    "alt.xls": lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)),
    "leer.xlsx": lambda path: path.write_bytes(b""),
    "halb.xlsx": lambda path: path.write_bytes((LISTS / "lsp_verteiler.xlsx").read_bytes()[:9_000]),
    "bombe.xlsx": bomb,
    "fremd.xlsx": entities,
    "offen.csv": open_quote,
    "bild.csv": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5_000)),
    "rechnung.csv": lambda path: path.write_text("Artikel;Preis\nStift;2\n"),
    "fehlt.csv": lambda _path: None,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_foreign_file_is_refused_in_one_sentence(empty: Path, tmp_path: Path, name: str) -> None:
    HOSTILE[name](tmp_path / name)
    before = empty.read_bytes()
    run = secretariat("import", empty, tmp_path / name, "--committee", "LSP")
    assert run.status == 2
    assert run.out == ""
    assert run.err.count("\n") == 1
    assert " " in run.err
    assert empty.read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.suffix in {".lock", ".sqlite-journal"}]


def test_a_list_needs_a_committee(empty: Path) -> None:
    run = secretariat("import", empty, LISTS / "gera_rsg.csv")
    assert run.status == 2
    assert "--committee" in run.err


def test_a_read_error_of_the_encoding_can_be_put_right(empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Vorname;Nachname;E-Mail\nJörg;Müller;joerg@mueller.example\n".encode("cp1252"))
    run = secretariat("import", empty, path, "--committee", "BR", "--encoding", "cp1252", "--json")
    assert run.status == 0, run.err
    with Register.open(empty, read_only=True) as register:
        names = [row[3:6] for row in register.dump()["person"]]
    assert any("Jörg" in row for row in names)


def test_an_unknown_encoding_is_refused(empty: Path, tmp_path: Path) -> None:
    path = written(tmp_path, "Vorname;Nachname", "Anna;Uhl")
    run = secretariat("import", empty, path, "--committee", "BR", "--encoding", "klingon")
    assert (run.status, run.out) == (2, "")


def test_no_person_of_the_list_is_in_the_names_of_files(empty: Path, tmp_path: Path) -> None:
    secretariat("import", empty, LISTS / "gera_rsg.csv", "--committee", "RSG ITP")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Gremien.sqlite"]


def test_answers_without_a_column_of_answers_are_refused(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("import-replies", sample, LISTS / "gera_rsg.csv", "--meeting", "LSP-3")
    assert (run.status, run.out) == (2, "")
    assert sample.read_bytes() == before


def test_answers_for_a_meeting_that_is_not_there_are_refused(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("import-replies", sample, LISTS / "lsp_antworten.xlsx", "--meeting", "LSP-99")
    assert run.status == 2
    assert "LSP-99" in run.err
    assert sample.read_bytes() == before


def test_answers_are_told_like_lists(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat(
        "import-replies", sample, LISTS / "lsp_antworten.xlsx", "--meeting", "LSP-3", "--dry-run", "--json"
    )
    assert run.status == 0
    assert run.json.keys() == {*COUNTS, "doubts"}
    assert sample.read_bytes() == before
