"""Committees in the sentences of letters."""

import pytest

from secretariat.domain.committee_names import propose_cases


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
