import errno
import os
import resource
import signal
import stat
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from secretariat.documents.package import prepare_folder, sweep_leftovers, write_file
from secretariat.domain.errors import DocumentTroubleError

KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from secretariat.documents.package import write_file

def half(path):
    path.write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)

write_file(Path(sys.argv[1]), half)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk needs an administrator")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def smallest_file_limit() -> Iterator[None]:
    """Around the call alone: the log of the run may be a file too."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    taken: list[float] = []
    monkeypatch.setattr("time.sleep", taken.append)
    return taken


def refusal(target: Path, content: bytes = b"new", *, overwrite: bool = True) -> str:
    with pytest.raises(DocumentTroubleError) as caught:
        write_file(target, content, overwrite=overwrite)
    assert caught.value.values["file"] == target.name
    return caught.value.code


def test_bytes_are_written_whole_and_belong_to_the_clerk_alone(tmp_path: Path) -> None:
    target = tmp_path / "Brief.docx"
    write_file(target, b"content")
    assert target.read_bytes() == b"content"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_library_can_write_the_file_itself(tmp_path: Path) -> None:
    target = tmp_path / "Liste.xlsx"

    def pack(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("a.xml", "<a/>")

    write_file(target, pack)
    assert zipfile.ZipFile(target).namelist() == ["a.xml"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_an_older_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "Brief.docx"
    write_file(target, b"a much longer older letter")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"


def test_an_older_file_is_kept_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "Brief.docx"
    target.write_bytes(b"old")
    assert refusal(target, overwrite=False) == "file.exists"
    assert target.read_bytes() == b"old"


def test_a_file_size_limit_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "Brief.docx"
    target.write_bytes(b"old")
    with smallest_file_limit():
        assert refusal(target, b"x" * 20_000) == "file.disk_full"
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_a_full_disk_leaves_the_old_file_whole(small_disk: Path) -> None:
    target = small_disk / "Brief.docx"
    target.write_bytes(b"old")
    assert refusal(target, b"x" * 200_000) == "file.disk_full"
    assert [path.read_bytes() for path in small_disk.iterdir()] == [b"old"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone" / "Brief.docx") == "file.folder_missing"
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "file" / "Brief.docx") == "file.folder_missing"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "file.folder_read_only"),
        (errno.EROFS, "file.folder_read_only"),
        (errno.ENOSPC, "file.disk_full"),
        (errno.EDQUOT, "file.disk_full"),
        (errno.EIO, "file.not_writable"),
    ],
)
def test_what_the_system_refuses_has_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.open", refuse)
    assert refusal(tmp_path / "Brief.docx") == code


def test_a_folder_closed_to_us_is_named_whoever_asks(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    administrator = os.geteuid() == 0
    try:
        if administrator:
            os.seteuid(65534)
        assert refusal(closed / "Brief.docx") == "file.folder_read_only"
    finally:
        if administrator:
            os.seteuid(0)


def test_a_path_too_long_for_windows_is_refused_before_writing(tmp_path: Path) -> None:
    room = 259 - len(str(tmp_path)) - 1 - len(".docx")
    write_file(tmp_path / ("x" * room + ".docx"), b"new") if room <= 200 else None
    deep = tmp_path / ("y" * 120) / ("z" * 120)
    deep.mkdir(parents=True)
    assert refusal(deep / "Brief.docx") == "file.path_too_long"
    assert refusal(tmp_path / ("😀" * (room // 2 + 1) + ".docx")) == "file.path_too_long"
    assert list(deep.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Brief.docx").mkdir()
    assert refusal(tmp_path / "Brief.docx") == "file.is_a_folder"
    assert [path.name for path in tmp_path.iterdir()] == ["Brief.docx"]


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_open_in_word_is_tried_for_two_and_a_half_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float], winerror: int
) -> None:
    target = tmp_path / "Brief.docx"
    target.write_bytes(b"old")

    def held_open(*_: object) -> Path:
        error = OSError(errno.EBUSY, "held")
        error.winerror = winerror  # type: ignore[attr-defined]  # Windows alone has it
        raise error

    monkeypatch.setattr("pathlib.Path.replace", held_open)
    assert refusal(target) == "file.open_elsewhere"
    assert naps == [0.05, 0.1, 0.2, 0.4, 0.8, 1.0]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_a_file_closed_meanwhile_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]
) -> None:
    replace = Path.replace

    def held_open_twice(path: Path, target: Path) -> Path:
        if len(naps) < 2:
            raise PermissionError(errno.EACCES, "held")
        return replace(path, target)

    monkeypatch.setattr("pathlib.Path.replace", held_open_twice)
    write_file(tmp_path / "Brief.docx", b"new")
    assert (tmp_path / "Brief.docx").read_bytes() == b"new"
    assert naps == [0.05, 0.1]


def test_another_failure_of_replacing_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]
) -> None:
    def broken(*_: object) -> Path:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr("pathlib.Path.replace", broken)
    assert refusal(tmp_path / "Brief.docx") == "file.not_writable"
    assert naps == []
    assert list(tmp_path.iterdir()) == []


def test_a_torn_package_does_not_take_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "Liste.xlsx"
    target.write_bytes(b"old")

    def tear(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("a.xml", "<a/>" * 100)
        content = bytearray(path.read_bytes())
        content[60] ^= 1
        path.write_bytes(content)

    with pytest.raises(DocumentTroubleError, match=r"file\.check_failed"):
        write_file(target, tear)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_the_callers_own_judge_has_the_last_word(tmp_path: Path) -> None:
    def judge(path: Path) -> None:
        assert path.read_bytes() == b"new"
        raise DocumentTroubleError("list.formula_found")

    with pytest.raises(DocumentTroubleError, match=r"list\.formula_found"):
        write_file(tmp_path / "Liste.csv", b"new", check=judge)
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_writer_leaves_nothing_behind(tmp_path: Path) -> None:
    def interrupt(path: Path) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "Brief.docx", interrupt)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_swept_and_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "Brief.docx"
    target.write_bytes(b"old")
    killed = subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, str(target)], check=False, env=environment())
    assert killed.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 2
    assert sweep_leftovers(tmp_path) == 1
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_a_living_run_is_not_swept_away(tmp_path: Path) -> None:
    target = tmp_path / "Liste.pdf"

    def sweep_meanwhile(path: Path) -> None:
        path.write_bytes(b"new")
        assert sweep_leftovers(tmp_path) == 0

    write_file(target, sweep_meanwhile)
    assert target.read_bytes() == b"new"


def test_leftovers_of_another_pc_go_after_an_hour(tmp_path: Path) -> None:
    other = tmp_path / ".sek-0000-1-00000000.tmp"
    other.write_bytes(b"half")
    own = tmp_path / ".sek-notes.tmp"
    own.write_bytes(b"not ours")
    if sweep_leftovers(tmp_path) == 0:
        os.utime(other, (0, 0))
        assert sweep_leftovers(tmp_path) == 1
    assert list(tmp_path.iterdir()) == [own]
    assert sweep_leftovers(tmp_path / "gone") == 0


def test_the_folder_of_a_run_is_made_and_cleared_of_leftovers(tmp_path: Path) -> None:
    folder = tmp_path / "2026" / "Briefe"
    prepare_folder(folder)
    (folder / "Brief.docx").write_bytes(b"kept")
    leftover = folder / ".sek-0000-1-00000000.tmp"
    leftover.write_bytes(b"half")
    os.utime(leftover, (0, 0))
    prepare_folder(folder)
    assert [path.name for path in folder.iterdir()] == ["Brief.docx"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Briefe").write_bytes(b"")
    with pytest.raises(DocumentTroubleError, match=r"file\.folder_missing") as caught:
        prepare_folder(tmp_path / "Briefe")
    assert caught.value.values["folder"] == str(tmp_path / "Briefe")


def test_many_writers_of_one_folder_do_not_meet(tmp_path: Path) -> None:
    def write(number: int) -> None:
        for turn in range(20):
            write_file(tmp_path / f"{turn}.docx", bytes([number]) * 50_000)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    contents = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(contents) == 20
    assert all(len(content) == 50_000 and len(set(content)) == 1 for content in contents)


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}


def test_a_register_is_never_written_over(tmp_path: Path) -> None:
    register = tmp_path / "Gremien.sqlite"
    register.write_bytes(b"SQLite format 3\0" + bytes(100))
    before = register.read_bytes()
    with pytest.raises(DocumentTroubleError, match=r"file\.is_a_register"):
        write_file(register, b"Anwesenheit")
    assert register.read_bytes() == before
    assert list(tmp_path.iterdir()) == [register]
