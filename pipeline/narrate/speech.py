"""From a segment to its sound: lexicon, voice, loudness, and a cache of what was said before."""

import unicodedata
from collections.abc import Mapping
from contextlib import suppress
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
SHORTEST = 2  # milliseconds of a clip, so that its cue ends after it begins
# General categories of Unicode: letters, numbers and symbols (an emoji is one) have something that a voice can say.
SAID, UNSPEAKABLE = frozenset("LNS"), frozenset({"Cc", "Cs"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """The sound of a segment: the key that it is kept under (none for silence), its samples, itself if it is at hand."""

    key: str
    samples: int
    sound: bytes | None = None


@dataclass(slots=True)
class Speech:
    """Says the segments of one edition, each in the voice of its own language, all at the rate of ``locale``'s voice.

    ``lexicons`` are by locale; ``readings`` are how the study says its terms, which goes before the lexicon. What could not
    be said is in ``failures``, by segment, with the reason, and what holds nothing to say in ``wordless``; their place in
    the sound is silent for half a second.
    """

    locale: str
    voices: Voices
    cache: ClipCache
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    wordless: set[str] = field(default_factory=set)
    _texts: dict[tuple[str, str], str] = field(default_factory=dict)
    _clips: dict[tuple[str, str, int], Spoken] = field(default_factory=dict)  # without their sound
    _failed: dict[str, str] = field(default_factory=dict)  # by key: nobody waits twice for a voice that hangs on a text

    @property
    def voice(self) -> Voice:
        """The voice of the edition's own language. Raises VoiceError where there is none."""
        return self.voices.speaker(self.locale).voice

    def sound(self, segment: Segment, rate: int) -> bytes:
        """The sound of a segment at ``rate`` (words a minute): kept from before, or spoken now and kept."""
        speaker = self.voices.speaker(segment.lang)
        try:
            text = self.said(segment)
            spoken = self._kept(text, speaker, rate) if _has_words(text) else b""
        except SpeechError as problem:
            self.failures[segment.id] = str(problem)
            return self._silence(SILENCE)
        sound = resampled(spoken, speaker.voice.sample_rate, self.voice.sample_rate)
        if len(sound) < len(self._silence(SHORTEST)):
            self.wordless.add(segment.id)
            return self._silence(SILENCE)
        return sound

    def clip(self, segment: Segment, rate: int) -> Spoken:
        """What is known of the sound of a segment. What is kept is not read for it, and what is not is spoken and kept."""
        known = self._clips.get((segment.read, segment.lang, rate))
        if known:
            return known
        speaker = self.voices.speaker(segment.lang)
        key = ""
        with suppress(SpeechError):
            key = clip_key(self.said(segment), speaker.voice, rate, speaker.engine, loudness.LEVEL)
            size = self.cache.size(key) if speaker.voice.sample_rate == self.voice.sample_rate else None
            if size is not None and size >= len(self._silence(SHORTEST)):
                self._clips[segment.read, segment.lang, rate] = found = Spoken(key, size // 2)
                return found
        sound = self.sound(segment, rate)
        if segment.id in self.failures or segment.id in self.wordless:
            return Spoken("", len(sound) // 2, sound)
        self._clips[segment.read, segment.lang, rate] = Spoken(key, len(sound) // 2)
        return Spoken(key, len(sound) // 2, sound)

    def _kept(self, text: str, speaker: Speaker, rate: int) -> bytes:
        """The sound of a text, at its loudness. Raises SpeechError."""
        key = clip_key(text, speaker.voice, rate, speaker.engine, loudness.LEVEL)
        kept = self.cache.get(key)
        if kept is None:
            if key in self._failed:
                raise SpeechError(self._failed[key])
            try:
                kept = loudness.levelled(_spoken(speaker, text, rate), speaker.voice.loudness)
            except SpeechError as problem:
                self._failed[key] = str(problem)
                raise
            self.cache.put(key, kept)
        return kept

    def _silence(self, milliseconds: int) -> bytes:
        return bytes(2 * (milliseconds * self.voice.sample_rate // 1000))

    def said(self, segment: Segment) -> str:
        """What the engine is given for a segment."""
        known = self._texts.get((segment.read, segment.lang))
        if known is None:
            readings = self.readings if segment.lang == self.locale else {}
            lexicon = with_readings(self.lexicons.get(segment.lang, {}), readings)
            known = engine_text(segment.read, segment.lang, lexicon, self.voices.speaker(segment.lang), self.cache)
            self._texts[segment.read, segment.lang] = known
        return known


def engine_text(read: str, language: str, lexicon: Lexicon, speaker: Speaker, cache: ClipCache) -> str:
    """The words of a segment as its engine is given them: by the lexicon, then prepared where the language needs it.

    What was prepared is kept. Raises SpeechError where a preparation fails.
    """
    text = apply(_without_controls(read), lexicon, speaker.engine.alphabet)
    way = preparation(language) if speaker.prepared else None
    if way is None:
        return text
    key = text_key(text, f"{way.name} {way.version}")
    kept = cache.get(key)
    if kept is None:
        kept = way.prepare(text).encode()
        cache.put(key, kept)
    return kept.decode()


def _has_words(text: str) -> bool:
    """Whether there is anything to say: punctuation and spaces alone are nothing."""
    return any(unicodedata.category(sign)[0] in SAID for sign in text)


def _without_controls(text: str) -> str:
    r"""Spaces for what is no text; a library takes a NUL for the end.

    >>> _without_controls("one\0two\n")
    'one two '
    """
    if text.isprintable():  # as most text is, without looking at each sign
        return text
    return "".join(" " if unicodedata.category(sign) in UNSPEAKABLE else sign for sign in text)


def _spoken(speaker: Speaker, text: str, rate: int) -> bytes:
    """Spoken by an engine that may have to begin anew. Raises the SpeechError of the last try."""
    for _ in range(TRIES - 1):
        try:
            return speaker.engine.speak(text, speaker.voice, rate)
        except SpeechError:
            continue
    return speaker.engine.speak(text, speaker.voice, rate)
