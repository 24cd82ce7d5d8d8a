"""Words of what is found, and changed, in the cells of pools as offices send them."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.ids-given": {
        "en": "The list has no column of ids: its {people} people are numbered r0001, r0002, ... in their order.",
        "vi": "Danh sách không có cột mã: {people} người được đánh mã r0001, r0002, ... theo thứ tự trong danh sách.",
    },
    "problem.ids-given.hint": {
        "en": "Add a column `id` if the list may change: the numbers follow the rows, not the people.",
        "vi": "Thêm cột `id` nếu danh sách còn thay đổi: mã này theo dòng, không theo người.",
    },
    "problem.font-converted": {
        "en": "The text is in a {encoding} font: {value} → {to}",
        "vi": "Chữ gõ bằng phông {encoding}: {value} → {to}",
    },
    "problem.font-converted.hint": {
        "en": "Look at the converted text; a clean file is written in Unicode.",
        "vi": "Xem lại chữ đã chuyển; tệp sạch được ghi theo Unicode.",
    },
    "problem.font-unsure": {
        "en": "“{value}” may be “{to}” in a {encoding} font, but the rest of the column does not show it.",
        "vi": "“{value}” có thể là “{to}” gõ bằng phông {encoding}, nhưng phần còn lại của cột không cho thấy điều đó.",
    },
    "problem.font-unsure.hint": {
        "en": "Write the cell in Unicode.",
        "vi": "Gõ lại ô này bằng Unicode.",
    },
    "problem.letters-repaired": {
        "en": "The letters were damaged when the text was opened in a wrong encoding: {value} → {to}",
        "vi": "Chữ bị hỏng do tệp đã được mở sai bảng mã: {value} → {to}",
    },
    "problem.letters-repaired.hint": {
        "en": "Look at the text put right; a clean file is written in UTF-8.",
        "vi": "Xem lại chữ đã sửa; tệp sạch được ghi theo UTF-8.",
    },
    "problem.letters-lost": {
        "en": "Letters of “{value}” were lost when it was saved in an encoding that lacks them.",
        "vi": "“{value}” đã mất chữ khi lưu theo bảng mã không có chữ Việt.",
    },
    "problem.letters-lost.hint": {
        "en": "Take the text from the original file, saved as a workbook or in UTF-8: what was lost cannot be guessed.",
        "vi": "Lấy lại nội dung từ tệp gốc, lưu dạng bảng tính hoặc UTF-8: chữ đã mất thì không đoán lại được.",
    },
    "problem.control-characters": {
        "en": "“{value}” holds control characters, which no screen shows.",
        "vi": "“{value}” có ký tự điều khiển, không hiện trên màn hình.",
    },
    "problem.control-characters.hint": {
        "en": "Type the text anew; a clean file is written without them, an id has to be right.",
        "vi": "Gõ lại nội dung ô; tệp sạch được ghi không có các ký tự này, còn mã thì phải đúng.",
    },
    "problem.eth-replaced": {
        "en": "The letter Ð (eth) stands for Đ: {value} → {to}",
        "vi": "Chữ Ð (eth) dùng thay cho Đ: {value} → {to}",
    },
    "problem.eth-replaced.hint": {
        "en": "Nothing to do: both compare equal.",
        "vi": "Không cần làm gì: hai chữ được coi như nhau.",
    },
    "problem.merged-filled": {
        "en": "The cell is merged with the one above and is read as “{to}”.",
        "vi": "Ô được gộp với ô trên, đọc là “{to}”.",
    },
    "problem.merged-filled.hint": {
        "en": "Check that the merged cell is meant for every person beside it.",
        "vi": "Kiểm tra xem ô gộp có đúng cho mọi người ở cạnh nó không.",
    },
    "problem.name-merged": {
        "en": "The name “{value}” is merged over several rows.",
        "vi": "Họ tên “{value}” nằm trong ô gộp nhiều dòng.",
    },
    "problem.name-merged.hint": {
        "en": "Write one row for each person, with all entries of a column in one cell, between semicolons.",
        "vi": "Mỗi người ghi một dòng; nhiều nội dung của một cột ghi trong một ô, cách nhau bằng dấu chấm phẩy.",
    },
    "problem.ditto-filled": {
        "en": "{value} stands for the cell above: “{to}”.",
        "vi": "{value} là như ô trên: “{to}”.",
    },
    "problem.ditto-filled.hint": {
        "en": "Check it if rows were sorted or deleted.",
        "vi": "Kiểm tra lại nếu danh sách đã sắp xếp hoặc xóa dòng.",
    },
    "problem.ditto-nothing-above": {
        "en": "{value} stands for the cell above, but nothing is there.",
        "vi": "{value} là như ô trên, nhưng ô trên không có gì.",
    },
    "problem.ditto-nothing-above.hint": {
        "en": "Write the value itself, or leave the cell blank where it is not known.",
        "vi": "Ghi rõ nội dung, hoặc để trống nếu chưa rõ.",
    },
    "problem.ditto-not-here": {
        "en": "{value} stands for the name above: no person is listed twice.",
        "vi": "{value} là như họ tên ở trên: không ghi một người hai lần.",
    },
    "problem.ditto-not-here.hint": {
        "en": "Write the name of the person, or join the two rows.",
        "vi": "Ghi rõ họ tên, hoặc gộp hai dòng làm một.",
    },
    "problem.name-cleaned": {
        "en": "Taken off the name: {value} → {to}",
        "vi": "Đã bỏ phần không thuộc họ tên: {value} → {to}",
    },
    "problem.name-cleaned.hint": {
        "en": "Titles belong into the columns of degrees, the gender into a column of its own.",
        "vi": "Học vị ghi ở cột trình độ, giới tính ghi ở cột riêng.",
    },
    "problem.date-month-or-day": {
        "en": "“{value}” may be the month {month} whose 0 the spreadsheet has dropped, or the day {day} as a number.",
        "vi": "“{value}” có thể là tháng {month} bị mất số 0 ở đầu, hoặc là ngày {day} ở dạng số.",
    },
    "problem.date-month-or-day.hint": {
        "en": "Write the month with a slash ({month}), or format the cell as a date.",
        "vi": "Ghi tháng có dấu gạch chéo ({month}), hoặc đổi định dạng ô thành ngày.",
    },
    "problem.font-left": {
        "en": "Other columns were typed in a {encoding} font; “{value}” makes sense as it stands and was left alone, "
        "such as “{as_is}”, which in that font would be “{to}”.",
        "vi": "Các cột khác gõ bằng phông {encoding}; cột “{value}” đọc được nguyên văn nên giữ nguyên, "
        "ví dụ “{as_is}”, nếu theo phông đó sẽ là “{to}”.",
    },
    "problem.font-left.hint": {
        "en": "Look at the column; if it is in the old font, too, convert it to Unicode and save the file again.",
        "vi": "Kiểm tra cột này; nếu cũng gõ bằng phông cũ thì chuyển sang Unicode rồi lưu lại tệp.",
    },
    "problem.symbols-read": {
        "en": "“{value}” is a sign of a symbol font and was read as {to}.",
        "vi": "“{value}” là ký hiệu của phông biểu tượng, được đọc là {to}.",
    },
    "problem.symbols-read.hint": {
        "en": "If it means something else, write x or leave the cell blank.",
        "vi": "Nếu có nghĩa khác thì ghi x hoặc để trống ô.",
    },
    "problem.texts-as-shown": {
        "en": "Numbers of “{value}” were read as their cells show them ({count}), such as {to} for {number}.",
        "vi": "Các số ở cột “{value}” được đọc như đang hiển thị ({count} ô), ví dụ {number} đọc là {to}.",
    },
    "problem.texts-as-shown.hint": {
        "en": "Slates and rules have to name them in this form. If the bare number is meant, format the cells as General.",
        "vi": "Phương án và quy định phải ghi theo dạng này. Nếu chỉ cần số thì đổi định dạng ô thành General.",
    },
    "problem.name-vacant": {
        "en": "“{value}” stands in place of a name: nobody. The row was left out.",
        "vi": "“{value}” đứng ở chỗ họ tên, không phải tên người. Dòng này không được đọc là cán bộ.",
    },
    "problem.name-vacant.hint": {
        "en": "Write the name once somebody is found. If this is a person's name, write it in full, the family name first.",
        "vi": "Khi có người thì ghi họ tên. Nếu đây đúng là tên người thì ghi đủ họ, chữ đệm và tên.",
    },
    "problem.name-unlike": {
        "en": "“{value}” does not look like a person's name, but was read as a person.",
        "vi": "“{value}” không giống họ tên nhưng vẫn được đọc là một cán bộ.",
    },
    "problem.name-unlike.hint": {
        "en": "If nobody holds the post yet, take the row out of the list; else leave the name alone in the cell.",
        "vi": "Nếu chưa có người thì bỏ dòng này khỏi danh sách; nếu đã có thì chỉ ghi họ tên trong ô.",
    },
    "problem.name-remark": {
        "en": "“{remark}” stands behind the name: the person may be no candidate, but was read as one: {value}",
        "vi": "Sau họ tên có ghi “{remark}”: người này có thể không còn trong diện xem xét, "
        "nhưng vẫn được đọc là cán bộ: {value}",
    },
    "problem.name-remark.hint": {
        "en": "Take the row out of the list, or put the remark into a column of its own.",
        "vi": "Bỏ dòng này khỏi danh sách, hoặc chuyển phần ghi chú sang cột riêng.",
    },
    "problem.value-otherwise": {
        "en": "“{value}” says that {field_words} is {said}, but {there} says {other}.",
        "vi": "“{value}” cho biết {field_words} là {said}, nhưng {there} ghi {other}.",
    },
    "problem.value-otherwise.hint": {
        "en": "Correct whichever is wrong.",
        "vi": "Sửa lại ô ghi sai.",
    },
    "problem.marks-only": {
        "en": "The column “{value}” holds only marks: its {blanks} blank cells are read as {to}.",
        "vi": "Cột “{value}” chỉ có dấu đánh: {blanks} ô trống được đọc là {to}.",
    },
    "problem.marks-only.hint": {
        "en": "Where an answer is not known, write the other answers out as yes and no.",
        "vi": "Nếu có người chưa rõ, hãy ghi rõ có hoặc không cho những người còn lại.",
    },
    "problem.mark-unreadable": {
        "en": "“{value}” is no mark: this column marks those whose {field_words} is {to}.",
        "vi": "“{value}” không phải dấu đánh: cột này đánh dấu người có {field_words} là {to}.",
    },
    "problem.mark-unreadable.hint": {
        "en": "Write x, or leave it blank.",
        "vi": "Ghi x, hoặc để trống.",
    },
    "problem.marks-conflict": {
        "en": "The mark says that {field_words} is {said}, but {there} says {other}.",
        "vi": "Dấu đánh cho biết {field_words} là {said}, nhưng {there} cho biết {other}.",
    },
    "problem.marks-conflict.hint": {
        "en": "Leave one of the two.",
        "vi": "Chỉ giữ một trong hai.",
    },
    "problem.cells-unused": {
        "en": "The plan does not use {fields}: {count} cells there cannot be read and count as blank.",
        "vi": "Kế hoạch không dùng {fields}: {count} ô ở đó không đọc được và được coi là để trống.",
    },
    "problem.cells-unused.hint": {
        "en": "Nothing to do for this plan; planner pool lint names each of these cells as an error.",
        "vi": "Không cần làm gì cho kế hoạch này; planner pool lint nêu từng ô đó là lỗi.",
    },
    "problem.value-spelled": {
        "en": "{value} is read as {to}.",
        "vi": "{value} được đọc là {to}.",
    },
    "problem.value-spelled.hint": {
        "en": "Nothing to do; a clean file has the usual spelling.",
        "vi": "Không cần làm gì; tệp sạch ghi theo cách viết thông dụng.",
    },
    "problem.value-unknown": {
        "en": "“{value}” is no known {field_words}: rules take it for one of its own.",
        "vi": "“{value}” không có trong danh mục {field_words}: quy định sẽ coi đó là một giá trị riêng.",
    },
    "problem.value-unknown.hint": {
        "en": "Close to it: {near}. Correct the cell if one of these is meant; one value in a cell.",
        "vi": "Gần giống: {near}. Sửa lại ô nếu muốn ghi một giá trị này; mỗi ô chỉ ghi một giá trị.",
    },
    "problem.value-unknown.hint-none": {
        "en": "Correct the cell, or leave it blank where it is not known.",
        "vi": "Sửa lại ô, hoặc để trống nếu chưa rõ.",
    },
    "problem.number-as-shown": {
        "en": "The file keeps {value}, its cell shows {to}: what is shown counts.",
        "vi": "Tệp lưu số {value}, ô hiển thị {to}: tính theo số hiển thị.",
    },
    "problem.number-as-shown.hint": {
        "en": "Nothing to do. Show more decimals in the workbook if they matter.",
        "vi": "Không cần làm gì. Nếu cần chính xác hơn, hãy cho ô hiển thị thêm chữ số thập phân.",
    },
    "problem.date-serial": {
        "en": "The number {value} is how a spreadsheet keeps the day {to}.",
        "vi": "Số {value} là cách bảng tính lưu ngày {to}.",
    },
    "problem.date-serial.hint": {
        "en": "Format the column as dates, or write dd/mm/yyyy.",
        "vi": "Định dạng cột là ngày tháng, hoặc ghi dd/mm/yyyy.",
    },
    "problem.date-may-be-swapped": {
        "en": "This date, {shown}, may be {swapped}: a spreadsheet has read dates of the column month first.",
        "vi": "Ngày {shown} có thể là {swapped}: bảng tính đã đọc các ngày trong cột theo kiểu tháng trước, ngày sau.",
    },
    "problem.date-may-be-swapped.hint": {
        "en": "Compare it with the person's file, and write the column as text, dd/mm/yyyy, or as real dates throughout.",
        "vi": "Đối chiếu với hồ sơ; ghi cả cột dạng chữ dd/mm/yyyy, hoặc cả cột dạng ngày.",
    },
    "problem.value-became-date": {
        "en": "“{text}” is a date, but this is the column of {field_words}: a spreadsheet has turned what was typed into one.",
        "vi": "“{text}” là ngày tháng, nhưng đây là cột {field_words}: bảng tính đã tự đổi nội dung gõ vào thành ngày.",
    },
    "problem.value-became-date.hint": {
        "en": "Format the cell as text and type it again: 12/12 becomes the 12th of December.",
        "vi": "Định dạng ô là chữ (Text) rồi gõ lại: 12/12 bị đổi thành ngày 12 tháng 12.",
    },
    "problem.text-became-date": {
        "en": "The cell is a real date ({value}) in the column of {field_words}, which holds texts.",
        "vi": "Ô là ngày tháng ({value}) trong cột {field_words}, là cột ghi chữ.",
    },
    "problem.text-became-date.hint": {
        "en": "Look whether a spreadsheet has changed what was typed: 12/12 becomes the 12th of December.",
        "vi": "Xem bảng tính có tự đổi nội dung gõ vào không: 12/12 bị đổi thành ngày 12 tháng 12.",
    },
    "problem.number-thousands": {
        "en": "The separators between thousands are left out: {value} → {to}",
        "vi": "Đã bỏ dấu ngăn cách hàng nghìn: {value} → {to}",
    },
    "problem.number-thousands.hint": {
        "en": "The other numbers of the column show this style.",
        "vi": "Các số khác trong cột cho thấy cách viết này.",
    },
    "problem.number-ambiguous": {
        "en": "{value} may be {thousands} or {decimal}.",
        "vi": "{value} có thể là {thousands} hoặc {decimal}.",
    },
    "problem.number-ambiguous.hint": {
        "en": "Write {thousands} without a separator, or one more decimal ({decimal}0).",
        "vi": "Ghi {thousands} không có dấu ngăn cách, hoặc thêm một số lẻ ({decimal}0).",
    },
    "problem.degree-to-confirm": {
        "en": "{value} is read as {to_words}: how a specialist physician's grade counts is still to be confirmed.",
        "vi": "{value} được tính là {to_words}: cách tính bác sĩ, dược sĩ chuyên khoa còn phải xác nhận.",
    },
    "problem.degree-to-confirm.hint": {
        "en": "Chuyên khoa I counts as master, II as doctor; change the field catalogue if your office counts otherwise.",
        "vi": "Chuyên khoa I tính như thạc sĩ, II như tiến sĩ; sửa danh mục trường nếu cơ quan tính khác.",
    },
    "problem.degree-unfinished": {
        "en": "“{words}” is not yet taken and does not count: {value} is read as {to_words}.",
        "vi": "“{words}” nghĩa là chưa có bằng nên không tính: {value} được tính là {to_words}.",
    },
    "problem.degree-unfinished.hint": {
        "en": "If it has been taken by now, write it without these words.",
        "vi": "Nếu nay đã có bằng, hãy ghi lại và bỏ những chữ này.",
    },
    "problem.degree-perhaps": {
        "en": "{value} is read as {to_words}, but “{words}” in it may be a higher degree.",
        "vi": "{value} được tính là {to_words}, nhưng “{words}” trong ô có thể là một trình độ cao hơn.",
    },
    "problem.degree-perhaps.hint": {
        "en": "If it is one, write it first, or with a semicolon before it (ĐH Luật; ThS Luật); else write the word in full.",
        "vi": "Nếu đúng, hãy ghi trình độ đó lên trước hoặc sau dấu chấm phẩy (ĐH Luật; ThS Luật); nếu không, hãy viết đủ chữ.",
    },
    "problem.value-unfinished": {
        "en": "“{value}” tells of {field_words} that is not yet taken (“{words}”).",
        "vi": "“{value}” cho biết {field_words} chưa hoàn thành (“{words}”).",
    },
    "problem.value-unfinished.hint": {
        "en": "Write what has been taken so far, or leave the cell blank; the studies belong into the notes.",
        "vi": "Ghi trình độ đã có bằng hoặc chứng chỉ, hoặc để trống; việc đang học ghi ở cột ghi chú.",
    },
    "problem.text-unfinished": {
        "en": "“{value}” tells of {field_words} that is not yet taken (“{words}”); the text is kept as it stands.",
        "vi": "“{value}” cho biết {field_words} chưa hoàn thành (“{words}”); nội dung ô được giữ nguyên.",
    },
    "problem.text-unfinished.hint": {
        "en": "Write what has been taken so far, if a rule asks for this column.",
        "vi": "Nếu có quy định xét cột này, hãy ghi chứng chỉ hoặc bằng đã có.",
    },
    "problem.birth-both": {
        "en": "Both columns of the date of birth are filled ({headers}).",
        "vi": "Cả hai cột ngày sinh đều có dữ liệu ({headers}).",
    },
    "problem.birth-both.hint": {
        "en": "Leave the date in the column of the person's sex only.",
        "vi": "Chỉ ghi ngày sinh ở cột đúng giới tính.",
    },
    "problem.birth-neither": {
        "en": "Neither column of the date of birth is filled ({headers}): date and gender are unknown.",
        "vi": "Cả hai cột ngày sinh đều trống ({headers}): chưa rõ ngày sinh và giới tính.",
    },
    "problem.birth-neither.hint": {
        "en": "Write the date in the column of the person's sex.",
        "vi": "Ghi ngày sinh vào cột đúng giới tính.",
    },
    "problem.part-both": {
        "en": "Several columns of {field_words} are filled ({headers}).",
        "vi": "Nhiều cột của {field_words} cùng có dữ liệu ({headers}).",
    },
    "problem.part-both.hint": {
        "en": "Leave one of them.",
        "vi": "Chỉ giữ một cột.",
    },
    "problem.part-neither": {
        "en": "No column of {field_words} is filled ({headers}).",
        "vi": "Các cột của {field_words} đều trống ({headers}).",
    },
    "problem.part-neither.hint": {
        "en": "Fill the one that applies.",
        "vi": "Ghi vào cột thích hợp.",
    },
    "problem.pool-notes": {
        "en": "{count} things in the pool were read with a change or by a habit of offices.",
        "vi": "{count} chỗ trong danh sách nguồn được đọc có chuyển đổi hoặc theo thói quen ghi chép.",
    },
    "problem.pool-notes.hint": {
        "en": "See them all: planner pool lint {value}",
        "vi": "Xem tất cả: planner pool lint {value}",
    },
}
