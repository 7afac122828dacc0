"""Piper: natural voices, one small model for each. Only with the extra ``piper``, since piper-tts is GPL-3.0-or-later."""

import re
from typing import Any

from pipeline.errors import SpeechError, VoiceError
from pipeline.narrate import onnx
from pipeline.narrate.engine import Quality, Voice
from pipeline.narrate.piper_voice import PiperVoiceFile

LICENCE = "Piper, GPL-3.0-or-later, loaded at run time; the voice "
# LUFS, of the packaged voice as its model gives it. From one sentence to the next it is evener so (a deviation of 0.9) than
# when Piper raises each to full scale (1.4); but of a user's voice only that is known, about as loud in every voice.
LOUDNESS, LOUDNESS_AT_FULL_SCALE = -24.7, -19.6
# With the length scale SLOWNESS / rate - OFFSET the packaged voice takes as long for the example study as espeak-ng does,
# at the rates from 110 to 145; measured at the scales 1.32 and 1.8.
SLOWNESS, OFFSET = 209.4, 0.184
SEED = 1  # of the noise that the voice is made from
ARABIC_VOWELS = re.compile("[\u064b-\u0652]")


class PiperEngine:
    """Piper, with the packaged English voice or a user's files.

    Its sound is made from noise, so a model starts anew for every text, from the same seed: that costs half as much again,
    and the same text always gives the same bytes. One thread: the order of sums, too, is part of that.
    """

    name = "piper"
    alphabet = "ipa"

    def __init__(self) -> None:
        self.version = onnx.versions("piper-tts", "onnxruntime", "numpy", extra="piper")
        self._files: dict[tuple[str, str], PiperVoiceFile] = {}
        self._models: dict[str, tuple[PiperVoiceFile, Any]] = {}

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:  # noqa: ARG002 - it adds vowels itself
        """The voice in the file ``name`` (.onnx), which must speak the language of ``locale``; or a packaged one."""
        file = self._files.get((locale, name)) or PiperVoiceFile.find(locale, name)
        self._files[locale, name] = file
        licence = LICENCE + ("joe, MIT" if file.packaged else "under its own, see its model card")
        loudness = LOUDNESS if file.packaged else LOUDNESS_AT_FULL_SCALE
        return Voice(self.name, file.id, locale, Quality.NATURAL, licence, file.sample_rate, loudness, deterministic=True)

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        """The sound of ``text``. Raises VoiceError where the voice's file is no model that runs."""
        file, model = self._model(voice)
        if not file.takes_phonemes and onnx.PHONEMES.search(text):
            raise SpeechError(f"The voice {voice.id!r} reads letters; it cannot say the phonemes in {text[:60]!r}.")
        from piper import SynthesisConfig

        with onnx.told_as(VoiceError, f"{file.path} cannot be loaded; download it again"):
            model.session = onnx.session(file.model, seed=SEED, threads=1)
        model.use_tashkeel = not ARABIC_VOWELS.search(text)  # vowels that are written out are not guessed again
        how = SynthesisConfig(length_scale=length_scale(rate), normalize_audio=not file.packaged)
        with onnx.told_as(SpeechError, f"The voice {voice.id!r} could not speak {text[:60]!r}"):
            return b"".join(chunk.audio_int16_bytes for chunk in model.synthesize(text, how))

    def _model(self, voice: Voice) -> tuple[PiperVoiceFile, Any]:
        if voice.id not in self._models:
            file = next((file for file in self._files.values() if file.id == voice.id), None)
            if file is None:
                raise VoiceError(f"Piper does not know the voice {voice.id!r}: ask for it by its file first.")
            from piper import PiperVoice
            from piper.config import PiperConfig

            with onnx.told_as(VoiceError, f"{file.path}.json cannot be read as a Piper voice's settings"):
                self._models[voice.id] = file, PiperVoice(session=None, config=PiperConfig.from_dict(file.settings))
        return self._models[voice.id]


def length_scale(rate: int) -> float:
    """How much longer than by itself a sound must be, as Piper counts it, for ``rate`` words a minute."""
    return max(SLOWNESS / rate - OFFSET, 0.1)
