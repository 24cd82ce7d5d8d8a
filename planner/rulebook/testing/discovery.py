"""Which rule tests are meant: test files themselves, those of a rule set, those of a folder, or one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planner.language.folding import fold
from planner.written.file_kinds import file_fault
from planner.written.problem_list import ProblemList
from planner.written.search_path import SUFFIXES, find
from planner.written.yaml_places import PlacedDict, YamlFile, read_yaml, shown_path

FOLDER = "tests"  # beside the rule sets
_TEST_KEYS = ("test", "cases", "people")
_OTHER_KEYS = ("ruleset", "plan")


@dataclass
class TestsMeant:
    """The test files, and the rule sets that are expected to have tests."""

    tests: dict[str, YamlFile] = field(default_factory=dict)
    rule_sets: dict[str, YamlFile] = field(default_factory=dict)

    def add_test(self, file: YamlFile) -> None:
        self.tests.setdefault(str(file.path.resolve()), file)

    def add_rule_set(self, file: YamlFile) -> None:
        self.rule_sets.setdefault(str(file.path.resolve()), file)


def meant_by(paths: Sequence[Path], problems: ProblemList) -> TestsMeant:
    """What the paths of a command line mean; without any: the rule sets and tests of the current folder and of the folders
    `rules` and `tests` in it. Those of the installed packs are theirs who make the packs."""
    meant = TestsMeant()
    if not paths:
        for path in sorted(path for path in Path().iterdir() if path.suffix in SUFFIXES and path.is_file()):
            _add_what_it_is(path, meant)
    for path in paths or [folder for folder in (Path("rules"), Path(FOLDER)) if folder.is_dir()]:
        if path.is_dir():
            _add_folder(path, meant, problems)
        else:
            _add_file(path, meant, problems)
    if not meant.tests and not len(problems):
        problems.add("no-rule-tests", ", ".join(shown_path(path) for path in paths) or ".", "")
    return meant


def _add_folder(folder: Path, meant: TestsMeant, problems: ProblemList) -> None:
    for path in _yaml_files(folder):
        if FOLDER in path.absolute().parent.parts[-2:]:
            _add_test(path, meant, problems)
        else:
            _add_what_it_is(path, meant, takes_rule_sets=folder.absolute().name != FOLDER)


def _add_what_it_is(path: Path, meant: TestsMeant, takes_rule_sets: bool = True) -> None:
    """A test or a rule set; anything else is passed over."""
    file = read_yaml(path, ProblemList())
    if file is None:
        return
    if _is_test(file):
        meant.add_test(file)
    elif takes_rule_sets and isinstance(file.value, PlacedDict) and "ruleset" in file.value:
        meant.add_rule_set(file)


def _add_test(path: Path, meant: TestsMeant, problems: ProblemList) -> None:
    """A file in a folder of tests: a test, unless it is plainly something else that tests make use of."""
    file = read_yaml(path, problems)
    if file is None:
        return
    if _is_test(file) or not (isinstance(file.value, PlacedDict) and ({*_OTHER_KEYS, "fields"} & set(file.value))):
        meant.add_test(file)


def _add_file(path: Path, meant: TestsMeant, problems: ProblemList) -> None:
    """A file; or a rule set by its bare name, here or in the packs."""
    if not path.suffix and not path.exists() and len(found := find(str(path), [Path()])) == 1:
        path = found[0]
    if fault := file_fault(path):
        problems.add(fault, shown_path(path), shown_path(path))
        return
    file = read_yaml(path, problems)
    if file is None:
        return
    if not isinstance(file.value, PlacedDict) or "ruleset" not in file.value:
        meant.add_test(file)
        return
    meant.add_rule_set(file)
    names = {fold(path.stem), *(fold(str(file.value[key])) for key in ("ruleset", "family") if file.value.get(key))}
    beside = path.parent / FOLDER
    for candidate in _yaml_files(beside) if beside.is_dir() else ():
        test = read_yaml(candidate, ProblemList())
        if test is not None and _is_test(test) and names & _rule_sets_named(test):
            meant.add_test(test)


def _rule_sets_named(test: YamlFile) -> set[str]:
    listed = test.value.get("rules")
    named = listed if isinstance(listed, list) else []
    return {fold(Path(name).stem if name.endswith(SUFFIXES) else Path(name).name) for name in named if isinstance(name, str)}


def _is_test(file: YamlFile) -> bool:
    value = file.value
    return isinstance(value, PlacedDict) and any(k in value for k in _TEST_KEYS) and not any(k in value for k in _OTHER_KEYS)


def _yaml_files(folder: Path) -> Iterator[Path]:
    yield from (path for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES and path.is_file())
