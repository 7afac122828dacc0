"""A driver for pyttsx3 that speaks synchronously through the libespeak-ng of the package `espeakng-loader`.

pyttsx3's own espeak driver loses queued texts, prints, plays through the shell and can hang (pyttsx3 2.99). This one is
placed where pyttsx3 looks for drivers, so that its public API stays in use: espeak runs in synchronous mode, the sound is
collected in its callback, and an error is an error.

espeak's sound depends on what the library has done before. So it is loaded for every text and unloaded after it, which
takes a millisecond: the same text gives the same bytes.
"""

import atexit
import ctypes
import shutil
import struct
import sys
import tempfile
import types
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import espeakng_loader

DRIVER = "plainspeech"
SAMPLE_RATE = 22050  # Hz, of every espeak-ng voice
BYTES_PER_SAMPLE = 2
WAV_HEADER = 44  # bytes
CHUNK = 1000  # milliseconds of sound that the library hands over at a time; of ten seconds the bytes are others
# Of speak_lib.h: how the library gives its sound, what a text is, which parameter is the rate, and its only good answer.
SYNCHRONOUS, CHARS_UTF8, POSITION_CHARACTER, RATE, OK = 2, 1, 1, 1, 0
# espeak_Synth takes `[[…]]` as phonemes. Only where there are some: no other text may change by it.
PHONEMES, OPENED = 0x100, "[["
HEARD = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)  # address, samples, events
SYSTEM = ctypes.PyDLL(None)  # PyDLL keeps the interpreter's lock: there is one thread


class _Voice(ctypes.Structure):
    """The beginning of espeak_VOICE; a language has a priority before it, in one byte."""

    _fields_ = (("name", ctypes.c_char_p), ("languages", ctypes.c_char_p), ("identifier", ctypes.c_char_p))


def install() -> str:
    """Place the driver in ``pyttsx3.drivers``, and return the name to give to ``pyttsx3.init``."""
    module = types.ModuleType(f"pyttsx3.drivers.{DRIVER}")
    module.buildDriver = Driver  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    return DRIVER


@cache
def library_version() -> str:
    """The version of libespeak-ng, such as ``1.52.0``."""
    with _library() as library:
        library.espeak_Info.restype = ctypes.c_char_p
        return str(library.espeak_Info(None).decode().split()[0])


@cache
def voices() -> tuple[tuple[str, str], ...]:
    """(language, identifier) of every voice that the library has, the best one of a language first."""
    with _library() as library:
        library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        known = [voice.contents for voice in _until_null(library.espeak_ListVoices(None))]
        named = [(voice.languages[1:].decode(), voice.identifier.decode()) for voice in known]
    return tuple((language, identifier) for language, identifier in named if not identifier.startswith("mb/"))  # MBROLA's


def phonemes(texts: Iterable[str], voice: str) -> list[str]:
    """How a voice would say each text, in espeak-ng's mnemonics; makes no sound. Raises LookupError without that voice.

    Words are divided by spaces, clauses by ``|``; ``(en)`` stands where the voice changes to another language. A long text
    of odd characters may end the process (espeak-ng 1.52 overflows a buffer).
    """
    with _library(_data(voice)) as library:
        _take_up(library, voice)
        translate = library.espeak_TextToPhonemes
        translate.restype = ctypes.c_char_p
        # `[[…]]` is read here as it was in the last text that was spoken; nothing, spoken, is enough.
        _speak(library, "", CHARS_UTF8 | PHONEMES)

        def clauses(text: str) -> Iterator[str]:
            buffer = ctypes.create_string_buffer(text.encode("utf-8"))
            rest = ctypes.c_void_p(ctypes.addressof(buffer))
            while rest.value:
                yield (translate(ctypes.byref(rest), CHARS_UTF8, 0) or b"").decode("utf-8", "replace").strip()

        return [" | ".join(filter(None, clauses(text))) for text in texts]


def sound(text: str, voice: str, rate: int) -> bytes:
    """A text as mono samples of 16 bits; ``rate`` in words a minute. Raises LookupError without that voice."""
    with _library(_data(voice)) as library:
        _take_up(library, voice)
        library.espeak_SetParameter(RATE, rate, 0)
        return _speak(library, text, CHARS_UTF8 | (PHONEMES if OPENED in text else 0))


@contextmanager
def _library(data: Path | None = None) -> Iterator[ctypes.PyDLL]:
    """The library as it is when nobody has used it yet; it is gone afterwards, and so is what it remembered.

    It takes random numbers from the C library. Not loaded globally: its names would then take the place of those inside
    Piper, which carries an espeak-ng of its own, and bring the process down.
    """
    SYSTEM.srand(1)
    library = ctypes.PyDLL(espeakng_loader.get_library_path())
    try:
        where = bytes(data or Path(espeakng_loader.get_data_path()))
        if library.espeak_Initialize(SYNCHRONOUS, CHUNK, where, 0) != SAMPLE_RATE:
            raise RuntimeError("libespeak-ng cannot be initialized")
        yield library
        library.espeak_Terminate()
    finally:
        SYSTEM.dlclose(ctypes.c_void_p(library._handle))


@cache
def _data(voice: str) -> Path:
    """The library's data; for a voice such as en-US in a folder that has no other voice.

    The library looks for a voice's file in small letters, and where there is none reads all voices for its name: five
    milliseconds, as long as a short text takes.
    """
    whole = Path(espeakng_loader.get_data_path())
    file = Path("lang", voice)
    if voice == voice.lower() or not (whole / file).is_file():
        return whole
    alone = Path(tempfile.mkdtemp(prefix="plainspeech-voice-"))
    atexit.register(shutil.rmtree, alone, ignore_errors=True)
    (alone / file).parent.mkdir(parents=True)
    for part in (file, *(path.relative_to(whole) for path in whole.iterdir() if path.is_file())):
        (alone / part).symlink_to(whole / part)
    return alone


def _take_up(library: ctypes.PyDLL, voice: str) -> None:
    library.espeak_SetVoiceByName(voice.encode())
    library.espeak_GetCurrentVoice.restype = ctypes.POINTER(_Voice)
    found = library.espeak_GetCurrentVoice().contents.identifier
    if found is None or found.decode() != voice:
        raise LookupError(f"asked for the voice {voice}, got {(found or b'none').decode()}")


def _speak(library: ctypes.PyDLL, text: str, flags: int) -> bytes:
    spoken = bytearray()

    def hear(wav: int, samples: int, _events: int) -> int:
        if samples > 0:
            spoken.extend(ctypes.string_at(wav, samples * BYTES_PER_SAMPLE))
        return 0

    heard, data = HEARD(hear), text.encode("utf-8")
    library.espeak_SetSynthCallback(heard)
    if library.espeak_Synth(data, len(data) + 1, 0, POSITION_CHARACTER, 0, flags, None, None) != OK:
        raise RuntimeError("libespeak-ng did not speak the text")
    return bytes(spoken)


def _until_null(pointers: Any) -> Iterator[Any]:
    number = 0
    while pointers[number]:
        yield pointers[number]
        number += 1


class Driver:
    """What pyttsx3 asks of a driver: it has a voice and a rate, and writes what it speaks to files."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._properties: dict[str, Any] = {"voice": "gmw/en", "rate": 200}  # pyttsx3's own

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        """The voice, by its identifier, or the rate, in words a minute."""
        return self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Another voice or rate, from the next text on. Raises KeyError for anything else."""
        if name not in self._properties:
            raise KeyError(name)
        self._properties[name] = value

    def save_to_file(self, text: str, filename: str) -> None:
        """Speak ``text`` and write it as WAV, header first, so that ``filename`` may be a pipe."""
        spoken = sound(text, **self._properties)
        Path(filename).write_bytes(_wav_header(len(spoken)) + spoken)

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Everything queued is spoken as it is taken from the queue; there is nothing to wait for."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Nothing runs."""

    def stop(self) -> None:
        """Nothing speaks when anybody can ask."""

    def destroy(self) -> None:
        """Nothing is held."""


def _wav_header(size: int) -> bytes:
    """What stands before ``size`` bytes of sound in a WAV file: WAV_HEADER bytes."""
    sound = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, SAMPLE_RATE, SAMPLE_RATE * BYTES_PER_SAMPLE, BYTES_PER_SAMPLE, 16)
    return struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + sound + struct.pack("<4sI", b"data", size)
