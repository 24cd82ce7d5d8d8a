"""What a table of figures has to say about where it comes from."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from pathlib import Path

from planner.version import __version__

PACKAGES = ("ortools", "numpy", "pandas", "pyarrow", "sortition-algorithms", "highspy")


def setting(seed: int | None, repetitions: int, **more: object) -> str:
    """Machine, versions, seed and repetitions, in two lines."""
    versions = [f"planner {__version__}", f"Python {platform.python_version()}"]
    for package in PACKAGES:
        try:
            versions.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    load = os.getloadavg()[0]
    facts = [
        f"{os.cpu_count()} cores ({_processor()}, {platform.system()}; load {load:.1f} at the start)",
        *([] if seed is None else [f"seed {seed}"]),
        f"median of up to {repetitions}",
        *(f"{name} {value}" for name, value in more.items()),
    ]
    return "; ".join(facts) + "\n" + ", ".join(versions)


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.machine()
