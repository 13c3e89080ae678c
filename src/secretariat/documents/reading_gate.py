"""The gate before a list is read: what a file is by its first bytes, and a zip package that stays within bounds."""

import io
import re
import stat
import struct
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from secretariat.domain.errors import DocumentTroubleError

LARGEST_FILE = 32 * 1024 * 1024
MOST_PARTS = 2_000
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes all parts together may claim; what is really read is bounded by MOST_READ."""
MOST_READ = 96 * 1024 * 1024
HIGHEST_RATIO = 400
SECONDS = 5.0
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 400_000
MOST = f"{MOST_ROWS} Zeilen, {MOST_COLUMNS} Spalten, {MOST_CELLS} Zellen"
MOST_CHARACTERS = 32 * 1024 * 1024
"""How much a list may hold, whatever its format; `MOST` says it to the clerk."""
_RATIO_MATTERS_FROM = 4 * 1024 * 1024
_CHUNK = 64 * 1024
_MOST_STRAY_CONTROLS = 3  # of a short list; they are taken out of its values
DAMAGED_ZIP = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError)
"""What Python's reader of zip packages raises for damaged ones; an unknown kind of packing is a RuntimeError."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"\s*<(?:!doctype html|html|table|meta|head|body|style|div)\b", re.IGNORECASE)


class FileKind(StrEnum):
    """The kinds of list that can be read."""

    EXCEL = "excel"
    VCARD = "vcard"
    TEXT = "text"


def is_folder(path: Path) -> bool:
    """Say whether a path is a folder; a name that nothing can have, typed by mistake, is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_bounded(path: Path) -> bytes:
    """Return the whole file; raises DocumentTroubleError if it is missing, unreadable, empty or too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise DocumentTroubleError("list.unreadable")  # a folder, or a pipe that would never end
        if about.st_size > LARGEST_FILE:
            raise DocumentTroubleError("list.too_large", limit=f"{LARGEST_FILE // 1024 // 1024} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentTroubleError("list.missing") from error
    except OSError as error:
        raise DocumentTroubleError("list.unreadable") from error
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise DocumentTroubleError("list.empty")
    return data


def identify(data: bytes, suffix: str) -> FileKind:
    """Say what the bytes are; raises DocumentTroubleError with its own code for each kind that is no readable list."""
    for sign, code in _SIGNS:
        if data.startswith(sign):
            raise DocumentTroubleError(code)
    if data.startswith(_OLE):
        raise DocumentTroubleError(_ole_code(data))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.EXCEL
    head = data.lstrip(b"\xef\xbb\xbf")[:4096]
    if code := _text_code(head, suffix):
        raise DocumentTroubleError(code)
    return FileKind.VCARD if _holds_card(head) else FileKind.TEXT


def _text_code(head: bytes, suffix: str) -> str:
    """Return why what has no sign of its own is no text list, or nothing."""
    if _HTML.match(head):
        return "list.html"
    if head.lstrip().startswith(b"<?xml"):
        return "list.xml_spreadsheet" if b"Excel.Sheet" in head else "list.not_a_list"
    if suffix in {".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods"}:
        return "list.text_named_excel" if _looks_like_text(head) else "list.damaged"
    if suffix == ".vcf" and not _holds_card(head):
        return "list.no_card"
    return "" if _looks_like_text(head) else "list.not_a_list"


def _holds_card(head: bytes) -> bool:
    return b"BEGIN:VCARD" in head[:200].replace(b"\0", b"").upper()


_SIGNS = (
    (b"%PDF", "list.pdf"),
    (b"\x89PNG", "list.not_a_list"),
    (b"\xff\xd8\xff", "list.not_a_list"),
    (b"GIF8", "list.not_a_list"),
    (b"{\\rtf", "list.word"),
    (b"SQLite format 3\0", "list.register"),
    (b"PK\x07\x08", "list.damaged"),
    (b"7z\xbc\xaf", "list.archive"),
    (b"Rar!", "list.archive"),
    (b"\x1f\x8b", "list.archive"),
)


def _ole_code(data: bytes) -> str:
    names = (
        ("EncryptedPackage", "list.encrypted"),
        ("Workbook", "list.old_excel"),
        ("Book", "list.old_excel"),
        ("WordDocument", "list.word"),
    )
    return next((code for name, code in names if name.encode("utf-16-le") in data), "list.not_a_list")


def _looks_like_text(head: bytes) -> bool:
    controls = sum(head.count(bytes((code,))) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return controls <= max(_MOST_STRAY_CONTROLS, len(head) // 100)


class ListPackage:
    """A zip package of a workbook: names and sizes checked before, bytes and seconds counted while it is read."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED_ZIP as error:
            raise DocumentTroubleError("list.truncated") from error
        self._names = {info.filename: info for info in self._zip.infolist()}
        self._left = MOST_READ
        self._until = time.monotonic() + SECONDS
        self._check()

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def _check(self) -> None:
        infos = self._zip.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise DocumentTroubleError("list.too_large", limit=f"{MOST_UNPACKED // 1024 // 1024} MB")
        for info in infos:
            if _leaves_the_package(info.filename):
                raise DocumentTroubleError("list.hostile", part=info.filename[:80])
            if info.file_size > _RATIO_MATTERS_FROM and info.file_size > HIGHEST_RATIO * max(info.compress_size, 1):
                raise DocumentTroubleError("list.too_large", limit=f"{MOST_UNPACKED // 1024 // 1024} MB")
            if info.flag_bits & 0x1:
                raise DocumentTroubleError("list.encrypted")
        if len(self._names) != len(infos):
            raise DocumentTroubleError("list.hostile", part="")
        if "xl/workbook.xml" not in self._names and "xl/worksheets" not in " ".join(self._names):
            raise DocumentTroubleError(self._other_kind())

    def _other_kind(self) -> str:
        names = " ".join(self._names)
        kinds = (
            ("xl/workbook.bin", "list.binary_excel"),
            ("word/", "list.word"),
            ("content.xml", "list.ods"),
            (".xls", "list.archive"),
            (".csv", "list.archive"),
            (".vcf", "list.archive"),
        )
        return next((code for name, code in kinds if name in names), "list.not_a_list")

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a part piece by piece; raises DocumentTroubleError when it is damaged or more than a list can be."""
        try:
            with self._zip.open(self._names[name]) as part:
                while chunk := part.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0 or time.monotonic() > self._until:
                        raise DocumentTroubleError("list.too_large", limit=f"{MOST_READ // 1024 // 1024} MB")
                    yield chunk
        except DAMAGED_ZIP as error:
            raise DocumentTroubleError("list.damaged") from error

    def parse(
        self,
        name: str,
        *,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Parse a part as a stream; names keep their prefix. A document type is refused, so there are no entities."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = _refuse_document_type
        try:
            for chunk in self.chunks(name):
                parser.Parse(chunk)
            is_final = True
            parser.Parse(b"", is_final)
        except expat.ExpatError as error:
            raise DocumentTroubleError("list.damaged") from error


def _refuse_document_type(*_details: object) -> None:
    raise DocumentTroubleError("list.hostile", part="DOCTYPE")


def _leaves_the_package(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name
