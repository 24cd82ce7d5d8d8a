"""Plan files as people write them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from planner.bodies.registry import BODIES, JOINT_BODIES, SizeOfText, SizeText
from planner.language.document_forms import HeadKind
from planner.reading.ruleset_text import SourceText
from planner.words import Lang
from planner.written.catalogue_text import FieldText
from planner.written.models import DateText, DayText, Kept, Month, Name, SelectorText, Text, Texts, Title, Written, one_of


class PoolText(Written):
    """The pool with its sheet, columns or list of posts; a plain text is the file alone."""

    file: Text = Field(description="path, relative to the plan")
    sheet: Text | None = Field(None, description="the sheet of a workbook")
    columns: Annotated[Any, Kept(str | dict[str, str])] = Field(
        None, description="headers and the fields they mean: a mapping, or the path of a file with one"
    )
    posts: Text | None = Field(None, description="a list of posts and people (one line: one person for one post); a path")
    codes: Annotated[Any, Kept(str | dict[str, str])] = Field(
        None, description="the official list whose codes stand in cells: its name (gso), or a name for each field"
    )


class CommitteeText(Written):
    """One committee, or a post: a committee of one seat."""

    title: Title = Field(default_factory=dict)
    within: Text | None = Field(None, description="the committee that every member belongs to as well")
    as_of: Month | None = Field(None, description="reference month of ages and periods; default that of the plan")
    seats: Annotated[Any, Kept(int | SizeText | SizeOfText)] = Field(description="a whole number, or bounds")
    rules: Annotated[Any, Kept(list[one_of(str, *BODIES)])] = Field(None, description="rule sets and inline rules")


class WaiverText(Written):
    """One person excused from one `require` or `exclude` rule, on the record."""

    rule: Text = Field(description="COMMITTEE/ID")
    id: Text = Field(description="the person")
    authority: Literal["local", "city", "central"] = Field(description="who grants it; at least the rule's own authority")
    reason: Text = Field(description="shown in every printout")


class PreferenceText(Written):
    """One preference that names a field or a file."""

    highest: Text | None = Field(None, description="a number field whose sum over all memberships shall be large")
    lowest: Text | None = Field(None, description="a number field whose sum over all memberships shall be small")
    fewest_changes: Text | None = Field(None, description="a slate file to stay close to")
    in_: Text | None = Field(None, alias="in", description="only the members of this committee")


class SignatureText(Written):
    """One signature block of a printed report."""

    lines: Texts = Field(
        (), description="what stands above the name: T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ; of the State KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC"
    )
    name: Text | None = Field(None, description="who signs")


class SortText(Written):
    """How lists of people are sorted by name."""

    tones: Literal["huyền-hỏi-ngã-sắc-nặng", "sắc-huyền-hỏi-ngã-nặng", "huyền-sắc-hỏi-ngã-nặng"] = Field(
        "huyền-hỏi-ngã-sắc-nặng", description="the order of the tones after the level one"
    )
    ties: Literal["birth_date", "id", "pool"] = Field(
        "id", description="who comes first of those who are called the same: the older, the lesser id, the first in the pool"
    )


class DocumentText(Written):
    """The head and the foot of printed reports, in the layout of Party or State documents. Only what is set here is printed."""

    head: HeadKind = Field(
        "party", description="whose layout: the Party's (Hướng dẫn 36-HD/VPTW) or the State's (Nghị định 30/2020/NĐ-CP)"
    )
    over: Text | None = Field(None, description="the body above the issuer: ĐẢNG BỘ THÀNH PHỐ CẦN THƠ")
    issuer: Text | None = Field(None, description="who issues the document: BAN TỔ CHỨC THÀNH ỦY")
    number: Text | None = Field(None, description="number and sign: Số 127-BC/BTCTU; of the State Số: 12/BC-SNV")
    place: Text | None = Field(None, description="where it is signed: Cần Thơ")
    date: DateText | None = Field(None, description="the day on which it is signed")
    kind: Text | None = Field(None, description="the type of document: BÁO CÁO, TỜ TRÌNH, DANH SÁCH")
    subject: Text | None = Field(None, description="its abstract")
    secrecy: Text | None = Field(None, description="a marking on every page, such as MẬT; never set by the program itself")
    signatures: Annotated[Any, Kept(list[SignatureText])] = Field(None, description="signature blocks, left to right")
    recipients: Texts = Field((), description="nơi nhận")
    form_number: Text | None = Field(None, description="the form that a list of people is: Biểu số 12; on its right above it")
    unit_line: Text | None = Field(None, description="what a list's figures count: Đvt: Người; below the number of the form")
    template: Text | None = Field(
        None, description="a Word file (.docx) beside the plan whose styles, margins and head reports in Word take over"
    )
    sort: SortText | None = Field(None, description="how lists of people are sorted by name")


class PlanText(Written):
    """A plan file."""

    plan: Name = Field(description="identifier")
    title: Title = Field(default_factory=dict)
    term: Text | None = None
    lang: Lang | None = Field(None, description="language of printouts")
    as_of: Month | None = Field(None, description="reference month of ages and periods")
    rules_on: DayText | None = Field(
        None, description="the day whose rules are asked; default the first day of the reference month"
    )
    pool: Annotated[Any, Kept(str | PoolText)] = Field(description="the file of people")
    fields: Annotated[Any, Kept(str | dict[str, FieldText])] = Field(None, description="a field catalogue, named or inline")
    sources: Annotated[Any, Kept(dict[str, SourceText])] = Field(None, description="documents behind inline and joint rules")
    groups: Annotated[Any, Kept(dict[str, SelectorText])] = Field(None, description="named selectors for inline rules")
    committees: Annotated[Any, Kept(dict[str, CommitteeText])] = Field(description="committees by id")
    joint: Annotated[Any, Kept(list[one_of(*JOINT_BODIES)])] = Field(None, description="rules over several committees")
    waivers: Annotated[Any, Kept(list[WaiverText])] = None
    document: Annotated[Any, Kept(DocumentText)] = Field(None, description="the head and the foot of printed reports")
    prefer: Annotated[Any, Kept(list[one_of(Literal["should", "seats"], PreferenceText)])] = Field(
        None, description="what matters after every `must`, in this order; default should"
    )
