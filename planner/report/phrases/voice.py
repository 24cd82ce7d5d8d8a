"""Speaking of one result in one language: titles of rules and committees, names of people, messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.language.folding import fold
from planner.language.plan import Rule
from planner.report.printable import printable
from planner.report.vietnamese_order import name_key
from planner.results.result import Finding, NameOrder, Result
from planner.results.rule_keys import is_seats, is_within
from planner.words import knows, say, say_count, value_words
from planner.words.figures import MINUS, amount, whole
from planner.words.manners import manners

_ALIKE = 3  # people of whom the same is said from whom on it is said once
LONGEST_LIST = 12  # people named before "and N more"


def title_in(titles: Mapping[str, str], lang: str) -> str:
    """The title in this language, else in any; "" where there is none."""
    return printable(titles.get(lang) or next(iter(titles.values()), ""))


def rule_title_in(rule: Rule, lang: str) -> str:
    """The title of a rule, or the words for the seats of a committee; "" where there is neither."""
    code = f"rule.{rule.id}"
    return title_in(rule.title, lang) or (say(code, lang) if rule.body.is_size and knows(code) else "")


@dataclass(frozen=True)
class Voice:
    """All text that came from files leaves here fit to print. `longest`: people named in a list before "and N more".
    `is_paper`: for readers who have no planner at hand; a phrase `paper.CODE` stands for CODE there. `has_remarks`: on a
    screen, every remark on the input is told in full, not those alone that decide answers. `is_verbose`: on a screen, every
    rule is told with its figures, basis and key, also where it is met.
    """

    result: Result
    lang: str
    longest: int = LONGEST_LIST
    is_paper: bool = False
    has_remarks: bool = False
    is_verbose: bool = False

    def say(self, code: str, /, **params: object) -> str:
        on_paper = f"paper.{code}"
        return say(on_paper if self.is_paper and knows(on_paper) else code, self.lang, **params)

    def count(self, code: str, n: int, /, **params: object) -> str:
        on_paper = f"paper.{code}"
        is_other = self.is_paper and knows(f"{on_paper}.many")
        return say_count(on_paper if is_other else code, self.lang, n, **params)

    def whole(self, n: int) -> str:
        return whole(n, self.lang)

    @cached_property
    def _findings(self) -> Mapping[str, Finding]:
        return {finding.rule: finding for finding in self.result.findings}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        """Those that the plan gives the rules; in an older result their places, which are the same."""
        details = self.result.details
        if details is not None and details.numbers:
            return details.numbers
        keys = [part.rule for part in (self.result.told_findings or (details.rules if details else []))]
        return {key: n for n, key in enumerate((key for key in dict.fromkeys(keys) if not is_within(key)), 1)}

    def number(self, key: str) -> int | None:
        """The number of a rule, the same in every answer of the plan; None of what is no rule of it (`within`)."""
        return self._numbers.get(key)

    def numbers(self, keys: Iterable[str]) -> str:
        """The numbers of rules in order, runs of them shortly: `3, 5–9`."""
        runs: list[list[int]] = []
        for n in sorted({self._numbers[key] for key in keys if key in self._numbers}):
            if runs and runs[-1][-1] == n - 1:
                runs[-1].append(n)
            else:
                runs.append([n])
        ends = (run[:1] + run[-1:] * (len(run) > 1) for run in runs)
        return ", ".join(("–" if end[-1] - end[0] > 1 else ", ").join(map(str, end)) for end in ends)

    @cached_property
    def _committees(self) -> Mapping[str, Mapping[str, str]]:
        return {committee.id: committee.title for committee in self.result.committees}

    def committee(self, id: str) -> str:
        return title_in(self._committees.get(id, {}), self.lang) or printable(id)

    def section(self, key: str) -> str:
        """The committee of a rule's key, or that it is a rule across committees."""
        committee = key.rpartition("/")[0]
        return self.say("table.across") if committee == "joint" else self.committee(committee)

    def value(self, field: str, value: str) -> str:
        """A value of a field as the language says it; "" where the cell is blank."""
        if not value:
            return ""
        return value_words(field, value, self.lang) or printable(value)

    def has_committees(self) -> bool:
        """Whether a rule's title alone leaves open which committee is meant."""
        return len(self.result.committees) > 1

    def rule_title(self, key: str) -> str:
        """The title of a rule, or what its key says."""
        finding = self._findings.get(key)
        given = (finding.title if finding else None) or self.result.rule_titles.get(key) or {}
        title = title_in(given, self.lang)
        id = key.rpartition("/")[2]
        if not title and is_seats(key):
            title = self.say("rule.seats")
        if not title and is_within(key):
            title = self._within(key.rpartition("/")[0])
        supposed = self.result.edits.include.get(key.rpartition("/")[0])
        if supposed and title == self.say("supposed.include"):
            title = f"{title}: {self.people(supposed)}"
        return title or printable(id)

    def outer(self, committee: str) -> str:
        """The title of the committee that this one is `within`; "" where there is none."""
        outer = next((c.within for c in self.result.committees if c.id == committee), None)
        return self.committee(outer) if outer else ""

    def _within(self, committee: str) -> str:
        outer = self.outer(committee)
        if not outer:
            return self.say("rule.one-body")
        inner = self.committee(committee)
        if self._is_body(inner):
            inner = self.say("rule.member-of-body", title=inner)
        member = self.say(f"rule.member-of-{'body' if self._is_body(outer) else 'other'}", title=outer)
        if manners(self.lang).small_within:
            member = member[:1].lower() + member[1:]
        return self.say("rule.within", inner=inner, outer=member)

    def member_of(self, committee: str) -> str:
        """What the members of a committee are called: `Ủy viên Ban Thường vụ`; a post has its own title."""
        title = self.committee(committee)
        return self.say("rule.member-of-body", title=title) if self._is_body(title) else title

    @staticmethod
    def _is_body(title: str) -> bool:
        """Whether its members are called ủy viên; a post (Bí thư, Phó Bí thư) has none."""
        return fold(title).startswith(("ban ", "uỷ ban "))

    def field(self, name: str) -> str:
        """A field in a sentence: its title, the words of a computed field, or its name."""
        if knows(f"field.{name}"):
            return self.say(f"field.{name}")
        title = printable(self.result.field_titles.get(name, {}).get(self.lang, ""))
        # A header written in capitals (LLCT, CCCD) stays; of a sentence, the first letter is made small.
        plain = title[:1].lower() + title[1:] if not title[1:2].isupper() else title
        if not plain and self.is_paper and knows(f"cadre-field.{name}"):
            return self.say(f"cadre-field.{name}")
        return plain or printable(name.replace("_", " "))

    def rule(self, key: str, beside: str = "") -> str:
        """The rule in a sentence: “title” and, where nothing tells it yet, the committee.

        `beside` is the key of a rule that the sentence has named already: the same committee is not named twice.
        """
        committee = key.rpartition("/")[0]
        told = beside.rpartition("/")[0] == committee or not self.has_committees() or is_within(key)
        title = f"“{self.rule_title(key)}”"
        return title if told or committee not in self._committees else f"{title} ({self.committee(committee)})"

    def rules(self, keys: Sequence[str]) -> str:
        """Several rules in a sentence; a committee that they all belong to is named once, at the end."""
        committees = {key.rpartition("/")[0] for key in keys}
        if len(committees) > 1:
            return "; ".join(self.rule(key) for key in keys)
        return "; ".join(self.rule(key, beside="" if key == keys[-1] else key) for key in keys)

    def name(self, id: str) -> str:
        """Of who is in no pool what they are: `Bác sĩ chuyên khoa từ nơi khác`."""
        return printable(self.result.names.get(id, "")) or title_in(self.result.newcomers.get(id, {}), self.lang)

    def id(self, id: str) -> str:
        return printable(id)

    def person(self, id: str) -> str:
        """`Nguyễn Thị An (c003)`."""
        name = self.name(id)
        return f"{name} ({printable(id)})" if name else printable(id)

    def called(self, id: str) -> str:
        """The name alone where no other of the result is called the same; else with the id."""
        name = self.name(id)
        return self.person(id) if not name or self._namesakes[fold(name)] > 1 else name

    @cached_property
    def _namesakes(self) -> Counter[str]:
        return Counter(fold(name) for name in self.result.names.values())

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """By Vietnamese given name, the tones and those of one name as the result says; those without a name by id."""
        details = self.result.details
        order = details.name_order if details else NameOrder()

        def key(id: str) -> tuple[object, ...]:
            given, before, spelled = name_key(self.result.names.get(id, ""), order.tones)
            person = details.people.get(id) if details and spelled else None
            tie: tuple[object, ...] = ()
            if order.ties == "birth_date":
                born = person.fields.get("birth_date", "") if person else ""
                tie = (not born, born.split("/")[::-1])
            elif order.ties == "pool":
                tie = (person is None, person.row if person else 0)
            return given, before, tie, spelled, id

        return sorted(ids, key=key)

    def facts(self, values: Mapping[str, str]) -> str:
        """`số tháng còn lại đến tuổi nghỉ hưu 46, tái cử có`; a blank says so."""
        return ", ".join(self._fact(field, value) for field, value in values.items())

    def _fact(self, field: str, value: str) -> str:
        if not value:
            return self.say("fact.blank", field=self.field(field))
        if field == "months_to_retirement" and value[:1] in (MINUS, "-") and value[1:].isdigit():
            return self.count("fact.retired", int(value[1:]))
        if value[0].isdigit():
            return self.say("fact.number", field=self.field(field), value=amount(printable(value), self.lang))
        return self.say("fact.value", field=self.field(field), value=self.value(field, value))

    def people_with(self, ids: Iterable[str], facts: Mapping[str, Mapping[str, str]]) -> str:
        """The same as `people`, each with the values that a rule asks about, where they are given."""
        ids = list(ids)
        if not any(facts.get(id) for id in ids):
            return self.people(ids)
        alike = {tuple(facts.get(id, {}).items()) for id in ids}
        if len(ids) >= _ALIKE and len(alike) == 1:
            return self.say("people.alike", people=self.people(ids), facts=self.facts(facts[ids[0]]))

        def said(id: str) -> str:
            return f"{self.person(id)}: {self.facts(facts[id])}" if facts.get(id) else self.person(id)

        return self._listed(ids, said, "; ")

    def people(self, ids: Iterable[str]) -> str:
        """People in a sentence; a long list is cut, and says by how many."""
        return self._listed(ids, self.person, ", ")

    def values(self, field: str, values: Sequence[str]) -> str:
        """Values of a field in a sentence; a long list is cut as one of people is."""
        shown = values if len(values) <= self.longest + 1 else values[: self.longest]
        text = "; ".join(self.value(field, value) for value in shown)
        left = len(values) - len(shown)
        return f"{text}; {self.say('and-more', n=self.whole(left))}" if left else text

    def _listed(self, ids: Iterable[str], said: Callable[[str], str], between: str) -> str:
        ordered = self.in_order(ids)
        if not ordered:
            return self.say("people.nobody")
        # One more than the limit is named rather than counted: "and 1 more" would save nothing.
        shown = ordered if len(ordered) <= self.longest + 1 else ordered[: self.longest]
        text = between.join(said(id) for id in shown)
        left = len(ordered) - len(shown)
        return f"{text}{between}{self.say('and-more', n=self.whole(left))}" if left else text
