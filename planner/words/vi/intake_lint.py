"""Words of `planner pool lint`: the printout, unknown headers, mappings of headers, the marked copy."""

MESSAGES: dict[str, str] = {
    "problem.local-person-proposed": "Quê quán “{value}” thuộc {today} từ {since}: đề xuất local_person: {said}.",
    "problem.local-person-proposed.hint": (
        "Việc này do con người quyết định: điền vào cột. `pool convert --province` ghi đề xuất vào một cột riêng."
    ),
    "problem.local-person-other": "Quê quán “{value}” thuộc {today} từ {since}, còn {there} ghi {written}: đề xuất {said}.",
    "problem.local-person-other.hint": "Việc này do con người quyết định: giữ nguyên nếu đã xác định vậy, nếu không thì sửa ô.",
    "problem.home-unclear": "“{value}” nêu các tỉnh mà nay không cùng một tỉnh, thành phố: chưa rõ có phải người địa phương.",
    "problem.home-unclear.hint": "Ghi quê quán với một tỉnh, thành phố: tên hiện nay hoặc tên trước đây.",
    "problem.province-unknown": "{value} không phải tên tỉnh, thành phố.",
    "problem.province-unknown.hint": "Có phải ý là: {near}? Các tỉnh, thành phố: {known}.",
    "problem.province-unknown.hint-known": "Các tỉnh, thành phố: {known}.",
    "problem.province-merged": "{value} không còn là tỉnh từ {since}: nay thuộc {today}.",
    "problem.province-merged.hint": "Nêu tên tỉnh, thành phố hiện nay: {today}.",
    "lint.verdict.errors": "{file} chưa dùng được:",
    "lint.verdict.look": "{file} đọc được, có điểm cần xem lại:",
    "lint.verdict.clean": "{file} không có lỗi:",
    "lint.people.one": "1 người",
    "lint.people.many": "{n} người",
    "lint.errors": "Lỗi: phải sửa",
    "lint.warnings": "Cảnh báo: đọc được nhưng cần xem lại",
    "lint.notes": "Ghi chú: đã tự chỉnh khi đọc, tệp gốc giữ nguyên",
    "lint.cells.one": "1 ô",
    "lint.cells.many": "{n} chỗ",
    "lint.more": "còn {places} và {n} chỗ nữa (--all để liệt kê hết)",
    "lint.also": "còn {places} (--all để liệt kê hết)",
    "lint.columns": "Các cột được hiểu như sau",
    "lint.column.kept": "giữ nguyên dạng chữ, theo tiêu đề của cột",
    "lint.column.set-aside": "tiêu đề đã biết, giữ dạng chữ",
    "lint.column.unread": "không đọc",
    "problem.header-unknown": "Không trường nào có tiêu đề {value}; cột được giữ dạng chữ theo tiêu đề này. Có thể là: {near}.",
    "problem.header-unknown.hint": (
        "Đổi tên cột, hoặc khai rõ ý nghĩa: --save-mapping TỆP ghi sẵn các dòng để điền, --columns TỆP đọc lại."
    ),
    "problem.header-unlike": "Không trường nào có tiêu đề {value} hay gần giống; cột được giữ dạng chữ theo tiêu đề này.",
    "problem.header-unlike.hint": (
        "Không cần làm gì nếu yêu cầu không dùng cột này; nếu cột ứng với một trường, khai bằng --columns TỆP."
    ),
    "problem.sender-header-absent": "Bảng ánh xạ đã lưu của nơi gửi có tiêu đề {value} nhưng tệp này không có.",
    "problem.sender-header-absent.hint": "Không cần làm gì nếu nơi gửi đã bỏ cột này; nếu không, sửa {file}.",
    "mapping.head": (
        "Tiêu đề cột của danh sách và trường tương ứng.\nDùng: planner pool lint TỆP --columns TỆP-NÀY, hoặc trong kế"
        " hoạch `pool: {{file: ..., columns: TỆP-NÀY}}`."
    ),
    "mapping.unknown": "Chưa rõ. Bỏ dấu # ở dòng có trường đúng; dòng chưa đúng thì sửa tên trường:",
    "mapping.known": "Đã rõ, không cần khai:",
    "lint.mapping-saved": "Đã ghi bảng ánh xạ tiêu đề vào {file}; hãy xem các dòng bắt đầu bằng #.",
    "lint.sender-used": "Đã dùng bảng ánh xạ tiêu đề đã lưu của nơi gửi: {file}",
    "lint.marked": "Đã ghi bản đánh dấu vào {file}; số ô có ghi chú: {cells}.",
    "lint.unmarked": "Không có bản đánh dấu: không đọc được nội dung tệp, hoặc danh sách dài hơn một trang tính.",
    "marked.fix": "Cách xử lý: {hint}",
    "marked.more": "… và {n} điểm nữa",
}
