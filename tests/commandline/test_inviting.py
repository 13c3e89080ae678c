"""`invite`, `invitation`, `dispatch`, `supplement`: each letter on its way, with its proof."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from commandline.running import Run, secretariat

MEETING = ("--meeting", "RSG ITP-5")
DAYS = ("2027-02-10", "2027-02-11")
"""The day by which to answer, and the one after it."""


@pytest.fixture(autouse=True)
def in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.clock.now", lambda: datetime(2026, 11, 20, 10).astimezone())


def invitations(register: Path) -> list[dict[str, Any]]:
    return list(secretariat("show", register, "invitations", *MEETING, "--json").json)


def deed(register: Path, deed: str, who: str = "1", *more: str) -> Run:
    return secretariat("invitation", register, *MEETING, "--who", who, deed, *more, "--json")


@pytest.fixture
def sent(sample: Path, tmp_path: Path) -> Path:
    assert secretariat("letters", sample, *MEETING, "--out", tmp_path / "briefe").status == 0
    run = secretariat("dispatch", sample, *MEETING, "--initials", "KO", "--at", "2026-11-23T10:00", "--json")
    assert run.status == 0, run.err
    return sample


def test_everybody_entitled_is_invited_once_and_guests_beside(sample: Path) -> None:
    secretariat("enter", sample, "person", "given_name=Gerd", "family_name=Gast")
    rows = secretariat("invite", sample, *MEETING, "--guest", "Gerd Gast", "--json").json
    assert [row["no"] for row in rows] == list(range(1, len(rows) + 1))
    assert (rows[-1]["name"], rows[-1]["role"]) == ("Gast, Gerd", "Gast")
    assert secretariat("invite", sample, *MEETING, "--json").json == rows
    assert secretariat("invite", sample, *MEETING, "--guest", "Wer Auchimmer").status == 2


def test_who_has_not_answered_by_the_day_asked_for_is_shown_without_an_answer(sent: Path) -> None:
    rows = {day: secretariat("show", sent, "invitations", *MEETING, "--on", day, "--json").json for day in DAYS}
    assert [{row["state"] for row in rows[day]} for day in DAYS] == [{"sent"}, {"no_reply"}]


def test_nothing_is_booked_before_there_are_letters(sample: Path) -> None:
    secretariat("invite", sample, *MEETING)
    before = sample.read_bytes()
    run = secretariat("dispatch", sample, *MEETING, "--initials", "KO")
    assert (run.status, run.out) == (2, "")
    assert sample.read_bytes() == before


def test_a_dispatch_says_when_each_way_counts_as_received(sample: Path, tmp_path: Path) -> None:
    secretariat("letters", sample, *MEETING, "--out", tmp_path / "briefe")
    run = secretariat("dispatch", sample, *MEETING, "--initials", "KO", "--at", "2026-11-20T17:00", "--json")
    assert run.json["count"] == len(invitations(sample))
    # Friday afternoon: mail counts on Monday (F11), post on the fourth Werktag after (F9).
    assert run.json["receipts"] == {"Post": "2026-11-25", "E-Mail": "2026-11-23", "persönlich": "2026-11-20"}
    assert {row["state"] for row in invitations(sample)} == {"sent"}
    assert secretariat("dispatch", sample, *MEETING, "--initials", "KO").status == 2  # nothing is waiting any more


def test_a_letter_that_came_back_is_written_again(sent: Path, tmp_path: Path) -> None:
    run = deed(sent, "returned", "1", "--on", "2026-11-27", "--reason", "Empfänger unbekannt verzogen")
    assert run.json[0]["state"] == "returned"
    assert deed(sent, "returned").status == 0  # the same again changes nothing
    assert deed(sent, "again").json[0]["state"] == "draft"
    assert secretariat("letters", sent, *MEETING, "--out", tmp_path / "neu").status == 0
    again = secretariat("dispatch", sent, *MEETING, "--initials", "KO", "--at", "2026-11-30T09:00", "--json")
    assert again.json["count"] == 1


def test_a_breach_is_healed_only_by_who_came(sent: Path) -> None:
    before = sent.read_bytes()
    run = deed(sent, "healed")
    assert (run.status, run.out) == (2, "")
    assert sent.read_bytes() == before


def test_a_way_that_cannot_reach_somebody_and_one_already_gone_are_refused(sent: Path) -> None:
    assert deed(sent, "post").status == 2
    assert deed(sent, "again").status == 2
    assert deed(sent, "withdrawn").json[0]["state"] == "withdrawn"
    assert deed(sent, "email", "999").status == 2


def test_a_supplement_has_its_own_proof_and_is_printed_again(sent: Path, tmp_path: Path) -> None:
    words = ("supplement", sent, *MEETING, "--out", tmp_path / "nachtrag")
    assert secretariat(*words).status == 2
    assert secretariat(*words, "--no", 1).status == 2
    made = secretariat(*words, "--text", "Die Sitzung beginnt um 15:00 Uhr.", "--json")
    assert made.status == 0, made.err
    booked = ("dispatch", sent, *MEETING, "--initials", "KO", "--supplement", 1)
    run = secretariat(*booked, "--json")
    assert run.json["count"] == len(invitations(sent))
    assert secretariat(*booked).status == 2
    again = secretariat("supplement", sent, *MEETING, "--out", tmp_path / "noch", "--no", 1, "--json")
    first, second = (
        {Path(one["path"]).name: Path(one["path"]).read_bytes() for one in run.json["files"]} for run in (made, again)
    )
    assert first == second


def test_the_day_people_were_invited_to_changes_only_by_a_move(sent: Path) -> None:
    before = sent.read_bytes()
    run = secretariat("meeting", sent, *MEETING, "date=2027-02-24")
    assert run.status == 2
    assert "„verlegt“" in run.err
    assert sent.read_bytes() == before
    assert secretariat("move", sent, *MEETING, "date=2027-02-24").status == 0


def test_a_supplement_before_the_invitation_is_refused(sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("supplement", sample, *MEETING, "--out", tmp_path, "--text", "Zu früh.")
    assert (run.status, run.out) == (2, "")
    assert sample.read_bytes() == before
