"""What `repair` says."""

MESSAGES: dict[str, str] = {
    "repair.headline-none": "The slate is compliant as it is: nothing to repair.",
    "repair.headline-few": "A few changes make the slate compliant.",
    "repair.headline.one": "1 change makes the slate compliant; without any it is not.",
    "repair.headline.many": "{n} changes make the slate compliant; fewer do not.",
    "repair.headline-open.one": "1 change makes the slate compliant; not proved that none would do.",
    "repair.headline-open.many": "{n} changes make the slate compliant; not proved that fewer would not do.",
    "repair.ways.one": "There is no other way with so few.",
    "repair.ways.many": "There are {n} ways with so few.",
    "repair.ways-more.one": "There are more ways with so few.",
    "repair.ways-more.many": "There are more ways with so few; {n} are listed.",
    "repair.open": "The time given did not suffice: what stands here was found, but not all of it is proved.",
    "repair.title": "Repair",
    "repair.moves": "Who goes, who moves, who comes",
    "repair.chains": "Who takes whose place:",
    "repair.worth": "Preferences, against the slate given: {worth}.",
    "repair.all": "Every way, and what it is worth against the first",
    "repair.all-people": "Who comes and goes",
    "repair.always-goes": "Goes in every one of these ways: {people}",
    "repair.always-comes": "Comes in every one of these ways: {people}",
    "sheet.repair": "Repair",
}
