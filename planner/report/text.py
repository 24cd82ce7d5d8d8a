"""The form for people at a terminal: the verdict in one line, then the table, the worst first, then what is behind it.

Readable at 80 columns and in black and white: colour only repeats what a word and a sign say already. Nothing from a file
is taken for markup: everything is printed as `Text`.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from planner.report.phrases import ages, figures, reasons, verdict
from planner.report.phrases.people import people_lines
from planner.report.phrases.problems import is_deciding, problem_lines, problem_tally, short_line
from planner.report.phrases.provenance import provenance_line
from planner.report.phrases.stages import stage_name, stage_proof, stage_value
from planner.report.phrases.voice import Voice, title_in
from planner.results.result import Finding, ProblemShown, Result

_STYLES = {"met": "green", "not_met": "bold red", "unproven": "bold yellow"}
_COLUMNS = ("rule", "basis", "required", "actual", "slack", "verdict")
_WIDEST = {"rule": 80, "basis": 12, "required": 12, "actual": 14, "slack": 7, "verdict": 11}  # at 80 columns
_LEAST_TITLE = 16  # narrower than that, rules are listed instead of set in columns
# A blank at which no line breaks: a private character while lines are filled, a blank again in what is printed.
_JOIN = "\ue000"
_BEFORE_NUMBER = ("mục", "điều", "điểm", "khoản", "tháng", "lục", "clause", "article", "annex")
_JOINS = re.compile("|".join([r"(?<=[≥≤=]) (?=\S)", *(rf"(?i:(?<=\b{word})) (?=\d)" for word in _BEFORE_NUMBER)]))
_GOOD = ("compliant", "optimal", "feasible")


def render(result: Result, lang: str, *, width: int = 80, colour: bool = False, remarks: bool = False) -> str:
    """The printout, at most `width` columns wide; terminal codes only with `colour`. With `remarks` those on the input are
    printed whole; without, only what decides answers is, and the others are counted."""
    buffer = io.StringIO()
    # The environment decides nothing here (rich would look at COLUMNS, TERM, FORCE_COLOR): the caller knows the terminal.
    console = Console(
        file=buffer, width=width, force_terminal=colour, color_system="standard" if colour else None, no_color=not colour,
        markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    _Page(console, Voice(result, lang), remarks).whole()
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().replace(_JOIN, " ").splitlines())


class _Page:
    """One printout, part by part, from top to bottom. A part with nothing to say prints nothing."""

    def __init__(self, console: Console, voice: Voice, has_remarks: bool) -> None:
        self.has_remarks = has_remarks
        self.console = console
        self.voice = voice
        self.result = voice.result

    def whole(self) -> None:
        self.headline()
        self.undecided()
        self.counting()
        self.conflicts()
        self.relaxations()
        self.age_losses()
        self.findings()
        self.details()
        self.slate()
        self.objective()
        self.waivers()
        self.notes()
        self.problems()
        self.footer()

    def headline(self) -> None:
        style = "bold green" if self.result.status in _GOOD else "bold red"
        self.line(verdict.headline(self.voice, self.console.width), style=style)
        title = title_in(self.result.title, self.voice.lang)
        if title:
            self.line(title)

    def undecided(self) -> None:
        if self.result.status == "undecided":
            for line in reasons.undecided_lines(self.voice):
                self.line(line)

    def counting(self) -> None:
        self.listing("counting.title", reasons.counting_reasons(self.voice), bullet="•")

    def conflicts(self) -> None:
        sentences = reasons.conflict_lines(self.voice)
        self.listing("conflicts.title", sentences, bullet="•")
        complete = reasons.completeness(self.voice)
        if complete and (sentences or self.result.conflicts_complete is False):
            if not sentences:
                self.heading("conflicts.title")
            self.line(complete, indent=2)
        self.listing("supply.title", reasons.supply_lines(self.voice), bullet="•")

    def relaxations(self) -> None:
        if self.result.relaxations:
            self.heading("relaxations.title")
            self.line(self.voice.say("relaxations.intro"), indent=2)
            for i, relaxation in enumerate(self.result.relaxations, 1):
                cost, *changes = reasons.relaxation_lines(self.voice, relaxation)
                self.line(f"{i}. {cost}", indent=2)
                for change in changes:
                    self.line(change, indent=5)
            if (hint := reasons.seats_hint(self.voice)) is not None:
                self.line(hint, indent=2)

    def age_losses(self) -> None:
        if not self.result.age_losses:
            return
        self.heading("ages.title")
        for loss in self.result.age_losses:
            self.item(ages.loss_sentence(self.voice, loss), "•")
            for line in ages.people_lines(self.voice, loss):
                self.line(line, indent=4)

    def findings(self) -> None:
        if not self.result.findings:
            return
        self.gap()
        found = verdict.table_order(self.voice, self.result.findings)
        columns = list(_COLUMNS if any(finding.basis for finding in found) else (c for c in _COLUMNS if c != "basis"))
        heads = [Text(self.voice.say(f"column.{column}")) for column in columns]
        rows = [[self.cell(finding, column) for column in columns] for finding in found]
        widths = self.widths(columns, [heads, *rows])
        is_stacked = widths[0] < _LEAST_TITLE
        if is_stacked:
            for finding in found:
                self.stacked(finding)
        else:
            self.table(columns, heads, widths, list(zip(found, rows, strict=True)))
        legend = [self.voice.say("legend")]
        legend += figures.legends(self.voice, found)
        if any("?" in row[columns.index("actual")].plain for row in rows):
            legend.append(self.voice.say("legend.open"))
        if not is_stacked and any(figures.slack_ends(self.voice, finding)[1] is not None for finding in found):
            legend.append(self.voice.say("legend.worst"))
        self.line(" ".join(legend), style="dim")

    def table(
        self, columns: Sequence[str], heads: Sequence[Text], widths: Sequence[int], rows: Sequence[tuple[Finding, list[Text]]]
    ) -> None:
        """The rules in columns, under the committee that they bind: what is not met first, then the met by committee."""

        def part(with_head: bool) -> Table:
            table = Table(
                box=SIMPLE_HEAD if with_head else None, padding=(0, 2 if not with_head else 1, 0, 0), pad_edge=False,
                show_edge=False, show_header=with_head,
            )  # fmt: skip
            for column, heading, width in zip(columns, heads, widths, strict=True):
                table.add_column(heading, justify="right" if column == "slack" else "left", overflow="fold", width=width)
            return table

        self.console.print(part(with_head=True))
        sections = self.voice.has_committees()
        above: tuple[bool, str] | None = None
        lines = part(with_head=False)
        for finding, row in rows:
            committee = finding.rule.rpartition("/")[0]
            section = (finding.verdict == "met", committee)
            if sections and section != above:
                if lines.row_count:
                    self.console.print(lines)
                    self.gap()
                self.line(self.section(committee), style="bold")
                lines, above = part(with_head=False), section
            lines.add_row(_within_width(row[0], widths[0]), *row[1:])
        self.console.print(lines)

    def section(self, committee: str) -> str:
        return self.voice.say("table.across") if committee == "joint" else self.voice.committee(committee)

    def stacked(self, finding: Finding) -> None:
        """A rule as a few lines, where the terminal is too narrow for columns."""
        title, key, *force = self.cell(finding, "rule").plain.split("\n")
        committee = finding.rule.rpartition("/")[0]
        where = f" ({self.section(committee)})" if self.voice.has_committees() else ""
        style = _STYLES[finding.verdict] if finding.verdict != "met" else ""
        self.line(f"{self.voice.say(verdict.mark(finding))}: {title}{where}", style=style)
        for part in _cut_key(Text(key), self.console.width - 4):
            self.line(part.plain, indent=4, style="dim")
        asked = [*force, *figures.basis(self.voice, finding)]
        if asked:
            self.line(" · ".join(asked), indent=4)
        said = {column: self.cell(finding, column).plain for column in ("required", "actual")}
        said["slack"] = figures.slack(self.voice, finding)
        self.line(" · ".join(f"{self.voice.say(f'column.{c}')}: {text}" for c, text in said.items()), indent=4)

    def widths(self, columns: Sequence[str], rows: Sequence[Sequence[Text]]) -> list[int]:
        """Each column as wide as it needs, up to its share of the line; the rule's title takes what is left."""
        roomy = max(0, self.console.width - 80) // 5
        needed = [max(max(line.cell_len for line in row[i].split()) for row in rows) for i in range(len(columns))]
        widths = [min(need, _WIDEST[column] + roomy) for column, need in zip(columns, needed, strict=True)]
        left = self.console.width - sum(widths[1:]) - 2 * (len(columns) - 1)
        return [min(needed[0], left), *widths[1:]]

    def cell(self, finding: Finding, column: str) -> Text:
        voice = self.voice
        match column:
            case "rule":
                title = Text(_joined(voice.rule_title(finding.rule)))
                title.append("\n" + voice.id(finding.rule), style="dim")
                return title.append("\n" + voice.say("force.should"), style="dim") if finding.force == "should" else title
            case "basis":
                return Text("\n").join(Text(_joined(line)) for line in figures.basis(voice, finding))
            case "required":
                return Text(_joined(figures.required(voice, finding)))
            case "actual":
                return Text(_joined(figures.actual(voice, finding)))
            case "slack":
                known, worst = figures.slack_ends(voice, finding)
                return Text("\n".join([known] * bool(known) + ([] if worst is None else [f"{worst}?"])))
            case _:
                return Text(voice.say(verdict.mark(finding)), style=_STYLES[finding.verdict])

    def details(self) -> None:
        """The people behind every finding that is not met."""
        missed = [finding for finding in verdict.worst_first(self.result.findings) if finding.verdict != "met"]
        if missed:
            self.heading("details.title")
        for finding in missed:
            sign = self.voice.say(verdict.mark(finding)).split()[0]
            self.line(f"{sign} {self.voice.rule(finding.rule)}: {figures.shortfall(self.voice, finding)}", indent=2)
            basis = figures.basis_in_full(self.voice, finding)
            if basis:
                self.line(basis, indent=4)
            for line in people_lines(self.voice, finding):
                text = line.lstrip(" ")
                self.line(text, indent=4 + len(line) - len(text))

    def slate(self) -> None:
        if self.result.slate is None or self.result.command != "propose":
            return
        self.heading("slate.title")
        waived = {waiver.id for waiver in self.result.waivers}
        for committee, members in self.result.slate.items():
            count = self.voice.count("slate.members", len(members))
            self.line(f"{self.voice.committee(committee)}: {count}", style="bold", indent=2)
            table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
            table.add_column(justify="right")
            table.add_column(overflow="fold")
            table.add_column(overflow="fold")
            for i, id in enumerate(self.voice.in_order(members), 1):
                name = self.voice.name(id) + (" *" if id in waived else "")
                table.add_row(Text(str(i)), Text(self.voice.id(id)), Text(name))
            self.console.print(Padding(table, (0, 0, 0, 4)))
        if waived & {id for members in self.result.slate.values() for id in members}:
            self.line(self.voice.say("slate.waived"), indent=2)

    def objective(self) -> None:
        if not self.result.objective:
            return
        self.heading("objective.title")
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="")
        table.add_column("", justify="right")
        table.add_column(Text(self.voice.say("objective.stage")), overflow="fold")
        table.add_column(Text(self.voice.say("objective.value")), justify="right")
        table.add_column(Text(self.voice.say("objective.proof")), overflow="fold")
        for i, stage in enumerate(self.result.objective, 1):
            value = Text(stage_value(self.voice, stage))
            table.add_row(Text(str(i)), Text(stage_name(self.voice, stage)), value, Text(stage_proof(self.voice, stage)))
        self.console.print(Padding(table, (0, 0, 0, 2)))

    def waivers(self) -> None:
        if self.result.waivers:
            self.heading("waivers.title")
        for waiver in self.result.waivers:
            item, reason = reasons.waiver_lines(self.voice, waiver)
            self.item(item, "*")
            self.line(reason, indent=4)

    def notes(self) -> None:
        self.listing("notes.title", reasons.note_lines(self.voice), bullet="•")

    def problems(self) -> None:
        found = self.result.problems
        if not found:
            return
        if self.result.status == "bad_input":
            self.gap()
            self.whole_problems(found)
        elif self.has_remarks:
            self.heading("problems.title")
            self.whole_problems(found)
        else:
            deciding = [problem for problem in found if is_deciding(problem)]
            others = [problem for problem in found if not is_deciding(problem)]
            if deciding:
                self.heading("problems.title")
            for problem in deciding:
                self.with_place(short_line(self.voice, problem), "  • ", " " * 4)
            if not deciding:
                self.gap()
            code = "problems.more" if deciding and others else "problems.shown" if deciding else "problems.others"
            self.line(self.voice.say(code, tally=problem_tally(self.voice, others)), indent=2 if deciding else 0)

    def whole_problems(self, problems: Sequence[ProblemShown]) -> None:
        for problem in problems:
            first, *rest = problem_lines(self.voice, problem)
            self.with_place(first, "", "")
            for line in rest:
                self.with_place(line, " " * 4, " " * 4)
        self.line(problem_tally(self.voice, problems))

    def with_place(self, text: str, first: str, further: str) -> None:
        """Lines that name a place: a path too long for a line sticks out, for broken it could not be copied."""
        lines = textwrap.wrap(
            text, self.console.width, initial_indent=first, subsequent_indent=further, break_long_words=False,
            break_on_hyphens=False,
        )  # fmt: skip
        for line in lines:
            self.console.print(Text(line), soft_wrap=True)

    def footer(self) -> None:
        text = provenance_line(self.voice)
        if text:
            self.gap()
            self.line(text, style="dim")

    def listing(self, title: str, lines: Iterable[str], bullet: str) -> None:
        lines = list(lines)
        if lines:
            self.heading(title)
        for line in lines:
            self.item(line, bullet)

    def item(self, text: str, bullet: str) -> None:
        """A line with a sign before it; what does not fit goes on under the text, not under the sign."""
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_row(Text(bullet), Text(text, overflow="fold"))
        self.console.print(Padding(table, (0, 0, 0, 2)))

    def heading(self, code: str) -> None:
        self.gap()
        self.line(self.voice.say(code), style="bold")

    def line(self, text: str, *, style: str = "", indent: int = 0) -> None:
        self.console.print(Padding(Text(text, style=style, overflow="fold"), (0, 0, 0, indent)))

    def gap(self) -> None:
        self.console.print()


def _within_width(rule: Text, width: int) -> Text:
    """A rule's title over its key; a key that is too long for the column is cut after `/` or `-`, never inside a word."""
    title, key, *force = rule.split("\n")
    return Text("\n").join([title, *_cut_key(key, width), *force])


def _cut_key(key: Text, width: int) -> list[Text]:
    """After the committee if that is enough, else after hyphens, too."""
    if key.cell_len <= width:
        return [key]
    cut = key.plain.find("/") + 1
    if cut:
        return [*_filled(key[:cut], width), *_filled(key[cut:], width)]
    return _filled(key, width)


def _filled(part: Text, width: int) -> list[Text]:
    lines: list[Text] = []
    start = end = 0
    for found in re.finditer("[^-]*-+|[^-]+$", part.plain):
        if end > start and part[start : found.end()].cell_len > width:
            lines.append(part[start:end])
            start = end
        end = found.end()
    return [*lines, part[start:]]


def _joined(text: str) -> str:
    """The text with marks where a line must not break: between a sign and its number, a word and the number it names."""
    return _JOINS.sub(_JOIN, text)
