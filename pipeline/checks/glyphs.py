"""Can every character of a page be shown in the faces that lie beside it?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, warning
from pipeline.render.fonts import missing
from pipeline.rules import Rule

RULES = (
    Rule(
        "glyph-missing",
        "Every character has a glyph in the faces beside the page.",
        "Write it otherwise, or add a face.",
        "Plainspeech: nothing falls back in silence",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A finding for each character that no face has, where it first stands: a device shows it as it can, or a box."""
    untold = set(missing("".join(segment.text for segment in subject.handout.segments), subject.faces))
    for segment in subject.handout.segments:
        new = [character for character in dict.fromkeys(segment.text) if character in untold]
        untold.difference_update(new)
        if new:
            place = subject.place_of(segment.text, segment)
            named = ", ".join(f"{character} (U+{ord(character):04X})" for character in new)
            message = f"{segment.id}: no face that comes with the page has {named}; a device that has none shows a box."
            remedy = "Write it another way, or add a face that has it to templates/fonts (docs/templates.md)."
            yield warning("glyph-missing", place, message, remedy, subject.locale)
