"""What Arabic words are made of, and the words whose vowels never depend on the sentence: numbers."""

import re
from collections.abc import Sequence
from typing import TypeAlias

LETTER = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3"
FATHA, DAMMA, KASRA, SHADDA, SUKUN, LONG_A = "\u064e", "\u064f", "\u0650", "\u0651", "\u0652", "\u0670"
FATHATAN = "\u064b"
VOWELS = FATHA + DAMMA + KASRA
TANWIN = FATHATAN + "\u064c\u064d"
# The vowel signs; those of Koran reading (06d6 and on) among them.
SIGNS = "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
JOINED = "\u0640\u0653-\u0655"  # part of the letter before: tatweel, and madda or hamza written apart
WORD = re.compile(rf"[{LETTER}][{LETTER}{SIGNS}{JOINED}]*")
UNIT = re.compile(rf"([{LETTER}])([{SIGNS}{JOINED}]*)")

Units: TypeAlias = list[tuple[str, str]]  # letters, each with the vowel signs that it carries


def units(word: str) -> Units:
    """The letters of a word with their signs.

    >>> [letter for letter, _ in units("كَتَب")], written(units("كَتَب")) == "كَتَب"
    (['ك', 'ت', 'ب'], True)
    """
    return [
        (letter + "".join(re.findall(f"[{JOINED}]", rest)), "".join(re.findall(f"[{SIGNS}]", rest)))
        for letter, rest in UNIT.findall(word)
    ]


def written(word: Units, joined: bool = True) -> str:
    """The word that `units` took apart; without what is ``joined`` to its letters, it is as a model knows it."""
    return "".join((letter if joined else letter[0]) + signs for letter, signs in word)


def letters(word: Units) -> str:
    """A word without its signs."""
    return "".join(letter[0] for letter, _ in word)


def is_complete(word: Units) -> bool:
    """Whether a word carries all the signs that its reader needs, its last letter aside.

    >>> is_complete(units("كَتَب")), is_complete(units("كُتب"))
    (True, False)
    """
    if all(not signs or (signs == FATHATAN and spot > len(word) - 3) for spot, (_, signs) in enumerate(word)):
        return False  # the ending "-an" is spelling, and says nothing of the other vowels
    bare = letters(word)
    article = re.match("[وفبك]?ال", bare)
    for spot, letter in enumerate(bare[:-1]):
        before_long = bare[spot + 1] in "اويى" and not word[spot + 1][1]
        if not (word[spot][1] or letter in "اويىآ" or before_long or (article and spot == article.end() - 1)):
            return False
    return True


# Numbers in words, without the vowel of their case, which the voice leaves out.
_NUMBERS = """
صِفْر وَاحِد وَاحِدَة أَحَد إِحْدَى اِثْنَان اِثْنَيْن اِثْنَا اِثْنَيْ اِثْنَتَان اِثْنَتَيْن اِثْنَتَا اِثْنَتَيْ
ثَلَاثَة أَرْبَعَة خَمْسَة سِتَّة سَبْعَة ثَمَانِيَة تِسْعَة عَشَرَة ثَلَاث أَرْبَع خَمْس سِتّ سَبْع ثَمَانِي ثَمَان تِسْع عَشْر
عِشْرُون ثَلَاثُون أَرْبَعُون خَمْسُون سِتُّون سَبْعُون ثَمَانُون تِسْعُون
عِشْرِين ثَلَاثِين أَرْبَعِين خَمْسِين سِتِّين سَبْعِين ثَمَانِين تِسْعِين
مِئَة مِئَتَان مِئَتَيْن ثَلَاثُمِئَة أَرْبَعُمِئَة خَمْسُمِئَة سِتُّمِئَة سَبْعُمِئَة ثَمَانِيمِئَة ثَمَانُمِئَة تِسْعُمِئَة
أَلْف أَلْفًا أَلْفَان أَلْفَيْن آلَاف مِلْيُون مِلْيُونًا مِلْيُونَان مِلْيُونَيْن مَلَايِين فَاصِل
"""
# Latin letters by their names, as lexicons and terms spell them.
_LATIN = "أَيْ بِي سِي دِي إِي إِفْ جِي إِتْشْ آيْ كَيْ إِلْ إِمْ إِنْ أُو كِيُو آرْ إِسْ تِي يُو فِي دَبِلْيُو إِكْسْ وَايْ زِدْ"
_WORDS_TOO = frozenset("أي إن آي في".split())  # common words as well
_FRONT = {"و": FATHA, "ف": FATHA, "ب": KASRA, "ل": KASRA, "ك": FATHA}
_NUMBER: dict[str, Units] = {letters(units(word)): units(word) for word in _NUMBERS.split()}
_LETTER_NAME: dict[str, Units] = {letters(units(name)): units(name) for name in _LATIN.split()}
_TEEN = {letters(units(word)): units(word) for word in ("عَشَر", "عَشْرَة")}  # behind another number: "thir-teen"
_PREFIXED = re.compile("([وف]?)([بلك]?)(ال)?")


def number(bare: str) -> Units | None:
    """A number word with its vowels, whatever is joined to its front ("and", "with", "the"); None for any other word."""
    if bare in _NUMBER:
        return _NUMBER[bare]
    match = _PREFIXED.match(bare)
    rest = bare[match.end() :] if match else bare
    if not match or rest not in _NUMBER or bare.endswith("لست"):  # "lastu" is "I am not"
        return None
    front = [(letter, _FRONT[letter]) for letter in match[1] + match[2]]
    article = [("ا", ""), ("ل", SUKUN)] if match[3] else []
    return [*front, *article, *_NUMBER[rest]]


def known(words: Sequence[Units], gaps: Sequence[str]) -> list[Units]:
    """The words of a sentence, with numbers and the names of Latin letters given their vowels.

    ``gaps``: what stands after each word. A name is one where another stands beside it.
    """
    names = [
        letters(word) in _LETTER_NAME and word != units("أو") and all(len(letter) == 1 for letter, _ in word)
        for word in words
    ]
    found = [_before_alef(word) for word in words]
    start = 0
    for end in range(1, len(words) + 1):
        if end < len(words) and names[end - 1] and names[end] and gaps[end - 1] in (" ", "-"):
            continue
        run = [letters(word) for word in words[start:end]]
        if len(run) > 1 and not _WORDS_TOO.issuperset(run):
            found[start:end] = [_LETTER_NAME[name] for name in run]
        start = end
    for spot, word in enumerate(found):
        if is_bare(word):
            teen = _TEEN.get(letters(word)) if spot and gaps[spot - 1] == " " and number(letters(words[spot - 1])) else None
            found[spot] = teen or number(letters(word)) or word
    return found


def _before_alef(word: Units) -> Units:
    """The ending "-an" on the letter before the alef that carries it, where a voice and the model look for it."""
    if len(word) < 2 or word[-1] not in (("ا", FATHATAN), ("ى", FATHATAN)) or word[-2][1] not in ("", FATHA):
        return word
    return [*word[:-2], (word[-2][0], FATHATAN), (word[-1][0], "")]


def is_bare(word: Units) -> bool:
    """Whether a word is letters and nothing else."""
    return all(not signs and len(letter) == 1 for letter, signs in word)
