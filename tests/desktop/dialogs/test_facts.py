"""The fields of a form: how they are labelled, and how what was typed in is read."""

from datetime import date

import pytest

from secretariat.desktop.dialogs.facts import Fact, FactKind, with_mnemonics


def test_every_field_of_a_long_form_has_its_own_letter_or_none() -> None:
    marked = with_mnemonics(["Name", "Nummer", "A & B", "N"], ["S"])
    assert marked == ("&Name", "N&ummer", "&A && B", "N")


@pytest.mark.parametrize(
    ("kind", "typed", "value", "problem"),
    [
        (FactKind.DAY, "1.9.26", date(2026, 9, 1), ""),
        (FactKind.DAY, "", None, ""),
        (FactKind.DAY, "31.02.2026", None, "date.impossible"),
        (FactKind.NUMBER, "12", 12, ""),
        (FactKind.NUMBER, "", None, ""),
        (FactKind.NUMBER, "-3", None, "rule.digits"),
        (FactKind.NUMBER, "1234567", None, "rule.digits"),
        (FactKind.TEXT, "x", "x", ""),
    ],
)
def test_what_is_typed_is_read_or_refused(kind: FactKind, typed: str, value: object, problem: str) -> None:
    assert Fact("x", kind).read(typed) == (value, problem)
    needed = Fact("x", kind, is_needed=True).read("")[1]
    assert (needed == "rule.missing") is (kind in {FactKind.DAY, FactKind.NUMBER})
