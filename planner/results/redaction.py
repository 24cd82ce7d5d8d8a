"""Results without names: for papers that leave the room.

`initials`: names become initials, and the people's own data goes, but for what the rules count. `counts`: nobody can be told
from another: no ids, no lists of people, and numbers of people from 1 to 4 are suppressed, with whatever would give them away
(the share, the rest of the base, a line of the same group). Verdicts stay. Texts that people wrote (titles, clauses, notes)
lose every name that they hold; problems, which quote cells, and the reasons of waivers are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, Literal

from planner.results.result import (
    AgeBand,
    Details,
    Finding,
    Funnel,
    Note,
    PersonShown,
    ProblemShown,
    Pyramid,
    Result,
    Since,
    StructureLine,
    Tally,
)

Redaction = Literal["none", "initials", "counts"]
SMALL = 5  # smaller counts of people are not shown
GONE = "…"
_KEPT = ("gender",)  # of the list of people; the rest tells who somebody is
_WORD = re.compile(r"\w+")
# Values that the program writes, never people: they must stay what they are.
_OWN_WORDS = frozenset({
    "code", "force", "verdict", "kind", "status", "command", "severity", "authority", "bound", "lang", "redacted", "measure",
    "provenance", "suppressed", "name_order",
})  # fmt: skip


def redacted(result: Result, how: Redaction, names: Iterable[str] = ()) -> Result:
    """A copy of the result fit for such a paper; the result itself for `none`, and where it says no more already.

    `names`: of people whom the result may speak of without listing them (the rest of the pool).
    """
    before = result.details.redacted if result.details is not None else "none"
    if how == "none" or before in (how, "counts"):
        return result
    copy = result.model_copy(deep=True)
    hidden = _Hidden([*result.names.values(), *names, *(_since_names(result))])
    if how == "counts":
        hidden.add_ids(_ids(result))
    details = copy.details = copy.details or Details()
    details.redacted = how
    details.bundle = {}  # plans name people: in waivers, includes, lists of relatives
    _problems(copy)
    if how == "initials":
        _initials(copy, details)
    else:
        _counts(copy, details)
    return Result.model_validate(hidden.out_of(copy.model_dump(by_alias=True)))


def initials(name: str) -> str:
    """`N.T.A.` of Nguyễn Thị An."""
    letters = (next((c for c in unicodedata.normalize("NFC", word) if c.isalpha()), "") for word in name.split())
    return "".join(f"{letter.upper()}." for letter in letters if letter)


def is_small(count: int | None, base: int | None = None) -> bool:
    """Whether a count of people, or the rest of its base, is from 1 to 4."""
    if count is None:
        return False
    return 0 < count < SMALL or (base is not None and 0 < base - count < SMALL)


class _Hidden:
    """Names and ids, to be taken out of any text as whole words, however they are cased and spaced."""

    def __init__(self, names: Iterable[str]) -> None:
        self._phrases: dict[str, set[tuple[str, ...]]] = {}
        for name in set(names):
            words = _words(name)
            # A single short word is as likely an ordinary word of a title.
            if len(words) > 1 or (words and len(words[0]) >= 3):
                self._phrases.setdefault(words[0], set()).add(words)

    def add_ids(self, ids: Iterable[str]) -> None:
        """Ids that are no plain numbers: a number is not told from any other number."""
        for id in ids:
            if len(id) >= 3 and re.search(r"[^\W\d_]", id) and re.search(r"\d", id):
                words = _words(id)
                self._phrases.setdefault(words[0], set()).add(words)

    def out_of(self, data: Any) -> Any:
        if isinstance(data, str):
            return self._text(data)
        if isinstance(data, list):
            return [self.out_of(part) for part in data]
        if isinstance(data, dict):
            return {self._text(key): value if key in _OWN_WORDS else self.out_of(value) for key, value in data.items()}
        return data

    def _text(self, text: str) -> str:
        found = list(_WORD.finditer(text))
        words = [_fold(match[0]) for match in found]
        kept, end, i = [], 0, 0
        while i < len(words):
            lengths = [len(p) for p in self._phrases.get(words[i], ()) if tuple(words[i : i + len(p)]) == p]
            if lengths:
                kept += [text[end : found[i].start()], GONE]
                i += max(lengths)
                end = found[i - 1].end()
            else:
                i += 1
        return "".join([*kept, text[end:]])


def _words(text: str) -> tuple[str, ...]:
    return tuple(_fold(match[0]) for match in _WORD.finditer(unicodedata.normalize("NFC", text)))


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().replace("ð", "đ")


def _since_names(result: Result) -> Iterable[str]:
    return result.details.since.names.values() if result.details and result.details.since else ()


def _ids(result: Result) -> Iterable[str]:
    found = {*result.names, *(waiver.id for waiver in result.waivers), *(pid for f in result.findings for pid in f.people)}
    found.update(pid for ids in (result.slate or {}).values() for pid in ids)
    if result.details:
        found.update(result.details.people)
        since = result.details.since or Since()
        found.update(pid for part in (since.joined, since.left) for ids in part.values() for pid in ids)
    return found


def _problems(result: Result) -> None:
    """Problems quote cells and their rows: only that there are any is kept, or, of a refusal, what kind they are."""
    if result.status == "bad_input":
        kinds = [(problem.code, problem.severity) for problem in result.problems]
        result.problems = [ProblemShown(code=c, severity=s, where="", message="", hint="") for c, s in kinds]
    elif result.problems:
        result.problems = []
        result.notes.append(Note(code="note.problems-hidden"))


def _initials(result: Result, details: Details) -> None:
    result.names = {pid: initials(name) for pid, name in result.names.items()}
    details.people = {
        pid: PersonShown(row=0, fields={f: v for f, v in person.fields.items() if f in _KEPT})
        for pid, person in details.people.items()
    }
    details.columns = [column for column in details.columns if column in _KEPT]
    if details.since is not None:
        details.since.names = {pid: initials(name) for pid, name in details.since.names.items()}
    for finding in result.findings:
        finding.facts = {}
        _without_values(finding)
    _without_value_names(result)
    for waiver in result.waivers:
        waiver.reason = GONE


def _counts(result: Result, details: Details) -> None:
    sizes = {committee: len(ids) for committee, ids in (result.slate or {}).items()}
    few = {committee for committee, size in sizes.items() if 0 < size < SMALL}
    if result.waivers:
        result.notes.append(Note(code="note.waivers-hidden"))
    result.waivers, result.names = [], {}
    result.slate = None if result.slate is None else {committee: [] for committee in result.slate}
    for finding in result.findings:
        committee = finding.rule.rpartition("/")[0]
        _without_people(finding, sizes.get(committee), committee in few)
    _without_value_names(result)
    result.funnels = [funnel for funnel in result.funnels if not _tells(funnel)]
    for funnel in result.funnels:
        funnel.lost = [lost.model_copy(update={"ids": [], "unproven": 0}) for lost in funnel.lost]
    losses = [a for a in result.age_losses if not any(map(is_small, (a.people, a.alone, a.people - a.alone)))]
    result.age_losses = [loss.model_copy(update={"lost": []}) for loss in losses]
    result.objective = [
        stage for stage in result.objective
        if not any(stage.prefer.endswith(f"({committee})") for committee in few)
        and not (stage.prefer.startswith("fewest_changes") and 0 < stage.value < SMALL)
    ]  # fmt: skip
    for relaxation in result.relaxations:
        relaxation.slate = {}
        for change in relaxation.changes:
            change.people, change.unproven = [], []
    details.people, details.columns, details.open_cells = {}, [], []
    details.structure = _structure(details.structure, few)
    details.pyramids = [_pyramid(pyramid) for pyramid in details.pyramids if pyramid.of not in few]
    details.filled = {committee: n for committee, n in (details.filled or sizes).items() if not is_small(n)}
    if details.since is not None:
        details.since = _since(details.since)


def _without_people(finding: Finding, size: int | None, is_few: bool) -> None:
    finding.people, finding.unsure, finding.facts = [], [], {}
    finding.excused = 0 if is_small(finding.excused) else finding.excused
    if finding.by_value is not None:
        _without_values(finding)
        return
    actual, base = finding.actual, finding.base
    if finding.kind in ("mean", "distinct"):
        if not is_few:
            return
        stands_for = GONE
    elif is_few or is_small(base, size):
        stands_for, finding.base = GONE, None
    elif isinstance(actual, int) and 0 < actual < SMALL:
        stands_for = f"<{SMALL}"
    elif isinstance(actual, int) and is_small(actual, base):
        stands_for = f">{(base or 0) - SMALL}"
    else:
        return
    finding.suppressed, finding.actual, finding.actual_range, finding.slack, finding.shortfall = stands_for, None, None, None, 0
    if finding.kind == "require" or (finding.base is None and finding.kind == "count"):
        finding.at_least = finding.at_most = finding.nearest = None  # they tell the base


def _without_values(finding: Finding) -> None:
    """Of a rule about each unit or home town, how many are as they should be, and no more: a value may be one person's own."""
    if finding.by_value is not None:
        met = sum(value.verdict == "met" for value in finding.by_value.values())
        finding.suppressed, finding.by_value, finding.shortfall = f"{met}/{len(finding.by_value)}", None, 0
        finding.people = finding.unsure = []


def _without_value_names(result: Result) -> None:
    """The same of reasons and relaxations."""
    result.funnels = [funnel for funnel in result.funnels if funnel.value is None]
    for relaxation in result.relaxations:
        for change in relaxation.changes:
            change.value = None


def _tells(funnel: Funnel) -> bool:
    """Whether a funnel gives a small count away."""
    counts = [funnel.in_pool, funnel.remain, funnel.in_pool - funnel.remain, *(lost.people for lost in funnel.lost)]
    return any(map(is_small, counts))


def _structure(lines: list[StructureLine], few: set[str]) -> list[StructureLine]:
    """Small counts are suppressed, and with them every line of their group: lines of a group add up to the whole, or one
    holds others (master and above), so that what stands would tell what is hidden."""
    kept = [line.model_copy(deep=True) for line in lines]
    for of in {of for line in kept for of in (*line.counts, *line.means)}:
        if of in few:
            for line in kept:
                line.counts.pop(of, None)
                line.means.pop(of, None)
            continue
        groups: dict[str, list[StructureLine]] = {}
        for line in kept:
            if of in line.counts:
                groups.setdefault(str(line.group), []).append(line)
        for group in groups.values():
            counts = sorted(line.counts[of].count for line in group)
            # Of two lines of which one holds the other (under 40, under 42), the difference tells, too.
            apart = [high - low for low, high in pairwise(counts)]
            if any(map(is_small, apart)) or any(is_small(line.counts[of].count, line.counts[of].base) for line in group):
                for line in group:
                    line.suppressed[of] = _stands_for(line.counts.pop(of))
            for line in group:
                if of in line.counts and is_small(line.counts[of].unknown):
                    line.counts[of].unknown = 0
    return kept


def _stands_for(tally: Tally) -> str:
    if 0 < tally.count < SMALL:
        return f"<{SMALL}"
    return f">{tally.base - SMALL}" if is_small(tally.count, tally.base) else GONE


def _pyramid(pyramid: Pyramid) -> Pyramid:
    men, women = (_few_hidden([getattr(band, sex) or 0 for band in pyramid.bands]) for sex in ("male", "female"))
    bands = [
        AgeBand(at_least=band.at_least, at_most=band.at_most, male=m, female=w)
        for band, m, w in zip(pyramid.bands, men, women, strict=True)
    ]
    return pyramid.model_copy(update={"bands": bands, "no_age": 0 if is_small(pyramid.no_age) else pyramid.no_age})


def _few_hidden(counts: list[int]) -> list[int | None]:
    """The counts without the small ones, and without so many more that their sum does not tell them."""
    hidden = {i for i, count in enumerate(counts) if is_small(count)}
    while hidden and (len(hidden) < 2 or sum(counts[i] for i in hidden) < SMALL):
        others = [i for i, count in enumerate(counts) if count and i not in hidden]
        if not others:
            break
        hidden.add(min(others, key=counts.__getitem__))
    return [None if i in hidden else count for i, count in enumerate(counts)]


def _since(since: Since) -> Since:
    def kept(values: Mapping[str, Any]) -> dict[str, Any]:
        actual, base = values.get("actual"), values.get("base")
        tells = is_small(actual if isinstance(actual, int) else None, base if isinstance(base, int) else None)
        hidden = {"actual", "base", "shortfall"} if tells or not isinstance(actual, int | float) else {"shortfall"}
        return {key: value for key, value in values.items() if key not in hidden}

    moved = [m.model_copy(update={"was": kept(m.was), "now": kept(m.now)}) for m in since.moved]
    return since.model_copy(update={"joined": {}, "left": {}, "names": {}, "moved": [m for m in moved if m.was != m.now]})
