"""The bundle for machines without a network, from stub wheels: nothing is downloaded here."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLATFORMS = ["win_amd64", "manylinux"]


@pytest.fixture(scope="module")
def bundle() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bundle", ROOT / "packaging" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def wheel(folder: Path, name: str, *requires: str) -> Path:
    """A wheel with nothing in it but what it asks for."""
    folder.mkdir(exist_ok=True)
    target = folder / name
    dist = "-".join(name.split("-")[:2])
    lines = ["Metadata-Version: 2.1", *(f"Requires-Dist: {one}" for one in requires)]
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(zipfile.ZipInfo(f"{dist}.dist-info/METADATA"), "\n".join(lines) + "\n\nAbout it.\n")
    return target


def packed(bundle: ModuleType, folder: Path, platform: str) -> Path:
    number = f"cp{sys.version_info.major}{sys.version_info.minor}"
    tag = "win_amd64" if platform == "win_amd64" else "manylinux_2_28_x86_64"
    names = ("planner-1.0-py3-none-any.whl", f"numpy-2-{number}-{number}-{tag}.whl")
    wheels = [wheel(folder / "made", name) for name in names]
    bundle.pack(folder / f"{platform}.zip", platform, wheels)
    return folder / f"{platform}.zip"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_bundle_holds_wheels_hashes_installers_and_examples(bundle: ModuleType, tmp_path: Path, platform: str) -> None:
    with zipfile.ZipFile(packed(bundle, tmp_path, platform)) as archive:
        top = f"planner-{bundle.version()}/"
        names = {name.removeprefix(top) for name in archive.namelist()}
        ending = "bat" if platform == "win_amd64" else "sh"
        assert names >= {f"install.{ending}", f"workbench.{ending}", "check_wheels.py", "README.txt", "SHA256SUMS"}
        assert "examples/city/plan.yaml" in names
        assert not any(".workbench/" in name or name.endswith(".py") for name in names - {"check_wheels.py"})
        for line in archive.read(f"{top}SHA256SUMS").decode("ascii").splitlines():
            digest, name = line.split("  ")
            assert hashlib.sha256(archive.read(top + name)).hexdigest() == digest
        read_first = archive.read(f"{top}README.txt")
        assert read_first.startswith(b"\xef\xbb\xbf")
        assert bundle.version() in read_first.decode("utf-8-sig")
        for name in names:
            if name.endswith(".bat"):
                script = archive.read(top + name)
                script.decode("ascii")
                assert script.count(b"\n") == script.count(b"\r\n") > 5
            if name.endswith(".sh"):
                assert b"\r" not in archive.read(top + name)
                assert archive.getinfo(top + name).external_attr >> 16 & 0o111


def test_the_same_wheels_give_the_same_zip(bundle: ModuleType, tmp_path: Path) -> None:
    first = packed(bundle, tmp_path, "manylinux").read_bytes()
    assert packed(bundle, tmp_path, "manylinux").read_bytes() == first


def test_what_a_wheel_asks_for_and_is_not_there_is_told(bundle: ModuleType, tmp_path: Path) -> None:
    wheel(tmp_path, "planner-1.0-py3-none-any.whl", "numpy>=2", 'starlette; extra == "workbench"', 'x; extra == "bench"')
    wheel(tmp_path, "numpy-2.1-cp311-cp311-win_amd64.whl", 'colorama; sys_platform == "win32"', 'old; python_version < "3.11"')
    assert bundle.unmet(tmp_path, ["3.11"], "win_amd64") == [
        "colorama for Python 3.11 (numpy)", "starlette for Python 3.11 (planner)",
    ]  # fmt: skip
    wheel(tmp_path, "starlette-1.0-py3-none-any.whl")
    wheel(tmp_path, "colorama-1.0-py2.py3-none-any.whl")
    assert bundle.unmet(tmp_path, ["3.11"], "win_amd64") == []
    assert bundle.unmet(tmp_path, ["3.12"], "win_amd64") == ["numpy for Python 3.12 (planner)"]
    assert bundle.unmet(tmp_path, ["3.11"], "manylinux") == ["numpy for Python 3.11 (planner)"]
    wheel(tmp_path, "planner-1.0-py3-none-any.whl", "numpy>=3")
    assert bundle.unmet(tmp_path, ["3.11"], "win_amd64") == ["numpy>=3 (planner)"]


@pytest.mark.parametrize(("name", "python", "target", "expected"), [
    ("a-1-py3-none-any.whl", "3.12", "win_amd64", True), ("a-1-cp310-abi3-win_amd64.whl", "3.12", "win_amd64", True),
    ("a-1-cp312-cp312-win_amd64.whl", "3.11", "win_amd64", False), ("a-1-cp311-cp311-win32.whl", "3.11", "win_amd64", False),
    ("a-1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", "3.11", "manylinux", True),
    ("a-1-cp313-abi3-win_amd64.whl", "3.11", "win_amd64", False), ("a-1-py2-none-any.whl", "3.11", "manylinux", False),
])  # fmt: skip
def test_a_wheel_fits_where_its_tags_say(bundle: ModuleType, name: str, python: str, target: str, expected: bool) -> None:
    assert bundle.fits(name, python, target) is expected


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(folder / "check_wheels.py")], capture_output=True, text=True, encoding="utf-8", timeout=60
    )


def test_a_changed_a_missing_and_a_foreign_wheel_are_refused(bundle: ModuleType, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed(bundle, tmp_path, "manylinux")) as archive:
        archive.extractall(tmp_path / "here")
    folder = tmp_path / "here" / f"planner-{bundle.version()}"
    assert checked(folder).returncode == 0
    one = next((folder / "wheels").glob("numpy-*"))
    whole = one.read_bytes()
    one.write_bytes(whole + b"x")
    assert f"{one.name}: changed" in checked(folder).stderr
    one.unlink()
    assert f"{one.name}: missing" in checked(folder).stderr
    one.write_bytes(whole)
    (folder / "wheels" / "other-1-py3-none-any.whl").write_bytes(b"")
    found = checked(folder)
    assert found.returncode == 1
    assert "other-1-py3-none-any.whl" in found.stderr


def test_nothing_that_is_kept_names_a_registry() -> None:
    for file in (ROOT / "packaging").rglob("*"):
        if file.is_file() and file.suffix != ".pyc":
            assert "://" not in file.read_text("utf-8"), file
