"""Words of the problems found in plans, rule sets, catalogues and slate files."""

MESSAGES: dict[str, str] = {
    "problem.file-missing": "Không có tệp {value}.",
    "problem.file-missing.hint": (
        "Kiểm tra tên tệp và thư mục; đường dẫn ghi trong tệp tính từ tệp đó, đường dẫn trên dòng lệnh tính từ thư "
        "mục đang đứng."
    ),
    "problem.file-is-folder": "{value} là thư mục, không phải tệp.",
    "problem.file-is-folder.hint": "Nêu tên tệp trong thư mục: {value}/...",
    "problem.file-not-ordinary": "{value} không phải là tệp thông thường.",
    "problem.file-not-ordinary.hint": "Không đọc từ ống dẫn (pipe) hay thiết bị; hãy lưu dữ liệu vào một tệp.",
    "problem.file-held": "{value} đang mở trong chương trình khác, thường là Excel.",
    "problem.file-held.hint": "Hãy đóng tệp ở đó rồi làm lại.",
    "problem.input-unreadable": "Không đọc được tệp {value}: {reason}.",
    "problem.input-unreadable.hint": "Phải là một tệp thông thường mà bạn có quyền đọc.",
    "problem.file-too-large": "Tệp quá lớn {value}; chỉ đọc tối đa {most} MB.",
    "problem.file-too-large.hint": "Kiểm tra xem có đúng tệp cần dùng không.",
    "problem.path-backslashes": "Không có tệp {value}: ở đây các thư mục ngăn cách bằng dấu `/`.",
    "problem.path-backslashes.hint": "Viết `{slashes}`.",
    "problem.no-such-family": "Không có bộ quy tắc nào thuộc họ văn bản `{value}`.",
    "problem.no-such-family.hint": "Có phải ý bạn là: {near}?",
    "problem.no-such-family.hint-known": "Ở đây có: {known}.",
    "problem.no-such-family.hint-none": "Xem `planner rules list`.",
    "problem.file-encoding": "Tệp không lưu theo UTF-8: không đọc được các byte {value}.",
    "problem.file-encoding.hint": "Lưu lại theo UTF-8; trong Excel: Lưu thành → CSV UTF-8.",
    "problem.file-empty": "Tệp rỗng.",
    "problem.file-empty.hint": "Viết nội dung vào tệp hoặc bỏ tệp khỏi kế hoạch.",
    "problem.control-character": "Trong tệp có ký tự điều khiển ({value}).",
    "problem.control-character.hint": "Xóa ký tự đó, hoặc lưu lại tệp theo UTF-8.",
    "problem.needs-file": "`{key}` phải nêu tên một tệp.",
    "problem.needs-file.hint": "Viết đường dẫn dạng chữ, hoặc {{file: ..., sheet: ..., columns: ...}}.",
    "problem.yaml-syntax": "Sai cú pháp YAML: {detail}.",
    "problem.yaml-syntax.hint": "Kiểm tra thụt dòng và dấu ngoặc; đặt nội dung có `: ` hoặc `#` trong dấu nháy kép.",
    "problem.yaml-several-documents": "Tệp chứa nhiều tài liệu (`---`).",
    "problem.yaml-several-documents.hint": "Mỗi tệp chỉ để một tài liệu.",
    "problem.yaml-tag": "Không hỗ trợ thẻ {value}.",
    "problem.yaml-tag.hint": "Xóa thẻ; giá trị chỉ là chữ, số, true hoặc false.",
    "problem.yaml-too-deep": "Có hơn {most} danh sách và ánh xạ lồng nhau.",
    "problem.yaml-too-deep.hint": "Viết phẳng hơn, dùng các nhóm có tên.",
    "problem.yaml-too-many-values": "Khi viết đầy đủ các bí danh, tệp có hơn {most} giá trị.",
    "problem.yaml-too-many-values.hint": "Dùng ít bí danh (`*tên`) hơn, hoặc tách tệp.",
    "problem.yaml-alias-inside-itself": "Bí danh {value} nằm trong chính phần mà nó đặt tên.",
    "problem.yaml-alias-inside-itself.hint": "Viết đầy đủ giá trị.",
    "problem.yaml-alias-unknown": "Bí danh {value} không trỏ tới phần nào ở trên.",
    "problem.yaml-alias-unknown.hint": "Đặt nội dung bắt đầu bằng `*` trong dấu nháy kép.",
    "problem.yaml-merge-key": "Không hỗ trợ khóa gộp `<<`.",
    "problem.yaml-merge-key.hint": "Viết đầy đủ các khóa.",
    "problem.key-not-text": "Khóa {value} không ở dạng chữ (text).",
    "problem.key-not-text.hint": "Đặt khóa trong dấu nháy.",
    "problem.duplicate-key": "Khóa `{value}` lặp lại; lần đầu ở dòng {first}.",
    "problem.duplicate-key.hint": "Xóa một trong hai.",
    "problem.unknown-key": "Khóa `{key}` không dùng được ở đây.",
    "problem.unknown-key.hint": "Có phải ý bạn là: {near}?",
    "problem.unknown-key.hint-known": "Ở đây dùng được: {known}.",
    "problem.unknown-key.hint-none": "Bỏ khóa này.",
    "problem.key-of-another-body": "`{key}` đi với {bodies}, không đi với `{body}`.",
    "problem.key-of-another-body.hint": "Bỏ khóa này, hoặc viết quy định theo nội dung kia. Các khóa của `{body}`: {known}.",
    "problem.missing-key": "Thiếu khóa `{key}`.",
    "problem.missing-key.hint": "Thêm `{key}: ...`.",
    "problem.not-one-of": "`{key}` không thể là `{value}`.",
    "problem.not-one-of.hint": "Có phải ý bạn là: {near}? Viết một trong các giá trị: {allowed}.",
    "problem.not-one-of.hint-none": "Viết một trong các giá trị: {allowed}.",
    "problem.force-unknown": "`force` không thể là `{value}`.",
    "problem.force-unknown.hint": "Viết must (bắt buộc) hoặc should (phấn đấu).",
    "problem.bad-value": "Không dùng được giá trị này ở đây: {value}.",
    "problem.bad-value.hint": "Xem tài liệu về cách viết quy định (rules/README.md).",
    "problem.value-empty": "`{key}` để trống.",
    "problem.value-empty.hint": "Viết giá trị hoặc xóa khóa.",
    "problem.needs-text": "`{key}` cần nội dung dạng chữ (text), không phải {value}.",
    "problem.needs-text.hint": "Viết dạng chữ, đặt trong dấu nháy kép nếu cần.",
    "problem.state-form-in-party-head": (
        "`{value}` là cách ghi của văn bản Nhà nước, còn `document` trình bày theo thể thức của Đảng."
    ),
    "problem.state-form-in-party-head.hint": (
        "Vẫn in đúng như đã viết. Văn bản của Đảng ghi `Số 12-BC/ĐU`, `T/M`, `K/T`, `T/L`; nếu là văn bản Nhà nước thì ghi thêm"
        " `head: state`."
    ),
    "problem.party-form-in-state-head": (
        "`{value}` là cách ghi của văn bản Đảng, còn `document` trình bày theo thể thức của Nhà nước."
    ),
    "problem.party-form-in-state-head.hint": (
        "Vẫn in đúng như đã viết. Văn bản Nhà nước ghi `Số: 12/BC-SNV`, `TM.`, `KT.`, `TL.`; nếu là văn bản của Đảng thì bỏ"
        " `head: state`."
    ),
    "problem.needs-list": "`{key}` cần một danh sách, không phải {value}.",
    "problem.needs-list.hint": "Viết [a, b] hoặc mỗi dòng một mục với `- `.",
    "problem.needs-mapping": "Ở đây phải là các khóa và giá trị, không phải {value}.",
    "problem.needs-mapping.hint": "Viết `khóa: giá trị`, mỗi dòng một khóa, có thụt dòng.",
    "problem.list-empty": "Danh sách dưới `{key}` rỗng.",
    "problem.list-empty.hint": "Nêu ít nhất một mục hoặc xóa khóa.",
    "problem.listed-twice": "`{value}` bị nêu hai lần dưới `{key}`.",
    "problem.listed-twice.hint": "Xóa một trong hai.",
    "problem.name-with-slash": "`{value}` không thể là mã định danh: để trống hoặc có dấu gạch chéo.",
    "problem.name-with-slash.hint": "Dấu gạch chéo dùng để ngăn cách ban và quy định; hãy dùng gạch nối.",
    "problem.id-reserved": "Mã `{value}` đã được dành riêng.",
    "problem.id-reserved.hint": "Chọn tên khác.",
    "problem.needs-true-or-false": "`{key}` phải là true hoặc false, không phải {value}.",
    "problem.needs-true-or-false.hint": "Viết true hoặc false.",
    "problem.needs-positive-whole": "`{key}` phải là số nguyên từ 1 đến 1000000, không phải {value}.",
    "problem.needs-positive-whole.hint": "Viết 1, 2, 3, ...",
    "problem.bad-month": "`{value}` không phải là tháng.",
    "problem.bad-month.hint": "Viết 2025-07 hoặc 7/2025.",
    "problem.bad-date": "`{value}` không phải là ngày tháng.",
    "problem.bad-date.hint": "Viết ngày/tháng/năm, tháng/năm, năm hoặc yyyy-mm-dd.",
    "problem.bad-bound": "`{value}` không phải số nguyên cũng không phải tỷ lệ.",
    "problem.bad-bound.hint": "Viết 5, 15%, 12,5% hoặc 1/3.",
    "problem.bound-list": "`{key}` chỉ nhận một giá trị, không nhận danh sách: {value}.",
    "problem.bound-list.hint": (
        "Từ 0 đến 2 thì viết `at_least: 0, at_most: 2`. Danh sách chỉ dùng cho giá trị thay đổi theo thời gian: "
        "[{{value: 30}}, {{from: 2025-04-14, value: 48}}]."
    ),
    "problem.share-over-whole": "Tỷ lệ {value} lớn hơn 100%.",
    "problem.share-over-whole.hint": "Tỷ lệ nằm trong khoảng 0% đến 100%; số người thì không có dấu phần trăm.",
    "problem.below-nothing": "Không thể ít hơn không: `below: {value}`.",
    "problem.below-nothing.hint": "Nếu không được có ai, hãy ghi `at_most: 0`.",
    "problem.shares-crossed": "`{lower}: {low}` và `{upper}: {high}` không thể cùng đúng.",
    "problem.shares-crossed.hint": "Giới hạn dưới không được lớn hơn giới hạn trên; có `above`, `below` thì phải nhỏ hơn hẳn.",
    "problem.needs-whole": "Ở đây `{key}` phải là số nguyên từ 0 trở lên, không phải {value}.",
    "problem.needs-whole.hint": "Viết số người: 0, 1, 2, ...",
    "problem.needs-whole.hint-known": (
        "Viết số người: 0, 1, 2, ...; hoặc thêm `of: BAN` để lấy tỷ lệ trên số ủy viên của một ban. Các ban: {known}."
    ),
    "problem.seats-of-itself": "Số lượng của `{value}` không thể tính theo tỷ lệ số ủy viên của chính ban đó.",
    "problem.seats-of-itself.hint": "Ghi một ban khác ở `of`, hoặc viết số người: 0, 1, 2, ...",
    "problem.seats-as-range": "`seats` là số nguyên, hoặc mức tối thiểu và tối đa ghi riêng, không phải {value}.",
    "problem.seats-as-range.hint": "Viết `seats: {{at_least: {low}, at_most: {high}}}`.",
    "problem.how-many-needs-list": "`how_many` không dùng được cho `{name}` (kiểu {type}).",
    "problem.how-many-needs-list.hint": (
        "`how_many` đếm số giá trị trong một ô của trường kiểu danh sách (list). Các trường kiểu danh sách: {near}."
    ),
    "problem.how-many-needs-list.hint-none": (
        "`how_many` đếm số giá trị trong một ô của trường kiểu danh sách (list); danh mục không có trường nào như vậy."
    ),
    "problem.how-many-not-whole": "`how_many` cần số nguyên các giá trị, không phải {value}.",
    "problem.how-many-not-whole.hint": "Viết số nguyên: 0, 1, 2, ...",
    "problem.months-ago-needs-date": "`months_ago` không dùng được cho `{name}` (kiểu {type}).",
    "problem.months-ago-needs-date.hint": (
        "`months_ago` đếm số tháng từ một ngày đến tháng tham chiếu. Các trường kiểu ngày (date): {near}."
    ),
    "problem.months-ago-needs-date.hint-none": (
        "`months_ago` đếm số tháng từ một ngày đến tháng tham chiếu; danh mục không có trường kiểu ngày (date)."
    ),
    "problem.months-ago-not-whole": "`{value}` không phải là số tháng nguyên.",
    "problem.months-ago-not-whole.hint": "Viết số tháng nguyên: `months_ago: {{at_least: 24}}`.",
    "problem.other-field-name": "`field` phải là tên một trường, không phải {value}.",
    "problem.other-field-name.hint": "Viết trường khác của chính người đó: `{name}: {{field: TRƯỜNG_KHÁC}}`.",
    "problem.other-field-not-here": "Không dùng `{{field: {value}}}` ở đây: `{name}` được so với một con số.",
    "problem.other-field-not-here.hint": "Viết một số nguyên.",
    "problem.other-field-kind": "Không so sánh được `{name}` (kiểu {type}) với `{other}` (kiểu {other_type}).",
    "problem.other-field-kind.hint": "So sánh hai trường cùng kiểu: hai ngày, hai số, hai bậc cùng thứ tự, hai văn bản.",
    "problem.other-field-order": "`{name}` và `{other}` là hai thang bậc khác nhau.",
    "problem.other-field-order.hint": "Khai báo cùng một `order` cho cả hai trong danh mục, hoặc so sánh trường khác.",
    "problem.relax-beside-fixed": "`relax` đứng cạnh `fixed: true`, là không cho nới.",
    "problem.relax-beside-fixed.hint": "Chỉ giữ một trong hai.",
    "problem.relax-to-bounds": "`{key}` phải là số nguyên hoặc tỷ lệ, không phải {value}.",
    "problem.relax-to-bounds.hint": "Viết mức được nới đến: `relax: {{to: 1}}`, `relax: {{to: 10%}}`.",
    "problem.relax-to-number": "`{key}` phải là một số, không phải {value}.",
    "problem.relax-to-number.hint": "Viết mức được nới đến: `relax: {{to: 46}}`, `relax: {{to: 46.5}}`.",
    "problem.relax-to-waivers": "`{key}` phải là số người (số nguyên), không phải {value}.",
    "problem.relax-to-waivers.hint": (
        "Quy định này được nới bằng cách miễn cho từng người; viết nhiều nhất bao nhiêu người: `relax: {{to: 1}}`."
    ),
    "problem.relax-tighter": "`relax: {{to: {value}}}` chặt hơn chính quy định ({bounds}).",
    "problem.relax-tighter.hint": "Nới là đổi mức theo chiều ngược lại: thấp hơn `at_least`, cao hơn `at_most`.",
    "problem.bounds-one-side": "`{plain}` và `{strict}` cùng giới hạn một phía.",
    "problem.bounds-one-side.hint": "Chỉ giữ một trong hai.",
    "problem.round-without-share": "`round: {value}` không có tỷ lệ nào để làm tròn.",
    "problem.round-without-share.hint": (
        "`round` đi cùng một tỷ lệ ở `at_least`, `at_most` hoặc `exactly`; `above` và `below` không làm "
        "tròn. Nếu không có thì bỏ đi."
    ),
    "problem.or-none-without-minimum": "`or_none` không có mức tối thiểu đi kèm.",
    "problem.or-none-without-minimum.hint": (
        "`or_none` đi cùng `at_least`: không có ai, hoặc ít nhất bằng ấy. Nếu chỉ muốn không có ai, viết `at_most: 0`."
    ),
    "problem.needs-number": "`{key}` phải là số, không phải {value}.",
    "problem.needs-number.hint": "Viết số nguyên hoặc số thập phân.",
    "problem.needs-number-or-fraction": "`{key}` phải là số, không phải {value}.",
    "problem.needs-number-or-fraction.hint": "Viết số nguyên, số thập phân hoặc phân số: 48, 47.5, 145/3.",
    "problem.share-not-here": "Ở đây `{key}` là mức của một con số, không thể là tỷ lệ ({value}).",
    "problem.share-not-here.hint": "Viết một số.",
    "problem.number-too-large": "Số {value} quá lớn.",
    "problem.number-too-large.hint": "Tối đa 1000000000; kiểm tra lại các chữ số 0.",
    "problem.share-too-fine": "Tỷ lệ {value} quá lẻ, không tính chính xác được.",
    "problem.share-too-fine.hint": "Phần trăm tối đa 6 chữ số thập phân; phân số có mẫu số không quá 100000000.",
    "problem.decimal-too-fine": "Số {value} có quá nhiều chữ số thập phân, không tính chính xác được.",
    "problem.decimal-too-fine.hint": "Tối đa 6 chữ số thập phân.",
    "problem.no-bound": "Quy định `{value}` chưa nêu mức.",
    "problem.no-bound.hint": "Thêm at_least (ít nhất), at_most (nhiều nhất) hoặc exactly (đúng).",
    "problem.exactly-not-alone": "`exactly` đứng cùng một mức khác.",
    "problem.exactly-not-alone.hint": "Giữ `exactly`, hoặc at_least và at_most.",
    "problem.bad-rule": "Ở đây phải là bộ quy tắc hoặc một quy định, không phải {value}.",
    "problem.bad-rule.hint": "Viết tên bộ quy tắc, hoặc một quy định với các khóa.",
    "problem.rule-without-body": "Quy định {value} chưa nêu nội dung.",
    "problem.rule-without-body.hint": "Thêm một trong: {bodies}.",
    "problem.rule-several-bodies": "Quy định nêu nhiều nội dung cùng lúc: {bodies}.",
    "problem.rule-several-bodies.hint": "Viết mỗi nội dung thành một quy định.",
    "problem.rule-id-twice": "Có hai quy định cùng mã `{value}`; quy định kia ở {first}.",
    "problem.rule-id-twice.hint": "Đổi mã một quy định.",
    "problem.rule-in-two-sets": (
        "Có hai quy định khác nhau cùng mã `{value}`: của bộ `{set}` ({first}) và của bộ `{other}` ({second})."
    ),
    "problem.rule-in-two-sets.hint": (
        "Chỉ nêu một trong hai bộ; hoặc thay cả hai bằng một bộ riêng có `extends: [{set}, {other}]`, khi đó quy định "
        "của bộ đứng sau có hiệu lực."
    ),
    "problem.rule-of-two-meanings": (
        "Quy định `{value}` ({first}) có ở cả `{set}` và `{other}`, nhưng nhóm của hai bộ chỉ những người khác nhau."
    ),
    "problem.rule-of-two-meanings.hint": (
        "Chỉ nêu một trong hai bộ; hoặc thay cả hai bằng một bộ riêng có `extends: [{set}, {other}]`, khi đó nhóm của "
        "bộ đứng sau được dùng."
    ),
    "problem.ruleset-not-found": "Không có bộ quy tắc `{name}`.",
    "problem.ruleset-not-found.hint": (
        "Có phải ý bạn là: {near}? Bộ quy tắc được tìm cạnh tệp nêu tên nó, cạnh tệp kế hoạch và trong các gói đã cài."
    ),
    "problem.ruleset-not-found.hint-none": (
        "`planner rules list` liệt kê các bộ quy tắc có thể nêu tên. Bộ quy tắc được tìm cạnh tệp nêu "
        "tên nó, cạnh tệp kế hoạch và trong các gói đã cài."
    ),
    "problem.ruleset-of-another-file": "Không có tệp nào tên `{value}`: bộ quy tắc khai tên này nằm ở {file}.",
    "problem.ruleset-of-another-file.hint": "Bộ quy tắc được tìm theo tên tệp: viết `{stem}`, hoặc đổi tên tệp.",
    "problem.fields-not-found": "Không có danh mục trường `{name}`.",
    "problem.fields-not-found.hint": "Có phải ý bạn là: {near}? Danh mục được tìm cạnh tệp kế hoạch và trong các gói đã cài.",
    "problem.fields-not-found.hint-none": "Danh mục được tìm cạnh tệp kế hoạch và trong các gói đã cài.",
    "problem.name-ambiguous": "`{name}` có thể là nhiều tệp: {files}.",
    "problem.name-ambiguous.hint": "Viết đường dẫn.",
    "problem.extends-cycle": "Các bộ quy tắc kế thừa vòng tròn: {chain}.",
    "problem.extends-cycle.hint": "Bỏ bớt một `extends`.",
    "problem.unknown-source": "Không có nguồn `{value}`.",
    "problem.unknown-source.hint": "Có phải ý bạn là: {near}? Thêm nguồn vào `sources`.",
    "problem.unknown-source.hint-known": "Các nguồn ở đây: {known}. Nếu chưa có thì thêm vào `sources`.",
    "problem.unknown-source.hint-none": "Thêm nguồn vào `sources`.",
    "problem.unknown-rule": "Không có quy định `{value}`.",
    "problem.unknown-rule.hint": "Có phải ý bạn là: {near}? Quy định viết là BAN/MÃ.",
    "problem.unknown-rule.hint-known": "Các quy định của ban này: {known}.",
    "problem.unknown-rule.hint-none": "Quy định viết là BAN/MÃ.",
    "problem.rule-no-number": "Quy định {value} không có con số nào để tăng hay giảm: đây là quy định `{body}`.",
    "problem.rule-no-number.hint": "Hãy nêu quy định đếm hoặc tính tổng: count, count_each, distinct, sum, both, seats.",
    "problem.rule-many-numbers": "Quy định {value} có một số cho mỗi giá trị: đây là quy định `{body}`.",
    "problem.rule-many-numbers.hint": "Hãy nêu hai quy định, mỗi quy định có một số.",
    "problem.waiver-not-here": "Không thể miễn quy định {value} cho một người: đây là quy định `{body}`.",
    "problem.waiver-not-here.hint": "Chỉ miễn được quy định `require` và `exclude`; quy định khác thì sửa mức.",
    "problem.waiver-authority": "Thẩm quyền {value} chưa đủ đối với quy định này, cần {needed}.",
    "problem.waiver-authority.hint": "Cấp cho phép phải có thẩm quyền từ mức của quy định trở lên.",
    "problem.slate-form": "Phương án phải là bảng ghi mỗi ban với danh sách mã người; đây là dạng khác.",
    "problem.slate-form.hint": 'Viết như {{"executive": ["c001", "c002"]}}.',
    "problem.numbers-too-large": "Giá trị của trường `{found}` quá lớn, không thể cộng chính xác trên toàn bộ danh sách nguồn.",
    "problem.numbers-too-large.hint": "Dùng đơn vị lớn hơn hoặc bớt số lẻ thập phân.",
    "problem.no-committees": "Kế hoạch không có ban nào.",
    "problem.no-committees.hint": "Thêm ban dưới `committees`, kèm số lượng (seats).",
    "problem.until-unreadable": "`{value}` không phải là tháng.",
    "problem.until-unreadable.hint": "Viết `12/2030` hoặc `2030-12`.",
    "problem.until-before-start": "`{value}` trước tháng bầu, {start}.",
    "problem.until-before-start.hint": "Ghi từ tháng đó trở đi.",
    "problem.timeline-without-month": "Kế hoạch không có `as_of` nên không có tháng để bắt đầu.",
    "problem.timeline-without-month.hint": "Thêm `as_of: M/YYYY` vào kế hoạch, hoặc dùng `--as-of M/YYYY`.",
    "problem.unknown-committee": "Kế hoạch không có mục `{value}` trong `committees`.",
    "problem.unknown-committee.hint": "Có phải ý bạn là: {near}?",
    "problem.unknown-committee.hint-known": "Các ban trong kế hoạch: {known}.",
    "problem.unknown-committee.hint-none": "Viết mã một ban có trong kế hoạch.",
    "problem.within-cycle": "Các ban nằm trong nhau theo vòng tròn: {chain}.",
    "problem.within-cycle.hint": "Bỏ bớt một `within`.",
    "problem.needs-two-committees": "`{key}` cần hai ban khác nhau, không phải {value}.",
    "problem.needs-two-committees.hint": "`holds` nhận từ hai ban trở lên, `both` đúng hai.",
    "problem.bad-preference": "`{value}` không phải là tiêu chí ưu tiên.",
    "problem.bad-preference.hint": "Có phải ý bạn là: {near}?",
    "problem.bad-preference.hint-known": "Viết một trong: {known}.",
    "problem.unknown-field": "Không có trường `{value}`: không danh mục nào khai báo và danh sách nguồn không có cột này.",
    "problem.unknown-field.hint": "Có phải ý bạn là: {near}?",
    "problem.unknown-field.hint-none": "Kiểm tra cách viết, hoặc khai báo trường trong danh mục.",
    "problem.fields-line-missing": (
        "Kế hoạch thiếu dòng `fields: ...`: mọi trường bị coi là dạng chữ, trong khi quy định cần {names} (số chỗ: {count})."
    ),
    "problem.fields-line-missing.hint": (
        "Thêm dòng `fields: {catalogue}` vào kế hoạch: đó là danh mục trường mà các bộ quy tắc có sẵn sử dụng."
    ),
    "problem.fields-too-few": (
        "`fields` của kế hoạch thiếu các trường mà bộ quy tắc sử dụng: {names} (bộ quy tắc: {sets}; số chỗ: {count})."
    ),
    "problem.fields-too-few.hint": (
        "Viết `fields: {catalogue}`, danh mục đã khai báo các trường này, hoặc tự khai báo từng trường ở `fields` "
        "như trong danh mục đó."
    ),
    "problem.unknown-person": "Trong danh sách nguồn không có người nào mang mã `{value}`.",
    "problem.unknown-person.hint": (
        "Có phải ý bạn là: {near}? Quy định và phương án nhân sự gọi người theo mã trong danh sách nguồn."
    ),
    "problem.unknown-person.hint-none": (
        "Kiểm tra lại mã; quy định và phương án nhân sự gọi người theo mã trong danh sách nguồn."
    ),
    "problem.left-the-pool": (
        "`{value}`, có trong `{committee}` ở phương án trước, nay không còn trong danh sách nguồn; tính là rút khỏi ban."
    ),
    "problem.left-the-pool.hint": "Không cần làm gì nếu người này đã rời danh sách; nếu chưa, kiểm tra lại mã.",
    "problem.person-by-name": "`{value}` là họ tên, trong khi ở đây phải ghi mã: {value} là {id}.",
    "problem.person-by-name.hint": "Viết `{id}`.",
    "problem.person-of-several": "`{value}` là họ tên, trong danh sách nguồn có {count} người mang tên này: {ids}.",
    "problem.person-of-several.hint": "Ở đây phải ghi mã: hãy ghi mã của đúng người cần nêu.",
    "problem.needs-date-field": "`{name}` được tính từ `{source}`, nhưng trường này chưa được khai báo kiểu ngày.",
    "problem.needs-date-field.hint": "Khai báo `{source}: {{type: date}}` trong fields.",
    "problem.needs-as-of": "`{name}` cần mốc tháng tính tuổi.",
    "problem.needs-as-of.hint": "Thêm `as_of: 2025-07` vào kế hoạch hoặc vào ban.",
    "problem.computed-not-here": "Không dùng được trường tính toán `{name}` ở đây.",
    "problem.computed-not-here.hint": "Dùng bộ chọn để đếm, chẳng hạn age: {{below: 42}}.",
    "problem.date-not-here": "`{name}` là ngày tháng, không dùng được ở `{key}`.",
    "problem.date-not-here.hint": (
        "Dùng trường thuộc kiểu: {types}. Ngày tháng chỉ so sánh được trong điều kiện chọn người: {{at_least: 2020-01}}."
    ),
    "problem.wrong-field-type": "Trường `{name}` thuộc kiểu {type}; ở đây phải là {types}.",
    "problem.wrong-field-type.hint": "Có phải ý bạn là: {near}? Trường không khai báo là dạng chữ (text).",
    "problem.wrong-field-type.hint-known": "Các trường thuộc kiểu này: {known}. Trường không khai báo là dạng chữ (text).",
    "problem.wrong-field-type.hint-none": "Trường không khai báo là dạng chữ (text).",
    "problem.field-name-reserved": "Không thể đặt tên trường là `{name}`.",
    "problem.field-name-reserved.hint": "Tên này là trường tính toán hoặc từ khóa của cách viết quy định; chọn tên khác.",
    "problem.id-not-text": "Trường `id` phải ở dạng chữ (text), không phải {value}.",
    "problem.id-not-text.hint": "Bỏ khóa type của trường.",
    "problem.level-without-order": "Trường cấp bậc `{name}` chưa có thứ tự.",
    "problem.level-without-order.hint": "Thêm `order: [thấp nhất, ..., cao nhất]`.",
    "problem.order-not-here": "`{name}` thuộc kiểu {type}, không có thứ tự.",
    "problem.order-not-here.hint": "Đổi thành `type: level` hoặc xóa `order`.",
    "problem.named-not-here": (
        "`{name}` thuộc kiểu {value}: chỉ trường kiểu list có `values` mới tìm được trong lời ghi của trường khác."
    ),
    "problem.named-not-here.hint": "Đổi thành `type: list` và ghi `values`, hoặc xóa `named`.",
    "problem.titles-unknown": (
        "Cách ghi ở `{source}` không nêu chức danh nào có trong từ điển của `{name}` ({count}): {value}. "
        "Không tính là chức danh nào."
    ),
    "problem.titles-unknown.hint": (
        "Nếu trong đó có chức danh mà quy định cần, hãy ghi đầy đủ trong nguồn, hoặc lập nhóm riêng theo `post`."
    ),
    "problem.located-not-here": "Không tìm được `{name}` là tỉnh, thành phố của một nơi (`located`) theo tệp {value}.",
    "problem.located-not-here.hint": (
        "Đổi thành `type: category` không có `values`, và nêu tệp tỉnh, thành phố có sẵn (`places: provinces-2025`)."
    ),
    "problem.places-unclear": (
        "Cách ghi ở `{source}` nêu các tỉnh mà nay không cùng một tỉnh, thành phố ({count}): {value}. `{name}` coi như chưa rõ."
    ),
    "problem.places-unclear.hint": "Ghi quê quán với một tỉnh, thành phố: tên hiện nay hoặc tên trước đây.",
    "problem.values-not-here": "`{name}` thuộc kiểu {type}, không có danh sách giá trị.",
    "problem.values-not-here.hint": "Đổi thành `type: category` hoặc xóa `values`.",
    "problem.made-of-not-here": "`made_of` đặt ở {value}, nhưng chỉ `full_name` mới được ghép từ các trường khác.",
    "problem.made-of-not-here.hint": "Chuyển sang `full_name`, hoặc xóa đi.",
    "problem.made-of-unknown": "`{value}` không phải là trường kiểu chữ để ghép thành họ tên.",
    "problem.made-of-unknown.hint": "Có phải ý bạn là: {near}? Nêu các trường kiểu chữ của danh mục này, ví dụ `first_name`.",
    "problem.made-of-unknown.hint-none": "Nêu các trường kiểu chữ của danh mục này, ví dụ `first_name`.",
    "problem.spelling-twice": "`{value}` vừa là {first} vừa là {second}.",
    "problem.spelling-twice.hint": "Chỉ giữ ở một giá trị; không phân biệt chữ hoa, chữ thường.",
    "problem.code-of-nothing": "Mã {number} của danh mục {list} ghi {value}, không phải giá trị nào của `{name}`.",
    "problem.code-of-nothing.hint": "Có phải ý là: {near}? Mỗi mã ứng với một giá trị dưới `values` của trường.",
    "problem.code-of-nothing.hint-none": "Mỗi mã ứng với một giá trị dưới `values` của trường: bổ sung giá trị vào đó.",
    "problem.code-no-number": "{value} trong danh mục {list} của `{name}` không phải mã bằng chữ số.",
    "problem.code-no-number.hint": 'Ghi mã trong ngoặc kép: "04": ....',
    "problem.codes-unknown": "Danh mục trường không có bảng mã `{value}`.",
    "problem.codes-unknown.hint": "Có phải ý là: {near}? Các bảng mã: {known}.",
    "problem.codes-unknown.hint-known": "Các bảng mã: {known}.",
    "problem.codes-field": "Trường `{value}` không có bảng mã.",
    "problem.codes-field.hint": "Có phải ý là: {near}? Các trường có bảng mã: {known}.",
    "problem.codes-field.hint-known": "Các trường có bảng mã: {known}.",
    "problem.codes-form": "`codes` là tên một bảng mã, hoặc tên cho từng trường, không phải {value}.",
    "problem.codes-form.hint": "Ghi `codes: gso`, hoặc `codes: {{ethnicity: gso}}`.",
    "problem.header-twice": "Tiêu đề `{value}` vừa là {first} vừa là {second}.",
    "problem.header-twice.hint": "Chỉ giữ ở một trường; không phân biệt chữ hoa, chữ thường.",
    "problem.bad-selector": "{value} không phải là bộ chọn.",
    "problem.bad-selector.hint": (
        "Viết các trường kèm điều kiện, tên một nhóm, hoặc {{all: [...]}}, {{any: [...]}}, {{not: ...}}."
    ),
    "problem.unknown-group": "Không có nhóm `{value}`.",
    "problem.unknown-group.hint": "Có phải ý bạn là: {near}? Nhóm được định nghĩa dưới `groups`.",
    "problem.unknown-group.hint-known": "Các nhóm ở đây: {known}. Nhóm được định nghĩa dưới `groups`.",
    "problem.unknown-group.hint-none": "Nhóm được định nghĩa dưới `groups`.",
    "problem.group-cycle": "Các nhóm dẫn chiếu vòng tròn: {chain}.",
    "problem.group-cycle.hint": "Viết đầy đủ một nhóm.",
    "problem.selector-too-large": "Khi viết đầy đủ các nhóm, bộ chọn có hơn {most} điều kiện.",
    "problem.selector-too-large.hint": "Dùng ít nhóm lồng nhau hơn.",
    "problem.connective-not-alone": "`{key}` phải đứng một mình.",
    "problem.connective-not-alone.hint": "Đặt tất cả vào một `all: [...]`.",
    "problem.condition-empty": "Điều kiện của `{name}` để trống.",
    "problem.condition-empty.hint": "Viết giá trị; với ô trống thì viết {{known: false}}.",
    "problem.condition-value": "{value} không thể là giá trị của `{name}`.",
    "problem.condition-value.hint": "Viết một giá trị đơn.",
    "problem.unknown-operator": "Không có phép so sánh `{value}`.",
    "problem.unknown-operator.hint": "Có phải ý bạn là: {near}?",
    "problem.unknown-operator.hint-known": "Ở đây dùng được: {known}.",
    "problem.operator-needs-order": "`{value}` không dùng được với `{name}`, thuộc kiểu {type}.",
    "problem.operator-needs-order.hint": (
        "Phép này cần số, ngày hoặc cấp bậc; ở đây hãy dùng giá trị, danh sách, not hoặc known."
    ),
    "problem.operator-undeclared": "`{value}` không dùng được với `{name}`: trường không khai báo là dạng chữ (text).",
    "problem.operator-undeclared.hint": "Khai báo trường là number, date hoặc level; hoặc có phải ý bạn là: {near}?",
    "problem.operator-undeclared.hint-none": "Khai báo trường là number, date hoặc level.",
    "problem.between-needs-two": "`between` cần hai giá trị, không phải {value}.",
    "problem.between-needs-two.hint": "Viết `between: [thấp, cao]`; tính cả hai đầu.",
    "problem.between-reversed": "Trong {value} giá trị đầu lớn hơn giá trị sau.",
    "problem.between-reversed.hint": "Viết giá trị nhỏ hơn trước.",
    "problem.bad-number-value": "`{value}` không phải là số, trong khi `{name}` cần số.",
    "problem.bad-number-value.hint": (
        "Viết số nguyên hoặc số thập phân. Muốn nói dưới 42 thì viết {{below: 42}}; từ 42 trở xuống: {{at_most: 42}}."
    ),
    "problem.bad-date-value": "`{value}` không phải là ngày tháng, trong khi `{name}` cần ngày tháng.",
    "problem.bad-date-value.hint": "Viết ngày/tháng/năm, tháng/năm, năm hoặc yyyy-mm-dd.",
    "problem.bad-yesno-value": "`{value}` không phải có hay không, trong khi `{name}` cần có hoặc không.",
    "problem.bad-yesno-value.hint": "Viết có hoặc không.",
    "problem.value-not-listed": "`{value}` không phải là giá trị của `{name}`.",
    "problem.value-not-listed.hint": "Gần nhất: {near}. Nhận: {accepted}.",
    "problem.value-not-listed.hint-none": "Nhận: {accepted}.",
    "problem.member-twice": "`{value}` bị nêu hai lần cho {committee}; lần đầu ở {first}.",
    "problem.member-twice.hint": "Xóa một trong hai dòng.",
    "problem.cell-empty": "Cột `{column}` ở dòng này để trống.",
    "problem.cell-empty.hint": "Điền vào hoặc xóa dòng.",
    "problem.column-missing": "Không có cột `{column}`; tệp có các cột: {columns}.",
    "problem.column-missing.hint": (
        "Có phải ý bạn là {near}? Hãy đặt tên cột là `{column}`: tệp phương án nhân sự có các cột committee,id."
    ),
    "problem.column-missing.hint-none": "Tệp phương án nhân sự có các cột committee,id.",
    "problem.column-twice": "Có hai cột `{column}`.",
    "problem.column-twice.hint": "Đổi tên một cột.",
    "problem.csv-syntax": "Không đọc được CSV ở đây: {detail}.",
    "problem.csv-syntax.hint": "Kiểm tra dấu nháy.",
    "problem.json-syntax": "Sai cú pháp JSON: {detail}.",
    "problem.json-syntax.hint": "Dùng nguyên tệp JSON do lệnh propose ghi ra.",
    "problem.json-too-deep": "Tệp JSON có quá nhiều danh sách và đối tượng lồng nhau.",
    "problem.json-too-deep.hint": "Dùng nguyên tệp JSON do lệnh propose ghi ra.",
    "problem.json-without-slate": "JSON không có `slate`.",
    "problem.json-without-slate.hint": "Dùng JSON của lệnh propose, hoặc CSV có các cột committee,id.",
    "problem.person-other-case": "Trong danh sách nguồn không có người nào mang mã `{value}`.",
    "problem.person-other-case.hint": "Viết `{near}`: mã phân biệt chữ hoa, chữ thường.",
    "problem.header-for-field": "`{value}` là tiêu đề của trường `{field}`; trong quy định viết `{field}`.",
    "problem.header-for-field.hint": "Thay bằng `{field}`.",
    "problem.fixed-beside-seats": "`fixed` đứng cạnh `seats`; phải nằm trong `seats`.",
    "problem.fixed-beside-seats.hint": "Viết `seats: {{exactly: 15, fixed: true}}`.",
    "problem.two-digit-year": "`{value}` chỉ ghi năm hai chữ số.",
    "problem.two-digit-year.hint": "Năm phải đủ bốn chữ số, như 1985.",
    "problem.slate-format": "Không đọc phương án nhân sự từ loại tệp này ({value}).",
    "problem.slate-format.hint": "Phương án nhân sự đọc từ .csv, .xlsx hoặc .json; hãy lưu thành một trong các loại này.",
    "problem.column-absent": (
        "Quy định dùng `{value}` ({count} chỗ, đây là chỗ đầu tiên), nhưng danh sách nguồn không có cột này nên coi như "
        "để trống ở mọi người: thêm cột `{header}`."
    ),
    "problem.column-absent.hint": (
        "Cột chưa nhận ra: {near}. Nếu là một trong số đó, hãy khai báo ở `columns` của `pool` hoặc sửa tiêu đề cột."
    ),
    "problem.column-absent.hint-none": (
        "Thiếu cột này thì không chứng minh được yêu cầu nào có dùng nó; nếu không xét đến, hãy bỏ quy định."
    ),
    "problem.mapping-unknown-field": (
        "Tiêu đề “{header}” được ánh xạ vào `{value}`, không phải trường đã biết: cột được giữ dạng chữ."
    ),
    "problem.mapping-unknown-field.hint": "Có phải là: {near}? Nếu là cột riêng, khai báo ở `fields`.",
    "problem.mapping-unknown-field.hint-none": "Nếu là cột riêng, khai báo ở `fields`; nếu không, viết tên một trường.",
    "problem.values-absent-pack": "Bộ quy tắc này nêu {count} loại `{name}` không ai trong nguồn có: {value}.",
    "problem.values-absent-pack.hint": (
        "Nếu danh sách ghi khác, hãy định nghĩa lại nhóm trong một bộ quy tắc riêng, kế thừa bộ này."
    ),
    "problem.value-absent": "Không ai trong danh sách nguồn có giá trị “{value}” ở `{name}`.",
    "problem.value-absent.hint": "Kiểm tra cách viết; gần nhất trong danh sách nguồn: {near}.",
    "problem.value-absent.hint-none": "Kiểm tra cách viết.",
    "problem.gender-not-canonical": (
        "Tính số tháng đến tuổi nghỉ hưu cần giới tính female hoặc male; “{value}” bị coi là chưa rõ."
    ),
    "problem.gender-not-canonical.hint": (
        "Khai báo cách viết ở `fields`: gender: {{type: category, values: {{female: [nữ], male: [nam]}}}}."
    ),
    "problem.service-not-canonical": (
        "Bảng tuổi nghỉ hưu chỉ biết lực lượng army và police; với “{value}” thì tính theo bảng chung."
    ),
    "problem.service-not-canonical.hint": (
        "Khai báo cách viết: fields: {{service: {{type: category, values: {{army: [quân đội], police: [công an]}}}}}}."
    ),
    "problem.yaml-tab": "Dòng thụt vào bằng phím Tab.",
    "problem.yaml-tab.hint": "Hãy thay bằng dấu cách.",
    "problem.yaml-indent": "Dòng này thụt vào không thẳng với dòng trên: {value}",
    "problem.yaml-indent.hint": "Các khóa, các mục cùng cấp phải thẳng cột; kiểm tra cả dòng trên.",
    "problem.yaml-colon": "Có dấu hai chấm trong nội dung: {value}",
    "problem.yaml-colon.hint": "Đặt cả câu trong dấu nháy kép.",
    "problem.yaml-odd-character": "Ở đây có ký tự chỉ trông giống ký tự đúng: {odd_name} ({odd}).",
    "problem.yaml-odd-character.hint": "{remedy}",
    "problem.key-odd-character": "Trong khóa `{value}` có ký tự chỉ trông giống ký tự đúng: {odd_name} ({odd}).",
    "problem.key-odd-character.hint": "{remedy}",
    "problem.value-odd-character": "Trong `{key}: {value}` có ký tự chỉ trông giống ký tự đúng: {odd_name} ({odd}).",
    "problem.value-odd-character.hint": "{remedy}",
    "problem.yaml-no-colon": "Dòng này thiếu dấu hai chấm giữa khóa và giá trị.",
    "problem.yaml-no-colon.hint": "Viết `khóa: giá trị`, có dấu hai chấm và dấu cách.",
    "problem.yaml-colon-space": "Sau dấu hai chấm phải có dấu cách.",
    "problem.yaml-colon-space.hint": "Viết `khóa: giá trị`.",
    "problem.yaml-dash-space": "Sau dấu gạch đầu dòng phải có dấu cách.",
    "problem.yaml-dash-space.hint": "Viết `- id: ...`.",
    "problem.yaml-quote-open": "Dấu nháy mở ở đây mà không có dấu đóng.",
    "problem.yaml-quote-open.hint": "Đóng dấu nháy ở cuối nội dung; trong nháy kép viết `\\\"`, trong nháy đơn viết `''`.",
    "problem.yaml-quote-early": "Sau dấu nháy đóng vẫn còn chữ.",
    "problem.yaml-quote-early.hint": "Đặt cả câu trong dấu nháy loại kia (đơn hoặc kép).",
    "problem.yaml-bracket-open": "Ngoặc `{bracket}` mở ở đây; đến dòng {line} chưa đóng, hoặc thiếu dấu phẩy.",
    "problem.yaml-bracket-open.hint": "Đóng ngoặc và đặt dấu phẩy giữa các mục bên trong.",
    "problem.yaml-bracket-extra": "Ngoặc `{bracket}` đóng ở đây nhưng không có ngoặc mở.",
    "problem.yaml-bracket-extra.hint": "Xóa ngoặc này, hoặc thêm `{opening}` ở trước.",
    "problem.yaml-no-comma": "Trong ngoặc `{bracket}` thiếu dấu phẩy.",
    "problem.yaml-no-comma.hint": "Đặt dấu phẩy giữa hai mục; nội dung có `, ` `: ` hoặc ngoặc thì đặt trong dấu nháy kép.",
    "problem.yaml-first-character": "Nội dung không được bắt đầu bằng `{character}`.",
    "problem.yaml-first-character.hint": "Đặt nội dung trong dấu nháy kép; muốn nói từ 15% trở lên thì viết `at_least: 15%`.",
    "problem.yaml-escape": "Trong dấu nháy kép, dấu gạch chéo ngược có nghĩa riêng.",
    "problem.yaml-escape.hint": "Dùng dấu nháy đơn, hoặc gạch chéo xuôi.",
    "problem.yaml-list-beside-key": "Danh sách có gạch đầu dòng không được bắt đầu cùng dòng với khóa.",
    "problem.yaml-list-beside-key.hint": "Xuống dòng, thụt vào rồi viết; hoặc viết [a, b].",
    "problem.yaml-other-kind": (
        "{value} là bảng tính, bảng số liệu, văn bản hoặc trang web; ở đây phải là kế hoạch hoặc quy định (.yaml)."
    ),
    "problem.yaml-other-kind.hint": (
        "Hãy chỉ tệp kế hoạch. Danh sách nguồn ghi trong kế hoạch: `pool: FILE`. `planner init FOLDER` tạo kế hoạch mẫu."
    ),
    "problem.yaml-encoding": "Tệp không lưu theo UTF-8: không đọc được các byte {value}.",
    "problem.yaml-encoding.hint": (
        "Lưu lại theo UTF-8: trong Notepad chọn “Lưu thành” (Save as), Encoding: UTF-8; trình soạn thảo khác gọi là "
        "mã hóa hoặc bảng mã."
    ),
}
