"""The real voice: right voice or error, the same bytes whatever was spoken before."""

import signal
import struct
from contextlib import suppress
from dataclasses import replace
from itertools import permutations

import pytest

from pipeline.errors import SpeechError, VoiceError
from pipeline.narrate import espeak_driver, pyttsx3_engine
from pipeline.narrate.engine import Quality
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine

SENTENCES = {
    "en": "Ten of one hundred two people had blocked blood vessels.",
    "de": "Zehn von einhundertzwei Menschen hatten verstopfte Blutgefäße.",
    "es": "Diez de ciento dos personas tuvieron los vasos obstruidos.",
    "fr": "Dix personnes sur cent deux avaient des vaisseaux bouchés.",
    "pl": "U dziesięciu ze stu dwóch osób naczynia były zablokowane.",
    "ar": "كان لدى عشرة أشخاص انسداد في الأوعية.",
}


@pytest.fixture(scope="module")
def engine() -> Pyttsx3Engine:
    return Pyttsx3Engine()


def loudest(sound: bytes) -> int:
    return max(abs(sample) for (sample,) in struct.iter_unpack("<h", sound))


@pytest.mark.parametrize("locale", SENTENCES)
def test_every_language_of_the_example_is_spoken(engine: Pyttsx3Engine, locale: str) -> None:
    sound = engine.speak(SENTENCES[locale], engine.voice(locale), 140)
    assert 2 < len(sound) / 2 / espeak_driver.SAMPLE_RATE < 10
    assert loudest(sound) > 5000


def test_the_same_text_gives_the_same_bytes_in_any_order(engine: Pyttsx3Engine) -> None:
    texts = ["One sentence.", "Another, longer sentence with a pause, to change the state.", "A third?"]
    voice = engine.voice("en")
    first = {text: engine.speak(text, voice, 140) for text in texts}
    for order in permutations(texts):
        for text in order:
            assert engine.speak(text, voice, 140) == first[text]


def test_another_language_before_it_changes_nothing(engine: Pyttsx3Engine) -> None:
    alone = engine.speak("Danke.", engine.voice("de"), 140)
    engine.speak("Thank you.", engine.voice("en"), 100)
    assert engine.speak("Danke.", engine.voice("de"), 140) == alone


def test_a_slower_rate_takes_longer(engine: Pyttsx3Engine) -> None:
    voice = engine.voice("en")
    assert len(engine.speak(SENTENCES["en"], voice, 100)) > 1.2 * len(engine.speak(SENTENCES["en"], voice, 160))


def test_a_voice_that_is_not_there_is_an_error(engine: Pyttsx3Engine) -> None:
    with pytest.raises(VoiceError, match="no-such-voice"):
        engine.speak("Hello.", replace(engine.voice("en"), id="no-such-voice"), 140)


@pytest.mark.parametrize("locale", ["tl", "so", "th", "he", "ja", "xx"])
def test_a_language_without_a_fit_voice_is_refused_not_read_by_another(engine: Pyttsx3Engine, locale: str) -> None:
    with pytest.raises(VoiceError):
        engine.voice(locale)


@pytest.mark.parametrize(
    ("locale", "name"),
    [("en", "gmw/en-US"), ("en-GB", "gmw/en"), ("fr", "roa/fr"), ("pt-BR", "roa/pt-BR"), ("de-AT", "gmw/de")],
)
def test_a_locale_gets_the_voice_of_its_country_or_else_of_its_language(
    engine: Pyttsx3Engine, locale: str, name: str
) -> None:
    assert engine.voice(locale).id == name


def test_quality_is_told_plainly(engine: Pyttsx3Engine) -> None:
    assert engine.voice("de").quality is Quality.ROBOTIC
    assert engine.voice("ar").quality is Quality.POOR


@pytest.mark.parametrize("text", ["…", "?!", "😀", "a\tb", "x" * 5000])
def test_odd_texts_are_spoken_or_refused_but_never_hang(engine: Pyttsx3Engine, text: str) -> None:
    with suppress(SpeechError):
        assert isinstance(engine.speak(text, engine.voice("en"), 140), bytes)


def test_the_version_names_library_and_package(engine: Pyttsx3Engine) -> None:
    assert engine.version.startswith("pyttsx3 ")
    assert espeak_driver.library_version() in engine.version


def test_every_official_eu_language_has_a_voice(engine: Pyttsx3Engine) -> None:
    official = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split()
    assert [engine.voice(locale).engine for locale in official] == ["pyttsx3"] * len(official)


def test_a_speaker_that_dies_is_told_and_the_next_text_gets_a_new_one(engine: Pyttsx3Engine) -> None:
    voice = engine.voice("de")
    before = engine.speak("Zehn.", voice, 140)
    speaker = engine._speaker
    assert speaker
    speaker.kill()
    speaker.wait()
    with pytest.raises(SpeechError, match="Zehn"):
        engine.speak("Zehn.", voice, 140)
    assert engine.speak("Zehn.", voice, 140) == before


def test_a_speaker_that_hangs_is_ended_and_told(engine: Pyttsx3Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = engine.voice("de")
    engine.speak("Zehn.", voice, 140)
    speaker = engine._speaker
    assert speaker
    speaker.send_signal(signal.SIGSTOP)
    monkeypatch.setattr(pyttsx3_engine, "PATIENCE", 0.3)
    with pytest.raises(SpeechError, match="hung"):
        engine.speak("Elf.", voice, 140)
    assert speaker.poll() is not None


def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_spoken(
    engine: Pyttsx3Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever still speaks is ended too: it holds the pipe, and would be waited for."""
    voice = engine.voice("de")
    before = engine.speak("Zehn.", voice, 140)
    with monkeypatch.context() as impatient:
        impatient.setattr(pyttsx3_engine, "PATIENCE", 0.2)
        with pytest.raises(SpeechError, match="hung"):
            engine.speak("Zehn von einhundert Menschen hatten das. " * 2000, voice, 140)
    assert engine.speak("Zehn.", voice, 140) == before


def test_a_text_with_line_breaks_is_one_text(engine: Pyttsx3Engine) -> None:
    assert engine.speak("Zehn.\nElf.", engine.voice("de"), 140)
    assert engine.speak("Zehn.", engine.voice("de"), 140)


def test_a_long_text_is_spoken_whole(engine: Pyttsx3Engine) -> None:
    text = "Zehn von einhundert Menschen hatten das. " * 250
    assert len(text) > 10_000
    once = engine.speak("Zehn von einhundert.", engine.voice("de"), 140)
    assert len(engine.speak(text, engine.voice("de"), 140)) > 100 * len(once)


def test_phonemes_are_told_by_the_voice_of_the_language(engine: Pyttsx3Engine) -> None:
    assert engine.phonemes(["Pfizer", "one, two", ""], engine.voice("en")) == ("f'aIz3", "w,Vn | t'u:", "")
    assert engine.phonemes(["Software"], engine.voice("de")) == ("(en)s'0ftwe@(de)",)


def test_phonemes_do_not_depend_on_what_was_asked_before(engine: Pyttsx3Engine) -> None:
    texts = list(SENTENCES.values())
    for locale in SENTENCES:
        voice = engine.voice(locale)
        alone = tuple(engine.phonemes([text], voice)[0] for text in reversed(texts))
        assert engine.phonemes(texts, voice) == alone[::-1]


def test_phonemes_in_double_brackets_are_spoken_as_such(engine: Pyttsx3Engine) -> None:
    voice = engine.voice("en")
    assert engine.phonemes(["say [[f'aIz3]] now"], voice) == engine.phonemes(["say Pfizer now"], voice)
    assert engine.speak("[[f'aIz3]]", voice, 140) == engine.speak("Pfizer", voice, 140)
    assert engine.speak("[[f'aIz3]]", voice, 140) != engine.speak("[ [f'aIz3]]", voice, 140)


def test_a_long_text_has_phonemes_to_its_end(engine: Pyttsx3Engine) -> None:
    (phonemes,) = engine.phonemes(["The dose was low. " * 600], engine.voice("en"))
    assert phonemes.count("l'oU") == 600
