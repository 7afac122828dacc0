"""Counts in sentences: "n of N (p%)" in all its forms, and where each stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pipeline.audit.document import Passage
from pipeline.audit.numerals import PERCENT_SIGNS, WORD_VALUES, Numerals
from pipeline.audit.words import PEOPLE_NOUNS

SENTENCE_END = re.compile(r"[.!?؟。]+[\"”’)\]]*\s+(?=[\"“„«(\[]?[^\W_])")
ABBREVIATED = re.compile(r"(?:\b(?:e\.g|i\.e|vs|Dr|Mr|Mrs|Prof|approx|etc|No|Fig|z\.B|bzw|ca|d\.h|Nr|St)|\b[A-Z])\.\s+$")
DIGIT = re.compile(r"\d")
NUMBERS = re.compile(rf"\d|\b(?:{'|'.join(WORD_VALUES)})", re.IGNORECASE)
LONGEST = 8  # characters of a short form
NOT_COUNTED = re.compile(
    (
        r"(?:\b(?:part|page|step|figure|table|chapter|version|visit|day|"
        r"week|section|box|phase|grade|cycle|dose level)\s*|[-–.,/]|≥|≤|<|>)$"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of a passage, from ``start`` to ``end`` of its text."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count. ``start`` and ``end`` are offsets in the sentence's passage; ``form`` names how it was written."""

    sentence: Sentence
    start: int
    end: int
    form: str
    n: int | None
    of: int | None
    percent: Decimal | None
    n_at: int
    of_at: int
    percent_at: int

    @property
    def text(self) -> str:
        """As written."""
        return self.sentence.passage.text[self.start : self.end]

    @property
    def at(self) -> int:
        """The offset in the file."""
        return self.sentence.passage.at(self.start)


def sentences(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a passage."""
    start = 0
    for end in SENTENCE_END.finditer(passage.text):
        if not ABBREVIATED.search(passage.text, max(start, end.start() - LONGEST), end.end()):
            yield Sentence(passage, start, end.end())
            start = end.end()
    if start < len(passage.text):
        yield Sentence(passage, start, len(passage.text))


@lru_cache(maxsize=64)
def _pattern(numerals: Numerals) -> re.Pattern[str]:
    """All forms in one expression, the fullest first."""
    whole, number, of = numerals.count, numerals.number, numerals.of
    gap = r"(?:\s[^\W\d_][^\s\d()\[\],;:.]*){0,%d}?"  # words; vowel signs belong to their letters
    share = rf"(?:[{PERCENT_SIGNS}]\s?(?:{number})|(?:{number})\s?(?:[{PERCENT_SIGNS}]|percent\b|per\s?cent\b|Prozent\b))"
    aside = rf"[(\[]\s?{share}\s?[)\]]"

    def named(expression: str, name: str) -> str:
        return f"(?P<{name}>{expression})"

    forms = (
        ("share (n of N)", (rf"{named(share, 'p1')}{gap % 8}\s?[(\[]\s?{named(whole, 'n1')}\s?(?:/|"
            rf"\s{of}){named(whole, 'd1')}{gap % 5}\s?[)\]]")),
        ("n (p) of N", rf"{named(whole, 'n2')}{gap % 4}\s?{named(aside, 'p2')}{gap % 4}\s{of}{named(whole, 'd2')}"),
        ("n of N (p)", (rf"{named(whole, 'n3')}{gap % 4}(?:\s?/\s?|"
            rf"\s{of}){named(whole, 'd3')}{gap % 12},?\s?{named(aside, 'p3')}")),
        ("n (p)", rf"{named(whole, 'n4')}{gap % 5}\s?{named(aside, 'p4')}"),
        ("n of N", (rf"{named(whole, 'n5')}(?:\s{PEOPLE_NOUNS})?\s{of}{named(whole, 'd5')}(?=\s[^\W\d]|"
            rf"[,.;:)\]])(?!\s?[{PERCENT_SIGNS}])")),
        ("share", named(share, "p6")),
    )  # fmt: skip
    return re.compile("|".join(form for _, form in forms), re.IGNORECASE)


FORMS = {"1": "share (n of N)", "2": "n (p) of N", "3": "n of N (p)", "4": "n (p)", "5": "n of N", "6": "share"}


def quantities(sentence: Sentence, numerals: Numerals) -> Iterator[Quantity]:
    """The counts of a sentence, in order."""
    text, at = sentence.passage.text, sentence.start
    if not (NUMBERS if numerals.language == "en" else DIGIT).search(text, at, sentence.end):
        return
    pattern, before = _pattern(numerals), re.compile(rf"\b{numerals.of}$", re.IGNORECASE)
    while match := pattern.search(text, at, sentence.end):
        at = match.end()
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        key = next(iter(groups))[-1]
        if key != "6" and NOT_COUNTED.search(text, max(0, match.start() - 24), match.start()):
            at = match.start() + 1
            while at < sentence.end and text[at].isalnum():
                at += 1
            continue
        percent = groups.get(f"p{key}")
        if key == "4" and before.search(text, max(sentence.start, match.start() - 30), match.start()):
            continue  # "from 38 (5.3%)": a base, whose count is a word
        value = re.search(numerals.number, percent) if percent else None
        n, of = groups.get(f"n{key}"), groups.get(f"d{key}")
        yield Quantity(
            sentence,
            match.start(),
            match.end(),
            FORMS[key],
            numerals.whole(n) if n else None,
            numerals.whole(of) if of else None,
            numerals.value(value[0]) if value else None,
            match.start(f"n{key}") if n else match.start(),
            match.start(f"d{key}") if of else match.start(),
            match.start(f"p{key}") if percent else match.start(),
        )
