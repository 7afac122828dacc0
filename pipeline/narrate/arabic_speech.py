"""How Arabic words with their vowels are said: the ends of words, and the spelling that espeak-ng reads right.

The short vowel at the end of most words only marks case or mood. Which one it is follows from the whole sentence, and the
model is often wrong; a wrong one says who did what to whom. Speakers who are not sure leave it out ("sakkin
taslam"), as everybody does before a pause; so does this. A feminine word ends in "t" before what it belongs to, and in "h"
elsewhere, as before a pause. A vowel that marks no case stays.
"""

import re
from dataclasses import dataclass

from pipeline.narrate.arabic_words import (
    DAMMA,
    FATHA,
    FATHATAN,
    KASRA,
    LONG_A,
    SHADDA,
    SUKUN,
    TANWIN,
    VOWELS,
    Units,
    letters,
    number,
    written,
)

# Words whose last vowel marks no case: particles, pronouns, adverbs of place and time, and the verbs "was" and "is not".
_KEPT = frozenset(
    "من عن هل قد لم لن مع ثم أن إن كم أو أم بل لكن لأن بأن كأن هو هي أنت كيف أين حيث بعد قبل عند بين خلال تحت فوق حول دون "
    "ضمن منذ عبر نحو ضد كان ليس صار هذه الذين سوف لك".split()
)
# What no feminine word belongs to: they open a phrase of their own, or say what the word is like.
_NO_OWNER = frozenset(
    "من عن في على إلى مع بعد قبل عند لدى خلال بين منذ حتى إذا أو أم ثم لكن لأن لأنها لم لن لا ليست قد هو هي هنا هناك "
    "جدا التي الذي الذين كما مثل أن إن كان كانت تكون فقط أيضا تقريبا أقل أكثر أعلى أدنى أكبر أصغر أفضل أطول أخرى".split()
)
_LONG_A = re.compile("[وف]?[بلك]?(?:(ه)(?:ذا|ذه|ذان|ذين|ؤلاء|كذا)|(ذ)لك|(ل)كن.{0,3}|أو(ل)ئك)")
_WITH_ARTICLE = re.compile("([وفبك]?)ال..")
_WASL = re.compile("[وفبل]?ا[^لوي]")
_COUNTED = frozenset("عشر مئة ألف آلاف مليون ملايين".split())
_SUN = frozenset("تثدذرزسشصضطظلن")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence. ``case`` is what the model gave its last letter; ``own``: its last letter keeps what it has.

    ``pause``: no word of the same phrase follows.
    """

    units: Units
    case: str
    own: bool
    pause: bool

    @property
    def bare(self) -> str:
        """Its letters."""
        return letters(self.units)


def said(word: Word, after: Word | None) -> str:
    """The word as the voice gets it, before the word that follows it."""
    if word.bare.endswith("ة"):
        return written(_spelled(_feminine(word, after)))
    return written(_spelled(word.units if word.own else _ended(word)))


def _ended(word: Word) -> Units:
    """Without the vowel of its case or mood."""
    *front, (letter, signs) = word.units
    kept = word.bare in _KEPT or (word.bare[0] in "وف" and word.bare[1:] in _KEPT) or letter == "ه"
    if not front or (kept and not word.pause):
        return word.units
    article = _WITH_ARTICLE.match(word.bare)
    if letter in "وي" and signs == FATHA and not article:  # tuwuffiya, huwa: part of the word
        return word.units
    dropped = VOWELS + TANWIN.replace(FATHATAN, "")
    return [*front, (letter, "".join(sign for sign in signs if sign not in dropped))]


def _feminine(word: Word, after: Word | None) -> Units:
    """Its last letter as "t" or as "h"; a sign that a translator gave it stays."""
    *front, (letter, signs) = word.units
    if word.own and signs:
        return word.units
    if not _has_owner(word, after):
        return [*front, (letter.replace("ة", "ه"), "")]
    return [*front, (letter, FATHA if after and after.bare == "عشر" else "")]


def _has_owner(word: Word, after: Word | None) -> bool:
    """Whether the next word is what a feminine word belongs to, or what a number counts."""
    if word.pause or after is None or after.bare in _NO_OWNER:
        return False
    if number(word.bare):
        return after.bare in _COUNTED or not (after.bare.startswith("و") or number(after.bare))
    return not (_WITH_ARTICLE.match(word.bare) or word.bare.startswith("لل") or set(word.case) & set(TANWIN))


def _spelled(word: Units) -> Units:
    """The same letters with their signs as espeak-ng 1.52 reads them right; found with the phonemes that it reports."""
    bare = letters(word)
    signs = [_ordered(given) for _, given in word]
    if len(bare) > 2 and bare.endswith("وا") and signs[-3][-1:] == DAMMA and signs[-2:] in (["", ""], [SUKUN, ""]):
        signs[-3:] = [signs[-3][:-1] + SUKUN, "", ""]  # "-ū", not "-ūā"
    if bare.endswith("آي") and signs[-1] == SUKUN:  # "āy", not "āī"
        signs[-1] = ""
    if long := _LONG_A.fullmatch(bare):  # written short, said long
        signs[max(map(long.start, range(1, 5)))] = LONG_A
    article = _WITH_ARTICLE.match(bare)
    if article and not signs[len(article[1])] and signs[len(article[1]) + 1] in ("", SUKUN, KASRA):
        _article(bare, signs, len(article[1]))
    elif bare.startswith("للا") and signs[1] == KASRA and len(bare) > 3:  # lil-ittihad
        signs[1:3] = [SUKUN, KASRA]
    elif _WASL.match(bare):
        _open_alef(bare, signs)
    for spot in range(1, len(bare)):
        if signs[spot - 1][-1:] in (FATHA, DAMMA, KASRA) and _is_consonant(bare, signs, spot):
            signs[spot - 1] += SUKUN  # keeps the voice from making one long vowel of the two
    return [(letter, sign) for (letter, _), sign in zip(word, signs, strict=True)]


def _ordered(signs: str) -> str:
    """The sign of doubling first, or the vowel is not said: Unicode's own order (NFC) is the other one."""
    return SHADDA + signs.replace(SHADDA, "") if SHADDA in signs else signs


def _article(bare: str, signs: list[str], alef: int) -> None:
    """The article, with its "l" or the doubled letter after it, and with what is joined to its front."""
    after = bare[alef + 2]
    if after == "ا" and signs[alef + 2] in ("", KASRA):  # al-ittihad
        signs[alef + 1 : alef + 3] = [SUKUN if alef else "", KASRA]
        if alef and bare[0] in "بك":
            signs[alef] = KASRA
        return
    if signs[alef + 1] == KASRA:
        return
    if alef and bare[0] != "و":
        signs[0] = signs[alef + 1] = ""
    if after in _SUN and (not alef or bare[0] != "و"):
        signs[alef + 1] = ""
        signs[alef + 2] = signs[alef + 2].replace(SHADDA, "")


def _open_alef(bare: str, signs: list[str]) -> None:
    """The alef before a cluster of consonants, which is written without its vowel."""
    alef = bare.index("ا")
    doubled = bare[alef + 1] == "ت" and SHADDA in signs[alef + 1]
    if not signs[alef] and (signs[alef + 1] == SUKUN or doubled):
        passive = signs[alef + 2 : alef + 3] == [DAMMA] and bare[alef : alef + 3] != "اسم"
        signs[alef] = DAMMA if passive else KASRA
    if alef and signs[0] == FATHA and signs[alef] in (DAMMA, KASRA):
        signs[0] += SUKUN


def _is_consonant(bare: str, signs: list[str], spot: int) -> bool:
    """Whether the "w" or "y" at ``spot`` opens a syllable."""
    vowel = signs[spot][:1] in (FATHA, DAMMA, KASRA)
    if bare[spot] == "ي":
        return vowel or (bare[spot + 1 : spot + 2] == "ا" and not signs[spot])
    before_alef = bare[spot + 1 : spot + 2] == "ا" and spot + 2 < len(bare)
    return bare[spot] == "و" and (vowel or SHADDA in signs[spot] or before_alef)
