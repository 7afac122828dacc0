"""A handout on one timeline: a clip for each segment, in reading order, counted in samples."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.handout import Handout, Role, Segment
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import TTSEngine, Voice
from pipeline.narrate.lexicon import apply

# Silence after a segment, in milliseconds: what a listener needs to follow, longer where something ends.
PAUSES = {
    Role.TITLE: 800,
    Role.HEADING: 600,
    Role.SENTENCE: 350,
    Role.ITEM: 450,
    Role.CAPTION: 500,
    Role.ROW: 500,
    Role.FIGURE: 450,
}
AFTER_BLOCK = 650
AFTER_SECTION = 1200
# The engine's measure of words a minute; with the pauses this comes to about 130 words a minute in English.
RATES = {"normal": 140, "slow": 112}
BYTES_PER_SAMPLE = 2


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one segment. ``start`` and ``end`` are in samples; the pause before the next clip is in neither."""

    segment: str
    start: int
    end: int
    sound: bytes


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section on the timeline, in samples; chapters touch."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Narration:
    """A handout as it is spoken at one pace. Clips are in order and do not overlap."""

    pace: str
    sample_rate: int
    clips: tuple[Clip, ...]
    chapters: tuple[Chapter, ...]
    voice: Voice

    @property
    def samples(self) -> int:
        """The whole length."""
        return self.clips[-1].end if self.clips else 0

    @property
    def seconds(self) -> float:
        """The whole length in seconds."""
        return self.samples / self.sample_rate

    def sound(self) -> Iterator[bytes]:
        """The sound in order, with its pauses."""
        position = 0
        for clip in self.clips:
            yield bytes((clip.start - position) * BYTES_PER_SAMPLE)
            yield clip.sound
            position = clip.end


def narrate(
    handout: Handout,
    engine: TTSEngine,
    cache: ClipCache,
    lexicons: Mapping[str, Mapping[str, str]],
    pace: str = "normal",
) -> Narration:
    """Speak every segment of ``handout`` once.

    A segment is read by the voice of its own language, with that language's lexicon (``lexicons``, by locale); how the
    study says its terms goes before it. Raises VoiceError and SpeechError.
    """
    clips: list[Clip] = []
    chapters: list[Chapter] = []
    position = 0
    for title, segments in _chapters(handout):
        start = position
        for segment, pause in segments:
            voice = engine.voice(segment.lang)
            said = {
                **lexicons.get(segment.lang, {}),
                **(handout.readings if segment.lang == handout.edition.locale else {}),
            }
            sound = cache.sound(apply(segment.read, said), voice, RATES[pace], engine)
            end = position + len(sound) // BYTES_PER_SAMPLE
            clips.append(Clip(segment.id, position, end, sound))
            position = end + pause * engine.sample_rate // 1000
        chapters.append(Chapter(title, start, position))
    chapters[-1] = Chapter(chapters[-1].title, chapters[-1].start, clips[-1].end)
    return Narration(pace, engine.sample_rate, tuple(clips), tuple(chapters), engine.voice(handout.edition.locale))


def _chapters(handout: Handout) -> Iterator[tuple[str, list[tuple[Segment, int]]]]:
    """The title and the segments of each chapter, each segment with the pause after it in milliseconds."""
    front = [[handout.title], *([*block.segments] for block in handout.front)]
    yield handout.title.text, _paced(front)
    for section in handout.sections:
        yield section.title.text, _paced([[section.title], *([*block.segments] for block in section.blocks)])


def _paced(blocks: Sequence[Sequence[Segment]]) -> list[tuple[Segment, int]]:
    paced = [(segment, PAUSES[segment.role]) for block in blocks for segment in block]
    last = 0
    for block in blocks:
        last += len(block)
        segment, pause = paced[last - 1]
        paced[last - 1] = (segment, max(pause, AFTER_BLOCK))
    paced[-1] = (paced[-1][0], AFTER_SECTION)
    return paced
