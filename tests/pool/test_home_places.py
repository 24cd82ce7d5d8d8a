"""The province of today in which a home town lies: 63 into 34, their spellings, and what says nothing."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.api import load
from planner.cli.app import main
from planner.pool.home_places import home_of
from planner.problems import BadInput
from planner.written.places_file import places
from tests.intake.lists import write

KNOWN = places()

UNCHANGED = {
    "Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Cao Bằng",
}  # fmt: skip

# Nghị quyết 202/2025/QH15, article 1, clauses 1 to 23: the province of today, and those that it is made of.
MERGED = """
Tuyên Quang = Tuyên Quang + Hà Giang
Lào Cai = Lào Cai + Yên Bái
Thái Nguyên = Thái Nguyên + Bắc Kạn
Phú Thọ = Phú Thọ + Vĩnh Phúc + Hòa Bình
Bắc Ninh = Bắc Ninh + Bắc Giang
Hưng Yên = Hưng Yên + Thái Bình
Hải Phòng = Hải Phòng + Hải Dương
Ninh Bình = Ninh Bình + Hà Nam + Nam Định
Quảng Trị = Quảng Trị + Quảng Bình
Đà Nẵng = Đà Nẵng + Quảng Nam
Quảng Ngãi = Quảng Ngãi + Kon Tum
Gia Lai = Gia Lai + Bình Định
Khánh Hòa = Khánh Hòa + Ninh Thuận
Lâm Đồng = Lâm Đồng + Đắk Nông + Bình Thuận
Đắk Lắk = Đắk Lắk + Phú Yên
Hồ Chí Minh = Hồ Chí Minh + Bình Dương + Bà Rịa - Vũng Tàu
Đồng Nai = Đồng Nai + Bình Phước
Tây Ninh = Tây Ninh + Long An
Cần Thơ = Cần Thơ + Sóc Trăng + Hậu Giang
Vĩnh Long = Vĩnh Long + Bến Tre + Trà Vinh
Đồng Tháp = Đồng Tháp + Tiền Giang
Cà Mau = Cà Mau + Bạc Liêu
An Giang = An Giang + Kiên Giang
"""


def test_63_are_34_now() -> None:
    assert len(KNOWN.today) == 63
    assert len(KNOWN.provinces) == 34
    parts = Counter(KNOWN.today.values())
    assert {province for province, count in parts.items() if count == 1} == UNCHANGED
    assert all(KNOWN.today[province] == province for province in KNOWN.provinces)


def test_the_merged_ones_are_those_of_the_resolution() -> None:
    merged = {}
    for line in MERGED.strip().splitlines():
        today, _, of = line.partition(" = ")
        merged |= dict.fromkeys(of.split(" + "), today)
    assert len(set(merged.values())) == 23
    assert {old: today for old, today in KNOWN.today.items() if today not in UNCHANGED} == merged


def test_no_spelling_means_two_provinces() -> None:
    spellings = [(spelling, name) for name in KNOWN.today for spelling in (name, *KNOWN.spellings.get(name, ()))]
    for spelling, name in spellings:
        home = home_of(spelling, KNOWN)
        assert (home.named, home.today) == (name, KNOWN.today[name]), spelling
    assert KNOWN.spellings.keys() <= KNOWN.today.keys()
    assert KNOWN.cities <= KNOWN.today.keys()


@pytest.mark.parametrize("old", list(KNOWN.today))
def test_each_of_the_63_however_it_is_written(old: str) -> None:
    kind = "thành phố" if old in KNOWN.cities else "tỉnh"
    for text in (
        old, old.upper(), f"{kind} {old}", f"xã Mỹ Hương, huyện Mỹ Tú, {kind} {old}", f"Mỹ Hương - Mỹ Tú - {old}", f"{old}.",
        f"Mỹ Hương, Mỹ Tú, {old}, Việt Nam", f"huyện Mỹ Tú {kind} {old}", f"{kind} {old} (cũ)", f"phường {old}, {kind} {old}",
    ):  # fmt: skip
        assert home_of(text, KNOWN).today == KNOWN.today[old], text
    for smaller in ("xã", "phường", "huyện", "P.", "thị trấn", "ấp", "đường"):
        assert home_of(f"{smaller} {old}", KNOWN).today is None


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("xã Mỹ Hương, huyện Mỹ Tú, tỉnh Sóc Trăng", "Cần Thơ"),
        ("Hậu Giang", "Cần Thơ"),
        ("Thị xã Vị Thanh\nHậu Giang", "Cần Thơ"),
        ("TPCT", "Cần Thơ"), ("TP.CT", "Cần Thơ"), ("Q. Ninh Kiều, TP. Cần Thơ", "Cần Thơ"),
        ("H. Mỹ Tú, T. Sóc Trăng", "Cần Thơ"),
        ("Tp.HCM", "Hồ Chí Minh"), ("TP. HCM", "Hồ Chí Minh"), ("BR-VT", "Hồ Chí Minh"), ("Bà Rịa – Vũng Tàu", "Hồ Chí Minh"),
        ("T.T.Huế", "Huế"), ("TT-Huế", "Huế"), ("TP. Huế, tỉnh Thừa Thiên Huế", "Huế"),
        ("Đắc Lắc", "Đắk Lắk"), ("Dak Lak", "Đắk Lắk"), ("Đăk Nông", "Lâm Đồng"), ("Thanh Hoá", "Thanh Hóa"),
        ("xa My Huong, huyen My Tu, tinh Soc Trang", "Cần Thơ"),
        ("thành phố Sóc Trăng", "Cần Thơ"),  # a town lies in the province of its name
        ("xã Thái Bình, huyện Châu Thành, tỉnh Tây Ninh", "Tây Ninh"),
        ("Thái Bình, Châu Thành, tỉnh Tây Ninh", "Tây Ninh"),  # what stands before the province lies in it
        ("tỉnh Bến Tre (nay là tỉnh Vĩnh Long)", "Vĩnh Long"),
        ("Sóc Trăng, nay là Cần Thơ", "Cần Thơ"),
        ("Quảng Nam - Đà Nẵng", "Đà Nẵng"),  # one today
    ],
)  # fmt: skip
def test_home_towns(text: str, today: str) -> None:
    assert home_of(text, KNOWN).today == today


@pytest.mark.parametrize(
    "text",
    ["", "Mỹ Tú", "huyện Mỹ Tú", "phường Cần Thơ", "xã Vĩnh Long", "TT. Sóc Trăng", "Điện Biên Phủ", "Long Mỹ Hậu Giang",
     "phường Sài Gòn", "tỉnh Hà Nam Ninh", "Minh Hải", "Sông Bé", "Nam Cần Thơ", "Campuchia"],
)  # fmt: skip
def test_unknown_stays_unknown(text: str) -> None:
    home = home_of(text, KNOWN)
    assert (home.today, home.unclear) == (None, False)


@pytest.mark.parametrize(
    "text",
    ["Thái Bình, Tây Ninh", "tỉnh Bến Tre; Cần Thơ", "Gia Lai - Kon Tum", "tỉnh Bến Tre, tỉnh Cà Mau",
     "TP. Sóc Trăng, tỉnh Bạc Liêu"],
)  # fmt: skip
def test_two_provinces_are_unclear(text: str) -> None:
    home = home_of(text, KNOWN)
    assert (home.today, home.unclear) == (None, True)


PLAN = """\
plan: Thử
pool: pool.csv
fields: vn-cadre
as_of: 2025-07
committees:
  c:
    seats: 2
    rules:
      - {id: here, count: {home_province: Cần Thơ}, at_least: 1}
      - {id: elsewhere, count: {not: {home_province: Cần Thơ}}, at_least: 1}
      - {id: each, count_each: home_province, at_most: 1}
"""
HEAD = "Mã,Họ và tên,Quê quán\n"
SPELLED = {
    "Cần Thơ": ["Cần Thơ", "TPCT", "xã Mỹ Hương, huyện Mỹ Tú, tỉnh Sóc Trăng", "Hậu Giang", "CẦN THƠ", "T. Sóc Trăng"],
    "Vĩnh Long": ["Vĩnh Long", "tỉnh Bến Tre", "Trà Vinh", "TP. Vĩnh Long"],
    "": ["", "huyện Mỹ Tú", "phường Cần Thơ", "Minh Hải"],
}  # fmt: skip
PAIRS = [(one, other) for alike in SPELLED.values() for one in alike for other in alike]


def planned(folder: Path, homes: list[str], plan: str = PLAN) -> Path:
    rows = "".join(f'a{n},Lê {n},"{home}"\n' for n, home in enumerate(homes))
    write(folder, HEAD + rows)
    return write(folder, plan, "plan.yaml")


def test_rules_ask_for_it(tmp_path: Path) -> None:
    result = load(planned(tmp_path, ["TPCT", "Hậu Giang", "tỉnh Bến Tre"])).propose()
    assert result.status == "optimal"
    assert result.slate is not None
    assert "a2" in result.slate["c"]
    two_of_one = load(tmp_path / "plan.yaml").validate({"c": ["a0", "a1"]})
    assert {f.rule: f.verdict for f in two_of_one.findings if f.rule != "c/seats"}["c/each"] == "not_met"


def test_what_nobody_can_tell_stays_open(tmp_path: Path) -> None:
    result = load(planned(tmp_path, ["huyện Mỹ Tú", "phường Cần Thơ"])).validate({"c": ["a0", "a1"]})
    verdicts = {f.rule: f.verdict for f in result.findings}
    assert verdicts["c/here"] == verdicts["c/elsewhere"] == "unproven"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(homes=st.lists(st.sampled_from(PAIRS), min_size=2, max_size=5))
def test_other_spellings_of_home_towns_change_no_verdict(homes: list[tuple[str, str]], tmp_path: Path) -> None:
    written, respelled = [one for one, _ in homes], [other for _, other in homes]
    slate = {"c": ["a0", "a1"]}
    told = []
    for cells in (written, respelled):
        plan = load(planned(tmp_path, cells))
        judged, best = plan.validate(slate), plan.propose()
        told.append(([(f.rule, f.verdict, f.actual) for f in judged.findings], best.status))
    assert told[0] == told[1]


def test_a_text_with_two_provinces_is_remarked_on(tmp_path: Path) -> None:
    plan = load(planned(tmp_path, ["Cần Thơ", "tỉnh Bến Tre", "Thái Bình, Tây Ninh"]))
    (remark,) = [problem for problem in plan.case.warnings if problem.code == "places-unclear"]
    assert remark.value == "Thái Bình, Tây Ninh"
    for lang in ("en", "vi"):
        assert "{" not in remark.message(lang) + remark.hint(lang)


def test_a_province_that_is_no_more_is_refused_in_a_rule(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as bad:
        load(planned(tmp_path, ["Cần Thơ", "Cà Mau"], PLAN.replace(" Cần Thơ}, at", " Sóc Trăng}, at")))
    assert {problem.value for problem in bad.value.problems} == {"Sóc Trăng"}


def test_a_report_is_verified_and_names_the_file_of_provinces(tmp_path: Path) -> None:
    plan, kept = planned(tmp_path, ["TPCT", "Hậu Giang", "tỉnh Bến Tre"]), tmp_path / "result.json"
    assert main(["report", str(plan), "--out", str(kept)]) == 0
    assert list(json.loads(kept.read_text("utf-8"))["provenance"]["tables_sha256"]) == ["provinces-2025"]
    assert main(["verify", str(kept), "--pool", str(tmp_path / "pool.csv")]) == 0


def test_nothing_is_read_where_nobody_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str = "") -> None:
        raise AssertionError("the file of provinces was read")

    monkeypatch.setattr("planner.written.places_file.places", refuse)
    monkeypatch.setattr("planner.pool.home_places.places", refuse)
    plan = PLAN.partition("    rules:")[0] + "    rules: [{id: w, count: {hometown: Cần Thơ}, at_least: 1}]\n"
    assert load(planned(tmp_path, ["Cần Thơ", "Cà Mau"], plan)).propose().status == "optimal"


def test_profile_by_home_province(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned(tmp_path, ["TPCT", "Hậu Giang", "tỉnh Bến Tre", "huyện Mỹ Tú"])
    assert main(["pool", "profile", str(tmp_path / "pool.csv"), "--by", "home_province"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Cần", "Thơ", "2"] in lines
    assert ["Vĩnh", "Long", "1"] in lines
