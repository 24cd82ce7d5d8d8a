"""What `alternatives` says."""

MESSAGES: dict[str, str] = {
    "alternatives.headline.one": "1 slate: the best.",
    "alternatives.headline.many": "{n} slates from the best down, any two with at least {differ} memberships that differ.",
    "alternatives.not-proved": "NOT PROVED BEST in the time given:",
    "alternatives.complete": "There are no more.",
    "alternatives.more": "There are more.",
    "alternatives.open": "The time given did not suffice: what stands here was found, but not all of it is proved.",
    "alternatives.title": "Alternatives",
    "alternatives.table": "What each is worth, against the first",
    "alternatives.differs": "Differs",
    "alternatives.people": "Who comes and goes, against the first",
    "alternatives.in-all": "{committee}: {n} are in all of these slates",
    "alternatives.in-none": "{committee}: nobody is in all of these slates",
    "sheet.alternatives": "Alternatives",
    "progress.alternative": "slate {number}",
}
