"""CSV as offices save it: separators, encodings, records over several lines; and what is wrong, with its place."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.pool.readers import text
from tests.pool.reading import load, places, problems
from tests.sampling import fewer

PLAIN = "id,full_name,gender\na,Nguyễn Thị An,nữ\nb,Trần Văn Bình,nam\n"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_separators_line_ends_and_encodings(separator: str, line_end: str, mark: bytes, encoding: str, tmp_path: Path) -> None:
    content = PLAIN.replace(",", separator).replace("\n", line_end)
    pool = load(mark + content.encode(encoding), tmp_path)
    assert (pool.ids, pool.names) == (["a", "b"], ["Nguyễn Thị An", "Trần Văn Bình"])


def test_texts_are_not_guessed_at(tmp_path: Path) -> None:
    pool = load("id,unit\n007,NA\n1e3,null\n-,\n", tmp_path)
    assert pool.ids == ["007", "1e3", "-"]
    assert pool.columns["unit"].labels == ("NA", "null")  # type: ignore[union-attr]
    assert pool.columns["unit"].known.tolist() == [True, True, False]


def test_blank_rows_are_nobody(tmp_path: Path) -> None:
    pool = load("\n ,\n\nid,unit\n\na,x\n,\n  ,\n \nb,y\n,\n\n", tmp_path)
    assert pool.ids == ["a", "b"]
    assert pool.columns["unit"].codes.tolist() == [0, 1]  # type: ignore[union-attr]


def test_last_line_without_an_end(tmp_path: Path) -> None:
    assert load("id\na", tmp_path).ids == ["a"]


def test_lines_are_counted_over_blank_lines_and_long_records(tmp_path: Path) -> None:
    content = '\n\nid,unit,birth_date\na,"two\nlines",x1\n\n,,\nb,"say ""hi""\r\n; more",x2\nc,d,x3\n'
    assert places(content, tmp_path) == [("date-unreadable", f"pool.csv:{n}:birth_date") for n in (4, 8, 10)]


def test_a_header_over_two_lines_is_named_on_one(tmp_path: Path) -> None:
    assert places('id,"Ngày\nsinh"\na,x\n', tmp_path) == [("date-unreadable", "pool.csv:3:Ngày sinh")]


def test_uneven_records_are_all_listed(tmp_path: Path) -> None:
    found = problems("id,unit\na,b\nc\nd,e,f\n\ng,h\n,,,\n", tmp_path)
    assert [(p.code, p.where, p.value) for p in found] == [
        ("cells-too-few", "pool.csv:3", "c"),
        ("cells-too-many", "pool.csv:4", "d,e,f"),
    ]


def test_undecodable_bytes_are_placed(tmp_path: Path) -> None:
    content = PLAIN.encode() + b"c,L\xea Minh,nam\nd,ok,\xff\n"
    # Once for the file, at the first cell: the whole file was saved in another code page.
    assert places(content, tmp_path) == [("text-undecodable", "pool.csv:4:full_name")]
    assert places(codecs.BOM_UTF16_LE + b"i\0d\0\n", tmp_path) == [("text-undecodable", "pool.csv")]


def test_a_quotation_that_never_closes(tmp_path: Path) -> None:
    assert places('id,unit\na,b\nc,"d\ne,f\ng,h\n', tmp_path) == [("quotation-unclosed", "pool.csv:3")]
    assert load('id,unit\na,5" pipe\n', tmp_path).ids == ["a"]


@pytest.mark.parametrize("content", ["", "\n\n", codecs.BOM_UTF8.decode(), ",,\n"])
def test_nothing_in_the_file(content: str, tmp_path: Path) -> None:
    assert [code for code, _ in places(content, tmp_path)] == ["pool-empty"]


@pytest.mark.parametrize("content", ["id,unit\n", "id,unit", "id,unit\n,\n,\n"])
def test_nobody_in_the_file(content: str, tmp_path: Path) -> None:
    assert places(content, tmp_path) == [("pool-no-people", "pool.csv")]


def test_an_apostrophe_before_a_formula_is_not_text(tmp_path: Path) -> None:
    pool = load("id,unit,'=x\n'=a,'+b,\nc,'quoted',\nd,'-5,\n", tmp_path)
    assert "=x" in pool.columns  # headers are cells, too
    assert pool.ids == ["=a", "c", "d"]
    assert pool.columns["unit"].labels == ("+b", "'quoted'", "-5")  # type: ignore[union-attr]


CELLS = st.text(st.sampled_from('ab,;"\n\r \tđ'), max_size=4)


@settings(max_examples=fewer(150), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), max_size=6)), st.sampled_from(",;\t")
)
def test_what_was_written_is_read_at_its_line(records: list[list[str]], separator: str) -> None:
    width = len(records[0]) if records else 2
    headers = [f"h{i}" for i in range(width)]
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(headers)
    lines = []
    for record in records:
        lines.append(len(text._LINE_END.findall(written.getvalue().encode())) + 1)
        writer.writerow(record)
    table = text.read(written.getvalue().encode(), "p.csv")
    read = [list(row) for row in zip(*(column.tolist() for column in table.columns), strict=True)]
    assert read == records
    assert [table.place(row, 0) for row in range(len(records))] == [f"p.csv:{line}:h0" for line in lines]
