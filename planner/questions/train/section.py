"""`train` in print: what it takes in a sentence, then a list of participants for each course, how far the places go, who is
near."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from planner.answers.asks import SIGNS
from planner.language.dates import month_text
from planner.questions.train.part import CourseShown, Missing, NearMiss, TrainedPerson, TrainResult, Unmended, Wanted
from planner.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Folded,
    LimitLine,
    Listing,
    Paragraph,
    Section,
    Series,
    Table,
    TableRow,
)
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.words.figures import amount, date

_BEFORE = 12  # months that the chart begins before whatever comes first
_MOST_LINES = 4


def headlines(voice: Voice) -> list[str]:
    """What it costs, and how many people it takes."""
    result = _of(voice)
    training = result.training
    goals = "-goals" if result.goals else ""
    if training is None or training.cost is None:
        return [voice.say("train.hidden")]
    if not training.cost:
        return [voice.say(f"train.nothing{goals}")]
    people, recruits = _trained(result), _recruited(result)
    if people and recruits:
        too = voice.count("train.recruited-too", recruits)
        whom = voice.say("train.both", people=voice.count("train.people", people), recruits=too)
    else:
        whom = voice.count("train.people", people) if people else voice.count("train.recruited", recruits)
    said = voice.say(f"train.opens{goals}", whom=whom, cost=voice.whole(training.cost))
    if result.proved:
        return [f"{said} {voice.say('train.proved')}", said]
    if training.bound:
        return [f"{said} {voice.say('train.bound', bound=voice.whole(training.bound))}", said]
    return [f"{said} {voice.say('train.open')}", said]


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    if result.is_without_names:
        if result.courses:
            yield Section("train-courses", voice.say("train.courses"), (_courses(voice),))
        return
    blocks = [*_lists(voice), *_recruits(voice)]
    if blocks:
        yield Section("train", voice.say("train.title"), tuple(blocks))
    wanted = [*_wanted(voice), *_unmended(voice)]
    if wanted:
        yield Section("train-wanted", voice.say("train.wanted"), tuple(wanted))
    if result.courses and (result.training is None or result.training.cost != 0 or voice.is_paper):
        more: list[Block] = [_courses(voice), *_choices(voice)]
        if voice.is_paper and (chart := _gantt(voice)) is not None:
            more.append(chart)
        yield Section("train-courses", voice.say("train.courses"), tuple(more))
    if result.near_misses and (voice.is_paper or result.training is None or result.training.cost != 0):
        yield Section("train-near", voice.say("train.near"), (_near(voice),))


# ------------------------------------------------------------------------------------------------------- whom it takes


def _lists(voice: Voice) -> Iterator[Block]:
    """A list of participants for each course, by given name."""
    result = _of(voice)
    people = {one.id: one for one in result.training.people} if result.training else {}
    order = voice.in_order(people)
    for number, course in enumerate(result.courses, 1):
        taking = [people[pid] for pid in order if course.name in people[pid].courses]
        if taking:
            yield _list(voice, number, course, taking)


def _list(voice: Voice, number: int, course: CourseShown, taking: Sequence[TrainedPerson]) -> Table:
    units = any("unit" in one.facts for one in taking)
    columns = [
        Column(voice.say("train.number"), 6, "right", key="number"),
        Column(voice.say("train.person"), 32, key="person"),
        Column(voice.say("train.born"), 14, key="born"),
        *([Column(voice.say("train.unit"), 22, key="unit")] if units else []),
        Column(voice.say("train.opens-what"), 26, key="opens"),
    ]
    rows = []
    for n, one in enumerate(taking, 1):
        born = date(one.facts.get("birth_date", ""), voice.lang)
        unit = [Cell(voice.value("unit", one.facts.get("unit", "")))] if units else []
        rows.append(TableRow((
            Cell(str(n), number=n), Cell(voice.person(one.id)), Cell(born), *unit, Cell(_opens(voice, one, course)),
        )))  # fmt: skip
    return Table(f"train-list-{number}", _heading(voice, course), tuple(columns), tuple(rows), note=_said_always(voice, taking))


def _heading(voice: Voice, course: CourseShown) -> str:
    said = [voice.say("train.course", course=_course(voice, course))]
    if course.places is not None:
        said.append(voice.say("train.places", taken=voice.whole(course.taken or 0), places=voice.whole(course.places)))
    if course.ends is not None:
        said.append(voice.say("train.ends", month=date(course.ends, voice.lang)))
    return "; ".join(said)


def _opens(voice: Voice, one: TrainedPerson, course: CourseShown) -> str:
    """The requirements that the course mends for them; else what they then count for, where they serve."""
    mended = [key for key in one.opens if key in course.asked]
    counted = [key for key in course.counted if key.rpartition("/")[0] in one.serves]
    if mended or counted:
        return "; ".join(voice.rule(key) for key in mended or counted)
    return "; ".join(voice.committee(committee) for committee in one.serves)


def _said_always(voice: Voice, taking: Sequence[TrainedPerson]) -> str:
    always = [one.id for one in taking if one.always]
    return voice.say("train.always", people=voice.people(always)) if always else ""


def _recruits(voice: Voice) -> Iterator[Block]:
    result = _of(voice)
    titles = {kind.type: kind.title for kind in result.recruits}
    lines = [
        voice.count("train.recruit", one.number, kind=title_in(titles.get(one.type, {}), voice.lang) or printable(one.type))
        for one in (result.training.recruits if result.training else [])
    ]
    if lines:
        yield Listing(tuple(lines))


def _choices(voice: Voice) -> Iterator[Block]:
    """For each course who takes it in some cheapest training, where there is a choice."""
    for course in _of(voice).courses:
        if course.some is None or course.always is None or not course.some:
            continue
        free = [pid for pid in course.some if pid not in course.always]
        if free:
            here = {one.id for one in _people(voice) if course.name in one.courses}
            number = len(here - set(course.always))
            said = voice.count("train.choice", number, course=_course(voice, course), among=voice.whole(len(free)))
            yield Folded(said, (voice.people(free),))


def _people(voice: Voice) -> Sequence[TrainedPerson]:
    training = _of(voice).training
    return training.people if training is not None else ()


# ------------------------------------------------------------------------------------------------------ how far places go


def _courses(voice: Voice) -> Table:
    result = _of(voice)
    hidden = result.is_without_names
    columns = [
        Column(voice.say("train.course-column"), 40, key="course"),
        Column(voice.say("train.cost"), 10, "right", key="cost"),
        Column(voice.say("train.ends-column"), 14, key="ends"),
        Column(voice.say("train.places-column"), 12, "right", key="places"),
        *([] if hidden else [
            Column(voice.say("train.taken"), 12, "right", key="taken"), Column(voice.say("train.may"), 12, "right", key="may"),
        ]),
    ]  # fmt: skip
    rows = []
    for course in result.courses:
        places = _number(voice, course.places)
        ends = date(course.ends, voice.lang) if course.ends else "–"
        late = course.ends is not None and not course.counts_for
        own = [] if hidden else [
            _number(voice, course.taken), _number(voice, course.may),
        ]  # fmt: skip
        rows.append(TableRow((
            Cell(_course(voice, course)), Cell(voice.whole(course.cost), number=course.cost),
            Cell(f"{ends} {voice.say('train.late')}" if late else ends, tone="bad" if late else "plain"), places, *own,
        )))  # fmt: skip
    return Table("train-courses", voice.say("train.courses-table") if voice.is_paper else "", tuple(columns), tuple(rows))


def _gantt(voice: Voice) -> Chart | None:
    """When each course ends, against the months at which the committees are judged."""
    result = _of(voice)
    dated = [(course, course.month) for course in result.courses if course.month is not None]
    if not dated:
        return None
    judged: dict[int, list[str]] = {}
    for committee, month in result.judged.items():
        judged.setdefault(month, []).append(voice.committee(committee))
    start = min([*(month for _, month in dated), *judged]) - _BEFORE
    limits = tuple(
        LimitLine(f"{month_text(month, voice.lang)}: {', '.join(committees)}", month - start)
        for month, committees in sorted(judged.items())[:_MOST_LINES]
    )
    ends = Series(voice.say("train.chart-ends"), tuple(float(month - start) for _, month in dated))
    taken = Series(voice.say("train.taken"), tuple(float(course.taken or 0) for course, _ in dated))
    said = "; ".join(
        voice.say("train.chart-one", course=_course(voice, c), month=month_text(month, voice.lang), taken=voice.whole(c.taken
        or 0)) for c, month in dated
    )
    return Chart(
        "train-gantt", voice.say("train.chart"), "gantt", tuple(_course(voice, course) for course, _ in dated), (ends, taken),
        voice.say("train.chart-alt", courses=said), voice.say("train.chart-unit"), limits, start,
    )  # fmt: skip


# ---------------------------------------------------------------------------------------------------------- what is wanted


def _wanted(voice: Voice) -> Iterator[Block]:
    training = _of(voice).training
    if training is None or not training.wanted:
        return
    total = sum(one.number for one in training.wanted)
    said = voice.count("train.wanted-all", total)
    yield Paragraph(f"{said} {voice.say('train.wanted-fewest')}" if training.fewest else said)
    yield Listing(tuple(_wanted_line(voice, one) for one in training.wanted))


def _wanted_line(voice: Voice, one: Wanted) -> str:
    """`2 người: nữ; tuổi < 42; trình độ ≥ thạc sĩ`."""
    if not one.must:
        return voice.count("train.wanted-anybody", one.number)
    said = "; ".join(_condition(voice, field, condition) for field, condition in one.must.items())
    return voice.count("train.wanted-line", one.number, conditions=said)


def _condition(voice: Voice, field: str, condition: Any) -> str:
    name = voice.field(field)
    if isinstance(condition, Mapping):
        parts = []
        for key, value in condition.items():
            if key in SIGNS:
                parts.append(f"{SIGNS[key]} {_value(voice, field, value)}")
            else:
                parts.append(voice.say("train.not", value=_value(voice, field, value)))
        return f"{name} {', '.join(parts)}"
    if isinstance(condition, list):
        return f"{name}: {voice.say('train.or').join(_value(voice, field, one) for one in condition)}"
    return f"{name}: {_value(voice, field, condition)}"


def _value(voice: Voice, field: str, value: Any) -> str:
    if isinstance(value, list):
        return voice.say("train.or").join(_value(voice, field, one) for one in value)
    if isinstance(value, bool):
        return voice.value(field, "yes" if value else "no")
    text = str(value)
    if len(text) == 7 and text[4] == "-":  # a month, as results say it
        return date(text, voice.lang)
    return amount(text, voice.lang) if text[:1].isdigit() else voice.value(field, text)


def _unmended(voice: Voice) -> Iterator[Block]:
    lines = [_unmended_line(voice, one) for one in _of(voice).unmended]
    if lines:
        yield Paragraph(voice.say("train.unmended"), bold=True)
        yield from lines


def _unmended_line(voice: Voice, one: Unmended) -> Folded:
    names = {course.name: course for course in _of(voice).courses}
    rule = voice.rule(one.rule) if one.rule else ""
    course = _course(voice, names[one.course]) if one.course in names else printable(one.course)
    ends = names[one.course].ends if one.course in names else None
    month = date(ends, voice.lang) if ends else ""
    said = voice.count(f"train.unmended-{one.kind}", one.number, rule=rule, course=course, month=month)
    return Folded(said, (voice.people(one.people),) if one.people and voice.is_paper else ())  # a screen has no room for all


# ------------------------------------------------------------------------------------------------------------ near misses


def _near(voice: Voice) -> Table:
    """Those who lack the same in one row."""
    result = _of(voice)
    columns = (
        Column(voice.say("train.near-rule"), 30, key="rule"),
        Column(voice.say("train.missing"), 20, key="missing"),
        Column(voice.say("train.near-number"), 9, "right", key="number"),
        Column(voice.say("train.near-people"), 41, key="people"),
    )
    alike: dict[tuple[str, str], list[str]] = {}
    for one in sorted(result.near_misses, key=lambda one: _rank(voice, one)):
        alike.setdefault((one.rule, _lacks(voice, one.missing)), []).append(one.id)
    rows = tuple(
        TableRow((Cell(voice.rule(rule)), Cell(lacks), Cell(voice.whole(len(ids)), number=len(ids)), Cell(voice.people(ids))))
        for (rule, lacks), ids in alike.items()
    )
    return Table("train-near", voice.count("train.near-title", len({one.id for one in result.near_misses})), columns, rows)


def _rank(voice: Voice, one: NearMiss) -> tuple[int, str]:
    committees = [committee.id for committee in voice.result.committees]
    return committees.index(one.committee) if one.committee in committees else len(committees), one.rule


def _lacks(voice: Voice, missing: Sequence[Missing]) -> str:
    said = []
    for one in missing:
        field = voice.field(one.field)
        if one.blank:
            said.append(voice.say("train.lack-blank", field=field))
        elif one.levels is not None:
            said.append(voice.count("train.lack-levels" if one.levels > 0 else "train.lack-over", abs(one.levels), field=field))
        elif one.months is not None:
            said.append(voice.count("train.lack-months", one.months, field=field))
        else:
            said.append(field)
    return "; ".join(said)


def _number(voice: Voice, n: int | None) -> Cell:
    return Cell("–") if n is None else Cell(voice.whole(n), number=n)


def _course(voice: Voice, course: CourseShown) -> str:
    return title_in(course.title, voice.lang) or printable(course.name)


def _trained(result: TrainResult) -> int:
    return len(result.training.people) if result.training else 0


def _recruited(result: TrainResult) -> int:
    return sum(one.number for one in result.training.recruits) if result.training else 0


def _of(voice: Voice) -> TrainResult:
    assert isinstance(voice.result, TrainResult)  # noqa: S101  (a question prints its own result)
    return voice.result

