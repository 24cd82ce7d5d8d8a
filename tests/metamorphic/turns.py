"""Ways to turn a plan and its pool round that must not change any answer, but for the names that are turned back.

What checker and model share (reading, labels, typed columns, matching) is wrong twice where it is wrong, and no oracle of
theirs tells; here the input is turned, and the answer must stay. A turn is made by one draw, so its seed repeats it.
"""

from __future__ import annotations

import copy
import csv
import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.oracle.generate import Plan, Rows, dump, write_slate

TEXTS = ("unit", "gender", "degree", "ethnicity", "planned")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = re.compile("(?:[aeiouyAEIOUY][\u0300-\u036f]*){2,}")
_Y_OR_I = re.compile(f"(?<![\\w\u0300-\u036f])(h|k|l|m|s|t|qu)([yi])(?=[{_TONES}]?(?![\\w\u0300-\u036f]))", re.IGNORECASE)


@dataclass(frozen=True)
class Turned:
    """A plan, its pool and the slate of its `fewest_changes`; `form` is the kind of the pool's file.

    The names turned back: `committees` and `rules` (keys) by their new name, None for a rule that the turn added.
    `costs`: whether a relaxation still costs the same. `exact`: whether the very same slate must come out.
    """

    plan: Plan
    rows: Rows
    current: Mapping[str, list[str]]
    form: str = "csv"
    committees: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, str | None] = field(default_factory=dict)
    costs: bool = True
    exact: bool = False

    def committee(self, name: str) -> str:
        return self.committees.get(name, name)

    def rule(self, key: str) -> str | None:
        """The rule of the plan before the turn."""
        if key in self.rules:
            return self.rules[key]
        committee, _, rule = key.partition("/")
        turned = f"{self.committee(committee)}/{rule}"
        return self.rules.get(turned, turned)

    def write(self, folder: Path) -> Path:
        """-> the path of the plan."""
        folder.mkdir(parents=True, exist_ok=True)
        plan = copy.deepcopy(self.plan)
        for entry in plan["committees"].values():
            for at, part in enumerate(entry.get("rules", [])):
                if "rules" in part:
                    dump(part, folder / f"{part['ruleset']}.yaml")
                    entry["rules"][at] = part["ruleset"]
        plan["pool"] = f"pool.{self.form}"
        dump(plan, folder / "plan.yaml")
        _FORMS[self.form](self.rows, folder / f"pool.{self.form}")
        write_slate(dict(self.current), folder / "current.csv")
        return folder / "plan.yaml"


def wider(plan: Plan, rows: Rows, seed: int) -> tuple[Plan, Rows]:
    """A plan of the oracle with a unit that is spelled with i or y, and (every other plan) values that no catalogue lists."""

    def named(value: Any) -> Any:
        if isinstance(value, dict):
            return {named(k): named(v) for k, v in value.items()}
        if isinstance(value, list):
            return [named(v) for v in value]
        return "Quản lý chợ" if value == "Quân sự" else value

    turned, people = named(copy.deepcopy(plan)), named(copy.deepcopy(rows))
    if seed % 2:
        for name in ("ethnicity", "planned"):
            turned["fields"][name].pop("values")
    return turned, people


# ------------------------------------------------------------------------------------------------------------------ the turns
def respelled(before: Turned, draw: random.Random) -> Turned:
    """Every value in cells and rules in one of the ways in which offices spell it."""
    rows = [{name: _respelled(text, draw) if name in TEXTS else text for name, text in row.items()} for row in before.rows]
    return replace(before, rows=rows, plan={**before.plan, **_in_rules(_without_fields(before.plan), draw)})


def respelled_headers(before: Turned, draw: random.Random) -> Turned:
    """Headers in capitals, decomposed, with blanks around; the columns in another order."""
    names = list(before.rows[0])
    draw.shuffle(names)
    headers = {name: draw.choice([name.upper(), name.title(), f" {name} ", name]) for name in names}
    return replace(before, rows=[{headers[name]: row[name] for name in names} for row in before.rows])


def shuffled(before: Turned, draw: random.Random) -> Turned:
    """The people in another order."""
    return replace(before, rows=draw.sample(before.rows, len(before.rows)), exact=False)


def with_people_whom_nobody_can_take(before: Turned, draw: random.Random) -> Turned:
    """More people, like others in everything, whom a rule keeps out of every committee."""
    new = [{**draw.choice(before.rows), "id": f"x{n}"} for n in range(draw.choice([1, 3, 6]))]
    plan = copy.deepcopy(before.plan)
    rules: dict[str, str | None] = {}
    for name, entry in plan["committees"].items():
        if not entry.get("within"):
            entry.setdefault("rules", []).append({"id": "nobody", "exclude": [row["id"] for row in new], "fixed": True})
            rules[f"{name}/nobody"] = None
    rows = [*before.rows]
    for row in new:
        rows.insert(draw.randint(0, len(rows)), row)
    return replace(before, plan=plan, rows=rows, rules={**before.rules, **rules}, exact=False)


def split(before: Turned, draw: random.Random) -> Turned:
    """Each rule that is two in one as two."""
    plan = copy.deepcopy(before.plan)
    names: dict[str, str | None] = {}
    costs = before.costs
    waived = {waiver["rule"] for waiver in plan.get("waivers", [])}
    for committee, entry in plan["committees"].items():
        for part in [entry, *(p for p in entry.get("rules", []) if "rules" in p)]:
            done: list[Any] = []
            for rule in part.get("rules", []):
                key = f"{committee}/{rule.get('id')}"
                halves = None if "rules" in rule or key in waived else _halves(rule)
                if halves is None:
                    done.append(rule)
                    continue
                costs = costs and "require" not in rule
                for letter, half in zip("ab", draw.sample(halves, 2), strict=True):
                    done.append({**half, "id": f"{rule['id']}{letter}"})
                    names[f"{key}{letter}"] = before.rules.get(key, key)
            if done:
                part["rules"] = done
    return replace(before, plan=plan, rules={**before.rules, **names}, costs=costs, exact=False)


def with_other_committee_names(before: Turned, draw: random.Random) -> Turned:
    """Every committee under another name."""
    new = dict(zip(before.plan["committees"], draw.sample(["zeta", "alpha", "mid", "omega", "b1", "k-9"], 6), strict=False))

    def renamed(value: Any) -> Any:
        if isinstance(value, list):
            return [renamed(v) for v in value]
        return new.get(value, value) if isinstance(value, str) else value

    plan = copy.deepcopy(before.plan)
    plan["committees"] = {
        new[name]: {**entry, **({"within": new[entry["within"]]} if entry.get("within") else {})}
        for name, entry in plan["committees"].items()
    }
    for rule in plan.get("joint", []):
        for key in ("holds", "both"):
            if key in rule:
                rule[key] = renamed(rule[key])
    for waiver in plan.get("waivers", []):
        committee, _, rule = waiver["rule"].partition("/")
        waiver["rule"] = f"{new[committee]}/{rule}"
    for stage in plan.get("prefer", []):
        if isinstance(stage, dict) and "in" in stage:
            stage["in"] = renamed(stage["in"])
    current = {new[name]: ids for name, ids in before.current.items()}
    rules = {f"{new[key.split('/')[0]]}/{key.split('/')[1]}": old for key, old in before.rules.items()}
    back = {name: before.committee(old) for old, name in new.items()}
    return replace(before, plan=plan, current=current, committees=back, rules=rules, exact=False)


def as_xlsx(before: Turned, _: random.Random) -> Turned:
    """The pool as a workbook, numbers as numbers and whole dates as dates."""
    return replace(before, form="xlsx")


def as_parquet(before: Turned, _: random.Random) -> Turned:
    """The pool as Parquet, numbers as numbers."""
    return replace(before, form="parquet")


def everything(before: Turned, draw: random.Random) -> Turned:
    """All the turns one after the other."""
    turned = before
    for turn in (with_people_whom_nobody_can_take, split, respelled, shuffled, with_other_committee_names, respelled_headers):
        turned = turn(turned, draw)
    return replace(turned, form=draw.choice(["csv", "xlsx", "parquet"]))


Turn = Callable[[Turned, random.Random], Turned]
TURNS: tuple[Turn, ...] = (
    respelled,
    respelled_headers,
    shuffled,
    with_people_whom_nobody_can_take,
    split,
    with_other_committee_names,
    as_xlsx,
    as_parquet,
    everything,
)


# ------------------------------------------------------------------------------------------------------------------ spellings
def _respelled(text: str, draw: random.Random) -> str:
    for change in draw.sample([_case, _decomposed, _tone_elsewhere, _i_for_y, _spaced], draw.choice([0, 1, 2, 3])):
        text = change(text, draw)
    return text


def _case(text: str, draw: random.Random) -> str:
    return draw.choice([text.upper(), text.lower(), text.title()])


def _decomposed(text: str, _: random.Random) -> str:
    return unicodedata.normalize("NFD", text)


def _spaced(text: str, draw: random.Random) -> str:
    return text.replace(" ", draw.choice(["  ", "\u00a0", " \u00a0 "]))


def _i_for_y(text: str, _: random.Random) -> str:
    """kỹ for kĩ, and the other way round."""
    other = {"y": "i", "i": "y", "Y": "I", "I": "Y"}
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _Y_OR_I.sub(lambda found: found[1] + other[found[2]], apart))


def _tone_elsewhere(text: str, draw: random.Random) -> str:
    """The tone mark on another vowel of its syllable."""

    def moved(found: re.Match[str]) -> str:
        tones = [c for c in found[0] if c in _TONES]
        if len(tones) != 1:
            return found[0]
        vowels = re.findall("[a-zA-Z][\u0300-\u036f]*", found[0].replace(tones[0], ""))
        at = draw.randrange(len(vowels))
        return "".join([*vowels[: at + 1], tones[0], *vowels[at + 1 :]])

    return unicodedata.normalize("NFC", _VOWELS.sub(moved, unicodedata.normalize("NFD", text)))


def _without_fields(plan: Plan) -> Plan:
    return {key: value for key, value in plan.items() if key in ("committees", "joint")}


def _in_rules(value: Any, draw: random.Random) -> Any:
    """The same rules, every value of a text field respelled."""
    if isinstance(value, list):
        return [_in_rules(v, draw) for v in value]
    if not isinstance(value, dict):
        return value
    done = {}
    for key, inner in value.items():
        of_texts = key in TEXTS or (key == "values" and value.get("count_each") in TEXTS)
        done[key] = _all_texts(inner, draw) if of_texts else _in_rules(inner, draw)
    return done


def _all_texts(value: Any, draw: random.Random) -> Any:
    if isinstance(value, list):
        return [_all_texts(v, draw) for v in value]
    if isinstance(value, dict):
        return {key: inner if key in ("known", "how_many") else _all_texts(inner, draw) for key, inner in value.items()}
    return _respelled(value, draw) if isinstance(value, str) else value


# ---------------------------------------------------------------------------------------------------------------------- halves
def _halves(rule: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """Two rules that hold together exactly where this one does; None for a rule that is one."""
    must = rule.get("force", "must") == "must"
    rest = {key: value for key, value in rule.items() if key not in ("exactly", "at_least", "at_most")}
    if "exactly" in rule or {"at_least", "at_most"} <= set(rule):
        low, high = (rule.get(key, rule.get("exactly")) for key in ("at_least", "at_most"))
        # The shortfall of both is that of one completion: of a goal it is not the sum of two.
        return [{**rest, "at_least": low}, {**rest, "at_most": high}] if must and "mean" not in rule else None
    for key in ("include", "exclude"):
        if len(rule.get(key, ())) > 1:
            return [{**rule, key: rule[key][:1]}, {**rule, key: rule[key][1:]}]
    if isinstance(rule.get("apart"), list) and len(rule["apart"]) > 1:
        return [{**rule, "apart": rule["apart"][:1]}, {**rule, "apart": rule["apart"][1:]}]
    if must and len(rule.get("values", ())) > 1:
        return [{**rule, "values": rule["values"][:1]}, {**rule, "values": rule["values"][1:]}]
    asked = rule.get("require")
    if must and isinstance(asked, dict) and len(asked) > 1:
        return [{**rule, "require": {key: value}} for key, value in list(asked.items())[:1]] + [
            {**rule, "require": dict(list(asked.items())[1:])}
        ]
    return None


# ----------------------------------------------------------------------------------------------------------------------- forms
def _csv(rows: Rows, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _xlsx(rows: Rows, path: Path) -> None:
    import datetime

    from openpyxl import Workbook

    sheet = (book := Workbook()).active
    assert sheet is not None
    sheet.append(list(rows[0]))
    for number, row in enumerate(rows, 2):
        for column, (name, text) in enumerate(row.items(), 1):
            cell = sheet.cell(number, column)
            if text and name.strip().lower() == "confidence":
                cell.value = float(text)
            elif re.fullmatch(r"\d{4}-\d\d-(1[3-9]|2\d)", text):  # earlier days are refused: month and day may be swapped
                cell.value = datetime.date.fromisoformat(text)
                cell.number_format = "dd/mm/yyyy"
            else:
                cell.value = text or None
    book.save(path)


def _parquet(rows: Rows, path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {}
    for name in rows[0]:
        texts = [row[name] or None for row in rows]
        if name.strip().lower() == "confidence":
            columns[name] = pa.array([None if text is None else float(text) for text in texts], pa.float64())
        else:
            columns[name] = pa.array(texts, pa.string())
    pq.write_table(pa.table(columns), path)


_FORMS: Mapping[str, Callable[[Rows, Path], None]] = {"csv": _csv, "xlsx": _xlsx, "parquet": _parquet}
