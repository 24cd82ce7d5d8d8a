"""Words of what is found, and changed, in the cells of pools as offices send them."""

MESSAGES: dict[str, str] = {
    "problem.ids-given": (
        "Danh sách không có cột mã: {people} người được đánh mã r0001, r0002, ... theo thứ tự trong danh sách."
    ),
    "problem.ids-given.hint": "Thêm cột `id` nếu danh sách còn thay đổi: mã này theo dòng, không theo người.",
    "problem.font-converted": "Chữ gõ bằng phông {encoding}: {value} → {to}",
    "problem.font-converted.hint": "Xem lại chữ đã chuyển; tệp sạch được ghi theo Unicode.",
    "problem.font-unsure": (
        "“{value}” có thể là “{to}” gõ bằng phông {encoding}, nhưng phần còn lại của cột không cho thấy điều đó."
    ),
    "problem.font-unsure.hint": "Gõ lại ô này bằng Unicode.",
    "problem.letters-repaired": "Chữ bị hỏng do tệp đã được mở sai bảng mã: {value} → {to}",
    "problem.letters-repaired.hint": "Xem lại chữ đã sửa; tệp sạch được ghi theo UTF-8.",
    "problem.letters-lost": "“{value}” đã mất chữ khi lưu theo bảng mã không có chữ Việt.",
    "problem.letters-lost.hint": (
        "Lấy lại nội dung từ tệp gốc, lưu dạng bảng tính hoặc UTF-8: chữ đã mất thì không đoán lại được."
    ),
    "problem.control-characters": "“{value}” có ký tự điều khiển, không hiện trên màn hình.",
    "problem.control-characters.hint": "Gõ lại nội dung ô; tệp sạch được ghi không có các ký tự này, còn mã thì phải đúng.",
    "problem.eth-replaced": "Chữ Ð (eth) dùng thay cho Đ: {value} → {to}",
    "problem.eth-replaced.hint": "Không cần làm gì: hai chữ được coi như nhau.",
    "problem.merged-filled": "Ô được gộp với ô trên, đọc là “{to}”.",
    "problem.merged-filled.hint": "Kiểm tra xem ô gộp có đúng cho mọi người ở cạnh nó không.",
    "problem.name-merged": "Họ tên “{value}” nằm trong ô gộp nhiều dòng.",
    "problem.name-merged.hint": (
        "Mỗi người ghi một dòng; nhiều nội dung của một cột ghi trong một ô, cách nhau bằng dấu chấm phẩy."
    ),
    "problem.ditto-filled": "{value} là như ô trên: “{to}”.",
    "problem.ditto-filled.hint": "Kiểm tra lại nếu danh sách đã sắp xếp hoặc xóa dòng.",
    "problem.ditto-nothing-above": "{value} là như ô trên, nhưng ô trên không có gì.",
    "problem.ditto-nothing-above.hint": "Ghi rõ nội dung, hoặc để trống nếu chưa rõ.",
    "problem.ditto-not-here": "{value} là như họ tên ở trên: không ghi một người hai lần.",
    "problem.ditto-not-here.hint": "Ghi rõ họ tên, hoặc gộp hai dòng làm một.",
    "problem.name-cleaned": "Đã bỏ phần không thuộc họ tên: {value} → {to}",
    "problem.name-cleaned.hint": "Học vị ghi ở cột trình độ, giới tính ghi ở cột riêng.",
    "problem.date-month-or-day": "“{value}” có thể là tháng {month} bị mất số 0 ở đầu, hoặc là ngày {day} ở dạng số.",
    "problem.date-month-or-day.hint": "Ghi tháng có dấu gạch chéo ({month}), hoặc đổi định dạng ô thành ngày.",
    "problem.font-left": (
        "Các cột khác gõ bằng phông {encoding}; cột “{value}” đọc được nguyên văn nên giữ nguyên, "
        "ví dụ “{as_is}”, nếu theo phông đó sẽ là “{to}”."
    ),
    "problem.font-left.hint": "Kiểm tra cột này; nếu cũng gõ bằng phông cũ thì chuyển sang Unicode rồi lưu lại tệp.",
    "problem.symbols-read": "“{value}” là ký hiệu của phông biểu tượng, được đọc là {to}.",
    "problem.symbols-read.hint": "Nếu có nghĩa khác thì ghi x hoặc để trống ô.",
    "problem.texts-as-shown": "Các số ở cột “{value}” được đọc như đang hiển thị ({count} ô), ví dụ {number} đọc là {to}.",
    "problem.texts-as-shown.hint": (
        "Phương án và quy định phải ghi theo dạng này. Nếu chỉ cần số thì đổi định dạng ô thành General."
    ),
    "problem.name-vacant": "“{value}” đứng ở chỗ họ tên, không phải tên người. Dòng này không được đọc là cán bộ.",
    "problem.name-vacant.hint": "Khi có người thì ghi họ tên. Nếu đây đúng là tên người thì ghi đủ họ, chữ đệm và tên.",
    "problem.name-unlike": "“{value}” không giống họ tên nhưng vẫn được đọc là một cán bộ.",
    "problem.name-unlike.hint": "Nếu chưa có người thì bỏ dòng này khỏi danh sách; nếu đã có thì chỉ ghi họ tên trong ô.",
    "problem.name-remark": (
        "Sau họ tên có ghi “{remark}”: người này có thể không còn trong diện xem xét, nhưng vẫn được đọc là cán bộ: {value}"
    ),
    "problem.name-remark.hint": "Bỏ dòng này khỏi danh sách, hoặc chuyển phần ghi chú sang cột riêng.",
    "problem.value-otherwise": "“{value}” cho biết {field_words} là {said}, nhưng {there} ghi {other}.",
    "problem.value-otherwise.hint": "Sửa lại ô ghi sai.",
    "problem.marks-only": "Cột “{value}” chỉ có dấu đánh: {blanks} ô trống được đọc là {to}.",
    "problem.marks-only.hint": "Nếu có người chưa rõ, hãy ghi rõ có hoặc không cho những người còn lại.",
    "problem.mark-unreadable": "“{value}” không phải dấu đánh: cột này đánh dấu người có {field_words} là {to}.",
    "problem.mark-unreadable.hint": "Ghi x, hoặc để trống.",
    "problem.marks-conflict": "Dấu đánh cho biết {field_words} là {said}, nhưng {there} cho biết {other}.",
    "problem.marks-conflict.hint": "Chỉ giữ một trong hai.",
    "problem.cells-unused": "Kế hoạch không dùng {fields}: {count} ô ở đó không đọc được và được coi là để trống.",
    "problem.cells-unused.hint": "Không cần làm gì cho kế hoạch này; planner pool lint nêu từng ô đó là lỗi.",
    "problem.value-spelled": "{value} được đọc là {to}.",
    "problem.value-spelled.hint": "Không cần làm gì; tệp sạch ghi theo cách viết thông dụng.",
    "problem.value-unknown": "“{value}” không có trong danh mục {field_words}: quy định sẽ coi đó là một giá trị riêng.",
    "problem.value-unknown.hint": "Gần giống: {near}. Sửa lại ô nếu muốn ghi một giá trị này; mỗi ô chỉ ghi một giá trị.",
    "problem.value-unknown.hint-none": "Sửa lại ô, hoặc để trống nếu chưa rõ.",
    "problem.code-without-list": "{value} là mã số, mà chưa nêu danh mục {field_words}; có thể là: {meanings}.",
    "problem.code-without-list.hint": (
        "Ghi tên, hoặc nêu danh mục: `codes: {list}` dưới `pool:`, `--codes {list}` với các lệnh pool. Các danh mục: {lists}."
    ),
    "problem.code-unlisted": "Danh mục {list} về {field_words} không có mã {value}.",
    "problem.code-unlisted.hint": "Mã lớn nhất là {most}. Sửa lại mã, hoặc ghi tên.",
    "problem.code-read": "Mã {value} được đọc là {to}, theo danh mục {list}.",
    "problem.code-read.hint": "Không cần làm gì nếu đó đúng là danh mục đơn vị đang dùng ({source}).",
    "problem.code-to-confirm": "Mã {value} được đọc là {to}, theo danh mục {list}; dòng này của danh mục cần xác nhận lại.",
    "problem.code-to-confirm.hint": "Đối chiếu với văn bản gốc ({source}), hoặc ghi tên vào ô.",
    "problem.number-as-shown": "Tệp lưu số {value}, ô hiển thị {to}: tính theo số hiển thị.",
    "problem.number-as-shown.hint": "Không cần làm gì. Nếu cần chính xác hơn, hãy cho ô hiển thị thêm chữ số thập phân.",
    "problem.date-serial": "Số {value} là cách bảng tính lưu ngày {to}.",
    "problem.date-serial.hint": "Định dạng cột là ngày tháng, hoặc ghi dd/mm/yyyy.",
    "problem.date-may-be-swapped": (
        "Ngày {shown} có thể là {swapped}: bảng tính đã đọc các ngày trong cột theo kiểu tháng trước, ngày sau."
    ),
    "problem.date-may-be-swapped.hint": "Đối chiếu với hồ sơ; ghi cả cột dạng chữ dd/mm/yyyy, hoặc cả cột dạng ngày.",
    "problem.value-became-date": (
        "“{text}” là ngày tháng, nhưng đây là cột {field_words}: bảng tính đã tự đổi nội dung gõ vào thành ngày."
    ),
    "problem.value-became-date.hint": "Định dạng ô là chữ (Text) rồi gõ lại: 12/12 bị đổi thành ngày 12 tháng 12.",
    "problem.text-became-date": "Ô là ngày tháng ({value}) trong cột {field_words}, là cột ghi chữ.",
    "problem.text-became-date.hint": "Xem bảng tính có tự đổi nội dung gõ vào không: 12/12 bị đổi thành ngày 12 tháng 12.",
    "problem.number-thousands": "Đã bỏ dấu ngăn cách hàng nghìn: {value} → {to}",
    "problem.number-thousands.hint": "Các số khác trong cột cho thấy cách viết này.",
    "problem.number-ambiguous": "{value} có thể là {thousands} hoặc {decimal}.",
    "problem.number-ambiguous.hint": "Ghi {thousands} không có dấu ngăn cách, hoặc thêm một số lẻ ({decimal}0).",
    "problem.degree-to-confirm": "{value} được tính là {to_words}: cách tính bác sĩ, dược sĩ chuyên khoa còn phải xác nhận.",
    "problem.degree-to-confirm.hint": (
        "Chuyên khoa I tính như thạc sĩ, II như tiến sĩ; sửa danh mục trường nếu cơ quan tính khác."
    ),
    "problem.degree-unfinished": "“{words}” nghĩa là chưa có bằng nên không tính: {value} được tính là {to_words}.",
    "problem.degree-unfinished.hint": "Nếu nay đã có bằng, hãy ghi lại và bỏ những chữ này.",
    "problem.degree-perhaps": "{value} được tính là {to_words}, nhưng “{words}” trong ô có thể là một trình độ cao hơn.",
    "problem.degree-perhaps.hint": (
        "Nếu đúng, hãy ghi trình độ đó lên trước hoặc sau dấu chấm phẩy (ĐH Luật; ThS Luật); nếu không, hãy viết đủ chữ."
    ),
    "problem.value-unfinished": "“{value}” cho biết {field_words} chưa hoàn thành (“{words}”).",
    "problem.value-unfinished.hint": "Ghi trình độ đã có bằng hoặc chứng chỉ, hoặc để trống; việc đang học ghi ở cột ghi chú.",
    "problem.text-unfinished": "“{value}” cho biết {field_words} chưa hoàn thành (“{words}”); nội dung ô được giữ nguyên.",
    "problem.text-unfinished.hint": "Nếu có quy định xét cột này, hãy ghi chứng chỉ hoặc bằng đã có.",
    "problem.birth-both": "Cả hai cột ngày sinh đều có dữ liệu ({headers}).",
    "problem.birth-both.hint": "Chỉ ghi ngày sinh ở cột đúng giới tính.",
    "problem.birth-neither": "Cả hai cột ngày sinh đều trống ({headers}): chưa rõ ngày sinh và giới tính.",
    "problem.birth-neither.hint": "Ghi ngày sinh vào cột đúng giới tính.",
    "problem.part-both": "Nhiều cột của {field_words} cùng có dữ liệu ({headers}).",
    "problem.part-both.hint": "Chỉ giữ một cột.",
    "problem.part-neither": "Các cột của {field_words} đều trống ({headers}).",
    "problem.part-neither.hint": "Ghi vào cột thích hợp.",
    "problem.pool-notes": "{count} chỗ trong danh sách nguồn được đọc có chuyển đổi hoặc theo thói quen ghi chép.",
    "problem.pool-notes.hint": "Xem tất cả: planner pool lint {value}",
}
