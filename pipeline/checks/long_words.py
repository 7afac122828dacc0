"""Are the longest words explained? A word of many syllables is read slowly, and few such words are known to everyone."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, note
from pipeline.handout import Segment
from pipeline.rules import Rule
from pipeline.wording import long_words as rule
from pipeline.wording.long_words import Long

MOST = 10  # words that an edition is told of

RULES = (Rule("long-word", "A word of very many syllables is explained.", rule.REMEDY, rule.SOURCE),)


@dataclass(frozen=True, slots=True)
class LongWord:
    """A word with more syllables than the limit: where it first stands, how often, and in which sections."""

    first: Long
    segment: Segment
    times: int
    sections: tuple[str, ...]

    @property
    def word(self) -> str:
        """As it is first written."""
        return self.first.word

    @property
    def syllables(self) -> int:
        """Of its longest part between hyphens."""
        return self.first.syllables


def check(subject: Subject) -> Iterator[Finding]:
    """Notes, the longest words first, each once; of more than ten the rest in one line."""
    limit = subject.limits.word_syllables
    if limit is None:
        return
    found = long_words(subject)
    for one in found[:MOST]:
        often = f"; it stands here {one.times} times, in {', '.join(one.sections)}" if one.times > 1 else ""
        message = f"{one.segment.id}: {rule.says(one.first, subject.locale.split('-')[0], limit)}{often}."
        yield note("long-word", subject.place_of(one.word, one.segment), message, rule.REMEDY, subject.locale)
    if rest := found[MOST:]:
        listed = ", ".join(f"“{one.word}”" for one in rest)
        message = f"{rest[0].segment.id}: {len(rest)} more words have more than {limit:g} syllables: {listed}."
        yield note("long-word", subject.place_of(rest[0].word, rest[0].segment), message, rule.REMEDY, subject.locale)


def long_words(subject: Subject) -> tuple[LongWord, ...]:
    """The words of an edition beyond its limit that nothing explains, the longest first; names and numbers are none."""
    limit, explained = subject.limits.word_syllables, subject.explained
    found: dict[str, LongWord] = {}
    section_of = {segment.id: section.id for section in subject.handout.sections for segment in section.segments}
    for segment in subject.own_text if limit is not None else ():
        for one in rule.long_words(segment.text, subject.locale.split("-")[0], limit or 0, explained):
            known = found.get(one.word.casefold(), LongWord(one, segment, 0, ()))
            places = dict.fromkeys((*known.sections, section_of.get(segment.id, "front")))
            found[one.word.casefold()] = LongWord(known.first, known.segment, known.times + 1, tuple(places))
    return tuple(sorted(found.values(), key=lambda one: (-one.syllables, -one.times)))
