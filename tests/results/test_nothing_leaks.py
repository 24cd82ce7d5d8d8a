"""Nothing that tells who somebody is stands in a redacted result: every field of every part is filled with it; then every form
of random results whose titles, clauses and keys name people in every spelling."""

from __future__ import annotations

import html
import io
import random
import re
import types
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel

import planner
from planner.report import PAGES, render, render_pages
from planner.results.marks import Mark, marks_of
from planner.results.redaction import Redaction, redacted
from planner.results.result import Details, Finding, Result
from planner.results.since import since
from planner.results.small_counts import SMALL
from tests.compiled.written import loaded, planned
from tests.results.test_marks import RESULTS
from tests.sampling import seeds

NAMES = {"zz-001": "Nguyễn Thị Hòa", "zz-002": "Trần Thanh Thúy", "zz-003": "Lý Quốc Hiếu", "zz-004": "Y Bhăm Niê"}
SPELLED: list[Callable[[str], str]] = [
    lambda name: name,
    lambda name: name.upper(),
    lambda name: name.replace("òa", "oà").replace("úy", "uý").lower(),
    lambda name: bare(name),
    lambda name: name.replace(" ", "_"),
    lambda name: bare(name).lower().replace(" ", "-"),
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: "".join(f"{word[0]}." for word in name.split()[:-1]) + " " + name.split()[-1],
    lambda name: "".join(f"{word[0]}." for word in name.split()[:-1]) + bare(name.split()[-1]),
    lambda name: f"chị {name.split()[-1]}",
    lambda name: f"Đ/c {name.split()[-1]}",
    lambda name: f"đồng chí {' '.join(name.split()[-2:])}",
]


def bare(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def leaks(text: str, how: Redaction) -> Iterator[str]:
    """What a text must not have: names, initials with the given name, given names addressed; in counts ids."""
    plain = re.sub(r"[^\w]+|_", " ", bare(text).lower())
    for id, name in NAMES.items():
        words = bare(name).lower().split()
        letters = [word[0] for word in words[:-1]]
        phrases = [words, [*letters, words[-1]], [*words[-2:]]]
        phrases += [[*address, words[-1]] for address in (["chi"], ["d", "c"], ["dong", "chi"])]
        yield from (" ".join(phrase) for phrase in phrases if re.search(rf"\b{' '.join(phrase)}\b", plain))
        if how == "counts" and re.search(rf"\b{id.replace('-', ' ')}\b", plain):
            yield id
    yield from re.findall(r"SECRET\d+|31337", text)


class Filled:
    """Any part of a result with every field filled: texts name people, counts are small, what is people's own is a secret."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.n = 0

    def part(self, part: type[BaseModel]) -> Any:
        values = {
            name: self.value(field.annotation, marks_of(part)[name]) for name, field in part.model_fields.items()
        }
        return part.model_validate(values)

    def value(self, annotation: Any, marks: tuple[Mark, ...]) -> Any:
        kinds = [one for one in get_args(annotation) if one is not type(None)]
        origin = get_origin(annotation)
        if origin in (Union, types.UnionType):
            return self.value(kinds[0], marks)
        if origin is Literal:
            return self.rng.choice(kinds)
        if origin is list:
            return [self.value(kinds[0], marks) for _ in range(self.rng.randint(1, 3))]
        if origin is dict:
            return {self.scalar(str, marks[0]): self.value(kinds[1], marks[1:]) for _ in range(self.rng.randint(1, 3))}
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.part(annotation)
        return self.scalar(annotation, marks[0])

    def scalar(self, kind: Any, mark: Mark) -> Any:
        self.n += 1
        if kind is bool:
            return True
        if mark in (Mark.IDS, Mark.NAME):
            return self.rng.choice(list(NAMES if mark is Mark.IDS else NAMES.values()))
        if kind in (int, float):
            return 31337 if mark is Mark.OWN else self.rng.randint(1, 4) if mark is Mark.COUNT else self.rng.randint(5, 9)
        if mark in (Mark.TEXT, Mark.KEY, Mark.FIELD):
            named = self.rng.choice(SPELLED)(self.rng.choice(list(NAMES.values())))
            return f"mục {self.n} của {named}, số {self.rng.choice(list(NAMES))}"
        if mark in (Mark.OWN, Mark.VALUE, Mark.PRIVATE, Mark.PLACE):
            return f"SECRET{self.n} {self.rng.choice(list(NAMES.values()))}"
        return "2025-07"  # a word, also where it has to be a month


@pytest.mark.parametrize("how", ["initials", "counts"])
@pytest.mark.parametrize("seed", seeds("PLANNER_LEAKS", 26))
def test_every_field_of_every_part(seed: int, how: Redaction) -> None:
    for kind in {Result, random.Random(seed).choice(RESULTS)}:
        _nothing_leaks(kind, seed, how)


def _nothing_leaks(kind: type[Result], seed: int, how: Redaction) -> None:
    result: Result = Filled(seed).part(kind)
    assert result.details is not None
    result.details.redacted = "none"
    result.status = random.Random(seed).choice(("bad_input", "optimal", "infeasible", "not_compliant"))
    assert len(set(leaks(result.to_json(), how))) > 20, "what is looked for is there"
    said = redacted(result, how, NAMES.values(), NAMES).to_json()
    assert list(leaks(said, how)) == [], f"seed {seed}"
    assert "mục" in said
    if how == "counts":
        assert list(small(kind.model_validate_json(said))) == [], f"seed {seed}"
    assert kind.model_validate_json(said).details is not None


def small(part: Any, where: str = "") -> Iterator[str]:
    """Where a count of 1 to 4 people stands."""
    if isinstance(part, BaseModel):
        marks = marks_of(type(part))
        for name in type(part).model_fields:
            value = getattr(part, name)
            is_people = not isinstance(part, Finding) or part.counts_people or name != "actual"
            if marks[name][:1] == (Mark.COUNT,) and isinstance(value, int) and 0 < value < SMALL and is_people:
                yield f"{where}.{name}"
            yield from small(value, f"{where}.{name}")
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from small(value, f"{where}.{key}")
    elif isinstance(part, list):
        for value in part:
            yield from small(value, where)


def draw(folder: Path, seed: int) -> tuple[Result, list[str], list[str]]:
    """A random answer about a pool that holds the four and others, their ids, and the birth months that must not be told."""
    rng = random.Random(seed)
    people = {**NAMES, **{f"q{i:02}": f"Người Khác{i:02}" for i in range(26)}}
    born = {id: f"{rng.randint(1, 12):02}/{1966 + i % 25}" for i, id in enumerate(people)}
    lines = ["id,full_name,gender,birth_date,unit,political_theory"]
    for id, name in people.items():
        theory = rng.choice(("cao cấp", "trung cấp", ""))
        lines.append(f"{id},{name},{rng.choice(('nữ', 'nam'))},{born[id]},Cơ sở Xưa{rng.randint(1, 6)},{theory}")
    (folder / "pool.csv").write_text("\n".join(lines), "utf-8")

    def named() -> str:
        return rng.choice(SPELLED)(rng.choice(list(NAMES.values())))

    slug = bare(rng.choice(list(NAMES.values()))).lower().replace(" ", "-")
    plan = {
        "plan": f"plan-{slug}", "title": {"vi": f"Phương án ({named()}, {named()})"}, "lang": "vi", "as_of": "2025-07",
        "pool": "pool.csv", "fields": "vn-cadre", "sources": {f"D-{slug}": {"title": {"vi": f"Tờ trình của {named()}"}}},
        "committees": {"executive": {
            "title": {"vi": f"Ban của {named()}"}, "seats": rng.choice((12, {"at_least": 10, "at_most": 14})),
            "rules": [
                {"id": f"women-{slug}", "title": {"vi": f"Nữ ({named()})"}, "count": {"gender": "female"}, "at_least": "30%",
                 "basis": {"source": f"D-{slug}", "clause": f"ý của {named()}"}, "force": "should"},
                {"id": "theory", "require": {"political_theory": {"at_least": "intermediate"}}},
                {"id": "serving", "topic": "age", "require": {"months_to_retirement": {"at_least": 30}}},
                {"id": "units", "count_each": "unit", "at_most": 3},
                {"id": "mean", "mean": "age", "at_most": 48, "force": "should"},
                {"id": "four", "include": [rng.choice(list(NAMES))], "title": {"vi": f"{named()} có mặt"}},
            ]}},
        "waivers": [{"rule": "executive/theory", "id": "zz-002", "authority": "city", "reason": f"{named()} đang học"}],
        "document": {"issuer": named(), "subject": f"Về việc của {named()}", "signatures": [{"name": named()}]},
    }  # fmt: skip
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(plan, allow_unicode=True), "utf-8")
    loaded = planner.load(path)
    slate = rng.sample(list(people), 12)
    if seed % 2:
        result = loaded.detailed(loaded.validate({"executive": slate}))
        earlier = loaded.detailed(loaded.validate({"executive": rng.sample(list(people), 12)}))
        assert result.details is not None
        result.details.since = since(earlier, result)
    else:
        plan["committees"]["executive"]["rules"][0] |= {"at_least": "100%", "force": "must"}  # type: ignore[index]
        path.write_text(yaml.safe_dump(plan, allow_unicode=True), "utf-8")
        loaded = planner.load(path)
        result = loaded.detailed(loaded.check())
    return result, list(people), [born[id] for id in people]


def texts(form: str, result: Result) -> str:
    if form == "text":
        return render("text", result, "vi", width=200)
    data = render_pages(form, result, "vi")
    if form not in ("docx", "xlsx"):
        return html.unescape(data.decode("utf-8"))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        said = "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist() if not name.endswith(".png"))
    return html.unescape(said) + " " + html.unescape(re.sub("<[^>]+>", "", said))


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds("PLANNER_LEAKS_IN_FORMS", 3))
def test_every_form_of_random_results(seed: int, tmp_path: Path) -> None:
    whole, _, born = draw(tmp_path, seed)
    months = [spelled for one in born for spelled in (one, one.lstrip("0"), "-".join(reversed(one.split("/"))))]
    for how in ("initials", "counts"):
        # From the plan, and later from the JSON of the whole result, where the pool is not at hand.
        clean = redacted(whole, how)  # type: ignore[arg-type]
        assert redacted(Result.model_validate_json(whole.to_json()), how).to_json() == clean.to_json()  # type: ignore[arg-type]
        assert set(leaks(whole.to_json(), how)), "what is looked for is there"  # type: ignore[arg-type]
        for form in ("json", "text", *PAGES):
            said = texts(form, clean)
            assert list(leaks(said, how)) == [], f"seed {seed}, {form}"  # type: ignore[arg-type]
            assert [month for month in months if re.search(rf"(?<![\d/-]){month}(?![\d/-])", said)] == [], (
                f"seed {seed}, {form}"
            )
            assert "Xưa" not in said
            assert "Phương án (…, …)" in said or form == "text", f"seed {seed}, {form}"


def test_who_is_named_is_known_from_the_result_itself(tmp_path: Path) -> None:
    """The result carries what is named in it, as it is spelled there, and nobody else of the pool."""
    whole, people, _ = draw(tmp_path, 1)
    assert whole.details is not None
    assert whole.details.named is not None
    said = whole.model_dump_json(exclude={"details": {"named"}})
    assert all(phrase in said for phrase in whole.details.named.names)
    assert not any("Khác" in phrase for phrase in whole.details.named.names)
    assert len(people) == 30
    clean = redacted(whole, "initials").details
    assert clean is not None
    assert clean.named is None or clean.named.names == []


def test_a_result_that_does_not_say_whom_it_names_is_refused() -> None:
    for details in (None, Details()):
        result = Result(command="propose", status="optimal", title={"vi": "Phương án của Nguyễn Thị Hòa"}, details=details)
        with pytest.raises(planner.BadInput, match="redact-names-unknown"):
            redacted(result, "counts")
        assert redacted(result, "counts", ["Nguyễn Thị Hòa"]).title == {"vi": "Phương án của …"}


def test_keys_stay_distinct() -> None:
    keys = ["executive/của-nguyễn-thị-hòa", "executive/của-trần-thanh-thúy", "executive/của-…", "executive/khác"]
    findings = [Finding(rule=key, topic="other", force="must", verdict="met") for key in keys]
    result = Result(command="validate", status="compliant", findings=findings, rule_titles={key: {"vi": key} for key in keys})
    clean = redacted(result, "initials", NAMES.values())
    assert len({finding.rule for finding in clean.findings}) == 4
    assert [finding.rule for finding in clean.findings] == list(clean.rule_titles)
    assert clean.findings[-1].rule == "executive/khác"


def test_why_in_counts_tells_nothing_that_the_best_slate_keeps_to_itself(tmp_path: Path) -> None:
    """Numbers of rules that share the members between them give away the one that is left out."""
    rows = [{"id": f"p{n}", "full_name": "", "unit": "xyz"[min(2, n // 6)], "confidence": str(n)} for n in range(15)]
    each = [{"id": unit, "count": {"unit": unit}, "at_least": 1} for unit in "xyz"]
    plan = planned({"board": {"seats": 15, "rules": each}}, prefer=[{"highest": "confidence"}])
    asked = loaded(plan, rows)
    result = asked.detailed(asked.why("p1"))
    told = redacted(result, "counts", [], [row["id"] for row in rows])
    assert result.slate
    assert (told.person, told.slate, told.findings) == (None, None, [])
    assert told.details is not None
    assert not told.details.structure
    assert not told.details.filled
