"""Numbers and dates as the readers of a locale write them in digits: patterns to find them, and what they mean."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from babel.dates import get_date_format, get_month_names
from babel.numbers import get_decimal_symbol, get_group_symbol

from pipeline.localize.formats import DIGITS, babel_locale

NARROW = "\u00a0\u202f\u2009"  # the spaces that part thousands
ALIKE = str.maketrans(
    {"٫": ".", "٬": ",", "٪": "%", "μ": "µ", "℃": "°C", "℉": "°F", "∕": "/", "⁄": "/"}
    | dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))
)

# Signs that mean what they are, not the plain letter or digit in them: powers, ordinals, micro, brands, "number".
MEANT = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹ªºµ™℠№")


@dataclass(frozen=True, slots=True)
class Written:
    """How one locale writes. ``number`` is a pattern without groups; ``months`` maps each name of a month to 1–12."""

    number: str
    group: str
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    order: str

    def value(self, typed: str) -> Decimal:
        """What a typed number means: a comma or point that parts no thousands is a decimal mark in any locale."""
        whole = re.fullmatch(rf"[0-9]{{1,3}}(?:{self.group}[0-9]{{3}})+(?P<rest>[.,][0-9]+)?", typed)
        rest = whole["rest"] or "" if whole else ""
        digits = re.sub(r"[^0-9]", "", typed[: len(typed) - len(rest)]) if whole else typed.replace(",", ".")
        return Decimal(digits + rest.replace(",", "."))

    def day(self, first: int, second: int, year: int) -> date | None:
        """A date in digits, in the order of the locale; None when there is no such day."""
        places = {"d": first, "M": second} if self.order[0] == "d" else {"M": first, "d": second}
        return calendar_day(year, places["M"], places["d"])


def calendar_day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None when there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def written(tag: str) -> Written:
    """How the readers of ``tag`` write numbers and dates (CLDR). Raises ProjectError for an unknown locale."""
    locale = babel_locale(tag)
    group = get_group_symbol(locale, numbering_system=DIGITS)
    decimal = get_decimal_symbol(locale, numbering_system=DIGITS)
    spaced = group.isspace() or tag.split("-")[0] == "es"
    kinds = NARROW + (" " if spaced else "") + ("" if group.isspace() else group) + ("’" if group == "’" else "")
    parting = f"(?:{'|'.join(re.escape(sign) for sign in kinds)})"
    number = (
        rf"(?:[0-9]{{1,3}}(?:{parting}[0-9]{{3}}){{1,5}}(?![0-9])(?:{re.escape(decimal)}[0-9]++)?|[0-9]++(?:[.,][0-9]++)?)"
    )
    pattern = re.sub(r"[^dMy]", "", str(get_date_format("short", locale=locale).pattern))
    order = "".join(dict.fromkeys(pattern))
    return Written(number, parting, _months(tag, "wide"), _months(tag, "abbreviated"), order)


def _months(tag: str, width: Literal["wide", "abbreviated"]) -> dict[str, int]:
    found: dict[str, int] = {}
    contexts: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
    for context in contexts:
        for number, name in get_month_names(width, context, babel_locale(tag)).items():
            found[name.rstrip(".")] = number
    return found


def in_plain_signs(text: str) -> str:
    """``text`` with one system of digits, one sign for each meaning, and plain, composed letters.

    >>> in_plain_signs("٩٫٨٪"), in_plain_signs("ﬁve ㎎"), in_plain_signs("5 μg")
    ('9.8%', 'five mg', '5 µg')
    """
    composed = unicodedata.normalize("NFC", text).translate(ALIKE)
    return composed if composed.isascii() else "".join(map(_plain, composed))


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if sign.isascii() or sign in MEANT:
        return sign
    if sign.isdigit():
        return str(unicodedata.digit(sign))
    plain = unicodedata.normalize("NFKC", sign)
    return plain if plain != sign and plain.isalnum() else sign
