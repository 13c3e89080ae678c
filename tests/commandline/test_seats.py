"""`appoint`, `release`, `deputy`: who sits where, from when to when, and who comes instead."""

from pathlib import Path
from typing import Any

from commandline.running import Run, secretariat

OF = ("--committee", "RSG ITP")


def seats(register: Path, on: str) -> dict[str, Any]:
    rows = secretariat("show", register, "seats", *OF, "--on", on, "--json").json
    return {f"{row['bench']}/{row['seat_no']}": row for row in rows}


def somebody(register: Path) -> str:
    assert secretariat("enter", register, "person", "given_name=Eva", "family_name=Neumann").status == 0
    return "Eva Neumann"


def appoint(register: Path, seat: str, person: str, start: str, *more: str) -> Run:
    return secretariat("appoint", register, *OF, "--seat", seat, "--person", person, "--from", start, *more, "--json")


def test_a_successor_takes_the_seat_the_day_after_the_last_one(sample: Path) -> None:
    seat, before = next(iter(seats(sample, "2026-10-01").items()))
    new = somebody(sample)
    assert appoint(sample, seat, new, "2027-01-01").status == 2  # held: I01
    run = appoint(sample, seat, new, "2027-01-01", "--instead", "resignation", "role=Vorsitz")
    assert run.status == 0, run.err
    assert seats(sample, "2026-12-31")[seat]["holder"] == before["holder"]
    after = seats(sample, "2027-01-01")[seat]
    assert (after["holder"], after["role"]) == (new, "Vorsitz")


def test_a_seat_is_vacant_after_the_last_day(sample: Path) -> None:
    seat, held = next(iter(seats(sample, "2026-10-01").items()))
    words = ("release", sample, *OF, "--seat", seat, "--on", "2026-12-31", "--reason", "term")
    run = secretariat(*words, "--json")
    assert run.status == 0, run.err
    assert seats(sample, "2026-12-31")[seat]["holder"] == held["holder"]
    assert seats(sample, "2027-01-01")[seat]["holder"] == ""
    later = secretariat("release", sample, *OF, "--seat", seat, "--on", "2027-02-01", "--reason", "term")
    assert (later.status, later.out) == (2, "")
    assert "01.02.2027 nicht besetzt" in later.err


def test_who_sits_there_already_gets_another_role_or_rests(sample: Path) -> None:
    seat, held = list(seats(sample, "2026-10-01").items())[3]
    run = appoint(sample, seat, held["holder"], "2026-10-01", "role=stellv. Vorsitz")
    assert run.status == 0, run.err
    assert seats(sample, "2026-10-01")[seat]["role"] == "stellv. Vorsitz"
    assert appoint(sample, seat, held["holder"], "2026-10-01", "role=Kanzler").status == 2
    assert appoint(sample, seat, held["holder"], "2026-10-01", "end=2026-12-31").status == 2  # that is `release`


def test_a_deputy_is_named_ranked_and_ended(sample: Path) -> None:
    seat, held = next(iter(seats(sample, "2026-10-01").items()))
    new = somebody(sample)
    words = ("deputy", sample, *OF, "--seat", seat, "--person", new, "--from", "2026-11-01")
    run = secretariat(*words, "--rank", 2, "--json")
    assert run.status == 0, run.err
    assert seats(sample, "2026-11-01")[seat]["deputies"] == [*held["deputies"], new]
    assert secretariat(*words, "--until", "2026-12-31").status == 0
    assert seats(sample, "2027-01-01")[seat]["deputies"] == held["deputies"]


def test_a_deputy_for_a_bench_is_refused_where_each_seat_has_its_own(sample: Path) -> None:
    before = sample.read_bytes()
    bench = next(iter(seats(sample, "2026-10-01"))).split("/")[0]
    holder = next(iter(seats(sample, "2026-10-01").values()))["holder"]
    run = secretariat("deputy", sample, *OF, "--bench", bench, "--person", holder, "--from", "2026-11-01")
    assert (run.status, run.out) == (2, "")
    assert secretariat("deputy", sample, *OF, "--person", holder).status == 2
    assert sample.read_bytes() == before


def test_an_unknown_seat_or_person_is_named(sample: Path) -> None:
    run = appoint(sample, "Mond/1", "Wer Auchimmer", "2026-11-01")
    assert run.status == 2
    assert "Mond" in run.err
    run = appoint(sample, next(iter(seats(sample, "2026-10-01"))), "Wer Auchimmer", "2026-11-01")
    assert (run.status, run.out) == (2, "")
    assert "niemand mit dem Namen „Wer Auchimmer“" in run.err
