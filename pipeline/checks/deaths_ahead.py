"""Is a listener told before a part about people who died, so that it can be skipped?"""

from collections.abc import Iterator, Set

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, error
from pipeline.handout import Chapter, Segment
from pipeline.rules import Rule

RULES = (
    Rule(
        "deaths-unannounced",
        "A listener is told before a part about people who died.",
        "Add `- phrase: deaths_ahead`.",
        "What a listener needs (docs/decisions/15)",
        silent=False,
    ),
)

SECTION_AHEAD = "next_section_deaths"  # at the end of the part before
SENTENCE_AHEAD = "deaths_next"  # in the part itself


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for what is heard of deaths, in the whole recording or the short edition, without a word before it."""
    if not subject.is_source:
        return
    handout, measures = subject.handout, subject.study.summary.measures
    deaths = {
        id_
        for id_, counts in subject.study.counts_named.items()
        if any(measures[measure].safety == "death" for measure, _ in counts)
    }
    for edition, chapters in (("", handout.chapters), ("the short edition", handout.short_chapters())):
        before: tuple[Segment, ...] = ()
        for chapter in chapters:
            segment = _unannounced(chapter, before, deaths)
            if segment:
                where = edition or f"“{chapter.title}”"
                message = f"{segment.id}: {where} tells of people who died, and no word before it says so."
                remedy = "Add `- phrase: deaths_ahead` as the last block of the section before, "
                remedy += f"or `- phrase: {SENTENCE_AHEAD}` before the sentence."
                yield error("deaths-unannounced", handout.places[segment.id], message, remedy)
            before = chapter.blocks[-1]


def _unannounced(chapter: Chapter, before: tuple[Segment, ...], deaths: Set[str]) -> Segment | None:
    """The first segment of a chapter that is one of ``deaths``, by its message, where nothing has told of it."""
    if any(segment.message == SECTION_AHEAD for segment in before):
        return None
    for block in chapter.blocks:
        for segment in block:
            if segment.message == SENTENCE_AHEAD:
                return None
            if segment.message in deaths:
                return segment
    return None
