"""What Windows shows of the programs: their picture, and who and which version they are. Used by secretariat.spec."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""In pixels: what lists, task bar and desktop ask for at 100 to 200 %."""

VERSION = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, OS=0x40004, fileType=1),
  kids=[
    StringFileInfo([StringTable('040704B0', [
      StringStruct('ProductName', 'Secretariat'),
      StringStruct('FileDescription', 'Secretariat – Gremien, Einladungen, Anwesenheit'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('ProductVersion', '{version}'),
      StringStruct('LegalCopyright', 'MIT'),
    ])]),
    VarFileInfo([VarStruct('Translation', [0x0407, 0x04B0])]),
  ],
)
"""
"""Words that a virus scanner and the IT look for; 0x0407 is German, 0x04B0 is UTF-16."""


def write_icon(picture: Path, target: Path) -> Path:
    """Write an SVG picture as an icon of Windows, each size as PNG, and return where it is."""
    pictures = [_png(QSvgRenderer(str(picture)), size) for size in SIZES]
    head = struct.pack("<3H", 0, 1, len(SIZES))
    place = len(head) + 16 * len(SIZES)
    for size, png in zip(SIZES, pictures, strict=True):
        head += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(png), place)
        place += len(png)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(head + b"".join(pictures))
    return target


def write_version(version: str, target: Path) -> Path:
    """Write what PyInstaller puts into the programs as their version, and return where it is."""
    numbers = (*map(int, version.split(".")), 0, 0, 0, 0)[:4]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(VERSION.format(version=version, numbers=numbers), encoding="utf-8")
    return target


def _png(picture: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    picture.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())
