"""`exclude`, and `attend` where nothing may change silently: conflicts of interest, absences, a closed sheet."""

from pathlib import Path

from commandline.running import secretariat
from secretariat import clock

HELD = ("--meeting", "RSG ITP-4")


def first_seat(register: Path) -> str:
    seats = secretariat("show", register, "seats", "--committee", "RSG ITP", "--on", "2026-11-18", "--json").json
    return f"{seats[0]['bench']}/{seats[0]['seat_no']}"


def test_a_seat_is_barred_from_a_vote_and_admitted_again(sample: Path) -> None:
    items = secretariat("show", sample, "quorum", *HELD, "--json").json
    position = next(row["item"].split()[0] for row in items if row["item"])
    words = ("exclude", sample, *HELD, "--item", position, "--seat", first_seat(sample))
    votes = {row["item"]: row["votes"] for row in items}
    barred = {row["item"]: row["votes"] for row in secretariat(*words, "--json").json}
    (item,) = (one for one in votes if one.startswith(position))
    assert barred[item] == votes[item] - 1
    assert {row["item"]: row["votes"] for row in secretariat(*words, "--admit", "--json").json} == votes


def test_an_item_nobody_votes_on_and_an_unknown_one_are_refused(sample: Path) -> None:
    before = sample.read_bytes()
    for position in ("1", "99"):
        run = secretariat("exclude", sample, *HELD, "--item", position, "--seat", first_seat(sample))
        assert (run.status, run.out) == (2, "")
        assert run.err
    assert sample.read_bytes() == before


def test_a_closed_sheet_is_put_right_only_with_the_reason(sample: Path) -> None:
    day = clock.today().isoformat()  # their draft is of today
    signed = ("--signed-by-chair", day, "--signed-by-recorder", day, "--sent", day)
    assert secretariat("minutes", sample, *HELD, *signed).status == 0
    assert secretariat("meeting", sample, *HELD, "state=closed").status == 0
    row = secretariat("show", sample, "attendance", *HELD, "--json").json[0]
    typed = f"{row['row_no']} u"
    silent = secretariat("attend", sample, *HELD, typed=typed)
    assert silent.status == 2
    assert silent.out.startswith("no ")
    run = secretariat("attend", sample, *HELD, "--correction", "War nicht da", typed=typed)
    assert run.status == 0, run.err
    after = secretariat("show", sample, "attendance", *HELD, "--json").json[0]
    assert after["state"] == "unexcused"
