"""The files of a panel's plan as text: plan.yaml, rules.yaml and fields.yaml, for an analyst to read and go on with."""

from __future__ import annotations

import itertools
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from planner.intake.starts import Asked
from planner.intake.starts.features import Feature, Features, Quota
from planner.intake.starts.people import PanelPeople, addresses, slug
from planner.language.catalogue import Field
from planner.language.dates import month_of_day, month_text
from planner.language.folding import fold
from planner.language.in_force import local_today
from planner.words import IN_DOCUMENTS, say
from planner.written.yaml_places import shown_path

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*")
# Plain in YAML, but no text: other programs of an office read these, too.
_NO_TEXTS = frozenset("true false yes no on off y n null nan inf".split())
_RAW = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # not to stand in YAML as they are
_WIDTH = 110


@dataclass(frozen=True)
class Household:
    """The fields of an address that no two members share."""

    fields: tuple[str, ...]


@dataclass(frozen=True)
class Panel:
    """Everything that was read. `drawn`: ids of who was selected before; `beside`: of who shares their address."""

    asked: Asked
    seats: int
    features: Features
    people: PanelPeople
    household: Household | None
    drawn: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @cached_property
    def blank_addresses(self) -> int:
        """How many people have a blank in their address."""
        read = self.people.read
        if read.table is None or read.rows is None or not self.asked.address:
            return 0
        return sum(not address for address in addresses(read.table, self.asked.address, read.rows.tolist()))


def panel_files(panel: Panel) -> Mapping[str, str]:
    """The text of each file, by its name."""
    return {
        "plan.yaml": "".join(f"{line}\n" for line in _plan(panel)),
        "rules.yaml": "".join(f"{line}\n" for line in _rules(panel)),
        "fields.yaml": "".join(f"{line}\n" for line in _fields(panel)),
    }


def quoted(text: str) -> str:
    """A text in YAML: plain where nobody could take it for something else, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _NO_TEXTS:
        return text
    return _RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _comment(panel: Panel, code: str, **params: object) -> Iterator[str]:
    """A message as comment lines."""
    for line in say(code, panel.asked.lang, **params).splitlines():
        yield f"# {line}".rstrip()


def _titles(code: str, **params: object) -> str:
    said = (f"{lang}: {json.dumps(say(code, lang, **params), ensure_ascii=False)}" for lang in IN_DOCUMENTS)
    return "{" + ", ".join(said) + "}"


def _plan(panel: Panel) -> Iterator[str]:
    asked = panel.asked
    files = {"features": _named(asked.files[0]), "people": _named(asked.files[1])}
    yield "# yaml-language-server: $schema=.schema/plan.json"
    yield from _comment(panel, "panel.plan", seats=panel.seats, **files)
    yield f"plan: {quoted(slug(Path(os.path.abspath(asked.folder)).name).replace('_', '-'))}"
    yield f"title: {_titles('panel.title', seats=panel.seats)}"
    yield f"lang: {asked.lang}"
    yield f"as_of: {month_text(month_of_day(local_today()))}"
    yield from _comment(panel, "panel.plan.pool")
    yield from _pool(panel)
    yield "fields: fields"
    yield ""
    yield "committees:"
    yield "  panel:"
    yield f"    title: {_titles('panel.committee')}"
    yield f"    seats: {{exactly: {panel.seats}, fixed: true}}"
    yield "    rules:"
    yield f"      - rules{' ' * 22}# {say('panel.plan.rules', asked.lang)}"
    if panel.household is not None:
        yield from _indented(6, _comment(panel, "panel.plan.address"))
        names = ", ".join(map(quoted, panel.household.fields))
        yield f"      - {{id: same-address, topic: structure, title: {_titles('panel.address')},"
        yield f"         apart: {{fields: [{names}]}}, fixed: true}}"
    already = "" if asked.already_selected is None else _named(asked.already_selected)
    if panel.drawn:
        yield from _indented(6, _comment(panel, "panel.plan.drawn", count=len(panel.drawn), file=already))
        yield f"      - id: already-selected\n        title: {_titles('panel.drawn.title')}\n        fixed: true"
        yield from _exclude(panel.drawn)
    if panel.beside:
        yield from _indented(6, _comment(panel, "panel.plan.beside", count=len(panel.beside), file=already))
        yield f"      - id: address-of-selected\n        title: {_titles('panel.beside.title')}\n        fixed: true"
        yield from _exclude(panel.beside)
    yield ""
    yield from _comment(panel, "panel.plan.prefer")


def _named(path: Path) -> str:
    return shown_path(path).rpartition("/")[2]


def _indented(by: int, lines: Iterator[str]) -> Iterator[str]:
    return (" " * by + line for line in lines)


def _pool(panel: Panel) -> Iterator[str]:
    source = panel.people.source
    file = _relative(source.file, panel.asked.folder)
    if source.sheet is None and not source.columns:
        yield f"pool: {quoted(file)}"
        return
    yield "pool:"
    yield f"  file: {quoted(file)}"
    if source.sheet is not None:
        yield f"  sheet: {quoted(source.sheet)}"
    if source.columns:
        yield "  columns: {" + ", ".join(f"{quoted(header)}: {quoted(name)}" for header, name in source.columns.items()) + "}"


def _relative(file: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(file.resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return file.resolve().as_posix()


def _exclude(ids: Sequence[str]) -> Iterator[str]:
    line = "        exclude: ["
    for number, pid in enumerate(ids):
        word = quoted(pid) + ("]" if number == len(ids) - 1 else ",")
        if len(line) + len(word) > _WIDTH:
            yield line.rstrip()
            line = " " * 10
        line += word + ("" if word.endswith("]") and number == len(ids) - 1 else " ")
    yield line


def _rules(panel: Panel) -> Iterator[str]:
    yield "# yaml-language-server: $schema=.schema/ruleset.json"
    yield from _comment(panel, "panel.rules", features=_named(panel.asked.files[0]))
    if panel.features.has_flex:
        yield from _comment(panel, "panel.rules.flex")
    yield "ruleset: rules"
    yield f"title: {_titles('panel.rules.title')}"
    yield "rules:"
    ids: set[str] = set()
    for one in panel.features.features:
        yield ""
        yield f"  # {' '.join(one.name.split())}: {say('panel.rules.sums', panel.asked.lang, least=one.least, most=one.most)}"
        for quota in one.quotas.values():
            yield from _quota(panel, one, quota, ids)


def _quota(panel: Panel, one: Feature, quota: Quota, ids: set[str]) -> Iterator[str]:
    field = panel.people.fields[fold(one.name)]
    stem = f"{field}-{slug(quota.value).removeprefix('column_')}".replace("_", "-")
    count = f"count: {{{quoted(field)}: {quoted(panel.people.labels[field][fold(quota.value)])}}}"

    def rule(suffix: str, bounds: str, more: str = "") -> str:
        title = " ".join(f"{one.name}: {quota.value}{f' ({suffix})' if suffix else ''}".split())
        rule_id = _unused("-".join(filter(None, [stem, suffix])), ids)
        return f"  - {{id: {quoted(rule_id)}, topic: structure, title: {quoted(title)}, {count}, {bounds}{more}}}"

    least, most = f"at_least: {quota.least}", f"at_most: {quota.most}"
    has_least, has_most = quota.least > 0, quota.most < panel.seats
    if not has_least and not has_most:
        free = say("panel.rules.free", panel.asked.lang, least=quota.least, most=quota.most)
        yield f"  # {' '.join(quota.value.split())}: {free}"
    elif quota.least_flex is None or quota.most_flex is None or _is_free(quota, panel.seats):
        yield rule("", ", ".join([least] * has_least + [most] * has_most))
    elif quota.least_flex == quota.least and quota.most_flex == quota.most:
        yield rule("", ", ".join([least] * has_least + [most] * has_most), ", fixed: true")
    else:
        if has_least:
            yield rule("min", least, _flex(quota.least, quota.least_flex))
        if has_most:
            yield rule("max", most, _flex(quota.most, quota.most_flex))


def _unused(name: str, ids: set[str]) -> str:
    """The name, or with a number behind it where it is taken; it is taken from now on."""
    numbered = (f"{name}-{number}" for number in itertools.count(2))
    found = next(one for one in itertools.chain([name], numbered) if one not in ids)
    ids.add(found)
    return found


def _is_free(quota: Quota, seats: int) -> bool:
    """Whether a relaxation may move both bounds as far as there are seats."""
    return not quota.least_flex and (quota.most >= seats or (quota.most_flex or 0) >= seats)


def _flex(bound: int, flex: int) -> str:
    return ", fixed: true" if flex == bound else f", relax: {{to: {flex}}}"


def _fields(panel: Panel) -> Iterator[str]:
    yield from _comment(panel, "panel.fields", people=_named(panel.asked.files[1]))
    yield f"title: {_titles('panel.fields.title')}"
    yield "fields:"
    for field in panel.people.catalogue.fields.values():
        yield from _field(field)


def _field(field: Field) -> Iterator[str]:
    headers = f", headers: [{', '.join(map(quoted, field.headers))}]" if field.headers else ""
    made = f", made_of: [{', '.join(map(quoted, field.made_of))}]" if field.made_of else ""
    if not field.values:
        yield f"  {quoted(field.name)}: {{type: {field.type}{headers}{made}}}"
        return
    yield f"  {quoted(field.name)}:"
    yield f"    type: {field.type}"
    if field.headers:
        yield f"    headers: [{', '.join(map(quoted, field.headers))}]"
    yield "    values:"
    for value, spellings in field.values.items():
        yield f"      {quoted(value)}: [{', '.join(map(quoted, spellings))}]"
