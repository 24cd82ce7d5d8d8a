"""`rules test` as JSON and as text."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.report.problems import shown
from planner.results.result import Finding, Result
from planner.rulebook.filled_lines import filled
from planner.rulebook.testing.running import CaseRun
from planner.rulebook.testing.suite import SuiteRun
from planner.words import FALLBACK, knows, say


def document(run: SuiteRun, lang: str) -> dict[str, Any]:
    """The JSON document. A failed case has what differed, and the findings of the rules concerned."""
    return {
        "command": "rules test",
        "status": run.status,
        "cases": [_case(case) for test in run.runs for case in test.cases],
        "untested": [dataclasses.asdict(rule) for rule in run.untested],
        "problems": [shown(problem, lang).model_dump(exclude_none=True) for problem in run.all_problems],
    }


def _case(case: CaseRun) -> dict[str, Any]:
    return {
        "test": case.test,
        "case": dict(case.name),
        "where": case.where,
        "status": "passed" if case.passed else "failed",
        "rules": list(case.expected),
        "differences": [dataclasses.asdict(difference) for difference in case.differences],
        "sentences": {rule: dict(said) for rule, said in case.sentences.items()},
        "findings": [finding.model_dump(by_alias=True, exclude_none=True) for finding in case.found.values()],
    }


def text(run: SuiteRun, lang: str, width: int = 80, verbose: bool = False) -> str:
    """A line for each file, and what failed and why; then the counts. `verbose`: also the cases that pass, and by name the
    rules that no case looks at."""
    lines: list[str] = []
    for test in run.runs:
        if test.cases:
            failed = sum(not case.passed for case in test.cases)
            status = say("testing.failed" if failed else "testing.passed", lang)
            counted = say("testing.of-file", lang, passed=len(test.cases) - failed, cases=len(test.cases))
            lines.append(f"{status}  {printable(test.test)}  ({printable(test.shown)}): {counted}")
            for case in test.cases:
                if verbose or not case.passed:
                    lines += _case_lines(case, lang)
    cases = [case for test in run.runs for case in test.cases]
    passed = sum(case.passed for case in cases)
    files = sum(bool(test.cases) for test in run.runs)
    counts = {"cases": len(cases), "files": files, "passed": passed, "failed": len(cases) - passed}
    lines += ["", say("testing.count", lang, **counts)]
    if run.untested and not verbose:
        lines.append(say("testing.untested-count", lang, n=len(run.untested)))
    elif run.untested:
        lines.append(say("testing.untested", lang, n=len(run.untested)))
        lines += [f"  {printable(rule.rule)}  ({printable(rule.where)})" for rule in run.untested]
    else:
        lines.append(say("testing.all-tested", lang))
    return "\n".join(part for line in lines for part in _filled(line, width)) + "\n"


def _filled(line: str, width: int) -> list[str]:
    """The line as it is indented; what is too long goes on a little further in."""
    indent = len(line) - len(line.lstrip())
    return [line] if len(line) <= width else filled(line.lstrip(), width, indent, indent + 2)


def _case_lines(case: CaseRun, lang: str) -> Iterator[str]:
    status = say("testing.passed" if case.passed else "testing.failed", lang)
    yield f"  {status}  {title_in(case.name, lang)}" + ("" if case.passed else f"  ({printable(case.where)})")
    told: set[str] = set()
    for difference in case.differences:
        words = {key: printable(str(value)) for key, value in dataclasses.asdict(difference).items()}
        if lang != FALLBACK:
            words |= {key: _verdict(words[key], lang) for key in ("expected", "found")}
            words["key"] = _key(words["key"], lang)
        yield "      " + say("testing.difference", lang, **words)
        if difference.rule not in told:
            told.add(difference.rule)
            if said := case.sentences.get(difference.rule):
                yield f"        {printable(said[lang])}"
            yield from (f"        {line}" for line in _why(case, case.found[difference.rule], lang))


def _verdict(word: str, lang: str) -> str:
    """A verdict in words; anything else as it is."""
    return say(f"diff.verdict.{word}", lang) if knows(f"diff.verdict.{word}") else word


def _key(key: str, lang: str) -> str:
    """A key of a finding in words, with the key as the file has it: `thiếu (shortfall)`."""
    value, between, last = key.rpartition(": ")
    code = f"testing.key.{last}"
    return f"{value}{between}{say(code, lang)} ({last})" if knows(code) else key


def _why(case: CaseRun, finding: Finding, lang: str) -> Iterator[str]:
    """Who is named by the finding, and the values that the rule asks about."""
    if finding.people:
        yield say("testing.people", lang, people=printable(", ".join(finding.people)))
    if finding.unsure:
        yield say("testing.unsure", lang, people=printable(", ".join(finding.unsure)))
    titles = {name: dict(title) for name, title in case.field_titles.items()}
    voice = Voice(Result(command="rules test", status="not_compliant", field_titles=titles), lang)
    for person, facts in finding.facts.items():
        yield say("testing.fact", lang, person=printable(person), facts=voice.facts(facts))
