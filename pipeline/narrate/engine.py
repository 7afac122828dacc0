"""What speaks. An engine registers under the entry-point group ``plainspeech.engines``; the built-in ones do so too."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


class Quality(enum.StrEnum):
    """How good a voice is in its language: NATURAL, ROBOTIC but right, or POOR (some words come out wrong)."""

    NATURAL = "natural"
    ROBOTIC = "robotic"
    POOR = "poor"


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine for one locale (BCP 47). ``id`` is the engine's own name for it.

    ``loudness`` is that of its speech as the engine gives it, in LUFS; ``deterministic``: the same text gives the same
    bytes whatever was spoken before.
    """

    engine: str
    id: str
    locale: str
    quality: Quality
    licence: str
    sample_rate: int = 22050  # Hz
    loudness: float = -19.0
    deterministic: bool = True
    name: str = ""  # for people, where ``id`` is none

    @property
    def title(self) -> str:
        """How people call it."""
        return self.name or f"{self.engine.capitalize()}, {self.id}"


class TTSEngine(Protocol):
    """Turns words into sound: signed 16-bit mono PCM, little-endian.

    ``version`` names all that can change the sound beside the text, the voice and the rate. ``alphabet`` is the phonetic
    alphabet, as W3C PLS names it, that it takes between double brackets inside a text, or empty. An engine is made without
    arguments, and cheaply; its constructor raises VoiceError, saying what to install, where its parts are not installed.
    """

    name: str
    version: str
    alphabet: str

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:
        """The voice for a locale; ``name`` is the one that the user's settings ask for (a name, or a file).

        ``prepared``: the text comes with what the language leaves unwritten (`pipeline.narrate.prepare`). Raises
        VoiceError, saying what to do, where no voice is fit.
        """

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        """The sound of ``text`` at ``rate``: words a minute of English speech, without the pauses between sentences.

        Raises SpeechError when the engine fails, and VoiceError when it would use another voice.
        """


@runtime_checkable
class ComesUp(Protocol):
    """An engine that takes a while until it can speak."""

    def come_up(self) -> None:
        """Begin with that, and do not wait for it."""


@runtime_checkable
class KnowsPhonemes(Protocol):
    """An engine that can tell how its voice would say a text, without a sound."""

    alphabet: str

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:
        """As every engine has it."""

    def phonemes(self, texts: Sequence[str], voice: Voice) -> tuple[str, ...]:
        """The phonemes of each text, in the engine's alphabet. Raises SpeechError and VoiceError."""
