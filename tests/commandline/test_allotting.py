"""`allot`: figures for people, keys for programs, kept as a step; what cannot be is refused in one sentence."""

from dataclasses import replace
from pathlib import Path

import pytest

from commandline.running import secretariat
from making import a_committee, a_meeting, sent
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.workshops import Assignment, WorkshopGroup
from secretariat.services.meeting import replies
from secretariat.services.workshops import workshops
from secretariat.storage.register import Register


@pytest.fixture
def planned(tmp_path: Path) -> Path:
    """Give a register whose meeting BSP-1 has two groups and three people who will come."""
    path = tmp_path / "Gremien.sqlite"
    with Register.create(path) as register:
        meeting = a_meeting(register, a_committee(register))
        folder = sent(register, meeting)
        with register.writing("Gruppen") as writing:
            first, second = (
                workshops.add_group(
                    writing, WorkshopGroup(meeting_id=meeting.id, no=no, topic=f"Thema {no}", capacity=2)
                )
                for no in (1, 2)
            )
        for invitation in folder.invitations:
            yes = replies.ReplyDetails(
                Answer.ACCEPTED, folder.meeting.date, ReplyChannel.PHONE, wishes=(first.id, second.id)
            )
            with register.writing("Zusage") as writing:
                replies.record_reply(writing, folder, invitation, yes)
    return path


def kept(path: Path) -> tuple[Assignment, ...]:
    with Register.open(path, read_only=True) as register, register.reading() as reading:
        return reading.all(Assignment)


def test_groups_are_formed_told_and_kept(planned: Path) -> None:
    run = secretariat("allot", planned, "--meeting", "BSP-1")
    assert (run.status, run.err) == (0, "")
    first, *groups, full, last, in_turn, by_hand, verdict = run.out.splitlines()
    assert "1. Wunsch: 2, 2. Wunsch: 1" in first
    assert groups == ["Gruppe 1: Thema 1 – Personen: 2, frei: 0", "Gruppe 2: Thema 2 – Personen: 1, frei: 1"]
    assert full == "Gruppe 1 ist voll. Lieber dort wären: 1."
    assert "bewiesen" in last
    assert "nach Eingang der Antworten: 1 Punkt" in in_turn
    assert "von Hand: 1 Punkt" in by_hand
    assert verdict == "Diese Einteilung ist so gut wie die bessere von beiden."
    assert len(kept(planned)) == 3
    again = secretariat("allot", planned, "--meeting", "BSP-1", "--keep")
    assert (again.status, again.out.splitlines()[:-1]) == (0, [first, *groups, full])
    assert again.out.splitlines()[-1] == (
        "1 Punkt (je weniger, desto besser); dass es mit so wenigen Umzügen besser nicht geht, ist bewiesen. "
        "Alle festen Regeln sind eingehalten."
    )
    english = secretariat("allot", planned, "--meeting", "BSP-1", "--lang", "en")
    assert "proven" in english.out


def test_programs_get_each_placement_with_its_reason(planned: Path) -> None:
    data = secretariat("allot", planned, "--meeting", "BSP-1", "--json").json
    assert {"placements", "groups", "cost", "optimal", "unmet", "compared"} <= data.keys()
    assert [(one["way"], one["broken"]) for one in data["compared"]] == [("first_come", 0), ("one_by_one", 0)]
    assert all(one["cost"] >= data["cost"] for one in data["compared"])
    assert (data["cost"], data["optimal"], data["unmet"]) == (1, True, [])
    assert all({"person_id", "person", "group", "wish", "reason"} <= one.keys() for one in data["placements"])
    wishes = sorted((one["wish"], one["group"]) for one in data["placements"])
    assert wishes == [(1, 1), (1, 1), (2, 2)]
    (second,) = (one["reason"] for one in data["placements"] if one["wish"] == 2)
    assert second.startswith("2. Wunsch, weil Gruppe 1 voll ist; ein Tausch mit ")
    assert [one["left"] for one in data["groups"]] == [0, 1]


def test_what_contradicts_is_said_with_its_remedy_and_nothing_is_kept(planned: Path) -> None:
    with Register.open(planned) as register, register.writing("kleiner") as writing:
        writing.change(*(replace(group, capacity=1) for group in writing.all(WorkshopGroup)))
    before = planned.read_bytes()
    run = secretariat("allot", planned, "--meeting", "BSP-1")
    assert (run.status, run.out) == (2, "")
    assert "die Platzzahl der Gruppen 1, 2 ist je 1" in run.err
    assert "einer der Gruppen 1, 2 mehr Plätze geben (mindestens 1)" in run.err
    assert planned.read_bytes() == before


def test_without_groups_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Gremien.sqlite"
    with Register.create(path) as register:
        a_meeting(register, a_committee(register))
    run = secretariat("allot", path, "--meeting", "BSP-1")
    assert (run.status, run.out, run.err.count("\n")) == (2, "", 1)


def test_a_meeting_that_was_held_keeps_its_groups(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("allot", sample, "--meeting", "LSP-3", "--json")
    assert run.status == 0
    assert run.err.count("\n") == 1
    assert run.json["optimal"] is True
    assert sample.read_bytes() == before
