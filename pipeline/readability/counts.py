"""What formulas are made of: words, sentences, syllables, letters. What is counted and what is not is decided here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter

from pipeline.handout import Role, Segment
from pipeline.readability import arabic, familiar, japanese
from pipeline.readability.splitting import sentences, words
from pipeline.readability.syllables import RULES, syllables

# Headings, labels, rows and captions would make any text look easy: they are short and have no verb.
COUNTED = frozenset({Role.SENTENCE, Role.ITEM})
SHORTEST = 4  # words; below this a list item is a label
LIX_LONG = 6  # letters; longer words are long (Björnsson 1968)


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over some sentences. What a language is not counted by is 0, and no formula of its own asks for it."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    letters: int = 0
    monosyllables: int = 0
    three_syllables: int = 0  # words of three syllables and more
    four_syllables: int = 0
    five_syllables: int = 0
    more_than_six_letters: int = 0
    more_than_five_letters: int = 0  # Arabic words
    complex: int = 0  # Arabic words with more than four vowel signs
    faseeh: int = 0  # Arabic words of a formal kind
    unfamiliar: int = 0  # English words that are not on the list of Dale and Chall
    morphemes: int = 0  # Japanese, with the four kinds below
    kango: int = 0
    wago: int = 0
    verbs: int = 0
    particles: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*map(int.__add__, _values(self), _values(other)))


_values: Callable[[Counts], tuple[int, ...]] = attrgetter(*(field.name for field in fields(Counts)))


def added(several: Iterable[Counts]) -> Counts:
    """The sums over some counts."""
    return Counts(*map(sum, zip(*map(_values, several), strict=True)))


def counted(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """The segments that scores count: prose and list items of at least four words, as they are read."""
    return tuple(s for s in segments if s.role in COUNTED and len(words(s.read, s.lang)) >= SHORTEST)


@lru_cache(maxsize=4096)
def count(text: str, tag: str) -> Counts:
    """The counts of one segment's words; a translation may hold several sentences.

    Raises ProjectError for Japanese where the extra ``ja`` is not installed.
    """
    language = tag.partition("-")[0]
    found = words(text, tag)
    sums = map(sum, zip(*[_word(word, language) for word in found], strict=True))
    made = Counts(len(sentences(text, tag)) or 1, len(found), *sums)
    if language != "ja":
        return made
    kinds = japanese.kinds(text)
    return made + Counts(
        morphemes=kinds.morphemes, kango=kinds.kango, wago=kinds.wago, verbs=kinds.verbs, particles=kinds.particles
    )


@lru_cache(maxsize=65536)
def _word(word: str, language: str) -> tuple[int, ...]:
    """What one word adds to the sums, in the order of `Counts` from ``syllables`` on, as far as the language goes."""
    if language == "ar":
        bare = arabic.letters(word)
        own = (int(len(bare) > arabic.LONG), int(arabic.is_complex(word)), int(arabic.is_faseeh(word)))
        return *_general(arabic.syllables(word), bare), *own
    spoken = syllables(word, language) if language in RULES else 0
    if language == "en":
        return *_general(spoken, word), 0, 0, 0, int(not familiar.is_familiar(word))
    return _general(spoken, word)


def _general(spoken: int, word: str) -> tuple[int, ...]:
    length = len(word) if word.isalpha() else sum(map(str.isalpha, word))
    return (
        spoken,
        length,
        int(spoken == 1),
        int(spoken >= 3),
        int(spoken >= 4),
        int(spoken >= 5),
        int(length > LIX_LONG),
    )


def longest_sentence(text: str, tag: str) -> int:
    """The words of the longest sentence of a segment."""
    return max((len(words(sentence, tag)) for sentence in sentences(text, tag)), default=0)


def total(segments: Iterable[Segment], tag: str) -> Counts:
    """The counts of all segments that count, on the words as they are read."""
    return added(count(segment.read, tag) for segment in counted(segments))


def total_shown(segments: Iterable[Segment], tag: str) -> Counts:
    """The counts of the same segments, on the words and digits that are shown."""
    return added(count(segment.text, tag) for segment in counted(segments))
