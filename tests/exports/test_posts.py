"""Posts by people, out and in: the lines that go in come out again, by the list itself and by a clean file made with it."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import planner
from planner.exports import TARGETS, Asked
from planner.pool.planned import PostLine, columns_of, lines_of, list_fields, post_fields, ready_posts
from planner.pool.pool import LateColumns, Pool
from planner.problems import BadInput, Problem
from tests.cli.conftest import Run
from tests.exports.reading import rows_of
from tests.packs.test_catalogue import catalogue

HEADER = ["post", "person_id", "full_name", "rank", "readiness", "emergency"]
POOL = "id,Họ và tên,Giới tính\nc1,Nguyễn Thị Ánh,Nữ\nc2,Trần Văn Bình,Nam\nc3,Lê Thị Châu,Nữ\nc4,Phạm Đức Dũng,Nam\n"
PLAN = """plan: p
lang: en
fields: vn-cadre
pool: {{file: people.csv, posts: {posts}}}
committees:
  office:
    title: {{vi: Văn phòng, en: Office}}
    seats: 2
    rules: [{rules}]
  chief: {{title: {{vi: Chánh Văn phòng, en: Chief}}, within: office, seats: 1}}
"""
LINES = [
    ["Chánh Văn phòng", "c2", "Trần Văn Bình", "1", "ready_now", "yes"],
    ["Chánh Văn phòng", "c1", "Nguyễn Thị Ánh", "2", "ready_1_2_years", "no"],
    ["Chánh Văn phòng", "c4", "Phạm Đức Dũng", "", "", ""],
    ["Bí thư, Chủ tịch", "c1", "Nguyễn Thị Ánh", "1", "not_ready", ""],
    ["Phó Bí thư", "c3", "Lê Thị Châu", "", "ready_3_5_years", "yes"],
]


def write(folder: Path, posts: str, rules: str = "", name: str = "posts.csv") -> Path:
    (folder / "people.csv").write_text(POOL, "utf-8")
    (folder / name).write_text(posts, "utf-8")
    (folder / "plan.yaml").write_text(PLAN.format(posts=name, rules=rules), "utf-8")
    return folder / "plan.yaml"


def table(rows: list[list[str]], header: list[str] = HEADER) -> str:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in (header, *rows)) + "\n"


def told(plan: Path) -> list[tuple[str, str]]:
    """The problems of a plan that is refused: code and place."""
    with pytest.raises(BadInput) as raised:
        planner.load(plan)
    return [(p.code, p.where.rpartition("/")[2]) for p in raised.value.problems]


def remarks_of(text: str, folder: Path) -> list[Problem]:
    """Warnings and notes on a list of posts alone."""
    write(folder, text)
    from planner.intake.opening import Opening, open_pool

    opened = open_pool(Opening(folder / "people.csv", posts=folder / "posts.csv"))
    return [p for p in opened.read.remarks if p.code.startswith("posts-")]


def remarks(plan: Path) -> list[Problem]:
    return [p for p in planner.load(plan).case.warnings if p.code.startswith("posts-")]


def test_what_goes_in_comes_out(run: Run, tmp_path: Path) -> None:
    plan = write(tmp_path, table(list(reversed(LINES))))
    ran = run("export", plan, "--to", "posts", "--out", tmp_path / "out.csv")
    assert ran.code == 0, ran.err
    assert "Nguyễn" not in ran.err
    # In the order of the plan, then by name, within each by rank.
    assert rows_of(tmp_path / "out.csv") == [HEADER, *LINES]
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfpost,")
    # And again from what came out; and from a clean file that was made with it.
    write(tmp_path, "", name="none.csv")
    (tmp_path / "plan.yaml").write_text(PLAN.format(posts="out.csv", rules=""), "utf-8")
    assert run("export", plan, "--to", "posts", "--out", tmp_path / "again.csv", "-q").code == 0
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "out.csv").read_bytes()
    for clean in ("clean.csv", "clean.xlsx", "clean.parquet"):
        done = run("pool", "convert", tmp_path / "people.csv", "--posts", tmp_path / "posts.csv", "--out", tmp_path / clean)
        assert done.code == 0, done.err
        (tmp_path / "plan.yaml").write_text(
            PLAN.replace("{{file: people.csv, posts: {posts}}}", clean).format(rules=""), "utf-8"
        )
        run("export", plan, "--to", "posts", "--out", tmp_path / "again.csv", "-q", "--overwrite")
        assert rows_of(tmp_path / "again.csv") == [HEADER, *LINES]


def test_the_log_of_a_clean_file_says_where_each_field_is_told(run: Run, tmp_path: Path) -> None:
    write(tmp_path, table(LINES))
    run("pool", "convert", tmp_path / "people.csv", "--posts", tmp_path / "posts.csv", "--out", tmp_path / "clean.csv")
    log = [row[1:] for row in rows_of(tmp_path / "clean.csv.log.csv") if row[1] in ("planned_posts", "best_rank")]
    where = [row[0] for row in rows_of(tmp_path / "clean.csv.log.csv") if row[1] == "planned_posts"]
    assert ["planned_posts", "", "Chánh Văn phòng; Bí thư, Chủ tịch", "posts-list"] in log
    assert sum(row[0] == "best_rank" for row in log) == 2
    assert [place.rpartition("/")[2] for place in where] == [
        "posts.csv:3:post", "posts.csv:2:post", "posts.csv:6:post", "posts.csv:4:post",
    ]  # fmt: skip


def test_rules_ask_for_it(run: Run, tmp_path: Path) -> None:
    rules = (
        "{id: bench, count_each: ready_now_posts, values: [Chánh Văn phòng], at_least: 1},"
        "{id: first, count: {best_rank: 1}, at_least: 2}, {id: by, require: {planned_posts: {known: true}}},"
        '{id: rank, count: {post_ranks: "1: chánh văn phòng"}, exactly: 1},'
        "{id: now, count: {emergency_posts: {known: true}}, at_least: 1}"
    )
    plan = write(tmp_path, table(LINES), rules)
    answer = json.loads(run("propose", plan, "--format", "json").out)
    assert answer["status"] == "optimal"
    assert answer["slate"] == {"office": ["c1", "c2"], "chief": ["c1"]}
    assert len(answer["provenance"]["posts_sha256"]) == 64


def test_a_plan_whose_catalogue_knows_none_of_the_fields(tmp_path: Path) -> None:
    plan = write(tmp_path, table(LINES), "{id: bench, count_each: ready_now_posts, at_least: 1, force: should}")
    plan.write_text(plan.read_text("utf-8").replace("fields: vn-cadre", "fields: {unit: {type: text}}"), "utf-8")
    pool = planner.load(plan).pool
    assert pool.loc["c1", "planned_posts"] == "Chánh Văn phòng; Bí thư, Chủ tịch"
    own = "fields: {readiness: {type: level, order: [later, soon], values: {soon: [Sẵn sàng ngay]}}}"
    plan.write_text(plan.read_text("utf-8").replace("fields: {unit: {type: text}}", own).replace("ready_now", "soon"), "utf-8")
    (tmp_path / "posts.csv").write_text("post,id,readiness\nA,c1,Sẵn sàng ngay\nA,c2,later\n", "utf-8")
    pool = planner.load(plan).pool
    assert (pool.loc["c1", "soon_posts"], pool.loc["c2", "later_posts"]) == ("A", "A")


def test_of_a_slate_its_committees(run: Run, tmp_path: Path) -> None:
    plan = write(tmp_path, table(LINES))
    (tmp_path / "slate.csv").write_text("committee,id\noffice,c2\noffice,c3\nchief,c2\n", "utf-8")
    run("export", plan, tmp_path / "slate.csv", "--to", "posts", "--out", tmp_path / "out.csv", "--lang", "vi")
    assert rows_of(tmp_path / "out.csv")[1:] == [
        ["Văn phòng", "c2", "Trần Văn Bình", "", "", ""],
        ["Văn phòng", "c3", "Lê Thị Châu", "", "", ""],
        LINES[0],
    ]
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "posts", "--in", "chief", "--lang", "en")
    assert ran.out.splitlines()[1:] == ["Chief,c2,Trần Văn Bình,1,ready_now,yes"]
    ran = run("export", plan, "--to", "posts", "--in", "chief")  # of the plan's own list the same post by its title
    assert [line.split(",")[1] for line in ran.out.splitlines()[1:]] == ["c2", "c1", "c4"]


def test_committees_of_one_title_and_titles_that_no_list_holds_are_posts_by_their_ids(run: Run, tmp_path: Path) -> None:
    """Else one person would be on two equal lines, and nobody could read the file again."""
    plan = write(tmp_path, table([["Chair", "c1", "", "1", "", ""], ["second", "c1", "", "2", "", "no"]]))
    titles = {"first": "{en: Chair, vi: Một}", "second": "{en: chair}", "odd": "a; b"}
    committees = "".join(f"  {name}: {{title: {title}, seats: 1}}\n" for name, title in titles.items())
    text = plan.read_text("utf-8")
    plan.write_text(text[: text.index("committees:")] + f"committees:\n{committees}", "utf-8")
    (tmp_path / "slate.csv").write_text("committee,id\nfirst,c1\nsecond,c1\nodd,c2\n", "utf-8")
    run("export", plan, tmp_path / "slate.csv", "--to", "posts", "--out", tmp_path / "out.csv", "--lang", "en")
    # "Chair" is of neither: whose rank 1 is, is not known.
    assert [[*row[:2], *row[3:]] for row in rows_of(tmp_path / "out.csv")[1:]] == [
        ["first", "c1", "", "", ""], ["second", "c1", "2", "", "no"], ["odd", "c2", "", "", ""],
    ]  # fmt: skip
    plan.write_text(plan.read_text("utf-8").replace("posts.csv", "out.csv"), "utf-8")
    assert planner.load(plan).pool.loc["c1", "planned_posts"] == "first; second"


def test_headers_of_hr_suites_and_of_offices(tmp_path: Path) -> None:
    oracle = (
        "PLAN_CANDIDATE_ID,PLAN_ID,PLAN_NAME,PERSON_ID,PERSON_NUMBER,STATUS,CANDIDATE_TYPE,READINESS_CODE,CANDIDATE_RANKING,"
        "EMERGENCY_SUCCESSOR\n900,77,Chief,300001,c2,A,I,READY_NOW,1,Y\n901,77,Chief,300002,c1,I,I,,,N\n902,78,Deputy,300003,c3,A,I,,2,N\n"
    )
    workday = (
        "Position,Worker,Employee ID,Readiness,Ranking\n"
        "Chief,Binh Tran,c2,Ready in 1-2 Years,1\nDeputy,Chau Le,c3,Ready Now,2\n"
    )
    office = (
        "STT;Chức danh quy hoạch;Mã;Họ và tên;Thứ tự;Mức độ sẵn sàng\n"
        "1;Chief;c2;Trần Văn Bình;01;Sẵn sàng ngay\n2;Deputy;c3;;2.0;\n"
    )
    found = {}
    for name, text in (("oracle", oracle), ("workday", workday), ("office", office)):
        (tmp_path / name).mkdir()
        case = planner.load(write(tmp_path / name, text)).case
        found[name] = lines_of(case.pool, case.plan.catalogue)
    assert found["oracle"] == [PostLine("Chief", "c2", 1, "ready_now", True), PostLine("Deputy", "c3", 2, None, False)]
    assert found["workday"] == [PostLine("Chief", "c2", 1, "ready_1_2_years"), PostLine("Deputy", "c3", 2, "ready_now")]
    assert found["office"] == [PostLine("Chief", "c2", 1, "ready_now"), PostLine("Deputy", "c3", 2)]


def test_which_column_names_people_is_said(tmp_path: Path) -> None:
    found = remarks_of("Position,Worker,Employee ID\nChief,Binh Tran,c2\n", tmp_path)
    assert [(p.code, p.value, p.params["count"]) for p in found] == [("posts-people-by", "Employee ID", 1)]


def test_a_workbook_of_an_office(tmp_path: Path) -> None:
    """Titles above the header, and a post in a merged cell over its people."""
    write(tmp_path, "")
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["DANH SÁCH QUY HOẠCH"], ["TT", "Chức danh quy hoạch", "Mã", "Họ và tên", "Thứ tự"],
        [1, "Bí thư", "c2", "Trần Văn Bình", 1], [2, None, "c1", "Nguyễn Thị Ánh", 2],
        [3, "Phó Bí thư", "c3", "Lê Thị Châu", 1],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("B3:B4")
    book.save(tmp_path / "posts.xlsx")
    (tmp_path / "plan.yaml").write_text(PLAN.format(posts="posts.xlsx", rules=""), "utf-8")
    case = planner.load(tmp_path / "plan.yaml").case
    assert lines_of(case.pool, case.plan.catalogue) == [
        PostLine("Bí thư", "c1", 2), PostLine("Bí thư", "c2", 1), PostLine("Phó Bí thư", "c3", 1),
    ]  # fmt: skip


def test_every_problem_at_once(tmp_path: Path) -> None:
    lines = [
        ["", "c2", "", "1", "ready_now", "yes"], ["A", "c02", "", "1.5", "ready", "maybe"], ["A", "C3", "", "0", "soon", ""],
        ["A", "Lê Thị Châu", "", "-1", "", ""], ["A", "c4", "", "x", "", ""], ["a ", "c4", "", "", "", ""],
        ["A;B", "c1", "", "", "", ""], ["A", "", "", "", "", ""], ["A\x07", "c1", "", "99999999999", "", ""],
        ["", "", "", "", "", ""], ["B" * 501, "c1", "", "", "", ""],
    ]  # fmt: skip
    found = told(write(tmp_path, table(lines)))
    assert [(code, where.removeprefix("posts.csv:")) for code, where in found] == [
        ("posts-blank", "2:post"), ("yesno-unreadable", "3:emergency"), ("unknown-person", "3:person_id"),
        ("posts-rank", "3:rank"), ("value-unlisted", "4:readiness"), ("person-other-case", "4:person_id"),
        ("posts-rank", "4:rank"), ("person-by-name", "5:person_id"), ("posts-rank", "5:rank"),
        ("posts-rank", "6:rank"), ("posts-pair-twice", "7:post"), ("posts-separator", "8:post"),
        ("posts-blank", "9:person_id"), ("posts-no-name", "10:post"), ("posts-rank", "10:rank"),
        ("posts-no-name", "12:post"),
    ]  # fmt: skip
    assert told(write(tmp_path, table([["A", "c1", *4 * [""]], [" a", "c1", *4 * [""]]]))) == [
        ("posts-pair-twice", "posts.csv:3:post"),
    ]  # fmt: skip


def test_what_the_list_of_levels_is_and_who_is_meant_are_said(run: Run, tmp_path: Path) -> None:
    plan = write(tmp_path, "post,person_id,readiness\nA,c02,soon\n")
    ran = run("check", plan)
    assert ran.code == 3
    assert "c2?" in ran.err
    for level in list_fields()["readiness"].order:
        assert level in ran.err


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", {"pool-empty", "file-empty"}), ("\x00\x01", None), ("PK\x03\x04", None),
        ("post\nA\n", {"posts-column-missing"}), ("a,b\n1,2\n", {"posts-column-missing"}),
        ("post,Chức danh,id\nA,A,c1\n", {"posts-column-twice"}), ('post,id\n"A,c1\n', {"quotation-unclosed"}),
        ("post,id\nA\n", {"cells-too-few"}), ("post,id\nA,c1,x\n", {"cells-too-many"}),
        ("post,id,status\nA,c1,Maybe\n", {"value-unlisted"}),
    ],
)  # fmt: skip
def test_hostile_lists(run: Run, tmp_path: Path, text: str, codes: set[str] | None) -> None:
    found = told(write(tmp_path, text))
    assert found
    assert all(where.startswith("posts.csv") for _, where in found)
    if codes is not None:
        assert {code for code, _ in found} & codes
    ran = run("pool", "convert", tmp_path / "people.csv", "--posts", tmp_path / "posts.csv", "--out", tmp_path / "x.csv")
    assert ran.code == 3
    assert not (tmp_path / "x.csv").exists()


def test_files_that_are_none(run: Run, tmp_path: Path) -> None:
    plan = write(tmp_path, table(LINES))
    plan.write_text(plan.read_text("utf-8").replace("posts.csv", "nix.csv"), "utf-8")
    assert told(plan) == [("file-missing", "plan.yaml:4")]
    plan.write_text(plan.read_text("utf-8").replace("nix.csv", "people.pdf"), "utf-8")
    (tmp_path / "people.pdf").write_text("x", "utf-8")
    assert told(plan) == [("posts-format", "people.pdf")]
    ran = run("pool", "lint", tmp_path / "people.csv", "--posts", tmp_path, "--lang", "en")
    assert ran.code == 3


def test_a_note_tells_what_is_not_read(tmp_path: Path) -> None:
    found = remarks_of("post,id,status,Phòng,TT\nA,c1,I,x,1\nB,c2,A,y,2\n", tmp_path)
    assert [(p.code, p.severity, p.value) for p in found] == [
        ("posts-columns-unread", "note", "Phòng"), ("posts-inactive", "note", "1"),
    ]  # fmt: skip


def test_remarks_on_posts_stand_where_the_list_tells_them(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "post,id\nA,c1\nB,c2\nC,c2\nD,c2\nE,c2\n")
    ran = run("pool", "lint", tmp_path / "people.csv", "--posts", tmp_path / "posts.csv", "--lang", "en")
    assert "posts.csv:3:post:Plannedfor4posts" in "".join(ran.out.split())  # however long paths are broken


def test_what_is_only_doubtful(tmp_path: Path) -> None:
    lines = [["A", "c1", "Trần Văn Bình", "1", "", ""], ["A", "c2", "tran van binh", "1", "", ""], ["B", "c3", "", "", "", ""]]
    found = remarks(write(tmp_path, table(lines)))
    assert [(p.code, p.severity, p.where.rpartition("/")[2]) for p in found] == [
        ("posts-other-name", "warning", "posts.csv:2:full_name"), ("posts-rank-twice", "warning", "posts.csv:3:rank"),
    ]  # fmt: skip
    assert all("Bình" not in p.message(lang) + p.hint(lang) for p in found for lang in ("en", "vi"))
    assert [p.code for p in remarks(write(tmp_path, "post,id\n"))] == ["posts-none"]


def test_a_pool_that_names_posts_itself(tmp_path: Path) -> None:
    lines = [["A", "c1", "", "1", "ready_now", ""], ["B", "c1", "", "", "", ""], ["C", "c2", "", "", "", ""]]
    plan = write(tmp_path, table(lines))
    (tmp_path / "people.csv").write_text(
        "id,Chức danh quy hoạch,post_ranks,ready_1_2_years_posts\nc1,a; D,2: A,\nc2,C,,C\nc3,E,,\n", "utf-8"
    )
    assert [(p.code, p.value, p.where.rpartition("/")[2]) for p in remarks(plan)] == [
        ("posts-differ", "A", "posts.csv:2:post"), ("posts-not-in-pool", "B", "posts.csv:3:post"),
        ("posts-only-in-pool", "D", "people.csv:2:Chức danh quy hoạch"),
        ("posts-only-in-pool", "E", "people.csv:4:Chức danh quy hoạch"),
    ]  # fmt: skip
    case = planner.load(plan).case
    assert set(lines_of(case.pool, case.plan.catalogue)) == {
        PostLine("A", "c1", 1, "ready_now"), PostLine("B", "c1"), PostLine("D", "c1"),
        PostLine("C", "c2", None, "ready_1_2_years"), PostLine("E", "c3"),
    }  # fmt: skip


def test_it_is_a_file_that_is_read(run: Run, tmp_path: Path) -> None:
    plan = write(tmp_path, table(LINES))
    before = (tmp_path / "posts.csv").read_bytes()
    assert run("export", plan, "--to", "posts", "--out", tmp_path / "posts.csv", "--overwrite").code == 3
    assert run("propose", plan, "--out", tmp_path / "posts.csv", "--overwrite").code == 3
    assert (
        run("pool", "convert", tmp_path / "people.csv", "--posts", tmp_path / "posts.csv", "--out", tmp_path / "posts.csv",
            "--overwrite").code == 3
    )  # fmt: skip
    assert (tmp_path / "posts.csv").read_bytes() == before
    # A result says which list it was counted by, carries it, and is counted again without the plan; another list differs.
    run("propose", plan, "--report", tmp_path / "result.json", "-q")
    assert run("verify", tmp_path / "result.json", "--pool", tmp_path / "people.csv").code == 0
    (tmp_path / "posts.csv").write_text(table(LINES[:3]), "utf-8")
    assert run("verify", tmp_path / "result.json", "--pool", tmp_path / "people.csv").code == 0
    ran = run("verify", tmp_path / "result.json", "--pool", tmp_path / "people.csv", "--plan", plan, "--lang", "en")
    assert ran.code == 1
    assert "posts_sha256" in ran.out
    ran = run("report", plan, "--since", tmp_path / "result.json", "--out", tmp_path / "r.html", "--lang", "en")
    assert "list of posts" in (tmp_path / "r.html").read_text("utf-8")


def test_the_standard_catalogue_declares_what_a_clean_file_has() -> None:
    declared = catalogue()
    for name in post_fields(declared):
        assert declared.fields[name].type == ("number" if name == "best_rank" else "list"), name
    assert {ready_posts(level) for level in list_fields()["readiness"].order} < set(post_fields(declared))


_POSTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=8).map(
    lambda text: " ".join(text.replace(";", ",").split())
)


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_lines_are_the_fields_and_the_other_way(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    ids = [f"p{row}" for row in range(data.draw(st.integers(1, 5)))]
    line = st.builds(
        PostLine, _POSTS.filter(bool), st.sampled_from(ids), st.none() | st.integers(1, 9_999),
        st.none() | st.sampled_from(list_fields()["readiness"].order), st.none() | st.booleans(),
    )  # fmt: skip
    lines = data.draw(st.lists(line, max_size=8, unique_by=lambda one: one.key))
    pool = Pool(ids, LateColumns({}))
    columns = columns_of(lines, ids, catalogue())
    made = Pool(ids, LateColumns({name: lambda column=column: column for name, column in columns.items()}))  # type: ignore[misc]
    assert not lines_of(pool, catalogue())
    by_key = {one.key: (one.rank, one.readiness, one.emergency) for one in lines}
    assert {one.key: (one.rank, one.readiness, one.emergency) for one in lines_of(made, catalogue())} == by_key
    # As a file, through the reader, and out again.
    folder = tmp_path_factory.mktemp("random")
    (folder / "people.csv").write_text("id\n" + "".join(f"{pid}\n" for pid in ids), "utf-8")
    (folder / "plan.yaml").write_text(
        "plan: p\nfields: vn-cadre\npool: {file: people.csv, posts: posts.csv}\ncommittees: {c: {seats: 1}}\n", "utf-8"
    )
    rows = [[one.post, one.person, "" if one.rank is None else str(one.rank), one.readiness or "",
             {None: "", True: "yes", False: "no"}[one.emergency]] for one in lines]  # fmt: skip
    text = [["post", "person_id", "rank", "readiness", "emergency"], *rows]
    from planner.exports.table import Table

    (folder / "posts.csv").write_text(Table(text[0], text[1:]).as_csv(), "utf-8-sig")
    case = planner.load(folder / "plan.yaml").case
    exported = TARGETS["posts"].export(Asked(case, None, None, False, "en")).files["posts.csv"]
    out = [[row[0], row[1], *row[3:]] for row in exported.rows]  # type: ignore[union-attr]
    assert len(out) == len(rows)
    assert sorted([row[1], *row[2:]] for row in out) == sorted([row[1], *row[2:]] for row in rows)
    assert len({row[0] for row in out}) == len({one.key[1] for one in lines})
