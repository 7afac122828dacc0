"""Scores of a handout: as a whole, by section and by paragraph, on the words as they are read aloud and as they are shown.

The limit is set on what is read: numbers, units and short forms are words there, as the makers of formulas ask for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import nan

from pipeline.handout import Handout, Segment
from pipeline.readability.choice import formulas_for
from pipeline.readability.counts import Counts, counted, longest_sentence, total, total_shown
from pipeline.readability.formula import Formula

NOTHING_YET = "nothing to score yet."


@dataclass(frozen=True, slots=True)
class Score:
    """One figure. ``where`` is a section's or a segment's id, empty for the whole; ``first`` the first segment counted.

    ``figure`` and ``counts`` are of what is read; ``shown`` is the figure of what is shown. Both are nan where there is no
    figure: nothing counts, or the formula cannot be asked.
    """

    level: str  # document, section or paragraph
    where: str
    figure: float
    counts: Counts
    first: str = ""
    shown: float = nan


@dataclass(frozen=True, slots=True)
class Also:
    """What another formula of the language says of the whole: of what is read, and of what is shown."""

    formula: Formula
    figure: float
    shown: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a handout by one formula, and its segments that count, each with the words of its longest sentence.

    ``missing`` says why there is no figure at all, where something is not installed or nothing is translated; it is empty
    otherwise.
    """

    formula: Formula
    document: Score
    sections: tuple[Score, ...]
    paragraphs: tuple[Score, ...]
    sentences: tuple[tuple[Segment, int], ...]
    also: tuple[Also, ...] = ()
    missing: str = ""


def score(handout: Handout) -> Scores:
    """Score ``handout`` by the formulas of its language. Segments in another language (drafts) do not count.

    Raises ProjectError when no formula fits the locale (`choice.formulas_for`).
    """
    tag = handout.edition.locale
    formula, *others = formulas_for(tag)
    own = counted(segment for segment in handout.segments if segment.lang == tag)
    sentences = tuple((segment, longest_sentence(segment.read, tag)) for segment in own)
    if missing := formula.missing() or ("" if own else NOTHING_YET):
        return Scores(formula, Score("document", "", nan, Counts()), (), (), sentences, missing=missing)
    sections = []
    paragraphs = []
    for section in handout.sections:
        sections += _score("section", section.id, section.segments, tag, formula)
        for block in section.blocks:
            paragraphs += _score("paragraph", section.id, block.segments, tag, formula)
    (document,) = _score("document", "", own, tag, formula)
    shown = total_shown(own, tag)
    also = tuple(Also(other, other.of(document.counts), other.of(shown)) for other in others)
    return Scores(formula, document, tuple(sections), tuple(paragraphs), sentences, also)


def _score(level: str, where: str, segments: Iterable[Segment], tag: str, formula: Formula) -> list[Score]:
    own = counted(segment for segment in segments if segment.lang == tag)
    if not own:
        return []
    counts = total(own, tag)
    return [Score(level, where, formula.of(counts), counts, own[0].id, formula.of(total_shown(own, tag)))]
