"""The field catalogue: which fields a pool has, of what type, under which headers, with which spellings of values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from planner.language.folding import fold

FieldType = Literal["text", "category", "level", "number", "date", "yesno", "list"]

# Numbers computed from other fields, in whole calendar months (contract, section 2).
COMPUTED: Mapping[str, tuple[str, ...]] = {
    "age": ("birth_date",),
    "age_months": ("birth_date",),
    "party_years": ("party_date",),
    "months_to_retirement": ("gender", "birth_date", "retirement_month"),
}

# What else a computed field reads of those who have it: officers retire by the table of their service and rank.
COMPUTED_BESIDE: Mapping[str, tuple[str, ...]] = {
    "months_to_retirement": ("service", "service_rank", "later_retirement"),
}


# What lists call them.
HEADERS_OF_COMPUTED: Mapping[str, str] = {"Tuổi": "age", "Tuổi đời": "age", "Tuổi đảng": "party_years"}


@dataclass(frozen=True)
class NamedPosts:
    """How the values of a computed list field are found in the long text of another field.

    `source`: the field that is read; `completed_by`: the field whose text completes what is not a title alone (Trưởng ban).
    `words`: one way to write a word, by its other ways, undone in this order; `before`: words before a title that say nothing;
    `joins`: words between two titles; `fillers`: words between a title and its body. After a title a body of `own` leaves it
    the bare title, one of `levels` adds the name of the level, one of `others` makes it no title of this dictionary. A body
    of a level that ends in "…" is of it with a name behind it (thành phố Sóc Trăng), unless `own` has that name.
    """

    source: str
    completed_by: str | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    before: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    levels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    def of_level(self, title: str, level: str) -> str:
        """The canonical title of that level: `Chủ tịch UBND cấp xã`."""
        return f"{title} {level}"


@dataclass(frozen=True)
class Located:
    """How the values of a computed category are found in the long text of another field: as the province of today in which the
    place named there lies. `places` is the file of provinces."""

    source: str
    places: str


@dataclass(frozen=True)
class CodeList:
    """An official list that gives the values of a field a code each: `values` by code as the list writes it (`04`).

    `to_confirm`: the codes that are from memory or from a single copy.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    to_confirm: frozenset[str] = frozenset()
    source: str = ""

    def code(self, text: str) -> str | None:
        """The code that a number is, whatever its leading zeros; None where the list has no such."""
        return self._by_number.get(text.lstrip("0"))

    @cached_property
    def _by_number(self) -> Mapping[str, str]:
        return {code.lstrip("0"): code for code in self.values}


@dataclass(frozen=True)
class Field:
    """One field. `order` (level only) is lowest to highest; `values` maps each canonical value to its other spellings.

    `split_by` (birth_date: gender): the field may stand in several columns under one header, each for a value of that other
    field (Nam | Nữ): whichever is filled gives both. `mark_headers`: columns of marks (x) that mean a value of this field
    (`no: [Lần đầu]`). `rest` (degree: degree_field): a cell may name several values, each with more words (`ThS Kinh tế; ĐH
    Luật`): the highest counts, and the further words are the values of that list field. `named` (posts): the field is no
    column but found in the text of another; each of its `values` also exists for each level. `also_in` (academic_title: degree,
    full_name): cells of these fields may name a value of this one, too (`PGS.TS Luật`). `codes`: lists of codes by name, of
    which a pool names the one that its cells are written in. `located` (home_province): the field is no column but the province
    in which the place lies that another names. `made_of` (full_name: first_name, last_name): text fields that are
    put together with blanks between, in this order, where the pool has no column of it.
    """

    name: str
    type: FieldType = "text"
    order: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    split_by: str | None = None
    mark_headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rest: str | None = None
    named: NamedPosts | None = None
    also_in: tuple[str, ...] = ()
    codes: Mapping[str, CodeList] = field(default_factory=dict)
    located: Located | None = None
    made_of: tuple[str, ...] = ()

    @property
    def source(self) -> str | None:
        """The field whose text tells this one, where it is no column of its own."""
        found = self.named or self.located
        return None if found is None else found.source

    @property
    def completed_by(self) -> str | None:
        """The field whose text completes that of `source`."""
        return None if self.named is None else self.named.completed_by

    @property
    def canonical_values(self) -> tuple[str, ...]:
        """The closed list of values of a level, category or list field; empty where any value goes.

        The `values` of a text are those that are known (ethnicity): any other goes, too, and is remarked on.
        """
        if self.type == "text":
            return ()
        return self.order or (tuple(self.values) if self.named is None else self._of_all_levels)

    @cached_property
    def _of_all_levels(self) -> tuple[str, ...]:
        named = self.named
        if named is None:
            return tuple(self.values)
        own = [title for title in self.values if not title.endswith(tuple(named.levels))]
        return tuple(dict.fromkeys([*self.values, *(named.of_level(t, level) for level in named.levels for t in own)]))


@dataclass(frozen=True)
class Catalogue:
    """Fields by name. A field that is not declared is text. `columns` are those that a plan maps headers of its own to.

    `set_aside`: headers that are known and mean no field: read as text under their own names, and nothing is said of them.
    """

    fields: Mapping[str, Field] = field(default_factory=dict)
    columns: frozenset[str] = frozenset()
    set_aside: tuple[str, ...] = ()

    def field(self, name: str) -> Field:
        return self.fields.get(name) or Field(name)

    def code_lists(self, names: str | Mapping[str, str]) -> Mapping[str, CodeList]:
        """The code list of each field that has one by the name: one for all, or one by field."""
        by_field = dict.fromkeys(self.fields, names) if isinstance(names, str) else names
        found = {name: self.field(name).codes.get(of) for name, of in by_field.items()}
        return {name: codes for name, codes in found.items() if codes is not None}

    def headed(self, header: str) -> str | None:
        """The field of which this is a header, or its name in other letters; None where it is the name, or nobody's."""
        if header in self.fields or header in COMPUTED or header in self.columns or header == "id":
            return None
        return self._by_header.get(fold(header))

    def bases(self, name: str) -> tuple[str, ...]:
        """The columns of a pool that a field comes from: those that it is computed from, else itself."""
        source = self.field(name).source
        return COMPUTED.get(name, (name,)) if source is None else (source,)

    def with_bases(self, names: Iterable[str]) -> set[str]:
        """These fields, and the columns that they come from."""
        return {base for name in names for base in (name, *self.bases(name))}

    def beside(self, name: str) -> tuple[str, ...]:
        """What else a computed field reads where it is filled."""
        completed_by = self.field(name).completed_by
        return COMPUTED_BESIDE.get(name, ()) if completed_by is None else (completed_by,)

    @cached_property
    def _by_header(self) -> Mapping[str, str]:
        """Field by folded header; of a field's own name, and of what is computed, too."""
        found = {fold(header): name for header, name in HEADERS_OF_COMPUTED.items()}
        for name in (*self.fields, *COMPUTED):
            found[fold(name)] = name
        for one in self.fields.values():
            for header in one.headers:
                found.setdefault(fold(header), one.name)
        return found
