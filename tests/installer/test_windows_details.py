"""The programs' picture and version, as Windows reads them."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from installer.windows_details import SIZES, write_icon, write_version
from secretariat.places import resource_path


def test_the_icon_holds_the_picture_in_every_size(tmp_path: Path) -> None:
    reader = QImageReader(str(write_icon(resource_path("icons/secretariat.svg"), tmp_path / "bau" / "program.ico")))
    assert bytes(reader.format().data()) == b"ico"
    pictures = [reader.read() for number in range(reader.imageCount()) if reader.jumpToImage(number)]
    assert [picture.size().toTuple() for picture in pictures] == [(size, size) for size in SIZES]
    for picture in pictures:
        centre = picture.width() // 2
        assert picture.pixelColor(centre, centre).alpha() == 255
        assert picture.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize(("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.10", (1, 10, 0, 0))])
def test_the_version_stands_in_words_and_in_four_numbers(
    tmp_path: Path, version: str, numbers: tuple[int, ...]
) -> None:
    written = write_version(version, tmp_path / "version.txt").read_text(encoding="utf-8")
    assert isinstance(ast.parse(written, mode="eval").body, ast.Call)
    assert f"StringStruct('ProductVersion', '{version}')" in written
    assert f"filevers={numbers}, prodvers={numbers}" in written
