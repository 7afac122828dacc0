"""A clip is spoken once; what changes its sound changes its key; a broken entry is a miss."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.narrate.cache import ClipCache, clip_key
from pipeline.narrate.engine import Quality, Voice
from pipeline.narrate.silent_engine import SilentEngine

VOICE = SilentEngine().voice("en")


class Counting(SilentEngine):
    """A silent engine that counts how often it speaks."""

    def __init__(self) -> None:
        self.spoken: list[str] = []

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        self.spoken.append(text)
        return super().speak(text, voice, rate)


def test_a_clip_is_spoken_once(tmp_path: Path) -> None:
    engine, cache = Counting(), ClipCache(tmp_path)
    first = cache.sound("Hello.", VOICE, 140, engine)
    assert cache.sound("Hello.", VOICE, 140, engine) == first
    assert engine.spoken == ["Hello."]


def test_everything_that_changes_the_sound_changes_the_key() -> None:
    engine = SilentEngine()
    newer = SilentEngine()
    newer.version = "2"
    keys = {
        clip_key("Hello.", VOICE, 140, engine),
        clip_key("Hello!", VOICE, 140, engine),
        clip_key("Hello.", replace(VOICE, id="other"), 140, engine),
        clip_key("Hello.", replace(VOICE, locale="de"), 140, engine),
        clip_key("Hello.", VOICE, 141, engine),
        clip_key("Hello.", VOICE, 140, newer),
    }
    assert len(keys) == 6


@pytest.mark.parametrize("broken", [b"", b"short", b"\0" * 32 + b"not the sound of this hash"])
def test_a_broken_entry_is_spoken_again_and_mended(tmp_path: Path, broken: bytes) -> None:
    engine, cache = Counting(), ClipCache(tmp_path)
    good = cache.sound("Hello.", VOICE, 140, engine)
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(broken)
    assert cache.sound("Hello.", VOICE, 140, engine) == good
    assert len(engine.spoken) == 2
    assert cache.get(clip_key("Hello.", VOICE, 140, engine)) == good


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = ClipCache(tmp_path / "file")
    assert cache.sound("Hello.", VOICE, 140, SilentEngine())


def test_no_half_written_entry_is_left(tmp_path: Path) -> None:
    ClipCache(tmp_path).sound("Hello.", Voice("silent", "x", "en", Quality.ROBOTIC, ""), 140, SilentEngine())
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
