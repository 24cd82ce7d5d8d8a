"""The field that was meant by a name that no catalogue declares: fields are spelled as lists head their columns, too."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from planner.language.catalogue import COMPUTED, Catalogue
from planner.language.folding import fold
from planner.written.nearest import close_names, nearest


def suggested_field(
    name: str, catalogue: Catalogue, of: Collection[str] | None = None, headers: Mapping[str, str] | None = None
) -> dict[str, str]:
    """What a problem says of a field that is not known, or not of the right type: its parameter `near`.

    `of`: the fields that could stand there (default: every declared and computed one). `headers`: field by folded header,
    beside those of the catalogue. A header stands behind its field: `confidence (tín nhiệm)`. There are too many fields for a
    list of them to be of use.
    """
    known = list(of if of is not None else [*catalogue.fields, *COMPUTED])
    heads = {fold(header): (field.name, header) for field in catalogue.fields.values() for header in field.headers}
    heads |= {header: (field, header) for header, field in (headers or {}).items()}
    heads = {key: meant for key, meant in heads.items() if meant[0] in known and key not in known}
    close = close_names(name, [*known, *heads])
    if not close:
        return {"near": nearest(name, known)}
    shown: dict[str, str] = {}
    for name in close:  # a field that is close by its own name needs no header
        field, header = (name, "") if name in known else heads[name]
        shown.setdefault(field, f"{field} ({header})" if header else field)
    return {"near": " / ".join(shown.values())}
