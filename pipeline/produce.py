"""One edition from handout to files: what a worker process does."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline import plugins
from pipeline.handout import Handout, Site
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import TTSEngine, Voice
from pipeline.narrate.lexicon import Lexicon
from pipeline.narrate.narration import Narration, narrate
from pipeline.render.formats import OutputFormat, Product
from pipeline.render.verify import verify


@dataclass(frozen=True, slots=True)
class Task:
    """An edition to make: its handout, the formats by name, and where its parts are. Everything in it can be pickled."""

    handout: Handout
    site: Site
    formats: tuple[str, ...]
    templates: tuple[Path, ...]
    folder: Path
    engine: str
    clips: Path
    lexicons: Mapping[str, Lexicon]
    paces: tuple[str, ...] = ("normal",)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a task: which voice read it, in how many seconds and words; nothing where there is no sound."""

    edition: str
    voice: Voice | None = None
    engine: str = ""
    seconds: float = 0.0
    words: int = 0

    def facts(self) -> dict[str, Any]:
        """For the manifest."""
        if self.voice is None:
            return {"voice": None}
        voice = {
            "engine": self.engine,
            "id": self.voice.id,
            "quality": self.voice.quality.value,
            "licence": self.voice.licence,
        }
        return {"voice": voice, "seconds": round(self.seconds, 3), "words": self.words}


def prepare(engine: str) -> None:
    """Load what every task needs."""
    _engine(engine)


def produce(task: Task) -> Made:
    """Narrate an edition where a format needs it, write its formats and verify what was written."""
    formats: list[OutputFormat] = [plugins.load("formats", name)() for name in task.formats]
    narrations: dict[str, Narration] = {}
    cache = ClipCache(task.clips)
    if any(format_.needs_sound for format_ in formats):
        engine = _engine(task.engine)
        narrations = {pace: narrate(task.handout, engine, cache, task.lexicons, pace) for pace in task.paces}
    sounds = tuple(sound for format_ in formats for sound in format_.sounds)
    product = Product(task.handout, task.site, narrations, task.templates, sounds, cache)
    for format_ in formats:
        format_.write(product, task.folder)
    verify(task.folder, task.handout)
    if not narrations:
        return Made(task.handout.edition.id)
    narration = next(iter(narrations.values()))
    words = sum(len(segment.read.split()) for segment in task.handout.segments)
    return Made(task.handout.edition.id, narration.voice, _engine(task.engine).version, narration.seconds, words)


@lru_cache(maxsize=1)
def _engine(name: str) -> TTSEngine:
    made: TTSEngine = plugins.load("engines", name)()
    return made
