"""The letters of a paper form: one key for each kind of need, from a to x in the usual catalogue."""

import string

import pytest

from domain.refusals import refused
from secretariat.domain.need_catalogue import DEFAULT_KINDS
from secretariat.domain.reply_forms import in_two_columns, kinds_of_letters, lettered, without_letter

NAMES = tuple(kind.name for kind in DEFAULT_KINDS)


@pytest.mark.parametrize(("letter", "name"), list(zip(string.ascii_lowercase, NAMES, strict=False)))
def test_each_kind_is_typed_with_the_one_letter_that_stands_before_it(letter: str, name: str) -> None:
    assert kinds_of_letters(letter, NAMES) == (name,)
    assert kinds_of_letters(letter.upper(), NAMES) == (name,)
    assert f"{letter}\u2002{name}" in lettered(NAMES)


def test_the_usual_catalogue_ends_with_x() -> None:
    assert lettered(NAMES)[-1].startswith("x\u2002")
    with refused("need.unknown_letter", "letters"):
        kinds_of_letters("y", NAMES)


def test_several_letters_give_each_kind_once_in_the_order_typed() -> None:
    assert kinds_of_letters("m, a; m.", NAMES) == ("Rollstuhlplatz", "Gebärdensprachdolmetschung (DGS)")


@pytest.mark.parametrize("typed", ["ß", "1", "-"])
def test_what_is_no_letter_of_the_form_is_refused(typed: str) -> None:
    with refused("need.unknown_letter", "letters"):
        kinds_of_letters(f"a{typed}", NAMES)


def test_kinds_after_z_have_no_letter_and_are_offered_all_the_same() -> None:
    many = tuple(f"Art {number}" for number in range(28))
    lines = lettered(many)
    assert lines[25].startswith("z\u2002")
    assert lines[26:] == many[26:]
    assert tuple(map(without_letter, lines)) == many


def test_the_columns_are_read_downwards() -> None:
    left, right = zip(*in_two_columns(lettered(NAMES)), strict=True)
    assert (*left, *right) == lettered(NAMES)
