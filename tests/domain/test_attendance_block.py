"""The attendance block of the minutes, in the office's order (D19)."""

from dataclasses import replace
from datetime import time
from typing import Any

from making import a_person
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.attendance_block import AttendanceBlock, Attendee, attendance_block
from secretariat.domain.committees import Bench, Role, SeatKind, Sensitivity

START, END = time(14), time(17)
TOWN = Bench(committee_id="c", name="Stadt", short_name="ST", sort_no=1, print_label="Stadtverwaltung")
PROVIDERS = replace(TOWN, name="Träger", sort_no=2, print_label="Träger")


def here(number: int, **changes: Any) -> Attendee:
    attendee = Attendee(person=a_person(number), state=AttendanceState.PRESENT, bench=PROVIDERS, organisation="Haus")
    return replace(attendee, **changes)


def block(*rows: Attendee) -> AttendanceBlock:
    return attendance_block(rows, START, END)


def names(rows: AttendanceBlock, part: str = "present") -> list[str]:
    return [line.name for line in getattr(rows, part)]


def test_the_chair_stands_first_and_once_whatever_her_bench_and_name() -> None:
    chair = here(4, role=Role.CHAIR, leads=True)
    rows = block(here(0, bench=TOWN), here(1), chair, replace(chair, bench=None, leads=False))
    assert names(rows) == ["Zander, Ida", "Brandt, Anna", "Keller, Jonas"]
    assert rows.present[0].remark == "Vorsitz"
    assert not rows.guests


def test_benches_by_their_number_and_people_as_the_dictionary_sorts() -> None:
    rows = block(here(2), here(3), here(0, bench=TOWN), here(1, bench=TOWN))
    assert [(line.bench_label, line.name) for line in rows.present] == [
        ("Stadtverwaltung", "Brandt, Anna"),
        ("Stadtverwaltung", "Keller, Jonas"),
        ("Träger", "Äcker, Paul"),
        ("Träger", "Uhl, Mara"),
    ]


def test_a_sensitive_bench_stands_under_its_printed_label() -> None:
    bench = replace(PROVIDERS, name="Menschen mit Behinderungen", sensitivity=Sensitivity.SPECIAL, print_label="IV")
    assert block(here(0, bench=bench)).present[0].bench_label == "IV"


def test_a_deputy_stands_for_somebody_but_not_in_her_office() -> None:
    rows = block(
        here(0, state=AttendanceState.REPRESENTED, role=Role.CHAIR, represented_by=a_person(1)),
        here(1, acts_for=a_person(0), role=Role.CHAIR),
    )
    assert [(line.name, line.remark) for line in rows.present] == [("Keller, Jonas", "für Anna Brandt")]
    assert rows.excused[0].remark == "Vorsitz, vertreten durch Jonas Keller"


def test_only_late_arrivals_and_early_departures_carry_a_time() -> None:
    rows = block(
        here(0, arrived=time(13, 40), left=time(17)),
        here(1, state=AttendanceState.PARTIAL, arrived=time(14, 20)),
        here(2, state=AttendanceState.PARTIAL, left=time(16, 5)),
    )
    assert [line.remark for line in rows.present] == ["", "ab 14:20 Uhr", "bis 16:05 Uhr"]


def test_whoever_did_not_come_is_excused_or_missing_and_an_empty_row_waits() -> None:
    rows = block(
        here(0, state=AttendanceState.EXCUSED, arrived=time(15)),
        here(1, state=AttendanceState.UNEXCUSED),
        here(2, state=AttendanceState.EXPECTED),
    )
    assert (names(rows), names(rows, "excused")) == ([], ["Brandt, Anna"])
    assert (names(rows, "missing"), names(rows, "pending")) == (["Keller, Jonas"], ["Uhl, Mara"])
    assert rows.excused[0].remark == ""


def test_guests_stand_apart_even_with_a_seat_and_a_moderator_from_outside_leads() -> None:
    rows = block(
        here(0, bench=None, occasion="Vortrag zu TOP 2"),
        here(1, seat_kind=SeatKind.PERMANENT_GUEST),
        here(2, bench=None, leads=True),
        here(3, bench=None, takes_minutes=True),
        here(4, seat_kind=SeatKind.ADVISORY),
    )
    assert [(line.name, line.remark) for line in rows.present] == [
        ("Uhl, Mara", "Leitung"),
        ("Zander, Ida", "beratendes Mitglied"),
    ]
    assert [line.remark for line in rows.guests] == ["Protokoll", "Vortrag zu TOP 2", "ständiger Gast"]
    assert not any(line.bench_label for line in rows.guests)
