"""Where a result comes from, in one line: enough to tell two printouts apart. The hashes are in the JSON."""

from __future__ import annotations

from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.words.figures import date


def provenance_line(voice: Voice) -> str:
    """`Plan ward-2025 · as of 2025-07 · pool of 60 · planner 1.0.0 · OR-Tools 9.15`."""
    result, provenance = voice.result, voice.result.provenance
    parts = [voice.say("footer.plan", plan=printable(result.plan))] if result.plan else []
    if provenance is not None:
        if provenance.as_of:
            parts.append(voice.say("footer.as-of", month=date(provenance.as_of, voice.lang)))
        if provenance.pool_size is not None:
            parts.append(voice.say("footer.pool", n=voice.whole(provenance.pool_size)))
        if provenance.plan_sha256:
            parts.append(f"sha256 {provenance.plan_sha256[:8]}")
        parts.append(f"planner {provenance.planner}")
        if provenance.ortools:
            parts.append(f"OR-Tools {provenance.ortools}")
    return " · ".join(parts)
