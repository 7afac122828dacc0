"""Where sentences and words begin and end: by `sentencex`, and by the Unicode rules for words (UAX 29).

One rule is ours, which UAX 29 leaves to whoever counts: a hyphen joins, so that "forty-two" is one word, as in the papers
that the formulas come from. Languages that write no spaces (`WITHOUT_SPACES`) are broken by the dictionaries of ICU.
"""

import re
from functools import lru_cache

import regex
from icu4py.breakers import WordBreaker
from sentencex import segment

HYPHEN = re.compile(r"[-‐‑]")  # joins a word, whose parts are said as words
WITHOUT_SPACES = frozenset({"ja", "km", "lo", "my", "th", "yue", "zh"})
# UAX 29: letters and digits with their marks (WB4, WB5, WB8–WB10, WB13a); an apostrophe, a full stop, a colon or a middle
# dot between letters (WB6, WB7), and a decimal or thousands sign between digits (WB11, WB12), do not break; nor do hyphens.
_RUN = r"[\p{L}\p{Nd}\p{Nl}_][\p{L}\p{N}\p{M}_\u200c\u200d]*+"
WORD = regex.compile(
    rf"{_RUN}(?:(?:[-‐‑]|(?<=\p{{L}}\p{{M}}*)['’.:·‧](?=\p{{L}})|(?<=\p{{Nd}}\p{{M}}*)[.,;'’٫٬](?=\p{{Nd}})){_RUN})*+"
)
# The same for Latin, Greek and Cyrillic letters without marks apart, which Python's own patterns find three times as fast.
_PLAIN = re.compile(r"[\x00-±´-¸º»¿-˿Ͱ-҂Ҋ-֏\u2000-\u200b\u2010-\u203b\u20a0-\u20bf\u2212]*")
_PLAIN_WORD = re.compile(r"\w+(?:(?:[-‐‑]|['’.:·‧](?<=[^\W\d_].)(?=[^\W\d_])|[.,;'’](?<=\d.)(?=\d))\w+)*")
# And for Arabic letters, whose marks are named here; a mark on a digit, which no text has, is left to the pattern above.
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_ARABIC = re.compile(rf"(?!(?s:.*?)[\d_][{_MARKS}])[\x00-±´-¸º»¿-˿\u0600-\u06ff\u2000-\u200b\u2010-\u203b\u2212]*")
_ARABIC_RUN = rf"\w[\w{_MARKS}]*"
_ARABIC_WORD = re.compile(
    rf"{_ARABIC_RUN}(?:(?:[-‐‑]|['’.:·‧](?<=(?:[^\W\d_]|[{_MARKS}]).)(?=[^\W\d_])|[.,;'’٫٬](?<=\d.)(?=\d)){_ARABIC_RUN})*"
)
# What `sentencex` takes for the end of a sentence and is not, by language; elsewhere only a small letter tells it.
_ABBREVIATION = {
    language: regex.compile(rf"(?<![\p{{L}}\p{{M}}.])(?:{endings})\s*$")
    for language, endings in {
        "ar": r"[أد]\.",
        "en": r"approx\.",
        "fr": r"MM?\.",
        "nb": r"f\.eks\.|bl\.a\.|d\.v\.s\.",
        "pl": r"[Dd]n\.|br\.",
        "sv": r"t\.ex\.|bl\.a\.|d\.v\.s\.",
    }.items()
}
_SMALL = regex.compile(r"\P{L}*\p{Ll}")
_QUOTED = regex.compile(r"[」』]\s*$")  # Japanese: a quotation goes on with と, "said"
_KHMER = regex.compile(r"(?<=[។៕])\s+")  # unknown to sentencex


def sentences(text: str, tag: str) -> list[str]:
    """The sentences of a text that have words; ``tag`` is the text's BCP 47 tag.

    >>> sentences("Dr. Smith gave 1.2 mg. Then he left.", "en")
    ['Dr. Smith gave 1.2 mg.', 'Then he left.']
    """
    language = tag.partition("-")[0]
    made: list[str] = []
    for piece in _KHMER.split(text) if language == "km" else map(str, segment(language, text)):
        if made and _goes_on(made[-1], piece, language):
            made[-1] += piece
        else:
            made.append(piece)
    return [piece.strip() for piece in made if any(map(str.isalnum, piece))]


def _goes_on(before: str, piece: str, language: str) -> bool:
    """Whether a piece belongs to the one before it."""
    if language == "ja":
        return bool(_QUOTED.search(before)) and piece.startswith("と")
    ended = _ABBREVIATION.get(language)
    full_stop = before.rstrip().endswith(".")
    return full_stop and (_SMALL.match(piece) is not None or (ended is not None and ended.search(before) is not None))


@lru_cache(maxsize=4096)
def words(text: str, tag: str = "") -> tuple[str, ...]:
    """The words of a text; ``tag`` tells a language without spaces (`WITHOUT_SPACES`) from the others.

    >>> words("Forty-two people (9,8 %) had the sponsor’s 1.2 mg.")
    ('Forty-two', 'people', '9,8', 'had', 'the', 'sponsor’s', '1.2', 'mg')
    """
    language = tag.partition("-")[0]
    if language in WITHOUT_SPACES:
        return tuple(part for part in WordBreaker(text, language) if any(sign.isalnum() for sign in part))
    found = _PLAIN_WORD if _PLAIN.fullmatch(text) else _ARABIC_WORD if _ARABIC.fullmatch(text) else WORD
    return tuple(found.findall(text))
