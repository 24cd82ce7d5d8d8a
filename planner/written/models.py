"""What people write, as closed pydantic models: the base, the kinds of values, and validation into our own problems.

The models give the JSON Schema too, so every field has a type and a description. A field marked `Kept` is kept as read,
with its places; whoever resolves it validates it piece by piece, so that one defect does not hide the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Annotated, Any, NoReturn, TypeVar, Union

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler, ValidationError, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from planner.language.bounds import Amount, parse_amount, parse_decimal, parse_number
from planner.language.dates import has_two_digit_year, parse_date, parse_month
from planner.language.folding import fold
from planner.language.in_force import first_day
from planner.words import IN_DOCUMENTS
from planner.written.nearest import nearest, suggested
from planner.written.odd_characters import odd_character
from planner.written.problem_list import ProblemList, shown_value
from planner.written.yaml_places import PlacedDict, PlacedList

LARGEST_WHOLE = 1_000_000_000
# The solver counts in 64-bit whole numbers, and a bound is multiplied by its denominator there.
FINEST_SHARE = 10**8  # largest reduced denominator of a share: six decimals of a percent
FINEST_DECIMAL = 10**6  # largest reduced denominator of a bound of a mean


class Written(BaseModel):
    """A mapping that somebody writes. Closed: an unknown key is a problem."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=False)


class Kept:
    """Keep the value as read, whatever it is; the JSON Schema says what it should be."""

    def __init__(self, meant: Any) -> None:
        self.meant = meant

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        meant = handler.generate_schema(self.meant)
        return core_schema.no_info_wrap_validator_function(lambda value, _validate: value, meant)


def one_of(*kinds: Any) -> Any:
    """Any of these types, for `Kept`."""
    return Union[kinds]  # noqa: UP007


def wrong(code: str, **params: object) -> NoReturn:
    """Refuse a value inside a validator, with a problem code of ours."""
    raise PydanticCustomError(code, "{code}", {**params, "code": code})


def as_text(raw: object) -> str:
    """A text; an unquoted number or true/false stands for its text."""
    if raw is None:
        wrong("value-empty")
    if isinstance(raw, (dict, list)):
        wrong("needs-text")
    text = ("true" if raw else "false") if isinstance(raw, bool) else str(raw).strip()
    return text or wrong("value-empty")


def as_name(raw: object) -> str:
    """An identifier: a text without `/`, which separates the parts of a rule's key."""
    text = as_text(raw)
    if "/" in text:
        wrong("name-with-slash")
    return text


def _as_flag(raw: object) -> bool:
    return raw if isinstance(raw, bool) else wrong("needs-true-or-false")


def _as_positive(raw: object) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or not 1 <= raw <= 1_000_000:
        wrong("needs-positive-whole")
    return raw


def _as_amount(raw: object) -> Amount:
    if isinstance(raw, Amount):
        return raw
    _refuse_list(raw)
    amount = parse_amount(raw)
    if amount is None:
        wrong("bad-bound")
    if amount.is_share and amount.value.denominator > FINEST_SHARE:
        wrong("share-too-fine")
    if not amount.is_share and amount.value > LARGEST_WHOLE:
        wrong("number-too-large")
    return amount


def _refuse_list(raw: object) -> None:
    if isinstance(raw, (list, tuple)):
        wrong("bound-list")


def _as_whole(raw: object) -> Amount:
    _refuse_list(raw)
    amount = parse_amount(raw) if not isinstance(raw, Amount) else raw
    if amount is None or amount.is_share:
        wrong("needs-whole")
    if amount.value > LARGEST_WHOLE:
        wrong("number-too-large")
    return amount


def _as_decimal(raw: object) -> Fraction:
    _refuse_list(raw)
    return _number(raw, "needs-number")


def _number(raw: object, otherwise: str) -> Fraction:
    number = raw if isinstance(raw, Fraction) else parse_decimal(raw)
    if number is None:
        amount = parse_amount(raw)
        wrong(otherwise if amount is None else "share-not-here")
    if abs(number) > LARGEST_WHOLE:
        wrong("number-too-large")
    if number.denominator > FINEST_DECIMAL:
        wrong("decimal-too-fine")
    return number


def _as_month(raw: object) -> str:
    text = as_text(raw)
    return text if parse_month(text) is not None else wrong("bad-month")


def _as_date(raw: object) -> str:
    text = as_text(raw)
    return text if parse_date(text) is not None else wrong("two-digit-year" if has_two_digit_year(text) else "bad-date")


def _as_day(raw: object) -> str:
    text = as_text(raw)
    if first_day(text) is None:
        wrong("two-digit-year" if has_two_digit_year(text) else "bad-day")
    return text


def _as_title(raw: object) -> dict[str, str]:
    if not isinstance(raw, Mapping):
        text = as_text(raw)
        return dict.fromkeys(IN_DOCUMENTS, text)
    title: dict[str, str] = {}
    last = ""
    for key, value in raw.items():
        if key not in IN_DOCUMENTS and value is None and last:
            title[last] += f", {key}"  # {en: Ward committee, term 2025-2030}: YAML takes the rest of the text for a key
        elif key not in IN_DOCUMENTS:
            wrong("unknown-key", key=key, **suggested(str(key), IN_DOCUMENTS))
        elif isinstance(value, (dict, list)) or value is None:
            wrong("needs-text", key=key)
        else:
            title[key] = as_text(value)
            last = key
    return title


def _as_texts(raw: object) -> tuple[str, ...]:
    if raw is None:
        return ()
    return tuple(_each_text(raw)) if isinstance(raw, (list, tuple)) else (as_text(raw),)


def _each_text(raw: Iterable[object]) -> Iterable[str]:
    for item, value in enumerate(raw):
        if value is None or value == "" or isinstance(value, (dict, list)):
            wrong("needs-text", item=item)
        yield as_text(value)


def _as_several(raw: object) -> tuple[str, ...]:
    """A list of one or more different texts."""
    if not isinstance(raw, (list, tuple)):
        wrong("needs-list")
    if not raw:
        wrong("list-empty")
    texts = tuple(_each_text(raw))
    seen: set[str] = set()
    for item, text in enumerate(texts):
        if text in seen:
            wrong("listed-twice", item=item)
        seen.add(text)
    return texts


_TEXT_SCHEMA = {"type": ["string", "integer"]}
Text = Annotated[str, BeforeValidator(as_text), WithJsonSchema(_TEXT_SCHEMA)]
Name = Annotated[str, BeforeValidator(as_name), WithJsonSchema({**_TEXT_SCHEMA, "pattern": "^[^/]+$"})]
Flag = Annotated[bool, BeforeValidator(_as_flag)]
PositiveWhole = Annotated[int, BeforeValidator(_as_positive), WithJsonSchema({"type": "integer", "minimum": 1})]
def _as_fraction(raw: object) -> Fraction:
    _refuse_list(raw)
    read = parse_number(raw)
    return _number(raw if read is None or isinstance(raw, Fraction) else read.value, "needs-number-or-fraction")


Title = Annotated[
    dict[str, str],
    BeforeValidator(_as_title),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "object", "properties": {k: {"type": "string"} for k in IN_DOCUMENTS}, "additionalProperties": False},
            ]
        }
    ),
]
Month = Annotated[str, BeforeValidator(_as_month), WithJsonSchema({**_TEXT_SCHEMA, "description": "A month: 2025-07, 7/2025."})]
DayText = Annotated[
    str, BeforeValidator(_as_day), WithJsonSchema({**_TEXT_SCHEMA, "description": "A day, or a month: its first day."})
]
DateText = Annotated[str, BeforeValidator(_as_date), WithJsonSchema(_TEXT_SCHEMA)]
AmountText = Annotated[
    Amount,
    BeforeValidator(_as_amount),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": r"^\s*(\d+|\d+([.,]\d+)?\s*%|\d+\s*/\s*\d+)\s*$"},
            ]
        }
    ),
]
WholeText = Annotated[Amount, BeforeValidator(_as_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
DecimalText = Annotated[
    Fraction,
    BeforeValidator(_as_decimal),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d+([.,]\d+)?$"}]}),
]
FractionText = Annotated[
    Fraction,
    BeforeValidator(_as_fraction),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\s*-?\d+([.,]\d+|\s*/\s*\d+)?\s*$"}]}),
]
_LIST_SCHEMA = {"type": "array", "items": _TEXT_SCHEMA}
Texts = Annotated[
    tuple[str, ...], BeforeValidator(_as_texts), WithJsonSchema({"anyOf": [_TEXT_SCHEMA, _LIST_SCHEMA, {"type": "null"}]})
]
Several = Annotated[
    tuple[str, ...], BeforeValidator(_as_several), WithJsonSchema({**_LIST_SCHEMA, "minItems": 1, "uniqueItems": True})
]
SelectorText = Annotated[
    Any,
    Kept(Any),
    WithJsonSchema({"type": ["string", "object"], "description": "Fields with conditions, a group, or all, any, not."}),
]

Model = TypeVar("Model", bound=Written)


def validate(
    model: type[Model], raw: object, place: str, problems: ProblemList, stand_ins: Mapping[str, Any] | None = None
) -> Model | None:
    """`raw` as a model; what is wrong is added to `problems`.

    After a problem the sound keys are still returned, so that they are checked further; `stand_ins` fill required keys that
    are missing or wrong. None where a required key without a stand-in is.
    """
    if not isinstance(raw, PlacedDict):
        problems.add("needs-mapping", place, raw)
        return None
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        wrong_keys: set[str] = set()
        for found in error.errors(include_url=False):
            wrong_keys.update(str(part) for part in found["loc"][:1])
            _report(model, raw, found, problems)
    sound = raw.without(wrong_keys)
    for key, value in (stand_ins or {}).items():
        if key not in sound:
            sound.put(key, value, raw.lines.get(key, raw.line))
    try:
        return model.model_validate(sound)
    except ValidationError:
        return None


def add_unknown_key(problems: ProblemList, where: str, key: str, known: Sequence[str]) -> None:
    """The problem of a key that is not known: what stands in its way, or which other may be meant."""
    odd = odd_character(key)
    name = key.partition(":")[0].strip()
    if odd is not None:
        problems.add("key-odd-character", where, key, **odd.params)
    elif ":" in key and name in known:
        problems.add("yaml-colon-space", where, key)
    else:
        problems.add("unknown-key", where, key, key=key, **suggested(key, known))


def _own_first(model: type[BaseModel]) -> list[str]:
    """The keys of a model as they are written, those of a body before those that every rule has."""
    inherited = {key for base in model.__mro__[1:] if issubclass(base, Written) for key in keys_of(base)}
    return sorted(keys_of(model), key=lambda key: key in inherited)


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that the model knows, as they are written."""
    return [info.alias or name for name, info in model.model_fields.items()]


_CODES = {
    "missing": "missing-key",
    "literal_error": "not-one-of",
    "list_type": "needs-list",
    "tuple_type": "needs-list",
    "dict_type": "needs-mapping",
    "model_type": "needs-mapping",
    "model_attributes_type": "needs-mapping",
    "string_type": "needs-text",
}


# Codes of values that may be right but for a character that only looks so.
_OF_ODD_VALUES = {"bad-bound", "needs-whole", "needs-number", "needs-number-or-fraction", "bad-month", "bad-date", "bad-day"}


def _report(model: type[BaseModel], raw: PlacedDict, error: Any, problems: ProblemList) -> None:
    """One pydantic error as a problem of ours, at the line of the key or item that it is about."""
    params = dict(error.get("ctx") or {})
    loc: tuple[Any, ...] = error["loc"]
    loc += tuple(params[part] for part in ("key", "item") if part in params) + tuple(params.get("at", ()))
    where, value, key, inner = _walk(model, raw, loc)
    match error["type"]:
        case "extra_forbidden":
            add_unknown_key(problems, where, key, _own_first(inner or model))
        case "missing":
            problems.add("missing-key", where, key=str(loc[-1]))
        case "literal_error":
            allowed = [part.strip("' ") for part in str(params.get("expected", "")).replace(" or ", ",").split(",")]
            near = nearest(shown_value(value), allowed)
            if key == "force":
                problems.add("force-unknown", where, value)
            else:
                problems.add("not-one-of", where, value, key=key, allowed=", ".join(allowed), near=near)
        case "unknown-key":
            problems.add("unknown-key", where, key, key=key, near=params["near"], known=params["known"])
        case kind:
            code = params.get("code") or _CODES.get(kind, "bad-value")
            odd = odd_character(value) if code in _OF_ODD_VALUES and isinstance(value, str) else None
            if odd is not None:
                problems.add("value-odd-character", where, value, key=key, **odd.params)
                return
            extra = {name: given for name, given in params.items() if name not in ("code", "item", "at", "key", "error")}
            problems.add(code, where, value, key=key, **extra)


def _walk(model: type[BaseModel], raw: PlacedDict, loc: tuple[Any, ...]) -> tuple[str, Any, str, type[BaseModel] | None]:
    """Follow a location through the values as read: the place and value there, the last key, and the model around it."""
    value: Any = raw
    where, key = raw.place(), ""
    around: type[BaseModel] | None = model
    for part in loc:
        if isinstance(value, PlacedDict) and part in value:
            if key and around is not None:
                around = _model_at(around, key)
            where, key, value = value.place(part), str(part), value[part]
        elif isinstance(value, PlacedList) and isinstance(part, int) and part < len(value):
            where, value = value.place(part), value[part]
    return where, value, key, around


def _model_at(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """The model of the mapping under a key, where it is one."""
    for name, info in model.model_fields.items():
        if (info.alias or name) == key:
            return next(_models_in(info.annotation), None)
    return None


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models of which an annotation is made."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _models_in(part)


def twice(names: Iterable[str]) -> set[str]:
    """Those names that are equal to an earlier one, case and spelling aside."""
    seen: set[str] = set()
    found: set[str] = set()
    for name in names:
        if (key := fold(name)) in seen:
            found.add(name)
        seen.add(key)
    return found
