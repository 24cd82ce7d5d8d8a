"""One rule being read: what a body's written model may ask when it resolves its keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from planner.language.bounds import Amount, Bounds, Rounding, parse_amount, parse_number
from planner.language.catalogue import Catalogue, Field, FieldType
from planner.language.folding import fold
from planner.language.plan import FREELY, Mention, Relax
from planner.language.selectors import EVERYBODY, Selector
from planner.problems import NOTHING_NEAR
from planner.written.dated import Valued
from planner.written.models import keys_of
from planner.written.near_field import suggested_field
from planner.written.nearest import listed, suggested
from planner.written.problem_list import ProblemList, shown_value
from planner.written.rule_text import (
    BOUND_KEYS,
    STRICT_KEYS,
    STRICT_KEYS_OF,
    AmountBounds,
    DecimalBounds,
    NumberBounds,
    RelaxText,
    WholeBounds,
)
from planner.written.selector_text import SelectorReader
from planner.written.yaml_places import PlacedDict, PlacedList

if TYPE_CHECKING:
    from planner.bodies.body import Body

T = TypeVar("T")
COUNTABLE: tuple[FieldType, ...] = ("text", "category", "level", "yesno", "number", "list")


@dataclass
class RuleReading:
    """The rule as read (`raw`), and what its names are resolved against. `committees` are those of the plan."""

    raw: PlacedDict
    selectors: SelectorReader
    problems: ProblemList
    committees: Sequence[str] = ()
    mentions: dict[Mention, None] = field(default_factory=dict)
    name: str = "seats"  # of what has no id

    def inside(self, raw: PlacedDict, name: str = "") -> RuleReading:
        """The same for a mapping within the rule: problems and mentions go to the same lists."""
        return RuleReading(raw, self.selectors, self.problems, self.committees, self.mentions, name)

    @property
    def catalogue(self) -> Catalogue | None:
        return self.selectors.catalogue

    def problem(self, code: str, key: str, found: object = "", **params: object) -> None:
        """A problem at the line of one of the rule's keys."""
        self.problems.add(code, self.raw.place(key), found, key=key, **params)

    def selector(self, key: str) -> Selector:
        """The selector under a key; everybody where the key is absent."""
        if key not in self.raw:
            return EVERYBODY
        meant = self.selectors.read(self.raw[key], self.raw.place(key))
        self.mentions.update(dict.fromkeys(meant.mentions))
        return meant.selector

    def field(self, key: str, name: str, types: Sequence[FieldType], computed: bool = False) -> Field:
        """The field named under a key, which must be of one of these types (a computed field only where allowed)."""
        where = self.raw.place(key)
        named = self.selectors.field(name, where)
        self.mentions[Mention("field", named.name, where)] = None
        if self.catalogue is None:
            return named
        is_computed = named.name not in self.catalogue.fields and named.type == "number"
        if is_computed and not computed:
            self.problem("computed-not-here", key, name, name=name)
        elif named.type == "date" and "date" not in types:  # that nobody misspelt: no other name is suggested
            self.problem("date-not-here", key, name, name=name, types=", ".join(types))
        elif not is_computed and named.type not in types:
            known = [f.name for f in self.catalogue.fields.values() if f.type in types]
            near = suggested_field(name, self.catalogue, known)
            params = {"name": name, "type": named.type, "types": ", ".join(types), "known": listed(known), **near}
            self.problem("wrong-field-type", key, name, **params)
        return named

    def labels(self, key: str, named: Field) -> tuple[str, ...]:
        """A list of different values of a field: canonical where the catalogue lists them, else as they are written."""
        raw = self.raw[key]
        items = raw if isinstance(raw, PlacedList) else []
        read: dict[str, str] = {}
        for item, value in enumerate(items):
            where = raw.place(item)
            label = self.selectors.label(named, value, where)
            if label is None:
                continue
            if named.type in ("text", "category", "list"):
                self.mentions[Mention("value", named.name, where, label)] = None
            if fold(label) in read:
                self.problems.add("listed-twice", where, value, key=key)
            read.setdefault(fold(label), label)
        return tuple(read.values())

    def people(self, key: str, ids: Sequence[str]) -> tuple[str, ...]:
        """Ids under a key, recorded so that strangers are found once the pool is read."""
        raw = self.raw[key]
        for item, person in enumerate(ids):
            where = raw.place(item) if isinstance(raw, PlacedList) else self.raw.place(key)
            self.mentions[Mention("person", person, where)] = None
        return tuple(ids)

    def bounds(self, text: AmountBounds | WholeBounds, other: bool = False, or_none: bool = False) -> Bounds:
        """The bounds of the rule: at least one, one a side, `exactly` alone, shares not crossed and, unless of `other` people,
        not above all. `or_none`: that key beside a lower bound.
        """
        self.check_bounds(keys_of(type(text)))
        found = {key: amount for key in BOUND_KEYS if (amount := self.threshold(key, getattr(text, key))) is not None}
        for key, amount in [*found.items()]:
            if amount.is_share and amount.value > 1 and not other:
                self.problem("share-over-whole", key, amount.text)
                del found[key]
        rounding = getattr(text, "round", None)
        if rounding is not None:
            if not any(amount.is_share for key, amount in found.items() if key not in STRICT_KEYS):
                self.problem("round-without-share", "round", rounding)
            found = {key: amount if key in STRICT_KEYS else _rounded(amount, rounding) for key, amount in found.items()}
        found = {key: _strict(amount, key) if key in STRICT_KEYS else amount for key, amount in found.items()}
        below = found.get("below")
        if below is not None and (below.value <= 0 if below.is_share else below.value < 0):
            self.problem("below-nothing", "below", below.text)
            found["below"] = replace(below, value=Fraction(0), is_strict=False)
        if or_none and not {"at_least", "above"} & {*found}:
            self.problem("or-none-without-minimum", "or_none")
        if "exactly" in found:
            bounds = Bounds(found["exactly"], found["exactly"], True)
        else:
            bounds = Bounds(
                found.get("at_least", found.get("above")), found.get("at_most", found.get("below")), or_none=or_none
            )
        low, high = bounds.at_least, bounds.at_most
        if low is not None and high is not None and low.is_share and high.is_share and not bounds.is_exact:
            strict = low.is_strict or high.is_strict
            if low.value > high.value or (strict and low.value == high.value):
                lower = "at_least" if "at_least" in found else "above"
                upper = "at_most" if "at_most" in found else "below"
                self.problem("shares-crossed", upper, high.text, lower=lower, low=low.text, upper=upper, high=high.text)
        return bounds

    def number_bounds(self, text: NumberBounds | DecimalBounds) -> tuple[Fraction | None, Fraction | None, bool, bool]:
        """The bounds of a number: at least, at most, and whether each is strict; one a side, `exactly` alone."""
        self.check_bounds(keys_of(type(text)))
        found = {key: value for key in BOUND_KEYS if (value := self.threshold(key, getattr(text, key))) is not None}
        if "exactly" in found:
            return found["exactly"], found["exactly"], False, False
        low, high = found.get("at_least", found.get("above")), found.get("at_most", found.get("below"))
        return low, high, "above" in found and "at_least" not in found, "below" in found and "at_most" not in found

    def relax(self, body: Body | None, text: RelaxText | None, fixed: bool) -> Relax:
        """How far a relaxation may move the rule, against its bounds."""
        if text is None or body is None:
            return FREELY
        raw = self.raw["relax"]
        if fixed:
            self.problem("relax-beside-fixed", "relax")
        if text.to is None or not isinstance(raw, PlacedDict):
            return Relax(cost=text.cost)
        read = parse_number if body.moves == "number" else parse_amount
        to = read(text.to)
        if to is None or (body.moves == "waivers" and to.is_share):
            self.problems.add(f"relax-to-{body.moves}", raw.place("to"), text.to, key="to")
            return Relax(cost=text.cost)
        sides = body.moved(to)
        if sides and all(side.body is None for side in sides.values()):
            bounds = ", ".join(f"{key}: {shown_value(self.raw[key], 40)}" for key in BOUND_KEYS if key in self.raw)
            self.problems.add("relax-tighter", raw.place("to"), text.to, key="to", bounds=bounds)
        return Relax(to, text.cost)

    def threshold(self, key: str, given: T | Sequence[Valued[T]] | None) -> T | None:
        """The value under a key on the day of judgement, where it may be written as a list of values over time."""
        if not isinstance(given, (list, tuple)):
            return given  # type: ignore[return-value]  # no value of a bound is a list
        return self.selectors.held(given, self.raw.place(key), key)

    def check_bounds(self, known: Sequence[str] | None = None) -> None:
        """Report a rule without any bound, `exactly` beside another, and two bounds of one side.

        Of a rule with a key that is not among the `known` ones nothing is said: that may be its bound, misspelt.
        """
        given = [key for key in BOUND_KEYS if key in self.raw]
        if not given and (known is None or set(self.raw) <= set(known)):
            self.problems.add("no-bound", self.raw.place(), self.raw.get("id") or self.name)
        elif "exactly" in given and len(given) > 1:
            self.problem("exactly-not-alone", "exactly")
        else:
            for plain, strict in STRICT_KEYS_OF.items():
                if plain in given and strict in given:
                    self.problem("bounds-one-side", strict, plain=plain, strict=strict)

    def shares_of(self, of: str | None, bounds: Bounds) -> str | None:
        """The committee that shares are of; without one a bound that is a share is a problem."""
        if of is not None:
            return self.committee("of", [of])[0]
        for key, amount in (("at_least", bounds.at_least), ("at_most", bounds.at_most)):
            written = next((k for k in (key, STRICT_KEYS_OF[key], "exactly") if k in self.raw), None)
            if amount is not None and amount.is_share and written is not None and not (bounds.is_exact and key == "at_most"):
                self.problem("needs-whole", written, amount.text, **self.of_others())
        return None

    def of_others(self) -> dict[str, str]:
        """What the hint of a share that is of no committee needs to say of which it could be."""
        return {"near": NOTHING_NEAR, "known": listed(self.committees)} if self.committees else {}

    def committee(self, key: str, names: Sequence[str]) -> tuple[str, ...]:
        """Committees under a key, which the plan must have."""
        raw = self.raw[key]
        for item, name in enumerate(names):
            if name not in self.committees:
                where = raw.place(item) if isinstance(raw, PlacedList) else self.raw.place(key)
                self.problems.add("unknown-committee", where, name, **suggested(name, self.committees))
        return tuple(names)


def _rounded(amount: Amount, rounding: Rounding) -> Amount:
    return replace(amount, rounding=rounding) if amount.is_share else amount


def _strict(amount: Amount, key: str) -> Amount:
    """A strict bound; of a whole number the one that it asks for."""
    if amount.is_share:
        return replace(amount, is_strict=True)
    return replace(amount, value=amount.value + (1 if key == "above" else -1), is_strict=True)
