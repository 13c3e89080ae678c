"""`deadlines`: the worked cases of the handbook (section 7) by hand, and the same for a meeting of the register."""

from pathlib import Path

import pytest

from commandline.running import process, secretariat

KEYS = {"latest_receipt", "safe_receipt", "posting", "office_posting", "reply_by", "explanation"}


CASES = {
    "D01": ("2026-03-18", "14 Kalendertage", "A", "TH", "2026-03-03 2026-03-03 2026-02-26 2026-02-26"),
    "D03": ("2026-09-21", "42 Kalendertage", "A", "NW", "2026-08-09 2026-08-07 2026-08-03 2026-08-03"),
    "D06": ("2026-06-02", "10 Arbeitstage", "A", "NW", "2026-05-17 2026-05-15 2026-05-09 2026-05-08"),
    "D11": ("2026-03-18", "14 Kalendertage", "B", "TH", "2026-03-04 2026-03-04 2026-02-27 2026-02-27"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_worked_cases(case: str) -> None:
    day, notice, mode, state, days = CASES[case]
    run = secretariat(
        *("deadlines", "--day", day, "--notice", notice, "--mode", mode, "--anchor", "receipt"),
        *("--state", state, "--lead", "4", "--json"),
    )
    assert (run.status, run.err) == (0, "")
    assert run.json.keys() >= KEYS
    found = [run.json[name] for name in ("latest_receipt", "safe_receipt", "posting", "office_posting")]
    assert found == days.split()
    assert run.json["explanation"].endswith(".")


def test_a_meeting_of_the_register_has_the_same_days_without_a_display(sample_file: Path) -> None:
    before = sample_file.read_bytes()
    run = process("deadlines", sample_file, "--meeting", "LSP-3", "--json")
    assert run.status == 0, run.err
    assert run.json.keys() >= KEYS
    assert run.json["latest_receipt"] < run.json["reply_by"] < "2026-09-21"
    assert sample_file.read_bytes() == before


def test_days_are_told_in_words(sample_file: Path) -> None:
    german = secretariat("deadlines", sample_file, "--meeting", "RSG ITP-4")
    assert "Zugang spätestens" in german.out
    english = secretariat("deadlines", sample_file, "--meeting", "RSG ITP-4", "--lang", "en")
    assert english.status == 0
    assert "Zugang spätestens" not in english.out


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--day", "2026-03-18"),
        ("--day", "2026-03-18", "--notice", "bald"),
        ("--day", "2026-03-18", "--notice", "14 Monde"),
        ("--day", "2026-03-18", "--notice", "14 Kalendertage", "--state", "XX"),
        ("--day", "18.03.2026", "--notice", "14 Kalendertage"),
        ("--day", "2026-03-18", "--notice", "14 Kalendertage", "--mode", "C"),
    ],
)
def test_what_cannot_be_counted_is_refused(words: tuple[str, ...]) -> None:
    run = secretariat("deadlines", *words)
    assert (run.status, run.out) == (2, "")
    assert run.err
