"""Selection problems as the two files of sortition tools: random ones, those of folders with plans, the peer's own."""

from __future__ import annotations

import csv
import itertools
import json
import random
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PEER = "sortition-algorithms"
_BOUNDS = (("min", "0"), ("max", "0"), ("min_flex", "0"), ("max_flex", "1000000"))


@dataclass(frozen=True)
class Case:
    """`features`, `people`, `already` are paths; `address` the columns that no two members share all of; `plan` the plan that
    the files were made from, where they were made from one."""

    name: str
    features: str
    people: str
    number: int
    id_column: str = "id"
    address: tuple[str, ...] = ()
    already: str | None = None
    plan: str | None = None


def written(cases: Sequence[Case], file: Path) -> Path:
    """The cases as JSON, for the runners."""
    file.write_text(json.dumps([asdict(case) for case in cases]), encoding="utf-8")
    return file


def read_cases(file: Path) -> list[Case]:
    return [Case(**{**one, "address": tuple(one["address"])}) for one in json.loads(file.read_text(encoding="utf-8"))]


def random_case(name: str, folder: Path, draw: random.Random, most_people: int = 24, most_seats: int = 6) -> Case:
    """A small problem at the edge of what can be met: quotas around a slate that exists, some of them moved."""
    people_count, number = draw.randint(6, most_people), draw.randint(2, most_seats)
    values = {f"Feature {f}": [f"{f}{v}" for v in range(draw.randint(2, 3))] for f in "ab"[: draw.randint(1, 2)]}
    people = [
        {
            "id": f"p{i}", **{name: draw.choice(own) for name, own in values.items()},
            "street": f"{draw.randint(1, max(2, people_count // 2))} Mill Lane", "zip": draw.choice(("ZZ1", "ZZ2")),
        }
        for i in range(people_count)
    ]  # fmt: skip
    slate = draw.sample(people, min(number, people_count))
    rows = []
    for feature, own in values.items():
        counted = Counter(person[feature] for person in slate)
        for value in own:
            least = max(0, counted[value] - draw.randint(0, 1) + (draw.random() < 0.15))
            most = max(least, counted[value] + draw.randint(0, 1) - (draw.random() < 0.15))
            flex = {"min_flex": max(0, least - draw.randint(0, 2)), "max_flex": most + draw.randint(0, 2)}
            rows.append({"feature": feature, "value": value, "min": least, "max": most, **flex})
    with_flex = draw.random() < 0.7
    headers = ["feature", "value", "min", "max", *(["min_flex", "max_flex"] if with_flex else [])]
    folder.mkdir(parents=True, exist_ok=True)
    features, file = folder / "features.csv", folder / "people.csv"
    _write(features, headers, rows)
    _write(file, list(people[0]), people)
    already = None
    if draw.random() < 0.4:
        already = str(folder / "already.csv")
        _write(Path(already), list(people[0]), draw.sample(people, draw.randint(1, 2)))
    # Without a check of addresses the peer lets those who were selected before be drawn again.
    address = ("street", "zip") if already or draw.random() < 0.5 else ()
    return Case(name, str(features), str(file), number, address=address, already=already)


def peer_version() -> str | None:
    """The version of the peer that is installed; None where it is not. It is not imported: its solver and ours cannot live in
    one process."""
    try:
        return version(PEER)
    except PackageNotFoundError:
        return None


def fetched_fixtures(folder: Path) -> Path:
    """The folder of the peer's own fixtures, from its source distribution of the installed version.

    Raises OSError, with the reason, where it cannot be had: no peer, no network.
    """
    wanted = peer_version()
    if wanted is None:
        raise OSError(f"{PEER} is not installed")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", PEER, "-d", str(folder), f"{PEER}=={wanted}"],
        capture_output=True, text=True, check=False, timeout=180,
    )  # fmt: skip
    archive = next(folder.glob("*.tar.gz"), None)
    if archive is None:
        raise OSError((done.stderr.strip().splitlines() or ["nothing was downloaded"])[-1])
    with tarfile.open(archive) as packed:
        for member in packed.getmembers():
            if member.isfile() and "/tests/fixtures/" in member.name:
                unpacked = packed.extractfile(member)
                assert unpacked is not None
                (folder / Path(member.name).name).write_bytes(unpacked.read())
    return folder


def fixture_cases(folder: Path, numbers: Sequence[int]) -> Iterator[Case]:
    """The peer's fixtures for several numbers to select, with a check of addresses and without."""
    for people in ("candidates.csv", "candidates_lower.csv"):
        for number in numbers:
            for address in ((), ("primary_address1", "primary_zip")):
                name = f"{Path(people).stem} {number}{' apart' if address else ''}"
                yield Case(name, str(folder / "features.csv"), str(folder / people), number, "nationbuilder_id", address)


def faults(case: Case, panel: Sequence[str]) -> list[str]:
    """What a panel breaks: counted by hand from the two files, by no code of either side."""
    people = {row[case.id_column]: row for row in _rows(case.people)}
    chosen = [people[pid] for pid in panel]
    found = [] if len(set(panel)) == case.number else [f"{len(set(panel))} people in place of {case.number}"]
    for row in _rows(case.features):
        feature = next(header for header in chosen[0] if header.lower() == row["feature"].lower())
        count = sum(person[feature].strip().lower() == row["value"].strip().lower() for person in chosen)
        if not int(row["min"]) <= count <= int(row["max"]):
            found.append(f"{count} of {row['feature']}={row['value']}")
    if case.address:
        homes = Counter(tuple(person[column].lower() for column in case.address) for person in chosen)
        found += [f"{count} at one address" for count in homes.values() if count > 1]
        for row in _rows(case.already) if case.already else ():
            if homes[tuple(row[column].lower() for column in case.address)]:
                found.append("somebody at the address of one selected before")
    return found


def drawn_out(case: Case) -> list[dict[str, str]]:
    """The people who may be drawn: not those selected before, nor who shares their address."""
    before = _rows(case.already) if case.already else []
    ids = {row[case.id_column] for row in before}
    homes = {tuple(row[column].lower() for column in case.address) for row in before} - {()}
    return [
        person
        for person in _rows(case.people)
        if person[case.id_column] not in ids and tuple(person[column].lower() for column in case.address) not in homes
    ]


def brute(case: Case) -> str:
    """The verdict by trying every panel: `panel`, `relaxed` (one within the flex), `none`, or `refused` where sums contradict
    the number of seats."""
    quotas = [
        (row["feature"], row["value"], *(int(row.get(key) or default) for key, default in _BOUNDS))
        for row in _rows(case.features)
    ]
    for feature in {quota[0] for quota in quotas}:
        own = [quota for quota in quotas if quota[0] == feature]
        if not sum(q[2] for q in own) <= case.number <= sum(q[3] for q in own):
            return "refused"
    best = "none"
    for chosen in itertools.combinations(drawn_out(case), case.number):
        homes = [tuple(person[column].lower() for column in case.address) for person in chosen]
        if case.address and len(set(homes)) < len(homes):
            continue
        counts = [(sum(person[feature] == value for person in chosen), *bounds) for feature, value, *bounds in quotas]
        if all(least <= count <= most for count, least, most, _, _ in counts):
            return "panel"
        if all(least <= count <= most for count, _, _, least, most in counts):
            best = "relaxed"
    return best


def leaves_flex(case: Case, moved: Mapping[str, Sequence[int]]) -> list[str]:
    """The quotas (`feature=value`) whose moved bounds (min, max) lie beyond min_flex or max_flex."""
    flex = {
        f"{row['feature']}={row['value']}".lower(): (int(row["min_flex"]), int(row["max_flex"]))
        for row in _rows(case.features)
        if row.get("min_flex")
    }
    return [
        key
        for key, (least, most) in moved.items()
        if key.lower() in flex and (least < flex[key.lower()][0] or most > flex[key.lower()][1])
    ]


def _rows(file: str) -> list[dict[str, str]]:
    with open(file, encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def _write(file: Path, headers: Sequence[str], rows: Sequence[Mapping[str, object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, headers, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
