"""Output formats: each writes its files of one edition, and registers in the group ``plainspeech.formats``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pipeline import plugins
from pipeline.brand import Brand
from pipeline.handout import Chapter, Handout, Site
from pipeline.narrate.lexicon import Lexicon

if TYPE_CHECKING:
    from pipeline.narrate.cache import ClipCache
    from pipeline.narrate.narration import Narration, Piece

# What a player decodes begins this much later than the first sample of a narration, in every sound file that we write: so
# one sheet of cues fits all. It is what MP3 cannot do without (see `pipeline.render.mp3`); the other formats wait as long.
DELAY_SAMPLES = 573
BOOK = "handout.epub"


@dataclass(frozen=True, slots=True)
class SoundFile:
    """A sound file of an edition: its place in the edition's folder, what is heard in it, and for how long."""

    path: str
    program: str  # "handout", "handout-slow", "short"
    seconds: float


@dataclass(frozen=True, slots=True)
class Offer:
    """A document beside the page that can be downloaded: its place in the edition's folder, the phrase that names it."""

    path: str
    word: str


@dataclass(frozen=True, slots=True)
class Product:
    """What formats are made from: a handout, what its menus name, its narrations by program, and the templates' folders.

    ``sounds`` are the sound files of this edition, the first that a page plays first; ``chapters`` what is heard in them,
    by program; ``lexicons`` are by locale; ``brand`` is what the publisher adds; ``offers`` are its other documents;
    ``pages`` is the page of the printed edition on which each segment stands, where that is known.
    """

    handout: Handout
    site: Site
    narrations: "Mapping[str, Narration]"
    templates: tuple[Path, ...]
    sounds: tuple[SoundFile, ...]
    chapters: Mapping[str, tuple[Chapter, ...]] = field(default_factory=dict)
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    brand: Brand = field(default_factory=Brand)
    offers: tuple[Offer, ...] = ()
    pages: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Label:
    """What a sound file says of itself. ``cover`` is a PNG; ``comment`` its version, its edition, and who checked it."""

    title: str
    album: str
    language: str  # ISO 639-2
    cover: bytes
    date: str = ""  # ISO 8601
    comment: str = ""


class Recorder(Protocol):
    """Writes one sound file, block by block, as it is spoken."""

    def add(self, piece: "Piece") -> None:
        """Take the next block."""

    def finish(self, narration: "Narration", label: Label) -> None:
        """Write what is left: chapters, title, language, cover."""

    def close(self) -> None:
        """Let go of what it holds, finished or not."""


@runtime_checkable
class SoundFormat(Protocol):
    """A kind of sound file. ``extension`` is that of its name, such as ``mp3``."""

    extension: str

    def recorder(self, path: Path, sample_rate: int, cache: "ClipCache") -> Recorder:
        """What writes it to ``path``; ``cache`` keeps what would otherwise be encoded again."""


@runtime_checkable
class DocumentFormat(Protocol):
    """A kind of file that is made when the sound is there.

    One that readers download has ``offers`` (see `Offer`); one that has printed pages has their numbers in ``pages`` once
    it is written. ``needs``, where it has that, names formats that it takes in: they are made with it (`with_needed`).
    """

    def write(self, product: Product, folder: Path) -> None:
        """Write the files into ``folder``, the edition's own."""


def with_needed(names: Iterable[str]) -> tuple[str, ...]:
    """Formats by name, and those that they take in. Raises ProjectError when there is no such format."""
    wanted = list(dict.fromkeys(names))
    for name in wanted:
        wanted += [need for need in getattr(plugins.load("formats", name), "needs", ()) if need not in wanted]
    return tuple(wanted)
