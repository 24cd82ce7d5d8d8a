"""An office's own template: its styles, margins and head in place of ours, with `{placeholders}` that are filled.

The report stands where a paragraph says `{report}`, else behind what the template has. A template that would run something
(macros, controls, fields that fetch) or reach outside itself is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.problems import BadInput, Problem
from planner.report.document import Document
from planner.report.docx.texts import legal
from planner.report.docx.xml import SPACE, Element, element
from planner.written.file_kinds import file_fault
from planner.written.yaml_places import shown_path

if TYPE_CHECKING:
    from docx.document import Document as Word

REPORT = "report"
# What a plan's `document` may set, and where a template says it; what else it may say.
_HEAD = ("over", "issuer", "number", "place_and_date", "kind", "secrecy")
_MORE = ("subject", "provenance")
NAMES = (*_HEAD, *_MORE, REPORT)
_PLACE = re.compile(r"\{([A-Za-z_]+)\}")
_MOST_BYTES, _MOST_PARTS = 50_000_000, 2_000  # unpacked
_RUNS = ("vbaproject", "vbadata", "activex/", "embeddings/", "customui")  # parts of these names
_FETCHES = re.compile(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON|RD)\b", re.IGNORECASE)
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, KeyError, zlib.error)


@dataclass(frozen=True)
class Template:
    """The file as it was read; `shown`: how its user calls it."""

    data: bytes
    shown: str


def read_template(path: Path) -> Template:
    """Raises BadInput: no such file, no Word document, damaged, macros, links to elsewhere."""
    shown = shown_path(path)
    if fault := file_fault(path):
        raise BadInput([Problem(fault, shown, shown)])
    try:
        data = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            problems = list(_dangers(archive, shown))
    except _BROKEN as error:
        raise BadInput([Problem("template-unreadable", shown)]) from error
    if problems:
        raise BadInput(problems)
    return Template(data, shown)


def _dangers(archive: zipfile.ZipFile, shown: str) -> Iterator[Problem]:
    infos = archive.infolist()
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_BYTES:
        yield Problem("template-unreadable", shown)
        return
    kinds = archive.read("[Content_Types].xml")
    if _MAIN not in kinds and b"macroEnabled" not in kinds:
        yield Problem("template-kind", shown)
        return
    names = [info.filename.lower() for info in infos]
    if b"macroenabled" in kinds.lower() or any(mark in name for name in names for mark in _RUNS):
        yield Problem("template-macros", shown)
    for info in infos:
        if not info.filename.lower().endswith((".xml", ".rels")):
            continue
        content = archive.read(info)
        text = content.decode("utf-8", "replace")
        if "<!DOCTYPE" in text or b"\0" in content:
            yield Problem("template-unreadable", shown)
            return
        is_linked = info.filename.endswith(".rels") and re.search(r"""TargetMode\s*=\s*["']External""", text)
        if is_linked or any(_FETCHES.search(found) for found in _instructions(text)):
            yield Problem("template-links", shown, info.filename)


def _instructions(text: str) -> list[str]:
    """What the fields of a part say, each part of one run together as one text: a field may be spread over runs."""
    said = "".join(re.findall(r"<w:instrText\b[^>]*>([^<]*)<", text))
    return [said, *re.findall(r"""\bw:instr\s*=\s*"([^"]*)\"""", text)]


def opened(template: Template) -> Word:
    """Raises BadInput where it is no document after all."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        word = docx.Document(io.BytesIO(template.data))
        if word.element.body is None or word.element.body.sectPr is None or word.styles is None:
            raise ValueError
    except (*_BROKEN, PackageNotFoundError, LxmlError, AttributeError, TypeError) as error:
        raise BadInput([Problem("template-unreadable", template.shown)]) from error
    return word


def filled(word: Word, document: Document, template: Template) -> list[Element]:
    """Fill the placeholders, take `{report}` out, and give back what stands behind it, taken out as well.

    Raises BadInput: placeholders that are not known, or none for what the plan sets.
    """
    head = document.letterhead
    texts = {name: getattr(head, name, "") if head is not None else "" for name in _HEAD}
    texts |= {"subject": subject_of(document), "provenance": document.footer, "secrecy": document.secrecy}
    places = list(_places(word))
    said = {name for made in places for name in _PLACE.findall(_text(made))}
    problems = [Problem("template-unknown", template.shown, f"{{{name}}}", params={"known": _known()})
                for name in sorted(said - set(NAMES))]  # fmt: skip
    problems += [Problem("template-lacks", template.shown, f"{{{name}}}", params={"text": texts[name]})
                 for name in _HEAD if texts[name] and name not in said]  # fmt: skip
    marks = [made for made in places if REPORT in _PLACE.findall(_text(made))]
    body = word.element.body
    if any(made.getparent() is not body or _text(made).strip() != f"{{{REPORT}}}" for made in marks) or len(marks) > 1:
        problems.append(Problem("template-report", template.shown, f"{{{REPORT}}}"))
    if problems:
        raise BadInput(problems)
    for made in places:
        if made not in marks:
            _fill(made, texts)
    return _taken_out(body, marks)


def subject_of(document: Document) -> str:
    """The abstract that the plan sets, else its title."""
    return (document.letterhead.subject if document.letterhead else "") or document.title


def says_subject(word: Word) -> bool:
    """Whether the template itself says what the printout is about."""
    return any("{subject}" in _text(made) for made in _places(word))


def _known() -> str:
    return ", ".join(f"{{{name}}}" for name in NAMES)


def _places(word: Word) -> Iterator[Element]:
    """Every paragraph: of the body, its tables and frames, of headers and footers."""
    tag = element("p").tag
    yield from word.element.body.iter(tag)
    for part in word.part.package.iter_parts():
        if str(part.partname).startswith(("/word/header", "/word/footer")) and hasattr(part, "element"):
            yield from part.element.iter(tag)


def _text(made: Element) -> str:
    return "".join(one.text or "" for one in _own_texts(made))


def _own_texts(made: Element) -> list[Element]:
    """The texts of the paragraph, without those of paragraphs within it (text boxes)."""
    tag, paragraph = element("t").tag, element("p").tag
    return [one for one in made.iter(tag) if next(one.iterancestors(paragraph)) is made]


def _fill(made: Element, texts: Mapping[str, str]) -> None:
    """A placeholder may be spread over runs; its text takes the look of the first of them."""
    parts = _own_texts(made)
    for found in reversed(list(_PLACE.finditer(_text(made)))):
        at, new = 0, legal(texts[found[1]])
        for part in parts:
            text = part.text or ""
            start, end = max(found.start() - at, 0), min(found.end() - at, len(text))
            at += len(text)
            if start < end:
                part.text = text[:start] + new + text[end:]
                part.set(SPACE, "preserve")
                new = ""


def _taken_out(body: Element, marks: list[Element]) -> list[Element]:
    """What stands behind the mark, taken out of the body with it; nothing where there is no mark."""
    if not marks:
        return []
    behind = [one for one in marks[0].itersiblings() if one is not body.sectPr]
    for one in (marks[0], *behind):
        body.remove(one)
    return behind
