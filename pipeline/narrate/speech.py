"""From a segment to its sound: lexicon, voice, loudness, and a cache of what was said before."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.errors import SpeechError
from pipeline.handout import Segment
from pipeline.narrate import loudness
from pipeline.narrate.cache import ClipCache, clip_key, text_key
from pipeline.narrate.engine import Voice
from pipeline.narrate.lexicon import Lexicon, apply, with_readings
from pipeline.narrate.prepare import preparation
from pipeline.narrate.resample import resampled
from pipeline.narrate.voices import Speaker, Voices

TRIES = 2  # a voice that died or hung is a new one the second time
SILENCE = 500  # milliseconds, in place of what no voice could say


@dataclass(slots=True)
class Speech:
    """Says the segments of one edition, each in the voice of its own language, all at the rate of ``locale``'s voice.

    ``lexicons`` are by locale; ``readings`` are how the study says its terms, which goes before the lexicon. What could not
    be said is in ``failures``, by segment, with the reason; its place in the sound is silent.
    """

    locale: str
    voices: Voices
    cache: ClipCache
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    @property
    def voice(self) -> Voice:
        """The voice of the edition's own language. Raises VoiceError where there is none."""
        return self.voices.speaker(self.locale).voice

    def sound(self, segment: Segment, rate: int) -> bytes:
        """The sound of a segment at ``rate`` (words a minute): kept from before, or spoken now and kept."""
        speaker = self.voices.speaker(segment.lang)
        try:
            text = self.said(segment)
            key = clip_key(text, speaker.voice, rate, speaker.engine, loudness.LEVEL)
            kept = self.cache.get(key)
            if kept is None:
                kept = loudness.levelled(_spoken(speaker, text, rate), speaker.voice.loudness)
                self.cache.put(key, kept)
        except SpeechError as problem:
            self.failures[segment.id] = str(problem)
            return bytes(2 * (SILENCE * self.voice.sample_rate // 1000))
        return resampled(kept, speaker.voice.sample_rate, self.voice.sample_rate)

    def said(self, segment: Segment) -> str:
        """What the engine is given for a segment."""
        readings = self.readings if segment.lang == self.locale else {}
        lexicon = with_readings(self.lexicons.get(segment.lang, {}), readings)
        return engine_text(segment.read, segment.lang, lexicon, self.voices.speaker(segment.lang), self.cache)


def engine_text(read: str, language: str, lexicon: Lexicon, speaker: Speaker, cache: ClipCache) -> str:
    """The words of a segment as its engine is given them: by the lexicon, then prepared where the language needs it.

    What was prepared is kept. Raises SpeechError where a preparation fails.
    """
    text = apply(read, lexicon, speaker.engine.alphabet)
    way = preparation(language) if speaker.prepared else None
    if way is None:
        return text
    key = text_key(text, f"{way.name} {way.version}")
    kept = cache.get(key)
    if kept is None:
        kept = way.prepare(text).encode()
        cache.put(key, kept)
    return kept.decode()


def _spoken(speaker: Speaker, text: str, rate: int) -> bytes:
    """Spoken by an engine that may have to begin anew. Raises the SpeechError of the last try."""
    for _ in range(TRIES - 1):
        try:
            return speaker.engine.speak(text, speaker.voice, rate)
        except SpeechError:
            continue
    return speaker.engine.speak(text, speaker.voice, rate)
