"""Clips that were spoken before, by the hash of everything that changes their sound. A broken entry is a miss."""

import hashlib
import json
import os
import struct
import zlib
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO

from pipeline.narrate.engine import TTSEngine, Voice

FORMAT = 3  # raised when what is kept changes
HEAD = struct.Struct("<QI")  # length in bytes, checksum
PARTIAL = "tmp-"  # before the name of a file that is being written, with the number of the process


@dataclass(frozen=True, slots=True)
class ClipCache:
    """A folder of clips: each file is the length and the checksum of the sound, then the sound.

    The checksum (CRC-32) is against disks that fail, and takes half of the time of a hash that is against people.
    """

    folder: Path

    def get(self, key: str) -> bytes | None:
        """The sound kept under ``key``, or None; an entry that does not match its own hash counts as none."""
        try:
            data = self._path(key).read_bytes()
        except OSError:
            return None
        sound = data[HEAD.size :]
        return sound if data[: HEAD.size] == _head(sound) else None

    def size(self, key: str) -> int | None:
        """How many bytes of sound are kept under ``key``, or None. Whether they are whole is told by their number alone."""
        try:
            with self._path(key).open("rb", buffering=0) as file:
                head, size = file.read(HEAD.size), os.fstat(file.fileno()).st_size - HEAD.size
        except OSError:
            return None
        return size if len(head) == HEAD.size and HEAD.unpack(head)[0] == size else None

    def put(self, key: str, sound: bytes) -> None:
        """Keep ``sound``. A cache that cannot be written only makes the next build slower, so that is no error."""
        path = self._path(key)
        half = path.with_name(f"{PARTIAL}{os.getpid()}-{path.name}")
        try:
            with _created(half) as file:
                file.write(_head(sound))
                file.write(sound)
            half.replace(path)
        except OSError:
            with suppress(OSError):
                half.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _created(path: Path) -> IO[bytes]:
    """A new file; its folder is made only where it is not there."""
    try:
        return path.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")


def _head(sound: bytes) -> bytes:
    return HEAD.pack(len(sound), zlib.crc32(sound, FORMAT))  # from FORMAT on, so that a file of zeros is no entry


def clip_key(text: str, voice: Voice, rate: int, engine: TTSEngine, level: str) -> str:
    """The hash of everything that changes the sound of a clip; ``level`` is what is done to it after it was spoken."""
    way = _way(voice, rate, engine.name, engine.version, level)
    return hashlib.sha256(f"{way} {text}".encode(errors="surrogatepass")).hexdigest()


@lru_cache(maxsize=64)
def _way(voice: Voice, rate: int, engine: str, version: str, level: str) -> str:
    """The hash of what all clips of a voice have in common."""
    facts = [FORMAT, asdict(voice), rate, engine, version, level]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def text_key(text: str, way: str) -> str:
    """The hash of a text and of the way in which it was made into another."""
    return hashlib.sha256(json.dumps([FORMAT, text, way]).encode()).hexdigest()
