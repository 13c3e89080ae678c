"""Those who deputise, wherever a list puts them: a sheet of theirs, a block below a bench, brackets behind a name."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from documents.lists_on_desk import Desk, names, questions, said
from secretariat.documents.reading import read_list
from secretariat.domain.list_rows import InterpretedList, interpret_list

HEAD = ["Name", "Institution", "Ort"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def seats(read: InterpretedList) -> list[tuple[str, str, bool, str]]:
    return [(one.family_name, one.bench, one.is_deputy, one.deputy_kind) for one in read.entries]


def test_a_sheet_of_deputies_by_bench_gives_nobody_a_seat(tmp_path: Path) -> None:
    book = Workbook()
    members, deputies = book.active, book.create_sheet("Vertretungen")
    assert members is not None
    members.title = "Beirat"
    for row in (["Bank", "Name"], ["Träger", "Uhl, Kai"], ["Kommunen", "Mey, Ida"]):
        members.append(row)
    for line in (["Bank", "Rang", "Name"], ["Träger", 2, "Nau, Eva"], ["Träger", 1, "Roth, Udo"]):
        deputies.append(line)
    book.save(tmp_path / "liste.xlsx")
    read = interpret_list(read_list(tmp_path / "liste.xlsx"))
    assert seats(read) == [
        ("Uhl", "Träger", False, ""),
        ("Mey", "Kommunen", False, ""),
        ("Nau", "Träger", True, "Pool"),
        ("Roth", "Träger", True, "Pool"),
    ]
    assert [one.deputy_rank for one in read.entries] == [None, None, 2, 1]
    assert not said(read, "column.unknown")


def test_a_block_of_deputies_below_each_bench_is_its_pool(desk: Desk) -> None:
    read = desk.excel(
        HEAD,
        ["A. Träger (2 Sitze)"],
        ["Uhl, Kai", "AWO", "Gera"],
        ["Stellvertretende Mitglieder"],
        ["Nau, Eva", "DRK", "Gera"],
        ["B. Kommunen"],
        ["Mey, Ida", "Stadt Gera", "Gera"],
        ["Stellvertretende Mitglieder"],
        ["Roth, Udo", "Stadt Jena", "Jena"],
    )
    assert seats(read) == [
        ("Uhl", "Träger", False, ""),
        ("Nau", "Träger", True, "Pool"),
        ("Mey", "Kommunen", False, ""),
        ("Roth", "Kommunen", True, "Pool"),
    ]
    assert said(read, "row.deputies") == [
        (4, "", "Stellvertretende Mitglieder", "Träger"),
        (8, "", "Stellvertretende Mitglieder", "Kommunen"),
    ]


def test_a_part_of_deputies_repeats_the_benches(desk: Desk) -> None:
    read = desk.excel(
        HEAD,
        ["Mitglieder"],
        ["Träger"],
        ["Uhl, Kai", "AWO", "Gera"],
        ["Kommunen"],
        ["Mey, Ida", "Stadt Gera", "Gera"],
        ["Stellvertretungen"],
        ["Träger"],
        ["Nau, Eva", "DRK", "Gera"],
    )
    assert seats(read)[2:] == [("Nau", "Träger", True, "Pool")]


def test_one_block_of_deputies_below_several_benches_leaves_theirs_open(desk: Desk) -> None:
    read = desk.excel(
        HEAD,
        ["Träger"],
        ["Uhl, Kai", "AWO", "Gera"],
        ["Kommunen"],
        ["Mey, Ida", "Stadt Gera", "Gera"],
        ["Stellvertreter"],
        ["Nau, Eva", "AWO", "Gera"],
    )
    assert seats(read)[2:] == [("Nau", "", True, "")]


@pytest.mark.parametrize(
    "bench",
    ["Vertreter der Kommunen", "Interessen-Vertretung", "Stellvertretender Vorsitz", "Mitglieder und Stellvertreter"],
)
def test_a_bench_whose_name_speaks_of_representing_is_a_bench(desk: Desk, bench: str) -> None:
    read = desk.excel(HEAD, [bench], ["Uhl, Kai", "AWO", "Gera"], ["Mey, Ida", "DRK", "Gera"])
    assert seats(read) == [("Uhl", bench, False, ""), ("Mey", bench, False, "")]


def test_a_heading_over_nothing_is_left_out(desk: Desk) -> None:
    read = desk.excel(["Nr.", *HEAD], [1, "Uhl, Kai", "AWO", "Gera"], ["Vertretungen je Bank:"], ["A: 1. Nau, 2. Roth"])
    assert names(read) == ["Kai Uhl"]
    assert [row for row, *_ in said(read, "row.left_out")] == [3, 4]
    assert not said(read, "row.section", "row.deputies")


def test_a_deputy_in_brackets_behind_a_name_is_taken_over(desk: Desk) -> None:
    read = desk.csv("Name;Institution;Ort\nUhl, Kai (Vertr. Eva Nau);AWO;Gera\n")
    assert [(one.given_name, one.family_name) for one in read.entries[0].deputies] == [("Eva", "Nau")]
    assert not questions(read)


def test_a_deputy_of_whom_brackets_tell_a_family_name_only_is_asked_about(desk: Desk) -> None:
    read = desk.csv("Name;Institution;Ort\nUhl, Dr. Kai (Vertr. Nau);AWO;Gera\n")
    assert (read.entries[0].full_name, read.entries[0].deputies) == ("Kai Uhl", ())
    assert said(read, "name.deputy_behind", "name.remark") == [(2, "Name", "Vertr. Nau", "")]


def test_merged_section_rows_do_not_hide_who_chairs(desk: Desk) -> None:
    read = desk.excel(
        ["Nr.", "Name", "Funktion", "Institution"],
        ["A. Träger"],
        [1, "Uhl, Kai", "Vorsitzender", "AWO"],
        [2, "Mey, Ida", "", "DRK"],
        merge=["A2:D2"],
    )
    assert [one.role for one in read.entries] == ["Vorsitz", ""]
