"""The voices of macOS and Windows, through pyttsx3's own drivers: nsss writes AIFF, sapi5 writes WAV.

What a system's voice says is the system's affair: nothing here promises the same bytes twice. What is promised is that the
voice speaks the language asked for, and that a text that was not spoken is an error.
"""

import platform
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import av

from pipeline.errors import SpeechError, VoiceError
from pipeline.narrate.engine import Quality, Voice

LICENCE = "a voice of the operating system, under its licence"
SAMPLE_RATE = 22050  # Hz, of what comes out of here; the drivers' files differ
SUFFIX = {"nsss": ".aiff"}  # NSSpeechSynthesizer writes AIFF, whatever the ending
# Names of one language in the systems and in ours. What macOS and Windows call zh-HK is spoken in Cantonese.
ALIASES = {"nb": "no", "iw": "he", "zh-hk": "yue-hk", "zh-mo": "yue-mo"}
# Where the language alone does not say which country's voice.
PREFERRED = {"en": "en-us", "es": "es-es", "fr": "fr-fr", "pt": "pt-br", "zh": "zh-cn"}
# macOS's voices that are a joke; they stand among the first in its list.
JOKES = frozenset(
    "Albert,Bad News,Bahh,Bells,Boing,Bubbles,Cellos,Deranged,Good News,Hysterical,Jester,Organ,Pipe Organ,Superstar,"
    "Trinoids,Whisper,Wobble,Zarvox".split(",")
)


class SystemEngine:
    """pyttsx3 with the driver of the operating system."""

    name = "pyttsx3"
    alphabet = ""

    def __init__(self, driver: str) -> None:
        try:
            self.version = f"pyttsx3 {version('pyttsx3')}, {driver} of {platform.platform(terse=True)}"
        except PackageNotFoundError:
            raise VoiceError("The package pyttsx3 is not installed: `pip install pyttsx3`.") from None
        self._driver = driver
        self._voices: tuple[Any, ...] = ()

    def voice(self, locale: str, name: str = "", prepared: bool = False) -> Voice:  # noqa: ARG002 - the system's own affair
        """The system's voice for ``locale``, or for its language; ``name`` is one of the system's, as it shows it."""
        ours = _tag(locale)
        self._voices = self._voices or tuple(self._engine().getProperty("voices"))
        fit = [known for known in self._voices if _language(known) == ours.split("-")[0]]
        if name:
            fit = [known for known in fit if name.lower() in (str(known.name).lower(), str(known.id).lower())]
        elif any(known.name not in JOKES for known in fit):
            fit = [known for known in fit if known.name not in JOKES]
        if not fit:
            wanted = f"no voice {name!r} that speaks" if name else "no voice for"
            raise VoiceError(f"This system has {wanted} {locale!r}. Add one in its settings for speech.")
        usual = PREFERRED.get(ours, ours)
        best = min(fit, key=lambda known: _tag(known.languages[0]) != usual)
        return Voice(self.name, best.id, locale, Quality.ROBOTIC, LICENCE, SAMPLE_RATE, deterministic=False)

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        """The sound of ``text``. Raises VoiceError when the system does not take up the voice."""
        problems: list[str] = []
        engine = self._engine()
        engine.connect("error", lambda **event: problems.append(str(event["exception"])))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"clip{SUFFIX.get(self._driver, '.wav')}")
            engine.setProperty("voice", voice.id)
            engine.setProperty("rate", rate)  # after the voice: sapi5 sets it by the voice
            engine.save_to_file(text, str(file))
            engine.runAndWait()
            found = engine.getProperty("voice")
            if found != voice.id:
                reason = "; ".join(problems) or f"it took {found!r}"
                raise VoiceError(f"The system does not speak with the voice {voice.id!r}: {reason}.")
            try:
                sound = b"" if problems else _pcm(file)
            except (OSError, av.error.FFmpegError, IndexError) as problem:
                problems.append(str(problem) or "it wrote no sound")
        if problems:
            raise SpeechError(f"The voice {voice.id!r} could not speak {text[:60]!r}: {'; '.join(problems)}.")
        return sound

    def _engine(self) -> Any:
        """pyttsx3 with its driver: a new one for each text.

        One that has run before starts what is queued at once, outside of its loop; and the loop, when it then begins, ends
        that again (pyttsx3 2.99).
        """
        try:
            import pyttsx3

            return pyttsx3.Engine(self._driver)
        except (ImportError, OSError, RuntimeError) as problem:
            raise VoiceError(
                f"The system's voices cannot be reached: {problem}. `pip install --force-reinstall pyttsx3` brings "
                f"what its driver {self._driver} needs."
            ) from None


def _tag(name: str) -> str:
    """A language tag in small letters: ``en_US`` and ``en-US`` are one, as are two names of one language."""
    tag = name.replace("_", "-").lower()
    language, *rest = tag.split("-")
    return ALIASES.get(tag, "-".join((ALIASES.get(language, language), *rest)))


def _language(voice: Any) -> str:
    """The language of one of the system's voices; empty where the driver does not know it."""
    known = voice.languages[0] if voice.languages else None
    return _tag(known).split("-")[0] if isinstance(known, str) else ""


def _pcm(file: Path) -> bytes:
    """What a driver wrote, as 16-bit mono PCM. Raises OSError, FFmpegError or IndexError when it is no sound."""
    resampler = av.AudioResampler("s16", "mono", SAMPLE_RATE)
    sound: list[bytes] = []
    with av.open(str(file)) as opened:
        for frame in (*opened.decode(opened.streams.audio[0]), None):  # None: what the resampler still holds
            sound += (bytes(made.planes[0])[: made.samples * 2] for made in resampler.resample(frame))
    return b"".join(sound)
