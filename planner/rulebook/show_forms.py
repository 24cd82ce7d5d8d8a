"""`rules show` as JSON and as text."""

from __future__ import annotations

import dataclasses
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from planner.language.dates import month_text
from planner.language.in_force import date_of
from planner.report.phrases.voice import title_in
from planner.report.printable import printable
from planner.rulebook.list_forms import in_force_document, in_force_in_words
from planner.rulebook.shown import CommitteeShown, PlanShown, RuleInWords, SetShown
from planner.rulebook.terms import date_in_words
from planner.words import IN_DOCUMENTS, say
from planner.words.figures import amount


def document(found: SetShown) -> dict[str, Any]:
    """The JSON document; every sentence in both languages."""
    rule_set = found.rule_set
    sources = {
        name: {"title": dict(source.title), "date": source.date, "issuer": source.issuer}
        for name, source in rule_set.sources.items()
    }
    return {
        "command": "rules show",
        "status": "shown",
        "ruleset": rule_set.id,
        "title": dict(rule_set.title),
        "layer": rule_set.layer,
        "family": rule_set.family,
        "in_force": in_force_document(rule_set.in_force),
        "reference_month": None if rule_set.reference_month is None else month_text(rule_set.reference_month),
        "extends": list(found.extends),
        "families": {
            taken.family: {"ruleset": taken.ruleset.id, "on": date_of(taken.day).isoformat()} for taken in found.taken
        },
        "file": rule_set.shown,
        "sources": sources,
        "groups": {name: dict(group) for name, group in found.groups.items()},
        "rules": [_rule_document(rule) for rule in found.rules],
    }


def _rule_document(rule: RuleInWords) -> dict[str, Any]:
    shown = dataclasses.asdict(rule)
    shown["inherited"] = shown.pop("is_inherited")
    return shown


def plan_document(found: PlanShown) -> dict[str, Any]:
    """The JSON document of a plan; `id` null: what is asked of several committees."""
    return {
        "command": "rules show",
        "status": "shown",
        "kind": "plan",
        "name": found.name,
        "title": dict(found.title),
        "file": found.file,
        "committees": [
            {
                "id": committee.id,
                "title": dict(committee.title),
                "rulesets": list(committee.rule_sets),
                "rules": [_rule_document(rule) for rule in committee.rules],
            }
            for committee in found.committees
        ],
    }


def plan_text(found: PlanShown, lang: str, width: int = 80) -> str:
    """The plan, or the one rule of it, for people."""
    return _PlanPage(found, (lang,), lang, width).whole()


def text(found: SetShown, lang: str | None, width: int = 80) -> str:
    """The set, or the one rule, for people. Titles and sentences in `lang`, without it in both languages, labels in English."""
    return _Page(found, (lang,) if lang else IN_DOCUMENTS, lang or "en", width).whole()


class _Lines:
    """What pages of rules have in common: paragraphs, and rules one by one; `owner` is whose rules they are."""

    def __init__(self, owner: str, langs: Sequence[str], labels: str, width: int) -> None:
        self.owner, self.langs, self.labels, self.width = owner, langs, labels, width
        self.lines: list[str] = []

    def say(self, code: str, **params: object) -> str:
        return say(code, self.labels, **params)

    def line(self, words: str, indent: int = 0) -> None:
        """One paragraph, wrapped under its own indent."""
        blank = " " * indent
        if not words:
            self.lines.append("")
            return
        self.lines += textwrap.wrap(
            words,
            self.width,
            initial_indent=blank,
            subsequent_indent=blank + "  ",
            break_long_words=False,
            break_on_hyphens=False,
        )

    def titles(self, titles: Mapping[str, str]) -> str:
        return " / ".join(dict.fromkeys(title for lang in self.langs if (title := title_in(titles, lang))))

    def sentences(self, said: Mapping[str, str], indent: int) -> None:
        for lang in self.langs:
            self.line(printable(said[lang]), indent)

    def rule(self, rule: RuleInWords, in_detail: bool) -> None:
        titles = self.titles(rule.title)
        name = f"{self.owner}/{rule.id}" if in_detail else rule.id
        self.line(f"{printable(name)}{' — ' + titles if titles else ''}", 2)
        self.sentences(rule.sentence, 4)
        self.line(" · ".join(self.force(rule)), 4)
        self.line(self.basis(rule), 4)
        if rule.allowed_by:
            self.line(self.say("show.allowed-by", text=printable(rule.allowed_by)), 4)
        code = "show.inherited" if rule.is_inherited else "show.written"
        params = {"ruleset": printable(rule.ruleset)} if rule.is_inherited else {}
        self.line(self.say(code, where=printable(rule.where), **params), 4)
        for older in rule.replaces:
            sentence = printable(older["sentence"][self.labels])
            where, name = printable(older["where"]), printable(older["ruleset"])
            self.line(self.say("show.replaces", ruleset=name, where=where, sentence=sentence), 4)
        if in_detail:
            self.line("")
            self.line(self.say("show.as-written"), 4)
            self.lines += [f"      {printable(line)}" for line in rule.written.splitlines()]

    def force(self, rule: RuleInWords) -> Iterable[str]:
        if rule.force == "should":
            yield self.say("show.should", priority=rule.priority, weight=rule.weight)
        else:
            yield self.say("show.must")
        yield self.say("show.authority", authority=self.say(f"authority.{rule.authority}"))
        if rule.fixed:
            yield self.say("show.fixed")
        if rule.relax is not None and rule.relax.to is not None:
            yield self.say(f"show.relax-{rule.relax.moves}", to=amount(rule.relax.to, self.labels))
        if rule.relax is not None and rule.relax.cost != 1:
            yield self.say("show.relax-cost", cost=rule.relax.cost)
        if rule.lasting is not None:
            yield self.say("show.lasting" if rule.lasting else "show.not-lasting")

    def basis(self, rule: RuleInWords) -> str:
        basis = rule.basis
        if basis is None:
            return self.say("show.no-basis")
        title = self.titles(basis.get("title") or {})
        name = f"{title} ({basis['source']})" if title else str(basis["source"])
        date = date_in_words(basis["date"], self.labels) if basis.get("date") else None
        sure = self.say(f"show.{basis['confidence']}") if basis["confidence"] in ("confirmed", "to_confirm") else None
        return self.say(
            "show.basis", basis=_joined([name, date, basis.get("issuer"), basis["clause"]]) + (f"; {sure}" if sure else "")
        )


class _Page(_Lines):
    def __init__(self, found: SetShown, langs: Sequence[str], labels: str, width: int) -> None:
        super().__init__(found.rule_set.id, langs, labels, width)
        self.found = found

    def whole(self) -> str:
        if self.found.rule is None:
            self.head()
            self.sources()
            self.groups()
            self.line("")
            self.line(self.say("show.rules", n=len(self.found.rules)))
        for rule in self.found.rules:
            if self.found.rule is None:
                self.line("")
            self.rule(rule, in_detail=self.found.rule is not None)
        return "\n".join(self.lines) + "\n"

    def head(self) -> None:
        rule_set = self.found.rule_set
        titles = self.titles(rule_set.title)
        self.line(printable(rule_set.id) + (f" — {titles}" if titles else ""))
        parts = [self.say(f"authority.{rule_set.layer}")] if rule_set.layer else []
        if rule_set.family:
            parts.append(self.say("list.family", family=printable(rule_set.family)))
        parts.append(in_force_in_words(rule_set.in_force, self.labels))
        if rule_set.reference_month is not None:
            month = month_text(rule_set.reference_month, self.labels)
            parts.append(self.say("show.reference-month", month=month))
        self.line(" · ".join(parts))
        if self.found.extends:
            self.line(self.say("show.extends", sets=printable(", ".join(self.found.extends))))
        for taken in self.found.taken:
            names = {"family": printable(taken.family), "ruleset": printable(taken.ruleset.id)}
            self.line(self.say("show.family-taken", day=date_of(taken.day), **names), 2)
        self.line(self.say("show.file", file=printable(rule_set.shown)))

    def sources(self) -> None:
        found = self.found.rule_set.sources
        if found:
            self.line("")
            self.line(self.say("show.sources"))
        for source in found.values():
            date = None if source.date is None else date_in_words(source.date, self.labels)
            self.line(f"{printable(source.id)}: {_joined([self.titles(source.title), date, source.issuer])}", 2)

    def groups(self) -> None:
        if self.found.groups:
            self.line("")
            self.line(self.say("show.groups"))
        for name, group in self.found.groups.items():
            self.line(f"{printable(name)}: {' / '.join(printable(group[lang]) for lang in self.langs)}", 2)


class _PlanPage(_Lines):
    def __init__(self, found: PlanShown, langs: Sequence[str], labels: str, width: int) -> None:
        super().__init__(found.file, langs, labels, width)
        self.found = found

    def whole(self) -> str:
        if self.found.rule is None:
            titles = self.titles(self.found.title)
            self.line(printable(self.found.name) + (f" — {titles}" if titles else ""))
            self.line(self.say("show.kind.plan"))
            self.line(self.say("show.file", file=printable(self.found.file)))
        for committee in self.found.committees:
            if self.found.rule is None:
                self.committee(committee)
            for rule in committee.rules:
                if self.found.rule is None:
                    self.line("")
                self.rule(rule, in_detail=self.found.rule is not None)
        return "\n".join(self.lines) + "\n"

    def committee(self, committee: CommitteeShown) -> None:
        self.line("")
        if committee.id is None:
            self.line(self.say("show.joint"))
            return
        titles = self.titles(committee.title)
        self.line(printable(committee.id) + (f" — {titles}" if titles else ""))
        if committee.rule_sets:
            self.line(self.say("show.from-sets", sets=printable(", ".join(committee.rule_sets))), 2)


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(printable(part) for part in parts if part)
