"""Which way a text goes that is not the handout's own, and what in it would be turned round."""

import re
import unicodedata
from itertools import pairwise

from babel import Locale
from markupsafe import Markup

from pipeline.source.addresses import ADDRESS, whole

RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NUMBER = r"(?:\(\+?\d+\)[ \u00a0]?|\+)?\d(?:[\d \u00a0\u202f./\u2011\u2013-]|\(\d+\))*(?<=\d)"
# Telephone numbers, and addresses of Latin letters: their groups have one order, whatever stands around them.
_APART = re.compile(f"{ADDRESS.pattern}|{_NUMBER}", re.IGNORECASE)


def direction(text: str) -> str:
    """``rtl`` or ``ltr``, by the first letter outside of ``bdi``: what ``dir="auto"`` says, for what does not know that."""
    strong = (kind for kind in map(unicodedata.bidirectional, _APART.sub("", text)) if kind == "L" or kind in RIGHT_TO_LEFT)
    return "rtl" if next(strong, "L") in RIGHT_TO_LEFT else "ltr"


def isolated(text: str, plain: bool = False) -> Markup:
    """Escaped text, with numbers and addresses in ``bdi`` where the words around them go, or may go, from right to left.

    ``plain``: for what does not know that ``bdi`` goes its own way.
    """
    kinds = set(map(unicodedata.bidirectional, text))
    if "L" in kinds and not kinds & RIGHT_TO_LEFT:
        return Markup.escape(text)
    spans = ((found.start(), found.start() + len(whole(found))) for found in _APART.finditer(text))
    ends = [0, *(end for span in spans for end in span), len(text)]
    parts = [text[start:end] for start, end in pairwise(ends)]
    apart = Markup('<bdi dir="ltr">{}</bdi>') if plain else Markup("<bdi>{}</bdi>")
    return Markup("").join(apart.format(part) if number % 2 else part for number, part in enumerate(parts))


def tongue(lang: str) -> Markup:
    """The language of a text and the direction in which it is written, as attributes.

    >>> tongue("ar")
    Markup(' lang="ar" dir="rtl"')
    """
    return Markup(' lang="{}" dir="{}"').format(lang, Locale.parse(lang, sep="-").text_direction)
