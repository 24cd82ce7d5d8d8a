"""Results without names: for papers that leave the room.

`initials`: names become initials, and the people's own data goes, but for what the rules count. `counts`: nobody can be told
from another: no ids, no lists of people, and numbers of people from 1 to 4 are suppressed, with whatever would give them away
(`planner.results.small_counts`). Verdicts stay. Texts that people wrote (titles, clauses, notes) lose every name that they
hold; of problems, which quote cells, no more than their kind and place is kept, and only where they are the answer.

What may be shown follows from the marks of the fields alone (`planner.results.marks`): what bears none is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from pydantic import BaseModel

from planner.problems import BadInput, Problem
from planner.results.marks import Mark, ids_in, marks_of, names_in
from planner.results.naming import GONE, People
from planner.results.result import Details, Finding, Named, Note, ProblemShown, Result
from planner.results.small_counts import is_small, leave_no_room, without_small_counts, without_sums
from planner.words import knows, say_without

Redaction = Literal["none", "initials", "counts"]
_KEPT = frozenset({"gender"})  # of the people's own fields; the rest tells who somebody is
_DROPPED = object()
# The kind of a file, and the line or the cell in it: what stands between and behind may be people's words.
_FILE = r"\.(yaml|yml|csv|tsv|txt|xlsx|xlsm|xls|ods|parquet|json)"
_PLACE = re.compile(rf"{_FILE}(?::([0-9]+)|!.*!([A-Z]{{1,3}}[0-9]+)$)?(?![a-z])", re.IGNORECASE | re.DOTALL)


def redacted(
    result: Result, how: Redaction, names: Iterable[str] | None = None, ids: Iterable[str] = (), lang: str | None = None
) -> Result:
    """A copy of the result fit for such a paper; the result itself for `none`, and where it says no more already.

    `names`, `ids`: of everybody whom the result may speak of (the whole pool); None where the pool is not at hand: then the
    result must say itself which of its texts name people. `lang` is the language of what stands for problems.

    Raises BadInput where it does not (a result of 1.2.0, or not made for a report): names of people who are not on the slate
    could stand in it.
    """
    before = result.details.redacted if result.details is not None else "none"
    if how == "none" or before in (how, "counts"):
        return result
    if names is None and before == "none" and not _says_whom_it_names(result):
        raise BadInput([Problem("redact-names-unknown", "details.named")])
    people = People([*names_in(result), *(names or ())], [*ids_in(result), *ids] if how == "counts" else ())
    copy = result.model_copy(deep=True)
    details = copy.details = copy.details or Details()
    without_sums(copy)
    _without_values(copy)
    copy.keep_back(how)
    if how == "counts":
        without_small_counts(copy)
        if copy.waivers:
            copy.notes.append(Note(code="note.waivers-hidden"))
    details.columns = [] if how == "counts" else [column for column in details.columns if column in _KEPT]
    if copy.problems and copy.status != "bad_input":
        copy.problems = []
        copy.notes.append(Note(code="note.problems-hidden"))
    kept = _Kept(how, people, _phrases(result, how)).part(copy) or {}
    kept["problems"] = [_problem(problem, lang or result.lang or "en") for problem in copy.problems]
    kept["details"]["redacted"] = how
    return type(result).model_validate(kept)


def _without_values(result: Result) -> None:
    """Of a rule about each unit or home town, how many are as they should be, and no more: a value may be one person's own."""
    for finding in result.findings:
        if finding.by_value is not None:
            met = sum(value.verdict == "met" for value in finding.by_value.values())
            if met == len(finding.by_value) and leave_no_room(list(finding.by_value.values())):
                finding.required, finding.at_least, finding.at_most = {}, None, None
            finding.suppressed, finding.by_value, finding.shortfall = f"{met}/{len(finding.by_value)}", None, 0
            finding.people = finding.unsure = []
            if finding.required.get("exactly", "").isdigit() and met:
                finding.required = {}  # it is the count of each
    result.funnels = [funnel for funnel in result.funnels if funnel.value is None]


def initials(name: str) -> str:
    """`N.T.A.` of Nguyễn Thị An."""
    letters = (next((c for c in unicodedata.normalize("NFC", word) if c.isalpha()), "") for word in name.split())
    return "".join(f"{letter.upper()}." for letter in letters if letter)


class _Kept:
    """What the marks allow, part by part."""

    def __init__(self, how: Redaction, people: People, phrases: Iterable[str]) -> None:
        self._how, self._people = how, people
        literal = sorted({phrase for phrase in phrases if phrase}, key=len, reverse=True)
        self._phrases = re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in literal)) if literal else None
        self._texts: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._taken: set[str] = set()

    def part(self, part: BaseModel) -> dict[str, Any] | None:
        """The fields that are shown, by name. None: one that is not shown has no default, and takes the whole part with it."""
        found: dict[str, Any] = {}
        for name, field in type(part).model_fields.items():
            marks = marks_of(type(part))[name]
            if isinstance(part, Finding) and not part.counts_people and name == "actual":
                marks = (Mark.NUMBER,)
            value = self._value(getattr(part, name), marks, is_needed=field.is_required())
            if value is not _DROPPED:
                found[name] = value
            elif field.is_required():
                return None
        return found

    def _value(self, value: Any, marks: tuple[Mark, ...], *, is_needed: bool = False) -> Any:
        if value is None:
            return None
        if isinstance(value, BaseModel):
            part = self.part(value)
            return _DROPPED if part is None else part
        if isinstance(value, dict):
            return self._mapping(value, marks)
        if isinstance(value, list):
            return [kept for one in value if (kept := self._value(one, marks)) is not _DROPPED]
        return self._scalar(value, marks[0] if marks else None, is_needed=is_needed)

    def _mapping(self, value: Mapping[str, Any], marks: tuple[Mark, ...]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, inner in value.items():
            is_harmless = marks == (Mark.FIELD, Mark.OWN) and key in _KEPT and self._how == "initials"
            one = inner if is_harmless else self._value(inner, marks[1:])
            kept = self._scalar(key, marks[0] if marks else None)
            if kept is not _DROPPED and one is not _DROPPED:
                found[kept] = one
        return found

    def _scalar(self, value: Any, mark: Mark | None, *, is_needed: bool = False) -> Any:
        in_counts = self._how == "counts"
        match mark:
            case Mark.WORD | Mark.NUMBER:
                return value
            case Mark.COUNT | Mark.TEXT | Mark.KEY | Mark.FIELD if not isinstance(value, str):
                # A text of the plan may hold a number, too.
                is_hidden = in_counts and isinstance(value, int) and not isinstance(value, bool) and is_small(value)
                return _DROPPED if is_hidden else value
            case Mark.COUNT:
                return value
            case Mark.TEXT:
                return self._text(value)
            case Mark.KEY | Mark.FIELD:
                return self._key(value)
            case Mark.IDS:
                return _DROPPED if in_counts else value
            case Mark.NAME:
                return _DROPPED if in_counts else initials(value)
            case _:
                return GONE if is_needed and isinstance(value, str) and mark is not None else _DROPPED

    def _text(self, text: str) -> str:
        if text not in self._texts:
            said = self._people.out_of(text)
            self._texts[text] = self._phrases.sub(GONE, said) if self._phrases is not None else said
        return self._texts[text]

    def _key(self, key: str) -> str:
        """Two keys stay two, whatever is taken out of them."""
        if key not in self._keys:
            committee, slash, id = key.rpartition("/")
            plain = self._key(committee) + slash + self._text(id) if slash else self._text(key)
            if slash and self._text(plain) != plain:  # a name over both parts
                plain = f"{self._key(committee)}/{GONE}"
            said, n = plain, 1
            while said in self._taken:
                n += 1
                said = f"{plain}{n}"
            self._keys[key] = said
            self._taken.add(said)
        return self._keys[key]


def _says_whom_it_names(result: Result) -> bool:
    """Whether somebody looked for the pool's names in its texts; a refusal has no texts that are shown."""
    if result.status == "bad_input":
        return True
    details = result.details
    if details is None or details.named is None or (result.against is not None and result.against.named is None):
        return False
    return details.since is None or details.since.named is not None


def _phrases(result: Result, how: Redaction) -> Iterable[str]:
    details = result.details
    of_old = result.against.named if result.against is not None else None
    for named in (of_old, *((details.named, details.since.named if details.since else None) if details else ())):
        named = named or Named()
        yield from named.names
        if how == "counts":
            yield from named.ids


def _problem(problem: ProblemShown, lang: str) -> dict[str, Any]:
    """What kind of problem and where, without anything that it quotes: no cell, no header, no name of a file."""
    code = f"problem.{problem.code}"
    said, hint = (say_without(one, lang, GONE) if knows(one) else "" for one in (code, f"{code}.hint"))
    shown = {"code": problem.code, "severity": problem.severity, "where": place_alone(problem.where)}
    return {**shown, "message": said, "hint": hint}


def place_alone(where: str) -> str:
    """`….csv:4` of `pool.csv:4:Ngày sinh`, `….xlsx!C7` of `list.xlsx!Sheet!C7`; `…` where it is no place in a file."""
    match = _PLACE.search(where)
    if match is None:
        return GONE
    kind, line, cell = match.groups()
    return f"{GONE}.{kind.lower()}" + (f":{line}" if line else f"!{cell}" if cell else "")
