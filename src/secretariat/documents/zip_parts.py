"""Zip packages put together by hand: finished parts are copied compressed, the same content gives the same bytes."""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import BinaryIO

_STORED = 0
_DEFLATED = 8
_VERSION = 20
_GROWING_LEVEL = 3
"""Measured on serial letters: a third faster than 6, and the file is smaller, because letters are alike."""
_FIRST_DAY = 0x0021
"""1980-01-01, the first day a zip entry can have: reprints must not differ by the clock."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_MOST_PARTS = 65_535
"""More entries need the newer zip directory that some readers of Word files do not know."""


@dataclass(frozen=True, slots=True)
class Part:
    """One finished entry of a package; `data` is as it lies in the zip, `size` and `crc` are of the content."""

    name: str
    data: bytes
    size: int
    crc: int
    method: int = _DEFLATED

    @property
    def content(self) -> bytes:
        """The content, unpacked."""
        return self.data if self.method == _STORED else zlib.decompress(self.data, -15)

    @property
    def header(self) -> bytes:
        """The local header that stands before the data."""
        name = self.name.encode()
        flags = 0 if name.isascii() else 0x800
        return (
            _LOCAL.pack(
                b"PK\3\4",
                _VERSION,
                flags,
                self.method,
                0,
                _FIRST_DAY,
                self.crc,
                len(self.data),
                self.size,
                len(name),
                0,
            )
            + name
        )

    def directory_entry(self, offset: int) -> bytes:
        """Give the entry of the directory at the end, for a local header at this offset."""
        name = self.name.encode()
        flags = 0 if name.isascii() else 0x800
        return (
            _CENTRAL.pack(
                b"PK\1\2", _VERSION, _VERSION, flags, self.method, 0, _FIRST_DAY,
                self.crc, len(self.data), self.size, len(name), 0, 0, 0, 0, 0, offset,
            )
            + name
        )  # fmt: skip


def packed_part(name: str, content: bytes) -> Part:
    """Compress a part, or store it where compressing gains nothing (pictures)."""
    packed = raw_deflate(content)
    if len(packed) >= len(content):
        return Part(name, content, len(content), zlib.crc32(content), _STORED)
    return Part(name, packed, len(content), zlib.crc32(content))


def raw_deflate(content: bytes) -> bytes:
    """Compress to a whole deflate stream without any header, as it lies in a zip."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def end_of_directory(count: int, size: int, offset: int) -> bytes:
    """Give the record that closes a package: number of entries, size and offset of the directory."""
    return _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)


class PackageStream:
    """Writes a package part by part into an open file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._offset = 0
        self._directory: list[bytes] = []

    def put(self, part: Part) -> None:
        """Write a finished part; raises ValueError when there are more than a zip can hold."""
        if len(self._directory) == _MOST_PARTS:
            raise ValueError(_MOST_PARTS)
        self._directory.append(part.directory_entry(self._offset))
        self._offset += self._file.write(part.header) + self._file.write(part.data)

    def close(self) -> None:
        """Write the directory."""
        directory = b"".join(self._directory)
        self._file.write(directory)
        self._file.write(end_of_directory(len(self._directory), len(directory), self._offset))


class GrowingPart:
    """A part that is packed while it grows, because only one entry of a package can be written at a time."""

    def __init__(self, name: str, start: bytes) -> None:
        self._name = name
        self._packer = zlib.compressobj(_GROWING_LEVEL, zlib.DEFLATED, -15)
        self._packed: list[bytes] = []
        self._crc = self._size = 0
        self.add(start)

    def add(self, content: bytes) -> None:
        """Append to the content."""
        self._crc = zlib.crc32(content, self._crc)
        self._size += len(content)
        self._packed.append(self._packer.compress(content))

    def finished(self, end: bytes) -> Part:
        """Append the end and give the part."""
        self.add(end)
        self._packed.append(self._packer.flush())
        return Part(self._name, b"".join(self._packed), self._size, self._crc)


@dataclass(frozen=True)
class ReadyParts:
    """The parts that are the same in every package of a run, laid out once."""

    parts: tuple[Part, ...]

    @cached_property
    def _layout(self) -> tuple[bytes, bytes]:
        body, directory, offset = [], [], 0
        for part in self.parts:
            directory.append(part.directory_entry(offset))
            body += [part.header, part.data]
            offset += len(body[-2]) + len(body[-1])
        return b"".join(body), b"".join(directory)

    def package(self, others: Iterable[Part]) -> bytes:
        """Put these and the other parts into one package."""
        ready, directory = self._layout
        pieces, entries, offset, count = [ready], [directory], len(ready), len(self.parts)
        for part in others:
            header = part.header
            entries.append(part.directory_entry(offset))
            pieces += [header, part.data]
            offset += len(header) + len(part.data)
            count += 1
        directory = b"".join(entries)
        return b"".join([*pieces, directory, end_of_directory(count, len(directory), offset)])
