"""Words of `template`."""

MESSAGES = {
    "sentence.template.must": "Trong những người sau phải có {bounds} người là thành viên: {people}",
    "sentence.template.should": "Phấn đấu để trong những người sau có {bounds} người là thành viên: {people}",
}

SYNONYMS = {
    "template": ("mẫu",),
}
