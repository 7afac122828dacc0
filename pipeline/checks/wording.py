"""Are the words such as most readers know, neutral, and one for one thing; are numbers told as people understand them?"""

from collections.abc import Iterator, Sequence

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, Place, note, warning
from pipeline.handout import Role, Segment
from pipeline.source.markup import placeholders
from pipeline.wording import rules
from pipeline.wording.rules import Remark

RULES = rules.RULES


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for the words of an edition; style is judged in English only."""
    own = subject.own_text
    explained = subject.explained
    for segment in own:
        found = (
            *rules.words(segment.text, subject.lists, explained),
            *rules.negations(segment.text, subject.lists),
            *rules.shares(segment.text, subject.lists),
            *(() if _counted(segment, subject) else rules.percent(segment.text)),
        )
        for remark in found:
            yield _finding(remark, segment, subject)
    texts = [segment.text for segment in own]
    for index, remark in (*rules.two_names(texts, subject.lists), *rules.abbreviations(texts, explained)):
        yield _finding(remark, own[index], subject)
    if subject.locale.split("-")[0] == "en":
        yield from _style(subject)


def _style(subject: Subject) -> Iterator[Finding]:
    for section in subject.handout.sections:
        prose = [segment for segment in section.segments if segment.role is Role.SENTENCE]
        passive = []
        for segment in prose:
            for remark in rules.style(segment.text):
                if remark.code == "passive-voice":
                    passive.append(segment)
                else:
                    yield _finding(remark, segment, subject)
        if rules.mostly_passive(len(passive), len(prose)):
            yield _many(section.id, passive, prose, subject)


def _many(section: str, passive: Sequence[Segment], prose: Sequence[Segment], subject: Subject) -> Finding:
    listed = ", ".join(segment.id for segment in passive)
    message = f"In the section {section!r}, {len(passive)} of {len(prose)} sentences are passive ({listed})."
    place = subject.handout.places.get(passive[0].id, Place("-"))
    return note("passive-voice", place, message, "Say who does it, where that is known.", subject.locale)


def _finding(remark: Remark, segment: Segment, subject: Subject) -> Finding:
    message = f"{segment.id}: {remark.message}"
    return warning(remark.code, subject.place(segment), message, remark.remedy, subject.locale)


def _counted(segment: Segment, subject: Subject) -> bool:
    """Whether the message of a segment has the whole of its percentage; a form for two may say it without a digit."""
    status = subject.translations.statuses.get(segment.message)
    names = {name for wording in status.message.wordings for name in placeholders(wording)} if status else set()
    return all(f"{name.removesuffix('.percent')}.of" in names for name in names if name.endswith(".percent"))
