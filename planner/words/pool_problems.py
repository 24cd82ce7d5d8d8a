"""Words of the problems found in pools."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.pool-missing": {
        "en": "There is no pool file {value}.",
        "vi": "Không có tệp danh sách nguồn {value}.",
    },
    "problem.pool-missing.hint": {
        "en": "Check the name and the folder; a path in a plan begins at the folder of the plan.",
        "vi": "Kiểm tra tên tệp và thư mục; đường dẫn ghi trong kế hoạch tính từ thư mục của kế hoạch.",
    },
    "problem.pool-format": {
        "en": "A pool cannot be read from a {value} file.",
        "vi": "Không đọc được danh sách nguồn từ tệp {value}.",
    },
    "problem.pool-format.hint": {
        "en": "Save it as one of: {formats}.",
        "vi": "Lưu lại dưới một trong các dạng: {formats}.",
    },
    "problem.file-unreadable": {
        "en": "The file cannot be read: it is damaged, protected by a password, or not of the kind that its name says.",
        "vi": "Không đọc được tệp: tệp bị hỏng, có mật khẩu, hoặc không đúng loại như phần mở rộng của tên.",
    },
    "problem.file-unreadable.hint": {
        "en": "Open it in the program that made it, and save it again without a password.",
        "vi": "Mở tệp bằng chương trình đã tạo ra nó rồi lưu lại, không đặt mật khẩu.",
    },
    "problem.pool-empty": {
        "en": "The pool has no header: there is nothing to read.",
        "vi": "Danh sách nguồn không có dòng tiêu đề: không có gì để đọc.",
    },
    "problem.pool-empty.hint": {
        "en": "The first row must hold the names of the columns; check that it is the right file and sheet.",
        "vi": "Dòng đầu phải ghi tên các cột; kiểm tra xem có đúng tệp, đúng trang tính không.",
    },
    "problem.pool-no-people": {
        "en": "The pool has a header but nobody in it.",
        "vi": "Danh sách nguồn có dòng tiêu đề nhưng không có người nào.",
    },
    "problem.pool-no-people.hint": {
        "en": "Check that it is the right file and sheet.",
        "vi": "Kiểm tra xem có đúng tệp, đúng trang tính không.",
    },
    "problem.problems-more": {
        "en": "There are {count} more such problems; the first {listed} are listed.",
        "vi": "Còn {count} lỗi nữa; chỉ liệt kê {listed} lỗi đầu.",
    },
    "problem.problems-more.hint": {
        "en": "Put right what is listed first: often one cause spoils a whole column.",
        "vi": "Hãy sửa các lỗi đã liệt kê trước: thường một nguyên nhân làm sai cả cột.",
    },
    "problem.text-undecodable": {
        "en": "The file is not saved as {encoding}; the first cell that cannot be read: {value}",
        "vi": "Tệp không lưu theo {encoding}; ô đầu tiên không đọc được: {value}",
    },
    "problem.text-undecodable.hint": {
        "en": "In Excel: Save as → CSV UTF-8.",
        "vi": "Trong Excel: Lưu thành → CSV UTF-8.",
    },
    "problem.text-of-page": {
        "en": "The file is saved in the code page {page}; it was read so.",
        "vi": "Tệp lưu theo bảng mã {page}; đã đọc theo bảng mã này.",
    },
    "problem.text-of-page.hint": {
        "en": "Look at some names; to be sure, save it as CSV UTF-8.",
        "vi": "Hãy xem lại vài họ tên; để chắc chắn, lưu lại thành CSV UTF-8.",
    },
    "problem.quotation-unclosed": {
        "en": 'A quotation mark (") opens in this record and never closes, so that all further lines belong to one cell.',
        "vi": 'Dấu nháy kép (") mở ở dòng này mà không đóng, nên mọi dòng sau thành một ô.',
    },
    "problem.quotation-unclosed.hint": {
        "en": "Close it, or double a quotation mark that is part of the text.",
        "vi": "Đóng dấu nháy, hoặc viết hai dấu liền nhau nếu dấu nháy thuộc nội dung ô.",
    },
    "problem.cells-too-many": {
        "en": "The record has {cells} cells, the header {headers}.",
        "vi": "Dòng này có {cells} ô, dòng tiêu đề có {headers} ô.",
    },
    "problem.cells-too-many.hint": {
        "en": "Put a cell that contains the separator into quotation marks, or delete the surplus separators.",
        "vi": "Đặt ô có chứa dấu phân cách trong dấu nháy kép, hoặc xóa các dấu phân cách thừa.",
    },
    "problem.cells-too-few": {
        "en": "The record has {cells} cells, the header {headers}.",
        "vi": "Dòng này có {cells} ô, dòng tiêu đề có {headers} ô.",
    },
    "problem.cells-too-few.hint": {
        "en": "Write a separator for each blank cell, too; a line that broke in two belongs into quotation marks.",
        "vi": "Ô trống cũng cần dấu phân cách; nội dung xuống dòng phải đặt trong dấu nháy kép.",
    },
    "problem.header-blank": {
        "en": "This column has {cells} filled cells (the first: {value}) but no header.",
        "vi": "Cột này có {cells} ô có dữ liệu (ô đầu: {value}) nhưng không có tiêu đề.",
    },
    "problem.header-blank.hint": {
        "en": "Give the column a header, or delete it.",
        "vi": "Đặt tiêu đề cho cột hoặc xóa cột.",
    },
    "problem.header-missing": {
        "en": "The plan reads the column “{value}” as {field_words} ({field}), but the pool has no such header.",
        "vi": "Kế hoạch đọc cột “{value}” là {field_words} ({field}), nhưng danh sách nguồn không có tiêu đề này.",
    },
    "problem.header-missing.hint": {
        "en": "Did you mean: {near}? Its headers are: {headers}.",
        "vi": "Có phải ý bạn là: {near}? Các tiêu đề có trong tệp: {headers}.",
    },
    "problem.header-missing.hint-none": {
        "en": "Its headers are: {headers}.",
        "vi": "Các tiêu đề có trong tệp: {headers}.",
    },
    "problem.field-twice": {
        "en": "Two columns are the field {field_words} ({field}): “{first}” and “{value}”.",
        "vi": "Hai cột cùng là trường {field_words} ({field}): “{first}” và “{value}”.",
    },
    "problem.field-twice.hint": {
        "en": "Let one header keep its meaning, the one that the rules mean (the course, not the grade held); rename the "
        "other, or give it another name under `columns`, as in `{value}: other_name`.",
        "vi": "Chỉ giữ tiêu đề của cột mà quy định xét đến (ví dụ bồi dưỡng QLNN, không phải ngạch đang giữ); "
        "cột kia đổi tiêu đề, hoặc đặt tên khác ở mục `columns`, ví dụ `{value}: ten_khac`.",
    },
    "problem.highest-of-columns": {
        "en": "Columns that are one field, {field_words}: {headers}. The highest of each person's values counts.",
        "vi": "Các cột cùng là trường {field_words}: {headers}. Lấy giá trị cao nhất của mỗi người.",
    },
    "problem.highest-of-columns.hint": {
        "en": "If one of them is something else, give it another name under `columns`, as in `{value}: other_name`.",
        "vi": "Nếu có cột mang nghĩa khác thì đặt tên khác ở mục `columns`, ví dụ `{value}: ten_khac`.",
    },
    "problem.names-joined": {
        "en": "The names stand in several columns ({columns}) and were put together: {value}",
        "vi": "Họ tên nằm ở nhiều cột ({columns}), đã được ghép lại: {value}",
    },
    "problem.names-joined.hint": {
        "en": "If they are no halves of names, say what each column is under `columns`.",
        "vi": "Nếu đây không phải các phần của họ tên thì nêu nghĩa của từng cột ở mục `columns`.",
    },
    "problem.names-absent": {
        "en": "No column was read as the names of people; the headers are: {headers}",
        "vi": "Không có cột nào được đọc là họ tên; các tiêu đề hiện có: {headers}",
    },
    "problem.names-absent.hint": {
        "en": "Write `Họ và tên` over the names, or name their column under `columns`.",
        "vi": "Ghi tiêu đề `Họ và tên` cho cột họ tên, hoặc khai cột đó ở mục `columns`.",
    },
    "problem.id-missing": {
        "en": "The pool has no column `id`.",
        "vi": "Danh sách nguồn không có cột `id`.",
    },
    "problem.id-missing.hint": {
        "en": "Every person needs a unique id. The headers are: {headers}.",
        "vi": "Mỗi người cần một mã riêng. Các tiêu đề có trong tệp: {headers}.",
    },
    "problem.id-blank": {
        "en": "This person has no id.",
        "vi": "Người này không có mã.",
    },
    "problem.id-blank.hint": {
        "en": "Give every person an id of their own; a row of nobody must be blank throughout.",
        "vi": "Đặt cho mỗi người một mã riêng; dòng không phải người thì phải để trống toàn bộ.",
    },
    "problem.id-repeated": {
        "en": "The id {value} is already taken at {first}{names}.",
        "vi": "Mã {value} đã dùng ở {first}{names}.",
    },
    "problem.id-repeated.hint": {
        "en": "Two people need two ids; a person listed twice must be listed once.",
        "vi": "Hai người phải có hai mã; một người ghi hai lần thì chỉ giữ một.",
    },
    "problem.column-type": {
        "en": "The column is of the type {value}, which holds more than a cell can.",
        "vi": "Cột có kiểu {value}, không dùng được làm nội dung ô.",
    },
    "problem.column-type.hint": {
        "en": "Write it as text, number, date, yes/no or a list of texts.",
        "vi": "Ghi lại dưới dạng chữ, số, ngày, có/không hoặc danh sách chữ.",
    },
    "problem.value-unlisted": {
        "en": "“{text}” is none of the values of {field_words}.",
        "vi": "“{text}” không thuộc các giá trị của {field_words}.",
    },
    "problem.value-unlisted.hint": {
        "en": "Nearest: {near}. Accepted: {values}. Correct the cell, or add the spelling to the field catalogue.",
        "vi": "Gần nhất: {near}. Nhận: {values}. Sửa ô, hoặc thêm cách viết này vào danh mục trường.",
    },
    "problem.value-unlisted.hint-none": {
        "en": "Accepted: {values}. Correct the cell, or add the spelling to the field catalogue.",
        "vi": "Nhận: {values}. Sửa ô, hoặc thêm cách viết này vào danh mục trường.",
    },
    "problem.number-unreadable": {
        "en": "“{value}” is no number.",
        "vi": "“{value}” không phải là số.",
    },
    "problem.number-unreadable.hint": {
        "en": "Write it as 12, 12.5 or 12,5, without a unit and without separators between thousands.",
        "vi": "Viết dạng 12, 12,5 hoặc 12.5, không ghi đơn vị, không ngăn cách hàng nghìn.",
    },
    "problem.number-too-long": {
        "en": "{value} has too many digits to be counted with exactly.",
        "vi": "{value} có quá nhiều chữ số, không tính chính xác được.",
    },
    "problem.number-too-long.hint": {
        "en": "At most {digits} digits, {decimals} of them decimals; the longest decimals of a column count for all its cells.",
        "vi": "Tối đa {digits} chữ số, trong đó {decimals} số lẻ; số lẻ dài nhất của cột tính cho mọi ô của cột.",
    },
    "problem.date-unreadable": {
        "en": "“{value}” is no date.",
        "vi": "“{value}” không phải là ngày tháng.",
    },
    "problem.date-unreadable.hint": {
        "en": "Write dd/mm/yyyy, mm/yyyy or yyyy, day first, as far as it is known (1975); check that the day exists.",
        "vi": "Viết dd/mm/yyyy, mm/yyyy hoặc yyyy, chỉ rõ năm thì ghi 1975; kiểm tra xem ngày đó có thật không.",
    },
    "problem.yesno-unreadable": {
        "en": "“{value}” is neither yes nor no.",
        "vi": "“{value}” không rõ là có hay không.",
    },
    "problem.yesno-unreadable.hint": {
        "en": "Write yes or no (also x, 1, 0, có, không), or leave it blank where it is not known.",
        "vi": "Viết có hoặc không (hoặc x, 1, 0, yes, no); để trống nếu chưa rõ.",
    },
    "problem.sheet-missing": {
        "en": "The workbook has no sheet “{value}” to read.",
        "vi": "Tệp không có trang tính “{value}”.",
    },
    "problem.sheet-missing.hint": {
        "en": "Its sheets are: {sheets}.",
        "vi": "Các trang tính: {sheets}.",
    },
    "problem.sheet-without-workbook": {
        "en": "The plan names the sheet “{value}”, but this file has no sheets.",
        "vi": "Kế hoạch nêu trang tính “{value}”, nhưng tệp này không có trang tính.",
    },
    "problem.sheet-without-workbook.hint": {
        "en": "Take `sheet` out, or name the workbook.",
        "vi": "Bỏ mục `sheet`, hoặc nêu tên tệp bảng tính.",
    },
    "problem.workbook-macros": {
        "en": "Workbooks with macros are not read.",
        "vi": "Không đọc tệp bảng tính có macro.",
    },
    "problem.workbook-macros.hint": {
        "en": "Save it as .xlsx, without macros.",
        "vi": "Lưu lại dưới dạng .xlsx, không có macro.",
    },
    "problem.workbook-oversized": {
        "en": "The workbook unpacks to more than {megabytes} MB or has too many parts.",
        "vi": "Tệp bảng tính giải nén quá {megabytes} MB hoặc có quá nhiều thành phần.",
    },
    "problem.workbook-oversized.hint": {
        "en": "Copy the list alone into a new workbook, or save it as CSV.",
        "vi": "Chép riêng danh sách sang tệp mới, hoặc lưu dưới dạng CSV.",
    },
    "problem.workbook-dtd": {
        "en": "The part {value} of the workbook declares a document type, which no spreadsheet program writes.",
        "vi": "Thành phần {value} của tệp khai báo kiểu tài liệu (DTD), điều mà chương trình bảng tính không làm.",
    },
    "problem.workbook-dtd.hint": {
        "en": "Do not trust the file; copy the list into a new workbook.",
        "vi": "Không nên tin tệp này; hãy chép danh sách sang tệp mới.",
    },
    "problem.cell-error": {
        "en": "The cell shows the error {value}.",
        "vi": "Ô báo lỗi {value}.",
    },
    "problem.cell-error.hint": {
        "en": "Correct the formula, write the value, or clear the cell if it is not known.",
        "vi": "Sửa công thức, ghi thẳng giá trị, hoặc xóa trống ô nếu chưa rõ.",
    },
    "problem.cell-uncomputed": {
        "en": "The formula {value} was never computed, so the cell has no value.",
        "vi": "Công thức {value} chưa được tính nên ô không có giá trị.",
    },
    "problem.cell-uncomputed.hint": {
        "en": "Open the workbook in a spreadsheet program and save it, or write the value.",
        "vi": "Mở tệp bằng chương trình bảng tính rồi lưu lại, hoặc ghi thẳng giá trị.",
    },
}
