import json
import multiprocessing
import os
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.processes import birth_of, is_alive
from secretariat.storage import files
from secretariat.storage import lock as locks
from secretariat.storage.lock import Lock, LockHolder, StaleWatch, acquire, holder_of, lock_file, take_over
from secretariat.storage.register import Register
from storage.world import BY_ID, altered

PROCESSES = multiprocessing.get_context("spawn")


def _dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def _write_lock(register: Path, **words: object) -> bytes:
    held = {
        "token": "t" * 32,
        "user": "schmidt",
        "pc": "ANDERER-PC",
        "process": 4711,
        "program": "Secretariat",
        "version": "1.0",
        "start": "2026-01-01T08:00:00+00:00",
        "beat": 3,
    }
    content = json.dumps(held | words).encode()
    lock_file(register).write_bytes(content)
    return content


def test_the_lock_tells_who_has_the_register(full: Register) -> None:
    holder = holder_of(full.path)
    assert holder is not None
    assert (holder.process, holder.pc, holder.program) == (os.getpid(), socket.gethostname(), "Secretariat")
    assert len(holder.token) == 32
    assert holder.start is not None


def test_the_lock_goes_with_the_register(full: Register) -> None:
    full.close()
    assert not lock_file(full.path).exists()


def test_a_second_opener_reads_and_learns_who_writes(full: Register) -> None:
    with Register.open(full.path) as second:
        assert second.read_only
        assert second.holder is not None
        assert second.holder.process == os.getpid()
        assert second.id == full.id
        assert second.dump() == full.dump()
    assert not full.read_only
    with full.writing("weiter") as writing:
        writing.change(altered("person", notes="geht noch"))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"token": 1}', b"[]", b"Word-Sperre", b"{}"])
def test_a_lock_that_cannot_be_read_counts_all_the_same(closed: Path, content: bytes) -> None:
    lock_file(closed).write_bytes(content)
    with Register.open(closed) as register:
        assert register.read_only
        assert register.holder == LockHolder(content)
    assert lock_file(closed).read_bytes() == content


def test_a_holder_on_this_computer_that_has_died_is_replaced_at_once(closed: Path) -> None:
    _write_lock(closed, pc=socket.gethostname(), process=_dead_process())
    with Register.open(closed) as register:
        assert not register.read_only
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


@pytest.mark.skipif(sys.platform == "win32", reason="a system whose parents ask how a process ended")
def test_a_holder_that_was_killed_is_replaced_at_once_though_its_parent_took_no_notice(closed: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        _write_lock(closed, pc=socket.gethostname(), process=child.pid, born=birth_of(child.pid))
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # ended, and still listed
        with Register.open(closed) as register:
            assert not register.read_only


def test_a_holder_whose_number_another_process_got_is_replaced_at_once(closed: Path) -> None:
    own = os.getpid()
    _write_lock(closed, pc=socket.gethostname(), process=own, born=f"{birth_of(own)}0")
    with Register.open(closed) as register:
        assert not register.read_only


def test_a_holder_that_lives_and_began_as_it_says_keeps_its_register(closed: Path) -> None:
    _write_lock(closed, pc=socket.gethostname(), process=os.getpid(), born=birth_of(os.getpid()))
    with Register.open(closed) as register:
        assert register.read_only


@pytest.mark.parametrize("pc", ["ANDERER-PC", socket.gethostname()])
def test_a_holder_elsewhere_or_alive_is_never_taken_for_dead(closed: Path, pc: str) -> None:
    process = os.getpid() if pc == socket.gethostname() else _dead_process()
    before = _write_lock(closed, pc=pc, process=process)
    with Register.open(closed) as register:
        assert register.read_only
        assert register.holder is not None
        assert (register.holder.user, register.holder.pc) == ("schmidt", pc)
    assert lock_file(closed).read_bytes() == before


def test_a_beat_rewrites_the_lock(tmp_path: Path) -> None:
    register = tmp_path / "r"
    held = Lock(register)
    before = json.loads(lock_file(register).read_bytes())
    held.beat()
    after = json.loads(lock_file(register).read_bytes())
    assert after == before | {"beat": before["beat"] + 1}
    held.verify()
    held.release()


def test_the_heart_beats_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "BEAT_EVERY", 0.01)
    held = Lock(tmp_path / "r")
    deadline = time.monotonic() + 10
    while (
        time.monotonic() < deadline and json.loads(lock_file(tmp_path / "r").read_bytes() or b"{}").get("beat", 0) < 3
    ):
        time.sleep(0.01)
    held.release()
    assert time.monotonic() < deadline


def test_a_beat_never_touches_the_lock_of_another(tmp_path: Path) -> None:
    held = Lock(tmp_path / "r")
    other = _write_lock(tmp_path / "r")
    held.beat()
    held.release()
    assert lock_file(tmp_path / "r").read_bytes() == other


def _gone(register: Path) -> None:
    lock_file(register).unlink()


def _foreign(register: Path) -> None:
    _write_lock(register)


def _torn(register: Path) -> None:
    lock_file(register).write_bytes(b"")


@pytest.mark.parametrize("lose", [_gone, _foreign, _torn])
def test_nothing_is_saved_once_the_lock_is_lost(full: Register, lose: Any) -> None:
    before = full.dump()
    lose(full.path)
    with pytest.raises(StorageTroubleError, match=r"lock\.lost"), full.writing("zu spät") as writing:
        writing.change(altered("person", notes="darf nicht"))
    assert full.dump() == before


def test_the_one_who_took_over_is_named(full: Register) -> None:
    _foreign(full.path)
    with pytest.raises(StorageTroubleError) as refused, full.writing("zu spät") as writing:
        writing.remove(BY_ID["follow_up"])
    holder = refused.value.values["holder"]
    assert isinstance(holder, LockHolder)
    assert holder.user == "schmidt"


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_lock_is_stale_when_its_beat_stood_still_for_three_minutes_of_our_clock(tmp_path: Path) -> None:
    register, clock = tmp_path / "r", _Clock()
    _write_lock(register, start="2099-01-01T00:00:00+00:00")  # its own clock says nothing
    watch = StaleWatch(register, clock=clock)
    for clock.now, beat in [(100.0, 3), (179.0, 4), (300.0, 4)]:
        _write_lock(register, start="2099-01-01T00:00:00+00:00", beat=beat)
        assert watch.stale() is None
    clock.now = 179.0 + 180.0
    stale = watch.stale()
    assert stale is not None
    taken = take_over(register, stale)
    assert taken is not None
    taken.release()


def test_a_lock_that_went_is_not_stale(tmp_path: Path) -> None:
    register, clock = tmp_path / "r", _Clock()
    _write_lock(register)
    watch = StaleWatch(register, clock=clock)
    lock_file(register).unlink()
    clock.now = 1000.0
    assert watch.stale() is None


def test_a_stale_lock_that_the_clerk_gave_up_is_replaced_at_opening(closed: Path) -> None:
    _write_lock(closed)
    holder = holder_of(closed)
    with Register.open(closed, take_over=holder) as register:
        assert not register.read_only


def test_a_lock_that_beat_again_is_not_taken_over(closed: Path) -> None:
    _write_lock(closed)
    seen = holder_of(closed)
    assert seen is not None
    again = _write_lock(closed, beat=4)
    assert take_over(closed, seen) is None
    with Register.open(closed, take_over=seen) as register:
        assert register.read_only
    assert lock_file(closed).read_bytes() == again


def _contend(register: str, raw: bytes, gate: Any, winners: Any) -> None:
    gate.wait()
    taken = take_over(Path(register), LockHolder(raw))
    if taken is not None:
        winners.put(os.getpid())
    gate.wait()


def test_of_four_programs_that_take_over_one_wins(tmp_path: Path) -> None:
    register = tmp_path / "r"
    raw = _write_lock(register)
    gate, winners = PROCESSES.Barrier(4), PROCESSES.Queue()
    contenders = [PROCESSES.Process(target=_contend, args=(str(register), raw, gate, winners)) for _ in range(4)]
    for contender in contenders:
        contender.start()
    winner = winners.get(timeout=60)
    for contender in contenders:
        contender.join()
    assert winners.empty()
    holder = holder_of(register)
    assert holder is not None
    assert holder.process == winner
    assert [file.name for file in tmp_path.iterdir()] == [lock_file(register).name]


def test_of_many_threads_that_take_over_one_wins(tmp_path: Path) -> None:
    register = tmp_path / "r"
    for _ in range(200):
        raw = _write_lock(register)
        taken = [lock for lock in _all_at_once(lambda raw=raw: take_over(register, LockHolder(raw))) if lock]
        assert len(taken) == 1
        taken[0].verify()
        taken[0].release()


def test_of_many_who_lock_at_once_one_wins(tmp_path: Path) -> None:
    register = tmp_path / "r"
    for _ in range(50):
        got = _all_at_once(lambda: acquire(register))
        won = [one for one in got if isinstance(one, Lock)]
        assert len(won) == 1
        won[0].release()


def _all_at_once(act: Any) -> list[Any]:

    gate = Barrier(4)

    def wait_and_act() -> Any:
        gate.wait()
        return act()

    with ThreadPoolExecutor(4) as pool:
        return [future.result() for future in [pool.submit(wait_and_act) for _ in range(4)]]


def test_a_lock_that_cannot_be_written_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_full(_: Lock) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Lock, "_content", is_full)
    with pytest.raises(OSError, match="No space"):
        acquire(tmp_path / "r")
    assert list(tmp_path.iterdir()) == []


def _die_while_locking(register: Path, moment: str) -> None:
    place = files.place

    def place_and_die(source: Path, target: Path) -> None:
        if moment == "behind":
            place(source, target)
        os._exit(9)

    pytest.MonkeyPatch().setattr(files, "place", place_and_die)
    acquire(register)


@pytest.mark.parametrize("moment", ["before", "behind"])
def test_a_process_that_dies_while_it_locks_keeps_nobody_out(tmp_path: Path, moment: str) -> None:
    register = tmp_path / "r"
    child = PROCESSES.Process(target=_die_while_locking, args=(register, moment))
    child.start()
    child.join()
    assert child.exitcode == 9
    assert lock_file(register).exists() is (moment == "behind")
    got = acquire(register)
    assert isinstance(got, Lock)
    got.verify()
    got.release()


def test_a_process_is_known_to_live_or_not() -> None:
    assert is_alive(os.getpid())
    assert not is_alive(_dead_process())
    assert is_alive(10**30)
