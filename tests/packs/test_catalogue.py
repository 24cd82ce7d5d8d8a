"""The standard field catalogue: the columns of the forms, and abbreviations that mean something else in each column."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from planner.language.catalogue import Catalogue, Field
from planner.language.folding import fold
from planner.language.plan import PoolSource
from planner.pool.loading import read_pool
from planner.written.catalogue_text import read_catalogue
from planner.written.problem_list import ProblemList
from planner.written.selector_text import canonical
from planner.written.yaml_places import PlacedDict, read_yaml
from tests.packs.shipped import RULES


@cache
def catalogue() -> Catalogue:
    problems = ProblemList()
    file = read_yaml(RULES / "fields" / "vn-cadre.yaml", problems)
    assert file is not None
    assert isinstance(file.value, PlacedDict)
    read = read_catalogue(file.value["fields"], "vn-cadre", problems)
    assert not problems.sorted()
    return read


# Headers as the forms print them, a block of cells written with a colon: the field that they mean.
HEADERS = {
    "STT": "running_number",
    "TT": "running_number",
    "Họ và tên": "full_name",
    "HỌ VÀ TÊN": "full_name",
    "Họ, tên": "full_name",
    "Ho va ten": "full_name",
    "Ngày, tháng, năm sinh": "birth_date",
    "Năm sinh": "birth_date",
    "Ngay sinh": "birth_date",
    "Giới tính": "gender",
    "Dân tộc": "ethnicity",
    "DT": "ethnicity",
    "Tôn giáo": "religion",
    "TG": "religion",
    "Quê quán": "hometown",
    "Nguyên quán": "hometown",
    "Ngày vào Đảng: Dự bị": "party_date",
    "Ngày vào Đảng: Chính thức": "party_official_date",
    "Trình độ: Chuyên môn": "degree",
    "CMNV": "degree",
    "Trình độ: Lý luận chính trị": "political_theory",
    "LLCT-HC": "political_theory",
    "QLNN": "state_management",
    "Ngạch": "state_management",
    "Ngoại ngữ": "foreign_language",
    "NN": "foreign_language",
    "Tin học": "information_technology",
    "Chức vụ, đơn vị công tác hiện nay": "post",
    "Chức danh quy hoạch": "planned_posts",
    "Dự kiến chức danh giới thiệu": "planned_posts",
    "Đối tượng (1, 2)": "object_group",
    "Tái cử": "incumbent",
    "Số phiếu": "votes",
    "Tỷ lệ %": "confidence",
    "Tỉ lệ %": "confidence",
    "Kết quả phiếu": "votes",
    "Kết quả phiếu (%)": "support",
    "Tỷ lệ ủng hộ (%)": "support",
    "Tỷ lệ phiếu bầu": "support",
    "XLCL 2024": "rating_2024",
    "Kết quả xếp loại 3 năm: 2023": "rating_2023",
    "Xếp loại chất lượng": "rating",
    "Kỷ luật": "discipline",
    "Ghi chú": "notes",
    "GC": "notes",
    "Người địa phương": "local_person",
    "Trình độ khoa học, công nghệ": "science_tech",
    "Số thẻ Đảng": "party_card",
    "Nhóm quan hệ gia đình": "family_group",
    "Số tháng giữ chức vụ": "months_in_post",
    "Cấp bậc hàm": "service_rank",
}


@pytest.mark.parametrize("header", HEADERS)
def test_headers_of_the_forms(header: str, tmp_path: Path) -> None:
    quoted = f'"{header}"'
    (tmp_path / "pool.csv").write_text(f"Mã,{quoted}\nc001,\n", "utf-8")
    read = read_pool(PoolSource(tmp_path / "pool.csv", "pool.csv"), catalogue())
    assert read.fields is not None
    assert read.fields[-1] == HEADERS[header]


@pytest.mark.parametrize(
    ("text", "by_field"),
    [
        ("CN", {"degree": "bachelor", "political_theory": "bachelor"}),
        ("TC", {"degree": "intermediate", "political_theory": "intermediate", "incumbent": "yes"}),
        ("CC", {"political_theory": "senior", "degree": None, "state_management": None}),
        ("SC", {"political_theory": "elementary", "degree": None}),
        ("CV", {"state_management": "expert", "degree": None, "political_theory": None}),
        ("CS", {"state_management": "officer"}),
        ("CĐ", {"degree": "college"}),
        ("ThS", {"degree": "master", "political_theory": None}),
        ("CKI", {"degree": "master"}),
        ("CKII", {"degree": "doctor"}),
        ("PGS, TS", {"degree": "doctor"}),
        ("12/12", {"degree": "secondary"}),
        ("cử nhân chính trị", {"political_theory": "bachelor", "degree": None}),
        ("HTXSNV", {"rating": "excellent", "rating_2022": "excellent"}),
        ("HTTNV", {"rating": "good"}),
        ("KHTNV", {"rating": "not_completed"}),
        ("nữ", {"gender": "female"}),
        ("ĐT1", {"object_group": "1"}),
        ("công an", {"service": "police"}),
        ("thượng tá", {"service_rank": "senior_lieutenant_colonel"}),
    ],
)
def test_an_abbreviation_means_what_its_column_says(text: str, by_field: dict[str, str | None]) -> None:
    for name, value in by_field.items():
        declared = catalogue().field(name)
        if declared.type == "yesno":
            assert [v for v, spellings in declared.values.items() if fold(text) in map(fold, spellings)] == [value]
        else:
            assert canonical(declared, text) == value


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("degree", "secondary intermediate college bachelor master doctor"),
        ("political_theory", "none elementary intermediate senior bachelor"),
        ("state_management", "none officer expert principal senior"),
        ("rating", "not_completed completed good excellent"),
        *((f"rating_{year}", "not_completed completed good excellent") for year in range(2021, 2027)),
    ],
)
def test_orders_of_the_levels(name: str, order: str) -> None:
    assert catalogue().field(name).order == tuple(order.split())


def test_the_standard_names_are_there() -> None:
    names = (
        "id full_name gender birth_date ethnicity hometown unit sector post degree degree_field political_theory "
        "state_management party_date party_official_date incumbent confidence rating discipline retirement_month "
        "service service_rank later_retirement"
    )
    assert set(names.split()) <= set(catalogue().fields)


def test_a_header_means_one_field() -> None:
    meant: dict[str, str] = {}
    for declared in catalogue().fields.values():
        for header in (declared.name, *declared.headers, *_marks(declared)):
            assert "\n" not in header
            assert meant.setdefault(fold(header), declared.name) == declared.name, header


def test_columns_that_belong_together() -> None:
    fields = catalogue().fields
    assert fields["birth_date"].split_by == "gender"
    assert fields["degree"].rest == "degree_field"
    assert {"Lần đầu", "Mới", "Lần đầu tham gia"} <= set(fields["incumbent"].mark_headers["no"])


def _marks(declared: Field) -> tuple[str, ...]:
    return tuple(header for headers in declared.mark_headers.values() for header in headers)
