"""Words of the sense checks: what can be read but does not fit together."""

MESSAGES: dict[str, str] = {
    "problem.birth-in-future": "Ngày sinh {value} ở trong tương lai.",
    "problem.birth-in-future.hint": "Sửa lại ngày sinh theo hồ sơ.",
    "problem.age-below-adult": "Sinh {value}: đến nay mới {age} tuổi, chưa đủ {least} tuổi.",
    "problem.age-below-adult.hint": "Đối chiếu năm sinh với hồ sơ.",
    "problem.age-above-usual": "Sinh {value}: đến nay đã {age} tuổi, trên {most} tuổi.",
    "problem.age-above-usual.hint": "Đối chiếu năm sinh với hồ sơ.",
    "problem.date-in-future": "Ngày {value} ở trong tương lai.",
    "problem.date-in-future.hint": "Đối chiếu với hồ sơ.",
    "problem.party-before-birth": "Vào Đảng {value}, trước ngày sinh {birth}.",
    "problem.party-before-birth.hint": "Một trong hai ngày bị sai, hoặc hai ngày bị ghi đổi cột cho nhau.",
    "problem.joined-young": (
        "Vào Đảng khi mới {age} tuổi (sinh {birth}, vào Đảng {value}); phải đủ {least} tuổi mới được kết nạp."
    ),
    "problem.joined-young.hint": "Đối chiếu cả hai ngày với hồ sơ đảng viên.",
    "problem.official-before-admission": "Ngày chính thức {value} trước ngày vào Đảng (dự bị) {admitted}.",
    "problem.official-before-admission.hint": "Có thể hai ngày bị ghi đổi cột: dự bị trước, chính thức sau đó 12 tháng.",
    "problem.official-not-year-after": (
        "Ngày chính thức {value} cách ngày vào Đảng (dự bị) {admitted} {months} tháng, không phải {usual} tháng."
    ),
    "problem.official-not-year-after.hint": "Đối chiếu với hồ sơ đảng viên; giữ nguyên nếu thời gian dự bị có kéo dài.",
    "problem.retirement-differs": "Tháng nghỉ hưu {value} chênh quá {months} tháng so với bảng tuổi nghỉ hưu ({month}).",
    "problem.retirement-differs.hint": (
        "Kiểm tra ngày sinh, giới tính và tháng nghỉ hưu; giữ nguyên nếu có quyết định riêng và ghi rõ lý do."
    ),
    "problem.age-disagrees": "Tuổi {value} không khớp ngày sinh {birth} (danh sách tính tuổi vào năm {year}).",
    "problem.age-disagrees.hint": "Kiểm tra ngày sinh; tuổi luôn được tính từ ngày sinh, không lấy theo danh sách.",
    "problem.degree-below-field": "Trình độ {value} không có chuyên ngành, nhưng lại ghi chuyên ngành: {field}.",
    "problem.degree-below-field.hint": "Ghi đúng trình độ ứng với chuyên ngành, hoặc bỏ chuyên ngành.",
    "problem.degree-missing": "Có chuyên ngành ({field}) nhưng không ghi trình độ.",
    "problem.degree-missing.hint": "Ghi trình độ: ô trống là chưa rõ, các yêu cầu về trình độ sẽ chưa kết luận được.",
    "problem.incumbent-not-in-party": "Cấp ủy viên đương nhiệm nhưng không ghi ngày vào Đảng.",
    "problem.incumbent-not-in-party.hint": "Ghi bổ sung ngày vào Đảng, hoặc kiểm tra lại dấu tái cử.",
    "problem.planned-post-held": "Quy hoạch chức danh đang giữ: {posts}.",
    "problem.planned-post-held.hint": (
        "Chỉ quy hoạch chức danh cao hơn (Quy định 377-QĐ/TW): bỏ chức danh này, hoặc sửa chức vụ hiện nay."
    ),
    "problem.planned-posts-many": "Quy hoạch {count} chức danh; tối đa {most} chức danh.",
    "problem.planned-posts-many.hint": "Mỗi người quy hoạch không quá {most} chức danh ở cùng cấp (Quy định 377-QĐ/TW).",
    "problem.person-twice": (
        "Có thể một người bị ghi hai lần: {value} trùng họ tên với {first}, ngày sinh có thể trùng ({ids})."
    ),
    "problem.person-twice.hint": "So hai dòng; nếu là một người thì xóa một dòng.",
    "problem.name-twice-in-unit": "{value} trùng họ tên và đơn vị với {first} ({ids}).",
    "problem.name-twice-in-unit.hint": "So hai dòng: một người ghi hai lần do nhầm ngày sinh, hay hai người trùng tên?",
    "problem.card-twice": "Số {value} đã có ở {first} ({ids}).",
    "problem.card-twice.hint": "Mỗi số chỉ của một người: sửa lại số bị sai.",
    "problem.name-missing": "Dòng này không có họ tên, được đọc như một người riêng.",
    "problem.name-missing.hint": (
        "Nếu tiếp người ở dòng trên thì gộp vào dòng đó; chức danh khuyết thì bỏ dòng; người khác thì ghi họ tên."
    ),
    "problem.person-bare": "“{value}” được đọc như một người, nhưng ngoài họ tên không có thông tin nào.",
    "problem.person-bare.hint": "Nếu là tên mục thì gộp ô cả dòng hoặc đánh số I, II, III; nếu là cán bộ thì ghi đủ thông tin.",
    "problem.only-signs": "“{value}” được đọc như một giá trị, không phải ô trống; số ô của `{field}` chỉ có dấu: {count}.",
    "problem.only-signs.hint": (
        "Chưa có thông tin thì để trống; có nghĩa thì ghi rõ (ví dụ `Không`); quy tắc tính chúng như một giá trị."
    ),
}
