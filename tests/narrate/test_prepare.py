"""Preparing a text: by language, only where it is installed, and never what is phonemes already."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import plugins
from pipeline.assemble import assemble, open_study
from pipeline.errors import VoiceError
from pipeline.narrate import prepare
from pipeline.narrate.engine import Quality
from pipeline.narrate.lexicon import apply, with_readings
from pipeline.narrate.prepare import missing, preparation, prepared, versions
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine
from pipeline.narrate.voices import Voices, Wishes, voices_of
from pipeline.project import Project
from tests.conftest import ROOT
from tests.helpers import codes, one
from tests.narrate.hearing import heard, speech


class NotInstalled:
    requires = "plainspeech[ar]"

    def __init__(self) -> None:
        raise ImportError("its parts are missing")


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    registered = {"ar": NotInstalled, "ja": NotInstalled}
    monkeypatch.setattr(plugins, "find", lambda group, name: registered.get(name) if group == "preparations" else None)
    prepare._made.cache_clear()
    yield
    prepare._made.cache_clear()


def test_a_language_without_need_is_left_alone() -> None:
    assert preparation("de") is None
    assert missing("de") == ""
    assert prepared("102 Personen", "de") == "102 Personen"


def test_a_preparation_is_found_by_language() -> None:
    assert preparation("ar-EG") is preparation("ar")
    assert (preparation("ar").name, preparation("ja").name) == ("vowels", "kana")  # type: ignore[union-attr]
    assert missing("ar") == missing("ja") == ""


def test_versions_name_what_can_change_a_text() -> None:
    arabic, japanese = versions()
    assert arabic.startswith("ar: dengjen-tashkeel-py ")
    assert "onnxruntime" in arabic
    assert japanese.startswith("ja: fugashi ")


@pytest.mark.usefixtures("nothing_installed")
def test_what_is_not_installed_is_named() -> None:
    assert preparation("ar") is None
    assert missing("ar") == "plainspeech[ar]"
    assert missing("de") == ""
    assert prepared("شارك", "ar") == "شارك"
    assert versions() == ()


@pytest.mark.parametrize(("locale", "text"), [("ar", "شارك أشخاص [[Sa:rak]]، هنا"), ("ja", "研究 [[keNk_j'u:]]、は")])
def test_phonemes_stay(locale: str, text: str) -> None:
    phonemes = text[text.index("[[") : text.index("]]") + 2]
    result = prepared(text, locale)
    assert phonemes in result
    assert result.replace(phonemes, "").strip() != text.replace(phonemes, "").strip()


def test_the_voice_is_judged_with_the_preparation() -> None:
    engine = Pyttsx3Engine()
    assert engine.voice("ar").quality is Quality.POOR
    assert engine.voice("ar", prepared=True).quality is Quality.ROBOTIC
    assert engine.voice("ja", prepared=True).quality is Quality.ROBOTIC
    with pytest.raises(VoiceError):
        engine.voice("ja")
    with pytest.raises(VoiceError):  # nothing prepares Hebrew
        engine.voice("he", prepared=True)


class Listener:
    """An engine that keeps the texts it gets."""

    name = "listener"
    version = "1"
    alphabet = ""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def voice(self, locale: str, name: str = "", prepared: bool = False):  # type: ignore[no-untyped-def]
        assert prepared is (locale == "ar")
        return Pyttsx3Engine().voice(locale, name, prepared)

    def speak(self, text: str, voice: object, rate: int) -> bytes:  # noqa: ARG002 - the Protocol's
        self.heard.append(text)
        return bytes(2000)


def test_a_narration_speaks_prepared_text_after_the_lexicon(tmp_path: Path) -> None:
    project = Project.at(ROOT)
    opened, _ = open_study(project, "b1931030")
    assert opened
    made, findings = assemble(project, opened, "ar", voices_of(project))
    assert "voice-unprepared" not in codes(findings)
    listener = Listener()
    speaks = speech(made.handout, tmp_path, listener, made.lexicons)  # type: ignore[arg-type]
    heard(made.handout, speaks)
    said = with_readings(made.lexicons["ar"], made.handout.readings)
    # The page and the transcript keep what is printed; the voice alone gets the vowels.
    segment = made.handout.segments[0]
    assert segment.read == "نتائج دراسة عن دواء InO لمرض ALL البائي"
    assert listener.heard[0] == prepared(apply(segment.read, said), "ar") != apply(segment.read, said)


def test_a_poor_voice_without_its_preparation_is_a_finding_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project.at(ROOT)
    monkeypatch.setattr("pipeline.narrate.voices.preparation", lambda _: None)
    monkeypatch.setattr("pipeline.assemble.missing", lambda locale: f"plainspeech[{locale}]")
    opened, _ = open_study(project, "b1931030")
    assert opened
    made, findings = assemble(project, opened, "ar", Voices(Wishes("pyttsx3")))
    assert "pip install 'plainspeech[ar]'" in one(findings, "voice-unprepared").remedy
    assert made.voiced
    assert "صوت الحاسوب بهذه اللغة ليس جيدًا" in "".join(segment.read for segment in made.handout.segments)
