"""Who of the register a row of a list means, where neither e-mail nor organisation says it."""

from pathlib import Path

import pytest

from secretariat.domain.people import Person
from secretariat.storage.register import Register
from services.importing import counts, people_of, reasons, take_in, written


def how_many(register: Register) -> int:
    with register.reading() as reading:
        return len(reading.all(Person))


@pytest.mark.parametrize("town", ["Gera", ""])
def test_whoever_found_her_seat_taken_is_known_the_next_time(register: Register, tmp_path: Path, town: str) -> None:
    head = "Name;Vorname;Sitz-Nr.;Ort"
    source = written(tmp_path, head, f"Uhl;Kai;1;{town}", f"Mey;Ida;1;{town}")
    take_in(register, source, "LSP")
    again = take_in(register, source, "LSP")
    assert counts(again.summary) == (0, 0, 0, 2)
    assert reasons(again) == ["import.seat_taken"]
    assert how_many(register) == 2


def test_a_deputy_without_a_seat_is_known_the_next_time(register: Register, tmp_path: Path) -> None:
    source = written(tmp_path, "Name;Vorname;Rolle;Ort", "Mey;Ida;Stellvertretung;Gera", "Uhl;Kai;Mitglied;Gera")
    take_in(register, source, "LSP")
    assert counts(take_in(register, source, "LSP").summary) == (0, 0, 0, 2)


def test_two_of_one_name_without_a_seat_stay_two(register: Register, tmp_path: Path) -> None:
    source = written(tmp_path, "Name;Vorname;Sitz-Nr.;Ort", "Uhl;Kai;1;Gera", "Mey;Ida;1;Gera", "Mey;Ida;1;Gera")
    take_in(register, source, "LSP")
    assert counts(take_in(register, source, "LSP").summary) == (0, 0, 0, 3)


@pytest.mark.parametrize("other", ["Mey;Ida;1;Jena;", "Mey;Ida;1;;ida.mey@buche.example"])
def test_one_of_the_same_name_from_elsewhere_is_asked_about(register: Register, tmp_path: Path, other: str) -> None:
    head = "Name;Vorname;Sitz-Nr.;Ort;E-Mail"
    kai = "Uhl;Kai;1;Gera;kai.uhl@ahorn.example"
    take_in(register, written(tmp_path, head, kai, "Mey;Ida;1;Gera;"), "LSP")
    second = take_in(register, written(tmp_path, head, kai, other), "LSP")
    assert second.summary.added == 1
    assert "like.same_name" in reasons(second)
    assert "Ida Mey" in people_of(register)
