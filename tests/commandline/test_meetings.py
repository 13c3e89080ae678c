"""`meeting`, `move`, `agenda`: a meeting planned, led on, moved; its agenda item by item."""

from datetime import datetime
from pathlib import Path

import pytest

from commandline.running import secretariat


@pytest.fixture(autouse=True)
def in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.clock.now", lambda: datetime(2026, 11, 20, 10).astimezone())


def test_number_and_reply_date_are_proposed(sample: Path) -> None:
    run = secretariat("meeting", sample, "--committee", "LSP", "date=2028-09-18", "start=14:00", "end=17:30", "--json")
    assert run.status == 0, run.err
    (row,) = run.json
    assert (row["meeting"], row["date"], row["state"]) == ("LSP-5", "2028-09-18", "planned")
    assert "2028-08-28" in secretariat("deadlines", sample, "--meeting", "LSP-5", "--json").out


def test_a_meeting_held_before_the_register_is_taken_over(empty: Path) -> None:
    words = ("short_name=B", "name=B", "name_genitive=des B", "name_accusative=den B", "federal_state=NW")
    secretariat("enter", empty, "committee", *words)
    run = secretariat("meeting", empty, "--committee", "B", "date=2024-09-23", "start=14:00", "state=closed", "--json")
    assert run.json[0]["state"] == "closed"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--committee", "LSP", "start=14:00"), "Es fehlt „date“"),
        (("--committee", "LSP", "date=2028-09-18", "start=14:00", "end=13:00"), "Ende"),
        (("--committee", "LSP", "date=2028-09-18", "start=2 Uhr"), "Möglich ist: 14:00"),
        (("--committee", "LSP", "date=2028-09-18", "start=14:00", "no=3"), "3"),
        (("--committee", "LSP", "date=2026-09-18", "start=14:00"), "schon vorbei"),
        (("--meeting", "LSP-4", "state=invited"), "Versand"),
        (("--meeting", "LSP-4", "state=moved"), "neuen Tag verlegt"),
        (("--meeting", "LSP-4", "state=closed"), "nicht"),
        (("--meeting", "LSP-4", "reply_by=2030-01-01"), "01.01.2030"),
        (("--meeting", "LSP-4", "reply_by=2026-11-20"), "nach dem 20.11.2026"),
        (("--committee", "LSP", "date=2028-09-18", "start=14:00", "reply_by=2026-11-19"), "vorbei"),
        (("--meeting", "LSP-4", "--committee", "LSP"), "entweder"),
        (("--meeting", "LSP-99", "start=14:00"), "LSP-4"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(sample: Path, words: tuple[str, ...], said: str) -> None:
    before = sample.read_bytes()
    run = secretariat("meeting", sample, *words)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert sample.read_bytes() == before


def test_a_meeting_falls_out_once_and_for_all(sample: Path) -> None:
    run = secretariat("meeting", sample, "--meeting", "LSP-4", "state=cancelled", "--json")
    assert run.json[0]["state"] == "cancelled"
    assert secretariat("meeting", sample, "--meeting", "LSP-4", "state=scheduled").status == 2
    assert secretariat("move", sample, "--meeting", "LSP-4", "date=2027-10-04").status == 2


def test_a_meeting_moves_to_no_day_that_is_over(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("move", sample, "--meeting", "LSP-4", "date=2026-11-19")
    assert (run.status, run.out) == (2, "")
    assert "schon vorbei" in run.err
    assert sample.read_bytes() == before


def test_a_meeting_moves_with_its_agenda_and_asks_anew(sample: Path) -> None:
    before = [
        row["title"] for row in secretariat("agenda", sample, "--meeting", "RSG ITP-5", "--item", "Neu", "--json").json
    ]
    run = secretariat("move", sample, "--meeting", "RSG ITP-5", "date=2027-02-24", "--json")
    assert run.status == 0, run.err
    old, new = run.json
    assert (old["state"], new["state"], new["date"], new["start"]) == ("moved", "scheduled", "2027-02-24", old["start"])
    later = secretariat("agenda", sample, "--meeting", new["meeting"], "--item", "Noch eins", "--json").json
    assert [row["title"] for row in later] == [*before, "Noch eins"]
    for day in ("2027-03-03", "2027-03-10", "2027-03-17"):  # whatever its id, the name is that of the new day
        assert secretariat("move", sample, "--meeting", "RSG ITP-5", f"date={day}", "--json").json[-1]["date"] == day
    assert secretariat("move", sample, "--meeting", "RSG ITP-4", "start=10:00").status == 2  # without a day


def test_items_follow_in_their_order_with_kind_speaker_and_time(sample: Path) -> None:
    words = ("agenda", sample, "--meeting", "LSP-4", "--json")
    before = len(secretariat(*words, "--item", "Verschiedenes; Sonstiges").json)
    run = secretariat(
        *words, "--item", "Beschluss; Empfehlung; Frau Muster; 15:30", "--item", "> Beratung; Einzelheiten"
    )
    assert run.status == 0, run.err
    *_, decided, detail = run.json
    assert (decided["position"], decided["kind"]) == (str(before + 1), "Beschluss")
    assert (detail["position"], detail["title"], detail["kind"]) == (f"{before + 1}.1", "Einzelheiten", "Beratung")
    gone = secretariat(*words, "--remove", str(before + 1)).json
    assert [row["title"] for row in gone][-1] == "Sonstiges"


@pytest.mark.parametrize("words", [("--item", "Beschluss; "), ("--item", "Bericht; Wer; morgen"), ("--remove", "99")])
def test_an_item_that_says_nothing_is_refused(sample: Path, words: tuple[str, ...]) -> None:
    before = sample.read_bytes()
    run = secretariat("agenda", sample, "--meeting", "LSP-4", *words)
    assert (run.status, run.out) == (2, "")
    assert sample.read_bytes() == before
