"""Kokoro speaks a few sentences in each of its languages. It takes about as long as the sound, so they are few."""

import pytest

from pipeline.errors import SpeechError, VoiceError
from pipeline.handout import Handout
from pipeline.narrate import kokoro_voices
from pipeline.narrate.engine import Quality, Voice
from pipeline.narrate.kokoro_engine import KokoroEngine
from tests.voices.hearing import NORMAL, SLOW, loudness, pace_beside_espeak, sentences, silence_at_the_ends

# The study has no catalog in these.
OWN = {
    "hi": ["एक सौ दो में से दस लोगों की रक्त वाहिकाएँ बंद थीं।", "अध्ययन के दो भाग थे, और हर भाग में अलग लोग थे।"],
    "it": [
        "Dieci persone su centodue avevano i vasi sanguigni del fegato bloccati.",
        "Lo studio aveva due parti, con persone diverse in ciascuna.",
    ],
    "pt": [
        "Dez de cento e duas pessoas tiveram vasos sanguíneos do fígado bloqueados.",
        "O estudo teve duas partes, com pessoas diferentes em cada uma.",
    ],
}


@pytest.fixture(scope="module")
def engine() -> KokoroEngine:
    return KokoroEngine()


@pytest.fixture(scope="module")
def texts(handouts: dict[str, Handout]) -> dict[str, list[str]]:
    """Three sentences of the study where it has the language."""
    return {locale: sentences(handouts[locale], every=1)[18:21] for locale in ("en", "es", "fr")} | OWN


@pytest.fixture(scope="module")
def spoken(engine: KokoroEngine, texts: dict[str, list[str]]) -> dict[str, tuple[Voice, list[bytes]]]:
    voices = {locale: engine.voice(locale) for locale in texts}
    return {
        locale: (voice, [engine.speak(text, voice, NORMAL) for text in texts[locale]]) for locale, voice in voices.items()
    }


LANGUAGES = ["en", "es", "fr", "hi", "it", "pt"]


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_language_is_heard_at_its_pace_and_loudness(
    spoken: dict[str, tuple[Voice, list[bytes]]], texts: dict[str, list[str]], locale: str
) -> None:
    voice, sounds = spoken[locale]
    assert (voice.sample_rate, voice.quality, voice.deterministic) == (24000, Quality.NATURAL, True)
    assert max(silence_at_the_ends(sound, voice) for sound in sounds) < 0.5
    assert 0.75 < pace_beside_espeak(texts[locale], sounds, voice, NORMAL) < 1.25
    assert abs(loudness(sounds, voice) - voice.loudness) < 2


def test_its_english_pace_is_that_of_espeak_at_the_same_rate(
    engine: KokoroEngine, spoken: dict[str, tuple[Voice, list[bytes]]], texts: dict[str, list[str]]
) -> None:
    voice, sounds = spoken["en"]
    assert 0.92 < pace_beside_espeak(texts["en"], sounds, voice, NORMAL) < 1.08
    slow = [engine.speak(text, voice, SLOW) for text in texts["en"]]
    assert 0.92 < pace_beside_espeak(texts["en"], slow, voice, SLOW) < 1.08


def test_the_same_text_gives_the_same_bytes_after_another_history(
    engine: KokoroEngine, spoken: dict[str, tuple[Voice, list[bytes]]], texts: dict[str, list[str]]
) -> None:
    for locale in ("it", "en"):
        voice, sounds = spoken[locale]
        assert engine.speak(texts[locale][1], voice, NORMAL) == sounds[1]


def test_the_mark_of_a_foreign_word_is_not_spoken(engine: KokoroEngine) -> None:
    assert "(" not in engine._phonemes("Le week-end et le cookie.", "fr-fr")


def test_phonemes_between_brackets_are_taken_as_they_are(engine: KokoroEngine) -> None:
    assert engine._phonemes("This is [[ɪnoʊtuːzuːmæb]], a medicine.", "en-us").startswith("ðɪs ɪz ɪnoʊtuːzuːmæb , ɐ")


@pytest.mark.parametrize("text", ["", "😀", "\n"])
def test_a_text_without_a_word_is_refused(engine: KokoroEngine, text: str) -> None:
    with pytest.raises(SpeechError):
        engine.speak(text, engine.voice("en"), NORMAL)


def test_a_rate_that_it_cannot_speak_at_is_told(engine: KokoroEngine) -> None:
    with pytest.raises(SpeechError, match=r"between 0\.5 and 2\.0"):
        engine.speak("Ten.", engine.voice("en"), 20)


def test_a_voice_is_not_taken_for_another_language(engine: KokoroEngine) -> None:
    with pytest.raises(VoiceError, match="no voice for 'de'"):
        engine.voice("de")
    with pytest.raises(VoiceError, match="'ff_siwis' speaks fr-fr, not 'en'"):
        engine.voice("en", "ff_siwis")


def test_without_its_voices_it_says_how_to_get_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv(kokoro_voices.FOLDER_VARIABLE, str(tmp_path_factory.mktemp("empty")))
    with pytest.raises(VoiceError, match="npm pack kokoro-js"):
        KokoroEngine().voice("en")
