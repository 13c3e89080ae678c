import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.sign_in import SheetOrder, numbered, sheet_order


def test_one_sensitive_bench_makes_the_list_alphabetical() -> None:
    assert sheet_order(has_sensitive_bench=True) is SheetOrder.ALPHABETICAL


def test_without_a_sensitive_bench_the_list_goes_by_bench_unless_wished_otherwise() -> None:
    assert sheet_order(has_sensitive_bench=False) is SheetOrder.BY_BENCH
    assert sheet_order(has_sensitive_bench=False, wished=SheetOrder.ALPHABETICAL) is SheetOrder.ALPHABETICAL


def test_by_bench_is_refused_where_it_would_show_who_sits_on_a_sensitive_bench() -> None:
    with pytest.raises(RuleBrokenError) as refused:
        sheet_order(has_sensitive_bench=True, wished=SheetOrder.BY_BENCH)
    assert (refused.value.code, refused.value.field) == ("sheet.by_bench_would_disclose", "order")


def test_numbers_once_given_stay_and_newcomers_follow() -> None:
    assert numbered(["b", "new", "a"], {"a": 1, "b": 2}) == {"b": 2, "new": 3, "a": 1}


def test_the_number_of_somebody_no_longer_listed_is_not_given_again() -> None:
    assert numbered(["a", "new"], {"a": 1, "gone": 5}) == {"a": 1, "new": 6}


@given(st.lists(st.integers()), st.lists(st.integers()))
def test_a_number_means_one_person_however_the_list_changes(first: list[int], second: list[int]) -> None:
    before = numbered(first, {})
    after = numbered(second, before)
    everyone = before | after
    assert len(set(everyone.values())) == len(everyone)
    assert all(after[member] == before[member] for member in after.keys() & before.keys())
