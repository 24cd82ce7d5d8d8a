"""The container of XLS files (a compound file, MS-CFB): the names in it, and the bytes of a stream. Read by olefile, which is
kept for just that and knows what damaged files do."""

from __future__ import annotations

import io
import logging
import struct

from planner.problems import DamagedContainer


class Compound:
    """A compound file in memory. Raises DamagedContainer where its tables are broken."""

    def __init__(self, data: bytes) -> None:
        import olefile

        logging.getLogger("olefile").setLevel(logging.CRITICAL)  # what is damaged is said once, by us
        try:
            self._file = olefile.OleFileIO(io.BytesIO(data))
            self._paths: list[list[str]] = self._file.listdir(streams=True, storages=True)
        except _DAMAGES as error:
            raise DamagedContainer from error

    @property
    def names(self) -> list[str]:
        """The names of all storages and streams."""
        return [path[-1] for path in self._paths]

    def stream(self, name: str) -> bytes | None:
        """The bytes of the first stream of this name."""
        try:
            for path in self._paths:
                if path[-1].lower() == name.lower() and self._file.get_type(path) == _STREAM:
                    found: bytes = self._file.openstream(path).read()
                    return found
        except _DAMAGES as error:
            raise DamagedContainer from error
        return None


_STREAM = 2
# What olefile lets through where tables lie; its own errors are OSErrors.
_DAMAGES = (
    OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, struct.error, RecursionError,
)  # fmt: skip


def is_encrypted_package(data: bytes) -> bool:
    """Whether this is an OOXML file behind a password."""
    try:
        return "EncryptedPackage" in Compound(data).names
    except DamagedContainer:
        return False
