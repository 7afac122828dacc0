"""A driver for pyttsx3 that speaks synchronously through the libespeak-ng of the package `espeakng-loader`.

pyttsx3's own espeak driver loses queued texts, prints, plays through the shell and can hang (pyttsx3 2.99). This one is a
subclass placed where pyttsx3 looks for drivers, so that its public API stays in use: espeak runs in synchronous mode, the
sound is collected in its callback, and an error is an error. The library must be loaded before pyttsx3 is imported.

espeak's sound depends on what it has spoken before. So the library that has taken up a voice never speaks itself: a fork of
it does, one for every text, and the same text gives the same bytes.
"""

import ctypes
import mmap
import os
import struct
import sys
import types
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import espeakng_loader

DRIVER = "plainspeech"
SAMPLE_RATE = 22050  # Hz, of every espeak-ng voice
BYTES_PER_SAMPLE = 2
WAV_HEADER = 44  # bytes
ROOM = 1 << 22  # bytes of sound, a minute and a half; more is made where a text takes longer
# espeak_Synth takes `[[…]]` as phonemes. Only where there are some: no other text may change by it.
PHONEMES, OPENED = 0x100, "[["
# Calls that keep the interpreter's lock. There is one thread, and each object that a fork touches costs a page of memory.
SYSTEM = ctypes.PyDLL(None)
MOVE = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)(("memmove", SYSTEM))
SYNTH = ctypes.PYFUNCTYPE(
    ctypes.c_int,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.c_uint,
    ctypes.c_int,
    ctypes.c_uint,
    ctypes.c_uint,
    ctypes.c_void_p,
    ctypes.c_void_p,
)
HEAR = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)  # address, samples, events
# The system's own fork. `os.fork` then makes random numbers and locks anew, which takes as long as a short text's speech;
# here there is one thread, and the child does its work and ends.
FORK = SYSTEM.fork


def install() -> str:
    """Load the library, place the driver in ``pyttsx3.drivers``, and return the name to give to ``pyttsx3.init``."""
    module_name = f"pyttsx3.drivers.{DRIVER}"
    if module_name in sys.modules:
        return DRIVER
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    # Once loaded, it is what pyttsx3 gets when it asks for libespeak-ng.so.1 by name. Not globally: its names would then
    # take the place of those inside Piper, which carries an espeak-ng of its own, and bring the process down.
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    module = types.ModuleType(module_name)
    module.buildDriver = _driver_class(library)  # type: ignore[attr-defined]
    module.library = library  # type: ignore[attr-defined]
    sys.modules[module_name] = module
    return DRIVER


def library_version() -> str:
    """The version of libespeak-ng, such as ``1.52.0``."""
    install()
    info = sys.modules[f"pyttsx3.drivers.{DRIVER}"].library.espeak_Info
    info.restype = ctypes.c_char_p
    return str(info(None).decode().split()[0])


def voices() -> Iterator[tuple[str, str]]:
    """(language, identifier) of every voice that the library has, the best one of a language first."""
    install()
    _initialize()
    from pyttsx3.drivers import _espeak  # only after the library is loaded

    for voice in _espeak.ListVoices(None):
        identifier = voice.identifier.decode()
        if not identifier.startswith("mb/"):  # needs MBROLA, which is not there
            yield voice.languages[1:].decode(), identifier  # the first byte is a priority


def phonemes(texts: Iterable[str]) -> list[str]:
    """How the voice that is set would say each text, in espeak-ng's mnemonics; makes no sound.

    Words are divided by spaces, clauses by ``|``; ``(en)`` stands where the voice changes to another language. A long text
    of odd characters may end the process (espeak-ng 1.52 overflows a buffer), so call it `in_fork`.
    """
    from pyttsx3.drivers import _espeak  # only after the library is loaded

    translate = sys.modules[f"pyttsx3.drivers.{DRIVER}"].library.espeak_TextToPhonemes
    translate.restype = ctypes.c_char_p
    # `[[…]]` is read here as it was in the last text that was spoken; nothing, spoken, is enough.
    _espeak.Synth(b"", flags=_espeak.CHARS_UTF8 | PHONEMES)

    def clauses(text: str) -> Iterator[str]:
        buffer = ctypes.create_string_buffer(text.encode("utf-8"))
        rest = ctypes.c_void_p(ctypes.addressof(buffer))
        while rest.value:
            yield (translate(ctypes.byref(rest), _espeak.CHARS_UTF8, 0) or b"").decode("utf-8", "replace").strip()

    return [" | ".join(filter(None, clauses(text))) for text in texts]


def in_fork(work: Callable[[], object]) -> None:
    """Do some work in a fork of this process, which is left as it was. Raises ChildProcessError where it is not done."""
    child = FORK()
    if child == 0:
        status = 1  # until all is done
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if ended:
        raise ChildProcessError("the process died" if ended < 0 else "the library failed")


class Sound:
    """What was spoken, in memory that is there, and untouched, before a process forks: it need not grow, chunk by chunk."""

    def __init__(self) -> None:
        self.size = 0  # bytes
        self._has(mmap.mmap(-1, ROOM, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))

    def add(self, wav: int, size: int) -> None:
        """Take in ``size`` bytes from an address."""
        if self.size + size > len(self._room):
            wider = mmap.mmap(-1, 2 * len(self._room))
            wider.write(self._room)
            self._has(wider)
        MOVE(self._address + self.size, wav, size)
        self.size += size

    def write(self, file: int) -> None:
        """Write all of it to a file descriptor, as WAV."""
        os.write(file, _wav_header(self.size))
        rest = memoryview(self._room)[: self.size]
        while rest:
            rest = rest[os.write(file, rest) :]

    def _has(self, room: mmap.mmap) -> None:
        self._room, self._address = room, ctypes.addressof(ctypes.c_char.from_buffer(room))


def _wav_header(size: int) -> bytes:
    """What stands before ``size`` bytes of sound in a WAV file: WAV_HEADER bytes."""
    sound = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, SAMPLE_RATE, SAMPLE_RATE * BYTES_PER_SAMPLE, BYTES_PER_SAMPLE, 16)
    return struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + sound + struct.pack("<4sI", b"data", size)


def _initialize() -> None:
    """Once for each process. Raises RuntimeError when the library does not come up."""
    from pyttsx3.drivers import _espeak, espeak  # only after the library is loaded

    if espeak.EspeakDriver._moduleInitialized:
        return
    data = espeakng_loader.get_data_path()
    if _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0, data.encode(), 0) != SAMPLE_RATE:
        raise RuntimeError("libespeak-ng cannot be initialized")
    espeak.EspeakDriver._moduleInitialized = True
    espeak.EspeakDriver._defaultVoice = "en"  # what pyttsx3 sets first; never spoken with


def _driver_class(library: ctypes.CDLL) -> type:
    from pyttsx3.drivers import _espeak, espeak  # only after the library is loaded

    synth = SYNTH(("espeak_Synth", library))

    class SynchronousDriver(espeak.EspeakDriver):  # type: ignore[misc]
        """Speaks within the call; see the module."""

        def __init__(self, proxy: Any) -> None:
            _initialize()
            self._sound = Sound()
            super().__init__(proxy)
            self._hears = HEAR(self._hear)  # the library holds no reference
            library.espeak_SetSynthCallback(self._hears)

        def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
            """As pyttsx3 has it; a voice that the library does not take up is an error."""
            super().setProperty(name, value)
            if name == "voice" and value is not None and value != espeak.EspeakDriver._defaultVoice:
                found = _espeak.GetCurrentVoice().contents.identifier.decode()
                if value != found:
                    raise ValueError(f"asked for the voice {value}, got {found}")

        def save_to_file(self, text: str, filename: str) -> None:
            """Speak ``text`` in a fork and write it as WAV, header first, so that ``filename`` may be a pipe."""
            data, flags = text.encode("utf-8"), _espeak.CHARS_UTF8 | (PHONEMES if OPENED in text else 0)

            def speak() -> None:
                if synth(data, len(data) + 1, 0, _espeak.POS_CHARACTER, 0, flags, None, None) != _espeak.EE_OK:
                    raise RuntimeError("libespeak-ng did not speak the text")
                # Python's own files cost a fork ninety pages; its end closes this one.
                self._sound.write(os.open(filename, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666))

            in_fork(speak)

        def _hear(self, wav: int, samples: int, _events: int) -> int:
            if samples > 0:
                self._sound.add(wav, samples * BYTES_PER_SAMPLE)
            return 0

        def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
            """Everything queued is spoken as it is taken from the queue; there is nothing to wait for."""
            self._proxy.setBusy(False)

        def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
            """Nothing runs."""

    return SynchronousDriver
