"""Does every number that a reader meets come from a fact?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, error
from pipeline.rules import Rule

RULES = (
    Rule(
        "number-not-a-fact",
        "Every number that a reader meets is a fact of the model.",
        "Declare it as a fact, and name it in braces.",
        "Plainspeech: a number is never typed into a sentence",
        silent=False,
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for digits that no fact or name put there."""
    for segment in subject.handout.segments:
        typed = next(
            (run.text for run in segment.shown if not run.isolate and any(sign.isdigit() for sign in run.text)), ""
        )
        if typed:
            place = subject.handout.places[segment.id]
            message = f"{segment.id}: a number stands in {typed.strip()!r} that is no fact."
            yield error("number-not-a-fact", place, message, "Declare it as a fact and write {its_name}.", subject.locale)
