"""One edition from handout to files: what a worker process does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline import plugins
from pipeline.errors import OutputError
from pipeline.findings import Finding, Place, error
from pipeline.handout import Handout, Site
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import Voice
from pipeline.narrate.narration import Narration, Piece, narrate
from pipeline.narrate.speech import Speech
from pipeline.narrate.voices import Voices, Wishes
from pipeline.render.formats import DocumentFormat, Label, Product, Recorder, SoundFile, SoundFormat
from pipeline.render.html import file_of
from pipeline.render.overlay import transcript, webvtt
from pipeline.render.verify import verify

COVER = "cover.png"


@dataclass(frozen=True, slots=True)
class Task:
    """An edition to make: its handout, the formats by name, and where its parts are. Everything in it can be pickled."""

    handout: Handout
    site: Site
    formats: tuple[str, ...]
    templates: tuple[Path, ...]
    folder: Path
    wishes: Wishes
    clips: Path
    lexicons: Mapping[str, Mapping[str, str]]
    paces: tuple[str, ...] = ("normal",)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a task: which voice read it, in how many words, and what could not be said; no voice, no sound."""

    edition: str
    voice: Voice | None = None
    engine: str = ""
    words: int = 0
    sounds: tuple[SoundFile, ...] = ()
    findings: tuple[Finding, ...] = ()

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
            "quality": self.voice.quality.value,
            "licence": self.voice.licence,
            "sample_rate": self.voice.sample_rate,
            "deterministic": self.voice.deterministic,
        }
        lengths = {sound.path: round(sound.seconds, 3) for sound in self.sounds}
        return {"voice": voice, "seconds": round(self.seconds, 3), "lengths": lengths, "words": self.words}


def prepare(wishes: Wishes, locales: Sequence[str]) -> None:
    """Load what every task needs."""
    for locale in locales:
        _voices(wishes).speaker(locale)


def produce(task: Task) -> Made:
    """Narrate an edition where a format needs it, write its formats and verify what was written.

    Raises OutputError where it cannot be written.
    """
    try:
        return _produced(task)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise OutputError(f"{task.folder.name}: the edition cannot be written ({reason}). Is the disk full?") from None


def _produced(task: Task) -> Made:
    formats = [plugins.load("formats", name)() for name in task.formats]
    recorded = [format_ for format_ in formats if isinstance(format_, SoundFormat)]
    narrations: dict[str, Narration] = {}
    sounds: list[SoundFile] = []
    findings: tuple[Finding, ...] = ()
    speech: Speech | None = None
    if recorded:
        speech = Speech(
            task.handout.edition.locale,
            _voices(task.wishes),
            ClipCache(task.clips),
            task.lexicons,
            task.handout.readings,
        )
        (task.folder / "audio").mkdir(exist_ok=True)
        for pace in task.paces:
            program = "handout" if pace == "normal" else f"handout-{pace}"
            narrations[program] = _recorded(task, speech, recorded, program, pace)
            sounds += (
                SoundFile(f"audio/{program}.{format_.extension}", program, narrations[program].seconds)
                for format_ in recorded
            )
        findings = tuple(_failure(id_, reason, task.handout) for id_, reason in speech.failures.items())
    product = Product(task.handout, task.site, narrations, task.templates, tuple(sounds))
    for format_ in formats:
        if isinstance(format_, DocumentFormat):
            format_.write(product, task.folder)
    verify(task.folder, task.handout)
    if speech is None:
        return Made(task.handout.edition.id)
    words = sum(len(segment.read.split()) for segment in task.handout.segments)
    speaker = speech.voices.speaker(speech.locale)
    return Made(task.handout.edition.id, speaker.voice, speaker.engine.version, words, tuple(sounds), findings)


def _recorded(task: Task, speech: Speech, formats: Sequence[SoundFormat], program: str, pace: str) -> Narration:
    """One program in every format that is a sound, its cues, and what is said in it."""
    handout, audio = task.handout, task.folder / "audio"
    recorders: list[Recorder] = [
        format_.recorder(audio / f"{program}.{format_.extension}", speech.voice.sample_rate, speech.cache)
        for format_ in formats
    ]

    def hear(piece: Piece) -> None:
        for recorder in recorders:
            recorder.add(piece)

    narration = narrate(handout.chapters, speech, hear, pace)
    cover = file_of(task.templates, COVER).read_bytes()
    label = Label(handout.title.text, handout.study, handout.edition.iso639, cover)
    for recorder in recorders:
        recorder.finish(narration, label)
    (audio / f"{program}.vtt").write_text(webvtt(narration, handout), encoding="utf-8")
    (audio / "transcript.txt").write_text(transcript(handout), encoding="utf-8")
    return narration


def _failure(segment: str, reason: str, handout: Handout) -> Finding:
    message = f"{segment}: this could not be spoken, and is silent in the sound. {reason}"
    remedy = "Build again; if it stays so, write the sentence in another way, or choose another voice."
    return error("speech-failed", handout.places.get(segment, Place("-")), message, remedy, handout.edition.locale)


@lru_cache(maxsize=1)
def _voices(wishes: Wishes) -> Voices:
    return Voices(wishes)
