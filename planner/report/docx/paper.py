"""Pages: A4 portrait and landscape, what stands above and below on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.report.document import Document, Orientation
from planner.report.docx.texts import run
from planner.report.docx.xml import Element, element, put

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
    from docx.section import Section as Part

_LONG, _SHORT = 297, 210  # mm, A4
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 15  # mm, portrait: Hướng dẫn 36-HD/VPTW
_EMU = 36_000  # to the mm
_BEHIND = 20  # mm, left of an annex: its pages are filed, but bear no letter
_SIDE = 15  # mm, all sides of a landscape page, and the others of an annex
TEXT_WIDTH, TEXT_HEIGHT = _SHORT - _LEFT - _RIGHT, _LONG - _TOP - _BOTTOM  # mm, portrait


class Pages:
    """The pages of a printout, the first one laid out; `turn` begins new ones where they lie the other way. `stay`: but for
    what comes last, which goes on where landscape pages end, so that none is half empty."""

    def __init__(self, word: Word, document: Document, *, is_own: bool = False) -> None:
        """`is_own`: the pages are those of an office's template, whose last section says how they are laid out."""
        self._word = word
        self.orientation: Orientation = "portrait"
        self.stay = False
        self._is_behind = False
        self._is_own = is_own
        self._upright = _sizes(word.sections[-1])
        if not is_own:
            _lay(word.sections[0], "portrait")
            _margins(word.sections[0], document)

    @property
    def text_width(self) -> float:
        """Between the margins, in mm."""
        if self.orientation == "landscape":
            return _LONG - 2 * _SIDE
        if self._is_behind:
            return _SHORT - _BEHIND - _SIDE
        wide, _, left, right, *_ = self._upright
        return float((wide - left - right) / _EMU) if self._is_own else TEXT_WIDTH

    def turn(self, orientation: Orientation) -> bool:
        """Whether that began a new page."""
        is_turned = orientation != self.orientation and not (self.stay and orientation == "portrait")
        if is_turned:
            self._begin(orientation)
        return is_turned

    def turn_to_annexes(self, orientation: Orientation) -> None:
        """Begin the pages behind the one that is signed, with narrower margins but in an office's template."""
        self._is_behind = not self._is_own
        self._begin(orientation)

    def _begin(self, orientation: Orientation) -> None:
        from docx.enum.section import WD_SECTION

        self.orientation = orientation
        part = self._word.add_section(WD_SECTION.NEW_PAGE)
        _flatten(self._word)
        _lay(part, orientation, is_behind=self._is_behind)
        if self._is_own and orientation == "portrait":
            part.page_width, part.page_height, part.left_margin, part.right_margin, part.top_margin, part.bottom_margin = (
                self._upright
            )
        part.different_first_page_header_footer = False  # only the printout's first page has no number


def _sizes(part: Part) -> tuple[Any, ...]:
    """Width, height, and the margins left, right, above, below, in EMU; ours where a template says nothing."""
    from docx.shared import Mm

    said = (part.page_width, part.page_height, part.left_margin, part.right_margin, part.top_margin, part.bottom_margin)
    ours = (_SHORT, _LONG, _LEFT, _RIGHT, _TOP, _BOTTOM)
    return tuple(one if one is not None else Mm(own) for one, own in zip(said, ours, strict=True))


def _flatten(word: Word) -> None:
    """Make the paragraph that ends a section so low that it never takes a page of its own."""
    ending = word.element.body.p_lst[-1]
    put(ending.pPr, element("spacing", before=0, after=0, line=20, lineRule="exact"), "sectPr")


def _lay(part: Part, orientation: Orientation, *, is_behind: bool = False) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    landscape = orientation == "landscape"
    part.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    part.page_width, part.page_height = Mm(_LONG if landscape else _SHORT), Mm(_SHORT if landscape else _LONG)
    top, bottom, left, right = _TOP, _BOTTOM, _LEFT, _RIGHT
    if landscape:
        top = bottom = left = right = _SIDE
    elif is_behind:
        top, bottom, left, right = _SIDE, _SIDE, _BEHIND, _SIDE
    part.top_margin, part.bottom_margin, part.left_margin, part.right_margin = map(Mm, (top, bottom, left, right))
    part.header_distance, part.footer_distance = Mm(7), Mm(9)


def _margins(part: Part, document: Document) -> None:
    """Above: the page number in the middle, from page 2, and the secrecy marking, if the plan sets one, on every page (on the
    first it stands under the document's number where there is a letterhead). Below: where the printout comes from."""
    part.different_first_page_header_footer = True
    part.header.paragraphs[0]._p.extend(_field("PAGE"))
    if document.secrecy:
        above = [part.header.add_paragraph(style="Header")]
        if document.letterhead is None:
            above.append(part.first_page_header.paragraphs[0])
        for line in above:
            line.alignment = _right()
            line._p.append(run(document.secrecy, "bad", bold=True, size=13))
    for footer in (part.footer, part.first_page_footer):
        line = footer.paragraphs[0]
        line.style = "Footer"
        line._p.append(run(document.footer, "quiet"))


def _right() -> WD_PARAGRAPH_ALIGNMENT:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    return WD_ALIGN_PARAGRAPH.RIGHT


def _field(name: str) -> list[Element]:
    """The only field of the file: the number of the page. The `1` is what stands there until Word counts."""
    instruction = element("instrText")
    instruction.text = name
    parts = (
        element("fldChar", fldCharType="begin"), instruction, element("fldChar", fldCharType="separate"), None,
        element("fldChar", fldCharType="end"),
    )  # fmt: skip
    return [run("1") if part is None else element("r", part) for part in parts]
