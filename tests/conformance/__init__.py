"""The black-box cases: which there are, and which of them ask for what is not built yet (`not_built.txt`)."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
CASES = sorted(path.parent for path in _HERE.glob("cases/*/expect.yaml"))
_LINES = (_HERE / "not_built.txt").read_text(encoding="utf-8").splitlines()
NOT_BUILT = frozenset(line.strip() for line in _LINES if line.strip() and not line.startswith("#"))
BUILT = [case for case in CASES if case.name not in NOT_BUILT]
