"""What can be measured of a voice without ears."""

import numpy
import pyloudnorm

from pipeline.handout import Handout
from pipeline.narrate.engine import TTSEngine, Voice
from pipeline.narrate.lexicon import apply, with_readings
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine

NORMAL, SLOW = 140, 112


def sentences(handout: Handout, every: int) -> list[str]:
    """Every so many of a handout's sentences, as they are given to a voice."""
    terms = with_readings({}, handout.readings)
    return [apply(segment.read, terms) for segment in handout.segments][::every]


def samples(sound: bytes) -> numpy.ndarray:
    """As numbers from -1 to 1."""
    return numpy.frombuffer(sound, dtype="<i2") / 32768


def seconds(sound: bytes, voice: Voice) -> float:
    return len(sound) / 2 / voice.sample_rate


def silence_at_the_ends(sound: bytes, voice: Voice) -> float:
    """The longer of both, in seconds: what is below a hundredth of full scale."""
    loud = numpy.nonzero(numpy.abs(samples(sound)) > 0.01)[0]
    assert len(loud), "there is nothing to be heard"
    return float(max(loud[0], len(sound) // 2 - loud[-1]) / voice.sample_rate)


def loudness(sounds: list[bytes], voice: Voice) -> float:
    """Of all of them together, in LUFS."""
    return float(pyloudnorm.Meter(voice.sample_rate).integrated_loudness(samples(b"".join(sounds))))


def pace_beside_espeak(texts: list[str], sounds: list[bytes], voice: Voice, rate: int) -> float:
    """The time that they took, over what espeak-ng takes for the same texts at the same rate."""
    espeak: TTSEngine = Pyttsx3Engine()
    measure = espeak.voice(voice.locale)
    wanted = sum(seconds(espeak.speak(text, measure, rate), measure) for text in texts)
    return sum(seconds(sound, voice) for sound in sounds) / wanted
