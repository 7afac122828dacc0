"""A handout on one timeline: a clip for each segment, in reading order, counted in samples."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from pipeline.handout import Chapter, Handout, Role, Segment
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import TTSEngine, Voice
from pipeline.narrate.lexicon import apply
from pipeline.narrate.prepare import preparation, prepared

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
# Each block begins at a multiple of so many samples: that is a frame of MP3, so a block can be encoded by itself.
FRAME = 576


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one segment. ``start`` and ``end`` are in samples; the pause before the next clip is in neither."""

    segment: str
    start: int
    end: int
    sound: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """The clips of one block. ``end`` is where the next one begins, or the sound ends; both are in samples."""

    start: int
    end: int
    clips: tuple[Clip, ...]

    def sound(self) -> Iterator[bytes]:
        """The sound up to the end of the last clip, pauses between clips included."""
        position = self.start
        for clip in self.clips:
            yield bytes((clip.start - position) * BYTES_PER_SAMPLE)
            yield clip.sound
            position = clip.end


@dataclass(frozen=True, slots=True)
class TimedChapter:
    """A chapter on the timeline, in samples; chapters touch."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Narration:
    """A handout as it is spoken at one pace. Pieces touch; clips are in order and do not overlap."""

    pace: str
    sample_rate: int
    pieces: tuple[Piece, ...]
    chapters: tuple[TimedChapter, ...]
    voice: Voice

    @property
    def clips(self) -> tuple[Clip, ...]:
        """Every clip, in order."""
        return tuple(clip for piece in self.pieces for clip in piece.clips)

    @property
    def samples(self) -> int:
        """The whole length."""
        return self.pieces[-1].end

    @property
    def seconds(self) -> float:
        """The whole length in seconds."""
        return self.samples / self.sample_rate


def narrate(
    handout: Handout,
    engine: TTSEngine,
    cache: ClipCache,
    lexicons: Mapping[str, Mapping[str, str]],
    pace: str = "normal",
) -> Narration:
    """Speak every segment of ``handout`` once.

    A segment is read by the voice of its own language, with that language's lexicon (``lexicons``, by locale); how the
    study says its terms goes before it. What its language leaves unwritten comes last. Raises VoiceError and SpeechError.
    """
    pieces: list[Piece] = []
    chapters: list[TimedChapter] = []
    main = handout.edition.locale
    voice = engine.voice(main, prepared=preparation(main) is not None)
    position = 0
    for chapter in handout.chapters:
        start = position
        for block in _paced(chapter):
            clips: list[Clip] = []
            first = position
            for segment, pause in block:
                spoken_by = engine.voice(segment.lang, prepared=preparation(segment.lang) is not None)
                said = {
                    **lexicons.get(segment.lang, {}),
                    **(handout.readings if segment.lang == main else {}),
                }
                text = prepared(apply(segment.read, said), segment.lang)
                sound = cache.sound(text, spoken_by, RATES[pace], engine)
                end = position + len(sound) // BYTES_PER_SAMPLE
                clips.append(Clip(segment.id, position, end, sound))
                position = end + pause * voice.sample_rate // 1000
            position = math.ceil(position / FRAME) * FRAME
            pieces.append(Piece(first, position, tuple(clips)))
        chapters.append(TimedChapter(chapter.title, start, position))
    last = pieces[-1].clips[-1].end
    pieces[-1] = replace(pieces[-1], end=last)
    chapters[-1] = replace(chapters[-1], end=last)
    return Narration(pace, voice.sample_rate, tuple(pieces), tuple(chapters), voice)


Paced: TypeAlias = list[tuple[Segment, int]]  # segments, each with the pause after it in milliseconds


def _paced(chapter: Chapter) -> list[Paced]:
    paced = [[(segment, PAUSES[segment.role]) for segment in block] for block in chapter.blocks if block]
    for block in paced:
        segment, pause = block[-1]
        block[-1] = (segment, max(pause, AFTER_BLOCK))
    paced[-1][-1] = (paced[-1][-1][0], AFTER_SECTION)
    return paced
