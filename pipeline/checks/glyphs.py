"""Can every character of a page be shown in the faces that lie beside it?"""

from collections.abc import Iterator, Sequence

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, warning
from pipeline.render.fonts import missing
from pipeline.render.script_face import LANGUAGES
from pipeline.rules import Rule

RULES = (
    Rule(
        "glyph-missing",
        "Every character has a glyph in the faces beside the page.",
        "Write it otherwise, or add a face.",
        "Plainspeech: nothing falls back in silence",
    ),
    Rule(
        "face-missing",
        "The script of an edition has a face beside the page.",
        "Install the extra cjk, or name a font file in the settings.",
        "Plainspeech: nothing falls back in silence",
    ),
)
MANY = 12  # from so many characters on, it is a face that is missing, not a sign


def check(subject: Subject) -> Iterator[Finding]:
    """A finding for each character that no face has, where it first stands: a device shows it as it can, or a box.

    Where they are many, one finding for all.
    """
    everywhere = missing("".join(segment.text for segment in subject.handout.segments), subject.faces)
    if len(everywhere) >= MANY:
        yield _of_a_script(subject, everywhere)
        return
    untold = set(everywhere)
    for segment in subject.handout.segments:
        new = [character for character in dict.fromkeys(segment.text) if character in untold]
        untold.difference_update(new)
        if new:
            place = subject.place_of(segment.text, segment)
            named = ", ".join(f"{character} (U+{ord(character):04X})" for character in new)
            message = f"{segment.id}: no face that comes with the page has {named}; a device that has none shows a box."
            remedy = "Write it another way, or add a face that has it to templates/fonts (docs/templates.md)."
            yield warning("glyph-missing", place, message, remedy, subject.locale)


def _of_a_script(subject: Subject, characters: Sequence[str]) -> Finding:
    title = subject.handout.title
    some = " ".join(characters[:3])
    message = f"No face that comes with the page has {len(characters)} of this edition's characters ({some} …): readers "
    message += "see them in a face of their own device, if it has one."
    language = subject.locale.split("-")[0]
    first = "Install plainspeech[cjk], or name" if language in LANGUAGES else "Name"
    remedy = f"{first} a font file for {subject.locale} in [fonts] of the settings (docs/templates.md)."
    return warning("face-missing", subject.place_of(title.text, title), message, remedy, subject.locale)
