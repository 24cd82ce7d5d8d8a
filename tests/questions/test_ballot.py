"""`ballot`: lists with more names than seats, from the file to every form of a report."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.answers import verify as verifying
from planner.api import LoadedPlan
from planner.check.chances import DRAWS, Chance, Law, of_drawn
from planner.cli.exit_codes import exit_code
from planner.problems import BadInput
from planner.questions.ballot.surplus import surplus
from planner.report import REPORTS, render_pages
from planner.results.reading import result_of
from planner.results.redaction import redacted
from planner.solve.clock import Clock
from tests.bodies.test_outcomes import case
from tests.compiled.written import loaded, people, planned
from tests.oracle.generate import write
from tests.sampling import chunks, seeds

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "nữ", "degree": "master", "confidence": "90", "unit": "Công an"},
    {"full_name": "Trần Thị Bình", "gender": "nữ", "degree": "master", "confidence": "80", "unit": "Quân sự"},
    {"full_name": "Lê Văn Châu", "gender": "nam", "degree": "college", "confidence": "70", "unit": "Công an"},
    {"full_name": "Phạm Văn Ẩn", "gender": "nam", "degree": "master", "confidence": "60", "unit": "Văn phòng"},
    {"full_name": "Hồ Minh Long", "gender": "nam", "degree": "doctor", "confidence": "50", "unit": ""},
    {"full_name": "Đặng Văn Minh", "gender": "", "degree": "master", "confidence": "55", "unit": "Văn phòng"},
)
RULES: list[dict[str, Any]] = [
    {"id": "women", "title": {"en": "Women", "vi": "Nữ"}, "count": {"gender": "female"}, "at_least": 1},
    {"id": "share", "title": {"en": "Men", "vi": "Nam"}, "count": {"gender": "male"}, "at_most": "50%"},
    {"id": "degree", "title": {"en": "Degree", "vi": "Trình độ"}, "require": {"degree": {"at_least": "bachelor"}}},
    {"id": "units", "title": {"en": "Units", "vi": "Đơn vị"}, "distinct": "unit", "at_least": 2},
    {"id": "each", "title": {"en": "Of each unit", "vi": "Mỗi đơn vị"}, "count_each": "unit", "at_most": 1, "force": "should"},
    {"id": "trust", "title": {"en": "Mean", "vi": "Bình quân"}, "mean": "confidence", "at_least": 60, "at_most": 85},
]
BOARD = {"board": {"title": {"en": "Board", "vi": "Ban Chấp hành"}, "seats": {"at_least": 2, "at_most": 4}, "rules": RULES}}
LIST = {"board": ["a", "b", "c", "d", "e", "f"]}


def plan_of(committees: Any = BOARD, **more: Any) -> Any:
    return loaded(planned(committees, **more), POOL)


def by_rule(result: Any) -> dict[str, Any]:
    return {one.rule.partition("/")[2]: one for one in result.outcomes}


def test_what_is_too_many_with_those_not_known_adds_up() -> None:
    """Of f it is not known whether he is a man."""
    rule = {"id": "men", "title": {"en": "Men"}, "count": {"gender": "male"}, "at_most": 1}
    board = {"title": {"en": "Board"}, "seats": 4, "rules": [rule]}
    result = plan_of({"board": board, "other": {"seats": 1, "within": "board"}}).ballot({"board": [*"abcdef"]}, of="board")
    said = " ".join(result.to_text("en").split())
    assert "Then there are 3, up to 4, 3 too many." in said
    assert "Surplus: 2 more than the seats, 50% of them." in said
    assert "The list of one committee alone is judged, Board; not judged here:" in said


def test_a_range_of_seats_counts_with_its_most() -> None:
    result = plan_of().ballot(LIST, of="board")
    assert (result.status, exit_code(result), result.surplus.seats, result.surplus.share) == ("answered", 0, 4, "50%")
    told = by_rule(result)
    women = told["women"]
    assert (women.least, women.most, women.verdict, women.needed, women.on_list, women.may_be) == (0, 2, "open", 3, 2, 3)
    assert women.breaks.lost == ["a", "b"]
    assert (women.breaks.actual, women.breaks.shortfall, women.breaks.verdict) == (0, 1, "unproven")
    assert (told["share"].room, told["share"].at_most, told["share"].verdict) == (2, 2, "open")
    assert told["units"].verdict == "met"
    assert told["seats"].verdict == "met"


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_answer_in_words(lang: str) -> None:
    text = plan_of().ballot(LIST, of="board").to_text(lang)
    assert max(map(len, text.splitlines())) <= 80
    said = " ".join(text.split())
    assert {"en": "BALLOT: 6 names for 4 seats.", "vi": "DANH SÁCH BẦU CỬ: 6 đồng chí, bầu 4."}[lang] in said
    assert "1 + 2 = 3" in said
    assert "Lê Văn Châu (c)" in said


def outcomes(shares: list[Fraction], seats: int) -> dict[tuple[int, ...], Fraction]:
    """The chance of each outcome, one by one."""
    weights = {
        elected: math.prod(p if i in elected else 1 - p for i, p in enumerate(shares))
        for elected in itertools.combinations(range(len(shares)), seats)
    }
    whole = sum(weights.values())
    return {elected: Fraction(weight, 1) / whole for elected, weight in weights.items()}


SUPPORT = {"a": "92.5", "b": "60", "c": "71", "d": "55,5%", "e": "99", "f": "50"}


def listed(folder: Path, support: dict[str, str], column: str = "support") -> Path:
    file = folder / "list.csv"
    file.write_text(f"committee,id,{column}\n" + "".join(f'board,{pid},"{text}"\n' for pid, text in support.items()), "utf-8")
    return file


def test_chances_are_those_of_every_outcome(tmp_path: Path) -> None:
    plan = plan_of()
    result = plan.ballot(listed(tmp_path, SUPPORT), of="board")
    shares = [Fraction(text.replace(",", ".").rstrip("%")) / 100 for text in SUPPORT.values()]
    chance = dict.fromkeys(by_rule(result), Fraction(0))
    together = Fraction(0)
    for elected, weight in outcomes(shares, 4).items():
        judged = plan.validate({"board": [list(SUPPORT)[i] for i in elected]}).findings
        for finding in judged:
            chance[finding.rule.partition("/")[2]] += weight if finding.verdict == "met" else 0
        together += weight if all(f.verdict == "met" for f in judged if f.force == "must") else 0
    assert {rule: one.chance for rule, one in by_rule(result).items()} == {
        rule: pytest.approx(float(value), abs=1e-6) for rule, value in chance.items()
    }
    assert result.chance.all == pytest.approx(float(together), abs=1e-6)
    assert (result.chance.law, result.chance.source, result.chance.draws) == ("conditional-bernoulli", "list", None)
    assert "conditional Bernoulli" in " ".join(result.to_text("en").split())


def test_what_is_nought_is_kept_in_a_file(tmp_path: Path) -> None:
    rules = [{"id": "doctors", "count": {"degree": "doctor"}, "at_most": 0}, RULES[0]]
    plan = plan_of({"board": {"seats": 4, "rules": rules}})
    result = plan.ballot(listed(tmp_path, SUPPORT | {"e": "100"}), of="board")
    doctors = by_rule(result)["doctors"]
    assert (doctors.at_most, doctors.room, doctors.chance) == (0, 0, 0.0)
    assert result_of(result.to_json().encode(), "result.json").outcomes == result.outcomes


def test_a_support_that_is_none_is_told_with_its_cell(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        plan_of().ballot(listed(tmp_path, SUPPORT | {"b": "101", "c": "-1", "d": "nhiều"}), of="board")
    places = [problem.where.rpartition("/")[2] for problem in refused.value.problems]
    assert places == ["list.csv:3:support", "list.csv:4:support", "list.csv:5:support"]


def test_a_support_that_is_none_is_told_beside_what_else_is_wrong(tmp_path: Path) -> None:
    file = listed(tmp_path, SUPPORT | {"b": "101", "zz": "50"})
    with pytest.raises(BadInput) as refused:
        plan_of().ballot(file, of="board")
    assert [problem.code for problem in refused.value.problems] == ["unknown-person", "support-range"]


def test_verify_asks_the_pool_for_the_support_that_it_has(tmp_path: Path) -> None:
    plan = planned(BOARD)
    rows = [row | {"support": "100"} for row in POOL]  # no chances: more than the seats have all votes
    plan = planner.load(write(plan | {"fields": plan["fields"] | {"support": {"type": "number"}}}, rows, tmp_path))
    result = plan.detailed(plan.ballot(LIST, of="board"))
    read = result_of(result.to_json().encode(), "result.json")
    assert verifying.verify(read, tmp_path / "pool.csv").differences == []
    result.chance.support["a"] = "90%"
    read = result_of(result.to_json().encode(), "result.json")
    assert verifying.verify(read, tmp_path / "pool.csv").differences


def test_a_list_is_not_made_of_a_pool_with_a_support_that_is_none() -> None:
    rows = [row | {"support": "120" if row["id"] == "c" else "60"} for row in POOL]
    plan = planned(BOARD)
    with pytest.raises(BadInput) as refused:
        loaded(plan | {"fields": plan["fields"] | {"support": {"type": "number"}}}, rows).ballot(of="board", names=5)
    assert [(problem.code, problem.value) for problem in refused.value.problems] == [("support-range", "120")]


def test_a_support_of_the_pool_that_is_none_is_told_with_its_cell(tmp_path: Path) -> None:
    plan = planned(BOARD)
    fields = plan["fields"] | {"support": {"type": "number"}}
    path = write(plan | {"fields": fields}, [row | {"support": "120.5"} for row in POOL[:3]] + [dict(POOL[3])], tmp_path)
    with pytest.raises(BadInput) as refused:
        planner.load(path).ballot({"board": ["a", "b", "c", "d"]}, of="board")
    found = [(problem.where.rpartition("/")[2], problem.value) for problem in refused.value.problems]
    assert found == [(f"pool.csv:{line}:support", "120.5") for line in (2, 3, 4)]


def test_chances_that_cannot_be_told(tmp_path: Path) -> None:
    missing = plan_of().ballot(listed(tmp_path, SUPPORT | {"c": ""}), of="board")
    assert missing.chance.missing == ["c"]
    assert "is not known" in missing.to_text("en")
    sure = plan_of().ballot(listed(tmp_path, dict.fromkeys(SUPPORT, "100")), of="board")
    assert sure.chance.possible is False
    assert "cannot be filled" in sure.to_text("en")
    assert all(one.chance is None for one in sure.outcomes)


def test_support_of_the_pool_counts_where_the_list_has_none() -> None:
    rows = [row | {"support": SUPPORT[row["id"]]} for row in POOL]
    plan = planned(BOARD)
    result = loaded(plan | {"fields": plan["fields"] | {"support": {"type": "number"}}}, rows).ballot(LIST, of="board")
    assert result.chance.source == "pool"
    assert result.chance.all is not None


@pytest.mark.parametrize("header", ["suport", "Supports"])
def test_a_header_that_is_nearly_support_is_told(header: str, tmp_path: Path) -> None:
    rows = [row | {header: SUPPORT[row["id"]]} for row in POOL]
    of_list = plan_of().ballot(listed(tmp_path, SUPPORT, header), of="board")
    of_pool = loaded(planned(BOARD), rows).ballot(LIST, of="board")
    for result in (of_list, of_pool):
        assert result.chance is None
        assert [(note.code, note.params["header"]) for note in result.notes] == [("note.support-header", header)]
        assert f"The column `{header}` is not read. Did you mean: support?" in " ".join(result.to_text("en").split())
    assert plan_of().ballot(listed(tmp_path, SUPPORT, "report"), of="board").notes == []
    assert loaded(planned(BOARD), rows).ballot(listed(tmp_path, SUPPORT), of="board").notes == []  # the list has what it needs


def test_one_is_told_as_one() -> None:
    rows = [{"id": pid} for pid in "abcdefgh"]

    def said(names: str, seats: int) -> str:
        result = loaded(planned({"board": {"seats": seats}}), rows).ballot({"board": list(names)}, of="board")
        return " ".join(result.to_text("en").split())

    one = said("ab", 1)
    assert one.startswith("BALLOT: 2 names for 1 seat.")
    assert "10% to 15% of 1 seat is no whole number; nearest are 1 name (0%) and 2 names (100%)." in one
    assert said("a", 1).startswith("BALLOT: 1 name for 1 seat.")
    assert "(here 8 names)" in said("abcdefgh", 7)


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (SUPPORT, None),  # texts, as no catalogue declares them: they can be read all the same
        (SUPPORT | {"b": "nhiều", "c": "101", "d": ""}, "note.support-no-number"),
        (dict.fromkeys(SUPPORT, ""), None),
        ({"a": "0.925", "b": "0,6", "c": "1", "d": "0.555", "e": "0", "f": ""}, "note.support-of-one"),
    ],
)
def test_a_column_of_the_pool_that_cannot_be_meant_is_told(texts: dict[str, str], code: str | None) -> None:
    plan = loaded(planned(BOARD), [row | {"support": texts[row["id"]]} for row in POOL])
    result = plan.ballot(LIST, of="board")
    assert [note.code for note in result.notes] == ([code] if code else [])
    assert (result.chance is None) is (code == "note.support-no-number" or not any(texts.values()))
    said = {lang: " ".join(result.to_text(lang).split()) for lang in ("en", "vi")}
    if code == "note.support-no-number":
        assert "2 of its 5 cells here are no number from 0 to 100." in said["en"]
        assert "2 trên 5 ô không phải là số từ 0 đến 100." in said["vi"]
        assert "nhiều" not in redacted(plan.detailed(result), "counts").to_json()
    if code == "note.support-of-one":
        assert "write 85 in place of 0.85" in said["en"]
        assert "viết 85 thay cho 0,85" in said["vi"]


def test_shares_in_place_of_per_cent_are_told_of_a_list_and_of_a_number_field(tmp_path: Path) -> None:
    texts = {pid: f"0.{n}5" for n, pid in enumerate(SUPPORT, 1)}
    assert [note.code for note in plan_of().ballot(listed(tmp_path, texts), of="board").notes] == ["note.support-of-one"]
    plan = planned(BOARD)
    plan = plan | {"fields": plan["fields"] | {"support": {"type": "number", "headers": ["Tỷ lệ ủng hộ"]}}}
    asked = loaded(plan, [row | {"support": texts[row["id"]]} for row in POOL])
    assert [note.code for note in asked.ballot(of="board", names=5).notes] == ["note.support-of-one"]
    # A list may call the column as the catalogue does; what is told of the same people for another committee is not meant.
    file = listed(tmp_path, SUPPORT, "Tỷ lệ ủng hộ")
    file.write_text(file.read_text("utf-8") + "".join(f"other,{pid},1\n" for pid in SUPPORT), "utf-8")
    both = loaded(plan | {"committees": BOARD | {"other": {"seats": 6}}}, POOL).ballot(file, of="board")
    assert (both.chance.source, both.chance.support["a"], both.chance.support["d"]) == ("list", "92.5%", "55.5%")


@pytest.mark.parametrize(
    ("seats", "nearest"), [(5, [5, 6]), (6, [6, 7]), (11, [12, 13]), (12, [13, 14]), (13, [14, 15]), (27, None), (77, None)]
)
def test_surplus_without_a_whole_number_tells_the_nearest(seats: int, nearest: list[int] | None) -> None:
    assert surplus(seats + 1, seats).nearest == nearest


@pytest.mark.parametrize(
    ("names", "share", "state"),
    [(77, "0%", "none"), (84, "1/11", "below"), (85, "8/77", "within"), (88, "1/7", "within"), (89, "12/77", "above")],
)
def test_surplus_against_the_directives(names: int, share: str, state: str) -> None:
    found = surplus(names, 77)
    assert (found.share, found.state, found.at_least, found.at_most) == (share, state, 85, 88)


def test_what_hangs_on_other_committees_is_not_judged() -> None:
    committees = {
        **BOARD,
        "standing": {"within": "board", "seats": {"at_least": "50%", "at_most": "75%", "of": "board"}},
    }
    joint = [{"id": "both", "both": ["board", "standing"], "at_most": 3}]
    plan = plan_of(committees, joint=joint)
    assert plan.ballot(LIST, of="board").not_judged == ["standing/within", "joint/both"]
    given = {"board": ["a", "b", "c", "d"], "standing": ["a", "b", "d", "e"]}
    result = plan.ballot(given, of="standing")
    assert (result.surplus.seats, result.outcomes) == (3, [])
    assert result.not_judged == ["standing/seats", "standing/within", "joint/both"]
    with pytest.raises(BadInput) as refused:
        plan.ballot({"standing": ["a", "b"]}, of="standing")
    assert [problem.where for problem in refused.value.problems] == ["--seats"]


def test_every_problem_at_once(tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("committee,id\nboard,zz\nboard,a\nboard,a\ncouncil,b\n", "utf-8")
    with pytest.raises(BadInput) as refused:
        plan_of().ballot(tmp_path / "bad.csv", of="boards")
    codes = [problem.code for problem in refused.value.problems]
    assert codes == ["unknown-committee", "unknown-person", "member-twice", "unknown-committee"]
    assert refused.value.problems[0].where == "--of boards"


def spoiled_fewer(result: Any) -> None:
    result.outcomes[1].least += 1


def spoiled_verdict(result: Any) -> None:
    result.outcomes[1].verdict = "met"


def spoiled_case(result: Any) -> None:
    result.outcomes[1].breaks.actual += 1


def spoiled_needed(result: Any) -> None:
    result.outcomes[1].needed -= 1


def spoiled_chance(result: Any) -> None:
    result.chance.all = 0.5


def spoiled_names(result: Any) -> None:
    result.names_listed[0] = result.names_listed[1]


def spoiled_lost(result: Any) -> None:
    result.outcomes[1].breaks.lost = ["a"]


def spoiled_rules(result: Any) -> None:
    del result.outcomes[-1]


def spoiled_seats(result: Any) -> None:
    result.surplus.seats = 0


def spoiled_comply(result: Any) -> None:
    result.can_comply = not result.can_comply


def spoiled_compliant(result: Any) -> None:
    result.can_comply, result.compliant_lost = True, []


def spoiled_counted(result: Any) -> None:
    result.chance.counted = False


SPOILS = [
    spoiled_counted,
    spoiled_fewer, spoiled_verdict, spoiled_case, spoiled_needed, spoiled_chance, spoiled_names, spoiled_lost, spoiled_rules,
    spoiled_seats, spoiled_comply, spoiled_compliant,
]  # fmt: skip


@pytest.mark.parametrize("spoil", [None, *SPOILS])
def test_verify_counts_the_outcomes_again(spoil: Callable[[Any], None] | None, tmp_path: Path) -> None:
    path = write(planned(BOARD), [dict(row) for row in POOL], tmp_path)
    plan = planner.load(path)
    result = plan.detailed(plan.ballot(listed(tmp_path, SUPPORT), of="board"))
    if spoil is not None:
        spoil(result)
    read = result_of(result.to_json().encode(), "result.json")
    assert bool(verifying.verify(read, tmp_path / "pool.csv").differences) == (spoil is not None)


@pytest.mark.parametrize("how", ["none", "initials", "counts"])
def test_every_form(how: Any, tmp_path: Path) -> None:
    plan = plan_of()
    result = redacted(plan.detailed(plan.ballot(listed(tmp_path, SUPPORT), of="board")), how)
    for form in REPORTS:
        if form != "text":
            assert render_pages(form, result, "vi")


def test_no_time_at_all() -> None:
    result = plan_of().ballot(LIST, of="board", time_limit=1e-9)
    assert exit_code(result) == 4


def test_a_list_that_guarantees_every_rule() -> None:
    committees = {"board": {"seats": 2, "rules": [RULES[0], RULES[2]]}}
    result = plan_of(committees).ballot(of="board", names=3)
    assert (result.status, exit_code(result), result.proved, result.not_kept) == ("answered", 0, True, [])
    assert result.kept == ["board/seats", "board/women", "board/degree"]
    assert set(result.slate["board"]) >= {"a", "b"}
    assert "c" not in result.slate["board"]
    assert "A LIST of 3 names for 2 seats" in result.to_text("en")


def test_where_there_is_no_such_list_the_most_is_guaranteed(tmp_path: Path) -> None:
    committees = {"board": {"title": {"vi": "Ban Chấp hành"}, "seats": 2, "rules": [RULES[0], RULES[2]]}}
    path = write(planned(committees), [dict(row) for row in POOL], tmp_path)
    plan = planner.load(path)
    result = plan.detailed(plan.ballot(of="board", names=4))
    assert (result.status, exit_code(result), result.proved) == ("infeasible", 1, True)
    assert (result.kept, result.not_kept) == (["board/seats", "board/degree"], ["board/women"])
    for lang in ("en", "vi"):
        assert max(map(len, result.to_text(lang).splitlines())) <= 80
    for form in REPORTS:
        if form != "text":
            assert render_pages(form, result, "vi")
    read = result_of(result.to_json().encode(), "result.json")
    assert verifying.verify(read, tmp_path / "pool.csv").differences == []
    short = {"board": result.slate["board"][:-1]}
    spoils = ({"kept": ["board/seats", "board/women", "board/degree"], "not_kept": []}, {"slate": short}, {"proved": False})
    for spoil in spoils:
        read = result_of(result.model_copy(update=spoil).to_json().encode(), "result.json")
        assert verifying.verify(read, tmp_path / "pool.csv").differences, spoil


@pytest.mark.parametrize("names", [1, 7])
def test_a_list_too_short_or_too_long(names: int) -> None:
    with pytest.raises(BadInput) as refused:
        plan_of().ballot(of="board", names=names, seats=2)
    assert [problem.where for problem in refused.value.problems] == [f"--names {names}"]


def test_no_time_for_a_list() -> None:
    result = plan_of().ballot(of="board", names=5, time_limit=1e-9)
    assert (exit_code(result), result.slate) == (4, None)
    assert "did not suffice" in result.to_text("en")


def test_what_is_supposed_counts() -> None:
    supposed = plan_of().suppose(set={"board/women.at_least": 0}, exclude={"board": ["c"]})
    result = supposed.ballot(LIST, of="board")
    assert by_rule(result)["women"].verdict == "met"
    assert by_rule(result)["exclude"].verdict == "open"
    assert result.to_text("en").startswith("SUPPOSED (2 changes)")


def test_a_time_limit_in_the_middle_keeps_what_was_found() -> None:
    plan = plan_of()

    def progress(event: str, facts: dict[str, object]) -> None:
        if (event, facts.get("n")) == ("ballot", 3):
            plan.session.clock._end = 0.0

    result = plan.ballot(LIST, of="board", progress=progress, time_limit=Clock(1000))
    assert exit_code(result) == 4
    assert [one.verdict for one in result.outcomes] == ["met", "open", *["undecided"] * 5]
    assert "did not suffice" in result.to_text("en")


@pytest.mark.parametrize("stop", ["ballot-compliant", "chances"])
@pytest.mark.parametrize("names", [None, 6])
def test_a_time_limit_after_the_rules_keeps_them(stop: str, names: int | None) -> None:
    rows = [row | {"support": SUPPORT[row["id"]]} for row in POOL]
    plan = planned(BOARD)
    plan = loaded(plan | {"fields": plan["fields"] | {"support": {"type": "number"}}}, rows)

    def progress(event: str, _facts: dict[str, object]) -> None:
        if event == stop:
            plan.session.clock._end = 0.0

    asked = {"slate": LIST} if names is None else {"names": names}
    result = plan.ballot(**asked, of="board", progress=progress, time_limit=Clock(1000))
    assert exit_code(result) == 4
    assert "undecided" not in {one.verdict for one in result.outcomes}
    assert result.status == ("answered" if names is None else "infeasible")
    assert (result.kept is None) is (names is None)
    assert result.chance.counted is False
    said = " ".join(result.to_text("en").split())
    assert "The time given did not suffice: what is not decided says so." in said
    assert "chances were not counted" in said
    assert verifying._verified(result, plan.case).differences == []


@pytest.mark.parametrize("seed", range(4))
def test_drawn_outcomes_follow_the_law(seed: int) -> None:
    """Of each name, and of each pair, the share among the outcomes drawn is the chance of every outcome together."""
    draw = random.Random(seed)
    shares = [Fraction(draw.randint(1, 99), 100) for _ in range(7)]
    seats = draw.randint(2, 5)
    law = Law(shares, seats)
    elected = law.drawn()
    assert (elected.sum(axis=1) == seats).all()
    every = outcomes(shares, seats)
    for pair in itertools.combinations_with_replacement(range(7), 2):
        exact = float(sum(weight for who, weight in every.items() if set(pair) <= set(who)))
        found = of_drawn(elected[:, list(pair)].all(axis=1))
        assert abs(found.value - exact) <= 3 * (found.error or 0)
        counted = law.counted([i in pair for i in range(7)], lambda on, pair=pair: on[:, list(pair)].all(axis=1))
        assert counted is not None
        assert counted.error is None
        if len(set(pair)) == 2:
            assert counted.value == pytest.approx(exact, abs=1e-12)


def test_a_city_list_of_many_kinds_is_drawn_and_said(tmp_path: Path) -> None:
    plan = planner.load("examples/city/plan.yaml")
    ids = list(plan.case.pool.ids)[:56]
    file = tmp_path / "list.csv"
    lines = "".join(f"executive,{pid},{60 + n % 40}\n" for n, pid in enumerate(ids))
    file.write_text(f"committee,id,support\n{lines}", "utf-8")
    result = plan.ballot(file, of="executive")
    again = plan.ballot(file, of="executive")
    assert result.to_json() == again.to_json()
    known = {one.verdict: one.chance for one in result.outcomes if one.verdict in ("met", "not_met")}
    assert known == {verdict: float(verdict == "met") for verdict in known}
    assert result.chance.all == 0.0
    assert any(one.chance_error for one in result.outcomes)
    assert result.chance.draws == DRAWS  # also where some must rule is not met, whatever is drawn
    assert "come from 20,000 drawn outcomes" in " ".join(result.to_text("en").split())


def test_more_than_a_thousand_kinds_of_people() -> None:
    """Each name has a number of its own: outcomes with three elected are drawn, those with all but one counted through."""
    rule = {"id": "trust", "title": {"en": "Mean"}, "mean": "confidence", "at_least": 510}
    rows = [{"id": f"p{n:04}", "confidence": str(n), "support": "50"} for n in range(1020)]
    plan = planned({"board": {"seats": 3, "rules": [rule]}})
    asked = loaded(plan | {"fields": plan["fields"] | {"support": {"type": "number"}}}, rows)
    result = asked.ballot({"board": [row["id"] for row in rows]}, of="board")
    (told,) = [one for one in result.outcomes if one.rule == "board/trust"]
    assert (told.verdict, result.chance.draws) == ("open", DRAWS)
    assert abs(told.chance - 0.5) < 0.02
    law = Law([Fraction(1, 2)] * 1020, 1019)
    left_out = law.counted(range(1020), lambda elected: ~elected[:, :255].all(axis=1))
    assert left_out == Chance(0.25)
    assert law.counted(["one kind"] * 1020, lambda elected: elected[:, 0]) == Chance(1.0)



def test_a_list_that_was_found_is_kept_when_the_time_is_up() -> None:
    plan = plan_of({"board": {"seats": 2, "rules": [RULES[0], RULES[2], {**RULES[3], "at_least": 3}]}})

    def progress(event: str, facts: dict[str, object]) -> None:
        if (event, facts.get("n")) == ("ballot-list", 2):
            plan.session.clock._end = 0.0

    result = plan.ballot(of="board", names=4, progress=progress, time_limit=Clock(1000))
    assert exit_code(result) == 4
    assert (result.proved, len(result.slate["board"])) == (False, 4)
    assert result.kept
    said = " ".join(result.to_text("en").split())
    assert "NOT DECIDED: the best list of 4 names found guarantees" in said


def test_an_exact_count_that_is_met_is_kept_back() -> None:
    committees = {"board": {"seats": 3, "rules": [{"id": "men", "count": {"id": ["c", "d"]}, "exactly": 2}]}}
    plan = plan_of(committees)
    result = plan.detailed(plan.ballot({"board": ["a", "c", "d"]}, of="board"))
    assert by_rule(result)["men"].verdict == "met"
    clean = by_rule(redacted(result, "counts"))["men"]
    assert (clean.verdict, clean.required, clean.at_least, clean.least, clean.on_list) == ("met", {}, None, None, None)


@pytest.mark.parametrize(
    ("bounds", "ids", "is_told"),
    [
        ({"at_least": 2, "at_most": 2}, ["a", "c", "d"], True),
        ({"above": 1, "below": 3}, ["a", "c", "d"], True),
        ({"at_least": "100%"}, ["c", "d", "c"], True),
        ({"at_least": 1, "at_most": 2}, ["a", "c", "d"], False),
        ({"at_most": 0}, ["a", "b", "e"], False),
    ],
)
def test_bounds_that_leave_one_count_are_kept_back(bounds: dict[str, Any], ids: list[str], is_told: bool) -> None:
    rule = {"id": "men", "count": {"id": ["c", "d"]}, **bounds}
    given = list(dict.fromkeys(ids))
    result = plan_of({"board": {"seats": len(given), "rules": [rule]}})
    result = result.detailed(result.ballot({"board": given}, of="board"))
    assert by_rule(result)["men"].verdict == "met"
    clean = by_rule(redacted(result, "counts"))["men"]
    assert (clean.required == {} and clean.at_least is None and clean.at_most is None) is is_told


def test_with_one_name_more_than_seats_what_hangs_on_the_vote_tells_a_number() -> None:
    for ids, is_told in ((["a", "c", "d"], True), (["a", "c", "d", "e"], False)):
        plan = plan_of({"board": {"seats": 2, "rules": [{"id": "men", "count": {"id": ["c", "d"]}, "at_least": 2}]}})
        result = plan.detailed(plan.ballot({"board": ids}, of="board"))
        assert by_rule(result)["men"].verdict == "open"
        assert (by_rule(redacted(result, "counts"))["men"].required == {}) is is_told


def test_who_may_offend_is_told_apart_from_who_does() -> None:
    rows = [*POOL, {**POOL[0], "id": "g", "full_name": "Vũ Thị Gấm", "degree": ""}]
    plan = loaded(planned({"board": {"seats": 3, "rules": [RULES[2]]}}), rows)
    result = plan.ballot({"board": ["a", "b", "c", "d", "g"]}, of="board")
    case = by_rule(result)["degree"].breaks
    assert (case.people, case.unsure) == (["c", "g"], ["g"])
    said = " ".join(result.to_text("en").split())
    assert "not met where any of these is elected: Lê Văn Châu (c). Nor can it be shown to be met" in said
    assert "Cũng chưa đủ căn cứ" in " ".join(result.to_text("vi").split())


@pytest.mark.parametrize("some", chunks(seeds("PLANNER_BALLOT_SEEDS", 40), 20), ids=str)
def test_honest_results_are_verified(some: range) -> None:
    """Of random plans: a list that is given, and one that is made."""
    for seed in some:
        made = case(seed)
        plan, draw = LoadedPlan(made), random.Random(seed)
        committee = draw.choice(made.plan.committees).id
        ids = draw.sample(list(made.pool.ids), draw.randint(2, min(7, len(made.pool.ids))))
        size = draw.randint(1, len(ids))
        given = plan.ballot({committee: ids}, of=committee, seats=size)
        for result in (given, plan.ballot(of=committee, seats=size, names=len(ids))):
            assert verifying._verified(result, made).differences == [], seed
            for lang in ("en", "vi"):
                assert max(map(len, result.to_text(lang).splitlines())) <= 80, seed
