"""Are the longest words explained? A word of many syllables is read slowly, and few such words are known to everyone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, note
from pipeline.handout import Segment
from pipeline.readability import arabic
from pipeline.readability.splitting import WORD
from pipeline.readability.syllables import RULES as COUNTED
from pipeline.readability.syllables import syllables
from pipeline.rules import Rule
from pipeline.wording.rules import is_explained

MOST = 10  # words that an edition is told of
REMEDY = "Write a shorter word, or two; if it must stay, explain it as a term (`terms:`), or in parentheses beside it."
SOURCE = "our own limit: of everyday language, fewer than 1 word in 1,000 is longer"
HYPHEN = re.compile(r"[-‐‑]")
ELISION = re.compile(r"^[^\W\d_]{1,2}[’']")  # l’étude, qu’il
INNER = re.compile(r"[’'·.:‧].*$")  # of a word with a full stop inside, such as an address, the first part
LATIN = re.compile(r"[a-z]", re.IGNORECASE)
ENDS = re.compile(r"(?:^|[.!?:؟。।]\s*)[^\w]*$")
BESIDE = re.compile(r"[\s\w]{0,40}[(\[]")  # "… (in plain words)": the word, and a few after it

RULES = (Rule("long-word", "A word of very many syllables is explained.", REMEDY, SOURCE),)


@dataclass(frozen=True, slots=True)
class LongWord:
    """A word with more syllables than the limit: where it first stands, how often, and in which sections."""

    word: str
    syllables: int
    times: int
    segment: Segment
    sections: tuple[str, ...]


def check(subject: Subject) -> Iterator[Finding]:
    """Notes, the longest words first, each once; of more than ten the rest in one line."""
    found = long_words(subject)
    limit = subject.limits.word_syllables
    for one in found[:MOST]:
        often = f"; it stands here {one.times} times, in {', '.join(one.sections)}" if one.times > 1 else ""
        how = " as OSMAN counts them" if subject.locale.split("-")[0] == "ar" else ""
        message = f"{one.segment.id}: “{one.word}” has {one.syllables} syllables{how}; the limit is {limit:g}{often}."
        yield note("long-word", subject.place_of(one.word, one.segment), message, REMEDY, subject.locale)
    if rest := found[MOST:]:
        listed = ", ".join(f"“{one.word}”" for one in rest)
        message = f"{rest[0].segment.id}: {len(rest)} more words have more than {limit:g} syllables: {listed}."
        yield note("long-word", subject.place_of(rest[0].word, rest[0].segment), message, REMEDY, subject.locale)


def long_words(subject: Subject) -> tuple[LongWord, ...]:
    """The words of an edition beyond its limit that nothing explains, the longest first; names and numbers are none."""
    limit, language = subject.limits.word_syllables, subject.locale.split("-")[0]
    if limit is None or (language not in COUNTED and language != "ar"):
        return ()
    explained = subject.explained
    found: dict[str, LongWord] = {}
    section_of = {segment.id: section.id for section in subject.handout.sections for segment in section.segments}
    for segment in subject.own_text:
        for word in _candidates(segment.text, language):
            count = _count(word, language)
            if count > limit and not is_explained(word, explained):
                first = found.get(word.casefold(), LongWord(word, count, 0, segment, ()))
                places = dict.fromkeys((*first.sections, section_of.get(segment.id, "front")))
                found[word.casefold()] = LongWord(first.word, count, first.times + 1, first.segment, tuple(places))
    return tuple(sorted(found.values(), key=lambda one: (-one.syllables, -one.times)))


def _candidates(text: str, language: str) -> Iterator[str]:
    """The words that may be long: no number, no name as far as a capital shows it, and none with words in parentheses."""
    for match in WORD.finditer(text):
        word = INNER.sub("", ELISION.sub("", match[0]))
        before = text[: match.start()]
        inside = word[:1].isupper() and language != "de" and not ENDS.search(before)
        foreign = language == "ar" and LATIN.search(word)
        if any(map(str.isdigit, word)) or word[1:] != word[1:].lower() or inside or foreign:
            continue
        if not before.rstrip().endswith(("(", "[")) and not BESIDE.match(text, match.end()):
            yield word


def _count(word: str, language: str) -> int:
    """The syllables of the longest part between hyphens: a hyphen shows where a part ends."""
    parts = [part for part in HYPHEN.split(word) if part]
    return max((arabic.syllables(part) if language == "ar" else syllables(part, language) for part in parts), default=0)
