"""`rules diff` as JSON and as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from planner.answers.head import field_titles
from planner.bodies.registry import excuses
from planner.problems import Problem
from planner.report.phrases.stages import stage_name
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.report.problems import shown as told
from planner.results.against import moved_stages
from planner.results.result import CommitteeShown, Finding, Objective, Result
from planner.rulebook.diff import Aspect, Diff, RuleChange
from planner.rulebook.diff_plan import Consequences, FindingChange, PersonChange, Standard
from planner.rulebook.filled_lines import filled
from planner.rulebook.list_forms import in_force_in_words
from planner.rulebook.terms import date_in_words
from planner.words import knows, say
from planner.words.figures import amount, number

MOST_PEOPLE = 60  # named in the text; the JSON names them all
_MONTHS = ("months_to_retirement", "age_months")
_SIGNS = {"changed": "~", "removed": "−", "added": "+"}


def status_of(found: Diff) -> str:
    return "different" if found.changes else "same"


def document(found: Diff, effects: Consequences | None, problems: Sequence[Problem] = ()) -> dict[str, Any]:
    """The JSON document; sentences in both languages. `problems` are why two plans have no effects to tell of."""
    answer: dict[str, Any] = {
        "command": "rules diff",
        "status": status_of(found),
        "before": found.before.name,
        "after": found.after.name,
        "changes": [_change_document(change) for change in found.changes],
        "people": [],
        "findings": [],
    }
    if problems:
        answer["problems"] = [told(problem, "en").model_dump(exclude_none=True) for problem in problems]
    if effects is not None:
        answer["plan"] = effects.plan.id
        answer["people"] = [_person_document(person) for person in effects.people]
        answer["findings"] = [_finding_document(change) for change in effects.findings]
        answer["feasible"] = {"before": effects.feasible[0], "after": effects.feasible[1]}
        answer["effect"] = {
            side: {
                "status": one.status,
                "cost": one.cost,
                "objective": [stage.model_dump(exclude_none=True) for stage in one.objective],
            }
            for side, one in zip(("before", "after"), effects.outcomes, strict=True)
        } | {"joined": dict(effects.joined), "left": dict(effects.left)}
        answer["eligible"] = {c: {"before": n[0], "after": n[1]} for c, n in effects.eligible.items()}
        answer["slate"] = effects.slate
        answer["names"] = dict(effects.names)
    return answer


def _change_document(change: RuleChange) -> dict[str, Any]:
    shown: dict[str, Any] = {"kind": change.kind, "id": change.id}
    if change.force:
        shown["force"] = change.force
    if change.title:
        shown["title"] = dict(change.title)
    if change.strictness:
        shown["strictness"] = change.strictness
    for key, sentence, place in (("before", change.before, change.place_before), ("after", change.after, change.place_after)):
        if sentence:
            shown[key] = {"sentence": dict(sentence), "where": place}
    if change.people:
        shown["people"] = list(change.people)
    shown["aspects"] = [
        {"what": a.what, "before": a.before, "after": a.after, **({"strictness": a.strictness} if a.strictness else {})}
        for a in change.aspects
    ]
    return shown


def _person_document(person: PersonChange) -> dict[str, Any]:
    return {
        "id": person.id,
        "committee": person.committee,
        "effect": person.effect,
        "fails": [_standard_document(standard) for standard in person.fails],
        "passes": [_standard_document(standard) for standard in person.passes],
    }


def _standard_document(standard: Standard) -> dict[str, Any]:
    shown: dict[str, Any] = {"rule": standard.rule}
    if standard.measure:
        shown |= {"measure": standard.measure, "found": standard.found, "bound": standard.bound, "needed": standard.needed}
    if standard.short is not None:
        short = standard.short
        shown["short"] = short.numerator if short.denominator == 1 else float(short)
    if standard.is_unproven:
        shown["unproven"] = True
    return shown


def _finding_document(change: FindingChange) -> dict[str, Any]:
    def figures(finding: Finding | None) -> dict[str, Any] | None:
        if finding is None:
            return None
        kept = {"verdict", "force", "actual", "base", "at_least", "at_most", "shortfall", "people"}
        return finding.model_dump(include=kept, exclude_none=True)

    return {
        "rule": change.rule, "flips": change.flips, "before": figures(change.before), "after": figures(change.after)
    }  # fmt: skip


def text(found: Diff, effects: Consequences | None, lang: str, width: int, problems: Sequence[Problem] = ()) -> str:
    return _Page(found, effects, lang, width, problems).whole()


class _Page:
    def __init__(
        self, found: Diff, effects: Consequences | None, lang: str, width: int, problems: Sequence[Problem] = ()
    ) -> None:
        self.found, self.effects, self.lang, self.width, self.no_effects = found, effects, lang, width, problems
        self.lines: list[str] = []

    def whole(self) -> str:
        self.headline()
        rules = [change for change in self.found.changes if change.force]
        for force in ("must", "should"):
            self.part(f"diff.part.{force}", [change for change in rules if change.force == force])
        self.part("diff.part.groups", [c for c in self.found.changes if c.kind.startswith("group")])
        self.part("diff.part.heading", [c for c in self.found.changes if c.kind == "heading"])
        if self.effects is not None:
            self.consequences(self.effects)
        if self.no_effects:
            self.line("")
            self.line(self.say("diff.no-effects"))
            for problem in (told(problem, self.lang) for problem in self.no_effects):
                self.line(printable(f"{problem.where}: {problem.message} {problem.hint}"), 2, 4)
        return "\n".join(self.lines) + "\n"

    def say(self, code: str, **params: object) -> str:
        return say(code, self.lang, **params)

    def line(self, line: str, indent: int = 0, hanging: int | None = None) -> None:
        self.lines += filled(line, self.width, indent, hanging) if line else [""]

    def headline(self) -> None:
        before, after = map(printable, self.found.names)
        if not self.found.changes:
            self.line(self.say("diff.same", before=before, after=after))
            return
        kinds = [change.kind for change in self.found.changes if change.force]
        counts = [self.say(f"diff.count.{k}", n=kinds.count(k)) for k in ("changed", "removed", "added") if k in kinds]
        self.line(self.say("diff.different", before=before, after=after, counts=", ".join(counts) or "-"))

    def part(self, code: str, changes: Sequence[RuleChange]) -> None:
        if not changes:
            return
        self.line("")
        self.line(self.say(code))
        for change in changes:
            self.change(change)

    def change(self, change: RuleChange) -> None:
        kind = change.kind.removeprefix("group_")
        if kind != "heading":
            title = title_in(change.title, self.lang)
            named = f"{title} ({printable(change.id)})" if title else printable(change.id)
            strictness = f", {self.say(f'diff.strictness.{change.strictness}')}" if change.strictness else ""
            how = self.say("diff.kind.papers" if change.is_of_papers else f"diff.kind.{kind}")
            self.line(f"{_SIGNS[kind]} {named}: {how}{strictness}", 2, 4)
            self.sentences(change)
        for aspect in change.aspects:
            other_language = aspect.what.startswith("title.") and aspect.what != f"title.{self.lang}"
            # What the two sentences say already need not be said again.
            is_told = kind == "changed" and _is_in_sentences(aspect) and change.before != change.after
            if not other_language and not is_told:
                self.line(self.aspect(aspect), 4, 6)

    def sentences(self, change: RuleChange) -> None:
        before, after = change.before.get(self.lang, ""), change.after.get(self.lang, "")
        if change.is_of_papers:
            return
        if before and after and before != after:
            self.line(self.say("diff.before", sentence=printable(before)), 4, 6)
            self.line(self.say("diff.after", sentence=printable(after)), 4, 6)
        else:
            self.line(printable(before or after), 4)
        names = [self.named(pid) for pid in change.people if self.effects is not None and pid in self.effects.names]
        if names:
            self.line(f"({', '.join(names)})", 4, 5)

    def aspect(self, aspect: Aspect) -> str:
        code = f"diff.what.{aspect.what.partition('.')[0]}"
        what = self.say(code) if knows(code) else aspect.what
        if aspect.what == "topic":
            before, after = (self.say(f"topic.{topic}") for topic in (aspect.before, aspect.after))
        else:
            before, after = self.value(aspect.before), self.value(aspect.after)
        if aspect.what == "reference_month":
            before, after = (
                date_in_words(text, self.lang) if text else self.value("") for text in (aspect.before, aspect.after)
            )
        if aspect.what == "in_force":
            # The words say themselves what they speak of.
            return " → ".join(in_force_in_words(side.in_force, self.lang) for side in (self.found.before, self.found.after))
        return self.say("diff.aspect", what=what, before=before, after=after)

    def value(self, written: str) -> str:
        if not written:
            return self.say("diff.nothing")
        for kind in ("diff.force", "diff.value", "authority"):
            if knows(f"{kind}.{written}"):
                return self.say(f"{kind}.{written}")
        return printable(amount(written, self.lang) if written[:1].isdigit() and len(written) < 8 else written)

    # The plan

    def consequences(self, effects: Consequences) -> None:
        self.line("")
        if effects.plan_after is None:
            self.line(self.say("diff.plan", plan=printable(effects.plan.id)))
        else:
            self.line(self.say("diff.plans", before=printable(self.found.names[0]), after=printable(self.found.names[1])))
        before, after = (self.say(f"diff.status.{status}") for status in effects.feasible)
        self.line(self.say("diff.feasible", before=before, after=after), 2)
        self.effect(effects)
        for committee, (old, new) in effects.eligible.items():
            outer = effects.plan.committee(committee).within
            if old != new and (outer is None or effects.eligible[outer] != (old, new)):
                name = self.committee(committee)
                self.line(
                    self.say("diff.eligible", committee=name, before=number(old, self.lang), after=number(new, self.lang)), 2
                )
        for effect in ("lost", "gained", "other"):
            people = [person for person in effects.people if person.effect == effect]
            if people:
                self.line("")
                self.line(self.say(f"diff.people.{effect}", n=number(len(people), self.lang)))
                for person in people[:MOST_PEOPLE]:
                    self.person(person)
                if len(people) > MOST_PEOPLE:
                    self.line(say("and-more", self.lang, n=number(len(people) - MOST_PEOPLE, self.lang)), 2)
        if not effects.people:
            self.line(self.say("diff.people.none"), 2)
        self.findings(effects)

    def effect(self, effects: Consequences) -> None:
        """What the best slates are worth, or what is short; who is in the one and not in the other."""
        first, second = effects.outcomes
        if first.cost != second.cost and (first.cost is not None and second.cost is not None):
            short = (number(one.cost or 0, self.lang) for one in (first, second))
            self.line(self.say("diff.short", **dict(zip(("before", "after"), short, strict=True))), 2)
        titles = {c.id: dict(c.title) for plan in (effects.plan, effects.plan_after or effects.plan) for c in plan.committees}
        shown = [CommitteeShown(id=id, title=title) for id, title in titles.items()]
        named = field_titles(effects.plan, [p.field for p in effects.plan.prefer if p.field is not None])
        told = Result(
            command="rules diff", status="answered", committees=shown, names=dict(effects.names), field_titles=named
        )  # fmt: skip
        voice = Voice(told, self.lang)
        for moved in moved_stages(first.objective, second.objective):
            stage = Objective(prefer=moved.prefer, priority=moved.priority, value=moved.to)
            was, now = (number(n or 0, self.lang) for n in (moved.from_, moved.to))
            self.line(self.say("diff.stage", stage=stage_name(voice, stage), before=was, after=now), 2, 4)
        for code, people in (("joined", effects.joined), ("left", effects.left)):
            for committee, ids in people.items():
                self.line(self.say(f"diff.{code}", committee=self.committee(committee), people=voice.people(ids)), 2, 4)

    def committee(self, id: str) -> str:
        assert self.effects is not None  # noqa: S101
        plans = (self.effects.plan, self.effects.plan_after or self.effects.plan)
        found = next((c for plan in plans for c in plan.committees if c.id == id), None)
        return (title_in(found.title, self.lang) if found is not None else "") or printable(id)

    def person(self, person: PersonChange) -> None:
        said = [*self.standards(person)]
        named = self.say("diff.person", person=self.named(person.id), committee=self.committee(person.committee))
        if len(said) == 1:
            self.line(f"{named}: {said[0]}", 2, 4)
            return
        self.line(f"{named}:", 2, 4)
        for one in said:
            self.line(one, 4, 6)

    def standards(self, person: PersonChange) -> Iterator[str]:
        is_only = len(person.fails) == 1 and person.effect == "lost"
        code = "diff.person.fails" if is_only else "diff.person.fails-too"
        for standard in person.fails:
            yield self.say(code, rule=self.rule(standard.rule), figures=self.figures(standard))
        if person.effect != "lost":
            for standard in person.passes:
                yield self.say("diff.person.passes", rule=self.rule(standard.rule, before=True), figures=self.figures(standard))

    def figures(self, standard: Standard) -> str:
        if standard.short is None:
            return self.say("diff.figures.unproven" if standard.is_unproven else "diff.figures.condition")
        kind = "months" if standard.measure in _MONTHS else "number"
        found, needed = (amount(value, self.lang) for value in (standard.found, standard.needed))
        return self.say(
            f"diff.figures.{kind}.{standard.bound}", found=found, needed=needed, short=number(standard.short, self.lang)
        )

    def named(self, pid: str) -> str:
        name = (self.effects.names if self.effects is not None else {}).get(pid, "")
        return f"{printable(pid)} {printable(name)}".strip()

    def rule(self, key: str, before: bool = False) -> str:
        """The title of a rule of the plan as it is now (or was before); its id where it has none."""
        then, now = self.effects.titles if self.effects is not None else ({}, {})
        titles = (then.get(key) or now.get(key)) if before else (now.get(key) or then.get(key))
        title = title_in(titles or {}, self.lang)
        return f"“{title}”" if title else printable(key.rpartition("/")[2])

    def findings(self, effects: Consequences) -> None:
        before = printable(self.found.names[0])
        self.line("")
        self.line(self.say(f"diff.findings.{effects.slate}", before=before))
        if effects.slate == "none":
            return
        if all(self.verdict(change.before) == self.verdict(change.after) for change in effects.findings):
            self.line(self.say("diff.findings.same"), 2)
        for change in effects.findings:
            old, new = self.verdict(change.before), self.verdict(change.after)
            if old == new:
                continue  # other figures, or another force
            named = f"{self.rule(change.rule)} ({self.committee_of(change.rule)})"
            self.line(self.say("diff.finding", rule=named, before=old, after=new), 2, 4)
            offenders = _newly_stopped(change)
            if offenders:
                people = ", ".join(self.named(pid) for pid in offenders)
                self.line(self.say("diff.offenders", people=people), 4, 6)

    def committee_of(self, key: str) -> str:
        id = key.rpartition("/")[0]
        return printable(id) if id == "joint" else self.committee(id)

    def verdict(self, finding: Finding | None) -> str:
        if finding is None:
            return self.say("diff.finding.absent")
        verdict = self.say(f"diff.verdict.{finding.verdict}")
        if not finding.shortfall:
            return verdict
        return self.say("diff.verdict.short", verdict=verdict, n=number(finding.shortfall, self.lang))


def _newly_stopped(change: FindingChange) -> list[str]:
    """Members whom a rule that forbids stops now, and did not before."""
    if change.after is None or not excuses(change.after.kind):
        return []
    before = set() if change.before is None else {*change.before.people}
    return [pid for pid in change.after.people if pid not in before]


def _is_in_sentences(aspect: Aspect) -> bool:
    """Whether the sentences of a rule say this already."""
    return aspect.what.partition(".")[0] in (
        "at_least", "at_most", "or_none", "field", "values", "require", "count", "of", "per", "if", "then", "body", "force",
        "over_time",
    )  # fmt: skip
