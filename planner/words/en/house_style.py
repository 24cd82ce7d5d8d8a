"""What a list in the house style says around the people (HD36-HD/VPTW: heading right, issuer left, no national motto)."""

MESSAGES: dict[str, str] = {
    "form.title": "SUMMARY LIST",
    "form.parent": "CITY PARTY ORGANISATION",
    "form.issuer": "ORGANISATION COMMITTEE",
    "form.party": "COMMUNIST PARTY OF VIETNAM",
    "form.place-and-date": "....., .....",
    "form.signer": "T/M THE COMMITTEE\nHEAD",
    "form.sheet": "List",
    "form.section-unknown": "Not stated",
    "form.total": "Total: {total} people",
    "form.total-women": "women: {women} ({share})",
    "form.total-unknown": "sex not stated: {unknown}",
}
