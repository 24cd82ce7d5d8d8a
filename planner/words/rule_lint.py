"""Words of `rules lint`: what is wrong, or may be, with rule files."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.reference-months-differ": {
        "en": "The sets that `{value}` extends count ages at several months: {months}.",
        "vi": "Các bộ quy tắc mà `{value}` kế thừa tính tuổi tại những mốc khác nhau: {months}.",
    },
    "problem.reference-months-differ.hint": {
        "en": "State the one that counts here: `reference_month: 2025-09`.",
        "vi": "Ghi rõ mốc áp dụng ở đây: `reference_month: 2025-09`.",
    },
    "lint.clean": {"en": "Nothing wrong.", "vi": "Không có lỗi."},
    "lint.problems": {"en": "There are errors; they stand first.", "vi": "Có lỗi; các lỗi được nêu trước."},
    "lint.warnings-only": {"en": "No errors; warnings to look at below.", "vi": "Không có lỗi; có cảnh báo cần xem lại."},
    "lint.notes-only": {"en": "Nothing wrong; notes below.", "vi": "Không có lỗi; xem các ghi chú dưới đây."},
    "problem.lint-folder-empty": {
        "en": "There is no rule file in {value}.",
        "vi": "Trong {value} không có tệp quy định nào.",
    },
    "problem.lint-folder-empty.hint": {
        "en": "Rule files end in .yaml or .yml; folders named tests are passed over.",
        "vi": "Tệp quy định có đuôi .yaml hoặc .yml; thư mục tên tests được bỏ qua.",
    },
    "problem.lint-not-rules": {
        "en": "This file is neither a rule set, nor a plan, nor a field catalogue; it was not looked at.",
        "vi": "Tệp này không phải bộ quy tắc, không phải kế hoạch, cũng không phải danh mục trường; chưa được kiểm tra.",
    },
    "problem.lint-not-rules.hint": {
        "en": "A rule set begins with `ruleset:`, a plan with `plan:`, a catalogue with `fields:`.",
        "vi": "Bộ quy tắc bắt đầu bằng `ruleset:`, kế hoạch bằng `plan:`, danh mục trường bằng `fields:`.",
    },
    "problem.field-not-in-catalogue": {
        "en": "The field catalogue has no field `{value}`; it is taken for a text column.",
        "vi": "Danh mục trường không có trường `{value}`; được coi là một cột văn bản.",
    },
    "problem.field-not-in-catalogue.hint": {
        "en": "Did you mean {near}? Else declare the field in a catalogue and name that with --fields.",
        "vi": "Có phải ý là {near}? Nếu không, hãy khai báo trường trong một danh mục và chỉ ra bằng --fields.",
    },
    "problem.ruleset-other-name": {
        "en": "{file} calls itself `ruleset: {value}`, but a set is found by the name of its file.",
        "vi": "{file} khai `ruleset: {value}`, nhưng bộ quy tắc được tìm theo tên tệp.",
    },
    "problem.ruleset-other-name.hint": {
        "en": "Write `ruleset: {stem}`, or rename the file; plans name it `{stem}`.",
        "vi": "Viết `ruleset: {stem}` hoặc đổi tên tệp; kế hoạch gọi bộ này là `{stem}`.",
    },
    "problem.field-not-in-catalogue.hint-none": {
        "en": "Declare the field in a catalogue and name that with --fields.",
        "vi": "Khai báo trường trong một danh mục và chỉ ra bằng --fields.",
    },
    "problem.rule-loosened": {
        "en": "The rule `{value}` is looser than that of {above} ({first}): {what}.",
        "vi": "Quy định `{value}` lỏng hơn quy định của {above} ({first}): {what}.",
    },
    "problem.rule-loosened.hint": {
        "en": (
            "A lower layer may only tighten a `must`. Keep the higher rule, or name the document that allowed it: "
            "`allowed_by: ...`."
        ),
        "vi": (
            "Cấp dưới chỉ được đặt mức chặt hơn quy định bắt buộc của cấp trên. Giữ quy định của cấp trên, hoặc ghi văn bản "
            "cho phép: `allowed_by: ...`."
        ),
    },
    "problem.rule-changed-not-comparable": {
        "en": "The rule `{value}` replaces that of {above} ({first}), and cannot be seen to be as strict: {what}.",
        "vi": "Quy định `{value}` thay quy định của {above} ({first}) mà không thể so sánh mức chặt chẽ: {what}.",
    },
    "problem.rule-changed-not-comparable.hint": {
        "en": "Compare the two by hand; give the new rule an id of its own beside the old one, or `allowed_by: ...`.",
        "vi": "Hãy tự so sánh hai quy định; đặt mã riêng cho quy định mới bên cạnh quy định cũ, hoặc ghi `allowed_by: ...`.",
    },
    "problem.group-loosens-rule": {
        "en": "The group `{value}`, defined again here, makes the rule `{rule}` of {above} ({first}) looser: {what}.",
        "vi": "Nhóm `{value}` được định nghĩa lại ở đây làm cho quy định `{rule}` của {above} ({first}) lỏng hơn: {what}.",
    },
    "problem.group-loosens-rule.hint": {
        "en": "Give the group another name, or state the rule here again with the document that allowed it: `allowed_by: ...`.",
        "vi": "Đặt tên khác cho nhóm này, hoặc ghi lại quy định ở đây kèm văn bản cho phép: `allowed_by: ...`.",
    },
    "problem.group-changes-rule": {
        "en": "The group `{value}`, defined again here, changes the rule `{rule}` of {above} ({first}): {what}.",
        "vi": "Nhóm `{value}` được định nghĩa lại ở đây làm thay đổi quy định `{rule}` của {above} ({first}): {what}.",
    },
    "problem.group-changes-rule.hint": {
        "en": "Compare the two by hand, or give the group another name.",
        "vi": "Hãy tự so sánh hai định nghĩa, hoặc đặt tên khác cho nhóm này.",
    },
    "problem.rules-contradict": {
        "en": "No pool can meet these rules together (in {where_used}): {rules}.",
        "vi": "Không nguồn nhân sự nào đáp ứng được đồng thời các quy định này (trong {where_used}): {rules}.",
    },
    "problem.rules-contradict.hint": {
        "en": "Leaving out any one of them would do. Loosen one, or make it a goal: `force: should`.",
        "vi": "Chỉ cần bỏ một trong số đó là được. Nới một quy định, hoặc chuyển thành phấn đấu: `force: should`.",
    },
    "problem.rule-cannot-hold": {
        "en": "No pool can meet the rule `{value}` (in {where_used}).",
        "vi": "Không nguồn nhân sự nào đáp ứng được quy định `{value}` (trong {where_used}).",
    },
    "problem.rule-cannot-hold.hint": {
        "en": "Look at its bounds and conditions: nobody can match them, or no number lies between them.",
        "vi": "Xem lại mức và điều kiện: không ai thỏa được, hoặc không có số nào nằm giữa các mức.",
    },
    "problem.lint-in-pairs": {
        "en": "The {rules} rules of {value} tell too many kinds of people apart: only {pairs} pairs of them were tried.",
        "vi": "{rules} quy định của {value} phân biệt quá nhiều loại người: chỉ thử {pairs} cặp quy định.",
    },
    "problem.lint-in-pairs.hint": {
        "en": "A contradiction among three or more rules would not be seen here; `planner check` finds it for a given pool.",
        "vi": "Mâu thuẫn giữa ba quy định trở lên sẽ không thấy ở đây; `planner check` tìm ra với một nguồn cụ thể.",
    },
    "problem.share-no-whole-seats": {
        "en": "{value} of {example} seats is no whole number of people (rule `{rule}`, {committee}; sizes {sizes}).",
        "vi": "{value} của {example} người không ra số người nguyên nào (quy định `{rule}`, {committee}; số lượng {sizes}).",
    },
    "problem.share-no-whole-seats.hint": {
        "en": "The whole numbers around it are {nearest}. Widen a bound, or write a number of people.",
        "vi": "Các số nguyên gần nhất là {nearest}. Nới một mức, hoặc ghi số người.",
    },
    "problem.share-no-whole": {
        "en": "{value} is no whole number of people in committees of {sizes} (up to {largest} looked at; rule `{rule}`).",
        "vi": "{value} không ra số người nguyên nào khi có {sizes} người (đã xét đến {largest}; quy định `{rule}`).",
    },
    "problem.share-no-whole.hint": {
        "en": "Of {example} the whole numbers around it are {nearest}. Widen a bound, or keep it a goal.",
        "vi": "Với {example} người, các số nguyên gần nhất là {nearest}. Nới một mức, hoặc chỉ để phấn đấu.",
    },
    "problem.share-allows-nobody": {
        "en": "At most {value} of {size} seats is nobody at all (rule `{rule}`, {committee}).",
        "vi": "Nhiều nhất {value} của {size} người nghĩa là không người nào (quy định `{rule}`, {committee}).",
    },
    "problem.share-allows-nobody.hint": {
        "en": "In a small committee write a number of people: `at_most: 1`.",
        "vi": "Với ban nhỏ, hãy ghi số người: `at_most: 1`.",
    },
    "problem.group-matches-nobody": {
        "en": "Nobody can ever match the group `{value}`.",
        "vi": "Không ai có thể thuộc nhóm `{value}`.",
    },
    "problem.group-matches-nobody.hint": {
        "en": "Its conditions exclude each other, or lie beyond every age. `any:` stands for “or”.",
        "vi": "Các điều kiện loại trừ nhau, hoặc vượt mọi độ tuổi. Dùng `any:` khi muốn nói “hoặc”.",
    },
    "problem.group-matches-everybody": {
        "en": "Everybody matches the group `{value}`.",
        "vi": "Ai cũng thuộc nhóm `{value}`.",
    },
    "problem.group-matches-everybody.hint": {
        "en": "Its conditions leave nobody out; look at the figures and at `not` and `any`.",
        "vi": "Các điều kiện không loại ai; xem lại con số và các từ `not`, `any`.",
    },
    "problem.selector-matches-nobody": {
        "en": "Nobody can ever match `{key}` of the rule `{value}`.",
        "vi": "Không ai có thể thỏa `{key}` của quy định `{value}`.",
    },
    "problem.selector-matches-nobody.hint": {
        "en": "Its conditions exclude each other, or lie beyond every age. `any:` stands for “or”.",
        "vi": "Các điều kiện loại trừ nhau, hoặc vượt mọi độ tuổi. Dùng `any:` khi muốn nói “hoặc”.",
    },
    "problem.selector-matches-everybody": {
        "en": "Everybody matches `{key}` of the rule `{value}`: it chooses nothing.",
        "vi": "Ai cũng thỏa `{key}` của quy định `{value}`: điều kiện không chọn ra ai.",
    },
    "problem.selector-matches-everybody.hint": {
        "en": "Leave it out, or look at the figures and at `not` and `any`.",
        "vi": "Bỏ điều kiện này, hoặc xem lại con số và các từ `not`, `any`.",
    },
    "problem.require-refuses-all": {
        "en": "Whoever matches `who` of the rule `{value}` can never match its `require`.",
        "vi": "Ai thỏa `who` của quy định `{value}` thì không bao giờ thỏa `require`.",
    },
    "problem.require-refuses-all.hint": {
        "en": "If such people are not wanted, say so plainly: `require: {{not: ...}}`; else look at the figures.",
        "vi": "Nếu không nhận những người này, hãy ghi thẳng: `require: {{not: ...}}`; nếu không, xem lại con số.",
    },
    "problem.require-always-holds": {
        "en": "Whoever matches `who` of the rule `{value}` matches its `require` as well: it asks nothing.",
        "vi": "Ai thỏa `who` của quy định `{value}` thì cũng thỏa `require`: quy định không đòi hỏi gì.",
    },
    "problem.require-always-holds.hint": {
        "en": "Look at what `who` and `require` have in common, or leave the rule out.",
        "vi": "Xem phần trùng nhau giữa `who` và `require`, hoặc bỏ quy định này.",
    },
    "problem.count-outside-of": {
        "en": "Nobody can match both `count` and `of` of the rule `{value}`.",
        "vi": "Không ai có thể vừa thỏa `count` vừa thỏa `of` của quy định `{value}`.",
    },
    "problem.count-outside-of.hint": {
        "en": "Only members who match both are counted; `of` says of whom the share is.",
        "vi": "Chỉ những người thỏa cả hai mới được tính; `of` nói tỷ lệ tính trên những ai.",
    },
    "problem.rule-idle": {
        "en": "The bound {value} of the rule `{rule}` is met by every slate.",
        "vi": "Mức {value} của quy định `{rule}` thì phương án nào cũng đạt.",
    },
    "problem.rule-idle.hint": {
        "en": "Write the figure that is meant, or leave the rule out.",
        "vi": "Ghi đúng con số cần có, hoặc bỏ quy định này.",
    },
    "problem.bound-above-seats": {
        "en": "At most {value} can never be passed: {committee} has at most {seats} seats (rule `{rule}`).",
        "vi": "Mức nhiều nhất {value} không bao giờ bị vượt: {committee} có nhiều nhất {seats} người (quy định `{rule}`).",
    },
    "problem.bound-above-seats.hint": {
        "en": "Check the figure; the rule asks nothing of this committee.",
        "vi": "Kiểm tra lại con số; quy định không đòi hỏi gì ở ban này.",
    },
    "problem.group-unused": {
        "en": "No rule uses the group `{value}`.",
        "vi": "Không quy định nào dùng nhóm `{value}`.",
    },
    "problem.group-unused.hint": {
        "en": "Leave it out, or look at the same time at the sets that build on this one (name the folder).",
        "vi": "Bỏ nhóm này, hoặc kiểm tra cùng lúc các bộ quy tắc kế thừa bộ này (chỉ ra cả thư mục).",
    },
    "problem.source-unused": {
        "en": "No rule rests on the source `{value}`.",
        "vi": "Không quy định nào dẫn nguồn `{value}`.",
    },
    "problem.source-unused.hint": {
        "en": "Leave it out, or name it in the `basis` of the rules that rest on it.",
        "vi": "Bỏ nguồn này, hoặc ghi vào `basis` của các quy định dựa trên nguồn đó.",
    },
    "problem.source-without-date": {
        "en": "The source `{value}` has no date.",
        "vi": "Nguồn `{value}` không ghi ngày ban hành.",
    },
    "problem.source-without-date.hint": {
        "en": "Add `date: yyyy-mm-dd`: numbers of documents come again in other years.",
        "vi": "Thêm `date: yyyy-mm-dd`: số văn bản có thể trùng giữa các năm.",
    },
    "problem.rules-without-basis": {
        "en": "Rules without a legal basis, {n} (rule:line): {rules}.",
        "vi": "{n} quy định chưa ghi căn cứ (quy định:dòng): {rules}.",
    },
    "problem.rules-without-basis.hint": {
        "en": "Add `basis: {{source: ..., clause: ...}}`, so that printouts can name it.",
        "vi": "Thêm `basis: {{source: ..., clause: ...}}` để bản in dẫn được căn cứ.",
    },
    "problem.figures-to-confirm": {
        "en": "Rules whose figure nobody has confirmed yet, {n} (rule:line): {rules}.",
        "vi": "{n} quy định có con số chưa được xác nhận (quy định:dòng): {rules}.",
    },
    "problem.figures-to-confirm.hint": {
        "en": "Look the figure up in the document, then write `confidence: confirmed`.",
        "vi": "Đối chiếu con số với văn bản, rồi ghi `confidence: confirmed`.",
    },
    "problem.ruleset-id-twice": {
        "en": "The rule set `{value}` is in {first}, too.",
        "vi": "Bộ quy tắc `{value}` cũng có trong {first}.",
    },
    "problem.ruleset-id-twice.hint": {
        "en": "Give one of them another id after `ruleset:`.",
        "vi": "Đặt mã khác sau `ruleset:` cho một trong hai bộ.",
    },
    "problem.family-overlap": {
        "en": "Two members of the family `{value}` are in force at once: {one} ({one_force}) and {other} ({other_force}).",
        "vi": "Hai bộ của họ `{value}` cùng có hiệu lực: {one} ({one_force}) và {other} ({other_force}).",
    },
    "problem.family-overlap.hint": {
        "en": "Set `in_force: {{from: ..., to: ...}}` so that each day has one; `to` is the last day.",
        "vi": "Ghi `in_force: {{from: ..., to: ...}}` để mỗi ngày chỉ có một bộ; `to` là ngày cuối cùng.",
    },
    "problem.values-near": {
        "en": "`{value}` of {name} is very near to `{near}` ({first}).",
        "vi": "`{value}` của {name} rất giống `{near}` ({first}).",
    },
    "problem.values-near.hint": {
        "en": "If they mean the same, write both alike, or declare the spellings in the field catalogue.",
        "vi": "Nếu cùng một nghĩa, hãy viết giống nhau, hoặc khai báo các cách viết trong danh mục trường.",
    },
}
