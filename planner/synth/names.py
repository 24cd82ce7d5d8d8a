"""Names of invented people: surnames by ethnicity, middle and given names by sex. No real person's data.

The frequencies are round figures that make lists look right; nothing is decided by them.
"""

from __future__ import annotations

from functools import lru_cache

SURNAMES: dict[str, tuple[str, ...]] = {
    "Kinh": (
        "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm",
        "Huỳnh", "Võ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô", "Hồ", "Dương", "Đinh", "Đoàn", "Cao", "Mai", "Lương",
        "Trịnh", "Tô",
    ),
    "Khmer": ("Thạch", "Sơn", "Kim", "Danh", "Lâm", "Châu", "Kiên", "Lý"),
    "Hoa": ("Lâm", "Quách", "Trần", "Lý", "Mã", "Vương", "Huỳnh", "Tăng"),
    "Chăm": ("Đổng", "Bá", "Quảng", "Thành"),
    "Tày": ("Nông", "Hoàng", "Lý", "Triệu"),
}  # fmt: skip
MIDDLE: dict[str, tuple[str, ...]] = {
    "female": ("Thị", "Thị", "Thị", "Thị Kim", "Thị Thu", "Thị Mỹ", "Thị Ngọc", "Ngọc", "Kim", "Thanh", "Hồng", "Bích", "Mỹ"),
    "male": ("Văn", "Văn", "Văn", "Hữu", "Quốc", "Minh", "Thanh", "Hoàng", "Đức", "Công", "Trung", "Thành", "Tấn", "Chí"),
}
GIVEN: dict[str, tuple[str, ...]] = {
    "female": (
        "An", "Anh", "Bình", "Châu", "Chi", "Diễm", "Dung", "Duyên", "Hà", "Hạnh", "Hân", "Hằng", "Hiền", "Hoa", "Hương",
        "Khánh", "Lan", "Liên", "Linh", "Loan", "Mai", "Nga", "Ngân", "Nhàn", "Nhung", "Oanh", "Phượng", "Quyên", "Thảo",
        "Thoa", "Thủy", "Trang", "Trinh", "Tuyền", "Uyên", "Vân", "Xuân", "Yến",
    ),
    "male": (
        "An", "Bảo", "Bình", "Cường", "Danh", "Dũng", "Duy", "Đạt", "Hải", "Hậu", "Hiếu", "Hòa", "Hùng", "Huy", "Khánh",
        "Khoa", "Lâm", "Long", "Lực", "Mẫn", "Nam", "Nghĩa", "Nhân", "Phong", "Phúc", "Quang", "Sơn", "Tâm", "Thái", "Thắng",
        "Thịnh", "Toàn", "Trí", "Tuấn", "Tùng", "Vinh", "Vũ",
    ),
}  # fmt: skip
SEXES = ("female", "male")
ETHNICITIES = tuple(SURNAMES)


@lru_cache(maxsize=1)
def full_names() -> tuple[list[str], dict[tuple[int, int], tuple[int, int]]]:
    """Every full name once, and for each (sex, ethnicity) by index where its block begins and how long it is."""
    names: list[str] = []
    blocks: dict[tuple[int, int], tuple[int, int]] = {}
    for s, sex in enumerate(SEXES):
        for e, ethnicity in enumerate(ETHNICITIES):
            start = len(names)
            names += [
                f"{a} {b} {c}" for a in SURNAMES[ethnicity] for b in MIDDLE[sex] for c in GIVEN[sex] if b.split()[-1] != c
            ]
            blocks[s, e] = (start, len(names) - start)
    return names, blocks
