"""Invented workplaces of a city and of a ward: sectors, their units, the posts of each unit by rank, usual fields of study."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["city", "ward"]
Posts = tuple[str, str, str, str]


@dataclass(frozen=True)
class Sector:
    """`share` is its weight in the pool; each unit has its posts, lowest rank first; `service`: retires by its own law."""

    name: str
    share: float
    units: dict[str, Posts]
    fields: tuple[str, ...]
    service: bool = False


_BOARD: Posts = ("Phó Trưởng phòng", "Trưởng phòng", "Phó Trưởng ban", "Trưởng ban")
_OFFICE: Posts = ("Phó Trưởng phòng", "Trưởng phòng", "Phó Chánh Văn phòng", "Chánh Văn phòng")
_DEPARTMENT: Posts = ("Phó Trưởng phòng", "Trưởng phòng", "Phó Giám đốc", "Giám đốc")
_INSPECTION: Posts = ("Phó Trưởng phòng", "Trưởng phòng", "Phó Chủ nhiệm", "Chủ nhiệm")
_INSPECTORATE: Posts = ("Phó Trưởng phòng", "Trưởng phòng", "Phó Chánh Thanh tra", "Chánh Thanh tra")
_UNION: Posts = ("Phó Trưởng ban", "Trưởng ban", "Phó Chủ tịch", "Chủ tịch")
_COMMAND: Posts = ("Phó Trưởng phòng", "Trưởng phòng", "Phó Chỉ huy trưởng", "Chỉ huy trưởng")
_COMMUNE: Posts = ("Ủy viên Ban Thường vụ", "Phó Chủ tịch UBND", "Phó Bí thư", "Bí thư")

_WARD_BOARD: Posts = ("Chuyên viên", "Phó Trưởng ban", "Trưởng ban", "Trưởng ban")
_WARD_OFFICE: Posts = ("Chuyên viên", "Phó Chánh Văn phòng", "Chánh Văn phòng", "Chánh Văn phòng")
_WARD_INSPECTION: Posts = ("Chuyên viên", "Ủy viên", "Phó Chủ nhiệm", "Chủ nhiệm")
_WARD_ROOM: Posts = ("Chuyên viên", "Phó Trưởng phòng", "Trưởng phòng", "Trưởng phòng")
_WARD_CENTRE: Posts = ("Chuyên viên", "Phó Giám đốc", "Giám đốc", "Giám đốc")
_WARD_LEADERS: Posts = ("Phó Chủ tịch UBND", "Phó Chủ tịch UBND", "Chủ tịch UBND", "Phó Bí thư")
_WARD_UNION: Posts = ("Chuyên viên", "Phó Chủ tịch", "Phó Chủ tịch", "Chủ tịch")
_WARD_POLICE: Posts = ("Cán bộ", "Phó Trưởng Công an", "Phó Trưởng Công an", "Trưởng Công an")
_WARD_COMMAND: Posts = ("Trợ lý", "Phó Chỉ huy trưởng", "Phó Chỉ huy trưởng", "Chỉ huy trưởng")
_SCHOOL: Posts = ("Tổ trưởng", "Phó Hiệu trưởng", "Hiệu trưởng", "Hiệu trưởng")
_CELL: Posts = ("Phó Bí thư chi bộ", "Bí thư chi bộ", "Bí thư chi bộ", "Bí thư chi bộ")

_ECONOMY = ("Quản lý kinh tế", "Kinh tế", "Quản trị kinh doanh", "Tài chính - Ngân hàng", "Kế toán", "Luật")
_PARTY = ("Luật", "Xây dựng Đảng", "Hành chính học", "Chính trị học", "Quản lý kinh tế", "Ngữ văn")
_SOCIAL = ("Công tác xã hội", "Luật", "Ngữ văn", "Xã hội học", "Hành chính học")
_SCIENCE = ("Công nghệ thông tin", "Công nghệ sinh học", "Tự động hóa")
_HEALTH = ("Y khoa", "Dược học", "Y tế công cộng")
_SCHOOLING = ("Quản lý giáo dục", "Toán học", "Ngữ văn", "Sinh học")


def _each(names: tuple[str, ...], posts: Posts, prefix: str = "") -> dict[str, Posts]:
    return {f"{prefix}{name}": posts for name in names}


_CITY = (
    Sector(
        "Đảng",
        0.20,
        _each(
            ("Ban Tổ chức Thành ủy", "Ban Tuyên giáo và Dân vận Thành ủy", "Ban Nội chính Thành ủy"),
            _BOARD,
        )
        | {"Văn phòng Thành ủy": _OFFICE, "Ủy ban Kiểm tra Thành ủy": _INSPECTION},
        _PARTY,
    ),
    Sector(
        "Chính quyền",
        0.24,
        _each(("Nội vụ", "Tài chính", "Xây dựng", "Tư pháp", "Công Thương", "Nông nghiệp và Môi trường"), _DEPARTMENT, "Sở ")
        | {
            "Sở Văn hóa, Thể thao và Du lịch": _DEPARTMENT,
            "Văn phòng UBND thành phố": _OFFICE,
            "Thanh tra thành phố": _INSPECTORATE,
        },
        _ECONOMY,
    ),
    Sector(
        "Xã, phường",
        0.20,
        _each(("An Bình", "An Hòa", "Hưng Phú", "Long Hưng", "Tân An", "Thới An"), _COMMUNE, "Đảng ủy phường ")
        | _each(("Đông Thuận", "Mỹ Hương", "Phú Lợi", "Vĩnh Trinh"), _COMMUNE, "Đảng ủy xã "),
        _PARTY + _ECONOMY,
    ),
    Sector(
        "Mặt trận và đoàn thể",
        0.12,
        _each(("Ủy ban MTTQ", "Liên đoàn Lao động", "Hội LHPN", "Hội Nông dân", "Hội Cựu chiến binh"), _UNION),
        _SOCIAL,
    ),
    Sector("Công an", 0.05, {"Công an thành phố": _DEPARTMENT}, ("An ninh", "Luật", "Cảnh sát"), True),
    Sector("Quân đội", 0.04, {"Bộ Chỉ huy Quân sự thành phố": _COMMAND}, ("Khoa học quân sự",), True),
    Sector("Y tế", 0.05, _each(("Sở Y tế", "Bệnh viện Đa khoa thành phố"), _DEPARTMENT), _HEALTH),
    Sector("Giáo dục", 0.04, {"Sở Giáo dục và Đào tạo": _DEPARTMENT}, _SCHOOLING),
    Sector("Khoa học và công nghệ", 0.03, {"Sở Khoa học và Công nghệ": _DEPARTMENT}, _SCIENCE),
    Sector(
        "Doanh nghiệp nhà nước",
        0.03,
        _each(("Công ty Cấp thoát nước", "Công ty Điện lực"), _DEPARTMENT),
        ("Kỹ thuật điện", "Quản trị kinh doanh", "Kỹ thuật xây dựng"),
    ),
)
_WARD = (
    Sector(
        "Đảng",
        0.22,
        {"Ban Xây dựng Đảng": _WARD_BOARD, "Văn phòng Đảng ủy": _WARD_OFFICE, "Ủy ban Kiểm tra Đảng ủy": _WARD_INSPECTION},
        _PARTY,
    ),
    Sector(
        "Chính quyền",
        0.32,
        {
            "Lãnh đạo HĐND, UBND": _WARD_LEADERS,
            "Văn phòng HĐND và UBND": _WARD_OFFICE,
            "Phòng Kinh tế, Hạ tầng và Đô thị": _WARD_ROOM,
            "Phòng Văn hóa - Xã hội": _WARD_ROOM,
            "Trung tâm Phục vụ hành chính công": _WARD_CENTRE,
        },
        _ECONOMY,
    ),
    Sector(
        "Mặt trận và đoàn thể",
        0.18,
        _each(("Ủy ban MTTQ phường", "Hội LHPN phường", "Hội Nông dân phường", "Hội Cựu chiến binh phường"), _WARD_UNION),
        _SOCIAL,
    ),
    Sector("Công an", 0.06, {"Công an phường": _WARD_POLICE}, ("An ninh", "Luật"), True),
    Sector("Quân đội", 0.05, {"Ban Chỉ huy Quân sự phường": _WARD_COMMAND}, ("Khoa học quân sự",), True),
    Sector("Giáo dục", 0.08, _each(("Trường THCS Hòa Bình", "Trường Tiểu học Kim Đồng"), _SCHOOL), _SCHOOLING + _SCIENCE),
    Sector("Khu vực", 0.09, _each(("1", "2", "3", "4", "5", "6"), _CELL, "Chi bộ khu vực "), _SOCIAL + _ECONOMY),
)
SECTORS: dict[Level, tuple[Sector, ...]] = {"city": _CITY, "ward": _WARD}

# Old names of provinces stay in files after the mergers of 2025, so they stay here.
HOMETOWNS: dict[str, float] = {
    "Cần Thơ": 0.46,
    "Hậu Giang": 0.13,
    "Sóc Trăng": 0.12,
    "Vĩnh Long": 0.06,
    "An Giang": 0.05,
    "Đồng Tháp": 0.04,
    "Kiên Giang": 0.03,
    "Bạc Liêu": 0.03,
    "Cà Mau": 0.02,
    "Trà Vinh": 0.02,
    "Bến Tre": 0.01,
    "Nghệ An": 0.01,
    "Thanh Hóa": 0.01,
    "Nam Định": 0.01,
}
