"""A handout spoken by an engine of the test's own, and what was heard block by block."""

from collections.abc import Mapping
from pathlib import Path

from pipeline.handout import Handout
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import TTSEngine
from pipeline.narrate.lexicon import Lexicon
from pipeline.narrate.narration import Narration, Piece, narrate
from pipeline.narrate.prepare import preparation
from pipeline.narrate.silent_engine import SilentEngine
from pipeline.narrate.speech import Speech
from pipeline.narrate.voices import Speaker, Voices, Wishes


class Only(Voices):
    """One engine for every locale."""

    def __init__(self, engine: TTSEngine) -> None:
        super().__init__(Wishes())
        self.engine = engine

    def speaker(self, locale: str) -> Speaker:
        prepared = preparation(locale) is not None
        return Speaker(self.engine, self.engine.voice(locale, "", prepared), prepared)


def speech(
    made: Handout, folder: Path, engine: TTSEngine | None = None, lexicons: Mapping[str, Lexicon] | None = None
) -> Speech:
    voices = Only(engine or SilentEngine())
    return Speech(made.edition.locale, voices, ClipCache(folder), lexicons or {}, made.readings)


def heard(made: Handout, speaks: Speech, pace: str = "normal") -> tuple[Narration, list[Piece]]:
    pieces: list[Piece] = []
    return narrate(made.chapters, speaks, pieces.append, pace), pieces


def narrations(made: Handout, folder: Path) -> dict[str, Narration]:
    """What is heard of a handout, by program: the whole, and the short edition."""
    speaks = speech(made, folder)
    programs = {"handout": made.chapters, "short": made.short_chapters()}
    return {name: narrate(chapters, speaks, lambda _: None) for name, chapters in programs.items() if chapters}
