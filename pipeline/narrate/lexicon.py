"""How words are said: what a lexicon and the study's terms put in their place before an engine gets the text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from pipeline.findings import Place

IPA, ESPEAK = "ipa", "x-espeak"  # alphabets: the International Phonetic Alphabet, and espeak-ng's own mnemonics
# What belongs to a word: letters, digits, and combining marks of Latin, Hebrew and Arabic script, which `\w` leaves out.
MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
IN_WORD = rf"[\w{MARKS}]"
WORD = re.compile(rf"(?:[^\W\d_][{MARKS}]*)+")  # letters only
PHONEMES = re.compile(r"\[\[(.*?)\]\]")  # as engines take them inside a text


@dataclass(frozen=True, slots=True)
class Entry:
    """How a written word is said: in other words, and in phonemes by alphabet (as W3C PLS names them).

    ``place`` is where the entry stands in its lexicon.
    """

    alias: str = ""
    phonemes: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = field(default=None, compare=False)

    def is_plain(self, written: str) -> bool:
        """Whether it only says that ``written`` is right as the voice says it."""
        return self.alias == written and not self.phonemes


Lexicon: TypeAlias = Mapping[str, Entry]  # by written word


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text as an engine gets it; ``written`` is the word it stands for, empty where nothing was replaced."""

    text: str
    written: str = ""


def with_readings(lexicon: Lexicon, readings: Mapping[str, str]) -> Lexicon:
    """A lexicon with how a study says its terms, which wins."""
    return {**lexicon, **{written: Entry(read) for written, read in readings.items()}}


def apply(text: str, lexicon: Lexicon, alphabet: str = "") -> str:
    """``text`` with every whole word that the lexicon knows replaced, longer entries first.

    >>> apply("VOD and B-cell ALL, not VODs", {"VOD": Entry("V O D"), "ALL": Entry("A L L")})
    'V O D and B-cell A L L, not VODs'
    >>> apply("by (Pfizer)", {"Pfizer": Entry("Fizer", {"x-espeak": "f'aIz3"})}, "x-espeak")
    "by ( [[f'aIz3]])"
    """
    return "".join(piece.text for piece in pieces(text, lexicon, alphabet))


def pieces(text: str, lexicon: Lexicon, alphabet: str = "") -> Iterator[Piece]:
    """The parts of `apply`, those that stand as they are and those that the lexicon gives.

    An entry in small letters also stands for the word at the beginning of a sentence.
    """
    pattern, written = _pattern(tuple(lexicon)) if lexicon else (NOTHING, {})
    end = 0
    for match in pattern.finditer(text):
        if match.start() > end:
            yield Piece(_plain(text[end : match.start()], alphabet))
        word = written[match.group()]
        yield Piece(_replaced(match, word, lexicon[word], alphabet), word)
        end = match.end()
    if end < len(text):
        yield Piece(_plain(text[end:], alphabet))


NOTHING = re.compile(r"(?!)")


def _replaced(match: "re.Match[str]", word: str, entry: Entry, alphabet: str) -> str:
    """What stands for a word. What follows phonemes without a space is read as letters, so an ’s wants the alias."""
    if entry.is_plain(word):
        return match.group()
    before, after = match.string[: match.start()], match.string[match.end() :]
    phonemes = entry.phonemes.get(alphabet, "") if alphabet else ""
    if phonemes and not re.match(r"['’]\w", after):
        # Right behind another sign the brackets, and what is in them, would be left out.
        return f"{' ' if before and not before[-1].isspace() else ''}[[{phonemes}]]"
    return _plain(entry.alias or match.group(), alphabet)


def _plain(text: str, alphabet: str) -> str:
    """Words that are no phonemes, for an engine that would take double brackets for some."""
    return re.sub(r"\[(?=\[)", "[ ", text) if alphabet else text


def forms(word: str) -> tuple[str, ...]:
    """How an entry's word may stand in a text: as it is, and begun with a capital where it has none."""
    return (word[:1].upper() + word[1:], word) if word.islower() else (word,)


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> "tuple[re.Pattern[str], Mapping[str, str]]":
    """What finds the words of a lexicon, and the entry of each form that it finds."""
    written = {form: word for word in words for form in forms(word)}
    written |= {word: word for word in words}  # an entry of its own goes before another's form
    listed = "|".join(re.escape(form) for form in sorted(written, key=len, reverse=True))
    return re.compile(rf"(?<!{IN_WORD})(?:{listed})(?!{IN_WORD})"), written
