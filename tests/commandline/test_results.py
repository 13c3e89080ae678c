"""`enter result`, `enter planning-area`, `results`: what groups brought back, typed without the window."""

from pathlib import Path

import pytest

from commandline.running import Run, secretariat


def entered(register: Path, *words: str) -> Run:
    return secretariat("enter", register, "result", "group=LSP-3/1", *words)


def listed(register: Path) -> list[str]:
    rows = secretariat("results", register, "--meeting", "LSP-3", "--json").json
    return [f"{row['group']}/{row['no']} {row['text']}" for row in rows]


@pytest.fixture
def three(sample: Path) -> Path:
    area = secretariat("enter", sample, "planning-area", "--committee", "LSP", "name=Nord", "municipalities=Selm,Werne")
    assert area.status == 0, area.err
    for words in (("kind=Aussage", "text=Eins"), ("kind=proposal", "text=Zwei", "planning_area=Nord")):
        run = entered(sample, *words)
        assert run.status == 0, run.err
    assert entered(sample, "kind=question", "text=Drei").status == 0
    return sample


def test_results_are_entered_in_order_and_changed_by_their_number(three: Path) -> None:
    assert listed(three) == ["1/1 Eins", "1/2 Zwei", "1/3 Drei"]
    assert secretariat("results", three, "--meeting", "LSP-3", "--json").json[1]["area"] == "Nord"
    assert entered(three, "sort_no=3", "text=Drei?").status == 0
    assert listed(three) == ["1/1 Eins", "1/2 Zwei", "1/3 Drei?"]


def test_results_are_moved_removed_and_taken_up(three: Path) -> None:
    of_group = ("results", three, "--meeting", "LSP-3", "--group", "1")
    assert secretariat(*of_group, "--no", "3", "--to", "1").status == 0
    assert secretariat(*of_group, "--no", "2", "--remove").status == 0
    rows = secretariat(*of_group, "--no", "2", "--take-up", "--json").json
    assert [row["text"] for row in rows] == ["Drei", "Zwei"]
    outcomes = secretariat("show", three, "outcomes", "--meeting", "LSP-3", "--json").json
    assert [one["no"] for one in outcomes if one["text"] == "Zwei"] == [rows[1]["recommendation"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--group", "1", "--no", "1", "--take-up"), "Vorschlag"),
        (("--group", "1", "--no", "9", "--remove"), "1, 2, 3"),
        (("--group", "77", "--no", "1", "--remove"), "77"),
        (("--group", "1", "--no", "1"), "--take-up"),
        (("--group", "1", "--no", "1", "--remove", "--to", "2"), "--take-up"),
        (("--remove",), "--group"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(three: Path, words: tuple[str, ...], said: str) -> None:
    before = three.read_bytes()
    run = secretariat("results", three, "--meeting", "LSP-3", *words)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert three.read_bytes() == before


@pytest.mark.parametrize(
    ("what", "words", "said"),
    [
        ("result", ("group=LSP-3/1", "kind=Aussage", "text= "), "Worte"),
        ("result", ("group=LSP-3/77", "kind=Aussage", "text=Eins"), "77"),
        ("result", ("group=LSP-3/1", "text=Eins"), "kind"),
        ("planning-area", ("--committee", "LSP", "name= "), "Namen"),
    ],
)
def test_what_is_incomplete_is_refused(sample: Path, what: str, words: tuple[str, ...], said: str) -> None:
    run = secretariat("enter", sample, what, *words)
    assert run.status == 2
    assert said in run.err


def test_a_planning_area_is_changed_under_its_name_and_no_name_is_taken_twice(three: Path) -> None:
    enter = ("enter", three, "planning-area", "--committee", "LSP")
    assert secretariat(*enter, "name=Nord", "municipalities=Selm").status == 0
    assert secretariat(*enter, "name=Süd").status == 0
    run = secretariat(*enter, "--named", "Süd", "name=nord")
    assert run.status == 2
    assert "„nord“" in run.err
