"""What a list says about seats that cannot be so: numbers that are none, two people in the chair."""

from pathlib import Path

import pytest

from secretariat.domain.committees import Bench, Sensitivity
from secretariat.storage.register import Register
from services.importing import reasons, seats_of, take_in, written


@pytest.mark.parametrize("number", ["0", "-1", "1a", "99999999999999999999"])
def test_a_seat_number_that_is_none_is_asked_about(register: Register, tmp_path: Path, number: str) -> None:
    plan = take_in(register, written(tmp_path, "Name;Vorname;Sitz-Nr.;Ort", f"Uhl;Kai;{number};Gera"), "LSP")
    assert [(doubt.reason, doubt.value) for doubt in plan.summary.doubts] == [("seat_no.unreadable", number)]
    assert [seat.seat_no for seat in seats_of(register, "LSP")] == [1]


def test_a_seat_number_is_taken_without_a_word(register: Register, tmp_path: Path) -> None:
    assert not reasons(take_in(register, written(tmp_path, "Name;Vorname;Sitz-Nr.;Ort", "Uhl;Kai;7;Gera"), "LSP"))
    assert [seat.seat_no for seat in seats_of(register, "LSP")] == [7]


def test_the_second_chair_of_a_list_is_asked_about(register: Register, tmp_path: Path) -> None:
    head = "Name;Vorname;Rolle;Ort"
    source = written(tmp_path, head, "Uhl;Kai;Vorsitz;Gera", "Mey;Ida;Vorsitz;Gera", "Nau;Bo;stellv. Vorsitz;Gera")
    for _ in range(2):
        asked = take_in(register, source, "LSP").summary.doubts
        assert [(doubt.row, doubt.reason, doubt.proposal) for doubt in asked] == [(3, "role.two_chairs", "Uhl, Kai")]


def test_a_chair_beside_the_register_s_is_asked_about_and_a_change_is_not(register: Register, tmp_path: Path) -> None:
    head, ida = "Name;Vorname;Rolle;Ort", "Mey;Ida;Vorsitz;Gera"
    take_in(register, written(tmp_path, head, "Uhl;Kai;Vorsitz;Gera"), "LSP")
    assert reasons(take_in(register, written(tmp_path, head, ida), "LSP")) == ["role.two_chairs"]
    assert not reasons(take_in(register, written(tmp_path, head, ida, "Uhl;Kai;Mitglied;Gera"), "LSP"))


@pytest.mark.parametrize(
    ("bench", "level", "kept"),
    [
        ("Betroffene", "normal", Sensitivity.NORMAL),
        ("Betroffene", "besonders", Sensitivity.SPECIAL),
        ("Träger", "", Sensitivity.NORMAL),
        ("Träger", "besonders", Sensitivity.SPECIAL),
    ],
)
def test_a_list_that_tells_how_a_bench_is_protected_goes_before_its_name(
    register: Register, tmp_path: Path, bench: str, level: str, kept: Sensitivity
) -> None:
    take_in(register, written(tmp_path, "Name;Vorname;Bank;Schutzstufe;Ort", f"Uhl;Kai;{bench};{level};Gera"), "LSP")
    with register.reading() as reading:
        (made,) = reading.all(Bench)
    assert made.sensitivity is kept
    assert (made.print_label == bench) is (kept is Sensitivity.NORMAL)
