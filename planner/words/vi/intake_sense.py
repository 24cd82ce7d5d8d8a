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
    "problem.identity-number-zero-lost": (
        "Số {value} có {digits} chữ số, không phải {needed}: bảng tính thường bỏ số 0 ở đầu. Có thể là {to}."
    ),
    "problem.identity-number-zero-lost.hint": (
        "Đối chiếu với thẻ căn cước; nếu đúng là {to} thì định dạng cột là văn bản rồi gõ lại đủ số."
    ),
    "problem.identity-number-form": "{value} không phải số định danh: cần {needed} chữ số, hoặc {old} nếu là số CMND cũ.",
    "problem.identity-number-form.hint": "Ở đây có {digits} chữ số. Gõ lại theo thẻ căn cước.",
    "problem.identity-number-rounded": (
        "{value} là số đã bị làm tròn: bảng tính ghi theo lũy thừa của 10, các chữ số cuối đã mất."
    ),
    "problem.identity-number-rounded.hint": "Định dạng cột là văn bản rồi gõ lại số theo thẻ căn cước.",
    "problem.identity-number-spaced": "Số {value} được đối chiếu như {to}.",
    "problem.identity-number-spaced.hint": "Không cần làm gì; nếu dùng làm mã thì phải ghi liền, không có dấu cách, dấu chấm.",
    "problem.identity-number-old": "Số có chín chữ số là số CMND cũ ({count} số trong danh sách): không kiểm tra được gì.",
    "problem.identity-number-old.hint": "Không cần làm gì; nếu đã có số định danh 12 chữ số thì ghi vào.",
    "problem.identity-number-sex": "Số {value} là của {sex} (chữ số thứ 4), còn {gender_at} ghi {gender}.",
    "problem.identity-number-sex.hint": "Một trong hai ô sai: đối chiếu số với thẻ căn cước, {gender_at} với hồ sơ.",
    "problem.identity-number-year": "Số {value} cho biết sinh năm {year} (chữ số thứ 4 đến thứ 6), còn {birth_at} ghi {birth}.",
    "problem.identity-number-year.hint": (
        "Một trong hai ô sai: đối chiếu số với thẻ căn cước, {birth_at} với giấy khai sinh. Tuổi được tính theo {birth_at}."
    ),
    "problem.identity-number-other": (
        "Số {value} cho biết {sex}, sinh năm {year}; dòng này ghi {gender} ({gender_at}), {birth} ({birth_at})."
    ),
    "problem.identity-number-other.hint": (
        "Cả hai đều khác: có thể là số của người khác, hoặc sai chữ số thứ 4. Đối chiếu số với thẻ căn cước trước, "
        "rồi đến {gender_at} và {birth_at}."
    ),
    "problem.identity-number-unborn": "Số {value} cho biết sinh năm {year}, là năm chưa đến.",
    "problem.identity-number-unborn.hint": (
        "Đối chiếu với thẻ căn cước: chữ số thứ 4 chỉ thế kỷ, chữ số thứ 5 và 6 chỉ năm sinh."
    ),
    "problem.identity-number-twice": "Số {value} đã có ở {first} ({ids}): một người ghi hai lần, hoặc ghi nhầm số.",
    "problem.identity-number-twice.hint": "Mỗi số chỉ của một người: xóa một trong hai dòng, hoặc sửa lại số bị sai.",
    "problem.identity-number-doubtful": "Cần xem lại số định danh ở ô này.",
    "problem.identity-number-doubtful.hint": "`planner pool lint` nêu lý do kèm số; kết quả không ghi số định danh.",
    "problem.identity-number-offered": (
        "Danh sách không có cột mã, nhưng cả {people} người đều có số định danh và không số nào trùng. Có thể dùng làm mã."
    ),
    "problem.identity-number-offered.hint": (
        "Ghi dòng {line} dưới `columns:` (hoặc trong tệp của --columns). Khi đó kết quả, phương án và nhật ký đều mang số "
        "định danh cá nhân; nếu không ghi, mọi người được đánh số theo dòng."
    ),
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
