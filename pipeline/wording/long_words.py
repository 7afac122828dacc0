"""Words of so many syllables that they are read slowly; names, numbers, addresses and what is explained left out."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from pipeline.readability import arabic
from pipeline.readability.splitting import WORD
from pipeline.readability.syllables import RULES as COUNTED
from pipeline.readability.syllables import syllables
from pipeline.wording.rules import is_explained

REMEDY = "Write a shorter word, or two; if it must stay, explain it as a term (`terms:`), or in parentheses beside it."
SOURCE = "our own limit: of everyday language, fewer than 1 word in 1,000 is longer"
HYPHEN = re.compile(r"[-‐‑]")
ELISION = re.compile(r"^[^\W\d_]{1,2}[’']")  # l’étude, qu’il
INNER = re.compile(r"[’'·.:‧].*$")  # of a word with a full stop inside, such as an address, the first part
LATIN = re.compile(r"[a-z]", re.IGNORECASE)
ENDS = re.compile(r"(?:^|[.!?:؟。।]\s*)[^\w]*$")
BESIDE = re.compile(r"[\s\w]{0,40}[(\[]")  # "… (in plain words)": the word, and a few after it
ADDRESS = re.compile(r"://|@|_|www\.|\.\w+/")
NEAR = 60  # characters before and after a word


@dataclass(frozen=True, slots=True)
class Long:
    """A long word, from ``start`` on in its text."""

    word: str
    start: int
    syllables: int


def long_words(text: str, language: str, limit: float, explained: Set[str] = frozenset()) -> Iterator[Long]:
    """The words with more syllables than ``limit``; ``explained`` are terms in small letters.

    A language whose syllables cannot be counted has none. In Arabic they are counted as OSMAN does.
    """
    if language not in COUNTED and language != "ar":
        return
    for match in WORD.finditer(text):
        word = INNER.sub("", ELISION.sub("", match[0]))
        if len(word) <= limit or _count(word, language) <= limit:
            continue
        at = match.start()
        before = text[max(0, at - NEAR) : at] if at > NEAR else text[:at]
        inside = word[:1].isupper() and language != "de" and not ENDS.search(before if at <= NEAR else f"x{before}")
        foreign = language == "ar" and LATIN.search(word)
        address = ADDRESS.search(text[max(0, at - NEAR) : at].split(" ")[-1] + text[at : match.end() + NEAR].split(" ")[0])
        named = address or any(map(str.isdigit, word)) or word[1:] != word[1:].lower() or inside or foreign
        beside = before.rstrip().endswith(("(", "[")) or BESIDE.match(text, match.end())
        if not named and not beside and not is_explained(word, explained):
            yield Long(word, at + len(match[0]) - len(ELISION.sub("", match[0])), _count(word, language))


def says(one: Long, language: str, limit: float) -> str:
    """What is wrong with a long word, without the full stop."""
    how = " as OSMAN counts them" if language == "ar" else ""
    return f"“{one.word}” has {one.syllables} syllables{how}; the limit is {limit:g}"


def _count(word: str, language: str) -> int:
    """The syllables of the longest part between hyphens: a hyphen shows where a part ends."""
    parts = [part for part in HYPHEN.split(word) if part]
    return max((arabic.syllables(part) if language == "ar" else syllables(part, language) for part in parts), default=0)
