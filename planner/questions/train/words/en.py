"""What `train` says."""

MESSAGES: dict[str, str] = {
    "train.headline": "Cost {cost}.",
    "progress.training": "can any training do it?",
    "progress.cheapest": "looking for the cheapest training",
}
