"""Words of the problems found in pools."""

MESSAGES: dict[str, str] = {
    "problem.pool-missing": "Không có tệp danh sách nguồn {value}.",
    "problem.pool-missing.hint": "Kiểm tra tên tệp và thư mục; đường dẫn ghi trong kế hoạch tính từ thư mục của kế hoạch.",
    "problem.pool-format": "Không đọc được danh sách nguồn từ tệp {value}.",
    "problem.pool-format.hint": "Lưu lại dưới một trong các dạng: {formats}.",
    "problem.file-unreadable": "Không đọc được tệp: tệp bị hỏng, có mật khẩu, hoặc không đúng loại như phần mở rộng của tên.",
    "problem.file-unreadable.hint": "Mở tệp bằng chương trình đã tạo ra nó rồi lưu lại, không đặt mật khẩu.",
    "problem.pool-empty": "Danh sách nguồn không có dòng tiêu đề: không có gì để đọc.",
    "problem.pool-empty.hint": "Dòng đầu phải ghi tên các cột; kiểm tra xem có đúng tệp, đúng trang tính không.",
    "problem.pool-no-people": "Danh sách nguồn có dòng tiêu đề nhưng không có người nào.",
    "problem.pool-no-people.hint": "Kiểm tra xem có đúng tệp, đúng trang tính không.",
    "problem.problems-more": "Còn {count} lỗi nữa; chỉ liệt kê {listed} lỗi đầu.",
    "problem.problems-more.hint": "Hãy sửa các lỗi đã liệt kê trước: thường một nguyên nhân làm sai cả cột.",
    "problem.text-undecodable": "Tệp không lưu theo {encoding}; ô đầu tiên không đọc được: {value}",
    "problem.text-undecodable.hint": "Trong Excel: Lưu thành → CSV UTF-8.",
    "problem.text-of-page": "Tệp lưu theo bảng mã {page}; đã đọc theo bảng mã này.",
    "problem.text-of-page.hint": "Hãy xem lại vài họ tên; để chắc chắn, lưu lại thành CSV UTF-8.",
    "problem.quotation-unclosed": 'Dấu nháy kép (") mở ở dòng này mà không đóng, nên mọi dòng sau thành một ô.',
    "problem.quotation-unclosed.hint": "Đóng dấu nháy, hoặc viết hai dấu liền nhau nếu dấu nháy thuộc nội dung ô.",
    "problem.cells-too-many": "Dòng này có {cells} ô, dòng tiêu đề có {headers} ô.",
    "problem.cells-too-many.hint": "Đặt ô có chứa dấu phân cách trong dấu nháy kép, hoặc xóa các dấu phân cách thừa.",
    "problem.cells-too-few": "Dòng này có {cells} ô, dòng tiêu đề có {headers} ô.",
    "problem.cells-too-few.hint": "Ô trống cũng cần dấu phân cách; nội dung xuống dòng phải đặt trong dấu nháy kép.",
    "problem.header-blank": "Cột này có {cells} ô có dữ liệu (ô đầu: {value}) nhưng không có tiêu đề.",
    "problem.header-blank.hint": "Đặt tiêu đề cho cột hoặc xóa cột.",
    "problem.header-missing": (
        "Kế hoạch đọc cột “{value}” là {field_words} ({field}), nhưng danh sách nguồn không có tiêu đề này."
    ),
    "problem.header-missing.hint": "Có phải ý bạn là: {near}? Các tiêu đề có trong tệp: {headers}.",
    "problem.header-missing.hint-none": "Các tiêu đề có trong tệp: {headers}.",
    "problem.field-twice": "Hai cột cùng là trường {field_words} ({field}): “{first}” và “{value}”.",
    "problem.field-twice.hint": (
        "Chỉ giữ tiêu đề của cột mà quy định xét đến (ví dụ bồi dưỡng QLNN, không phải ngạch đang giữ); "
        "cột kia đổi tiêu đề, hoặc đặt tên khác ở mục `columns`, ví dụ `{value}: ten_khac`."
    ),
    "problem.highest-of-columns": "Các cột cùng là trường {field_words}: {headers}. Lấy giá trị cao nhất của mỗi người.",
    "problem.highest-of-columns.hint": (
        "Nếu có cột mang nghĩa khác thì đặt tên khác ở mục `columns`, ví dụ `{value}: ten_khac`."
    ),
    "problem.catalogue-chosen": (
        "Tiêu đề cột được đọc theo danh mục trường `{catalogue}`: danh mục này biết các tiêu đề, {other} thì không."
    ),
    "problem.catalogue-chosen.hint": "Muốn đọc theo danh mục kia: `--fields {other}`; muốn ấn định: `--fields {catalogue}`.",
    "problem.names-joined": "Họ tên nằm ở nhiều cột ({columns}), đã được ghép lại: {value}",
    "problem.names-joined.hint": "Nếu đây không phải các phần của họ tên thì nêu nghĩa của từng cột ở mục `columns`.",
    "problem.names-absent": "Không có cột nào được đọc là họ tên; các tiêu đề hiện có: {headers}",
    "problem.names-absent.hint": "Ghi tiêu đề `Họ và tên` cho cột họ tên, hoặc khai cột đó ở mục `columns`.",
    "problem.id-missing": "Danh sách nguồn không có cột `id`.",
    "problem.id-missing.hint": "Mỗi người cần một mã riêng. Các tiêu đề có trong tệp: {headers}.",
    "problem.id-blank": "Người này không có mã.",
    "problem.id-blank.hint": "Đặt cho mỗi người một mã riêng; dòng không phải người thì phải để trống toàn bộ.",
    "problem.id-repeated": "Mã {value} đã dùng ở {first}{names}.",
    "problem.id-repeated.hint": "Hai người phải có hai mã; một người ghi hai lần thì chỉ giữ một.",
    "problem.column-type": "Cột có kiểu {value}, không dùng được làm nội dung ô.",
    "problem.column-type.hint": "Ghi lại dưới dạng chữ, số, ngày, có/không hoặc danh sách chữ.",
    "problem.value-unlisted": "“{text}” không thuộc các giá trị của {field_words}.",
    "problem.value-unlisted.hint": "Gần nhất: {near}. Nhận: {values}. Sửa ô, hoặc thêm cách viết này vào danh mục trường.",
    "problem.value-unlisted.hint-none": "Nhận: {values}. Sửa ô, hoặc thêm cách viết này vào danh mục trường.",
    "problem.number-unreadable": "“{value}” không phải là số.",
    "problem.number-unreadable.hint": "Viết dạng 12, 12,5 hoặc 12.5, không ghi đơn vị, không ngăn cách hàng nghìn.",
    "problem.number-too-long": "{value} có quá nhiều chữ số, không tính chính xác được.",
    "problem.number-too-long.hint": (
        "Tối đa {digits} chữ số, trong đó {decimals} số lẻ; số lẻ dài nhất của cột tính cho mọi ô của cột."
    ),
    "problem.date-unreadable": "“{value}” không phải là ngày tháng.",
    "problem.date-unreadable.hint": (
        "Viết dd/mm/yyyy, mm/yyyy hoặc yyyy, chỉ rõ năm thì ghi 1975; kiểm tra xem ngày đó có thật không."
    ),
    "problem.yesno-unreadable": "“{value}” không rõ là có hay không.",
    "problem.yesno-unreadable.hint": "Viết có hoặc không (hoặc x, 1, 0, yes, no); để trống nếu chưa rõ.",
    "problem.sheet-missing": "Tệp không có trang tính “{value}”.",
    "problem.sheet-missing.hint": "Các trang tính: {sheets}.",
    "problem.sheet-without-workbook": "Kế hoạch nêu trang tính “{value}”, nhưng tệp này không có trang tính.",
    "problem.sheet-without-workbook.hint": "Bỏ mục `sheet`, hoặc nêu tên tệp bảng tính.",
    "problem.workbook-macros": "Không đọc tệp bảng tính có macro.",
    "problem.workbook-macros.hint": "Lưu lại dưới dạng .xlsx, không có macro.",
    "problem.workbook-oversized": "Tệp bảng tính giải nén quá {megabytes} MB hoặc có quá nhiều thành phần.",
    "problem.workbook-oversized.hint": "Chép riêng danh sách sang tệp mới, hoặc lưu dưới dạng CSV.",
    "problem.workbook-dtd": (
        "Thành phần {value} của tệp khai báo kiểu tài liệu (DTD), điều mà chương trình bảng tính không làm."
    ),
    "problem.workbook-dtd.hint": "Không nên tin tệp này; hãy chép danh sách sang tệp mới.",
    "problem.cell-error": "Ô báo lỗi {value}.",
    "problem.cell-error.hint": "Sửa công thức, ghi thẳng giá trị, hoặc xóa trống ô nếu chưa rõ.",
    "problem.cell-uncomputed": "Công thức {value} chưa được tính nên ô không có giá trị.",
    "problem.cell-uncomputed.hint": "Mở tệp bằng chương trình bảng tính rồi lưu lại, hoặc ghi thẳng giá trị.",
}
