"""The structure table for people: as offices print it, at 80 columns, in Vietnamese or English."""

from __future__ import annotations

import io
from collections.abc import Sequence
from fractions import Fraction

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from planner.intake.profile import Profile, ProfileCount, ProfileLine
from planner.intake.profile_result import rounded
from planner.intake.supply import SupplyLine
from planner.language.dates import month_text
from planner.report.phrases.voice import rule_title_in, title_in
from planner.report.printable import printable
from planner.report.vietnamese_order import word_key
from planner.words import say, say_count
from planner.words.figures import number, share, whole
from planner.words.manners import manners


def render(
    found: Profile,
    supplied: Sequence[SupplyLine] | None,
    lang: str,
    *,
    file: str,
    plan: str = "",
    field_title: str = "",
    remarks: int = 0,
    is_today: bool = False,
    width: int = 80,
    colour: bool = False,
) -> str:
    """The printout. `field_title`: what the field of the division is called; `remarks`: warnings and notes of the file."""
    buffer = io.StringIO()
    console = Console(
        file=buffer, width=width, force_terminal=colour, color_system="standard" if colour else None, no_color=not colour,
        markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    page = _Page(console, found, lang)
    page.head(file, is_today)
    page.lines()
    if found.by is not None:
        page.groups(field_title or found.by)
    if supplied is not None:
        page.supply(supplied, plan)
    page.foot(file, remarks)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


_LONGEST_COUNT = 8  # characters of a count and its unknown on one line


class _Page:
    def __init__(self, console: Console, found: Profile, lang: str) -> None:
        self.console, self.found, self.lang = console, found, lang

    def head(self, file: str, is_today: bool) -> None:
        found, lang = self.found, self.lang
        sexes = {"men": found.men, "women": found.women, "other": found.other, "unknown": found.sex_unknown}
        told = [self.say(f"profile.sex.{sex}", n=whole(n, lang)) for sex, n in sexes.items() if n or sex in ("men", "women")]
        self.line(title_in(found.title, lang).upper(), "bold")
        self.line(
            self.say(
                "profile.head",
                file=printable(file),
                people=say_count("profile.people", lang, found.rows) if found.rows < 1000 else self.people(found.rows),
                sexes=", ".join(told),
                month=month_text(found.as_of, lang),
            )
        )
        if is_today:
            self.line(self.say("profile.month-today"))

    def people(self, count: int) -> str:
        return say("profile.people.many", self.lang, n=whole(count, self.lang))

    def lines(self) -> None:
        table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
        table.add_column(Text(self.say("profile.column.line")), overflow="fold", ratio=1)
        for column in ("all", "men", "women", "unknown"):
            table.add_column(Text(self.say(f"profile.column.{column}")), justify="right", overflow="fold")
        section: object = None
        for line in self.found.lines:
            if line.missing:
                continue
            if line.line.section != section:
                section = line.line.section
                table.add_row(Text(title_in(line.line.section, self.lang), style="bold"))
            cells = [Text("  " + title_in(line.line.title, self.lang)), *self.cells(line)]
            table.add_row(*cells)
        self.console.print()
        self.console.print(table)
        shown = [line for line in self.found.lines if not line.missing]
        if any(line.everybody.open for line in shown):
            self.line(self.say("profile.legend.range"), "dim")
        elif any(line.everybody.unknown for line in shown):
            self.line(self.say("profile.legend.unknown"), "dim")
        missing = [line for line in self.found.lines if line.missing]
        if missing:
            titles = ", ".join(dict.fromkeys(title_in(line.line.section, self.lang) for line in missing))
            self.line(self.say("profile.missing", lines=titles))

    def cells(self, line: ProfileLine) -> list[Text]:
        if line.line.mean is not None:
            means = [self.mean(count) for count in (line.everybody, line.male, line.female)]
        else:
            means = [self.share(line.everybody), self.count(line.male), self.count(line.female)]
        return [*map(Text, means), Text(whole(line.everybody.unknown, self.lang) if line.everybody.unknown else "")]

    def share(self, count: ProfileCount) -> str:
        """`8/51 (15,69%)`; of a range the shares of both ends on a second line."""
        if not count.base:
            return self.count(count)
        base = whole(count.base, self.lang)
        low = share(count.count, count.base, self.lang)
        if not count.open:
            return f"{self.count(count)}/{base} ({low})"
        high = share(count.count + count.open, count.base, self.lang)
        return f"{self.count(count)}/{base}\n({low.rstrip('%')}–{high})"

    def count(self, count: ProfileCount) -> str:
        """`8`, or `12–14` where partial dates leave two open."""
        return whole(count.count, self.lang) + (f"–{whole(count.count + count.open, self.lang)}" if count.open else "")

    def mean(self, count: ProfileCount) -> str:
        if count.mean is None:
            return "–"
        ends = [_one_decimal(end, self.lang) for end in count.mean]
        return ends[0] if ends[0] == ends[1] else "–".join(ends)

    def groups(self, field_title: str) -> None:
        asked = [i for i, line in enumerate(self.found.lines) if line.line.in_groups and not line.missing]
        table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
        table.add_column(Text(field_title), overflow="fold", ratio=1)
        table.add_column(Text(self.say("profile.column.all")), justify="right", no_wrap=True)
        for i in asked:
            title = title_in(self.found.lines[i].line.in_groups, self.lang)
            table.add_column(Text(title), justify="right", no_wrap=True, overflow="fold")
        ordered = sorted(self.found.groups, key=lambda g: (not g.value, [word_key(word) for word in g.value.split()]))
        for group in ordered:
            value = printable(group.value) if group.value else self.say("profile.blank-value")
            counts = [self.in_group(group.lines[i].everybody) for i in asked]
            table.add_row(Text(value), Text(whole(group.people, self.lang)), *map(Text, counts))
        totals = [self.in_group(self.found.lines[i].everybody) for i in asked]
        table.add_section()
        total = Text(self.say("profile.total"), style="bold")
        table.add_row(total, Text(whole(self.found.rows, self.lang)), *map(Text, totals))
        self.console.print()
        self.line(self.say("profile.by", field=field_title), "bold")
        self.console.print(table)
        if sum(group.people for group in self.found.groups) > self.found.rows:
            self.line(self.say("profile.by-list"), "dim")

    def in_group(self, count: ProfileCount) -> str:
        # On two lines where it is long: seven columns of a large pool have no room for both.
        known, unknown = self.count(count), f"+{whole(count.unknown, self.lang)}?" if count.unknown else ""
        return known + ("\n" if len(known + unknown) > _LONGEST_COUNT else "") + unknown

    def supply(self, supplied: Sequence[SupplyLine], plan: str) -> None:
        self.console.print()
        self.line(self.say("profile.supply", plan=printable(plan)), "bold")
        table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
        table.add_column(Text(self.say("profile.supply.rule")), overflow="fold", ratio=1)
        for column in ("people", "needs"):
            table.add_column(Text(self.say(f"profile.supply.{column}")), justify="right")
        table.add_column(Text(self.say("profile.supply.verdict")))
        for one in supplied:
            title = self.rule_title(one)
            people = whole(one.people, self.lang) + (f" +{whole(one.unsure, self.lang)}?" if one.unsure else "")
            needs = "" if one.needs is None else whole(one.needs, self.lang)
            style = "bold red" if one.is_short else ""
            table.add_row(Text(title), Text(people), Text(needs), Text(self.verdict(one), style=style))
        self.console.print(table)
        self.line(self.say("profile.supply.legend"), "dim")

    def rule_title(self, one: SupplyLine) -> str:
        """The rule's title, with its key, and the value where it is one of several."""
        title = rule_title_in(one.rule, self.lang)
        value = f": {printable(one.value)}" if one.value else ""
        return f"{title}{value} [{printable(one.rule.key)}]" if title else f"{printable(one.rule.key)}{value}"

    def verdict(self, one: SupplyLine) -> str:
        if one.needs is None:
            return ""
        if one.people >= one.needs:
            return self.say("profile.supply.enough")
        if one.is_short:
            return self.say("profile.supply.short", n=whole(one.needs - one.people - one.unsure, self.lang))
        return self.say("profile.supply.open", n=whole(one.needs - one.people, self.lang))

    def foot(self, file: str, remarks: int) -> None:
        if remarks:
            self.console.print()
            self.line(say_count("profile.remarks", self.lang, remarks, file=printable(file)), "dim")

    def line(self, text: str, style: str = "") -> None:
        self.console.print(Text(text, style=style, overflow="fold"))

    def say(self, code: str, **params: object) -> str:
        return say(code, self.lang, **params)


def _one_decimal(value: Fraction, lang: str) -> str:
    """`48,3`; one decimal is always shown."""
    text = number(Fraction(str(rounded(value, 1))), lang, 1)
    mark = manners(lang).decimal
    return text if mark in text else f"{text}{mark}0"
