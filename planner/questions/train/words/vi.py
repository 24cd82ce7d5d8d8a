"""`train` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "train.headline": "Chi phí {cost}.",
    "progress.training": "đào tạo thì có được không?",
    "progress.cheapest": "đang tìm phương án đào tạo ít tốn nhất",
}

COMMANDS: dict[str, str] = {}
OPTIONS: dict[str, str] = {}
ABOUT = {"train": "x"}
