"""What espeak-ng makes of a text, as the library itself reports it."""

import ctypes
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path

import espeakng_loader

SYNCHRONOUS, UTF8, IPA = 2, 1, 2


@cache
def _library() -> ctypes.CDLL:
    """The library in a copy of its own, since the driver unloads the one that it shares with the whole process."""
    with tempfile.TemporaryDirectory() as folder:
        library = ctypes.CDLL(shutil.copy(espeakng_loader.get_library_path(), Path(folder)))
    library.espeak_Initialize(SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library


def phonemes(text: str, voice: str) -> str:
    """The phonemes of ``text`` in IPA, without stress; another language shows in parentheses."""
    library = _library()
    assert library.espeak_SetVoiceByName(voice.encode()) == 0
    rest = ctypes.c_char_p(text.encode())
    clauses = []
    while rest.value:
        clauses.append(library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA).decode())
    return re.sub("[ˈˌ]", "", " ".join(clause for clause in clauses if clause))
