"""How a test says that a rule refuses: the code, and the field the clerk must change."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from secretariat.domain.errors import RuleBrokenError


@contextmanager
def refused(code: str, field: str) -> Iterator[None]:
    with pytest.raises(RuleBrokenError) as refusal:
        yield
    assert (refusal.value.code, refusal.value.field) == (code, field)
