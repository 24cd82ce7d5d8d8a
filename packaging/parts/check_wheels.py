"""Whether this is a Python that planner runs on, and the wheels are those that were packed. Exit code 0: yes."""

import hashlib
import platform
import struct
import sys
from pathlib import Path


def main() -> int:
    here = Path(__file__).resolve().parent
    if sys.version_info < (3, 11):  # noqa: UP036  it is run by whatever Python is there
        return said(
            f"Python {platform.python_version()} is too old: 3.11, 3.12 or 3.13 is needed.",
            f"Python {platform.python_version()} quá cũ: cần 3.11, 3.12 hoặc 3.13.",
        )
    if struct.calcsize("P") != 8:
        return said("This Python has 32 bits: 64 are needed.", "Python này là bản 32 bit: cần bản 64 bit.")
    wrong = []
    listed = (here / "SHA256SUMS").read_text("ascii").splitlines()
    for line in listed:
        expected, _, name = line.partition("  ")
        file = here / name
        if not file.is_file():
            wrong.append(f"{name}: missing / thiếu")
        elif hashlib.sha256(file.read_bytes()).hexdigest() != expected:
            wrong.append(f"{name}: changed / đã bị thay đổi")
    extra = {file.name for file in (here / "wheels").glob("*.whl")} - {line.rpartition("/")[2] for line in listed}
    wrong += [f"wheels/{name}: not of this bundle / không thuộc bộ này" for name in sorted(extra)]
    if wrong:
        return said("The files are not those that were packed:", "Các tệp không còn như khi đóng gói:", *wrong)
    tag = f"cp{sys.version_info.major}{sys.version_info.minor}"
    if not any(f"-{tag}-" in line for line in listed):
        return said(f"This bundle has no wheels for Python {tag}.", f"Bộ này không có gói cho Python {tag}.")
    return 0


def said(*lines: str) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.stderr.write("\n".join(lines) + "\n")
    return 1


sys.exit(main())
