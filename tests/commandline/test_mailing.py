"""`mails`, `calendar`, `addresses`: files and lines for a mail program, and nothing sent."""

from pathlib import Path

from commandline.running import secretariat


def test_a_draft_for_everybody_with_an_address(sample: Path, tmp_path: Path) -> None:
    words = ("mails", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "mails")
    refused = secretariat(*words)
    assert (refused.status, refused.out) == (2, "")
    assert "niemand per E-Mail" in refused.err
    run = secretariat(*words, "--everybody", "--json")
    assert run.status == 0, run.err
    paths = [Path(file["path"]) for file in run.json["files"]]
    assert {path.suffix for path in paths} == {".eml"}
    assert all(path.read_bytes().startswith(b"To: ") for path in paths)


def test_a_calendar_entry_says_its_name_and_how_often_it_moved(sample_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "kalender" / "lsp.ics"
    run = secretariat("calendar", sample_file, "--meeting", "LSP-3", "--out", target, "--json")
    assert run.status == 0, run.err
    assert run.json["sequence"] == 0
    assert run.json["uid"].encode() in target.read_bytes()


def test_addresses_are_of_a_meeting_or_of_a_committee(sample_file: Path) -> None:
    run = secretariat("addresses", sample_file, "--meeting", "RSG ITP-4", "--json")
    assert len(run.json["bcc"]) >= 12
    assert secretariat("addresses", sample_file, "--committee", "RSG ITP").out.count("@") == 12
    both = secretariat("addresses", sample_file, "--committee", "LSP", "--meeting", "LSP-3")
    assert (both.status, both.out) == (2, "")
