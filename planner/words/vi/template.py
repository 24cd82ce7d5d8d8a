"""Words of `planner pool template`: the sheets, how to write each kind of cell, what a check says."""

MESSAGES: dict[str, str] = {
    "template.title": "Danh sách trích ngang: hướng dẫn nhập",
    "template.sheet.list": "Danh sách",
    "template.sheet.help": "Hướng dẫn",
    "template.sheet.values": "Giá trị",
    "template.head.column": "Cột",
    "template.head.how": "Cách ghi",
    "template.head.values": "Giá trị được nhận",
    "template.head.example": "Ví dụ",
    "template.sentence.1": "Mỗi người một dòng, ở trang “Danh sách”, từ dòng 2. Không để dòng trống, giữ nguyên dòng tiêu đề.",
    "template.sentence.2": (
        "Nội dung chưa rõ thì để trống: ô trống được hiểu là “chưa rõ”, không phải là “không”. Cột không dùng có thể xóa."
    ),
    "template.sentence.3": (
        "Ngày: ghi ngày/tháng/năm (05/6/1980), tháng/năm (10/1975) hoặc chỉ năm (1975), rõ đến đâu ghi đến đó; ngày"
        " trước, tháng sau, năm đủ bốn chữ số."
    ),
    "template.sentence.4": (
        "Cột có danh sách chọn chỉ nhận các giá trị trong danh sách: bấm mũi tên ở ô để chọn, hoặc gõ đúng như trong đó."
    ),
    "template.sentence.5": "Khi dán từ tệp khác, chỉ dán giá trị (Paste Values) để giữ các kiểm tra trong ô.",
    "template.sentence.6": "Nhập xong, kiểm tra tệp:  planner pool lint TỆP.xlsx",
    "template.how.text": "Ghi bằng chữ.",
    "template.how.date": "dd/mm/yyyy, mm/yyyy hoặc yyyy, rõ đến đâu ghi đến đó: 05/6/1980, 10/1975, 1975.",
    "template.how.number": "Ghi số, không kèm đơn vị.",
    "template.how.yesno": "Chọn trong danh sách; chưa rõ thì để trống.",
    "template.how.level": "Chọn trong danh sách.",
    "template.how.category": "Ghi bằng chữ.",
    "template.how.values": "Chọn trong danh sách; chưa rõ thì để trống.",
    "template.how.list": "Ghi một hoặc nhiều giá trị, cách nhau bằng dấu chấm phẩy.",
    "template.how.field.id": "Mỗi người một mã riêng, không trùng; giữ nguyên qua các lần lập danh sách.",
    "template.how.field.full_name": "Họ trước, tên sau; không ghi Đ/c, Ông, Bà, học vị và (Nữ).",
    "template.how.field.degree": "Trình độ cao nhất; chuyên ngành ghi ở cột riêng.",
    "template.how.field.ethnicity": "Kinh, Khmer, Hoa, ...",
    "template.error.date": "Ghi 05/6/1980, 10/1975 hoặc 1975: ngày trước, tháng sau, năm đủ bốn chữ số.",
    "template.error.values": "Hãy chọn một giá trị trong danh sách của ô.",
    "template.error.number": "Hãy ghi số.",
    "template.error.id": "Mã này đã có trong danh sách.",
}
