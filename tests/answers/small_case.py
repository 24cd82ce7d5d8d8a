"""A small case with everything that a report shows: two committees and a post, joint rules, waivers, blanks, a letterhead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

import planner
from planner.results.result import Result

POOL = """id,full_name,gender,birth_date,ethnicity,hometown,unit,post,political_theory,degree,incumbent,confidence,family_group
a1,Nguyễn Thị Ánh,nữ,12/03/1980,Kinh,Ninh Kiều,Ban Tổ chức,Trưởng phòng,cao cấp,thạc sĩ,có,80,
a2,Trần Văn Bình,nam,5/1975,Kinh,Cái Răng,Văn phòng,Chánh Văn phòng,cao cấp,đại học,có,91,G1
a3,Lê Thị Ăng,nữ,1986,Khmer,Ô Môn,Ban Tuyên giáo,Phó Trưởng ban,trung cấp,thạc sĩ,không,77.5,
a4,Phạm Đức Đạt,nam,01/02/1990,Kinh,Thốt Nốt,Thành đoàn,Bí thư,trung cấp,đại học,không,85,G1
a5,Thạch Thị Sa Rây,nữ,20/12/1988,Khmer,Vĩnh Thạnh,Hội LHPN,Chủ tịch,,đại học,không,70,
a6,Huỳnh Quốc Ân,nam,7/1968,Hoa,Bình Thủy,Công an,Giám đốc,cao cấp,tiến sĩ,có,88,
a7,Đỗ Minh Đức,nam,9/1983,Kinh,Phong Điền,Mặt trận,Phó Chủ tịch,sơ cấp,đại học,không,66,
a8,Võ Thị Hạnh,nữ,15/05/1979,Kinh,Cờ Đỏ,Kho bạc,Giám đốc,cao cấp,thạc sĩ,có,73,
"""

PLAN = """
plan: small
title: {vi: Phương án nhỏ, en: A small slate}
lang: vi
as_of: 2025-07
pool: pool.csv
fields: vn-cadre
sources: {D1: {title: {vi: Chỉ thị thử}}}
committees:
  executive:
    title: {vi: Ban Chấp hành, en: Executive committee}
    seats: 5
    rules:
      - {id: women, topic: women, title: {vi: Nữ, en: Women}, count: {gender: female}, at_least: 40%,
         basis: {source: D1, clause: "mục 3.1", confidence: to_confirm}}
      - {id: theory, topic: qualification, title: {vi: LLCT trung cấp trở lên}, authority: city,
         require: {political_theory: {at_least: intermediate}}}
      - {id: young, topic: young, title: {vi: Dưới 42 tuổi}, count: {age: {below: 42}}, at_least: 2, force: should, priority: 1}
      - {id: mean, topic: age, title: {vi: Tuổi bình quân}, mean: age, at_most: 48, force: should, priority: 2}
      - {id: units, topic: structure, title: {vi: Mỗi đơn vị một người}, count_each: unit, at_most: 1}
      - {id: kinds, topic: structure, title: {vi: Ba dân tộc}, distinct: ethnicity, at_least: 2}
      - {id: serving, topic: age, title: {vi: Còn đủ 60 tháng}, require: {months_to_retirement: {at_least: 60}}}
  standing:
    title: {vi: Ban Thường vụ, en: Standing committee}
    within: executive
    seats: {at_least: 2, at_most: 3}
    rules:
      - {id: apart, title: {vi: Không quan hệ gia đình}, apart: family_group}
  secretary:
    title: {vi: Bí thư, en: Secretary}
    within: standing
    seats: 1
  treasurer:
    title: {vi: Thủ quỹ, en: Treasurer}
    within: executive
    seats: 1
joint:
  - {id: one-post, title: {vi: Mỗi người một chức danh}, holds: [secretary, treasurer], at_most: 1}
waivers:
  - {rule: executive/theory, id: a7, authority: city, reason: "Đang học lớp trung cấp"}
document:
  over: ĐẢNG BỘ THÀNH PHỐ
  issuer: BAN TỔ CHỨC
  number: Số 12-BC/BTC
  place: Cần Thơ
  date: 2025-07-05
  kind: BÁO CÁO
  subject: Rà soát phương án
  signatures: [{lines: [T/M BAN TỔ CHỨC, TRƯỞNG BAN], name: Ngô Văn Ký}]
  recipients: [Thường trực Thành ủy, Lưu]
prefer: [should, seats, {highest: confidence}]
"""

SLATE = {"executive": ["a3", "a4", "a5", "a6", "a7"], "standing": ["a3", "a4"], "secretary": ["a4"], "treasurer": ["a4"]}


def write(folder: Path, **changed: object) -> Path:
    """The plan and its pool as files in the folder; `changed` replaces keys of the plan."""
    plan = yaml.safe_load(PLAN)
    plan.update(changed)
    (folder / "pool.csv").write_text(POOL, "utf-8")
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def infeasible(folder: Path) -> Path:
    """The same with rules that cannot hold together: relaxations of a share, of values, of a mean and by waivers."""
    plan = yaml.safe_load(PLAN)
    rules = plan["committees"]["executive"]["rules"]
    rules[0]["at_least"] = "80%"
    rules[3].update(at_most=36, force="must")
    del rules[3]["priority"]
    rules[4]["at_least"] = 1
    plan["waivers"] = []
    return write(folder, committees=plan["committees"], waivers=[])


def judged(folder: Path, rules: Sequence[Mapping[str, object]], members: Sequence[str]) -> Result:
    """Five members of the pool judged by rules of their own, with all that a report shows."""
    committees = {"executive": {"title": {"vi": "Ban Chấp hành"}, "seats": 5, "rules": rules}}
    loaded = planner.load(write(folder, committees=committees, joint=[], waivers=[]))
    return loaded.detailed(loaded.validate({"executive": members}))
