"""`outcome`, `minutes`, `extract`, `delegate`: from the vote to the approved minutes, typed."""

import json
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from commandline.running import secretariat
from secretariat import clock

MEETING = ("--meeting", "RSG ITP-4")


def test_a_recommendation_gets_the_next_number_and_its_state_later(sample: Path) -> None:
    words = ("outcome", sample, *MEETING, "--text", "Mehr Zeit.", "--item", "5", "--yes", 8, "--against", 1, "--json")
    run = secretariat(*words, "--to", "Jugendamt", "--due", "2027-03-31")
    assert run.status == 0, run.err
    assert (run.json["no"], run.json["kind"], run.json["votes"]) == ("2026/05", "Empfehlung", "8 : 1 : 0")
    assert (run.json["item"], run.json["addressee"], run.json["due"]) == ("5", "Jugendamt", "2027-03-31")
    run = secretariat("outcome", sample, *MEETING, "--no", "2026/05", "--state", "forwarded", "--json")
    assert (run.json["state"], run.json["text"]) == ("weitergeleitet", "Mehr Zeit.")


def test_more_votes_than_seats_and_an_item_nobody_planned_are_refused(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("outcome", sample, *MEETING, "--text", "Zu viel.", "--yes", 40)
    assert run.status == 2
    assert "40 Stimmen" in run.err
    run = secretariat("outcome", sample, *MEETING, "--text", "Wo?", "--item", "9.9")
    assert run.status == 2
    assert "9.9" in run.err
    assert sample.read_bytes() == before


def test_whether_there_was_a_quorum_is_worked_out_from_the_sheet(sample: Path) -> None:
    run = secretariat("outcome", sample, *MEETING, "--kind", "resolution", "--text", "So sei es.", "--unanimous")
    assert run.status == 0, run.err


def test_minutes_go_from_draft_to_approval_and_say_what_they_lack(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = secretariat("minutes", sample, *MEETING, "--drafted", "2026-11-20", "--json")
    assert first.json["minutes"]["state"] == "draft"
    assert any("Unterschrift" in gap for gap in first.json["gaps"])
    signed = ("--signed-by-chair", "2026-11-21", "--signed-by-recorder", "2026-11-21")
    assert secretariat("minutes", sample, *MEETING, *signed, "--json").json["minutes"]["state"] == "signed"
    early = secretariat("minutes", sample, *MEETING, "--objection", "Das war anders.")
    assert (early.status, early.out) == (2, "")
    assert secretariat("minutes", sample, *MEETING, "--sent", "2026-11-22", "--json").json["minutes"]["state"] == "sent"
    wrong = secretariat("minutes", sample, *MEETING, "--approved-in", "RSG ITP-3")
    assert wrong.status == 2
    to_come = secretariat("minutes", sample, *MEETING, "--approved-in", "RSG ITP-5")
    assert (to_come.status, "findet erst noch statt" in to_come.err) == (2, True)
    monkeypatch.setattr(clock, "today", lambda: date(2027, 2, 17))
    run = secretariat("minutes", sample, *MEETING, "--approved-in", "RSG ITP-5")
    assert run.status == 0, run.err
    assert "genehmigt" in run.out


def test_an_extract_is_a_letter_and_an_unknown_number_names_the_known(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "auszug.docx"
    words = ("extract", sample, *MEETING, "--out", target)
    run = secretariat(*words, "--no", "2026/99")
    assert (run.status, target.exists()) == (2, False)
    assert "2026/04" in run.err
    run = secretariat(*words, "--no", "2026/04", "--address", "Jugendamt, Markt 1, 07545 Gera")
    assert run.status == 0, run.err
    text = "\n".join(paragraph.text for paragraph in Document(str(target)).paragraphs)
    assert "Jugendamt\nMarkt 1\n07545 Gera" in text


def test_a_delegate_is_sent_with_deputy_and_meeting_and_not_twice(sample: Path) -> None:
    words = (
        *("delegate", sample, "--committee", "LSP", "--to", "Landesarbeitsgemeinschaft", "--person", "Olga Thormann"),
        *("--from", "2026-10-01", "--until", "2028-09-30", "--decided-in", "LSP-3", "--json"),
    )
    run = secretariat(*words, "--deputy", "Greta Bäumer")
    assert run.status == 0, run.err
    (row,) = run.json
    assert (row["person"], row["deputy"], row["decided_in"]) == ("Olga Thormann", "Greta Bäumer", 3)
    assert secretariat(*words).status == 2
    unknown = secretariat(*words[:6], "--person", "Wer Auchimmer", *words[8:])
    assert unknown.status == 2
    assert json.loads(run.out)


def test_unfinished_business_is_offered_and_taken_onto_the_next_agenda(sample: Path) -> None:
    words = ("agenda", sample, "--meeting", "RSG ITP-5", "--json")
    offered = [row["title"] for row in secretariat(*words).json]
    assert offered == ["Stand: Empfehlung 2026/04"]  # minutes and report stand on it already
    taken = secretariat(*words, "--take").json
    assert [row["position"] for row in taken] == [str(number) for number in range(1, len(taken) + 1)]
    assert set(offered) <= {row["title"] for row in taken}
    assert secretariat(*words).json == []
    shown = secretariat("show", sample, "delegations", "--on", "2026-12-01", "--json").json
    assert [row["goes"] for row in shown] == [True, True]


def test_there_are_no_minutes_before_the_meeting(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("minutes", sample, "--meeting", "LSP-4")
    assert (run.status, run.out) == (2, "")
    assert "noch nicht begonnen" in run.err
    assert sample.read_bytes() == before
