"""The black-box runners (conformance, gallery) with the command in this process: the same cases, without a start for each."""

from __future__ import annotations

import contextlib
import importlib.machinery
import importlib.util
import io
import os
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from planner.cli.app import main

TESTS = Path(__file__).parent


def runner(path: str) -> types.ModuleType:
    """The module of a runner, a script without a suffix below tests/."""
    loader = importlib.machinery.SourceFileLoader(path.replace("/", "_"), str(TESTS / path))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def planner(arguments: list[str], folder: Path | str) -> tuple[int, bytes, bytes]:
    """Exit code, standard output, standard error of `planner ARGUMENTS` in a folder."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with _inside(folder), mock.patch.multiple(sys, stdout=out, stderr=err, stdin=io.StringIO()):
        code = main(arguments)
    return code, out.buffer.getvalue(), err.buffer.getvalue()  # type: ignore[attr-defined]


@contextlib.contextmanager
def _inside(folder: Path | str) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
