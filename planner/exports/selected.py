"""The slate as two files: who is selected, and who remains, each with the columns of the people file as it was.

What tools for citizens' panels exchange (Strat App, OpenDLP, sortition-algorithms): `selected.csv` is read there as already
selected, `remaining.csv` as the pool to replace from. Everybody is in exactly one of the files.
"""

from __future__ import annotations

import hashlib

import numpy as np

from planner.check.members import Members
from planner.exports import TARGETS, Asked, Exported, Said
from planner.exports.table import Table
from planner.language.plan import Rule
from planner.pool.headers import Headers
from planner.pool.legacy_text import decoded, is_unicode
from planner.pool.loading import read_list, read_table
from planner.pool.pool import BoolArray
from planner.pool.table import RawTable, texts_of
from planner.problems import BadInput, Problem
from planner.session.case import Case

SELECTED, REMAINING = TARGETS["selected"].files
APART = TARGETS["selected"].apart_file


def export(asked: Asked) -> Exported:
    """`selected.csv` and `remaining.csv`. Whom a rule of the plan keeps apart from somebody selected (the same address) stays
    in the second, which is said; with `set_apart` they are in `apart.csv` alone, so that nobody draws them as a replacement.
    Without it that file has a header alone.

    Raises BadInput where the file of the pool is not what it was when the plan was read.
    """
    case = asked.case
    table, rows = _file(case)
    committees = [c for c in (asked.slate or {}) if asked.committee in (None, c)]
    chosen = np.zeros(len(case.pool), dtype=np.bool_)
    chosen[[case.pool.row_of[pid] for c in committees for pid in (asked.slate or {})[c]]] = True
    barred, rules = np.zeros(len(chosen), dtype=np.bool_), []
    for committee in committees:
        for rule in case.plan.committee(committee).rules:
            found = _kept_apart(case, rule, [case.pool.row_of[pid] for pid in (asked.slate or {})[committee]])
            if (found & ~chosen).any():
                barred |= found & ~chosen
                rules.append(rule.key)
    headers = _headers(table, Headers(case.plan.pool, case.plan.catalogue))
    texts = [_texts(table, at) for at in range(len(table.headers))]

    def of(people: BoolArray) -> Table:
        taken = rows[people].tolist()
        return Table(headers, [[column[row] for column in texts] for row in taken])

    files = {SELECTED: of(chosen), REMAINING: of(~chosen & ~barred if asked.set_apart else ~chosen)}
    said = [Said("export.selected", {
        "selected": int(chosen.sum()), "remaining": len(files[REMAINING].rows), "file": SELECTED, "other": REMAINING,
    })]  # fmt: skip
    files[APART] = of(barred & asked.set_apart)
    if count := int(barred.sum()):
        code = "export.set-apart" if asked.set_apart else "export.apart"
        said.append(Said(code, {"rules": ", ".join(rules), "file": APART}, count))
    if others := len(table) - len(rows):
        said.append(Said("export.no-people", {"file": case.plan.pool.shown}, others))
    if guarded := sum(one.guarded for name, one in files.items() if asked.set_apart or name != APART):
        said.append(Said("export.guarded", {}, guarded))
    return Exported(files, tuple(said))


def _file(case: Case) -> tuple[RawTable, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """The list as the file of the pool holds it, and the row of each person."""
    source, catalogue = case.plan.pool, case.plan.catalogue
    data, table = read_list(source, catalogue)
    sha256 = hashlib.sha256(data).hexdigest()
    read = read_table(table, source, catalogue, sha256, 0, case.plan.used_fields, case.plan.as_of)
    if sha256 != case.pool.sha256 or read.pool is None or read.rows is None:
        raise BadInput([Problem("pool-changed", source.shown)])
    return table, read.rows


def _headers(table: RawTable, known: Headers) -> list[str]:
    """The header of each column as the file has it. A block of several rows is one row here: the whole path, or where only its
    lowest cell says what the column is, that cell (`Trình độ` over `Chuyên ngành`), so that it is read as the same field."""
    written = list(table.headers)
    for at, header in enumerate(table.headers):
        path = [part for part in table.path(at) if part.strip()]
        meant = known.means(path) if len(path) > 1 else None
        if meant is not None and known.means([header]) != meant and known.means(path[-1:]) == meant and path[-1] not in written:
            written[at] = path[-1]
    return written


def _texts(table: RawTable, at: int) -> list[str]:
    """The cells of a column as the file shows them: numbers in their format, letters of fonts of before Unicode as they are
    printed, what merged cells cover."""
    shown, fonts = table.displayed.get(at, {}), table.fonts.get(at, {})
    texts = [shown.get(row, text) for row, text in enumerate(texts_of(table.columns[at]))]
    for row, font in fonts.items():
        if not texts[row].isascii() and not is_unicode(texts[row]):
            texts[row] = decoded(texts[row], font)
    return texts


def _kept_apart(case: Case, rule: Rule, members: list[int]) -> BoolArray:
    """[people] who shares with one of these members what the rule keeps apart, themselves included."""
    found = np.zeros(len(case.pool), dtype=np.bool_)
    everybody = Members(case.pool, case.pool, case.plan.month_of(rule), frozenset(), {})
    for group in rule.body.kept_apart(everybody):
        if not found[group].all() and not set(members).isdisjoint(group):
            found[group] = True
    return found
