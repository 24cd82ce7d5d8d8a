"""Where the report comes from: enough for another office to get the same lines, and to see that nothing was changed."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases.stages import stage_name, stage_proof
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.words.figures import date

_HASH = 16  # of 64 signs: enough to tell files apart; the result itself holds the whole


def sections(voice: Voice) -> Iterator[Section]:
    result, provenance = voice.result, voice.result.provenance
    if provenance is None:
        return
    facts: list[tuple[str, str]] = [(voice.say("page.command"), f"planner {result.command}")]
    facts.append((voice.say("page.status"), voice.say(f"headline.{result.status}")))
    if provenance.as_of:
        facts.append((voice.say("page.as-of"), date(provenance.as_of, voice.lang)))
    if provenance.pool_size is not None:
        facts.append((voice.say("page.pool-size"), voice.whole(provenance.pool_size)))
    facts.append((voice.say("page.versions"), " · ".join(_versions(voice))))
    facts += [(voice.say("page.proof"), f"{stage_name(voice, s)}: {stage_proof(voice, s)}") for s in result.objective]
    facts += [(voice.say("page.setting"), f"{printable(k)} = {printable(str(v))}") for k, v in provenance.settings.items()]
    files = {"plan": provenance.plan_sha256, "pool": provenance.pool_sha256, "posts": provenance.posts_sha256}
    hashes = [(voice.say(f"page.{name}-file"), sha) for name, sha in files.items()]
    hashes += [(printable(name), sha) for name, sha in provenance.rules_sha256.items()]
    hashes += [(voice.say("page.table-file", name=printable(name)), sha) for name, sha in provenance.tables_sha256.items()]
    facts += [(title, f"SHA-256 {sha[:_HASH]}…") for title, sha in hashes if sha]
    rows = tuple(TableRow((Cell(title), Cell(value))) for title, value in facts)
    columns = (Column(voice.say("page.what"), 30), Column(voice.say("page.value"), 70))
    table = Table("provenance", voice.say("page.provenance"), columns, rows)
    yield Section("provenance", voice.say("page.provenance"), (table,))


def _versions(voice: Voice) -> Iterator[str]:
    provenance = voice.result.provenance
    if provenance is not None:
        yield f"planner {provenance.planner}"
        if provenance.ortools:
            yield f"OR-Tools {provenance.ortools}"
