"""What typed text looks like in a locale: the patterns of numbers, amounts, ranges, addresses and identifiers."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.localize import signs
from pipeline.localize.written import written

MARK = "[\U000f0000-\U000ffffd]"
# Prepositions behind which an address has another wording (`address_said_after`): the German dative, the Polish locative.
BEFORE_ADDRESS: Mapping[tuple[str, str], frozenset[str]] = {
    ("de", "address"): frozenset("auf aus bei in mit unter von zu".split()),
    ("de", "email"): frozenset("bei mit unter von".split()),
    ("pl", "address"): frozenset(("na", "w")),
    ("pl", "email"): frozenset(("pod",)),
}
TOKEN = re.compile(r"(?<![^\W_])(?<![\w]-)[A-Za-z0-9]{1,40}(?:-[A-Za-z0-9]{1,40}){0,6}(?![^\W_])(?!-[A-Za-z0-9])")
VERSION = re.compile(r"(?<![0-9.,])[0-9]{1,4}(?:\.[0-9]{1,4}){2,20}(?![0-9])")
SPACE = "[ \u00a0\u202f\u2009]"


def is_identifier(token: str) -> bool:
    """Whether a token of letters, digits and hyphens is a number of a register or a protocol, and no word or amount.

    >>> [is_identifier(token) for token in ("NCT03677596", "2018-001557-27", "CD22", "COVID-19", "21-day")]
    [True, True, False, False, False]
    """
    if token.isalpha():
        return False
    digits = sum(sign.isdigit() for sign in token)
    parts = token.split("-")
    if token.replace("-", "").isdigit():
        iso = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", token)
        long = len(parts) == 2 and any(len(part) > 4 or re.match("0[0-9]", part) for part in parts)
        return not iso and (len(parts) > 2 or long)
    return digits >= 4 and token[:1].isalpha() and (digits >= 5 or len(re.sub("[^A-Za-z]", "", token)) <= 3)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of one locale, each for one kind of written number or unit."""

    range: re.Pattern[str]
    fraction: re.Pattern[str]
    amount: re.Pattern[str]
    power: re.Pattern[str]
    number: re.Pattern[str]
    per: re.Pattern[str]
    alone: re.Pattern[str]


@cache
def patterns(tag: str) -> Patterns:
    """The patterns for one locale. A number is one that is written in digits, or the mark of a value."""
    language = tag.split("-")[0]
    units = {**signs.UNITS, **signs.LOCAL.get(language, {})}
    pers = {**signs.PER, **signs.LOCAL_PER.get(language, {})}
    one = rf"(?:{written(tag).number}|{MARK})"
    per = rf"(?:{SPACE}?/{SPACE}?(?:{_any(pers)}))"
    unit = rf"(?:(?:{_any(units)}){per}{{0,2}}(?![\w²³])|{per}{{1,2}}(?![\w²³])|[%‰]|°(?!\w))"
    start = r"(?<![^\W_])(?<![0-9][.,])(?<![0-9])"
    return Patterns(
        range=re.compile(
            rf"{start}(?P<low>{one})(?:{SPACE}?(?P<first>{unit}))?(?:{SPACE}?[–—‒−‐]{SPACE}?|-)(?P<high>{one})"
            rf"(?![0-9])(?!-[0-9])(?:{SPACE}?(?P<unit>{unit}))?"
        ),
        fraction=re.compile(
            rf"{start}(?<!/)(?P<n>{one})(?P<sign>{SPACE}?/{SPACE}?|:)(?P<total>{one})(?![0-9/:])(?:{SPACE}?(?P<unit>mm{SPACE}?Hg\b))?"
        ),
        amount=re.compile(rf"{start}(?P<n>{one}){SPACE}?(?P<unit>{unit})"),
        power=re.compile(rf"{start}(?P<n>{one})(?P<power>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,4}})(?P<per>{per}{{0,2}})"),
        number=re.compile(rf"{start}(?P<n>{written(tag).number})"),
        per=re.compile(rf"(?<=[^\W\d_])/(?:{_any(pers)})(?![\w²³])"),
        alone=re.compile(rf"(?<![\w/])(?:{_any(signs.ALONE)})(?![\w²³/])"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
