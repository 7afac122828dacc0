"""The scalar types of the source model. Every scalar arrives as the text that was typed; here it gets its meaning."""

import re
import unicodedata
from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

NAME = r"[a-z][a-z0-9_]*"

# Why a value is not there. Blank is never zero.
MissingReason: TypeAlias = Literal["not_reported", "not_collected", "not_applicable", "not_reached", "hidden_small"]
MISSING: tuple[str, ...] = get_args(MissingReason)

# Units whose sign is the same in every case and number: it may stand in a sentence behind its number.
SignUnit: TypeAlias = Literal["mg/m²", "mg/kg", "mg", "µg", "g", "ml"]
# The others are words: the sentence itself names them, in the form its grammar asks for.
Unit: TypeAlias = Literal["mg/m²", "mg/kg", "mg", "µg", "g", "ml", "hour", "day", "week", "month", "year"]
SIGN_UNITS: tuple[str, ...] = get_args(SignUnit)

# Bidi controls could make a text read otherwise than it is stored (Unicode TR36); isolation is the program's work.
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Besides them the controls (general category Cc), and what is no character in any plane of Unicode.
NO_CHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
HIDDEN = re.compile(f"[\0-\x1f\x7f-\x9f{''.join(sorted(BIDI_CONTROLS))}{NO_CHARACTERS}]")


class Model(BaseModel):
    """What every part of the source model shares: unknown keys are findings, values never change."""

    model_config = ConfigDict(defer_build=True, extra="forbid", frozen=True)


def _text(value: Any) -> Any:
    """A text that has words in it and nothing that cannot be seen."""
    if isinstance(value, dict):
        raise PydanticCustomError("text_is_mapping", "a text that begins with a brace needs quotation marks around it")
    if not isinstance(value, str):
        raise PydanticCustomError("text_expected", "a text belongs here, not a list")
    text = value.strip()
    if not text:
        raise PydanticCustomError("text_empty", "the text is empty")
    if re.search("[\n\u2028\u2029]", text):
        raise PydanticCustomError("text_lines", "this text has several lines; here it must be one")
    sign = hidden_sign(text)
    if sign:
        kind = "direction" if sign in BIDI_CONTROLS else "control"
        context = {"kind": kind, "code": f"U+{ord(sign):04X}"}
        raise PydanticCustomError("text_hidden", "an invisible {kind} sign ({code}) stands in this text", context)
    return unicodedata.normalize("NFC", text)


def hidden_sign(text: str) -> str:
    """The first sign of a text that cannot be seen and does something, or that no file can hold; or nothing."""
    found = HIDDEN.search(text)
    return found[0] if found else ""


def _day(value: Any) -> Any:
    """A day of the calendar, as year-month-day and nothing else."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        with suppress(ValueError):
            return date.fromisoformat(value.strip())
    raise PydanticCustomError("date_parsing", "this is no day of the calendar")


def _count(value: Any) -> Any:
    """A whole number of people or things."""
    if not isinstance(value, str):
        raise PydanticCustomError("count_expected", "a whole number belongs here")
    typed = value.strip()
    if typed.endswith("%"):
        raise PydanticCustomError("count_is_percent", "{typed} is a percentage; write the count", {"typed": typed})
    if re.fullmatch(r"-\d+", typed):
        raise PydanticCustomError("count_negative", "{typed} is negative; a count starts at zero", {"typed": typed})
    if not re.fullmatch(r"[0-9]{1,9}", typed):
        message = "{typed} is not a count; write a whole number without points, commas or spaces"
        raise PydanticCustomError("count_expected", message, {"typed": typed or "(nothing)"})
    return int(typed)


def _count_or_missing(value: Any) -> Any:
    """A count, or why there is none."""
    if isinstance(value, str) and value.strip() in MISSING:
        return value.strip()
    if isinstance(value, str) and not value.strip():
        reasons = ", ".join(MISSING)
        raise PydanticCustomError(
            "count_blank", "a blank is never zero; write the number or one of {reasons}", {"reasons": reasons}
        )
    if isinstance(value, str) and not re.fullmatch(r"[-0-9.,]+%?", value.strip()):
        reasons = ", ".join(MISSING)
        message = "{typed} is neither a count nor a reason why there is none ({reasons}; of a small number, hidden_small)"
        raise PydanticCustomError("count_expected", message, {"typed": value.strip(), "reasons": reasons})
    return _count(value)


def _number(value: Any) -> Any:
    """A decimal number with a point; its digits are kept as typed (1.20 stays 1.20)."""
    typed = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,9})?", typed):
        message = "{typed} is not a number; write it with a point for the decimals (1.2)"
        raise PydanticCustomError("number_expected", message, {"typed": typed or "(nothing)"})
    try:
        return Decimal(typed)
    except InvalidOperation:  # pragma: no cover - the pattern admits none
        raise PydanticCustomError("number_expected", "this is not a number") from None


def _number_or_missing(value: Any) -> Any:
    """A number, or why there is none."""
    return value.strip() if isinstance(value, str) and value.strip() in MISSING else _number(value)


def _percent(value: Any) -> Any:
    """A percentage from 0 to 100 as a number: ``10%`` or ``10``."""
    number = _number(value.strip().removesuffix("%").strip() if isinstance(value, str) else value)
    if not 0 <= number <= 100:
        raise PydanticCustomError("percent_range", "{number} is no percentage from 0 to 100", {"number": str(number)})
    return number


def _listed(value: Any) -> Any:
    """A list; a single text stands for a list of one."""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Name = Annotated[str, StringConstraints(pattern=rf"^{NAME}$", max_length=60)]
StudyId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
SectionId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"'<>]+$", max_length=500)]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0})]
CountOrMissing = Annotated[
    int | MissingReason,
    BeforeValidator(_count_or_missing),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"enum": list(MISSING)}]}),
]
Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": ["number", "string"]})]
NumberOrMissing = Annotated[
    Decimal | MissingReason,
    BeforeValidator(_number_or_missing),
    WithJsonSchema({"anyOf": [{"type": ["number", "string"]}, {"enum": list(MISSING)}]}),
]
Percent = Annotated[
    Decimal, BeforeValidator(_percent), WithJsonSchema({"type": ["number", "string"], "pattern": r"^[0-9.]+ ?%?$"})
]
Names = Annotated[tuple[Name, ...], BeforeValidator(_listed, json_schema_input_type=Name | list[Name]), Field(min_length=1)]
