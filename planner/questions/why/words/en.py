"""`why` in English."""

MESSAGES: dict[str, str] = {
    "why.title": "Why, and what it costs",
    "why.always": "{person} is in every compliant slate ({committee}).",
    "why.sometimes": "{person} can serve ({committee}): in some compliant slates they are in, in others not.",
    "why.never": "{person} cannot serve ({committee}): they are in no compliant slate.",
    "why.never-rules": "{person} cannot serve ({committee}), because of {rules}.",
    "why.open": "Whether {person} can serve ({committee}) was not decided in the time given.",
    "why.hidden": "The question is about one person, whom this printout does not name.",
    "why.cut": "The time given ran out: what follows was found, not all of it is proved.",
    "why.in-the-way": "What stands in the way",
    "why.together": "Only together do these rules stand in the way; without any one of them they could serve",
    "why.cost.one": "The cheapest way to have them (1 person)",
    "why.cost.many": "The cheapest way to have them ({n} people)",
    "why.fixed": "Only fixed rules are in the way: there is no relaxation with which they could serve.",
    "why.against": "The best slate with them, against the best",
    "why.in-best": "The best slate has them in it.",
    "why.worth": "Goals, against the best: {worth}.",
    "sheet.why": "Why",
    "progress.why": "what if they are in?",
}
