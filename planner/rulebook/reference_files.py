"""`rules show` of what is no rule set: a retirement table, a field catalogue, the lines of a profile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from planner.language.catalogue import Catalogue, Field
from planner.report.phrases.voice import title_in
from planner.report.printable import printable
from planner.rulebook.files import read_named_catalogue
from planner.rulebook.filled_lines import filled
from planner.rulebook.sentences import selector_sentence
from planner.rulebook.terms import date_in_words, field_in_words, value_in_words
from planner.words import knows, say
from planner.written import search_path
from planner.written.problem_list import ProblemList
from planner.written.search_path import STANDARD_CATALOGUE
from planner.written.yaml_places import PlacedDict, YamlFile, read_yaml

Kind = Literal["retirement", "fields", "profile"]
_KINDS: tuple[Kind, ...] = ("retirement", "fields", "profile")
_AGE = re.compile(r"(\d+)y(\d+)m")
_NOT_SHOWN = ("title", "sources", *_KINDS)


@dataclass(frozen=True)
class ReferenceFile:
    """A file that is named but states no rules. `catalogue`: the one that is shown, or whose words are used."""

    kind: Kind
    name: str
    file: YamlFile
    raw: Mapping[str, Any]
    catalogue: Catalogue


def reference_file(name: str, folder: Path, fields: str | None = None) -> ReferenceFile | None:
    """What the name means; None where that is a rule set, nothing or not one file. Raises BadInput: a damaged catalogue."""
    paths = search_path.find(name, [folder])
    file = read_yaml(paths[0], ProblemList()) if len(paths) == 1 else None
    raw = None if file is None else file.value
    if file is None or not isinstance(raw, PlacedDict) or raw.keys() & {"ruleset", "plan", "rules", "test", "cases"}:
        return None
    kind = next((kind for kind in _KINDS if kind in raw), None)
    if kind is None:
        return None
    problems = ProblemList()
    wanted = str(file.path) if kind == "fields" else fields or STANDARD_CATALOGUE
    catalogue = read_named_catalogue(wanted, folder, name, problems) or Catalogue()
    problems.raise_any()
    return ReferenceFile(kind, file.path.stem, file, raw, catalogue)


def document(found: ReferenceFile) -> dict[str, Any]:
    """The JSON document: the head, and what the file holds under its own keys; a catalogue's fields one by one."""
    answer: dict[str, Any] = {
        "command": "rules show",
        "status": "shown",
        "kind": found.kind,
        "name": found.name,
        "title": _titles(found.raw.get("title")),
        "file": found.file.shown,
    }
    if found.kind == "fields":
        return answer | {"fields": [_field_document(field) for field in found.catalogue.fields.values()]}
    rest = {key: _plain(value) for key, value in found.raw.items() if key not in _NOT_SHOWN}
    return answer | {"sources": _plain(found.raw.get("sources") or {})} | rest


def _field_document(field: Field) -> dict[str, Any]:
    values = {value: list(field.values.get(value, ())) for value in field.order or field.values}
    return {"name": field.name, "type": field.type, "headers": list(field.headers), "values": values}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value if isinstance(value, bool | int) or value is None else str(value)


def text(found: ReferenceFile, lang: str | None, width: int = 80) -> str:
    """For people. Titles in `lang`, without it in both languages, labels in English."""
    labels = lang or "en"
    titles = " / ".join(title_in({one: words}, one) for one, words in _shown_titles(found.raw.get("title"), lang))
    lines = filled(printable(found.name) + (f" — {titles}" if titles else ""), width, 0, 2)
    lines += filled(say(f"show.kind.{found.kind}", labels), width, 0, 2)
    lines += filled(say("show.file", labels, file=printable(found.file.shown)), width, 0, 2)
    sources = found.raw.get("sources")
    if isinstance(sources, Mapping) and sources:
        lines += ["", say("show.sources", labels)]
        for name, source in sources.items():
            lines += filled(f"{printable(str(name))}: {_source(source, labels)}", width, 2, 4)
    body = {"retirement": _table, "fields": _fields, "profile": _profile}[found.kind]
    lines.append("")
    for line, indent in body(found, labels):
        lines += filled(line, width, indent, indent + 2) if line else [""]
    return "\n".join(lines) + "\n"


def _titles(raw: object) -> dict[str, str]:
    if isinstance(raw, Mapping):
        return {str(lang): str(words) for lang, words in raw.items()}
    return {} if raw is None else {"vi": str(raw), "en": str(raw)}


def _shown_titles(raw: object, lang: str | None) -> Iterable[tuple[str, str]]:
    titles = _titles(raw)
    wanted = [lang] if lang else ["vi", "en"]
    found = {titles.get(one) or next(iter(titles.values()), ""): one for one in wanted}
    return [(one, words) for words, one in found.items() if words]


def _source(raw: object, lang: str) -> str:
    if not isinstance(raw, Mapping):
        return printable(str(raw))
    date = date_in_words(str(raw["date"]), lang) if raw.get("date") else ""
    parts = [title_in(_titles(raw.get("title")), lang), date, raw.get("issuer"), raw.get("clause")]
    sure = raw.get("confidence")
    words = ", ".join(printable(str(part)) for part in parts if part)
    return f"{words}; {say(f'show.{sure}', lang)}" if knows(f"show.{sure}") else words


# A retirement table

_Lines = Iterator[tuple[str, int]]


def _items(raw: Any) -> Sequence[Any]:
    """A list; empty where something else is written, for a file of one's own may be half done."""
    return raw if isinstance(raw, list | tuple) else ()


def _mappings(raw: Any) -> Iterator[Mapping[str, Any]]:
    return (item for item in _items(raw) if isinstance(item, Mapping))


def _table(found: ReferenceFile, lang: str) -> _Lines:
    raw = found.raw
    yield say("show.ages", lang), 0
    years = raw.get("years")
    if isinstance(years, Mapping) and years:
        if raw.get("before"):
            yield f"{say('show.before-year', lang, year=next(iter(years)))}: {_ages(raw['before'], lang)}", 2
        last = list(years)[-1]
        for year, ages in years.items():
            yield f"{say('show.from-year', lang, year=year) if year == last else year}: {_ages(ages, lang)}", 2
    yield from _steps(raw.get("ages"), lang, 2)
    for rank in _mappings(raw.get("ranks")):
        names = [value_in_words(found.catalogue.field("service_rank"), one, lang) for one in _items(rank.get("of"))]
        yield ", ".join(names), 2
        yield from _steps(rank.get("ages"), lang, 4)


def _steps(steps: Any, lang: str, indent: int) -> _Lines:
    for step in _mappings(steps):
        since = step.get("from")
        start = say("show.from-date", lang, date=date_in_words(str(since), lang)) + ": " if since else ""
        yield start + _ages(step, lang), indent


def _ages(ages: Any, lang: str) -> str:
    """`nam 60 tuổi 3 tháng, nữ 55 tuổi 4 tháng`."""
    if not isinstance(ages, Mapping):
        return printable(str(ages))
    said = [f"{say(f'show.{sex}', lang)} {_age(str(ages[sex]), lang)}" for sex in ("male", "female") if sex in ages]
    behind = [printable(str(ages["source"]))] if ages.get("source") else []
    if ages.get("confidence") == "to_confirm":
        behind.append(say("show.to_confirm", lang))
    return ", ".join(said) + (f" ({'; '.join(behind)})" if behind else "")


def _age(written: str, lang: str) -> str:
    found = _AGE.fullmatch(written)
    if found is None:
        return printable(written)
    years, months = int(found[1]), int(found[2])
    return say("show.age-months" if months else "show.age", lang, years=years, months=months)


# A catalogue


def _fields(found: ReferenceFile, lang: str) -> _Lines:
    fields = list(found.catalogue.fields.values())
    yield say("show.fields", lang, n=len(fields)), 0
    for field in fields:
        yield f"{printable(field.name)} ({say(f'show.type.{field.type}', lang)})", 2
        if field.headers:
            yield say("show.headers", lang, headers=_listed(field.headers)), 4
        for value in field.order or field.values:
            spellings = field.values.get(value, ())
            yield printable(value) + (f": {_listed(spellings)}" if spellings else ""), 6


def _listed(words: Sequence[str]) -> str:
    return "; ".join(printable(word) for word in words)


# A profile


def _profile(found: ReferenceFile, lang: str) -> _Lines:
    for section in _mappings(found.raw.get("sections")):
        yield title_in(_titles(section.get("title")), lang), 0
        for line in _mappings(section.get("lines")):
            title = title_in(_titles(line.get("title")), lang) or printable(str(line.get("key")))
            yield f"{title}: {_counted(line, found.catalogue, lang)}", 2


def _counted(line: Mapping[str, Any], catalogue: Catalogue, lang: str) -> str:
    if "mean" in line:
        return say("show.mean", lang, field=field_in_words(str(line["mean"]), lang, catalogue))
    who = selector_sentence(line.get("who"), lang, catalogue, {})
    if "of" not in line:
        return who
    return say("show.of", lang, who=who, of=selector_sentence(line["of"], lang, catalogue, {}))
