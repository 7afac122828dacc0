"""A clip is spoken once; what changes its sound changes its key; a broken entry is a miss."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.handout import Edition, Handout, Role, Run, Segment
from pipeline.narrate.cache import clip_key
from pipeline.narrate.engine import Voice
from pipeline.narrate.silent_engine import SilentEngine
from tests.narrate.hearing import speech

VOICE = SilentEngine().voice("en")
HELLO = Segment("hello", Role.SENTENCE, "en", (Run("Hello."),), "Hello.")
HANDOUT = Handout("x", Edition("en", "en", "English", "ltr"), "1", date(2026, 1, 1), HELLO, (), ())


class Counting(SilentEngine):
    """A silent engine that counts how often it speaks."""

    def __init__(self) -> None:
        self.spoken: list[str] = []

    def speak(self, text: str, voice: Voice, rate: int) -> bytes:
        self.spoken.append(text)
        return super().speak(text, voice, rate)


def test_a_clip_is_spoken_once(tmp_path: Path) -> None:
    engine = Counting()
    speaks = speech(HANDOUT, tmp_path, engine)
    first = speaks.sound(HELLO, 140)
    assert speaks.sound(HELLO, 140) == first
    assert engine.spoken == ["Hello."]


def test_everything_that_changes_the_sound_changes_the_key() -> None:
    engine = SilentEngine()
    newer = SilentEngine()
    newer.version = "2"
    keys = {
        clip_key("Hello.", VOICE, 140, engine, ""),
        clip_key("Hello!", VOICE, 140, engine, ""),
        clip_key("Hello.", replace(VOICE, id="other"), 140, engine, ""),
        clip_key("Hello.", replace(VOICE, locale="de"), 140, engine, ""),
        clip_key("Hello.", VOICE, 140, engine, "louder"),
        clip_key("Hello.", VOICE, 141, engine, ""),
        clip_key("Hello.", VOICE, 140, newer, ""),
    }
    assert len(keys) == 7


@pytest.mark.parametrize("broken", [b"", b"short", b"\0" * 32 + b"not the sound of this hash"])
def test_a_broken_entry_is_spoken_again_and_mended(tmp_path: Path, broken: bytes) -> None:
    engine = Counting()
    speaks = speech(HANDOUT, tmp_path, engine)
    good = speaks.sound(HELLO, 140)
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(broken)
    assert speaks.sound(HELLO, 140) == good
    assert len(engine.spoken) == 2
    assert entry.read_bytes().endswith(good)


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert speech(HANDOUT, tmp_path / "file").sound(HELLO, 140)


def test_no_half_written_entry_is_left(tmp_path: Path) -> None:
    speech(HANDOUT, tmp_path).sound(HELLO, 140)
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
