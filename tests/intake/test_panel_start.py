"""`init --from`: what is read of the files of sortition tools, what is refused, and the plan that they make."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import planner
from planner.intake.starts import Asked, OptionNeeded, Started, started
from planner.intake.starts.panel_files import quoted
from planner.pool.listing import MOST_LISTED
from planner.problems import BadInput, Problem
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import read_yaml
from tests.cli.conftest import Run, run
from tests.sampling import fewer

__all__ = ["run"]

FEATURES = "feature,value,min,max\nGender,Female,1,2\nGender,Male,1,2\nAge,16-29,1,2\nAge,30+,1,2\n"
PEOPLE = (
    "nationbuilder_id,first_name,last_name,email,Gender,Age,street,zip\n"
    "p1,Ann,Lee,a@x.org,Female,16-29,1 High St,Z1\n"
    "p2,Bob,Ng,b@x.org,male,30+,2 High St,Z1\n"
    "p3,Cy,O'Neil,c@x.org, FEMALE ,30+,1 high st,Z1\n"
    "p4,Di,Ek,d@x.org,Male,16-29,,Z1\n"
    "p5,Ed,Ek,e@x.org,Male,16-29,,Z1\n"
)
Begin = Callable[..., Started]


@pytest.fixture
def begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Begin:
    """The files of a plan, or the problems, of these two texts."""
    monkeypatch.chdir(tmp_path)

    def begun(features: str = FEATURES, people: str = PEOPLE, already: str | None = None, **named: object) -> Started:
        Path("f.csv").write_text(features, "utf-8")
        Path("p.csv").write_text(people, "utf-8")
        if already is not None:
            Path("a.csv").write_text(already, "utf-8")
            named["already_selected"] = Path("a.csv")
        return started(Asked((Path("f.csv"), Path("p.csv")), Path("plan"), **{"seats": 3, **named}))  # type: ignore[arg-type]

    return begun


def refused(begin: Begin, *given: str, **named: object) -> list[Problem]:
    with pytest.raises(BadInput) as bad:
        begin(*given, **named)
    for problem in bad.value.problems:
        assert problem.message("vi")
        assert problem.hint("vi")
    return list(bad.value.problems)


def places(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in problems]


def rules_of(begun: Started) -> list[dict[str, object]]:
    rules: list[dict[str, object]] = yaml.safe_load(begun.files["rules.yaml"])["rules"]
    return rules


def loaded(begun: Started) -> planner.api.LoadedPlan:
    folder = Path("plan")
    folder.mkdir(exist_ok=True)
    for name, text in begun.files.items():
        (folder / name).write_text(text, "utf-8")
    return planner.load(folder)


def test_a_plan_of_two_files_answers_at_once(begin: Begin) -> None:
    plan = loaded(begin(address=("street", "zip")))
    result = plan.propose()
    assert result.status == "optimal"
    chosen = set(result.slate["panel"])
    assert len(chosen) == 3
    assert not {"p1", "p3"} <= chosen  # one address, whatever the case
    assert list(plan.case.pool.names) == ["Ann Lee", "Bob Ng", "Cy O'Neil", "Di Ek", "Ed Ek"]
    assert plan.case.pool.columns["email"].labels[0] == "a@x.org"
    assert {r.id for r in plan.case.plan.committees[0].rules} >= {"gender-female", "age-group-16-29", "same-address"}


@pytest.mark.parametrize(
    "features",
    [
        "category,name,min,max\nGender,Female,1,2\nGender,Male,1,2\nAge,16-29,1,2\nAge,30+,1,2\n",
        "\ufeffMAX , Value,feature,MIN\n2, Female ,Gender,1\n2,Male,gender,1\n2,16-29,Age,1\n2,30+,Age,1\n",
        "category;name;suggest min;suggest max;Current #;min;max\nGender;Female;9;9;3;1;2\nGender;Male;9;9;;1;2\n"
        "Age;16-29;;;;1;2\nAge;30+;;;;1;2\n;;;;;4;8\n;;;;;;\n",
    ],
)
def test_every_way_to_write_the_features_is_one(begin: Begin, features: str) -> None:
    usual, other = begin(), begin(features)
    assert rules_of(other) == rules_of(usual)
    assert other.files["fields.yaml"] == usual.files["fields.yaml"]
    assert ("f.csv:6" in "".join(other.said)) == (";;4;8" in features)  # a sum below the list is told


def test_workbooks_and_their_sheets(begin: Begin, tmp_path: Path) -> None:
    usual = begin()
    book = openpyxl.Workbook()
    book.active.title = "Read me"
    for title, text in (("Targets", FEATURES), ("People", PEOPLE)):
        sheet = book.create_sheet(title)
        for line in text.splitlines():
            sheet.append([int(cell) if cell.isdigit() else cell for cell in line.split(",")])
    book.save("both.xlsx")
    begun = started(Asked((Path("both.xlsx!Targets"), Path("both.xlsx!People")), Path("plan"), seats=3))
    assert begun.files["rules.yaml"].replace("both.xlsx!Targets", "f.csv") == usual.files["rules.yaml"]
    plan = yaml.safe_load(begun.files["plan.yaml"])
    assert plan["pool"] == {"file": "../both.xlsx", "sheet": "People"}
    assert loaded(begun).check().status == "feasible"


def test_every_problem_of_both_files_at_once_and_nothing_written(begin: Begin, run: Run, tmp_path: Path) -> None:
    features = (
        "feature,value,min,max,min_flex,max_flex\nGender,Female,3,2,0,9\nGender,,1,2,0,9\nGender,Male,,x,0,9\n"
        ",lost,1,2,0,9\nAge,16-29,1,2,2,9\nAge,16-29,1,2,0,9\nAge,30+,-1,2.5,0,1\nTown,A,1,1,1,1\n"
    )
    people = "nationbuilder_id,Gender,Age,Age\np1,Female,16-29,1\np1,Man,16-29,1\n,Male,16-29,1\np4,Female,,1\n"
    problems = refused(begin, features, people)
    assert places(problems) == [
        ("panel-least-above-most", "f.csv:2:min"),
        ("panel-value-blank", "f.csv:3:value"),
        ("panel-number-blank", "f.csv:4:min"),
        ("panel-number", "f.csv:4:max"),
        ("panel-feature-blank", "f.csv:5:feature"),
        ("panel-flex-tighter", "f.csv:6:min_flex"),
        ("panel-value-twice", "f.csv:7:feature"),
        ("panel-number", "f.csv:8:min"),
        ("panel-number", "f.csv:8:max"),
        *places([p for p in problems if p.code in ("panel-most-below-seats", "panel-least-above-seats")]),
        *places([p for p in problems if p.where.startswith("p.csv")]),
    ]
    told = dict(reversed(places(problems)))
    assert {"id-repeated", "id-blank", "panel-feature-missing", "panel-column-twice"} <= told.keys()
    ran = run("init", "plan", "--from", "f.csv", "p.csv", "--seats", 3)
    assert (ran.code, ran.out) == (3, "")
    assert "f.csv:2:min" in ran.err
    assert not (tmp_path / "plan").exists()


def test_a_value_listed_twice_is_told_where(begin: Begin) -> None:
    (problem,) = refused(begin, FEATURES + "gender,FEMALE,0,1\n")
    assert (problem.code, problem.where, problem.params["first"]) == ("panel-value-twice", "f.csv:6:feature", "f.csv:2:feature")


def test_cells_of_the_people_that_no_feature_has(begin: Begin) -> None:
    people = PEOPLE + "p6,Fy,Go,,Woman,16-29,x,y\np7,Gi,Ha,,Female,,x,y\np8,Hu,Io,,Female,30 +,x,y\n"
    assert places(refused(begin, people=people)) == [
        ("panel-value-unlisted", "p.csv:7:Gender"),
        ("panel-cell-blank", "p.csv:8:Age"),
        ("panel-read-otherwise", "p.csv:9:Age"),
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Gender,Female,-1,2", [("panel-number", "f.csv:2:min")]),
        ("Gender,Female,3,2", [("panel-least-above-most", "f.csv:2:min")]),
        ("Gender,,1,2", [("panel-value-blank", "f.csv:2:value")]),
        ("Gender,Female,-1,2\nGender,Female,1,2", [("panel-number", "f.csv:2:min"), ("panel-value-twice", "f.csv:3:feature")]),
    ],
)
def test_of_a_row_that_is_wrong_the_cause_alone_is_told(begin: Begin, row: str, told: list[tuple[str, str]]) -> None:
    """Neither the people who have its value, nor a sum that is not known."""
    assert places(refused(begin, FEATURES.replace("Gender,Female,1,2", row))) == told


def test_a_value_without_its_feature_is_one_of_the_feature_above(begin: Begin) -> None:
    found = places(refused(begin, FEATURES.replace("Gender,Male", ",Male")))
    assert found == [("panel-feature-blank", "f.csv:3:feature")]


def test_a_column_of_the_people_that_stands_there_twice_is_told_once(begin: Begin) -> None:
    assert places(refused(begin, people=PEOPLE.replace("street", "gender"))) == [("panel-column-twice", "p.csv:1:gender")]


def test_what_is_wrong_with_everybody_is_not_listed_for_everybody(begin: Begin) -> None:
    people = "nationbuilder_id,Gender,Age\n" + "".join(f"q{number},Female,\n" for number in range(MOST_LISTED + 500))
    problems = refused(begin, people=people)
    assert len(problems) == MOST_LISTED + 1
    assert (problems[-1].code, problems[-1].params["count"]) == ("problems-more", 500)


@pytest.mark.parametrize("cell", ['"', "-nt-", "như trên"])
def test_a_ditto_mark_is_no_value(begin: Begin, cell: str) -> None:
    quoted_cell = cell.replace('"', '""')
    people = PEOPLE + f'p6,Fy,Go,,"{quoted_cell}",16-29,x,y\n'
    assert places(refused(begin, people=people)) == [("panel-read-otherwise", "p.csv:7:Gender")]


def test_a_row_that_reads_like_the_end_of_a_list_is_told(begin: Begin) -> None:
    people = "id,name,Gender,Age\nx1,Ann,Female,16-29\nx2,Bob,Male,30+\nTotal: 3,,,\n"
    assert ("panel-row-left-out", "p.csv:4:id") in places(refused(begin, people=people))


def test_columns_that_lack_and_files_of_another_kind(begin: Begin) -> None:
    assert places(refused(begin, "feature,value,min\nA,b,1\n")) == [("panel-column-missing", "f.csv")]
    assert places(refused(begin, FEATURES.replace("max\n", "max,min_flex\n", 1)))[0][0] in ("panel-flex-half", "cells-too-few")
    assert places(refused(begin, PEOPLE, FEATURES)) == [("start-unknown", "f.csv")]
    referred = PEOPLE.replace("nationbuilder_id", "Reference")
    assert places(refused(begin, people=referred)) == [("panel-id-missing", "p.csv:1:Reference")]
    fields = yaml.safe_load(begin(people=referred, id_column="reference").files["fields.yaml"])["fields"]
    assert fields["id"]["headers"] == ["Reference"]
    assert places(refused(begin, id_column="nobody", address=("road",))) == [
        ("panel-id-missing", "p.csv:1:nationbuilder_id"), ("panel-address-missing", "p.csv:1:nationbuilder_id"),
    ]  # fmt: skip


@pytest.mark.parametrize(("seats", "code"), [(1, "panel-least-above-seats"), (5, "panel-most-below-seats"), (2, ""), (4, "")])
def test_sums_against_the_number_to_select(begin: Begin, seats: int, code: str) -> None:
    if code:
        assert places(refused(begin, seats=seats)) == [(code, "f.csv:2:feature"), (code, "f.csv:4:feature")]
    else:
        assert f"exactly: {seats}" in begin(seats=seats).files["plan.yaml"]


def test_the_number_is_derived_where_only_one_fits_and_asked_for_otherwise(begin: Begin, run: Run) -> None:
    with pytest.raises(OptionNeeded) as needed:
        begin(seats=None)
    assert needed.value.params == {"least": 2, "most": 4}
    ran = run("init", "plan", "--from", "f.csv", "p.csv", "--lang", "vi")
    assert ran.code == 2
    assert "từ 2 đến 4 người" in ran.err
    exact = FEATURES.replace("16-29,1,2", "16-29,1,1").replace("30+,1,2", "30+,2,2")
    assert yaml.safe_load(begin(exact, seats=None).files["plan.yaml"])["committees"]["panel"]["seats"] == {
        "exactly": 3, "fixed": True,
    }  # fmt: skip
    contrary = exact.replace("30+,2,2", "30+,4,4")
    assert [p.code for p in refused(begin, contrary, seats=None)] == ["panel-seats-impossible"]


def test_flex_is_kept_bound_by_bound(begin: Begin) -> None:
    features = (
        "feature,value,min,max,min_flex,max_flex\nGender,Female,2,2,1,2\nGender,Male,0,2,0,3\n"
        "Age,16-29,1,2,1,2\nAge,30+,1,1,0,9\n"
    )
    rules = {rule["id"]: rule for rule in rules_of(begin(features))}
    bounds = ("at_least", "at_most", "relax", "fixed")
    shown = {key: {k: v for k, v in rule.items() if k in bounds} for key, rule in rules.items()}
    assert shown == {
        "gender-female-min": {"at_least": 2, "relax": {"to": 1}},
        "gender-female-max": {"at_most": 2, "fixed": True},
        "gender-male": {"at_most": 2},  # free to move as far as there are seats
        "age-group-16-29": {"at_least": 1, "at_most": 2, "fixed": True},
        "age-group-30": {"at_least": 1, "at_most": 1},
    }


def test_who_was_selected_before_and_their_addresses_are_left_out(begin: Begin) -> None:
    head = PEOPLE.splitlines()[0]
    before = f"{head}\np1,Ann,Lee,,Female,16-29,1 HIGH ST,z1\np4,Di,Ek,,Male,16-29,,Z1\n"
    plan = yaml.safe_load(begin(already=before, address=("street", "zip")).files["plan.yaml"])
    excluded = {rule["id"]: rule["exclude"] for rule in plan["committees"]["panel"]["rules"] if "exclude" in rule}
    assert excluded == {"already-selected": ["p1", "p4"], "address-of-selected": ["p3"]}  # a blank address is nobody's
    strange = refused(begin, already=before + "q9,?,?,,Male,30+,9,9\n", address=("street", "zip"))
    assert places(strange) == [("panel-drawn-unknown", "a.csv:4:nationbuilder_id")]
    # Of people who remained of an earlier draw nobody is in the file; then addresses alone count.
    others = f"{head}\nq1,Ann,Lee,,Female,16-29,1 HIGH ST,z1\n"
    plan = yaml.safe_load(begin(already=others, address=("street", "zip")).files["plan.yaml"])
    assert [rule["exclude"] for rule in plan["committees"]["panel"]["rules"] if "exclude" in rule] == [["p1", "p3"]]
    assert places(refused(begin, already=others)) == [("panel-drawn-nobody", "a.csv")]
    assert places(refused(begin, already="id\np1\n", address=("street",))) == [("panel-drawn-header", "a.csv:1:id")] * 2


def test_blank_addresses_are_counted_and_told(begin: Begin) -> None:
    assert any("2 people have a blank" in line for line in begin(address=("street", "zip")).said)
    usual = begin(people=PEOPLE.replace("street,zip", "primary_address1,primary_zip"))
    assert any("--address primary_address1 --address primary_zip" in line for line in usual.said)


def test_the_settings_of_the_tool(begin: Begin) -> None:
    Path("sf.toml").write_text(
        'id_column = "ref"\ncheck_same_address = true\ncheck_same_address_columns = ["street", "zip"]\ncolumns_to_keep = []\n',
        "utf-8",
    )
    begun = begin(people=PEOPLE.replace("nationbuilder_id", "ref"), settings=Path("sf.toml"))
    assert "apart: {fields: [street, zip]}" in begun.files["plan.yaml"]
    assert "Not used of sf.toml: columns_to_keep." in begun.said
    Path("sf.toml").write_text("\ufeffid_column = 'nationbuilder_id'\n", "utf-8")  # as Windows saves it
    assert not any("Not used" in line for line in begin(settings=Path("sf.toml")).said)
    Path("sf.toml").write_text("check_same_address = 1\nid_column = [1]\ncheck_same_address_columns = 'x'\n", "utf-8")
    assert [p.code for p in refused(begin, settings=Path("sf.toml"))] == ["panel-setting"] * 3
    Path("sf.toml").write_text("check_same_address = true\n", "utf-8")  # by which columns?
    assert [p.code for p in refused(begin, settings=Path("sf.toml"))] == ["panel-setting"]
    assert begin(address=("zip",), settings=Path("sf.toml")).files
    Path("sf.toml").write_text("= 1", "utf-8")
    assert [p.code for p in refused(begin, settings=Path("sf.toml"))] == ["panel-settings"]


def test_names_of_fields_meet_nobody_elses(begin: Begin) -> None:
    features = "feature,value,min,max\nAge band,yes,0,3\nAge-band,no,0,3\nid,1,0,3\nName,on,0,3\nnot,2024,0,3\nTuổi,null,0,3\n"
    people = (
        "unique_id,Age band,Age-band,id,Name,not,Tuổi,full_name,age_band,degree\n"
        "007,yes,no,1,on,2024,null,Ann Lee,z,PhD\n008,YES,NO,1,ON,2024,NULL,Bo Ng,z,\n009,yes,no,1,on,2024,null,Cy Oh,z,\n"
    )
    begun = begin(features, people)
    plan = loaded(begun)
    assert plan.check().status == "feasible"
    pool = plan.case.pool
    assert list(pool.ids) == ["007", "008", "009"]
    assert list(pool.names) == ["Ann Lee", "Bo Ng", "Cy Oh"]
    values = {name: column.labels for name, column in pool.columns.items() if hasattr(column, "labels")}
    for value in ("yes", "no", "1", "on", "2024", "null"):
        assert (value,) in values.values()


def test_gender_has_its_standard_values_where_the_feature_has_two_sexes(begin: Begin) -> None:
    features = FEATURES.replace("Female", "Woman").replace("Male", "Man")
    people = PEOPLE.replace("FEMALE", "WOMAN").replace("Female", "woman").replace("Male", "Man").replace("male", "man")
    plan = loaded(begin(features, people))
    assert plan.case.pool.columns["gender"].labels == ("female", "male")
    assert "Gender: Woman" in [rule.title.get("en") for rule in plan.case.plan.committees[0].rules]
    letters = PEOPLE.replace("FEMALE", "a").replace("Female", "A").replace("Male", "B").replace("male", "b")
    others = loaded(begin(FEATURES.replace("Female", "A").replace("Male", "B"), letters))
    assert "gender" not in others.case.pool.columns
    assert others.case.pool.columns["gender_group"].labels == ("A", "B")


@given(st.text(max_size=12))
@settings(max_examples=fewer(200), deadline=None)
def test_any_text_stays_the_text_that_it_is(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    text = text.strip()
    if any(0xD800 <= ord(ch) < 0xE000 or ord(ch) < 32 for ch in text):
        return  # no reader of pools leaves these in a cell
    file = tmp_path_factory.mktemp("yaml") / "x.yaml"
    file.write_text(f"a: {{k: {quoted(text)}}}\nb: [{quoted(text)}, x]\n", "utf-8")
    problems = ProblemList()
    read = read_yaml(file, problems)
    assert not problems.sorted()
    assert read is not None
    assert read.value["a"]["k"] == read.value["b"][0] == text
    assert isinstance(read.value["a"]["k"], str)


@given(st.integers(0, 2**32))
@settings(max_examples=fewer(25), deadline=None)
def test_whatever_the_values_are_everybody_keeps_theirs(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    """Values that YAML, spreadsheets or readers of lists take for something else: the plan counts what the file says."""
    draw = random.Random(seed)
    words = [
        "yes", "No", "1", "01", "1.0", "null", "~", "16-29", "2024", "12/12", "x", "-", "N/A", "Không", "a: b", "a#b", "[x]",
        "100%", "true", "=1", "*", "Nữ", "TS", "Tổng", "{a}", "'", "day, month", "known", "below",
    ]  # fmt: skip
    values = draw.sample(words, 4)
    people = [(f"i{n}", draw.choice(values)) for n in range(12)]
    folder = tmp_path_factory.mktemp("values")
    cell = '"{}"'.format
    (folder / "f.csv").write_text("feature,value,min,max\n" + "".join(f"Mark,{cell(v)},0,9\n" for v in values), "utf-8")
    (folder / "p.csv").write_text("id,Mark,Note\n" + "".join(f"{pid},{cell(v)},n\n" for pid, v in people), "utf-8")
    try:
        begun = started(Asked((folder / "f.csv", folder / "p.csv"), folder, seats=9))
    except BadInput as bad:
        codes = {p.code for p in bad.problems}
        assert codes <= {"panel-read-otherwise", "panel-row-left-out", "panel-value-unlisted"}, codes
        return
    for name, text in begun.files.items():
        (folder / name).write_text(text, "utf-8")
    column = planner.load(folder).case.pool.columns["mark"]
    assert [column.labels[code] for code in column.codes] == [value for _, value in people]
