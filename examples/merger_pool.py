"""People of examples/merger, a part of make.py: three old committees, others from outside, and the three as one slate."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

OLD_WARDS = ("Phường Cánh Buồm", "Phường Lúa Vàng", "Phường Sao Biển")
OLD_WARD = 15  # members of each committee
# What the first members of each held, (committees of the plan, post, how much it counts that the holder is placed).
OLD_POSTS = (
    (("standing", "secretary", "council_chair"), "Bí thư Đảng ủy, Chủ tịch HĐND phường", "3"),
    (("standing", "standing_deputy"), "Phó Bí thư Thường trực Đảng ủy phường", "2"),
    (("standing", "administration_chair"), "Phó Bí thư Đảng ủy, Chủ tịch UBND phường", "2"),
    (("standing", "inspection_chair"), "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy phường", "1"),
    (("standing", "front_chair"), "Chủ tịch Ủy ban MTTQ phường", "1"),
    (("standing", "police_chief"), "Trưởng Công an phường", ""),
    (("standing", "military_commander"), "Chỉ huy trưởng Ban Chỉ huy Quân sự phường", ""),
    (("council_vice_chair",), "Phó Chủ tịch HĐND phường", "1"),
    (("administration_vice_chairs",), "Phó Chủ tịch UBND phường", "1"),
)
ARMED = {"police_chief": "Công an", "military_commander": "Quân đội"}


def merged(pool: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The people of three old committees, those with more theory and confidence in the posts, and some from outside; and the
    three committees as one slate of the new ward."""
    pool = pool.assign(incumbent="không", surplus="", under_inspection="không", discipline="Không")
    rows: dict[str, list[str]] = {}
    for number, ward in enumerate(OLD_WARDS):
        members = pool.iloc[number * OLD_WARD : (number + 1) * OLD_WARD]
        theory, confidence = members["political_theory"], members["confidence"]
        best = sorted(members.index, key=lambda p: (theory[p] != "CC", -float(confidence[p] or 0), p))
        men = [p for p in best if members.at[p, "gender"] == "nam"][-len(ARMED) :]
        order = [p for p in best if p not in men]
        order[5:5] = men
        pool.loc[members.index, "incumbent"] = "có"
        pool.loc[members.index, "unit"] = ward
        pool.loc[members.index, "sector"] = "Đảng"
        pool.loc[members.index, "post"] = "Ủy viên Ban Chấp hành Đảng bộ phường"
        for person, (held, post, surplus) in zip(order, OLD_POSTS, strict=False):
            pool.loc[person, ["post", "surplus"]] = [post, surplus]
            pool.loc[person, "sector"] = next((ARMED[committee] for committee in held if committee in ARMED), "Đảng")
            for committee in held:
                rows.setdefault(committee, []).append(person)
        rows.setdefault("executive", []).extend(order)
    # A deputy with a reprimand in the term: a post no higher than before is what may be given.
    pool.loc[rows["administration_chair"][2], "discipline"] = "Khiển trách"
    lines = [f"{committee},{person}" for committee, ids in rows.items() for person in ids]
    return pool, "\n".join(["committee,id", *lines]) + "\n"
