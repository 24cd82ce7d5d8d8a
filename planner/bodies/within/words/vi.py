"""Words of `within`."""

MESSAGES = {
    "required.within": "không có ai ở ngoài",
    "actual.outside": "{n} ở ngoài",
    "people.outside": "Không thuộc {outer} ({n})",
    "actions.within": "{rule}: {n} đồng chí chưa thuộc ban đó; cần bổ sung vào hoặc đưa ra: {people}",
    "remedy.within.one": "đưa 1 đồng chí vào ban trên, hoặc thay",
    "remedy.within.many": "đưa {n} đồng chí vào ban trên, hoặc thay",
}

SYNONYMS = {
    "within": ("thuộc", "nằm trong"),
}
