"""How hard each sentence of an edition is, by the formula of its language, on the words as they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.checks.subject import Subject
from pipeline.handout import Segment
from pipeline.readability.counts import count, counted
from pipeline.readability.formulas import Formula

LEVELS = ("easy", "fair", "hard", "very hard")
EDGES = (0.0, 0.5, 1.0)  # beyond the limit of a whole text, as a share of it: one sentence may be harder than the whole


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence that counts: its section, its words as they are read, its figure, and how hard that is, 0 to 3."""

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
    for section in subject.handout.sections:
        own = counted(segment for segment in section.segments if segment.lang == tag)
        for segment in own:
            counts = count(segment.read, tag)
            figure = formula.of(counts)
            yield Judged(segment, section.id, counts.words, figure, level(formula, figure))


def level(formula: Formula, figure: float) -> int:
    """Where a figure lies: within the limit of a whole text (0), or beyond it by more and more (1 to 3)."""
    beyond = figure - formula.limit if grows(formula) else formula.limit - figure
    return sum(beyond > edge * abs(formula.limit) for edge in EDGES)


def grows(formula: Formula) -> bool:
    """Whether a higher figure is harder."""
    return not formula.passes(formula.limit + 1)


def hardest(sentences: list[Judged], formula: Formula, number: int) -> list[Judged]:
    """The hardest sentences, the hardest first."""
    return sorted(sentences, key=lambda one: -one.figure if grows(formula) else one.figure)[:number]


def longest(sentences: list[Judged], number: int) -> list[Judged]:
    """The longest sentences, the longest first."""
    return sorted(sentences, key=lambda one: -one.words)[:number]
