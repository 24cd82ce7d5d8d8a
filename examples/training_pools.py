"""The pools of `training/`: a city and one of its districts as they stood in 2024. Invented people.

Units have the names of 2024 (districts, departments before the mergers of 2025). Two columns that no catalogue knows are texts:
`Nguồn cấp ủy` (of which level's committee the person is an approved source) and `Bồi dưỡng nguồn` (whether they have been to
the update class of these sources). Gaps, near misses and specialists are put in by hand below, so that each has its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hand_edits import Cells, put_in

from planner.synth.generator import PoolProfile, people

if TYPE_CHECKING:
    import pandas as pd

SOURCE, UPDATED = "Nguồn cấp ủy", "Bồi dưỡng nguồn"

SCIENCE = (
    "Công nghệ thông tin", "Công nghệ sinh học", "Tự động hóa", "Kỹ thuật điện", "Kỹ thuật xây dựng", "Quy hoạch đô thị",
    "Y khoa",
)  # fmt: skip

# What the generator calls by its name of 2025, by its name of 2024.
CITY_UNITS = {
    "Ban Tuyên giáo và Dân vận Thành ủy": "Ban Tuyên giáo Thành ủy",
    "Sở Nông nghiệp và Môi trường": "Sở Tài nguyên và Môi trường",
    "Đảng ủy phường An Bình": "Quận ủy Hòa An",
    "Đảng ủy phường An Hòa": "Quận ủy Hòa An",
    "Đảng ủy phường Hưng Phú": "Quận ủy Hưng Thạnh",
    "Đảng ủy phường Long Hưng": "Quận ủy Hưng Thạnh",
    "Đảng ủy phường Tân An": "Quận ủy Tân Bình An",
    "Đảng ủy phường Thới An": "Quận ủy Tân Bình An",
    "Đảng ủy xã Đông Thuận": "Huyện ủy Thạnh Đông",
    "Đảng ủy xã Mỹ Hương": "Huyện ủy Thạnh Đông",
    "Đảng ủy xã Phú Lợi": "Huyện ủy Vĩnh Lợi Đông",
    "Đảng ủy xã Vĩnh Trinh": "Huyện ủy Vĩnh Lợi Đông",
}
CITY_SECTORS = {"Xã, phường": "Quận, huyện"}
DISTRICT_UNITS = {
    "Ban Xây dựng Đảng": "Ban Tổ chức Quận ủy",
    "Văn phòng Đảng ủy": "Văn phòng Quận ủy",
    "Ủy ban Kiểm tra Đảng ủy": "Ủy ban Kiểm tra Quận ủy",
    "Lãnh đạo HĐND, UBND": "HĐND, UBND quận",
    "Văn phòng HĐND và UBND": "Văn phòng HĐND và UBND quận",
    "Phòng Kinh tế, Hạ tầng và Đô thị": "Phòng Quản lý đô thị",
    "Phòng Văn hóa - Xã hội": "Phòng Tài nguyên và Môi trường",
    "Trung tâm Phục vụ hành chính công": "Trung tâm Y tế quận",
    "Ủy ban MTTQ phường": "Ủy ban MTTQ quận",
    "Hội LHPN phường": "Hội LHPN quận",
    "Hội Nông dân phường": "Hội Nông dân quận",
    "Hội Cựu chiến binh phường": "Hội Cựu chiến binh quận",
    "Công an phường": "Công an quận",
    "Ban Chỉ huy Quân sự phường": "Ban Chỉ huy Quân sự quận",
    "Trường THCS Hòa Bình": "Phòng Giáo dục và Đào tạo",
    "Trường Tiểu học Kim Đồng": "Phòng Giáo dục và Đào tạo",
} | {f"Chi bộ khu vực {n}": f"Đảng ủy phường Hòa An {n}" for n in range(1, 7)}
DISTRICT_SECTORS = {"Khu vực": "Xã, phường"}

CITY = PoolProfile(
    level="city", as_of="2025-09", women=0.24, young=0.16, incumbents=0.26, disciplined=0.02, year_only=0.01,
    id_prefix="c", id_width=3,
)  # fmt: skip
DISTRICT = PoolProfile(
    level="ward", as_of="2025-06", women=0.3, young=0.24, incumbents=0.4, disciplined=0.02, year_only=0.01,
    id_prefix="q", id_width=3,
)  # fmt: skip
# Specialists, and cells that need a look before anybody counts on them.
CITY_CELLS: Cells = {
    # Urban planning: one of the committee (45 months left: enough in 2024, not for Chỉ thị 45), one source.
    ("c020", "degree_field"): "Quy hoạch đô thị",
    ("c020", "birth_date"): "6/1967",
    ("c020", "discipline"): "Không",
    ("c050", "degree_field"): "Quy hoạch đô thị; Luật",
    # More of the committee between the two directives: 35, 39, 42 and 36 months left.
    ("c032", "birth_date"): "8/1966",
    ("c171", "birth_date"): "12/1966",
    ("c194", "birth_date"): "3/1967",
    ("c189", "birth_date"): "1/1971",
    # Good, and not among the sources: to be added to them, if anybody asks.
    ("c097", "degree_field"): "Quy hoạch đô thị",
    # Land: one of the committee, one source without senior theory, one whose rating stands in the way.
    ("c015", "degree_field"): "Quản lý đất đai; Chính trị học",
    ("c073", "degree_field"): "Quản lý đất đai",
    ("c016", "degree_field"): "Quản lý đất đai",
    # Specialist physicians: one of the committee, one who may become one, two sources with a gap in their data.
    ("c064", "rating"): "HTTNV",
    ("c060", "rating"): "HTTNV",
    ("c029", "degree"): "CKI",
    ("c029", "political_theory"): "CC",
    ("c029", SOURCE): "thành phố",
    ("c029", UPDATED): "có",
}
DISTRICT_CELLS: Cells = {
    ("q082", "degree_field"): "Quy hoạch đô thị",
    ("q089", "degree_field"): "Quy hoạch đô thị; Kinh tế",
    ("q012", "degree_field"): "Quản lý đất đai",
    ("q070", "degree_field"): "Quản lý đất đai; Luật",
    ("q020", "degree"): "ĐH",
    ("q020", "degree_field"): "Y khoa",
    ("q066", "degree_field"): "Y khoa",
}

# What the classes gave, and to whom; and the specialist who was found elsewhere.
TRAINED: dict[tuple[str, str], tuple[str, ...]] = {
    ("political_theory", "CC"): ("c011", "c018", "c031", "c039", "c073", "c131"),
    ("degree", "CKI"): ("c064",),
    (UPDATED, "có"): (
        "c003", "c007", "c011", "c012", "c017", "c024", "c043", "c055", "c056", "c057", "c059", "c062", "c067", "c070", "c073",
    ),
}  # fmt: skip
FOUND = {
    "id": "c221", "full_name": "Trần Hoàng Vinh", "gender": "nam", "birth_date": "5/1985", "ethnicity": "Kinh",
    "hometown": "Vĩnh Long", "unit": "Sở Xây dựng", "sector": "Chính quyền", "post": "Phó Giám đốc", "degree": "ThS",
    "degree_field": "Quy hoạch đô thị", "political_theory": "CC", "state_management": "CVC", "party_date": "3/2/2010",
    "incumbent": "không", "confidence": "80.1", "rating": "HTTNV", "discipline": "Không", SOURCE: "thành phố", UPDATED: "có",
    "science_tech": "có",
}  # fmt: skip


def city_2024() -> pd.DataFrame:
    """220 people; 50 of the present committee; 48 approved sources, 6 of whom have been to the update class."""
    frame = named_of_2024(people(220, 1124, CITY), CITY_UNITS, CITY_SECTORS)
    return _with_sources(frame, seats=50, sources=47, level="thành phố", updated=5, cells=CITY_CELLS)


def city_2025() -> pd.DataFrame:
    """The city after the classes of the training plan for `plan-2025.yaml`, with whoever was found elsewhere."""
    frame = city_2024()
    for (column, value), people_of in TRAINED.items():
        frame.loc[list(people_of), column] = value
    frame.loc[FOUND["id"]] = FOUND
    return frame.fillna("")


def district_2024() -> pd.DataFrame:
    """110 people of one district; 39 of its present committee."""
    frame = named_of_2024(people(110, 1125, DISTRICT), DISTRICT_UNITS, DISTRICT_SECTORS)
    return _with_sources(frame, seats=39, sources=40, level="cấp huyện", updated=4, cells=DISTRICT_CELLS)


def named_of_2024(frame: pd.DataFrame, units: dict[str, str], sectors: dict[str, str]) -> pd.DataFrame:
    """The people by id, at the units of 2024: posts of a People's Committee at that of the district."""
    frame = frame.assign(unit=frame["unit"].replace(units), sector=frame["sector"].replace(sectors)).set_index("id", drop=False)
    for party, state in (("Quận ủy", "UBND quận"), ("Huyện ủy", "UBND huyện")):
        of_state = frame["post"].str.contains("UBND") & frame["unit"].str.startswith(party)
        frame.loc[of_state, "unit"] = frame.loc[of_state, "unit"].str.replace(party, state)
    return frame


def _with_sources(frame: pd.DataFrame, seats: int, sources: int, level: str, updated: int, cells: Cells) -> pd.DataFrame:
    """The columns of sources: of those who may come women first, then the young, in the order of the list."""
    members = frame.index[frame["incumbent"] == "có"]
    frame.loc[members[seats:], "incumbent"] = "không"
    # Most of a committee have been to school by now: two of three who lacked a step have taken it.
    lacking = [person for person in members[:seats] if frame.loc[person, "political_theory"] == "TC"]
    frame.loc[[person for number, person in enumerate(lacking) if number % 3], "political_theory"] = "CC"
    able = frame[
        (frame["incumbent"] == "không")
        & frame["degree"].isin(["ĐH", "ThS", "TS"])
        & ~frame["post"].isin(["Phó Trưởng phòng", "Cán bộ", "Trợ lý"])
        & (frame["birth_date"] != "")
    ]
    born = able["birth_date"].str[-4:]
    wanted = [*able.index[able["gender"] == "nữ"][: sources // 3], *able.index[born >= "1984"][: sources // 4], *able.index]
    chosen = list(dict.fromkeys(wanted))[:sources]
    frame[SOURCE] = [level if person in chosen else "không" for person in frame.index]
    been = {*members[:seats], *chosen[::9][:updated]}
    frame[UPDATED] = ["có" if person in been else "chưa" for person in frame.index]
    put_in(cells, frame, f"pool of {level}")
    fields = frame["degree_field"].str.split("; ")
    frame["science_tech"] = ["có" if set(SCIENCE) & set(of) else "không" for of in fields]
    return frame


def pools() -> dict[str, pd.DataFrame]:
    """The pools by their files."""
    return {
        "training/pool-2024.csv": city_2024(),
        "training/pool-2025.csv": city_2025(),
        "training/pool-district-2024.csv": district_2024(),
    }
