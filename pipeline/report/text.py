"""What `check` says of reading level, for a terminal. Findings follow it on standard error."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten

from pipeline.checks.subject import Subject
from pipeline.readability.score import Score
from pipeline.readability.second_opinion import second_opinion
from pipeline.report import Report
from pipeline.report.sentences import hardest, judged, longest

LISTED, WIDEST = 3, 72  # sentences of each kind; characters of one


def as_text(report: Report) -> str:
    """A table for each edition: the whole, then its sections, and textstat's second opinion; last what is silenced."""
    lines = []
    for subject in report.subjects:
        lines += _edition(subject, report.cache)
        if report.full:
            lines += _sentences(subject)
    lines += (f"silenced: {quiet.finding.place}: {quiet.finding.code}: {quiet.silence.reason}" for quiet in report.silenced)
    old = len(report.findings) - len(report.new)
    if old:
        lines.append(f"{old} findings are in the baseline, and do not count.")
    return "\n".join(lines)


def _edition(subject: Subject, cache: Path) -> list[str]:
    scores = subject.scores
    formula = scores.formula
    head = f"{subject.study.summary.id}, {subject.locale}: "
    if scores.missing:
        return [f"{head}no reading level: {scores.missing}"]
    validated = "" if formula.validated else "; not validated for this language"
    allowed = subject.limits.document
    limit = f"limit {allowed:g}; " if allowed is not None else ""
    figure = f"{formula.name} {scores.document.figure:.1f} ({limit}{formula.scale}{validated})"
    counts = f"{scores.document.counts.words} words in {scores.document.counts.sentences} sentences"
    lengths = (
        f"{words_per_sentence(scores.document):.1f} on average, {max((n for _, n in scores.sentences), default=0)} at most"
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


def _sentences(subject: Subject) -> Iterator[str]:
    """The hardest sentences of an edition, then the longest, each with its place, its figure and its words."""
    sentences = list(judged(subject))
    both = ("hardest", hardest(sentences, subject.scores.formula, LISTED)), ("longest", longest(sentences, LISTED))
    for name, listed in both:
        for one in listed:
            text = shorten(one.segment.text, WIDEST, placeholder=" …")
            yield f"    {name}: {subject.place(one.segment)}: {one.figure:.1f}, {one.words} words: “{text}”"


def words_per_sentence(score: Score) -> float:
    """Words a sentence, on average."""
    return score.counts.words / max(score.counts.sentences, 1)
