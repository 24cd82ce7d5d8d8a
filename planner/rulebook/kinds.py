"""Kinds of people that some selectors can tell apart: a small made-up pool, one person a kind.

For each field the values at which some condition changes its answer are tried, and one beyond; fields that hang together
(age, months to retirement and gender) in every combination. What the selectors say of real people is thus said of one of these.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from math import lcm

import numpy as np

from planner.language.catalogue import COMPUTED, Catalogue, Field
from planner.language.dates import DateSpan, span_of_month
from planner.language.folding import by_key, fold
from planner.language.selectors import (
    Compares,
    Equals,
    HowMany,
    Known,
    Literal_,
    MonthsAgo,
    Selector,
    ToField,
    fields_of,
    leaves_of,
)
from planner.pool.matching import TRUE, number_options, options
from planner.pool.pool import CodedColumn, Column, DateColumn, ListColumn, LongArray, NumberColumn, Pool
from planner.problems import TooMany

YOUNGEST, OLDEST = 14, 100  # years of age of people who may be in a pool
MOST_KINDS = 4000
MOST_COMBINED = 300_000  # people before those alike are put together
_MOST_LISTED = 8  # values of a list field of which every set is tried
_MOST_COUNTED = 40  # values in one cell

# Of what the retirement month hangs on: a month written in the row would let anybody retire at any age.
_ALWAYS = ("gender", "birth_date", "later_retirement")
_MAY_LACK = ("service", "service_rank", "retirement_month")


@dataclass(frozen=True)
class Questions:
    """What the kinds are told apart by: selectors with the month that ages refer to, fields whose single values matter
    (with values that must occur), number fields whose extremes matter (with the bounds that their means are held against)."""

    selectors: Sequence[tuple[Selector, int | None]] = ()
    fields: Sequence[tuple[str, tuple[str, ...]]] = ()
    means: Sequence[tuple[str, int | None]] = ()
    amounts: Sequence[tuple[str, Fraction]] = ()
    standards: Sequence[tuple[Selector, int | None]] = ()  # only people who match these are wanted

    @cached_property
    def leaves(self) -> list[tuple[Selector, int | None]]:
        every = [*self.selectors, *self.standards]
        return list(dict.fromkeys((leaf, as_of) for selector, as_of in every for leaf in leaves_of(selector)))

    @cached_property
    def named(self) -> list[str]:
        """Every field that is asked for, computed ones by their own name."""
        by_others = [name for name, _ in self.fields] + [name for name, _ in self.means]
        return list(dict.fromkeys([*(name for leaf, _ in self.leaves for name in fields_of(leaf)), *by_others]))

    def bases(self, name: str) -> tuple[str, ...]:
        """The fields of a pool that a field hangs on; what few people have (service, rank) only where it is named."""
        bases = COMPUTED.get(name, (name,))
        return bases if len(bases) == 1 else tuple(base for base in bases if base in _ALWAYS or base in self.named)


    def bases_of(self, leaf: Selector) -> set[str]:
        """The fields of a pool that a single condition hangs on."""
        return {base for name in fields_of(leaf) for base in self.bases(name)}


@dataclass(frozen=True)
class Kinds:
    """`pool` has one person a kind."""

    pool: Pool

    def match(self, selector: Selector, as_of: int | None) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Who surely matches."""
        return np.asarray(options(self.pool, [selector], as_of) == TRUE)

    def copies(self, number: int) -> Pool:
        """So many people of each kind."""
        rows = np.repeat(np.arange(len(self.pool), dtype=np.int64), number)
        columns = {name: column.take(rows) for name, column in self.pool.columns.items()}
        return Pool([f"k{n}" for n in range(len(rows))], columns)


def kinds_of(asked: Questions, catalogue: Catalogue, most: int = MOST_KINDS) -> Kinds:
    """Every kind of people that these questions tell apart. Raises TooMany."""
    clusters = [_Cluster(fields, asked, catalogue) for fields in _clusters(asked)]
    pools = [cluster.representatives() for cluster in clusters]
    size = 1
    for pool in pools:
        size *= len(pool)
        if size > MOST_COMBINED:
            raise TooMany
    rows = np.indices([len(pool) for pool in pools]).reshape(len(pools), -1) if pools else np.zeros((0, 1), dtype=np.int64)
    columns: dict[str, Column] = {}
    for at, pool in zip(rows, pools, strict=True):
        columns.update({name: column.take(at.astype(np.int64)) for name, column in pool.columns.items()})
    everybody = _pool(columns, size)
    wanted = np.ones(size, dtype=np.bool_)
    for selector, as_of in asked.standards:
        wanted &= options(everybody, [selector], as_of) == TRUE
    everybody = _pool({n: c.take(np.flatnonzero(wanted)) for n, c in columns.items()}, int(wanted.sum()))
    signs = [options(everybody, [selector], as_of) for selector, as_of in asked.selectors]
    first = _first_of_each(everybody, signs, asked)
    if len(first) > most:
        raise TooMany
    return Kinds(_pool({name: column.take(first) for name, column in everybody.columns.items()}, len(first)))


@dataclass
class _Cluster:
    """Fields that must be looked at together."""

    fields: Sequence[str]
    asked: Questions
    catalogue: Catalogue
    values: dict[str, list[Literal_]] = field(default_factory=dict)

    def representatives(self) -> Pool:
        """One person for each way in which the conditions on these fields may turn out together."""
        columns = [self._column(name) for name in self.fields]
        sizes = [len(column.known) for column in columns]
        if np.prod(sizes, dtype=np.float64) > MOST_COMBINED:
            raise TooMany
        rows = np.indices(sizes).reshape(len(sizes), -1).astype(np.int64)
        taken = {name: column.take(at) for name, column, at in zip(self.fields, columns, rows, strict=True)}
        pool = _pool(taken, rows.shape[1])
        own = set(self.fields)
        for selector, as_of in self.asked.standards:
            bases = {base for leaf in leaves_of(selector) for base in self.asked.bases_of(leaf)}
            if bases and bases <= own:
                keep = np.flatnonzero(options(pool, [selector], as_of) == TRUE)
                pool = _pool({name: column.take(keep) for name, column in pool.columns.items()}, len(keep))
        signs = [options(pool, [leaf], as_of) for leaf, as_of in self.asked.leaves if self.asked.bases_of(leaf) & own]
        first = _first_of_each(pool, signs, self.asked)
        return _pool({name: column.take(first) for name, column in pool.columns.items()}, len(first))

    def _leaves(self, name: str) -> list[tuple[Selector, int | None]]:
        return [(leaf, as_of) for leaf, as_of in self.asked.leaves if name in self.asked.bases_of(leaf)]

    def _column(self, name: str) -> Column:
        declared = self.catalogue.field(name)
        leaves = self._leaves(name)
        own = [leaf for leaf, _ in leaves if field_of(leaf) == name]
        literals = list(dict.fromkeys(value for leaf in own for value in _literals(leaf)))
        listed = [value for asked, values in self.asked.fields if asked == name for value in values]
        # A blank matters where a rule asks whether the cell is filled.
        has_blank = name in _MAY_LACK or any(isinstance(leaf, Known) for leaf, _ in leaves)
        compared = any(isinstance(leaf, ToField) for leaf, _ in leaves)
        match declared.type:
            case "number":
                amounts = [amount for asked, amount in self.asked.amounts if asked == name]
                return _numbers([*(v for v in literals if isinstance(v, int | Fraction)), *amounts], has_blank)
            case "date":
                months = [as_of for _, as_of in [*leaves, *self.asked.means] if as_of is not None]
                spans = [v for v in literals if isinstance(v, DateSpan)]
                spans += [span_of_month(m) for leaf, as_of in leaves if as_of is not None for m in _months_counted(leaf, as_of)]
                return _dates(name, spans, months, has_blank)
            case "yesno":
                return _coded(["no", "yes"], has_blank)
            case "level":
                return _coded(declared.order, has_blank)
            case "list":
                texts = _texts([*(v for v in literals if isinstance(v, str)), *listed])
                return _lists(_unlike(texts, own, listed) if not declared.canonical_values else texts, declared, own, has_blank)
            case _:
                texts = _texts([*(v for v in literals if isinstance(v, str)), *listed])
                if name == "later_retirement":  # a pool may lack the column
                    texts = ["no", "yes"]
                if name == "gender" and not declared.canonical_values:
                    texts = _texts([*texts, "female", "male"])
                return _coded(declared.canonical_values or _and_another(texts, 2 if compared else 1), has_blank)


def field_of(leaf: Selector) -> str:
    """The field that a single condition asks for."""
    return str(getattr(leaf, "field", ""))


def _clusters(asked: Questions) -> list[tuple[str, ...]]:
    """The fields asked for, in sets that hang together through computed numbers."""
    found: list[set[str]] = []
    together = [asked.bases_of(leaf) for leaf, _ in asked.leaves] + [set(asked.bases(name)) for name in asked.named]
    for bases in together:
        touched = [other for other in found if other & bases]
        found = [other for other in found if other not in touched] + [bases.union(*touched)]
    return [tuple(sorted(fields)) for fields in found]


def _first_of_each(pool: Pool, signs: Sequence[np.ndarray[tuple[int], np.dtype[np.uint8]]], asked: Questions) -> LongArray:
    """The first person of each kind (and those with the least and the greatest value where means are asked)."""
    keys = [sign.astype(np.int64) for sign in signs]
    for name, _ in asked.fields:
        column = pool.columns.get(name)
        if isinstance(column, CodedColumn | ListColumn):
            keys.append(column.codes.astype(np.int64))
        elif isinstance(column, NumberColumn):
            keys.append(column.scaled)
    if not len(pool):
        return np.zeros(0, dtype=np.int64)
    table = np.stack(keys, axis=1) if keys else np.zeros((len(pool), 1), dtype=np.int64)
    _, first, of = np.unique(table, axis=0, return_index=True, return_inverse=True)
    rows = [first]
    for name, as_of in asked.means:
        if all(base in pool.columns for base in COMPUTED.get(name, (name,)) if base in ("birth_date", "party_date", name)):
            values = number_options(pool, name, as_of).least
            order = np.lexsort((values, of.ravel()))
            groups = of.ravel()[order]
            edge = np.flatnonzero(np.diff(groups, prepend=-1))
            rows += [order[edge], order[np.append(edge[1:], len(order)) - 1]]
    return np.unique(np.concatenate(rows)).astype(np.int64)


def _pool(columns: dict[str, Column], size: int) -> Pool:
    return Pool([f"k{n}" for n in range(size)], columns)


def _literals(leaf: Selector) -> tuple[Literal_, ...]:
    match leaf:
        case Equals():
            return leaf.values
        case Compares():
            return (leaf.value,)
        case _:
            return ()


def _texts(values: Iterable[str]) -> list[str]:
    """Each text once, by its folded key."""
    return list(by_key(values).values())


def _months_counted(leaf: Selector, as_of: int) -> Iterator[int]:
    """The months from which a condition counts so many to the reference month."""
    if isinstance(leaf, MonthsAgo):
        yield from (as_of - months for months in leaf.months)


def _and_another(texts: Sequence[str], number: int = 1) -> list[str]:
    """With so many values that no rule names; two where the value is compared with that of another field."""
    return [*texts, *("\u2026" * n for n in range(1, number + 1))]


def _coded(labels: Sequence[str], has_blank: bool) -> CodedColumn:
    codes = [*range(len(labels)), *([-1] if has_blank else [])]
    return CodedColumn(np.array(codes, dtype=np.int32), tuple(labels), tuple(fold(label) for label in labels))


def _numbers(literals: Sequence[int | Fraction], has_blank: bool) -> NumberColumn:
    """Each number that is named, those beside it, and some so far away that one outweighs a committee of others in a mean."""
    scale = 10 * lcm(*(Fraction(v).denominator for v in literals)) if literals else 10
    far = 1000 * scale * (1 + max((math.ceil(abs(Fraction(v))) for v in literals), default=0))
    scaled = {-far, 0, far, *(int(Fraction(v) * scale) + step for v in literals for step in (-1, 0, 1))}
    values = sorted(scaled)
    known = [True] * len(values) + [False] * has_blank
    return NumberColumn(np.array([*values, *[0] * has_blank], dtype=np.int64), scale, np.array(known, dtype=np.bool_))


def _dates(name: str, spans: Sequence[DateSpan], months: Sequence[int], has_blank: bool) -> DateColumn:
    """Every month in which people of a pool may be born or have joined, and the days on either side of those named."""
    days: set[int] = set()
    for as_of in set(months) or {2025 * 12 + 6}:
        youngest = YOUNGEST if name == "birth_date" else 0
        days.update(span_of_month(month).first for month in range(as_of - OLDEST * 12, as_of - youngest * 12 + 1))
    for span in spans:
        days.update((span.first - 1, span.first, span.last, span.last + 1))
    first = np.array([*sorted(days), *[0] * has_blank], dtype=np.int32)
    return DateColumn(first, first)


def _unlike(texts: Sequence[str], leaves: Sequence[Selector], listed: Sequence[str]) -> list[str]:
    """One of the values that no condition tells apart: of a list that is open there are others to make up the number."""
    alone = {fold(value) for value in listed}
    named = [{fold(value) for value in _literals(leaf) if isinstance(value, str)} for leaf in leaves]
    found: dict[object, str] = {}
    for text in texts:
        key = fold(text)
        found.setdefault(key if key in alone else tuple(key in values for values in named), text)
    return list(found.values())


def _lists(texts: Sequence[str], declared: Field, leaves: Sequence[Selector], has_blank: bool) -> ListColumn:
    """Every set of the named values, with and without others. Raises TooMany."""
    counts = [count for leaf in leaves if isinstance(leaf, HowMany) for count in leaf.counts]
    most, closed = max(counts, default=0) + 1, declared.canonical_values
    if len(texts) > _MOST_LISTED or most > _MOST_COUNTED:
        raise TooMany
    others = [value for value in closed if fold(value) not in {fold(t) for t in texts}]
    fillers = others[: most + 1] if closed else [f"\u2026{n}" for n in range(most + 1)]
    labels = [*texts, *fillers]
    chosen = itertools.chain.from_iterable(itertools.combinations(range(len(texts)), n) for n in range(len(texts) + 1))
    cells = [
        (*some, *range(len(texts), len(texts) + extra)) for some in chosen for extra in range(len(fillers) + 1) if some or extra
    ]
    at = [*range(len(cells)), *([-1] if has_blank else [])]
    return ListColumn(np.array(at, dtype=np.int32), tuple(cells), tuple(labels), tuple(fold(label) for label in labels))
