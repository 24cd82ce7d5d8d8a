"""Nothing that tells who somebody is leaves in a redacted report, in any form; verdicts do."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import planner
from planner.report import PAGES, render_pages
from planner.report.composer import document
from planner.results.redaction import Redaction, initials, is_small, redacted
from planner.results.result import Details, GroupCount, Result, StructureLine
from planner.results.since import since
from tests.answers import small_case

# Ids, names, birth dates, home towns and units that occur nowhere else.
ODD = [
    ("zz-001", "NGUYỄN  Thị Hằng Nga", "nữ", "13/02/1980", "Quexưa1", "Cơ sở Một Xưa"),
    ("zz-002", "Trần\tVăn Bạc", "nam", "5/1975", "Quexưa2", "Cơ sở Hai Xưa"),
    ("zz-003", "<script>Lê Thị Cúc", "nữ", "1986", "Quexưa3", "Cơ sở Ba Xưa"),
    ("zz-004", "=cmd() Phạm Đức Đạt", "nam", "01/02/1990", "Quexưa4", "Cơ sở Bốn Xưa"),
    ("zz-005", "Ksor", "nữ", "20/12/1988", "Quexưa5", "Cơ sở Năm Xưa"),
    ("zz-006", "O'Connor-Huỳnh Ân", "nam", "7/1968", "Quexưa6", "Cơ sở Sáu Xưa"),
    ("zz-007", "Y Bhăm Niê", "nam", "9/1983", "Quexưa7", "Cơ sở Bảy Xưa"),
    ("zz-008", "Võ Thị Hạnh " + "Rất" * 200, "nữ", "15/05/1979", "Quexưa8", "Cơ sở Tám Xưa"),
]
SLATE = {"executive": ["zz-003", "zz-004", "zz-005", "zz-006", "zz-007"], "standing": ["zz-003"], "treasurer": ["zz-004"]}


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """Every kind of answer about people whose data stands in titles, reasons, lists of relatives and problems, too."""
    folder = tmp_path_factory.mktemp("odd")
    plan = yaml.safe_load(small_case.PLAN)
    plan["title"] = {"vi": "Phương án của Nguyễn Thị Hằng Nga"}
    plan["pool"] = {"file": "pool.csv"}
    executive = plan["committees"]["executive"]["rules"]
    executive += [
        {"id": "with", "title": {"vi": "Đồng chí Y Bhăm Niê phải có mặt"}, "include": ["zz-007", "zz-001"]},
        {"id": "towns", "title": {"vi": "Quê"}, "count_each": "hometown", "at_most": 1},
    ]
    plan["committees"]["standing"]["title"] = {"vi": "Ban Thường vụ (Ksor)"}
    plan["waivers"] = [{"rule": "executive/theory", "id": "zz-007", "authority": "city",
                        "reason": "Y Bhăm Niê sinh 9/1983, quê Quexưa7, ở Cơ sở Bảy Xưa"}]  # fmt: skip
    path = small_case.write(folder, **plan)
    head, *lines = small_case.POOL.splitlines()
    rows = [head]
    for line, (id, name, gender, born, town, unit) in zip(lines, ODD, strict=True):
        cells = line.split(",")
        rows.append(",".join([id, f'"{name}"', gender, born, cells[4], town, unit, *cells[7:]]))
    (folder / "pool.csv").write_text("\n".join(rows), "utf-8")
    loaded = planner.load(path)
    bad = loaded.detailed(loaded.validate(SLATE))
    earlier = loaded.detailed(loaded.validate({**SLATE, "executive": ["zz-001", *SLATE["executive"][1:]]}))
    assert bad.details is not None
    bad.details.since = since(earlier, bad)
    plan["committees"]["executive"]["rules"][0]["at_least"] = "100%"
    small_case.write(folder, **plan)
    (folder / "pool.csv").write_text("\n".join(rows), "utf-8")
    hard = planner.load(path)
    answers = {"validate": bad, "explain": hard.detailed(hard.explain()), "check": hard.detailed(hard.check())}
    assert {r.status for r in answers.values()} == {"not_compliant", "infeasible"}
    return answers


def secrets(how: Redaction) -> Iterator[str]:
    for id, name, _, born, town, unit in ODD:
        yield from (" ".join(name.split()), name, born, town)
        if how == "counts":
            yield from (id, unit)
        yield from (word for word in name.split() if len(word) > 7)


def texts(form: str, data: bytes) -> str:
    if form not in ("docx", "xlsx"):
        return data.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist() if not name.endswith(".png"))


@pytest.mark.slow
@pytest.mark.parametrize("how", ["initials", "counts"])
@pytest.mark.parametrize("form", ["json", *PAGES])
def test_nothing_leaks(form: str, how: Redaction, results: dict[str, Result]) -> None:
    names = [name for _, name, *_ in ODD]
    for result in results.values():
        clean = redacted(result, how, names)
        for lang in ("vi", "en") if form == "html" else ("vi",):
            said = texts(form, render_pages(form, clean, lang)).casefold()
            assert [secret for secret in secrets(how) if secret.casefold() in said] == []


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_verdicts_stay(how: Redaction, results: dict[str, Result]) -> None:
    for result in results.values():
        clean = redacted(result, how)
        assert clean.status == result.status
        assert [(f.force, f.verdict, f.kind) for f in clean.findings] == [(f.force, f.verdict, f.kind) for f in result.findings]
        assert [len(c.rules) for c in clean.conflicts] == [len(c.rules) for c in result.conflicts]
        assert [len(r.changes) for r in clean.relaxations] == [len(r.changes) for r in result.relaxations]
        assert how == "counts" or [r.cost for r in clean.relaxations] == [r.cost for r in result.relaxations]
        assert clean.details is not None
        assert (clean.details.redacted, clean.details.bundle) == (how, {})
        document(clean, "vi")


def test_none_changes_nothing(results: dict[str, Result]) -> None:
    for result in results.values():
        before = result.to_json()
        assert redacted(result, "none") is result
        redacted(result, "counts")
        redacted(result, "initials")
        assert result.to_json() == before


def test_what_is_left_out_stays_out(results: dict[str, Result]) -> None:
    for result in results.values():
        short, counted = redacted(result, "initials"), redacted(result, "counts")
        assert redacted(short, "initials") == short
        assert redacted(counted, "initials") == redacted(counted, "counts") == redacted(counted, "none") == counted
        again = redacted(short, "counts").details
        assert again is not None
        assert again.redacted == "counts"


def test_no_small_count_is_left(results: dict[str, Result]) -> None:
    for result in results.values():
        clean = redacted(result, "counts")
        for finding in clean.findings:
            if isinstance(finding.actual, int) and finding.kind not in ("distinct", "mean"):
                assert not is_small(finding.actual, finding.base), finding.rule
            assert finding.people == finding.unsure == []
            assert finding.facts == {}
            assert finding.by_value is None
        details = clean.details
        assert details is not None
        assert all(not is_small(t.count, t.base) for line in details.structure for t in line.counts.values())
        assert all(not is_small(n) for p in details.pyramids for band in p.bands for n in (band.male, band.female))
        assert all(not is_small(n) for n in details.filled.values())
        for funnel in clean.funnels:
            assert not any(map(is_small, [funnel.in_pool, funnel.remain, *(lost.people for lost in funnel.lost)]))


def test_numbers_that_stand_for_suppressed_ones(tmp_path: Path) -> None:
    loaded = planner.load(small_case.write(tmp_path))
    result = loaded.detailed(loaded.validate(small_case.SLATE))
    clean = {finding.rule: finding for finding in redacted(result, "counts").findings}
    women = clean["executive/women"]
    assert (women.suppressed, women.actual, women.base, women.slack) == ("<5", None, 5, None)
    assert clean["secretary/seats"].suppressed == "…"
    said = json.dumps([[cell.text for cell in row.cells] for row in _table(redacted(result, "counts"), "findings")])
    assert "<5" in said
    assert "40" in said  # what is required is no secret
    assert "2/5" not in said


def _table(result: Result, key: str) -> Any:
    blocks = [block for section in document(result, "vi").everything for block in section.blocks]
    return next(block.rows for block in blocks if getattr(block, "key", "") == key)


def test_one_line_of_a_group_is_never_suppressed_alone(tmp_path: Path) -> None:
    loaded = planner.load(small_case.write(tmp_path))
    result = loaded.detailed(loaded.check())
    details = redacted(result, "counts").details
    assert details is not None
    hidden: dict[str, int] = {}
    for line in details.structure:
        hidden[str(line.group)] = hidden.get(str(line.group), 0) + len(line.suppressed)
    assert hidden
    assert 1 not in hidden.values()


@pytest.mark.parametrize(
    ("name", "short"),
    [("Nguyễn Thị An", "N.T.A."), ("đỗ văn bé", "Đ.V.B."), ("  Y   Bhăm ", "Y.B."), ("(Bà) Lê", "B.L."), ("=1+1", "")],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


def test_a_line_with_few_hides_its_whole_group() -> None:
    """Lines of a group add up, or one holds others: 22 masters and 24 with at least a master would tell two doctors."""
    group = {"vi": "Trình độ"}
    lines = [
        StructureLine(key=key, group=group, counts={"pool": GroupCount(count=count, base=60)})
        for key, count in (("doctor", 2), ("master", 22), ("master-up", 24), ("bachelor", 36))
    ]
    other = StructureLine(key="women", group={"vi": "Giới tính"}, counts={"pool": GroupCount(count=16, base=60)})
    shown = redacted(Result(command="check", status="feasible", details=Details(structure=[*lines, other])), "counts", ())
    assert shown.details is not None
    assert [line.suppressed for line in shown.details.structure] == [{"pool": "<5"}, *[{"pool": "…"}] * 3, {}]
    assert shown.details.structure[-1].counts["pool"].count == 16
