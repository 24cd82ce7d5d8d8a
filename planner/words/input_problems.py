"""Words of the problems found in plans, rule sets, catalogues and slate files."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.file-missing": {
        "en": "There is no file {value}.",
        "vi": "Không có tệp {value}.",
    },
    "problem.file-missing.hint": {
        "en": (
            "Check the name and the folder; a path inside a file counts from that file, one on the command line from "
            "the current folder."
        ),
        "vi": (
            "Kiểm tra tên tệp và thư mục; đường dẫn ghi trong tệp tính từ tệp đó, đường dẫn trên dòng lệnh tính từ thư "
            "mục đang đứng."
        ),
    },
    "problem.file-is-folder": {
        "en": "{value} is a folder, not a file.",
        "vi": "{value} là thư mục, không phải tệp.",
    },
    "problem.file-is-folder.hint": {
        "en": "Name the file in it: {value}/...",
        "vi": "Nêu tên tệp trong thư mục: {value}/...",
    },
    "problem.file-not-ordinary": {
        "en": "{value} is not an ordinary file.",
        "vi": "{value} không phải là tệp thông thường.",
    },
    "problem.file-not-ordinary.hint": {
        "en": "Pipes and devices are not read; save the data in a file.",
        "vi": "Không đọc từ ống dẫn (pipe) hay thiết bị; hãy lưu dữ liệu vào một tệp.",
    },
    "problem.input-unreadable": {
        "en": "The file {value} cannot be read: {reason}.",
        "vi": "Không đọc được tệp {value}: {reason}.",
    },
    "problem.input-unreadable.hint": {
        "en": "It must be an ordinary file that you may read.",
        "vi": "Phải là một tệp thông thường mà bạn có quyền đọc.",
    },
    "problem.file-too-large": {
        "en": "The file is too large {value}; at most {most} MB are read.",
        "vi": "Tệp quá lớn {value}; chỉ đọc tối đa {most} MB.",
    },
    "problem.file-too-large.hint": {
        "en": "Check that it is the file you mean.",
        "vi": "Kiểm tra xem có đúng tệp cần dùng không.",
    },
    "problem.path-backslashes": {
        "en": "There is no file {value}: folders are parted by `/` here.",
        "vi": "Không có tệp {value}: ở đây các thư mục ngăn cách bằng dấu `/`.",
    },
    "problem.path-backslashes.hint": {
        "en": "Write `{slashes}`.",
        "vi": "Viết `{slashes}`.",
    },
    "problem.no-such-family": {
        "en": "No rule set is of a family `{value}`.",
        "vi": "Không có bộ quy tắc nào thuộc họ văn bản `{value}`.",
    },
    "problem.no-such-family.hint": {"en": "Did you mean: {near}?", "vi": "Có phải ý bạn là: {near}?"},
    "problem.no-such-family.hint-known": {"en": "Known here: {known}.", "vi": "Ở đây có: {known}."},
    "problem.no-such-family.hint-none": {
        "en": "`planner rules list` names what there is.",
        "vi": "Xem `planner rules list`.",
    },
    "problem.file-encoding": {
        "en": "The file is not saved as UTF-8: the bytes {value} cannot be read.",
        "vi": "Tệp không lưu theo UTF-8: không đọc được các byte {value}.",
    },
    "problem.file-encoding.hint": {
        "en": "Save it as UTF-8; in Excel: Save as → CSV UTF-8.",
        "vi": "Lưu lại theo UTF-8; trong Excel: Lưu thành → CSV UTF-8.",
    },
    "problem.file-empty": {
        "en": "The file is empty.",
        "vi": "Tệp rỗng.",
    },
    "problem.file-empty.hint": {
        "en": "Write something in it, or take it out of the plan.",
        "vi": "Viết nội dung vào tệp hoặc bỏ tệp khỏi kế hoạch.",
    },
    "problem.control-character": {
        "en": "A control character ({value}) stands in the text.",
        "vi": "Trong tệp có ký tự điều khiển ({value}).",
    },
    "problem.control-character.hint": {
        "en": "Delete it, or save the file as UTF-8 text.",
        "vi": "Xóa ký tự đó, hoặc lưu lại tệp theo UTF-8.",
    },
    "problem.needs-file": {
        "en": "`{key}` must name a file.",
        "vi": "`{key}` phải nêu tên một tệp.",
    },
    "problem.needs-file.hint": {
        "en": "Write the path as a text, or {{file: ..., sheet: ..., columns: ...}}.",
        "vi": "Viết đường dẫn dạng chữ, hoặc {{file: ..., sheet: ..., columns: ...}}.",
    },
    "problem.yaml-syntax": {
        "en": "This is not valid YAML: {detail}.",
        "vi": "Sai cú pháp YAML: {detail}.",
    },
    "problem.yaml-syntax.hint": {
        "en": "Check the indentation and the brackets; put texts that hold `: ` or `#` in quotes.",
        "vi": "Kiểm tra thụt dòng và dấu ngoặc; đặt nội dung có `: ` hoặc `#` trong dấu nháy kép.",
    },
    "problem.yaml-several-documents": {
        "en": "The file holds several documents (`---`).",
        "vi": "Tệp chứa nhiều tài liệu (`---`).",
    },
    "problem.yaml-several-documents.hint": {
        "en": "Keep one document in a file.",
        "vi": "Mỗi tệp chỉ để một tài liệu.",
    },
    "problem.yaml-tag": {
        "en": "The tag {value} is not supported.",
        "vi": "Không hỗ trợ thẻ {value}.",
    },
    "problem.yaml-tag.hint": {
        "en": "Delete the tag; values are plain texts, numbers, true or false.",
        "vi": "Xóa thẻ; giá trị chỉ là chữ, số, true hoặc false.",
    },
    "problem.yaml-too-deep": {
        "en": "More than {most} lists and mappings stand inside each other.",
        "vi": "Có hơn {most} danh sách và ánh xạ lồng nhau.",
    },
    "problem.yaml-too-deep.hint": {
        "en": "Write it flatter, with named groups.",
        "vi": "Viết phẳng hơn, dùng các nhóm có tên.",
    },
    "problem.yaml-too-many-values": {
        "en": "With its aliases written out the file has more than {most} values.",
        "vi": "Khi viết đầy đủ các bí danh, tệp có hơn {most} giá trị.",
    },
    "problem.yaml-too-many-values.hint": {
        "en": "Use fewer aliases (`*name`), or split the file.",
        "vi": "Dùng ít bí danh (`*tên`) hơn, hoặc tách tệp.",
    },
    "problem.yaml-alias-inside-itself": {
        "en": "The alias {value} stands inside what it names.",
        "vi": "Bí danh {value} nằm trong chính phần mà nó đặt tên.",
    },
    "problem.yaml-alias-inside-itself.hint": {
        "en": "Write the value out.",
        "vi": "Viết đầy đủ giá trị.",
    },
    "problem.yaml-alias-unknown": {
        "en": "The alias {value} names nothing above it.",
        "vi": "Bí danh {value} không trỏ tới phần nào ở trên.",
    },
    "problem.yaml-alias-unknown.hint": {
        "en": "Put a text that begins with `*` in quotes.",
        "vi": "Đặt nội dung bắt đầu bằng `*` trong dấu nháy kép.",
    },
    "problem.yaml-merge-key": {
        "en": "The merge key `<<` is not supported.",
        "vi": "Không hỗ trợ khóa gộp `<<`.",
    },
    "problem.yaml-merge-key.hint": {
        "en": "Write the keys out.",
        "vi": "Viết đầy đủ các khóa.",
    },
    "problem.key-not-text": {
        "en": "The key {value} is not a text.",
        "vi": "Khóa {value} không ở dạng chữ (text).",
    },
    "problem.key-not-text.hint": {
        "en": "Put it in quotes.",
        "vi": "Đặt khóa trong dấu nháy.",
    },
    "problem.duplicate-key": {
        "en": "The key `{value}` stands here twice; first on line {first}.",
        "vi": "Khóa `{value}` lặp lại; lần đầu ở dòng {first}.",
    },
    "problem.duplicate-key.hint": {
        "en": "Delete one of them.",
        "vi": "Xóa một trong hai.",
    },
    "problem.unknown-key": {
        "en": "The key `{key}` is not known here.",
        "vi": "Khóa `{key}` không dùng được ở đây.",
    },
    "problem.unknown-key.hint": {
        "en": "Did you mean: {near}?",
        "vi": "Có phải ý bạn là: {near}?",
    },
    "problem.unknown-key.hint-known": {
        "en": "Known here: {known}.",
        "vi": "Ở đây dùng được: {known}.",
    },
    "problem.unknown-key.hint-none": {
        "en": "Take it out.",
        "vi": "Bỏ khóa này.",
    },
    "problem.key-of-another-body": {
        "en": "`{key}` goes with {bodies}, not with `{body}`.",
        "vi": "`{key}` đi với {bodies}, không đi với `{body}`.",
    },
    "problem.key-of-another-body.hint": {
        "en": "Take it out, or write the rule with the other body. Keys of `{body}`: {known}.",
        "vi": "Bỏ khóa này, hoặc viết quy định theo nội dung kia. Các khóa của `{body}`: {known}.",
    },
    "problem.holds-maximum-alone": {
        "en": "`holds` takes a maximum alone: in how many of these committees one person may be, at most.",
        "vi": "`holds` chỉ có mức tối đa: một người được tham gia nhiều nhất bao nhiêu ban trong số này.",
    },
    "problem.holds-maximum-alone.hint": {
        "en": "Write `at_most: 1`. That at least so many people are in both of two committees: `both: [a, b]` with `at_least`.",
        "vi": "Viết `at_most: 1`. Muốn có ít nhất bao nhiêu người cùng ở cả hai ban: `both: [a, b]` kèm `at_least`.",
    },
    "problem.missing-key": {
        "en": "The key `{key}` is missing.",
        "vi": "Thiếu khóa `{key}`.",
    },
    "problem.missing-key.hint": {
        "en": "Add `{key}: ...`.",
        "vi": "Thêm `{key}: ...`.",
    },
    "problem.not-one-of": {
        "en": "`{key}` cannot be `{value}`.",
        "vi": "`{key}` không thể là `{value}`.",
    },
    "problem.not-one-of.hint": {
        "en": "Did you mean: {near}? Write one of: {allowed}.",
        "vi": "Có phải ý bạn là: {near}? Viết một trong các giá trị: {allowed}.",
    },
    "problem.not-one-of.hint-none": {
        "en": "Write one of: {allowed}.",
        "vi": "Viết một trong các giá trị: {allowed}.",
    },
    "problem.force-unknown": {
        "en": "`force` cannot be `{value}`.",
        "vi": "`force` không thể là `{value}`.",
    },
    "problem.force-unknown.hint": {
        "en": "Write one of: must, should (must: bắt buộc, should: phấn đấu).",
        "vi": "Viết must (bắt buộc) hoặc should (phấn đấu).",
    },
    "problem.bad-value": {
        "en": "This value cannot be used here: {value}.",
        "vi": "Không dùng được giá trị này ở đây: {value}.",
    },
    "problem.bad-value.hint": {
        "en": "See the rule language reference.",
        "vi": "Xem tài liệu về cách viết quy định (rules/README.md).",
    },
    "problem.value-empty": {
        "en": "`{key}` is empty.",
        "vi": "`{key}` để trống.",
    },
    "problem.value-empty.hint": {
        "en": "Write a value, or delete the key.",
        "vi": "Viết giá trị hoặc xóa khóa.",
    },
    "problem.needs-text": {
        "en": "`{key}` needs a text, not {value}.",
        "vi": "`{key}` cần nội dung dạng chữ (text), không phải {value}.",
    },
    "problem.needs-text.hint": {
        "en": "Write a text, in quotes if need be.",
        "vi": "Viết dạng chữ, đặt trong dấu nháy kép nếu cần.",
    },
    "problem.needs-list": {
        "en": "`{key}` needs a list, not {value}.",
        "vi": "`{key}` cần một danh sách, không phải {value}.",
    },
    "problem.needs-list.hint": {
        "en": "Write [a, b] or one item a line with `- `.",
        "vi": "Viết [a, b] hoặc mỗi dòng một mục với `- `.",
    },
    "problem.needs-mapping": {
        "en": "Keys and values must stand here, not {value}.",
        "vi": "Ở đây phải là các khóa và giá trị, không phải {value}.",
    },
    "problem.needs-mapping.hint": {
        "en": "Write `key: value`, one a line and indented.",
        "vi": "Viết `khóa: giá trị`, mỗi dòng một khóa, có thụt dòng.",
    },
    "problem.list-empty": {
        "en": "The list under `{key}` is empty.",
        "vi": "Danh sách dưới `{key}` rỗng.",
    },
    "problem.list-empty.hint": {
        "en": "Name at least one, or delete the key.",
        "vi": "Nêu ít nhất một mục hoặc xóa khóa.",
    },
    "problem.listed-twice": {
        "en": "`{value}` is listed twice under `{key}`.",
        "vi": "`{value}` bị nêu hai lần dưới `{key}`.",
    },
    "problem.listed-twice.hint": {
        "en": "Delete one of them.",
        "vi": "Xóa một trong hai.",
    },
    "problem.name-with-slash": {
        "en": "`{value}` cannot be an identifier: it is empty or has a slash.",
        "vi": "`{value}` không thể là mã định danh: để trống hoặc có dấu gạch chéo.",
    },
    "problem.name-with-slash.hint": {
        "en": "The slash separates committee and rule; use a hyphen.",
        "vi": "Dấu gạch chéo dùng để ngăn cách ban và quy định; hãy dùng gạch nối.",
    },
    "problem.id-reserved": {
        "en": "The identifier `{value}` has a meaning of its own.",
        "vi": "Mã `{value}` đã được dành riêng.",
    },
    "problem.id-reserved.hint": {
        "en": "Choose another name.",
        "vi": "Chọn tên khác.",
    },
    "problem.needs-true-or-false": {
        "en": "`{key}` must be true or false, not {value}.",
        "vi": "`{key}` phải là true hoặc false, không phải {value}.",
    },
    "problem.needs-true-or-false.hint": {
        "en": "Write true or false.",
        "vi": "Viết true hoặc false.",
    },
    "problem.needs-positive-whole": {
        "en": "`{key}` must be a whole number from 1 to 1000000, not {value}.",
        "vi": "`{key}` phải là số nguyên từ 1 đến 1000000, không phải {value}.",
    },
    "problem.needs-positive-whole.hint": {
        "en": "Write 1, 2, 3, ...",
        "vi": "Viết 1, 2, 3, ...",
    },
    "problem.bad-month": {
        "en": "`{value}` is not a month.",
        "vi": "`{value}` không phải là tháng.",
    },
    "problem.bad-month.hint": {
        "en": "Write 2025-07 or 7/2025.",
        "vi": "Viết 2025-07 hoặc 7/2025.",
    },
    "problem.bad-date": {
        "en": "`{value}` is not a date.",
        "vi": "`{value}` không phải là ngày tháng.",
    },
    "problem.bad-date.hint": {
        "en": "Write d/m/yyyy, m/yyyy, yyyy or yyyy-mm-dd.",
        "vi": "Viết ngày/tháng/năm, tháng/năm, năm hoặc yyyy-mm-dd.",
    },
    "problem.bad-bound": {
        "en": "`{value}` is neither a whole number nor a share.",
        "vi": "`{value}` không phải số nguyên cũng không phải tỷ lệ.",
    },
    "problem.bad-bound.hint": {
        "en": "Write 5, 15%, 12.5% or 1/3.",
        "vi": "Viết 5, 15%, 12,5% hoặc 1/3.",
    },
    "problem.bound-list": {
        "en": "`{key}` takes one value, not a list: {value}.",
        "vi": "`{key}` chỉ nhận một giá trị, không nhận danh sách: {value}.",
    },
    "problem.bound-list.hint": {
        "en": (
            "From 0 to 2 is `at_least: 0, at_most: 2`. A list is for a value that changed over time: [{{value: 30}}, "
            "{{from: 2025-04-14, value: 48}}]."
        ),
        "vi": (
            "Từ 0 đến 2 thì viết `at_least: 0, at_most: 2`. Danh sách chỉ dùng cho giá trị thay đổi theo thời gian: "
            "[{{value: 30}}, {{from: 2025-04-14, value: 48}}]."
        ),
    },
    "problem.share-over-whole": {
        "en": "The share {value} is more than 100%.",
        "vi": "Tỷ lệ {value} lớn hơn 100%.",
    },
    "problem.share-over-whole.hint": {
        "en": "A share is from 0% to 100%; a number of people has no percent sign.",
        "vi": "Tỷ lệ nằm trong khoảng 0% đến 100%; số người thì không có dấu phần trăm.",
    },
    "problem.shares-crossed": {
        "en": "At least {at_least} and at most {at_most} cannot both hold.",
        "vi": "Ít nhất {at_least} và nhiều nhất {at_most} không thể cùng đúng.",
    },
    "problem.shares-crossed.hint": {
        "en": "The lower bound must not be above the upper one.",
        "vi": "Mức tối thiểu không được lớn hơn mức tối đa.",
    },
    "problem.needs-whole": {
        "en": "`{key}` must be a whole number here, not {value}.",
        "vi": "Ở đây `{key}` phải là số nguyên, không phải {value}.",
    },
    "problem.needs-whole.hint": {
        "en": "Write a number of people: 0, 1, 2, ...",
        "vi": "Viết số người: 0, 1, 2, ...",
    },
    "problem.seats-as-range": {
        "en": "`seats` is a whole number or a mapping of bounds, not the text {value}.",
        "vi": "`seats` là số nguyên, hoặc mức tối thiểu và tối đa ghi riêng, không phải {value}.",
    },
    "problem.seats-as-range.hint": {
        "en": "Write `seats: {{at_least: {low}, at_most: {high}}}`.",
        "vi": "Viết `seats: {{at_least: {low}, at_most: {high}}}`.",
    },
    "problem.how-many-needs-list": {
        "en": "`how_many` does not fit `{name}`, which is of type {type}.",
        "vi": "`how_many` không dùng được cho `{name}` (kiểu {type}).",
    },
    "problem.how-many-needs-list.hint": {
        "en": "It counts the values in a cell of a list field. List fields: {near}.",
        "vi": "`how_many` đếm số giá trị trong một ô của trường kiểu danh sách (list). Các trường kiểu danh sách: {near}.",
    },
    "problem.how-many-needs-list.hint-none": {
        "en": "It counts the values in a cell of a list field; the catalogue has no such field.",
        "vi": "`how_many` đếm số giá trị trong một ô của trường kiểu danh sách (list); danh mục không có trường nào như vậy.",
    },
    "problem.how-many-not-whole": {
        "en": "A cell cannot hold {value} values.",
        "vi": "Một ô không thể có {value} giá trị.",
    },
    "problem.how-many-not-whole.hint": {
        "en": "Write a whole number: 0, 1, 2, ...",
        "vi": "Viết số nguyên: 0, 1, 2, ...",
    },
    "problem.months-ago-needs-date": {
        "en": "`months_ago` does not fit `{name}`, which is of type {type}.",
        "vi": "`months_ago` không dùng được cho `{name}` (kiểu {type}).",
    },
    "problem.months-ago-needs-date.hint": {
        "en": "It counts the months from a date to the reference month. Date fields: {near}.",
        "vi": "`months_ago` đếm số tháng từ một ngày đến tháng tham chiếu. Các trường kiểu ngày (date): {near}.",
    },
    "problem.months-ago-needs-date.hint-none": {
        "en": "It counts the months from a date to the reference month; the catalogue has no date field.",
        "vi": "`months_ago` đếm số tháng từ một ngày đến tháng tham chiếu; danh mục không có trường kiểu ngày (date).",
    },
    "problem.months-ago-not-whole": {
        "en": "{value} is no whole number of months.",
        "vi": "{value} không phải là số tháng nguyên.",
    },
    "problem.months-ago-not-whole.hint": {
        "en": "Write whole months: `months_ago: {{at_least: 24}}`.",
        "vi": "Viết số tháng nguyên: `months_ago: {{at_least: 24}}`.",
    },
    "problem.other-field-name": {
        "en": "`field` must name a field, not {value}.",
        "vi": "`field` phải là tên một trường, không phải {value}.",
    },
    "problem.other-field-name.hint": {
        "en": "Write the other field of the same person: `{name}: {{field: OTHER}}`.",
        "vi": "Viết trường khác của chính người đó: `{name}: {{field: TRƯỜNG_KHÁC}}`.",
    },
    "problem.other-field-not-here": {
        "en": "`{{field: {value}}}` cannot stand here: `{name}` is compared with a number.",
        "vi": "Không dùng `{{field: {value}}}` ở đây: `{name}` được so với một con số.",
    },
    "problem.other-field-not-here.hint": {
        "en": "Write a whole number.",
        "vi": "Viết một số nguyên.",
    },
    "problem.other-field-kind": {
        "en": "`{name}` (type {type}) cannot be compared with `{other}` (type {other_type}).",
        "vi": "Không so sánh được `{name}` (kiểu {type}) với `{other}` (kiểu {other_type}).",
    },
    "problem.other-field-kind.hint": {
        "en": "Compare two fields of one kind: two dates, two numbers, two levels of one order, two texts.",
        "vi": "So sánh hai trường cùng kiểu: hai ngày, hai số, hai bậc cùng thứ tự, hai văn bản.",
    },
    "problem.other-field-order": {
        "en": "`{name}` and `{other}` are levels of two different orders.",
        "vi": "`{name}` và `{other}` là hai thang bậc khác nhau.",
    },
    "problem.other-field-order.hint": {
        "en": "Give both the same `order` in the catalogue, or compare other fields.",
        "vi": "Khai báo cùng một `order` cho cả hai trong danh mục, hoặc so sánh trường khác.",
    },
    "problem.relax-beside-fixed": {
        "en": "`relax` stands beside `fixed: true`, which lets nothing move.",
        "vi": "`relax` đứng cạnh `fixed: true`, là không cho nới.",
    },
    "problem.relax-beside-fixed.hint": {
        "en": "Keep one of the two.",
        "vi": "Chỉ giữ một trong hai.",
    },
    "problem.relax-to-bounds": {
        "en": "`{key}` must be a whole number or a share, not {value}.",
        "vi": "`{key}` phải là số nguyên hoặc tỷ lệ, không phải {value}.",
    },
    "problem.relax-to-bounds.hint": {
        "en": "Write how far the bound may move: `relax: {{to: 1}}`, `relax: {{to: 10%}}`.",
        "vi": "Viết mức được nới đến: `relax: {{to: 1}}`, `relax: {{to: 10%}}`.",
    },
    "problem.relax-to-number": {
        "en": "`{key}` must be a number, not {value}.",
        "vi": "`{key}` phải là một số, không phải {value}.",
    },
    "problem.relax-to-number.hint": {
        "en": "Write how far the bound may move: `relax: {{to: 46}}`, `relax: {{to: 46.5}}`.",
        "vi": "Viết mức được nới đến: `relax: {{to: 46}}`, `relax: {{to: 46.5}}`.",
    },
    "problem.relax-to-waivers": {
        "en": "`{key}` must be a whole number of people, not {value}.",
        "vi": "`{key}` phải là số người (số nguyên), không phải {value}.",
    },
    "problem.relax-to-waivers.hint": {
        "en": "This rule is relaxed by excusing people; write how many at most: `relax: {{to: 1}}`.",
        "vi": "Quy định này được nới bằng cách miễn cho từng người; viết nhiều nhất bao nhiêu người: `relax: {{to: 1}}`.",
    },
    "problem.relax-tighter": {
        "en": "`relax: {{to: {value}}}` is stricter than the rule itself ({bounds}).",
        "vi": "`relax: {{to: {value}}}` chặt hơn chính quy định ({bounds}).",
    },
    "problem.relax-tighter.hint": {
        "en": "A relaxation moves a bound the other way: below `at_least`, above `at_most`.",
        "vi": "Nới là đổi mức theo chiều ngược lại: thấp hơn `at_least`, cao hơn `at_most`.",
    },
    "problem.bounds-one-side": {
        "en": "`{plain}` and `{strict}` bound the same side.",
        "vi": "`{plain}` và `{strict}` cùng giới hạn một phía.",
    },
    "problem.bounds-one-side.hint": {
        "en": "Keep one of the two.",
        "vi": "Chỉ giữ một trong hai.",
    },
    "problem.round-without-share": {
        "en": "`round: {value}` has no share to round.",
        "vi": "`round: {value}` không có tỷ lệ nào để làm tròn.",
    },
    "problem.round-without-share.hint": {
        "en": (
            "It goes beside a share under `at_least`, `at_most` or `exactly`; `above` and `below` are exact "
            "as they stand. Else leave it out."
        ),
        "vi": (
            "`round` đi cùng một tỷ lệ ở `at_least`, `at_most` hoặc `exactly`; `above` và `below` không làm "
            "tròn. Nếu không có thì bỏ đi."
        ),
    },
    "problem.or-none-without-minimum": {
        "en": "`or_none` has no lower bound beside it.",
        "vi": "`or_none` không có mức tối thiểu đi kèm.",
    },
    "problem.or-none-without-minimum.hint": {
        "en": "It goes beside `at_least`: none at all, or at least so many. Where none is the only choice, write `at_most: 0`.",
        "vi": "`or_none` đi cùng `at_least`: không có ai, hoặc ít nhất bằng ấy. Nếu chỉ muốn không có ai, viết `at_most: 0`.",
    },
    "problem.of-and-per": {
        "en": "`of` and `per` stand in one rule.",
        "vi": "`of` và `per` cùng nằm trong một quy định.",
    },
    "problem.of-and-per.hint": {
        "en": "Write `of` to count those who match both, `per` to hold all who match `count` against another group.",
        "vi": "Dùng `of` để đếm người thuộc cả hai nhóm, `per` để so mọi người thuộc `count` với nhóm khác.",
    },
    "problem.per-without-share": {
        "en": "`per` has no share beside it.",
        "vi": "`per` không có tỷ lệ đi kèm.",
    },
    "problem.per-without-share.hint": {
        "en": "Write how many for each of them: `at_least: 50%`, `above: 100%`.",
        "vi": "Viết tỷ lệ so với nhóm đó: `at_least: 50%`, `above: 100%`.",
    },
    "problem.distinct-share-open": {
        "en": "A share of the different values of `{value}` cannot be weighed while it is unknown of some who match `of`.",
        "vi": "Không tính được tỷ lệ số giá trị khác nhau của `{value}` khi chưa rõ ai thuộc `of`.",
    },
    "problem.distinct-share-open.hint": {
        "en": "Fill in the cells that `of` asks for, or bound the number of values by a whole number.",
        "vi": "Điền các ô mà `of` xét đến, hoặc giới hạn số giá trị bằng số nguyên.",
    },
    "problem.needs-number": {
        "en": "`{key}` must be a number, not {value}.",
        "vi": "`{key}` phải là số, không phải {value}.",
    },
    "problem.needs-number.hint": {
        "en": "Write a whole or decimal number.",
        "vi": "Viết số nguyên hoặc số thập phân.",
    },
    "problem.share-not-here": {
        "en": "A share ({value}) cannot bound a mean.",
        "vi": "Không thể lấy tỷ lệ ({value}) làm mức cho giá trị bình quân.",
    },
    "problem.share-not-here.hint": {
        "en": "Write a number.",
        "vi": "Viết một số.",
    },
    "problem.number-too-large": {
        "en": "The number {value} is too large.",
        "vi": "Số {value} quá lớn.",
    },
    "problem.number-too-large.hint": {
        "en": "At most 1000000000; check the zeros.",
        "vi": "Tối đa 1000000000; kiểm tra lại các chữ số 0.",
    },
    "problem.share-too-fine": {
        "en": "The share {value} is too fine to be counted with exactly.",
        "vi": "Tỷ lệ {value} quá lẻ, không tính chính xác được.",
    },
    "problem.share-too-fine.hint": {
        "en": "At most 6 decimals of a percent, or a fraction whose lower number is at most 100000000.",
        "vi": "Phần trăm tối đa 6 chữ số thập phân; phân số có mẫu số không quá 100000000.",
    },
    "problem.decimal-too-fine": {
        "en": "The number {value} has too many decimals to be counted with exactly.",
        "vi": "Số {value} có quá nhiều chữ số thập phân, không tính chính xác được.",
    },
    "problem.decimal-too-fine.hint": {
        "en": "At most 6 decimals.",
        "vi": "Tối đa 6 chữ số thập phân.",
    },
    "problem.no-bound": {
        "en": "The rule `{value}` has no bound.",
        "vi": "Quy định `{value}` chưa nêu mức.",
    },
    "problem.no-bound.hint": {
        "en": "Add at_least, at_most or exactly.",
        "vi": "Thêm at_least (ít nhất), at_most (nhiều nhất) hoặc exactly (đúng).",
    },
    "problem.exactly-not-alone": {
        "en": "`exactly` stands beside another bound.",
        "vi": "`exactly` đứng cùng một mức khác.",
    },
    "problem.exactly-not-alone.hint": {
        "en": "Keep `exactly`, or at_least and at_most.",
        "vi": "Giữ `exactly`, hoặc at_least và at_most.",
    },
    "problem.bad-rule": {
        "en": "A rule set or a rule must stand here, not {value}.",
        "vi": "Ở đây phải là bộ quy tắc hoặc một quy định, không phải {value}.",
    },
    "problem.bad-rule.hint": {
        "en": "Write the name of a rule set, or a rule with its keys.",
        "vi": "Viết tên bộ quy tắc, hoặc một quy định với các khóa.",
    },
    "problem.rule-without-body": {
        "en": "The rule {value} does not say what it asks.",
        "vi": "Quy định {value} chưa nêu nội dung.",
    },
    "problem.rule-without-body.hint": {
        "en": "Add one of: {bodies}.",
        "vi": "Thêm một trong: {bodies}.",
    },
    "problem.rule-several-bodies": {
        "en": "The rule asks several things: {bodies}.",
        "vi": "Quy định nêu nhiều nội dung cùng lúc: {bodies}.",
    },
    "problem.rule-several-bodies.hint": {
        "en": "Write one rule for each.",
        "vi": "Viết mỗi nội dung thành một quy định.",
    },
    "problem.rule-id-twice": {
        "en": "There are two rules with the id `{value}`; the other at {first}.",
        "vi": "Có hai quy định cùng mã `{value}`; quy định kia ở {first}.",
    },
    "problem.rule-id-twice.hint": {
        "en": "Give one of them another id.",
        "vi": "Đổi mã một quy định.",
    },
    "problem.rule-in-two-sets": {
        "en": "`{value}` is the id of two different rules: of `{set}` ({first}) and of `{other}` ({second}).",
        "vi": "Có hai quy định khác nhau cùng mã `{value}`: của bộ `{set}` ({first}) và của bộ `{other}` ({second}).",
    },
    "problem.rule-in-two-sets.hint": {
        "en": (
            "Name one of the two sets alone; or name in their place a set of your own with `extends: [{set}, {other}]`, in "
            "which the rule of the later one counts."
        ),
        "vi": (
            "Chỉ nêu một trong hai bộ; hoặc thay cả hai bằng một bộ của bạn có `extends: [{set}, {other}]`, khi đó quy định "
            "của bộ đứng sau có hiệu lực."
        ),
    },
    "problem.rule-of-two-meanings": {
        "en": "The rule `{value}` ({first}) comes through `{set}` and through `{other}`, whose groups mean different people.",
        "vi": "Quy định `{value}` ({first}) có ở cả `{set}` và `{other}`, nhưng nhóm của hai bộ chỉ những người khác nhau.",
    },
    "problem.rule-of-two-meanings.hint": {
        "en": (
            "Name one of the two sets alone; or name in their place a set of your own with `extends: [{set}, {other}]`, in "
            "which the groups of the later one count."
        ),
        "vi": (
            "Chỉ nêu một trong hai bộ; hoặc thay cả hai bằng một bộ của bạn có `extends: [{set}, {other}]`, khi đó nhóm của "
            "bộ đứng sau được dùng."
        ),
    },
    "problem.ruleset-not-found": {
        "en": "There is no rule set `{name}`.",
        "vi": "Không có bộ quy tắc `{name}`.",
    },
    "problem.ruleset-not-found.hint": {
        "en": (
            "Did you mean: {near}? Sets are looked for beside the file that names them, beside the plan, and in the "
            "installed packs."
        ),
        "vi": "Có phải ý bạn là: {near}? Bộ quy tắc được tìm cạnh tệp nêu tên nó, cạnh tệp kế hoạch và trong các gói đã cài.",
    },
    "problem.ruleset-not-found.hint-none": {
        "en": (
            "`planner rules list` shows the sets that can be named. They are looked for beside the file "
            "that names them, beside the plan, and in the installed packs."
        ),
        "vi": (
            "`planner rules list` liệt kê các bộ quy tắc có thể nêu tên. Bộ quy tắc được tìm cạnh tệp nêu "
            "tên nó, cạnh tệp kế hoạch và trong các gói đã cài."
        ),
    },
    "problem.ruleset-of-another-file": {
        "en": "No file is called `{value}`: the set that calls itself so stands in {file}.",
        "vi": "Không có tệp nào tên `{value}`: bộ quy tắc khai tên này nằm ở {file}.",
    },
    "problem.ruleset-of-another-file.hint": {
        "en": "Sets are found by the name of their file: write `{stem}`, or rename the file.",
        "vi": "Bộ quy tắc được tìm theo tên tệp: viết `{stem}`, hoặc đổi tên tệp.",
    },
    "problem.fields-not-found": {
        "en": "There is no field catalogue `{name}`.",
        "vi": "Không có danh mục trường `{name}`.",
    },
    "problem.fields-not-found.hint": {
        "en": "Did you mean: {near}? Catalogues are looked for beside the plan and in the installed packs.",
        "vi": "Có phải ý bạn là: {near}? Danh mục được tìm cạnh tệp kế hoạch và trong các gói đã cài.",
    },
    "problem.fields-not-found.hint-none": {
        "en": "Catalogues are looked for beside the plan and in the installed packs.",
        "vi": "Danh mục được tìm cạnh tệp kế hoạch và trong các gói đã cài.",
    },
    "problem.name-ambiguous": {
        "en": "`{name}` may mean several files: {files}.",
        "vi": "`{name}` có thể là nhiều tệp: {files}.",
    },
    "problem.name-ambiguous.hint": {
        "en": "Write the path.",
        "vi": "Viết đường dẫn.",
    },
    "problem.extends-cycle": {
        "en": "Rule sets extend each other in a circle: {chain}.",
        "vi": "Các bộ quy tắc kế thừa vòng tròn: {chain}.",
    },
    "problem.extends-cycle.hint": {
        "en": "Take one `extends` out.",
        "vi": "Bỏ bớt một `extends`.",
    },
    "problem.unknown-source": {
        "en": "There is no source `{value}`.",
        "vi": "Không có nguồn `{value}`.",
    },
    "problem.unknown-source.hint": {
        "en": "Did you mean: {near}? Add it to `sources`.",
        "vi": "Có phải ý bạn là: {near}? Thêm nguồn vào `sources`.",
    },
    "problem.unknown-source.hint-known": {
        "en": "Sources here: {known}. Else add it to `sources`.",
        "vi": "Các nguồn ở đây: {known}. Nếu chưa có thì thêm vào `sources`.",
    },
    "problem.unknown-source.hint-none": {
        "en": "Add it to `sources`.",
        "vi": "Thêm nguồn vào `sources`.",
    },
    "problem.unknown-rule": {
        "en": "There is no rule `{value}`.",
        "vi": "Không có quy định `{value}`.",
    },
    "problem.unknown-rule.hint": {
        "en": "Did you mean: {near}? A rule is COMMITTEE/ID.",
        "vi": "Có phải ý bạn là: {near}? Quy định viết là BAN/MÃ.",
    },
    "problem.unknown-rule.hint-known": {
        "en": "Rules of this committee: {known}.",
        "vi": "Các quy định của ban này: {known}.",
    },
    "problem.unknown-rule.hint-none": {
        "en": "A rule is COMMITTEE/ID.",
        "vi": "Quy định viết là BAN/MÃ.",
    },
    "problem.waiver-not-here": {
        "en": "The rule {value} cannot be waived for one person: it is a `{body}`.",
        "vi": "Không thể miễn quy định {value} cho một người: đây là quy định `{body}`.",
    },
    "problem.waiver-not-here.hint": {
        "en": "Only `require` and `exclude` rules can; change the bounds of others.",
        "vi": "Chỉ miễn được quy định `require` và `exclude`; quy định khác thì sửa mức.",
    },
    "problem.waiver-authority": {
        "en": "The authority {value} is too low for this rule, which needs {needed}.",
        "vi": "Thẩm quyền {value} chưa đủ đối với quy định này, cần {needed}.",
    },
    "problem.waiver-authority.hint": {
        "en": "Whoever grants the waiver must have at least the rule's authority.",
        "vi": "Cấp cho phép phải có thẩm quyền từ mức của quy định trở lên.",
    },
    "problem.apart-form": {
        "en": "`apart` needs a field, or lists of two or more ids, not {value}.",
        "vi": "`apart` cần một trường, hoặc các danh sách từ hai mã trở lên, không phải {value}.",
    },
    "problem.apart-form.hint": {
        "en": "Write `apart: unit` or `apart: [[id, id], [id, id]]`.",
        "vi": "Viết `apart: unit` hoặc `apart: [[mã, mã], [mã, mã]]`.",
    },
    "problem.slate-form": {
        "en": "A slate is a mapping of committees to lists of ids; this is something else.",
        "vi": "Phương án phải là bảng ghi mỗi ban với danh sách mã người; đây là dạng khác.",
    },
    "problem.slate-form.hint": {
        "en": 'Write it as {{"executive": ["c001", "c002"]}}.',
        "vi": 'Viết như {{"executive": ["c001", "c002"]}}.',
    },
    "problem.numbers-too-large": {
        "en": "The numbers of the field `{found}` are too large to be summed exactly over this pool.",
        "vi": "Giá trị của trường `{found}` quá lớn, không thể cộng chính xác trên toàn bộ danh sách nguồn.",
    },
    "problem.numbers-too-large.hint": {
        "en": "Use a larger unit or fewer decimals.",
        "vi": "Dùng đơn vị lớn hơn hoặc bớt số lẻ thập phân.",
    },
    "problem.no-committees": {
        "en": "The plan has no committee.",
        "vi": "Kế hoạch không có ban nào.",
    },
    "problem.no-committees.hint": {
        "en": "Add one under `committees`, with its seats.",
        "vi": "Thêm ban dưới `committees`, kèm số lượng (seats).",
    },
    "problem.unknown-committee": {
        "en": "There is no committee `{value}` in the plan.",
        "vi": "Kế hoạch không có mục `{value}` trong `committees`.",
    },
    "problem.unknown-committee.hint": {
        "en": "Did you mean: {near}?",
        "vi": "Có phải ý bạn là: {near}?",
    },
    "problem.unknown-committee.hint-known": {
        "en": "Committees of the plan: {known}.",
        "vi": "Các ban trong kế hoạch: {known}.",
    },
    "problem.unknown-committee.hint-none": {
        "en": "Name a committee of the plan.",
        "vi": "Viết mã một ban có trong kế hoạch.",
    },
    "problem.within-cycle": {
        "en": "Committees lie within each other in a circle: {chain}.",
        "vi": "Các ban nằm trong nhau theo vòng tròn: {chain}.",
    },
    "problem.within-cycle.hint": {
        "en": "Take one `within` out.",
        "vi": "Bỏ bớt một `within`.",
    },
    "problem.needs-two-committees": {
        "en": "`{key}` needs two different committees, not {value}.",
        "vi": "`{key}` cần hai ban khác nhau, không phải {value}.",
    },
    "problem.needs-two-committees.hint": {
        "en": "`holds` takes two or more, `both` exactly two.",
        "vi": "`holds` nhận từ hai ban trở lên, `both` đúng hai.",
    },
    "problem.bad-preference": {
        "en": "`{value}` is not a preference.",
        "vi": "`{value}` không phải là tiêu chí ưu tiên.",
    },
    "problem.bad-preference.hint": {
        "en": "Did you mean: {near}?",
        "vi": "Có phải ý bạn là: {near}?",
    },
    "problem.bad-preference.hint-known": {
        "en": "Write one of: {known}.",
        "vi": "Viết một trong: {known}.",
    },
    "problem.unknown-field": {
        "en": "There is no field `{value}`: no catalogue declares it, and the pool has no such column.",
        "vi": "Không có trường `{value}`: không danh mục nào khai báo và danh sách nguồn không có cột này.",
    },
    "problem.unknown-field.hint": {
        "en": "Did you mean: {near}?",
        "vi": "Có phải ý bạn là: {near}?",
    },
    "problem.unknown-field.hint-none": {
        "en": "Check the spelling, or declare the field in a catalogue.",
        "vi": "Kiểm tra cách viết, hoặc khai báo trường trong danh mục.",
    },
    "problem.fields-line-missing": {
        "en": (
            "The plan has no line `fields: ...`: every field counts as plain text, while its rules need {names} (places: "
            "{count})."
        ),
        "vi": (
            "Kế hoạch thiếu dòng `fields: ...`: mọi trường bị coi là dạng chữ, trong khi quy định cần {names} (số chỗ: "
            "{count})."
        ),
    },
    "problem.fields-line-missing.hint": {
        "en": "Add the line `fields: {catalogue}` to the plan: that catalogue, which the packs are written for, declares them.",
        "vi": "Thêm dòng `fields: {catalogue}` vào kế hoạch: đó là danh mục trường mà các bộ quy tắc có sẵn sử dụng.",
    },
    "problem.fields-too-few": {
        "en": (
            "The `fields` of the plan lack what these rule sets are written for: {names} (rule sets: {sets}; places: {count})."
        ),
        "vi": "`fields` của kế hoạch thiếu các trường mà bộ quy tắc sử dụng: {names} (bộ quy tắc: {sets}; số chỗ: {count}).",
    },
    "problem.fields-too-few.hint": {
        "en": (
            "Write `fields: {catalogue}`, which declares them, or declare each of them under `fields` as that catalogue does."
        ),
        "vi": (
            "Viết `fields: {catalogue}`, danh mục đã khai báo các trường này, hoặc tự khai báo từng trường ở `fields` "
            "như trong danh mục đó."
        ),
    },
    "problem.unknown-person": {
        "en": "There is nobody with the id `{value}` in the pool.",
        "vi": "Trong danh sách nguồn không có người nào mang mã `{value}`.",
    },
    "problem.unknown-person.hint": {
        "en": "Did you mean: {near}? Rules and slates name people by the id of the pool.",
        "vi": "Có phải ý bạn là: {near}? Quy định và phương án nhân sự gọi người theo mã trong danh sách nguồn.",
    },
    "problem.unknown-person.hint-none": {
        "en": "Check the id; rules and slates name people by the id of the pool.",
        "vi": "Kiểm tra lại mã; quy định và phương án nhân sự gọi người theo mã trong danh sách nguồn.",
    },
    "problem.left-the-pool": {
        "en": "`{value}`, in `{committee}` in the earlier slate, is not in the pool; the membership counts as removed.",
        "vi": "`{value}`, có trong `{committee}` ở phương án trước, nay không còn trong danh sách nguồn; tính là rút khỏi ban.",
    },
    "problem.left-the-pool.hint": {
        "en": "Nothing, if this person has left; else check the id.",
        "vi": "Không cần làm gì nếu người này đã rời danh sách; nếu chưa, kiểm tra lại mã.",
    },
    "problem.person-by-name": {
        "en": "`{value}` is a name, and people are named by id here: it is {id}.",
        "vi": "`{value}` là họ tên, trong khi ở đây phải ghi mã: {value} là {id}.",
    },
    "problem.person-by-name.hint": {
        "en": "Write `{id}`.",
        "vi": "Viết `{id}`.",
    },
    "problem.person-of-several": {
        "en": "`{value}` is a name, and {count} people of the pool have it: {ids}.",
        "vi": "`{value}` là họ tên, trong danh sách nguồn có {count} người mang tên này: {ids}.",
    },
    "problem.person-of-several.hint": {
        "en": "People are named by id here: write the one who is meant.",
        "vi": "Ở đây phải ghi mã: hãy ghi mã của đúng người cần nêu.",
    },
    "problem.needs-date-field": {
        "en": "`{name}` is computed from `{source}`, which is not declared as a date.",
        "vi": "`{name}` được tính từ `{source}`, nhưng trường này chưa được khai báo kiểu ngày.",
    },
    "problem.needs-date-field.hint": {
        "en": "Declare `{source}: {{type: date}}` under fields.",
        "vi": "Khai báo `{source}: {{type: date}}` trong fields.",
    },
    "problem.needs-as-of": {
        "en": "`{name}` needs a reference month.",
        "vi": "`{name}` cần mốc tháng tính tuổi.",
    },
    "problem.needs-as-of.hint": {
        "en": "Add `as_of: 2025-07` to the plan or the committee.",
        "vi": "Thêm `as_of: 2025-07` vào kế hoạch hoặc vào ban.",
    },
    "problem.computed-not-here": {
        "en": "The computed field `{name}` cannot be used here.",
        "vi": "Không dùng được trường tính toán `{name}` ở đây.",
    },
    "problem.computed-not-here.hint": {
        "en": "Count it with a selector, such as age: {{below: 42}}.",
        "vi": "Dùng bộ chọn để đếm, chẳng hạn age: {{below: 42}}.",
    },
    "problem.wrong-field-type": {
        "en": "The field `{name}` is of type {type}; here it must be {types}.",
        "vi": "Trường `{name}` thuộc kiểu {type}; ở đây phải là {types}.",
    },
    "problem.wrong-field-type.hint": {
        "en": "Did you mean: {near}? A field that is not declared is text.",
        "vi": "Có phải ý bạn là: {near}? Trường không khai báo là dạng chữ (text).",
    },
    "problem.wrong-field-type.hint-known": {
        "en": "Fields of this type: {known}. A field that is not declared is text.",
        "vi": "Các trường thuộc kiểu này: {known}. Trường không khai báo là dạng chữ (text).",
    },
    "problem.wrong-field-type.hint-none": {
        "en": "A field that is not declared is text.",
        "vi": "Trường không khai báo là dạng chữ (text).",
    },
    "problem.field-name-reserved": {
        "en": "A field cannot be called `{name}`.",
        "vi": "Không thể đặt tên trường là `{name}`.",
    },
    "problem.field-name-reserved.hint": {
        "en": "The name is computed or part of the rule language; choose another.",
        "vi": "Tên này là trường tính toán hoặc từ khóa của cách viết quy định; chọn tên khác.",
    },
    "problem.id-not-text": {
        "en": "The field `id` must be text, not {value}.",
        "vi": "Trường `id` phải ở dạng chữ (text), không phải {value}.",
    },
    "problem.id-not-text.hint": {
        "en": "Leave its type out.",
        "vi": "Bỏ khóa type của trường.",
    },
    "problem.level-without-order": {
        "en": "The level `{name}` has no order.",
        "vi": "Trường cấp bậc `{name}` chưa có thứ tự.",
    },
    "problem.level-without-order.hint": {
        "en": "Add `order: [lowest, ..., highest]`.",
        "vi": "Thêm `order: [thấp nhất, ..., cao nhất]`.",
    },
    "problem.order-not-here": {
        "en": "`{name}` is of type {type}, which has no order.",
        "vi": "`{name}` thuộc kiểu {type}, không có thứ tự.",
    },
    "problem.order-not-here.hint": {
        "en": "Make it `type: level`, or delete `order`.",
        "vi": "Đổi thành `type: level` hoặc xóa `order`.",
    },
    "problem.named-not-here": {
        "en": "`{name}` is of type {value}: only a list field with `values` can be found in the text of another (`named`).",
        "vi": "`{name}` thuộc kiểu {value}: chỉ trường kiểu list có `values` mới tìm được trong lời ghi của trường khác.",
    },
    "problem.named-not-here.hint": {
        "en": "Make it `type: list` and give `values`, or delete `named`.",
        "vi": "Đổi thành `type: list` và ghi `values`, hoặc xóa `named`.",
    },
    "problem.titles-unknown": {
        "en": "Wordings of `{source}` that name no post known to the dictionary of `{name}` ({count}): {value}. "
        "They count as none of its posts.",
        "vi": "Cách ghi ở `{source}` không nêu chức danh nào có trong từ điển của `{name}` ({count}): {value}. "
        "Không tính là chức danh nào.",
    },
    "problem.titles-unknown.hint": {
        "en": "If one of them is a post that a rule asks for, write it in full in the pool, or make your own group by `post`.",
        "vi": "Nếu trong đó có chức danh mà quy định cần, hãy ghi đầy đủ trong nguồn, hoặc lập nhóm riêng theo `post`.",
    },
    "problem.values-not-here": {
        "en": "`{name}` is of type {type}, which has no list of values.",
        "vi": "`{name}` thuộc kiểu {type}, không có danh sách giá trị.",
    },
    "problem.values-not-here.hint": {
        "en": "Make it `type: category`, or delete `values`.",
        "vi": "Đổi thành `type: category` hoặc xóa `values`.",
    },
    "problem.spelling-twice": {
        "en": "`{value}` means both {first} and {second}.",
        "vi": "`{value}` vừa là {first} vừa là {second}.",
    },
    "problem.spelling-twice.hint": {
        "en": "Keep it under one of them; case does not matter.",
        "vi": "Chỉ giữ ở một giá trị; không phân biệt chữ hoa, chữ thường.",
    },
    "problem.header-twice": {
        "en": "The header `{value}` means both {first} and {second}.",
        "vi": "Tiêu đề `{value}` vừa là {first} vừa là {second}.",
    },
    "problem.header-twice.hint": {
        "en": "Keep it under one of them; case does not matter.",
        "vi": "Chỉ giữ ở một trường; không phân biệt chữ hoa, chữ thường.",
    },
    "problem.bad-selector": {
        "en": "{value} is not a selector.",
        "vi": "{value} không phải là bộ chọn.",
    },
    "problem.bad-selector.hint": {
        "en": "Write fields with conditions, the name of a group, or {{all: [...]}}, {{any: [...]}}, {{not: ...}}.",
        "vi": "Viết các trường kèm điều kiện, tên một nhóm, hoặc {{all: [...]}}, {{any: [...]}}, {{not: ...}}.",
    },
    "problem.unknown-group": {
        "en": "There is no group `{value}`.",
        "vi": "Không có nhóm `{value}`.",
    },
    "problem.unknown-group.hint": {
        "en": "Did you mean: {near}? Groups are defined under `groups`.",
        "vi": "Có phải ý bạn là: {near}? Nhóm được định nghĩa dưới `groups`.",
    },
    "problem.unknown-group.hint-known": {
        "en": "Groups here: {known}. Groups are defined under `groups`.",
        "vi": "Các nhóm ở đây: {known}. Nhóm được định nghĩa dưới `groups`.",
    },
    "problem.unknown-group.hint-none": {
        "en": "Groups are defined under `groups`.",
        "vi": "Nhóm được định nghĩa dưới `groups`.",
    },
    "problem.group-cycle": {
        "en": "Groups refer to each other in a circle: {chain}.",
        "vi": "Các nhóm dẫn chiếu vòng tròn: {chain}.",
    },
    "problem.group-cycle.hint": {
        "en": "Write one of them out.",
        "vi": "Viết đầy đủ một nhóm.",
    },
    "problem.selector-too-large": {
        "en": "With its groups written out the selector has more than {most} conditions.",
        "vi": "Khi viết đầy đủ các nhóm, bộ chọn có hơn {most} điều kiện.",
    },
    "problem.selector-too-large.hint": {
        "en": "Use fewer groups inside groups.",
        "vi": "Dùng ít nhóm lồng nhau hơn.",
    },
    "problem.connective-not-alone": {
        "en": "`{key}` must stand alone.",
        "vi": "`{key}` phải đứng một mình.",
    },
    "problem.connective-not-alone.hint": {
        "en": "Put everything into one `all: [...]`.",
        "vi": "Đặt tất cả vào một `all: [...]`.",
    },
    "problem.condition-empty": {
        "en": "The condition on `{name}` is empty.",
        "vi": "Điều kiện của `{name}` để trống.",
    },
    "problem.condition-empty.hint": {
        "en": "Write a value; for a blank cell write {{known: false}}.",
        "vi": "Viết giá trị; với ô trống thì viết {{known: false}}.",
    },
    "problem.condition-value": {
        "en": "{value} cannot be a value of `{name}`.",
        "vi": "{value} không thể là giá trị của `{name}`.",
    },
    "problem.condition-value.hint": {
        "en": "Write a plain value.",
        "vi": "Viết một giá trị đơn.",
    },
    "problem.unknown-operator": {
        "en": "There is no operator `{value}`.",
        "vi": "Không có phép so sánh `{value}`.",
    },
    "problem.unknown-operator.hint": {
        "en": "Did you mean: {near}?",
        "vi": "Có phải ý bạn là: {near}?",
    },
    "problem.unknown-operator.hint-known": {
        "en": "Known here: {known}.",
        "vi": "Ở đây dùng được: {known}.",
    },
    "problem.operator-needs-order": {
        "en": "`{value}` does not fit `{name}`, which is of type {type}.",
        "vi": "`{value}` không dùng được với `{name}`, thuộc kiểu {type}.",
    },
    "problem.operator-needs-order.hint": {
        "en": "It needs a number, a date or a level; here use a value, a list, not or known.",
        "vi": "Phép này cần số, ngày hoặc cấp bậc; ở đây hãy dùng giá trị, danh sách, not hoặc known.",
    },
    "problem.operator-undeclared": {
        "en": "`{value}` does not fit `{name}`: a field that is not declared is text.",
        "vi": "`{value}` không dùng được với `{name}`: trường không khai báo là dạng chữ (text).",
    },
    "problem.operator-undeclared.hint": {
        "en": "Declare it as number, date or level; or did you mean: {near}?",
        "vi": "Khai báo trường là number, date hoặc level; hoặc có phải ý bạn là: {near}?",
    },
    "problem.operator-undeclared.hint-none": {
        "en": "Declare it as number, date or level.",
        "vi": "Khai báo trường là number, date hoặc level.",
    },
    "problem.between-needs-two": {
        "en": "`between` needs two values, not {value}.",
        "vi": "`between` cần hai giá trị, không phải {value}.",
    },
    "problem.between-needs-two.hint": {
        "en": "Write `between: [low, high]`; both ends are in.",
        "vi": "Viết `between: [thấp, cao]`; tính cả hai đầu.",
    },
    "problem.between-reversed": {
        "en": "In {value} the first value is above the second.",
        "vi": "Trong {value} giá trị đầu lớn hơn giá trị sau.",
    },
    "problem.between-reversed.hint": {
        "en": "Write the lower one first.",
        "vi": "Viết giá trị nhỏ hơn trước.",
    },
    "problem.bad-number-value": {
        "en": "`{value}` is not a number, as `{name}` needs.",
        "vi": "`{value}` không phải là số, trong khi `{name}` cần số.",
    },
    "problem.bad-number-value.hint": {
        "en": "Write a whole or decimal number; “below 42” is {{below: 42}}, “42 or less” {{at_most: 42}}.",
        "vi": "Viết số nguyên hoặc số thập phân. Muốn nói dưới 42 thì viết {{below: 42}}; từ 42 trở xuống: {{at_most: 42}}.",
    },
    "problem.bad-date-value": {
        "en": "`{value}` is not a date, as `{name}` needs.",
        "vi": "`{value}` không phải là ngày tháng, trong khi `{name}` cần ngày tháng.",
    },
    "problem.bad-date-value.hint": {
        "en": "Write d/m/yyyy, m/yyyy, yyyy or yyyy-mm-dd.",
        "vi": "Viết ngày/tháng/năm, tháng/năm, năm hoặc yyyy-mm-dd.",
    },
    "problem.bad-yesno-value": {
        "en": "`{value}` is neither yes nor no, as `{name}` needs.",
        "vi": "`{value}` không phải có hay không, trong khi `{name}` cần có hoặc không.",
    },
    "problem.bad-yesno-value.hint": {
        "en": "Write yes or no.",
        "vi": "Viết có hoặc không.",
    },
    "problem.value-not-listed": {
        "en": "`{value}` is not a value of `{name}`.",
        "vi": "`{value}` không phải là giá trị của `{name}`.",
    },
    "problem.value-not-listed.hint": {
        "en": "Nearest: {near}. Accepted: {accepted}.",
        "vi": "Gần nhất: {near}. Nhận: {accepted}.",
    },
    "problem.value-not-listed.hint-none": {
        "en": "Accepted: {accepted}.",
        "vi": "Nhận: {accepted}.",
    },
    "problem.member-twice": {
        "en": "`{value}` is named twice for {committee}; first at {first}.",
        "vi": "`{value}` bị nêu hai lần cho {committee}; lần đầu ở {first}.",
    },
    "problem.member-twice.hint": {
        "en": "Delete one of the lines.",
        "vi": "Xóa một trong hai dòng.",
    },
    "problem.cell-empty": {
        "en": "The column `{column}` is empty on this line.",
        "vi": "Cột `{column}` ở dòng này để trống.",
    },
    "problem.cell-empty.hint": {
        "en": "Fill it, or delete the line.",
        "vi": "Điền vào hoặc xóa dòng.",
    },
    "problem.column-missing": {
        "en": "There is no column `{column}`; the file has: {columns}.",
        "vi": "Không có cột `{column}`; tệp có các cột: {columns}.",
    },
    "problem.column-missing.hint": {
        "en": "A slate has the columns committee,id.",
        "vi": "Tệp phương án nhân sự có các cột committee,id.",
    },
    "problem.column-twice": {
        "en": "There are two columns `{column}`.",
        "vi": "Có hai cột `{column}`.",
    },
    "problem.column-twice.hint": {
        "en": "Rename one of them.",
        "vi": "Đổi tên một cột.",
    },
    "problem.csv-syntax": {
        "en": "The CSV cannot be read here: {detail}.",
        "vi": "Không đọc được CSV ở đây: {detail}.",
    },
    "problem.csv-syntax.hint": {
        "en": "Check the quotes.",
        "vi": "Kiểm tra dấu nháy.",
    },
    "problem.json-syntax": {
        "en": "This is not valid JSON: {detail}.",
        "vi": "Sai cú pháp JSON: {detail}.",
    },
    "problem.json-syntax.hint": {
        "en": "Use the JSON that propose wrote, unchanged.",
        "vi": "Dùng nguyên tệp JSON do lệnh propose ghi ra.",
    },
    "problem.json-too-deep": {
        "en": "Too many lists and objects stand inside each other in this JSON.",
        "vi": "Tệp JSON có quá nhiều danh sách và đối tượng lồng nhau.",
    },
    "problem.json-too-deep.hint": {
        "en": "Use the JSON that propose wrote, unchanged.",
        "vi": "Dùng nguyên tệp JSON do lệnh propose ghi ra.",
    },
    "problem.json-without-slate": {
        "en": "The JSON has no `slate`.",
        "vi": "JSON không có `slate`.",
    },
    "problem.json-without-slate.hint": {
        "en": "Use the JSON of propose, or CSV with the columns committee,id.",
        "vi": "Dùng JSON của lệnh propose, hoặc CSV có các cột committee,id.",
    },
    "problem.person-other-case": {
        "en": "There is nobody with the id `{value}` in the pool.",
        "vi": "Trong danh sách nguồn không có người nào mang mã `{value}`.",
    },
    "problem.person-other-case.hint": {
        "en": "Write `{near}`: upper and lower case count in ids.",
        "vi": "Viết `{near}`: mã phân biệt chữ hoa, chữ thường.",
    },
    "problem.header-for-field": {
        "en": "`{value}` is a header of the field `{field}`; rules name fields by their names.",
        "vi": "`{value}` là tiêu đề của trường `{field}`; trong quy định viết `{field}`.",
    },
    "problem.header-for-field.hint": {
        "en": "Write `{field}` in its place.",
        "vi": "Thay bằng `{field}`.",
    },
    "problem.fixed-beside-seats": {
        "en": "`fixed` stands beside `seats`; it belongs into it.",
        "vi": "`fixed` đứng cạnh `seats`; phải nằm trong `seats`.",
    },
    "problem.fixed-beside-seats.hint": {
        "en": "Write `seats: {{exactly: 15, fixed: true}}`.",
        "vi": "Viết `seats: {{exactly: 15, fixed: true}}`.",
    },
    "problem.two-digit-year": {
        "en": "`{value}` has a year of two digits.",
        "vi": "`{value}` chỉ ghi năm hai chữ số.",
    },
    "problem.two-digit-year.hint": {
        "en": "Write the year with four digits, such as 1985.",
        "vi": "Năm phải đủ bốn chữ số, như 1985.",
    },
    "problem.slate-format": {
        "en": "A slate is not read from this kind of file ({value}).",
        "vi": "Không đọc phương án nhân sự từ loại tệp này ({value}).",
    },
    "problem.slate-format.hint": {
        "en": "Slates are read from .csv, .xlsx and .json; save it as one of these.",
        "vi": "Phương án nhân sự đọc từ .csv, .xlsx hoặc .json; hãy lưu thành một trong các loại này.",
    },
    "problem.column-absent": {
        "en": "Rules ask for `{value}` (places: {count}; this is the first), but the pool has no such column: "
        "it counts as blank for everybody; add a column `{header}`.",
        "vi": "Quy định dùng `{value}` ({count} chỗ, đây là chỗ đầu tiên), nhưng danh sách nguồn không có cột này nên coi như "
        "để trống ở mọi người: thêm cột `{header}`.",
    },
    "problem.column-absent.hint": {
        "en": (
            "Headers that were not recognised: {near}. If one of them is it, name it under `pool: columns`, or correct the "
            "header."
        ),
        "vi": ("Cột chưa nhận ra: {near}. Nếu là một trong số đó, hãy khai báo ở `columns` của `pool` hoặc sửa tiêu đề cột."),
    },
    "problem.column-absent.hint-none": {
        "en": "Without it no such rule can be shown to be met; if it is not asked for, leave the rule out.",
        "vi": "Thiếu cột này thì không chứng minh được yêu cầu nào có dùng nó; nếu không xét đến, hãy bỏ quy định.",
    },
    "problem.mapping-unknown-field": {
        "en": "The header “{header}” is mapped to `{value}`, which is no known field: the column is kept as text.",
        "vi": "Tiêu đề “{header}” được ánh xạ vào `{value}`, không phải trường đã biết: cột được giữ dạng chữ.",
    },
    "problem.mapping-unknown-field.hint": {
        "en": "Did you mean: {near}? If the column is one of your own, declare it under `fields`.",
        "vi": "Có phải ý bạn là: {near}? Nếu là cột riêng của bạn, khai báo ở `fields`.",
    },
    "problem.mapping-unknown-field.hint-none": {
        "en": "If the column is one of your own, declare it under `fields`; else write the name of a field.",
        "vi": "Nếu là cột riêng của bạn, khai báo ở `fields`; nếu không, viết tên một trường.",
    },
    "problem.values-absent-pack": {
        "en": "This pack names {count} kinds of `{name}` that nobody in the pool has: {value}.",
        "vi": "Bộ quy tắc này nêu {count} loại `{name}` không ai trong nguồn có: {value}.",
    },
    "problem.values-absent-pack.hint": {
        "en": "If your list writes them otherwise, redefine the group in a rule set of your own that extends the pack.",
        "vi": "Nếu danh sách của bạn ghi khác, hãy định nghĩa lại nhóm trong bộ quy tắc của bạn, kế thừa bộ này.",
    },
    "problem.value-absent": {
        "en": "Nobody in the pool has the value “{value}” in `{name}`.",
        "vi": "Không ai trong danh sách nguồn có giá trị “{value}” ở `{name}`.",
    },
    "problem.value-absent.hint": {
        "en": "Check the spelling; nearest in the pool: {near}.",
        "vi": "Kiểm tra cách viết; gần nhất trong danh sách nguồn: {near}.",
    },
    "problem.value-absent.hint-none": {
        "en": "Check the spelling.",
        "vi": "Kiểm tra cách viết.",
    },
    "problem.gender-not-canonical": {
        "en": "Months to retirement need the gender female or male; “{value}” counts as not known.",
        "vi": "Tính số tháng đến tuổi nghỉ hưu cần giới tính female hoặc male; “{value}” bị coi là chưa rõ.",
    },
    "problem.gender-not-canonical.hint": {
        "en": "Declare the spellings under `fields`: gender: {{type: category, values: {{female: [nữ], male: [nam]}}}}.",
        "vi": "Khai báo cách viết ở `fields`: gender: {{type: category, values: {{female: [nữ], male: [nam]}}}}.",
    },
    "problem.service-not-canonical": {
        "en": "The retirement tables know the services army and police; with “{value}” the general table counts.",
        "vi": "Bảng tuổi nghỉ hưu chỉ biết lực lượng army và police; với “{value}” thì tính theo bảng chung.",
    },
    "problem.service-not-canonical.hint": {
        "en": "Declare spellings: fields: {{service: {{type: category, values: {{army: [quân đội], police: [công an]}}}}}}.",
        "vi": "Khai báo cách viết: fields: {{service: {{type: category, values: {{army: [quân đội], police: [công an]}}}}}}.",
    },
    "problem.yaml-tab": {
        "en": "The line is indented with a tab.",
        "vi": "Dòng thụt vào bằng phím Tab.",
    },
    "problem.yaml-tab.hint": {
        "en": "Replace it by spaces.",
        "vi": "Hãy thay bằng dấu cách.",
    },
    "problem.yaml-indent": {
        "en": "The line is not indented like those that it belongs to: {value}",
        "vi": "Dòng này thụt vào không thẳng với dòng trên: {value}",
    },
    "problem.yaml-indent.hint": {
        "en": "Keys of one mapping and items of one list begin in the same column; check the line before, too.",
        "vi": "Các khóa, các mục cùng cấp phải thẳng cột; kiểm tra cả dòng trên.",
    },
    "problem.yaml-colon": {
        "en": "There is a colon inside a text: {value}",
        "vi": "Có dấu hai chấm trong nội dung: {value}",
    },
    "problem.yaml-colon.hint": {
        "en": "Put the whole text in quotation marks.",
        "vi": "Đặt cả câu trong dấu nháy kép.",
    },
    "problem.yaml-odd-character": {
        "en": "A character stands here that only looks like the right one: {odd_name} ({odd}).",
        "vi": "Ở đây có ký tự chỉ trông giống ký tự đúng: {odd_name} ({odd}).",
    },
    "problem.yaml-odd-character.hint": {
        "en": "{remedy}",
        "vi": "{remedy}",
    },
    "problem.key-odd-character": {
        "en": "In the key `{value}` a character stands that only looks like the right one: {odd_name} ({odd}).",
        "vi": "Trong khóa `{value}` có ký tự chỉ trông giống ký tự đúng: {odd_name} ({odd}).",
    },
    "problem.key-odd-character.hint": {
        "en": "{remedy}",
        "vi": "{remedy}",
    },
    "problem.value-odd-character": {
        "en": "In `{key}: {value}` a character stands that only looks like the right one: {odd_name} ({odd}).",
        "vi": "Trong `{key}: {value}` có ký tự chỉ trông giống ký tự đúng: {odd_name} ({odd}).",
    },
    "problem.value-odd-character.hint": {
        "en": "{remedy}",
        "vi": "{remedy}",
    },
    "problem.yaml-no-colon": {
        "en": "This line has no colon between a key and its value.",
        "vi": "Dòng này thiếu dấu hai chấm giữa khóa và giá trị.",
    },
    "problem.yaml-no-colon.hint": {
        "en": "Write `key: value`, with a colon and a space.",
        "vi": "Viết `khóa: giá trị`, có dấu hai chấm và dấu cách.",
    },
    "problem.yaml-colon-space": {
        "en": "After a colon there must be a space.",
        "vi": "Sau dấu hai chấm phải có dấu cách.",
    },
    "problem.yaml-colon-space.hint": {
        "en": "Write `key: value`.",
        "vi": "Viết `khóa: giá trị`.",
    },
    "problem.yaml-dash-space": {
        "en": "After the dash of a list there must be a space.",
        "vi": "Sau dấu gạch đầu dòng phải có dấu cách.",
    },
    "problem.yaml-dash-space.hint": {
        "en": "Write `- id: ...`.",
        "vi": "Viết `- id: ...`.",
    },
    "problem.yaml-quote-open": {
        "en": "A quotation mark is opened here and closed nowhere.",
        "vi": "Dấu nháy mở ở đây mà không có dấu đóng.",
    },
    "problem.yaml-quote-open.hint": {
        "en": "Close it at the end of the text; inside double ones write `\\\"`, inside single ones `''`.",
        "vi": "Đóng dấu nháy ở cuối nội dung; trong nháy kép viết `\\\"`, trong nháy đơn viết `''`.",
    },
    "problem.yaml-quote-early": {
        "en": "After the closing quotation mark more text follows.",
        "vi": "Sau dấu nháy đóng vẫn còn chữ.",
    },
    "problem.yaml-quote-early.hint": {
        "en": "Put the whole text in quotation marks of the other kind.",
        "vi": "Đặt cả câu trong dấu nháy loại kia (đơn hoặc kép).",
    },
    "problem.yaml-bracket-open": {
        "en": "The bracket `{bracket}` is opened here; before line {line} it is not closed, or a comma is missing.",
        "vi": "Ngoặc `{bracket}` mở ở đây; đến dòng {line} chưa đóng, hoặc thiếu dấu phẩy.",
    },
    "problem.yaml-bracket-open.hint": {
        "en": "Close it, and put commas between what stands in it.",
        "vi": "Đóng ngoặc và đặt dấu phẩy giữa các mục bên trong.",
    },
    "problem.yaml-bracket-extra": {
        "en": "The bracket `{bracket}` is closed here and opened nowhere.",
        "vi": "Ngoặc `{bracket}` đóng ở đây nhưng không có ngoặc mở.",
    },
    "problem.yaml-bracket-extra.hint": {
        "en": "Delete it, or open it with `{opening}`.",
        "vi": "Xóa ngoặc này, hoặc thêm `{opening}` ở trước.",
    },
    "problem.yaml-no-comma": {
        "en": "Inside `{bracket}` a comma is missing.",
        "vi": "Trong ngoặc `{bracket}` thiếu dấu phẩy.",
    },
    "problem.yaml-no-comma.hint": {
        "en": "Put a comma between two entries; a text that holds `, ` `: ` or brackets goes in quotation marks.",
        "vi": "Đặt dấu phẩy giữa hai mục; nội dung có `, ` `: ` hoặc ngoặc thì đặt trong dấu nháy kép.",
    },
    "problem.yaml-first-character": {
        "en": "A text may not begin with `{character}`.",
        "vi": "Nội dung không được bắt đầu bằng `{character}`.",
    },
    "problem.yaml-first-character.hint": {
        "en": "Put the text in quotation marks; “15% or more” is `at_least: 15%`.",
        "vi": "Đặt nội dung trong dấu nháy kép; muốn nói từ 15% trở lên thì viết `at_least: 15%`.",
    },
    "problem.yaml-escape": {
        "en": "In double quotation marks a backslash has a meaning of its own.",
        "vi": "Trong dấu nháy kép, dấu gạch chéo ngược có nghĩa riêng.",
    },
    "problem.yaml-escape.hint": {
        "en": "Use single quotation marks, or a forward slash.",
        "vi": "Dùng dấu nháy đơn, hoặc gạch chéo xuôi.",
    },
    "problem.yaml-list-beside-key": {
        "en": "A list with dashes cannot begin beside its key.",
        "vi": "Danh sách có gạch đầu dòng không được bắt đầu cùng dòng với khóa.",
    },
    "problem.yaml-list-beside-key.hint": {
        "en": "Begin it on the next line, indented; or write [a, b].",
        "vi": "Xuống dòng, thụt vào rồi viết; hoặc viết [a, b].",
    },
    "problem.yaml-other-kind": {
        "en": "{value} is a table, a workbook, a document or a page; a plan or rules (.yaml) must be named here.",
        "vi": "{value} là bảng tính, bảng số liệu, văn bản hoặc trang web; ở đây phải là kế hoạch hoặc quy định (.yaml).",
    },
    "problem.yaml-other-kind.hint": {
        "en": "Name the plan. A pool is named inside it: `pool: FILE`. `planner init FOLDER` writes a plan to start from.",
        "vi": "Hãy chỉ tệp kế hoạch. Danh sách nguồn ghi trong kế hoạch: `pool: FILE`. `planner init FOLDER` tạo kế hoạch mẫu.",
    },
    "problem.yaml-encoding": {
        "en": "The file is not saved as UTF-8: the bytes {value} cannot be read.",
        "vi": "Tệp không lưu theo UTF-8: không đọc được các byte {value}.",
    },
    "problem.yaml-encoding.hint": {
        "en": "Save it as UTF-8: in Notepad “Save as”, Encoding: UTF-8; other editors call it encoding or character set.",
        "vi": (
            "Lưu lại theo UTF-8: trong Notepad chọn “Lưu thành” (Save as), Encoding: UTF-8; trình soạn thảo khác gọi là "
            "mã hóa hoặc bảng mã."
        ),
    },
}
