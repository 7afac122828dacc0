"""What formulas count, by name. A part of nothing is 0."""

from collections.abc import Callable

from pipeline.readability.counts import Counts
from pipeline.readability.formula import MORPHEMES, SYLLABLES, WORD_LIST, Quantity

# Dale and Chall add 3.6365 to a text in which more than 5 % of the words are unfamiliar.
DALE_CHALL_STEP = 5


def ratio(part: str, whole: str) -> Callable[[Counts], float]:
    """How much of ``part`` there is for one of ``whole``, both fields of `Counts`."""
    return lambda counts: getattr(counts, part) / max(getattr(counts, whole), 1)


def percent(part: str, whole: str = "words") -> Callable[[Counts], float]:
    """How many of 100 words are ``part``."""
    return lambda counts: 100 * getattr(counts, part) / max(getattr(counts, whole), 1)


SENTENCE = Quantity("words a sentence", ratio("words", "sentences"))
WORD = Quantity("syllables a word", ratio("syllables", "words"), SYLLABLES)
LETTERS = Quantity("letters a word", ratio("letters", "words"))
SENTENCES_OF_WORDS = Quantity("sentences a word", ratio("sentences", "words"))
LONG = Quantity("% words of more than 6 letters", percent("more_than_six_letters"))
LONG_A_SENTENCE = Quantity("words of more than 6 letters a sentence", ratio("more_than_six_letters", "sentences"))
ONE = Quantity("% words of 1 syllable", percent("monosyllables"), SYLLABLES)
THREE = Quantity("% words of 3 syllables and more", percent("three_syllables"), SYLLABLES)
FOUR = Quantity("% words of 4 syllables and more", percent("four_syllables"), SYLLABLES)
FIVE = Quantity("% words of 5 syllables and more", percent("five_syllables"), SYLLABLES)
ROOT_OF_THREE = Quantity(
    "√(words of 3 syllables and more in 30 sentences)",
    lambda counts: (30 * counts.three_syllables / max(counts.sentences, 1)) ** 0.5,
    SYLLABLES,
)
HYPOTENUSE = Quantity(
    "√(words a sentence² + % words of 4 syllables and more²)",
    lambda counts: (SENTENCE.of(counts) ** 2 + FOUR.of(counts) ** 2) ** 0.5,
    SYLLABLES,
)
UNFAMILIAR = Quantity("% words not on the list", percent("unfamiliar"), WORD_LIST)
MANY_UNFAMILIAR = Quantity(
    "(1 if more than 5 % are not on the list)", lambda counts: float(UNFAMILIAR.of(counts) > DALE_CHALL_STEP), WORD_LIST
)
ARABIC = Quantity(
    "(long words + syllables + complex words + faseeh words) a word",
    lambda counts: (
        (counts.more_than_five_letters + counts.syllables + counts.complex + counts.faseeh) / max(counts.words, 1)
    ),
    SYLLABLES,
)
MORPHEMES_A_SENTENCE = Quantity("morphemes a sentence", ratio("morphemes", "sentences"), MORPHEMES)
KANGO = Quantity("% kango", percent("kango", "morphemes"), MORPHEMES)
WAGO = Quantity("% wago", percent("wago", "morphemes"), MORPHEMES)
VERBS = Quantity("% verbs", percent("verbs", "morphemes"), MORPHEMES)
PARTICLES = Quantity("% particles", percent("particles", "morphemes"), MORPHEMES)
