"""Words of the sense checks: what can be read but does not fit together."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.birth-in-future": {
        "en": "The birth date {value} lies in the future.",
        "vi": "Ngày sinh {value} ở trong tương lai.",
    },
    "problem.birth-in-future.hint": {
        "en": "Put the birth date right from the personnel file.",
        "vi": "Sửa lại ngày sinh theo hồ sơ.",
    },
    "problem.age-below-adult": {
        "en": "Born {value}: {age} years old today, below {least}.",
        "vi": "Sinh {value}: đến nay mới {age} tuổi, chưa đủ {least} tuổi.",
    },
    "problem.age-below-adult.hint": {
        "en": "Check the year of birth against the personnel file.",
        "vi": "Đối chiếu năm sinh với hồ sơ.",
    },
    "problem.age-above-usual": {
        "en": "Born {value}: {age} years old today, above {most}.",
        "vi": "Sinh {value}: đến nay đã {age} tuổi, trên {most} tuổi.",
    },
    "problem.age-above-usual.hint": {
        "en": "Check the year of birth against the personnel file.",
        "vi": "Đối chiếu năm sinh với hồ sơ.",
    },
    "problem.date-in-future": {
        "en": "The date {value} lies in the future.",
        "vi": "Ngày {value} ở trong tương lai.",
    },
    "problem.date-in-future.hint": {
        "en": "Check the date against the personnel file.",
        "vi": "Đối chiếu với hồ sơ.",
    },
    "problem.party-before-birth": {
        "en": "The date of joining the Party, {value}, lies before the birth date {birth}.",
        "vi": "Vào Đảng {value}, trước ngày sinh {birth}.",
    },
    "problem.party-before-birth.hint": {
        "en": "One of the two dates is wrong, or they stand in each other's column.",
        "vi": "Một trong hai ngày bị sai, hoặc hai ngày bị ghi đổi cột cho nhau.",
    },
    "problem.joined-young": {
        "en": "Joined the Party at {age} (born {birth}, joined {value}); members are admitted from {least} on.",
        "vi": "Vào Đảng khi mới {age} tuổi (sinh {birth}, vào Đảng {value}); phải đủ {least} tuổi mới được kết nạp.",
    },
    "problem.joined-young.hint": {
        "en": "Check both dates against the Party file.",
        "vi": "Đối chiếu cả hai ngày với hồ sơ đảng viên.",
    },
    "problem.official-before-admission": {
        "en": "The official date {value} lies before the admission {admitted}.",
        "vi": "Ngày chính thức {value} trước ngày vào Đảng (dự bị) {admitted}.",
    },
    "problem.official-before-admission.hint": {
        "en": "The dates may stand in each other's column: admission (dự bị) first, official (chính thức) twelve months later.",
        "vi": "Có thể hai ngày bị ghi đổi cột: dự bị trước, chính thức sau đó 12 tháng.",
    },
    "problem.official-not-year-after": {
        "en": "The official date {value} comes {months} months after the admission {admitted}, not {usual}.",
        "vi": "Ngày chính thức {value} cách ngày vào Đảng (dự bị) {admitted} {months} tháng, không phải {usual} tháng.",
    },
    "problem.official-not-year-after.hint": {
        "en": "Check both dates against the Party file; leave them if the probation was longer.",
        "vi": "Đối chiếu với hồ sơ đảng viên; giữ nguyên nếu thời gian dự bị có kéo dài.",
    },
    "problem.retirement-differs": {
        "en": "The retirement month {value} is more than {months} months off the retirement table ({month}).",
        "vi": "Tháng nghỉ hưu {value} chênh quá {months} tháng so với bảng tuổi nghỉ hưu ({month}).",
    },
    "problem.retirement-differs.hint": {
        "en": "Check birth date, gender and month; leave it if a decision sets another month, and note the reason.",
        "vi": "Kiểm tra ngày sinh, giới tính và tháng nghỉ hưu; giữ nguyên nếu có quyết định riêng và ghi rõ lý do.",
    },
    "problem.age-disagrees": {
        "en": "The age {value} does not agree with the birth date {birth} (the list counts ages in {year}).",
        "vi": "Tuổi {value} không khớp ngày sinh {birth} (danh sách tính tuổi vào năm {year}).",
    },
    "problem.age-disagrees.hint": {
        "en": "Check the birth date; ages are always computed from it, never taken from the list.",
        "vi": "Kiểm tra ngày sinh; tuổi luôn được tính từ ngày sinh, không lấy theo danh sách.",
    },
    "problem.degree-below-field": {
        "en": "The degree {value} has no field of study, but there is one: {field}.",
        "vi": "Trình độ {value} không có chuyên ngành, nhưng lại ghi chuyên ngành: {field}.",
    },
    "problem.degree-below-field.hint": {
        "en": "Write the degree that the field of study belongs to, or take the field out.",
        "vi": "Ghi đúng trình độ ứng với chuyên ngành, hoặc bỏ chuyên ngành.",
    },
    "problem.degree-missing": {
        "en": "There is a field of study ({field}) but no degree.",
        "vi": "Có chuyên ngành ({field}) nhưng không ghi trình độ.",
    },
    "problem.degree-missing.hint": {
        "en": "Write the degree: a blank one is unknown, and rules on degrees stay unproven.",
        "vi": "Ghi trình độ: ô trống là chưa rõ, các yêu cầu về trình độ sẽ chưa kết luận được.",
    },
    "problem.incumbent-not-in-party": {
        "en": "A member of the present committee without a Party date.",
        "vi": "Cấp ủy viên đương nhiệm nhưng không ghi ngày vào Đảng.",
    },
    "problem.incumbent-not-in-party.hint": {
        "en": "Fill the Party date in, or check the mark for re-election.",
        "vi": "Ghi bổ sung ngày vào Đảng, hoặc kiểm tra lại dấu tái cử.",
    },
    "problem.planned-post-held": {
        "en": "Planned for a post that is already held: {posts}.",
        "vi": "Quy hoạch chức danh đang giữ: {posts}.",
    },
    "problem.planned-post-held.hint": {
        "en": "Planning is for higher posts only (Quy định 377-QĐ/TW): take the post out, or put the present post right.",
        "vi": "Chỉ quy hoạch chức danh cao hơn (Quy định 377-QĐ/TW): bỏ chức danh này, hoặc sửa chức vụ hiện nay.",
    },
    "problem.planned-posts-many": {
        "en": "Planned for {count} posts; {most} are allowed.",
        "vi": "Quy hoạch {count} chức danh; tối đa {most} chức danh.",
    },
    "problem.planned-posts-many.hint": {
        "en": "Keep at most {most} posts a person at one level (Quy định 377-QĐ/TW).",
        "vi": "Mỗi người quy hoạch không quá {most} chức danh ở cùng cấp (Quy định 377-QĐ/TW).",
    },
    "problem.person-twice": {
        "en": "Perhaps one person twice: {value} has the name of {first}, and the birth date may be the same ({ids}).",
        "vi": "Có thể một người bị ghi hai lần: {value} trùng họ tên với {first}, ngày sinh có thể trùng ({ids}).",
    },
    "problem.person-twice.hint": {
        "en": "Compare the two rows; delete one if it is the same person.",
        "vi": "So hai dòng; nếu là một người thì xóa một dòng.",
    },
    "problem.name-twice-in-unit": {
        "en": "{value} has the name and the unit of {first} ({ids}).",
        "vi": "{value} trùng họ tên và đơn vị với {first} ({ids}).",
    },
    "problem.name-twice-in-unit.hint": {
        "en": "Compare the two rows: one person twice with a slip in the birth date, or two people of one name?",
        "vi": "So hai dòng: một người ghi hai lần do nhầm ngày sinh, hay hai người trùng tên?",
    },
    "problem.card-twice": {
        "en": "The number {value} stands at {first} as well ({ids}).",
        "vi": "Số {value} đã có ở {first} ({ids}).",
    },
    "problem.card-twice.hint": {
        "en": "A number belongs to one person: put the wrong one right.",
        "vi": "Mỗi số chỉ của một người: sửa lại số bị sai.",
    },
    "problem.name-missing": {
        "en": "This row has no name, and was read as a person of its own.",
        "vi": "Dòng này không có họ tên, được đọc như một người riêng.",
    },
    "problem.name-missing.hint": {
        "en": "Put it into the row above if it continues that person; take it out if the post is vacant; else write the name.",
        "vi": "Nếu tiếp người ở dòng trên thì gộp vào dòng đó; chức danh khuyết thì bỏ dòng; người khác thì ghi họ tên.",
    },
    "problem.person-bare": {
        "en": "“{value}” was read as a person, but has nothing beside the name.",
        "vi": "“{value}” được đọc như một người, nhưng ngoài họ tên không có thông tin nào.",
    },
    "problem.person-bare.hint": {
        "en": "A title of a section: merge it over the row, or number it I, II, III. A person: fill in the row.",
        "vi": "Nếu là tên mục thì gộp ô cả dòng hoặc đánh số I, II, III; nếu là cán bộ thì ghi đủ thông tin.",
    },
    "problem.only-signs": {
        "en": "“{value}” is read as a text, not as a blank; cells of `{field}` that hold signs alone: {count}.",
        "vi": "“{value}” được đọc như một giá trị, không phải ô trống; số ô của `{field}` chỉ có dấu: {count}.",
    },
    "problem.only-signs.hint": {
        "en": "Empty the cells if nothing is known, or write what they mean (such as `Không`); rules count them as a value.",
        "vi": "Chưa có thông tin thì để trống; có nghĩa thì ghi rõ (ví dụ `Không`); quy tắc tính chúng như một giá trị.",
    },
}
