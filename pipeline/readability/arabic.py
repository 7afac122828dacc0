"""What OSMAN counts in an Arabic word: by its vowel signs where it has them, by its letters where it has none.

The rules are those of the authors' own program (El-Haj and Rayson 2016; its classes `OsmanReadability` and `Syllables`). It
counts signs, and in a word without them there is nothing to count. There we take each letter but a bare alif for the vowel
that a reader puts in, as textstat does for whole texts. Two faults of textstat are not ours: it never sees a short vowel
sign, and it asks for more than five syllables where the authors ask for more than four.
"""

import re

LONG = 5  # letters; longer words are long
MANY = 4  # syllables; a word with more is complex, and may be "faseeh": of a formal kind
UNHEARD = 2  # letters of a word without signs that the authors' program counts as no syllable
_SHORT = re.compile("[\u064e\u064f\u0650]")  # fatha, damma, kasra
_LENGTHENED = re.compile("[\u064e\u064f\u0650](?=[اوي])")
_STRESSED = re.compile("[\u064b\u064c\u064d\u0651]")  # tanween, shadda
_SIGNS = re.compile("[\u064b-\u0658\u0670]")
_STROKE = "\u0640"  # only stretches a word
_BARE = re.compile("[اىآ]")
_FASEEH = re.compile("[ئءؤذظ]|(?:وا|ون)$")


def letters(word: str) -> str:
    """The word without vowel signs."""
    return _SIGNS.sub("", word).replace(_STROKE, "")


def syllables(word: str) -> int:
    """Syllables, long and stressed ones twice: of a word with signs. Else one for each letter but a bare alif."""
    if _is_signed(word):
        return len(_SHORT.findall(word)) + len(_LENGTHENED.findall(word)) + 2 * len(_STRESSED.findall(word))
    return max(1, len(_BARE.sub("", letters(word))))


def is_complex(word: str) -> bool:
    """Whether more than four vowel signs are written; a word without signs is never known to be complex."""
    return _is_signed(word) and len(_SHORT.findall(word)) + len(_STRESSED.findall(word)) > MANY


def is_faseeh(word: str) -> bool:
    """Whether a long word has a letter or an ending that everyday Arabic drops."""
    heard = syllables(word) - (0 if _is_signed(word) else UNHEARD)
    return heard > MANY and _FASEEH.search(letters(word)) is not None


def _is_signed(word: str) -> bool:
    """Whether a word is written with its vowels: a sign or two alone, for clearness, are not all that is heard."""
    return 2 * len(_SIGNS.findall(word)) >= len(letters(word))
