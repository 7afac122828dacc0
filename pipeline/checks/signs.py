"""Does every sign that someone typed have words for the ear, or a reason to be silent?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, warning
from pipeline.localize.signs import unknown
from pipeline.rules import Rule

RULES = (
    Rule(
        "sign-unsaid",
        "Every sign that a reader sees has words for the ear.",
        "Write it in words, or give other words for the ear.",
        "Plainspeech: what is shown and what is read say the same",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for signs that a reader sees and a listener does not hear: a currency, a drawing, an emoji."""
    for segment in subject.handout.segments:
        silent = unknown(segment.text)
        if silent:
            place = subject.handout.places[segment.id]
            message = f"{segment.id}: nobody hears {' '.join(silent)}, which a reader sees in “{segment.text[:60]}”."
            remedy = "Write it in words, or give the sentence other words for the ear (`say:`, or `<id>|say` in a catalog)."
            yield warning("sign-unsaid", place, message, remedy, subject.locale)
