"""`show`: every list as data with stable keys, for any day and any committee, and as a table for people."""

import json
import subprocess
from pathlib import Path

import pytest

from commandline.running import command, environment, process, secretariat

ADDRESS = {"street", "house_no", "postal_code", "city", "country"}
KEYS = {
    "people": {
        *("id", "salutation", "academic_title", "given_name", "name_prefix", "family_name", "organisation", "email"),
        *("letter_style", "address", "address_lines", "salutation_line"),
    },
    "seats": {
        *("committee", "bench", "seat_no", "holder", "holder_id", "deputies", "voting", "valid_from", "valid_to"),
    },
    "meetings": {"id", "meeting", "committee", "number", "date", "start", "end", "venue", "state"},
    "committees": {"id", "short_name", "name", "federal_state"},
    "organisations": {"id", "name", "address"},
    "outcomes": {"no", "meeting", "text"},
    "cadence": {"committee", "period", "start", "end", "verdict", "held", "planned", "last_day", "last_posting"},
    "year-plan": {"committee", "period", "date", "office_posting", "reply_by", "verdict", "remarks"},
    "due": {"committee"},
    "history": {"number", "label", "made_at"},
}
OF_MEETING = {
    "invitations": {"no", "person_id", "name", "answer"},
    "workshops": {"person_id", "person", "group"},
    "attendance": {"row_no", "person_id", "name", "state"},
    "quorum": {"at", "item", "quorate", "present", "votes", "base", "needed", "reason"},
}


@pytest.mark.parametrize("what", KEYS)
def test_every_list_is_data_with_stable_keys(sample_file: Path, what: str) -> None:
    before = sample_file.read_bytes()
    run = secretariat("show", sample_file, what, "--json")
    assert (run.status, run.err) == (0, "")
    if what not in {"due", "year-plan"}:
        assert run.json, what
    for row in run.json:
        assert row.keys() >= KEYS[what]
    assert sample_file.read_bytes() == before


@pytest.mark.parametrize("what", OF_MEETING)
def test_every_list_of_a_meeting_is_data_with_stable_keys(sample_file: Path, what: str) -> None:
    run = secretariat("show", sample_file, what, "--meeting", "LSP-3", "--json")
    assert (run.status, run.err) == (0, "")
    assert run.json
    assert run.json[0].keys() >= OF_MEETING[what]


@pytest.mark.parametrize("what", OF_MEETING)
def test_a_list_of_a_meeting_asks_for_the_meeting(sample_file: Path, what: str) -> None:
    run = secretariat("show", sample_file, what)
    assert (run.status, run.out) == (2, "")
    assert "--meeting" in run.err


def test_people_come_with_their_block_and_salutation(sample_file: Path) -> None:
    run = process("show", sample_file, "people", "--committee", "LSP", "--on", "2026-09-21", "--json")
    assert run.status == 0, run.err
    person = next(person for person in run.json if person["family_name"] == "Ahlers")
    assert person["address_lines"][0] == person["organisation"] == "Kreis Unna"
    assert person["address_lines"][-1] == f"{person['address']['postal_code']} {person['address']['city']}"
    assert person["salutation_line"] == "Sehr geehrter Herr Ahlers,"
    assert person["address"].keys() == ADDRESS


def test_a_committee_s_people_are_its_members_and_deputies(sample_file: Path) -> None:
    lsp = secretariat("show", sample_file, "people", "--committee", "LSP", "--on", "2026-09-21", "--json").json
    gera = secretariat("show", sample_file, "people", "--committee", "RSG ITP", "--on", "2026-09-21", "--json").json
    assert (len(lsp), len(gera)) == (65, 24)


def test_seats_are_answered_for_any_day(sample_file: Path) -> None:
    before = secretariat("show", sample_file, "seats", "--committee", "LSP", "--on", "1999-01-01", "--json").json
    on_day = secretariat("show", sample_file, "seats", "--committee", "LSP", "--on", "2026-09-21", "--json").json
    assert before == []
    assert len(on_day) == 65
    assert all(seat["holder_id"] for seat in on_day)


def test_a_committee_chosen_leaves_the_others_out(sample_file: Path) -> None:
    for what in ("seats", "meetings"):
        rows = secretariat("show", sample_file, what, "--committee", "RSG ITP", "--json").json
        assert {row["committee"] for row in rows} == {"RSG ITP"}


def test_meetings_are_named_by_short_name_and_number(sample_file: Path) -> None:
    rows = secretariat("show", sample_file, "meetings", "--json").json
    assert {"LSP-3", "RSG ITP-4"} <= {row["meeting"] for row in rows}
    assert all(row["meeting"] == f"{row['committee']}-{row['number']}" for row in rows)


def test_a_table_has_a_head_and_a_line_for_each_row(sample_file: Path) -> None:
    run = secretariat("show", sample_file, "seats", "--committee", "RSG ITP", "--on", "2026-09-21")
    lines = run.out.splitlines()
    assert lines[0].split()[:3] == ["committee", "bench", "seat_no"]
    assert len(lines) == 13


def test_an_empty_list_is_said(empty: Path) -> None:
    run = secretariat("show", empty, "people")
    assert run.status == 0
    assert len(run.out.splitlines()) == 1
    assert secretariat("show", empty, "people", "--json").json == []


@pytest.mark.parametrize(
    "words",
    [
        ("people", "--committee", "XYZ"),
        ("attendance", "--meeting", "LSP-99"),
        ("attendance", "--meeting", "LSP"),
        ("people", "--on", "21.09.2026"),
        ("diagnoses",),
    ],
)
def test_what_is_not_there_is_refused(sample_file: Path, words: tuple[str, ...]) -> None:
    run = secretariat("show", sample_file, *words)
    assert (run.status, run.out) == (2, "")
    assert run.err


def test_the_cadence_is_told_for_any_day(sample_file: Path) -> None:
    rows = secretariat("show", sample_file, "cadence", "--committee", "RSG ITP", "--on", "2026-06-10", "--json").json
    assert [(row["period"], row["verdict"]) for row in rows] == [("Q1/2026", "erfüllt"), ("Q2/2026", "erfüllt")]
    assert rows[1]["last_day"] == "2026-06-30"
    told = secretariat("show", sample_file, "cadence", "--on", "2026-12-31")
    assert "Die Sitzung am Mi 20.05.2026 liegt 2 Tage hinter dem Mo 18.05.2026" in told.out


def test_the_history_of_one_committee_or_meeting_tells_of_nothing_else(sample_file: Path) -> None:
    def told(*words: str) -> dict[int, str]:
        rows = secretariat("show", sample_file, "history", *words, "--json").json
        return {row["number"]: row["label"] for row in rows}

    assert [*told("--meeting", "LSP-1").values()] == ["Sitzung 1 geplant"]
    lsp, gera = told("--committee", "LSP"), told("--committee", "RSG ITP")
    assert not lsp.keys() & gera.keys()
    assert lsp.keys() | gera.keys() < told().keys()


def test_data_is_one_document(sample_file: Path) -> None:
    run = secretariat("show", sample_file, "history", "--json")
    assert json.loads(run.out) == run.json


def test_whoever_reads_the_first_lines_only_has_seen_enough(sample_file: Path) -> None:
    with subprocess.Popen(
        command("show", sample_file, "history"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as listing:
        assert listing.stdout is not None
        listing.stdout.readline()
        listing.stdout.close()
        assert listing.stderr is not None
        assert (listing.stderr.read(), listing.wait(60)) == (b"", 0)


def test_a_table_says_yes_and_no_in_the_language_asked_for(sample_file: Path) -> None:
    told = {language: secretariat("--lang", language, "show", sample_file, "seats").out for language in ("de", "en")}
    assert " ja " in told["de"]
    assert " ja " not in told["en"]
    assert " yes " in told["en"]
