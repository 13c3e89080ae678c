from datetime import date

import pytest

from secretariat.services.rules_versions import proposed_version

DAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("known", "proposed"),
    [
        ([], "1"),
        (["Fassung 2", "Fassung 1"], "Fassung 3"),
        (["7"], "8"),
        (["GO 2024"], "GO 2027"),
        (["GO 2027"], "GO 2027 (2)"),
        (["23.09.2024"], "04.01.2027"),
        (["Gründungsfassung"], "04.01.2027"),
    ],
)
def test_the_next_version_is_named_after_the_newest(known: list[str], proposed: str) -> None:
    assert proposed_version(known, DAY) == proposed
