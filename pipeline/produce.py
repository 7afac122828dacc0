"""One edition from handout to files, first its sound and then its documents: what a worker process does."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from pipeline import plugins
from pipeline.errors import ProjectError
from pipeline.findings import Finding, Place, error
from pipeline.handout import Chapter, Handout, Site
from pipeline.narrate.narration import Narration, Piece, narrate, pieces
from pipeline.narrate.speech import Speech
from pipeline.narrate.voices import Voices, Wishes
from pipeline.pictures import is_png
from pipeline.render.formats import DocumentFormat, Label, Product, Recorder, SoundFile, SoundFormat
from pipeline.render.html import characters_of_edition
from pipeline.render.overlay import transcript, webvtt
from pipeline.render.script_face import with_face
from pipeline.render.templates import file_of
from pipeline.render.verify import verify
from pipeline.task import Made, Task

COVER = "cover.png"
SOUND_PACKAGES = ("av", "numpy")  # imported where they are used, for they take a while to come up
SHORT = "short"
SHORT_SECONDS, SHORT_BYTES = 90, 700_000  # what can be sent by phone, and listened to while one waits


@dataclass(frozen=True, slots=True)
class Program:
    """What one sound file holds."""

    name: str
    pace: str
    title: str
    chapters: tuple[Chapter, ...]


def prepare(wishes: Wishes, locales: Sequence[str]) -> None:
    """Load what every task needs, while the first one is still being read."""
    for package in SOUND_PACKAGES:
        import_module(package)
    _voices(wishes).come_up(locales)


def produce(task: Task) -> Made:
    """Make the sound of an edition, where a format is one. Raises OSError where it cannot be written."""
    formats = [made for made in map(_format, task.formats) if isinstance(made, SoundFormat)]
    if not formats:
        return Made(task.handout.edition.id)
    handout = task.handout
    speech = _speech(task)
    narrations: dict[str, Narration] = {}
    sounds: list[SoundFile] = []
    chapters: dict[str, tuple[Chapter, ...]] = {}
    with _written():
        (task.folder / "audio").mkdir(exist_ok=True)
        for program in _programs(task, speech, formats):
            chapters[program.name] = program.chapters
            narrations[program.name] = narration = _recorded(task, program, speech, formats)
            files = (f"audio/{program.name}.{format_.extension}" for format_ in formats)
            sounds += (SoundFile(file, program.name, narration.seconds) for file in files)
        findings = (*_failures(speech, handout), *_too_long(task, sounds))
    words = sum(len(segment.read.split()) for segment in handout.heard())
    speaker = speech.voices.speaker(speech.locale)
    version = speaker.engine.version
    return Made(handout.edition.id, speaker.voice, version, words, tuple(sounds), findings, narrations, chapters)


def ahead(task: Task) -> None:
    """Help the process that is making an edition: speak and encode its blocks from the last one on, until the two meet.

    All that is done is kept; what cannot be said is left to the other one, which tells it.
    """
    speech = _speech(task)
    for piece in pieces(task.handout.chapters, speech, task.paces[0], backwards=True):
        _keep(piece, speech, map(_format, task.formats))


def write(task: Task, made: Made, site: Site) -> None:
    """Write the documents of an edition whose sound is there, and verify all of it. Raises OSError and OutputError."""
    documents = [format_ for format_ in map(_format, task.formats) if isinstance(format_, DocumentFormat)]
    product = Product(
        task.handout,
        site,
        made.narrations,
        task.templates,
        made.sounds,
        made.chapters,
        task.lexicons,
        task.brand,
        tuple(offer for format_ in documents for offer in getattr(format_, "offers", ())),
    )
    with _written(), with_face(task.script, _characters(task, product), task.templates, task.clips) as templates:
        product = replace(product, templates=templates)
        # A book has the page numbers of the print, so it comes after it.
        for format_ in sorted(documents, key=lambda format_: not hasattr(format_, "pages")):
            format_.write(product, task.folder)
            product = replace(product, pages=getattr(format_, "pages", product.pages))
    verify(task.folder, task.handout, task.templates)


def _characters(task: Task, product: Product) -> frozenset[str]:
    """The characters of an edition's documents; nobody asks where its language has no face of its own."""
    return characters_of_edition(product) if task.script else frozenset()


def _format(name: str) -> SoundFormat | DocumentFormat:
    made: SoundFormat | DocumentFormat = plugins.load("formats", name)()
    return made


@contextmanager
def _written() -> Iterator[None]:
    """An error of FFmpeg, which does not go from one process to another, as the error of the system that it is."""
    try:
        yield
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror or str(problem)) from None


def _programs(task: Task, speech: Speech, formats: Sequence[SoundFormat]) -> Iterator[Program]:
    """The whole handout at each pace, telling how long it takes, then the short edition, if there is one."""
    handout = task.handout
    for pace in task.paces:
        seconds = 0.0
        for piece in pieces(handout.chapters, speech, pace):
            _keep(piece, speech, formats)
            seconds += (piece.end - piece.start) / speech.voice.sample_rate
        name = "handout" if pace == "normal" else f"handout-{pace}"
        yield Program(name, pace, handout.title.text, handout.chapters_for(seconds / 60))
    if handout.short:
        yield Program(SHORT, "normal", f"{handout.short_opening[0].text}: {handout.title.text}", handout.short_chapters())


def _keep(piece: Piece, speech: Speech, formats: Iterable[Any]) -> None:
    """Encode a piece for the formats that keep their blocks, as long as its sound is at hand."""
    for format_ in formats:
        if hasattr(format_, "ahead"):
            format_.ahead(piece, speech.voice.sample_rate, speech.cache)


def _recorded(task: Task, program: Program, speech: Speech, formats: Sequence[SoundFormat]) -> Narration:
    """One program in every format that is a sound, its cues, and what is said in it."""
    handout = task.handout
    edition, audio = handout.edition, task.folder / "audio"
    comment = " ".join(segment.text for segment in (*handout.statement, *handout.status))
    cover = _cover(task.templates)
    label = Label(program.title, handout.study, edition.iso639, cover, handout.date.isoformat(), comment)
    recorders: list[Recorder] = []

    def hear(piece: Piece) -> None:
        for recorder in recorders:
            recorder.add(piece)

    with ExitStack() as open_:
        for format_ in formats:
            path = audio / f"{program.name}.{format_.extension}"
            recorders.append(format_.recorder(path, speech.voice.sample_rate, speech.cache))
            open_.callback(recorders[-1].close)
        narration = narrate(program.chapters, speech, hear, program.pace)
        for recorder in recorders:
            recorder.finish(narration, label)
    heard = [segment for chapter in program.chapters for block in chapter.blocks for segment in block]
    (audio / f"{program.name}.vtt").write_text(webvtt(narration, heard, edition), encoding="utf-8")
    words = audio / "transcript.txt"
    if program.name != SHORT and not words.exists():  # of the whole handout, at the first pace that was asked for
        words.write_text(transcript(heard, edition), encoding="utf-8")
    return narration


def _cover(templates: tuple[Path, ...]) -> bytes:
    """The picture of every sound file. Raises ProjectError when it is not one."""
    path = file_of(templates, COVER)
    data = path.read_bytes()
    if not is_png(data):
        raise ProjectError(f"templates/{COVER} is no PNG, or a broken one. Save it as PNG again, or remove it.")
    return data


def _failures(speech: Speech, handout: Handout) -> Iterator[Finding]:
    for segment, reason in speech.failures.items():
        message = f"{segment}: this could not be spoken, and is silent in the sound. {reason}"
        remedy = "Build again; if it stays so, write the sentence in another way, or choose another voice."
        place = handout.places.get(segment, Place("-"))
        yield error("speech-failed", place, message, remedy, handout.edition.locale)
    for segment in sorted(speech.wordless):
        message = f"{segment}: there is nothing in it that a voice could say, so half a second of the sound is silent."
        remedy = "Write words; where signs are meant for the eye alone, give the words for the ear with `say`."
        yield error("nothing-said", handout.places.get(segment, Place("-")), message, remedy, handout.edition.locale)


def _too_long(task: Task, sounds: Sequence[SoundFile]) -> Iterator[Finding]:
    """Findings for a short edition that is not short."""
    handout = task.handout
    for sound in sounds:
        size = (task.folder / sound.path).stat().st_size
        if sound.program == SHORT and (sound.seconds > SHORT_SECONDS or size > SHORT_BYTES):
            place = handout.places.get(handout.short[0][0].id, Place("-"))
            message = f"The short edition takes {sound.seconds:.0f} seconds and {size // 1000} kB ({sound.path}); "
            message += f"the limits are {SHORT_SECONDS} and {SHORT_BYTES // 1000}."
            yield error(
                "short-too-long", place, message, "Choose fewer sentences by `short: true`.", handout.edition.locale
            )


def _speech(task: Task) -> Speech:
    handout = task.handout
    return Speech(handout.edition.locale, _voices(task.wishes), task.clips, task.lexicons, handout.readings)


@lru_cache(maxsize=1)
def _voices(wishes: Wishes) -> Voices:
    return Voices(wishes)
