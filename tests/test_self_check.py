import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from documents.word_making import made, paragraph, run
from secretariat import self_check
from secretariat.places import resource_path

SOURCE = Path(self_check.__file__).parents[1]


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the shipped files that a test may break."""
    copy = tmp_path / "resources"
    shutil.copytree(resource_path(""), copy)
    monkeypatch.setattr(self_check, "resource_path", lambda name: copy / name)
    return copy


def test_a_whole_program_passes_every_check(tmp_path: Path) -> None:
    """As a process of its own and without a screen, the way an administrator runs it."""
    program = "from secretariat.self_check import run; raise SystemExit(run())"
    hidden = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"},
        check=False,
        capture_output=True,
    )
    lines = result.stdout.decode().splitlines()
    assert result.returncode == 0, result
    assert len(lines) == 9
    assert all(line.startswith("ok ") for line in lines[:-1])
    assert lines[-1] == "8 von 8 Prüfungen bestanden"
    assert not list(tmp_path.iterdir())


def test_a_torn_template_fails_the_check_with_its_name(resources: Path) -> None:
    template = resources / "templates" / "invitation.docx"
    content = bytearray(template.read_bytes())
    content[100:110] = bytes(10)
    template.write_bytes(content)
    out = io.StringIO()
    assert self_check.run(out) == 1
    failed = [line for line in out.getvalue().splitlines() if line.startswith("FEHLER")]
    assert any("invitation.docx ist beschädigt" in line for line in failed)


def test_an_empty_file_fails_the_check(resources: Path) -> None:
    (resources / "parts.txt").write_bytes(b"")
    with pytest.raises(ValueError, match=r"parts\.txt ist leer"):
        self_check.read_resources()


@pytest.mark.qt_log_level_fail("NO")
def test_a_picture_that_shows_nothing_fails_the_check(resources: Path) -> None:
    (resources / "icons" / "secretariat.svg").write_text("no picture", encoding="utf-8")
    with pytest.raises(ValueError, match="nicht zeichnen"):
        self_check.read_resources()


def test_missing_templates_fail_the_check(resources: Path) -> None:
    shutil.rmtree(resources / "templates")
    with pytest.raises(FileNotFoundError, match="keine Vorlagen"):
        self_check.fill_templates()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (paragraph(run("Für {{Name}}: {{Sitzung")), "Feld ohne Inhalt"),
        (
            paragraph("<w:r><w:pict><w:txbxContent>", paragraph(run("{{Name}}")), "</w:txbxContent></w:pict></w:r>"),
            "nennt nicht",
        ),
    ],
)
def test_a_letter_that_a_recipient_could_not_read_fails_the_check(resources: Path, body: str, reason: str) -> None:
    (resources / "templates" / "invitation.docx").write_bytes(made(body))
    with pytest.raises(ValueError, match=f"invitation.docx.*{reason}"):
        self_check.fill_templates()


def test_an_old_sqlite_is_a_notice_and_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_check, "CURRENT_SQLITE", (99, 0, 0))
    assert "Register sind nicht betroffen" in self_check.versions()
