"""Who may count as local, proposed by where the home town lies today; never decided: `local_person` stays as it was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.intake.opening import OpenedPool
from planner.intake.sense.people import People, people_of
from planner.language.folding import fold
from planner.pool.home_places import Home, home_of
from planner.pool.pool import CodedColumn, Pool
from planner.problems import BadInput, Problem
from planner.words.markers import ValueWord
from planner.written.nearest import nearest
from planner.written.places_file import places

HOME, LOCAL, PROPOSED = "hometown", "local_person", "local_person_proposed"


def province_asked(text: str, where: str = "--province") -> str:
    """The province of today that an option names. Raises BadInput where it names none, or one that is no more."""
    known = places()
    spelled = {fold(spelling): name for name, others in known.of_today.items() for spelling in (name, *others)}
    if (found := spelled.get(fold(text))) is not None:
        return found
    if (home := home_of(text, known)).named in known.of_today and home.today is not None:
        return home.today
    if home.today is not None:
        raise BadInput([Problem("province-merged", where, text, params={"today": home.today, "since": known.since})])
    params = {"near": nearest(text, known.provinces), "known": ", ".join(known.provinces)}
    raise BadInput([Problem("province-unknown", where, text, params=params)])


def proposals(opened: OpenedPool, province: str) -> Iterator[Problem]:
    """A note at each home town that tells whether the person is local, where `local_person` is blank or says otherwise, and at
    each that names two provinces."""
    people = people_of(opened.read, opened.catalogue)
    if people is None:
        return
    for row, home in enumerate(_homes(people.pool)):
        said = None if home is None or home.today is None else _proposed(home, province)
        if home is not None and home.unclear:
            yield _note("home-unclear", people, row)
        elif home is not None and said is not None and said != (written := _written(people, row)):
            params = {"today": home.today, "since": places().since, "said": said}
            if written is None:
                yield _note("local-person-proposed", people, row, **params)
            else:
                there = people.place(LOCAL, row)
                yield _note("local-person-other", people, row, written=ValueWord(written), there=there, **params)


def proposed(pool: Pool, province: str) -> Sequence[str]:
    """[people] yes or no as proposed, "" where the home town tells nothing."""
    return ["" if home is None or home.today is None else _proposed(home, province) for home in _homes(pool)]


def _homes(pool: Pool) -> list[Home | None]:
    """[people] what the home town says; None where it is blank or no column."""
    column = pool.columns.get(HOME)
    if not isinstance(column, CodedColumn):
        return [None] * len(pool)
    homes = [home_of(label, places()) for label in column.labels]
    return [homes[code] if code >= 0 else None for code in column.codes.tolist()]


def _proposed(home: Home, province: str) -> str:
    return "yes" if home.today == province else "no"


def _written(people: People, row: int) -> str | None:
    column = people.coded(LOCAL)
    return None if column is None or column.codes[row] < 0 else column.labels[int(column.codes[row])]


def _note(code: str, people: People, row: int, **params: object) -> Problem:
    return Problem(code, people.place(HOME, row), people.text(HOME, row), "note", params)
