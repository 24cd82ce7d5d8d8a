"""Words of the forms that are handed in (Biểu 9, Biểu 12): head, notes, problems."""

MESSAGES: dict[str, str] = {
    "forms.edition": "Theo {source}",
    "forms.edition-dated": "Theo {source} ngày {date}",
    "forms.to-confirm": "cần xác nhận",
    "forms.month": "Thời điểm: tháng {month}; tuổi tròn (số năm tròn tính đến tháng này)",
    "forms.content": "Nội dung",
    "forms.place-and-date": "{place}, {day}",
    "forms.blank-place": "……………",
    "forms.blank-date": "ngày …… tháng …… năm ………",
    "forms.notes": "Ghi chú",
    "forms.note-confirm": "Mẫu biểu, tên cột và cách xếp chức vụ vào cột cần xác nhận: {note}.",
    "forms.note-confirm-alone": "Mẫu biểu, tên cột và cách xếp chức vụ vào cột cần xác nhận.",
    "forms.note-open": (
        "+n?: có thể thêm n người, chưa đủ dữ liệu (ô để trống, ngày chỉ ghi năm, chức vụ chưa rõ có thuộc cột này không);"
        " không tính là không có."
    ),
    "forms.note-blank.one": "1 người để trống {field}: có thể thuộc bất kỳ cột nào, chưa tính vào số liệu.",
    "forms.note-blank.many": "{n} người để trống {field}: có thể thuộc bất kỳ cột nào, chưa tính vào số liệu.",
    "forms.note-empty": "Ô để trống là chưa có dữ liệu, không phải bằng 0.",
    "forms.note-no-committee": "{columns}: phương án không có ban tương ứng.",
    "forms.note-several": "{columns}: có nhiều ban cùng khớp ({named}).",
    "forms.note-unclear": "{columns}: ban có tên khớp với nhiều cột ({named}), chưa tính vào cột nào.",
    "forms.note-unplaced.one": "{title}: 1 người trong phương án {file}, không có cột nào của biểu ứng với ban này.",
    "forms.note-unplaced.many": "{title}: {n} người trong phương án {file}, không có cột nào của biểu ứng với ban này.",
    "forms.note-contested": "Ban {id} chỉ tính ở cột {column}; tên gọi cũng có thể ứng với cột {other}.",
    "forms.note-not-in-slate": "{columns}: phương án không ghi ai ở ban tương ứng ({named}).",
    "forms.note-no-column": "{columns}: danh sách không có cột {named}.",
    "forms.note-unsaid": "{columns}: {named} trong danh sách không ghi ai là thành viên.",
    "forms.note-row": "Dòng {rows}: danh sách không có cột {named}.",
    "forms.note-unsaid-row.one": "Dòng {rows}: 1/{people} người trong danh sách để trống cột {named}, tính là không có.",
    "forms.note-unsaid-row.many": "Dòng {rows}: {n}/{people} người trong danh sách để trống cột {named}, tính là không có.",
    "forms.note-by-slate": "{columns}: đếm theo phương án {file}.",
    "forms.note-by-fields": "{columns}: đếm theo cột {named} của danh sách.",
    "forms.note-by-posts": "{columns}: đếm theo {named} trong danh sách.",
    "forms.note-bare.one": (
        "1 người ghi chức danh không nêu cấp ({posts}), tính là của cấp xã; danh sách có cán bộ cấp tỉnh, thành phố thì cần"
        " đối chiếu."
    ),
    "forms.note-bare.many": (
        "{n} người ghi chức danh không nêu cấp ({posts}), tính là của cấp xã; danh sách có cán bộ cấp tỉnh, thành phố thì cần"
        " đối chiếu."
    ),
    "forms.note-outside.one": "1/{people} người trong danh sách không thuộc cột nào.",
    "forms.note-outside.many": "{n}/{people} người trong danh sách không thuộc cột nào.",
    "forms.note-twice": "Một người giữ nhiều chức vụ được tính ở từng cột.",
    "forms.note-unread.one": "Không nhận ra 1 cách ghi chức vụ nên không tính vào cột nào: {texts}.",
    "forms.note-unread.many": "Không nhận ra {n} cách ghi chức vụ nên không tính vào cột nào: {texts}.",
    "forms.note-unread-alone.one": "Không nhận ra 1 cách ghi chức vụ nên không tính vào cột nào.",
    "forms.note-unread-alone.many": "Không nhận ra {n} cách ghi chức vụ nên không tính vào cột nào.",
    "forms.all-columns": "tất cả các cột",
    "forms.all-other-columns": "các cột khác",
    "output.form": "{file}: {number}, {title}.",
    "problem.form-not-found": "Không có mẫu biểu `{value}`.",
    "problem.form-not-found.hint": "Các mẫu biểu hiện có: {known}. Mẫu riêng: ghi đường dẫn tệp .yaml.",
    "problem.form-key-twice": "Khóa `{value}` đã dùng ở {first}.",
    "problem.form-key-twice.hint": "Mỗi dòng, mỗi cột của biểu có một khóa riêng.",
    "problem.form-unknown-post": "`{value}` không phải chức danh của trường `posts` trong danh mục.",
    "problem.form-unknown-post.hint": "Có phải ý bạn là: {near}?",
    "problem.form-unknown-post.hint-known": "Các chức danh: {known}.",
    "problem.form-unknown-post.hint-none": "Viết chức danh như trong `posts` của danh mục trường.",
    "problem.form-column-empty": "Cột `{value}` không có gì để đếm.",
    "problem.form-column-empty.hint": "Thêm `posts`, `may_be`, `who` hoặc `committees`.",
    "problem.redact-form": (
        "Biểu `{value}` không lập được với --redact counts: hầu hết số liệu của từng chức vụ là từ 1 đến 4 người."
    ),
    "problem.redact-form.hint": "Bỏ --redact counts, hoặc dùng báo cáo (không có --form), nơi số nhỏ được che.",
}
