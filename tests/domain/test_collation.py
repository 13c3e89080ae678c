from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.collation import collation_key


def in_order(*texts: str) -> bool:
    keys = [collation_key(text) for text in texts]
    return all(first < second for first, second in pairwise(keys))


def test_an_umlaut_sorts_as_its_two_letters() -> None:
    assert in_order("Mudrack", "Müller", "Mugrauer")
    assert in_order("Ober", "Öhlmann", "Ofen")
    assert in_order("Ackermann", "Ädler", "Afrika")


def test_a_word_without_umlaut_comes_before_its_twin_with_one() -> None:
    assert in_order("Goethe", "Göthe", "Goetz", "Götz", "Gofer")


def test_sharp_s_sorts_as_double_s() -> None:
    assert in_order("Massen", "Maßmann", "Mast")


def test_an_accent_decides_only_between_equals() -> None:
    assert in_order("Renate", "René", "Reno")
    assert in_order("Resume", "Résumé", "Resumee")


def test_a_short_family_name_comes_before_the_double_name_that_begins_with_it() -> None:
    assert in_order("Müller, Anna", "Müller, Zoe", "Müller-Lüdenscheid, Anna", "Müllerschön, Anna")


def test_a_hyphen_sorts_as_a_blank_and_other_marks_are_passed_over() -> None:
    assert in_order("Meyer Bergkamp, A", "Meyer-Bergkamp, B", "Meyerhoff, A")
    assert in_order("O'Brien", "Obrist")
    assert in_order("Stadt Gera", "Stadt Unna", "Stadtwerke")


def test_letters_with_strokes_sort_as_their_base_letter() -> None:
    assert in_order("Łukasiewicz", "Lukaszenko", "Lund")
    assert in_order("Øksfjord", "Olsen")
    assert in_order("İnci", "Isik", "Işıl")


def test_capitals_do_not_matter_but_still_give_a_fixed_order() -> None:
    assert collation_key("BRANDT") != collation_key("Brandt")
    assert in_order("BRANDT", "Brandt", "Brandtner")


def test_composed_and_decomposed_letters_stand_together() -> None:
    assert in_order("Mueller", "Mu\u0308ller", "Müller", "Mugrauer")


def test_other_scripts_follow_in_their_own_order() -> None:
    assert in_order("Zorn", "Αθηνά", "Иванов", "Петров", "山田")


@given(st.text(), st.text())
def test_different_texts_never_share_a_key(first: str, second: str) -> None:
    assert (collation_key(first) == collation_key(second)) == (first == second)
