"""`reports` and the papers after a meeting: files where asked for, noted in the register, refusals in words."""

from pathlib import Path

from commandline.running import secretariat


def test_a_committees_year_is_three_kinds_of_paper(sample: Path, tmp_path: Path) -> None:
    run = secretariat("reports", sample, "--committee", "RSG ITP", "--year", 2026, "--out", tmp_path / "jahr", "--json")
    assert run.status == 0, run.err
    assert [file["kind"] for file in run.json["files"]] == [
        *("outcomes", "statistics", "statistics", "delegation_letter")
    ]
    assert {Path(file["path"]) for file in run.json["files"]} == set((tmp_path / "jahr").iterdir())


def test_only_what_is_asked_for_is_made_and_an_unknown_kind_is_named(sample: Path, tmp_path: Path) -> None:
    run = secretariat("reports", sample, "--committee", "LSP", "--out", tmp_path / "x", "--only", "delegation_letter")
    assert (run.status, run.out) == (2, "")
    run = secretariat("reports", sample, "--committee", "LSP", "--out", tmp_path / "x", "--only", "badges")
    assert run.status == 2
    assert "badges" in run.err
    assert not (tmp_path / "x").exists()


def test_the_minutes_come_with_the_papers_of_a_meeting(sample: Path, tmp_path: Path) -> None:
    run = secretariat(
        *("papers", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "p", "--only", "minutes,D20", "--json")
    )
    assert run.status == 0, run.err
    assert [Path(file["path"]).suffix for file in run.json["files"]] == [".xlsx", ".docx"]
