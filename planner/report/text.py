"""The form for people at a terminal: the verdict in one line, then the table, the worst first, then what is behind it.

Readable at 80 columns and in black and white: colour only repeats what a word and a sign say already. Nothing from a file
is taken for markup: everything is printed as `Text`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from planner.report.phrases import figures, reasons, verdict
from planner.report.phrases.people import people_lines
from planner.report.phrases.problems import problem_lines, problem_tally
from planner.report.phrases.provenance import provenance_line
from planner.report.phrases.stages import stage_name, stage_proof
from planner.report.phrases.voice import Voice, title_in
from planner.report.result import Finding, Result
from planner.words.figures import number

_STYLES = {"met": "green", "not_met": "bold red", "unproven": "bold yellow"}
_COLUMNS = ("rule", "basis", "required", "actual", "slack", "verdict")
_WIDEST = {"rule": 80, "basis": 12, "required": 12, "actual": 14, "slack": 7, "verdict": 11}  # at 80 columns
_GOOD = ("compliant", "optimal", "feasible")


def render(result: Result, lang: str, *, width: int = 80, colour: bool = False) -> str:
    """The printout, at most `width` columns wide; terminal codes only with `colour`."""
    buffer = io.StringIO()
    # The environment decides nothing here (rich would look at COLUMNS, TERM, FORCE_COLOR): the caller knows the terminal.
    console = Console(
        file=buffer, width=width, force_terminal=colour, color_system="standard" if colour else None, no_color=not colour,
        markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    _Page(console, Voice(result, lang)).whole()
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


class _Page:
    """One printout, part by part, from top to bottom. A part with nothing to say prints nothing."""

    def __init__(self, console: Console, voice: Voice) -> None:
        self.console = console
        self.voice = voice
        self.result = voice.result

    def whole(self) -> None:
        self.headline()
        self.undecided()
        self.counting()
        self.conflicts()
        self.relaxations()
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
        sentences = [reasons.conflict_sentence(self.voice, conflict) for conflict in self.result.conflicts]
        self.listing("conflicts.title", sentences, bullet="•")
        complete = reasons.completeness(self.voice)
        if complete and (sentences or self.result.conflicts_complete is False):
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

    def findings(self) -> None:
        if not self.result.findings:
            return
        self.gap()
        found = verdict.worst_first(self.result.findings)
        columns = list(_COLUMNS if any(finding.basis for finding in found) else (c for c in _COLUMNS if c != "basis"))
        heads = [Text(self.voice.say(f"column.{column}")) for column in columns]
        rows = [[self.cell(finding, column) for column in columns] for finding in found]
        widths = self.widths(columns, [heads, *rows])
        table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
        for column, heading, width in zip(columns, heads, widths, strict=True):
            table.add_column(heading, justify="right" if column == "slack" else "left", overflow="fold", width=width)
        for row in rows:
            table.add_row(_broken_at_slash(row[0], widths[0]), *row[1:])
        self.console.print(table)
        open_counts = any("?" in row[columns.index("actual")].plain for row in rows)
        legend = [self.voice.say("legend"), *([self.voice.say("legend.open")] if open_counts else [])]
        self.line(" ".join(legend), style="dim")

    def widths(self, columns: Sequence[str], rows: Sequence[Sequence[Text]]) -> list[int]:
        """Each column as wide as it needs, up to its share of the line; the rule's title takes what is left."""
        roomy = max(0, self.console.width - 80) // 5
        needed = [max(max(line.cell_len for line in row[i].split()) for row in rows) for i in range(len(columns))]
        widths = [min(need, _WIDEST[column] + roomy) for column, need in zip(columns, needed, strict=True)]
        left = self.console.width - sum(widths[1:]) - 2 * (len(columns) - 1)
        return [max(12, min(needed[0], left)), *widths[1:]]

    def cell(self, finding: Finding, column: str) -> Text:
        voice = self.voice
        match column:
            case "rule":
                title = Text(voice.rule_title(finding.rule))
                below = [voice.id(finding.rule)] + ([voice.say("force.should")] if finding.force == "should" else [])
                return title.append("\n" + " · ".join(below), style="dim")
            case "basis":
                return Text(figures.basis(finding))
            case "required":
                return Text(figures.required(voice, finding))
            case "actual":
                return Text(figures.actual(voice, finding))
            case "slack":
                return Text(figures.slack(voice, finding))
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
            value = number(stage.value, self.voice.lang)
            table.add_row(Text(str(i)), Text(stage_name(self.voice, stage)), Text(value), Text(stage_proof(self.voice, stage)))
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
        if not self.result.problems:
            return
        if self.result.status != "bad_input":
            self.heading("problems.title")
        else:
            self.gap()
        for problem in self.result.problems:
            first, *rest = problem_lines(self.voice, problem)
            self.line(first)
            for line in rest:
                self.line(line, indent=4)
        self.line(problem_tally(self.voice))

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


def _broken_at_slash(title: Text, width: int) -> Text:
    """A rule's title over its key; what is too long for the column is broken before the force, then after the committee."""
    lines: list[Text] = []
    for line in title.split("\n"):
        key, sign, force = line.plain.partition(" · ")
        parts = [line[: len(key)], line[len(key) + len(sign) :]] if force and line.cell_len > width else [line]
        cut = key.find("/") + 1
        if cut and parts[0].cell_len > width:
            parts[:1] = [parts[0][:cut], parts[0][cut:]]
        lines += parts
    return Text("\n").join(lines)
