"""Clips that were spoken before, by the hash of everything that changes their sound. A broken entry is a miss."""

import hashlib
import json
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline.narrate.engine import TTSEngine, Voice

FORMAT = 2  # raised when what is kept changes
DIGEST_SIZE = 32


@dataclass(frozen=True, slots=True)
class ClipCache:
    """A folder of clips: each file is the SHA-256 of the sound, then the sound."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """The sound kept under ``key``, or None; an entry that does not match its own hash counts as none."""
        try:
            data = self._path(key).read_bytes()
        except OSError:
            return None
        digest, sound = data[:DIGEST_SIZE], data[DIGEST_SIZE:]
        return sound if hashlib.sha256(sound).digest() == digest else None

    def size(self, key: str) -> int | None:
        """How many bytes of sound are kept under ``key``, or None; whether they are whole is not looked at."""
        try:
            return self._path(key).stat().st_size - DIGEST_SIZE
        except OSError:
            return None

    def put(self, key: str, sound: bytes) -> None:
        """Keep ``sound``. A cache that cannot be written only makes the next build slower, so that is no error."""
        path = self._path(key)
        half: Path | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                half = Path(file.name)
                file.write(hashlib.sha256(sound).digest())
                file.write(sound)
            half.replace(path)
        except OSError:
            if half:
                half.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def clip_key(text: str, voice: Voice, rate: int, engine: TTSEngine, level: str) -> str:
    """The hash of everything that changes the sound of a clip; ``level`` is what is done to it after it was spoken."""
    facts = {
        "format": FORMAT,
        "text": text,
        "voice": asdict(voice),
        "rate": rate,
        "engine": engine.name,
        "version": engine.version,
        "level": level,
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def text_key(text: str, way: str) -> str:
    """The hash of a text and of the way in which it was made into another."""
    return hashlib.sha256(json.dumps([FORMAT, text, way]).encode()).hexdigest()
