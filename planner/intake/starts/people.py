"""The people of a citizens' panel: which field each column is, and whether the plan will read every cell as it stands.

Sortition tools take the rows of the file as they are. The reader of pools knows the habits of office lists (ditto marks,
totals, vacant posts), so what it makes of the list is held against the plain rows: what would be read otherwise is a problem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planner.intake.opening import named_catalogue
from planner.intake.starts import plain_table
from planner.intake.starts.features import Feature
from planner.language.catalogue import COMPUTED, Catalogue, Field
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.pool.cells import trimmed
from planner.pool.headers import Headers
from planner.pool.listing import capped
from planner.pool.loading import PoolRead, read_list, read_table
from planner.pool.pool import CodedColumn, Pool
from planner.pool.readers import READERS
from planner.pool.table import HEADER, RawTable, texts_of
from planner.problems import BadInput, Problem
from planner.written.nearest import nearest
from planner.written.problem_list import ProblemList
from planner.written.search_path import NEUTRAL_CATALOGUE
from planner.written.selector_text import CONNECTIVES

# Where nobody names the column of ids: that of the tools, then any that is called so.
ID_COLUMNS = ("nationbuilder_id", "unique_id", "id")
NAME_PARTS = ("first_name", "middle_name", "last_name")
# Names by which the program knows dates, levels and numbers: a feature is a category of its own.
_TAKEN = frozenset(
    {
        *COMPUTED, *CONNECTIVES, "id", "full_name", *NAME_PARTS, "birth_date", "party_date", "party_official_date", "degree",
        "degree_field", "political_theory", "state_management", "incumbent", "rating", "confidence", "support", "posts",
        "service", "service_rank", "later_retirement", "retirement_month", "running_number",
    }
)  # fmt: skip


@dataclass(frozen=True)
class PanelPeople:
    """The people, with the catalogue that reads them. `fields`: the name of the field of each column, by its folded header;
    `labels` by field and folded value: the value as the catalogue has it. `source.columns`: headers that the plan itself has to
    map, because they are the name of another field."""

    source: PoolSource
    catalogue: Catalogue
    fields: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    read: PoolRead

    @property
    def pool(self) -> Pool | None:
        return self.read.pool or self.read.draft


def read_people(
    source: PoolSource, features: Sequence[Feature], id_column: str | None, address: Sequence[str], problems: ProblemList
) -> PanelPeople | None:
    """The people; everything wrong goes to `problems`. None where they cannot be read at all."""
    first = _plain(source, problems)
    if first is None:
        return None
    plain, source = first
    headers = [header for header in plain.headers if header.strip()]
    own = _id_header(plain, id_column, problems)
    for one in features:
        _one_column(plain, one.name, "panel-feature-missing", problems)
    for header in address:
        _one_column(plain, header, "panel-address-missing", problems)
    if own is None:
        return None
    neutral = named_catalogue(NEUTRAL_CATALOGUE, ProblemList())
    fields, mapped = _named(headers, own, features, neutral)
    labels = {fields[fold(one.name)]: _labels(one, fields[fold(one.name)], neutral) for one in features}
    catalogue = _catalogue(headers, own, fields, mapped, features, labels)
    source = replace(source, columns=mapped)
    table = _listed(source, catalogue, problems)
    if table is None:
        return None
    read = read_table(table, source, catalogue)
    problems.extend(_of_panel(read, {problem.where for problem in problems.sorted()}))
    known = {problem.where for problem in read.problems}
    seen = ProblemList()
    _check_rows(plain, own, read, seen)
    _check_cells(read, features, fields, labels, known, seen)
    problems.extend(capped(seen.sorted(), source.shown))
    return PanelPeople(source, catalogue, fields, labels, read)


def column_of(table: RawTable, header: str) -> int | None:
    """The first column under this header, whatever its case."""
    return next((at for at, one in enumerate(table.headers) if fold(one) == fold(header)), None)


def _plain(source: PoolSource, problems: ProblemList) -> tuple[RawTable, PoolSource] | None:
    """The rows as they stand, and the source with the sheet that they are of."""
    try:
        table = plain_table(source)
    except BadInput as bad:
        problems.extend(bad.problems)
        return None
    if source.sheet is None and READERS[source.file.suffix.lower()].has_sheets:
        found = re.search(r"!(.+)![A-Z]+\d+$", table.place(HEADER, 0))
        source = replace(source, sheet=None if found is None else found[1])
    return table, source


def _id_header(table: RawTable, asked: str | None, problems: ProblemList) -> str | None:
    wanted = (asked,) if asked is not None else ID_COLUMNS
    for header in wanted:
        at = column_of(table, header)
        if at is not None:
            twice = [other for other in range(at + 1, len(table.headers)) if fold(table.headers[other]) == fold(header)]
            for other in twice:
                problems.add("panel-column-twice", table.place(HEADER, other), table.headers[other], first=table.headers[at])
            return table.headers[at]
    there = [header for header in table.headers if header.strip()]
    problems.add(
        "panel-id-missing", table.place(HEADER, 0), asked or "", tried=", ".join(wanted), headers=", ".join(there)
    )
    return None


def _one_column(table: RawTable, header: str, code: str, problems: ProblemList) -> None:
    """A problem where no column has this header, or a second one."""
    found = [at for at, one in enumerate(table.headers) if fold(one) == fold(header)]
    if not found:
        there = [one for one in table.headers if one.strip()]
        problems.add(code, table.place(HEADER, 0), header, near=nearest(header, there), headers=", ".join(there))
    for at in found[1:]:
        problems.add("panel-column-twice", table.place(HEADER, at), table.headers[at], first=table.headers[found[0]])


def _named(
    headers: Sequence[str], own: str, features: Sequence[Feature], neutral: Catalogue
) -> tuple[dict[str, str], dict[str, str]]:
    """The field of each column by its folded header, and which headers the plan must map because they name another field."""
    known = Headers(PoolSource(Path(), ""), neutral)
    of_features = {fold(one.name): one for one in features}
    keys = {fold(header) for header in headers}
    fields = {fold(own): "id"}
    taken: set[str] = {"id"}
    for header in headers:
        key = fold(header)
        meant = known.means((header,))
        if key not in fields and key not in of_features and meant in ("full_name", *NAME_PARTS) and meant not in taken:
            fields[key] = str(meant)
            taken.add(str(meant))
    for header in headers:
        key = fold(header)
        if key in fields:
            continue
        # Another column's header is a name of that column.
        others = taken | _TAKEN | (keys - {key})
        if (one := of_features.get(key)) is not None and not _sexes(one, neutral):
            others.add("gender")
        name = _unlike(slug(header), others.__contains__)
        fields[key] = name
        taken.add(name)
    for number, one in enumerate(features, 1):  # those without a column, so that everything else can be said
        fields.setdefault(fold(one.name), f"feature_{number}")
    misnamed = {header: fields[fold(header)] for header in headers if fold(header) in taken}
    return fields, {header: name for header, name in misnamed.items() if name != fold(header)}


def _unlike(name: str, is_taken: Callable[[str], bool]) -> str:
    """The name, or with a word or a number behind it where it is taken."""
    free = [name, f"{name}_group", *(f"{name}_{number}" for number in range(2, 10_000))]
    return next(one for one in free if not is_taken(one))


def slug(text: str) -> str:
    """A text as the name of a field: small letters of the plain alphabet, digits, and underscores between words."""
    plain = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(ch for ch in plain if not unicodedata.combining(ch)).casefold()
    name = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    return name if name and not name[0].isdigit() else f"column_{name}".strip("_")


def _sexes(one: Feature, neutral: Catalogue) -> dict[str, str]:
    """`female` and `male` by the folded value that spells them; empty where none or several spell one of the two.

    The field `gender` has these values everywhere; a feature that has neither is a field of its own.
    """
    spelled = neutral.field("gender").values
    found: dict[str, str] = {}
    for sex in ("female", "male"):
        keys = {fold(word) for word in (sex, *spelled.get(sex, ()))} & one.values.keys()
        if len(keys) > 1:
            return {}
        found.update(dict.fromkeys(keys, sex))
    return found


def _labels(one: Feature, name: str, neutral: Catalogue) -> dict[str, str]:
    """The values of a feature as the catalogue has them, by their folded keys."""
    return one.values | (_sexes(one, neutral) if name == "gender" else {})


def _catalogue(
    headers: Sequence[str],
    own: str,
    fields: Mapping[str, str],
    mapped: Mapping[str, str],
    features: Sequence[Feature],
    labels: Mapping[str, Mapping[str, str]],
) -> Catalogue:
    by_key = {fold(one.name): one for one in features}
    found: dict[str, Field] = {}

    def of(header: str) -> tuple[str, ...]:
        return () if header == fields[fold(header)] or header in mapped else (header,)

    found["id"] = Field("id", headers=of(own))
    parts = tuple(name for name in NAME_PARTS if name in fields.values())
    if parts and "full_name" not in fields.values():
        found["full_name"] = Field("full_name", made_of=parts)
    for header in headers:
        key, name = fold(header), fields[fold(header)]
        if name in found and name != "full_name":
            continue
        one = by_key.get(key)
        if one is not None:
            spelled = {} if one.nameless else {labels[name][key]: value for key, value in one.values.items()}
            values = {label: () if fold(label) == fold(value) else (value,) for label, value in spelled.items()}
            found[name] = Field(name, "category" if values else "text", (), of(header), values)
        else:
            found[name] = Field(name, headers=of(header))
    return Catalogue(found)


def _of_panel(read: PoolRead, told: Collection[str]) -> Iterator[Problem]:
    """The problems of the list but those of headers that are told already; values are those of the features file."""
    for problem in read.problems:
        if problem.where not in told or problem.code != "field-twice":
            yield replace(problem, code="panel-value-unlisted") if problem.code == "value-unlisted" else problem


def _listed(source: PoolSource, catalogue: Catalogue, problems: ProblemList) -> RawTable | None:
    """The list as the plan's reader finds it in the file."""
    try:
        return read_list(source, catalogue)[1]
    except BadInput as bad:
        problems.extend(bad.problems)
        return None


def _check_rows(plain: RawTable, own: str, read: PoolRead, problems: ProblemList) -> None:
    """Every row with an id is a person of the pool."""
    at = column_of(plain, own)
    ids = () if at is None or read.ids is None else [trimmed(text) for text in texts_of(plain.columns[at])]
    known = set(read.ids or ())
    for row, pid in enumerate(ids):
        if pid and pid not in known:
            problems.add("panel-row-left-out", plain.place(row, at or 0), pid)


def _check_cells(
    read: PoolRead,
    features: Sequence[Feature],
    fields: Mapping[str, str],
    labels: Mapping[str, Mapping[str, str]],
    known: Collection[str],
    problems: ProblemList,
) -> None:
    """Every person has a value of every feature, the one that the cell spells."""
    pool = read.pool or read.draft
    if pool is None or read.table is None or read.rows is None:
        return
    for one in features:
        name = fields[fold(one.name)]
        at = next((at for at, field in read.columns.items() if field == name), None)
        column = pool.columns.get(name) if at is not None else None
        if at is None or not isinstance(column, CodedColumn):
            continue
        texts = [trimmed(text) for text in texts_of(read.table.columns[at])]
        for person, row in enumerate(read.rows.tolist()):
            code, text = int(column.codes[person]), texts[row]
            label = column.labels[code] if code >= 0 else ""
            if text and (one.nameless or (label and labels[name].get(fold(text)) == label)):
                continue
            where = read.table.place(row, at)
            if where in known:
                continue
            if not text:
                problems.add("panel-cell-blank", where, feature=one.name, id=pool.ids[person])
            else:
                problems.add("panel-read-otherwise", where, text, label=label or "-", feature=one.name)


def addresses(table: RawTable, headers: Sequence[str], rows: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """The folded address of each of these rows of the table; empty where a part of it is blank: it is shared with nobody."""
    columns = [column_of(table, header) for header in headers]
    texts = [[fold(trimmed(text)) for text in texts_of(table.columns[at])] for at in columns if at is not None]
    for row in rows:
        parts = tuple(column[row] for column in texts)
        yield parts if all(parts) else ()
