"""The default engine: espeak-ng through pyttsx3.

espeak's sound depends on what it has spoken before. So each text is spoken in a fork of a process that holds the library
and has spoken nothing: then the same text gives the same bytes, in whatever order and on however many workers.
"""

import io
import os
import select
import signal
import wave
from importlib.metadata import version
from typing import Any

import pyttsx3

from pipeline.errors import SpeechError, VoiceError
from pipeline.narrate import espeak_driver
from pipeline.narrate.engine import Quality, Voice

LICENCE = "espeak-ng, GPL-3.0-or-later; loaded at run time"
# Where the language alone does not say which voice.
PREFERRED = {"en": "en-us", "fr": "fr-fr", "no": "nb", "zh": "cmn"}
# Heard and judged: without vowel signs Arabic loses its vowels; Maltese is doubtful.
POOR = frozenset({"ar", "mt"})
# Its voice reads letters by name or leaves words out, or has no dictionary in the package; better no sound than this.
UNFIT = frozenset({"fo", "he", "ja", "kaa", "th", "xex"})
WRONG_VOICE = b"voice: "  # how a fork's answer begins when the library did not take up the voice
PATIENCE = 60  # seconds for one text; the longest takes a tenth of one


class Pyttsx3Engine:
    """espeak-ng on Linux and macOS, wherever a process can fork."""

    name = "pyttsx3"
    sample_rate = espeak_driver.SAMPLE_RATE
    deterministic = True

    def __init__(self) -> None:
        # The library's own log would go to the terminal of whoever builds.
        driver = espeak_driver.install()
        self._engine: Any = pyttsx3.init(driver)
        self._voices: dict[str, str] = {}  # a voice's name is ambiguous in the library; its identifier is not
        for language, identifier in espeak_driver.voices():
            self._voices.setdefault(language.lower(), identifier)
        self.version = f"pyttsx3 {version('pyttsx3')}, espeak-ng {espeak_driver.library_version()}"

    def voice(self, locale: str) -> Voice:
        """The espeak voice of ``locale``, or of its language."""
        language = locale.split("-")[0]
        if language in UNFIT:
            raise VoiceError(f"No espeak voice is fit to read {locale!r} aloud.")
        for name in (locale.lower(), PREFERRED.get(language, language), language):
            if name in self._voices:
                quality = Quality.POOR if language in POOR else Quality.ROBOTIC
                return Voice(self.name, self._voices[name], locale, quality, LICENCE)
        raise VoiceError(f"espeak-ng has no voice for {locale!r}.")

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        """The sound of ``text``, spoken in a fork; see the module."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:  # pragma: no cover - another process
            os.close(reading)
            self._speak_and_exit(text, voice, rate, writing)
        os.close(writing)
        try:
            answer = _drained(reading)
        except TimeoutError:
            os.kill(child, signal.SIGKILL)
            raise SpeechError(f"The voice {voice.id!r} hung on {text[:60]!r}.") from None
        finally:
            os.close(reading)
            os.waitpid(child, 0)
        if answer.startswith(WRONG_VOICE):
            raise VoiceError(
                f"espeak-ng does not speak with the voice {voice.id!r}: {answer[len(WRONG_VOICE) :].decode()}."
            )
        if not answer.startswith(b"RIFF"):
            reason = answer.decode(errors="replace") or "the process died"
            raise SpeechError(f"The voice {voice.id!r} could not speak {text[:60]!r}: {reason}.")
        with wave.open(io.BytesIO(answer)) as file:
            return bytes(file.readframes(file.getnframes()))

    def _speak_and_exit(self, text: str, voice: Voice, rate: int, writing: int) -> None:  # pragma: no cover
        problems: list[str] = []
        try:
            self._engine.connect("error", lambda **event: problems.append(str(event["exception"])))
            self._engine.setProperty("voice", voice.id)
            self._engine.runAndWait()
            if problems:
                os.write(writing, WRONG_VOICE)
                return
            self._engine.setProperty("rate", rate)
            self._engine.save_to_file(text, f"/dev/fd/{writing}")
            self._engine.runAndWait()
        finally:
            os.write(writing, "; ".join(problems).encode())
            os._exit(0)


def _drained(reading: int) -> bytes:
    """All that comes out of a pipe. Raises TimeoutError when nothing comes for PATIENCE seconds."""
    chunks: list[bytes] = []
    while True:
        if not select.select([reading], [], [], PATIENCE)[0]:
            raise TimeoutError
        chunk = os.read(reading, 1 << 16)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
