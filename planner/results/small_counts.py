"""Counts of 1 to 4 people, and sums over so few, taken out of a result together with whatever would give them away.

A hidden count must keep at least two possible values for a reader who knows the verdicts and the bounds: where `<5` and a
failed `≤ 3` would leave only 4, the sign is `…`, and stands as well for the counts next to it; where the bounds alone would
tell it (`exactly 1`, met), they go, too. It must not follow by subtraction either: of counts whose difference is a hidden one,
one more is hidden (complementary suppression; the people behind each count say what adds up to what).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from planner.results.naming import GONE
from planner.results.result import (
    Against,
    AgeBand,
    Change,
    Details,
    Finding,
    Funnel,
    GroupCount,
    Objective,
    Pyramid,
    Result,
    RuleShown,
    StructureLine,
    ValueFinding,
)
from planner.results.rule_keys import is_seats

SMALL = 5  # smaller counts of people are not shown
_ENOUGH = 8  # a count that is hidden beside one small one: up to here
_STEPS = 20_000  # of a search for what adds up; beyond, the count is hidden


def is_small(count: int | None, base: int | None = None) -> bool:
    """Whether a count of people, or the rest of its base, is from 1 to 4."""
    if count is None:
        return False
    return 0 < count < SMALL or (base is not None and 0 < base - count < SMALL)


def leave_no_room(values: Sequence[ValueFinding]) -> bool:
    """Whether the bounds of values that all keep them leave fewer than five people to be told apart: 50% of eight, of two."""
    base = max((value.base or 0 for value in values), default=0)
    highs = [value.at_most for value in values if value.at_most is not None]
    is_full = len(highs) == len(values) and sum(highs) - base < SMALL
    lows = sum(value.at_least or 0 for value in values)
    return bool(base) and (is_full or (lows > 0 and base - lows < SMALL))


def without_sums(result: Result) -> None:
    """Take out means and totals over fewer than five people, and those whose differences are such; of some of the members
    always: who they are is not told, and what they are the difference of could not be seen."""
    slate = {committee: frozenset(ids) for committee, ids in (result.slate or {}).items()}
    size = result.provenance.pool_size if result.provenance else None
    listed = frozenset(id for ids in slate.values() for id in ids)
    pool = listed | frozenset(f"\0{i}" for i in range((size or 0) - len(listed)))
    told: list[frozenset[str]] = []
    fields: set[str] = set()

    def may_be_told(people: frozenset[str]) -> bool:
        if people not in told:
            if len(people) < SMALL or _tell_few([*told, people]):
                return False
            told.append(people)
        return True

    for finding in result.findings:
        if finding.tells == "numbers" and (finding.base or finding.actual is not None or finding.actual_range is not None):
            members = slate.get(finding.rule.rpartition("/")[0], frozenset())
            if finding.base == len(members) and may_be_told(members):
                fields.add(finding.field or "")
            else:
                _hide(finding, GONE)
                finding.base = None
    lines = result.details.structure if result.details else []
    for of in dict.fromkeys(of for line in lines for of in line.means):
        if not may_be_told(pool if of == "pool" else slate.get(of, frozenset())):
            for line in lines:
                line.means.pop(of, None)
    totals = [stage for stage in result.objective if stage.prefer.partition(":")[0] in ("highest", "lowest")]
    for stage in sorted(totals, key=lambda stage: _summed(stage)[1] is None):
        field, committee = _summed(stage)
        if committee is None and len(slate) == 1:
            committee = next(iter(slate))
        # The total over all committees is no sum over people: it is told only where no part of it is.
        told_so = may_be_told(slate.get(committee, frozenset())) if committee is not None else field not in fields
        if told_so:
            fields.add(field)
        else:
            _hide_value(stage)
    shown: list[Finding | RuleShown] = [*result.findings, *(result.details.rules if result.details else [])]
    summed = {part.rule for part in shown if part.tells in ("numbers", None)}
    for relaxation in result.relaxations:
        few = [c for c in relaxation.changes if c.rule in summed]  # over whom is not told: it may be some of the members
        for change in few:
            change.to = None
        if few:
            relaxation.cost = relaxation.people = None
    for moved_finding in result.against.findings if result.against else []:
        if moved_finding.rule in summed:
            moved_finding.from_.actual = moved_finding.to.actual = None
    since = result.details.since if result.details else None
    for moved in since.moved if since else []:
        if moved.rule in summed:
            for numbers in (moved.was, moved.now):
                numbers.pop("actual", None)


def _tell_few(sets: Sequence[frozenset[str]]) -> bool:
    """Whether of sums over these people one over fewer than five follows: a whole less one or two of its parts."""
    for whole in sets:
        parts = [part for part in sets if part < whole]
        if any(0 < len(whole - part) < SMALL for part in parts):
            return True
        if any(not one & other and 0 < len(whole - one - other) < SMALL for one, other in combinations(parts, 2)):
            return True
    return False


def _summed(stage: Objective) -> tuple[str, str | None]:
    """Field and committee of `highest: confidence (standing)`."""
    field, _, committee = stage.prefer.partition(":")[2].strip().rstrip(")").partition(" (")
    return field, committee or None


def _hide_value(stage: Objective) -> None:
    stage.proved, stage.value, stage.bound = stage.is_proved, None, None


def without_small_counts(result: Result) -> None:
    """Take the small counts of people out of every part, and what tells them. Lists of people may still stand: they are not
    shown in counts anyway."""
    details = result.details or Details()
    sizes = {committee: len(ids) for committee, ids in (result.slate or {}).items()}
    few = {committee for committee, size in sizes.items() if 0 < size < SMALL}
    pool_size = result.provenance.pool_size if result.provenance else None
    # Minima are the plan's own numbers; what caps let in is counted in the pool, and the total tells the rest.
    result.sums = [said for said in result.sums if said.kind == "over"]
    for finding in result.findings:
        finding.in_pool = finding.can_join = None  # beside what the slate has, a second count of the same people
    groups = _counted(result, sizes, few)
    stripped = _hide_findings(groups, few)
    _hide_what_adds_up(result, sizes)
    stripped |= _strip_what_others_tell(groups, result.slate or {})
    _structure(details.structure, few)
    _linked(result, details)
    _hide_bases(groups, sizes)
    details.pyramids = [shown for pyramid in details.pyramids if pyramid.of not in few and (shown := _pyramid(pyramid))]
    details.filled = {committee: n for committee, n in (details.filled or sizes).items() if not is_small(n)}
    for key in stripped:
        committee = key.rpartition("/")[0]
        if is_seats(key) and committee in details.seats:
            details.seats[committee] = [None, None]
    hidden = {rule for line in details.structure if "pool" in line.suppressed for rule in line.rules}
    gone = {funnel.rule for funnel in result.funnels if funnel.rule in hidden or _tells(funnel, pool_size)}
    result.funnels = [funnel for funnel in result.funnels if funnel.rule not in gone]
    for funnel in result.funnels:
        for lost in funnel.lost:
            lost.unproven = 0
    result.age_losses = [
        loss for loss in result.age_losses
        if not any(map(is_small, (loss.people, loss.alone, loss.people - loss.alone))) and not is_small(loss.people, pool_size)
    ]  # fmt: skip
    # A supposed bound tells as much as a written one.
    without = {finding.rule for finding in result.findings if not finding.required}
    for named in result.edits.set:
        if named.rpartition(".")[0] in without:
            result.edits.set[named] = GONE
    told: list[Finding | RuleShown] = [*result.findings, *details.rules]
    written = {one.rule: one.required.values() for one in told}
    for relaxation in result.relaxations:
        sizes_there = {committee: len(ids) for committee, ids in relaxation.slate.items()}
        for change in relaxation.changes:
            if change.rule in gone | hidden or _moves_tell(change, sizes_there.get(change.rule.rpartition("/")[0])):
                change.to = None
            if change.to is None and change.bound != "waivers" and str(change.from_) not in written.get(change.rule, ()):
                change.from_ = None  # asked for by a share: of how many would follow
        if any(change.to is None for change in relaxation.changes):
            relaxation.cost = relaxation.people = None
    _stages(result, few)
    _without_numbers(result.against)
    for pressing in result.pressure:  # two counts and a price, of which each tells of the others
        pressing.lost = pressing.lost_only = None
        pressing.cost_without = 0 if pressing.cost_without == 0 else None
    for moved in details.since.moved if details.since else []:
        moved.was, moved.now = ({k: v for k, v in m.items() if k in ("force", "verdict")} for m in (moved.was, moved.now))
    if details.since:
        details.since.moved = [moved for moved in details.since.moved if moved.was != moved.now]


def _without_numbers(against: Against | None) -> None:
    """Of what differs from another answer the verdicts alone: two numbers tell of few people what one keeps to itself."""
    if against is None:
        return
    against.joined, against.left, against.objective, against.figures = {}, {}, [], []
    for moved in against.findings:
        for told in (moved.from_, moved.to):
            told.actual = told.shortfall = None
    against.findings = [moved for moved in against.findings if moved.from_ != moved.to]


# --- findings -----------------------------------------------------------------------------------------------------------------


@dataclass
class _Counted:
    """A finding as a count of the people of its group: `n` of them are counted, or (`of`) all but `n` of so many are.

    `base` is that which is printed.
    """

    finding: Finding
    of: int | None
    base: int | None

    def own(self, n: int) -> int:
        """How many the finding counts (of `require`: how many offend) where the group has n."""
        return n if self.of is None else self.of - n

    def allows(self, n: int) -> bool:
        k = self.own(n)
        if k < 0 or (self.base is not None and k > self.base):
            return False
        if self.finding.lists_open:
            return (k == 0) == (self.finding.verdict == "met")
        return _allows(self.finding.verdict, *_bounds(self.finding), "or_none" in self.finding.required, k)

    def signed(self, n: int) -> bool:
        """Whether the sign that stands for the count fits n."""
        sign, k = self.finding.suppressed or GONE, self.own(n)
        if sign == GONE:
            return True
        is_rest = self.finding.lists_open and self.base is not None
        actual = (self.base or 0) - k if is_rest else k
        return 0 < actual < SMALL if sign.startswith("<") else 0 < (self.base or 0) - actual < SMALL

    def sign(self, cell: set[int]) -> str:
        is_rest = self.finding.lists_open and self.base is not None
        return _sign({self.base - k for k in cell} if is_rest and self.base is not None else cell, self.base)


@dataclass
class _Group:
    """Findings about the same people of a committee, or about all the others: what one verdict leaves open another may settle.

    `n` of them are counted; `people` where it is known who they are.
    """

    committee: str
    n: int
    people: frozenset[str] | None
    counted: list[_Counted]


def _counted(result: Result, sizes: Mapping[str, int], few: set[str]) -> list[_Group]:
    """The findings that count people; of those about so few that the base is hidden it is taken out here, and of those that
    count otherwise the small numbers."""
    slate = {committee: frozenset(ids) for committee, ids in (result.slate or {}).items()}
    groups: dict[object, _Group] = {}
    for i, finding in enumerate(result.findings):
        committee = finding.rule.rpartition("/")[0]
        if finding.by_value is not None or finding.suppressed is not None:
            continue
        if finding.tells in ("posts", "pair", None) or (not finding.counts_people and committee in few):
            _hide_base(finding)
            _hide(finding, GONE)  # how many posts one person holds, or two numbers at once
        elif finding.tells == "values" and finding.base != sizes.get(committee):
            # Of some of the members: there are no more values than people, so values and bounds tell how many these are.
            _hide_base(finding)
            _hide(finding, GONE)
            finding.required, finding.at_least, finding.at_most = {}, None, None
        elif finding.tells == "values" and isinstance(finding.actual, int) and is_small(finding.actual, finding.base):
            _hide(finding, GONE)  # that somebody has each of so few values, or how few share one
        elif finding.counts_people and isinstance(finding.actual, int):
            whole = slate.get(committee, frozenset())
            people = whole if finding.tells == "committee" else frozenset(finding.people)
            k = finding.base - finding.actual if finding.lists_open and finding.base is not None else finding.actual
            if committee in few or is_small(finding.base, sizes.get(committee)):
                _hide_base(finding)
            rest = whole - people
            is_rest = people <= whole and (len(rest), sorted(rest)) < (len(people), sorted(people))
            is_listed = len(people) == k
            of = len(whole) if is_listed and is_rest else None
            who = (rest if is_rest else people) if is_listed else None
            key: object = (committee, who) if who else i  # nobody is no small count: each rule by itself
            group = groups.setdefault(key, _Group(committee, k if of is None else of - k, who, []))
            group.counted.append(_Counted(finding, of, finding.base))
    return list(groups.values())


def _hide_findings(groups: Iterable[_Group], few: set[str]) -> set[str]:
    """Hide the small ones; the keys of rules whose bounds went with them."""
    stripped: set[str] = set()
    for group in groups:
        is_few = group.committee in few
        cells = _cells(group, is_few)
        if any(cell is not None and len(cell) == 1 and 0 not in cell for cell in cells):
            stripped |= _strip(group)
            cells = _cells(group, is_few)
        findings = [one.finding for one in group.counted]
        if any(cell is not None for cell in cells) or any(finding.suppressed is not None for finding in findings):
            # Signs that say different things of one count could tell it together.
            is_plain = len({one.base for one in group.counted}) == 1 and all(cell is not None for cell in cells)
            for one, cell in zip(group.counted, cells, strict=True):
                _hide(one.finding, one.sign(cell) if is_plain and cell and one.finding.suppressed is None else GONE)
    # Nobody is no group of its own: where one count of nobody is hidden, another that is shown would tell it.
    nobody = [(group.committee, one.finding) for group in groups if not group.n for one in group.counted if one.of is None]
    vague = {committee for committee, finding in nobody if finding.suppressed is not None}
    for committee, finding in nobody:
        if committee in vague and finding.suppressed is None and not finding.lists_open:
            _hide(finding, GONE)
    return stripped


def _hide_base(finding: Finding) -> None:
    finding.suppressed, finding.base = GONE, None
    if finding.lists_open or any(not written.isdigit() for written in finding.required.values()):
        finding.at_least = finding.at_most = None  # they tell the base


def _hide_bases(groups: Iterable[_Group], sizes: Mapping[str, int]) -> None:
    """Of whom a rule asks may be those whom another one counts: their number is hidden in both places, or in none."""
    hidden: set[tuple[str, int]] = set()
    for group in groups:
        if any(one.finding.suppressed is not None for one in group.counted):
            size = sizes.get(group.committee, 0)
            hidden.add((group.committee, group.n))
            if any(one.base == size for one in group.counted):
                hidden.add((group.committee, size - group.n))
    for group in groups:
        for one in group.counted:
            base = one.finding.base
            if base is not None and base != sizes.get(group.committee) and (group.committee, base) in hidden:
                _hide_base(one.finding)
                _hide(one.finding, GONE)


def _strip(group: _Group) -> set[str]:
    """Take the bounds out: they tell the count."""
    for one in group.counted:
        one.finding.required, one.finding.at_least, one.finding.at_most = {}, None, None
    return {one.finding.rule for one in group.counted}


def _strip_what_others_tell(groups: Sequence[_Group], slate: Mapping[str, Sequence[str]]) -> set[str]:
    """The same where the bounds and signs of other rules, about a part of these people or about more, leave one count."""
    stripped: set[str] = set()
    for committee in dict.fromkeys(group.committee for group in groups):
        listed = [group for group in groups if group.committee == committee and group.people is not None]
        whole = frozenset(slate.get(committee, ()))
        for _ in listed:
            told = _told_by_others(listed, whole)
            if not told:
                break
            for group in told:
                stripped |= _strip(group)
                for one in group.counted:
                    _hide(one.finding, GONE)
    return stripped


def _told_by_others(groups: Sequence[_Group], whole: frozenset[str]) -> list[_Group]:
    """The groups of hidden counts that are left one value, and whose bounds may still be taken out."""
    ends: dict[frozenset[str], tuple[int, int]] = {whole: (len(whole), len(whole))} if len(whole) >= SMALL else {}
    values: list[set[int]] = []
    for group in groups:
        who = group.people or frozenset()
        shown = any(one.finding.suppressed is None for one in group.counted)
        most = len(whole) if len(whole) >= SMALL else 3 * SMALL
        possible = {m for m in range(most + 1) if all(one.allows(m) and one.signed(m) for one in group.counted)}
        values.append({group.n} if shown else possible | {group.n})
        ends[who] = (min(values[-1]), max(values[-1]))
        if len(whole) >= SMALL and who <= whole:
            ends.setdefault(whole - who, (0, len(whole)))
    for _ in range(3):
        for who, (low, high) in list(ends.items()):
            parts = [one for one in ends if one < who]
            low = max([low, *(ends[part][0] for part in parts)])
            low = max([low, *(ends[a][0] + ends[b][0] for a, b in combinations(parts, 2) if not a & b)])
            for more in ends:
                if who < more:
                    others = [one for one in ends if one < more and not one & who]
                    high = min([high, ends[more][1], *(ends[more][1] - ends[one][0] for one in others)])
                    low = max([low, *(ends[more][0] - ends[one][1] for one in ends if more - who <= one)])
            ends[who] = (low, high)
    found = []
    for group, possible in zip(groups, values, strict=True):
        low, high = ends[group.people or frozenset()]
        is_hidden = any(one.finding.suppressed is not None for one in group.counted)
        has_bounds = any(one.finding.suppressed != GONE or _bounds(one.finding) != (None, None) for one in group.counted)
        if is_hidden and has_bounds and is_small(group.n, len(whole)) and len({m for m in possible if low <= m <= high}) == 1:
            found.append(group)
    return found


def _cells(group: _Group, is_few: bool) -> list[set[int] | None]:
    """Among which counts each finding of the group hides its own; None where it may be shown."""
    tops = [n for one in group.counted for n in (one.base, one.of, *_bounds(one.finding)) if n is not None]
    top = SMALL - 1 if is_few else max([*tops, 0]) + 3 * SMALL
    possible = {m for m in range(top + 1) if all(one.allows(m) for one in group.counted)} | {group.n}
    found: list[set[int] | None] = []
    for one in group.counted:
        own = {one.own(m) for m in possible}
        found.append(_cell(own, one.base, one.own(group.n)) or (own if is_few else None))
    return found


_STRICT = (("above", "at_least", 1), ("below", "at_most", -1))


def _bounds(finding: Finding) -> tuple[int | None, int | None]:
    written = {side: int(text) for side, text in finding.required.items() if text.isdigit()}
    written |= {side: written[key] + step for key, side, step in _STRICT if key in written}
    low = finding.at_least if finding.at_least is not None else written.get("at_least", written.get("exactly"))
    high = finding.at_most if finding.at_most is not None else written.get("at_most", written.get("exactly"))
    return (None if low is None else int(low)), (None if high is None else int(high))


def _allows(verdict: str, low: int | None, high: int | None, or_none: bool, n: int) -> bool:
    inside = (low is None or n >= low or (or_none and not n)) and (high is None or n <= high)
    if verdict == "met":
        return inside
    if low is None and high is None:
        return True
    if verdict == "not_met":
        return not inside
    if or_none:
        return high is None or n <= high
    return n <= high if high is not None else low is None or n < low


def _cell(possible: set[int], base: int | None, actual: int) -> set[int] | None:
    """The counts that `actual` is hidden among; None where it may be shown. Depends on what is known alone, never on which of
    its counts is the true one."""
    low = possible & set(range(1, SMALL))
    high = set() if base is None else possible & set(range(max(1, base - SMALL + 1), base))
    if base is not None and base < 2 * SMALL:
        cells = [(low | high, possible)]
    else:
        above = set() if base is None else {base, *range(base - _ENOUGH, base - SMALL + 1)}
        cells = [(low, possible & {0, *range(SMALL, _ENOUGH + 1)}), (high, possible & above)]
    for cell, beside in cells:
        wide = cell | beside if len(cell) == 1 else cell
        if cell and actual in wide:
            return wide
    return None


def _sign(cell: set[int], base: int | None) -> str:
    if cell and cell <= set(range(1, SMALL)):
        return f"<{SMALL}"
    if cell and base is not None and cell <= set(range(base - SMALL + 1, base)):
        return f">{base - SMALL}"
    return GONE


def _hide(finding: Finding, sign: str) -> None:
    finding.suppressed, finding.actual, finding.actual_range, finding.slack, finding.shortfall = sign, None, None, None, 0
    finding.nearest = None


def _hide_what_adds_up(result: Result, sizes: Mapping[str, int]) -> None:
    """Hide of the counts that are left those that give a hidden one by subtraction."""
    place: dict[str, int] = {}

    def mask(ids: Iterable[str]) -> int:
        return sum(1 << place.setdefault(id, len(place)) for id in dict.fromkeys(ids))

    slate = result.slate or {}
    wholes = {committee: mask(ids) for committee, ids in slate.items() if sizes[committee] >= SMALL}
    shown: dict[str, int] = {}
    hidden: set[int] = set()
    for finding in result.findings:
        committee = finding.rule.rpartition("/")[0]
        people = mask(slate.get(committee, ()) if finding.tells == "committee" else finding.people)
        counted = finding.tells in ("members", "others")
        if not counted or not people:
            continue
        if finding.suppressed is None and (finding.lists_open or finding.actual == people.bit_count()):
            shown[finding.rule] = people
        elif finding.suppressed is not None:
            hidden |= {people, wholes.get(committee, people) & ~people} - {0}
    findings = {finding.rule: finding for finding in result.findings}
    while hidden and (found := _adding_up(hidden, shown, [*wholes.values()])):
        at = min(found, key=lambda key: shown[key].bit_count())
        # Not this one alone: whoever has the same people says the same.
        for key in [key for key, people in shown.items() if people == shown[at]]:
            hidden.add(shown.pop(key))
            _hide(findings[key], GONE)


def _adding_up(hidden: set[int], shown: Mapping[str, int], wholes: Sequence[int]) -> list[str]:
    """Rules whose counts give a hidden one: it and some of them add up to another of them, or to a whole committee."""
    by_people = {people: key for key, people in shown.items()}
    sets = [*dict.fromkeys([*by_people, *wholes])]
    steps = _STEPS
    # Two hidden ones beside each other whose sum leaves no choice: 1 and 1, 4 and 4.
    targets = {*hidden, *(a | b for a, b in combinations(sorted(hidden), 2) if not a & b and (a | b).bit_count() in (2, 8))}
    for target in sorted(targets):
        for whole in sets:
            if target & ~whole:
                continue
            rest = whole & ~target
            used, steps = _cover(rest, [one for one in sets if one and not one & ~rest], steps)
            if used is not None:
                keys = [by_people[one] for one in [whole, *used] if one in by_people]
                if keys:
                    return keys
            if steps <= 0:
                return list(by_people.values())
    return []


def _cover(rest: int, sets: Sequence[int], steps: int) -> tuple[list[int] | None, int]:
    """Sets without anybody in common that hold exactly these people; None where there are none."""
    if not rest:
        return [], steps
    first = rest & -rest
    for one in sets:
        steps -= 1
        if steps <= 0:
            break
        if one & first and not one & ~rest:
            more, steps = _cover(rest & ~one, sets, steps)
            if more is not None:
                return [one, *more], steps
    return None, steps


# --- structure and ages -------------------------------------------------------------------------------------------------------


def _structure(lines: list[StructureLine], few: set[str]) -> None:
    """Small counts are suppressed, and with them every line of their group: lines of a group add up to the whole, or one holds
    others (master and above), so that what stands would tell what is hidden."""
    for of in dict.fromkeys(of for line in lines for of in (*line.counts, *line.means)):
        if of in few:
            for line in lines:
                line.counts.pop(of, None)
                line.means.pop(of, None)
            continue
        groups: dict[str, list[StructureLine]] = {}
        for line in lines:
            if of in line.counts:
                groups.setdefault(str(line.group), []).append(line)
        for group in groups.values():
            if _group_tells([line.counts[of] for line in group]):
                for line in group:
                    line.suppressed[of] = _stands_for(line.counts.pop(of))


def _group_tells(tallies: Sequence[GroupCount]) -> bool:
    counts = sorted(tally.count for tally in tallies)
    # Of two lines of which one holds the other (under 40, under 42), the difference tells; of three bands, what is left over.
    apart = [high - low for low, high in pairwise(counts)]
    rest = [tally.base - sum(counts) for tally in tallies]
    own = any(is_small(tally.count, tally.base) or is_small(tally.unknown) for tally in tallies)
    return own or any(map(is_small, [*apart, *rest]))


def _stands_for(tally: GroupCount) -> str:
    if 0 < tally.count < SMALL:
        return f"<{SMALL}"
    return f">{tally.base - SMALL}" if is_small(tally.count, tally.base) else GONE


def _linked(result: Result, details: Details) -> None:
    """A rule that counts just the people of a line: hidden in one place, hidden in the other."""
    findings = {finding.rule: finding for finding in result.findings}
    vague = {finding.rule.rpartition("/")[0] for finding in result.findings if finding.suppressed == GONE}
    for line in details.structure:
        for of in line.suppressed.keys() & vague:
            line.suppressed[of] = GONE  # a rule about the same people, or about all the others, may say no more
    for line in details.structure:
        for key in line.rules:
            of = key.rpartition("/")[0]
            if key in findings and findings[key].suppressed is not None and of in line.counts:
                for other in details.structure:
                    if other.group == line.group and of in other.counts:
                        other.suppressed[of] = _stands_for(other.counts.pop(of))
    groups: dict[tuple[str, str], list[Finding]] = {}
    for line in details.structure:
        for key in line.rules:
            of = key.rpartition("/")[0]
            if key in findings and of in line.suppressed:
                if line.suppressed[of] != GONE and findings[key].suppressed is None:
                    _hide(findings[key], line.suppressed[of])
                groups.setdefault((str(line.group), of), []).append(findings[key])
    for group in groups.values():
        shown = {finding.actual: finding for finding in group if finding.suppressed is None}
        if len(shown) > 1:  # their difference may be what the table hides
            largest = max(shown, key=lambda n: n or 0)
            for finding in group:
                if finding.suppressed is None and finding.actual != largest:
                    _hide(finding, GONE)


def _pyramid(pyramid: Pyramid) -> Pyramid | None:
    """None where a whole side, or who is left out of both, is so few that the other bands would tell it."""
    men, women = ([getattr(band, sex) or 0 for band in pyramid.bands] for sex in ("male", "female"))
    left = pyramid.no_age + sum(band.unknown for band in pyramid.bands)
    if is_small(sum(men)) or is_small(sum(women)):
        return None
    shown_men, shown_women = _few_hidden(men), _few_hidden(women)
    if is_small(left) and None not in shown_men and None not in shown_women:
        shown_men, shown_women = _few_hidden(men, 2), _few_hidden(women, 2)
    if is_small(left) and None not in shown_men and None not in shown_women:
        return None
    bands = [
        AgeBand(at_least=band.at_least, at_most=band.at_most, male=m, female=w)
        for band, m, w in zip(pyramid.bands, shown_men, shown_women, strict=True)
    ]
    return pyramid.model_copy(update={"bands": bands, "no_age": 0 if is_small(left) else pyramid.no_age})


def _few_hidden(counts: list[int], least: int = 0) -> list[int | None]:
    """The counts without the small ones, and without so many more that their sum does not tell them; at least so many."""
    hidden = {i for i, count in enumerate(counts) if is_small(count)}
    while len(hidden) < least or (hidden and (len(hidden) < 2 or sum(counts[i] for i in hidden) < SMALL)):
        others = [i for i, count in enumerate(counts) if count and i not in hidden]
        if not others:
            break
        hidden.add(min(others, key=counts.__getitem__))
    return [None if i in hidden else count for i, count in enumerate(counts)]


# --- reasons and stages -------------------------------------------------------------------------------------------------------


def _tells(funnel: Funnel, pool_size: int | None) -> bool:
    """Whether a funnel gives a small count away."""
    counts = [funnel.in_pool, funnel.remain, funnel.in_pool - funnel.remain, *(lost.people for lost in funnel.lost)]
    unproven = [lost.unproven for lost in funnel.lost]
    return any(map(is_small, [*counts, *unproven])) or is_small(funnel.in_pool, pool_size)


def _moves_tell(change: Change, size: int | None) -> bool:
    """Whether a moved bound says how few there are: the new bound, the people between, or those who are left over."""
    if change.to is None or change.from_ is None:
        return True
    to, moved = change.to, abs(Fraction(str(change.to)) - Fraction(str(change.from_)))
    if isinstance(to, float):
        return False  # a mean
    return 0 < to < SMALL or 0 < moved < SMALL or (size is not None and is_small(to, size))


def _stages(result: Result, few: set[str]) -> None:
    goals = [finding for finding in result.findings if finding.force == "should"]
    is_hidden = any(finding.suppressed is not None for finding in goals)
    for stage in result.objective:
        kind = stage.prefer.partition(":")[0].strip()
        hides = (
            (kind == "should" and is_hidden and stage.value != 0)
            or (kind == "seats" and bool(few))
            or (kind == "fewest_changes" and stage.value is not None and 0 < stage.value < SMALL)
        )
        if hides:
            _hide_value(stage)
