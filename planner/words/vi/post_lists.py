"""Như words/en/post_lists.py, bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "term.readiness": "mức độ sẵn sàng",
    "term.status": "trạng thái",
    "problem.posts-format": "Danh sách chức danh không thể là tệp “{value}”.",
    "problem.posts-format.hint": "Dùng một trong các dạng: {formats}.",
    "problem.posts-column-missing": "Danh sách chức danh không có cột `{column}`; các cột hiện có: {columns}.",
    "problem.posts-column-missing.hint": "Có phải là “{near}”? Hãy đặt tiêu đề cột là một trong: {accepted}, …",
    "problem.posts-column-missing.hint-none": "Hãy đặt tiêu đề cột là một trong: {accepted}, …",
    "problem.posts-column-twice": "Hai cột cùng có nghĩa `{column}`: “{first}” và “{value}”.",
    "problem.posts-column-twice.hint": "Đổi tên hoặc xóa một cột.",
    "problem.posts-columns-unread": "Các cột của danh sách chức danh không được đọc: {value}.",
    "problem.posts-columns-unread.hint": (
        "Không cần làm gì nếu các cột này không nói về chức danh; nếu có, hãy đặt tiêu đề đã biết."
    ),
    "problem.posts-people-by": "Người được nhận theo cột “{value}”: {count} ô là mã có trong danh sách nguồn.",
    "problem.posts-people-by.hint": "Nếu cột khác mới là mã, hãy xóa cột này.",
    "problem.posts-blank": "Cột `{column}` ở dòng này để trống.",
    "problem.posts-blank.hint": "Hãy điền, hoặc xóa dòng: mỗi dòng là một người cho một chức danh.",
    "problem.posts-separator": (
        "“{value}” có dấu chấm phẩy: nhiều chức danh, hoặc một tên có dấu dùng để tách chức danh trong ô."
    ),
    "problem.posts-separator.hint": "Mỗi chức danh ghi một dòng; trong tên một chức danh hãy dùng dấu phẩy.",
    "problem.posts-no-name": "Đây không phải tên chức danh: {value}",
    "problem.posts-no-name.hint": "Ghi nhiều nhất {most} ký tự, không có ký tự điều khiển.",
    "problem.posts-pair-twice": "“{value}” có `{id}` hai lần; lần đầu ở {first}.",
    "problem.posts-pair-twice.hint": "Giữ lại dòng đúng.",
    "problem.posts-rank": "“{value}” không phải thứ tự: cần số nguyên từ 1 trở lên.",
    "problem.posts-rank.hint": "Ghi 1 cho người thứ nhất; để trống nếu không xếp thứ tự.",
    "problem.posts-rank-twice": "Hai người cùng thứ tự {value} cho “{post}”; người kia ở {first}.",
    "problem.posts-rank-twice.hint": "Không cần làm gì nếu xếp ngang nhau; nếu không, hãy sửa một dòng.",
    "problem.posts-inactive.hint": "Không cần làm gì nếu những người này đã đưa ra khỏi quy hoạch; nếu không, hãy sửa cột.",
    "problem.posts-inactive": "Số dòng không còn hiệu lực, không được đọc: {count}.",
    "problem.posts-none": "Danh sách chức danh không có dòng nào.",
    "problem.posts-none.hint": "Theo tệp này không ai được quy hoạch. Hãy kiểm tra có đúng tệp không.",
    "problem.posts-other-name": "Họ tên ở dòng này không phải của `{id}` trong danh sách nguồn.",
    "problem.posts-other-name.hint": "Hãy xem mã hay họ tên đúng; chương trình lấy theo mã.",
    "problem.posts-not-in-pool": "Danh sách nguồn ghi chức danh quy hoạch của `{id}` nhưng không có “{value}”.",
    "problem.posts-not-in-pool.hint": "Cả hai đều được tính. Hãy sửa tệp đã cũ ({pool} hoặc danh sách này).",
    "problem.posts-only-in-pool": "Danh sách nguồn ghi “{value}” cho `{id}`; danh sách chức danh không có.",
    "problem.posts-only-in-pool.hint": "Chức danh này vẫn được tính. Hãy sửa tệp đã cũ.",
    "problem.posts-differ": "Về “{value}” của `{id}`, danh sách chức danh ghi {column} {said}, danh sách nguồn ghi {other}.",
    "problem.posts-differ.hint": "Lấy theo danh sách chức danh. Hãy sửa tệp đã cũ.",
    "page.posts-file": "danh sách chức danh",
    "export.selected": "Được chọn: {selected} người trong {file}; còn lại: {remaining} người trong {other}.",
    "export.apart.one": (
        "1 người còn lại có chung với người được chọn điều mà quy định không cho trùng ({rules}); thêm --apart để tách ra"
        " tệp riêng."
    ),
    "export.apart.many": (
        "{n} người còn lại có chung với người được chọn điều mà quy định không cho trùng ({rules}); thêm --apart để tách ra"
        " tệp riêng."
    ),
    "export.set-apart.one": "1 người có chung với người được chọn điều mà quy định không cho trùng ({rules}) ở trong {file}.",
    "export.set-apart.many": (
        "{n} người có chung với người được chọn điều mà quy định không cho trùng ({rules}) ở trong {file}."
    ),
    "export.no-people.one": "1 dòng của {file} không phải người (trống, tiêu đề, dòng tổng), không có trong tệp nào.",
    "export.no-people.many": "{n} dòng của {file} không phải người (trống, tiêu đề, dòng tổng), không có trong tệp nào.",
    "export.guarded.one": "1 ô mở đầu như công thức nên được thêm dấu nháy đơn; chương trình này đọc lại bỏ dấu đó.",
    "export.guarded.many": "{n} ô mở đầu như công thức nên được thêm dấu nháy đơn; chương trình này đọc lại bỏ dấu đó.",
    "export.posts.one": "1 dòng trong {file}: một người cho một chức danh.",
    "export.posts.many": "{n} dòng trong {file}: mỗi dòng một người cho một chức danh.",
    "export.posts-none": "Không ai trong danh sách nguồn được quy hoạch chức danh, nên {file} chỉ có dòng tiêu đề.",
    "export.popolo": (
        "Popolo trong {file}: người {persons}, tổ chức {organizations}, chức danh {posts}, tư cách thành viên {memberships}."
    ),
    "export.no-term": "Kế hoạch không ghi nhiệm kỳ gồm hai năm, nên tư cách thành viên không có ngày.",
    "problem.pool-changed": "Danh sách nguồn bị thay đổi trong lúc đọc.",
    "problem.pool-changed.hint": "Hãy chạy lại lệnh.",
    "problem.popolo-member": "Tư cách thành viên này ghi {column} không phải văn bản.",
    "problem.popolo-member.hint": "Mỗi dòng có văn bản `person_id` và `organization_id`, thêm `post_id` nếu là chức danh.",
    "problem.popolo-ended": "Tư cách thành viên này kết thúc {value}, trước {as_of} là tháng của kế hoạch.",
    "problem.popolo-ended.hint": "Xóa các tư cách thành viên đã kết thúc.",
}
