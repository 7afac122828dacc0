"""Scores of a handout: as a whole, by section and by paragraph, on the words as they are read aloud."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.handout import Handout, Segment
from pipeline.readability.counts import Counts, counted, longest_sentence, total
from pipeline.readability.formulas import Formula, formula_for


@dataclass(frozen=True, slots=True)
class Score:
    """One figure. ``where`` is a section's or a segment's id, empty for the whole; ``first`` the first segment counted."""

    level: str  # document, section or paragraph
    where: str
    figure: float
    counts: Counts
    first: str = ""


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a handout by one formula, and its segments that count, each with the words of its longest sentence."""

    formula: Formula
    document: Score
    sections: tuple[Score, ...]
    paragraphs: tuple[Score, ...]
    sentences: tuple[tuple[Segment, int], ...]


def score(handout: Handout) -> Scores:
    """Score ``handout`` by the formula of its language. Segments in another language (drafts) do not count."""
    tag = handout.edition.locale
    formula = formula_for(tag)
    own = [segment for segment in handout.segments if segment.lang == tag]
    sections = []
    paragraphs = []
    for section in handout.sections:
        sections += _score("section", section.id, section.segments, tag, formula)
        for block in section.blocks:
            paragraphs += _score("paragraph", section.id, block.segments, tag, formula)
    document = _score("document", "", own, tag, formula)
    sentences = tuple((segment, longest_sentence(segment.read, tag)) for segment in counted(own))
    whole = document[0] if document else Score("document", "", 0.0, Counts())
    return Scores(formula, whole, tuple(sections), tuple(paragraphs), sentences)


def _score(level: str, where: str, segments: Iterable[Segment], tag: str, formula: Formula) -> list[Score]:
    own = counted(segment for segment in segments if segment.lang == tag)
    if not own:
        return []
    counts = total(own, tag)
    return [Score(level, where, formula.of(counts), counts, own[0].id)]
