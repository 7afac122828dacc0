"""The path of macOS and Windows: real pyttsx3, over a driver that stands for the system's own and behaves as they do."""

import subprocess
import sys
import types
import wave
from dataclasses import dataclass, field
from typing import Any

import av
import pytest
from pyttsx3.voice import Voice as SystemVoice

from pipeline.errors import SpeechError, VoiceError
from pipeline.narrate.default_engine import default_engine
from pipeline.narrate.engine import Quality
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine
from pipeline.narrate.system_engine import SAMPLE_RATE, SystemEngine
from tests.conftest import ROOT

MAC = [
    SystemVoice("com.apple.voice.Albert", "Albert", ["en_US"]),
    SystemVoice("com.apple.voice.Anna", "Anna", ["de_DE"]),
    SystemVoice("com.apple.voice.Daniel", "Daniel", ["en_GB"]),
    SystemVoice("com.apple.voice.Samantha", "Samantha", ["en_US"]),
    SystemVoice("com.apple.voice.Nora", "Nora", ["nb_NO"]),
    SystemVoice("com.apple.voice.Sinji", "Sin-ji", ["zh_HK"]),
    SystemVoice("com.apple.voice.Nobody", "Nobody", [None]),
]
WINDOWS = [
    SystemVoice("HKEY\\Hedda", "Microsoft Hedda", ["de-DE"]),
    SystemVoice("HKEY\\Zira", "Microsoft Zira", ["en-US"]),
    SystemVoice("HKEY\\Other", "Other", ["Unknown Locale: 99"]),
]


@dataclass
class System:
    kind: str
    voices: list[SystemVoice]
    refuses: set[str] = field(default_factory=set)  # what it does not take up, and says nothing
    silent: bool = False
    drivers: list["Driver"] = field(default_factory=list)


class Driver:
    """Both systems' ways: nsss writes AIFF while its loop runs, sapi5 writes WAV at once."""

    def __init__(self, proxy: Any, system: System) -> None:
        self.proxy, self.system = proxy, system
        self.properties: dict[str, Any] = {"voice": system.voices[0].id, "rate": 200}
        self.looping = False
        self.pending: tuple[str, str] | None = None

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        return self.system.voices if name == "voices" else self.properties[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        if name == "voice" and self.system.kind == "sapi5" and value not in {voice.id for voice in self.system.voices}:
            raise ValueError(f"unknown voice id {value}")
        if value not in self.system.refuses:
            self.properties[name] = value

    def save_to_file(self, text: str, filename: str) -> None:
        if self.system.kind == "nsss":
            self.proxy.setBusy(True)
            self.pending = (text, filename)
        else:
            self._write(text, filename)

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self.looping = True
        self.proxy.setBusy(False)
        while self.looping:
            if self.pending:
                text, filename = self.pending
                self.pending = None
                self._write(text, filename)
                self.proxy.notify("finished-utterance", completed=True)
            self.proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self.looping = False

    def stop(self) -> None:
        self.pending = None

    def destroy(self) -> None:
        pass

    def _write(self, text: str, filename: str) -> None:
        """A tenth of a second for each letter, at half of full scale."""
        if self.system.silent:
            return
        if self.system.kind == "sapi5":
            assert filename.endswith(".wav")
            with wave.open(filename, "wb") as file:
                file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", "not compressed"))
                file.writeframes(b"\x00\x40" * (SAMPLE_RATE // 10 * len(text)))
            return
        assert filename.endswith(".aiff")
        with av.open(filename, "w", format="aiff") as file:
            stream = file.add_stream("pcm_s16be", rate=44100, layout="stereo")
            frame = av.AudioFrame("s16", "stereo", 4410 * len(text))
            frame.sample_rate = 44100
            frame.planes[0].update(b"\x00\x40" * (2 * 4410 * len(text)))
            for packet in (*stream.encode(frame), *stream.encode(None)):
                file.mux(packet)


@pytest.fixture(params=["nsss", "sapi5"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> System:
    """A system, of which pyttsx3 finds the driver under the driver's name."""
    system = System(request.param, MAC if request.param == "nsss" else WINDOWS)

    def build(proxy: Any) -> Driver:
        system.drivers.append(Driver(proxy, system))
        return system.drivers[-1]

    module = types.ModuleType(f"pyttsx3.drivers.{request.param}")
    module.buildDriver = build  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(sys, "platform", {"nsss": "darwin", "sapi5": "win32"}[request.param])
    return system


@pytest.fixture
def engine(system: System) -> SystemEngine:
    made = default_engine()
    assert isinstance(made, SystemEngine)
    return made


def test_what_the_driver_writes_becomes_mono_pcm_at_our_rate(engine: SystemEngine) -> None:
    sound = engine.speak("abcde", engine.voice("de"), 140)
    assert abs(len(sound) / 2 / SAMPLE_RATE - 0.5) < 0.01
    middle = sound[len(sound) // 4 * 2 :][:200]
    assert {int.from_bytes(middle[at : at + 2], "little", signed=True) // 100 for at in range(0, 200, 2)} <= {162, 163, 164}


def test_voice_and_rate_are_what_was_asked_for(engine: SystemEngine, system: System) -> None:
    voice = engine.voice("de")
    for rate in (140, 112):
        engine.speak("Zehn.", voice, rate)
        assert system.drivers[-1].properties == {"voice": voice.id, "rate": rate}


def test_nothing_is_promised_of_the_bytes_or_the_quality(engine: SystemEngine) -> None:
    voice = engine.voice("de")
    assert not voice.deterministic
    assert voice.quality is Quality.ROBOTIC
    assert engine.name == "pyttsx3"


@pytest.mark.parametrize("locale", ["fr", "zh", "xx", "da"])
def test_a_language_that_the_system_does_not_speak_is_refused(engine: SystemEngine, locale: str) -> None:
    """Cantonese is no Chinese voice, and a voice whose language is not known is nobody's."""
    with pytest.raises(VoiceError, match=f"no voice for '{locale}'"):
        engine.voice(locale)


def test_a_named_voice_of_another_language_is_refused(engine: SystemEngine) -> None:
    known = {"nsss": "Anna", "sapi5": "Microsoft Hedda"}[engine._driver]
    assert engine.voice("de", known).id.endswith(known.split()[-1])
    with pytest.raises(VoiceError, match=f"'{known}' that speaks 'en'"):
        engine.voice("en", known)


def test_a_voice_that_is_not_taken_up_is_an_error_not_another_voice(engine: SystemEngine, system: System) -> None:
    voice = engine.voice("en")
    system.refuses.add(voice.id)
    with pytest.raises(VoiceError, match="it took"):
        engine.speak("Ten.", voice, 140)


def test_a_text_of_which_no_file_comes_is_an_error(engine: SystemEngine, system: System) -> None:
    voice = engine.voice("en")
    system.silent = True
    with pytest.raises(SpeechError, match="Ten"):
        engine.speak("Ten.", voice, 140)
    system.silent = False
    assert engine.speak("Ten.", voice, 140)


@pytest.mark.parametrize("system", ["sapi5"], indirect=True)
def test_an_error_of_the_driver_is_told(engine: SystemEngine, system: System) -> None:
    voice = engine.voice("en")
    system.voices = [known for known in WINDOWS if known.id != voice.id]
    with pytest.raises(VoiceError, match="unknown voice id"):
        engine.speak("Ten.", voice, 140)


@pytest.mark.parametrize(
    ("locale", "name"),
    [("en", "Samantha"), ("en-GB", "Daniel"), ("en-AU", "Daniel"), ("de-AT", "Anna"), ("no", "Nora"), ("zh-HK", "Sinji")],
)
@pytest.mark.parametrize("system", ["nsss"], indirect=True)
def test_a_locale_gets_its_country_or_its_language_and_no_joke(engine: SystemEngine, locale: str, name: str) -> None:
    assert engine.voice(locale).id == f"com.apple.voice.{name}"


@pytest.mark.parametrize("system", ["nsss"], indirect=True)
def test_a_joke_is_taken_when_it_is_asked_for(engine: SystemEngine) -> None:
    assert engine.voice("en", "albert").id == "com.apple.voice.Albert"


def test_a_driver_whose_parts_are_missing_says_so() -> None:
    """pyttsx3's real driver, on a system that it is not for."""
    with pytest.raises(VoiceError, match="cannot be reached"):
        SystemEngine("nsss").voice("en")


def test_elsewhere_the_engine_is_espeak() -> None:
    assert isinstance(default_engine(), Pyttsx3Engine)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_there_nothing_of_espeak_is_imported(platform: str) -> None:
    code = (
        f"import sys\nfrom pipeline import plugins\nsys.platform = {platform!r}\n"
        "engine = plugins.load('engines', 'pyttsx3')()\n"
        "print(type(engine).__name__, [name for name in sys.modules if 'espeak' in name])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "SystemEngine []\n"
