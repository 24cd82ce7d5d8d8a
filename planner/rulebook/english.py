"""English verbs of conditions: written as they follow "must", said as a sentence needs them."""

from __future__ import annotations

from planner.written.saying import Form

_PLAIN = {"be": {"who": "is", "they": "are"}, "have": {"who": "has", "they": "have"}}
_NOT = {"be": {"who": "is not", "they": "are not"}, "have": {"who": "does not have", "they": "do not have"}}


def inflected(clause: str, form: Form) -> str:
    """A clause that begins with be, have, not be or not have, in another form: `not be female` as `is not female`."""
    if form == "must":
        return clause
    is_negated = clause.startswith("not ")
    verb, _, rest = clause.removeprefix("not ").partition(" ")
    forms = (_NOT if is_negated else _PLAIN).get(verb)
    return clause if forms is None else f"{forms[form]} {rest}".rstrip()
