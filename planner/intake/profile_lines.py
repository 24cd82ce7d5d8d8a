"""The lines of the structure table, read from a file that an analyst can change (`rules/profiles/cadre-structure.yaml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planner.language.catalogue import Catalogue
from planner.language.plan import Title
from planner.language.selectors import EVERYBODY, Selector, fields_of
from planner.problems import Problem
from planner.reading.rule_sets import find_one
from planner.written.problem_list import ProblemList
from planner.written.selector_text import SelectorReader
from planner.written.yaml_places import PlacedDict, PlacedList, read_yaml

STANDARD = "cadre-structure"
_KEYS = {"key", "title", "who", "of", "mean", "per", "in_groups"}


@dataclass(frozen=True)
class Line:
    """One line: a count (`who` among `of`), or the mean of the field `mean` divided by `per`.

    `fields`: the pool's fields that it hangs on. `in_groups`: its short title in the table by groups, {} where it has none.
    """

    key: str
    title: Title
    section: Title
    who: Selector = EVERYBODY
    of: Selector = EVERYBODY
    mean: str | None = None
    per: int = 1
    in_groups: Title = field(default_factory=dict)
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProfileLines:
    """`remarks`: lines that this catalogue has no words for, and that are therefore left out."""

    title: Title
    lines: tuple[Line, ...]
    remarks: tuple[Problem, ...] = ()


def profile_lines(catalogue: Catalogue, name: str = STANDARD) -> ProfileLines:
    """Read the lines against a catalogue. Raises BadInput where the file cannot be read or is not a profile."""
    problems = ProblemList()
    path = find_one(name, [Path.cwd()], "profile", problems, "ruleset")
    file = None if path is None else read_yaml(path, problems)
    problems.raise_any()
    raw = file.value if file is not None else None
    sections = raw.get("sections") if isinstance(raw, PlacedDict) else None
    if not isinstance(raw, PlacedDict) or not isinstance(sections, PlacedList):
        problems.add("profile-form", f"{file.shown if file else name}:1", name)
        problems.raise_any()
        raise AssertionError  # for the type checker: raise_any has raised
    lines: list[Line] = []
    skipped = ProblemList()
    for item, section in enumerate(sections):
        entries = section.get("lines") if isinstance(section, PlacedDict) else None
        if not isinstance(entries, PlacedList):
            problems.add("profile-form", sections.place(item), section)
            continue
        title = _title(section.get("title"))
        for number, entry in enumerate(entries):
            line = _line(entry, entries.place(number), title, catalogue, problems, skipped)
            if line is not None:
                lines.append(line)
    problems.raise_any()
    return ProfileLines(_title(raw.get("title")), tuple(lines), tuple(skipped.sorted("warning")))


def _line(
    raw: object, where: str, section: Title, catalogue: Catalogue, problems: ProblemList, skipped: ProblemList
) -> Line | None:
    if not isinstance(raw, PlacedDict) or "key" not in raw or ("who" in raw) == ("mean" in raw) or set(raw) - _KEYS:
        problems.add("profile-form", where, raw)
        return None
    found = ProblemList()
    reader = SelectorReader(catalogue, {}, found)
    who = reader.read(raw["who"], where).selector if "who" in raw else EVERYBODY
    of = reader.read(raw["of"], where).selector if "of" in raw else EVERYBODY
    mean = str(raw["mean"]) if "mean" in raw else None
    if mean is not None and reader.field(mean, where).type != "number":
        found.add("wrong-field-type", where, mean, name=mean, type=catalogue.field(mean).type, types="number", near="-")
    per = raw.get("per", 1)
    if not isinstance(per, int) or per < 1:
        problems.add("profile-form", raw.place("per"), per)
        return None
    if len(found):
        skipped.add("profile-line-left-out", where, str(raw["key"]), reason=found.sorted()[0].message())
        return None
    asked = dict.fromkeys([*fields_of(who), *fields_of(of), *([mean] if mean else [])])
    bases = dict.fromkeys(base for name in asked for base in catalogue.bases(name))
    title = _title(raw.get("title")) or {"en": str(raw["key"]), "vi": str(raw["key"])}
    groups = _title(raw.get("in_groups"))
    return Line(str(raw["key"]), title, section, who, of, mean, per, groups, tuple(bases))


def _title(raw: object) -> Mapping[str, str]:
    if isinstance(raw, str):
        return {"en": raw, "vi": raw}
    return {str(lang): str(text) for lang, text in raw.items()} if isinstance(raw, dict) else {}
