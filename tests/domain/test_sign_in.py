import pytest

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.sign_in import SheetOrder, sheet_order


def test_one_sensitive_bench_makes_the_list_alphabetical() -> None:
    assert sheet_order(has_sensitive_bench=True) is SheetOrder.ALPHABETICAL


def test_without_a_sensitive_bench_the_list_goes_by_bench_unless_wished_otherwise() -> None:
    assert sheet_order(has_sensitive_bench=False) is SheetOrder.BY_BENCH
    assert sheet_order(has_sensitive_bench=False, wished=SheetOrder.ALPHABETICAL) is SheetOrder.ALPHABETICAL


def test_by_bench_is_refused_where_it_would_show_who_sits_on_a_sensitive_bench() -> None:
    with pytest.raises(RuleBrokenError) as refused:
        sheet_order(has_sensitive_bench=True, wished=SheetOrder.BY_BENCH)
    assert (refused.value.code, refused.value.field) == ("sheet.by_bench_would_disclose", "order")
