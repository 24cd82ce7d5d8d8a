"""The byte order mark: on every CSV that is written, unless `--no-bom`; taken by everything that reads texts."""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.answers import small_case
from tests.cli.conftest import ROOT, Run

MARK = b"\xef\xbb\xbf"


def written_by(run: Run, folder: Path, *more: str) -> dict[str, bytes]:
    """Every CSV that the commands write, by the command."""
    folder.mkdir()
    plan = small_case.write(folder)
    slate = folder / "slate.json"
    slate.write_text(json.dumps({"slate": small_case.SLATE}), "utf-8")
    courses = folder / "courses.yaml"
    courses.write_text("courses: {theory: {title: Lớp, who: {}, gives: {political_theory: senior}, places: 3}}\n", "utf-8")
    found: dict[str, bytes] = {}

    def take(name: str, *paths: Path) -> None:
        for path in paths:
            found[f"{name}: {path.name}"] = path.read_bytes().replace(str(folder).encode(), b"")

    run("pool", "convert", folder / "pool.csv", "--out", folder / "clean.csv", *more)
    take("convert", folder / "clean.csv", folder / "clean.csv.log.csv")
    run("pool", "convert", folder / "pool.csv", "--out", folder / "clean.xlsx", *more)
    take("convert", folder / "clean.xlsx.log.csv")
    run("synth", folder / "synth.csv", *more)
    take("synth", folder / "synth.csv")
    for kind in ("sample", "ward"):
        run("init", folder / kind, "--kind", kind, *more)
        take(f"init {kind}", folder / kind / "pool.csv")
    questions: dict[str, Sequence[object]] = {
        "propose": (plan,), "validate": (plan, slate), "repair": (plan, slate), "review": (plan, slate),
        "train": (plan, courses), "ballot": (plan, "--of", "executive", "--names", "5"),
    }  # fmt: skip
    for command, arguments in questions.items():
        ran = run(command, *arguments, "--out", folder / f"{command}.csv", "-q", *more)
        assert (folder / f"{command}.csv").exists(), (command, ran.out, ran.err)
        take(command, folder / f"{command}.csv")
    return found


def test_every_csv_bears_it_unless_a_program_asked(run: Run, tmp_path: Path) -> None:
    bearing, without = (
        written_by(run, folder, *more) for folder, more in ((tmp_path / "with", ()), (tmp_path / "without", ("--no-bom",)))
    )
    assert len(bearing) == 12
    assert [name for name, data in bearing.items() if not data.startswith(MARK)] == []
    assert [name for name, data in bearing.items() if data.startswith(MARK * 2)] == []
    assert without == {name: data.removeprefix(MARK) for name, data in bearing.items()}


@pytest.mark.parametrize("more", [(), ("--no-bom",)])
def test_written_and_read_and_written_it_is_the_same_bytes(more: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    small_case.write(tmp_path)
    run("pool", "convert", tmp_path / "pool.csv", "--out", tmp_path / "one.csv", *more)
    run("pool", "convert", tmp_path / "one.csv", "--out", tmp_path / "two.csv", *more)
    one, two = ((tmp_path / name).read_bytes() for name in ("one.csv", "two.csv"))
    assert one == two
    assert len((tmp_path / "two.csv.log.csv").read_bytes().splitlines()) == 1


def test_a_slate_that_was_written_is_read_back(run: Run, tmp_path: Path) -> None:
    plan = small_case.write(tmp_path)
    run("propose", plan, "--out", tmp_path / "one.csv", "-q")
    run("validate", plan, tmp_path / "one.csv", "--out", tmp_path / "two.csv", "-q")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def marked_copies(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.suffix in (".yaml", ".csv"):
            file.write_bytes(MARK + file.read_bytes().removeprefix(MARK))


def test_every_file_that_is_read_may_bear_it(run: Run, tmp_path: Path) -> None:
    """Plan, rule sets, catalogue, pool, mapping of columns, slate, fewest_changes, courses, scenarios: the answers stay."""
    texts = {
        "pool.csv": (
            "Mã,Họ và tên,Giới tính,Ngày sinh,LLCT,Ghi\na1,Lê Thị An,nữ,1980,CC,x\na2,Lê Bình,nam,1975,TC,y\n"
            "a3,Lê Chi,nam,1985,,x\n"
        ),
        "columns.yaml": "Ghi: kind\n",
        "fields.yaml": (
            "fields:\n  id: {headers: [Mã]}\n  full_name: {headers: [Họ và tên]}\n"
            "  birth_date: {type: date, headers: [Ngày sinh]}\n"
            "  gender: {type: category, headers: [Giới tính], values: {female: [nữ], male: [nam]}}\n"
            "  political_theory: {type: level, headers: [LLCT], order: [TC, CC], values: {TC: [], CC: []}}\n"
            "  kind: {type: category, values: {x: [x], y: [y]}}\n"
        ),
        "set.yaml": (
            "ruleset: set\n"
            "rules: [{id: women, count: {gender: female}, at_least: 1}, {id: kinds, count: {kind: x}, at_most: 1}]\n"
        ),
        "slate.csv": "committee,id\nc,a1\nc,a2\n",
        "now.csv": "committee,id\nc,a3\nc,a2\n",
        "courses.yaml": "courses: {theory: {title: Lớp, who: {}, gives: {political_theory: CC}, places: 3}}\n",
        "scenarios.yaml": "scenarios: {out: {exclude: {c: [a2]}}}\n",
        "plan.yaml": (
            "plan: p\nas_of: 2025-07\nfields: fields\npool: {file: pool.csv, columns: columns.yaml}\n"
            "committees: {c: {seats: 2, rules: [set]}}\nprefer: [{fewest_changes: now.csv}]\n"
        ),
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")

    def answers() -> list[object]:
        plan = tmp_path / "plan.yaml"
        asked: list[tuple[object, ...]] = [
            ("propose", plan), ("validate", plan, tmp_path / "slate.csv"), ("train", plan, tmp_path / "courses.yaml"),
            ("compare", plan, "--scenarios", tmp_path / "scenarios.yaml"),
            ("ballot", plan, tmp_path / "slate.csv", "--of", "c", "--seats", "1"),
        ]  # fmt: skip
        found, hashes = [], ("provenance", "courses_sha256")
        for one in asked:
            ran = run(*one, "--format", "json")
            assert ran.code in (0, 1), (one, ran.out, ran.err)
            found.append({key: value for key, value in json.loads(ran.out).items() if key not in hashes})
        return found

    plain = answers()
    assert plain[0]["objective"][0]["value"] == 2  # type: ignore[index]  # fewest_changes was read
    marked_copies(tmp_path)
    assert answers() == plain


def test_csv_is_written_in_one_place() -> None:
    """Nobody else makes a writer of CSV or says the mark."""
    found = set()
    for file in (ROOT / "planner").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in ("writer", "DictWriter", "CSVWriter", "write_csv", "to_csv"):
                found.add((file.relative_to(ROOT).as_posix(), node.attr))
    # The last two write into the file that the first opens.
    assert found == {
        ("planner/pool/writers/csv_file.py", "writer"), ("planner/synth/files.py", "CSVWriter"),
        ("planner/synth/plans.py", "to_csv"),
    }  # fmt: skip
