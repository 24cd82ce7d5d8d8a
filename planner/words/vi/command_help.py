"""What `--help` says in Vietnamese. The English stands beside the code of each command; here are its commands by their path and
the texts of options by their English."""

COMMANDS = {
    "": (
        "Lập phương án nhân sự các ban: từ danh sách nguồn và các quy định đến phương án có chứng minh, kết luận theo từng quy"
        " định, hoặc lý do vì sao không có phương án nào.\n\n"
        "Bắt đầu bằng `planner init THƯ_MỤC`. Kết quả in ra đầu ra chuẩn, thông báo và tiến độ in ra đầu ra lỗi.\n\n"
        "\b\nMã kết thúc: 0 được; 1 không (không khả thi, không đạt);\n2 dùng sai lệnh; 3 dữ liệu đầu vào có lỗi; 4"
        " chưa kết luận"
        " trong\nthời hạn; 70 lỗi nội bộ; 130 bị dừng."
    ),
    "check": (
        "Có thể cùng đạt mọi quy định bắt buộc của kế hoạch không?\n\n"
        "Nếu không: chỉ cần đếm đã thấy gì, một nhóm quy định mâu thuẫn tối giản và các cách nới ít tốn kém nhất. Mã"
        " kết thúc 0:"
        " khả thi; 1: không khả thi."
    ),
    "propose": (
        "Phương án tốt nhất của kế hoạch: đạt mọi quy định bắt buộc, sau đó xét lần lượt các bước của `prefer`.\n\n"
        "Mỗi bước có cận chứng minh; bộ kiểm tra xét lại phương án lần thứ hai trước khi in. Mã kết thúc 0: có phương án; 1:"
        " không khả thi."
    ),
    "validate": (
        "Xét phương án theo từng quy định của kế hoạch.\n\n"
        "SLATE là tệp CSV hoặc XLSX có các cột `committee` và `id`, tệp JSON của `propose`, hoặc - để đọc đầu vào chuẩn. Mã kết"
        " thúc 0: đạt mọi quy định bắt buộc; 1: có quy định không đạt hoặc không chứng minh được."
    ),
    "explain": (
        "Vì sao kế hoạch không thực hiện được: mọi nhóm quy định mâu thuẫn tối giản và các cách nới ít tốn kém nhất.\n\n"
        "Mỗi cách nới đều có phương án kèm theo đã qua bộ kiểm tra. Mã kết thúc 0: kế hoạch vẫn khả thi; 1: không khả thi."
    ),
    "report": (
        "In báo cáo phương án tốt nhất của kế hoạch, của phương án đã cho, hoặc của RESULT.json đã lưu.\n\n"
        "RESULT.json lập bằng `planner report --format json` (hoặc `--report TỆP.json`) chứa đủ nội dung báo cáo: in"
        " lại không cần"
        " danh sách nguồn, quy định hay bộ giải. Tệp mẫu của cơ quan mà kế hoạch ghi (`document: {template: TỆP.docx}`) phải"
        " nêu lại bằng --template, vì RESULT.json không mang theo. Mã kết thúc như của propose và validate.\n\n"
        "Có --form thì lập biểu phải nộp (Biểu 9: lãnh đạo đương nhiệm; Biểu 12: kết quả quy hoạch) từ danh sách nguồn của kế"
        " hoạch và phương án đã cho, không giải."
    ),
    "workbench": (
        "Mở PLAN (một tệp, hoặc thư mục có plan.yaml) trong trình duyệt để làm việc trên phương án.\n\n"
        "Mọi thứ ở lại trên máy này: chương trình chỉ trả lời ở 127.0.0.1 cho người có địa chỉ in ra, mỗi địa chỉ mở được một"
        " lần. Phương án được lưu cạnh kế hoạch sau mỗi bước. Ctrl-C để kết thúc."
    ),
    "export": (
        "Ghi người của PLAN, hoặc phương án SLATE, thành tệp mà công cụ khác đọc được.\n\n"
        "\b\nselected  selected.csv và remaining.csv: mỗi người ở đúng một tệp, đủ các\n          cột của danh sách gốc"
        " (công cụ chọn hội đồng công dân)\n"
        "posts     mỗi dòng một người cho một chức danh, có thứ tự và mức độ sẵn sàng;\n          của SLATE là các ban,"
        " không có SLATE là chức danh quy hoạch\n"
        "popolo    Popolo JSON: người, tổ chức, chức danh, tư cách thành viên\n\n"
        "SLATE là tệp như `validate` nhận, kể cả RESULT.json của kết quả có phương án. Các tệp có họ tên và mọi điều danh sách"
        " gốc ghi về từng người: chỉ mình bạn đọc được."
    ),
    "verify": (
        "Đếm lại từng dòng của RESULT.json từ danh sách nguồn và quy định, nêu chỗ khác.\n\n"
        "RESULT.json lập bằng `planner report ... --format json`, hoặc `--report TỆP.json` của lệnh khác: tệp mang theo các quy"
        " định. Mã kết thúc 0: mọi dòng như nhau; 1: có dòng khác."
    ),
    "pool": "Danh sách nguồn như các cơ quan gửi đến: XLSX, XLS, CSV, Parquet.",
    "pool lint": (
        "Mọi vấn đề của danh sách nguồn (.xlsx, .xls, .csv, .parquet): ở đâu, sai gì, cần làm gì.\n\n"
        "Lỗi thì phải sửa; cảnh báo là đọc được nhưng nên xem lại; ghi chú là chỗ đã chuyển đổi khi đọc.\n\n"
        "Tiêu đề mà danh mục không nhận ra: --save-mapping TỆP ghi tệp gồm các dòng `Tiêu đề: trường` để điền,"
        " --columns TỆP đọc"
        " lại. Có --sender TÊN thì cách ghép được giữ cho lần sau; ghi --columns lần nữa để thay.\n\n"
        "Mã kết thúc 0: không có lỗi; 3: có lỗi, hoặc không đọc được tệp."
    ),
    "pool profile": (
        "Biểu tổng hợp cơ cấu của danh sách nguồn: tổng số, nữ, trẻ, nhóm tuổi, trình độ, tái cử, tuổi bình quân, theo giới"
        " tính.\n\n"
        "Chưa rõ không bao giờ tính là không; ngày chỉ ghi năm thì cho một khoảng."
    ),
    "pool form": (
        "Lập biểu phải nộp từ một danh sách: Biểu 9 theo chức vụ đang giữ, Biểu 12 theo chức danh quy hoạch.\n\n"
        "btctw-9, btctw-12: tỉnh, thành phố; btctw-9c, btctw-12c: xã, phường. Danh sách không có cột nào thì ô để trống; chưa"
        " rõ không bao giờ tính là không. Có kế hoạch thì dùng: planner report PLAN [SLATE] --form TÊN."
    ),
    "pool convert": (
        "Ghi danh sách nguồn thành tệp sạch: tiêu đề là tên trường, giá trị chuẩn, ngày dạng yyyy-mm-dd, yyyy-mm hoặc yyyy.\n\n"
        "Nhật ký có một dòng cho mỗi ô bị đổi: ở đâu, trường nào, nội dung cũ, mới và lý do. Tên mục trong danh sách thành cột"
        " `section`. Danh sách có lỗi thì không ghi gì; xem lỗi bằng `planner pool lint`.\n\n"
        "Mã kết thúc 0: đã ghi; 3: có lỗi, chưa ghi gì."
    ),
    "pool diff": (
        "Từ danh sách OLD đến danh sách NEW có gì thay đổi: cột mã, các cột, ai vào ai ra, ô nào mang nội dung khác.\n\n"
        "Viết khác mà cùng nghĩa thì không phải là thay đổi. Có --plan thì nêu cả ai đổi kết quả theo quy định, do ô thay"
        " đổi hay do đổi tháng; tháng đặt bằng --as-of-old và --as-of.\n\n"
        "Mã kết thúc 0: như nhau; 1: có thay đổi; 3: dữ liệu đầu vào có lỗi."
    ),
    "pool template": "Ghi một bảng tính trống để điền: có danh sách chọn, kiểm tra ngày ngay trong ô và một trang hướng dẫn.",
    "rules": "Công cụ cho các tệp quy định: xem, kiểm thử, so sánh.",
    "rules list": (
        "Những tên mà kế hoạch ở thư mục này có thể nêu: bộ quy tắc, danh mục trường, bảng tuổi nghỉ hưu, ở đây"
        " và trong các gói."
    ),
    "rules show": (
        "RULESET, hoặc một quy định ID của bộ đó, bằng lời: yêu cầu gì, mức bắt buộc, căn cứ, ghi ở đâu.\n\n"
        "RULESET là tên (ở đây hoặc trong các gói), đường dẫn, hoặc họ văn bản; xem được cả danh mục trường, bảng tuổi"
        " nghỉ hưu và"
        " các dòng của biểu cơ cấu. Với tệp kế hoạch thì xem được các quy định ghi ngay trong kế hoạch."
    ),
    "rules lint": (
        "Vấn đề của bộ quy tắc, kế hoạch và danh mục trường: FILE là tệp, thư mục hoặc tên gói.\n\n"
        "Lỗi: không đọc được, mâu thuẫn không danh sách nào đạt được, quy định lỏng hơn của cấp trên. Cảnh báo: bẫy số"
        " nguyên, điều"
        " kiện không chọn ai hoặc chọn tất cả, tên không dùng đến. Ghi chú: con số còn phải xác nhận, quy định không có"
        " căn cứ. Mã"
        " kết thúc 0: không có lỗi; 3: có lỗi."
    ),
    "rules test": (
        "Chạy các bài kiểm thử quy định và nêu quy định chưa được kiểm thử.\n\n"
        "FILE là tệp kiểm thử, bộ quy tắc (khi đó là các bài trong thư mục `tests` cạnh nó) hoặc thư mục; không ghi gì:"
        " các bài của"
        " mình, ở thư mục này, ./rules và ./tests. Mã kết thúc 0: đạt cả; 1: có bài không đạt; 3: có tệp không dùng được, hoặc"
        " không có bài nào."
    ),
    "rules diff": (
        "Từ A sang B có gì thay đổi, bằng lời, quy định bắt buộc trước; A, B là tên hoặc tệp của bộ quy tắc, hoặc hai"
        " kế hoạch.\n\n"
        "Có --plan, hoặc so hai kế hoạch, thì nêu cả: ai mới đạt, ai mới không đạt, thiếu bao nhiêu tháng; kết quả nào"
        " đổi trên một"
        " phương án; kế hoạch trước và sau có thực hiện được không. Mã kết thúc 0: yêu cầu như nhau; 1: có thay đổi; 3: dữ liệu"
        " đầu vào có lỗi."
    ),
    "rules schema": (
        "JSON Schema (draft-07) của bộ quy tắc, kế hoạch, danh mục trường, bài kiểm thử, kịch bản, các lớp đào tạo hoặc mẫu"
        " biểu.\n\n"
        "Trình soạn thảo hiểu YAML sẽ gợi ý và kiểm tra tệp mở đầu bằng dòng\n\n"
        "\b\n# yaml-language-server: $schema=TỆP"
    ),
    "init": (
        "Ghi vào DIR một kế hoạch nhỏ chạy được: plan.yaml, rules.yaml và pool.csv, có chú giải hướng dẫn.\n\n"
        "Với --kind city hoặc ward: kế hoạch nêu các gói quy định đang có hiệu lực, quy định riêng để viết thêm và danh"
        " sách người"
        " giả định.\n\n"
        "Với --from FEATURES PEOPLE: kế hoạch của một hội đồng công dân, các chỉ tiêu thành quy định; tệp người giữ nguyên chỗ."
        " Phương án được đề xuất là phương án tốt nhất giữ đúng chỉ tiêu, không phải bốc thăm.\n\n"
        "Thư mục .schema dành cho trình soạn thảo. Không bao giờ ghi đè. Mã kết thúc 3: tệp không dùng được, nêu mọi lỗi, không"
        " ghi gì."
    ),
    "synth": (
        "Ghi danh sách người giả định vào FILE (.csv, .parquet hoặc .xlsx): không có người thật nào.\n\n"
        "Cùng một hạt giống thì những người đầu của danh sách lớn là những người của danh sách nhỏ."
    ),
    "completion": (
        "In đoạn lệnh giúp shell tự điền lệnh, tùy chọn và tệp.\n\n"
        "\b\nbash: thêm vào ~/.bashrc   eval \"$(planner completion bash)\"\n"
        "zsh:  thêm vào ~/.zshrc    eval \"$(planner completion zsh)\"\n"
        "fish: chạy một lần         planner completion fish\n"
        "                             > ~/.config/fish/completions/planner.fish"
    ),
    "help": "COMMAND làm gì và nhận gì: `planner help check`, `planner help rules lint`.",
}  # fmt: skip

OPTIONS = {
    "Suppose that they must be members.": "Giả định những người này phải có mặt.",
    "Suppose that they are not: in this committee, else in none.": (
        "Giả định không có họ: ở ban này, không nêu ban thì ở mọi ban."
    ),
    "Suppose another bound of a rule: executive/women.at_least=20%.": (
        "Giả định mức khác của quy định: executive/women.at_least=20%."
    ),
    "Suppose the plan without this rule.": "Giả định không có quy định này.",
    "Suppose that this person is excused from the rule.": "Giả định người này được miễn quy định.",
    "Suppose what a scenario of --scenarios says.": "Giả định theo một kịch bản trong tệp --scenarios.",
    "Suppose another reference month.": "Giả định mốc tính tuổi khác.",
    "Suppose that the rules of this day count.": "Giả định áp dụng quy định của ngày này.",
    "The file of scenarios.": "Tệp kịch bản.",
    "Say what differs from that answer.": "Nêu khác gì so với kết quả đó.",
    "Show the version and exit.": "In phiên bản.",
    "Show this message and exit.": "In hướng dẫn này.",
    "Ask again whenever a file of the plan is saved; Ctrl-C ends.": "Xét lại mỗi khi lưu một tệp của kế hoạch; Ctrl-C để dừng.",
    "Run again whenever a file is saved; Ctrl-C ends.": "Chạy lại mỗi khi lưu một tệp; Ctrl-C để dừng.",
    "Text for people or JSON for programs.": "Văn bản cho người đọc hoặc JSON cho chương trình.",
    "Language of the answer.  [default: the plan's, else that of PLANNER_LANG, else en]": (
        "Ngôn ngữ kết quả.  [mặc định: của kế hoạch, không có thì PLANNER_LANG, không có thì en]"
    ),
    "Language of the answer.  [default: that of PLANNER_LANG, else en]": (
        "Ngôn ngữ kết quả.  [mặc định: PLANNER_LANG, không có thì en]"
    ),
    "Language of the help.": "Ngôn ngữ phần hướng dẫn.",
    "Write the answer to FILE: whole or not at all, readable by you alone. FILE.csv, FILE.xlsx: the slate.": (
        "Ghi kết quả vào tệp: trọn vẹn hoặc không ghi, chỉ mình bạn đọc được. Tệp .csv, .xlsx: ghi phương án."
    ),
    "Write the answer to FILE: whole or not at all, readable by you alone.": (
        "Ghi kết quả vào tệp: trọn vẹn hoặc không ghi, chỉ mình bạn đọc được."
    ),
    "The sheet of the new workbook.": "Trang của bảng tính mới.",
    "The sheet of the old workbook.  [default: that of --sheet]": "Trang của bảng tính cũ.  [mặc định: như --sheet]",
    "Headers and their fields, of both files.": "Tiêu đề và trường tương ứng, cho cả hai tệp.",
    "Whose standing under the rules of this plan turns.": "Ai đổi kết quả theo các quy định của kế hoạch này.",
    "Which members of this slate left the list; with --plan.": "Ai trong phương án này đã ra khỏi danh sách; dùng với --plan.",
    "Month for ages of the new list.  [default: the plan's]": (
        "Tháng tính tuổi của danh sách mới.  [mặc định: của kế hoạch]"
    ),
    "The same of the old list.  [default: that month]": (
        "Như trên, cho danh sách cũ.  [mặc định: cùng tháng ấy]"
    ),
    "Every person and every cell, columns that are summed up included.": "Mọi người và mọi ô, kể cả các cột đã nêu gộp.",
    "The port of the address.  [default: any that is free]": "Cổng của địa chỉ.  [mặc định: cổng nào còn trống]",
    "Print the address alone; do not open a browser.": "Chỉ in địa chỉ, không mở trình duyệt.",
    "Replace files that are there.": "Ghi đè tệp đã có.",
    "CSV without its byte order mark, for programs; spreadsheets want it.": (
        "Tệp CSV không có dấu thứ tự byte (BOM), dành cho chương trình khác; bảng tính thì cần dấu này."
    ),
    "Write a printed report as well: FILE ends in .html, .docx, .xlsx or .json.": (
        "Ghi thêm báo cáo: tên tệp kết thúc bằng .html, .docx, .xlsx hoặc .json."
    ),
    "Give up after so long (exit code 4).": "Dừng sau thời hạn này (mã kết thúc 4).",
    "All remarks on the input, with what to do.": "In mọi lưu ý về dữ liệu đầu vào, kèm cách xử lý.",
    "Also the rules that are met one by one, with the basis and the key of each.": (
        "In cả từng yêu cầu đã đạt, kèm căn cứ và mã của từng yêu cầu."
    ),
    "No progress on standard error.": "Không in tiến độ.",
    "A should rule that is not met makes the slate not compliant, too.": (
        "Quy định phấn đấu không đạt cũng làm phương án không đạt."
    ),
    "Form; by default that of --out.": "Dạng báo cáo; mặc định theo --out.",
    "Leave out names: initials only, or nothing but counts (small ones suppressed).": (
        "Bỏ họ tên: chỉ chữ cái đầu, hoặc chỉ số lượng (số nhỏ được che)."
    ),
    "Write the report in Word into this file of your office: its styles, margins and head, its {placeholders} filled.": (
        "Viết báo cáo Word vào tệp mẫu này của cơ quan: kiểu chữ, lề và phần đầu của mẫu, các {chỗ điền} được điền."
    ),
    "Say what changed since that result.": "Nêu thay đổi so với kết quả đó.",
    "Of a SLATE: should rules count, too.": "Với phương án đã cho: tính cả quy định phấn đấu.",
    "The pool to count in.": "Danh sách nguồn để đếm lại.",
    "Read the rules from this plan, not from the result itself.": "Đọc quy định từ kế hoạch này, không từ chính kết quả.",
    "The sheet of a workbook.  [default: the one that looks like a list]": (
        "Trang tính cần đọc.  [mặc định: trang giống danh sách]"
    ),
    "The sheet of the workbook.": "Trang tính cần đọc.",
    "The field catalogue: a name or a path.  [default: vn-cadre, or person where it alone knows the headers]": (
        "Danh mục trường: tên hoặc đường dẫn.  [mặc định: vn-cadre, hoặc person nếu chỉ danh mục này biết các tiêu đề]"
    ),
    "A citizens' panel: the features file and the people file of sortition tools (CSV, XLSX; BOOK.xlsx!SHEET).": (
        "Hội đồng công dân: tệp tiêu chí và tệp người của công cụ bốc thăm (CSV, XLSX; BOOK.xlsx!SHEET)."
    ),
    "With --from: how many to select.": "Cùng --from: số người cần chọn.",
    "With --from: the column of ids.  [default: nationbuilder_id, unique_id or id]": (
        "Cùng --from: cột mã.  [mặc định: nationbuilder_id, unique_id hoặc id]"
    ),
    "With --from: no two members share all columns that are named so.": (
        "Cùng --from: không có hai thành viên giống nhau ở mọi cột nêu bằng tùy chọn này."
    ),
    "With --from: who was selected before; they and who shares their address are left out.": (
        "Cùng --from: những người đã chọn trước đó; họ và người cùng địa chỉ được để ngoài."
    ),
    "With --from: the tool's settings (id_column, check_same_address).": (
        "Cùng --from: cài đặt của công cụ (id_column, check_same_address)."
    ),
    "The field catalogue.  [default: the plan's, else as lint]": (
        "Danh mục trường.  [mặc định: của kế hoạch, không có thì như lint]"
    ),
    "The field catalogue.  [default: the plan's, else vn-cadre]": (
        "Danh mục trường.  [mặc định: của kế hoạch, không có thì vn-cadre]"
    ),
    "Field catalogue, a name or a file.  [default: the plan's, else vn-cadre]": (
        "Danh mục trường, tên hoặc tệp.  [mặc định: của kế hoạch, không có thì vn-cadre]"
    ),
    "The field catalogue whose words are used.  [default: vn-cadre]": "Danh mục trường dùng để diễn đạt.  [mặc định: vn-cadre]",
    "The official list whose codes stand in cells (04): gso, tctk-1979; or by field: ethnicity=gso,religion=gso.": (
        "Danh mục mã dùng trong các ô (04): gso, tctk-1979; hoặc theo trường: ethnicity=gso,religion=gso."
    ),
    "The province or city of today whose people are local: propose local_person from home towns, never decide it.": (
        "Tỉnh, thành phố hiện nay mà người ở đó là người địa phương: đề xuất local_person theo quê quán, không tự quyết định."
    ),
    "A YAML file with a line `Header: field` for each header that the catalogue does not know.": (
        "Tệp YAML có dòng `Tiêu đề: trường` cho mỗi tiêu đề mà danh mục không nhận ra."
    ),
    "Headers and their fields.": "Các tiêu đề và trường tương ứng.",
    "Whose file it is: the mapping of headers is kept under this name (~/.config/planner/senders) and used again.": (
        "Tệp của đơn vị nào: cách ghép tiêu đề được giữ theo tên này (~/.config/planner/senders) để dùng lại."
    ),
    "Which files.": "Ghi những tệp nào.",
    "Where to: a folder for selected, else a file.  [default: standard output, where it is one file]": (
        "Ghi vào đâu: thư mục với selected, còn lại là tệp.  [mặc định: đầu ra chuẩn, nếu chỉ một tệp]"
    ),
    "Of this committee alone.  [default: of all of them]": "Chỉ của ban này.  [mặc định: mọi ban]",
    "Whom rules keep apart from somebody selected: a file of their own.": (
        "Người mà quy định không cho đi cùng người được chọn: tách ra tệp riêng."
    ),
    "A list of posts and people beside it (.csv, .xlsx), one line a person for a post: it fills planned_posts.": (
        "Danh sách chức danh đi kèm (.csv, .xlsx), mỗi dòng một người cho một chức danh: điền vào planned_posts."
    ),
    "List every place, however many there are of one kind.": "Nêu mọi chỗ, dù cùng một loại có bao nhiêu.",
    "Write a copy of the workbook with a comment and a colour at each cell: red errors, yellow warnings, grey notes.": (
        "Ghi bản sao bảng tính có ghi chú và màu ở từng ô: đỏ là lỗi, vàng là cảnh báo, xám là ghi chú."
    ),
    "Write the mapping of headers to fields, with a line to complete for each unknown header; for --columns.": (
        "Ghi cách ghép tiêu đề với trường, mỗi tiêu đề chưa nhận ra một dòng để điền; dùng với --columns."
    ),
    "Fill a form that is handed in instead: btctw-9, btctw-12, ...": (
        "Lập biểu phải nộp thay cho báo cáo: btctw-9, btctw-12, ..."
    ),
    "The form: btctw-9, btctw-12, ...": "Mẫu biểu: btctw-9, btctw-12, ...",
    "Month for ages.  [default: now]": "Tháng tính tuổi.  [mặc định: hiện nay]",
    "Month for ages.  [default: the plan's, else now]": "Tháng tính tuổi.  [mặc định: của kế hoạch, không có thì hiện nay]",
    "Supply against each rule of this plan.": "Đối chiếu nguồn với từng quy định của kế hoạch này.",
    "One more table by the values of a field: unit, sector, ...": "Thêm biểu theo giá trị của một trường: unit, sector, ...",
    "The clean file: .csv, .parquet or .xlsx. The log stands beside it as CLEAN.log.csv.": (
        "Tệp sạch: .csv, .parquet hoặc .xlsx. Nhật ký ở bên cạnh, tên CLEAN.log.csv."
    ),
    "The workbook to write.": "Bảng tính cần ghi.",
    "The fields to ask for.  [default: the form's fields of vn-cadre]": (
        "Các trường cần hỏi.  [mặc định: các trường của mẫu vn-cadre]"
    ),
    "Ask for every field of the catalogue.": "Hỏi mọi trường của danh mục.",
    "Rows to fill in.": "Số dòng để điền.",
    "Only the rule sets of this family.": "Chỉ các bộ quy tắc thuộc họ văn bản này.",
    "Only the rule sets in force on this day.": "Chỉ các bộ quy tắc có hiệu lực vào ngày này.",
    "Of a family the rule set in force on this day.  [default: today]": (
        "Với họ văn bản: bộ có hiệu lực vào ngày này.  [mặc định: hôm nay]"
    ),
    "Look at this plan, too: its seats, its pool and the sets that it names.": (
        "Xét cả kế hoạch này: số lượng, danh sách nguồn và các bộ được nêu."
    ),
    "Also the cases that pass, and the rules that no case looks at.": "In cả tình huống đạt và quy định chưa được kiểm thử.",
    "Tell what changes in this plan, which names A or B.": "Nêu thay đổi trong kế hoạch này, kế hoạch phải nêu A hoặc B.",
    "Compare findings on this slate.  [default: the best under A]": (
        "So kết quả trên phương án này.  [mặc định: phương án tốt nhất theo A]"
    ),
    "A small plan that teaches, or one of a city or a ward on the rule packs.": (
        "Kế hoạch nhỏ để học, hoặc kế hoạch của thành phố, phường theo các gói quy định."
    ),
    "How many people.": "Số người.",
    "The same seed makes the same pool.": "Cùng hạt giống thì cùng danh sách.",
    "Whose posts and units.": "Chức vụ, đơn vị của cấp nào.",
    "Share of women, 0 to 1.": "Tỷ lệ nữ, từ 0 đến 1.",
    "Share of people below 42, 0 to 1.": "Tỷ lệ người dưới 42 tuổi, từ 0 đến 1.",
    "A table, or (house, .xlsx) a list as offices print it.": "Bảng, hoặc (house, .xlsx) danh sách như các cơ quan in.",
}
# The lines of a list of commands, by path.
ABOUT = {
    "workbench": "Kế hoạch trên màn hình: bàn làm việc với phương án, trong trình duyệt.",
    "check": "Có cùng đạt mọi quy định bắt buộc không? Nếu không, vì sao, cách gỡ.",
    "propose": "Phương án tốt nhất, kèm chứng minh.",
    "validate": "Xét một phương án theo từng quy định.",
    "explain": "Mọi mâu thuẫn và các cách nới ít tốn kém nhất.",
    "report": "Báo cáo in: HTML, Word, Excel, hoặc JSON để in sau.",
    "export": "Người và phương án thành tệp của công cụ khác: selected, posts, Popolo.",
    "verify": "Tính lại từng dòng của kết quả, không dùng bộ giải.",
    "pool": "Danh sách nguồn: kiểm tra, biểu cơ cấu, chuyển đổi, mẫu trống.",
    "rules": "Công cụ cho tệp quy định: list, show, lint, test, diff, schema.",
    "init": "Ghi một kế hoạch nhỏ chạy được để bắt đầu.",
    "synth": "Tạo danh sách người giả định, cỡ tùy ý.",
    "completion": "In đoạn lệnh tự điền của shell.",
    "help": "Một lệnh làm gì và nhận gì.",
    "pool lint": "Mọi vấn đề của danh sách, theo ô, và cách xử lý.",
    "pool profile": "Biểu cơ cấu như các cơ quan in.",
    "pool form": "Biểu phải nộp: Biểu 9, Biểu 12.",
    "pool convert": "Tệp sạch, kèm nhật ký mọi thay đổi.",
    "pool diff": "Từ bản danh sách này sang bản sau có gì thay đổi, ai đổi kết quả xét.",
    "pool template": "Bảng tính trống để điền.",
    "rules list": "Các bộ quy tắc và danh mục có thể nêu tên.",
    "rules show": "Bộ quy tắc hoặc quy định bằng lời, kèm nguồn.",
    "rules lint": "Vấn đề của tệp quy định: mâu thuẫn, bẫy, nới lỏng, tên thừa.",
    "rules test": "Chạy kiểm thử quy định: vài người, một phương án, kết luận mong đợi.",
    "rules diff": "Hai bộ quy tắc khác nhau gì, kết quả nào đổi.",
    "rules schema": "JSON Schema của các tệp, cho trình soạn thảo.",
}
HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh", "Arguments": "Đối số"}
USAGE = "Cách dùng: "
TRY, ERROR = "Xem '{command}' để được hướng dẫn.", "Lỗi: {text}"
# What is wrong with a command as it was typed: the English text as a pattern, and the same in Vietnamese. `{name}` is what
# the pattern finds under that name; `{why}` is itself looked up in its turn.
USAGE_ERRORS: tuple[tuple[str, str], ...] = (
    (r"No such option '(?P<name>.+?)'\.(?P<why>.*)", "Không có tùy chọn '{name}'.{why}"),
    (r" ?\(?Did you mean (?:one of: )?(?P<near>.+?)\??\)?", " Có phải ý bạn là: {near}?"),
    (r"No such command '(?P<name>.+)'\.", "Không có lệnh '{name}'."),
    (r"Missing command\.", "Thiếu lệnh."),
    (r"Missing argument(?: '(?P<name>.+?)')?\.(?P<why>.*)", "Thiếu đối số '{name}'.{why}"),
    (r"Missing option(?: '(?P<name>.+?)')?\.(?P<why>.*)", "Thiếu tùy chọn '{name}'.{why}"),
    (r"Missing parameter(?:: (?P<name>.+?))?\.?", "Thiếu tham số {name}."),
    (r"Option '(?P<name>.+)' requires an argument\.", "Tùy chọn '{name}' phải có giá trị đi kèm."),
    (r"Option '(?P<name>.+)' requires (?P<n>\d+) arguments\.", "Tùy chọn '{name}' phải có {n} giá trị đi kèm."),
    (r"Option '(?P<name>.+)' does not take a value\.", "Tùy chọn '{name}' không nhận giá trị."),
    (r"Got unexpected extra arguments? \((?P<name>.+)\)", "Thừa đối số: {name}"),
    (r"--form does not go with (?P<names>.+)\.", "--form không đi với {names}."),
    (
        r"--form counts the pool of a PLAN; a result goes behind it: PLAN RESULT\.json\.",
        "--form đếm danh sách nguồn của PLAN; kết quả ghi sau kế hoạch: PLAN RESULT.json.",
    ),
    (
        r"A form is written to --out FILE\.xlsx or FILE\.docx; --format json is for programs\.",
        "Biểu ghi ra --out TỆP.xlsx hoặc TỆP.docx; --format json dành cho chương trình.",
    ),
    (r"A form as (?P<form>.+) needs --out FILE\.", "Biểu dạng {form} phải có --out TỆP."),
    (r"Argument '(?P<name>.+)' takes (?P<n>\d+) values\.?", "Đối số '{name}' phải có {n} giá trị."),
    (r"Invalid value for (?P<name>.+?): (?P<why>.+)", "Giá trị không hợp lệ cho {name}: {why}"),
    (r"Invalid value: (?P<why>.+)", "Giá trị không hợp lệ: {why}"),
    (r"(?P<value>.+) is not one of (?P<choices>.+)\.", "{value} không phải là một trong các giá trị {choices}."),
    (r"(?P<value>.+) is not a valid integer\.", "{value} không phải là số nguyên."),
    (r"(?P<value>.+) is not a valid float\.", "{value} không phải là số."),
    (r"(?P<value>.+) is not a valid boolean\.(?P<more>.*)", "{value} không phải là đúng hoặc sai."),
    (r"(?P<value>.+) is not in the range (?P<range>.+)\.", "{value} nằm ngoài khoảng {range}."),
    (r"Path (?P<value>.+) does not exist\.", "không có {value}."),
    (r"(?:File|Directory) (?P<value>.+) does not exist\.", "không có {value}."),
    (r"(?:File|Path) (?P<value>.+) is a directory\.", "{value} là thư mục."),
    (r"(?:Directory|Path) (?P<value>.+) is a file\.", "{value} là tệp."),
    (r"\w+ (?P<value>.+) is not (?:readable|writable)\.", "không đọc hoặc ghi được {value}."),
    (r"must be a number of seconds above 0\.", "phải là số giây lớn hơn 0."),
    (r"write a month as 2025-07 or 7/2025\.", "ghi tháng như 2025-07 hoặc 7/2025."),
    (r"--slate needs --plan, or two plans\.", "--slate phải đi cùng --plan, hoặc cùng hai kế hoạch."),
    (r"--slate, --as-of and --as-of-old need --plan\.", "--slate, --as-of và --as-of-old phải đi cùng --plan."),
    (r"--marked: the copy is a workbook, its name ends in \.xlsx", "--marked: bản sao là bảng tính, tên phải có đuôi .xlsx"),
    (r"--sender (?P<name>.+): a name has letters, digits, spaces, dots and hyphens, 80 at most",
     "--sender {name}: tên chỉ gồm chữ, số, dấu cách, dấu chấm, gạch nối, không quá 80 ký tự"),
    (r"Suppositions go with a PLAN, not with a RESULT\.json\.", "Giả định đi cùng kế hoạch (PLAN), không đi cùng RESULT.json."),
    (r"A SLATE and --strict go with a PLAN, not with a RESULT\.json\.",
     "SLATE và --strict đi cùng kế hoạch (PLAN), không đi cùng RESULT.json."),
    (r"Say --out FILE \((?P<endings>.+)\), or --format html for standard output\.",
     "Ghi --out TỆP ({endings}), hoặc --format html để in ra màn hình."),
    (r"'(?P<name>.*)': a report is one of (?P<endings>.+); or say --format\.",
     "'{name}': báo cáo là một trong các tệp {endings}; nếu không thì ghi --format."),
    (r"A report as (?P<form>.+) needs --out FILE\.", "Báo cáo dạng {form} phải có --out TỆP."),
    (r"--template goes with --out FILE\.(?P<form>.+)\.", "--template đi cùng --out TỆP.{form}."),
    (r"a template is an \.xlsx, not (?P<name>.+)", "biểu mẫu là tệp .xlsx, không phải {name}"),
    (r"--to (?P<to>.+) writes (?P<a>.+) and (?P<b>.+): say --out FOLDER\.", "--to {to} ghi {a} và {b}: hãy ghi --out THƯ_MỤC."),
    (r"--out (?P<out>.+): --to (?P<to>.+) needs a folder, for (?P<a>.+) and (?P<b>.+)\.",
     "--out {out}: --to {to} cần một thư mục, để ghi {a} và {b}."),
    (r"--out (?P<out>.+): --to (?P<to>.+) writes a (?P<ending>.+) file\.", "--out {out}: --to {to} ghi tệp {ending}."),
    (r"--in goes with --to (?P<to>.+)\.", "--in đi cùng --to {to}."),
    (r"--apart goes with --to (?P<to>.+)\.", "--apart đi cùng --to {to}."),
    (r"--out (?P<out>.+): the name ends in one of (?P<endings>.+)", "--out {out}: tên phải có một trong các đuôi {endings}"),
    (r"'(?P<name>.+)' has no commands of its own\.", "'{name}' không có lệnh con."),
    (r"--style house is a list as offices print it, a workbook: '(?P<name>.+)' must end in \.xlsx\.",
     "--style house là danh sách như cơ quan in ra, dạng bảng tính: '{name}' phải có đuôi .xlsx."),
    (r"no completion for (?P<shell>.+)", "không có tập lệnh tự điền cho {shell}"),
    (r"Name either a LIST or the number of --names\.", "Ghi hoặc LIST, hoặc số người ở --names."),
    (r"--frontier goes with its two KEYs and no others\.", "--frontier đi cùng đúng hai KEY, không thêm KEY nào khác."),
    (r"--least goes with --frontier\.", "--least đi cùng --frontier."),
)  # fmt: skip
