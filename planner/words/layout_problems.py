"""Words of problems with the layout of a list: headers, sheets, rows left out, what is hidden, what no workbook may hold."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, str]] = {
    "problem.file-kind": {
        "en": "The name of the file says {value}, but its content is {kind}.",
        "vi": "Phần mở rộng của tệp là {value} nhưng nội dung là {kind}.",
    },
    "problem.file-kind.hint": {
        "en": "Open it in a spreadsheet program and save it as .xlsx, or give it the suffix of its content.",
        "vi": "Mở tệp bằng chương trình bảng tính rồi lưu thành .xlsx, hoặc đổi phần mở rộng cho đúng nội dung.",
    },
    "problem.text-oversized": {
        "en": "A file of more than {megabytes} MB must begin with its header and hold nothing but people.",
        "vi": "Tệp lớn hơn {megabytes} MB phải bắt đầu bằng dòng tiêu đề và chỉ gồm các dòng cán bộ.",
    },
    "problem.text-oversized.hint": {
        "en": "Delete the titles above the header, and the totals and footers.",
        "vi": "Xóa các dòng phía trên tiêu đề, dòng tổng cộng và phần cuối danh sách.",
    },
    "problem.workbook-password": {
        "en": "The workbook is protected by a password.",
        "vi": "Tệp bảng tính có mật khẩu.",
    },
    "problem.workbook-password.hint": {
        "en": "Open it with the password and save it without one.",
        "vi": "Mở tệp bằng mật khẩu rồi lưu lại, bỏ mật khẩu.",
    },
    "problem.workbook-encoding": {
        "en": "The part {value} of the workbook is not written in UTF-8, as every spreadsheet program does.",
        "vi": "Thành phần {value} của tệp không viết theo UTF-8 như mọi chương trình bảng tính.",
    },
    "problem.workbook-encoding.hint": {
        "en": "Do not trust the file; copy the list into a new workbook.",
        "vi": "Không nên tin tệp này; hãy chép danh sách sang tệp mới.",
    },
    "problem.sheet-oversized": {
        "en": "The cells of the sheet reach over {rows} rows and {columns} columns; at most {cells} cells are read.",
        "vi": "Trang tính có ô đến dòng {rows}, cột thứ {columns}; chỉ đọc tối đa {cells} ô.",
    },
    "problem.sheet-oversized.hint": {
        "en": "Delete the stray cells beyond the list (Ctrl+End shows the last), or save the list as CSV or Parquet.",
        "vi": "Xóa các ô thừa bên dưới và bên phải danh sách (Ctrl+End đến ô cuối), hoặc lưu danh sách thành CSV hay Parquet.",
    },
    "problem.cell-oversized": {
        "en": "A cell holds a text of more than {characters} characters: too long for a list of people.",
        "vi": "Có ô chứa văn bản dài hơn {characters} ký tự, quá lớn đối với danh sách cán bộ.",
    },
    "problem.cell-oversized.hint": {
        "en": "Delete the text, or cut it to what belongs to the person.",
        "vi": "Xóa văn bản đó, hoặc chỉ giữ phần thuộc về cán bộ.",
    },
    "problem.columns-too-many": {
        "en": "The file has {columns} columns; at most {most} are read.",
        "vi": "Tệp có {columns} cột; chỉ đọc tối đa {most} cột.",
    },
    "problem.columns-too-many.hint": {
        "en": "Delete the columns that hold nothing, and look whether the file is a list of people at all.",
        "vi": "Xóa các cột không có dữ liệu và kiểm tra xem tệp có đúng là danh sách cán bộ không.",
    },
    "problem.parquet-oversized": {
        "en": "The file holds {rows} rows of {columns} columns; at most {most} rows and {cells} cells are read.",
        "vi": "Tệp có {rows} dòng, {columns} cột; chỉ đọc tối đa {most} dòng và {cells} ô.",
    },
    "problem.parquet-oversized.hint": {
        "en": "Keep the people that the plan is about and the columns that its rules name.",
        "vi": "Chỉ giữ những người thuộc phương án và các cột mà quy định cần đến.",
    },
    "problem.sheets-several": {
        "en": "Several sheets look like a list of people (with the number of people): {sheets}.",
        "vi": "Có nhiều trang tính giống danh sách cán bộ (kèm số người): {sheets}.",
    },
    "problem.sheets-several.hint": {
        "en": "Say which one with --sheet, or with `sheet` in the plan.",
        "vi": "Chọn trang tính bằng --sheet, hoặc mục `sheet` trong kế hoạch.",
    },
    "problem.sheets-others": {
        "en": "The list was read from the sheet “{value}”; not read: {others}.",
        "vi": "Đã đọc danh sách ở trang tính “{value}”; không đọc: {others}.",
    },
    "problem.sheets-others.hint": {
        "en": "If another sheet is meant, name it with --sheet, or with `sheet` in the plan.",
        "vi": "Nếu cần trang tính khác, nêu tên bằng --sheet, hoặc mục `sheet` trong kế hoạch.",
    },
    "problem.header-not-found": {
        "en": "No row of headers was found. The row most like one says: {value}",
        "vi": "Không tìm thấy dòng tiêu đề. Dòng giống tiêu đề nhất ghi: {value}",
    },
    "problem.header-not-found.hint": {
        "en": "Write the headers as in the field catalogue, or say what the columns mean under `columns`.",
        "vi": "Ghi tiêu đề cột như trong danh mục trường, hoặc nêu nghĩa của các cột ở mục `columns`.",
    },
    "problem.header-second": {
        "en": "A second list with other headers begins here: {value}",
        "vi": "Từ đây là danh sách thứ hai có tiêu đề khác: {value}",
    },
    "problem.header-second.hint": {
        "en": "Put each list into a sheet or a file of its own, or bring the columns into one order.",
        "vi": "Để mỗi danh sách ở một trang tính hoặc tệp riêng, hoặc sắp các cột theo cùng thứ tự.",
    },
    "problem.list-turned": {
        "en": "The list is turned on its side: headers stand one below the other from “{value}” on, people side by side.",
        "vi": "Danh sách bị xoay ngang: từ “{value}” các tiêu đề xếp theo cột dọc, mỗi người một cột.",
    },
    "problem.list-turned.hint": {
        "en": "Copy it and paste it transposed (Paste Special, Transpose), so that every person has a row.",
        "vi": "Sao chép rồi dán chuyển vị (Paste Special, Transpose) để mỗi người một dòng.",
    },
    "problem.rows-hidden": {
        "en": "Hidden rows were read as people, too ({count}): {rows}.",
        "vi": "Các dòng bị ẩn cũng được đọc ({count} dòng): {rows}.",
    },
    "problem.rows-hidden.hint": {
        "en": "Show them (clear the filter) and look whether they belong to the list; delete those that do not.",
        "vi": "Bỏ ẩn (hoặc bỏ lọc) để xem các dòng này có thuộc danh sách không; xóa dòng không thuộc danh sách.",
    },
    "problem.rows-struck": {
        "en": "People who are struck out were read, too ({count}): rows {rows}.",
        "vi": "Các dòng bị gạch ngang cũng được đọc là cán bộ ({count} dòng): {rows}.",
    },
    "problem.rows-struck.hint": {
        "en": "Delete the rows of those who were taken off the list; remove the strikethrough of those who stay.",
        "vi": "Xóa dòng của người đã đưa khỏi danh sách; bỏ gạch ngang cho người còn trong danh sách.",
    },
    "problem.cells-struck": {
        "en": "Cells that are struck out, in part or whole, were read as they stand ({count}): {cells}.",
        "vi": "Các ô có chữ bị gạch ngang vẫn được đọc nguyên văn ({count} ô): {cells}.",
    },
    "problem.cells-struck.hint": {
        "en": "Leave in each cell what counts, and delete what is struck out.",
        "vi": "Trong mỗi ô chỉ giữ phần còn giá trị, xóa phần bị gạch ngang.",
    },
    "problem.columns-hidden": {
        "en": "Hidden columns were read, too ({count}): {columns}.",
        "vi": "Các cột bị ẩn cũng được đọc ({count} cột): {columns}.",
    },
    "problem.columns-hidden.hint": {
        "en": "Show them and look whether they are up to date; delete those that are not.",
        "vi": "Bỏ ẩn để xem số liệu các cột này còn đúng không; xóa cột không dùng.",
    },
    "problem.rows-left-out-title": {
        "en": "Left out as the title of the list (row {rows}): {value}",
        "vi": "Không đọc phần tên danh sách (dòng {rows}): {value}",
    },
    "problem.rows-left-out-title.hint": {
        "en": "If somebody stands in these rows, move them under the header.",
        "vi": "Nếu trong các dòng này có cán bộ, chuyển xuống dưới dòng tiêu đề.",
    },
    "problem.rows-left-out-total": {
        "en": "Left out as a total (row {rows}): {value}",
        "vi": "Không đọc dòng tổng cộng (dòng {rows}): {value}",
    },
    "problem.rows-left-out-total.hint": {
        "en": "If this is a person, write a running number at the beginning of the row.",
        "vi": "Nếu đây là cán bộ, ghi số thứ tự ở đầu dòng.",
    },
    "problem.rows-left-out-footer": {
        "en": "Left out as the close of the list (row {rows}): {value}",
        "vi": "Không đọc phần cuối danh sách (dòng {rows}): {value}",
    },
    "problem.rows-left-out-footer.hint": {
        "en": "If somebody of the list stands in these rows, write a running number at the beginning of the row.",
        "vi": "Nếu trong các dòng này có cán bộ thuộc danh sách, ghi số thứ tự ở đầu dòng.",
    },
    "problem.rows-left-out-section": {
        "en": "Read as the title of a section with nobody in it (row {rows}): {value}",
        "vi": "Đọc là đề mục không có người nào (dòng {rows}): {value}",
    },
    "problem.rows-left-out-section.hint": {
        "en": "If this is a person, write a running number at the beginning of the row.",
        "vi": "Nếu đây là cán bộ, ghi số thứ tự ở đầu dòng.",
    },
    "problem.sections-read": {
        "en": "Read as titles of sections, not as people: {count} (rows {rows}): {value}",
        "vi": "Đọc là đề mục, không phải cán bộ: {count} (dòng {rows}): {value}",
    },
    "problem.sections-read.hint": {
        "en": "Rules do not see them; `planner pool convert` writes them as the column `section`. "
        "If one is a person, write a running number at the beginning of its row.",
        "vi": "Quy định không xét đến đề mục; `planner pool convert` ghi đề mục vào cột `section`. "
        "Nếu có dòng là cán bộ, ghi số thứ tự ở đầu dòng.",
    },
    "problem.total-differs": {
        "en": "The total says {total} people, but {read} were read: {value}",
        "vi": "Dòng tổng ghi {total} người nhưng đọc được {read} người: {value}",
    },
    "problem.total-differs.hint": {
        "en": "Look for rows that are missing or counted twice, or correct the total.",
        "vi": "Kiểm tra dòng thiếu hoặc ghi trùng, hoặc sửa lại số tổng.",
    },
}
