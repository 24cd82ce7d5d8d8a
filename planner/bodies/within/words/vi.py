"""Words of `within`."""

MESSAGES = {
    "required.within": "không ai ở ngoài",
    "actual.outside": "{n} ở ngoài",
    "people.outside": "Không thuộc {outer} ({n})",
    "actions.within": "{rule}: {n} người chưa thuộc ban đó; bổ sung vào hoặc đưa ra: {people}",
}

SYNONYMS = {
    "within": ("thuộc", "nằm trong"),
}
