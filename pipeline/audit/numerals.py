"""Numbers as people write them in a locale, and the words of a language that stand between them."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import lru_cache

from pipeline.localize.formats import babel_locale

SPACES = "\u00a0\u202f\u2009"
PERCENT_SIGNS = "%٪"
# Between a count and its base. "46 out 64" is read too, and is a finding of its own.
OF = {
    "en": r"out\s+of|of|out",
    "de": r"von|der|aus",
    "fr": r"sur|des|parmi|de",
    "es": r"de|entre",
    "it": r"su|dei|di",
    "nl": r"van|op",
    "pl": r"z|ze|na|spośród",
    "pt": r"de|em|dos",
    "sv": r"av",
    "da": r"af",
    "nb": r"av",
    "ru": r"из",
    "ar": r"من أصل|من بين|من",
}
ARTICLES = {
    "en": r"the|these|those|all|a total of|total",
    "de": r"den|diesen|insgesamt|allen|der",
    "fr": r"les|ces|un total de",
    "es": r"los|las|estos|estas|un total de",
    "pl": r"tych|wszystkich|łącznie",
}
DECIMALS_LAST = re.compile(r"[.,٫]\d+$")
WHOLE, DECIMALS = r"\d{1,12}", r"\d{1,6}"  # a longer number counts nothing
UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORD_VALUES = {word: value for value, word in enumerate(UNITS)} | {word: 20 + 10 * k for k, word in enumerate(TENS)}
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(UNITS[1:10])}))?|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
_HUNDREDS = rf"(?:(?:{'|'.join(UNITS[1:])})\shundred(?:\s(?:and\s)?{_SMALL})?|{_SMALL})"
NUMBER_WORDS = rf"(?:(?:{_HUNDREDS})\sthousand(?:\s(?:and\s)?{_HUNDREDS})?|{_HUNDREDS})"


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a locale writes numbers. ``number`` is a regular expression without groups."""

    language: str
    groups: str  # the signs that part thousands
    decimal: str

    @property
    def number(self) -> str:
        """A number in digits, with thousands and decimals as this locale or a hasty author writes them."""
        return _number(self.groups)

    @property
    def count(self) -> str:
        """A whole number in digits or, in English, in words."""
        return _count(self.language, self.groups)

    @property
    def of(self) -> str:
        """The words between a count and its base, article included."""
        return _of(self.language)

    def value(self, text: str) -> Decimal:
        """The value of a number as `number` finds it; its decimals are kept."""
        if text.isdecimal():
            return Decimal(text)
        if _grouped(self.groups).fullmatch(text):
            head, sign, tail = text, "", ""
            last = DECIMALS_LAST.search(text)
            if last and text[last.start()] not in self.groups:
                head, sign, tail = text[: last.start()], ".", text[last.start() + 1 :]
            text = "".join(c for c in head if c.isdigit()) + sign + tail
        return Decimal(text.replace(",", ".").replace("٫", "."))

    def whole(self, text: str) -> int:
        """The value of a count as `count` finds it."""
        return in_words(text) if text[:1].isalpha() else int(self.value(text))


@lru_cache(maxsize=64)
def _grouped(groups: str) -> re.Pattern[str]:
    return re.compile(rf"\d{{1,3}}(?:[{re.escape(groups)}]\d{{3}})+(?:[.,٫]\d+)?")


@lru_cache(maxsize=64)
def _number(groups: str) -> str:
    return (
        rf"(?<![\w.,])\d{{1,3}}(?:[{re.escape(groups)}]\d{{3}}(?![\d])){{1,3}}(?:[.,٫]{DECIMALS})?(?!\w)|"
        rf"(?<![\w.,]){WHOLE}(?:[.,٫]{DECIMALS})?(?!\w)"
    )


@lru_cache(maxsize=64)
def _count(language: str, groups: str) -> str:
    whole = rf"(?<![\w.,])(?:\d{{1,3}}(?:[{re.escape(groups)}]\d{{3}}(?!\d)){{1,3}}|{WHOLE})(?![.,٫]\d|\w)"
    return rf"(?:{whole}|\b{NUMBER_WORDS}\b)" if language == "en" else f"(?:{whole})"


@lru_cache(maxsize=64)
def _of(language: str) -> str:
    articles = ARTICLES.get(language)
    words = OF.get(language, OF["en"])
    return rf"(?:{words})\s+(?:(?:{articles})\s+)?" if articles else rf"(?:{words})\s+"


@lru_cache(maxsize=64)
def numerals(tag: str) -> Numerals:
    """The numerals of a locale. Raises ProjectError for one that CLDR does not know."""
    symbols = babel_locale(tag).number_symbols["latn"]
    group = symbols["group"]
    groups = group + SPACES + ("٬" if tag.startswith("ar") else "") + ("’'" if group == "’" else "")
    return Numerals(tag.split("-")[0], groups, symbols["decimal"])


def in_words(text: str) -> int:
    """The value of an English number in words.

    >>> in_words("one hundred and two"), in_words("Ninety-five")
    (102, 95)
    """
    total, part = 0, 0
    for word in re.split(r"[-\s]+", text.lower()):
        if word == "hundred":
            part *= 100
        elif word == "thousand":
            total, part = total + part * 1000, 0
        else:
            part += WORD_VALUES.get(word, 0)
    return total + part


def share(n: int, of: int, decimals: int) -> Decimal:
    """A percentage rounded half up, as people round.

    >>> share(20, 64, 1)
    Decimal('31.3')
    """
    return (Decimal(100) * n / of).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def decimals_of(number: Decimal) -> int:
    """How many decimals a number was printed with."""
    return max(0, -int(number.as_tuple().exponent))


def agrees(n: int, of: int, percent: Decimal) -> bool:
    """Whether a printed percentage is the count's share of its base, rounded half up or half to even."""
    if not of:
        return True
    exact, decimals = Decimal(100) * n / of, decimals_of(percent)
    return any(exact.quantize(Decimal(1).scaleb(-decimals), way) == percent for way in (ROUND_HALF_UP, ROUND_HALF_EVEN))


def around(n: int, percent: Decimal) -> tuple[int, int | None]:
    """The smallest and the largest base with which a count `agrees`, or a little beyond; None: any above.

    >>> around(5, Decimal("22.7"))
    (20, 24)
    """
    half = Decimal(5).scaleb(-decimals_of(percent) - 1)
    low = max(n, int(Decimal(100) * n / (percent + half)) - 1)
    return low, int(Decimal(100) * n / (percent - half)) + 2 if percent > half else None
