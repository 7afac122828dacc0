"""Words of so many syllables that they are read slowly; names, numbers, addresses and what is explained left out."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

import regex

from pipeline.readability import arabic
from pipeline.readability.splitting import HYPHEN, WORD
from pipeline.readability.syllables import RULES as COUNTED
from pipeline.readability.syllables import syllables
from pipeline.wording.lists import ELISION
from pipeline.wording.rules import is_explained

REMEDY = "Write a shorter word, or two; if it must stay, explain it as a term (`terms:`), or in parentheses beside it."
SOURCE = "our own limit: of everyday language, fewer than 1 word in 1,000 is longer"
INNER = re.compile(r"[’'·.:‧].*$")  # of a word with a full stop inside, such as an address, the first part
LATIN = re.compile(r"[a-z]", re.IGNORECASE)
ENDS = re.compile(r"(?:^|[.!?:؟。।]\s*)[^\w]*$")
OPENED = re.compile(r"[(\[]\s*$")
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
        written = ELISION.sub("", match[0])
        word = INNER.sub("", written)
        if len(word) <= limit or (count := _count(word, language)) <= limit or is_explained(word, explained):
            continue
        if not _is_name(word, match, language) and not _stands_in_parentheses(match):
            yield Long(word, match.end() - len(written), count)


def _is_name(word: str, match: regex.Match[str], language: str) -> bool:
    """Whether a word is a name, a number, a part of an address, or Latin in an Arabic text; German nouns are no names."""
    text, start = match.string, match.start()
    near = max(0, start - NEAR)
    if any(map(str.isdigit, word)) or word[1:] != word[1:].lower() or (language == "ar" and LATIN.search(word)):
        return True
    if ADDRESS.search(text[near:start].split(" ")[-1] + text[start : match.end() + NEAR].split(" ")[0]):
        return True
    return word[:1].isupper() and language != "de" and not ENDS.search(text, near, start)


def _stands_in_parentheses(match: regex.Match[str]) -> bool:
    """Whether a word explains, or is explained: it opens a parenthesis, or one opens after it."""
    start = match.start()
    return bool(OPENED.search(match.string, max(0, start - NEAR), start) or BESIDE.match(match.string, match.end()))


def says(one: Long, language: str, limit: float) -> str:
    """What is wrong with a long word, without the full stop."""
    how = " as OSMAN counts them" if language == "ar" else ""
    return f"“{one.word}” has {one.syllables} syllables{how}; the limit is {limit:g}"


def _count(word: str, language: str) -> int:
    """The syllables of the longest part between hyphens: a hyphen shows where a part ends."""
    parts = [part for part in HYPHEN.split(word) if part]
    return max((arabic.syllables(part) if language == "ar" else syllables(part, language) for part in parts), default=0)
