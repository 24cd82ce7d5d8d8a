"""The container of XLS files (a compound file, MS-CFB): the names in it, and the bytes of a stream."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = 512
_END = 0xFFFFFFFA  # sector numbers from here on are marks, not sectors
_MOST_ENTRIES = 100_000


class DamagedContainer(ValueError):
    """The container's tables do not hold together."""


@dataclass(frozen=True)
class _Entry:
    name: str
    start: int
    size: int


class Compound:
    """A compound file in memory. Raises DamagedContainer where its tables are broken."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER:
            raise DamagedContainer
        self._data = data
        major, _, shift, mini_shift = struct.unpack_from("<4H", data, 26)
        if (major, shift) not in ((3, 9), (4, 12)) or mini_shift != 6:
            raise DamagedContainer
        self._size = 1 << shift
        self._fat = self._allocation()
        directory, cutoff, mini = struct.unpack_from("<I4xII", data, 48)
        self._cutoff = cutoff
        self.entries = list(self._directory(directory))
        self._mini_fat = self._numbers(b"".join(self._sectors(mini)) if mini < _END else b"")
        root = self.entries[0] if self.entries else None
        self._mini = b"".join(self._sectors(root.start)) if root and root.start < _END else b""

    @property
    def names(self) -> list[str]:
        """The names of all storages and streams."""
        return [entry.name for entry in self.entries]

    def stream(self, name: str) -> bytes | None:
        """The bytes of the first stream of this name."""
        entry = next((e for e in self.entries[1:] if e.name.lower() == name.lower()), None)
        if entry is None:
            return None
        if entry.size >= self._cutoff:
            return b"".join(self._sectors(entry.start))[: entry.size]
        pieces = [self._mini[at * 64 : at * 64 + 64] for at in _chain(entry.start, self._mini_fat)]
        return b"".join(pieces)[: entry.size]

    def _allocation(self) -> list[int]:
        (count,) = struct.unpack_from("<I", self._data, 44)
        more, more_count = struct.unpack_from("<II", self._data, 68)
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        seen: set[int] = set()
        while more < _END and len(seen) < more_count:
            if more in seen:
                raise DamagedContainer
            seen.add(more)
            numbers = self._numbers(self._sector(more))
            sectors += numbers[:-1]
            more = numbers[-1]
        fat = [s for s in sectors if s < _END][:count]
        return self._numbers(b"".join(self._sector(s) for s in fat))

    def _directory(self, start: int) -> Iterator[_Entry]:
        content = b"".join(self._sectors(start))
        for at in range(0, min(len(content), _MOST_ENTRIES * 128) - 127, 128):
            (length,) = struct.unpack_from("<H", content, at + 64)
            first, size = struct.unpack_from("<II", content, at + 116)
            if 2 <= length <= 64:
                yield _Entry(content[at : at + length - 2].decode("utf-16-le", "replace"), first, size)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._data):
            raise DamagedContainer
        return self._data[start : start + self._size]

    def _sectors(self, start: int) -> Iterator[bytes]:
        return (self._sector(number) for number in _chain(start, self._fat))

    @staticmethod
    def _numbers(content: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4]))


def _chain(start: int, table: list[int]) -> Iterator[int]:
    number, steps = start, 0
    while number < _END:
        if number >= len(table) or steps > len(table):
            raise DamagedContainer
        yield number
        number, steps = table[number], steps + 1


def is_encrypted_package(data: bytes) -> bool:
    """Whether this is an OOXML file behind a password."""
    try:
        return "EncryptedPackage" in Compound(data).names
    except (DamagedContainer, struct.error):
        return False
