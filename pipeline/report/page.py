"""The report as a page to look at: every sentence by how hard it is, figures against the baseline, findings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.checks.long_words import LongWord, long_words
from pipeline.checks.subject import Subject
from pipeline.findings import Finding
from pipeline.handout import Segment
from pipeline.project import PACKAGE
from pipeline.readability.score import Score
from pipeline.render.html import environment
from pipeline.render.templates import text_of
from pipeline.report import Report
from pipeline.report.sentences import LEVELS, Judged, hardest, judged, longest

TEMPLATES = (PACKAGE / "templates",)
SHOWN = 5  # of the hardest and of the longest sentences


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of the whole or of a section, and what it was before; ``trend`` is better, worse, same or empty."""

    name: str
    score: Score
    passes: bool
    before: float | None
    trend: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A segment of the page, how hard it is if it counts, and what was found in it."""

    segment: Segment
    judged: Judged | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class EditionPage:
    """All that the page shows of one edition."""

    subject: Subject
    rows: tuple[Row, ...]
    hardest: tuple[Judged, ...]
    longest: tuple[Judged, ...]
    long_words: tuple[LongWord, ...]
    sections: tuple[tuple[str, tuple[tuple[str, tuple[Sentence, ...]], ...]], ...]  # title; blocks: kind, sentences
    findings: tuple[Finding, ...]


def as_page(report: Report) -> str:
    """One HTML file that needs nothing beside it."""
    editions = [_edition(subject, report) for subject in report.subjects]
    common = [finding for finding in report.findings if not finding.locale]
    style = Markup(text_of(TEMPLATES, "css/report.css"))  # noqa: S704 - our own file
    template = environment(TEMPLATES).get_template("report.html.j2")
    return template.render(report=report, new=set(report.new), editions=editions, common=common, levels=LEVELS, style=style)


def _edition(subject: Subject, report: Report) -> EditionPage:
    sentences = list(judged(subject))
    by_id = {one.segment.id: one for one in sentences}
    own = tuple(finding for finding in report.findings if finding.locale == subject.locale)
    found = defaultdict(list)
    for finding in own:
        found[finding.message.partition(":")[0]].append(finding)
    sections = tuple(
        (section.title.text, tuple((block.kind, _sentences(block.segments, by_id, found)) for block in section.blocks))
        for section in subject.handout.sections
    )
    formula = subject.scores.formula
    scores = () if subject.scores.missing else (subject.scores.document, *subject.scores.sections)
    rows = tuple(_row(subject, score, report) for score in scores)
    hard, long = tuple(hardest(sentences, formula, SHOWN)), tuple(longest(sentences, SHOWN))
    return EditionPage(subject, rows, hard, long, long_words(subject), sections, own)


def _sentences(
    segments: Iterable[Segment], by_id: Mapping[str, Judged], found: Mapping[str, Sequence[Finding]]
) -> tuple[Sentence, ...]:
    return tuple(Sentence(segment, by_id.get(segment.id), tuple(found.get(segment.id, ()))) for segment in segments)


def _row(subject: Subject, score: Score, report: Report) -> Row:
    before = report.baseline.figures.get((subject.study.summary.id, subject.locale, score.where))
    trend = ""
    if before is not None:
        change = round(score.figure - before, 1)
        trend = "same" if not change else "worse" if change * subject.scores.formula.harder > 0 else "better"
    title = next((section.title.text for section in subject.handout.sections if section.id == score.where), "The whole")
    allowed = subject.limits.of(score)
    return Row(title, score, allowed is None or subject.scores.formula.passes(score.figure, allowed), before, trend)
