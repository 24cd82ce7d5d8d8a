"""A mapping of headers to fields as a file: what `columns:` of a plan and `--columns` read."""

from __future__ import annotations

import json
from collections.abc import Sequence

from planner.intake.opening import OpenedPool
from planner.intake.unknown_headers import UnknownHeader
from planner.language.folding import fold
from planner.words import say


def mapping_text(opened: OpenedPool, unknown: Sequence[UnknownHeader], lang: str) -> str:
    """YAML: the mapping in use as `"Header": field`; for each unknown header a line to complete, commented out."""
    lines = [f"# {line}" for line in say("mapping.head", lang).splitlines()]
    known = _known(opened)
    # A file of comments alone would be an empty one: the column of names stands for all that need no line.
    active = list(opened.source.columns.items()) or [pair for pair in known if pair[1] == "full_name"] or known[:1]
    lines += [_line(header, name) for header, name in active]
    if unknown:
        lines += ["", f"# {say('mapping.unknown', lang)}"]
        for one in unknown:
            first, *further = one.fields or ("?",)
            lines.append(f"# {_line(one.header, first)}" + (f"  # {' / '.join(further)}" if further else ""))
    if others := [pair for pair in known if pair not in active]:
        lines += ["", f"# {say('mapping.known', lang)}", *(f"# {_line(header, name)}" for header, name in others)]
    return "\n".join(lines) + "\n"


def _known(opened: OpenedPool) -> list[tuple[str, str]]:
    """The headers that the catalogue knows by itself. Written out they would be missed in a file that lacks them."""
    table, read = opened.read.table, opened.read
    if table is None:
        return []
    mapped = {fold(header) for header in opened.source.columns}
    fields = {"id", "full_name", *opened.catalogue.fields}
    found = [(table.headers[column], name) for column, name in sorted(read.columns.items()) if name in fields]
    return [(header, name) for header, name in found if fold(header) not in mapped]


def _line(header: str, name: str) -> str:
    """JSON texts are YAML texts: nothing in a header can be taken for a sign of the format."""
    return f"{json.dumps(header, ensure_ascii=False)}: {name if name == '?' else json.dumps(name, ensure_ascii=False)}"
