"""`deadlines`: the worked cases of the handbook (section 7) by hand, and the same for a meeting of the register."""

from pathlib import Path

import pytest

from commandline.running import process, secretariat
from handbook_cases import NOTICE_CASES, NoticeCase

KEYS = {"latest_receipt", "safe_receipt", "posting", "office_posting", "reply_by", "explanation"}


CASES = {
    "D01": ("2026-03-18", "14 Kalendertage", "A", "TH", "2026-03-03 2026-03-03 2026-02-26 2026-02-26"),
    "D03": ("2026-09-21", "42 Kalendertage", "A", "NW", "2026-08-09 2026-08-07 2026-08-03 2026-08-03"),
    "D06": ("2026-06-02", "10 Arbeitstage", "A", "NW", "2026-05-17 2026-05-15 2026-05-09 2026-05-08"),
    "D04": ("2026-10-12", "4 Kalendertage", "A", "TH", "2026-10-07 2026-10-07 2026-10-01 2026-10-01"),
    "D07a": ("2026-06-10", "5 Arbeitstage", "A", "NW", "2026-06-01 2026-06-01 2026-05-27 2026-05-27"),
    "D08a": ("2027-09-22", "5 Arbeitstage", "A", "TH", "2027-09-13 2027-09-13 2027-09-08 2027-09-08"),
    "D08b": ("2027-09-22", "5 Arbeitstage", "A", "NW", "2027-09-14 2027-09-14 2027-09-09 2027-09-09"),
    "D08 of both": ("2027-09-22", "5 Arbeitstage", "A", "NW,TH", "2027-09-13 2027-09-13 2027-09-08 2027-09-08"),
    "D10": ("2027-03-15", "14 Tage", "A", "NW", "2027-02-28 2027-02-26 2027-02-22 2027-02-22"),
    "D13": ("2025-06-24", "10 Kalendertage", "A", "nw", "2025-06-13 2025-06-13 2025-06-07 2025-06-06"),
    "weeks": ("2026-03-18", "2 Wochen", "A", "TH", "2026-03-03 2026-03-03 2026-02-26 2026-02-26"),
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


def test_each_day_is_told_with_its_reason(sample_file: Path) -> None:
    answer = secretariat("deadlines", sample_file, "--meeting", "RSG ITP-4", "--json").json
    named = [one["name"] for one in answer["answers"]]
    assert named == list(answer["reasons"])
    assert named[:5] == ["latest_receipt", "safe_receipt", "posting", "office_posting", "email"]
    assert named[5:] == ["reply_by", "minutes", "objections"]
    for one in answer["answers"]:
        assert one["why"]["code"].startswith("deadline.")
        day = one["day"]
        assert one["name"] == "safe_receipt" or f"{day[8:]}.{day[5:7]}.{day[:4]}" in answer["reasons"][one["name"]]
    assert answer["explanation"].startswith("Die Einladung muss spätestens am ")
    assert ", weil " in answer["explanation"]


def test_an_urgent_meeting_is_called_by_messenger_or_email(sample_file: Path) -> None:
    by_hand = ("--day", "2026-12-04", "--notice", "2 Tage", "--state", "TH", "--short", "--json")
    answer = secretariat("deadlines", *by_hand).json
    assert (answer["latest_receipt"], answer["posting"], answer["office_posting"]) == ("2026-12-02", None, None)
    assert "E-Mail" in answer["explanation"]
    of_rules = secretariat("deadlines", sample_file, "--meeting", "RSG ITP-4", "--short", "--json").json
    assert of_rules["posting"] is None
    without = secretariat("deadlines", sample_file, "--meeting", "LSP-3", "--short")
    assert (without.status, without.out) == (2, "")


def test_rules_that_protect_the_sending_tell_of_no_receipt() -> None:
    run = secretariat(
        "deadlines", "--day", "2027-03-15", "--notice", "14 Tage", "--anchor", "dispatch", "--state", "NW"
    )
    assert "abgesandt sein" in run.out
    assert "nimmt niemand Post entgegen" not in run.out
    assert "Geben Sie die Briefe bis Fr 26.02.2027 zur Post." in run.out


def test_recipients_in_another_land_add_their_holidays(sample_file: Path) -> None:
    alone = secretariat("deadlines", sample_file, "--meeting", "RSG ITP-4", "--json").json
    both = secretariat("deadlines", sample_file, "--meeting", "RSG ITP-4", "--state", "NW", "--json").json
    assert both["office_posting"] <= alone["office_posting"]


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
        ("--day", "2026-03-18", "--notice", "14 Kalendertage", "--state", ","),
        ("--day", "2026-03-18", "--notice", "14 Kalendertage", "--lead", "-1"),
        ("--day", "2026-03-18", "--notice", "14 Kalendertage", "--reply-lead", "-1"),
        ("--day", "0001-01-05", "--notice", "14 Kalendertage"),
        ("--day", "1850-01-05", "--notice", "14 Kalendertage"),
    ],
)
def test_what_cannot_be_counted_is_refused(words: tuple[str, ...]) -> None:
    run = secretariat("deadlines", *words)
    assert (run.status, run.out) == (2, "")
    assert run.err


@pytest.mark.parametrize("case", NOTICE_CASES, ids=lambda case: case.what)
def test_own_cases_are_answered_without_a_register(case: NoticeCase) -> None:
    how = ("--short",) if case.anchor == "urgent" else ("--anchor", case.anchor)
    words = ("--day", case.meeting, "--notice", case.notice, "--mode", case.mode, "--state", case.states)
    answer = secretariat("deadlines", *words, "--lead", str(case.lead), *how, "--json").json
    days = ("latest_receipt", "safe_receipt", "posting", "office_posting")
    assert tuple(answer[name] or "-" for name in days) == case.days
