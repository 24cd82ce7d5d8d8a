"""What offices write in the column of names where nobody stands: a vacant post, somebody still to come, an office, a total.

The lists are spelled as people write them and folded once. Nothing of this begins a Vietnamese name; where a family name could
(Phó Đức Chính, Đồng Văn Cống, Đoàn Thanh Nhã, Tăng Cường) more words are asked for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from planner.language.folding import fold
from planner.pool.surnames import SURNAMES
from planner.pool.wording import SUBTOTAL, TOTAL

Nobody = Literal["vacant", "office", "label", "mixed"]
"""`vacant`: a vacant post, signs alone, a total. `office`: a post, an office, a description. `label`: a noun with a number, as
lists without real names have (`Cán bộ 17`), a number alone, an x. `mixed`: such words, but a name may stand among them or be
one of them (`Nữ`)."""

# First words of everything below, with the second ones ("" where the first is enough): most names are told by these alone.
_BEGINNINGS: dict[str, set[str]] = {}


def _any(*words: str) -> str:
    """A pattern for any of these words, the longest first."""
    folded = sorted(map(fold, words), key=len, reverse=True)
    for word in folded:
        first, _, rest = word.partition(" ")
        _BEGINNINGS.setdefault(first, set()).add(rest.partition(" ")[0])
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in folded)


_EDGES = " \t\r\n\"'“”‘’`()[]{}<>.,:;–—-_*/\\!?…•·+=~|"
_DITTO_SIGNS = frozenset("\"“”„〃″'’/")
_ADDRESS_WORDS = _any("đ/c", "đc", "đồng chí", "ông/bà", "ông (bà", "ông(bà", "ông", "bà", "họ và tên", "họ tên")
_ADDRESS = re.compile(rf"(?:{_ADDRESS_WORDS})[\W\d_]*")
_ADDRESSED = re.compile(r"(?:đ/c|đc|đồng chí|ông|bà)[\s.:]+")
_COMRADE = re.compile(r"^(?:đ/c|đc)\s+")
_NUMBERS = rf"(?:\d{{1,3}}|{_any('một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười')})"
_UNITS = _any(
    "đồng chí", "đ/c", "đc", "người", "cán bộ", "ủy viên", "nhân sự", "suất", "vị trí", "chỉ tiêu", "biên chế", "chức danh",
    "ứng viên", "ghế", "nữ", "nam", "trẻ", "cb", "uv", "people", "persons",
    "person", "posts", "post", "seats", "seat", "vacancies", "vacancy",
)  # fmt: skip
_COUNT = re.compile(rf"{_NUMBERS}\s*(?:{_UNITS})(?!\w)")
_VACANT = _any("khuyết", "trống", "bỏ trống", "để trống", "để khuyết", "bỏ ngỏ", "vacant", "vacancy", "unfilled", "khuyet")
_STILL = _any(
    "hiện", "đang", "còn", "tạm", "tạm thời", "hiện tại", "hiện nay", "vị trí", "chức danh", "chức vụ", "ghế", "suất", "cơ cấu",
    "biên chế", "nhân sự", "post", "seat", "position", "con", "dang", "tam",
)  # fmt: skip
_COMES = _any(
    "bổ sung", "bố trí", "phân công", "bầu", "kiện toàn", "giới thiệu", "điều động", "bổ nhiệm", "luân chuyển", "tuyển", "chọn",
    "lựa chọn", "xác định", "cử", "xem xét", "cập nhật", "phê duyệt", "quyết định", "thông báo", "chuẩn bị", "tìm", "báo cáo",
    "quy hoạch",
)  # fmt: skip
_WAITS = _any("đang", "chờ", "đợi", "để", "xin", "cần", "tiếp tục", "phải")
_SURE = re.compile(
    rf"(?:(?:{_STILL}|{_NUMBERS})\s+)*(?:{_VACANT})(?!\w)"
    rf"|(?:{_any('chưa', 'sẽ', 'hiện chưa', 'hiện nay chưa', 'hiện tại chưa', 'tạm thời chưa')})(?!\w)"
    rf"|(?:{_any('chua co', 'chua bo tri')})(?!\w)"
    rf"|(?:{_any('không có', 'không ai', 'không bố trí', 'không xác định', 'không rõ', 'không đủ')})(?!\w)"
    rf"|(?:(?:{_WAITS})\s+)+(?:{_COMES}|{_any('ý kiến', 'chủ trương', 'đại hội', 'cấp trên')})(?!\w)"
    rf"|(?:{_COMES})\s+(?:{_any('sau', 'thêm', 'bổ sung')})(?!\w)"
    rf"|(?:{_any('thiếu', 'còn thiếu')})\s*(?:\d|(?:{_UNITS}|{_any('nguồn')})(?!\w)|$)"
    rf"|(?:{_any('tbd', 'tba', 'tbc', 'to be', 'not yet', 'not known', 'no one', 'no candidate', 'no name')})(?!\w)"
)
_WHOLE_WORDS = (
    "không", "n/a", "#n/a", "n.a", "null", "nil", "none", "nobody", "unknown", "empty", "bổ sung", "dự phòng", "dự nguồn",
    "dự khuyết", "dự kiến", "kiêm nhiệm", "ai đó", "bo sung sau", "se bo sung", "khong co", "chờ", "de trong", "bo trong",
    "chua bau", "chua phan cong", "chua xac dinh", "luân chuyển", "điều động", "biệt phái", "con thieu", "nghỉ hưu",
    "đã nghỉ hưu",
)  # fmt: skip
_WHOLE = frozenset(map(fold, _WHOLE_WORDS))
_any(*_WHOLE_WORDS)
# Whom a seat is kept for; somebody may be called so in a list of given names.
_KEPT_FOR = re.compile(
    _any("nữ", "nữ trẻ", "trẻ", "nam trẻ", "dân tộc thiểu số", "dtts", "nữ dtts", "trẻ nữ", "người ngoài đảng")
)
_LATER = re.compile(rf"(?:{_COMES})\s+sau(?!\w)|sẽ\s+(?:{_COMES})(?!\w)|(?<!\w)(?:{_VACANT})(?!\w)")
_OFFICE_WORDS = _any(
    "cán bộ", "nhân sự", "ứng viên", "ứng cử viên", "đại diện", "đại biểu", "lãnh đạo", "thành viên", "ủy viên", "đảng viên",
    "uvbtv", "uvbch", "uv btv", "uv bch", "phó chủ tịch", "phó bí thư", "phó giám đốc", "phó trưởng", "phó chánh", "phó ban",
    "phó chủ nhiệm", "phó chỉ huy", "chủ tịch", "bí thư", "giám đốc", "trưởng ban", "trưởng phòng", "trưởng công an",
    "trưởng khối", "trưởng đoàn", "trưởng các", "chỉ huy", "chánh văn phòng", "chánh thanh tra", "chánh án", "viện trưởng",
    "hiệu trưởng", "chủ nhiệm", "cấp ủy viên", "đồng chí khác", "đồng chí mới", "đồng chí do", "đồng chí từ", "đồng chí được",
    "đồng chí phó", "đồng chí bí thư", "đồng chí chủ", "đồng chí trưởng", "đồng chí giám đốc", "đồng chí ở", "đồng chí của",
    "người đứng đầu", "người của", "người từ", "người do", "người thuộc", "người khác", "người mới", "người kế", "người thay",
    "người ở", "người địa phương", "nguồn", "điều động từ", "điều động về", "điều động cán bộ", "điều động ở", "luân chuyển từ",
    "luân chuyển về", "luân chuyển cán bộ", "biệt phái từ", "tiếp nhận từ", "tiếp nhận cán bộ", "tuyển dụng", "bổ nhiệm",
    "bổ sung", "phân công", "giới thiệu", "dự kiến", "dự nguồn", "dự phòng", "dự khuyết", "do tỉnh", "do thành phố",
    "do trung ương", "do cấp trên", "do huyện", "do ban", "do bộ", "do đảng ủy", "từ tỉnh", "từ nơi khác", "từ huyện",
    "từ nguồn", "từ trung ương", "từ cơ quan", "từ sở", "từ cấp", "theo phân công", "theo cơ cấu", "theo thông báo",
    "theo quy định", "theo quyết định", "theo chỉ đạo", "tỉnh điều động", "tỉnh ủy", "tỉnh giới thiệu", "tỉnh phân công",
    "tỉnh bố trí", "tỉnh cử", "thành ủy", "huyện ủy", "quận ủy", "huyện điều động", "thành phố điều động",
    "trung ương điều động", "trung ương giới thiệu", "cấp trên", "nơi khác", "tại chỗ", "ngoài quy hoạch", "cơ cấu", "vị trí",
    "chức danh", "chức vụ", "suất", "chỉ tiêu", "biên chế", "ban chỉ huy", "ban thường vụ", "ban chấp hành", "thường trực",
    "công an xã", "công an phường", "công an tỉnh", "công an thành phố", "công an huyện", "quân sự", "bộ chỉ huy", "mttq",
    "ubnd", "hđnd", "ubkt", "btv", "bch", "sở nội vụ", "đảng ủy", "hội nông dân", "hội liên hiệp", "hội cựu chiến binh",
    "đoàn thanh niên", "xin rút", "thay đồng chí", "thay đ/c", "thay cho", "thay ông", "thay bà",
    "candidate from", "somebody from", "seconded from", "representative of",
)  # fmt: skip
_OFFICE = re.compile(rf"(?:{_OFFICE_WORDS})(?!\w)")
_LABEL_WORDS = _any(
    "cán bộ",
    "nhân sự",
    "ứng viên",
    "ứng cử viên",
    "đại biểu",
    "thành viên",
    "đảng viên",
    "người",
    "ủy viên",
    "candidate",
    "person",
)
_LABEL = re.compile(rf"(?:{_LABEL_WORDS})\s*(?:số\s*)?(?:[a-z]{{0,3}}[\d.\-_/]{{1,8}}|[a-zđ]{{1,2}})|x{{1,3}}")
_REINFORCEMENT = re.compile(r"[Tt]ăng cường(?!\w)")  # `Tăng Cường` may be a name
_PLACES = frozenset(
    map(fold, "xã phường huyện quận tỉnh phố tp trấn ấp khóm ủy ban sở tncs đảng công ubnd hđnd mttq khu khối".split())
)
_COMMON_WORDS = frozenset(map(fold, "từ đồng quan đoàn danh viên thân tăng hà kim sơn".split()))  # as well as family names
_LIST_MARK = re.compile(r"(?:\d{1,3}|[a-z])\s*[.)/]\s+")
_NAMED = re.compile(r"(?:\S+)\s+(?:văn|thị)\s+\w")
_NO_LETTER = re.compile(r"[\W\d_]*")
_WORDS = re.compile(r"[^\W\d_][\w'’]*|[(:;,–-]")
_any("tổng", "cộng", "subtotal", "total", "grand", "sum", "danh sách", "tăng", "x", "xx", "xxx")


def nobody(text: str) -> Nobody | None:
    """What a cell of the column of names says in place of a name; None for a name, for a blank and for ditto marks."""
    if text[:1].isalpha():
        first, _, rest = text.partition(" ")
        second = _seconds(first)
        if not second or ("" not in second and rest and not _may_follow(rest, second)):
            return None
    return _nobody(text.strip())


@lru_cache(maxsize=1 << 14)
def _seconds(word: str) -> frozenset[str]:
    """The words that may follow this one in place of a name; nothing where it begins none."""
    if len(word) < 2 or any(mark in word for mark in "/.:(,;\n"):
        return frozenset(("",))
    return frozenset(_BEGINNINGS.get(fold(word).strip(_EDGES), ()))


def _may_follow(rest: str, words: frozenset[str]) -> bool:
    word = fold(rest.partition(" ")[0]).strip(_EDGES)
    return word in words or not word.isalpha()


def _nobody(text: str) -> Nobody | None:
    if not text or (text != "/" and len(text) <= 4 and _DITTO_SIGNS & set(text) and not any(ch.isalnum() for ch in text)):
        return None
    if _NO_LETTER.fullmatch(text):
        return "label" if any(ch.isdigit() for ch in text) else "vacant"
    key = fold(text).strip(_EDGES)
    key = _LIST_MARK.sub("", key, count=1) if _LIST_MARK.match(key) else key
    if _ADDRESS.fullmatch(key):
        return "vacant"
    if found := _ADDRESSED.match(key):
        rest = key[found.end() :].strip(_EDGES)
        key = rest if rest in _WHOLE or _SURE.match(rest) or not rest else key
    key = _COMRADE.sub("đồng chí ", key)
    if not key or key in _WHOLE:
        return "vacant"
    if _KEPT_FOR.fullmatch(key):
        return "mixed"
    if _SURE.match(key):
        return "mixed" if _NAMED.match(key) else "vacant"
    if _COUNT.match(key) or TOTAL.match(key) or SUBTOTAL.match(key):
        return "mixed" if _holds_name(text) else "vacant"
    if _LABEL.fullmatch(key):
        return "label"
    if (_OFFICE.match(key) and not _NAMED.match(key) and not _reads_as_name(text)) or _REINFORCEMENT.match(text.strip(_EDGES)):
        if _holds_name(text):
            return "mixed"
        return "vacant" if _LATER.search(key) else "office"
    return None


def _reads_as_name(text: str) -> bool:
    """A family name and up to three words more, all with capitals: `Đoàn Thanh Niên`, `Từ Tỉnh Tâm`."""
    words = text.split()
    return 2 <= len(words) <= 4 and not text.isupper() and all(w[0].isupper() for w in words) and fold(words[0]) in SURNAMES


def _holds_name(text: str) -> bool:
    """Whether a family name and another word with a capital stand in a text, and not behind the word for a place."""
    words = _WORDS.findall(text)
    names = SURNAMES - _COMMON_WORDS if text.isupper() else SURNAMES
    return any(
        word[0].isupper() and words[i + 1][0].isupper() and fold(word) in names and (not i or fold(words[i - 1]) not in _PLACES)
        for i, word in enumerate(words[:-1])
    )
