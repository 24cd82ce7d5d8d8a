"""Parts of sentences that several bodies share."""

from __future__ import annotations

from planner.language.bounds import parse_amount
from planner.written.rule_text import BOUND_KEYS
from planner.written.saying import AsWritten, Teller


def members(written: AsWritten, teller: Teller, of: bool, cap: bool = False) -> str:
    """`at least 15% of the members`, `ít nhất 2 thành viên`. `of`: of those named before; `cap`: the number alone, of a cap."""
    bounds = teller.bounds({"at_most": written["at_most"]} if cap else written)
    if cap:
        bounds = bounds.removeprefix(teller.say("bounds.at_most", high="").strip()).strip()
    if teller.has_share(written):
        return teller.say("sentence.of-these" if of else "sentence.of-members", bounds=bounds)
    if of:
        return teller.say("sentence.these", bounds=bounds)
    raw = next((written[key] for key in BOUND_KEYS if written.get(key) is not None), None)
    amount = parse_amount(raw)
    return teller.say("sentence.member" if amount is not None and amount.value == 1 else "sentence.members", bounds=bounds)


def or_none(said: str, written: AsWritten, teller: Teller) -> str:
    """The sentence where none at all will do as well."""
    if not written.get("or_none"):
        return said
    return teller.say("sentence.or-none", rest=said[:1].lower() + said[1:])


def listed(ids: object) -> str:
    """`A, B`: a list as written, or the one thing that stands in its place."""
    return ", ".join(texts(ids))


def texts(listed: object) -> list[str]:
    return [str(item) for item in listed] if isinstance(listed, (list, tuple)) else [str(listed)]
