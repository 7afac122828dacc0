"""Which voice Kokoro takes for a locale, and what is said where there is none. In tests/voices it speaks."""

from pathlib import Path

import pytest

from pipeline.errors import VoiceError
from pipeline.narrate import kokoro_voices
from pipeline.narrate.kokoro_voices import find


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files that have the names and the size of Kokoro's voices."""
    for number, name in enumerate(
        ("af_heart", "af_bella", "bf_emma", "ef_dora", "ff_siwis", "hf_alpha", "if_sara", "pf_dora")
    ):
        (tmp_path / f"{name}.bin").write_bytes(bytes([number]) * kokoro_voices.BYTES)
    monkeypatch.setenv(kokoro_voices.FOLDER_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("locale", "name", "voice", "language"),
    [
        ("en", "", "af_heart", "en-us"),
        ("en", "af_bella", "af_bella", "en-us"),
        ("en-GB", "", "bf_emma", "en-gb"),
        ("en-IE", "", "af_heart", "en-us"),
        ("en", "bf_emma", "bf_emma", "en-gb"),
        ("es", "", "ef_dora", "es"),
        ("fr-CA", "", "ff_siwis", "fr-fr"),
        ("hi", "", "hf_alpha", "hi"),
        ("it", "", "if_sara", "it"),
        ("pt-PT", "", "pf_dora", "pt-br"),
    ],
)
@pytest.mark.usefixtures("voices")
def test_a_locale_gets_a_voice_of_its_language(locale: str, name: str, voice: str, language: str) -> None:
    found = find(locale, name)
    assert (found.name, found.language) == (voice, language)
    assert found.id.startswith(f"{voice}@")


@pytest.mark.parametrize("locale", ["de", "pl", "ar", "ja", "zh", "xx"])
def test_a_language_that_kokoro_does_not_speak_is_refused(locale: str) -> None:
    with pytest.raises(VoiceError, match=f"no voice for '{locale}'; it speaks en, es, fr, hi, it, pt"):
        find(locale, "")


@pytest.mark.parametrize("name", ["ff_siwis", "jf_alpha", "heart", "a", "/somewhere/ff_siwis.bin", "..", "../af_heart"])
@pytest.mark.usefixtures("voices")
def test_a_voice_of_another_language_or_of_none_is_refused(name: str) -> None:
    with pytest.raises(VoiceError):
        find("en", name)


def test_a_voice_may_be_named_by_its_file(voices: Path) -> None:
    elsewhere = voices / "elsewhere" / "ef_own.bin"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(b"x" * kokoro_voices.BYTES)
    assert find("es", str(elsewhere)).name == "ef_own"


def test_voices_that_are_not_there_are_told_how_to_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(kokoro_voices.FOLDER_VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(VoiceError, match=r"no voices/kokoro/af_heart\.bin.*npm pack kokoro-js@.*PLAINSPEECH_KOKORO_VOICES"):
        find("en", "")


def test_voices_are_found_below_the_folder_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(kokoro_voices.FOLDER_VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    kokoro_voices.FOLDER.mkdir(parents=True)
    (kokoro_voices.FOLDER / "if_sara.bin").write_bytes(bytes(kokoro_voices.BYTES))
    assert find("it", "").name == "if_sara"


def test_a_file_that_is_no_voice_is_told_by_its_size(voices: Path) -> None:
    (voices / "if_sara.bin").write_bytes(b"<html>")
    with pytest.raises(VoiceError, match=r"if_sara\.bin is no voice for Kokoro: it has 6 bytes, not 522240"):
        find("it", "")


def test_a_voice_that_changed_is_another_voice(voices: Path) -> None:
    before = find("fr", "").id
    (voices / "ff_siwis.bin").write_bytes(b"y" * kokoro_voices.BYTES)
    assert find("fr", "").id != before
