"""The Word form as pages: what is signed stands whole on the first one; laid out by an office program, where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from planner.cli.app import main
from planner.report.composer import document
from planner.report.docx import render
from planner.report.page_one import height_in_word
from planner.report.unbroken import unbroken
from planner.results.reading import read_result

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = {
    "ward-fails": ("ward/plan.yaml", "ward/slate-fails.csv"),
    "city-complies": ("city/plan.yaml", "city/slate-complies.csv"),
    "city-2020": ("city/plan-2020.yaml", "city/slate-2020-shape.csv"),
}
MOST = {"ward-fails": 10, "city-complies": 15, "city-2020": 9}  # pages


@pytest.fixture(scope="module", params=REPORTS)
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages") / f"{request.param}.json"
    main(["report", *(str(EXAMPLES / name) for name in REPORTS[request.param]), "--out", str(made), "--quiet"])
    return made


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_page_one_is_reckoned_to_have_room(kept: Path, lang: str) -> None:
    printed = document(read_result(kept), lang)
    height, room = height_in_word(printed)
    assert 0.3 * room < height <= room


@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no office program to lay pages out")
def test_page_one_ends_with_the_signature(kept: Path) -> None:
    printed = document(read_result(kept), "vi")
    paper = kept.with_suffix(".docx")
    paper.write_bytes(render(unbroken(printed)))
    profile = f"-env:UserInstallation={(kept.parent / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(kept.parent), str(paper)]
    subprocess.run(convert, check=True, capture_output=True, timeout=240)
    pdf = subprocess.run(["pdftotext", "-layout", str(paper.with_suffix(".pdf")), "-"], check=True, capture_output=True)
    pages = pdf.stdout.decode().split("\f")[:-1]
    first = " ".join(pages[0].split())
    if printed.letterhead is not None:
        assert all(one.name in first for one in printed.letterhead.signatures)
    assert printed.verdict.word in first
    assert "Phụ lục 1." not in pages[0].replace("tại Phụ lục 1.", "")
    assert "Phụ lục 1." in " ".join(pages[1].split()[:8])
    assert len(pages) <= MOST[kept.stem]
