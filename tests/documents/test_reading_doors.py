"""Addresses that a register cannot keep as they are typed: what is kept of them is said."""

from pathlib import Path

import pytest

from documents.lists_on_desk import Desk, said


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("code", ["075455", "754", "folgt", "00000", "0754?"])
def test_a_code_that_is_none_is_left_out_and_said(desk: Desk, code: str) -> None:
    read = desk.csv(f"Name;Vorname;PLZ;Ort\nUhl;Kai;{code};Gera\n")
    assert (read.entries[0].postal_code, read.entries[0].city) == ("", "Gera")
    assert said(read, "postal_code.invalid") == [(2, "PLZ", code, "")]


def test_four_digits_that_nothing_proves_are_left_out_with_a_proposal(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;PLZ;Ort\nUhl;Kai;9999;Nirgendwo\n")
    assert read.entries[0].postal_code == ""
    assert said(read, "postal_code.four_digits") == [(2, "PLZ", "9999", "09999")]


def test_a_well_known_town_abroad_tells_its_country(desk: Desk) -> None:
    read = desk.csv("Name;Vorname;PLZ;Ort\nUhl;Kai;5020;Salzburg\n")
    assert (read.entries[0].postal_code, read.entries[0].country) == ("5020", "Österreich")
    assert said(read, "country.missing") == [(2, "PLZ", "5020", "Österreich")]


@pytest.mark.parametrize(
    ("list_", "heading"),
    [
        ("Name;Vorname;Straße;Postfach;PLZ;Ort\nUhl;Kai;Hauptstr. 1;12 34;07545;Gera\n", "Postfach"),
        ("Name;Vorname;Anschrift\nUhl;Kai;Hauptstr. 1, Postfach 1234, 07545 Gera\n", "Anschrift"),
    ],
)
def test_of_street_and_po_box_the_street_is_kept(desk: Desk, list_: str, heading: str) -> None:
    entry = (read := desk.csv(list_)).entries[0]
    assert (entry.street, entry.house_no, entry.po_box, entry.postal_code) == ("Hauptstr.", "1", "", "07545")
    assert said(read, "address.two_doors") == [(2, heading, "1234", "Hauptstr.")]
