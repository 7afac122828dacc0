"""Is the text plain enough, by a measure that was made for its language?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, Place, error, warning
from pipeline.readability.formulas import FLESCH_KINCAID
from pipeline.readability.japanese import MISSING
from pipeline.readability.score import Score, Scores

# English, US school grade, on the words as they are read aloud.
GRADE_LIMITS = {"document": 8.0, "section": 10.0, "paragraph": 12.0}
AVERAGE_SENTENCE = 14.0  # words
LONGEST_SENTENCE = 25


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for what is harder than its limit. English has limits for every level, other languages for the whole."""
    scores = subject.scores
    if not scores.sentences:
        return
    figure = scores.document.figure
    if scores.missing:
        yield warning("reading-level-unknown", Place("-"), f"No reading level: {scores.missing}", MISSING, subject.locale)
    if scores.formula is FLESCH_KINCAID:
        for score in (scores.document, *scores.sections, *scores.paragraphs):
            limit = GRADE_LIMITS[score.level]
            if score.figure > limit:
                yield error("reading-level", _place(score, subject), _said(score, scores, limit), REMEDY, subject.locale)
    elif scores.formula.limit is not None and not scores.missing and not scores.formula.passes(figure):
        said = _said(scores.document, scores, scores.formula.limit)
        yield warning("reading-level", _place(scores.document, subject), said, REMEDY, subject.locale)
    yield from _sentence_lengths(subject)


REMEDY = "Split long sentences, and use shorter words; explain a long word that must stay."


def _said(score: Score, scores: Scores, limit: float) -> str:
    where = {"document": "The summary", "section": f"The section {score.where!r}", "paragraph": "This paragraph"}[
        score.level
    ]
    formula = scores.formula
    about = f"{formula.name} {score.figure:.1f}; the limit is {limit:g}; {formula.scale}; {formula.source}"
    return f"{where} is harder to read than it should be ({about})."


def _sentence_lengths(subject: Subject) -> Iterator[Finding]:
    finding = error if subject.is_source else warning
    counts = subject.scores.document.counts
    average = counts.words / max(counts.sentences, 1)
    if average > AVERAGE_SENTENCE:
        message = f"Sentences have {average:.1f} words on average; the limit is {AVERAGE_SENTENCE:g}."
        yield finding("sentence-average", _place(subject.scores.document, subject), message, REMEDY, subject.locale)
    for segment, words in subject.scores.sentences:
        if words > LONGEST_SENTENCE:
            message = f"{segment.id}: this sentence has {words} words as it is read; the limit is {LONGEST_SENTENCE}."
            place = subject.handout.places.get(segment.id, Place("-"))
            yield finding("sentence-long", place, message, "Make it into two sentences.", subject.locale)


def _place(score: Score, subject: Subject) -> Place:
    return subject.handout.places.get(score.first, Place("-"))
