"""The default engine: espeak-ng through pyttsx3, in a process of its own (`pipeline.narrate.speaker`)."""

import atexit
import json
import os
import select
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version

from pipeline.errors import SpeechError, VoiceError
from pipeline.narrate import espeak_driver
from pipeline.narrate.engine import Quality, Voice
from pipeline.narrate.speaker import HEADER, PHONEMES, SOUND, WRONG_VOICE

LICENCE = "espeak-ng, GPL-3.0-or-later; loaded at run time"
# Where the language alone does not say which voice.
PREFERRED = {"en": "en-us", "fr": "fr-fr", "no": "nb", "zh": "cmn"}
# Heard and judged: without vowel signs Arabic loses its vowels; Maltese is doubtful.
POOR = frozenset({"ar", "mt"})
# Its voice reads letters by name or leaves words out, or has no dictionary in the package; better no sound than this.
UNFIT = frozenset({"fo", "he", "ja", "kaa", "th", "xex"})
# With its vowels (ar) or its kana (ja) written out, the voice reads whole words: the phonemes that the library reports for
# the example study, and for the sentences of tests/narrate/test_japanese.py, have no other language and no spelled sign in
# them. Neither sings as people do (Japanese has no pitch accent here), so they are robotic, and no more.
MENDED_BY_PREPARATION = frozenset({"ar", "ja"})
# LUFS, by language. The first line is measured over the example study as it is finished, at both paces (the slow one is
# 0.4 louder); the others over a hundred words of spelled-out numbers, which in the first six comes within 1.6 of the study.
LOUDNESS = {
    "ar": -20.8,
    "de": -20.5,
    "en": -21.1,
    "es": -21.5,
    "fr": -22.6,
    "pl": -21.3,
    "az": -19.5,
    "bg": -21.5,
    "bn": -19.5,
    "ca": -20.1,
    "cs": -21.0,
    "cy": -19.2,
    "da": -20.8,
    "el": -20.2,
    "et": -20.8,
    "eu": -21.1,
    "fa": -20.3,
    "fi": -19.9,
    "ga": -19.2,
    "hi": -18.9,
    "hr": -21.1,
    "hu": -21.4,
    "hy": -20.1,
    "id": -20.8,
    "is": -20.6,
    "it": -22.4,
    "ka": -20.7,
    "kk": -20.6,
    "ko": -21.5,
    "lt": -21.2,
    "lv": -19.8,
    "mk": -20.1,
    "ms": -20.3,
    "mt": -18.4,
    "nb": -21.6,
    "nl": -20.7,
    "no": -21.6,
    "pt": -20.1,
    "ro": -20.2,
    "ru": -21.2,
    "sk": -21.0,
    "sl": -19.3,
    "sq": -20.8,
    "sr": -20.5,
    "sv": -20.5,
    "sw": -19.9,
    "ta": -19.5,
    "te": -19.3,
    "tr": -19.1,
    "uk": -18.6,
    "ur": -19.3,
    "vi": -19.7,
    "zh": -18.9,
}
OTHER_LOUDNESS = -20.4  # the middle of them
PIPE = 1 << 20  # bytes, where the system lets it be chosen: a whole text goes through at once
PATIENCE = 60  # seconds for one text; the longest takes a tenth of one


class Pyttsx3Engine:
    """espeak-ng, on Linux and wherever `pipeline.narrate.system_engine` does not stand in its place."""

    name = "pyttsx3"
    alphabet = "x-espeak"

    def __init__(self) -> None:
        self._speaker: subprocess.Popen[bytes] | None = None
        self._voices: dict[str, str] = {}  # a voice's name is ambiguous in the library; its identifier is not
        for language, identifier in espeak_driver.voices():
            self._voices.setdefault(language.lower(), identifier)
        self.version = f"pyttsx3 {version('pyttsx3')}, espeak-ng {espeak_driver.library_version()}"

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:
        """The espeak voice of ``locale``, or of its language; ``name`` is one of its own, such as ``en-gb``."""
        language = locale.split("-")[0]
        if language in UNFIT and not (prepared and language in MENDED_BY_PREPARATION):
            raise VoiceError(f"No espeak voice is fit to read {locale!r} aloud.")
        if name and name.lower().split("-")[0] != language:
            raise VoiceError(f"The espeak voice {name!r} does not speak {locale!r}.")
        wanted = (name.lower(),) if name else (locale.lower(), PREFERRED.get(language, language), language)
        for known in wanted:
            if known in self._voices:
                poor = language in POOR and not (prepared and language in MENDED_BY_PREPARATION)
                quality = Quality.POOR if poor else Quality.ROBOTIC
                loudness = LOUDNESS.get(language, OTHER_LOUDNESS)
                id_, rate = self._voices[known], espeak_driver.SAMPLE_RATE
                title = f"eSpeak NG, {id_.rpartition('/')[2]}"
                return Voice(self.name, id_, locale, quality, LICENCE, rate, loudness, name=title)
        raise VoiceError(f"espeak-ng has no voice {name!r}." if name else f"espeak-ng has no voice for {locale!r}.")

    def come_up(self) -> None:
        """Start the speaker, if there is none."""
        self._speaker = self._speaker or _started()

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        """The sound of ``text``, spoken by another process; see `pipeline.narrate.speaker`."""
        data = self._asked(text, voice, rate, SOUND)
        return bytes(data[espeak_driver.WAV_HEADER - HEADER.size :])

    def phonemes(self, texts: Sequence[str], voice: Voice) -> tuple[str, ...]:
        """How ``voice`` would say each text (`espeak_driver.phonemes`). Raises as `speak` does."""
        return tuple(json.loads(bytes(self._asked(list(texts), voice, 0, PHONEMES))))

    def _asked(self, text: str | list[str], voice: Voice, rate: int, wanted: bytes) -> memoryview:
        """What the speaker gives for a text, or for texts. Raises SpeechError and VoiceError."""
        shown = repr((text if isinstance(text, str) else " ".join(text))[:60])
        try:
            kind, data = self._answer(text, voice, rate)
        except OSError as problem:  # it is gone, or hangs: the next text gets a new one
            self._stop()
            raise SpeechError(f"The voice {voice.id!r} could not speak {shown}: {problem}.") from None
        if kind == WRONG_VOICE:
            raise VoiceError(f"espeak-ng does not speak with the voice {voice.id!r}: {data.decode(errors='replace')}.")
        if kind != wanted:
            reason = data.decode(errors="replace")
            raise SpeechError(f"The voice {voice.id!r} could not speak {shown}: {reason}.")
        return memoryview(data)

    def _answer(self, text: str | list[str], voice: Voice, rate: int) -> tuple[bytes, bytearray]:
        """What the speaker says to one text. Raises OSError when it is gone or hangs."""
        self.come_up()
        speaker = self._speaker
        assert speaker and speaker.stdin and speaker.stdout  # noqa: S101 - both are pipes
        speaker.stdin.write(json.dumps([text, voice.id, rate]).encode() + b"\n")
        speaker.stdin.flush()
        kind, length = HEADER.unpack(_received(speaker.stdout.fileno(), HEADER.size))
        return kind, _received(speaker.stdout.fileno(), length)

    def _stop(self) -> None:
        """End the speaker, whatever it does."""
        if self._speaker:
            self._speaker.kill()
            self._speaker.communicate()
            self._speaker = None


def _started() -> "subprocess.Popen[bytes]":
    """A speaker. It ends by itself when nobody can ask it any more; at the end of this process it is told to."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    speaker = subprocess.Popen(
        [sys.executable, "-m", "pipeline.narrate.speaker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        start_new_session=True,  # Ctrl-C is for whoever asks it
        pipesize=PIPE,
    )
    atexit.register(_ended, speaker)
    return speaker


def _ended(speaker: "subprocess.Popen[bytes]") -> None:
    if speaker.poll() is None and speaker.stdin:
        speaker.communicate()


def _received(pipe: int, length: int) -> bytearray:
    """So many bytes out of a pipe. Raises OSError when it ends before, or when nothing comes for PATIENCE seconds."""
    answer = bytearray(length)
    rest = memoryview(answer)
    while rest:
        if not select.select([pipe], [], [], PATIENCE)[0]:
            raise TimeoutError("it hung")
        received = os.readv(pipe, [rest])
        if not received:
            raise BrokenPipeError("the process died")
        rest = rest[received:]
    return answer
