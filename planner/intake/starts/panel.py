"""A citizens' panel: the features and the people of sortition tools (Strat App, OpenDLP, sortition-algorithms) as a plan.

What is proposed from it is the best slate that keeps the quotas, with its proof: no draw, and no fairness of chances.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from planner.intake.starts import Asked, OptionNeeded, Started, plain_table, source_of
from planner.intake.starts.features import check_seats, is_features, read_features
from planner.intake.starts.panel_files import Household, Panel, panel_files
from planner.intake.starts.people import PanelPeople, addresses, column_of, read_people
from planner.language.folding import fold
from planner.pool.cells import trimmed
from planner.pool.listing import capped
from planner.pool.table import HEADER, texts_of
from planner.problems import BadInput, InternalDisagreement
from planner.words import say
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import shown_path

HEADINGS = "feature,value,min,max[,min_flex,max_flex]"
# Columns by which those tools look for people of one address, where somebody asks what --address could be.
_USUAL_ADDRESS = (("primary_address1", "zip_royal_mail"), ("primary_address1", "primary_zip"))
_SETTINGS = ("id_column", "check_same_address", "check_same_address_columns")


def fits(headers: Collection[str]) -> bool:
    """Whether the first file holds features, by its folded headers."""
    return is_features(headers)


def start(asked: Asked) -> Started:
    """The plan of a panel. Raises BadInput with every problem of all files; OptionNeeded where the number of seats is open."""
    problems = ProblemList()
    settings = _settings(asked.settings, problems)
    asked = _with_settings(asked, settings, problems)
    if len(asked.files) != 2:
        raise OptionNeeded("panel.two-files", {"files": len(asked.files)})
    features = read_features(asked.files[0], problems)
    if features is not None:
        check_seats(features, asked.seats, problems)
    listed = () if features is None else features.features
    people = read_people(source_of(asked.files[1]), listed, asked.id_column, asked.address, problems)
    drawn = None if people is None else _already(asked, people, problems)
    problems.raise_any()
    if features is None or people is None or people.read.pool is None or people.read.table is None:
        raise InternalDisagreement("a panel was refused without a problem")
    seats = asked.seats
    if seats is None:
        if features.least != features.most:
            raise OptionNeeded("panel.seats-needed", {"least": features.least, "most": features.most})
        seats = features.least
    household = Household(tuple(people.fields[fold(header)] for header in asked.address)) if asked.address else None
    panel = Panel(asked, seats, features, people, household, *(drawn or ((), ())))
    return Started(panel_files(panel), tuple(_said(panel, asked, [key for key in settings if key not in _SETTINGS])))


def _settings(file: Path | None, problems: ProblemList) -> Mapping[str, object]:
    """What a settings file of the tool says (TOML, with a byte order mark or without)."""
    if file is None:
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        problems.add("panel-settings", shown_path(file), reason=(error.strerror or str(error)).lower())
    except ValueError as error:  # no TOML, no UTF-8
        problems.add("panel-settings", shown_path(file), reason=str(error))
    return {}


def _with_settings(asked: Asked, settings: Mapping[str, object], problems: ProblemList) -> Asked:
    """The settings where no option says otherwise."""
    if asked.settings is None:
        return asked
    shown = shown_path(asked.settings)
    own, check, columns = (settings.get(key) for key in _SETTINGS)
    if own is not None and not (isinstance(own, str) and own.strip()):
        problems.add("panel-setting", shown, own, key="id_column", form='id_column = "nationbuilder_id"')
        own = None
    if check is not None and not isinstance(check, bool):
        problems.add("panel-setting", shown, check, key="check_same_address", form="check_same_address = true")
        check = None
    is_list = isinstance(columns, list) and all(isinstance(one, str) and one.strip() for one in columns)
    if (columns is not None and not is_list) or (check and not columns and not asked.address):
        form = 'check_same_address_columns = ["primary_address1", "primary_zip"]'
        problems.add("panel-setting", shown, columns or [], key="check_same_address_columns", form=form)
        columns = None
    address = tuple(columns) if check and isinstance(columns, list) else ()
    return replace(asked, id_column=asked.id_column or own, address=asked.address or address)


def _already(asked: Asked, people: PanelPeople, problems: ProblemList) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who was drawn before, and who else shares an address with one of them; as those tools leave them out of the draw.

    An id that is not among the people is a problem, unless none of them is: then the people are those who remained of an
    earlier draw, and only the addresses count.
    """
    if asked.already_selected is None:
        return None
    try:
        table = plain_table(source_of(asked.already_selected))
    except BadInput as bad:
        problems.extend(bad.problems)
        return None
    own = next(header for header, name in people.fields.items() if name == "id")
    at = column_of(table, own)
    there = ", ".join(header for header in table.headers if header.strip())
    lacking = [header for header in (own, *asked.address) if column_of(table, header) is None]
    for header in lacking:
        problems.add("panel-drawn-header", table.place(HEADER, 0), header, headers=there)
    pool = people.pool
    if at is None or lacking or pool is None or people.read.table is None or people.read.rows is None:
        return None
    ids = [trimmed(text) for text in texts_of(table.columns[at])]
    known = set(pool.ids)
    strangers = [row for row, pid in enumerate(ids) if pid and pid not in known]
    named = {pid for pid in ids if pid}
    if not (named & known) and not asked.address:
        problems.add("panel-drawn-nobody", table.shown)
    elif named & known:
        unknown = ProblemList()
        for row in strangers:
            unknown.add("panel-drawn-unknown", table.place(row, at), ids[row], people=people.source.shown)
        problems.extend(capped(unknown.sorted(), table.shown))
    rows = [row for row, pid in enumerate(ids) if pid]
    taken = set(addresses(table, asked.address, rows)) - {()}
    shared = addresses(people.read.table, asked.address, people.read.rows.tolist())
    beside = tuple(pid for pid, key in zip(pool.ids, shared, strict=True) if key in taken and pid not in named)
    return tuple(pid for pid in pool.ids if pid in named), beside


def _said(panel: Panel, asked: Asked, unused: Sequence[str]) -> list[str]:
    """What somebody at the terminal is told, line by line; `unused`: the settings that say nothing here."""
    lang, pool = asked.lang, panel.people.read.pool
    lines = [
        say(
            "panel.written", lang, folder=shown_path(asked.folder), seats=panel.seats, people=len(pool or ()),
            quotas=sum(len(one.quotas) for one in panel.features.features), features=len(panel.features.features),
            file=panel.people.source.shown,
        ),
        say("panel.no-lottery", lang),
    ]  # fmt: skip
    if not asked.address:
        option = " ".join(f"--address {header}" for header in _usual_address(panel))
        lines.append(say("panel.no-address", lang, option=option or "--address HEADER"))
    elif panel.blank_addresses:
        lines.append(say("panel.blank-address", lang, count=panel.blank_addresses))
    if asked.already_selected is not None:
        lines.append(say("panel.drawn", lang, drawn=len(panel.drawn), beside=len(panel.beside)))
    lines += [say("panel.unnamed", lang, where=where) for where in panel.features.unnamed]
    if unused and asked.settings is not None:
        lines.append(say("panel.settings-unused", lang, file=shown_path(asked.settings), keys=", ".join(unused)))
    return [*lines, say("panel.next", lang, plan=shown_path(asked.folder / "plan.yaml"))]


def _usual_address(panel: Panel) -> tuple[str, ...]:
    for columns in _USUAL_ADDRESS:
        if all(fold(header) in panel.people.fields for header in columns):
            return columns
    return ()
