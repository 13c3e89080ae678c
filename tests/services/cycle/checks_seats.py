"""Checks of the cycle: seats, who holds them, who counts in a meeting (I01 to I07), delegations, areas, order."""

from itertools import combinations, pairwise

from secretariat.domain.people import Person
from secretariat.services.meeting.quorum import live_quorum
from services.cycle.asked import Asked
from services.cycle.rows import (
    FOR_EVER,
    IN_ROOM,
    Row,
    Rows,
    Step,
    committee_of_seat,
    here,
    holder_of,
    holds,
    may_act,
    rules_of,
    seats_on,
    votes,
)


def i01_a_seat_has_one_holder(rows: Rows) -> None:
    for seat in rows.each("seat"):
        held = sorted(
            (one["start"], one["end"] or FOR_EVER) for one in rows.of("appointment", seat_id=seat["id"]) if holds(one)
        )
        for (_, last), (first, _) in pairwise(held):
            assert last < first, "I01: two people on one seat"


def i02_nobody_has_two_votes(rows: Rows) -> None:
    for committee in rows.each("committee"):
        versions = rows.of("rules_of_procedure", committee_id=committee["id"])
        if not versions or not all(one["one_voting_seat_each"] for one in versions):
            continue
        held = [
            one
            for one in rows.each("appointment")
            if holds(one)
            and votes(rows, seat := rows["seat"][one["seat_id"]])
            and committee_of_seat(rows, seat) == committee["id"]
        ]
        for one, other in combinations(held, 2):
            if one["person_id"] == other["person_id"] and one["seat_id"] != other["seat_id"]:
                apart = (one["end"] or FOR_EVER) < other["start"] or (other["end"] or FOR_EVER) < one["start"]
                assert apart, "I02: two voting seats at one time"


def counted(rows: Rows, meeting: Row, at: str) -> dict[str, str]:
    """Return by voting seat who stands for it in the room at a time: the holder, else the first deputy by right."""
    lines = [row for row in rows.of("attendance", meeting_id=meeting["id"]) if here(row, at)]
    people = {row["person_id"] for row in lines}
    rules = rules_of(rows, meeting)
    several = rules is not None and not rules["one_voting_seat_each"]
    order = sorted(
        (seat for seat in seats_on(rows, meeting) if votes(rows, seat)),
        key=lambda seat: (rows["bench"][seat["bench_id"]]["sort_no"], seat["seat_no"]),
    )
    holders = {
        seat["id"]: held["person_id"]
        for seat in order
        if (held := holder_of(rows, seat["id"], meeting["date"])) is not None
    }
    found: dict[str, str] = {}
    for seat_id, person_id in holders.items():
        if person_id in people and (several or person_id not in found.values()):
            found[seat_id] = person_id
    seated = set() if several else {one for one in holders.values() if one in people}
    acting = sorted((row for row in lines if row["acts_for_seat_id"]), key=lambda row: int(row["row_no"]))
    for row in acting:
        seat_id, deputy = row["acts_for_seat_id"], row["person_id"]
        may = seat_id in holders and holders[seat_id] not in people and row["deputyship_state"] != "lapsed"
        busy = (
            seat_id in found
            or deputy in seated
            or deputy in {found[one] for one in found if holders[one] != found[one]}
        )
        if may and not busy and may_act(rows, deputy, rows["seat"][seat_id], meeting):
            found[seat_id] = deputy
    return found


def _moments(asked: Asked) -> list[tuple[str, dict[str, str], frozenset[str]]]:
    """Return for each moment that matters who stands for which seat by the rows, and which seats the program counts."""
    meeting = asked.meeting
    lines = asked.rows.of("attendance", meeting_id=meeting["id"])
    times = {meeting["start"], *(row[name] for row in lines for name in ("arrived", "left") if row[name])}
    return [
        (at, counted(asked.rows, meeting, at), live_quorum(asked.folder, asked.time(at)).present)
        for at in sorted(times)
        if at >= meeting["start"]
    ]


def i03_no_more_votes_than_seats(asked: Asked) -> None:
    seats = [seat for seat in seats_on(asked.rows, asked.meeting) if votes(asked.rows, seat)]
    for _, _, present in _moments(asked):
        assert len(present) <= len(seats), "I03: more votes than voting seats"
        assert present <= {seat["id"] for seat in seats}


def i04_a_deputy_counts_only_for_an_absent_member(asked: Asked) -> None:
    for at, by_seat, present in _moments(asked):
        assert present == set(by_seat), f"I04: other seats count at {at}"


def i05_a_deputy_acts_for_one_seat(rows: Rows) -> None:
    acting = [(row["meeting_id"], row["person_id"]) for row in rows.each("attendance") if row["acts_for_seat_id"]]
    assert len(acting) == len(set(acting)), "I05: one person acts twice"
    exercised = [
        (row["meeting_id"], row["acts_for_seat_id"])
        for row in rows.each("attendance")
        if row["acts_for_seat_id"] and row["deputyship_state"] == "exercised" and row["state"] in IN_ROOM
    ]
    assert len(exercised) == len(set(exercised)), "I05: two act for one seat"


def i06_whoever_acts_has_the_right(step: Step) -> None:
    before = step.before["attendance"]
    for row in step.new("attendance"):
        newly = row["acts_for_seat_id"] != before.get(row["id"], {}).get("acts_for_seat_id")
        if row["acts_for_seat_id"] and newly and row["deputyship_state"] == "exercised":
            meeting = step.after["meeting"][row["meeting_id"]]
            seat = step.after["seat"][row["acts_for_seat_id"]]
            assert may_act(step.after, row["person_id"], seat, meeting), "I06: acts without a right"


def i07_guests_never_count(asked: Asked) -> None:
    lines = asked.rows.of("attendance", meeting_id=asked.meeting["id"])
    for at, by_seat, present in _moments(asked):
        of_seats = {row["person_id"] for row in lines if here(row, at) and (row["seat_id"] or row["acts_for_seat_id"])}
        walked_in = {row["person_id"] for row in lines if here(row, at)} - of_seats
        people = set(by_seat.values())
        holders = {
            held["person_id"]
            for seat in seats_on(asked.rows, asked.meeting)
            if (held := holder_of(asked.rows, seat["id"], asked.meeting["date"]))
        }
        assert not people & (walked_in - holders), "I07: a guest counts"
        assert len(present) == len(by_seat)


def i33_a_delegation_names_whom_and_where(rows: Rows) -> None:
    for row in rows.each("delegation"):
        assert row["person_id"] in rows["person"], "I33: nobody is sent"
        assert row["target_body"].strip(), "I33: sent nowhere"


def i34_an_area_belongs_to_one_committee(rows: Rows) -> None:
    for area in rows.each("planning_area"):
        assert area["committee_id"] in rows["committee"], "I34: an area of nobody"


def i23_a_sensitive_bench_prints_another_label(rows: Rows) -> None:
    for bench in rows.each("bench"):
        label = bench["print_label"].strip().lower()
        assert label, "I23: nothing to print"
        if bench["sensitivity"] == "besonders":
            assert label not in {bench["name"].strip().lower(), bench["short_name"].strip().lower()}, "I23: discloses"


def i40_lists_are_in_order(asked: Asked) -> None:
    benches = [row["sort_no"] for row in asked.rows.of("bench", committee_id=asked.meeting["committee_id"])]
    assert [bench.sort_no for bench in asked.folder.benches] == sorted(benches)
    sensitive = any(bench.sensitivity == "besonders" for bench in asked.folder.benches)
    expected = asked.expected
    seated = [(0 if sensitive else place.bench.sort_no, din_5007(person)) for person, place in expected if place]
    guests = [din_5007(person) for person, place in expected if not place]
    assert seated == sorted(seated), "I40: members out of order"
    assert guests == sorted(guests), "I40: guests out of order"


def din_5007(person: Person) -> tuple[str, str]:
    """Return a name as telephone books sort it: ä as ae, case and marks aside (DIN 5007 variant 2)."""
    spelt = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "(": None, ")": None})
    return person.family_name.lower().translate(spelt), person.given_name.lower().translate(spelt)
