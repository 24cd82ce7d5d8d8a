"""Word and Excel files are zip packages: packed anew without the hour, so that the same parts are the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


def entry(name: str) -> zipfile.ZipInfo:
    """A part of a package, compressed, under the fixed stamp."""
    part = zipfile.ZipInfo(name, _STAMP)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part


def repacked(data: bytes, changed: Callable[[str, bytes], bytes] = lambda _name, content: content) -> bytes:
    """The package with each part as `changed` (name, content) gives it, in the same order."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(entry(info.filename), changed(info.filename, old.read(info)))
    return made.getvalue()
