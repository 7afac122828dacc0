"""What speaks. An engine registers under the entry-point group ``plainspeech.engines``; the built-in ones do so too."""

import enum
from dataclasses import dataclass
from typing import Protocol


class Quality(enum.StrEnum):
    """How good a voice is in its language: NATURAL, ROBOTIC but right, or POOR (some words come out wrong)."""

    NATURAL = "natural"
    ROBOTIC = "robotic"
    POOR = "poor"


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine for one locale (BCP 47). ``id`` is the engine's own name for it."""

    engine: str
    id: str
    locale: str
    quality: Quality
    licence: str


class TTSEngine(Protocol):
    """Turns words into sound: signed 16-bit mono PCM, little-endian.

    ``version`` names all that can change the sound beside the text, the voice and the rate. ``deterministic``: the same
    text gives the same bytes whatever was spoken before. ``sample_rate`` is in Hz.
    """

    name: str
    version: str
    sample_rate: int
    deterministic: bool

    def voice(self, locale: str) -> Voice:
        """The voice for a locale. Raises VoiceError where none is fit."""

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        """The sound of ``text`` at ``rate`` (the engine's own measure of words a minute).

        Raises SpeechError when the engine fails, and VoiceError when it would use another voice.
        """
