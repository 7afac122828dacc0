"""Kokoro's voices: small files in the npm package ``kokoro-js``, and how they are found.

No Python package holds them. They are looked for in ``voices/kokoro`` below the folder of the project, or in the folder
that the environment variable PLAINSPEECH_KOKORO_VOICES names; the settings may also name one file by its path.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import VoiceError

FOLDER_VARIABLE = "PLAINSPEECH_KOKORO_VOICES"
FOLDER = Path("voices/kokoro")  # below the folder that a command works in
# The package alone: `npm install` would bring several hundred megabytes that run it in a browser.
GET = (
    "`npm pack kokoro-js@1.2.1`, `mkdir -p voices/kokoro` and "
    "`tar -xzf kokoro-js-1.2.1.tgz --strip-components=2 -C voices/kokoro package/voices`"
)
# The first letter of a voice's name is its language: as espeak-ng calls it, which writes the phonemes that the voice was
# taught with. Kokoro has Japanese and Chinese voices too, which need other phonemes than espeak-ng's.
LANGUAGES = {"a": "en-us", "b": "en-gb", "e": "es", "f": "fr-fr", "h": "hi", "i": "it", "p": "pt-br"}
# The voice to take where the settings name none: the best of its language by the grades that the model's authors give.
PREFERRED = {
    "en": "af_heart",
    "en-gb": "bf_emma",
    "es": "ef_dora",
    "fr": "ff_siwis",
    "hi": "hf_alpha",
    "it": "if_sara",
    "pt": "pf_dora",
}
STYLE = 256  # numbers in a style; a voice has one for each length of a text, from 1 to 510 phonemes
BYTES = 510 * STYLE * 4  # of a voice's file: floats of 32 bits


@dataclass(frozen=True, slots=True)
class KokoroVoice:
    """A voice: what its file holds, and the language (as espeak-ng calls it) that its phonemes are written in."""

    name: str
    language: str
    styles: bytes

    @property
    def id(self) -> str:
        """Its name and what its file holds."""
        return f"{self.name}@{hashlib.sha256(self.styles).hexdigest()[:8]}"


def find(locale: str, name: str) -> KokoroVoice:
    """The voice for ``locale``: ``name`` is one of Kokoro's, or a file's path. Raises VoiceError where it does not fit."""
    language = locale.split("-")[0].lower()
    if language not in PREFERRED:
        raise VoiceError(f"Kokoro has no voice for {locale!r}; it speaks {', '.join(sorted(set(PREFERRED) - {'en-gb'}))}.")
    wanted = name or PREFERRED.get(locale.lower(), PREFERRED[language])
    path = Path(wanted).expanduser() if wanted.endswith(".bin") else _folder() / f"{wanted}.bin"
    spoken = LANGUAGES.get(path.stem[:1], "") if path.stem[1:3] in ("f_", "m_") else ""
    if spoken.split("-")[0] != language:
        raise VoiceError(f"Kokoro's voice {path.stem!r} speaks {spoken or 'no language that is known'}, not {locale!r}.")
    try:
        styles = path.read_bytes()
    except FileNotFoundError:
        raise VoiceError(
            f"There is no {path}, Kokoro's voice for {locale!r}. Get its voices with {GET} in the folder of the project, "
            f"or name the folder they are in by the environment variable {FOLDER_VARIABLE}."
        ) from None
    except OSError as problem:
        raise VoiceError(f"{path} cannot be read: {problem.strerror}.") from None
    if len(styles) != BYTES:
        raise VoiceError(f"{path} is no voice for Kokoro: it has {len(styles)} bytes, not {BYTES}.")
    return KokoroVoice(path.stem, spoken, styles)


def _folder() -> Path:
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named).expanduser() if named else FOLDER
