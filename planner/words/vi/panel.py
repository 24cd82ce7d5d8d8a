"""Words of `init --from`: a citizens' panel from the files of sortition tools."""

MESSAGES: dict[str, str] = {
    "init.kind-and-from": "--kind và --from là hai cách bắt đầu; chỉ dùng một",
    "init.needs-from": "{options}: chỉ dùng cùng --from FEATURES PEOPLE",
    "panel.two-files": "--from: hội đồng công dân cần hai tệp, tệp tiêu chí và tệp người (đã cho {files})",
    "panel.seats-needed": "cần --seats N: các chỉ tiêu cho phép từ {least} đến {most} người; hãy nêu số người cần chọn",
    "panel.written": (
        "Đã ghi vào {folder}: plan.yaml, rules.yaml, fields.yaml: hội đồng {seats} người chọn từ {people} người, {quotas}"
        " chỉ tiêu"
        " của {features} tiêu chí. Danh sách người vẫn ở {file}, không sao chép."
    ),
    "panel.no-lottery": (
        "ĐÂY KHÔNG PHẢI BỐC THĂM. planner chứng minh các chỉ tiêu có đạt được không, cần gì để đạt, và đề xuất phương án tốt"
        " nhất"
        " giữ đúng chỉ tiêu: không có gì được bốc ngẫu nhiên, cơ hội của mỗi người không bằng nhau. Việc bốc thăm dùng công cụ"
        " bốc thăm."
    ),
    "panel.no-address": "Chưa xét địa chỉ: {option} để không có hai thành viên cùng địa chỉ.",
    "panel.blank-address": (
        "{count} người có ô địa chỉ để trống: ở đây coi là không cùng địa chỉ với ai; công cụ bốc thăm coi mọi ô trống là"
        " một hộ."
    ),
    "panel.drawn": "Để ngoài: {drawn} người đã chọn trước đó, {beside} người nữa cùng địa chỉ với họ.",
    "panel.unnamed": "{where}: có số nhưng không nêu tiêu chí và giá trị; không phải chỉ tiêu, bỏ qua.",
    "panel.settings-unused": "Các mục không dùng đến trong {file}: {keys}.",
    "panel.next": (
        "Hãy thử:  planner check {plan}\n          planner propose {plan} --out slate.csv\n"
        "          planner export {plan} slate.csv --to selected --out FOLDER --no-bom"
    ),
    "panel.title": "Hội đồng công dân {seats} người",
    "panel.committee": "Hội đồng công dân",
    "panel.address": "Không có hai người cùng địa chỉ",
    "panel.drawn.title": "Đã chọn trước đó",
    "panel.beside.title": "Cùng địa chỉ với người đã chọn trước đó",
    "panel.rules.title": "Chỉ tiêu của hội đồng công dân",
    "panel.fields.title": "Các cột của tệp người",
    "panel.plan": (
        "Hội đồng công dân {seats} người, lập từ {features} và {people}.\n"
        "\n"
        "KHÔNG PHẢI BỐC THĂM. `planner check` chứng minh các chỉ tiêu có cùng đạt được không; nếu không, những chỉ tiêu nào"
        " loại\n"
        "trừ nhau và cần gì để đạt. `planner propose` đưa ra phương án tốt nhất giữ đúng chỉ tiêu. Không có gì được bốc ngẫu\n"
        "nhiên, cơ hội của mỗi người không bằng nhau: việc bốc thăm dùng công cụ bốc thăm.\n"
        "\n"
        "Kiểm tra:     planner check plan.yaml\n"
        "Thử:          planner propose plan.yaml\n"
        "Giả định:     planner check plan.yaml --drop panel/QUY_ĐỊNH      planner range plan.yaml"
    ),
    "panel.plan.pool": "Danh sách người vẫn ở tệp riêng, nơi giữ thông tin cá nhân; kế hoạch chỉ nêu tên tệp.",
    "panel.plan.rules": "các chỉ tiêu: rules.yaml",
    "panel.plan.address": (
        "Địa chỉ để trống là chưa rõ, không cùng với ai; công cụ bốc thăm coi mọi ô trống là một hộ."
    ),
    "panel.plan.drawn": "{count} người đã chọn trước đó, theo {file}.",
    "panel.plan.beside": "{count} người nữa cùng địa chỉ với người có tên trong {file}.",
    "panel.plan.prefer": (
        "Không có `prefer`: trong các phương án giữ đúng chỉ tiêu, đề xuất phương án gồm những người đứng trước trong tệp.\n"
        "Đó là thứ tự, không phải bốc thăm. Viết tiếp: các quy định `should`, `prefer: [should, {{highest: TRƯỜNG}}]`."
    ),
    "panel.rules": (
        "Các chỉ tiêu của {features}: bao nhiêu thành viên có mỗi giá trị. Số ghế, địa chỉ và người đã chọn trước đó ở"
        " plan.yaml,\n"
        "các giá trị ở fields.yaml."
    ),
    "panel.rules.flex": (
        "min_flex và max_flex giữ ở `relax: {{to: N}}`: không phương án nới nào mà `planner explain` nêu đi quá các mức này.\n"
        "Mỗi mức là một quy định riêng vì được nới riêng; mức không nới được là `fixed`."
    ),
    "panel.rules.sums": "tổng tối thiểu {least}, tổng tối đa {most}",
    "panel.rules.free": "từ {least} đến {most} không ràng buộc ai, không có quy định",
    "panel.fields": (
        "Cách đọc các cột của {people}. Tiêu chí là trường phân loại với mọi giá trị của tệp tiêu chí; ô có giá trị khác là\n"
        "lỗi. Mọi cột khác là chữ."
    ),
    "problem.start-unknown": "Tiêu đề của tệp này không thuộc loại tệp nào mà `init` bắt đầu được: {headers}",
    "problem.start-unknown.hint": "Tệp tiêu chí trước, tệp người sau. Các loại đã biết: {known}.",
    "problem.panel-column-missing": "Không có cột nào có tiêu đề {value}.",
    "problem.panel-column-missing.hint": (
        "Tệp tiêu chí có các cột feature, value, min, max (hoặc category, name, min, max). Tiêu đề hiện có: {headers}. Trang"
        " tính"
        " khác ghi là BOOK.xlsx!SHEET."
    ),
    "problem.panel-column-twice": "Hai cột có tiêu đề như nhau: “{first}” và “{value}”.",
    "problem.panel-column-twice.hint": "Đổi tên hoặc xóa một cột.",
    "problem.panel-flex-half": "Có cột {value} nhưng không có cột {lacking}.",
    "problem.panel-flex-half.hint": "Cho cả hai cột, hoặc bỏ cả hai.",
    "problem.panel-no-features": "Tệp có dòng tiêu đề nhưng không có chỉ tiêu nào.",
    "problem.panel-no-features.hint": "Kiểm tra xem có đúng tệp, đúng trang tính không.",
    "problem.panel-feature-blank": "Chỉ tiêu của “{value}” không nêu tiêu chí.",
    "problem.panel-feature-blank.hint": "Ghi tiêu chí ở mọi dòng, kể cả khi giống dòng trên.",
    "problem.panel-value-blank": "Một chỉ tiêu của {value} không nêu giá trị.",
    "problem.panel-value-blank.hint": "Ghi giá trị như trong tệp người.",
    "problem.panel-number-blank": "{value}: thiếu {column}.",
    "problem.panel-number-blank.hint": "Ghi số nguyên; không có mức tối thiểu thì ghi 0.",
    "problem.panel-number": "{row}: {column} là “{value}”, không phải số người nguyên.",
    "problem.panel-number.hint": "Ghi 0, 1, 2, ..., không ghi dấu, tỷ lệ hay số lẻ.",
    "problem.panel-least-above-most": "{row}: {low} là {less}, lớn hơn {high} là {more}.",
    "problem.panel-least-above-most.hint": "Không ai giữ được chỉ tiêu này; hãy sửa một trong hai số.",
    "problem.panel-flex-tighter": "{row}: {low} là {less}, lớn hơn {high} là {more}.",
    "problem.panel-flex-tighter.hint": "min_flex không quá min, max_flex không dưới max: đó là mức được phép nới của chỉ tiêu.",
    "problem.panel-value-twice": "{feature} có giá trị “{value}” hai lần, lần đầu ở {first}.",
    "problem.panel-value-twice.hint": (
        "Chỉ giữ một dòng; chữ hoa, chữ thường và khoảng trắng kép không làm thành giá trị khác. Công cụ bốc thăm lấy dòng"
        " cuối."
    ),
    "problem.panel-least-above-seats": "Tổng mức tối thiểu của {value} là {sum}, nhiều hơn {seats} người cần chọn.",
    "problem.panel-least-above-seats.hint": "Giảm vài mức, hoặc chọn nhiều người hơn.",
    "problem.panel-most-below-seats": "Tổng mức tối đa của {value} là {sum}, ít hơn {seats} người cần chọn.",
    "problem.panel-most-below-seats.hint": "Tăng vài mức, hoặc chọn ít người hơn.",
    "problem.panel-seats-impossible": (
        "Không số người nào giữ được mọi tiêu chí: tổng mức tối thiểu của {value} là {least}, tổng mức tối đa của {other}"
        " chỉ {most}."
    ),
    "problem.panel-seats-impossible.hint": (
        "Giảm các mức tối thiểu của tiêu chí trước, hoặc tăng các mức tối đa của tiêu chí sau."
    ),
    "problem.panel-id-missing": "Tệp người không có cột mã; đã tìm: {tried}.",
    "problem.panel-id-missing.hint": "Nêu cột đó: --id-column TIÊU_ĐỀ. Tiêu đề hiện có: {headers}.",
    "problem.panel-feature-missing": "Tệp người không có cột cho tiêu chí “{value}”.",
    "problem.panel-feature-missing.hint": "Có phải ý bạn là: {near}? Tiêu đề hiện có: {headers}.",
    "problem.panel-feature-missing.hint-none": "Tiêu đề hiện có: {headers}.",
    "problem.panel-address-missing": "Tệp người không có cột địa chỉ “{value}”.",
    "problem.panel-address-missing.hint": "Có phải ý bạn là: {near}? Tiêu đề hiện có: {headers}.",
    "problem.panel-address-missing.hint-none": "Tiêu đề hiện có: {headers}.",
    "problem.panel-value-unlisted": "“{text}” không thuộc các giá trị của {field_words}.",
    "problem.panel-value-unlisted.hint": (
        "Gần nhất: {near}. Tệp tiêu chí có: {values}. Sửa ô, hoặc thêm một dòng cho giá trị này ở tệp đó."
    ),
    "problem.panel-value-unlisted.hint-none": "Tệp tiêu chí có: {values}. Sửa ô, hoặc thêm một dòng cho giá trị này ở tệp đó.",
    "problem.panel-cell-blank": "{id} không có giá trị của {feature}.",
    "problem.panel-cell-blank.hint": "Điền ô này, hoặc để người đó ngoài danh sách: mỗi người được đếm ở mọi tiêu chí.",
    "problem.panel-read-otherwise": "“{value}” ở {feature} sẽ bị đọc thành “{label}”.",
    "problem.panel-read-otherwise.hint": "Ghi giá trị như trong tệp tiêu chí.",
    "problem.panel-row-left-out": "Dòng của {value} sẽ không được đọc là một người (dòng tổng, ghi chú hay vị trí khuyết?).",
    "problem.panel-row-left-out.hint": "Xem lại dòng này: tên hoặc một ô của dòng giống phần kết của danh sách.",
    "problem.panel-settings": "Không đọc được tệp cài đặt: {reason}",
    "problem.panel-settings.hint": "Tệp cài đặt viết bằng TOML: id_column, check_same_address, check_same_address_columns.",
    "problem.panel-setting": "{key} là {value}, không dùng được.",
    "problem.panel-setting.hint": "Ghi dạng: {form}",
    "problem.panel-drawn-header": "Tệp những người đã chọn trước đó không có cột “{value}”.",
    "problem.panel-drawn-header.hint": "Tệp cần cột mã và các cột địa chỉ. Tiêu đề hiện có: {headers}.",
    "problem.panel-drawn-unknown": "{value}, đã chọn trước đó, không có trong {people}.",
    "problem.panel-drawn-unknown.hint": "Sửa mã. Nếu không ai trong tệp đó có trong danh sách người thì chỉ xét địa chỉ.",
    "problem.panel-drawn-nobody": (
        "Không ai trong tệp này có trong danh sách người, và địa chỉ không được xét: tệp không cho biết gì."
    ),
    "problem.panel-drawn-nobody.hint": "Kiểm tra xem có đúng tệp không, hoặc nêu các cột địa chỉ: --address TIÊU_ĐỀ.",
}
