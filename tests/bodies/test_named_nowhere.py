"""Who reads, solves, explains, prints or keeps results asks a body, and names none: neither its class nor its keyword."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import planner
from planner.bodies import registry

ROOT = Path(planner.__file__).parent
FOLDERS = (
    "report", "answers", "results", "cli", "session", "rulebook", "intake", "why", "reading", "written", "solve", "compiled",
    "exports",
)  # fmt: skip
ASKED = {f"planner.bodies.{name}" for name in ("registry", "body", "lint", "saying", "spoken")}
_ALL = "apart, both, count, count_each, distinct, exclude, holds, include, mean, require, seats, within"
# What is left, and why; whoever adds to it has not asked the body.
LEFT = {
    ("results/result.py", f"table: {_ALL}"):
        "what findings of older results tell, which did not say so themselves",
    ("results/rule_keys.py", "compared: seats"): "the key of the rule of the seats (contract, section 4)",
    ("results/rule_keys.py", "compared: within"): "the key of the finding about `within`",
    ("results/small_counts.py", "compared: seats"): "a stage of `prefer`, which bears the same name",
    ("solve/stages.py", "compared: seats"): "a stage of `prefer`, too",
    ("reading/loading.py", "compared: seats"): "the key of a committee in a plan, and a stage of `prefer`",
    ("rulebook/diff_forms.py", "compared: count"): "a respect in which rules differ (`Step.what`), which the sentences tell",
    ("rulebook/diff_forms.py", "compared: if"): "the same",
    ("rulebook/diff_forms.py", "compared: require"): "the same",
    ("rulebook/reference_files.py", "compared: mean"): "a key of the lines of a profile, which are no rules",
    ("intake/profile_lines.py", "compared: mean"): "the same",
    ("reading/supposing.py", "imported: planner.bodies.include.body"):
        "who is supposed to be in is such a rule (contract, section 7)",
    ("report/phrases/suppositions.py", "compared: exclude"): "a key of suppositions, which bears the same name",
    ("cli/suppositions.py", "compared: include"): "an option that supposes, too",
    ("answers/repairs_again.py", "compared: seats"): "a stage of `prefer`, too",
    ("reading/supposing.py", "imported: planner.bodies.exclude.body"): "the same of who is not",
    ("reading/supposing.py", "imported: planner.bodies.seats.body"): "seats that are supposed to be left out are any number",
}  # fmt: skip


def modules() -> Iterator[Path]:
    yield ROOT / "api.py"
    for folder in FOLDERS:
        yield from sorted((ROOT / folder).rglob("*.py"))


def strings(node: ast.AST) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def named(tree: ast.AST, keywords: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module)) if module.startswith("planner.bodies") and module not in ASKED:
                yield f"imported: {module}"
            case ast.Import(names=names):
                yield from (f"imported: {name.name}" for name in names if name.name.startswith("planner.bodies"))
            case ast.Compare(left=left, comparators=others):
                sides = [side for side in (left, *others) if isinstance(side, ast.Constant | ast.Tuple | ast.Set | ast.List)]
                yield from (f"compared: {word}" for side in sides for word in sorted(strings(side) & keywords))
            case ast.MatchValue(value=value):
                yield from (f"compared: {word}" for word in sorted(strings(value) & keywords))
            case ast.Dict(keys=keys):
                found = {key.value for key in keys if isinstance(key, ast.Constant) and key.value in keywords}
                if len(found) > 1:
                    yield f"table: {', '.join(sorted(found))}"


def test_nobody_names_a_body() -> None:
    keywords = set(registry.packages())
    found = {(str(file.relative_to(ROOT)), said) for file in modules() for said in named(ast.parse(file.read_text()), keywords)}
    assert found == set(LEFT)


def test_names_are_noticed() -> None:
    source = """
from planner.bodies.count.body import Count
from planner.bodies.registry import says
x = finding.kind == "count" or kind in ("mean", "other")
heads = {"count": 1, "apart": 2}
params = {"count": 3}
match kind:
    case "holds" | "both":
        pass
"""
    assert sorted(named(ast.parse(source), set(registry.packages()))) == [
        "compared: both", "compared: count", "compared: holds", "compared: mean",
        "imported: planner.bodies.count.body", "table: apart, count",
    ]  # fmt: skip
