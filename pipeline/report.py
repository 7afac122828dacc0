"""What `check` says of reading level, as text and as data. It prints nothing itself."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.checks.subject import Subject
from pipeline.errors import VoiceError
from pipeline.findings import Finding
from pipeline.narrate.voices import Offer, Voices
from pipeline.readability.score import Score
from pipeline.readability.second_opinion import second_opinion


def as_text(subjects: Sequence[Subject], cache: Path) -> str:
    """A table for each edition: the whole, then its sections, and textstat's second opinion."""
    return "\n".join(line for subject in subjects for line in _edition(subject, cache))


def _edition(subject: Subject, cache: Path) -> list[str]:
    scores = subject.scores
    formula = scores.formula
    validated = "" if formula.validated else ", not validated for this language"
    figure = f"{formula.name} {scores.document.figure:.1f} (limit {formula.limit:g}; {formula.scale}{validated})"
    counts = f"{scores.document.counts.words} words in {scores.document.counts.sentences} sentences"
    lengths = (
        f"{_words_per_sentence(scores.document):.1f} on average, {max((n for _, n in scores.sentences), default=0)} at most"
    )
    lines = [f"{subject.study.summary.id}, {subject.locale}: {figure}", f"    {counts}, {lengths}"]
    opinion = second_opinion(subject.handout, cache)
    if opinion:
        syllables = f" (syllables by {opinion.syllables})" if opinion.syllables else ""
        lines.append(f"    second opinion: {opinion.metric} {opinion.figure:.1f}{syllables}")
    lines += [f"    {score.where:20}{score.figure:>8.1f}{score.counts.words:>7} words" for score in scores.sections]
    return lines


def as_data(subjects: Sequence[Subject], findings: Sequence[Finding], cache: Path) -> str:
    """The same and all findings, as JSON."""
    editions = [_edition_data(subject, cache) for subject in subjects]
    return json.dumps({"editions": editions, "findings": [f.as_dict() for f in findings]}, ensure_ascii=False, indent=2)


def _edition_data(subject: Subject, cache: Path) -> dict[str, Any]:
    scores = subject.scores
    opinion = second_opinion(subject.handout, cache)
    return {
        "study": subject.study.summary.id,
        "locale": subject.locale,
        "formula": {
            "name": scores.formula.name,
            "scale": scores.formula.scale,
            "source": scores.formula.source,
            "limit": scores.formula.limit,
            "validated": scores.formula.validated,
        },
        "document": _score_data(scores.document),
        "sections": [_score_data(score) for score in scores.sections],
        "paragraphs": [_score_data(score) for score in scores.paragraphs],
        "longest_sentence": max((words for _, words in scores.sentences), default=0),
        "second_opinion": opinion
        and {"metric": opinion.metric, "figure": round(opinion.figure, 2), "syllables": opinion.syllables},
    }


def _score_data(score: Score) -> dict[str, Any]:
    return {
        "where": score.where,
        "first_segment": score.first,
        "figure": round(score.figure, 2),
        "words": score.counts.words,
        "sentences": score.counts.sentences,
        "words_per_sentence": round(_words_per_sentence(score), 2),
    }


def _words_per_sentence(score: Score) -> float:
    return score.counts.words / max(score.counts.sentences, 1)


def voices_as_text(voices: Voices, locales: Sequence[str]) -> Iterator[str]:
    """For each locale what would speak and how good it is, then what else there is or what to do for a better voice."""
    for locale in locales:
        try:
            chosen = voices.speaker(locale).voice
            yield f"{locale:8}{chosen.quality.value:10}{chosen.engine}, {chosen.id} ({chosen.licence})"
        except VoiceError as problem:
            chosen = None
            yield f"{locale:8}{'no sound':10}{problem}"
        for offer in voices.offers(locale):
            if offer.voice is None or chosen is None or offer.engine != chosen.engine:
                yield f"{'':8}{_offered(offer)}"


def _offered(offer: Offer) -> str:
    if offer.voice is None:
        return f"{offer.engine}: {offer.reason}"
    return f"{offer.engine}: {offer.voice.quality.value}, {offer.voice.id} ({offer.voice.licence})"
