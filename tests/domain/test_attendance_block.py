"""The attendance block of the minutes, in the office's order (D19)."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from making import a_person
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.attendance_block import AttendanceBlock, Attendee, BlockLine, attendance_block
from secretariat.domain.committees import Bench, Role, SeatKind, Sensitivity
from secretariat.domain.people import Person

START, END = time(14), time(17)
TOWN = Bench(committee_id="c", name="Stadt", short_name="ST", sort_no=1, print_label="Stadtverwaltung")
PROVIDERS = replace(TOWN, name="Träger", sort_no=2, print_label="Träger")


def here(number: int, **changes: Any) -> Attendee:
    attendee = Attendee(person=a_person(number), state=AttendanceState.PRESENT, bench=PROVIDERS, organisation="Haus")
    return replace(attendee, **changes)


def named(family_name: str, bench: Bench | None, given_name: str = "", name_prefix: str = "", **more: Any) -> Attendee:
    person = Person(
        id=family_name + given_name, family_name=family_name, given_name=given_name, name_prefix=name_prefix
    )
    return here(0, person=person, bench=bench, **more)


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
    (nameless,) = block(here(1, state=AttendanceState.REPRESENTED)).excused
    assert nameless.remark == "vertreten durch …"


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


def test_guests_who_did_not_come_stand_behind_the_benches_under_their_own_heading() -> None:
    away = AttendanceState.EXCUSED
    rows = block(
        here(0, bench=None, state=away),
        here(1, bench=TOWN, seat_kind=SeatKind.PERMANENT_GUEST, state=away),
        here(2, bench=TOWN, state=away),
        here(3, state=away),
    )
    assert [(line.bench_label, line.name) for line in rows.excused] == [
        ("Stadtverwaltung", "Uhl, Mara"),
        ("Träger", "Äcker, Paul"),
        ("Gäste", "Brandt, Anna"),
        ("Gäste", "Keller, Jonas"),
    ]


P, T, E, R = AttendanceState.PRESENT, AttendanceState.PARTIAL, AttendanceState.EXCUSED, AttendanceState.REPRESENTED
IN_ORDER: dict[str, tuple[list[Attendee], list[str], list[str], list[str]]] = {
    # rows as they come; present, excused and guests as they stand in the minutes
    "the chair of the last bench before the first bench": (
        [named("Adam", TOWN), named("Zorn", PROVIDERS, role=Role.CHAIR, leads=True), named("Abel", TOWN)],
        ["Zorn | Vorsitz", "Stadtverwaltung Abel", "Stadtverwaltung Adam"], [], [],
    ),
    "the deputy chair leads, the chair is excused where her bench stands": (
        [
            named("Zorn", PROVIDERS, role=Role.CHAIR, state=E),
            named("Berg", PROVIDERS, role=Role.DEPUTY_CHAIR, leads=True),
            named("Abel", TOWN, state=E),
            named("Uhl", TOWN),
        ],
        ["Berg | stellv. Vorsitz, Leitung", "Stadtverwaltung Uhl"], ["Abel", "Zorn | Vorsitz"], [],
    ),
    "a chair who comes late still stands first": (
        [named("Abel", TOWN), named("Zorn", TOWN, role=Role.CHAIR, leads=True, state=T, arrived=time(14, 30))],
        ["Zorn | Vorsitz, ab 14:30 Uhr", "Stadtverwaltung Abel"], [], [],
    ),
    "a deputy stands on the bench of the seat, by her own name": (
        [
            named("Berg", TOWN),
            named("Zorn", TOWN, state=R, represented_by=Person(family_name="Abel")),
            named("Abel", TOWN, acts_for=Person(family_name="Zorn")),
            named("Aal", PROVIDERS),
        ],
        ["Stadtverwaltung Abel | für Zorn", "Stadtverwaltung Berg", "Träger Aal"], ["Zorn | vertreten durch Abel"], [],
    ),
    "a deputy until the member comes": (
        [
            named("Zorn", TOWN, state=T, arrived=time(15)),
            named("Abel", TOWN, acts_for=Person(family_name="Zorn"), left=time(15)),
        ],
        ["Stadtverwaltung Abel | für Zorn, bis 15:00 Uhr", "Stadtverwaltung Zorn | ab 15:00 Uhr"], [], [],
    ),
    "umlauts as two letters, noble particles behind the name, namesakes by their given name": (
        [
            named("Heide", TOWN, given_name="Jan", name_prefix="von der"),
            named("Hofer", TOWN, given_name="Uwe"),
            named("Hägele", TOWN),
            named("Hofer", TOWN, given_name="Ada"),
            named("Hahn", TOWN),
        ],
        [
            "Stadtverwaltung Hägele", "Stadtverwaltung Hahn", "Stadtverwaltung Heide, Jan von der",
            "Stadtverwaltung Hofer, Ada", "Stadtverwaltung Hofer, Uwe",
        ], [], [],
    ),
    "a moderator from outside leads, who takes the minutes is a guest, an adviser has a bench": (
        [
            named("Gast", None, occasion="Presse"),
            named("Schreiber", None, takes_minutes=True),
            named("Rat", PROVIDERS, seat_kind=SeatKind.ADVISORY),
            named("Moder", None, leads=True),
        ],
        ["Moder | Leitung", "Träger Rat | beratendes Mitglied"], [], ["Gast | Presse", "Schreiber | Protokoll"],
    ),
    "whoever has a seat and walked in as a guest too stands once": (
        [named("Abel", None, occasion="Gast"), named("Abel", TOWN, state=E), named("Berg", TOWN, takes_minutes=True)],
        ["Stadtverwaltung Berg | Protokoll"], [], ["Abel | Gast"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", IN_ORDER)
def test_the_order_of_the_minutes(case: str) -> None:
    rows, present, excused, guests = IN_ORDER[case]
    found = block(*rows)

    def told(lines: tuple[BlockLine, ...], *, with_bench: bool = False) -> list[str]:
        benches = [line.bench_label if with_bench and not line.leads else "" for line in lines]
        said = [" | ".join(filter(None, (line.name, line.remark))) for line in lines]
        return [f"{bench} {words}".strip() for bench, words in zip(benches, said, strict=True)]

    assert told(found.present, with_bench=True) == present
    assert (told(found.excused), told(found.guests)) == (excused, guests)
