"""`reply` and `call-in`: answers as they come by telephone, and who is asked to come instead."""

from datetime import datetime
from pathlib import Path

import pytest

from commandline.running import Run, secretariat

MEETING = ("--meeting", "RSG ITP-5")


@pytest.fixture(autouse=True)
def in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.clock.now", lambda: datetime(2026, 11, 30, 10).astimezone())


@pytest.fixture
def sent(sample: Path, tmp_path: Path) -> Path:
    secretariat("letters", sample, *MEETING, "--out", tmp_path / "briefe")
    assert secretariat("dispatch", sample, *MEETING, "--initials", "KO", "--at", "2026-11-23").status == 0
    return sample


def reply(register: Path, answer: str, *more: str, who: str = "1") -> Run:
    return secretariat("reply", register, *MEETING, "--who", who, "--answer", answer, *more, "--json")


def deputy_of(register: Path) -> str:
    """Return the deputy of the seat of invitation 1."""
    name = secretariat("show", register, "invitations", *MEETING, "--json").json[0]["person_id"]
    seats = secretariat("show", register, "seats", "--committee", "RSG ITP", "--on", "2027-01-15", "--json").json
    return str(next(seat["deputies"][0] for seat in seats if seat["holder_id"] == name))


def test_the_last_answer_counts_and_says_how_it_came(sent: Path) -> None:
    first = reply(sent, "declined", "--via", "phone", "--on", "2026-11-26", "--reason", "Urlaub")
    assert first.status == 0, first.err
    (row,) = first.json
    assert (row["answer"], row["via"], row["received_on"]) == ("abgesagt", "Telefon", "2026-11-26")
    assert row["next_deputy"] == deputy_of(sent)
    assert reply(sent, "accepted").json[0]["answer"] == "zugesagt"


def test_a_refusal_calls_in_the_deputy_whose_answer_speaks_for_the_seat(sent: Path) -> None:
    early = secretariat("call-in", sent, *MEETING, "--who", "1")
    assert early.status == 2  # nobody declined
    reply(sent, "declined")
    asked = secretariat("call-in", sent, *MEETING, "--who", "1", "--json")
    assert asked.status == 0, asked.err
    (row,) = asked.json
    assert (row["answer"], row["acts_for"] != "") == ("offen", True)
    assert secretariat("call-in", sent, *MEETING, "--who", "1").status == 2  # is asked already
    reply(sent, "accepted", who=str(row["number"]))
    member = secretariat("show", sent, "invitations", *MEETING, "--json").json[0]
    assert (member["answer"], member["represented_by"]) == ("vertreten", deputy_of(sent))


def test_a_deputys_refusal_tells_the_member_again(sent: Path) -> None:
    reply(sent, "declined")
    (asked,) = secretariat("call-in", sent, *MEETING, "--who", "1", "--json").json
    (row,) = reply(sent, "declined", who=str(asked["number"])).json
    assert (row["number"], row["answer"]) == (1, "abgesagt")


def test_represented_needs_a_name_that_may_act_or_follows_later(sent: Path) -> None:
    assert reply(sent, "represented").json[0]["deputy"] == ""
    run = reply(sent, "represented", "--by", deputy_of(sent))
    assert run.json[0]["deputy"] == deputy_of(sent)
    before = sent.read_bytes()
    assert reply(sent, "represented", "--by", "Wer Auchimmer").status == 2
    assert reply(sent, "accepted", "--by", deputy_of(sent)).status == 2
    assert reply(sent, "accepted", "--wish", "7").status == 2
    assert reply(sent, "accepted", who="999").status == 2
    assert sent.read_bytes() == before


def test_a_withdrawn_invitation_takes_no_answer(sent: Path) -> None:
    secretariat("invitation", sent, *MEETING, "--who", "1", "withdrawn")
    run = reply(sent, "accepted")
    assert (run.status, run.out) == (2, "")
