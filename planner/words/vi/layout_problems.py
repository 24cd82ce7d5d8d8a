"""Words of problems with the layout of a list: headers, sheets, rows left out, what is hidden, what no workbook may hold."""

MESSAGES: dict[str, str] = {
    "problem.file-kind": "Phần mở rộng của tệp là {value} nhưng nội dung là {kind}.",
    "problem.file-kind.hint": (
        "Mở tệp bằng chương trình bảng tính rồi lưu thành .xlsx, hoặc đổi phần mở rộng cho đúng nội dung."
    ),
    "problem.text-oversized": "Tệp lớn hơn {megabytes} MB phải bắt đầu bằng dòng tiêu đề và chỉ gồm các dòng cán bộ.",
    "problem.text-oversized.hint": "Xóa các dòng phía trên tiêu đề, dòng tổng cộng và phần cuối danh sách.",
    "problem.workbook-password": "Tệp bảng tính có mật khẩu.",
    "problem.workbook-password.hint": "Mở tệp bằng mật khẩu rồi lưu lại, bỏ mật khẩu.",
    "problem.workbook-encoding": "Thành phần {value} của tệp không viết theo UTF-8 như mọi chương trình bảng tính.",
    "problem.workbook-encoding.hint": "Không nên tin tệp này; hãy chép danh sách sang tệp mới.",
    "problem.sheet-oversized": "Trang tính có ô đến dòng {rows}, cột thứ {columns}; chỉ đọc tối đa {cells} ô.",
    "problem.sheet-oversized.hint": (
        "Xóa các ô thừa bên dưới và bên phải danh sách (Ctrl+End đến ô cuối), hoặc lưu danh sách thành CSV hay Parquet."
    ),
    "problem.cell-oversized": "Có ô chứa văn bản dài hơn {characters} ký tự, quá lớn đối với danh sách cán bộ.",
    "problem.cell-oversized.hint": "Xóa văn bản đó, hoặc chỉ giữ phần thuộc về cán bộ.",
    "problem.columns-too-many": "Tệp có {columns} cột; chỉ đọc tối đa {most} cột.",
    "problem.columns-too-many.hint": "Xóa các cột không có dữ liệu và kiểm tra xem tệp có đúng là danh sách cán bộ không.",
    "problem.parquet-oversized": "Tệp có {rows} dòng, {columns} cột; chỉ đọc tối đa {most} dòng và {cells} ô.",
    "problem.parquet-oversized.hint": "Chỉ giữ những người thuộc phương án và các cột mà quy định cần đến.",
    "problem.sheets-several": "Có nhiều trang tính giống danh sách cán bộ (kèm số người): {sheets}.",
    "problem.sheets-several.hint": "Chọn trang tính bằng --sheet, hoặc mục `sheet` trong kế hoạch.",
    "problem.sheets-others": "Đã đọc danh sách ở trang tính “{value}”; không đọc: {others}.",
    "problem.sheets-others.hint": "Nếu cần trang tính khác, nêu tên bằng --sheet, hoặc mục `sheet` trong kế hoạch.",
    "problem.header-not-found": "Không tìm thấy dòng tiêu đề. Dòng giống tiêu đề nhất ghi: {value}",
    "problem.header-not-found.hint": "Ghi tiêu đề cột như trong danh mục trường, hoặc nêu nghĩa của các cột ở mục `columns`.",
    "problem.header-second": "Từ đây là danh sách thứ hai có tiêu đề khác: {value}",
    "problem.header-second.hint": "Để mỗi danh sách ở một trang tính hoặc tệp riêng, hoặc sắp các cột theo cùng thứ tự.",
    "problem.list-turned": "Danh sách bị xoay ngang: từ “{value}” các tiêu đề xếp theo cột dọc, mỗi người một cột.",
    "problem.list-turned.hint": "Sao chép rồi dán chuyển vị (Paste Special, Transpose) để mỗi người một dòng.",
    "problem.rows-hidden": "Các dòng bị ẩn cũng được đọc ({count} dòng): {rows}.",
    "problem.rows-hidden.hint": (
        "Bỏ ẩn (hoặc bỏ lọc) để xem các dòng này có thuộc danh sách không; xóa dòng không thuộc danh sách."
    ),
    "problem.rows-struck": "Các dòng bị gạch ngang cũng được đọc là cán bộ ({count} dòng): {rows}.",
    "problem.rows-struck.hint": "Xóa dòng của người đã đưa khỏi danh sách; bỏ gạch ngang cho người còn trong danh sách.",
    "problem.cells-struck": "Các ô có chữ bị gạch ngang vẫn được đọc nguyên văn ({count} ô): {cells}.",
    "problem.cells-struck.hint": "Trong mỗi ô chỉ giữ phần còn giá trị, xóa phần bị gạch ngang.",
    "problem.columns-hidden": "Các cột bị ẩn cũng được đọc ({count} cột): {columns}.",
    "problem.columns-hidden.hint": "Bỏ ẩn để xem số liệu các cột này còn đúng không; xóa cột không dùng.",
    "problem.rows-left-out-title": "Không đọc phần tên danh sách (dòng {rows}): {value}",
    "problem.rows-left-out-title.hint": "Nếu trong các dòng này có cán bộ, chuyển xuống dưới dòng tiêu đề.",
    "problem.rows-left-out-total": "Không đọc dòng tổng cộng (dòng {rows}): {value}",
    "problem.rows-left-out-total.hint": "Nếu đây là cán bộ, ghi số thứ tự ở đầu dòng.",
    "problem.rows-left-out-footer": "Không đọc phần cuối danh sách (dòng {rows}): {value}",
    "problem.rows-left-out-footer.hint": "Nếu trong các dòng này có cán bộ thuộc danh sách, ghi số thứ tự ở đầu dòng.",
    "problem.rows-left-out-section": "Đọc là đề mục không có người nào (dòng {rows}): {value}",
    "problem.rows-left-out-section.hint": "Nếu đây là cán bộ, ghi số thứ tự ở đầu dòng.",
    "problem.sections-read": "Đọc là đề mục, không phải cán bộ: {count} (dòng {rows}): {value}",
    "problem.sections-read.hint": (
        "Quy định không xét đến đề mục; `planner pool convert` ghi đề mục vào cột `section`. "
        "Nếu có dòng là cán bộ, ghi số thứ tự ở đầu dòng."
    ),
    "problem.total-differs": "Dòng tổng ghi {total} người nhưng đọc được {read} người: {value}",
    "problem.total-differs.hint": "Kiểm tra dòng thiếu hoặc ghi trùng, hoặc sửa lại số tổng.",
}
