"""The committee of a list is proposed where its file tells it twice, or names a known one; never on one word alone."""

import pytest

from sample_lists import LISTS
from secretariat.documents.reading import read_list
from secretariat.domain.list_committee import committee_told
from secretariat.domain.raw_lists import RawCell, RawList, RawRow, RawSheet


def a_list(name: str, title: str, sheet: str = "Tabelle1") -> RawList:
    rows = (
        RawRow(1, (RawCell(title), RawCell(""))),
        RawRow(2, (RawCell("Name"), RawCell("Ort"))),
        RawRow(3, (RawCell("Uhl"), RawCell("Unna"))),
    )
    return RawList(name, (RawSheet(sheet, rows),))


@pytest.mark.parametrize(("name", "told"), [("lsp_verteiler.xlsx", "LSP"), ("gera_rsg.csv", "")])
def test_the_lists_of_both_committees(name: str, told: str) -> None:
    assert committee_told(read_list(LISTS / name), ()) == told


@pytest.mark.parametrize(
    ("name", "title", "told"),
    [
        ("lsp_mitglieder.xlsx", "LSP Kreis Unna – Verteiler", "LSP"),
        ("Mitglieder RSG-ITP 2026.xlsx", "RSG ITP: Mitglieder und Stellvertretungen", "RSG ITP"),
        ("lsp_mitglieder.xlsx", "Mitglieder des Gremiums", ""),
        ("mitglieder.xlsx", "LSP Kreis Unna – Verteiler", ""),
        ("LISTE_LSP.xlsx", "LISTE LSP UNNA", ""),
        ("awo_unna.xlsx", "AWO Kreis Unna – Ansprechpersonen", ""),
        ("lsp_rsg.xlsx", "LSP oder RSG?", ""),
        ("lsp.xlsx", "", ""),
    ],
)
def test_a_new_one_is_proposed_where_file_and_title_say_the_same(name: str, title: str, told: str) -> None:
    assert committee_told(a_list(name, title), ()) == told


@pytest.mark.parametrize(
    ("name", "title", "told"),
    [
        ("lsp_2026.csv", "", "LSP"),
        ("verteiler.csv", "Mitglieder der RSG ITP", "RSG ITP"),
        ("itp.csv", "Integrierter Teilhabeplan", ""),
        ("lsp_und_rsg_itp.csv", "", ""),
    ],
)
def test_one_that_the_register_knows_need_be_named_only_once(name: str, title: str, told: str) -> None:
    assert committee_told(a_list(name, title), ("LSP", "RSG ITP")) == told


def test_a_hidden_sheet_tells_nothing() -> None:
    shown, hidden = a_list("lsp.xlsx", "Mitglieder"), a_list("lsp.xlsx", "LSP Kreis Unna").sheets[0]
    assert committee_told(RawList("lsp.xlsx", (*shown.sheets, RawSheet("x", hidden.rows, hidden=True))), ()) == ""
