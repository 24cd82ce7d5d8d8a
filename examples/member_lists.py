"""The two lists of `members/`: cadres of one city as a member database gives them, in June and in September of a year, and the
planning list (quy hoạch) that the department keeps beside them.

Invented people; their personal numbers are drawn, from no register. The list of June has ids of the department's own; that of
September has the personal number, under the heading of the State's data standard, and slips of the kind that lists have.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from planning_pools import ABOVE, post_of

from planner.synth.generator import PoolProfile, people
from planner.synth.workplaces import SECTORS

if TYPE_CHECKING:
    import pandas as pd

PROFILE = PoolProfile(
    level="city", as_of="2026-06", women=0.3, young=0.24, incumbents=0.4, disciplined=0.01, blank=0, blank_birth=0, year_only=0,
    service_months=0, id_prefix="TU", id_width=3,
)  # fmt: skip
COUNT, SEED = 96, 1126
MOST = 3  # people for a post
LISTED = 42  # on the planning list of the committee
# Heading of the database, field of the synthetic people or of `_more`.
HEADINGS = {
    "STT": "number", "Số hiệu cán bộ": "id", "Họ và tên": "full_name", "Giới tính": "gender",
    "Ngày sinh": "birth_date", "Dân tộc": "ethnicity", "Tôn giáo": "religion", "Quê quán": "hometown",
    "Mã thẻ Đảng": "card", "Ngày vào Đảng": "party_date", "Ngày vào Đảng CT": "official", "Chức vụ": "post",
    "Đơn vị": "unit", "TĐCM cao nhất": "degree", "Trình độ LLCT": "political_theory", "QLNN": "state_management",
    "Ngày về hưu": "retirement_month", "Hộ khẩu": "household", "Ban thường vụ thành ủy quản lý": "managed_by_city",
    "Trung ương quản lý": "managed_by_centre", "Khen thưởng cao nhất": "awards", "Kỷ luật cao nhất": "discipline",
    "Cấp ủy viên đương nhiệm": "incumbent", "Chức danh quy hoạch": "planned_posts",
}  # fmt: skip
# What offices write: an old district and province, a new commune, the province alone.
TOWNS = {
    "Cần Thơ": ("phường Cái Khế, TP. Cần Thơ", "huyện Phong Điền, TP Cần Thơ", "Cần Thơ"),
    "Hậu Giang": ("huyện Long Mỹ, tỉnh Hậu Giang", "thị xã Ngã Bảy, Hậu Giang"),
    "Sóc Trăng": ("xã Phú Mỹ, huyện Mỹ Tú, tỉnh Sóc Trăng", "huyện Kế Sách, Sóc Trăng"),
}
PEOPLES = {"Kinh": ("Kinh", "Kinh (Việt)"), "Khmer": ("Khơ-me", "Khmer"), "Hoa": ("Hoa",)}
TITLES = {"TU012": "PGS.TS", "TU037": "GS.TS"}  # instead of the degree that the seed gives
BIRTHPLACES = ("092", "093", "094", "086")


def june() -> pd.DataFrame:
    """[96 people], the headings of the database; ids of the department's own."""
    return _headed(_made(), HEADINGS)


def september() -> pd.DataFrame:
    """Three people fewer, two more, cells changed; the personal number in the place of the department's id."""
    frame = _made()
    newcomers = frame.iloc[-2:]
    frame = frame.drop(["TU005", "TU041", "TU077"])
    frame = frame.loc[[*(person for person in frame.index if person not in newcomers.index), *newcomers.index]]
    frame.loc["TU010", "political_theory"] = "CC"  # after the class of the summer
    frame.loc["TU017", ["post", "unit"]] = ["Phó Giám đốc Sở Tài chính", "Sở Tài chính"]
    frame.loc["TU024", "birth_date"] = "3/1971"  # corrected by the file of admission
    frame.loc["TU033", "discipline"] = "Khiển trách"
    frame["number"] = [str(row) for row in range(1, len(frame) + 1)]
    # A zero that a spreadsheet took off, the digit of the other sex, the year before.
    for person, slip in (("TU003", _without_zero), ("TU020", _other_sex), ("TU028", _other_year)):
        frame.loc[person, "identity_number"] = slip(frame.at[person, "identity_number"])
    headings = {"Số định danh cá nhân" if field == "id" else heading: field for heading, field in HEADINGS.items()}
    return _headed(frame, headings | {"Số định danh cá nhân": "identity_number"})


def planning_list() -> pd.DataFrame:
    """The list as the department keeps it since June, [memberships]: committee, id (the card), full_name.

    Who is on it was fit in June: a term of 60 months left by the birth date as it then stood.
    """
    frame = _made().drop(["TU005", "TU041", "TU077"])
    fit = frame[(frame["planned_posts"] != "") & frame["degree"].str.match("ĐH|ThS|TS|P?GS") & (frame["discipline"] == "Không")]
    years = fit["birth_date"].str[-4:].astype(int)
    fit = fit[(years >= 1972) | ((fit["gender"] == "nam") & (years >= 1970))]
    bch = fit.index[:LISTED]
    btv = [person for person in bch if frame.at[person, "political_theory"] in ("CC", "CN")][:14]
    ubkt = [person for person in fit.index[LISTED:] if frame.at[person, "political_theory"] in ("CC", "CN")][:8]
    rows = [(name, person) for name, listed in (("bch", bch), ("btv", btv), ("ubkt", ubkt)) for person in listed]
    made = frame.loc[[person for _, person in rows], ["card", "full_name"]].rename(columns={"card": "id"})
    made.insert(0, "committee", [name for name, _ in rows])
    return made


def _headed(frame: pd.DataFrame, headings: dict[str, str]) -> pd.DataFrame:
    left_out = frame.index[-2:] if "id" in headings.values() else []
    return frame.drop(left_out)[list(headings.values())].set_axis(list(headings), axis=1)


def _made() -> pd.DataFrame:
    frame = people(COUNT + 2, SEED, PROFILE).set_index("id", drop=False)
    drawn = random.Random(SEED)  # noqa: S311 - invented people
    ranks = {unit: posts for sector in SECTORS["city"] for unit, posts in sector.units.items()}
    taken: dict[str, int] = {}
    frame["planned_posts"] = ""
    for person in frame.index:
        own = frame.loc[person]
        ladder = [_held(post, own["unit"]) for post in ranks[own["unit"]]]
        higher = [*ladder[ladder.index(_held(own["post"], own["unit"])) + 1 :], *ABOVE]
        free = next((post for post in higher if taken.get(post, 0) < MOST), None)
        if free is not None and own["degree"] in ("ĐH", "ThS", "TS"):
            taken[free] = taken.get(free, 0) + 1
            frame.loc[person, "planned_posts"] = free
    frame["post"] = [_held(post, unit) for post, unit in zip(frame["post"], frame["unit"], strict=True)]
    frame["number"] = [str(row) for row in range(1, len(frame) + 1)]
    frame["hometown"] = [drawn.choice(TOWNS.get(town, (town,))) for town in frame["hometown"]]
    frame["ethnicity"] = [drawn.choice(PEOPLES.get(name, (name,))) for name in frame["ethnicity"]]
    frame["religion"] = ["Phật giáo" if drawn.random() < 0.15 else "Không" for _ in frame.index]
    frame["degree"] = [TITLES.get(person, text) for person, text in zip(frame.index, frame["degree"], strict=True)]
    studied = frame["degree_field"].str.split("; ").str[0]
    frame["degree"] = [f"{degree} {of}".strip() for degree, of in zip(frame["degree"], studied, strict=True)]
    frame["card"] = [f"92.{drawn.randrange(10**6):06}" for _ in frame.index]
    frame["official"] = [_a_year_later(date) for date in frame["party_date"]]
    frame["household"] = frame["hometown"]
    frame["managed_by_centre"] = ["x" if "Phó Bí thư Thành ủy" in post else "" for post in frame["post"]]
    frame["managed_by_city"] = ["" if mark else "x" for mark in frame["managed_by_centre"]]
    frame["awards"] = [drawn.choice(("Bằng khen UBND thành phố", "Giấy khen", "Không")) for _ in frame.index]
    frame["incumbent"] = ["x" if held == "có" else "" for held in frame["incumbent"]]
    sexes = zip(frame["birth_date"], frame["gender"], strict=True)
    frame["identity_number"] = [_number(born, sex, drawn) for born, sex in sexes]
    return frame


def _held(post: str, unit: str) -> str:
    """The post with its unit; a post of the administration is that of the ward, not of its Party committee."""
    return post_of(post, unit.replace("Đảng ủy ", "") if "UBND" in post else unit)


def _a_year_later(date: str) -> str:
    """A year after the admission; of the last of February the 28th."""
    *before, year = date.split("/")
    return "/".join([*before, str(int(year) + 1)]).replace("29/2/", "28/2/") if date else ""


def _number(born: str, sex: str, drawn: random.Random) -> str:
    """Twelve digits: place, century and sex, year of birth, six more."""
    year = int(born[-4:])
    return f"{drawn.choice(BIRTHPLACES)}{(year // 100 - 19) * 2 + (sex == 'nữ')}{year % 100:02}{drawn.randrange(10**6):06}"


def _without_zero(number: str) -> str:
    return number.lstrip("0")


def _other_sex(number: str) -> str:
    return f"{number[:3]}{int(number[3]) ^ 1}{number[4:]}"


def _other_year(number: str) -> str:
    return f"{number[:4]}{(int(number[4:6]) - 1) % 100:02}{number[6:]}"
