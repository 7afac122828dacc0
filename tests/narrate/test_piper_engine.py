"""Which of a user's voice files Piper takes, and what is said of the others. In tests/voices it speaks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import VoiceError
from pipeline.narrate.piper_engine import length_scale
from pipeline.narrate.piper_voice import PiperVoiceFile
from tests.conftest import ROOT


def voice_file(folder: Path, name: str, **settings: object) -> Path:
    path = folder / f"{name}.onnx"
    path.write_bytes(b"a model")
    settings = {"audio": {"sample_rate": 22050}, "espeak": {"voice": "de"}, **settings}
    path.with_name(f"{name}.onnx.json").write_text(json.dumps(settings))
    return path


@pytest.mark.parametrize(
    ("locale", "settings"),
    [
        ("de", {}),
        ("de-AT", {"language": {"code": "de_DE"}}),
        ("pt-BR", {"language": {"code": "pt_BR"}, "espeak": {"voice": "pt-br"}}),
        ("zh", {"espeak": {"voice": "cmn"}}),
        ("no", {"espeak": {"voice": "nb"}}),
        ("nb", {"language": {"code": "no_NO"}}),
    ],
)
def test_a_voice_of_the_same_language_is_taken(tmp_path: Path, locale: str, settings: dict[str, object]) -> None:
    path = voice_file(tmp_path, "thorsten", **settings)
    found = PiperVoiceFile.find(locale, str(path))
    assert (found.path, found.sample_rate, found.packaged) == (path, 22050, False)


@pytest.mark.parametrize("settings", [{}, {"language": {"code": "de_DE"}, "espeak": {"voice": "fr"}}])
def test_a_voice_of_another_language_is_refused(tmp_path: Path, settings: dict[str, object]) -> None:
    path = voice_file(tmp_path, "thorsten", **settings)
    with pytest.raises(VoiceError, match=r"thorsten\.onnx speaks de.*, not 'fr'"):
        PiperVoiceFile.find("fr", str(path))


def test_a_locale_without_a_packaged_voice_is_told_how_to_name_one() -> None:
    with pytest.raises(VoiceError, match=r'\[tool\.plainspeech\.voices\]: de = "piper:'):
        PiperVoiceFile.find("de", "")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match=r"There is no .*none\.onnx\."):
        PiperVoiceFile.find("de", str(tmp_path / "none.onnx"))


def test_a_voice_without_its_settings_is_told_which_file_is_missing(tmp_path: Path) -> None:
    path = voice_file(tmp_path, "thorsten")
    path.with_name("thorsten.onnx.json").unlink()
    with pytest.raises(VoiceError, match=r"There is no .*thorsten\.onnx\.json"):
        PiperVoiceFile.find("de", str(path))


def test_the_settings_file_is_no_voice(tmp_path: Path) -> None:
    path = voice_file(tmp_path, "thorsten")
    with pytest.raises(VoiceError, match=r"its name ends in \.onnx"):
        PiperVoiceFile.find("de", f"{path}.json")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"language": 1}', '{"espeak": {"voice": "de"}}', "<html>", "\xff"])
def test_settings_that_cannot_be_read_are_named(tmp_path: Path, text: str) -> None:
    path = voice_file(tmp_path, "thorsten")
    path.with_name("thorsten.onnx.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(VoiceError, match=r"thorsten\.onnx\.json cannot be read"):
        PiperVoiceFile.find("de", str(path))


@pytest.mark.parametrize("rate", [None, "22050", 0])
def test_a_sample_rate_that_is_none_is_refused(tmp_path: Path, rate: object) -> None:
    path = voice_file(tmp_path, "thorsten", audio={"sample_rate": rate})
    with pytest.raises(VoiceError, match="at which sample rate"):
        PiperVoiceFile.find("de", str(path))


def test_a_voice_that_needs_parts_that_are_not_installed_is_refused(tmp_path: Path) -> None:
    path = voice_file(tmp_path, "huayan", phoneme_type="pinyin", espeak={"voice": "cmn"})
    with pytest.raises(VoiceError, match="'pinyin'"):
        PiperVoiceFile.find("zh", str(path))


def test_another_model_or_other_settings_under_the_same_name_are_another_voice(tmp_path: Path) -> None:
    path = voice_file(tmp_path, "thorsten")
    ids = {PiperVoiceFile.find("de", str(path)).id}
    path.write_bytes(b"another model")
    ids.add(PiperVoiceFile.find("de", str(path)).id)
    voice_file(tmp_path, "thorsten", audio={"sample_rate": 16000})
    ids.add(PiperVoiceFile.find("de", str(path)).id)
    assert len(ids) == 3
    assert all(id_.startswith("thorsten@") for id_ in ids)


def test_no_rate_gives_a_scale_that_is_no_scale() -> None:
    scales = [length_scale(rate) for rate in (60, 112, 140, 200, 1000, 10_000)]
    assert scales == sorted(scales, reverse=True)
    assert scales[-1] > 0


@pytest.mark.parametrize(
    "code",
    [
        "from pipeline.narrate.piper_engine import PiperEngine\nPiperEngine()",
        "from pipeline.narrate.piper_voice import PiperVoiceFile\nPiperVoiceFile.find('en', '')",
        "from pipeline.narrate.kokoro_engine import KokoroEngine\nKokoroEngine()",
    ],
)
def test_without_its_packages_an_engine_says_what_to_install(code: str) -> None:
    """In a Python that has no packages at all: so nothing but the standard library is imported before one is missed."""
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True)
    extra = "kokoro" if "Kokoro" in code else "piper"
    assert "pipeline.errors.VoiceError: The package" in done.stderr
    assert f"pip install 'plainspeech[{extra}]'" in done.stderr
