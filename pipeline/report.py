"""What `check` says of reading level, as text and as data. It prints nothing itself."""

import json
from collections.abc import Iterator, Sequence
from math import isnan
from pathlib import Path
from typing import Any

from pipeline import plugins
from pipeline.checks.subject import Subject
from pipeline.errors import VoiceError
from pipeline.findings import Finding
from pipeline.narrate.voices import Offer, Voices
from pipeline.readability.choice import formulas_for
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import ANY
from pipeline.readability.score import Score
from pipeline.readability.second_opinion import second_opinion


def as_text(subjects: Sequence[Subject], cache: Path) -> str:
    """A table for each edition: the whole, then its sections, and textstat's second opinion."""
    return "\n".join(line for subject in subjects for line in _edition(subject, cache))


def _edition(subject: Subject, cache: Path) -> list[str]:
    scores = subject.scores
    formula = scores.formula
    head = f"{subject.study.summary.id}, {subject.locale}: "
    if scores.missing:
        return [f"{head}no reading level: {scores.missing}"]
    validated = "" if formula.validated else "; not validated for this language"
    limit = f"limit {formula.limit:g}; " if formula.limit is not None else ""
    figure = f"{formula.name} {scores.document.figure:.1f} ({limit}{formula.scale}{validated})"
    counts = f"{scores.document.counts.words} words in {scores.document.counts.sentences} sentences"
    lengths = (
        f"{_words_per_sentence(scores.document):.1f} on average, {max((n for _, n in scores.sentences), default=0)} at most"
    )
    lines = [f"{head}{figure}", f"    {counts}, {lengths}", f"    as it is shown, with digits: {scores.document.shown:.1f}"]
    if scores.also:
        lines.append(f"    also: {'; '.join(f'{also.formula.name} {also.figure:.1f}' for also in scores.also)}")
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
            "scale": str(scores.formula.scale),
            "source": scores.formula.source,
            "limit": scores.formula.limit,
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
        "words_per_sentence": round(_words_per_sentence(score), 2),
    }


def _rounded(figure: float) -> float | None:
    """A figure for JSON, which has no nan."""
    return None if isnan(figure) else round(figure, 2)


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


def formulas_as_text(languages: Sequence[str]) -> Iterator[str]:
    """The formulas of each language, the one with the limit first; without languages all, and those for any other."""
    known = sorted({name.partition(".")[0] for name in plugins.names("formulas")})
    for language in languages or known:
        for formula in formulas_for(language):
            yield from _formula(language, formula)
    if not languages:
        for formula in ANY:
            yield from _formula("other", formula)


def _formula(language: str, formula: Formula) -> Iterator[str]:
    limit = f"limit {formula.limit:g}" if formula.limit is not None else "reported, no limit"
    validated = "validated" if formula.validated else "not validated"
    yield f"{language:7}{formula.name} ({formula.scale}; {limit}; {validated})"
    yield f"{'':7}{formula.written}"
    yield f"{'':7}{formula.source}.{' ' if formula.note else ''}{formula.note}"
