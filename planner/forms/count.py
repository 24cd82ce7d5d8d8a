"""A form filled from a pool: for each row and column how many people, and how many the data leaves open.

Kleene-honest, as the structure table (`planner.intake.profile`, whose answers are used): who is not known to be in a row, or to
hold the post of a column, is never counted as no. A column or row that the pool has no data for has no numbers at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from planner.forms.form import Column, Form
from planner.intake.profile import Answered
from planner.language.catalogue import Catalogue
from planner.language.folding import fold
from planner.language.plan import Committee, Slate, Title
from planner.language.selectors import Equals, Selector
from planner.pool.matching import FALSE, TRUE, options
from planner.pool.named_posts import posts_named, with_named_posts
from planner.pool.pool import BoolArray, LateColumns, ListColumn, Pool
from planner.pool.pool import Column as AnyColumn

_ANY_WORDS = "…"
_OF_COMMUNE = " cấp xã"  # ends the names of a commune's posts in the dictionary
SourceKind = Literal["slate", "fields", "posts", "no-committee", "several", "unclear", "not-in-slate", "no-column", "unsaid"]


@dataclass(frozen=True)
class FormCell:
    """`count` people for certain, `open` more perhaps; `unsaid`: people of the column whose blank was counted as no."""

    count: int
    open: int = 0
    unsaid: int = 0


@dataclass(frozen=True)
class Source:
    """What a column was counted by, or why it is empty; `named`: the committees of the slate, or fields of the pool."""

    kind: SourceKind
    named: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self.kind not in ("slate", "fields", "posts")


@dataclass(frozen=True)
class Unplaced:
    """A committee of the slate that no column names, and how many people it has."""

    id: str
    title: Title
    people: int


@dataclass(frozen=True)
class Contested:
    """A committee that stands in the column that names it, and whose name or title begins as the other column's do."""

    id: str
    column: str
    other: str


@dataclass(frozen=True)
class Filled:
    """`as_of`: month index. `cells` [row][column], None where there is no data. `missing` [row]: fields that the row lacks.

    Where posts were counted: `outside`, people who are in no column for certain; `blank`, people whose posts are not known, who
    may be in any of these columns, and are not in `open` of each cell, but told once; `unread`, parts of posts that no title of
    the dictionary was found in. `slate`: the file that the committees' members come from. `unsaid` [row]: people with a blank
    that counts as no there, as the form says of the row. `unplaced`: committees of the slate in no column. `contested`: those
    that another column could have meant. `hides_texts`: of `unread` only the number is told. `bare`: people whom a form of a
    commune counts by a post that says no level, as a list of the province would write its own; `bare_posts`: these posts.
    """

    form: Form
    as_of: int
    people: int
    cells: tuple[tuple[FormCell | None, ...], ...]
    sources: tuple[Source, ...]
    missing: tuple[tuple[str, ...], ...]
    outside: int | None = None
    blank: int = 0
    unread: tuple[str, ...] = ()
    slate: str = ""
    unsaid: tuple[int, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    contested: tuple[Contested, ...] = ()
    hides_texts: bool = False
    bare: int = 0
    bare_posts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """A slate, with the committees of its plan; `shown`: its file."""

    committees: Sequence[Committee]
    slate: Slate
    shown: str = ""


def fill(form: Form, pool: Pool, catalogue: Catalogue, as_of: int, listed: Listed | None = None) -> Filled:
    """The form at the reference month `as_of` (month index). A column is counted by the slate where it has the committee, else
    by the pool."""
    pool, unread = _with_posts(form, pool, catalogue)
    placed = _placed(form, listed.committees if listed is not None else ())
    members = [_members(form, column, pool, as_of, listed, placed) for column in form.columns]
    rows = [Answered(pool, row, as_of) for row in form.rows]
    cells = tuple(
        tuple(
            None if found.who is None or row.missing else _cell(row, found.who, row.line.key in form.blank_is_no)
            for found in members
        )
        for row in rows
    )
    unsaid = tuple(int(row.unknown.sum()) if row.line.key in form.blank_is_no and not row.missing else 0 for row in rows)
    by_posts = [column for column, found in zip(form.columns, members, strict=True) if found.source.kind == "posts"]
    bare, bare_posts = _bare(form, by_posts, pool, as_of)
    counted = [found.who for found in members if found.who is not None]
    has_posts = any(found.source.kind == "posts" for found in members)
    outside, blank = None, 0
    if has_posts:
        is_blank = ~pool.columns[form.counts].known
        inside = is_blank.copy()
        for who in counted:
            inside |= who.sure | who.may
        outside, blank = int((~inside).sum()), int(is_blank.sum())
    return Filled(
        form, as_of, len(pool), cells, tuple(found.source for found in members), tuple(row.missing for row in rows), outside,
        blank, unread if has_posts else (), "" if listed is None else listed.shown, unsaid,
        () if listed is None else tuple(_unplaced(listed, placed)), placed.contested,
        bare=bare, bare_posts=bare_posts,
    )  # fmt: skip


@dataclass(frozen=True)
class _Who:
    """[people] masks: `sure` in the column, `may` be in it besides."""

    sure: BoolArray
    may: BoolArray


@dataclass(frozen=True)
class _Found:
    source: Source
    who: _Who | None = None


def _cell(row: Answered, who: _Who, blank_is_no: bool) -> FormCell:
    maybe = row.open if blank_is_no else row.open | row.unknown
    both = row.sure & who.sure
    possible = (row.sure | maybe) & (who.sure | who.may)
    unsaid = int((row.unknown & (who.sure | who.may)).sum()) if blank_is_no else 0
    return FormCell(int(both.sum()), int((possible & ~both).sum()), unsaid)


def _members(form: Form, column: Column, pool: Pool, as_of: int, listed: Listed | None, placed: _Placed) -> _Found:
    if listed is not None:
        found = _in_slate(column, pool, listed, placed)
        if found.source.kind != "no-committee" and (form.counts == "planned_posts" or found.source.kind != "not-in-slate"):
            return found
        if form.counts == "planned_posts" and form.counts not in pool.columns:
            return found
    for asked in column.who:
        if all(name in pool.columns for name in asked.fields):
            return _Found(Source("fields", asked.fields), _answers(pool, asked.who, as_of))
    if not (column.posts or column.may_be):
        return _Found(Source("no-column", tuple(dict.fromkeys(name for one in column.who for name in one.fields))))
    if form.counts not in pool.columns:
        return _Found(Source("no-column", (form.counts,)))
    sure, may = (_holding(pool, form.counts, posts, as_of) for posts in (column.posts, column.may_be))
    if column.often_unsaid and not sure.any():
        return _Found(Source("unsaid", (form.counts,)))
    return _Found(Source("posts", (form.counts,)), _Who(sure, may & ~sure))


def _holding(pool: Pool, field: str, posts: Sequence[str], as_of: int) -> BoolArray:
    """Who holds one of the posts for certain; of whom no post is known is told elsewhere."""
    return _answers(pool, Equals(field, tuple(posts)), as_of).sure if posts else np.zeros(len(pool), dtype=np.bool_)


def _bare(form: Form, columns: Sequence[Column], pool: Pool, as_of: int) -> tuple[int, tuple[str, ...]]:
    """Who is in a column by a post without a level alone, where the column takes that of a commune as well."""
    who, posts = np.zeros(len(pool), dtype=np.bool_), list[str]()
    for column in columns:
        both = [post for post in column.posts if post + _OF_COMMUNE in column.posts]
        communal = _holding(pool, form.counts, [post for post in column.posts if post not in both], as_of)
        for post in both:
            alone = _holding(pool, form.counts, [post], as_of) & ~communal
            who |= alone
            posts += [post] if alone.any() else []
    return int(who.sum()), tuple(dict.fromkeys(posts))


def _answers(pool: Pool, selector: Selector, as_of: int) -> _Who:
    found = options(pool, (selector,), as_of)
    return _Who(found == TRUE, (found != TRUE) & (found != FALSE))


@dataclass(frozen=True)
class _Placed:
    """By the key of a column the committees that it names, and those that it cannot have: several columns name them as well."""

    named: Mapping[str, tuple[str, ...]]
    begun: Mapping[str, tuple[str, ...]]
    unclear: Mapping[str, tuple[str, ...]]
    contested: tuple[Contested, ...] = ()


def _placed(form: Form, committees: Sequence[Committee]) -> _Placed:
    """Which columns each committee stands in: an id that a column writes goes before a title that one writes, and both before
    a beginning, of which the longest counts. So no committee fills two columns, but where the form itself names it in both."""
    named: dict[str, list[str]] = {column.key: [] for column in form.columns}
    begun: dict[str, list[str]] = {column.key: [] for column in form.columns}
    unclear: dict[str, list[str]] = {column.key: [] for column in form.columns}
    contested: list[Contested] = []
    for committee in committees:
        titles = {fold(title) for title in committee.title.values()}
        called = {fold(committee.id)} | titles
        begins = {column.key: length for column in form.columns if (length := _longest_beginning(column, called))}
        exact = _naming(form, {fold(committee.id)}) or _naming(form, titles)
        if exact:
            for key in exact:
                named[key].append(committee.id)
            others = [key for key in dict.fromkeys([*_naming(form, titles), *begins]) if key not in exact]
            contested += [Contested(committee.id, exact[0], key) for key in others]
            continue
        best = [key for key, length in begins.items() if length == max(begins.values())]
        for key in best:
            (begun if len(best) == 1 else unclear)[key].append(committee.id)
    return _Placed(_fixed(named), _fixed(begun), _fixed(unclear), tuple(contested))


def _fixed(ids: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(one) for key, one in ids.items()}


def _naming(form: Form, called: Set[str]) -> list[str]:
    """The columns that write one of these names in full."""
    return [
        column.key for column in form.columns
        if any(fold(name) in called for name in column.committees if not name.endswith(_ANY_WORDS))
    ]  # fmt: skip


def _longest_beginning(column: Column, called: Set[str]) -> int:
    starts = [fold(name.removesuffix(_ANY_WORDS)) for name in column.committees if name.endswith(_ANY_WORDS)]
    return max((len(start) for start in starts if any(_begins(name, start) for name in called)), default=0)


def _unplaced(listed: Listed, placed: _Placed) -> Iterator[Unplaced]:
    begun = [ids for key, ids in placed.begun.items() if not placed.named[key]]  # else the column has those that it names
    told = {id for ids in (*placed.named.values(), *begun, *placed.unclear.values()) for id in ids}
    for committee in listed.committees:
        people = len(set(listed.slate.get(committee.id, ())))
        if committee.id not in told and people:
            yield Unplaced(committee.id, committee.title, people)


def _in_slate(column: Column, pool: Pool, listed: Listed, placed: _Placed) -> _Found:
    """The members of the committees that the column names, together; a spelling with any words behind it means one alone."""
    meant = placed.named[column.key]
    if not meant:
        if placed.unclear[column.key]:
            return _Found(Source("unclear", placed.unclear[column.key]))
        meant = placed.begun[column.key]
        if len(meant) > 1:
            return _Found(Source("several", meant))
    if not meant:
        return _Found(Source("no-committee"))
    ids = {pid for id in meant for pid in listed.slate.get(id, ())}
    if not ids:
        return _Found(Source("not-in-slate", meant))
    sure = np.zeros(len(pool), dtype=np.bool_)
    sure[[pool.row_of[pid] for pid in ids]] = True
    return _Found(Source("slate", meant), _Who(sure, np.zeros(len(pool), dtype=np.bool_)))


def _begins(name: str, start: str) -> bool:
    return name == start.strip() or name.startswith(start.strip() + " ")


def _with_posts(form: Form, pool: Pool, catalogue: Catalogue) -> tuple[Pool, tuple[str, ...]]:
    """The pool with the posts that the form counts by their canonical names, and the texts that name none."""
    declared = catalogue.fields.get("posts")
    if declared is None or declared.named is None:
        return pool, ()
    if form.counts == "posts":
        without = {name: partial(pool.columns.__getitem__, name) for name in pool.columns if name != "posts"}
        found, unknown = with_named_posts(replace(pool, columns=LateColumns(without)), catalogue, ("posts",))
        return found, tuple(unknown.get("posts", ()))
    planned = pool.columns.get("planned_posts")
    if not isinstance(planned, ListColumn):
        return pool, ()
    labels = declared.canonical_values
    number = {label: code for code, label in enumerate(labels)}
    read = [posts_named(declared, label) for label in planned.labels]
    cells = tuple(
        tuple(dict.fromkeys(number[title] for code in cell for title in read[code][0])) for cell in planned.cells
    )  # fmt: skip
    column = ListColumn(planned.codes, cells, labels, tuple(map(fold, labels)))
    makers: dict[str, Callable[[], AnyColumn]] = {name: partial(pool.columns.__getitem__, name) for name in pool.columns}
    makers["planned_posts"] = lambda: column
    left = dict.fromkeys(part for found, parts in read for part in parts)
    return replace(pool, columns=LateColumns(makers)), tuple(left)
