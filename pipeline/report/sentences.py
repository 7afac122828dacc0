"""How hard each sentence of an edition is, by the formula of its language, on the words as they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.checks.subject import Subject
from pipeline.handout import Segment
from pipeline.readability.counts import count, counted
from pipeline.readability.formula import Formula

LEVELS = ("easy", "fair", "hard", "very hard")
EDGES = (0.0, 0.5, 1.0)  # beyond the limit of a whole text, as a share of it: one sentence may be harder than the whole


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence that counts: its words as they are read, its figure, and how hard that is, 0 to 3.

    ``section`` is empty for what stands above all sections.
    """

    segment: Segment
    section: str
    words: int
    figure: float
    level: int

    @property
    def word(self) -> str:
        """How hard, in a word."""
        return LEVELS[self.level]


def judged(subject: Subject) -> Iterator[Judged]:
    """Every sentence that counts, in reading order."""
    tag, formula = subject.locale, subject.scores.formula
    if subject.scores.missing:
        return
    section_of = {segment.id: section.id for section in subject.handout.sections for segment in section.segments}
    for segment in counted(segment for segment in subject.handout.segments if segment.lang == tag):
        counts = count(segment.read, tag)
        figure, section = formula.of(counts), section_of.get(segment.id, "")
        yield Judged(segment, section, counts.words, figure, level(formula, figure, subject.limits.document))


def level(formula: Formula, figure: float, limit: float | None) -> int:
    """Where a figure lies: within the limit of a whole text (0), or beyond it by more and more (1 to 3)."""
    if limit is None:
        return 0
    return sum(formula.harder * (figure - limit) > edge * abs(limit) for edge in EDGES)


def hardest(sentences: list[Judged], formula: Formula, number: int) -> list[Judged]:
    """The hardest sentences, the hardest first."""
    return sorted(sentences, key=lambda one: -formula.harder * one.figure)[:number]


def longest(sentences: list[Judged], number: int) -> list[Judged]:
    """The longest sentences, the longest first."""
    return sorted(sentences, key=lambda one: -one.words)[:number]
