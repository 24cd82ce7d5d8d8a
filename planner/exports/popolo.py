"""The slate as Popolo JSON (popoloproject.com): persons, organizations, posts, memberships.

A committee is an organization, its `within` the parent; a committee of one seat, or one of those that a `holds` rule counts,
is a post in it. A line of the slate is a membership, from the first to the last year of the plan's term. Of a person only what
the standard has a place for and the pool knows: name, sex, birth date as far as it is known. Ethnicity is none of them:
`national_identity` is a nationality.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from planner.exports import Asked, Exported, Said
from planner.language.catalogue import Catalogue
from planner.language.folding import fold
from planner.language.plan import Committee, Plan
from planner.pool.pool import Pool
from planner.pool.surnames import SURNAMES
from planner.pool.values import column_texts

FILE = "popolo.json"
_TERM = re.compile(r"\s*(\d{4})\s*[-–—/]\s*(\d{4})\s*")
_VIETNAMESE_HEADER = fold("Họ và tên")


def export(asked: Asked) -> Exported:
    """One JSON object with the four lists; ids are those of the pool and the plan."""
    case, slate = asked.case, asked.slate or {}
    plan = case.plan
    posts = _posts(plan)
    organizations = [_organization(c, asked.lang) for c in plan.committees if c.id not in posts]
    if any(parent is None for parent in posts.values()):  # a post of nobody's: of the plan itself
        organizations.insert(0, {"id": plan.id, **_named(plan.title, plan.id, asked.lang), "classification": "plan"})
    term = _TERM.fullmatch(plan.term or "")
    dates = {} if term is None else {"start_date": term[1], "end_date": term[2]}
    memberships = []
    for committee in plan.committees:
        for person in slate.get(committee.id, ()):
            place: dict[str, Any] = {"organization_id": committee.id, "role": "member"}
            if committee.id in posts:
                place = {"organization_id": posts[committee.id] or plan.id, "post_id": committee.id}
                place["role"] = _title(committee, asked.lang)
            memberships.append({"id": f"{committee.id}/{person}", "person_id": person, **place, **dates})
    rows = sorted({case.pool.row_of[member["person_id"]] for member in memberships})
    data = {
        "persons": _persons(case.pool.take(rows), plan.catalogue),
        "organizations": organizations,
        "posts": [
            {
                "id": c.id, "label": _title(c, asked.lang), "role": _title(c, asked.lang),
                "organization_id": posts[c.id] or plan.id, **dates,
            }
            for c in plan.committees if c.id in posts
        ],
        "memberships": memberships,
    }  # fmt: skip
    counts = {name: len(listed) for name, listed in data.items()}
    said = [Said("export.popolo", {"file": FILE, **counts})]
    if term is None:
        said.append(Said("export.no-term", {}))
    return Exported({FILE: json.dumps(data, ensure_ascii=False, indent=2) + "\n"}, tuple(said))


def _posts(plan: Plan) -> dict[str, str | None]:
    """The committees that are posts, each with the organization that it is in; None where it is within none."""
    parents = {c.within for c in plan.committees}
    counted = {name for rule in plan.joint if rule.body.told() == "posts" for name in rule.body.ties()}
    posts = {
        c.id for c in plan.committees
        if c.id not in parents and (c.seats.body.size()[1] == 1 or (c.id in counted and c.within is not None))
    }  # fmt: skip
    return {c.id: c.within for c in plan.committees if c.id in posts}


def _organization(committee: Committee, lang: str) -> dict[str, Any]:
    parent = {} if committee.within is None else {"parent_id": committee.within}
    return {"id": committee.id, **_named(committee.title, committee.id, lang), "classification": "committee", **parent}


def _named(title: Mapping[str, str], id: str, lang: str) -> dict[str, Any]:
    """`name`, and under `other_names` what it is called in the other languages of the plan."""
    name = title.get(lang) or next(iter(title.values()), "") or id
    others = [{"name": text, "note": other} for other, text in title.items() if text and text != name]
    return {"name": name, **({"other_names": others} if others else {})}


def _title(committee: Committee, lang: str) -> str:
    return str(_named(committee.title, committee.id, lang)["name"])


def _persons(people: Pool, catalogue: Catalogue) -> list[dict[str, Any]]:
    is_vietnamese = _VIETNAMESE_HEADER in map(fold, catalogue.field("full_name").headers)

    def cells(name: str) -> Sequence[str]:
        return column_texts(people.columns[name]) if name in people.columns else [""] * len(people)

    halves = list(zip(cells("last_name"), cells("first_name"), cells("middle_name"), strict=True))
    facts = {"gender": cells("gender"), "birth_date": cells("birth_date"), "national_identity": cells("nationality")}
    persons = []
    for row, person in enumerate(people.ids):
        name = " ".join(people.name(row).split())
        own = _halves(*halves[row]) or (_parts(name) if is_vietnamese else {})
        told = {key: texts[row] for key, texts in facts.items() if texts[row]}
        persons.append({"id": person, "name": name or person, **own, **told})
    return persons


def _halves(family: str, given: str, middle: str) -> dict[str, str]:
    """A name that the pool has in columns of its own."""
    if not family or not given:
        return {}
    between = {"additional_name": middle} if middle else {}
    return {"family_name": family, "given_name": given, **between, "sort_name": f"{family}, {given}"}


def _parts(name: str) -> dict[str, str]:
    """A Vietnamese name, family name first: sorted by the given name, the last word. Nothing of another name: where its family
    name stands is not known."""
    words = name.split()
    if len(words) < 2 or fold(words[0]) not in SURNAMES:
        return {}
    middle = {"additional_name": " ".join(words[1:-1])} if len(words) > 2 else {}
    return {"family_name": words[0], "given_name": words[-1], **middle, "sort_name": " ".join([words[-1], *words[:-1]])}
