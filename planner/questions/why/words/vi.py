"""`why` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "why.title": "Vì sao, và cần điều chỉnh gì",
    "why.always": "{person} có mặt trong mọi phương án đạt yêu cầu ({committee}).",
    "why.sometimes": "{person} có thể tham gia ({committee}): có phương án đạt yêu cầu có mặt, có phương án không.",
    "why.never": "{person} không thể tham gia ({committee}): không phương án đạt yêu cầu nào có mặt.",
    "why.never-rules": "{person} không thể tham gia ({committee}), do vướng {rules}.",
    "why.open": "Chưa kết luận được trong thời hạn {person} có thể tham gia hay không ({committee}).",
    "why.hidden": "Câu hỏi về một đồng chí mà bản này không nêu tên.",
    "why.cut": "Hết thời hạn: kết quả dưới đây đã tìm được, nhưng chưa chứng minh hết.",
    "why.in-the-way": "Vướng quy định",
    "why.together": "Chỉ khi cùng áp dụng thì các quy định sau mới cản trở; bỏ bất kỳ quy định nào là có thể tham gia",
    "why.cost.one": "Điều chỉnh ít nhất để có mặt (1 đồng chí)",
    "why.cost.many": "Điều chỉnh ít nhất để có mặt ({n} đồng chí)",
    "why.fixed": "Chỉ vướng các yêu cầu không được điều chỉnh: không có phương án điều chỉnh nào để đồng chí này tham gia.",
    "why.against": "Phương án tốt nhất có đồng chí này, so với phương án tốt nhất",
    "why.in-best": "Phương án tốt nhất đã có đồng chí này.",
    "why.worth": "Các bước ưu tiên, so với phương án tốt nhất: {worth}.",
    "sheet.why": "Vì sao",
    "progress.why": "xét trường hợp có đồng chí này",
}

COMMANDS = {
    "why": (
        "Vì sao ID có, hoặc không có, trong một ban của kế hoạch: vướng quy định nào và cần đổi gì để có mặt.\n\n"
        "Nêu người này có mặt trong mọi phương án đạt yêu cầu, trong một số hay không phương án nào; điều chỉnh ít nhất để có"
        " mặt; và phương án tốt nhất có người này, so với phương án tốt nhất. Mã kết thúc 0: đã trả lời; 1: kế hoạch không có"
        " phương án đạt yêu cầu; 4: chưa kết luận trong thời hạn."
    ),
}

OPTIONS = {
    "The committee, by its id or its title; by default the first of the plan.": (
        "Ban cần xét, theo mã hoặc tên; không nêu thì là ban đầu tiên của kế hoạch."
    ),
}

ABOUT = {"why": "Vướng gì mà một người không tham gia được, cần đổi gì."}
