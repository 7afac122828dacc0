"""What formulas are made of: words, sentences, syllables, letters. What is counted and what is not is decided here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from struct import Struct

from pipeline.handout import Role, Segment
from pipeline.readability import arabic, familiar, japanese
from pipeline.readability.splitting import sentences, words
from pipeline.readability.syllables import RULES, syllables

# Headings, labels, rows and captions would make any text look easy: they are short and have no verb.
COUNTED = frozenset({Role.SENTENCE, Role.ITEM})
KNOWN = 65_536  # words of a language that are remembered
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
# All counts side by side in one whole number, 32 bits each, so that sums over words and texts are additions of numbers.
_PACKED = Struct(f"<{len(fields(Counts))}I")


def _packed(*counts: int) -> int:
    return int.from_bytes(_PACKED.pack(*counts, *[0] * (_PACKED.size // 4 - len(counts))), "little")


def _unpacked(packed: int) -> Counts:
    return Counts(*_PACKED.unpack(packed.to_bytes(_PACKED.size, "little")))


def counted(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """The segments that scores count: prose and list items of at least four words, as they are read."""
    return tuple(s for s in segments if s.role in COUNTED and len(words(s.read, s.lang)) >= SHORTEST)


def count(text: str, tag: str) -> Counts:
    """The counts of one segment's words; a translation may hold several sentences.

    Raises ProjectError for Japanese where the extra ``ja`` is not installed.
    """
    return _unpacked(_count(text, tag))


def count_all(texts: Iterable[str], tag: str) -> Counts:
    """The sums over the counts of several segments. Raises as `count`."""
    return _unpacked(sum(_count(text, tag) for text in texts))


@lru_cache(maxsize=4096)
def _count(text: str, tag: str) -> int:
    language = tag.partition("-")[0]
    found = words(text, tag)
    made = _packed(len(sentences(text, tag)) or 1, len(found)) + sum(map(_words_of(language).__getitem__, found))
    if language == "ja":
        kinds = japanese.kinds(text)
        own = Counts(
            morphemes=kinds.morphemes, kango=kinds.kango, wago=kinds.wago, verbs=kinds.verbs, particles=kinds.particles
        )
        made += _packed(*_values(own))
    return made


class _Words(dict[str, int]):
    """What each word of a language adds to the sums, once it has been asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, word: str) -> int:
        if len(self) >= KNOWN:
            self.clear()
        self[word] = packed = _packed(0, 0, *_word(word, self.language))
        return packed


_words_of = lru_cache(maxsize=None)(_Words)


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
    return count_all((segment.read for segment in counted(segments)), tag)


def total_shown(segments: Iterable[Segment], tag: str) -> Counts:
    """The counts of the same segments, on the words and digits that are shown."""
    return count_all((segment.text for segment in counted(segments)), tag)
