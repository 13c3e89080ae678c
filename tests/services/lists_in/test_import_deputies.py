"""Deputies of a list in rows of their own, and which seat they are tied to."""

from pathlib import Path

import pytest

from secretariat.storage.register import Register
from services.importing import counts, people_of, reasons, seats_of, take_in, written

HEAD = "Name;Vorname;Organisation;Rolle;Ort"
KAI = "Uhl;Kai;Haus Ahorn;Mitglied;Gera"
BO = "Nau;Bo;Haus Buche;Mitglied;Gera"


def deputies(register: Register) -> dict[str, list[str]]:
    return {seat.holder: list(seat.deputies) for seat in seats_of(register, "LSP")}


def test_a_deputy_s_row_without_a_number_belongs_to_the_member_above(register: Register, tmp_path: Path) -> None:
    ida, fa = "Mey;Ida;Haus Ahorn;Stellvertretung;Gera", "So;Fa;;Stellvertretung;Gera"
    source = written(tmp_path, HEAD, KAI, ida, BO, fa)
    assert "import.deputy_without_seat" not in reasons(take_in(register, source, "LSP"))
    assert deputies(register) == {"Kai Uhl": ["Ida Mey"], "Bo Nau": ["Fa So"]}
    assert counts(take_in(register, source, "LSP").summary) == (0, 0, 0, 4)


def test_a_deputy_of_another_house_belongs_to_the_member_of_her_own(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, KAI, BO, "Mey;Ida;Haus Ahorn;Stellvertretung;Gera"), "LSP")
    assert deputies(register) == {"Kai Uhl": ["Ida Mey"], "Bo Nau": []}


@pytest.mark.parametrize(
    "lines",
    [
        (KAI, BO, "Mey;Ida;Haus Eiche;Stellvertretung;Gera"),
        ("Mey;Ida;Haus Ahorn;Stellvertretung;Gera", KAI, BO),
    ],
)
def test_a_deputy_without_a_member_above_of_her_house_is_asked_about(
    register: Register, tmp_path: Path, lines: tuple[str, ...]
) -> None:
    assert "import.deputy_without_seat" in reasons(take_in(register, written(tmp_path, HEAD, *lines), "LSP"))
    assert not any(deputies(register).values())


def test_the_deputy_below_a_vacant_seat_is_not_the_one_of_the_member_before(register: Register, tmp_path: Path) -> None:
    vacant, ida = "N. N.;;Haus Buche;Mitglied;", "Mey;Ida;Haus Buche;Stellvertretung;Gera"
    take_in(register, written(tmp_path, HEAD, KAI, vacant, ida), "LSP")
    assert [list(seat.deputies) for seat in seats_of(register, "LSP")] == [[], ["Ida Mey"]]


def test_a_deputy_named_beside_the_member_and_in_a_row_below_is_one_person(register: Register, tmp_path: Path) -> None:
    head = "Name;Vorname;Rolle;Stellvertretung"
    source = written(tmp_path, head, "Uhl;Kai;Mitglied;Mey, Ida", "Mey;Ida;Stellvertretung;")
    take_in(register, source, "LSP")
    assert deputies(register) == {"Kai Uhl": ["Ida Mey"]}
    assert people_of(register).keys() == {"Kai Uhl", "Ida Mey"}
    assert counts(take_in(register, source, "LSP").summary) == (0, 0, 0, 2)


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("Name;Vorname;Organisation;Stellvertreter", ("Uhl;Kai;A;Uhl, Kai",)),
        ("Name;Vorname;Stellvertreter", ("Uhl;Kai;Herr Kai Uhl",)),
        ("Name;Vorname;Organisation;Sitz-Nr.;Rolle", ("Uhl;Kai;A;1;Mitglied", "Uhl;Kai;A;1;Stellvertretung")),
    ],
)
def test_nobody_becomes_her_own_deputy(register: Register, tmp_path: Path, head: str, lines: tuple[str, ...]) -> None:
    plan = take_in(register, written(tmp_path, head, *lines), "LSP")
    assert "import.own_deputy" in reasons(plan)
    assert deputies(register) == {"Kai Uhl": []}
    assert people_of(register).keys() == {"Kai Uhl"}


def test_a_namesake_with_an_address_of_his_own_may_deputise(register: Register, tmp_path: Path) -> None:
    head = "Name;Vorname;E-Mail;Stellvertreter;E-Mail Stellvertreter"
    line = "Uhl;Kai;kai.uhl@ahorn.example;Uhl, Kai;kai.uhl.jun@ahorn.example"
    assert "import.own_deputy" not in reasons(take_in(register, written(tmp_path, head, line), "LSP"))
    assert deputies(register) == {"Kai Uhl": ["Kai Uhl"]}
