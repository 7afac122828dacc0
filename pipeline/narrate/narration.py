"""A handout on one timeline: a clip for each segment, in the order in which they are heard, counted in samples."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from pipeline.handout import Chapter, Role, Segment
from pipeline.narrate.engine import Voice
from pipeline.narrate.speech import Speech, Spoken

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
# Words a minute of the speech alone; with the pauses this comes to about 130 and 105 words a minute in English.
RATES = {"normal": 138, "slow": 109}
# In Arabic a word holds what takes two elsewhere, and espeak gives each of its vowels its time: faster is as calm.
FASTER = {"ar": 1.13}
BYTES_PER_SAMPLE = 2
# Each block begins at a multiple of so many samples: that is a frame of MP3, so a block can be encoded by itself.
FRAME = 576


@dataclass(frozen=True, slots=True)
class Clip:
    """When a segment is heard, in samples; the pause before the next clip is not in it."""

    segment: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A clip in a piece, and the pause before it in samples."""

    pause: int
    clip: Spoken
    speak: Callable[[], bytes]

    def sound(self) -> bytes:
        """As long as it was when it was placed, even where it had to be spoken again by a voice that varies."""
        length = self.clip.samples * BYTES_PER_SAMPLE
        return (self.clip.sound or self.speak())[:length].ljust(length, b"\0")


@dataclass(frozen=True)
class Piece:
    """One block up to the end of its last clip, pauses between clips included.

    ``end`` is where the next piece begins, or the sound ends; both are in samples. Pieces with the same ``key`` sound the
    same. The sound is read when it is asked for: who has kept it in another form does not ask.
    """

    start: int
    end: int
    parts: tuple[Part, ...]

    @property
    def samples(self) -> int:
        """How many there are up to the end of the last clip."""
        return sum(part.pause + part.clip.samples for part in self.parts)

    @property
    def key(self) -> str:
        """What its sound depends on."""
        return " ".join(f"{part.pause} {part.clip.samples} {part.clip.key}" for part in self.parts)

    @cached_property
    def sound(self) -> bytes:
        """Signed 16-bit mono, as many samples as it has."""
        return b"".join(sound for part in self.parts for sound in (bytes(part.pause * BYTES_PER_SAMPLE), part.sound()))


@dataclass(frozen=True, slots=True)
class TimedChapter:
    """A chapter on the timeline, in samples; chapters touch."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Narration:
    """When everything is heard, at one pace. Clips are in order and do not overlap."""

    pace: str
    voice: Voice
    clips: tuple[Clip, ...]
    chapters: tuple[TimedChapter, ...]

    @property
    def sample_rate(self) -> int:
        """Samples a second, of the whole sound."""
        return self.voice.sample_rate

    @property
    def samples(self) -> int:
        """The whole length."""
        return self.clips[-1].end

    @property
    def seconds(self) -> float:
        """The whole length in seconds."""
        return self.samples / self.sample_rate


def narrate(chapters: Sequence[Chapter], speech: Speech, hear: Callable[[Piece], None], pace: str = "normal") -> Narration:
    """Speak every segment of ``chapters`` once, and hand each block to ``hear`` as soon as it is spoken.

    Nobody needs to hold more than a block of sound. Raises VoiceError.
    """
    clips: list[Clip] = []
    timed: list[TimedChapter] = []
    position = 0
    for chapter in chapters:
        start = position
        paced = _paced(chapter)
        for number, block in enumerate(paced, start=1):
            is_last = chapter is chapters[-1] and number == len(paced)
            piece = _piece(block, position, is_last, speech, pace, clips)
            hear(piece)
            position = piece.end
        timed.append(TimedChapter(chapter.title, start, position))
    return Narration(pace, speech.voice, tuple(clips), tuple(timed))


def pieces(chapters: Sequence[Chapter], speech: Speech, pace: str, backwards: bool = False) -> Iterator[Piece]:
    """The pieces of `narrate`, but for where they begin; ``backwards``: from the last one on. Raises VoiceError."""
    blocks = [block for chapter in chapters for block in _paced(chapter)]
    for block in reversed(blocks) if backwards else blocks:
        yield _piece(block, 0, block is blocks[-1], speech, pace, [])


def rate(locale: str, pace: str) -> int:
    """Words a minute, for a pace in a language."""
    return round(RATES[pace] * FASTER.get(locale.split("-")[0], 1))


Paced = list[tuple[Segment, int]]  # segments, each with the pause after it in milliseconds


def _paced(chapter: Chapter) -> list[Paced]:
    paced = [[(segment, PAUSES[segment.role]) for segment in block] for block in chapter.blocks if block]
    for block in paced:
        segment, pause = block[-1]
        block[-1] = (segment, max(pause, AFTER_BLOCK))
    paced[-1][-1] = (paced[-1][-1][0], AFTER_SECTION)
    return paced


def _piece(block: Paced, start: int, is_last: bool, speech: Speech, pace: str, clips: list[Clip]) -> Piece:
    """A block from ``start`` on; its clips are added to ``clips``. The last one ends with its last clip."""
    parts: list[Part] = []
    position, pause = start, 0
    for segment, milliseconds in block:
        speed = rate(segment.lang, pace)
        clip = speech.clip(segment, speed)
        parts.append(Part(pause, clip, partial(speech.sound, segment, speed)))
        begin = position + pause
        position = begin + clip.samples
        clips.append(Clip(segment.id, begin, position))
        pause = _pause(milliseconds, speech)
    end = position if is_last else math.ceil((position + pause) / FRAME) * FRAME
    return Piece(start, end, tuple(parts))


def _pause(milliseconds: int, speech: Speech) -> int:
    return milliseconds * speech.voice.sample_rate // 1000
