"""What a page needs to play its recordings and to read along: files, and which element is lit from which moment on.

The cues stand in the page itself: a page that is opened from a folder may neither fetch a file nor load a ``<track>``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.handout import Figure, Handout, Section, Table, heard_here, heard_later
from pipeline.narrate.narration import Narration, TimedChapter
from pipeline.render.formats import DELAY_SAMPLES, SoundFile

SHORT = "short"
NOWHERE = "-"  # the target of what is heard and belongs to nothing on the page
TICKS = 100  # a second: finer than an eye sees, and half as long in the page as milliseconds


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording that a page plays: its program, its file, its length in seconds, and its cues (see `cues`)."""

    program: str
    path: str
    seconds: float
    cues: str


def recordings(handout: Handout, sounds: Sequence[SoundFile], narrations: Mapping[str, Narration]) -> dict[str, Recording]:
    """The recordings of an edition by program, in the order of ``sounds``, each as the first file that there is of it."""
    targets = _targets(handout)
    made: dict[str, Recording] = {}
    for sound in sounds:
        if sound.program in narrations and sound.program not in made:
            narration = narrations[sound.program]
            made[sound.program] = Recording(sound.program, sound.path, sound.seconds, cues(narration, targets))
    return made


def cues(narration: Narration, targets: Mapping[str, str], delay: int = DELAY_SAMPLES) -> str:
    """The cues of a narration as a page carries them: chapters between bars, in each the targets and when they begin.

    A target is the id of the element that is lit, or `NOWHERE`; moments are hundredths of a second in the sound file, whose
    first sample comes ``delay`` samples late. ``title 3 notice-doctor 455 - 560|about-title 715 about-1 1033``
    """
    return "|".join(" ".join(_chapter(narration, chapter, targets, delay)) for chapter in narration.chapters)


def _chapter(narration: Narration, chapter: TimedChapter, targets: Mapping[str, str], delay: int) -> Iterator[str]:
    for clip in narration.clips:
        if chapter.start <= clip.start < chapter.end:
            yield targets.get(clip.segment, NOWHERE)
            yield str(round((clip.start + delay) * TICKS / narration.sample_rate))


def short_section(handout: Handout) -> Section | None:
    """The section that holds all of the short edition; none if that is gathered from several, or there is none."""
    chosen = {segment.id for block in handout.short for segment in block}
    holding = (section for section in handout.sections if chosen <= {segment.id for segment in section.segments})
    return next(holding, None) if chosen else None


def _targets(handout: Handout) -> dict[str, str]:
    """The element for each segment: its own; for what is only heard of a table or a figure, the caption of that."""
    targets: dict[str, str] = {}
    for section in handout.sections:
        for block in section.blocks:
            if isinstance(block, Table | Figure):
                targets |= {segment.id: block.caption.id for segment in (*heard_here(block), *heard_later(block))}
    home = short_section(handout)
    if home:
        targets |= {segment.id: home.title.id for segment in handout.short_opening}
    return targets | {segment.id: segment.id for segment in handout.segments}
