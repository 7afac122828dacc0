"""What the phonemes of espeak-ng give away: another language's voice, a word spelled because it cannot be said."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

SWITCH = re.compile(r"\(([a-z]{2,3}(?:-[a-z0-9-]+)?)\)")
SPELLED_AT_MOST = 3  # letters at the beginning of a word, before the rest is said as a word
NAME = 4  # phonemes: in a script without capitals a shorter one may be the letter's sound, as in Arabic and in kana
VOWELS = frozenset("aeiouyıøæœаеиоуыэюяєіαεηιουω")
# Signs that are a pause or nothing to a voice.
QUIET = frozenset(
    ".,;:!?…'’‘‚\"“”„«»‹›()[]{}-‐‑–—·¿¡،؛؟।。、「」\u00ad\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069"
)


def switches(phonemes: str, language: str) -> tuple[str, ...]:
    """The languages that a voice of ``language`` (ISO 639) changes to.

    >>> switches("di: (en)s'0ftwe@(de)", "de")
    ('en',)
    """
    found = dict.fromkeys(mark for mark in SWITCH.findall(phonemes) if mark.split("-")[0] != language)
    return tuple(found)


@lru_cache(maxsize=4096)
def bare(phonemes: str) -> str:
    """Phonemes without stress, length, pauses and shades of vowels; and without r, which comes and goes between letters.

    >>> bare("v,i:;,oUd'i:"), bare("m,A@r,En'eI") == bare("mA@En'eI")
    ('vioudi', True)
    """
    return re.sub(r"[^a-z0-9@&]|r", "", SWITCH.sub("", phonemes).casefold())


def letters(word: str) -> str:
    """The letters of a word, without the marks that it may carry apart."""
    return word if word.isalpha() else "".join(sign for sign in word if sign.isalpha())


def ends(word: str, phonemes: Mapping[str, str]) -> Iterator[str]:
    """What is left of a word whose first letters seem to be said by their names.

    Only consonants of scripts with capitals count: the name of a vowel is its sound in most languages, and that of a
    letter in a script without vowels is what it sounds like in a word.
    """
    said, names = bare(phonemes[word]), ""
    for count, letter in enumerate(letters(word)[:SPELLED_AT_MOST], start=1):
        name = bare(phonemes[letter])
        names += name
        if not _is_consonant(letter) or len(name) < 2 or not said.startswith(names) or len(word) < count + 2:
            return
        yield word[count:]


def is_spelled(word: str, phonemes: Mapping[str, str]) -> bool:
    """Whether a word is said letter by letter, or its beginning is. ``phonemes``: of it, its letters and its `ends`."""
    said, names = bare(phonemes[word]), [bare(phonemes[letter]) for letter in letters(word)]
    if len(names) < 2 or not said:
        return False
    if said == "".join(names) and all(
        _is_cased(letter) or len(name) >= NAME for letter, name in zip(letters(word), names, strict=True)
    ):
        return True
    return any(
        said == "".join(names[: len(word) - len(end)]) + bare(phonemes[end])
        for end in ends(word, phonemes)
        if end in phonemes
    )


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """The script of a letter as Unicode names it, such as ``LATIN``."""
    return unicodedata.name(unicodedata.normalize("NFKD", letter)[0], "UNNAMED").split()[0]


def scripts(texts: Iterable[str], share: float = 0.1) -> frozenset[str]:
    """The scripts that texts are written in: those with at least ``share`` of their letters."""
    by_script: Counter[str] = Counter()
    for sign, count in Counter("".join(texts)).items():
        if sign.isalpha():
            by_script[script(sign)] += count
    return frozenset(name for name, count in by_script.items() if count >= share * by_script.total())


def _is_cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _is_consonant(letter: str) -> bool:
    return _is_cased(letter) and unicodedata.normalize("NFD", letter.casefold())[0] not in VOWELS
