"""The easy words of Dale and Chall: whether a word is familiar to pupils of the fourth grade."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pipeline.readability.splitting import HYPHEN

# Endings that Dale and Chall (1948) let pass, each with what may have stood in its place.
_ENDINGS = tuple(
    (re.compile(pattern), stems)
    for pattern, stems in (
        (r"['’]s?$", ("",)),
        (r"ies$|ied$|ier$|iest$", ("y",)),
        (r"s$", ("",)),
        (r"es$|ed$|er$|est$|ing$", ("", "e")),
        (r"([bdgklmnprt])\1(?:ed|er|est|ing)$", (r"\1",)),
        (r"ly$", ("",)),
        (r"ily$", ("y",)),
    )
)


@cache
def _easy() -> frozenset[str]:
    """The list as `textstat` carries it, 2,940 of the 3,000 words; read without an import, which takes half a second."""
    spec = find_spec("textstat")
    assert spec and spec.origin  # noqa: S101 - Plainspeech requires it
    path = Path(spec.origin).with_name("resources") / "en" / "easy_words.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


def is_familiar(word: str) -> bool:
    """Whether an English word, or what it is inflected from, is on the list. Numerals are; a name is not known to be one.

    >>> is_familiar("Studies"), is_familiar("forty-two"), is_familiar("leukemia"), is_familiar("102")
    (True, True, False, True)
    """
    low = word.lower()
    if low[0].isdigit():
        return True
    if low in _easy():
        return True
    parts = HYPHEN.split(low)
    return all(part in _easy() or any(stem in _easy() for stem in _stems(part)) for part in parts)


def _stems(word: str) -> list[str]:
    return [pattern.sub(stem, word) for pattern, stems in _ENDINGS if pattern.search(word) for stem in stems]
