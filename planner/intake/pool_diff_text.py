"""`pool diff` as text: what the ids are first, then columns, people, cells, and what a plan makes of it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from planner.intake.form import header_of
from planner.intake.pool_diff import CellChange, OneColumn, PoolDiff
from planner.intake.pool_diff_json import in_name_order
from planner.intake.pool_flips import Effects, Flip
from planner.intake.supply import SupplyLine
from planner.language.dates import month_text
from planner.language.plan import Rule
from planner.pool.values import column_texts
from planner.pool.wording import header_key
from planner.report.phrases.voice import rule_title_in, title_in
from planner.report.printable import printable
from planner.words import knows, say, say_count, value_words
from planner.words.figures import number

MOST = 30  # people or cells named where nobody asks for all
MOST_COUNTS = 8
LONGEST = 200  # characters of a value


def text(found: PoolDiff, effects: Effects | None, warnings: int, lang: str, width: int, every: bool) -> str:
    """The page; `every`: no list is cut short. `warnings`: how many the two files have."""
    return "\n".join(Page(found, effects, lang, width, every).whole(warnings)) + "\n"


class Page:
    """The page in the making; also what single lines of it say."""

    def __init__(self, found: PoolDiff, effects: Effects | None, lang: str, width: int, every: bool) -> None:
        self.found, self.effects, self.lang, self.width, self.every = found, effects, lang, width, every
        self.lines: list[str] = []

    def whole(self, warnings: int) -> list[str]:
        self.ids()
        self.headline()
        self.columns()
        self.people()
        self.sums()
        self.cells()
        if self.effects is not None:
            self.plan(self.effects)
        if warnings:
            self.line("")
            self.line(say_count("pool-diff.warnings", self.lang, warnings))
        return self.lines

    def say(self, code: str, **params: object) -> str:
        return say(f"pool-diff.{code}", self.lang, **params)

    def line(self, text: str, indent: int = 0, hanging: int | None = None) -> None:
        rest = indent if hanging is None else hanging
        self.lines += textwrap.wrap(
            text, self.width, initial_indent=" " * indent, subsequent_indent=" " * rest, break_on_hyphens=False
        ) or [""]  # fmt: skip

    def list(self, said: Sequence[str], most: int = MOST, indent: int = 2) -> None:
        shown = said if self.every or len(said) <= most + 1 else said[:most]
        for one in shown:
            self.line(one, indent, indent + 2)
        if len(shown) < len(said):
            self.line(self.say("more", n=number(len(said) - len(shown), self.lang)), indent, indent + 2)

    def named(self, side: int, row: int) -> str:
        pool = self.found.pools[side]
        return f"{printable(pool.name(row))} ({printable(pool.ids[row])})".strip()

    def field(self, name: str) -> str:
        declared = self.found.new.catalogue.field(name)
        return printable(header_of(declared) if self.lang == "vi" else name)

    def value(self, text: str, field: str = "") -> str:
        said = value_words(field, text, self.lang) or printable(text)
        if not self.every and len(said) > LONGEST:
            said = f"{said[:LONGEST].rstrip()}…"
        return f"“{said}”" if text else self.say("blank")

    def cell(self, side: int, row: int, field: str) -> str:
        """The place within its file, whose name stands at the top."""
        shown = (self.found.old, self.found.new)[side].source.shown
        return printable(self.found.place(side, row, field).removeprefix(shown).lstrip("!:")) or "–"

    def ids(self) -> None:
        ids, found = self.found.ids, self.found
        if ids.state == "none":
            self.line(self.say("ids.none"))
        elif ids.state in ("gone", "new", "renamed"):
            before, after = (printable(header or "") for header in (ids.before, ids.after))
            self.line(self.say(f"ids.{ids.state}", before=before, after=after))
        if found.matched_by == "name_and_birth" and ids.state in ("same", "renamed"):
            self.line(self.say("ids.anew"))
        if ids.moved:
            self.line(say_count("pool-diff.ids.moved", self.lang, len(ids.moved)))
            pools = found.pools
            self.list([
                self.say("ids.move", name=printable(pools[1].name(b)), before=printable(pools[0].ids[a]),
                         after=printable(pools[1].ids[b])) for a, b in ids.moved
            ], 10)  # fmt: skip
        if ids.others:
            self.line(say_count("pool-diff.ids.others", self.lang, len(ids.others)))
            self.list([
                self.say("ids.other", id=printable(found.pools[0].ids[a]), before=printable(found.pools[0].name(a)),
                         after=printable(found.pools[1].name(b))) for a, b in ids.others
            ], 10)  # fmt: skip
        if self.lines:
            self.line("")

    def headline(self) -> None:
        found = self.found
        files = {"old": printable(found.old.source.shown), "new": printable(found.new.source.shown)}
        flips = 0 if self.effects is None else len(self.effects.flips)
        if found.is_same and not flips:
            self.line(self.say("same", **files))
        else:
            people = len({change.after for change in found.changed})
            counts = {"joined": len(found.joined), "left": len(found.left), "cells": len(found.changed), "people": people}
            said = {name: number(n, self.lang) for name, n in counts.items()}
            self.line(self.say("different", **files, **said))
        self.line(say_count(f"pool-diff.matched.{found.matched_by}", self.lang, len(found.pairs)))

    def part(self, title: str) -> None:
        self.line("")
        self.line(title)

    def columns(self) -> None:
        found = self.found
        if not (found.columns_gone or found.columns_new or found.renamed or found.retyped):
            return
        self.part(self.say("columns"))
        said = {
            "gone": list(map(self.column, found.columns_gone)), "new": list(map(self.column, found.columns_new)),
            "retyped": list(map(self.field, found.retyped)),
        }  # fmt: skip
        for code, names in said.items():
            if names:
                self.line(self.say(f"columns.{code}", names=", ".join(names)), 2, 4)
        for _, was, now in found.renamed:
            self.line(self.say("columns.renamed", before=printable(was), after=printable(now)), 2, 4)

    def column(self, one: OneColumn) -> str:
        """The header as written, with the field where the header does not say it."""
        header, field = printable(one.header), self.field(one.field)
        return f"{header} ({field})" if header and header_key(header) != header_key(field) else header or field

    def people(self) -> None:
        found = self.found
        for code, side, rows in (("joined", 1, found.joined), ("left", 0, found.left)):
            if rows:
                self.part(self.say(code, n=number(len(rows), self.lang)))
                self.list([self.named(side, row) for row in in_name_order(found, side, rows)])
        if found.probably:
            self.part(self.say("probably", n=number(len(found.probably), self.lang)))
            self.list([
                self.say("probably.pair", before=self.named(0, a), after=self.named(1, b), born=self.value(self.born(0, a)),
                         now=self.value(self.born(1, b))) for a, b in found.probably
            ])  # fmt: skip
        if found.ambiguous:
            self.part(self.say("ambiguous", n=number(len(found.ambiguous), self.lang)))
            self.list([
                self.say("ambiguous.pair", old=", ".join(self.named(0, row) for row in one),
                         new=", ".join(self.named(1, row) for row in other)) for one, other in found.ambiguous
            ])  # fmt: skip

    def born(self, side: int, row: int) -> str:
        column = self.found.pools[side].columns.get("birth_date")
        return "" if column is None else column_texts(column)[row]

    def sums(self) -> None:
        sums = self.found.sums()
        if not sums:
            return
        self.part(self.say("sums"))
        of = number(len(self.found.pairs), self.lang)
        for one in sums:
            self.line(self.say("sum", field=self.field(one.field), n=number(one.people, self.lang), of=of), 2, 4)
            shown = one.counts if self.every else one.counts[:MOST_COUNTS]
            for was, now, n in shown:
                count = number(n, self.lang)
                before, after = self.value(was, one.field), self.value(now, one.field)
                self.line(self.say("sum.count", before=before, after=after, n=count), 4, 6)
            if len(shown) < len(one.counts):
                self.line(self.say("sum.more", n=number(len(one.counts) - len(shown), self.lang)), 4, 6)

    def cells(self) -> None:
        summed = set() if self.every else {one.field for one in self.found.sums()}
        by_person: dict[int, list[CellChange]] = {}
        for change in self.found.changed:
            if change.field not in summed:
                by_person.setdefault(change.after, []).append(change)
        if not by_person:
            return
        self.part(self.say("cells", n=number(sum(map(len, by_person.values())), self.lang)))
        rows = in_name_order(self.found, 1, list(by_person))
        shown = rows if self.every or len(rows) <= MOST + 1 else rows[:MOST]
        for row in shown:
            self.line(self.named(1, row), 2, 4)
            for c in by_person[row]:
                before, after = self.value(c.was, c.field), self.value(c.now, c.field)
                old, new = self.cell(0, c.before, c.field), self.cell(1, c.after, c.field)
                self.line(self.say("cell", field=self.field(c.field), before=before, after=after, old=old, new=new), 4, 6)
        if len(shown) < len(rows):
            self.line(self.say("more", n=number(len(rows) - len(shown), self.lang)), 2, 4)

    # The plan

    def plan(self, effects: Effects) -> None:
        old, new = (self.say("no-month") if month is None else month_text(month) for month in effects.months)
        self.part(self.say("plan", plan=printable(effects.plan.id), old=old, new=new))
        if not effects.flips:
            self.line(self.say("flips.none"), 2, 4)
        for alike in effects.flips_alike():
            self.line(self.titled([flips[0] for flips in alike]), 2, 4)
            flips = alike[0]
            order = {row: place for place, row in enumerate(in_name_order(self.found, 1, [f.after for f in flips]))}
            self.list([self.flip(flip) for flip in sorted(flips, key=lambda f: order[f.after])], indent=4)
        moved = effects.supply_alike()
        if moved:
            self.part(self.say("supply"))
        for pairs in moved:
            self.line(self.supply(pairs), 2, 4)
        if effects.gone:
            self.part(self.say("slate", n=number(len(effects.gone), self.lang)))
            self.list([f"{self.named(0, row)} · {self.committee(committee)}" for committee, row in effects.gone])

    def committee(self, id: str) -> str:
        return printable(title_in(self.effects.plan.committee(id).title, self.lang) if self.effects is not None else "") or id

    def committees(self, rules: Sequence[Rule]) -> str:
        return ", ".join(self.committee(rule.committee) for rule in rules if rule.committee is not None)

    def title(self, one: Flip | SupplyLine) -> str:
        """The rule without its committee."""
        title = rule_title_in(one.rule, self.lang) or printable(one.rule.id)
        return f"“{title}”" + (f", {printable(one.value)}" if one.value is not None else "")

    def titled(self, alike: Sequence[Flip | SupplyLine]) -> str:
        return f"{self.title(alike[0])} ({self.committees([one.rule for one in alike])})"

    def supply(self, alike: Sequence[tuple[SupplyLine, SupplyLine]]) -> str:
        """What the lists have is the same in these committees; what each needs may not be."""
        figures = [
            self.say("supply.unsure" if line.unsure else "supply.sure", n=number(line.people, self.lang),
                     unsure=number(line.unsure, self.lang)) for line in alike[0]
        ]  # fmt: skip
        now = [line for _, line in alike]
        needs: dict[str, list[SupplyLine]] = {}
        for line in now:
            if line.needs is not None:
                code = "supply.short" if line.is_short else "supply.needs"
                needs.setdefault(self.say(code, needs=number(line.needs, self.lang)), []).append(line)
        rule = self.titled(now)
        if len(needs) > 1:
            rule = self.title(now[0])
            said = [f"{text} ({self.committees([line.rule for line in lines])})" for text, lines in needs.items()]
        else:
            said = list(needs)
        return ", ".join([self.say("supply.line", rule=rule, before=figures[0], after=figures[1]), *said])

    def flip(self, flip: Flip) -> str:
        values = "; ".join(
            f"{self.computed(name)} {self.value(was, name)} → {self.value(now, name)}" for name, was, now in flip.values
        )  # fmt: skip
        said = self.say(
            "flip", person=self.named(1, flip.after), before=self.say(f"standing.{flip.was}"),
            after=self.say(f"standing.{flip.now}"), cause=self.say(f"cause.{flip.cause}"),
        )  # fmt: skip
        return f"{said}: {values}" if values else said

    def computed(self, name: str) -> str:
        return self.say(f"field.{name}") if knows(f"pool-diff.field.{name}") else self.field(name)
