from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.collation import collation_key, in_order


def stand_in_order(*texts: str) -> bool:
    keys = [collation_key(text) for text in texts]
    return all(first < second for first, second in pairwise(keys))


def test_an_umlaut_sorts_as_its_two_letters() -> None:
    assert stand_in_order("Mudrack", "Müller", "Mugrauer")
    assert stand_in_order("Ober", "Öhlmann", "Ofen")
    assert stand_in_order("Ackermann", "Ädler", "Afrika")


def test_a_word_without_umlaut_comes_before_its_twin_with_one() -> None:
    assert stand_in_order("Goethe", "Göthe", "Goetz", "Götz", "Gofer")


def test_sharp_s_sorts_as_double_s() -> None:
    assert stand_in_order("Massen", "Maßmann", "Mast")


def test_an_accent_decides_only_between_equals() -> None:
    assert stand_in_order("Renate", "René", "Reno")
    assert stand_in_order("Resume", "Résumé", "Resumee")


def test_a_short_family_name_comes_before_the_double_name_that_begins_with_it() -> None:
    assert stand_in_order("Müller, Anna", "Müller, Zoe", "Müller-Lüdenscheid, Anna", "Müllerschön, Anna")


def test_a_hyphen_sorts_as_a_blank_and_other_marks_are_passed_over() -> None:
    assert stand_in_order("Meyer Bergkamp, A", "Meyer-Bergkamp, B", "Meyerhoff, A")
    assert stand_in_order("O'Brien", "Obrist")
    assert stand_in_order("Stadt Gera", "Stadt Unna", "Stadtwerke")


def test_letters_with_strokes_sort_as_their_base_letter() -> None:
    assert stand_in_order("Łukasiewicz", "Lukaszenko", "Lund")
    assert stand_in_order("Øksfjord", "Olsen")
    assert stand_in_order("İnci", "Isik", "Işıl")


def test_capitals_do_not_matter_but_still_give_a_fixed_order() -> None:
    assert collation_key("BRANDT") != collation_key("Brandt")
    assert stand_in_order("BRANDT", "Brandt", "Brandtner")


def test_composed_and_decomposed_letters_stand_together() -> None:
    assert stand_in_order("Mueller", "Mu\u0308ller", "Müller", "Mugrauer")


def test_other_scripts_follow_in_their_own_order() -> None:
    assert stand_in_order("Zorn", "Αθηνά", "Иванов", "Петров", "山田")


@given(st.text(), st.text())
def test_different_texts_never_share_a_key(first: str, second: str) -> None:
    assert (collation_key(first) == collation_key(second)) == (first == second)


PARTS = (
    *("Müller", "Mueller", "Muller", "O'Neil", "von der Heide", "Straße", "Éclair", "Ł", " x", "a-b", "", "A,B", "ı"),
    *("p1@a.example", "p_1@a.example", "+49 2303 27-0", "(a/b)", "a. -b", "-", "?", "\x02", "\t", "..", "«a»"),
)


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=3).map(", ".join), min_size=1))
def test_many_names_weighed_at_once_stand_as_each_weighed_alone(names: list[str]) -> None:
    alone = sorted(range(len(names)), key=lambda number: collation_key(names[number]))
    assert in_order("\n".join(names)) == alone
