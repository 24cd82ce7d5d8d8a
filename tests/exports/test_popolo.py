"""`export --to popolo`: valid by the rules of the standard, one membership a line of the slate, read back as the same slate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import planner
from planner.exports import TARGETS, Asked
from planner.exports.popolo import _parts
from planner.session.case import slate_given
from tests.answers import small_case
from tests.cli.conftest import Run

# The fields of the standard that are written, in words of our own: ids are texts, dates a year, with a month, with a day.
_TEXT = {"type": "string", "minLength": 1}
_DATE = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}


def _listed(fields: dict[str, Any], *required: str) -> dict[str, Any]:
    one = {"type": "object", "additionalProperties": False, "properties": fields, "required": list(required)}
    return {"type": "array", "items": one}


def _texts(names: str) -> dict[str, Any]:
    return dict.fromkeys(names.split(), _TEXT)


_NAMES = {"type": "array", "items": {"type": "object", "properties": {"name": _TEXT, "note": _TEXT}, "required": ["name"]}}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["persons", "organizations", "posts", "memberships"],
    "properties": {
        "persons": _listed(
            _texts("id name family_name given_name additional_name sort_name gender national_identity") | {"birth_date": _DATE},
            "id", "name",
        ),
        "organizations": _listed(
            _texts("id name classification parent_id") | {"other_names": _NAMES}, "id", "name",
        ),
        "posts": _listed(
            _texts("id label role organization_id") | {"start_date": _DATE, "end_date": _DATE},
            "id", "label", "role", "organization_id",
        ),
        "memberships": _listed(
            _texts("id person_id organization_id post_id role") | {"start_date": _DATE, "end_date": _DATE},
            "id", "person_id", "organization_id",
        ),
    },
}  # fmt: skip


def check(data: Any) -> None:
    """By the schema, and every id that is referred to is there."""
    jsonschema.validate(data, SCHEMA)
    ids = {name: {one["id"] for one in listed} for name, listed in data.items()}
    assert all(len(ids[name]) == len(data[name]) for name in data)
    for one in (*data["posts"], *data["memberships"]):
        assert one["organization_id"] in ids["organizations"]
    for one in data["memberships"]:
        assert one["person_id"] in ids["persons"]
        assert one.get("post_id") is None or one["post_id"] in ids["posts"]
    assert all(one.get("parent_id") in {None, *ids["organizations"]} for one in data["organizations"])
    assert {one["person_id"] for one in data["memberships"]} == ids["persons"]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan").mkdir()
    return small_case.write(tmp_path / "plan")


def test_a_slate(run: Run, plan: Path, tmp_path: Path) -> None:
    plan.write_text(plan.read_text("utf-8").replace("as_of:", "term: 2025-2030\nas_of:", 1), "utf-8")
    slate = tmp_path / "slate.csv"
    slate.write_text("committee,id\n" + "".join(f"{c},{pid}\n" for c, ids in small_case.SLATE.items() for pid in ids), "utf-8")
    ran = run("export", plan, slate, "--to", "popolo", "--out", tmp_path / "out.json")
    assert (ran.code, ran.out) == (0, "")
    data = json.loads((tmp_path / "out.json").read_bytes())  # UTF-8 without a mark: JSON has none
    check(data)
    assert [one["id"] for one in data["organizations"]] == ["executive", "standing"]
    assert data["organizations"][1] == {
        "id": "standing", "name": "Ban Thường vụ", "other_names": [{"name": "Standing committee", "note": "en"}],
        "classification": "committee", "parent_id": "executive",
    }  # fmt: skip
    assert [(one["id"], one["label"], one["organization_id"]) for one in data["posts"]] == [
        ("secretary", "Bí thư", "standing"), ("treasurer", "Thủ quỹ", "executive"),
    ]  # fmt: skip
    people = {one["id"]: one for one in data["persons"]}
    assert list(people) == ["a3", "a4", "a5", "a6", "a7"]
    assert people["a5"] == {
        "id": "a5", "name": "Thạch Thị Sa Rây", "family_name": "Thạch", "given_name": "Rây", "additional_name": "Thị Sa",
        "sort_name": "Rây Thạch Thị Sa", "gender": "female", "birth_date": "1988-12-20",
    }  # fmt: skip
    assert (people["a3"]["birth_date"], people["a6"]["birth_date"]) == ("1986", "1968-07")
    assert "Khmer" not in json.dumps(data, ensure_ascii=False)
    assert [(m.get("post_id") or m["organization_id"], m["person_id"]) for m in data["memberships"]] == [
        (committee, pid) for committee, ids in small_case.SLATE.items() for pid in ids
    ]
    assert all((m["start_date"], m["end_date"]) == ("2025", "2030") for m in data["memberships"])


def test_read_back_it_is_the_same_slate(run: Run, plan: Path, tmp_path: Path) -> None:
    loaded = planner.load(plan)
    (tmp_path / "p.json").write_text(
        TARGETS["popolo"].export(Asked(loaded.case, small_case.SLATE, None, False, "vi")).files["popolo.json"], "utf-8"  # type: ignore[arg-type]
    )  # fmt: skip
    assert slate_given(loaded.case, tmp_path / "p.json") == small_case.SLATE
    bad = {"memberships": [{"person_id": "a1", "organization_id": "board"}, {"person_id": 3}, "x",
                           {"person_id": "zz", "post_id": "secretary"}]}  # fmt: skip
    (tmp_path / "bad.json").write_text(json.dumps(bad), "utf-8")
    ran = run("validate", plan, tmp_path / "bad.json", "--lang", "en")
    assert ran.code == 3
    for told in ("memberships[0]", "`board`", "memberships[1]", "memberships[2]", "memberships[3]", "`zz`"):
        assert told in ran.err


def test_who_is_no_member_any_more_is_told(run: Run, tmp_path: Path) -> None:
    """A file of all memberships ever is not a slate."""
    (tmp_path / "people.csv").write_text("id,full_name\np1,Ann Smith\np2,Bo Ek\n", "utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text("plan: p\nas_of: 2026-03\npool: people.csv\ncommittees: {club: {seats: 2}}\n", "utf-8")
    for ends, over in ((("2026", "2026-03"), []), (("2026-02-28", None), [0]), (("2030-01-01", "2025"), [1])):
        members = [{"person_id": f"p{at}", "organization_id": "club", "end_date": end} for at, end in enumerate(ends, 1)]
        (tmp_path / "slate.json").write_text(json.dumps({"memberships": members}), "utf-8")
        ran = run("validate", plan, tmp_path / "slate.json", "--lang", "en")
        assert ran.code == (3 if over else 0)
        told = " ".join(ran.err.split())
        assert [at for at in (0, 1) if f"memberships[{at}]: [popolo-ended]" in told] == over


def test_a_plan_of_posts_alone_and_one_without_a_term(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,full_name\np1,Ann Smith\np2,\n", "utf-8")
    committees = "{chair: {seats: 1}, club: {seats: 2}}"
    (tmp_path / "plan.yaml").write_text(f"plan: p\npool: people.csv\ncommittees: {committees}\n", "utf-8")
    (tmp_path / "slate.csv").write_text("committee,id\nchair,p1\nclub,p1\nclub,p2\n", "utf-8")
    ran = run("export", tmp_path / "plan.yaml", tmp_path / "slate.csv", "--to", "popolo", "--lang", "en")
    data = json.loads(ran.out)
    check(data)
    assert data["posts"][0]["organization_id"] == data["organizations"][0]["id"] == "p"
    assert all("start_date" not in one for one in data["memberships"])
    assert "no dates" in ran.err
    # Where a family name stands in a name of another language is not known; who has no name goes by the id.
    assert data["persons"] == [{"id": "p1", "name": "Ann Smith"}, {"id": "p2", "name": "p2"}]


def test_parts_of_names() -> None:
    assert _parts("Lê Ánh") == {"family_name": "Lê", "given_name": "Ánh", "sort_name": "Ánh Lê"}
    assert _parts("LÊ ÁNH")["family_name"] == "LÊ"
    assert _parts("Ánh") == _parts("") == _parts("John Smith") == {}


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_any_slate_is_valid(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("random")
    case = planner.load(small_case.write(folder)).case
    people = st.lists(st.sampled_from(list(case.pool.ids)), unique=True)
    slate = {committee.id: data.draw(people) for committee in case.plan.committees}
    lang = data.draw(st.sampled_from(["en", "vi"]))
    text = TARGETS["popolo"].export(Asked(case, slate, None, False, lang)).files["popolo.json"]
    assert isinstance(text, str)
    check(json.loads(text))
    (folder / "p.json").write_text(text, "utf-8")
    assert slate_given(case, folder / "p.json") == slate
