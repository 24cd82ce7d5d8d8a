"""A zip for a machine without a network: every wheel that planner and its workbench need, their hashes, installers, examples.

    python packaging/bundle.py --target win_amd64 --python 3.11 3.12 3.13 --out dist
    python packaging/bundle.py --target manylinux --python 3.11 --out dist

It needs the network, `pip` and this source tree; what it makes needs neither. The same wheels give the same zip, byte for byte.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = Path(__file__).resolve().parent / "parts"
PLATFORMS: Mapping[str, tuple[str, ...]] = {
    "win_amd64": ("win_amd64",),
    "manylinux": ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
}
PYTHONS = ("3.11", "3.12", "3.13")
SUMS = "SHA256SUMS"
FIRST_TIME = (2025, 1, 1, 0, 0, 0)  # of every entry: the zip tells nothing of when it was made
BOM = b"\xef\xbb\xbf"  # by which Notepad knows the letters of a text


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the zip; its path and the sizes on standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", choices=sorted(PLATFORMS), required=True)
    parser.add_argument("--python", nargs="+", choices=PYTHONS, default=list(PYTHONS), metavar="3.N")
    parser.add_argument("--out", type=Path, default=Path("dist"))
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        wheels = Path(scratch) / "wheels"
        wheels.mkdir()
        download(wheels, asked.target, asked.python)
        missing = unmet(wheels, asked.python, asked.target)
        if missing:
            sys.stderr.write("missing: " + "; ".join(missing) + "\n")
            return 1
        asked.out.mkdir(parents=True, exist_ok=True)
        target = asked.out / f"planner-{version()}-{asked.target}.zip"
        pack(target, asked.target, sorted(wheels.glob("*.whl")))
    size = target.stat().st_size / 1e6
    sys.stdout.write(f"{target} {size:.1f} MB\n")
    return 0


def version() -> str:
    """That of the source tree."""
    text = (ROOT / "planner" / "version.py").read_text("utf-8")
    return text.partition('__version__ = "')[2].partition('"')[0]


def download(wheels: Path, target: str, pythons: Iterable[str]) -> None:
    """Our own wheel, and for each Python all that it needs, in the versions that the tests ran with."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)], check=True)
    own = next(wheels.glob("planner-*.whl"))
    platforms = [part for platform in PLATFORMS[target] for part in ("--platform", platform)]
    for python in pythons:
        subprocess.run(
            [
                *pip, "download", "--only-binary=:all:", "--implementation", "cp", "--python-version", python, *platforms,
                "--constraint", str(ROOT / "constraints.txt"), "--dest", str(wheels), f"{own}[workbench]",
            ],
            check=True,
        )  # fmt: skip


def unmet(wheels: Path, pythons: Iterable[str], target: str) -> list[str]:
    """What a wheel asks for and the folder has not, for each Python: nothing is left to be found out without a network."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name, parse_wheel_filename
    from packaging.version import Version

    found: dict[str, list[tuple[Version, Path]]] = {}
    for wheel in wheels.glob("*.whl"):
        name, of, _, _ = parse_wheel_filename(wheel.name)
        found.setdefault(canonicalize_name(name), []).append((of, wheel))
    missing = set()
    for python in pythons:
        environment = _environment(python, target)
        wanted: list[tuple[str, frozenset[str], str]] = [("planner", frozenset({"workbench"}), "")]
        seen: set[tuple[str, frozenset[str]]] = set()
        while wanted:
            name, extras, by = wanted.pop()
            if (name, extras) in seen:
                continue
            seen.add((name, extras))
            fitting = [wheel for _, wheel in found.get(name, ()) if fits(wheel.name, python, target)]
            if not fitting:
                missing.add(f"{name} for Python {python} ({by or 'planner'})")
                continue
            for text in _requirements(fitting[0]):
                one = Requirement(text)
                given = [{**environment, "extra": extra} for extra in (extras or {""})]
                if one.marker is not None and not any(one.marker.evaluate(marker) for marker in given):
                    continue
                versions = [of for of, _ in found.get(canonicalize_name(one.name), ())]
                if versions and not any(one.specifier.contains(of, prereleases=True) for of in versions):
                    missing.add(f"{one} ({name})")
                wanted.append((canonicalize_name(one.name), frozenset(one.extras), name))
    return sorted(missing)


def fits(wheel: str, python: str, target: str) -> bool:
    """Whether a wheel can be installed there, by its tags."""
    tags = wheel.removesuffix(".whl").split("-")[-3:]
    pythons, abis, platforms = (tag.split(".") for tag in tags)
    number = python.replace(".", "")
    stable = [int(tag[3:]) for tag in pythons if "abi3" in abis and tag.startswith("cp3")]
    is_right = {"py3", f"cp{number}", f"py{number}"} & {*pythons} or any(since <= int(number[1:]) for since in stable)
    return bool(is_right) and any(tag == "any" or tag in PLATFORMS[target] for tag in platforms)


def _environment(python: str, target: str) -> dict[str, str]:
    is_windows = target.startswith("win")
    return {
        "python_version": python, "python_full_version": f"{python}.0", "implementation_name": "cpython",
        "platform_python_implementation": "CPython", "os_name": "nt" if is_windows else "posix",
        "sys_platform": "win32" if is_windows else "linux", "platform_system": "Windows" if is_windows else "Linux",
        "platform_machine": "AMD64" if is_windows else "x86_64", "platform_release": "", "platform_version": "",
        "implementation_version": f"{python}.0",
    }  # fmt: skip


def _requirements(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        name = next(entry for entry in archive.namelist() if entry.endswith(".dist-info/METADATA"))
        lines = archive.read(name).decode("utf-8").split("\n\n")[0].splitlines()
    return [line.partition(":")[2].strip() for line in lines if line.startswith("Requires-Dist:")]


def pack(target: Path, platform: str, wheels: Sequence[Path]) -> None:
    """The zip: wheels with their hashes, the installers of this platform, the examples, a text to read first."""
    files: dict[str, bytes] = {f"wheels/{wheel.name}": wheel.read_bytes() for wheel in wheels}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    files[SUMS] = sums.encode("ascii")
    ending = "bat" if platform.startswith("win") else "sh"
    for name in ("install", "workbench"):
        files[f"{name}.{ending}"] = _script((PARTS / f"{name}.{ending}").read_text("ascii"), ending)
    files["check_wheels.py"] = (PARTS / "check_wheels.py").read_bytes()
    read_first = (PARTS / "README.txt").read_text("utf-8").replace("VERSION", version())
    files["README.txt"] = BOM + read_first.replace("\n", "\r\n").encode("utf-8")
    for file in sorted((ROOT / "examples").rglob("*")):
        if file.is_file() and file.suffix in (".yaml", ".csv", ".xlsx", ".md", ".png") and ".workbench" not in str(file):
            files[f"examples/{file.relative_to(ROOT / 'examples').as_posix()}"] = file.read_bytes()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"planner-{version()}/{name}", FIRST_TIME)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".whl") else zipfile.ZIP_DEFLATED
            entry.external_attr = (0o755 if name.endswith(".sh") else 0o644) << 16
            archive.writestr(entry, content)


def _script(text: str, ending: str) -> bytes:
    """ASCII alone: consoles of Windows read a .bat in a code page of their own."""
    return (text.replace("\n", "\r\n") if ending == "bat" else text).encode("ascii")


if __name__ == "__main__":
    sys.exit(main())
