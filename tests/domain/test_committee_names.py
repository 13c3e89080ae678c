"""Committees in the sentences of letters."""

from dataclasses import replace

import pytest

from secretariat.domain.committee_names import name_cases, propose_cases
from secretariat.domain.committees import Committee


@pytest.mark.parametrize(
    ("name", "genitive", "accusative"),
    [
        ("Lenkungskreis Sozialplanung", "des Lenkungskreises Sozialplanung", "den Lenkungskreis Sozialplanung"),
        ("Beirat Inklusion", "des Beirats Inklusion", "den Beirat Inklusion"),
        ("Ausschuss", "des Ausschusses", "den Ausschuss"),
        ("Steuerungsgruppe ITP", "der Steuerungsgruppe ITP", "die Steuerungsgruppe ITP"),
        ("Aktionsbündnis Teilhabe", "des Aktionsbündnisses Teilhabe", "das Aktionsbündnis Teilhabe"),
        ("Forum Wohnen", "des Forums Wohnen", "das Forum Wohnen"),
    ],
)
def test_known_words_are_declined(name: str, genitive: str, accusative: str) -> None:
    assert propose_cases(name) == (genitive, accusative)


@pytest.mark.parametrize("name", ["", "LSP", "Regionale Steuerung"])
def test_nothing_is_proposed_for_what_is_not_known(name: str) -> None:
    assert propose_cases(name) == ("", "")


def test_what_the_clerk_worded_counts_before_any_proposal() -> None:
    worded = Committee(
        name="Beirat", short_name="B", name_genitive="des Rats", name_accusative="den Rat", federal_state="NW"
    )
    silent = replace(worded, name_genitive="", name_accusative="")
    assert name_cases(worded) == ("des Rats", "den Rat")
    assert name_cases(silent) == ("des Beirats", "den Beirat")
    assert name_cases(replace(silent, name="LSP")) == ("des Gremiums „LSP“", "das Gremium „LSP“")
