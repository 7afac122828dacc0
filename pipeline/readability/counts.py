"""What formulas are made of: words, sentences, syllables, letters. What is counted and what is not is decided here."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import lru_cache

from sentencex import segment as split_sentences

from pipeline.handout import Role, Segment
from pipeline.readability.syllables import RULES, syllables

# Headings, labels, rows and captions would make any text look easy: they are short and have no verb.
COUNTED = frozenset({Role.SENTENCE, Role.ITEM})
SHORTEST = 4  # words; below this a list item is a label
WORD = re.compile(r"[^\W_]+(?:[’'\-‑][^\W_]+)*")
LIX_LONG = 6  # letters; longer words are long (Björnsson 1968)
FASEEH = re.compile(r"[ئءؤذظ]|وا|ون")
OSMAN_LONG = 5  # letters; longer words are long (El-Haj & Rayson 2016)


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over some sentences. ``syllables`` is 0 for a language without syllable rules."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    letters: int = 0
    monosyllables: int = 0
    three_syllables: int = 0  # words of three syllables and more
    four_syllables: int = 0
    more_than_six_letters: int = 0
    more_than_five_letters: int = 0
    faseeh: int = 0  # Arabic words of a formal kind (OSMAN): more than five syllables, and one of FASEEH in them

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(Counts)))


def words(text: str) -> list[str]:
    """The words of a text; a hyphenated one is one. Vowel signs (as in Arabic) belong to their letter."""
    return WORD.findall("".join(sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Mn"))


def counted(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """The segments that scores count: prose and list items of at least four words, as they are read."""
    return tuple(s for s in segments if s.role in COUNTED and len(words(s.read)) >= SHORTEST)


@lru_cache(maxsize=4096)
def count(text: str, tag: str) -> Counts:
    """The counts of one segment's words; a translation may hold several sentences."""
    language = tag.split("-")[0]
    found = words(text)
    lengths = [sum(sign.isalpha() for sign in word) for word in found]
    spoken = [syllables(word, language) for word in found] if language in RULES else []
    return Counts(
        sentences=sum(1 for sentence in split_sentences(language, text) if words(sentence)) or 1,
        words=len(found),
        syllables=sum(spoken),
        letters=sum(lengths),
        monosyllables=sum(1 for number in spoken if number == 1),
        three_syllables=sum(1 for number in spoken if number >= 3),
        four_syllables=sum(1 for number in spoken if number >= 4),
        more_than_six_letters=sum(1 for length in lengths if length > LIX_LONG),
        more_than_five_letters=sum(1 for length in lengths if length > OSMAN_LONG),
        faseeh=sum(1 for word, number in zip(found, spoken, strict=False) if number > OSMAN_LONG and FASEEH.search(word)),
    )


def longest_sentence(text: str, tag: str) -> int:
    """The words of the longest sentence of a segment."""
    return max((len(words(sentence)) for sentence in split_sentences(tag.split("-")[0], text)), default=0)


def total(segments: Iterable[Segment], tag: str) -> Counts:
    """The counts of all segments that count."""
    return sum((count(segment.read, tag) for segment in counted(segments)), Counts())
