"""Timing for the benches: works alternate in one run and the best counts; memory is a child's high-water mark."""

import gc
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

_SOURCES = Path(__file__).parents[2] / "src"
_MEMORY = """
import sys
sys.path.insert(0, {sources!r})
def high_water():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
{before}
start = high_water()
{work}
print(start, high_water())
"""


def seconds(
    works: Mapping[str, Callable[[], object]],
    *,
    rounds: int = 3,
    clock: Callable[[], float] = time.perf_counter,
    before: Callable[[], object] = lambda: None,
) -> dict[str, float]:
    """Run the works in turn, `rounds` times, and give the least seconds of each: others on the machine only add.

    `time.process_time` as the clock compares a long work with a short one on a busy machine. What `before` does ahead
    of each round, such as giving back what the last round made, is not counted.
    """
    return {name: min(times) for name, times in _times(works, rounds, clock, before).items()}


def typical_seconds(works: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, float]:
    """Run short works in turn many times and give the median of each, for a disk that swings from moment to moment."""
    return {name: median(times) for name, times in _times(works, rounds, time.perf_counter, lambda: None).items()}


def _times(
    works: Mapping[str, Callable[[], object]], rounds: int, clock: Callable[[], float], before: Callable[[], object]
) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        before()
        gc.collect()
        for name, work in works.items():
            began = clock()
            work()
            taken[name].append(clock() - began)
    return taken


def megabytes(before: str, work: str) -> tuple[float, float]:
    """Run Python in a process of its own; give its high-water mark after `before`, and after `work` too."""
    program = _MEMORY.format(sources=str(_SOURCES), before=before, work=work)
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    start, peak = (int(number) / 1024 for number in answer.split())
    return start, peak


def report(title: str, measured: Mapping[str, float], count: int) -> None:
    """Print milliseconds for each piece and the ratio to the first work (shown with `pytest -s`)."""
    first = next(iter(measured.values()))
    for name, taken in measured.items():
        print(f"{title} | {name:24} | {taken / count * 1e3:9.4f} ms | {taken / first:8.2f}x")
