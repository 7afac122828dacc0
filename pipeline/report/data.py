"""The report as JSON: for other programs, and as the baseline of a later check."""

import json
from math import isnan
from pathlib import Path
from typing import Any

from pipeline.checks.long_words import long_words
from pipeline.checks.subject import Subject
from pipeline.readability.score import Score
from pipeline.readability.second_opinion import second_opinion
from pipeline.report import Report
from pipeline.report.sentences import Judged, hardest, judged, longest
from pipeline.report.text import LISTED, words_per_sentence


def as_data(report: Report) -> str:
    """Every edition's figures, every finding, and what is silenced with its reason."""
    new = set(report.new)
    told = {
        "editions": [_edition_data(subject, report.cache) for subject in report.subjects],
        "findings": [{**finding.as_dict(), "new": finding in new} for finding in report.findings],
        "silenced": [{**quiet.finding.as_dict(), "reason": quiet.silence.reason} for quiet in report.silenced],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _edition_data(subject: Subject, cache: Path) -> dict[str, Any]:
    scores = subject.scores
    opinion = second_opinion(subject.handout, cache)
    sentences = list(judged(subject))
    return {
        "study": subject.study.summary.id,
        "locale": subject.locale,
        "formula": {
            "name": scores.formula.name,
            "scale": str(scores.formula.scale),
            "source": scores.formula.source,
            "limit": subject.limits.document,
            "validated": scores.formula.validated,
        },
        "missing": scores.missing,
        "document": _score_data(scores.document),
        "also": [
            {"name": also.formula.name, "figure": _rounded(also.figure), "shown": _rounded(also.shown)}
            for also in scores.also
        ],
        "sections": [_score_data(score) for score in scores.sections],
        "paragraphs": [_score_data(score) for score in scores.paragraphs],
        "hardest_sentences": [_sentence(one, subject) for one in hardest(sentences, scores.formula, LISTED)],
        "longest_sentences": [_sentence(one, subject) for one in longest(sentences, LISTED)],
        "long_words": [
            {
                "word": one.word,
                "syllables": one.syllables,
                "times": one.times,
                "first_segment": one.segment.id,
                "sections": list(one.sections),
            }
            for one in long_words(subject)
        ],
        "longest_sentence": max((words for _, words in scores.sentences), default=0),
        "second_opinion": opinion
        and {"metric": opinion.metric, "figure": round(opinion.figure, 2), "syllables": opinion.syllables},
    }


def _score_data(score: Score) -> dict[str, Any]:
    return {
        "where": score.where,
        "first_segment": score.first,
        "figure": _rounded(score.figure),
        "shown": _rounded(score.shown),
        "words": score.counts.words,
        "sentences": score.counts.sentences,
        "words_per_sentence": round(words_per_sentence(score), 2),
    }


def _sentence(one: Judged, subject: Subject) -> dict[str, Any]:
    place = subject.place(one.segment)
    return {
        "segment": one.segment.id,
        "section": one.section,
        "figure": _rounded(one.figure),
        "words": one.words,
        "file": place.file,
        "line": place.line,
    }


def _rounded(figure: float) -> float | None:
    """A figure for JSON, which has no nan."""
    return None if isnan(figure) else round(figure, 2)
