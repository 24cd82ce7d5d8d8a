"""Words of `planner pool template`: the sheets, how to write each kind of cell, what a check says."""

MESSAGES: dict[str, dict[str, str]] = {
    "template.title": {"en": "List of people: how to fill it in", "vi": "Danh sách trích ngang: hướng dẫn nhập"},
    "template.sheet.list": {"en": "List", "vi": "Danh sách"},
    "template.sheet.help": {"en": "How to", "vi": "Hướng dẫn"},
    "template.sheet.values": {"en": "Values", "vi": "Giá trị"},
    "template.head.column": {"en": "Column", "vi": "Cột"},
    "template.head.how": {"en": "How to write it", "vi": "Cách ghi"},
    "template.head.values": {"en": "Values", "vi": "Giá trị được nhận"},
    "template.head.example": {"en": "Example", "vi": "Ví dụ"},
    "template.sentence.1": {
        "en": "One person a row, on the sheet “List”, from row 2 on. Leave no blank row, keep the header row as it is.",
        "vi": "Mỗi người một dòng, ở trang “Danh sách”, từ dòng 2. Không để dòng trống, giữ nguyên dòng tiêu đề.",
    },
    "template.sentence.2": {
        "en": "What is not known stays blank: a blank is read as “not known”, never as “no”. Columns that are not"
        " needed may be deleted.",
        "vi": "Nội dung chưa rõ thì để trống: ô trống được hiểu là “chưa rõ”, không phải là “không”. Cột"
        " không dùng có thể xóa.",
    },
    "template.sentence.3": {
        "en": "Dates: day/month/year (05/6/1980), month/year (10/1975) or the year alone (1975), as far as they are known;"
        " the day first, the year with four digits.",
        "vi": "Ngày: ghi ngày/tháng/năm (05/6/1980), tháng/năm (10/1975) hoặc chỉ năm (1975), rõ đến đâu ghi đến đó; ngày"
        " trước, tháng sau, năm đủ bốn chữ số.",
    },
    "template.sentence.4": {
        "en": "Columns with a list take its values only: choose from the arrow in the cell, or type them"
        " as they are written there.",
        "vi": "Cột có danh sách chọn chỉ nhận các giá trị trong danh sách: bấm mũi tên ở ô để chọn, hoặc gõ đúng như trong đó.",
    },
    "template.sentence.5": {
        "en": "When you paste from another file, paste values only, so that the checks in the cells stay.",
        "vi": "Khi dán từ tệp khác, chỉ dán giá trị (Paste Values) để giữ các kiểm tra trong ô.",
    },
    "template.sentence.6": {
        "en": "Then check the file:  planner pool lint FILE.xlsx",
        "vi": "Nhập xong, kiểm tra tệp:  planner pool lint TỆP.xlsx",
    },
    "template.how.text": {"en": "Free text.", "vi": "Ghi bằng chữ."},
    "template.how.date": {
        "en": "dd/mm/yyyy, mm/yyyy or yyyy, as far as it is known: 05/6/1980, 10/1975, 1975.",
        "vi": "dd/mm/yyyy, mm/yyyy hoặc yyyy, rõ đến đâu ghi đến đó: 05/6/1980, 10/1975, 1975.",
    },
    "template.how.number": {"en": "A number, without a unit.", "vi": "Ghi số, không kèm đơn vị."},
    "template.how.yesno": {
        "en": "Choose from the list; blank: not known.",
        "vi": "Chọn trong danh sách; chưa rõ thì để trống.",
    },
    "template.how.level": {"en": "Choose from the list.", "vi": "Chọn trong danh sách."},
    "template.how.category": {"en": "Free text.", "vi": "Ghi bằng chữ."},
    "template.how.values": {
        "en": "Choose from the list; blank: not known.",
        "vi": "Chọn trong danh sách; chưa rõ thì để trống.",
    },
    "template.how.list": {
        "en": "One value or several, with a semicolon between them.",
        "vi": "Ghi một hoặc nhiều giá trị, cách nhau bằng dấu chấm phẩy.",
    },
    "template.how.field.id": {
        "en": "A code of its own for each person, used once; it stays the same from list to list.",
        "vi": "Mỗi người một mã riêng, không trùng; giữ nguyên qua các lần lập danh sách.",
    },
    "template.how.field.full_name": {
        "en": "Surname first, without titles (Đ/c, Ông, Bà, TS.) and without (Nữ).",
        "vi": "Họ trước, tên sau; không ghi Đ/c, Ông, Bà, học vị và (Nữ).",
    },
    "template.how.field.degree": {
        "en": "The highest degree; its field of study has a column of its own.",
        "vi": "Trình độ cao nhất; chuyên ngành ghi ở cột riêng.",
    },
    "template.how.field.ethnicity": {"en": "Kinh, Khmer, Hoa, ...", "vi": "Kinh, Khmer, Hoa, ..."},
    "template.error.date": {
        "en": "Write 05/6/1980, 10/1975 or 1975: the day first, the year with four digits.",
        "vi": "Ghi 05/6/1980, 10/1975 hoặc 1975: ngày trước, tháng sau, năm đủ bốn chữ số.",
    },
    "template.error.values": {
        "en": "Choose a value from the list of the cell.",
        "vi": "Hãy chọn một giá trị trong danh sách của ô.",
    },
    "template.error.number": {"en": "Write a number.", "vi": "Hãy ghi số."},
    "template.error.id": {"en": "This code stands in the list already.", "vi": "Mã này đã có trong danh sách."},
}
