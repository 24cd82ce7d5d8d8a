"""The texts that a plan's rules were read from, carried in a report, and read back to verify it on another machine."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from planner.language.plan import Plan
from planner.problems import BadInput, Problem
from planner.written import search_path
from planner.written.problem_list import ProblemList
from planner.written.search_path import packs
from planner.written.yaml_places import read_yaml, shown_path

_PARTERS = {"/", os.sep}  # what parts the folders of a path


def bundled(plan: Plan) -> dict[str, str]:
    """Texts by path, the plan first; paths are relative to the folder that holds all of the files that the plan names.

    What comes from the installed packs is put beside the plan, where a bare name finds it first. The pool is not in it; nor is
    a file that is no UTF-8 (a list of posts or a slate to stay close to, as a workbook): verifying says that it is missing.
    """
    inside = [packs_folder.resolve() for packs_folder in packs()]
    beside = plan.path.resolve().parent
    places: dict[Path, Path] = {plan.path.resolve(): plan.path.resolve()}
    for file in plan.rule_sets:
        path = file.path.resolve()
        from_pack = any(path.is_relative_to(folder) for folder in inside)
        places[path] = beside / path.name if from_pack else path
    for named in (plan.pool.columns_file, plan.pool.posts, *(preference.file for preference in plan.prefer)):
        if named is not None:
            places[named.resolve()] = named.resolve()
    common = Path(os.path.commonpath([place.parent for place in places.values()]))
    texts: dict[str, str] = {}
    for path, place in places.items():
        with contextlib.suppress(OSError, UnicodeDecodeError):
            # Bytes, not text: line ends belong to the hash.
            texts[place.relative_to(common).as_posix()] = path.read_bytes().decode("utf-8")
    return texts


@contextlib.contextmanager
def unbundled(texts: Mapping[str, str]) -> Iterator[Path]:
    """The plan in a private folder that is removed at the end. Raises BadInput for a bundle that is none, or not safe.

    What goes wrong with its files within the `with` is placed in the result (`details.bundle/plan.yaml:3`), not in that folder.
    """
    if not texts:
        raise BadInput([Problem("bundle-missing", "details.bundle")])
    with tempfile.TemporaryDirectory(prefix="planner-") as folder:
        root = Path(folder)
        for name, text in texts.items():
            _unpack(root, name, text)
        try:
            _check_names(root, list(texts))
            yield root / next(iter(texts))
        except BadInput as bad:
            raise BadInput([_placed_in_result(problem, root) for problem in bad.problems]) from bad


def _unpack(root: Path, name: str, text: str) -> None:
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or PurePosixPath(name).is_absolute() or Path(name).is_absolute() or "\0" in name:
        raise BadInput([Problem("bundle-path", "details.bundle", name)])
    try:
        target = root.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))
    except (OSError, UnicodeEncodeError) as error:
        raise BadInput([Problem("bundle-path", "details.bundle", name[:200])]) from error


def _check_names(root: Path, names: Sequence[str]) -> None:
    """See that no file of the bundle names another outside of it (the pool apart, which is given by hand).

    Only a forged result does: `bundled` puts everything that a plan names into one folder. The files are read as plans and
    rule sets are, so that nothing is named in a way that only one of two readers sees; what cannot be read so is refused. The
    first is the plan whatever its name; of the others only YAML files can name files.
    """
    problems = ProblemList()
    for i, name in enumerate(names):
        if i and not name.endswith(search_path.SUFFIXES):
            continue
        file = read_yaml(root / name, problems)
        if file is None:
            continue
        value = file.value
        if isinstance(value, dict):
            pool = value.get("pool")
            beside = [pool.get(key) for key in ("columns", "posts")] if isinstance(pool, dict) else None
            value = {**value, "pool": None, "beside": beside}
        folder = os.path.dirname(name)
        for said in _texts(value):
            leads_out = os.path.normpath(os.path.join(folder, said)).startswith("..")
            if os.path.isabs(said) or (any(sign in said for sign in _PARTERS) and leads_out):
                problems.add("bundle-path", f"details.bundle/{name}", said[:200])
    problems.raise_any()


def _texts(value: object) -> Iterator[str]:
    """Every text in a value as read from YAML; keys are no names of files."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _placed_in_result(problem: Problem, root: Path) -> Problem:
    def told(text: str) -> str:
        return text.replace(f"{shown_path(root)}/", "details.bundle/").replace(f"{root}/", "details.bundle/")

    params = {name: told(value) if isinstance(value, str) else value for name, value in problem.params.items()}
    value = problem.value if problem.value is None else told(problem.value)
    return replace(problem, where=told(problem.where), value=value, params=params)
