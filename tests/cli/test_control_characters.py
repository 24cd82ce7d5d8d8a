"""Control characters in a list are said, and written nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

from tests.cli.conftest import Run
from tests.pool.gallery.building import workbook


def escaped(found: re.Match[str]) -> str:
    """As a sheet writes such a character."""
    return f"_x{ord(found[0]):04X}_"


@pytest.mark.parametrize("name", ["pool.csv", "pool.parquet", "pool.xlsx"])
def test_control_characters_reach_no_clean_file(name: str, run: Run, tmp_path: Path) -> None:
    rows = [["id", "full_name", "u\x1bnit", "gender"], ["a", "L\x1b An", "S\x07", "n\x1bữ"], ["b", "Lê\x01 Bá", "S", "nam"]]
    file = tmp_path / name
    if name.endswith("csv"):
        file.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    elif name.endswith("parquet"):
        pd.DataFrame(rows[1:], columns=rows[0]).to_parquet(file)
    else:
        written = [
            [cell.replace("\x1b", "_x001B_").replace("\x01", "_x0001_").replace("\x07", "_x0007_") for cell in r] for r in rows
        ]
        file.write_bytes(workbook(written))
    clean = tmp_path / "clean.csv"
    ran = run("pool", "convert", file, "--out", clean)
    assert ran.code == 0, ran.err
    everything = clean.read_text("utf-8-sig") + (tmp_path / "clean.csv.log.csv").read_text("utf-8-sig") + ran.out + ran.err
    assert not [ch for ch in everything if ord(ch) < 32 and ch not in "\r\n\t"]
    assert clean.read_text("utf-8-sig").splitlines()[:2] == ["id,full_name,unit,gender", "a,L An,S,female"]
    assert "control-characters" in run("pool", "lint", file).out


def test_an_id_with_control_characters_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pool.csv").write_text("id,full_name\na\x1b,Lê An\nb,Lê Bá\n")
    ran = run("pool", "lint", tmp_path / "pool.csv")
    assert ran.code == 3
    assert "control-characters" in ran.out
    assert "\x1b" not in ran.out
