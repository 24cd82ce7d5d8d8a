"""Words of `planner pool lint`: the printout, unknown headers, mappings of headers, the marked copy."""

MESSAGES: dict[str, dict[str, str]] = {
    "lint.verdict.errors": {
        "en": "{file} cannot be used yet:",
        "vi": "{file} chưa dùng được:",
    },
    "lint.verdict.look": {
        "en": "{file} can be read, with points to look at:",
        "vi": "{file} đọc được, có điểm cần xem lại:",
    },
    "lint.verdict.clean": {
        "en": "{file} is clean:",
        "vi": "{file} không có lỗi:",
    },
    "lint.people.one": {"en": "1 person", "vi": "1 người"},
    "lint.people.many": {"en": "{n} people", "vi": "{n} người"},
    "lint.errors": {"en": "Errors: they must be put right", "vi": "Lỗi: phải sửa"},
    "lint.warnings": {"en": "Warnings: read, but look", "vi": "Cảnh báo: đọc được nhưng cần xem lại"},
    "lint.notes": {
        "en": "Notes: changed on the way, the file stays as it is",
        "vi": "Ghi chú: đã tự chỉnh khi đọc, tệp gốc giữ nguyên",
    },
    "lint.cells.one": {"en": "1 cell", "vi": "1 ô"},
    "lint.cells.many": {"en": "{n} times", "vi": "{n} chỗ"},
    "lint.more": {
        "en": "also {places} and {n} more (--all lists each)",
        "vi": "còn {places} và {n} chỗ nữa (--all để liệt kê hết)",
    },
    "lint.also": {"en": "also {places} (--all lists each)", "vi": "còn {places} (--all để liệt kê hết)"},
    "lint.columns": {"en": "Columns as they were read", "vi": "Các cột được hiểu như sau"},
    "lint.column.kept": {"en": "text under its own header", "vi": "giữ nguyên dạng chữ, theo tiêu đề của cột"},
    "lint.column.unread": {"en": "not read", "vi": "không đọc"},
    "problem.header-unknown": {
        "en": "No field has the header {value}; the column is kept as text under it. It may be: {near}.",
        "vi": "Không trường nào có tiêu đề {value}; cột được giữ dạng chữ theo tiêu đề này. Có thể là: {near}.",
    },
    "problem.header-unknown.hint": {
        "en": "Rename the column, or say what it means: --save-mapping FILE writes the lines to complete, --columns FILE reads"
        " them.",
        "vi": "Đổi tên cột, hoặc khai rõ ý nghĩa: --save-mapping TỆP ghi sẵn các dòng để điền, --columns TỆP đọc lại.",
    },
    "problem.header-unlike": {
        "en": "No field has the header {value}, and none is like it; the column is kept as text under it.",
        "vi": "Không trường nào có tiêu đề {value} hay gần giống; cột được giữ dạng chữ theo tiêu đề này.",
    },
    "problem.header-unlike.hint": {
        "en": "Nothing needs doing unless rules ask for this column; if it means a field, map it with --columns FILE.",
        "vi": "Không cần làm gì nếu yêu cầu không dùng cột này; nếu cột ứng với một trường, khai bằng --columns TỆP.",
    },
    "problem.sender-header-absent": {
        "en": "The mapping kept for the sender names the header {value}, which this file does not have.",
        "vi": "Bảng ánh xạ đã lưu của nơi gửi có tiêu đề {value} nhưng tệp này không có.",
    },
    "problem.sender-header-absent.hint": {
        "en": "Nothing needs doing if the sender left the column out; else put {file} right.",
        "vi": "Không cần làm gì nếu nơi gửi đã bỏ cột này; nếu không, sửa {file}.",
    },
    "mapping.head": {
        "en": "Headers of a pool and the fields that they mean.\nUse: planner pool lint FILE --columns THIS, or in a plan"
        " `pool: {{file: ..., columns: THIS}}`.",
        "vi": "Tiêu đề cột của danh sách và trường tương ứng.\nDùng: planner pool lint TỆP --columns TỆP-NÀY, hoặc trong kế"
        " hoạch `pool: {{file: ..., columns: TỆP-NÀY}}`.",
    },
    "mapping.unknown": {
        "en": "Not known. Take the # away where the field is right, and put the right one in where it is not:",
        "vi": "Chưa rõ. Bỏ dấu # ở dòng có trường đúng; dòng chưa đúng thì sửa tên trường:",
    },
    "mapping.known": {
        "en": "Known without a mapping:",
        "vi": "Đã rõ, không cần khai:",
    },
    "lint.mapping-saved": {
        "en": "Mapping of headers written to {file}; look at the lines that begin with #.",
        "vi": "Đã ghi bảng ánh xạ tiêu đề vào {file}; hãy xem các dòng bắt đầu bằng #.",
    },
    "lint.sender-used": {
        "en": "The mapping of headers kept for the sender was used: {file}",
        "vi": "Đã dùng bảng ánh xạ tiêu đề đã lưu của nơi gửi: {file}",
    },
    "lint.marked": {
        "en": "Marked copy written to {file}; cells with a comment: {cells}.",
        "vi": "Đã ghi bản đánh dấu vào {file}; số ô có ghi chú: {cells}.",
    },
    "lint.unmarked": {
        "en": "No marked copy: nothing of the file could be read, or it is longer than a sheet.",
        "vi": "Không có bản đánh dấu: không đọc được nội dung tệp, hoặc danh sách dài hơn một trang tính.",
    },
    "marked.fix": {"en": "What to do: {hint}", "vi": "Cách xử lý: {hint}"},
    "marked.more": {"en": "… and {n} more", "vi": "… và {n} điểm nữa"},
}
