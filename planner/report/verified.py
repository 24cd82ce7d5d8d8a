"""What `verify` found, as JSON and as text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from planner.report.printable import printable
from planner.words import say, say_count
from planner.words.figures import whole

if TYPE_CHECKING:
    from planner.answers.verify import Verified


def json_of(done: Verified, lang: str) -> dict[str, Any]:
    return {
        "command": "verify",
        "status": "different" if done.differences else "same",
        "checked": done.checked,
        "differences": [{"where": d.where, "said": d.said, "found": d.found} for d in done.differences],
        "rule_sets": [{"id": name, "installed": standing} for name, standing in done.rule_sets.items()],
        "proofs": done.proofs,
        "not_checked": [say(code, lang) for code in done.left],
    }


def text_of(done: Verified, lang: str, width: int = 80) -> str:
    """The verdict first, then each line that differs, then what cannot be checked so. Sentences are filled into lines of
    `width` columns; what a result says and what was found stay whole, to be copied."""

    def filled(text: str) -> list[str]:
        return textwrap.wrap(text, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)

    n = len(done.differences)
    total = whole(done.checked, lang)
    lines = filled(say_count("verify.different", lang, n, total=total) if n else say("verify.same", lang, total=total))
    for d in done.differences:
        lines += [printable(d.where), "    " + say("verify.said", lang, text=printable(d.said))]
        lines.append("    " + say("verify.found", lang, text=printable(d.found)))
    for standing in ("different", "none", "same"):
        named = [printable(name) for name, found in done.rule_sets.items() if found == standing]
        if named:
            lines += filled(say(f"verify.rule-sets-{standing}", lang, names=", ".join(named)))
    for by in ("prices", "counting", "solver"):
        if n := done.proofs.get(by, 0):
            lines += filled(say_count(f"verify.proofs-{by}", lang, n))
    for code in done.left:
        lines += filled(say(code, lang))
    return "\n".join(lines) + "\n"
