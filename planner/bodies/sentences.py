"""Parts of sentences that several bodies share."""

from __future__ import annotations

from typing import Literal

from planner.language.bounds import parse_amount
from planner.words.manners import manners
from planner.written.rule_text import BOUND_KEYS
from planner.written.saying import AsWritten, RuleForce, Teller

Side = Literal["", "-cap", "-below", "-both"]  # what verb bounds take: the end of a code


def side(written: AsWritten) -> Side:
    """Which sides of the bounds are written: "" a lower one alone, `-cap` at_most alone, `-below` below alone, else `-both`."""
    given = {key for key in BOUND_KEYS if written.get(key) is not None}
    if given <= {"at_least", "above"}:
        return ""
    return "-cap" if given == {"at_most"} else "-below" if given == {"below"} else "-both"


def bounds_beside(written: AsWritten, teller: Teller) -> str:
    """The bounds beside the verb of their side: the number alone where the verb of a cap says "not more than"."""
    bounds = teller.bounds(written)
    if side(written) == "-cap" and manners(teller.lang).cap_in_verb:
        return bounds.removeprefix(teller.say("bounds.at_most", high="").strip()).strip()
    return bounds


def be(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    """What a number must be: `must be at least 2`, `không được vượt quá 2`."""
    return teller.say(f"sentence.be{side(written)}.{force}", bounds=bounds_beside(written, teller))


def members(written: AsWritten, teller: Teller, of: bool) -> str:
    """`at least 15% of the members`, `ít nhất 2 thành viên`, beside the verb of their side. `of`: of those named before."""
    bounds = bounds_beside(written, teller)
    if teller.has_share(written):
        return teller.say("sentence.of-these" if of else "sentence.of-members", bounds=bounds)
    if of:
        return teller.say("sentence.these", bounds=bounds)
    return teller.say("sentence.member" if is_one(written) else "sentence.members", bounds=bounds)


def is_one(written: AsWritten) -> bool:
    """Whether what is counted stands in the singular beside the bounds."""
    raw = next((written[key] for key in reversed(BOUND_KEYS) if written.get(key) is not None), None)
    amount = parse_amount(raw)
    return amount is not None and not amount.is_share and amount.value == 1


def listed(ids: object) -> str:
    """`A, B`: a list as written, or the one thing that stands in its place."""
    return ", ".join(texts(ids))


def texts(listed: object) -> list[str]:
    return [str(item) for item in listed] if isinstance(listed, (list, tuple)) else [str(listed)]
