"""Words that people write where the rule language has another: `min` for `at_least`, `tối thiểu`, `>=`, `bắt buộc`.

Suggestions are made from them, nothing is read by them: a rule says what it asks in one way alone. A word may stand under
several names; which of them is meant follows from those that are known at its place.
"""

from __future__ import annotations

from collections.abc import Mapping

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    # bounds and comparisons
    "at_least": (
        ">=", "=>", "≥", "min", "minimum", "least", "gte", "ge", "lower", "no less than", "not less than", "not below",
        "or more", "tối thiểu", "ít nhất", "không dưới", "không ít hơn", "từ", "trở lên", "thấp nhất",
    ),
    "at_most": (
        "<=", "=<", "≤", "max", "maximum", "most", "lte", "le", "upper", "up to", "no more than", "not more than", "not above",
        "or less", "tối đa", "nhiều nhất", "không quá", "không vượt quá", "không nhiều hơn", "trở xuống", "cao nhất",
    ),
    "above": (
        ">", "gt", "more than", "more", "greater", "greater than", "over", "after", "older", "trên", "hơn", "quá", "lớn hơn",
        "nhiều hơn", "vượt", "sau",
    ),
    "below": (
        "<", "lt", "less than", "less", "smaller", "under", "before", "younger", "dưới", "nhỏ hơn", "ít hơn", "chưa đến",
        "chưa đủ", "trước",
    ),
    "exactly": ("=", "==", "eq", "equal", "equals", "exact", "is", "bằng", "đúng", "đúng bằng"),
    "between": ("range", "in range", "within range", "từ đến", "trong khoảng", "khoảng"),
    "not": ("!=", "<>", "≠", "ne", "isnt", "is not", "except", "không", "khác", "không phải", "không phải là", "trừ"),
    "known": (
        "exists", "exist", "filled", "blank", "empty", "missing", "null", "is null", "is_null", "có giá trị", "trống",
        "để trống", "đã biết", "chưa biết",
    ),
    "how_many": ("len", "length", "số giá trị"),
    "months_ago": ("months_since", "months since", "since", "months", "số tháng", "cách đây", "đã qua"),
    "field": ("other_field", "same_as", "column", "trường", "cột"),
    "any": ("or", "either", "one_of", "oneof", "hoặc", "một trong"),
    "all": ("and", "every", "và", "tất cả", "đồng thời"),
    # rules
    "id": ("key", "code", "mã", "name"),
    "title": ("name", "label", "description", "desc", "tên", "tiêu đề", "tên gọi", "mô tả"),
    "topic": ("subject", "theme", "chủ đề", "nội dung"),
    "force": ("level", "severity", "strength", "mandatory", "mức", "mức độ", "hiệu lực", "bắt buộc", "tính chất"),
    "must": ("mandatory", "required", "hard", "bắt buộc", "phải", "cứng"),
    "should": ("soft", "goal", "preferred", "optional", "nên", "phấn đấu", "mục tiêu", "chỉ tiêu", "mềm"),
    "priority": ("rank", "thứ tự", "thứ tự ưu tiên", "ưu tiên"),
    "weight": ("trọng số", "factor"),
    "authority": ("approver", "cấp", "thẩm quyền", "cấp thẩm quyền"),
    "central": ("trung ương", "tw", "national"),
    "city": ("thành phố", "tỉnh", "thành ủy", "tỉnh ủy", "province", "provincial"),
    "local": ("cơ sở", "phường", "xã", "ward", "commune"),
    "fixed": ("locked", "frozen", "cố định", "không nới"),
    "basis": ("reference", "legal", "căn cứ", "cơ sở pháp lý"),
    "source": ("document", "nguồn", "văn bản"),
    "clause": ("article", "paragraph", "điều", "khoản", "mục", "điểm"),
    "require": ("requires", "required", "must_have", "must have", "condition", "yêu cầu", "tiêu chuẩn", "điều kiện"),
    "who": ("whom", "for", "where", "applies_to", "ai", "đối tượng", "áp dụng với", "áp dụng cho"),
    "count": ("number", "total", "đếm", "số lượng", "số người"),
    "of": ("among", "out of", "out_of", "base", "trong số", "trên tổng số"),
    "count_each": ("each", "for_each", "group_by", "by", "mỗi", "từng", "theo"),
    "values": ("value", "spellings", "giá trị"),
    "distinct": ("different", "unique", "khác nhau"),
    "mean": ("average", "avg", "trung bình", "bình quân"),
    "sum": ("total", "tổng", "cộng"),
    "apart": ("separate", "not_together", "không cùng", "tách"),
    "include": ("lock_in", "locked", "gồm", "chốt", "phải có", "bắt buộc có"),
    "exclude": ("lock_out", "without", "loại", "loại trừ", "loại ra", "không có"),
    # rule sets and plans
    "ruleset": ("rule_set", "name", "bộ quy tắc", "bộ quy định"),
    "rules": ("rule", "ruleset", "rulesets", "quy định", "quy tắc"),
    "groups": ("selectors", "nhóm"),
    "sources": ("documents", "nguồn", "văn bản"),
    "extends": ("inherits", "inherit", "based_on", "parent", "kế thừa"),
    "reference_month": ("age_month", "mốc tính tuổi của bộ quy tắc"),
    "in_force": ("valid", "effective", "hiệu lực", "có hiệu lực"),
    "from": ("start", "since", "valid_from", "từ", "từ ngày"),
    "to": ("end", "until", "till", "valid_to", "đến", "đến ngày"),
    "issuer": ("issued_by", "by", "cơ quan", "cơ quan ban hành"),
    "seats": ("size", "seat", "members", "number", "số lượng", "số ghế"),
    "within": ("inside", "part_of", "subset_of", "parent", "thuộc", "nằm trong"),
    "as_of": ("date", "month", "reference_date", "mốc", "mốc tính tuổi", "thời điểm tính tuổi"),
    "rules_on": ("ngày áp dụng", "rules_date", "in_force_on"),
    "pool": ("candidates", "people", "data", "danh sách", "danh sách nguồn", "nguồn"),
    "committees": ("committee", "ban", "cấp ủy", "các ban"),
    "waivers": ("exceptions", "exemptions", "miễn", "ngoại lệ"),
    "prefer": ("objective", "objectives", "optimise", "optimize", "ưu tiên"),
    "highest": ("max", "maximise", "maximize", "cao nhất", "nhiều nhất"),
    "lowest": ("min", "minimise", "minimize", "thấp nhất", "ít nhất"),
    "columns": ("mapping", "cột"),
    "reason": ("why", "lý do"),
    # fields
    "headers": ("names", "titles", "tiêu đề"),
    "order": ("levels", "thứ tự"),
    "number": ("integer", "int", "float", "decimal", "double", "numeric", "số"),
    "date": ("datetime", "day", "ngày", "ngày tháng"),
    "text": ("string", "str", "char", "chữ"),
    "category": ("enum", "choice", "loại", "phân loại"),
    "level": ("ordinal", "ordered", "cấp", "cấp bậc", "bậc"),
    "yesno": ("bool", "boolean", "flag", "có không", "có/không"),
    "list": ("array", "multi", "multiple", "danh sách"),
    "vi": ("vn", "vie", "vietnamese", "tiếng việt"),
    "en": ("eng", "english", "tiếng anh"),
    # topics
    "standard": ("tiêu chuẩn",),
    "qualification": ("trình độ", "bằng cấp", "degree", "education"),
    "structure": ("cơ cấu",),
    "age": ("tuổi", "độ tuổi"),
    "women": ("nữ", "phụ nữ", "gender"),
    "young": ("trẻ", "tuổi trẻ", "cán bộ trẻ", "youth"),
    "other": ("khác",),
    # computed fields
    "party_years": ("tuổi đảng",),
    "months_to_retirement": ("số tháng còn công tác", "tháng còn công tác"),
}  # fmt: skip

# Who writes one of a pair where it is not known never means the other.
OPPOSITES = (
    ("at_least", "at_most"),
    ("above", "below"),
    ("include", "exclude"),
    ("highest", "lowest"),
    ("all", "any"),
    ("must", "should"),
    ("female", "male"),
)
