"""The pool and the planning lists (quy hoạch) of `planning/`: one city, two terms of its committee, two of government posts.

Invented people. Each post is told apart by its unit, as the rules of planning want it (`Phó Giám đốc Sở Xây dựng`); whoever is
on a list is planned for the next post of the own unit, three people for one at most, except where a fault is put in below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hand_edits import Cells, put_in
from training_pools import CITY_SECTORS, CITY_UNITS, named_of_2024

from planner.synth.generator import PoolProfile, people
from planner.synth.workplaces import SECTORS

if TYPE_CHECKING:
    import pandas as pd

PROFILE = PoolProfile(
    level="city", as_of="2024-05", women=0.25, young=0.26, incumbents=0.22, disciplined=0.015, blank=0.004, blank_birth=0.004,
    id_prefix="k", id_width=3,
)  # fmt: skip
GOVERNMENT = ("Chính quyền", "Quận, huyện", "Y tế", "Giáo dục", "Khoa học và công nghệ")
SEATS = 50
HIGH = "(Phó )?(Giám đốc|Bí thư|Chánh|Chủ tịch|Trưởng Ban)"
MOST = 3  # people for a post
# For heads: posts of the city itself.
ABOVE = (
    "Phó Chủ tịch UBND thành phố", "Phó Chủ tịch HĐND thành phố", "Phó Bí thư Thành ủy", "Chủ tịch UBND thành phố",
    "Chủ tịch HĐND thành phố", "Chủ tịch Ủy ban MTTQ thành phố", "Trưởng Đoàn đại biểu Quốc hội",
)  # fmt: skip
HELD = "Đã giữ chức danh quy hoạch"
DISCIPLINED = ("k170", "k193")
CELLS: Cells = {
    # Between 9/2025 and 11/2025 two months pass: 60 months left, and 59.
    ("k016", "birth_date"): "9/1968",
    ("k013", "birth_date"): "20/10/1968",
    # 58 months left at 5/2026, the month of the directive of 2024, and 60 at 3/2026, that of Chỉ thị 45.
    ("k006", "birth_date"): "3/1969",
    # A reprimand that has expired: out under Quy định 50, in under Quy định 377.
    ("k193", "discipline_expired"): "có",
    # Planned for the post that they have by now; for four posts of one level; a fourth person for a post.
    ("k008", "planned_posts"): "Phó Giám đốc Sở Giáo dục và Đào tạo",
    ("k008", HELD): "có",
    ("k036", "planned_posts"): "Giám đốc Sở Nội vụ; Giám đốc Sở Tư pháp; Giám đốc Sở Tài chính; Chánh Thanh tra thành phố",
    ("k036", "planned_same_level"): "4",
    ("k027", "planned_posts"): "Phó Giám đốc Sở Nội vụ; Phó Giám đốc Sở Công Thương",
    ("k027", "planned_same_level"): "2",
}


def pool() -> pd.DataFrame:
    frame = named_of_2024(people(260, 377, PROFILE), CITY_UNITS, CITY_SECTORS)
    frame.loc[frame.index[frame["incumbent"] == "có"][SEATS:], "incumbent"] = "không"
    ranks = {CITY_UNITS.get(unit, unit): posts for sector in SECTORS["city"] for unit, posts in sector.units.items()}
    frame["planned_posts"], frame["planned_same_level"] = "", "0"
    taken: dict[str, int] = {}
    for person in frame.index:
        own = frame.loc[person]
        ladder = [post_of(post, own["unit"]) for post in ranks[_party_unit(own["unit"])]]
        higher = [*ladder[ladder.index(post_of(own["post"], own["unit"])) + 1 :], *ABOVE]
        free = next((post for post in higher if taken.get(post, 0) < MOST), None)
        if free is not None and own["degree"] in ("ĐH", "ThS", "TS"):
            taken[free] = taken.get(free, 0) + 1
            frame.loc[person, ["planned_posts", "planned_same_level"]] = free, "1"
    frame["post"] = [post_of(post, unit) for post, unit in zip(frame["post"], frame["unit"], strict=True)]
    frame[HELD] = "không"
    frame["discipline_expired"] = ["" if what in ("Không", "") else "không" for what in frame["discipline"]]
    put_in(CELLS, frame, "planning/pool.csv")
    # Objects of planning: 1 heads and their deputies, 2 the younger ones below them, and who is on a list already.
    listed, born = set(lists(frame)["id"]), frame["birth_date"].str[-4:]
    first, second = frame["post"].str.match(HIGH), (born >= "1980") | frame["id"].isin(listed)
    frame["object_group"] = ["1" if head else "2" if younger else "" for head, younger in zip(first, second, strict=True)]
    return frame


def post_of(post: str, unit: str) -> str:
    """The post with its unit, what both say said once: Trưởng ban, Ban Tổ chức Thành ủy -> Trưởng Ban Tổ chức Thành ủy."""
    unit = _party_unit(unit)
    if "UBND" in post:
        unit = unit.replace("Quận ủy", "UBND quận").replace("Huyện ủy", "UBND huyện")
    words, of = post.split(), unit.split()
    same = max(n for n in range(len(words)) if " ".join(words[len(words) - n :]).casefold() == " ".join(of[:n]).casefold())
    return " ".join([*words[: len(words) - same], *of])


def _party_unit(unit: str) -> str:
    return unit.replace("UBND quận", "Quận ủy").replace("UBND huyện", "Huyện ủy")


def lists(frame: pd.DataFrame) -> pd.DataFrame:
    """The present committee and the four lists, [memberships]: committee, id, full_name.

    They were made years ago, and hold people whom they should not hold by now: that is what the review is for.
    """
    planned = frame[(frame["planned_posts"] != "") & (frame["incumbent"] != "có") & (frame["birth_date"] != "")]
    born = planned["birth_date"].str[-4:].astype(int)
    government = planned["sector"].isin(GOVERNMENT)
    high = planned["planned_posts"].str.match(HIGH)
    present = frame.index[frame["incumbent"] == "có"]
    found = {
        "present": present,
        "bch-2020-2025": [*present[:2], *planned.index[high & (born >= 1966)][:58]],
        "bch-2025-2030": [*planned.index[born >= 1967][:74], *DISCIPLINED],
        "cq-2021-2026": planned.index[government & high & (born >= 1965)][:44],
        "cq-2026-2031": [*planned.index[government & (born >= 1968)][:56], *DISCIPLINED],
    }
    rows = [(name, person) for name, people_of in found.items() for person in people_of]
    made = frame.loc[[person for _, person in rows], ["id", "full_name"]]
    made.insert(0, "committee", [name for name, _ in rows])
    return made
