"""`oparl-export` and `oparl-import`: a file for a council information system and back, with what was left out."""

import json
from pathlib import Path

from commandline.running import secretariat


def test_the_export_says_what_oparl_has_no_words_for(sample_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "austausch" / "oparl.json"
    run = secretariat("oparl-export", sample_file, "--out", target, "--base", "https://ris.example/", "--json")
    assert run.status == 0, run.err
    assert run.json["left_out"]["deputyship"] > 0
    assert run.json["left_out"]["reply"] > 0
    assert {one["type"].rpartition("/")[2] for one in json.loads(target.read_text(encoding="utf-8"))["data"]} == {
        *("Organization", "Person", "Meeting")
    }
    told = secretariat("oparl-export", sample_file, "--out", target, "--committee", "LSP")
    assert "Stellvertretung" in told.out
    assert "RSG" not in target.read_text(encoding="utf-8")


def test_a_file_is_taken_in_once_and_a_wrong_one_changes_nothing(
    sample_file: Path, empty: Path, tmp_path: Path
) -> None:
    target = tmp_path / "oparl.json"
    secretariat("oparl-export", sample_file, "--out", target)
    run = secretariat("oparl-import", empty, target, "--state", "th", "--json")
    assert run.status == 0, run.err
    assert run.json["added"]["committees"] == 2
    assert secretariat("oparl-import", empty, target, "--json").json["added"] == {}
    before = empty.read_bytes()
    target.write_text('{"data": [', encoding="utf-8")
    refused = secretariat("oparl-import", empty, target)
    assert (refused.status, refused.out) == (2, "")
    assert empty.read_bytes() == before
