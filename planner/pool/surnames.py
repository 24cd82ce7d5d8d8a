"""Family names that are common enough to tell a person's name from other words."""

from __future__ import annotations

from planner.language.folding import fold

SURNAMES = frozenset(
    map(
        fold,
        (
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm mai trịnh đào cao tô tạ hà "
            "lương phùng châu vương thạch sơn kim danh lưu quách triệu trương tăng từ thái tống hứa la quan diệp nông lò cà vi "
            "giàng đàm thân chu nghiêm bạch khổng phí doãn kiều mạc viên tiêu đồng lữ ninh giang lục"
        ).split(),
    )
)
