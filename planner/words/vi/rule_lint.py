"""Words of `rules lint`: what is wrong, or may be, with rule files."""

MESSAGES: dict[str, str] = {
    "problem.reference-months-differ": "Các bộ quy tắc mà `{value}` kế thừa tính tuổi tại những mốc khác nhau: {months}.",
    "problem.reference-months-differ.hint": "Ghi rõ mốc áp dụng ở đây: `reference_month: 2025-09`.",
    "lint.clean": "Không có lỗi.",
    "lint.problems": "Có lỗi; các lỗi được nêu trước.",
    "lint.warnings-only": "Không có lỗi; có cảnh báo cần xem lại.",
    "lint.notes-only": "Không có lỗi; xem các ghi chú dưới đây.",
    "problem.lint-folder-empty": "Trong {value} không có tệp quy định nào.",
    "problem.lint-folder-empty.hint": "Tệp quy định có đuôi .yaml hoặc .yml; thư mục tên tests được bỏ qua.",
    "problem.lint-not-rules": (
        "Tệp này không phải bộ quy tắc, không phải kế hoạch, cũng không phải danh mục trường; chưa được kiểm tra."
    ),
    "problem.lint-not-rules.hint": "Bộ quy tắc bắt đầu bằng `ruleset:`, kế hoạch bằng `plan:`, danh mục trường bằng `fields:`.",
    "problem.field-not-in-catalogue": "Danh mục trường không có trường `{value}`; được coi là một cột văn bản.",
    "problem.field-not-in-catalogue.hint": (
        "Có phải ý là {near}? Nếu không, hãy khai báo trường trong một danh mục và chỉ ra bằng --fields."
    ),
    "problem.ruleset-other-name": "{file} khai `ruleset: {value}`, nhưng bộ quy tắc được tìm theo tên tệp.",
    "problem.ruleset-other-name.hint": "Viết `ruleset: {stem}` hoặc đổi tên tệp; kế hoạch gọi bộ này là `{stem}`.",
    "problem.field-not-in-catalogue.hint-none": "Khai báo trường trong một danh mục và chỉ ra bằng --fields.",
    "problem.rule-loosened": "Quy định `{value}` lỏng hơn quy định của {above} ({first}): {what}.",
    "problem.rule-loosened.hint": (
        "Cấp dưới chỉ được đặt mức chặt hơn quy định bắt buộc của cấp trên. Giữ quy định của cấp trên, hoặc ghi văn bản "
        "cho phép: `allowed_by: ...`."
    ),
    "problem.rule-changed-not-comparable": (
        "Quy định `{value}` thay quy định của {above} ({first}) mà không thể so sánh mức chặt chẽ: {what}."
    ),
    "problem.rule-changed-not-comparable.hint": (
        "Hãy tự so sánh hai quy định; đặt mã riêng cho quy định mới bên cạnh quy định cũ, hoặc ghi `allowed_by: ...`."
    ),
    "problem.group-loosens-rule": (
        "Nhóm `{value}` được định nghĩa lại ở đây làm cho quy định `{rule}` của {above} ({first}) lỏng hơn: {what}."
    ),
    "problem.group-loosens-rule.hint": (
        "Đặt tên khác cho nhóm này, hoặc ghi lại quy định ở đây kèm văn bản cho phép: `allowed_by: ...`."
    ),
    "problem.group-changes-rule": (
        "Nhóm `{value}` được định nghĩa lại ở đây làm thay đổi quy định `{rule}` của {above} ({first}): {what}."
    ),
    "problem.group-changes-rule.hint": "Hãy tự so sánh hai định nghĩa, hoặc đặt tên khác cho nhóm này.",
    "problem.rules-contradict": (
        "Không nguồn nhân sự nào đáp ứng được đồng thời các quy định này (trong {where_used}): {rules}."
    ),
    "problem.rules-contradict.hint": (
        "Chỉ cần bỏ một trong số đó là hết mâu thuẫn này. Nới một quy định, hoặc chuyển thành phấn đấu: `force: should`."
    ),
    "problem.rule-cannot-hold": "Không nguồn nhân sự nào đáp ứng được quy định `{value}` (trong {where_used}).",
    "problem.rule-cannot-hold.hint": "Xem lại mức và điều kiện: không ai thỏa được, hoặc không có số nào nằm giữa các mức.",
    "problem.bounds-crossed": "`{lower}: {low}` và `{upper}: {high}` của quy định `{value}` không thể cùng đúng.",
    "problem.bounds-crossed.hint": "Giới hạn dưới không được lớn hơn giới hạn trên; có `above`, `below` thì phải nhỏ hơn hẳn.",
    "problem.lint-in-pairs": "{rules} quy định của {value} phân biệt quá nhiều loại người: chỉ thử {pairs} cặp quy định.",
    "problem.lint-in-pairs.hint": (
        "Mâu thuẫn giữa ba quy định trở lên sẽ không thấy ở đây; `planner check` tìm ra với một nguồn cụ thể."
    ),
    "problem.share-no-whole-seats": (
        "{value} của {example} người không ra số người nguyên nào (quy định `{rule}`, {committee}; số lượng {sizes})."
    ),
    "problem.share-no-whole-seats.hint": "Các số nguyên gần nhất là {nearest}. Nới một mức, hoặc ghi số người.",
    "problem.share-no-whole": (
        "{value} không ra số người nguyên nào khi có {sizes} người (đã xét đến {largest}; quy định `{rule}`)."
    ),
    "problem.share-no-whole.hint": (
        "Với {example} người, các số nguyên gần nhất là {nearest}. Nới một mức, hoặc chỉ để phấn đấu."
    ),
    "problem.share-allows-nobody": (
        "Nhiều nhất {value} của {size} người nghĩa là không người nào (quy định `{rule}`, {committee})."
    ),
    "problem.share-allows-nobody.hint": "Với ban nhỏ, hãy ghi số người: `at_most: 1`.",
    "problem.group-matches-nobody": "Không ai có thể thuộc nhóm `{value}`.",
    "problem.group-matches-nobody.hint": "Các điều kiện loại trừ nhau, hoặc vượt mọi độ tuổi. Dùng `any:` khi muốn nói “hoặc”.",
    "problem.group-matches-everybody": "Ai cũng thuộc nhóm `{value}`.",
    "problem.group-matches-everybody.hint": "Các điều kiện không loại ai; xem lại con số và các từ `not`, `any`.",
    "problem.selector-matches-nobody": "Không ai có thể thỏa `{key}` của quy định `{value}`.",
    "problem.selector-matches-nobody.hint": (
        "Các điều kiện loại trừ nhau, hoặc vượt mọi độ tuổi. Dùng `any:` khi muốn nói “hoặc”."
    ),
    "problem.selector-matches-everybody": "Ai cũng thỏa `{key}` của quy định `{value}`: điều kiện không chọn ra ai.",
    "problem.selector-matches-everybody.hint": "Bỏ điều kiện này, hoặc xem lại con số và các từ `not`, `any`.",
    "problem.count-outside-of": "Không ai có thể vừa thỏa `count` vừa thỏa `of` của quy định `{value}`.",
    "problem.count-outside-of.hint": "Chỉ những người thỏa cả hai mới được tính; `of` nói tỷ lệ tính trên những ai.",
    "problem.rule-idle": "Mức {value} của quy định `{rule}` thì phương án nào cũng đạt.",
    "problem.rule-idle.hint": "Ghi đúng con số cần có, hoặc bỏ quy định này.",
    "problem.bound-above-seats": (
        "Mức nhiều nhất {value} không bao giờ bị vượt: {committee} có nhiều nhất {seats} người (quy định `{rule}`)."
    ),
    "problem.bound-above-seats.hint": "Kiểm tra lại con số; quy định không đòi hỏi gì ở ban này.",
    "problem.group-unused": "Không quy định nào dùng nhóm `{value}`.",
    "problem.group-unused.hint": "Bỏ nhóm này, hoặc kiểm tra cùng lúc các bộ quy tắc kế thừa bộ này (chỉ ra cả thư mục).",
    "problem.source-unused": "Không quy định nào dẫn nguồn `{value}`.",
    "problem.source-unused.hint": "Bỏ nguồn này, hoặc ghi vào `basis` của các quy định dựa trên nguồn đó.",
    "problem.source-without-date": "Nguồn `{value}` không ghi ngày ban hành.",
    "problem.source-without-date.hint": "Thêm `date: yyyy-mm-dd`: số văn bản có thể trùng giữa các năm.",
    "problem.rules-without-basis": "{n} quy định chưa ghi căn cứ (quy định:dòng): {rules}.",
    "problem.rules-without-basis.hint": "Thêm `basis: {{source: ..., clause: ...}}` để bản in dẫn được căn cứ.",
    "problem.figures-to-confirm": "{n} quy định có con số chưa được xác nhận (quy định:dòng): {rules}.",
    "problem.figures-to-confirm.hint": "Đối chiếu con số với văn bản, rồi ghi `confidence: confirmed`.",
    "problem.ruleset-id-twice": "Bộ quy tắc `{value}` cũng có trong {first}.",
    "problem.ruleset-id-twice.hint": "Đặt mã khác sau `ruleset:` cho một trong hai bộ.",
    "problem.family-overlap": "Hai bộ của họ `{value}` cùng có hiệu lực: {one} ({one_force}) và {other} ({other_force}).",
    "problem.family-overlap.hint": "Ghi `in_force: {{from: ..., to: ...}}` để mỗi ngày chỉ có một bộ; `to` là ngày cuối cùng.",
    "problem.values-near": "`{value}` của {name} rất giống `{near}` ({first}).",
    "problem.values-near.hint": "Nếu cùng một nghĩa, hãy viết giống nhau, hoặc khai báo các cách viết trong danh mục trường.",
}
