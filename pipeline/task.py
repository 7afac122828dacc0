"""What a worker process is asked to make of an edition, and what came of it. All of it can be pickled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.brand import Brand
from pipeline.findings import Finding
from pipeline.handout import Chapter, Handout
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import Voice
from pipeline.narrate.lexicon import Lexicon
from pipeline.narrate.narration import Narration
from pipeline.narrate.voices import Wishes
from pipeline.render.formats import SoundFile
from pipeline.render.script_face import ScriptFace

# Findings of what went wrong this once: a build that has one is made again when it is asked for.
PASSING = frozenset({"speech-failed", "edition-died"})


@dataclass(frozen=True, slots=True)
class Task:
    """An edition to make: its handout, the formats by name, and where its parts are."""

    handout: Handout
    formats: tuple[str, ...]
    templates: tuple[Path, ...]
    folder: Path
    wishes: Wishes
    clips: ClipCache
    lexicons: Mapping[str, Lexicon]
    paces: tuple[str, ...] = ("normal",)
    brand: Brand = field(default_factory=Brand)
    script: ScriptFace | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a task: which voice read it, in how many words, and what could not be said; no voice, no sound."""

    edition: str
    voice: Voice | None = None
    engine: str = ""
    words: int = 0
    sounds: tuple[SoundFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    narrations: Mapping[str, Narration] = field(default_factory=dict)
    chapters: Mapping[str, tuple[Chapter, ...]] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """How long the first sound file is."""
        return self.sounds[0].seconds if self.sounds else 0.0

    def facts(self) -> dict[str, Any]:
        """For the manifest."""
        if self.voice is None:
            return {"voice": None}
        voice = {
            "engine": self.engine,
            "id": self.voice.id,
            "name": self.voice.title,
            "quality": self.voice.quality.value,
            "licence": self.voice.licence,
            "sample_rate": self.voice.sample_rate,
            "deterministic": self.voice.deterministic,
        }
        lengths = {sound.path: round(sound.seconds, 3) for sound in self.sounds}
        return {"voice": voice, "seconds": round(self.seconds, 3), "lengths": lengths, "words": self.words}
