"""Is the text plain enough, by a measure that was made for its language?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, Place, error, warning
from pipeline.readability.formulas import FLESCH_KINCAID
from pipeline.readability.japanese import MISSING
from pipeline.readability.limits import GUIDANCE, REMEDY, SHORTER, too_hard, too_long_on_average
from pipeline.readability.score import Score, Scores
from pipeline.rules import Rule

SENTENCES = "HRA (UK): sentences of at most 20 words; ours may have 25, as they are read with numbers in words"

RULES = (
    Rule("reading-level", "A text, a section and a paragraph are within their limit.", REMEDY, GUIDANCE),
    Rule("reading-level-unknown", "There is a figure for the language.", "Install what counts it.", GUIDANCE),
    Rule("sentence-average", "Sentences are short on average.", REMEDY, SENTENCES),
    Rule("sentence-long", "No sentence is very long.", SHORTER, SENTENCES),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for what is harder than its limit (see `pipeline.readability.limits`): errors in English, else warnings."""
    scores = subject.scores
    if not scores.sentences:
        return
    if scores.missing:
        yield warning("reading-level-unknown", Place("-"), f"No reading level: {scores.missing}", MISSING, subject.locale)
    else:
        finding = error if scores.formula is FLESCH_KINCAID else warning
        for score in (scores.document, *scores.sections, *scores.paragraphs):
            limit = subject.limits.of(score)
            if limit is not None and not scores.formula.passes(score.figure, limit):
                said = _said(score, scores, limit)
                yield finding("reading-level", _place(score, subject), said, REMEDY, subject.locale)
    yield from _sentence_lengths(subject)


def _said(score: Score, scores: Scores, limit: float) -> str:
    where = {"document": "The summary", "section": f"The section {score.where!r}", "paragraph": "This paragraph"}[
        score.level
    ]
    return too_hard(where, scores.formula, score.figure, limit)


def _sentence_lengths(subject: Subject) -> Iterator[Finding]:
    finding = error if subject.is_source else warning
    counts, limits = subject.scores.document.counts, subject.limits
    average = counts.words / max(counts.sentences, 1)
    if average > limits.average_sentence:
        place = _place(subject.scores.document, subject)
        yield finding("sentence-average", place, too_long_on_average(average, limits), REMEDY, subject.locale)
    for segment, words in subject.scores.sentences:
        if words > limits.longest_sentence:
            message = (
                f"{segment.id}: this sentence has {words} words as it is read; the limit is {limits.longest_sentence:g}."
            )
            place = subject.handout.places.get(segment.id, Place("-"))
            yield finding("sentence-long", place, message, SHORTER, subject.locale)


def _place(score: Score, subject: Subject) -> Place:
    return subject.handout.places.get(score.first, Place("-"))
