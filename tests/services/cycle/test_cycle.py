"""The whole cycle in any order keeps I01 to I40 true, and every step can be taken back or says why it cannot.

A night's run: `HYPOTHESIS_PROFILE=nightly python -m pytest -m nightly tests/services/test_cycle.py`.
"""

from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from secretariat.storage.register import Register
from services.cycle.checks import ELSEWHERE, OF_MEETING, OF_REGISTER, OF_STEP, STANDING
from services.cycle.machine import Cycle

ROOT = Path(__file__).parents[3]


@pytest.fixture
def beginning(tmp_path: Path) -> Path:
    """Give an empty register to copy."""
    path = tmp_path / "leer.sqlite"
    Register.create(path).close()
    return path


class Ids:
    """Ids in the order in which they are given, so that the same choices choose the same records again."""

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Begin to count again."""
        self._numbers = count(1)

    def __call__(self) -> UUID:
        return UUID(int=next(self._numbers))


@pytest.fixture
def ids(monkeypatch: pytest.MonkeyPatch) -> Ids:
    """Take chance out of the ids."""
    counted = Ids()
    monkeypatch.setattr("secretariat.domain.records.uuid4", counted)
    return counted


def play(home: Path, beginning: Path, ids: Ids, *, examples: int, steps: int, thorough: bool) -> None:
    """Play that many cycles of that many steps, each from an empty register."""

    class Here(Cycle):
        def __init__(self) -> None:
            ids.restart()
            super().__init__(home, beginning, thorough=thorough)

    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.reuse, Phase.generate, *((Phase.shrink,) if thorough else ())),  # smaller takes minutes
        ),
    )


def test_every_step_of_the_cycle_keeps_the_invariants(tmp_path: Path, beginning: Path, ids: Ids) -> None:
    play(tmp_path, beginning, ids, examples=25, steps=25, thorough=False)


@pytest.mark.nightly
@pytest.mark.timeout(0)
@pytest.mark.parametrize("_part", range(20))
def test_two_thousand_cycles_keep_the_invariants(tmp_path: Path, beginning: Path, ids: Ids, _part: int) -> None:
    play(tmp_path, beginning, ids, examples=100, steps=50, thorough=True)  # a run of all would hold 8 GB in the end


def test_every_invariant_of_the_handbook_is_checked() -> None:
    checked = {*STANDING, *OF_STEP, *OF_REGISTER, *OF_MEETING, *ELSEWHERE}
    assert checked == {f"I{number:02}" for number in range(1, 41)}


@pytest.mark.parametrize("named", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_is_checked_elsewhere_is_checked_there(named: str) -> None:
    file, _, test = named.partition("::")
    assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8")
